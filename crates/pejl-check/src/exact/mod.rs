//! Exact arithmetic that rules, the editor and the register share: decimals, no
//! floats, rounded half up once, to the digits that are shown; the calendar.

pub mod acts;
mod balance;
mod budget;
pub mod calendar;
mod change;
mod moment;
mod months;
mod printed;
mod registration;
mod share;
pub mod structure;
mod sum;

pub use balance::{AgainstColumns, Balance, against_columns, balance, until};
pub use budget::{Deviation, can_be_percent_of, deviation, implied_budget, percent_of, straight_line};
pub use change::{Rounded, can_change_by_percent, can_differ_by, change, percent_change};
pub use moment::{Kind, Moment, moment_around, moment_at, moment_before, range_end};
pub use months::{Month, average, months};
pub use printed::{Printed, printed};
pub use registration::{checks_registration, is_registration_form, registration_digits};
pub use share::{ShareOf, bases, rounded, share};
pub use sum::{SumOf, sum, sum_of, tolerance};
