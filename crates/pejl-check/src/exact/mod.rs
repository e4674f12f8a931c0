//! Exact arithmetic that rules, the editor and the register share: decimals, no
//! floats, rounded half up once, to the digits that are shown.

mod share;

pub use share::{ShareOf, bases, rounded, share};
