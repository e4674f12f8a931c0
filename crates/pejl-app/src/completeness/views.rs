//! What the register of completeness shows.

use super::numbers::NumberGap;
use super::rhythm::MissingMeetings;
use crate::views::{Address, ItemLine, MeetingLine};
use pejl_model::{Confidence, DiagnosticCode, Severity};

/// The meetings of a committee in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearTotals {
    /// The year.
    pub year: i16,
    /// Meetings of which a paper is held.
    pub meetings: u64,
    /// Those of them with an agenda only.
    pub agendas: u64,
    /// Days from meeting to meeting, holidays not counted; none where too few meetings tell.
    pub rhythm: Option<u32>,
    /// Where meetings seem to be missing.
    pub missing: Vec<MissingMeetings>,
}

impl YearTotals {
    /// How many meetings seem to be missing.
    #[must_use]
    pub fn lacking(&self) -> u64 {
        self.missing.iter().map(|gap| u64::from(gap.count)).sum()
    }

    /// How many meetings the rhythm has room for; never fewer than are held.
    #[must_use]
    pub fn expected(&self) -> Option<u64> {
        self.rhythm.map(|_| self.meetings + self.lacking())
    }
}

/// Sums over committees and years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CompletenessTotals {
    /// Meetings of which a paper is held.
    pub meetings: u64,
    /// Those of them with an agenda only.
    pub agendas: u64,
    /// Meetings that seem to be missing.
    pub lacking: u64,
    /// Meetings in years of which too little is held to tell a rhythm.
    pub unjudged: u64,
}

impl CompletenessTotals {
    /// How many meetings are expected where a rhythm can be told.
    #[must_use]
    pub fn expected(&self) -> u64 {
        self.meetings - self.unjudged + self.lacking
    }

    /// Of the expected meetings those that are held, in whole per cent, rounded down.
    #[must_use]
    pub fn per_cent(&self) -> Option<u64> {
        (100 * (self.meetings - self.unjudged)).checked_div(self.expected())
    }

    /// Counts a year, too.
    pub fn count(&mut self, year: &YearTotals) {
        self.meetings += year.meetings;
        self.agendas += year.agendas;
        self.lacking += year.lacking();
        if year.rhythm.is_none() {
            self.unjudged += year.meetings;
        }
    }
}

/// A municipality or a committee in the register.
#[derive(Debug, Clone)]
pub struct CompletenessLine {
    /// The beginning of its meetings' addresses.
    pub address: Address,
    /// Its name.
    pub name: String,
    /// Its sums.
    pub totals: CompletenessTotals,
}

/// A year of a committee in the register, for tables.
#[derive(Debug, Clone)]
pub struct CompletenessRow {
    /// The beginning of the committee's meetings' addresses.
    pub address: Address,
    /// The municipality's name.
    pub municipality: String,
    /// The committee's name.
    pub committee: String,
    /// The year.
    pub totals: YearTotals,
}

/// The register of the library, or of a municipality.
#[derive(Debug, Clone)]
pub struct CompletenessView {
    /// The municipality's address and name; none for the whole library.
    pub municipality: Option<(Address, String)>,
    /// The sums over all lines.
    pub totals: CompletenessTotals,
    /// Municipalities, or the municipality's committees, by name.
    pub lines: Vec<CompletenessLine>,
    /// Every year of every committee.
    pub rows: Vec<CompletenessRow>,
}

/// The register of a committee, or of one of its years.
#[derive(Debug, Clone)]
pub struct CommitteeCompleteness {
    /// The beginning of its meetings' addresses.
    pub address: Address,
    /// The municipality's name.
    pub municipality: String,
    /// The committee's name.
    pub name: String,
    /// The year asked for.
    pub only: Option<i16>,
    /// The years, newest first; the one asked for alone.
    pub years: Vec<YearCompleteness>,
}

/// What is known to lack in a year of a committee.
#[derive(Debug, Clone)]
pub struct YearCompleteness {
    /// The meetings.
    pub totals: YearTotals,
    /// Meetings with an agenda only.
    pub agendas: Vec<MeetingLine>,
    /// Items, closed ones with them.
    pub items: u64,
    /// Closed items, of which nothing more is told.
    pub closed: u64,
    /// Open items of minutes in which no decision was found.
    pub undecided: Vec<FoundItem>,
    /// Open items that name attachments, each with how many.
    pub attachments: Vec<(FoundItem, u64)>,
    /// Open items that the reader is not sure of.
    pub unsure: Vec<(FoundItem, Confidence)>,
    /// Meetings in which the numbers of items jump.
    pub gaps: Vec<(MeetingLine, NumberGap)>,
    /// Pairs of meetings between which numbers that run on over the year jump.
    pub jumps: Vec<(MeetingLine, MeetingLine, NumberGap)>,
    /// What the reader was unsure of, the weightiest first.
    pub findings: Vec<FoundKind>,
}

impl YearCompleteness {
    /// Attachments that the items name.
    #[must_use]
    pub fn named_attachments(&self) -> u64 {
        self.attachments.iter().map(|(_, count)| count).sum()
    }

    /// What the reader was unsure of, counted over kinds of this weight.
    #[must_use]
    pub fn count(&self, severity: Severity) -> u64 {
        self.findings.iter().filter(|kind| kind.severity == severity).map(|kind| kind.places.len() as u64).sum()
    }
}

/// An open item with its meeting.
#[derive(Debug, Clone)]
pub struct FoundItem {
    /// The meeting.
    pub meeting: MeetingLine,
    /// The item.
    pub item: ItemLine,
}

/// One kind of thing that the reader was unsure of, and where.
#[derive(Debug, Clone)]
pub struct FoundKind {
    /// What.
    pub code: DiagnosticCode,
    /// How much it weighs.
    pub severity: Severity,
    /// Where: a meeting as a whole, or one of its items.
    pub places: Vec<(MeetingLine, Option<ItemLine>)>,
}

/// An answer of the register.
#[derive(Debug, Clone)]
pub enum Completeness {
    /// The library, or a municipality.
    Overview(CompletenessView),
    /// A committee, or a year of it.
    Committee(CommitteeCompleteness),
}
