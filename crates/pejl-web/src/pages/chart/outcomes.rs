//! Bars divided by how items ended. Each outcome has a colour and a pattern of
//! its own, and a legend names both, so that neither is told by colour alone.

use super::super::Badge;
use pejl_model::Outcome;
use std::borrow::Cow;

/// The order in which outcomes are stacked and listed.
pub(super) const ORDER: [Outcome; 7] = [
    Outcome::Approved,
    Outcome::Noted,
    Outcome::Recommended,
    Outcome::Discussed,
    Outcome::Postponed,
    Outcome::Rejected,
    Outcome::Other,
];

/// Width of the longest bar.
const FULL: u64 = 200;

/// The name that an outcome's pattern has in the page.
pub(super) fn pattern(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Approved => "m-approved",
        Outcome::Noted => "m-noted",
        Outcome::Recommended => "m-recommended",
        Outcome::Discussed => "m-discussed",
        Outcome::Postponed => "m-postponed",
        Outcome::Rejected => "m-rejected",
        Outcome::Other => "m-other",
    }
}

/// A line of the legend.
pub(crate) struct Legend {
    pub(crate) pattern: &'static str,
    pub(crate) name: Cow<'static, str>,
}

/// The legend of the outcomes that `counts` tell.
pub(crate) fn legend(counts: impl Iterator<Item = Outcome> + Clone) -> Vec<Legend> {
    let told = ORDER.into_iter().filter(|outcome| counts.clone().any(|told| told == *outcome));
    told.map(|outcome| Legend { pattern: pattern(outcome), name: Badge::of(outcome).name }).collect()
}

/// A stretch of a lying bar.
pub(crate) struct OutcomeBar {
    pub(crate) x: u64,
    pub(crate) width: u64,
    pub(crate) pattern: &'static str,
}

/// Lying bars that share one scale.
pub(crate) struct Bars {
    most: u64,
}

impl Bars {
    /// Bars of which the longest stands for the greatest of `totals`.
    pub(crate) fn of(totals: impl Iterator<Item = u64>) -> Self {
        Self { most: totals.max().unwrap_or(0).max(1) }
    }

    /// The stretches of the bar of `counts`.
    pub(crate) fn bar(&self, counts: &[(Outcome, u64)]) -> Vec<OutcomeBar> {
        let mut bar = Vec::new();
        let mut before = 0;
        for (outcome, count) in ordered(counts) {
            let (x, end) = (FULL * before / self.most, FULL * (before + count) / self.most);
            // What is there can be seen, however little it is.
            bar.push(OutcomeBar { x, width: end.saturating_sub(x).max(2), pattern: pattern(outcome) });
            before += count;
        }
        bar
    }
}

/// The counts in the order of the stack, those of one outcome added up.
pub(super) fn ordered(counts: &[(Outcome, u64)]) -> Vec<(Outcome, u64)> {
    let count = |wanted: Outcome| counts.iter().filter(|(outcome, _)| *outcome == wanted).map(|(_, count)| count).sum();
    ORDER.into_iter().map(|outcome| (outcome, count(outcome))).filter(|(_, count)| *count > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_follow_each_other_and_fill_the_longest_bar() {
        let counts = [(Outcome::Other, 1), (Outcome::Approved, 5), (Outcome::Noted, 4)];
        let bar = Bars::of([10, 3].into_iter()).bar(&counts);
        assert_eq!(bar.iter().map(|part| (part.x, part.width)).collect::<Vec<_>>(), [(0, 100), (100, 80), (180, 20)]);
        assert_eq!(bar[0].pattern, "m-approved");
        assert!(Bars::of([].into_iter()).bar(&[]).is_empty());
    }

    #[test]
    fn every_outcome_has_a_pattern_of_its_own() {
        let mut patterns: Vec<&str> = ORDER.into_iter().map(pattern).collect();
        patterns.sort_unstable();
        patterns.dedup();
        assert_eq!(patterns.len(), ORDER.len());
    }
}
