//! D009: a time of day that ends before it begins.

use super::d005_impossible_time::{clock, clock_behind};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "D009",
    severity: Severity::Warning,
    on: true,
    words: &["kl. ", "kl ", "tid: ", "slut", "hævet"],
    find,
    examples: &[
        Example { text: "Kurset holdes kl. 16.00-15.00.", finds: &["15.00"] },
        Example { text: "- Frokost: kl. 13 til 12.30\n- Oplæg: kl. 13-14", finds: &["12.30"] },
        Example { text: "Tid\tEmne\nkl. 19.30 – kl. 19.00\tVelkomst", finds: &["19.00"] },
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\nMødetid: 16.00-15.30\n\n\
                   1. Dagsorden\n\nBeslutning\nGodkendt.\n",
            finds: &["15.30"],
        },
        Example { text: "Åbent kl. 16.00-17.30, kl. 22-02, kl. 19.00 til 7.00 og kl. 8-4.", finds: &[] },
        Example { text: "Vi ses kl. 16.00. 15.00 kr. er prisen; kl. 12 - 9 deltog.", finds: &[] },
        Example { text: "Fra kl. 16.00 til kl. 16.00.", finds: &[] },
    ],
};

/// Before this a time may belong to the next day, in hours.
const MORNING: u32 = 10;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let document = prepared.document;
    if let (Some(start), Some(end)) = (&document.start, &document.end)
        && end.value < start.value
        && end.value.hour() >= 10
    {
        found
            .in_paper(end.span)
            .related(start.span)
            .with("first", prepared.at(start.span))
            .with("last", prepared.at(end.span));
    }
    for hit in found.hits().iter().filter(|hit| hit.word < 3) {
        let behind =
            if hit.word == 2 { clock(prepared.text, hit.span.end) } else { clock_behind(prepared.text, hit.span) };
        let Some((hour, minute, first)) = behind else { continue };
        let Some((last_hour, last_minute, last)) = until(prepared.text, first) else { continue };
        if (last_hour, last_minute) < (hour, minute) && last_hour >= MORNING && hour <= 24 {
            let finding = found.at(last).related(first).with("first", first.of(prepared.text));
            finding.with("last", last.of(prepared.text));
        }
    }
}

/// The time behind "-" or "til" that follows the one at `first`.
fn until(text: &str, first: Span) -> Option<(u32, u32, Span)> {
    let rest = text.get(first.end..)?.trim_start_matches([' ', '\u{a0}']);
    let after = ["-", "–", "til "].iter().find_map(|mark| rest.strip_prefix(mark))?.trim_start_matches([' ', '\u{a0}']);
    let after = after.strip_prefix("kl.").unwrap_or(after);
    clock(text, text.len() - after.len())
}
