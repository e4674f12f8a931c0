//! D008: a period that ends before it begins.

use super::near;
use crate::danish::MONTHS;
use crate::exact::{Kind, Moment, behind_dash, moment_around, moment_at, moment_before, range_end};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "D008",
    severity: Severity::Warning,
    on: true,
    words: &[
        MONTHS[0], MONTHS[1], MONTHS[2], MONTHS[3], MONTHS[4], MONTHS[5], MONTHS[6], MONTHS[7], MONTHS[8], MONTHS[9],
        MONTHS[10], MONTHS[11], "kvartal", "halvår", "-20", "- 20", "–20", "– 20", ".20",
    ],
    find,
    examples: &[
        Example {
            text: "Forløbet ligger fra 1. marts 2024 til 30. november 2023.",
            finds: &["1. marts 2024 til 30. november 2023"],
        },
        Example { text: "Periode\tAntal\njuli 2024 - juni 2023\t17", finds: &["juli 2024 - juni 2023"] },
        Example { text: "Målt i 3. kvartal 2023-2. kvartal 2022.", finds: &["3. kvartal 2023-2. kvartal 2022"] },
        Example { text: "Der er sat penge af i budget 2027-2024 til indsatsen.", finds: &["2027-2024"] },
        Example { text: "Projektet løber i perioden 01.09.2024 - 31.08.2023.", finds: &["01.09.2024 - 31.08.2023"] },
        Example { text: "Fra november 2023 til marts 2024, november-marts 2024 og 2022-2025.", finds: &[] },
        Example { text: "Sag 330-2027-2024, nr. 2025-2021 og fra 2045-2022 ledige.", finds: &[] },
        Example { text: "Den 1. marts 2024. Til 30. november 2023 var der 12. Budget 2024-2024.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let text = prepared.text;
    for hit in found.hits() {
        let range = if hit.word < MONTHS.len() + 2 {
            moment_around(text, hit.span).and_then(|first| Some((first, range_end(text, first)?)))
        } else {
            dated(text, hit.span).or_else(|| years(text, hit.span).filter(|_| prepared.at(hit.span) != ".20"))
        };
        let Some((first, second)) = range else { continue };
        let (Some(begins), Some(ends)) = (first.first(), second.last()) else { continue };
        if ends < begins {
            let finding = found.at(first.span.cover(second.span)).with("first", first.span.of(text));
            finding.with("last", second.span.of(text));
        }
    }
}

/// A range whose first day is printed in numbers, with its year behind the dash at `at`.
fn dated(text: &str, at: Span) -> Option<(Moment, Moment)> {
    let end = at.start.checked_add(5)?;
    // Most dates begin no range.
    behind_dash(text, end)?;
    let first = moment_before(text, end).filter(|first| matches!(first.kind, Kind::Day(..)))?;
    let before = text.get(..first.span.start)?;
    let joined = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '/' | '_'));
    let second = range_end(text, first).filter(|second| matches!(second.kind, Kind::Day(..)))?;
    (!joined).then_some((first, second))
}

/// Two years on both sides of the dash at `at`, behind a word that means a period.
fn years(text: &str, at: Span) -> Option<(Moment, Moment)> {
    const PERIODS: [&str; 10] =
        ["period", "årene", "budget", "strateg", "plan", "politik", "aftale", "forlig", "udvalg", "overslagsår"];
    let first = moment_before(text, text.get(..at.start)?.trim_end_matches(' ').len())?;
    let second = moment_at(text, at.end - 2)?;
    let before = text.get(..first.span.start)?.strip_suffix(' ')?;
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("").to_lowercase();
    let (after, _) = near::after(text, second.span.end, &[]);
    let plain = first.kind == Kind::Year && second.kind == Kind::Year && !after.starts_with(['-', '–', '/']);
    (plain && (word == "i" || PERIODS.iter().any(|period| word.contains(period)))).then_some((first, second))
}
