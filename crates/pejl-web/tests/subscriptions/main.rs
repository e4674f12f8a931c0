//! Mail about what is new, from the form to the mail and back: over HTTP, and
//! with a real SMTP server that keeps what it gets.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod asking;
mod keeping;
#[path = "../mailing/mod.rs"]
mod mailing;
#[path = "../postbox/mod.rs"]
mod postbox;
mod sending;
mod takedown;
mod telling;
