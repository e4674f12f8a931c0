//! Several deliveries as one register: what is known of each person.

use crate::columns::{Contacts, Exemptions, FlexHours, Offers, Persons, Spells, Work};
use crate::events::Events;
use crate::part::{Part, PersonView};
use arrow_buffer::ScalarBuffer;

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

/// Walks all parts at once, person by person.
fn together(known: &[(bool, Part)]) -> Part {
    let mut places = vec![0_usize; known.len()];
    let mut builder = PartBuilder::default();
    loop {
        let next = known.iter().zip(&places).filter_map(|((_, part), at)| part.persons.person.get(*at)).min();
        let Some(person) = next.copied() else { return builder.finish() };
        let mut views = Vec::new();
        for ((whole, part), at) in known.iter().zip(&mut places) {
            if part.persons.person.get(*at) == Some(&person) {
                if *whole {
                    views.clear();
                }
                views.push(part.person(*at));
                *at += 1;
            }
        }
        builder.add(person, &views);
    }
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

    /// Takes what `later` tells; what it does not tell stays as it was told before.
    fn take(&mut self, later: Self) {
        fn put<T: PartialEq>(own: &mut T, later: T, not_told: &T) {
            if later != *not_told {
                *own = later;
            }
        }
        let not = Self::unknown(self.person);
        put(&mut self.born, later.born, &not.born);
        put(&mut self.sex, later.sex, &not.sex);
        put(&mut self.municipality, later.municipality, &not.municipality);
        put(&mut self.residence, later.residence, &not.residence);
        put(&mut self.employment, later.employment, &not.employment);
        put(&mut self.work_duty, later.work_duty, &not.work_duty);
        put(&mut self.flags, later.flags, &not.flags);
    }
}

#[derive(Debug, Default)]
pub(crate) struct PersonRows {
    rows: Vec<PersonRow>,
    ends: Vec<[u32; 6]>,
}

impl PartBuilder {
    /// Ends a person: the rows pushed since the last one are this one's. They must be sorted already.
    pub fn end(&mut self, row: PersonRow) {
        self.persons.rows.push(row);
        self.persons.ends.push(self.starts().map(|rows| u32::try_from(rows).unwrap_or(u32::MAX)));
    }

    /// Where the next person's rows begin in each table.
    pub(crate) fn starts(&self) -> [usize; 6] {
        [self.spells.len(), self.contacts.len(), self.offers.len(), self.work.len(), self.flex.len(), self.exempt.len()]
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

    /// A person with everything that `views` tell. What is told later holds: a row
    /// takes the place of an earlier one that begins on the same day with the same
    /// code, a spell the days of those that it overlaps, and of what holds all through
    /// each field that of before.
    pub(crate) fn add(&mut self, person: u64, views: &[PersonView<'_>]) {
        let (mut all, mut later) = (Events::default(), Events::default());
        for view in views {
            later.read(view);
            all.take(&mut later);
        }
        self.spells.append(&mut all.spells);
        self.contacts.append(&mut all.contacts);
        self.offers.append(&mut all.offers);
        self.work.append(&mut all.work);
        self.flex.append(&mut all.flex);
        self.exempt.append(&mut all.exempt);
        let mut told = PersonRow::unknown(person);
        views.iter().filter_map(|view| row_of(view.part, view.at)).for_each(|row| told.take(row));
        self.end(told);
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
