//! What the pages over many meetings show: a municipality, a committee, a case.
//! Made of public meetings only, so everything is masked already.

use crate::completeness::CompletenessTotals;
use crate::corrections::CorrectionView;
use crate::views::{Address, ItemLine, MeetingLine};
use jiff::civil::Date;
use pejl_find::MonthCount;
use pejl_model::{Decision, Outcome, OutcomeDetail};

/// A committee in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitteeLine {
    /// The beginning of its meetings' addresses: "faxe/beskaeftigelsesudvalget".
    pub address: Address,
    /// Its name as the newest meeting spells it.
    pub name: String,
    /// Number of meetings.
    pub meetings: u64,
    /// The day of the first meeting.
    pub first: Date,
    /// The day of the last meeting.
    pub last: Date,
}

/// A municipality's page.
#[derive(Debug, Clone)]
pub struct MunicipalityView {
    /// The beginning of its meetings' addresses: "faxe".
    pub address: Address,
    /// The name.
    pub name: String,
    /// Its committees, by name.
    pub committees: Vec<CommitteeLine>,
    /// Number of meetings.
    pub meetings: u64,
    /// First and last day of a meeting.
    pub period: (Date, Date),
    /// How complete that is.
    pub completeness: CompletenessTotals,
    /// The latest meetings, newest first.
    pub latest: Vec<MeetingLine>,
}

/// How many of a list of members took part and how many did not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Presence {
    /// Members who took part.
    pub present: u64,
    /// Members who were away.
    pub absent: u64,
}

impl Presence {
    /// The share that took part in whole per cent, halves rounded up; none where nobody is told of.
    #[must_use]
    pub fn per_cent(self) -> Option<u64> {
        let all = self.present + self.absent;
        (200 * self.present + all).checked_div(2 * all)
    }
}

/// A meeting on its committee's page.
#[derive(Debug, Clone)]
pub struct CommitteeMeeting {
    /// The meeting.
    pub line: MeetingLine,
    /// Who took part, where its paper tells.
    pub presence: Option<Presence>,
}

/// A member in an electoral term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberLine {
    /// The name as the newest list has it.
    pub name: String,
    /// The address of the name, where it is a politician's.
    pub address: Option<Address>,
    /// The party as the newest list that tells it has it.
    pub party: Option<String>,
    /// Meetings in which the member took part.
    pub present: u64,
    /// Meetings from which the member was away.
    pub absent: u64,
    /// Meetings whose list names the member without telling which.
    pub untold: u64,
}

/// An electoral term of a committee, as its papers' lists of members tell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermView {
    /// The first year.
    pub from: i16,
    /// The last year.
    pub to: i16,
    /// Meetings whose papers list members.
    pub meetings: u64,
    /// Its members, by name.
    pub members: Vec<MemberLine>,
}

/// Attendance in a year, of the meetings whose papers tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearPresence {
    /// The year.
    pub year: i16,
    /// Number of those meetings.
    pub meetings: u64,
    /// Seats taken and empty, counted over the meetings.
    pub presence: Presence,
}

/// How the items of a committee ended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OutcomeCounts {
    /// Each outcome that occurs with its number of items, most frequent first.
    pub outcomes: Vec<(Outcome, u64)>,
    /// Open items of minutes in which no decision was found.
    pub undecided: u64,
    /// Open items of meetings of which only the agenda is held.
    pub pending: u64,
    /// Closed items.
    pub closed: u64,
}

/// A committee under another name.
#[derive(Debug, Clone)]
pub struct JoinedCommittee {
    /// Its address.
    pub address: Address,
    /// Its name.
    pub name: String,
    /// True where it met later: then it holds all the meetings.
    pub later: bool,
    /// The correction that joined them.
    pub correction: Option<CorrectionView>,
}

/// A committee's page.
#[derive(Debug, Clone)]
pub struct CommitteeView {
    /// The beginning of its meetings' addresses: "faxe/beskaeftigelsesudvalget".
    pub address: Address,
    /// The municipality's name.
    pub municipality: String,
    /// Its name as the newest meeting spells it.
    pub name: String,
    /// Every spelling of its name, the newest first.
    pub spellings: Vec<String>,
    /// Every name that the meetings shown bear, also those of committees that were joined.
    pub names: Vec<String>,
    /// Committees that a person joined with it.
    pub joined: Vec<JoinedCommittee>,
    /// Its meetings, newest first.
    pub meetings: Vec<CommitteeMeeting>,
    /// The electoral terms, newest first.
    pub terms: Vec<TermView>,
    /// How its items ended.
    pub outcomes: OutcomeCounts,
    /// Attendance by year, oldest first.
    pub years: Vec<YearPresence>,
    /// Decisions by month, oldest first.
    pub months: Vec<MonthCount>,
}

/// An item on its case's page.
#[derive(Debug, Clone)]
pub struct CaseItem {
    /// The item.
    pub item: ItemLine,
    /// The meeting.
    pub meeting: MeetingLine,
    /// False for a closed item, of which nothing else is told.
    pub open: bool,
    /// How it ended, where that is told.
    pub outcome: Option<(Outcome, Option<OutcomeDetail>)>,
}

/// The latest decision in a case.
#[derive(Debug, Clone)]
pub struct CaseNow {
    /// The item that was decided.
    pub item: CaseItem,
    /// What was decided.
    pub decision: Decision,
}

/// A case in one municipality: numbers are given by each municipality for itself.
#[derive(Debug, Clone)]
pub struct MunicipalCase {
    /// The municipality's name.
    pub municipality: String,
    /// The items that carry the number, in the order of their meetings.
    pub items: Vec<CaseItem>,
    /// Where the case stands: its latest decision.
    pub now: Option<CaseNow>,
    /// The last item, where it came after that decision and has none of its own.
    pub waiting: Option<CaseItem>,
}

/// A case's page.
#[derive(Debug, Clone)]
pub struct CaseView {
    /// The number as printed.
    pub number: String,
    /// The case in each municipality that uses the number, by name.
    pub municipalities: Vec<MunicipalCase>,
    /// Older items that were left out, where the number stands on very many.
    pub left_out: u64,
}
