//! Every rule of the law for every person at month-ends, summed to counts.
//!
//! What the rules need from the parameters is read once for each month-end
//! ([`Law`]); then each person is looked at once, with a history in buffers that
//! are kept, and nothing is allocated. Counts and the sums of each place and month
//! are merged by sums; rules about a place are asked of those, once a place and month.

mod count;
mod guard;
mod law;
mod places;
mod rules;
#[cfg(test)]
mod tests;

pub use count::{Behind, Count, PersonMonths, PlaceCount};
pub use guard::{Told, ToldCount};
pub use law::Law;

use crate::compute::{Places, over_persons};
use crate::day::Day;
use crate::history::Buffers;
use crate::register::Register;
use places::PlaceMonth;
use rules::Sums;

/// The rules about one person that are counted, by code, in the order of [`Count`]s.
pub const PERSON_RULES: [&str; 14] = [
    "maalgruppe",
    "samtaleplan",
    "overgang",
    "fritagelse",
    "samtaleform",
    "tilbud-taeller",
    "tilbudspligt",
    "arbejdspligt",
    "arbejdspligt-timer",
    "anciennitet",
    "fokusmaal",
    "fuldtidspersoner",
    "fleksjobtimer",
    "refusion",
];

/// The rules about a municipality that are asked of its sums, in the order of [`PlaceCount`]s.
pub const PLACE_RULES: [&str; 7] = [
    "andel75",
    "tidlig-indsats",
    "fokusmaal-kommune",
    "fleksjobmaaned",
    "ledighedsprocent",
    "procentpoint",
    "maaldeling",
];

/// The rules that ask for a figure which no register holds: what is expected, a place on a
/// list, kroner.
pub const FROM_OUTSIDE: [&str; 3] = ["forventet", "placering", "enhedspris"];

/// Every rule for every person at every month-end, and for every place and month. Of a place
/// where fewer than `threshold` persons stand behind an answer there is none.
#[must_use]
pub fn person_months(register: &Register, law: &Law, threshold: u32) -> PersonMonths {
    let (months, places) = (law.within(register.ends), Places::of(register));
    let (all, persons) = (law.months() as u64, register.persons() as u64);
    let none = PersonMonths { months: all, asked: persons * all, ..PersonMonths::default() };
    let (Some(first), Some(last)) = (months.first(), months.last()) else { return none };
    let (begins, ends) = (first.begins, last.day.plus_dage(1));
    let (_, sums) = over_persons(
        register,
        || (Buffers::default(), Sums::new(places.len() * months.len())),
        |(buffers, sums), person| {
            let (from, to, _) = person.spells();
            let next = from.partition_point(|from| Day(*from).dag() < ends);
            let latest = next.checked_sub(1).and_then(|at| to.get(at));
            if latest.is_none_or(|to| Day(*to).dag() <= begins) {
                return;
            }
            sums.person(&buffers.fill(&person), months, law, |municipality| places.place(municipality));
        },
        |(buffers, one), (_, other)| (buffers, one.plus(&other)),
    );
    let cells: Vec<&[PlaceMonth]> = sums.cells.chunks(months.len()).collect();
    let places = places::answers(&cells, months, threshold);
    PersonMonths { months: none.months, asked: none.asked, places, ..sums.tally.counts }
}
