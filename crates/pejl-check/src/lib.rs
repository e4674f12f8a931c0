//! Findings in a paper: what does not hold, where, and what would be right.
//!
//! Floor 2: pure. [`check`] goes from a paper as read, with the text and the
//! metadata of its attached files, to findings: codes with places and named
//! arguments. Sentences are made of them in `pejl-words`. A rule is one file
//! below `rules`, with its examples of what it finds and what it leaves alone;
//! [`RULES`] has them all. The arithmetic that rules and others share is in [`exact`].
//!
//! What a finding is about may be personal data: no output shows a paper's text
//! but through [`conceal`].

mod any_of;
mod attached;
mod check;
mod conceal;
mod cut;
mod danish;
pub mod exact;
mod finding;
mod paper;
mod prepared;
mod rule;
mod rules;
mod settings;

pub use attached::check_attached;
pub use check::check;
pub use conceal::conceal;
pub use finding::{Argument, Correction, Finding, Place};
pub use paper::Paper;
pub use rule::{Example, Group, Rule};
pub use rules::{RULES, rule};
pub use settings::{Limits, Settings};

#[cfg(test)]
mod examples;
