//! D019: something that is said to have begun in one year and has results from the same month of an earlier one.

use crate::exact::{Kind, Moment, moment_at};
use crate::prepared::{Hit, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};
use std::collections::{BTreeMap, BTreeSet};

pub(super) const RULE: Rule = Rule {
    code: "D019",
    severity: Severity::Warning,
    on: true,
    words: &["etableret ", "oprettet ", "Siden "],
    find,
    examples: &[
        Example {
            text: "Brobyggerne blev etableret 1. oktober 2022.\n\nSiden oktober 2020 har Brobyggerne hjulpet 59 borgere.",
            finds: &["1. oktober 2022"],
        },
        Example {
            text: "- Jobhuset er oprettet i marts 2023\n- Siden marts 2021 har Jobhuset holdt 12 kurser",
            finds: &["marts 2023"],
        },
        Example {
            text: "Ungeporten blev etableret den 1. maj 2021. Siden maj 2019 er 200 unge hjulpet af Ungeporten.",
            finds: &["1. maj 2021"],
        },
        Example {
            text: "Brobyggerne blev etableret 1. oktober 2022.\n\nSiden oktober 2022 har Brobyggerne hjulpet 59 borgere.",
            finds: &[],
        },
        Example {
            text: "Brobyggerne blev etableret 1. oktober 2022.\n\nSiden oktober 2020 har kommunen set efter hjælp.",
            finds: &[],
        },
        Example {
            text: "Jobhuset blev oprettet i marts 2023. Siden januar 2021 har en gruppe arbejdet for Jobhuset.",
            finds: &[],
        },
    ],
};

/// When things were set up, with their names, and since when something goes on, with its paragraph.
type Told<'a> = (Vec<(Moment, &'a str)>, Vec<(Moment, Span)>);

/// As many beginnings as are kept of an item.
const MOST: usize = 16;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut items: BTreeMap<u32, Told<'_>> = BTreeMap::new();
    for hit in found.hits() {
        let Some(item) = prepared.item_at(hit.span.start) else { continue };
        let (begun, since) = items.entry(item).or_default();
        if hit.word == 2 && since.len() < MOST {
            since.extend(since_at(prepared, *hit));
        } else if hit.word < 2 && begun.len() < MOST {
            begun.extend(begun_at(prepared.text, *hit));
        }
    }
    for (begun, since) in items.values() {
        let mut told = BTreeSet::new();
        for (moment, name) in begun {
            let earlier = since.iter().find(|(earlier, sentence)| {
                let same_month = month(*earlier) == month(*moment) && month(*moment).is_some();
                same_month && earlier.year < moment.year && prepared.at(*sentence).contains(name)
            });
            if let Some((earlier, _)) = earlier.filter(|_| told.insert(*name)) {
                let finding = found.at(moment.span).related(earlier.span).with("name", *name);
                finding.with("printed", moment.span.of(prepared.text)).with("since", earlier.span.of(prepared.text));
            }
        }
    }
}

fn month(moment: Moment) -> Option<i8> {
    match moment.kind {
        Kind::Month(month) | Kind::Day(month, _) => Some(month),
        _ => None,
    }
}

/// When something was set up, and its name: a word with a capital before "blev".
fn begun_at(text: &str, hit: Hit) -> Option<(Moment, &str)> {
    let rest = text.get(hit.span.end..)?;
    let after = rest.strip_prefix("i ").or_else(|| rest.strip_prefix("pr. ")).unwrap_or(rest);
    let moment = moment_at(text, text.len() - after.len()).filter(|moment| moment.year.is_some())?;
    let before = text.get(..hit.span.start)?.trim_end_matches(' ');
    let before = before.strip_suffix("blev").or_else(|| before.strip_suffix(" er"))?.trim_end_matches(' ');
    let name = before.rsplit(|c: char| !c.is_alphanumeric()).next()?;
    (name.len() >= 5 && name.starts_with(char::is_uppercase)).then_some((moment, name))
}

/// Since when something has been going on, and the paragraph that tells it.
fn since_at(prepared: &Prepared<'_>, hit: Hit) -> Option<(Moment, Span)> {
    let capital = prepared.at(hit.span).starts_with('S');
    let moment = moment_at(prepared.text, hit.span.end).filter(|moment| moment.year.is_some() && capital)?;
    Some((moment, prepared.paragraph_at(hit.span.start)))
}
