//! D011: a stated number of months, days or years that is not the length of the period beside it.

use crate::cut;
use crate::danish;
use crate::exact::{Kind, Moment, calendar, moment_at, months, range_end};
use crate::finding::Argument;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Unit};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "D011",
    severity: Severity::Warning,
    on: true,
    words: &[" måneder", " dage", " år (", " år, ", " år fra "],
    find,
    examples: &[
        Example { text: "Tallet er steget over de seneste 12 måneder, januar-november 2023.", finds: &["12"] },
        Example { text: "Der var 17 sager de sidste fem år (2021-2023).", finds: &["fem"] },
        Example { text: "- Projektperiode på 18 måneder (1. marts 2024 - 30. november 2024)", finds: &["18"] },
        Example { text: "Opgørelse\tAntal\nSeneste 30 dage (1. juni - 15. juni 2024)\t12", finds: &["30"] },
        Example { text: "Forsøget løber i tre år fra 1. august 2025 til 31. juli 2027.", finds: &["tre"] },
        Example { text: "Forsøget løber i to år fra 1. august 2025 til 31. juli 2027.", finds: &[] },
        Example {
            text: "De seneste 12 måneder (december 2022 - november 2023) og seneste 3 år (2021-2023).",
            finds: &[],
        },
        Example { text: "Forløb på 3 måneder i perioden fra 1. marts 2024 til 30. november 2024.", finds: &[] },
        Example { text: "Unge under 30 år (2022-2023) og sager over 12 måneder (januar-marts 2024).", finds: &[] },
        Example { text: "De sidste 12 måneder fra 1. oktober 2022 til 30. september 2023.", finds: &[] },
    ],
};

#[derive(Clone, Copy, PartialEq)]
enum Length {
    Months,
    Days,
    Years,
}

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let text = prepared.text;
    for hit in found.hits() {
        const LENGTHS: [Length; 5] = [Length::Months, Length::Days, Length::Years, Length::Years, Length::Years];
        let length = LENGTHS.get(hit.word).copied();
        let (Some(length), Some((stated, at))) = (length, number_before(text, hit.span.start)) else { continue };
        let Some(recent) = kind_of_claim(text, at) else { continue };
        let Some((first, second)) = period_behind(text, hit.span, length, recent) else { continue };
        let Some(printed) = measured(first, second, length) else { continue };
        // Whether both ends count is often open.
        let fits = stated == printed || stated + 1 == printed;
        if printed > 0 && !fits && (recent || stated > printed) {
            let period = first.span.cover(second.span);
            let finding = found.at(at).related(period).with("stated", amount(stated, length));
            finding.with("period", period.of(text)).with("printed", amount(printed, length));
        }
    }
}

fn amount(number: i32, length: Length) -> Argument {
    let unit = match length {
        Length::Months => Unit::Months,
        Length::Days => Unit::Days,
        Length::Years => Unit::Years,
    };
    Argument::Amount(Decimal::from(number), unit, 1)
}

/// The number that ends before `end`: digits or a word.
fn number_before(text: &str, end: usize) -> Option<(i32, Span)> {
    let word = cut::before(text, end, 20).rsplit(|c: char| c.is_whitespace() || c == '(').next()?;
    let number =
        word.parse().ok().or_else(|| danish::small_number(word).and_then(|number| i32::try_from(number).ok()))?;
    (0..=400).contains(&number).then(|| (number, Span::new(end - word.len(), end)))
}

/// Whether the number is the length of a period: true for "de seneste", false for
/// "en periode på"; none where it may be an age or the length of something else.
fn kind_of_claim(text: &str, at: Span) -> Option<bool> {
    const RECENT: [&str; 4] = ["seneste", "sidste", "forløbne", "foregående"];
    const RUNS: [&str; 5] = ["løber", "gælder", "varer", "forlænges", "indgås"];
    const PERIODS: [&str; 4] = ["periode", "aftale", "kontrakt", "bevilling"];
    let mut words =
        cut::before(text, at.start, 60).rsplit(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let last = words.next()?.to_lowercase();
    if RECENT.contains(&last.as_str()) {
        return Some(true);
    }
    let named = words.next().filter(|_| matches!(last.as_str(), "på" | "i"))?.to_lowercase();
    if last == "i" {
        return RUNS.contains(&named.as_str()).then_some(true);
    }
    PERIODS.iter().any(|period| named.ends_with(period)).then_some(false)
}

/// The period in brackets behind the unit, or behind a comma or "fra" for what is recent.
fn period_behind(text: &str, hit: Span, length: Length, recent: bool) -> Option<(Moment, Moment)> {
    let years = || behind_from(text, hit).or_else(|| text.get(hit.end - 2..)).map(str::trim_start);
    let rest = if length == Length::Years { years()? } else { text.get(hit.end..)? };
    let rest = rest.trim_start_matches(' ');
    let open = rest.strip_prefix('(').or_else(|| {
        let marks = [", ", "fra ", "i perioden "];
        marks.iter().find_map(|mark| rest.strip_prefix(mark)).filter(|_| recent)
    })?;
    let open = open.strip_prefix("fra ").unwrap_or(open);
    let first = moment_at(text, text.len() - open.len())?;
    let second = range_end(text, first)?;
    Some(with_years(first, second))
}

/// What follows on "år", where that is "fra ...".
fn behind_from(text: &str, hit: Span) -> Option<&str> {
    hit.of(text).ends_with("fra ").then(|| text.get(hit.end - 4..)).flatten()
}

/// Years that are printed once, or not at all, where only the length is asked for.
fn with_years(mut first: Moment, mut second: Moment) -> (Moment, Moment) {
    let month = |moment: Moment| match moment.kind {
        Kind::Day(month, _) | Kind::Month(month) => Some(month),
        _ => None,
    };
    if let (Some(begins), Some(ends)) = (month(first), month(second)) {
        let turns = i16::from(ends < begins);
        match (first.year, second.year) {
            (None, None) => (first.year, second.year) = (Some(2023), Some(2023 + turns)),
            (None, Some(year)) => first.year = Some(year - turns),
            (Some(year), None) => second.year = Some(year + turns),
            _ => {}
        }
    }
    (first, second)
}

/// How long the period is, both ends counted.
fn measured(first: Moment, second: Moment, length: Length) -> Option<i32> {
    let (begins, ends) = (first.first()?, second.last()?);
    match (first.kind, second.kind, length) {
        (Kind::Year, Kind::Year, Length::Years) => Some(i32::from(ends.year() - begins.year()) + 1),
        (Kind::Day(..), Kind::Day(..), Length::Years) => {
            let months = months((begins.year(), begins.month()), (ends.year(), ends.month()))?;
            i32::try_from(months).ok().filter(|months| months % 12 == 0).map(|months| months / 12)
        }
        (Kind::Month(_), Kind::Month(_), Length::Months) | (Kind::Day(..), Kind::Day(..), Length::Months) => {
            let months = months((begins.year(), begins.month()), (ends.year(), ends.month()))?;
            i32::try_from(months).ok()
        }
        (Kind::Day(..), Kind::Day(..), Length::Days) => Some(calendar::days(begins, ends)),
        _ => None,
    }
}
