//! The use cases, shared by web and command line: one file a use case, named verb_noun.
//!
//! Floor 3: permission, load, domain, write, audit, in that order. No HTTP, no
//! SQL, no templates.

mod views;

pub use views::*;
