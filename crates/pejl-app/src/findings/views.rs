//! What the pages show of findings.

use crate::views::{Address, ItemLine, MeetingLine};
use jiff::civil::Date;
use pejl_check::{Finding, Rule};
use pejl_model::Severity;

/// A finding that anyone may see.
#[derive(Debug, Clone)]
pub struct ShownFinding {
    /// The finding; its spans count in the text of its paper.
    pub finding: Finding,
    /// What stands there, masked; not all of it where it is long.
    pub text: String,
    /// The attachment of the item in whose text it stands; its spans count there. None for the paper itself.
    pub attachment: Option<FoundAttachment>,
}

/// An attachment in which something was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundAttachment {
    /// Its address: that of its item, "/" and its own part.
    pub address: Address,
    /// Its title, masked.
    pub title: String,
}

/// How many findings of each weight.
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
    /// Those of `findings`.
    #[must_use]
    pub fn of(findings: &[ShownFinding]) -> Self {
        findings.iter().map(|found| found.finding.severity).collect()
    }

    /// All of them.
    #[must_use]
    pub fn total(self) -> u64 {
        self.errors + self.warnings + self.notes
    }

    /// How many have this weight.
    #[must_use]
    pub fn get(self, severity: Severity) -> u64 {
        match severity {
            Severity::Error => self.errors,
            Severity::Warning => self.warnings,
            Severity::Note => self.notes,
        }
    }

    /// The weight of the heaviest; none where there are none.
    #[must_use]
    pub fn heaviest(self) -> Option<Severity> {
        [Severity::Error, Severity::Warning, Severity::Note].into_iter().find(|severity| self.get(*severity) > 0)
    }

    pub(crate) fn add(&mut self, severity: Severity, count: u64) {
        match severity {
            Severity::Error => self.errors += count,
            Severity::Warning => self.warnings += count,
            Severity::Note => self.notes += count,
        }
    }
}

impl FromIterator<Severity> for FindingCounts {
    fn from_iter<I: IntoIterator<Item = Severity>>(severities: I) -> Self {
        let mut counts = Self::default();
        severities.into_iter().for_each(|severity| counts.add(severity, 1));
        counts
    }
}

impl std::iter::Sum for FindingCounts {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |a, b| Self {
            errors: a.errors + b.errors,
            warnings: a.warnings + b.warnings,
            notes: a.notes + b.notes,
        })
    }
}

/// Which findings are asked for.
#[derive(Debug, Clone, Default)]
pub struct FindingsRequest {
    /// "" for the library, "faxe" for a municipality, "faxe/jobudvalget" for a committee.
    pub place: Address,
    /// Only those of this rule.
    pub rule: Option<&'static Rule>,
    /// Only those of this weight.
    pub severity: Option<Severity>,
    /// Only those in papers of meetings of this year.
    pub year: Option<i16>,
    /// The list goes on after this place.
    pub after: Option<FindingsAfter>,
}

/// A place in the list of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FindingsAfter {
    /// The day of the meeting.
    pub date: Date,
    /// The meeting's id.
    pub meeting: i64,
    /// Which of its items, from 1; 0 for the papers as a whole.
    pub item: u16,
}

/// Counts of what is below a municipality or a committee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingsPlace {
    /// Address.
    pub address: Address,
    /// Name.
    pub name: String,
    /// How many.
    pub counts: FindingCounts,
}

/// An item, or the papers of a meeting as a whole, with what was found there.
#[derive(Debug, Clone)]
pub struct FoundPlace {
    /// The meeting.
    pub meeting: MeetingLine,
    /// The item; none for the papers as a whole.
    pub item: Option<ItemLine>,
    /// What was found, in the order of the text.
    pub findings: Vec<ShownFinding>,
}

/// The findings of the library, a municipality or a committee.
#[derive(Debug, Clone)]
pub struct FindingsView {
    /// Where: "" for the library.
    pub address: Address,
    /// The municipality, where it is one or is in one.
    pub municipality: Option<String>,
    /// The committee, where it is one.
    pub committee: Option<String>,
    /// How many meetings of the place were looked through.
    pub meetings: u64,
    /// Where not all of the library was looked through yet: so many meetings were, of so many.
    pub counting: Option<(u64, u64)>,
    /// How many findings.
    pub counts: FindingCounts,
    /// In how many items and papers.
    pub places_with: u64,
    /// By rule, in the order of the codes.
    pub by_rule: Vec<(&'static Rule, FindingCounts)>,
    /// By municipality, or by committee of the municipality, by name.
    pub by_place: Vec<FindingsPlace>,
    /// By year, the newest first.
    pub by_year: Vec<(i16, FindingCounts)>,
    /// Some of the places, newest meeting first.
    pub found: Vec<FoundPlace>,
    /// Where the list goes on.
    pub next: Option<FindingsAfter>,
}
