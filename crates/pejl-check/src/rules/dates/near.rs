//! What rules about days share.

use crate::exact::years;
use crate::prepared::Prepared;
use jiff::ToSpan as _;
use jiff::civil::Date;
use pejl_model::Span;

/// The day of the meeting.
pub(super) fn meeting(prepared: &Prepared<'_>) -> Option<Date> {
    prepared.document.date.as_ref().map(|date| date.value)
}

/// True where no letter or digit touches `span`.
pub(super) fn is_word(text: &str, span: Span) -> bool {
    let before = text.get(..span.start).and_then(|before| before.chars().next_back());
    let after = text.get(span.end..).and_then(|after| after.chars().next());
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

/// A day without a year as a day near the meeting: at most two months before it
/// or four months after it, where nobody would leave out another year.
pub(super) fn near(meeting: Date, month: i8, day: i8) -> Option<Date> {
    let from = meeting.checked_sub(60.days()).ok()?;
    let to = meeting.checked_add(120.days()).ok()?;
    [meeting.year() - 1, meeting.year(), meeting.year() + 1]
        .into_iter()
        .filter_map(|year| Date::new(year, month, day).ok())
        .find(|date| (from..=to).contains(date))
}

/// True where `sentence` names a year that is not `year`.
pub(super) fn names_other_year(sentence: &str, year: i16) -> bool {
    years(sentence).any(|(named, _)| named != year)
}

/// `text` from `at` on, without `chars` at its start, and where that begins.
pub(super) fn after<'a>(text: &'a str, at: usize, chars: &[char]) -> (&'a str, usize) {
    let rest = text.get(at..).unwrap_or("").trim_start_matches(chars);
    (rest, text.len() - rest.len())
}

/// True where a word of `sentence` begins with one of `stems`.
pub(super) fn has_word(sentence: &str, stems: &[&str]) -> bool {
    sentence
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| stems.iter().any(|stem| word.starts_with(stem)))
}
