//! What the papers are made of: our own sentences about made-up cases.
//!
//! Braces in a sentence are slots that `truth::prose` fills: groups, measures,
//! figures, places. No sentence comes from a real paper.

pub(crate) mod acts;
pub(crate) mod people;
pub(crate) mod places;
pub(crate) mod sentences;
pub(crate) mod topics;
