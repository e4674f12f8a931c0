//! What is counted.

use super::{PERSON_RULES, PLACE_RULES};

/// The rules that know a latest day.
pub const DUE_RULES: [&str; 3] = ["samtaleplan", "tilbudspligt", "arbejdspligt-timer"];

/// What one rule about a person answered over all persons and month-ends.
///
/// Whatever the rule counts (conversations, hundredths of an hour, person-months),
/// `yes` and `no` add up to all of it; docs/register.md tells what they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Person-months that it concerns.
    pub concerned: u64,
    /// Held, right, covered.
    pub yes: u64,
    /// Missing, wrong, uncovered.
    pub no: u64,
    /// Person-months with something whose latest day has passed, by the rules of [`DUE_RULES`].
    pub due: u64,
}

impl Count {
    /// All that the rule counts.
    #[must_use]
    pub const fn total(self) -> u64 {
        self.yes + self.no
    }

    pub(super) fn add(&mut self, other: Self) {
        self.concerned += other.concerned;
        self.yes += other.yes;
        self.no += other.no;
        self.due += other.due;
    }
}

/// Persons, each once, who stand behind the numbers of a [`Count`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Behind {
    /// In some month concerned.
    pub concerned: u64,
    /// In some month on a benefit and not concerned.
    pub others: u64,
    /// With something held.
    pub yes: u64,
    /// With something missing.
    pub no: u64,
    /// In some month with a latest day passed.
    pub due: u64,
    /// In some month concerned and without one.
    pub not_due: u64,
}

impl Behind {
    pub(super) fn add(&mut self, other: &Self) {
        self.concerned += other.concerned;
        self.others += other.others;
        self.yes += other.yes;
        self.no += other.no;
        self.due += other.due;
        self.not_due += other.not_due;
    }
}

/// What one rule about a municipality answered over all of them and all months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PlaceCount {
    /// Municipality-months with an answer that enough persons stand behind.
    pub answered: u64,
    /// Of them reached, fallen, adding up.
    pub yes: u64,
}

/// Counts by rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PersonMonths {
    /// Month-ends asked about.
    pub months: u64,
    /// Persons times month-ends, those on no benefit among them.
    pub asked: u64,
    /// Of them on a benefit.
    pub on_benefit: u64,
    /// Persons who are on a benefit at some of the month-ends.
    pub persons_on_benefit: u64,
    /// By rule, in the order of [`PERSON_RULES`].
    pub counts: [Count; PERSON_RULES.len()],
    /// Who stands behind them.
    pub behind: [Behind; PERSON_RULES.len()],
    /// By rule, in the order of [`PLACE_RULES`].
    pub places: [PlaceCount; PLACE_RULES.len()],
}
