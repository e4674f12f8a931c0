//! The full-text index and Danish analysis.
//!
//! Floor 2: no SQL and no HTTP. What goes in is already masked and public.

mod among;
mod analysis;
mod case;
mod collect;
mod error;
mod facets;
mod index;
mod kinds;
mod language;
mod people;
mod plan;
mod query;
mod schema;
mod search;
mod similar;
mod snippet;
mod stored;
mod suggest;
mod tally;
mod topic;
mod writer;

pub use analysis::Technique;
pub use case::*;
pub use error::*;
pub use index::*;
pub use people::{politician_value, same_politician};
pub use query::*;
pub use similar::{SimilarItem, SimilarItems};
pub use topic::{MonthCount, PlaceCount, TopicCounts};
pub use writer::*;
