//! How many findings there are, by rule and by paper. Pure.

use super::{CheckedPaper, FindingsReport, FoundView, PaperProblem};
use crate::findings::FindingCounts;

/// By how much they weigh.
fn counts_of<'f>(found: impl IntoIterator<Item = &'f FoundView>) -> FindingCounts {
    found.into_iter().map(|found| found.finding.severity).collect()
}

impl FindingsReport {
    /// All findings of all papers.
    pub fn found(&self) -> impl Iterator<Item = &FoundView> {
        self.papers.iter().flat_map(|paper| &paper.found)
    }

    /// Everything that is shown.
    #[must_use]
    pub fn counts(&self) -> FindingCounts {
        counts_of(self.found())
    }

    /// Each rule that found something, in the order of rules.
    #[must_use]
    pub fn by_rule(&self) -> Vec<(&'static str, FindingCounts)> {
        let of = |code| counts_of(self.found().filter(|found| found.finding.code == code));
        let rules = pejl_check::RULES.iter().map(|rule| (rule.code, of(rule.code)));
        rules.filter(|(_, counts)| counts.total() > 0).collect()
    }

    /// At most `most` papers with findings, those with the heaviest first.
    #[must_use]
    pub fn worst(&self, most: usize) -> Vec<(&CheckedPaper, FindingCounts)> {
        let mut papers: Vec<_> = self.papers.iter().map(|paper| (paper, counts_of(&paper.found))).collect();
        papers.retain(|(_, counts)| counts.total() > 0);
        papers.sort_by_key(|(_, counts)| std::cmp::Reverse((counts.errors, counts.warnings, counts.notes)));
        papers.truncate(most);
        papers
    }

    /// How many papers could be read, and so were checked.
    #[must_use]
    pub fn checked(&self) -> usize {
        let unread =
            |problem: &PaperProblem| !matches!(problem, PaperProblem::Exceptions(..) | PaperProblem::Attached(..));
        self.papers.iter().filter(|paper| !paper.problems.iter().any(unread)).count()
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
