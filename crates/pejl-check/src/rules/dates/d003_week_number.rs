//! D003: a week number that is not that of the date or month beside it.

use super::near;
use crate::danish;
use crate::exact::calendar::{self, week_touches};
use crate::exact::{Kind, Moment, moment_at, moment_before};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use jiff::civil::Date;
use pejl_model::{Severity, Span};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "D003",
    severity: Severity::Warning,
    on: true,
    words: &["uge "],
    find,
    examples: &[
        Example { text: "Undersøgelsen begynder i uge 34 (12. august 2024).", finds: &["34"] },
        Example { text: "Vi mødes tirsdag den 13. august 2024 (uge 32).", finds: &["32"] },
        Example { text: "\tUge 15 (maj)\tFagudvalg\n\tUge 33 (august)\tFagudvalg", finds: &["15"] },
        Example { text: "Indsatsen evalueres i uge 41 i november 2024.", finds: &["41"] },
        Example { text: "Der lukkes ned i uge 53 i 2023.", finds: &["53"] },
        Example { text: "Ferien ligger i uge 33 (12.-18. august) og i uge 42 (14.-20. oktober 2024).", finds: &[] },
        Example { text: "Møder: uge 33, 12. september og 4. oktober. Refusionen falder fra uge 53.", finds: &[] },
        Example { text: "Uge 9 (marts 2023), uge 9 i februar 2023 og uge 1-4 (september 2024).", finds: &[] },
        Example { text: "Der går 26 uger (september 2024).", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for hit in found.hits() {
        let Some((week, at)) = number(prepared.text, hit.span) else { continue };
        if let Some(year) = year_without(prepared.text, week, at) {
            found.at(at).with("week", count(week)).with("date", year.to_string()).with("right", count(52));
        } else if let Some(beside) = beside(prepared.text, hit.span, at) {
            compare(prepared, found, week, at, beside);
        }
    }
}

fn compare(prepared: &Prepared<'_>, found: &mut Found<'_>, week: i8, at: Span, beside: Moment) {
    match beside.kind {
        Kind::Day(month, day) => {
            let Some(date) = beside.first().or_else(|| near_day(prepared, at, month, day)) else { return };
            let right = calendar::week_of(date).1;
            if right != week {
                let finding = found.at(at).related(beside.span).with("week", count(week));
                finding.with("date", beside.span.of(prepared.text)).with("right", count(right));
                finding.correct(at, right.to_string());
            }
        }
        Kind::Month(month) => {
            let Some(meeting) = near::meeting(prepared).map(Date::year).or(beside.year) else { return };
            let years = beside.year.map_or([meeting - 1, meeting, meeting + 1], |year| [year; 3]);
            if years.iter().all(|year| !week_touches(*year, week, month)) {
                let year = beside.year.unwrap_or(meeting);
                let Some((monday, _)) = calendar::week(year, week) else { return };
                let finding = found.at(at).related(beside.span).with("week", count(week));
                finding.with("date", beside.span.of(prepared.text)).with("right", danish::month_name(monday.month()));
            }
        }
        _ => {}
    }
}

fn near_day(prepared: &Prepared<'_>, at: Span, month: i8, day: i8) -> Option<Date> {
    let date = near::near(near::meeting(prepared)?, month, day)?;
    let sentence = prepared.at(prepared.sentence_at(at.start));
    (!near::names_other_year(sentence, date.year())).then_some(date)
}

/// The number behind "uge " at `at`, where it stands alone.
fn number(text: &str, at: Span) -> Option<(i8, Span)> {
    if text.get(..at.start)?.ends_with(char::is_alphanumeric) {
        return None;
    }
    let rest = text.get(at.end..)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let week: i8 = rest.get(..digits)?.parse().ok().filter(|week| (1..=53).contains(week))?;
    let after = rest.get(digits..)?.trim_start();
    let alone = !after.starts_with(['-', '–', ',', '.', '/']) || after.starts_with(". ") || after.starts_with(", ");
    alone.then(|| (week, Span::new(at.end, at.end + digits)))
}

/// The year behind week 53 that has no such week.
fn year_without(text: &str, week: i8, at: Span) -> Option<i16> {
    let rest = text.get(at.end..)?;
    let named = [" i ", " ", ", "].iter().find_map(|mark| rest.strip_prefix(mark))?;
    let moment = moment_at(text, text.len() - named.len()).filter(|moment| moment.kind == Kind::Year)?;
    moment.year.filter(|year| calendar::week(*year, week).is_none())
}

/// The date or month that the week is said to be: in brackets behind it, behind
/// "i", or before it where the week stands in brackets or behind "i".
fn beside(text: &str, at: Span, number: Span) -> Option<Moment> {
    let rest = text.get(number.end..)?;
    if let Some(inside) = rest.strip_prefix(" (").or_else(|| rest.strip_prefix("(")) {
        return inside_brackets(text, text.len() - inside.len());
    }
    let behind = rest.strip_prefix(" i ").and_then(|named| moment_at(text, text.len() - named.len()));
    let month = behind.filter(|moment| matches!(moment.kind, Kind::Month(_)));
    month.or_else(|| {
        let before = text.get(..at.start)?;
        let marks = [" (", " i ", ", "];
        let dated = marks.iter().find_map(|mark| before.strip_suffix(mark))?;
        let closed = before.ends_with('(') == rest.starts_with(')');
        let moment = moment_before(text, dated.len()).filter(|moment| matches!(moment.kind, Kind::Day(..)))?;
        (closed && !before.ends_with(", ")).then_some(moment)
    })
}

/// The moment right behind a bracket, also the second day of "12.-18. august" and
/// behind a day of the week.
fn inside_brackets(text: &str, from: usize) -> Option<Moment> {
    let rest = text.get(from..)?;
    let first = rest.split([' ', ',']).next().unwrap_or("");
    let skipped = if danish::weekday(first).is_some() { first.len() } else { 0 };
    let (_, from) = near::after(text, from + skipped, &[' ', ',', '\u{a0}']);
    moment_at(text, from).or_else(|| {
        let rest = text.get(from..)?;
        let day = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let second = day.trim_start_matches(['.', ' ']).strip_prefix(['-', '–'])?;
        let ahead = rest.len() - day.len() <= 2 && rest.len() > day.len();
        moment_at(text, text.len() - second.len()).filter(|_| ahead)
    })
}

fn count(week: i8) -> Decimal {
    Decimal::from(week)
}
