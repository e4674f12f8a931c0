//! A revision as it may leave the register: what few persons stand behind is hidden, and what would give it away.

use super::{Causes, CellChange, HistoryCounts, revision};
use crate::compute::Months;
use crate::figure::{Counted, Figure, Number, Place, Totals, guarded};
use crate::indicators::{FULL_TIME, full_time_figures, month, shown};
use crate::register::Register;
use crate::suppress::Cell;
use pejl_rules::Dag;
use std::collections::{BTreeMap, BTreeSet};

/// A figure that is another than it was. Days are above in its numbers, days of the month below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisedFigure {
    /// First and last day.
    pub period: (Dag, Dag),
    /// A municipality's code, or none for all.
    pub place: Place,
    /// The benefit's code; empty for all.
    pub of: &'static str,
    /// As it was published.
    pub before: Number,
    /// As it is known.
    pub after: Number,
    /// After less before. Hidden where few changed it, and then `after` is hidden as well.
    pub change: Number,
    /// The days that the change is made of; none where few stand behind one of them.
    pub days: Option<Causes>,
}

/// What became of full-time persons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revised {
    /// Those that are others now, in order; where that may not be told, both.
    pub figures: Vec<RevisedFigure>,
    /// Persons of the whole register by what became of their history, by code; none where they are few.
    pub persons: [(&'static str, Option<u64>); 8],
}

type Key = ((Dag, Dag), Place, &'static str);

/// Why full-time persons in `period`'s months are others in `after` than in `before`, with nothing
/// told that fewer than `threshold` persons stand behind.
///
/// What is published of either day by itself is hidden just as [`crate::figures`] hides it.
#[must_use]
pub fn revised(before: &Register, after: &Register, period: Months, threshold: u32) -> Revised {
    let found = revision(before, after, period);
    let known = |register| -> BTreeMap<Key, Number> {
        numbers(guarded(full_time_figures(register, period), threshold, Totals::Shown))
    };
    let sides = Sides {
        before: known(before),
        after: known(after),
        changes: numbers(guarded(cells(&found.cells, |cell| Cell::count(cell.changed)), threshold, Totals::Shown)),
        causes: numbers(guarded(cells(&found.cells, smallest_cause), threshold, Totals::Shown)),
    };
    let figures = found.cells.iter().filter_map(|cell| sides.figure(cell)).collect();
    Revised { figures, persons: told(found.persons, threshold) }
}

fn numbers(figures: Vec<Figure>) -> BTreeMap<Key, Number> {
    figures.into_iter().map(|figure| ((figure.period, figure.place, figure.of), figure.number)).collect()
}

fn cells(changes: &[CellChange], persons: impl Fn(&CellChange) -> Cell) -> Vec<Counted> {
    let one = |cell: &CellChange| Counted {
        figure: Figure {
            definition: FULL_TIME,
            period: month(cell.month),
            place: cell.place,
            of: cell.of,
            to: "",
            number: shown(cell.days.sum(), days_of(month(cell.month))),
        },
        persons: persons(cell),
    };
    changes.iter().map(one).collect()
}

/// The causes are told together or not at all, so the one with fewest persons decides.
fn smallest_cause(cell: &CellChange) -> Cell {
    let persons = cell.persons.by_code().into_iter().filter_map(|(_, persons)| u64::try_from(persons).ok());
    persons.map(Cell::count).fold(Cell::default(), Cell::and)
}

fn days_of((first, last): (Dag, Dag)) -> i64 {
    i64::from(last.0 - first.0) + 1
}

/// What may be told of each cell, one thing at a time.
struct Sides {
    before: BTreeMap<Key, Number>,
    after: BTreeMap<Key, Number>,
    changes: BTreeMap<Key, Number>,
    causes: BTreeMap<Key, Number>,
}

impl Sides {
    /// None where the figure is what it was, and that may be told.
    fn figure(&self, cell: &CellChange) -> Option<RevisedFigure> {
        let period = month(cell.month);
        let key = (period, cell.place, cell.of);
        let number = |side: &BTreeMap<Key, Number>| side.get(&key).copied();
        let nobody = shown(0, days_of(period));
        let before = number(&self.before).unwrap_or(nobody);
        let change = number(&self.changes).unwrap_or(Number::Suppressed);
        // The published figure can't be taken back; one that few changed would tell them by comparison.
        let after = if change == Number::Suppressed { change } else { number(&self.after).unwrap_or(nobody) };
        let change = if [before, after].contains(&Number::Suppressed) { Number::Suppressed } else { change };
        let told = change != Number::Suppressed && number(&self.causes).is_some_and(|one| one != Number::Suppressed);
        let same = matches!(change, Number::Shown { numerator: 0, .. });
        let (place, of) = (cell.place, cell.of);
        (!same).then(|| RevisedFigure { period, place, of, before, after, change, days: told.then_some(cell.days) })
    }
}

/// Counts below `threshold` are hidden, and with any of them those that a total would give it away by.
fn told(counts: HistoryCounts, threshold: u32) -> [(&'static str, Option<u64>); 8] {
    let few = |count: u64| (1..u64::from(threshold)).contains(&count);
    let changed = [
        ("new", counts.new),
        ("gone", counts.gone),
        ("with-new-spells", counts.with_new_spells),
        ("with-gone-spells", counts.with_gone_spells),
        ("with-moved-spells", counts.with_moved_spells),
        ("with-other-events", counts.with_other_events),
    ];
    let hidden: BTreeSet<&str> = changed.iter().filter(|(_, count)| few(*count)).map(|(code, _)| *code).collect();
    let tell = |code: &str, count: u64| (!hidden.contains(code)).then_some(count);
    let [new, gone, new_spells, gone_spells, moved, events] = changed.map(|(code, count)| (code, tell(code, count)));
    let same = (hidden.is_empty() && !few(counts.same)).then_some(counts.same);
    let days_moved = tell("with-moved-spells", counts.days_moved);
    [("same", same), new, gone, new_spells, gone_spells, moved, ("days-moved", days_moved), events]
}
