//! Indicators, computed in one pass per person and merged by sums.

mod calendar;
mod due;
mod durations;
mod focus;
mod full_time;
mod persons;
mod spread;
mod transitions;

pub use due::{DueQuestion, DueRow, due};
pub use durations::{DurationQuestion, DurationRow, durations};
pub use focus::{FocusQuestion, FocusRow, focus};
pub use full_time::{FullTimeRow, full_time};
pub use persons::{PersonsQuestion, PersonsRow, persons};
pub use transitions::{Next, TransitionQuestion, TransitionRow, transitions};

pub(crate) use calendar::Calendar;
pub(crate) use spread::{Places, over_persons};

use crate::day::Month;

/// Months from the first to the one before `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Months {
    /// The first month.
    pub from: Month,
    /// The month after the last.
    pub to: Month,
}

impl Months {
    /// How many.
    #[must_use]
    pub fn len(self) -> usize {
        usize::try_from(self.to.0 - self.from.0).unwrap_or(0)
    }

    /// True where there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }
}
