//! What can be wrong with a question to a register, and what all questions share.

use jiff::civil::Date;
use pejl_register::compute::Months;
use pejl_register::{Day, Manifest, Month, Register, RegisterError};
use pejl_rules::{Dag, ParameterFejl, Parametre};
use std::path::{Path, PathBuf};

/// Why a register can't answer.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    /// The register itself.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// A parameter that is to be another, or Pejl's own files.
    #[error(transparent)]
    Parameter(#[from] ParameterFejl),
    /// No indicator has the name.
    #[error("no indicator {0}")]
    Indicator(String),
    /// The months or the day are none, too many, or out of range.
    #[error("no such period")]
    Period,
    /// Nothing was known yet on the day; the first day that something was.
    #[error("nothing was known on {day}; the first delivery is of {first}")]
    NotYet {
        /// The day asked of.
        day: Date,
        /// ISO.
        first: String,
    },
    /// A figure is to be compared with what was known before it was published.
    #[error("{as_of} is before {published}")]
    Backwards {
        /// The day that the figure was published.
        published: Date,
        /// The day that it is compared with.
        as_of: Date,
    },
    /// The register has no such person.
    #[error("no such person")]
    Person,
    /// There is a register already.
    #[error("{0}: there is a register")]
    Exists(PathBuf),
    /// Nobody is to be made, or too many.
    #[error("no such number of persons")]
    Persons,
}

impl AskError {
    /// The code that the text for people stands under.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Register(error) => error.code(),
            Self::Parameter(ParameterFejl::Ukendt { .. }) => "parameter-unknown",
            Self::Parameter(ParameterFejl::Vaerdi { .. }) => "parameter-value",
            Self::Parameter(_) => "parameter-file",
            Self::Indicator(_) => "indicator",
            Self::Period => "period",
            Self::NotYet { .. } => "not-yet",
            Self::Backwards { .. } => "backwards",
            Self::Person => "person",
            Self::Exists(_) => "exists",
            Self::Persons => "persons",
        }
    }

    /// What that text names.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Register(error) => {
                let shown = |(name, value): (&'static str, String)| {
                    (name, if name == "path" { pejl_mask::shown_name(&value) } else { value })
                };
                error.args().into_iter().map(shown).collect()
            }
            Self::Parameter(ParameterFejl::Ukendt { navn }) => vec![("name", navn.clone())],
            Self::Parameter(ParameterFejl::Vaerdi { navn, vaerdi }) => {
                vec![("name", navn.clone()), ("value", vaerdi.clone())]
            }
            Self::Parameter(error) => vec![("reason", error.to_string())],
            Self::Indicator(name) => vec![("name", name.clone())],
            Self::NotYet { day, first } => vec![("day", day.to_string()), ("first", first.clone())],
            Self::Backwards { published, as_of } => {
                vec![("published", published.to_string()), ("as_of", as_of.to_string())]
            }
            Self::Exists(path) => vec![("path", pejl_mask::shown_name(&path.display().to_string()))],
            Self::Period | Self::Person | Self::Persons => Vec::new(),
        }
    }
}

/// A parameter that is to have another value.
pub type With = (String, String);

/// The parameters of the law, some of them changed.
pub(super) fn parameters(with: &[With]) -> Result<Parametre, AskError> {
    let own = Parametre::egne()?;
    with.iter().try_fold(own.clone(), |changed, (name, value)| Ok(changed.med(name, value)?))
}

/// The day of a date, where the register can hold it.
pub(super) fn day(date: Date) -> Result<Day, AskError> {
    Day::of(Dag::from(date)).ok_or(AskError::Period)
}

/// The month that a date lies in.
pub(super) fn month(date: Date) -> Month {
    Month::new(date.year().into(), date.month().into())
}

/// Months that can be asked of at once: a hundred years.
const MOST_MONTHS: usize = 1_200;

/// The months from the one of `from`, else a year before the last, to the one of `to`, else the last whole one of `register`.
pub(super) fn period(from: Option<Date>, to: Option<Date>, register: &Register) -> Result<Months, AskError> {
    let last_whole = Month(Month::of(register.ends).0 - 1);
    let to = Month(to.map_or(last_whole, month).0 + 1);
    let from = from.map_or(Month(to.0 - 12), month);
    let period = Months { from, to };
    let fits =
        !period.is_empty() && period.len() <= MOST_MONTHS && from >= Month::new(1900, 1) && to < Month::new(2079, 6);
    if fits { Ok(period) } else { Err(AskError::Period) }
}

/// A register with what its manifest tells, and the last day that something became known of what is asked.
pub(super) fn open(folder: &Path, as_of: Option<Date>) -> Result<(Register, Manifest, String), AskError> {
    let manifest = Manifest::read(folder)?;
    let register = Register::open(folder, as_of)?;
    let known = |part: &&pejl_register::PartNote| {
        part.recorded.parse::<Date>().is_ok_and(|day| as_of.is_none_or(|as_of| day <= as_of))
    };
    let last = manifest.parts.iter().filter(known).map(|part| part.recorded.clone()).max();
    Ok((register, manifest, last.unwrap_or_default()))
}
