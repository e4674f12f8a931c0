//! The electoral term that a paper prints.

use crate::prepared::Prepared;
use pejl_model::Span;

/// The first and the last year of the printed term, and where they stand.
pub(super) fn printed(prepared: &Prepared<'_>) -> Option<(i16, i16, Span)> {
    let term = prepared.document.term.as_ref()?;
    let mut numbers = term.value.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let first: i16 = numbers.next().filter(|digits| digits.len() == 4)?.parse().ok()?;
    let last = numbers.next().filter(|digits| matches!(digits.len(), 2 | 4))?;
    let last: i16 =
        if last.len() == 2 { first - first % 100 + last.parse::<i16>().ok()? } else { last.parse().ok()? };
    (numbers.next().is_none() && (1970..=2100).contains(&first) && last >= first).then_some((first, last, term.span))
}
