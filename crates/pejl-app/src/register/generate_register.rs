//! A made-up register.

use super::asked::{AskError, day, parameters};
use jiff::civil::Date;
use pejl_register::generate::{Generate, generate};
use pejl_register::{Delivery, Manifest, Register, RegisterError};
use std::path::Path;

/// What is to be made.
#[derive(Debug, Clone)]
pub struct GenerateRequest {
    /// How many persons.
    pub persons: u64,
    /// What everything follows from.
    pub seed: u64,
    /// Municipalities' codes with their weights.
    pub municipalities: Vec<(u16, u32)>,
    /// The day that the register ends before.
    pub ends: Date,
}

/// Years that made-up histories go back.
const YEARS: i16 = 8;
/// The most persons in one part.
const MOST: u64 = 50_000_000;

/// Makes a register in `folder`, where there is none yet; how many rows each table got.
///
/// # Errors
/// Where there is a register already, or a file can't be written.
pub fn generate_register(folder: &Path, request: &GenerateRequest) -> Result<Vec<(String, u64)>, AskError> {
    match Manifest::read(folder) {
        Err(RegisterError::NoRegister(_)) => {}
        Ok(_) => return Err(AskError::Exists(folder.to_owned())),
        Err(error) => return Err(error.into()),
    }
    if request.persons == 0 || request.persons > MOST {
        return Err(AskError::Persons);
    }
    let begins = Date::new(request.ends.year() - YEARS, 1, 1).map_err(|_| AskError::Period)?;
    let of = Generate {
        persons: request.persons,
        seed: request.seed,
        municipalities: request.municipalities.clone(),
        first: 1,
        begins: day(begins)?,
        ends: day(request.ends)?,
    };
    let part = generate(&of, &parameters(&[])?);
    let mix: Vec<String> = request.municipalities.iter().map(|(code, weight)| format!("{code}:{weight}")).collect();
    let origin = format!("generate persons={} seed={} municipalities={}", of.persons, of.seed, mix.join(","));
    let delivery = Delivery { recorded: request.ends, whole: true, origin, ends: request.ends, read: 0, rejected: 0 };
    Register::append(folder, &part, &delivery)?;
    let manifest = Manifest::read(folder)?;
    Ok(manifest.parts.into_iter().next_back().map(|part| part.rows).unwrap_or_default())
}
