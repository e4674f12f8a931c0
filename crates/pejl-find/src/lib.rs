//! The full-text index and Danish analysis.
//!
//! Floor 2: no SQL and no HTTP. What goes in is already masked and public.

mod query;

pub use query::*;
