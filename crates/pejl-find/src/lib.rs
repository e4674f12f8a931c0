//! The full-text index and Danish analysis.
//!
//! Floor 2: no SQL and no HTTP. What goes in is already masked and public.

mod analysis;
mod error;
mod index;
mod kinds;
mod query;
mod schema;
mod search;
mod stored;
mod writer;

pub use error::*;
pub use index::*;
pub use query::*;
pub use writer::*;
