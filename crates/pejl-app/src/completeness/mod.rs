//! The register of completeness: what the library holds against what it ought
//! to hold, for each committee and year. It tells of closed items how many
//! there are, and nothing else.

mod numbers;
mod register;
mod rhythm;
mod table;
mod views;
mod year;

pub use numbers::NumberGap;
pub use rhythm::MissingMeetings;
pub use views::*;

pub(crate) use register::{Register, RegisteredCommittee, RegisteredMunicipality};
pub(crate) use year::year;
