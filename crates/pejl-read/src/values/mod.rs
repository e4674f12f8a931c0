//! Single values: dates, times, case numbers, figures, tables, municipalities.
//!
//! Every function takes a piece of the source and the offset at which the piece
//! begins (`base`), and gives spans that count in the source. All of them scan
//! bytes once; none allocates before it has found something.

pub(crate) mod case_numbers;
pub(crate) mod dates;
pub(crate) mod figures;
pub(crate) mod municipalities;
mod scan;
pub(crate) mod tables;
pub(crate) mod terms;
pub(crate) mod times;

pub(crate) use scan::{first_digit, has_digit};
