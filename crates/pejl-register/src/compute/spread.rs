//! All persons, on all processors.

use crate::part::{Part, PersonView};
use crate::register::Register;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Persons that a thread takes at a time.
const AT_A_TIME: usize = 8_192;

/// Goes through every person once, on all processors, each with an answer of its
/// own from `make`; then the answers are merged in any order. The result is the
/// same however the persons are divided as long as `merge` is a sum.
pub(crate) fn over_persons<'r, A: Send>(
    register: &'r Register,
    make: impl Fn() -> A + Sync,
    step: impl Fn(&mut A, PersonView<'r>) + Sync,
    merge: impl Fn(A, A) -> A,
) -> A {
    let mut pieces: Vec<(&'r Part, usize)> = Vec::new();
    for part in &register.parts {
        pieces.extend((0..part.len()).step_by(AT_A_TIME).map(|from| (part, from)));
    }
    let next = AtomicUsize::new(0);
    let work = || {
        let mut answer = make();
        while let Some((part, from)) = pieces.get(next.fetch_add(1, Ordering::Relaxed)) {
            for at in *from..(from + AT_A_TIME).min(part.len()) {
                step(&mut answer, part.person(at));
            }
        }
        answer
    };
    let threads = rayon::current_num_threads().min(pieces.len()).max(1);
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut answer = work();
        for other in others {
            match other.join() {
                Ok(theirs) => answer = merge(answer, theirs),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        answer
    })
}

/// The municipalities of a register, numbered from 0 in the order of their codes.
pub(crate) struct Places {
    pub(crate) codes: Vec<u16>,
    by_code: Vec<u16>,
}

impl Places {
    pub(crate) fn of(register: &Register) -> Self {
        let mut seen = vec![false; 1 << 16];
        for part in &register.parts {
            // Where municipalities stand with the persons, those of the spells are one code all through.
            for piece in [&part.persons.municipality, &part.spells.municipality]
                .into_iter()
                .flat_map(|codes| codes.chunks(4_096))
            {
                let first = piece.first().copied().unwrap_or(0);
                let one = piece.iter().fold(true, |one, code| one & (*code == first));
                let codes = if one { piece.get(..1).unwrap_or(&[]) } else { piece };
                codes.iter().for_each(|code| seen[usize::from(*code)] = true);
            }
        }
        let codes: Vec<u16> = (0..=u16::MAX).filter(|code| seen[usize::from(*code)]).collect();
        let mut by_code = vec![0; 1 << 16];
        for (place, code) in (0u16..).zip(&codes) {
            by_code[usize::from(*code)] = place;
        }
        Self { codes, by_code }
    }

    pub(crate) fn len(&self) -> usize {
        self.codes.len()
    }

    pub(crate) fn place(&self, code: u16) -> usize {
        self.by_code.get(usize::from(code)).map_or(0, |place| usize::from(*place))
    }
}

/// One after the other, the sums of two lists of equal length.
pub(crate) fn add<T: Copy + std::ops::AddAssign>(mut sums: Vec<T>, others: &[T]) -> Vec<T> {
    for (sum, other) in sums.iter_mut().zip(others) {
        *sum += *other;
    }
    sums
}
