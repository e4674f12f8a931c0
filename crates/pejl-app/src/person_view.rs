//! What the page of a politician shows. Made of public meetings only.

use crate::corrections::CorrectionView;
use crate::overviews::YearPresence;
use crate::person_digest::PersonAct;
use crate::views::{Address, ItemLine, MeetingLine};
use jiff::civil::Date;
use pejl_model::Person;

/// What stands at the address of a politician.
#[derive(Debug, Clone)]
pub enum PersonAnswer {
    /// A politician.
    Person(Box<PersonView>),
    /// Several politicians of the name.
    Several(NamesakesView),
    /// The politician has another address, because a person joined two names.
    Moved(Address),
}

/// Several politicians with one name.
#[derive(Debug, Clone)]
pub struct NamesakesView {
    /// The address of the name: "faxe/ida-holm".
    pub address: Address,
    /// The municipality's name.
    pub municipality: String,
    /// The name.
    pub name: String,
    /// Each of them.
    pub persons: Vec<PersonLine>,
    /// Meetings in which the name stands without a party, and so belongs to none of them.
    pub unsure: u64,
}

/// A politician in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLine {
    /// The permanent address: "faxe/ida-holm".
    pub address: Address,
    /// The name as the newest paper has it.
    pub name: String,
    /// The party as the newest paper that tells it has it.
    pub party: Option<String>,
}

/// A stretch of time in which something was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// What was printed: a party, an office.
    pub words: String,
    /// The first meeting that has it.
    pub from: Date,
    /// The last meeting that has it.
    pub to: Date,
}

/// A politician's page.
#[derive(Debug, Clone)]
pub struct PersonView {
    /// The permanent address.
    pub address: Address,
    /// The municipalities that the papers are of, each with its address.
    pub municipalities: Vec<(Address, String)>,
    /// The name as the newest paper has it.
    pub name: String,
    /// Every spelling, the newest first.
    pub spellings: Vec<String>,
    /// The parties, the oldest first.
    pub parties: Vec<Printed>,
    /// Number of meetings whose papers name the person.
    pub meetings: u64,
    /// First and last of them.
    pub period: (Date, Date),
    /// The committees, the one with the newest meeting first.
    pub committees: Vec<PersonCommittee>,
    /// Attendance as a member by year over all committees, oldest first.
    pub years: Vec<YearPresence>,
    /// Seats that the person took or left to another, newest first.
    pub seats: Vec<SeatLine>,
    /// Votes, reservations and the like, newest first.
    pub acts: Vec<ActLine>,
    /// Older ones that were left out.
    pub acts_left_out: u64,
    /// Corrections that joined other addresses with this one.
    pub joined: Vec<CorrectionView>,
    /// Persons of the same or nearly the same name who are kept apart.
    pub apart: Vec<ApartLine>,
}

/// A committee of a politician.
#[derive(Debug, Clone)]
pub struct PersonCommittee {
    /// The committee's address.
    pub address: Address,
    /// Its name as the newest of these meetings has it.
    pub name: String,
    /// The municipality's name.
    pub municipality: String,
    /// Earlier names, where corrections joined committees.
    pub also: Vec<String>,
    /// The electoral terms, newest first.
    pub terms: Vec<PersonTerm>,
    /// Attendance by year, oldest first.
    pub years: Vec<PersonYear>,
}

/// An electoral term of a politician in a committee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonTerm {
    /// The first year.
    pub from: i16,
    /// The last year.
    pub to: i16,
    /// Meetings whose list of members has the person.
    pub listed: u64,
    /// Meetings in which the person took another's seat.
    pub substitute: u64,
    /// Offices as printed, in the order of time.
    pub roles: Vec<Printed>,
    /// Parties as printed.
    pub parties: Vec<String>,
}

/// Attendance of a politician in a committee in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PersonYear {
    /// The year.
    pub year: i16,
    /// Meetings in which the person took part.
    pub present: u64,
    /// Meetings from which the person was away.
    pub absent: u64,
    /// Meetings that name the person without telling which.
    pub untold: u64,
    /// Meetings in which the person took another's seat.
    pub substitute: u64,
    /// Meetings from which the person was away for some items only.
    pub in_part: u64,
}

/// A seat that changed hands at a meeting.
#[derive(Debug, Clone)]
pub struct SeatLine {
    /// The meeting.
    pub meeting: MeetingLine,
    /// True where the person took the other's seat.
    pub took: bool,
    /// The other.
    pub other: Person,
    /// The other's address, where the name is a known politician's.
    pub address: Option<Address>,
}

/// What a politician did in an item.
#[derive(Debug, Clone)]
pub struct ActLine {
    /// The item.
    pub item: ItemLine,
    /// The meeting.
    pub meeting: MeetingLine,
    /// What.
    pub act: PersonAct,
}

/// Why a person is kept apart from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Apart {
    /// One list of members has both, with two parties.
    Namesake,
    /// The names differ by a letter, or by what stands between first and last name.
    NearName,
}

/// A person who is kept apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApartLine {
    /// The person.
    pub person: PersonLine,
    /// Why.
    pub why: Apart,
}
