//! Several places over time, a line each. Lines differ in colour, in dashes and
//! in the marks of their points; each has its name in the legend.

use super::line::{across, height};
use rust_decimal::Decimal;

const WIDTH: u64 = 720;
const ABOVE: u64 = 24;
const HIGH: u64 = 220;
const BELOW: u64 = 30;
const LEFT: u64 = 72;
const RIGHT: u64 = 24;

/// The chart, ready to be drawn.
pub(crate) struct SeveralChart {
    pub(crate) width: u64,
    pub(crate) height: u64,
    pub(crate) left: u64,
    pub(crate) right: u64,
    pub(crate) bottom: u64,
    pub(crate) names_at: u64,
    pub(crate) ticks: Vec<(u64, String)>,
    /// Where a period stands, its name and how it is set.
    pub(crate) names: Vec<(u64, String, &'static str)>,
    pub(crate) curves: Vec<Curve>,
}

/// A place's line.
pub(crate) struct Curve {
    /// Which of the ways to draw a line, from 0.
    pub(crate) style: usize,
    pub(crate) name: String,
    /// The unbroken pieces, as SVG writes points.
    pub(crate) pieces: Vec<String>,
    /// Points with what they tell.
    pub(crate) dots: Vec<(u64, u64, String)>,
}

impl SeveralChart {
    /// The chart of `lines`, each with a value or none a period; none where nothing is to be connected.
    pub(crate) fn of(periods: &[String], lines: &[(String, Vec<Option<Decimal>>)]) -> Option<Self> {
        let most = lines.iter().flat_map(|(_, values)| values.iter().flatten()).max().copied()?;
        let last = periods.len().checked_sub(1).filter(|last| *last > 0)?;
        let x = |at: usize| LEFT + across(at as u64, last as u64, WIDTH - LEFT - RIGHT);
        let top = round_top(most);
        let y = |value: Decimal| height(value, Decimal::ZERO, top, HIGH) + ABOVE;
        let curve = |(style, (name, values)): (usize, &(String, Vec<Option<Decimal>>))| {
            let points: Vec<Option<(u64, u64)>> =
                values.iter().enumerate().map(|(at, value)| value.map(|value| (x(at), y(value)))).collect();
            let told = |at: usize, value: Decimal| {
                format!("{name}, {}: {}", periods.get(at).map_or("", String::as_str), pejl_words::decimal(value))
            };
            let dots = values
                .iter()
                .enumerate()
                .filter_map(|(at, value)| value.map(|value| (x(at), y(value), told(at, value))));
            Curve { style, name: name.clone(), pieces: pieces(&points), dots: dots.collect() }
        };
        let ticks = [Some(Decimal::ZERO), top.checked_div(Decimal::TWO), Some(top)].into_iter().flatten();
        let middle = (last > 3).then_some((last / 2, "middle"));
        let names = [Some((0, "start")), middle, Some((last, "end"))].into_iter().flatten();
        Some(Self {
            width: WIDTH,
            height: ABOVE + HIGH + BELOW,
            left: LEFT,
            right: WIDTH - RIGHT,
            bottom: ABOVE + HIGH,
            names_at: ABOVE + HIGH + 22,
            ticks: ticks.map(|value| (y(value), pejl_words::decimal(value.normalize()))).collect(),
            names: names.filter_map(|(at, anchor)| Some((x(at), periods.get(at)?.clone(), anchor))).collect(),
            curves: lines.iter().enumerate().map(curve).collect(),
        })
    }
}

/// The first digits of a round number at the top of a scale, whose half is round as well.
const ROUND: [i64; 8] = [1, 2, 3, 4, 5, 6, 8, 10];

/// The least round number that `most` lies under; `most` itself where it is none or less.
fn round_top(most: Decimal) -> Decimal {
    let mut unit = Decimal::ONE;
    while let Some(next) = unit.checked_mul(Decimal::TEN).filter(|next| *next <= most) {
        unit = next;
    }
    while Decimal::ZERO < most && most < unit {
        unit /= Decimal::TEN;
    }
    let mut round = ROUND.into_iter().filter_map(|digit| unit.checked_mul(digit.into()));
    round.find(|top| most > Decimal::ZERO && most <= *top).unwrap_or(most)
}

fn pieces(points: &[Option<(u64, u64)>]) -> Vec<String> {
    let runs = points.split(Option::is_none).filter(|run| run.len() > 1);
    let point = |point: &Option<(u64, u64)>| point.map(|(x, y)| format!("{x},{y}")).unwrap_or_default();
    runs.map(|run| run.iter().map(point).collect::<Vec<_>>().join(" ")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_is_not_shown_breaks_the_line() {
        let periods: Vec<String> = (1..=5).map(|at| at.to_string()).collect();
        let values = [Some(4), Some(8), None, Some(2), Some(2)].map(|value| value.map(Decimal::from));
        let chart = SeveralChart::of(&periods, &[("Faxe".to_owned(), values.to_vec())]).unwrap();
        let curve = &chart.curves[0];
        assert_eq!((curve.pieces.len(), curve.dots.len()), (2, 4));
        assert!(
            curve
                .dots
                .iter()
                .all(|(x, y, _)| (chart.left..=chart.right).contains(x) && (ABOVE..=chart.bottom).contains(y))
        );
        assert_eq!(curve.dots[1].1, ABOVE, "the greatest stands highest");
    }

    #[test]
    fn a_scale_ends_on_a_round_number() {
        let top = |most: &str| round_top(most.parse().unwrap()).normalize().to_string();
        let all = ["5176.4", "8", "10", "0.3", "0.07", "61", "1000001", "0"].map(top);
        assert_eq!(all, ["6000", "8", "10", "0.3", "0.08", "80", "2000000", "0"]);
        assert_eq!(round_top(Decimal::MAX), Decimal::MAX);
        assert_eq!(round_top(Decimal::new(1, 28)), Decimal::new(1, 28));
    }

    #[test]
    fn nothing_to_connect_is_no_chart() {
        assert!(SeveralChart::of(&["1".to_owned()], &[(String::new(), vec![Some(Decimal::ONE)])]).is_none());
        assert!(SeveralChart::of(&["1".to_owned(), "2".to_owned()], &[(String::new(), vec![None, None])]).is_none());
        let zero = vec![Some(Decimal::ZERO); 2];
        assert!(SeveralChart::of(&["1".to_owned(), "2".to_owned()], &[(String::new(), zero)]).is_some());
    }
}
