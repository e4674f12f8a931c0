//! Decisions by month and outcome, as standing stacked bars with their table.
//! Where months would be too many, quarters or years are shown instead.

use super::outcomes::{Legend, ORDER, legend, ordered, pattern};
use pejl_app::MonthCount;
use pejl_model::Outcome;
use pejl_words as words;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Bars that a chart has at most, unless they are years.
const MOST_BARS: i32 = 24;
/// Years that a chart has at most: the newest.
const MOST_YEARS: usize = 40;
/// Height of the highest bar.
const FULL: u64 = 160;
const ABOVE: u64 = 20;
const BELOW: u64 = 40;
const STEP: u64 = 40;
const BAR: u64 = 28;
/// Room before the first bar and after the last.
const SIDE: u64 = 8;

/// The chart, ready to be drawn, and its table.
pub(crate) struct Periods {
    pub(crate) width: u64,
    pub(crate) height: u64,
    pub(crate) baseline: u64,
    pub(crate) label_at: u64,
    pub(crate) year_at: u64,
    pub(crate) bars: Vec<PeriodBar>,
    pub(crate) legend: Vec<Legend>,
    /// What one bar stands for, as a sentence.
    pub(crate) told: Cow<'static, str>,
    /// The whole chart in a sentence.
    pub(crate) summary: String,
    /// The outcomes that occur, as the table's columns.
    pub(crate) columns: Vec<Cow<'static, str>>,
    pub(crate) rows: Vec<PeriodRow>,
}

/// A standing bar.
pub(crate) struct PeriodBar {
    pub(crate) x: u64,
    pub(crate) width: u64,
    pub(crate) middle: u64,
    pub(crate) label: String,
    /// The year, at the first bar of each.
    pub(crate) year: Option<String>,
    pub(crate) total: String,
    pub(crate) total_at: u64,
    pub(crate) parts: Vec<BarPart>,
}

/// What one outcome makes of a bar.
pub(crate) struct BarPart {
    pub(crate) y: u64,
    pub(crate) height: u64,
    pub(crate) pattern: &'static str,
}

/// A row of the table.
pub(crate) struct PeriodRow {
    pub(crate) name: String,
    pub(crate) counts: Vec<String>,
    pub(crate) total: String,
}

/// How many months one bar stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Month,
    Quarter,
    Year,
}

/// The counts of a stretch of time.
struct Period {
    /// Months from the year 0 to its first.
    start: i32,
    counts: Vec<(Outcome, u64)>,
}

impl Periods {
    /// The chart of `months`; none where nothing was decided.
    pub(crate) fn of(months: &[MonthCount]) -> Option<Self> {
        let number = |month: &MonthCount| i32::from(month.year) * 12 + i32::from(month.month) - 1;
        let (first, last) = (months.iter().map(number).min()?, months.iter().map(number).max()?);
        let step = Step::of(last - first + 1);
        let mut periods: BTreeMap<i32, Vec<(Outcome, u64)>> = BTreeMap::new();
        for month in months {
            periods.entry(step.start(number(month))).or_default().push((month.outcome, month.count));
        }
        let periods = filled(periods, step);
        let outcomes = || periods.iter().flat_map(|period| &period.counts).map(|(outcome, _)| *outcome);
        let told: Vec<Outcome> = ORDER.into_iter().filter(|outcome| outcomes().any(|o| o == *outcome)).collect();
        let most = periods.iter().map(Period::total).max().unwrap_or(0).max(1);
        let bars = (0..).zip(&periods).map(|(at, period)| period.bar(at, step, most)).collect::<Vec<_>>();
        let baseline = ABOVE + FULL;
        Some(Self {
            width: STEP * bars.len() as u64 + 2 * SIDE,
            height: baseline + BELOW,
            baseline,
            label_at: baseline + 16,
            year_at: baseline + 34,
            bars,
            legend: legend(told.iter().copied()),
            told: words::label(step.told()),
            summary: summary(&periods, step),
            columns: told.iter().map(|outcome| words::outcome(*outcome)).collect(),
            rows: periods.iter().map(|period| period.row(step, &told)).collect(),
        })
    }
}

/// The periods with those between them that are empty.
fn filled(mut counted: BTreeMap<i32, Vec<(Outcome, u64)>>, step: Step) -> Vec<Period> {
    let ends = counted.keys().next().copied().zip(counted.keys().next_back().copied());
    if let Some((first, last)) = ends.filter(|(first, last)| (last - first) / step.months() < MOST_YEARS as i32) {
        let mut start = first;
        while start < last {
            counted.entry(start).or_default();
            start += step.months();
        }
    }
    let left_out = counted.len().saturating_sub(MOST_YEARS);
    let periods = counted.into_iter().skip(left_out);
    periods.map(|(start, counts)| Period { start, counts: ordered(&counts) }).collect()
}

impl Step {
    fn of(months: i32) -> Self {
        match months {
            ..=MOST_BARS => Self::Month,
            _ if months <= MOST_BARS * 3 - 2 => Self::Quarter,
            _ => Self::Year,
        }
    }

    fn months(self) -> i32 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }

    /// The first month of the period that `month` lies in.
    fn start(self, month: i32) -> i32 {
        month - month.rem_euclid(self.months())
    }

    fn told(self) -> &'static str {
        match self {
            Self::Month => "web-chart-by-month",
            Self::Quarter => "web-chart-by-quarter",
            Self::Year => "web-chart-by-year",
        }
    }

    /// What stands under a bar, and whether the year stands under that.
    fn label(self, start: i32) -> String {
        let month = start.rem_euclid(12);
        match self {
            Self::Month => words::label(&format!("month-{}", month + 1)).chars().take(3).collect(),
            Self::Quarter => words::text("web-chart-quarter-short", &[("quarter", quarter(month))]),
            Self::Year => start.div_euclid(12).to_string(),
        }
    }

    /// What the table calls the period.
    fn name(self, start: i32) -> String {
        let (year, month) = (start.div_euclid(12).to_string(), start.rem_euclid(12));
        match self {
            Self::Month => format!("{} {year}", words::label(&format!("month-{}", month + 1))),
            Self::Quarter => words::text("web-chart-quarter", &[("quarter", quarter(month)), ("year", year.into())]),
            Self::Year => year,
        }
    }
}

fn quarter(month: i32) -> words::Arg<'static> {
    words::Arg::Count(u64::try_from(month / 3 + 1).unwrap_or(1))
}

impl Period {
    fn total(&self) -> u64 {
        self.counts.iter().map(|(_, count)| count).sum()
    }

    fn bar(&self, at: u64, step: Step, most: u64) -> PeriodBar {
        let (mut below, mut parts) = (0, Vec::new());
        for (outcome, count) in &self.counts {
            let (from, to) = (FULL * below / most, FULL * (below + count) / most);
            parts.push(BarPart { y: ABOVE + FULL - to, height: to - from, pattern: pattern(*outcome) });
            below += count;
        }
        let x = SIDE + STEP * at + (STEP - BAR) / 2;
        let names_year = step != Step::Year && (at == 0 || self.start.rem_euclid(12) == 0);
        PeriodBar {
            x,
            width: BAR,
            middle: x + BAR / 2,
            label: step.label(self.start),
            year: names_year.then(|| self.start.div_euclid(12).to_string()),
            total: if below > 0 { words::number(below) } else { String::new() },
            total_at: ABOVE + FULL - FULL * below / most - 6,
            parts,
        }
    }

    fn row(&self, step: Step, columns: &[Outcome]) -> PeriodRow {
        let count = |wanted: &Outcome| self.counts.iter().find(|(outcome, _)| outcome == wanted).map_or(0, |(_, c)| *c);
        PeriodRow {
            name: step.name(self.start),
            counts: columns.iter().map(|outcome| words::number(count(outcome))).collect(),
            total: words::number(self.total()),
        }
    }
}

/// How many decisions there are, from when to when, and when there were most.
fn summary(periods: &[Period], step: Step) -> String {
    let name = |period: Option<&Period>| period.map(|period| step.name(period.start)).unwrap_or_default();
    let most = periods.iter().rev().max_by_key(|period| period.total());
    let total: u64 = periods.iter().map(Period::total).sum();
    let args = [
        ("count", total.into()),
        ("from", name(periods.first()).into()),
        ("to", name(periods.last()).into()),
        ("most", name(most).into()),
    ];
    words::text("web-chart-summary", &args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn month(year: i16, month: i8, outcome: Outcome, count: u64) -> MonthCount {
        MonthCount { year, month, outcome, count }
    }

    #[test]
    fn months_quarters_or_years_are_shown_by_how_long_it_is() {
        let bars = |from: i16, to: i16| {
            let months = [month(from, 1, Outcome::Approved, 3), month(to, 12, Outcome::Noted, 1)];
            let chart = Periods::of(&months).unwrap();
            (chart.bars.len(), chart.rows.first().unwrap().name.clone())
        };
        assert_eq!(bars(2023, 2024), (24, "januar 2023".to_owned()));
        assert_eq!(bars(2022, 2024), (12, "1. kvartal 2022".to_owned()));
        assert_eq!(bars(2010, 2024), (15, "2010".to_owned()));
        assert!(Periods::of(&[]).is_none());
    }

    proptest! {
        #[test]
        fn bars_stand_on_the_baseline_within_the_chart(
            given in proptest::collection::vec((1900_i16..2100, 1_i8..13, 0_usize..7, 1_u64..5_000), 1..60)
        ) {
            let months: Vec<MonthCount> = given.iter().map(|(y, m, o, c)| month(*y, *m, ORDER[*o], *c)).collect();
            let chart = Periods::of(&months).unwrap();
            prop_assert!(chart.bars.len() <= MOST_YEARS && chart.rows.len() == chart.bars.len());
            for bar in &chart.bars {
                let mut floor = chart.baseline;
                for part in &bar.parts {
                    prop_assert_eq!(part.y + part.height, floor);
                    floor = part.y;
                }
                prop_assert!(floor >= ABOVE && bar.x + bar.width <= chart.width);
            }
            prop_assert_eq!(chart.legend.len(), chart.columns.len());
        }
    }
}
