//! Exact arithmetic that rules, the editor and the register share: decimals, no
//! floats, rounded half up once, to the digits that are shown.

mod registration;
mod share;

pub use registration::{checks_registration, is_registration_form, registration_digits};
pub use share::{ShareOf, bases, rounded, share};
