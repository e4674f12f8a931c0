//! What is read of each table, as the mapping says, and where it goes.

use crate::cells::{Cell, Door, List, Which, code};
use crate::error::{RegisterError, Result};
use crate::mapping::{Codes, Mapping};
use crate::raw::{NO_CODE, NO_NUMBER, Raw, RawContacts, RawOffers, RawPeriods, RawPersons, RawSpells, Runs, Table};
use std::path::Path;

/// What a computation needs; what it does not need is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Conversations.
    pub contacts: bool,
    /// Offers.
    pub offers: bool,
    /// Also what no benchmark asks: form and holder of conversations, hours, births,
    /// paid work, flex job hours, exemptions.
    pub details: bool,
}

impl Wanted {
    /// Everything.
    pub const ALL: Self = Self { contacts: true, offers: true, details: true };
}

/// What a column is read as.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind<'a> {
    Person,
    Day(Which),
    /// A number, times this.
    Number(i32),
    Code(List, &'a Codes),
}

/// A column to be read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wish<'a> {
    /// The register's name.
    pub name: &'static str,
    /// The delivery's.
    pub column: &'a str,
    pub kind: Kind<'a>,
}

/// A table to be read.
#[derive(Debug, Clone)]
pub(crate) struct Plan<'a> {
    pub table: Table,
    pub file: &'a str,
    pub sheet: Option<&'a str>,
    pub wishes: Vec<Wish<'a>>,
}

impl<'a> Plan<'a> {
    /// The columns but the person's.
    pub(crate) fn values(&self) -> impl Iterator<Item = &Wish<'a>> {
        self.wishes.iter().filter(|wish| !matches!(wish.kind, Kind::Person))
    }

    /// What the delivery calls the register's column `name`.
    pub(crate) fn source_name(&self, name: &str) -> String {
        let wish = self.wishes.iter().find(|wish| wish.name == name);
        wish.map_or(name, |wish| wish.column).to_owned()
    }
}

/// The tables that `mapping` has and `wanted` asks for, in order.
pub(crate) fn plans(mapping: &Mapping, wanted: Wanted) -> Vec<Plan<'_>> {
    Table::ALL.iter().filter_map(|table| plan(mapping, *table, wanted)).collect()
}

#[rustfmt::skip]
fn plan(mapping: &Mapping, table: Table, wanted: Wanted) -> Option<Plan<'_>> {
    use Kind::{Code, Number, Person};
    const DAY: Kind<'_> = Kind::Day(Which::First);
    const END: Kind<'_> = Kind::Day(Which::Last);
    let detail = |column: &'_ Option<String>| column.is_some() && wanted.details;
    let mut wishes = Vec::new();
    let mut add = |name, column, kind| wishes.push(Wish { name, column, kind });
    macro_rules! may {
        ($name:literal, $column:expr, $kind:expr) => { if let Some(column) = $column.as_deref() { add($name, column, $kind); } };
        ($name:literal, $column:expr, $kind:expr, details) => { if detail(&$column) { may!($name, $column, $kind); } };
    }
    let (file, sheet) = match table {
        Table::Persons => {
            let own = &mapping.persons;
            add("person", &own.person, Person);
            may!("born", own.born, DAY, details);
            may!("sex", own.sex, Code(List::Sex, &own.sexes), details);
            may!("municipality", own.municipality, Number(1));
            may!("residence", own.residence, Number(1), details);
            may!("employment", own.employment, Number(1), details);
            may!("work_duty", own.work_duty, Number(100), details);
            may!("ukraine", own.ukraine, Code(List::YesNo, &own.yes_no), details);
            may!("eu_law", own.eu_law, Code(List::YesNo, &own.yes_no), details);
            (&own.file, &own.sheet)
        }
        Table::Spells => {
            let own = &mapping.spells;
            add("person", &own.person, Person);
            add("from", &own.from, DAY);
            add("to", &own.to, END);
            add("benefit", &own.benefit, Code(List::Benefit, &own.benefits));
            may!("group", own.group, Code(List::Group, &own.groups), details);
            may!("municipality", own.municipality, Number(1));
            (&own.file, &own.sheet)
        }
        Table::Contacts => {
            let own = mapping.contacts.as_ref().filter(|_| wanted.contacts)?;
            add("person", &own.person, Person);
            add("day", &own.day, DAY);
            may!("form", own.form, Code(List::Form, &own.forms), details);
            may!("holder", own.holder, Code(List::Holder, &own.holders), details);
            (&own.file, &own.sheet)
        }
        Table::Offers => {
            let own = mapping.offers.as_ref().filter(|_| wanted.offers)?;
            add("person", &own.person, Person);
            add("from", &own.from, DAY);
            add("to", &own.to, END);
            add("kind", &own.kind, Code(List::Offer, &own.kinds));
            may!("hours", own.hours, Number(100), details);
            (&own.file, &own.sheet)
        }
        Table::Work => {
            let own = mapping.work.as_ref().filter(|_| wanted.details)?;
            add("person", &own.person, Person);
            add("from", &own.from, DAY);
            add("to", &own.to, END);
            add("hours", &own.hours, Number(100));
            (&own.file, &own.sheet)
        }
        Table::Flex => {
            let own = mapping.flex.as_ref().filter(|_| wanted.details)?;
            add("person", &own.person, Person);
            add("from", &own.from, DAY);
            add("hours", &own.hours, Number(100));
            (&own.file, &own.sheet)
        }
        Table::Exempt => {
            let own = mapping.exempt.as_ref().filter(|_| wanted.details)?;
            add("person", &own.person, Person);
            add("from", &own.from, DAY);
            add("to", &own.to, END);
            (&own.file, &own.sheet)
        }
    };
    Some(Plan { table, file, sheet: sheet.as_deref(), wishes })
}

/// A column that was read.
#[derive(Debug)]
pub(crate) enum Column {
    Persons(Runs),
    /// Days and numbers.
    Numbers(Vec<u16>),
    Codes(Vec<u8>),
}

/// The columns of a table that were read.
#[derive(Debug, Default)]
pub(crate) struct Filled(pub Vec<(&'static str, Column)>);

impl Filled {
    fn take(&mut self, name: &str) -> Option<Column> {
        let at = self.0.iter().position(|(own, _)| *own == name)?;
        Some(self.0.swap_remove(at).1)
    }

    fn persons(&mut self) -> Runs {
        if let Some(Column::Persons(persons)) = self.take("person") { persons } else { Runs::default() }
    }

    fn numbers(&mut self, name: &str) -> Vec<u16> {
        if let Some(Column::Numbers(numbers)) = self.take(name) { numbers } else { Vec::new() }
    }

    fn codes(&mut self, name: &str) -> Vec<u8> {
        if let Some(Column::Codes(codes)) = self.take(name) { codes } else { Vec::new() }
    }

    /// Puts the columns where they belong.
    pub(crate) fn into(mut self, table: Table, raw: &mut Raw) {
        let own = &mut self;
        let person = own.persons();
        match table {
            Table::Persons => {
                raw.persons = RawPersons {
                    person,
                    born: own.numbers("born"),
                    sex: own.codes("sex"),
                    municipality: own.numbers("municipality"),
                    residence: own.numbers("residence"),
                    employment: own.numbers("employment"),
                    work_duty: own.numbers("work_duty"),
                    ukraine: own.codes("ukraine"),
                    eu_law: own.codes("eu_law"),
                }
            }
            Table::Spells => {
                raw.spells = RawSpells {
                    person,
                    from: own.numbers("from"),
                    to: own.numbers("to"),
                    benefit: own.codes("benefit"),
                    group: own.codes("group"),
                    municipality: own.numbers("municipality"),
                }
            }
            Table::Contacts => {
                let (day, form, holder) = (own.numbers("day"), own.codes("form"), own.codes("holder"));
                raw.contacts = RawContacts { person, day, form, holder };
            }
            Table::Offers => {
                let (from, to, hours) = (own.numbers("from"), own.numbers("to"), own.numbers("hours"));
                raw.offers = RawOffers { person, from, to, kind: own.codes("kind"), hours };
            }
            Table::Work | Table::Flex | Table::Exempt => {
                let (from, to, hours) = (own.numbers("from"), own.numbers("to"), own.numbers("hours"));
                let rows = RawPeriods { person, from, to, hours };
                match table {
                    Table::Work => raw.work = rows,
                    Table::Flex => raw.flex = rows,
                    _ => raw.exempt = rows,
                }
            }
        }
    }
}

/// Fills columns row by row.
pub(crate) struct Filler<'a> {
    door: &'a Door<'a>,
    wishes: &'a [Wish<'a>],
    /// Where each wish's column stands in the file.
    places: Vec<usize>,
    columns: Vec<Column>,
}

impl<'a> Filler<'a> {
    pub(crate) fn new(path: &Path, heading: &[String], wishes: &'a [Wish<'a>], door: &'a Door<'a>) -> Result<Self> {
        let places = wishes.iter().map(|wish| place(path, heading, wish.column)).collect::<Result<_>>()?;
        let empty = |wish: &Wish<'_>| match wish.kind {
            Kind::Person => Column::Persons(Runs::default()),
            Kind::Day(_) | Kind::Number(_) => Column::Numbers(Vec::new()),
            Kind::Code(..) => Column::Codes(Vec::new()),
        };
        Ok(Self { door, wishes, places, columns: wishes.iter().map(empty).collect() })
    }

    /// Takes the cell in the place `at` of the row as the column number `number`.
    pub(crate) fn push(&mut self, number: usize, cell: Cell<'_>) {
        let Some(wish) = self.wishes.get(number) else { return };
        let door = self.door;
        match (self.columns.get_mut(number), wish.kind) {
            (Some(Column::Persons(out)), _) => out.push(door.person(cell), 1),
            (Some(Column::Numbers(out)), Kind::Day(which)) => out.push(door.day(cell, which)),
            (Some(Column::Numbers(out)), Kind::Number(times)) => out.push(door.number(cell, times)),
            (Some(Column::Codes(out)), Kind::Code(list, codes)) => out.push(code(cell, list, codes)),
            (Some(Column::Numbers(_) | Column::Codes(_)) | None, _) => {}
        }
    }

    /// Where the columns stand in a row.
    pub(crate) fn places(&self) -> &[usize] {
        &self.places
    }

    /// Takes a row of which nothing is known but what is wrong with it: `mark` stands as the person.
    pub(crate) fn bad_row(&mut self, mark: u64) {
        for column in &mut self.columns {
            match column {
                Column::Persons(out) => out.push(mark, 1),
                Column::Numbers(out) => out.push(NO_NUMBER),
                Column::Codes(out) => out.push(NO_CODE),
            }
        }
    }

    pub(crate) fn done(self) -> Filled {
        Filled(self.wishes.iter().map(|wish| wish.name).zip(self.columns).collect())
    }
}

/// Where the heading `column` stands.
pub(crate) fn place(path: &Path, heading: &[String], column: &str) -> Result<usize> {
    let mut found = heading.iter().enumerate().filter(|(_, own)| own.as_str() == column).map(|(at, _)| at);
    match (found.next(), found.next()) {
        (Some(at), None) => Ok(at),
        (None, _) => Err(RegisterError::NoColumn { path: path.to_owned(), column: column.to_owned() }),
        (Some(_), Some(_)) => {
            Err(RegisterError::Damaged { path: path.to_owned(), reason: format!("column {column} stands twice") })
        }
    }
}
