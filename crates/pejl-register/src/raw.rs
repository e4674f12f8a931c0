//! A delivery as it came, column by column, before it is looked through.

use pejl_rules::Dag;

/// A day that is not told.
pub const NO_DAY: i32 = i32::MIN;
/// Something that is no day stands there.
pub const BAD_DAY: i32 = i32::MIN + 1;
/// A code that is not told.
pub const NO_CODE: u8 = u8::MAX;
/// A code that the mapping does not know.
pub const BAD_CODE: u8 = u8::MAX - 1;
/// A number that is not told.
pub const NO_NUMBER: i32 = i32::MIN;
/// Something that is no number stands there, or one out of range.
pub const BAD_NUMBER: i32 = i32::MIN + 1;
/// A person column that can't be read.
pub const NO_PERSON: u64 = u64::MAX;

/// The tables of a delivery. All columns of a table are of one length, or empty
/// where the delivery does not have them. Days count from 1970, as [`Dag`] does.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "named like the register's own columns")]
pub struct Raw {
    pub persons: RawPersons,
    pub spells: RawSpells,
    pub contacts: RawContacts,
    pub offers: RawOffers,
    pub work: RawPeriods,
    pub flex: RawPeriods,
    pub exempt: RawPeriods,
}

/// Persons.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "named like the register's own columns")]
pub struct RawPersons {
    pub person: Vec<u64>,
    pub born: Vec<i32>,
    pub sex: Vec<u8>,
    pub municipality: Vec<i32>,
    pub residence: Vec<i32>,
    pub employment: Vec<i32>,
    pub work_duty: Vec<i32>,
}

/// Spells; `to` is exclusive already.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "named like the register's own columns")]
pub struct RawSpells {
    pub person: Vec<u64>,
    pub from: Vec<i32>,
    pub to: Vec<i32>,
    pub benefit: Vec<u8>,
    pub group: Vec<u8>,
    pub municipality: Vec<i32>,
}

/// Conversations.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "named like the register's own columns")]
pub struct RawContacts {
    pub person: Vec<u64>,
    pub day: Vec<i32>,
    pub form: Vec<u8>,
    pub holder: Vec<u8>,
}

/// Offers; `hours` in hundredths a week.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "named like the register's own columns")]
pub struct RawOffers {
    pub person: Vec<u64>,
    pub from: Vec<i32>,
    pub to: Vec<i32>,
    pub kind: Vec<u8>,
    pub hours: Vec<i32>,
}

/// Work, flex job hours (without `to`) and exemptions (without `hours`).
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "named like the register's own columns")]
pub struct RawPeriods {
    pub person: Vec<u64>,
    pub from: Vec<i32>,
    pub to: Vec<i32>,
    pub hours: Vec<i32>,
}

/// Which table a reject is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "named like the tables")]
pub enum Table {
    Persons,
    Spells,
    Contacts,
    Offers,
    Work,
    Flex,
    Exempt,
}

/// Why a row was rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The person column can't be read.
    NoPerson,
    /// The person is not in the table of persons, or was rejected there.
    UnknownPerson,
    /// The same person, or the very same row, stands above already.
    Twice,
    /// Born after the register ends.
    BornLater,
    /// A day is missing.
    DayMissing,
    /// Something that is no day.
    NotADay,
    /// A day before 1900 or after 2079.
    DayOutOfRange,
    /// It ends before it starts, or on the same day.
    EndsBeforeStart,
    /// A code that the mapping does not know.
    UnknownCode,
    /// A number that can't be read or is out of range.
    NotANumber,
    /// It overlaps an earlier spell of the same person.
    Overlaps,
}

/// A row that was rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reject {
    /// Its table.
    pub table: Table,
    /// Its place there, from 0, in the order that it came.
    pub row: u32,
    /// The register's name of the column.
    pub column: &'static str,
    /// Why.
    pub reason: Reason,
}

/// What became of a delivery's rows: `read` = loaded + rejected, table by table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Rows read, by table.
    pub read: Vec<(Table, u64)>,
    /// Rows loaded, by table.
    pub loaded: Vec<(Table, u64)>,
    /// Rows rejected, in order.
    pub rejects: Vec<Reject>,
}

impl Report {
    /// True where every row read is either loaded or rejected.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        let sum = |counts: &[(Table, u64)]| counts.iter().map(|(_, count)| count).sum::<u64>();
        sum(&self.read) == sum(&self.loaded) + self.rejects.len() as u64
    }
}

/// The reason that `day` can't be the first day of something.
pub(crate) fn wrong_day(day: i32) -> Option<Reason> {
    match day {
        NO_DAY => Some(Reason::DayMissing),
        BAD_DAY => Some(Reason::NotADay),
        day if crate::Day::of(Dag(day)).is_none() => Some(Reason::DayOutOfRange),
        _ => None,
    }
}
