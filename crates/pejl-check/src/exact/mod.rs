//! Exact arithmetic that rules, the editor and the register share: decimals, no
//! floats, rounded half up once, to the digits that are shown.

mod balance;
mod printed;
mod share;
mod sum;

pub use balance::{AgainstColumns, Balance, against_columns, balance, until};
pub use printed::{Printed, printed};
pub use share::{ShareOf, bases, rounded, share};
pub use sum::{SumOf, sum, sum_of, tolerance};
