//! Blocks written out as the kept text.
//!
//! A line is a line; a table is a line a row with a tab between the cells. A
//! table that only serves the layout is written as the lines that it holds.

use super::blocks::{Block, Cell, Line, Table};
use super::{Heading, SourceFormat, SourceText};
use pejl_model::Span;

/// A row with a cell of more letters than this, in several lines, reads better as lines.
const LONG_CELL: usize = 300;

/// The text of `blocks`.
pub(super) fn write(blocks: &[Block], format: SourceFormat) -> SourceText {
    let mut flow = Flow::default();
    flow.blocks(blocks);
    if !flow.text.is_empty() {
        flow.text.push('\n');
    }
    SourceText {
        furniture: merge_over_blanks(&flow.text, flow.furniture),
        headings: flow.headings,
        ..SourceText::plain(flow.text, format)
    }
}

/// Furniture with nothing but blanks between is one piece.
fn merge_over_blanks(text: &str, spans: Vec<Span>) -> Vec<Span> {
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if Span::new(last.end, span.start).of(text).trim().is_empty() => *last = last.cover(span),
            _ => merged.push(span),
        }
    }
    merged
}

#[derive(Default)]
struct Flow {
    text: String,
    furniture: Vec<Span>,
    headings: Vec<Heading>,
    /// The next line stands after a blank line.
    gap: bool,
}

impl Flow {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Line(line) => self.line(line),
                Block::Table(table) => self.table(table),
            }
        }
    }

    fn start_line(&mut self, gap: bool) -> usize {
        if !self.text.is_empty() {
            self.text.push('\n');
            if gap | std::mem::take(&mut self.gap) {
                self.text.push('\n');
            }
        }
        self.text.len()
    }

    fn line(&mut self, line: &Line) {
        let start = self.start_line(line.gap);
        self.push_line_text(line);
        if let Some(level) = line.heading {
            self.headings.push(Heading { span: Span::new(start, self.text.len()), level });
        }
    }

    fn push_line_text(&mut self, line: &Line) {
        let start = self.text.len();
        self.text.push_str(&line.text);
        self.furniture.extend(line.furniture.iter().map(|part| Span::new(start + part.start, start + part.end)));
    }

    fn table(&mut self, table: &Table) {
        self.gap = true;
        let as_lines = is_layout(table);
        for row in &table.rows {
            if row.iter().all(|cell| cell.blocks.is_empty()) {
                continue;
            }
            if as_lines || row.iter().any(is_long) {
                row.iter().for_each(|cell| self.blocks(&cell.blocks));
            } else {
                self.row(row);
            }
        }
        self.gap = true;
    }

    fn row(&mut self, row: &[Cell]) {
        self.start_line(false);
        for (index, cell) in row.iter().enumerate() {
            if index > 0 {
                self.text.push('\t');
            }
            self.cell(&cell.blocks, self.text.len());
        }
    }

    /// The lines of a cell with one blank between them.
    fn cell(&mut self, blocks: &[Block], start: usize) {
        for block in blocks {
            match block {
                Block::Line(line) => {
                    if self.text.len() > start {
                        self.text.push(' ');
                    }
                    let from = self.text.len();
                    self.push_line_text(line);
                    // A tab in a cell would look like a further cell; a blank is as long.
                    if line.text.contains('\t') {
                        let flat = line.text.replace('\t', " ");
                        self.text.truncate(from);
                        self.text.push_str(&flat);
                    }
                }
                Block::Table(table) => table.rows.iter().flatten().for_each(|cell| self.cell(&cell.blocks, start)),
            }
        }
    }
}

/// True where the table holds headings or tables, or has one column only.
fn is_layout(table: &Table) -> bool {
    let holds_structure = |block: &Block| match block {
        Block::Line(line) => line.heading.is_some(),
        Block::Table(table) => !table.rows.is_empty(),
    };
    table.layout
        || table.rows.iter().all(|row| row.len() < 2)
        || table.rows.iter().flatten().flat_map(|cell| &cell.blocks).any(holds_structure)
}

fn is_long(cell: &Cell) -> bool {
    let letters = |block: &Block| if let Block::Line(line) = block { line.text.len() } else { 0 };
    cell.blocks.len() >= 3 && cell.blocks.iter().map(letters).sum::<usize>() > LONG_CELL
}
