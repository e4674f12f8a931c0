//! A figure over time as points and lines. Exact decimals are placed by exact
//! arithmetic; only whole pixels are drawn.

use jiff::civil::Date;
use pejl_words as words;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

const WIDTH: u64 = 640;
const HIGH: u64 = 180;
const ABOVE: u64 = 24;
const BELOW: u64 = 30;
const LEFT: u64 = 96;
const RIGHT: u64 = 24;

/// A value that may be drawn.
pub(crate) struct LinePoint {
    pub(crate) date: Date,
    /// None where there is no value to draw: the line is broken there.
    pub(crate) value: Option<Decimal>,
    /// What it is, for whoever points at it.
    pub(crate) told: String,
}

/// The chart, ready to be drawn.
pub(crate) struct LineChart {
    pub(crate) width: u64,
    pub(crate) height: u64,
    pub(crate) left: u64,
    pub(crate) right: u64,
    pub(crate) bottom: u64,
    pub(crate) dates_at: u64,
    /// The least and the greatest value, with where they stand.
    pub(crate) ticks: Vec<(u64, String)>,
    pub(crate) first: String,
    pub(crate) last: String,
    pub(crate) lines: Vec<Line>,
    pub(crate) dots: Vec<Dot>,
    /// True where the time between two points is unusually long, or a value is missing between them.
    pub(crate) gaps: bool,
}

/// From one point to the next.
pub(crate) struct Line {
    pub(crate) from: (u64, u64),
    pub(crate) to: (u64, u64),
    pub(crate) gap: bool,
}

/// A point.
pub(crate) struct Dot {
    pub(crate) x: u64,
    pub(crate) y: u64,
    pub(crate) told: String,
}

impl LineChart {
    /// The chart of `points`, oldest first; none where there are not two to connect.
    pub(crate) fn of(points: &[LinePoint]) -> Option<Self> {
        let told: Vec<(usize, &LinePoint, Decimal)> =
            points.iter().enumerate().filter_map(|(at, point)| Some((at, point, point.value?))).collect();
        let (first, last) = (told.first()?.1.date, told.last()?.1.date);
        let (least, most) = (told.iter().map(|t| t.2).min()?, told.iter().map(|t| t.2).max()?);
        if told.len() < 2 {
            return None;
        }
        let x = |date: Date| LEFT + across(days(first, date), days(first, last), WIDTH - LEFT - RIGHT);
        let y = |value: Decimal| ABOVE + height(value, least, most, HIGH);
        let usual = usual_days(&told);
        let mut lines = Vec::new();
        for pair in told.windows(2) {
            let [(before, from, low), (after, to, high)] = pair else { continue };
            let gap = after - before > 1 || days(from.date, to.date) * 4 > usual * 7;
            lines.push(Line { from: (x(from.date), y(*low)), to: (x(to.date), y(*high)), gap });
        }
        let dot = |(_, point, value): &(usize, &LinePoint, Decimal)| Dot {
            x: x(point.date),
            y: y(*value),
            told: point.told.clone(),
        };
        let mut ticks = vec![(y(most), words::decimal(most))];
        if least != most {
            ticks.push((y(least), words::decimal(least)));
        }
        Some(Self {
            width: WIDTH,
            height: ABOVE + HIGH + BELOW,
            left: LEFT,
            right: WIDTH - RIGHT,
            bottom: ABOVE + HIGH,
            dates_at: ABOVE + HIGH + 22,
            ticks,
            first: words::date_long(first),
            last: words::date_long(last),
            gaps: lines.iter().any(|line| line.gap),
            lines,
            dots: told.iter().map(dot).collect(),
        })
    }
}

fn days(from: Date, to: Date) -> u64 {
    u64::try_from(from.until(to).map(|span| span.get_days()).unwrap_or(0)).unwrap_or(0)
}

/// How far `days` of `all` reach across `width`.
pub(super) fn across(days: u64, all: u64, width: u64) -> u64 {
    (width * days).checked_div(all).unwrap_or(width / 2)
}

/// Where `value` stands between the least and the greatest, down from the greatest,
/// of `high`; in the middle where all are the same.
pub(super) fn height(value: Decimal, least: Decimal, most: Decimal, high: u64) -> u64 {
    let share = || {
        let over = value.checked_sub(least)?.checked_div(most.checked_sub(least)?)?;
        over.checked_mul(high.into())?.round().to_u64()
    };
    high - share().unwrap_or(high / 2).min(high)
}

/// The median of the days between two values.
fn usual_days(told: &[(usize, &LinePoint, Decimal)]) -> u64 {
    let mut all: Vec<u64> =
        told.windows(2).filter_map(|pair| Some(days(pair.first()?.1.date, pair.last()?.1.date))).collect();
    all.sort_unstable();
    all.get(all.len() / 2).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn point(month: i8, value: Option<i64>) -> LinePoint {
        LinePoint { date: date(2024, month, 1), value: value.map(Decimal::from), told: String::new() }
    }

    #[test]
    fn a_missing_value_and_a_long_silence_are_gaps() {
        let chart =
            |points: &[LinePoint]| LineChart::of(points).unwrap().lines.iter().map(|l| l.gap).collect::<Vec<_>>();
        assert_eq!(chart(&[point(1, Some(3)), point(2, Some(4)), point(3, None), point(4, Some(5))]), [false, true]);
        assert_eq!(
            chart(&[point(1, Some(3)), point(2, Some(4)), point(3, Some(5)), point(8, Some(6))]),
            [false, false, true]
        );
        assert!(LineChart::of(&[point(1, Some(1)), point(2, None)]).is_none());
    }

    proptest! {
        #[test]
        fn points_lie_within_the_chart(values in proptest::collection::vec((1_i8..13, -1_000_000_i64..1_000_000), 2..40)) {
            let mut points: Vec<LinePoint> = values.iter().map(|(month, value)| point(*month, Some(*value))).collect();
            points.sort_by_key(|point| point.date);
            let chart = LineChart::of(&points).unwrap();
            for dot in &chart.dots {
                prop_assert!((chart.left..=chart.right).contains(&dot.x) && (ABOVE..=chart.bottom).contains(&dot.y));
            }
            prop_assert_eq!(chart.lines.len() + 1, chart.dots.len());
        }
    }
}
