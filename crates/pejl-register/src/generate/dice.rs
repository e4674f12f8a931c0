//! Numbers that look thrown but follow from a seed.

/// A row of numbers (SplitMix64); the same seed gives the same row on every machine.
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    /// The row of the person numbered `person` under `seed`.
    pub(super) fn of(seed: u64, person: u64) -> Self {
        let mut dice = Self(seed ^ person.wrapping_mul(0xd134_2543_de82_ef95));
        dice.0 = dice.number();
        dice
    }

    fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        number ^ (number >> 31)
    }

    /// From 0 to the one below `below`; 0 where that is 0.
    pub(super) fn below(&mut self, below: u32) -> u32 {
        u32::try_from(((self.number() >> 32) * u64::from(below)) >> 32).unwrap_or(0)
    }

    /// From `from` to and with `to`.
    pub(super) fn between(&mut self, from: u32, to: u32) -> u32 {
        from + self.below(to.saturating_sub(from) + 1)
    }

    /// True in so many of a hundred throws.
    pub(super) fn percent(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// One of some things by their weights; none where all weigh nothing.
    pub(super) fn one_of<T: Copy>(&mut self, things: &[(T, u32)]) -> Option<T> {
        let mut left = self.below(things.iter().map(|(_, weight)| weight).sum());
        for (thing, weight) in things {
            if left < *weight {
                return Some(*thing);
            }
            left -= weight;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_row() {
        let row = |seed, person| {
            let mut dice = Dice::of(seed, person);
            [dice.below(1000), dice.below(1000), dice.below(1000), dice.below(1000)]
        };
        assert_eq!(row(7, 1), row(7, 1));
        assert_ne!(row(7, 1), row(7, 2));
        assert_ne!(row(7, 1), row(8, 1));
        let mut dice = Dice::of(1, 1);
        assert!((0..1000).map(|_| dice.between(3, 5)).all(|number| (3..=5).contains(&number)));
        assert_eq!(dice.one_of::<u8>(&[]), None);
        assert_eq!((0..100).filter_map(|_| dice.one_of(&[(1, 0), (2, 3)])).find(|one| *one != 2), None);
    }
}
