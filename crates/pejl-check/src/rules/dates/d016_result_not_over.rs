//! D016: a result of a period that was not over at the meeting.

use super::near;
use crate::exact::{Kind, Moment, moment_around, moment_at};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use jiff::civil::Date;
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "D016",
    severity: Severity::Warning,
    on: true,
    words: &["for hele 20", "kvartal", "halvår"],
    find,
    examples: &[
        Example { text: "For hele 2024 har andelen i gennemsnit ligget på 12 pct.", finds: &["hele 2024"] },
        Example { text: "- For hele 2025 var ledigheden 3 pct.", finds: &["hele 2025"] },
        Example { text: "I 4. kvartal 2024 steg antallet til 120.", finds: &["4. kvartal 2024"] },
        Example { text: "I 1. kvartal 2025 udgjorde andelen 7 pct.", finds: &["1. kvartal 2025"] },
        Example { text: "For hele 2024 har kommunen budgetteret med 5 mio. kr.", finds: &[] },
        Example {
            text: "For hele 2024 er der afsat 2 mio. kr., og for hele 2023 har andelen ligget på 12 pct.",
            finds: &[],
        },
        Example {
            text: "I 2. kvartal 2024 steg antallet. I 4. kvartal 2024 ventes et fald, og i 4. kvartal 2024 var der møde.",
            finds: &[],
        },
        Example { text: "Prognosen viste, at det for hele 2024 var ventet 12 pct.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let Some(meeting) = near::meeting(prepared) else { return };
    for hit in found.hits() {
        let text = prepared.text;
        let early = if hit.word == 0 { whole_year(prepared, hit.span, meeting) } else { part(text, hit.span, meeting) };
        let Some(moment) = early else { continue };
        let at = if hit.word == 0 { Span::new(hit.span.start + "for ".len(), moment.span.end) } else { moment.span };
        if let Some(last) = moment.last() {
            found.at(at).with("printed", at.of(text)).with("last", last).with("meeting", meeting);
        }
    }
}

/// "For hele 2024 har andelen ligget ..." before December of that year, where nothing is expected or set.
fn whole_year(prepared: &Prepared<'_>, hit: Span, meeting: Date) -> Option<Moment> {
    const PLANNED: [&str; 14] = [
        "budget", "afsat", "forvent", "vent", "prognose", "skøn", "plan", "mål", "estim", "fastsat", "aftal", "bevil",
        "beslut", "beregn",
    ];
    let moment = moment_at(prepared.text, hit.start + "for ".len()).filter(|moment| moment.kind == Kind::Year)?;
    let year = moment.year?;
    let open = year > meeting.year() || (year == meeting.year() && meeting.month() < 12);
    let sentence = prepared.at(prepared.sentence_at(hit.start));
    let behind = prepared.text.get(moment.span.end..)?;
    let told = behind.starts_with(" var ") || behind.starts_with(" lå ") || behind.starts_with(" har ");
    let measured = ["ligget", "været", "var", "lå", "udgjort", "steget", "faldet"];
    let result = sentence.split(|c: char| !c.is_alphabetic()).any(|word| measured.contains(&word));
    (open && told && result && !near::has_word(sentence, &PLANNED)).then_some(moment)
}

/// "I 4. kvartal 2024 steg ...", where the quarter begins after the meeting.
fn part(text: &str, name: Span, meeting: Date) -> Option<Moment> {
    let moment = moment_around(text, name).filter(|moment| moment.first().is_some_and(|first| first > meeting))?;
    let before = text.get(..moment.span.start)?;
    let behind = text.get(moment.span.end..)?;
    let mut words = behind.strip_prefix(' ')?.split([' ', ',', '.']);
    let verb = words.next().is_some_and(|verb| ["steg", "faldt", "udgjorde", "viste", "lå", "var"].contains(&verb));
    let measured = ["antal", "andel", "ledighed", "forbrug", "udgift", "tal", "niveau", "fravær"];
    let told = verb && words.next().is_some_and(|word| measured.iter().any(|stem| word.starts_with(stem)));
    (told && (before.ends_with("I ") || before.ends_with("i "))).then_some(moment)
}
