//! Notes below a text and the marks that point to them, made of asterisks.

use crate::cut::line_at;
use crate::prepared::{Hit, Prepared};
use pejl_model::{Role, Span};

/// What a row of asterisks is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Star {
    /// A mark behind a word.
    Mark,
    /// The beginning of a note.
    Note,
    /// The beginning of a note or of a list's line.
    Spaced,
}

/// A row of asterisks: its item, what it is, and where.
pub(super) type Found = (u32, Star, Span);

/// What the asterisks at `hits` are; those of emphasis are left out.
pub(super) fn stars(prepared: &Prepared<'_>, hits: &[Hit]) -> Vec<Found> {
    const MOST: usize = 3;
    let mut rows: Vec<Span> = Vec::new();
    for hit in hits {
        match rows.last_mut() {
            Some(last) if last.end == hit.span.start => last.end = hit.span.end,
            _ => rows.push(hit.span),
        }
    }
    let read = |row: Span| {
        let item = prepared.item_at(row.start).filter(|_| prepared.role_at(row.start) == Some(Role::Content))?;
        Some((item, star(prepared.text, row)?, row))
    };
    rows.into_iter().filter(|row| row.len() <= MOST).filter_map(read).collect()
}

fn star(text: &str, row: Span) -> Option<Star> {
    let line = line_at(text, row.start);
    let before = text.get(line.start..row.start)?;
    let after = text.get(row.end..line.end.max(row.end))?;
    let word_follows = after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '"' | '”' | '('));
    if before.trim().is_empty() {
        let emphasis = after.contains('*');
        return match () {
            () if emphasis => None,
            () if word_follows || after.starts_with(')') => Some(Star::Note),
            () => Some(Star::Spaced),
        };
    }
    let word_before = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | '%' | '.' | '"' | '”' | '('));
    let opened = before.contains(" *") || before.trim_start().starts_with('*') || before.contains("|*");
    (word_before && !word_follows && !opened).then_some(Star::Mark)
}
