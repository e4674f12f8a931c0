//! Persons at month-ends, as the rules read them.

use crate::compute::over_persons;
use crate::day::Day;
use crate::history::Buffers;
use crate::register::Register;
use pejl_rules::{Dag, Forloeb, Historie};

/// A person on a benefit at a month-end.
pub(crate) struct Asked<'a> {
    pub(crate) history: Historie<'a>,
    /// The pseudonym.
    pub(crate) person: u64,
    /// Which of the days.
    pub(crate) month: usize,
    pub(crate) spell: &'a Forloeb,
}

/// Asks `step` for every person at each of some rising days that he or she is on a benefit,
/// before the register's end; no rule concerns anybody else.
pub(crate) fn over_month_ends<A: Send>(
    register: &Register,
    days: &[Dag],
    make: impl Fn() -> A + Sync,
    step: impl Fn(&mut A, &Asked<'_>) + Sync,
    merge: impl Fn(A, A) -> A,
) -> A {
    let ends: Vec<u16> = days.iter().map_while(|day| Day::of(*day)).map(|day| day.0).collect();
    let ends = ends.get(..ends.partition_point(|end| *end < register.ends.0)).unwrap_or_default();
    let (_, sums) = over_persons(
        register,
        || (Buffers::default(), make()),
        |(buffers, sums), person| {
            let (from, to, _) = person.spells();
            let lies = |end: &u16| {
                let next = from.partition_point(|from| from <= end);
                next.checked_sub(1).and_then(|at| to.get(at)).is_some_and(|to| end < to)
            };
            let Some(first) = ends.iter().position(lies) else { return };
            let history = buffers.fill(&person);
            for (month, day) in days.iter().enumerate().take(ends.len()).skip(first) {
                if let Some(spell) = history.forloeb_paa(*day) {
                    step(sums, &Asked { history, person: person.person(), month, spell });
                }
            }
        },
        |(buffers, one), (_, other)| (buffers, merge(one, other)),
    );
    sums
}
