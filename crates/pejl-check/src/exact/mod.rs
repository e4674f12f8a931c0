//! Exact arithmetic that rules, the editor and the register share: decimals, no
//! floats, rounded half up once, to the digits that are shown; the calendar.

pub mod calendar;
mod moment;
mod share;

pub use moment::{Kind, Moment, moment_around, moment_at, moment_before, range_end};
pub use share::{ShareOf, bases, rounded, share};
