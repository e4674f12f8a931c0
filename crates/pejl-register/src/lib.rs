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

mod assemble;
pub mod benchmark;
mod columns;
pub mod compute;
mod day;
mod error;
pub mod figure;
pub mod generate;
pub mod history;
mod indicators;
mod manifest;
mod mapped;
pub mod mapping;
mod merge;
mod parquet_source;
mod part;
pub mod raw;
mod register;
pub mod suppress;

pub use assemble::assemble;
pub use columns::{Columns, Contacts, Exemptions, FlexHours, Offers, Persons, Spells, Work};
pub use day::{Day, Month};
pub use error::{RegisterError, Result};
pub use indicators::{Indicator, figures};
pub use manifest::{Manifest, PartNote};
pub use mapping::Mapping;
pub use merge::{PartBuilder, PersonRow};
pub use parquet_source::{Wanted, read_parquet};
pub use part::{Part, PersonView};
pub use register::{Delivery, Register};
