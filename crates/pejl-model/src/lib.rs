//! The nouns of committee papers and their invariants.
//!
//! Floor 0: plain data and pure functions. There is no input or output of any
//! kind here, no clock and no sentence in a human language; texts for people
//! are made from these codes in `pejl-words`.

#[macro_use]
mod coded;

mod attached;
mod decision;
mod diagnostic;
mod document;
mod figure;
mod item;
mod municipality;
mod person;
pub mod published;
mod span;
pub mod text;

pub use attached::*;
pub use decision::*;
pub use diagnostic::*;
pub use document::*;
pub use figure::*;
pub use item::*;
pub use municipality::*;
pub use person::*;
pub use span::*;
