//! A person's history drawn as lanes over time. The table that tells the same follows at once.

use super::day;
use pejl_app::register::{Dag, PersonTimeline};
use pejl_words as words;

const WIDTH: i64 = 720;
const LEFT: i64 = 120;
const RIGHT: i64 = 16;
const LANE: i64 = 34;
const BAR: i64 = 18;
const BELOW: i64 = 30;
/// A bar is never thinner than this.
const THIN: i64 = 3;

/// The drawing.
pub(super) struct Timeline {
    pub(super) width: i64,
    pub(super) height: i64,
    pub(super) left: i64,
    pub(super) right: i64,
    pub(super) bottom: i64,
    pub(super) dates_at: i64,
    pub(super) lanes: Vec<Lane>,
    pub(super) first: String,
    pub(super) last: String,
    /// Where the day stands that the rules were asked for.
    pub(super) mark: Option<i64>,
}

/// A kind of event.
pub(super) struct Lane {
    pub(super) name: String,
    pub(super) name_at: i64,
    /// Where what lasts begins, how long it is, and what it is.
    pub(super) bars: Vec<(i64, i64, String)>,
    pub(super) bars_at: i64,
    pub(super) bar: i64,
    /// Where what happens on one day stands.
    pub(super) dots: Vec<(i64, String)>,
    pub(super) dots_at: i64,
}

/// Something that happened: from, to before, and what.
pub(super) type Happened = (Dag, Option<Dag>, String);

impl Timeline {
    /// The lanes that have anything in them; none where nothing happened.
    pub(super) fn of(view: &PersonTimeline, lanes: &[(&'static str, bool, Vec<Happened>)]) -> Option<Self> {
        let first = lanes.iter().flat_map(|(_, _, all)| all.iter().map(|one| one.0)).min()?;
        let last = lanes.iter().flat_map(|(_, _, all)| all.iter().map(|one| one.1.unwrap_or(one.0))).max()?;
        let last = last.max(view.ends.min(last.plus_dage(1)).max(first.plus_dage(1))).max(view.ends);
        let scale = Scale { first, last };
        let filled = lanes.iter().filter(|(_, _, all)| !all.is_empty());
        let drawn: Vec<Lane> = (0..).zip(filled).map(|(at, lane)| scale.lane(at, lane)).collect();
        let bottom = LANE * i64::try_from(drawn.len()).unwrap_or(0) + 8;
        Some(Self {
            width: WIDTH,
            height: bottom + BELOW,
            left: LEFT,
            right: WIDTH - RIGHT,
            bottom,
            dates_at: bottom + 20,
            lanes: drawn,
            first: day(first),
            last: day(last.plus_dage(-1)),
            mark: (first <= view.day && view.day < last).then(|| scale.x(view.day)),
        })
    }
}

struct Scale {
    first: Dag,
    last: Dag,
}

impl Scale {
    fn x(&self, day: Dag) -> i64 {
        let all = i64::from(self.last.0) - i64::from(self.first.0);
        let gone = (i64::from(day.0) - i64::from(self.first.0)).clamp(0, all);
        LEFT + (gone * (WIDTH - LEFT - RIGHT)).checked_div(all).unwrap_or(0)
    }

    fn lane(&self, at: i64, (name, lasts, all): &(&'static str, bool, Vec<Happened>)) -> Lane {
        let top = LANE * at + 8;
        let bar = |(from, to, what): &Happened| {
            let x = self.x(*from);
            (x, (self.x(to.unwrap_or(self.last)) - x).max(THIN), what.clone())
        };
        let dot = |(from, _, what): &Happened| (self.x(*from), what.clone());
        Lane {
            name: words::label(name).into_owned(),
            name_at: top + 14,
            bars: all.iter().filter(|_| *lasts).map(bar).collect(),
            bars_at: top,
            bar: BAR,
            dots: all.iter().filter(|_| !*lasts).map(dot).collect(),
            dots_at: top + BAR / 2,
        }
    }
}
