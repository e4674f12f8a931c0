//! What can be wrong with a question to a register, and what all questions share.

use jiff::civil::Date;
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
