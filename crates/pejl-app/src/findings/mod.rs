//! What `pejl-check` finds in the papers of the library, as anyone may see it.
//!
//! `of_meeting` looks through the papers of a meeting and lets out only what is
//! public; `kept` keeps that for the meetings that were asked for lately;
//! `register` keeps counts for all of them, made beside the pages.

mod count;
mod kept;
mod of_meeting;
mod register;
mod rules;
mod views;

pub use rules::{ExampleView, RuleView, list_rules, read_rule};
pub use views::*;

pub(crate) use kept::FindingsCache;
pub(crate) use of_meeting::MeetingFindings;
pub(crate) use register::findings_of;
