//! How many findings there are, by rule and by paper. Pure.

use super::{CheckedPaper, FindingsReport, FoundView};
use pejl_model::Severity;

/// Findings by how much they weigh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FindingCounts {
    /// Errors.
    pub errors: u64,
    /// Warnings.
    pub warnings: u64,
    /// Notes.
    pub notes: u64,
}

impl FindingCounts {
    fn of<'f>(found: impl IntoIterator<Item = &'f FoundView>) -> Self {
        let mut counts = Self::default();
        for found in found {
            *match found.finding.severity {
                Severity::Error => &mut counts.errors,
                Severity::Warning => &mut counts.warnings,
                Severity::Note => &mut counts.notes,
            } += 1;
        }
        counts
    }

    /// All of them.
    #[must_use]
    pub fn all(self) -> u64 {
        self.errors + self.warnings + self.notes
    }

    /// The heaviest first.
    fn weight(self) -> (u64, u64, u64) {
        (self.errors, self.warnings, self.notes)
    }
}

impl FindingsReport {
    /// All findings of all papers.
    pub fn found(&self) -> impl Iterator<Item = &FoundView> {
        self.papers.iter().flat_map(|paper| &paper.found)
    }

    /// Everything that is shown.
    #[must_use]
    pub fn counts(&self) -> FindingCounts {
        FindingCounts::of(self.found())
    }

    /// Each rule that found something, in the order of rules.
    #[must_use]
    pub fn by_rule(&self) -> Vec<(&'static str, FindingCounts)> {
        let of = |code| FindingCounts::of(self.found().filter(|found| found.finding.code == code));
        let rules = pejl_check::RULES.iter().map(|rule| (rule.code, of(rule.code)));
        rules.filter(|(_, counts)| counts.all() > 0).collect()
    }

    /// At most `most` papers with findings, those with the heaviest first.
    #[must_use]
    pub fn worst(&self, most: usize) -> Vec<(&CheckedPaper, FindingCounts)> {
        let mut papers: Vec<_> = self.papers.iter().map(|paper| (paper, FindingCounts::of(&paper.found))).collect();
        papers.retain(|(_, counts)| counts.all() > 0);
        papers.sort_by_key(|(_, counts)| std::cmp::Reverse(counts.weight()));
        papers.truncate(most);
        papers
    }

    /// True where a paper or what belongs to it could not be read.
    #[must_use]
    pub fn has_problems(&self) -> bool {
        self.papers.iter().any(|paper| !paper.problems.is_empty())
    }

    /// Findings in closed items, of which nothing else is told.
    #[must_use]
    pub fn closed(&self) -> usize {
        self.papers.iter().map(|paper| paper.closed).sum()
    }

    /// Findings that exceptions let stand.
    #[must_use]
    pub fn excepted(&self) -> usize {
        self.papers.iter().map(|paper| paper.excepted).sum()
    }
}
