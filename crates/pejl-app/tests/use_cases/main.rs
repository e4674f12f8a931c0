//! The use cases from end to end: files in, pages and searches out; the same
//! suite on SQLite and on PostgreSQL.
//!
//! PostgreSQL is tested where `PEJL_TEST_POSTGRES` names a server; each test
//! makes a database of its own there. Without it those tests say so and pass,
//! or fail where `PEJL_TEST_ALL=1` asks for everything.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod attachments;
mod backup;
mod canary;
mod check;
mod comparing;
mod completeness;
mod corrections;
mod editions;
mod export;
mod figures;
mod findings;
mod forget;
mod hostile;
mod import;
mod keep_up;
mod killed;
mod moving;
mod overviews;
mod people;
mod reread;
mod samples;
mod setup;
