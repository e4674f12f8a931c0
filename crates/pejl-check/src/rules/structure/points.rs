//! Points of recommendations and decisions by their numbers.

use pejl_model::{Decision, Recommendation};
use std::collections::BTreeSet;

/// The numbers of the points: as printed, or counted from one; none where only some are numbered.
pub(super) fn recommended(recommendation: &Recommendation) -> Option<BTreeSet<u32>> {
    let points = &recommendation.points;
    if points.iter().all(|point| point.number.is_none()) {
        return Some((1..=u32::try_from(points.len()).ok()?).collect());
    }
    let numbers: Option<BTreeSet<u32>> = points.iter().map(|point| point.number.as_deref().and_then(digits)).collect();
    numbers.filter(|numbers| numbers.len() == points.len())
}

/// The numbers of the points that are decided one by one; none where the decision has no such points.
pub(super) fn decided(decision: &Decision) -> Option<BTreeSet<u32>> {
    let numbers: Option<BTreeSet<u32>> = decision.points.iter().map(|point| digits(&point.number)).collect();
    numbers.filter(|numbers| !numbers.is_empty())
}

/// The number that `printed` begins with.
pub(super) fn digits(printed: &str) -> Option<u32> {
    let printed = printed.trim();
    let end = printed.find(|c: char| !c.is_ascii_digit()).unwrap_or(printed.len());
    printed.get(..end)?.parse().ok()
}
