//! Figures: what leaves the register, each with all that it takes to compute it again.

use crate::manifest::Manifest;
use crate::suppress::{Cell, Table, suppress};
use jiff::civil::Date;
use pejl_rules::Dag;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What a figure is, by code, with the rule that defines it. `pejl-words` has the sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Definition {
    /// Its code.
    pub code: &'static str,
    /// The paragraph, or the description that official statistics give.
    pub rule: &'static str,
    /// What the value counts, by code.
    pub unit: &'static str,
}

/// Where a figure is from: a municipality's code, or none for the whole register.
pub type Place = Option<u16>;

/// What a figure tells of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Figure {
    /// What it is.
    pub definition: Definition,
    /// First and last day.
    pub period: (Dag, Dag),
    /// Where.
    pub place: Place,
    /// Of whom, by code ("a-dagpenge"); empty for all.
    pub of: &'static str,
    /// Where they went, for what leads from one to another; else empty.
    pub to: &'static str,
    /// The number, or that it is not shown.
    pub number: Number,
}

/// The number of a figure: exact, above and below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Number {
    /// May be shown.
    Shown {
        /// Above.
        numerator: i64,
        /// Below, at least 1.
        denominator: i64,
    },
    /// Too few persons stand behind it, or another would be given away.
    Suppressed,
}

impl Number {
    /// With `digits` digits after the point, half away from zero; none where suppressed or nothing is below.
    #[must_use]
    pub fn rounded(self, digits: u32, scale: i64) -> Option<String> {
        let Self::Shown { numerator, denominator } = self else { return None };
        let (below, ten) = (i128::from(denominator), 10i128.checked_pow(digits)?);
        if below <= 0 {
            return None;
        }
        let above = i128::from(numerator) * i128::from(scale) * ten;
        let half = (2 * above.abs() + below) / (2 * below);
        let (whole, part) = (half / ten, half % ten);
        let sign = if above < 0 && half > 0 { "-" } else { "" };
        let width = usize::try_from(digits).unwrap_or(0);
        Some(if digits == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part:0width$}") })
    }
}

/// A figure before it is decided whether it may be shown: who stands behind it.
#[derive(Debug, Clone)]
pub(crate) struct Counted {
    /// The figure.
    pub(crate) figure: Figure,
    /// Persons behind it.
    pub(crate) persons: Cell,
}

/// How counts of an indicator hang together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Totals {
    /// There are totals over places and over what they are of, so what is hidden takes others with it.
    Shown,
    /// No figure is the sum of others.
    None,
}

/// The figures with those hidden that fewer than `threshold` persons stand behind, and what else
/// it takes. Figures of one period and one definition family hang together.
#[must_use]
pub(crate) fn guarded(counted: Vec<Counted>, threshold: u32, totals: Totals) -> Vec<Figure> {
    let mut groups: BTreeMap<(Dag, Dag), Vec<Counted>> = BTreeMap::new();
    for one in counted {
        groups.entry(one.figure.period).or_default().push(one);
    }
    let mut figures: Vec<Figure> = groups
        .into_values()
        .flat_map(|group| match totals {
            Totals::Shown => with_totals(group, threshold),
            Totals::None => alone(group, threshold),
        })
        .collect();
    figures.sort_unstable();
    figures
}

fn hide(mut figure: Figure) -> Figure {
    figure.number = Number::Suppressed;
    figure
}

fn alone(group: Vec<Counted>, threshold: u32) -> Vec<Figure> {
    group.into_iter().map(|one| if one.persons.is_small(threshold) { hide(one.figure) } else { one.figure }).collect()
}

fn with_totals(group: Vec<Counted>, threshold: u32) -> Vec<Figure> {
    let mut places: Vec<u16> = group.iter().filter_map(|one| one.figure.place).collect();
    places.sort_unstable();
    places.dedup();
    let mut columns: Vec<(&str, &str)> =
        group.iter().map(|one| (one.figure.of, one.figure.to)).filter(|of| *of != ("", "")).collect();
    columns.sort_unstable();
    columns.dedup();
    // Where everything is of all, that one column is its own total.
    let only_totals = columns.is_empty();
    let inner = columns.len().max(1);
    let at = |figure: &Figure| {
        let row = figure.place.map_or(places.len(), |place| places.binary_search(&place).unwrap_or(places.len()));
        (row, columns.binary_search(&(figure.of, figure.to)).unwrap_or(inner))
    };
    let mut table = Table::new(places.len(), inner);
    for one in &group {
        let (row, column) = at(&one.figure);
        table.put(row, column, one.persons);
        if only_totals {
            table.put(row, 0, one.persons);
        }
    }
    let hidden = suppress(&table, threshold);
    let shown = |one: Counted| {
        let (row, column) = at(&one.figure);
        let hides = hidden.is(row, column) || (only_totals && hidden.is(row, 0));
        if hides { hide(one.figure) } else { one.figure }
    };
    group.into_iter().map(shown).collect()
}

/// What figures were computed from: sixteen digits that are equal where the parts
/// known on the day and everything that was set are equal.
#[must_use]
pub fn run(manifest: &Manifest, as_of: Option<Date>, asked: &[(&str, String)]) -> String {
    let mut digest = Sha256::new();
    for part in &manifest.parts {
        let known = part.recorded.parse::<Date>().is_ok_and(|recorded| as_of.is_none_or(|as_of| recorded <= as_of));
        if known {
            let rows: Vec<String> = part.rows.iter().map(|(table, rows)| format!("{table}={rows}")).collect();
            let told = [part.number.to_string(), part.recorded.clone(), part.whole.to_string(), part.origin.clone()];
            digest.update(format!("{}\n{}\n{}\n", told.join("\t"), rows.join("\t"), part.ends));
        }
    }
    for (name, value) in asked {
        digest.update(format!("{name}={value}\n"));
    }
    digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OF: Definition = Definition { code: "personer", rule: "-", unit: "persons" };

    fn counted(place: Place, count: u64) -> Counted {
        let number = Number::Shown { numerator: count.cast_signed(), denominator: 1 };
        let period = (Dag::ny(2025, 1, 1), Dag::ny(2025, 1, 31));
        Counted {
            figure: Figure { definition: OF, period, place, of: "", to: "", number },
            persons: Cell::count(count),
        }
    }

    #[test]
    fn a_total_does_not_give_the_only_small_place_away() {
        let counts = [(Some(329), 3), (Some(360), 40), (Some(370), 50), (None, 93)];
        let figures = guarded(counts.map(|(place, count)| counted(place, count)).to_vec(), 5, Totals::Shown);
        let hidden = |place| figures.iter().any(|one| one.place == place && one.number == Number::Suppressed);
        assert!(hidden(Some(329)));
        assert_eq!(figures.iter().filter(|one| one.number == Number::Suppressed).count(), 2, "{figures:?}");
        assert!(!hidden(Some(370)));
    }

    #[test]
    fn without_totals_only_small_ones_are_hidden() {
        let counts = [(Some(329), 3), (Some(360), 40), (Some(370), 0)];
        let figures = guarded(counts.map(|(place, count)| counted(place, count)).to_vec(), 5, Totals::None);
        assert_eq!(figures.iter().filter(|one| one.number == Number::Suppressed).count(), 1);
    }

    #[test]
    fn numbers_are_rounded_half_away_from_zero() {
        let of = |numerator, denominator| Number::Shown { numerator, denominator };
        assert_eq!(of(1, 8).rounded(2, 1).as_deref(), Some("0.13"));
        assert_eq!(of(-1, 8).rounded(2, 1).as_deref(), Some("-0.13"));
        assert_eq!(of(2, 3).rounded(1, 100).as_deref(), Some("66.7"));
        assert_eq!(of(7, 2).rounded(0, 1).as_deref(), Some("4"));
        assert_eq!(of(i64::MAX, 1).rounded(3, 100).as_deref(), Some("922337203685477580700.000"));
        assert_eq!(Number::Suppressed.rounded(1, 1), None);
        assert_eq!(of(1, 0).rounded(1, 1), None);
    }
}
