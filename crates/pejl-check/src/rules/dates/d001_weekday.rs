//! D001: a day of the week that is not that of the date beside it.

use super::near;
use crate::danish;
use crate::exact::{Kind, Moment, moment_at};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use jiff::civil::Weekday;
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "D001",
    severity: Severity::Error,
    on: true,
    words: WORDS,
    find,
    examples: &[
        Example { text: "Næste møde er mandag den 14. august 2024 kl. 16.", finds: &["mandag"] },
        Example { text: "Kurset holdes tirsdag d. 14/8-2024.", finds: &["tirsdag"] },
        Example { text: "Fristen er fredag den 15.08.2024.", finds: &["fredag"] },
        Example { text: "| Møde | Dag |\n|---|---|\n| Første | Torsdag, 13-08-2024 |", finds: &["Torsdag"] },
        Example {
            text: "# REFERAT Jobudvalget d. 13-08-2024\n\nMødedato Onsdag d. 13. august 2024 kl. 15:30\n\n\
                   Punkt 1: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.",
            finds: &["Onsdag"],
        },
        Example { text: "Næste møde er onsdag den 14. august 2024 kl. 16.", finds: &[] },
        Example { text: "Vi mødes hver mandag. Den 14. august 2024 er der fest.", finds: &[] },
        Example { text: "Mandag, den 12. august og tirsdag den 13. august 2024.", finds: &[] },
        Example { text: "Åbent mandag-torsdag 14. august 2024, påskemandag 1. maj 2024 og onsdage.", finds: &[] },
    ],
};

pub(super) const WORDS: &[&str] = &["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for hit in found.hits() {
        let Some((day, moment)) = day_with_date(prepared.text, hit.span) else { continue };
        let Some(date) = moment.first().filter(|date| date.weekday() != day) else { continue };
        let right = danish::weekday_name(date.weekday());
        let finding = found.at(hit.span).related(moment.span).with("date", date);
        finding.with("printed", day).with("right", date.weekday()).correct(hit.span, right);
    }
}

/// The day of the week at `at` and the date that stands right behind it.
pub(super) fn day_with_date(text: &str, at: Span) -> Option<(Weekday, Moment)> {
    let day = danish::weekday(at.of(text))?;
    let before = text.get(..at.start)?;
    if !near::is_word(text, at) || before.ends_with(['-', '–', '/']) {
        return None;
    }
    let (_, from) = near::after(text, at.end, &[' ', ',', '\u{a0}']);
    moment_at(text, from).filter(|moment| matches!(moment.kind, Kind::Day(..))).map(|moment| (day, moment))
}
