//! Exact arithmetic that rules, the editor and the register share: decimals, no
//! floats, rounded half up once, to the digits that are shown; the calendar.

pub mod acts;
mod budget;
mod change;
mod months;
mod registration;
pub mod calendar;
mod moment;
mod share;
pub mod structure;

pub use budget::{Deviation, can_be_percent_of, deviation, implied_budget, percent_of, straight_line};
pub use change::{Rounded, can_change_by_percent, can_differ_by, change, percent_change};
pub use months::{Month, average, months};
mod balance;
mod printed;
mod share;
mod sum;

pub use balance::{AgainstColumns, Balance, against_columns, balance, until};
pub use printed::{Printed, printed};
pub use registration::{checks_registration, is_registration_form, registration_digits};
pub use moment::{Kind, Moment, moment_around, moment_at, moment_before, range_end};
pub use share::{ShareOf, bases, rounded, share};
pub use sum::{SumOf, sum, sum_of, tolerance};
