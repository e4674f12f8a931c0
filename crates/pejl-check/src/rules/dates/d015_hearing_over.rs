//! D015: a hearing that is told as running and ended before the meeting.

use super::near;
use crate::cut;
use crate::exact::{Kind, Moment, moment_at};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use jiff::civil::Date;
use pejl_model::{Severity, Span};
use std::cmp::Reverse;

pub(super) const RULE: Rule = Rule {
    code: "D015",
    severity: Severity::Note,
    on: true,
    words: &["høring"],
    find,
    examples: &[
        Example { text: "Forslaget er i høring frem til 12. august 2024.", finds: &["12. august 2024"] },
        Example { text: "- Planen er sendt i offentlig høring til og med den 1. juli 2024", finds: &["1. juli 2024"] },
        Example { text: "Høringsfristen er den 9. august.", finds: &["9. august"] },
        Example { text: "Forslaget er i høring frem til 13. august 2024.", finds: &[] },
        Example { text: "Forslaget har været i høring frem til 12. august 2024.", finds: &[] },
        Example { text: "Forslaget var i høring til 12. august 2024, og der er kommet to svar.", finds: &[] },
        Example { text: "Loven er vedtaget. Høringen løb indtil 12. august 2024.", finds: &[] },
        Example { text: "Efter høring er planen rettet. Den gælder fra 1. maj 2023 til 1. juli 2024.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let Some(meeting) = near::meeting(prepared) else { return };
    for hit in found.hits() {
        if !may_run(prepared.text, hit.span) {
            continue;
        }
        let sentence = prepared.sentence_at(hit.span.start);
        if is_past(prepared.at(sentence)) || !is_running(prepared.text, sentence, hit.span) {
            continue;
        }
        let Some(end) = end_behind(prepared.text, hit.span, sentence.end) else { continue };
        let Some(date) = day(end, meeting).filter(|date| *date < meeting) else { continue };
        found.at(end.span).with("date", date).with("meeting", meeting);
    }
}

/// True where the words right beside it may tell of a running hearing: looked at first, for it costs least.
fn may_run(text: &str, hit: Span) -> bool {
    let before = cut::before(text, hit.start, 12).trim_end();
    let rest = text.get(hit.end..).unwrap_or("");
    before.ends_with(" i")
        || before.ends_with("offentlig")
        || rest.starts_with("sfristen er ")
        || rest.starts_with("en løber ")
}

fn day(end: Moment, meeting: Date) -> Option<Date> {
    let Kind::Day(month, day) = end.kind else { return None };
    if end.year.is_some() { end.first() } else { near::near(meeting, month, day) }
}

fn is_past(sentence: &str) -> bool {
    const PAST: [&str; 10] = ["var", "været", "blev", "blevet", "har", "havde", "løb", "udløb", "kom", "modtaget"];
    sentence.split(|c: char| !c.is_alphabetic()).any(|word| PAST.contains(&word.to_lowercase().as_str()))
}

/// True for "er i høring", "er sendt i høring", "løber", and for a deadline that is given in the present.
fn is_running(text: &str, sentence: Span, hit: Span) -> bool {
    let before = text.get(sentence.start..hit.start).unwrap_or("");
    let verb = before.trim_end().rsplit(' ').take(5).any(|word| word == "er");
    let led = before.trim_end().ends_with(" i") || before.ends_with("offentlig ");
    let rest = text.get(hit.end..sentence.end).unwrap_or("");
    (verb && led && rest.starts_with(' ')) || rest.starts_with("sfristen er ") || rest.starts_with("en løber ")
}

/// The day behind "frem til", "indtil" or "er", close behind the hearing.
fn end_behind(text: &str, hit: Span, end: usize) -> Option<Moment> {
    let rest = text.get(hit.end..end)?;
    let marks = ["frem til og med ", "frem til ", "indtil ", "til og med ", "fristen er ", "til den ", "til "];
    let mark = marks
        .iter()
        .filter_map(|mark| rest.find(mark).map(|at| (at, mark.len())))
        .min_by_key(|(at, length)| (*at, Reverse(*length)))?;
    let close = rest.get(..mark.0)?.split(' ').count() <= 4;
    moment_at(text, hit.end + mark.0 + mark.1).filter(|_| close)
}
