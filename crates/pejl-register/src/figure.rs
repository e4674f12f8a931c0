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
pub struct Counted {
    /// The figure.
    pub figure: Figure,
    /// Persons behind it.
    pub persons: Cell,
}

/// How counts of an indicator hang together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Totals {
    /// There are totals over places and over what they are of, so what is hidden takes others with it.
    Shown,
    /// No figure is the sum of others.
    None,
}

/// The figures with those hidden that fewer than `threshold` persons stand behind, and what else
/// it takes. Figures of one period and one definition family hang together.
#[must_use]
pub fn guarded(counted: Vec<Counted>, threshold: u32, totals: Totals) -> Vec<Figure> {
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
    let at = |figure: &Figure| {
        let row = figure.place.map_or(places.len(), |place| places.binary_search(&place).unwrap_or(places.len()));
        let of = (figure.of, figure.to);
        (row, columns.binary_search(&of).unwrap_or(columns.len()))
    };
    let mut table = Table::new(places.len(), columns.len());
    for one in &group {
        let (row, column) = at(&one.figure);
        table.put(row, column, one.persons);
    }
    let hidden = suppress(&table, threshold);
    let shown = |one: Counted| {
        let (row, column) = at(&one.figure);
        if hidden.is(row, column) { hide(one.figure) } else { one.figure }
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
