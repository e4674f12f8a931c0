//! Made-up papers in many layouts, for tests and benches.
//!
//! [`truth`] makes up a meeting as a [`pejl_model::Document`], [`print`] prints it
//! in one of the [`Layout`]s with [`Faults`] of real papers, and [`differences`]
//! compares what was read with what was printed. Everything follows from a seed.
//! The texts are our own: no sentence comes from a real paper.

mod compare;
mod faults;
mod layout;
mod print;
mod random;
mod stock;
mod truth;

pub use compare::{Difference, differences};
pub use faults::Faults;
pub use layout::{Fields, Layout};
pub use print::{Printed, print};
pub use random::Random;
pub use truth::{Size, truth};
