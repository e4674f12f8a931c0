//! Every person's history, on all processors.

use super::Open;
use pejl_register::history::Buffers;
use pejl_rules::Historie;
use rayon::prelude::*;

/// Persons that a thread takes at a time.
const AT_A_TIME: usize = 4096;

/// Goes through everybody's history; answers are merged in any order, so `merge` must be a sum.
pub(super) fn everybody<A: Send>(
    open: &Open,
    make: impl Fn() -> A + Sync + Send,
    step: impl Fn(&mut A, &Historie<'_>) + Sync + Send,
    merge: impl Fn(A, A) -> A + Sync + Send,
) -> A {
    let parts = &open.register.parts;
    let pieces: Vec<_> =
        parts.iter().flat_map(|part| (0..part.len()).step_by(AT_A_TIME).map(move |from| (part, from))).collect();
    let work = |(part, from): &(&pejl_register::Part, usize)| {
        let (mut answer, mut buffers) = (make(), Buffers::default());
        for at in *from..(from + AT_A_TIME).min(part.len()) {
            step(&mut answer, &buffers.fill(&part.person(at)));
        }
        answer
    };
    pieces.par_iter().map(work).reduce(&make, &merge)
}
