//! Every sample in every published format.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "a test fails by panicking")]

mod akn;
mod csv;
mod oparl;
mod parquet;
mod setup;
