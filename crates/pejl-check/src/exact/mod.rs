//! Exact arithmetic that rules, the editor and the register share: decimals, no
//! floats, rounded half up once, to the digits that are shown; the calendar.

pub mod acts;
mod balance;
mod budget;
pub mod calendar;
mod change;
mod decomposition;
mod moment;
mod months;
mod points;
mod printed;
mod range;
mod registration;
mod response;
mod share;
mod sum;

pub use balance::{AgainstColumns, Balance, against_columns, balance, until};
pub use budget::{Deviation, can_be_percent_of, deviation, implied_budget, percent_of};
pub use change::{Rounded, can_change_by_percent, can_differ_by, change, percent_change};
pub use decomposition::{Decomposition, decomposition};
pub use moment::{Kind, Moment, moment_around, moment_at, moment_before, range_end};
pub(crate) use moment::{behind_dash, years};
pub use months::{Month, average, months};
pub use points::{Gap, before_percent, before_points, gap, persons_of_points, points_of_persons};
pub use printed::{Printed, printed};
pub use range::Range;
pub use registration::{checks_registration, is_registration_form};
pub use response::{Response, response};
pub use share::{ShareOf, bases, rounded, share};
pub use sum::{SumOf, sum, sum_of, tolerance};
