//! Made-up registers for demonstrations, tests and measuring.
//!
//! Every person follows from the seed and the own number alone: a smaller
//! register is the beginning of a larger one, and any number of processors makes
//! the same. Benefits end and begin when the law's parameters say so.

mod dice;
mod flows;
mod person;

use crate::day::{Day, Month};
use crate::merge::PartBuilder;
use crate::part::Part;
use pejl_rules::{Parametre, Ydelse};
use rayon::prelude::*;

/// What is to be made.
#[derive(Debug, Clone)]
pub struct Generate {
    /// How many persons.
    pub persons: u64,
    /// What everything follows from.
    pub seed: u64,
    /// Municipalities' codes with their weights.
    pub municipalities: Vec<(u16, u32)>,
    /// The first pseudonym.
    pub first: u64,
    /// The day that histories begin.
    pub begins: Day,
    /// The day that the register ends before.
    pub ends: Day,
}

/// Persons that are made at a time.
const AT_A_TIME: u64 = 16_384;

/// The register as one part.
#[must_use]
pub fn generate(of: &Generate, parameters: &Parametre) -> Part {
    let ceases = ceases(of, parameters);
    let pieces: Vec<u64> = (0..of.persons).step_by(usize::try_from(AT_A_TIME).unwrap_or(1)).collect();
    let made: Vec<PartBuilder> = pieces
        .into_par_iter()
        .map(|from| {
            let mut into = PartBuilder::default();
            for number in from..(from + AT_A_TIME).min(of.persons) {
                person::person(of, &ceases, number, &mut into);
            }
            into
        })
        .collect();
    let mut whole = PartBuilder::default();
    for piece in made {
        whole.append(piece);
    }
    whole.finish()
}

/// The parameter that tells which benefits there are.
const BENEFITS: &str = "ydelser.findes";

/// By benefit the first day of a month in the register's time on which the law has it no more.
fn ceases(of: &Generate, parameters: &Parametre) -> Vec<Option<u16>> {
    let months: Vec<Month> = (Month::of(of.begins).0..=Month::of(of.ends).0).map(Month).collect();
    let has = |benefit: &Ydelse, month: &Month| parameters.har(BENEFITS, month.first(), benefit.kode());
    let known = |month: &Month| parameters.paa(BENEFITS, month.first()).is_some();
    let ceases = |benefit: &Ydelse| {
        let last = months.iter().rposition(|month| has(benefit, month))?;
        let after = months.get(last + 1).filter(|month| known(month))?;
        Day::of(after.first()).map(|day| day.0)
    };
    Ydelse::ALLE.iter().map(ceases).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use pejl_rules::Dag;

    fn small(persons: u64, seed: u64) -> Part {
        let day = |dag| Day::of(dag).unwrap();
        let of = Generate {
            persons,
            seed,
            municipalities: vec![(329, 3), (360, 1)],
            first: 1,
            begins: day(Dag::ny(2019, 1, 1)),
            ends: day(Dag::ny(2026, 10, 1)),
        };
        generate(&of, Parametre::egne().unwrap())
    }

    #[test]
    fn a_smaller_register_is_the_beginning_of_a_larger_one() {
        let (few, many) = (small(300, 7), small(20_000, 7));
        assert_eq!(few.spells.from[..], many.spells.from[..few.spells.from.len()]);
        assert_eq!(few.contacts.day[..], many.contacts.day[..few.contacts.day.len()]);
        assert_ne!(small(300, 8).spells.from[..], few.spells.from[..]);
    }

    #[test]
    fn histories_are_in_order_and_benefits_end_with_the_law() {
        let part = small(3_000, 1);
        let reform = Day::of(Dag::ny(2025, 7, 1)).unwrap().0;
        for at in 0..part.len() {
            let (from, to, benefit) = part.person(at).spells();
            assert!(from.iter().zip(to).all(|(from, to)| from < to));
            assert!(to.iter().zip(&from[1.min(from.len())..]).all(|(to, next)| to <= next));
            for (to, benefit) in to.iter().zip(benefit) {
                let ended = [Ydelse::Sho as u8, Ydelse::Uddannelseshjaelp as u8].contains(benefit);
                assert!(!ended || *to <= reform);
            }
            assert!(part.person(at).contact_days().is_sorted());
            assert!(part.person(at).offers().1.is_sorted());
        }
        let has = |benefit: Ydelse| part.spells.benefit.contains(&(benefit as u8));
        assert!(Ydelse::ALLE.iter().all(|benefit| has(*benefit)));
        assert!(!part.work.from.is_empty() && !part.flex.from.is_empty() && !part.exempt.from.is_empty());
    }
}
