//! Several deliveries as one register: what is known of each person.

use crate::columns::{Contacts, Exemptions, FlexHours, Offers, Persons, Spells, Work};
use crate::part::{Part, PersonView};
use arrow_buffer::ScalarBuffer;
use std::collections::BTreeMap;

/// The parts as they stand where their persons lie apart, in the order of persons;
/// else one part in memory in which later whole histories replace earlier ones and
/// other rows are added. `known` is in the order of recording, each with true for
/// whole histories.
pub(crate) fn merged(mut known: Vec<(bool, Part)>) -> Vec<Part> {
    known.retain(|(_, part)| !part.is_empty());
    let mut ranges: Vec<(u64, u64, usize)> = Vec::new();
    for (at, (_, part)) in known.iter().enumerate() {
        let persons = &part.persons.person;
        if let (Some(first), Some(last)) = (persons.first(), persons.last()) {
            ranges.push((*first, *last, at));
        }
    }
    ranges.sort_unstable();
    let apart = ranges.windows(2).all(|two| two[0].1 < two[1].0);
    if apart {
        let mut parts: Vec<Option<Part>> = known.into_iter().map(|(_, part)| Some(part)).collect();
        return ranges.into_iter().filter_map(|(_, _, at)| parts.get_mut(at).and_then(Option::take)).collect();
    }
    vec![together(&known)]
}

fn together(known: &[(bool, Part)]) -> Part {
    let mut of: BTreeMap<u64, Vec<PersonView<'_>>> = BTreeMap::new();
    for (whole, part) in known {
        for at in 0..part.len() {
            let view = part.person(at);
            let views = of.entry(view.person()).or_default();
            if *whole {
                views.clear();
            }
            views.push(view);
        }
    }
    let mut builder = PartBuilder::default();
    for (person, views) in of {
        builder.add(person, &views);
    }
    builder.finish()
}

/// A part being made in memory, person by person.
#[derive(Debug, Default)]
pub struct PartBuilder {
    pub(crate) persons: PersonRows,
    pub(crate) spells: Vec<(u16, u16, u8, u8, u16)>,
    pub(crate) contacts: Vec<(u16, u8, u8)>,
    pub(crate) offers: Vec<(u16, u16, u8, u16)>,
    pub(crate) work: Vec<(u16, u16, u16)>,
    pub(crate) flex: Vec<(u16, u16)>,
    pub(crate) exempt: Vec<(u16, u16)>,
}

/// What holds for a person all through, in the columns of [`Persons`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "told at the table")]
pub struct PersonRow {
    pub person: u64,
    pub born: i32,
    pub sex: u8,
    pub municipality: u16,
    pub residence: u16,
    pub employment: u16,
    pub work_duty: u16,
    pub flags: u8,
}

impl PersonRow {
    /// A person of whom nothing is told.
    #[must_use]
    pub fn unknown(person: u64) -> Self {
        let not = u16::MAX;
        Self {
            person,
            born: i32::MIN,
            sex: 0,
            municipality: 0,
            residence: not,
            employment: not,
            work_duty: not,
            flags: 0,
        }
    }
}

#[derive(Debug, Default)]
pub(crate) struct PersonRows {
    rows: Vec<PersonRow>,
    ends: Vec<[u32; 6]>,
}

impl PartBuilder {
    /// An empty one with room for so many rows.
    #[must_use]
    pub fn with_room(persons: usize, spells: usize, contacts: usize, offers: usize) -> Self {
        let mut new = Self::default();
        new.persons.rows.reserve_exact(persons);
        new.persons.ends.reserve_exact(persons);
        new.spells.reserve_exact(spells);
        new.contacts.reserve_exact(contacts);
        new.offers.reserve_exact(offers);
        new
    }

    /// Ends a person: the rows pushed since the last one are this one's. They must be sorted already.
    pub fn end(&mut self, row: PersonRow) {
        let end = |len: usize| u32::try_from(len).unwrap_or(u32::MAX);
        self.persons.rows.push(row);
        self.persons.ends.push([
            end(self.spells.len()),
            end(self.contacts.len()),
            end(self.offers.len()),
            end(self.work.len()),
            end(self.flex.len()),
            end(self.exempt.len()),
        ]);
    }

    /// Adds everybody of `other` after those who are here.
    pub(crate) fn append(&mut self, mut other: Self) {
        let here = self.starts().map(|rows| u32::try_from(rows).unwrap_or(u32::MAX));
        let ends = other.persons.ends.iter().map(|ends| {
            let mut moved = *ends;
            moved.iter_mut().zip(here).for_each(|(end, here)| *end = end.saturating_add(here));
            moved
        });
        self.persons.ends.extend(ends);
        self.persons.rows.append(&mut other.persons.rows);
        self.spells.append(&mut other.spells);
        self.contacts.append(&mut other.contacts);
        self.offers.append(&mut other.offers);
        self.work.append(&mut other.work);
        self.flex.append(&mut other.flex);
        self.exempt.append(&mut other.exempt);
    }

    /// A person with everything that `views` tell, later ones' fixed facts first.
    fn add(&mut self, person: u64, views: &[PersonView<'_>]) {
        let from = self.starts();
        for view in views {
            let (part, rows) = (view.part, &view.rows);
            let s = &part.spells;
            self.spells.extend(rows.spells.clone().filter_map(|i| {
                Some((*s.from.get(i)?, *s.to.get(i)?, *s.benefit.get(i)?, *s.group.get(i)?, *s.municipality.get(i)?))
            }));
            let c = &part.contacts;
            self.contacts.extend(
                rows.contacts.clone().filter_map(|i| Some((*c.day.get(i)?, *c.form.get(i)?, *c.holder.get(i)?))),
            );
            let o = &part.offers;
            self.offers.extend(
                rows.offers
                    .clone()
                    .filter_map(|i| Some((*o.from.get(i)?, *o.to.get(i)?, *o.kind.get(i)?, *o.hours.get(i)?))),
            );
            let w = &part.work;
            self.work
                .extend(rows.work.clone().filter_map(|i| Some((*w.from.get(i)?, *w.to.get(i)?, *w.hours.get(i)?))));
            let f = &part.flex;
            self.flex.extend(rows.flex.clone().filter_map(|i| Some((*f.from.get(i)?, *f.hours.get(i)?))));
            let e = &part.exempt;
            self.exempt.extend(rows.exempt.clone().filter_map(|i| Some((*e.from.get(i)?, *e.to.get(i)?))));
        }
        self.sort_from(&from);
        let told = views.iter().rev().find_map(|view| row_of(view.part, view.at));
        self.end(told.unwrap_or_else(|| PersonRow::unknown(person)));
    }

    /// Where the next person's rows begin in each table.
    pub(crate) fn starts(&self) -> [usize; 6] {
        [self.spells.len(), self.contacts.len(), self.offers.len(), self.work.len(), self.flex.len(), self.exempt.len()]
    }

    /// Sorts what was pushed since `from`; rows that are told twice stand once.
    pub(crate) fn sort_from(&mut self, from: &[usize; 6]) {
        fn tidy<T: Ord + Copy>(rows: &mut Vec<T>, from: usize) {
            let mut own = rows.split_off(from.min(rows.len()));
            own.sort_unstable();
            own.dedup();
            rows.append(&mut own);
        }
        let [spells, contacts, offers, work, flex, exempt] = *from;
        tidy(&mut self.spells, spells);
        tidy(&mut self.contacts, contacts);
        tidy(&mut self.offers, offers);
        tidy(&mut self.work, work);
        tidy(&mut self.flex, flex);
        tidy(&mut self.exempt, exempt);
    }

    /// The part.
    #[must_use]
    pub fn finish(self) -> Part {
        let (people, ends) = (&self.persons.rows, &self.persons.ends);
        fn column<R, T: arrow_buffer::ArrowNativeType>(rows: &[R], of: impl Fn(&R) -> T) -> ScalarBuffer<T> {
            rows.iter().map(of).collect::<Vec<T>>().into()
        }
        Part {
            persons: Persons {
                person: column(people, |p| p.person),
                born: column(people, |p| p.born),
                sex: column(people, |p| p.sex),
                municipality: column(people, |p| p.municipality),
                residence: column(people, |p| p.residence),
                employment: column(people, |p| p.employment),
                work_duty: column(people, |p| p.work_duty),
                flags: column(people, |p| p.flags),
                spells_to: column(ends, |e| e[0]),
                contacts_to: column(ends, |e| e[1]),
                offers_to: column(ends, |e| e[2]),
                work_to: column(ends, |e| e[3]),
                flex_to: column(ends, |e| e[4]),
                exempt_to: column(ends, |e| e[5]),
            },
            spells: Spells {
                from: column(&self.spells, |s| s.0),
                to: column(&self.spells, |s| s.1),
                benefit: column(&self.spells, |s| s.2),
                group: column(&self.spells, |s| s.3),
                municipality: column(&self.spells, |s| s.4),
            },
            contacts: Contacts {
                day: column(&self.contacts, |c| c.0),
                form: column(&self.contacts, |c| c.1),
                holder: column(&self.contacts, |c| c.2),
            },
            offers: Offers {
                from: column(&self.offers, |o| o.0),
                to: column(&self.offers, |o| o.1),
                kind: column(&self.offers, |o| o.2),
                hours: column(&self.offers, |o| o.3),
            },
            work: Work {
                from: column(&self.work, |w| w.0),
                to: column(&self.work, |w| w.1),
                hours: column(&self.work, |w| w.2),
            },
            flex: FlexHours { from: column(&self.flex, |f| f.0), hours: column(&self.flex, |f| f.1) },
            exempt: Exemptions { from: column(&self.exempt, |e| e.0), to: column(&self.exempt, |e| e.1) },
        }
    }
}

fn row_of(part: &Part, at: usize) -> Option<PersonRow> {
    let p = &part.persons;
    Some(PersonRow {
        person: *p.person.get(at)?,
        born: *p.born.get(at)?,
        sex: *p.sex.get(at)?,
        municipality: *p.municipality.get(at)?,
        residence: *p.residence.get(at)?,
        employment: *p.employment.get(at)?,
        work_duty: *p.work_duty.get(at)?,
        flags: *p.flags.get(at)?,
    })
}
