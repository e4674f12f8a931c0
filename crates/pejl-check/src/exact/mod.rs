//! Exact arithmetic that rules, the editor and the register share: decimals, no
//! floats, rounded half up once, to the digits that are shown.

pub mod acts;
mod share;
pub mod structure;

pub use share::{ShareOf, bases, rounded, share};
