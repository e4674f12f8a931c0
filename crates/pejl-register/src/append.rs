//! A delivery becomes a part: files first, then the manifest that names them.

use crate::columns::{Columns, Persons};
use crate::error::{RegisterError, Result};
use crate::manifest::{Manifest, PartNote};
use crate::part::Part;
use crate::private::{make_folder, open_lock};
use crate::register::Delivery;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

/// A register's folder with nobody else adding to it.
pub(crate) struct Room {
    folder: PathBuf,
    /// What is there, if anything.
    manifest: Option<Manifest>,
    /// Held as long as this lives.
    _lock: File,
}

impl Room {
    /// Enters `folder`, which is made where there is none.
    pub(crate) fn enter(folder: &Path) -> Result<Self> {
        let failed = |source| RegisterError::File { path: folder.to_owned(), source };
        make_folder(folder).map_err(failed)?;
        let lock = open_lock(&folder.join("register.lock")).map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(RegisterError::Busy(folder.to_owned())),
            Err(TryLockError::Error(source)) => return Err(failed(source)),
        }
        let manifest = match Manifest::read(folder) {
            Err(RegisterError::NoRegister(_)) => None,
            read => Some(read?),
        };
        Ok(Self { folder: folder.to_owned(), manifest, _lock: lock })
    }

    /// The parts that are there.
    pub(crate) fn parts(&self) -> &[PartNote] {
        self.manifest.as_ref().map_or(&[], |manifest| &manifest.parts)
    }

    /// The number of the part that comes.
    pub(crate) fn number(&self) -> u32 {
        self.parts().iter().map(|part| part.number).max().unwrap_or(0) + 1
    }

    /// Adds `part`. `between` is done when its files are lasting and nothing names them yet.
    pub(crate) fn add(
        mut self,
        part: &Part,
        delivery: &Delivery,
        marks: Marks,
        between: impl FnOnce() -> Result<()>,
    ) -> Result<u32> {
        let number = self.number();
        part.write(&self.folder, number)?;
        between()?;
        let mut manifest = self.manifest.take().unwrap_or_else(|| Manifest::new(delivery.ends.to_string()));
        manifest.ends = delivery.ends.to_string();
        manifest.parts.push(PartNote {
            number,
            recorded: delivery.recorded.to_string(),
            whole: delivery.whole,
            origin: delivery.origin.clone(),
            persons: part.len() as u64,
            rows: rows(part),
            ends: delivery.ends.to_string(),
            read: delivery.read,
            rejected: delivery.rejected,
            key: marks.key,
            rejects: marks.rejects,
        });
        manifest.write(&self.folder)?;
        Ok(number)
    }
}

/// What an import notes of a part beside the delivery.
#[derive(Debug, Clone, Default)]
pub(crate) struct Marks {
    /// The mark of the key that made the pseudonyms.
    pub key: Option<String>,
    /// The file of rejects.
    pub rejects: Option<String>,
}

impl PartNote {
    /// Tells whether `part`, opened from `folder`, has as many rows as this says.
    pub(crate) fn fits(&self, part: &Part, folder: &Path) -> Result<()> {
        let rows = rows(part);
        let told = |name: &str| self.rows.iter().find(|(own, _)| own == name).map(|(_, rows)| *rows);
        match rows.iter().find(|(name, rows)| told(name) != Some(*rows)) {
            None if self.persons == part.len() as u64 => Ok(()),
            other => {
                let name = other.map_or(Persons::NAME, |(name, _)| name);
                let reason = "not as many rows as register.json tells".to_owned();
                Err(RegisterError::Damaged { path: Part::file(folder, self.number, name), reason })
            }
        }
    }
}

fn rows(part: &Part) -> Vec<(String, u64)> {
    fn of<T: Columns>(table: &T) -> (String, u64) {
        (T::NAME.to_owned(), table.len() as u64)
    }
    vec![
        of(&part.persons),
        of(&part.spells),
        of(&part.contacts),
        of(&part.offers),
        of(&part.work),
        of(&part.flex),
        of(&part.exempt),
    ]
}

#[cfg(test)]
mod tests;
