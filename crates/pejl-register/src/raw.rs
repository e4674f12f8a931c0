//! A delivery as it came, column by column, before it is looked through.

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
/// Stands as the person where the row has more or fewer fields than the heading.
pub const BAD_ROW: u64 = u64::MAX - 1;
/// Stands as the person of each line that a quotation mark, not closed where it should be, took in.
pub const TORN_ROW: u64 = u64::MAX - 2;
/// Stands in place of a personal number where the mapping says that there are pseudonyms; the number is not kept.
pub const BARRED: u64 = u64::MAX - 3;
/// A person below this one is a pseudonym.
pub const FIRST_MARK: u64 = BARRED;

/// The tables of a delivery. All columns of a table are of one length, or empty
/// where the delivery does not have them. Days count from 1970, as [`pejl_rules::Dag`] does.
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
        let persons = vec![p.born.len(), p.sex.len(), p.municipality.len(), p.residence.len(), p.employment.len()];
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
    pub(crate) fn persons_of(&self, table: Table) -> &[u64] {
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
    pub person: Vec<u64>,
    pub born: Vec<i32>,
    pub sex: Vec<u8>,
    pub municipality: Vec<i32>,
    pub residence: Vec<i32>,
    pub employment: Vec<i32>,
    pub work_duty: Vec<i32>,
    pub ukraine: Vec<u8>,
    pub eu_law: Vec<u8>,
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
