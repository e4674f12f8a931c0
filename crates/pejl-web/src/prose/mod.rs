//! A section's lines as paragraphs, lists, headings and real tables.
//!
//! A paper from a PDF breaks its lines where the page ends, not where the
//! thought does. Lines are joined as long as the sentence goes on; bullets and
//! numbers open list entries; a table stands where its cells stood. Only the
//! form is made here: every word of the section comes out once, in order.

mod marks;
mod table;
mod text;
mod writer;

pub(crate) use table::TableBlock;
pub(crate) use text::{Marking, Prose};

use pejl_model::{Part, Role, Section, Span, Table};
use writer::{WIDEST_PAGE, Writer};

/// A stretch of a section as it is shown.
#[derive(Debug, PartialEq)]
pub(crate) enum Block<'a> {
    /// Lines that belong together; more than one where the break was meant.
    Paragraph(Vec<Prose>),
    /// A short line that heads what follows.
    Heading(Prose),
    /// Entries with a bullet.
    Bullets(Vec<Prose>),
    /// Entries with their printed number.
    Numbers(Vec<(u32, Prose)>),
    /// Entries with their printed letter, a being 1.
    Letters(Vec<(u32, Prose)>),
    /// A table.
    Table(TableBlock<'a>),
}

impl Block<'_> {
    /// True where the byte at `offset` of the source stands here.
    pub(crate) fn holds(&self, offset: usize) -> bool {
        match self {
            Block::Paragraph(lines) | Block::Bullets(lines) => lines.iter().any(|line| line.holds(offset)),
            Block::Heading(line) => line.holds(offset),
            Block::Numbers(entries) | Block::Letters(entries) => entries.iter().any(|(_, text)| text.holds(offset)),
            Block::Table(table) => table.span.start <= offset && offset < table.span.end,
        }
    }

    /// Marks what of `span` stands here: the first piece as `first`, the others
    /// as `rest`. Tells whether something was.
    pub(crate) fn mark(&mut self, span: Span, first: &Marking, rest: &Marking) -> bool {
        let mut marked = false;
        let mut mark = |prose: &mut Prose| marked |= prose.mark(span, if marked { rest } else { first });
        match self {
            Block::Paragraph(lines) | Block::Bullets(lines) => lines.iter_mut().for_each(mark),
            Block::Heading(line) => mark(line),
            Block::Numbers(entries) | Block::Letters(entries) => entries.iter_mut().for_each(|(_, text)| mark(text)),
            Block::Table(table) => table.rows.iter_mut().flatten().for_each(|cell| mark(&mut cell.text)),
        }
        marked
    }
}

/// The source of an item with what divides it.
pub(crate) struct SourceText<'a> {
    /// The stretch; empty where it is not shown.
    pub(crate) text: &'a str,
    /// Where the stretch begins in the whole text.
    pub(crate) start: usize,
    /// Its parts, in order.
    pub(crate) parts: &'a [Part],
}

impl<'a> SourceText<'a> {
    /// The part that holds the byte at `offset` of the whole text.
    fn part_at(&self, offset: usize) -> Option<&'a Part> {
        let after = self.parts.partition_point(|part| part.span.start <= offset);
        self.parts.get(after.checked_sub(1)?).filter(|part| offset < part.span.end)
    }

    /// The lines of `section` that are no page furniture, each with its offset.
    fn lines(&self, section: &Section) -> Option<Vec<(usize, &'a str)>> {
        let from = section.content.start.checked_sub(self.start)?;
        let text = self.text.get(from..section.content.end.checked_sub(self.start)?)?;
        let mut lines = Vec::new();
        let mut offset = section.content.start;
        for line in text.split_inclusive('\n') {
            let first = offset + (line.len() - line.trim_start().len());
            let furniture = self.part_at(first).is_some_and(|part| part.role == Role::Furniture);
            if line.trim().is_empty() || !furniture {
                lines.push((first, line.trim()));
            }
            offset += line.len();
        }
        Some(lines)
    }
}

/// The blocks of `section`; `tables` are the item's, `shown` counts those already on the page.
pub(crate) fn blocks<'a>(
    section: &'a Section,
    source: &SourceText<'a>,
    tables: &'a [Table],
    shown: &mut usize,
) -> Vec<Block<'a>> {
    let inside: Vec<&Table> = tables.iter().filter(|t| section.content.contains(t.span)).collect();
    let mut writer = Writer::default();
    let Some(lines) = source.lines(section).filter(|lines| !lines.is_empty()) else {
        section.text.lines().for_each(|line| writer.line(line.trim(), None));
        inside.into_iter().for_each(|table| writer.table(table, shown));
        return writer.finish();
    };
    writer.widest = lines.iter().map(|(_, line)| line.chars().count()).max().unwrap_or(0);
    let in_table = |offset: usize| inside.iter().any(|t| t.span.start <= offset && offset < t.span.end);
    writer.unwrapped = lines.iter().any(|(offset, line)| !in_table(*offset) && line.chars().count() > WIDEST_PAGE);
    let mut waiting = inside.into_iter().peekable();
    let mut covered = 0;
    for (offset, line) in lines {
        while let Some(table) = waiting.next_if(|table| table.span.start <= offset && !line.is_empty()) {
            covered = table.span.end;
            writer.table(table, shown);
        }
        if offset >= covered {
            writer.line(line, Some(offset));
        }
    }
    waiting.for_each(|table| writer.table(table, shown));
    writer.finish()
}

#[cfg(test)]
mod tests;
