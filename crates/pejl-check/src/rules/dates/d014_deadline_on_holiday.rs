//! D014: a deadline on a holiday or at the weekend.

use super::near;
use crate::cut;
use crate::exact::{Kind, calendar, moment_at};
use crate::finding::Argument;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use jiff::civil::{Date, Weekday};
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "D014",
    severity: Severity::Note,
    on: true,
    words: &["frist", "senest ", "deadline"],
    find,
    examples: &[
        Example { text: "Ansøgningsfristen er den 31. august 2024.", finds: &["31. august 2024"] },
        Example { text: "Svar sendes senest den 25. december 2024.", finds: &["25. december 2024"] },
        Example { text: "Emne\tDato\nDeadline: 18. april 2025\tPlan", finds: &["18. april 2025"] },
        Example { text: "- tilmeldingsfrist 15. september", finds: &["15. september"] },
        Example {
            text: "Fristen er den 30. august 2024, senest den 26. april 2024 og senest 1. maj 2026.",
            finds: &[],
        },
        Example { text: "Svar sendes senest lørdag den 31. august 2024.", finds: &[] },
        Example { text: "Loven gælder senest den 1. januar 2026, og senest den 31. december 2028.", finds: &[] },
        Example { text: "Fristen var den 10. august 2024. Sagen blev senest behandlet 31. august 2024.", finds: &[] },
    ],
};

/// Words that may stand between "frist" and its date.
const BETWEEN: [&str; 9] = ["er", "til", "inden", "med", "svar", "sat", "fastsat", "for", "udløber"];

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let Some(meeting) = near::meeting(prepared) else { return };
    for hit in found.hits() {
        let Some((date, at)) = date_behind(prepared.text, hit.span, hit.word == 1, meeting) else { continue };
        let year_turns = matches!((date.month(), date.day()), (1, 1) | (12, 31));
        if date < meeting || year_turns {
            continue;
        }
        let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        let day = calendar::holiday(date).map(Argument::Holiday);
        if let Some(day) = day.or_else(|| weekend.then(|| date.weekday().into())) {
            found.at(at).with("date", date).with("day", day);
        }
    }
}

/// Bytes behind the word that its date is looked for in: hits may stand close.
const FAR: usize = 120;

/// The date that the deadline at `hit` falls on, a few small words behind it.
fn date_behind(text: &str, hit: Span, near_only: bool, meeting: Date) -> Option<(Date, Span)> {
    let view = cut::after(text, hit.end, FAR);
    let rest = if near_only { view } else { view.trim_start_matches(char::is_alphabetic) };
    let mut rest = rest.trim_start_matches([':', ' ']);
    for _ in 0..4 {
        let from = hit.end + view.len() - rest.len();
        if let Some(moment) = moment_at(text, from) {
            let Kind::Day(month, day) = moment.kind else { return None };
            let date = if moment.year.is_some() { moment.first() } else { near::near(meeting, month, day) };
            return date.map(|date| (date, moment.span));
        }
        let word = rest.split(' ').next().unwrap_or("");
        if near_only || !BETWEEN.contains(&word) {
            return None;
        }
        rest = rest.get(word.len()..)?.trim_start_matches(' ');
    }
    None
}
