//! Persons' event histories in columns, and the indicators computed over them.
//!
//! Floor 2. A register is a folder: a manifest and Arrow IPC files, uncompressed
//! and mapped into memory, one a table and part ([`Part`]). Each delivery is a
//! part; nothing is rewritten, and what was known on a day is what the parts
//! recorded until then say ([`Register::open`]). Indicators are computed in one
//! pass per person and merged by sums, so that any division of the persons gives
//! the same figures to the last digit.
//!
//! No name and no personal number is here: a person is a pseudonym.

mod append;
mod assemble;
pub mod benchmark;
mod by_rule;
mod cells;
mod checks;
mod columns;
pub mod compute;
mod csv_source;
mod damage;
mod danish_time;
mod day;
mod delivery;
mod due_by_law;
mod error;
mod events;
pub mod figure;
pub mod generate;
pub mod history;
mod import;
mod indicators;
mod lay_out;
mod manifest;
mod mapped;
pub mod mapping;
mod merge;
mod month_ends;
mod parquet_chunks;
mod parquet_source;
mod part;
mod person_months;
mod plan;
mod private;
mod pseudonym;
mod quotes;
pub mod raw;
mod raw_rows;
mod register;
mod rejects;
mod revision;
mod runs;
#[cfg(test)]
mod same_figures;
mod sift;
mod suppress;
#[cfg(test)]
mod testing;
pub mod timeline;
mod xlsx_source;

pub use assemble::{assemble, assemble_within};
pub use by_rule::{FOCUS_OFFERS, FOCUS_TALKS};
pub use checks::Limits;
pub use columns::{Columns, Contacts, Exemptions, FlexHours, Offers, Persons, Spells, Work};
pub use day::{Day, Month};
pub use delivery::{read_delivery, read_parquet};
pub use due_by_law::{LawDueRow, Owed, due_by_law};
pub use error::{RegisterError, Result};
pub use import::{Import, Imported, TableCount, import};
pub use indicators::{Indicator, figures, figures_beside};
pub use manifest::{Manifest, PartNote};
pub use mapping::Mapping;
pub use merge::{PartBuilder, PersonRow};
pub use part::{Part, PersonView};
pub use person_months::{
    Behind, Count, FROM_OUTSIDE, Law, PERSON_RULES, PLACE_RULES, PersonMonths, PlaceCount, Told, ToldCount,
    person_months,
};
pub use plan::Wanted;
pub use pseudonym::{PersonalNumber, Pseudonyms};
pub use register::{Delivery, Register};
pub use rejects::Fault;
pub use revision::{Causes, Revised, RevisedFigure, revised};
pub use suppress::THRESHOLD;
