//! Faults that are planted in papers on purpose, one planter or more a rule.
//!
//! A planter makes a [`Plant`] of a [`Ground`]: a paper with one fault in it, where a
//! finding of the rule must stand, and mostly a sound twin of the same shape. Planters
//! stand in one file a folder of rules. Everything follows from a seed.

#![allow(clippy::needless_question_mark, reason = "one macro writes planters with and without further changes")]

mod attendance;
mod carriers;
mod changes;
mod dates;
mod ground;
mod measure;
mod mutate;
mod own_attendance;
mod own_dates;
mod own_figures;
mod own_sections;
mod own_structure;
mod own_tables;
mod own_words;
mod privacy;
mod shares;
mod structure;
mod tables;
mod twin;
mod wording;
mod words;

pub use carriers::{Carrier, carriers};
pub use ground::{Ground, Plant};
pub use measure::{Counts, Missed, measure};

/// Plants the fault that a rule looks for.
pub struct Planter {
    /// The rule's code.
    pub code: &'static str,
    /// Makes one plant; none where the ground has no place for it, and another paper is tried.
    pub plant: fn(&mut Ground<'_>) -> Option<Plant>,
}

/// All mutators. They come first; planters fill up what the carriers have no room for.
pub fn mutators() -> impl Iterator<Item = &'static mutate::Mutator> {
    [
        own_structure::MUTATORS,
        own_sections::MUTATORS,
        own_attendance::MUTATORS,
        own_tables::MUTATORS,
        own_figures::MUTATORS,
        own_dates::MUTATORS,
        own_words::MUTATORS,
    ]
    .into_iter()
    .flatten()
}

/// All planters. A rule may have several: they take turns.
pub fn planters() -> impl Iterator<Item = &'static Planter> {
    [
        shares::PLANTERS,
        tables::PLANTERS,
        changes::PLANTERS,
        dates::PLANTERS,
        structure::PLANTERS,
        attendance::PLANTERS,
        privacy::PLANTERS,
        wording::PLANTERS,
    ]
    .into_iter()
    .flatten()
}
