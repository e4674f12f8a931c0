//! The events of one person while several deliveries become one history.

use crate::part::PersonView;

/// A spell: first day, day after the last, benefit, group, municipality.
pub(crate) type Spell = (u16, u16, u8, u8, u16);

/// Everything that happened to a person, as rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Events {
    pub spells: Vec<Spell>,
    pub contacts: Vec<(u16, u8, u8)>,
    pub offers: Vec<(u16, u16, u8, u16)>,
    pub work: Vec<(u16, u16, u16)>,
    pub flex: Vec<(u16, u16)>,
    pub exempt: Vec<(u16, u16)>,
}

impl Events {
    /// Takes the rows of `view` in place of its own.
    #[rustfmt::skip]
    pub(crate) fn read(&mut self, view: &PersonView<'_>) {
        fn fill<T>(to: &mut Vec<T>, rows: &std::ops::Range<usize>, of: impl Fn(usize) -> Option<T>) {
            to.clear();
            to.extend(rows.clone().filter_map(of));
        }
        let (part, rows) = (view.part, &view.rows);
        let (s, c, o) = (&part.spells, &part.contacts, &part.offers);
        let (w, f, e) = (&part.work, &part.flex, &part.exempt);
        fill(&mut self.spells, &rows.spells, |i| {
            Some((*s.from.get(i)?, *s.to.get(i)?, *s.benefit.get(i)?, *s.group.get(i)?, *s.municipality.get(i)?))
        });
        fill(&mut self.contacts, &rows.contacts, |i| Some((*c.day.get(i)?, *c.form.get(i)?, *c.holder.get(i)?)));
        fill(&mut self.offers, &rows.offers, |i| Some((*o.from.get(i)?, *o.to.get(i)?, *o.kind.get(i)?, *o.hours.get(i)?)));
        fill(&mut self.work, &rows.work, |i| Some((*w.from.get(i)?, *w.to.get(i)?, *w.hours.get(i)?)));
        fill(&mut self.flex, &rows.flex, |i| Some((*f.from.get(i)?, *f.hours.get(i)?)));
        fill(&mut self.exempt, &rows.exempt, |i| Some((*e.from.get(i)?, *e.to.get(i)?)));
    }

    /// Takes what was told later; what it says of the same beginnings takes their place.
    pub(crate) fn take(&mut self, later: &mut Self) {
        self.spells.retain(|own| !later.spells.iter().any(|other| (own.0, own.2) == (other.0, other.2)));
        if !self.spells.is_empty() && !later.spells.is_empty() {
            self.spells = self.spells.iter().flat_map(|own| without(*own, &later.spells)).collect();
        }
        put(&mut self.spells, &mut later.spells, |_, _| false);
        put(&mut self.contacts, &mut later.contacts, |own, other| own == other);
        put(&mut self.offers, &mut later.offers, |own, other| (own.0, own.2) == (other.0, other.2));
        put(&mut self.work, &mut later.work, |own, other| own.0 == other.0);
        put(&mut self.flex, &mut later.flex, |own, other| own.0 == other.0);
        put(&mut self.exempt, &mut later.exempt, |own, other| own.0 == other.0);
    }
}

/// Puts `later` beside `own`, in order, in place of what it replaces.
fn put<T: Copy + Ord>(own: &mut Vec<T>, later: &mut Vec<T>, replaces: impl Fn(&T, &T) -> bool) {
    if own.is_empty() {
        own.append(later);
        return;
    }
    if later.is_empty() {
        return;
    }
    own.retain(|row| !later.iter().any(|other| replaces(row, other)));
    own.append(later);
    own.sort_unstable();
}

/// What is left of `spell` outside `later`, which are in order and do not overlap.
fn without(spell: Spell, later: &[Spell]) -> Vec<Spell> {
    let (mut from, to, ..) = spell;
    let mut left = Vec::new();
    for other in later {
        if other.1 > from && other.0 < to {
            if other.0 > from {
                left.push((from, other.0, spell.2, spell.3, spell.4));
            }
            from = from.max(other.1);
        }
    }
    if from < to {
        left.push((from, to, spell.2, spell.3, spell.4));
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    const OPEN: u16 = u16::MAX;

    fn spells(rows: &[(u16, u16, u8)]) -> Events {
        Events { spells: rows.iter().map(|row| (row.0, row.1, row.2, 255, 0)).collect(), ..Events::default() }
    }

    fn after(earlier: &[(u16, u16, u8)], later: &[(u16, u16, u8)]) -> Vec<(u16, u16, u8)> {
        let mut all = spells(earlier);
        all.take(&mut spells(later));
        all.spells.iter().map(|row| (row.0, row.1, row.2)).collect()
    }

    #[test]
    fn what_is_told_later_holds() {
        let going_on = [(10, OPEN, 1)];
        assert_eq!(after(&going_on, &[(10, 40, 1)]), [(10, 40, 1)], "it ended");
        assert_eq!(after(&going_on, &[(40, OPEN, 2)]), [(10, 40, 1), (40, OPEN, 2)], "another benefit followed");
        assert_eq!(after(&[(10, 50, 1)], &[(20, 30, 2)]), [(10, 20, 1), (20, 30, 2), (30, 50, 1)]);
        assert_eq!(after(&[(10, 20, 1), (30, 40, 1)], &[(5, 45, 2)]), [(5, 45, 2)]);
        assert_eq!(after(&[(10, 20, 1)], &[(20, 30, 1)]), [(10, 20, 1), (20, 30, 1)]);
        assert_eq!(after(&[(10, 20, 1)], &[]), [(10, 20, 1)]);
    }

    #[test]
    fn two_conversations_on_a_day_are_two_until_told_otherwise() {
        let two = Events { contacts: vec![(5, 0, 0), (5, 0, 0)], ..Events::default() };
        let mut all = Events::default();
        all.take(&mut two.clone());
        all.take(&mut Events { contacts: vec![(7, 0, 0)], ..Events::default() });
        assert_eq!(all.contacts, [(5, 0, 0), (5, 0, 0), (7, 0, 0)]);
    }

    #[test]
    fn an_offer_gets_its_end_from_a_later_delivery() {
        let mut all = Events { offers: vec![(5, OPEN, 0, 3700)], ..Events::default() };
        all.take(&mut Events { offers: vec![(5, 19, 0, 3700), (8, 9, 1, 0)], ..Events::default() });
        assert_eq!(all.offers, [(5, 19, 0, 3700), (8, 9, 1, 0)]);
    }
}
