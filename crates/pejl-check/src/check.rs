//! All rules over one paper.

use crate::attached::check_attached;
use crate::conceal::conceal_messages;
use crate::finding::Finding;
use crate::paper::Paper;
use crate::prepared::{Prepared, words};
use crate::rule::Found;
use crate::rules::RULES;
use crate::settings::Settings;

/// Every finding in `paper` by the rules that `settings` leaves on, in the order
/// of their places; what stands at the same place, by code. Neither the order of
/// rules nor that of papers matters, and no message repeats what a secret finding is about. The time is linear in the length of the paper.
#[must_use]
pub fn check(paper: &Paper<'_>, settings: &Settings) -> Vec<Finding> {
    let prepared = Prepared::of(paper, &settings.limits);
    let hits = words::hits(prepared.all_lowered());
    let mut all = Vec::new();
    for (rule, hits) in RULES.iter().zip(&hits) {
        if !rule.words.is_empty() && hits.is_empty() && paper.attached.is_empty() {
            continue;
        }
        if let Some(severity) = settings.severity(rule) {
            (rule.find)(&prepared, &mut Found { rule, severity, document: paper.document, all: &mut all, hits });
        }
    }
    for (at, file) in paper.attached.iter().enumerate() {
        all.extend(check_attached(file, at, settings));
    }
    conceal_messages(&mut all, paper);
    all.sort_by(|a, b| (a.place, a.code, a.item, &a.arguments).cmp(&(b.place, b.code, b.item, &b.arguments)));
    all.dedup_by(|a, b| a.place == b.place && a.code == b.code);
    all
}
