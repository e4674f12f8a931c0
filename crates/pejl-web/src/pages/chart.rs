//! Charts: drawn without scripts and without styles in the page, which the
//! security policy forbids. Beside each stands a table that tells the same. Here
//! a bar chart of shares by year; it is hidden from screen readers, for its table
//! follows at once.

mod line;
mod outcomes;
mod periods;
mod several;

pub(super) use line::{LineChart, LinePoint};
pub(super) use outcomes::{Bars, Legend, OutcomeBar, legend};
pub(super) use periods::Periods;
pub(super) use several::SeveralChart;

use pejl_app::YearPresence;

/// Height of a full bar.
const FULL: u64 = 120;
/// Room above the bars, for what they come to.
const ABOVE: u64 = 20;
/// Room below the bars, for the years.
const BELOW: u64 = 24;
/// From one bar to the next.
const STEP: u64 = 56;
/// Width of a bar.
const BAR: u64 = 36;

/// The chart, ready to be drawn.
pub(super) struct Chart {
    pub(super) width: u64,
    pub(super) height: u64,
    pub(super) baseline: u64,
    pub(super) years_at: u64,
    pub(super) bars: Vec<Bar>,
}

/// A year's bar.
pub(super) struct Bar {
    pub(super) x: u64,
    pub(super) y: u64,
    pub(super) width: u64,
    pub(super) height: u64,
    pub(super) middle: u64,
    pub(super) value_at: u64,
    pub(super) year: String,
    pub(super) per_cent: u64,
}

impl Chart {
    /// The attendance of `years`; none where there is nothing to compare.
    pub(super) fn of(years: &[YearPresence]) -> Option<Self> {
        let told = years.iter().filter_map(|year| Some((year.year, year.presence.per_cent()?)));
        let bars: Vec<Bar> = (0..).zip(told).map(|(at, (year, per_cent))| Bar::of(at, year, per_cent)).collect();
        let baseline = ABOVE + FULL;
        let width = STEP * bars.len() as u64;
        let chart = Self { width, height: baseline + BELOW, baseline, years_at: baseline + BELOW - 6, bars };
        (chart.bars.len() > 1).then_some(chart)
    }
}

impl Bar {
    fn of(at: u64, year: i16, per_cent: u64) -> Self {
        let height = FULL * per_cent.min(100) / 100;
        let (x, y) = (STEP * at + (STEP - BAR) / 2, ABOVE + FULL - height);
        let (middle, value_at) = (x + BAR / 2, y - 6);
        Self { x, y, width: BAR, height, middle, value_at, year: year.to_string(), per_cent }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use pejl_app::Presence;

    fn year(year: i16, present: u64, absent: u64) -> YearPresence {
        YearPresence { year, meetings: 1, presence: Presence { present, absent } }
    }

    #[test]
    fn bars_stand_on_the_baseline_within_the_chart() {
        let chart = Chart::of(&[year(2022, 9, 1), year(2023, 0, 7), year(2024, 7, 0)]).unwrap();
        assert_eq!(chart.bars.iter().map(|bar| bar.per_cent).collect::<Vec<_>>(), [90, 0, 100]);
        for bar in &chart.bars {
            assert_eq!(bar.y + bar.height, chart.baseline);
            assert!(bar.x + bar.width <= chart.width && bar.value_at > 0);
        }
    }

    #[test]
    fn one_year_is_no_chart() {
        assert!(Chart::of(&[year(2022, 9, 1)]).is_none());
        assert!(Chart::of(&[]).is_none());
    }
}
