//! A meeting in the formats that others read: Akoma Ntoso, CSV, Parquet and OParl.
//!
//! Floor 1: pure functions from a meeting that is masked already to text. No
//! files, no clock, no sentence in a human language; the same meeting gives
//! the same bytes.

pub mod akn;
pub mod csv;
pub mod parquet;

mod follow_up;
mod meeting;
mod names;
pub mod oparl;
mod xml;

pub use follow_up::{Standing, standing};
pub use meeting::{PublishedFile, PublishedMeeting};
