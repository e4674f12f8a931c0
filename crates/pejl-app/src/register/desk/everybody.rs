//! Every person's history, on all processors.

use super::Open;
use pejl_register::history::Buffers;
use pejl_register::{Day, PersonView};
use pejl_rules::{Dag, Historie};
use rayon::prelude::*;

/// Persons that a thread takes at a time.
const AT_A_TIME: usize = 4096;

/// Whether a person is on a benefit in the municipality `place` on `day`, by the columns alone.
pub(super) fn on_benefit_in(person: &PersonView<'_>, place: u16, day: Dag) -> bool {
    let (from, to, _) = person.spells();
    let next = from.partition_point(|from| Day(*from).dag() <= day);
    let Some(at) = next.checked_sub(1) else { return false };
    let goes_on = to.get(at).is_some_and(|to| day < Day(*to).dag());
    goes_on && person.spell_municipality(person.rows.spells.start + at) == place
}

/// Goes through the histories of everybody of whom `only` says so; answers are merged in any order, so `merge` must be a sum.
pub(super) fn everybody<A: Send>(
    open: &Open,
    make: impl Fn() -> A + Sync + Send,
    only: impl Fn(&PersonView<'_>) -> bool + Sync + Send,
    step: impl Fn(&mut A, &Historie<'_>) + Sync + Send,
    merge: impl Fn(A, A) -> A + Sync + Send,
) -> A {
    let parts = &open.register.parts;
    let pieces: Vec<_> =
        parts.iter().flat_map(|part| (0..part.len()).step_by(AT_A_TIME).map(move |from| (part, from))).collect();
    let work = |(part, from): &(&pejl_register::Part, usize)| {
        let (mut answer, mut buffers) = (make(), Buffers::default());
        for at in *from..(from + AT_A_TIME).min(part.len()) {
            let person = part.person(at);
            if only(&person) {
                step(&mut answer, &buffers.fill(&person));
            }
        }
        answer
    };
    pieces.par_iter().map(work).reduce(&make, &merge)
}
