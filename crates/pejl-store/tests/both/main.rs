//! The same suite on SQLite and on PostgreSQL.
//!
//! PostgreSQL is tested where `PEJL_TEST_POSTGRES` names a server; each test
//! makes a database of its own there. Without it those tests say so and pass,
//! or fail where `PEJL_TEST_ALL=1` asks for everything.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod backup;
mod change_time;
mod check;
mod corrections;
mod forget;
mod gone;
mod library;
mod moving;
mod setup;
mod subscriptions;
