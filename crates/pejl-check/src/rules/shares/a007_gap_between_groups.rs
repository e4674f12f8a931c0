//! A007: groups by age or duration that leave a number out between them.

use super::intervals::{Interval, intervals};
use crate::danish::lowered;
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Table, Unit};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "A007",
    severity: Severity::Warning,
    on: true,
    words: &["år", "uger", "måned", "mdr", "dage", "timer"],
    find,
    examples: &[
        Example {
            text: "I boligerne er der 27 unge under 18 år, 64 beboere på 18-64 år og 9 beboere over 65 år.",
            finds: &["65"],
        },
        Example { text: "De er 18-24 år, 25-29 år eller over 30 år.", finds: &["30"] },
        Example {
            text: "| Alder | Antal |\n|---|---|\n| Under 30 år | 41 |\n| 30-49 år | 56 |\n| Over 50 år | 12 |",
            finds: &["Over 50 år"],
        },
        Example { text: "Varighed\tAntal\n0-13 uger\t51\n14-26 uger\t22\nOver 27 uger\t8\n", finds: &["Over 27 uger"] },
        Example {
            text: "I boligerne er der 27 unge under 18 år, 64 mellem 18 og 64 år og 9 over 64 år.", finds: &[]
        },
        Example { text: "De er 18-24 år, 25-29 år eller 30 år og derover.", finds: &[] },
        Example { text: "Unge under 30 år og voksne over 30 år får hver sin indsats.", finds: &[] },
        Example { text: "Forløb på 0-3 måneder, 3-6 måneder og over 6 måneder.", finds: &[] },
        Example { text: "Af dem er 12 under 30 år, 14 er 40-49 år, og 8 er over 60 år.", finds: &[] },
        Example {
            text: "| Alder | Antal |\n|---|---|\n| Under 30 år | 41 |\n| 30-49 år | 56 |\n| Over 49 år | 12 |",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (item, of) in prepared.items() {
        for amounts in prepared.amounts(item).chunk_by(|a, b| a.words() == b.words()) {
            in_sentence(prepared, amounts, found);
        }
        for table in &of.tables {
            in_table(table, found);
        }
    }
}

/// True for years, months, weeks, days and hours.
fn lasts(unit: Unit) -> bool {
    matches!(unit, Unit::Years | Unit::Months | Unit::Weeks | Unit::Days | Unit::Hours)
}

fn in_sentence(prepared: &Prepared<'_>, amounts: &[Amount<'_>], found: &mut Found<'_>) {
    const LONGEST: usize = 800;
    let Some(first) = amounts.first().filter(|amount| amount.table.is_none()) else { return };
    let mut units = amounts.iter().map(Amount::unit).filter(|unit| lasts(*unit));
    let Some(unit) = units.next() else { return };
    if units.clone().count() < 2 || units.any(|other| other != unit) || first.words().len() > LONGEST {
        return;
    }
    let told = intervals(prepared.lowered(first.words()));
    if let Some((missing, low, high)) = gap(&told) {
        let moved = |span: Span| Span::new(span.start + first.words().start, span.end + first.words().start);
        found.at(moved(high)).related(moved(low)).with("missing", Decimal::from(missing));
    }
}

fn in_table(table: &Table, found: &mut Found<'_>) {
    const ROWS: usize = 40;
    const LONGEST: usize = 60;
    if table.rows.len() > ROWS {
        return;
    }
    let labels = table.rows.iter().filter_map(|row| row.first());
    let mut told: Vec<Interval> = Vec::new();
    for label in labels.filter(|label| label.text.len() < LONGEST) {
        if let [one] = intervals(&lowered(&label.text)).as_slice() {
            told.push(Interval { span: label.span, ..*one });
        }
    }
    if let Some((missing, low, high)) = gap(&told) {
        found.at(high).related(low).with("missing", Decimal::from(missing));
    }
}

/// The number between two neighbours of at least three groups, and where those
/// stand; none where the groups are no division: all others must meet.
fn gap(told: &[Interval]) -> Option<(u32, Span, Span)> {
    if told.len() < 3 {
        return None;
    }
    let mut gap = None;
    for [low, high] in told.array_windows() {
        let end = low.to?;
        let start = high.from?;
        match start.checked_sub(end)? {
            1 => {}
            2 if gap.is_none() => gap = Some((end + 1, low.span, high.span)),
            _ => return None,
        }
    }
    gap
}
