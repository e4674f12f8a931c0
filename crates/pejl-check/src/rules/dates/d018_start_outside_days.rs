//! D018: something held on certain days of the week that began on another day.

use crate::danish;
use crate::exact::{Kind, Moment, calendar, moment_at};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use jiff::civil::Weekday;
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "D018",
    severity: Severity::Note,
    on: true,
    words: &[
        "mandag-",
        "mandag –",
        "mandag -",
        "mandag–",
        "mandag til ",
        "tirsdag-",
        "tirsdag –",
        "tirsdag -",
        "tirsdag–",
        "tirsdag til ",
        "onsdag-",
        "onsdag–",
        "onsdag til ",
        "torsdag-",
        "torsdag–",
        "torsdag til ",
    ],
    find,
    examples: &[
        Example {
            text: "Siden 12. januar 2024 har holdet haft åbent mandag-torsdag kl. 9-11.",
            finds: &["12. januar 2024"],
        },
        Example { text: "- Der er åbent tirsdag til fredag fra den 2. september 2024", finds: &["2. september 2024"] },
        Example { text: "Fra 14/8-2024 tager vi telefonen mandag – tirsdag.", finds: &["14/8-2024"] },
        Example { text: "Siden 15. januar 2024 har holdet haft åbent mandag-torsdag.", finds: &[] },
        Example {
            text: "Siden 1. september 2024 er holdet åbent alle dage. Mandag-torsdag er der kaffe.", finds: &[]
        },
        Example { text: "I perioden fra 1. juni 2024 til 1. juli 2024 var der åbent mandag-fredag.", finds: &[] },
        Example { text: "Ordningen gælder fra 1. januar 2024, hvor der blev åbent mandag-fredag.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for hit in found.hits() {
        let Some(days) = days_at(prepared.text, hit.span) else { continue };
        let sentence = prepared.sentence_at(hit.span.start);
        let Some(moment) = start_in(prepared.text, sentence) else { continue };
        let Some(date) = moment.first() else { continue };
        let new_year = (date.month(), date.day()) == (1, 1);
        let Some(first) = calendar::first_of(date, &days).filter(|first| *first != date && !new_year) else { continue };
        let finding = found.at(moment.span).related(hit.span).with("date", date);
        finding.with("day", date.weekday()).with("first", first);
    }
}

/// The days from the one at `at` to the one behind the dash.
fn days_at(text: &str, at: Span) -> Option<Vec<Weekday>> {
    let letters = |text: &str| text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let named = at.of(text);
    let first = danish::weekday(named.get(..letters(named))?)?;
    let rest = text.get(at.end..)?.trim_start_matches(' ');
    let last = danish::weekday(rest.get(..letters(rest))?)?;
    let (from, to) = (first.to_monday_zero_offset(), last.to_monday_zero_offset());
    Some((from..=to).filter_map(|day| Weekday::from_monday_zero_offset(day).ok()).collect())
}

/// The day with its year behind "siden" or "fra", where it is not the start of a range.
fn start_in(text: &str, sentence: Span) -> Option<Moment> {
    let words = sentence.of(text);
    ["Siden ", "siden ", "Fra ", "fra "].iter().find_map(|mark| {
        let at = sentence.start + words.find(mark)? + mark.len();
        let moment =
            moment_at(text, at).filter(|moment| matches!(moment.kind, Kind::Day(..)) && moment.year.is_some())?;
        crate::exact::range_end(text, moment).is_none().then_some(moment)
    })
}
