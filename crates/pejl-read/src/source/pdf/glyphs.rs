//! The glyphs of a page as pieces of text with their places.

use hayro_interpret::font::{Glyph, OutlineGlyph};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{BlendMode, ClipPath, Device, GlyphDrawMode, Image, Paint, PathDrawMode, SoftMask};
use kurbo::{Affine, BezPath, Rect};
use std::collections::HashMap;
use std::ops::Range;

/// Why the interpreter was left: the file draws more than any paper does.
pub(super) struct OverBudget;

/// A gap wider than this, in units of the font size, stands between words.
const WORD_GAP: f32 = 0.17;

/// A gap wider than this ends a piece: it may stand between two cells.
const PIECE_GAP: f32 = 0.4;

/// The same where a blank was drawn in the gap.
const BLANK_GAP: f32 = 0.6;

/// Glyphs on one baseline without a wide gap.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// Left edge, in points from the left.
    pub x0: f32,
    /// Right edge.
    pub x1: f32,
    /// Baseline, in points from the top.
    pub y: f32,
    /// Font size in points.
    pub size: f32,
    /// True where all of it is bold.
    pub bold: bool,
    /// Which bytes of the page's text.
    pub text: Range<usize>,
}

/// A page's pieces in the order in which they were drawn.
#[derive(Debug, Default)]
pub(super) struct PageText {
    pub width: f32,
    pub height: f32,
    /// All letters; the pieces tell which are whose.
    pub letters: String,
    pub pieces: Vec<Piece>,
    /// Pieces that do not run from left to right: margin notes, stamps.
    pub turned: Vec<Piece>,
    /// Glyphs that no table maps to a letter.
    pub unmapped: usize,
}

impl PageText {
    /// How many characters there are.
    pub fn letters(&self) -> usize {
        self.letters.chars().filter(|c| !c.is_whitespace()).count()
    }

    /// The text of a piece.
    pub fn text(&self, piece: &Piece) -> &str {
        self.letters.get(piece.text.clone()).unwrap_or("")
    }
}

/// Takes glyphs from the interpreter.
pub(super) struct Glyphs {
    page: PageText,
    open: Option<OpenPiece>,
    fonts: HashMap<u128, Font>,
    last_font: Option<(u128, Font)>,
    /// Calls of the interpreter that are still allowed.
    budget: usize,
}

/// What is asked of a font for every glyph.
#[derive(Debug, Clone)]
struct Font {
    bold: bool,
    /// Widths of the letters of Latin-1 met so far; none for a font whose glyphs go by
    /// number: there, one letter may be drawn in several widths.
    widths: Option<Box<[Option<f32>; 256]>>,
}

struct OpenPiece {
    piece: Piece,
    turned: Direction,
    /// Left edge and letter of the last glyph, to see when it is drawn twice.
    last_x0: f32,
    last: char,
    space: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    Right,
    Down,
    Left,
    Up,
}

/// Where a glyph stands, along and across its direction.
struct Place {
    along: f32,
    across: f32,
    size: f32,
    advance: f32,
    direction: Direction,
}

impl Glyphs {
    /// That the interpreter may call so many times.
    pub fn new(calls: usize) -> Self {
        Self { page: PageText::default(), open: None, fonts: HashMap::new(), last_font: None, budget: calls }
    }

    /// Begins a page of this size.
    pub fn start_page(&mut self, width: f32, height: f32) {
        self.page = PageText { width, height, ..PageText::default() };
        self.open = None;
    }

    /// Ends the page.
    pub fn take_page(&mut self) -> PageText {
        self.finish_piece();
        std::mem::take(&mut self.page)
    }

    fn spend(&mut self) {
        match self.budget.checked_sub(1) {
            Some(left) => self.budget = left,
            // The interpreter has no other way to be stopped; `load` catches this.
            None => std::panic::resume_unwind(Box::new(OverBudget)),
        }
    }

    fn glyph(&mut self, glyph: &Glyph<'_>, transform: Affine) {
        let unicode = glyph.as_unicode();
        let (advance, bold) = match glyph {
            Glyph::Outline(outline) => {
                let font = self.font(outline);
                (font.width(outline, unicode.as_ref()), font.bold)
            }
            Glyph::Type3(_) => (None, false),
        };
        let Some(place) = Place::of(transform, advance.unwrap_or(500.0)) else { return };
        match unicode {
            Some(BfString::Char(c)) => self.letter(c, &place, bold),
            Some(BfString::String(text)) => {
                let share = place.advance / text.chars().count().max(1) as f32;
                for (index, c) in text.chars().enumerate() {
                    let along = place.along + share * index as f32;
                    self.letter(c, &Place { along, advance: share, ..place }, bold);
                }
            }
            None if advance == Some(0.0) => {}
            None => {
                self.page.unmapped += 1;
                self.letter(char::REPLACEMENT_CHARACTER, &place, bold);
            }
        }
    }

    /// The font of a glyph, which is mostly that of the glyph before.
    fn font(&mut self, outline: &OutlineGlyph) -> &mut Font {
        let key = outline.font_cache_key();
        if let Some((last, font)) = self.last_font.take_if(|(last, _)| *last != key) {
            self.fonts.insert(last, font);
        }
        let fonts = &mut self.fonts;
        let (_, font) =
            self.last_font.get_or_insert_with(|| (key, fonts.remove(&key).unwrap_or_else(|| Font::of(outline))));
        font
    }

    fn letter(&mut self, c: char, place: &Place, bold: bool) {
        let mut expanded = [None; 3];
        match plain(c) {
            Plain::Blank => {
                if let Some(open) = &mut self.open {
                    open.space = true;
                }
                return;
            }
            Plain::One(c) => expanded[0] = Some(c),
            Plain::Ligature(text) => text.chars().zip(&mut expanded).for_each(|(c, slot)| *slot = Some(c)),
        }
        if !self.continues(c, place) {
            self.finish_piece();
            self.start_piece(place, bold);
        }
        let Some(open) = &mut self.open else { return };
        if open.last == c && (place.along - open.last_x0).abs() < 0.08 * place.size {
            return;
        }
        let gap = place.along - open.piece.x1;
        let apart = open.space && gap > 0.05 * place.size || gap > WORD_GAP * place.size;
        if apart && self.page.letters.len() > open.piece.text.start {
            self.page.letters.push(' ');
        }
        self.page.letters.extend(expanded.into_iter().flatten());
        open.space = false;
        open.last = c;
        open.last_x0 = place.along;
        open.piece.x1 = open.piece.x1.max(place.along + place.advance);
        open.piece.bold &= bold;
    }

    /// True where the glyph belongs to the open piece.
    fn continues(&self, c: char, place: &Place) -> bool {
        let Some(open) = &self.open else { return false };
        let piece = &open.piece;
        let doubled = open.last == c && (place.along - open.last_x0).abs() < 0.08 * place.size;
        let gap = place.along - piece.x1;
        let widest = if open.space { BLANK_GAP } else { PIECE_GAP };
        open.turned == place.direction
            && (place.across - piece.y).abs() < 0.12 * place.size
            && (place.size - piece.size).abs() < 0.2 * piece.size
            && (doubled || (gap > -0.35 * place.size && gap < widest * place.size))
    }

    fn start_piece(&mut self, place: &Place, bold: bool) {
        let start = self.page.letters.len();
        let piece =
            Piece { x0: place.along, x1: place.along, y: place.across, size: place.size, bold, text: start..start };
        let open = OpenPiece { piece, turned: place.direction, last_x0: f32::NEG_INFINITY, last: '\0', space: false };
        self.open = Some(open);
    }

    fn finish_piece(&mut self) {
        let Some(mut open) = self.open.take() else { return };
        open.piece.text.end = self.page.letters.len();
        let pieces = if open.turned == Direction::Right { &mut self.page.pieces } else { &mut self.page.turned };
        pieces.push(open.piece);
    }
}

impl Font {
    fn of(outline: &OutlineGlyph) -> Self {
        let Some(data) = outline.font_data() else {
            return Self { bold: false, widths: Some(Box::new([None; 256])) };
        };
        let name = data.postscript_name.unwrap_or_default().to_ascii_lowercase();
        let bold = ["bold", "black", "heavy", "demi"].iter().any(|word| name.contains(word));
        Self { bold, widths: None }
    }

    /// The width of a glyph in thousandths of the font size. The interpreter seeks it
    /// by the glyph's name each time, which costs more than all else about a letter.
    fn width(&mut self, outline: &OutlineGlyph, letter: Option<&BfString>) -> Option<f32> {
        let known = match (letter, &mut self.widths) {
            (Some(BfString::Char(c)), Some(widths)) => widths.get_mut(*c as usize),
            _ => None,
        };
        let Some(known) = known else { return outline.advance_width() };
        if known.is_none() {
            *known = outline.advance_width();
        }
        *known
    }
}

impl Place {
    /// None for a glyph without size or with a place that is no number.
    fn of(transform: Affine, advance: f32) -> Option<Self> {
        let [a, b, c, d, x, y] = transform.as_coeffs().map(|value| value as f32);
        let size = c.hypot(d) * 1000.0;
        let usable = [a, b, x, y, size, advance].iter().all(|v| v.is_finite()) && size > 0.5 && x.abs() < 1e5;
        if !usable || y.abs() > 1e5 {
            return None;
        }
        let (direction, along, across, unit) = if b.abs() <= a.abs() {
            if a >= 0.0 { (Direction::Right, x, y, a) } else { (Direction::Left, -x, -y, -a) }
        } else if b >= 0.0 {
            (Direction::Down, y, -x, b)
        } else {
            (Direction::Up, -y, x, -b)
        };
        Some(Self { along, across, size, advance: (unit * advance).max(0.0), direction })
    }
}

enum Plain {
    Blank,
    One(char),
    Ligature(&'static str),
}

/// A letter as it would be typed.
fn plain(c: char) -> Plain {
    match c {
        '\u{fb00}' => Plain::Ligature("ff"),
        '\u{fb01}' => Plain::Ligature("fi"),
        '\u{fb02}' => Plain::Ligature("fl"),
        '\u{fb03}' => Plain::Ligature("ffi"),
        '\u{fb04}' => Plain::Ligature("ffl"),
        '\u{fb05}' | '\u{fb06}' => Plain::Ligature("st"),
        // A soft hyphen that is drawn is a hyphen.
        '\u{ad}' | '\u{2010}' | '\u{2011}' => Plain::One('-'),
        // Symbol fonts keep their bullets in the private area.
        '\u{e000}'..='\u{f8ff}' => Plain::One('•'),
        c if c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}' | '\u{feff}') => Plain::Blank,
        c => Plain::One(c),
    }
}

impl<'a> Device<'a> for Glyphs {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        self.spend();
        self.glyph(glyph, transform * glyph_transform);
    }

    // Each of these is called at least once by whatever can be repeated, so all spend.
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {
        self.spend();
    }

    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {
        self.spend();
    }

    fn draw_rect(&mut self, _: &Rect, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {
        self.spend();
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.spend();
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {
        self.spend();
    }

    fn set_blend_mode(&mut self, _: BlendMode) {}

    fn push_clip_path(&mut self, _: &ClipPath) {}

    fn pop_clip_path(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
