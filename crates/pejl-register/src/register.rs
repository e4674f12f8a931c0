//! A register in its folder.

use crate::append::{Marks, Room};
use crate::day::Day;
use crate::error::{RegisterError, Result};
use crate::manifest::Manifest;
use crate::merge::merged;
use crate::part::Part;
use jiff::civil::Date;
use pejl_rules::Dag;
use std::path::Path;

/// A register as it was known on some day.
#[derive(Debug)]
pub struct Register {
    /// Parts whose persons lie apart, in the order of persons.
    pub parts: Vec<Part>,
    /// The day that the register ends before: what goes on goes on until then.
    pub ends: Day,
}

/// What is told of a delivery when it becomes a part.
#[derive(Debug, Clone)]
pub struct Delivery {
    /// The day that it became known.
    pub recorded: Date,
    /// True where it holds whole histories of its persons.
    pub whole: bool,
    /// Where it came from.
    pub origin: String,
    /// The day that the register ends before, as of it.
    pub ends: Date,
    /// Rows read, and of them rows rejected.
    pub read: u64,
    /// See `read`.
    pub rejected: u64,
}

impl Register {
    /// A register of parts in memory.
    #[must_use]
    pub fn of(part: Part, ends: Day) -> Self {
        Self { parts: vec![part], ends }
    }

    /// The register in `folder` as it was known at the end of the day `as_of`; as it is known now where there is none.
    ///
    /// # Errors
    /// Where there is no register, or a file of it is missing or damaged.
    pub fn open(folder: &Path, as_of: Option<Date>) -> Result<Self> {
        let manifest = Manifest::read(folder)?;
        let wrong = |what: &str| RegisterError::Damaged {
            path: folder.join("register.json"),
            reason: format!("{what} is no day"),
        };
        let mut known = Vec::new();
        let mut ends = day(&manifest.ends).ok_or_else(|| wrong(&manifest.ends))?;
        for note in &manifest.parts {
            let recorded: Date = note.recorded.parse().map_err(|_| wrong(&note.recorded))?;
            if as_of.is_none_or(|as_of| recorded <= as_of) {
                ends = day(&note.ends).ok_or_else(|| wrong(&note.ends))?;
                let part = Part::open(folder, note.number)?;
                note.fits(&part, folder)?;
                known.push((note.whole, part));
            }
        }
        Ok(Self { parts: merged(known), ends })
    }

    /// Adds `part` to the register in `folder`, which is made where there is none.
    /// Its files become lasting before the manifest names them, so that a kill at
    /// any moment leaves the register as it was or as it is to be.
    ///
    /// # Errors
    /// Where a file can't be written, or what is there is no register.
    pub fn append(folder: &Path, part: &Part, delivery: &Delivery) -> Result<u32> {
        Room::enter(folder)?.add(part, delivery, Marks::default(), || Ok(()))
    }

    /// Number of persons.
    #[must_use]
    pub fn persons(&self) -> usize {
        self.parts.iter().map(Part::len).sum()
    }
}

fn day(iso: &str) -> Option<Day> {
    iso.parse::<Date>().ok().and_then(|date| Day::of(Dag::from(date)))
}
