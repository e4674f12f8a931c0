//! Web pages. Scripts, styles and the like never reach the text; navigation,
//! page heads and feet, cookie banners and forms do, as page furniture.

mod furniture;
mod tags;
mod tree;

use super::blocks::{Block, Builder};
use super::decode::{Decoded, decode};
use super::{SourceFormat, SourceText, flow};
use encoding_rs::Encoding;
use furniture::Surroundings;
use pejl_model::text::collapse;
use tags::Shape;
use tree::{Element, Step};

/// The text of a page.
pub(super) fn load(bytes: &[u8]) -> SourceText {
    let Decoded { text, diagnostics } = decode(bytes, told_encoding(bytes));
    let (blocks, title) = read(text.trim_start_matches('\u{feff}'));
    let mut source = flow::write(&blocks, SourceFormat::Html);
    source.title = title;
    source.diagnostics = diagnostics;
    source
}

/// The lines and tables of a piece of HTML that stands inside another format.
pub(super) fn blocks(html: &str) -> Vec<Block> {
    read(html).0
}

/// The lines and tables of a page, and its title.
fn read(html: &str) -> (Vec<Block>, Option<String>) {
    let steps = tree::steps(html);
    let outline = PageOutline::of(&steps);
    let mut page = Page::new(&outline);
    steps.iter().enumerate().for_each(|(at, step)| page.step(at, step));
    (page.builder.finish(), outline.title)
}

/// The encoding that the page names in its head.
fn told_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(4096))?.to_ascii_lowercase();
    let after = memchr::memmem::find(&head, b"charset").and_then(|at| head.get(at + 7..))?;
    let is_label = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    let start = after.iter().position(is_label)?;
    let label = after.get(start..)?.split(|b| !is_label(b)).next()?;
    Encoding::for_label(label)
}

/// What an element holds.
#[derive(Debug, Default, Clone, Copy)]
struct Holding {
    /// Letters of text that will be kept.
    letters: usize,
    /// It holds the main part or the page's first-level heading.
    main: bool,
    /// It holds a table or a lower heading.
    structure: bool,
    /// Its text is that of a link inside the page that skips something.
    skips: bool,
    /// Its text begins as an item's heading does.
    numbered: bool,
}

impl Holding {
    fn of(element: &Element, shape: Shape) -> Self {
        Self {
            main: tags::is_main(element) || shape == Shape::Heading(1),
            structure: matches!(shape, Shape::Table { .. } | Shape::Heading(_)),
            ..Self::default()
        }
    }

    fn add(&mut self, inner: Self) {
        self.letters += inner.letters;
        self.main |= inner.main;
        self.structure |= inner.structure;
        self.skips |= inner.skips;
        self.numbered |= inner.numbered;
    }
}

/// What must be known of the whole page before its parts can be judged.
#[derive(Debug, Default)]
struct PageOutline {
    /// By the place of the step that opens the element.
    holdings: Vec<Holding>,
    whole: Holding,
    title: Option<String>,
}

impl PageOutline {
    fn of(steps: &[Step]) -> Self {
        let mut outline = Self { holdings: vec![Holding::default(); steps.len()], ..Self::default() };
        let mut open: Vec<(usize, Holding)> = Vec::new();
        let (mut unseen, mut title, mut in_title) = (0usize, String::new(), false);
        // Drawings have titles of their own.
        let mut drawing = None;
        for (at, step) in steps.iter().enumerate() {
            match step {
                Step::Open(element) => {
                    let shape = tags::shape(element);
                    unseen += usize::from(unseen > 0 || shape == Shape::Unseen);
                    if element.name() == "svg" && drawing.is_none() {
                        drawing = Some(open.len());
                    }
                    in_title = element.name() == "title" && drawing.is_none() && title.is_empty();
                    open.push((at, if unseen > 0 { Holding::default() } else { Holding::of(element, shape) }));
                }
                Step::Text(text) if unseen == 0 => {
                    let letters = text.bytes().filter(|b| !b.is_ascii_whitespace()).count();
                    let skips = furniture::is_skip_text(text);
                    let numbered = furniture::is_numbered(text);
                    if let Some((_, holding)) = open.last_mut() {
                        holding.add(Holding { letters, skips, numbered, ..Holding::default() });
                    }
                    outline.whole.letters += letters;
                }
                Step::Text(text) if in_title => title.push_str(text),
                Step::Text(_) => {}
                Step::Close => {
                    unseen = unseen.saturating_sub(1);
                    in_title = false;
                    outline.close(&mut open);
                    drawing = drawing.filter(|depth| *depth < open.len());
                }
            }
        }
        outline.title = Some(collapse(&title)).filter(|title| !title.is_empty());
        outline
    }

    /// Adds what the last opened element holds to the one around it.
    fn close(&mut self, open: &mut Vec<(usize, Holding)>) {
        let Some((at, inner)) = open.pop() else { return };
        if let Some(slot) = self.holdings.get_mut(at) {
            *slot = inner;
        }
        match open.last_mut() {
            Some((_, outer)) => outer.add(inner),
            None => self.whole.main |= inner.main,
        }
    }
}

/// The page as far as it has been written.
struct Page<'a> {
    outline: &'a PageOutline,
    builder: Builder,
    surroundings: Surroundings,
    /// Depth inside an element that is never shown.
    unseen: usize,
    /// The open elements, with what must be undone where they end.
    open: Vec<OpenElement>,
    lists: Vec<tags::List>,
    preformatted: usize,
}

struct OpenElement {
    shape: Shape,
    furniture: bool,
    place: furniture::Place,
}

impl<'a> Page<'a> {
    fn new(outline: &'a PageOutline) -> Self {
        Self {
            outline,
            builder: Builder::default(),
            surroundings: Surroundings::default(),
            unseen: 0,
            open: Vec::new(),
            lists: Vec::new(),
            preformatted: 0,
        }
    }

    fn step(&mut self, at: usize, step: &Step) {
        match step {
            Step::Open(element) => self.open(element, self.outline.holdings.get(at).copied().unwrap_or_default()),
            Step::Text(text) if self.unseen == 0 => self.text(text),
            Step::Text(_) => {}
            Step::Close => self.close(),
        }
    }

    fn text(&mut self, text: &str) {
        if self.preformatted == 0 {
            return self.builder.flowing(text);
        }
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.builder.line_break();
            }
            self.builder.flowing(line);
        }
    }

    fn open(&mut self, element: &Element, holding: Holding) {
        let shape = tags::shape(element);
        if self.unseen > 0 || shape == Shape::Unseen {
            self.unseen += 1;
            return;
        }
        let furniture = furniture::is_furniture(element, holding, self.outline, &self.surroundings, &self.builder);
        let place = self.surroundings.enter(element);
        if !matches!(shape, Shape::Inline | Shape::Break) {
            self.builder.block_edge(false);
        }
        if furniture {
            self.builder.start_furniture();
        }
        self.open.push(OpenElement { shape, furniture, place });
        self.start_shape(element, shape);
    }

    fn start_shape(&mut self, element: &Element, shape: Shape) {
        match shape {
            Shape::Break => self.builder.line_break(),
            Shape::Paragraph => self.builder.block_edge(true),
            Shape::Heading(level) => self.builder.start_heading(level),
            Shape::Table { layout } => self.builder.start_table(layout),
            Shape::Row => self.builder.start_row(),
            Shape::Cell { columns, rows } => self.builder.start_cell(columns, rows),
            Shape::List => {
                self.builder.block_edge(self.lists.is_empty());
                self.lists.push(tags::List::of(element));
            }
            Shape::Item => {
                let mark = self.lists.last_mut().map_or_else(|| "- ".to_owned(), |list| list.mark(element));
                self.builder.list_mark(&mark);
            }
            Shape::Preformatted => {
                self.preformatted += 1;
                self.builder.block_edge(true);
            }
            Shape::Inline | Shape::Line | Shape::Unseen => {}
        }
    }

    fn close(&mut self) {
        if self.unseen > 0 {
            self.unseen -= 1;
            return;
        }
        let Some(open) = self.open.pop() else { return };
        self.end_shape(open.shape);
        self.surroundings.leave(open.place);
        if open.furniture {
            self.builder.end_furniture();
        }
    }

    fn end_shape(&mut self, shape: Shape) {
        match shape {
            Shape::Inline | Shape::Break | Shape::Unseen => {}
            Shape::Line => self.builder.block_edge(false),
            Shape::Paragraph => self.builder.block_edge(true),
            Shape::Heading(_) => self.builder.end_heading(),
            Shape::Table { .. } => self.builder.end_table(),
            Shape::Row | Shape::Cell { .. } => self.builder.end_cell(),
            Shape::List => {
                self.lists.pop();
                self.builder.block_edge(self.lists.is_empty());
            }
            Shape::Item => {
                self.builder.block_edge(false);
                self.builder.end_item();
            }
            Shape::Preformatted => {
                self.preformatted = self.preformatted.saturating_sub(1);
                self.builder.block_edge(true);
            }
        }
    }
}

#[cfg(test)]
mod tests;
