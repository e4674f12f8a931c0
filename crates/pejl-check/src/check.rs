//! All rules over one paper.

use crate::attached::check_attached;
use crate::finding::{Argument, Finding};
use crate::paper::Paper;
use crate::prepared::{Prepared, words};
use crate::rule::Found;
use crate::rules::RULES;
use crate::settings::Settings;

/// Every finding in `paper` by the rules that `settings` leaves on, in the order
/// of their places; what stands at the same place, by code. Neither the order of
/// rules nor that of papers matters. The time is linear in the length of the paper.
#[must_use]
pub fn check(paper: &Paper<'_>, settings: &Settings) -> Vec<Finding> {
    let prepared = Prepared::of(paper, &settings.limits);
    let hits = words::hits(paper.text);
    let mut all = Vec::new();
    for (rule, hits) in RULES.iter().zip(&hits) {
        let Some(severity) = settings.severity(rule) else { continue };
        if rule.words.is_empty() || !hits.is_empty() || !paper.attached.is_empty() {
            (rule.find)(&prepared, &mut Found { rule, severity, prepared: &prepared, all: &mut all, hits });
        }
    }
    for (at, file) in paper.attached.iter().enumerate() {
        all.extend(check_attached(file, at, settings));
    }
    all.iter_mut().for_each(mask_arguments);
    all.sort_by(|a, b| (a.place, a.code, a.item, &a.arguments).cmp(&(b.place, b.code, b.item, &b.arguments)));
    all.dedup_by(|a, b| a.place == b.place && a.code == b.code);
    all
}

/// A message must not tell what its finding hides.
pub(crate) fn mask_arguments(finding: &mut Finding) {
    for (_, argument) in &mut finding.arguments {
        if let Argument::Words(words) = argument
            && let std::borrow::Cow::Owned(masked) = pejl_mask::mask(words)
        {
            *argument = Argument::Words(masked.into());
        }
    }
    if let Some(correction) = &mut finding.correction
        && let std::borrow::Cow::Owned(masked) = pejl_mask::mask(&correction.text)
    {
        correction.text = masked;
    }
}
