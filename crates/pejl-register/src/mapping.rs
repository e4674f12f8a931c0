//! What the columns and codes of a delivery mean.
//!
//! A TOML file. `[register]` tells what holds for the whole; each table that the
//! delivery has gets a section that names its file (without ending) and its
//! columns, and turns the delivery's codes into those of the law. Where several
//! files have that name, it is written with its ending; `sheet` names the sheet of
//! a workbook, the first where it is not told.

use crate::day::Day;
use crate::error::{RegisterError, Result};
use jiff::civil::Date;
use pejl_rules::Dag;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

/// A mapping file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// What holds for the whole.
    pub register: Whole,
    /// The table of persons.
    pub persons: PersonColumns,
    /// Times on benefits.
    pub spells: SpellColumns,
    /// Conversations.
    pub contacts: Option<ContactColumns>,
    /// Offers.
    pub offers: Option<OfferColumns>,
    /// Paid work.
    pub work: Option<WorkColumns>,
    /// Flex job hours.
    pub flex: Option<FlexColumns>,
    /// Exemptions.
    pub exempt: Option<PeriodColumns>,
}

/// What holds for the whole delivery.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Whole {
    /// The day that the register ends before, ISO.
    pub ends: String,
    /// What the person column holds.
    pub person: PersonIs,
    /// True where pseudonyms are serial numbers, some of which look like personal numbers.
    #[serde(default)]
    pub serial_pseudonyms: bool,
    /// Where the municipality stands.
    pub municipality: MunicipalityIs,
    /// How dates are written in text files ("%Y-%m-%d" where not told).
    #[serde(default = "iso")]
    pub dates: String,
    /// What divides the fields of text files.
    #[serde(default = "semicolon")]
    pub divider: String,
    /// What stands before the decimals of numbers in text; the other mark divides thousands.
    #[serde(default = "comma")]
    pub decimal: char,
    /// Days that say "goes on" where they stand as a last day, ISO.
    #[serde(default)]
    pub open: Vec<String>,
    /// The day that nothing in the register is before, ISO.
    #[serde(default = "first")]
    pub begins: String,
    /// True where `to` columns hold the last day, false where the day after it.
    #[serde(default)]
    pub last_day_included: bool,
    /// True where the delivery holds the whole history of each of its persons.
    #[serde(default = "yes")]
    pub whole_histories: bool,
}

fn iso() -> String {
    "%Y-%m-%d".to_owned()
}

fn semicolon() -> String {
    ";".to_owned()
}

fn comma() -> char {
    ','
}

fn first() -> String {
    "1950-01-01".to_owned()
}

fn yes() -> bool {
    true
}

/// What the person column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PersonIs {
    /// A whole number that is a pseudonym already.
    Pseudonym,
    /// A personal number, which becomes a keyed pseudonym and is not kept.
    PersonalNumber,
}

/// Where the municipality stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MunicipalityIs {
    /// In the table of persons.
    WithPerson,
    /// In each spell.
    WithSpell,
}

/// Codes of the delivery to those of the law.
pub type Codes = BTreeMap<String, String>;

/// Columns of the table of persons.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "named like the register's own columns")]
pub struct PersonColumns {
    pub file: String,
    pub sheet: Option<String>,
    pub person: String,
    pub born: Option<String>,
    pub sex: Option<String>,
    #[serde(default)]
    pub sexes: Codes,
    pub municipality: Option<String>,
    pub residence: Option<String>,
    pub employment: Option<String>,
    pub work_duty: Option<String>,
    pub ukraine: Option<String>,
    pub eu_law: Option<String>,
    #[serde(default)]
    pub yes_no: Codes,
}

/// Columns of the spells.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "named like the register's own columns")]
pub struct SpellColumns {
    pub file: String,
    pub sheet: Option<String>,
    pub person: String,
    pub benefit: String,
    pub benefits: Codes,
    pub group: Option<String>,
    #[serde(default)]
    pub groups: Codes,
    pub from: String,
    pub to: String,
    pub municipality: Option<String>,
}

/// Columns of the conversations.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "named like the register's own columns")]
pub struct ContactColumns {
    pub file: String,
    pub sheet: Option<String>,
    pub person: String,
    pub day: String,
    pub form: Option<String>,
    #[serde(default)]
    pub forms: Codes,
    pub holder: Option<String>,
    #[serde(default)]
    pub holders: Codes,
}

/// Columns of the offers.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "named like the register's own columns")]
pub struct OfferColumns {
    pub file: String,
    pub sheet: Option<String>,
    pub person: String,
    pub kind: String,
    pub kinds: Codes,
    pub from: String,
    pub to: String,
    pub hours: Option<String>,
}

/// Columns of paid work.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "named like the register's own columns")]
pub struct WorkColumns {
    pub file: String,
    pub sheet: Option<String>,
    pub person: String,
    pub from: String,
    pub to: String,
    pub hours: String,
}

/// Columns of flex job hours.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "named like the register's own columns")]
pub struct FlexColumns {
    pub file: String,
    pub sheet: Option<String>,
    pub person: String,
    pub from: String,
    pub hours: String,
}

/// Columns of periods.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "named like the register's own columns")]
pub struct PeriodColumns {
    pub file: String,
    pub sheet: Option<String>,
    pub person: String,
    pub from: String,
    pub to: String,
}

impl Mapping {
    /// Reads the mapping file `path`.
    ///
    /// # Errors
    /// Where it can't be read or is no mapping; what and where.
    pub fn read(path: &Path) -> Result<Self> {
        let text =
            std::fs::read_to_string(path).map_err(|source| RegisterError::File { path: path.to_owned(), source })?;
        Self::of(&text).map_err(|reason| RegisterError::Mapping { path: path.to_owned(), reason })
    }

    /// The mapping that `text` is.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn of(text: &str) -> std::result::Result<Self, String> {
        let mapping: Self = toml::from_str(text).map_err(|error| error.to_string())?;
        mapping.sound().map(|()| mapping)
    }

    /// What the shape alone does not hold.
    fn sound(&self) -> std::result::Result<(), String> {
        let whole = &self.register;
        let days = [("ends", &whole.ends), ("begins", &whole.begins)];
        for (name, day) in days.into_iter().chain(whole.open.iter().map(|day| ("open", day))) {
            day.parse::<Date>().map_err(|_| format!("register.{name}: {day:?} is no day (2024-12-31)"))?;
        }
        if whole.divider.len() != 1 || !matches!(whole.decimal, ',' | '.') {
            return Err("register.divider is one character, register.decimal is , or .".to_owned());
        }
        match whole.municipality {
            MunicipalityIs::WithPerson if self.persons.municipality.is_none() => {
                Err("persons.municipality is missing; register.municipality says that it is there".to_owned())
            }
            MunicipalityIs::WithSpell if self.spells.municipality.is_none() => {
                Err("spells.municipality is missing; register.municipality says that it is there".to_owned())
            }
            _ => Ok(()),
        }
    }

    /// The day that nothing is before.
    #[must_use]
    pub fn begins(&self) -> Dag {
        self.register.begins.parse::<Date>().map_or(Dag::ny(1950, 1, 1), Dag::from)
    }

    /// The day that the register ends before.
    ///
    /// # Errors
    /// Where what is written there is no day between 1900 and 2079.
    pub fn ends(&self) -> Result<Day> {
        let written = &self.register.ends;
        let date = written.parse::<Date>().ok();
        date.and_then(|date| Day::of(Dag::from(date))).ok_or_else(|| RegisterError::Mapping {
            path: "register.ends".into(),
            reason: format!("{written:?} is no day between 1900 and 2079"),
        })
    }
}

#[cfg(test)]
mod tests;
