//! The pieces of a page as lines in reading order.

use super::cells;
use super::glyphs::{PageText, Piece};

/// A jump up the page over more than this share of it may lead to a new column.
const COLUMN_JUMP: f32 = 0.12;

/// A part of a line that stands apart from the rest.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub text: String,
    pub x0: f32,
    pub x1: f32,
}

/// A line of text.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// From left to right, at least one. Empty texts are empty table cells.
    pub cells: Vec<Cell>,
    /// Baseline of its first printed line, in points from the top.
    pub top: f32,
    /// Baseline of its last printed line.
    pub y: f32,
    /// The size that most of it has.
    pub size: f32,
    pub bold: bool,
    /// Lines of one table bear the same number; 0 where there is no table.
    pub table: usize,
    /// True for a running head or foot.
    pub running: bool,
    /// True for the first line of a column that is not the page's first.
    pub column_start: bool,
}

impl Line {
    /// The text with a tab between cells.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for (index, cell) in self.cells.iter().enumerate() {
            if index > 0 {
                text.push('\t');
            }
            text.push_str(&cell.text);
        }
        text
    }
}

/// The lines of `page`.
pub(super) fn lines(page: &PageText) -> Vec<Line> {
    let mut lines = Vec::new();
    for (index, column) in columns(page).into_iter().enumerate() {
        let from = lines.len();
        lines.extend(cells::cut(group(column, page)));
        if let Some(first) = lines.get_mut(from) {
            first.column_start = index > 0;
        }
    }
    lines.extend(page.turned.iter().map(|piece| single(piece, page)));
    lines
}

fn single(piece: &Piece, page: &PageText) -> Line {
    let cell = Cell { text: page.text(piece).to_owned(), x0: piece.x0, x1: piece.x1 };
    Line {
        cells: vec![cell],
        top: page.height,
        y: page.height,
        size: piece.size,
        bold: false,
        table: 0,
        running: false,
        column_start: true,
    }
}

/// The pieces as runs that are read one after the other. Most pages are one run; a
/// page in columns is drawn column by column, and there the pen jumps up and to the right.
fn columns(page: &PageText) -> Vec<&[Piece]> {
    let jump = page.height * COLUMN_JUMP;
    let mut starts = vec![0];
    let mut lowest = f32::NEG_INFINITY;
    for (index, piece) in page.pieces.iter().enumerate() {
        if piece.y < lowest - jump {
            starts.push(index);
            lowest = piece.y;
        }
        lowest = lowest.max(piece.y);
    }
    starts.push(page.pieces.len());
    let runs: Vec<&[Piece]> =
        starts.windows(2).filter_map(|w| page.pieces.get(*w.first()?..*w.last()?)).filter(|r| !r.is_empty()).collect();
    if are_columns(&runs, page) { runs } else { vec![page.pieces.as_slice()] }
}

/// True where each of the long runs stands right of the one before it and holds prose, not cells.
fn are_columns(runs: &[&[Piece]], page: &PageText) -> bool {
    let extents: Vec<(f32, f32)> = runs.iter().filter(|run| run.len() >= 5).map(|run| prose_extent(run)).collect();
    let wide = |(x0, x1): &(f32, f32)| x1 - x0 > page.width * 0.2;
    let apart = |pair: &[(f32, f32)]| matches!(pair, [left, right] if left.1 <= right.0 + 2.0);
    runs.len() >= 2
        && extents.len() >= 2
        && extents.iter().all(wide)
        && extents.windows(2).all(apart)
        && runs.iter().all(|run| run.len() >= 5 || is_margin(run, page))
}

/// The left and right edge of most pieces, so that a title over all columns does not count.
fn prose_extent(run: &[Piece]) -> (f32, f32) {
    let middle = |mut values: Vec<f32>, share: usize| {
        values.sort_by(f32::total_cmp);
        values.get(values.len() * share / 100).copied().unwrap_or(0.0)
    };
    (middle(run.iter().map(|p| p.x0).collect(), 10), middle(run.iter().map(|p| p.x1).collect(), 85))
}

/// True for the few pieces of a running head or foot, drawn before or after the columns.
fn is_margin(run: &[Piece], page: &PageText) -> bool {
    run.iter().all(|piece| piece.y < page.height * 0.1 || piece.y > page.height * 0.9)
}

/// Pieces on about the same height become one line.
fn group(pieces: &[Piece], page: &PageText) -> Vec<Line> {
    let mut sorted: Vec<&Piece> = pieces.iter().filter(|piece| !page.text(piece).trim().is_empty()).collect();
    let middle = |piece: &Piece| piece.y - 0.3 * piece.size;
    sorted.sort_by(|a, b| middle(a).total_cmp(&middle(b)));
    let mut lines: Vec<Line> = Vec::new();
    let mut row: Vec<&Piece> = Vec::new();
    let mut anchor: Option<&Piece> = None;
    for piece in sorted {
        if anchor.is_some_and(|anchor| !same_height(anchor, piece)) || covers(&row, piece) {
            lines.extend(line(&mut row, page));
            anchor = None;
        }
        // The largest piece stands for the line, so that a raised figure does not.
        anchor = Some(anchor.filter(|anchor| anchor.size >= piece.size).unwrap_or(piece));
        row.push(piece);
    }
    lines.extend(line(&mut row, page));
    lines
}

/// True where `piece` is printed over one of the row that stands higher: a banner
/// that lies over the page. A row's last pieces tell; all would take too long.
fn covers(row: &[&Piece], piece: &Piece) -> bool {
    row.iter().rev().take(64).any(|other| {
        let shared = piece.x1.min(other.x1) - piece.x0.max(other.x0);
        let narrower = (piece.x1 - piece.x0).min(other.x1 - other.x0);
        shared > 0.5 * narrower && (piece.y - other.y).abs() > 0.2 * piece.size
    })
}

/// True where half of the smaller piece's height lies within the other's.
fn same_height(a: &Piece, b: &Piece) -> bool {
    let extent = |p: &Piece| (p.y - 0.72 * p.size, p.y + 0.2 * p.size);
    let ((a0, a1), (b0, b1)) = (extent(a), extent(b));
    a1.min(b1) - a0.max(b0) >= 0.5 * (a1 - a0).min(b1 - b0)
}

/// Makes one line of `row` and empties it.
fn line(row: &mut Vec<&Piece>, page: &PageText) -> Option<Line> {
    let mut pieces = std::mem::take(row);
    pieces.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    pieces.dedup_by(|b, a| (a.x0 - b.x0).abs() < 1.0 && (a.y - b.y).abs() < 1.0 && page.text(a) == page.text(b));
    let largest = pieces.iter().max_by(|a, b| (a.x1 - a.x0).total_cmp(&(b.x1 - b.x0)))?;
    let (y, size) = (largest.y, largest.size);
    let bold = pieces.iter().all(|piece| piece.bold);
    let cell = |piece: &&Piece| Cell { text: page.text(piece).to_owned(), x0: piece.x0, x1: piece.x1 };
    Some(Line {
        cells: pieces.iter().map(cell).collect(),
        top: y,
        y,
        size,
        bold,
        table: 0,
        running: false,
        column_start: false,
    })
}
