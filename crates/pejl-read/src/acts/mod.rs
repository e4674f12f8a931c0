//! What was recommended and decided, by whom, and who was away.
//!
//! Each reader gets the lines of one section (or a text cut from it) and is
//! pure. The phrases they go by stand in `phrases.tsv` with the papers each was
//! seen in, so that what came from one paper alone can be switched off.

pub(crate) mod absence;
pub(crate) mod attachments;
pub(crate) mod competence;
pub(crate) mod conflicts;
pub(crate) mod decision;
mod dissents;
mod flow;
pub(crate) mod history;
pub(crate) mod outcome;
pub(crate) mod persons;
mod phrases;
pub(crate) mod recommendation;
mod votes;

#[allow(unused_imports, reason = "the callers name it")]
pub(crate) use phrases::Phrases;

#[cfg(test)]
mod against_gold;
#[cfg(test)]
mod properties;
