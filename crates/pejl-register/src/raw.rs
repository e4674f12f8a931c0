//! A delivery as it came, column by column, before it is looked through.
//!
//! The columns have the register's own narrow types, so that those of a table
//! without a fault become the register's as they are.

use crate::day::Day;
pub use crate::runs::Runs;
use pejl_rules::Dag;

/// A day that is not told. As the end of something: it goes on.
pub const NO_DAY: u16 = Day::OPEN.0;
/// Something that is no day stands there.
pub const BAD_DAY: u16 = u16::MAX - 1;
/// A day after all that the register can hold.
pub const LATE_DAY: u16 = u16::MAX - 2;
/// A day before 1900. What is not below this mark is no day.
pub const EARLY_DAY: u16 = u16::MAX - 3;
/// A code that is not told.
pub const NO_CODE: u8 = u8::MAX;
/// A code that the mapping does not know.
pub const BAD_CODE: u8 = u8::MAX - 1;
/// A number that is not told.
pub const NO_NUMBER: u16 = u16::MAX;
/// Something that is no number stands there, or one out of range.
pub const BAD_NUMBER: u16 = u16::MAX - 1;
/// A person column that can't be read.
pub const NO_PERSON: u64 = u64::MAX;
/// Stands as the person where the row has more or fewer fields than the heading.
pub const BAD_ROW: u64 = u64::MAX - 1;
/// Stands as the person of each line that a quotation mark, not closed where it should be, took in.
pub const TORN_ROW: u64 = u64::MAX - 2;
/// Stands in place of a personal number where the mapping says that there are pseudonyms; the number is not kept.
pub const BARRED: u64 = u64::MAX - 3;
/// A person below this one is a pseudonym.
pub const FIRST_MARK: u64 = BARRED;

/// `day` as a delivery's column holds it.
#[inline]
pub(crate) fn narrow(day: Dag) -> u16 {
    const FIRST: Dag = Day(0).dag();
    match u16::try_from(day.0.saturating_sub(FIRST.0)) {
        _ if day < FIRST => EARLY_DAY,
        Ok(narrow) if narrow < EARLY_DAY => narrow,
        _ => LATE_DAY,
    }
}

/// The value of `column` in the row `row`; `missing` where the delivery does not have it.
#[inline]
pub(crate) fn at<T: Copy>(column: &[T], row: usize, missing: T) -> T {
    column.get(row).copied().unwrap_or(missing)
}

/// Rows are counted in 32 bits: a delivery with more is not looked through.
pub(crate) fn narrow_row(row: usize) -> u32 {
    u32::try_from(row).unwrap_or(u32::MAX)
}

/// The tables of a delivery. All columns of a table are of one length, or empty
/// where the delivery does not have them. Days are those of [`Day`], or marks.
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

impl Raw {
    /// Rows of each table, and the lengths of its columns.
    pub(crate) fn lengths(&self) -> [(Table, usize, Vec<usize>); 7] {
        let (p, s, c, o) = (&self.persons, &self.spells, &self.contacts, &self.offers);
        let numbers = [&p.born, &p.municipality, &p.residence, &p.employment, &p.work_duty].map(Vec::len);
        let persons = [numbers.as_slice(), &[&p.sex, &p.ukraine, &p.eu_law].map(Vec::len)].concat();
        let spells = vec![s.from.len(), s.to.len(), s.benefit.len(), s.group.len(), s.municipality.len()];
        let contacts = vec![c.day.len(), c.form.len(), c.holder.len()];
        let offers = vec![o.from.len(), o.to.len(), o.kind.len(), o.hours.len()];
        let periods = |of: &RawPeriods| vec![of.from.len(), of.to.len(), of.hours.len()];
        [
            (Table::Persons, p.person.len(), persons),
            (Table::Spells, s.person.len(), spells),
            (Table::Contacts, c.person.len(), contacts),
            (Table::Offers, o.person.len(), offers),
            (Table::Work, self.work.person.len(), periods(&self.work)),
            (Table::Flex, self.flex.person.len(), periods(&self.flex)),
            (Table::Exempt, self.exempt.person.len(), periods(&self.exempt)),
        ]
    }

    /// The persons of a table's rows.
    pub(crate) fn persons_of(&self, table: Table) -> &Runs {
        match table {
            Table::Persons => &self.persons.person,
            Table::Spells => &self.spells.person,
            Table::Contacts => &self.contacts.person,
            Table::Offers => &self.offers.person,
            Table::Work => &self.work.person,
            Table::Flex => &self.flex.person,
            Table::Exempt => &self.exempt.person,
        }
    }
}

/// Persons.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "named like the register's own columns")]
pub struct RawPersons {
    pub person: Runs,
    pub born: Vec<u16>,
    pub sex: Vec<u8>,
    pub municipality: Vec<u16>,
    pub residence: Vec<u16>,
    pub employment: Vec<u16>,
    pub work_duty: Vec<u16>,
    pub ukraine: Vec<u8>,
    pub eu_law: Vec<u8>,
}

/// Spells; `to` is exclusive already.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "named like the register's own columns")]
pub struct RawSpells {
    pub person: Runs,
    pub from: Vec<u16>,
    pub to: Vec<u16>,
    pub benefit: Vec<u8>,
    pub group: Vec<u8>,
    pub municipality: Vec<u16>,
}

/// Conversations.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "named like the register's own columns")]
pub struct RawContacts {
    pub person: Runs,
    pub day: Vec<u16>,
    pub form: Vec<u8>,
    pub holder: Vec<u8>,
}

/// Offers; `hours` in hundredths a week.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "named like the register's own columns")]
pub struct RawOffers {
    pub person: Runs,
    pub from: Vec<u16>,
    pub to: Vec<u16>,
    pub kind: Vec<u8>,
    pub hours: Vec<u16>,
}

/// Work, flex job hours (without `to`) and exemptions (without `hours`).
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "named like the register's own columns")]
pub struct RawPeriods {
    pub person: Runs,
    pub from: Vec<u16>,
    pub to: Vec<u16>,
    pub hours: Vec<u16>,
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

impl Table {
    /// All, in order.
    pub const ALL: [Self; 7] =
        [Self::Persons, Self::Spells, Self::Contacts, Self::Offers, Self::Work, Self::Flex, Self::Exempt];

    /// The name of its section in a mapping.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Persons => "persons",
            Self::Spells => "spells",
            Self::Contacts => "contacts",
            Self::Offers => "offers",
            Self::Work => "work",
            Self::Flex => "flex",
            Self::Exempt => "exempt",
        }
    }
}

/// Why a row was rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The person column can't be read.
    NoPerson,
    /// A personal number stands where the mapping says that there are pseudonyms.
    PersonalNumber,
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
    /// A day before the register begins or after 2079.
    DayOutOfRange,
    /// A day before the person's birth.
    BeforeBirth,
    /// A code or number that is needed is missing.
    Missing,
    /// The row has more or fewer fields than the heading.
    Fields,
    /// A quotation mark in this line or one before is not closed where it should be.
    OpenQuote,
    /// It ends before it starts, or on the same day.
    EndsBeforeStart,
    /// A code that the mapping does not know.
    UnknownCode,
    /// A number that can't be read or is out of range.
    NotANumber,
    /// It overlaps an earlier spell of the same person.
    Overlaps,
}

impl Reason {
    /// The code that the text for people stands under.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoPerson => "no-person",
            Self::PersonalNumber => "personal-number",
            Self::UnknownPerson => "unknown-person",
            Self::Twice => "twice",
            Self::BornLater => "born-later",
            Self::DayMissing => "day-missing",
            Self::NotADay => "not-a-day",
            Self::DayOutOfRange => "day-out-of-range",
            Self::BeforeBirth => "before-birth",
            Self::Missing => "missing",
            Self::Fields => "fields",
            Self::OpenQuote => "open-quote",
            Self::EndsBeforeStart => "ends-before-start",
            Self::UnknownCode => "unknown-code",
            Self::NotANumber => "not-a-number",
            Self::Overlaps => "overlaps",
        }
    }
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
    /// The person, or the mark that stands as one.
    pub person: u64,
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
    /// Rows of `table` that were read, loaded and rejected.
    #[must_use]
    pub fn of(&self, table: Table) -> (u64, u64, u64) {
        let count =
            |counts: &[(Table, u64)]| counts.iter().filter(|(of, _)| *of == table).map(|(_, count)| count).sum();
        let rejected = self.rejects.iter().filter(|reject| reject.table == table).count();
        (count(&self.read), count(&self.loaded), rejected as u64)
    }

    /// True where every row read of every table is either loaded or rejected.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        Table::ALL.iter().map(|table| self.of(*table)).all(|(read, loaded, rejected)| read == loaded + rejected)
    }
}
