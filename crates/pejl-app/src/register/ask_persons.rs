//! Questions about single persons: who is due, and one person's whole time. The
//! answers hold data about persons and must not leave those who work with them.

use super::asked::{AskError, With, day, open, parameters};
use jiff::civil::Date;
use pejl_register::timeline::{Told, find, tell};
use pejl_register::{LawDueRow, due_by_law};
use pejl_rules::Dag;
use std::path::Path;

/// Everybody of a municipality who is due something on `date`.
///
/// # Errors
/// Where the register can't be read, or the day is out of range.
pub fn list_due(folder: &Path, date: Date, municipality: u16, with: &[With]) -> Result<Vec<LawDueRow>, AskError> {
    let parameters = parameters(with)?;
    let (register, _, _) = open(folder, None)?;
    Ok(due_by_law(&register, &parameters, municipality, day(date)?))
}

/// One person by the law and, where parameters are changed, in the hypothetical.
#[derive(Debug, Clone)]
pub struct PersonTold {
    /// By the law.
    pub law: Told,
    /// With other parameters.
    pub hypothetical: Option<Told>,
}

/// What happened to the person with the pseudonym `person`, and what the rules say on `date`.
///
/// # Errors
/// Where the register can't be read or has no such person.
pub fn explain_person(folder: &Path, person: u64, date: Date, with: &[With]) -> Result<PersonTold, AskError> {
    let (law, changed) = (parameters(&[])?, parameters(with)?);
    let (register, _, _) = open(folder, None)?;
    let view = find(&register, person).ok_or(AskError::Person)?;
    let dag = Dag::from(date);
    let hypothetical = (!with.is_empty()).then(|| tell(&view, dag, &changed));
    Ok(PersonTold { law: tell(&view, dag, &law), hypothetical })
}
