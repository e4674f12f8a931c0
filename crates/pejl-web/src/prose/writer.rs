//! Lines to paragraphs, lists and headings.

use super::marks::{Mark, marked};
use super::table::table_block;
use super::{Block, Prose};
use pejl_model::Table;

/// Characters of a line that may belong with the one below it in text that is not wrapped: an address, a name.
const SHORT: usize = 60;

/// No page is so wide, in characters: text with a line longer than this was not wrapped.
pub(super) const WIDEST_PAGE: usize = 200;

/// The blocks of a section while its lines come in.
#[derive(Default)]
pub(super) struct Writer<'a> {
    blocks: Vec<Block<'a>>,
    /// Characters of the widest line; a line much shorter ended on purpose.
    pub(super) widest: usize,
    /// True where lines end with the thought, not with the page: each line is a paragraph.
    pub(super) unwrapped: bool,
    /// The last line written had a blank line after it.
    gap: bool,
    /// Length in characters of the last line as printed.
    last_line: usize,
    /// A mark that stood alone on its line.
    lone_mark: Option<Mark>,
}

impl<'a> Writer<'a> {
    /// The next line, and where it stood.
    pub(super) fn line(&mut self, line: &str, from: Option<usize>) {
        if line.is_empty() {
            self.gap = true;
            return;
        }
        let (mark, text) = match self.lone_mark.take() {
            Some(mark) => (Some(mark), line),
            None => marked(line),
        };
        // What follows a mark is the end of its line.
        let text = Prose::read(text, from.map(|from| from + (line.len() - text.len())));
        match mark {
            Some(mark) if text.is_empty() => self.lone_mark = Some(mark),
            Some(mark) => self.entry(mark, text),
            None => self.words(text),
        }
        self.gap = false;
        self.last_line = line.chars().count();
    }

    fn entry(&mut self, mark: Mark, text: Prose) {
        match (mark, self.blocks.last_mut()) {
            (Mark::Bullet, Some(Block::Bullets(entries))) => entries.push(text),
            (Mark::Number(n), Some(Block::Numbers(entries))) => entries.push((n, text)),
            (Mark::Letter(n), Some(Block::Letters(entries))) => entries.push((n, text)),
            (Mark::Bullet, _) => self.blocks.push(Block::Bullets(vec![text])),
            (Mark::Number(n), _) => self.blocks.push(Block::Numbers(vec![(n, text)])),
            (Mark::Letter(n), _) => self.blocks.push(Block::Letters(vec![(n, text)])),
        }
    }

    fn words(&mut self, text: Prose) {
        let (gap, wide) = (self.gap, !self.unwrapped && self.last_line * 3 >= self.widest * 2);
        let short = self.last_line.max(text.chars().count()) < SHORT;
        let starts_low = text.starts_with(char::is_lowercase);
        let Some(last) = self.blocks.last_mut().and_then(last_text) else {
            return self.blocks.push(Block::Paragraph(vec![text]));
        };
        let open = !last.ends_with(['.', ':', '!', '?', ';']);
        let together = !gap && (!self.unwrapped || open && short);
        // A page break or an empty line inside a sentence, or a line that was simply full.
        if (open && starts_low) || (!gap && wide) {
            // A word divided at a line end keeps its hyphen, for whether it belongs to the word cannot be told.
            last.join(&text);
        } else if let (true, Some(Block::Paragraph(lines))) = (together, self.blocks.last_mut()) {
            lines.push(text);
        } else {
            self.blocks.push(Block::Paragraph(vec![text]));
        }
    }

    pub(super) fn table(&mut self, table: &'a Table, shown: &mut usize) {
        *shown += 1;
        self.blocks.push(Block::Table(table_block(table, *shown)));
        self.gap = true;
    }

    /// Short lone lines before a longer paragraph become headings.
    pub(super) fn finish(mut self) -> Vec<Block<'a>> {
        if let Some(mark) = self.lone_mark.take() {
            self.entry(mark, Prose::default());
        }
        // Where one number counts a heading, those beside it do.
        let counts = self.blocks.windows(2).any(
            |pair| matches!(pair, [block, next] if counted(block, next).is_some_and(|l| names(&l) && carries(next))),
        );
        for at in 0..self.blocks.len().saturating_sub(1) {
            let (before, after) = self.blocks.split_at_mut(at + 1);
            let (Some(block), Some(next)) = (before.last_mut(), after.first()) else { break };
            let line = match block {
                Block::Paragraph(lines) if lines.len() == 1 => lines.first().cloned().filter(|_| carries(next)),
                _ => counted(block, next).filter(|_| counts),
            };
            if let Some(line) = line.filter(|line| names(line)) {
                *block = Block::Heading(line);
            }
        }
        self.blocks
    }
}

/// The line of one number alone before running text: it counts headings, not entries.
fn counted(block: &Block<'_>, next: &Block<'_>) -> Option<Prose> {
    let Block::Numbers(entries) = block else { return None };
    match entries.as_slice() {
        [(number, text)] if matches!(next, Block::Paragraph(_)) => Some(text.led_by(&format!("{number}. "))),
        _ => None,
    }
}

fn last_text<'b>(block: &'b mut Block<'_>) -> Option<&'b mut Prose> {
    match block {
        Block::Paragraph(lines) => lines.last_mut(),
        Block::Bullets(entries) => entries.last_mut(),
        Block::Numbers(entries) | Block::Letters(entries) => entries.last_mut().map(|(_, text)| text),
        Block::Heading(_) | Block::Table(_) => None,
    }
}

/// True for a line that can name what follows.
fn names(line: &str) -> bool {
    let short = line.chars().count() <= 80 && !line.ends_with(['.', ',', ';', ':', '!']);
    let beside = ["Kilde:", "Kilder:", "Note:", "Noter:", "Anm.", "Anm:"].iter().any(|word| line.starts_with(word));
    let words = line.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' '));
    short && !beside && words.starts_with(char::is_uppercase) && words.chars().any(char::is_lowercase)
}

/// True for a block that is long enough to have a heading of its own.
fn carries(block: &Block<'_>) -> bool {
    match block {
        Block::Paragraph(lines) => {
            // Running text, or one whole sentence of some length: no address, and no other heading.
            let length: usize = lines.iter().map(|l| l.chars().count()).sum();
            length > 100 || length > 60 && lines.last().is_some_and(|line| line.ends_with(['.', ':']))
        }
        Block::Bullets(_) | Block::Numbers(_) | Block::Letters(_) | Block::Table(_) => true,
        Block::Heading(_) => false,
    }
}
