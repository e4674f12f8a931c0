//! Focus measures at month-ends: of those who have been on support for long, how
//! many had conversations enough and an offer.

use super::calendar::NotBefore;
use super::spread::add;
use super::{Months, Places, over_persons};
use crate::day::{Day, Month};
use crate::part::PersonView;
use crate::register::Register;
use pejl_rules::{Dag, Tilbud, Ydelse};

/// What is asked. The rules of the supervision give these numbers.
#[derive(Debug, Clone)]
pub struct FocusQuestion {
    /// The months whose last days are looked at; at most 128 at a time are kept in one number.
    pub months: Months,
    /// Months of unbroken support at the least.
    pub seniority: i32,
    /// Days without support that do not break it.
    pub gap: u16,
    /// Conversations at the least.
    pub contacts: usize,
    /// Within so many days, up to and with the month-end.
    pub window: u16,
    /// Kinds that count as an offer.
    pub counting: Vec<Tilbud>,
}

/// Persons at a month-end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FocusRow {
    /// The month.
    pub month: Month,
    /// The municipality's code.
    pub municipality: u16,
    /// The benefit on the month's last day.
    pub benefit: Ydelse,
    /// Persons with support for long enough.
    pub persons: u32,
    /// Of them with conversations enough.
    pub with_contacts: u32,
    /// Of them with an offer that counts.
    pub with_offer: u32,
}

/// Months kept in one number.
const AT_ONCE: i32 = 128;

/// Every month-end by municipality and benefit; rows without persons are left out.
#[must_use]
pub fn focus(register: &Register, question: &FocusQuestion) -> Vec<FocusRow> {
    let places = Places::of(register);
    let mut rows = Vec::new();
    let mut from = question.months.from.0;
    while from < question.months.to.0 {
        let to = question.months.to.0.min(from + AT_ONCE);
        rows.extend(window(register, question, &places, Months { from: Month(from), to: Month(to) }));
        from = to;
    }
    rows.sort_unstable();
    rows
}

/// What is looked up for some months.
struct Ends {
    /// The first month-end that is not before a day.
    on: NotBefore,
    /// The first month-end that lies `seniority` months or more after a day.
    senior: NotBefore,
    count: u8,
    counts: [bool; 256],
}

fn window(register: &Register, question: &FocusQuestion, places: &Places, months: Months) -> Vec<FocusRow> {
    let last = |month: i32| Month(month).last();
    let day = |dag: Dag| Day::of(dag).unwrap_or_default().0;
    let on: Vec<u16> = (months.from.0..months.to.0).map(|month| day(last(month))).collect();
    let senior: Vec<u16> =
        (months.from.0..months.to.0).map(|month| day(last(month).plus_maaneder(-question.seniority))).collect();
    let mut counts = [false; 256];
    for kind in &question.counting {
        if let Some(place) = Tilbud::ALLE.iter().position(|other| other == kind) {
            counts[place] = true;
        }
    }
    let count = u8::try_from(months.len()).unwrap_or(u8::MAX);
    let ends = Ends { on: NotBefore::of(&on), senior: NotBefore::of(&senior), count, counts };
    let cells = places.len() * Ydelse::ALLE.len() * months.len();
    let sums = over_persons(
        register,
        || vec![[0u32; 3]; cells],
        |sums, person| step(sums, &person, question, &ends, places, register.ends.0),
        |one, other| {
            let (one, other) = (one.into_flattened(), other.as_flattened());
            add(one, other).as_chunks::<3>().0.to_vec()
        },
    );
    let mut rows = Vec::new();
    for (cell, [persons, with_contacts, with_offer]) in sums.into_iter().enumerate().filter(|(_, sum)| sum[0] > 0) {
        let (group, month) = (cell / months.len(), cell % months.len());
        let municipality = places.codes.get(group / Ydelse::ALLE.len()).copied().unwrap_or(0);
        let Some(benefit) = Ydelse::ALLE.get(group % Ydelse::ALLE.len()).copied() else { continue };
        let month = Month(months.from.0 + i32::try_from(month).unwrap_or(0));
        rows.push(FocusRow { month, municipality, benefit, persons, with_contacts, with_offer });
    }
    rows
}

fn step(
    sums: &mut [[u32; 3]],
    person: &PersonView<'_>,
    question: &FocusQuestion,
    ends: &Ends,
    places: &Places,
    register_ends: u16,
) {
    let (from, to, benefit) = person.spells();
    let mut unbroken = u16::MAX;
    let mut before: Option<u16> = None;
    let mut reached: Option<(u128, u128)> = None;
    for ((row, from), (to, benefit)) in person.rows.spells.clone().zip(from).zip(to.iter().zip(benefit)) {
        let to = (*to).min(register_ends);
        if before.is_none_or(|before| from.saturating_sub(before) > question.gap) {
            unbroken = *from;
        }
        before = Some(to);
        let first = ends.on.place(*from).max(ends.senior.place(unbroken));
        let after = ends.on.place(to);
        if first >= after {
            continue;
        }
        let (contacts, offers) = *reached.get_or_insert_with(|| {
            (contact_months(person.contact_days(), question, ends), offer_months(person, question, ends))
        });
        let group = places.place(person.spell_municipality(row)) * Ydelse::ALLE.len() + usize::from(*benefit);
        let base = group * usize::from(ends.count);
        let Some(cells) = sums.get_mut(base + usize::from(first)..base + usize::from(after)) else { continue };
        for (month, cell) in (first..after).zip(cells) {
            cell[0] += 1;
            cell[1] += u32::from(contacts >> month & 1 == 1);
            cell[2] += u32::from(offers >> month & 1 == 1);
        }
    }
}

/// The month-ends with conversations enough in the window before, as bits.
fn contact_months(days: &[u16], question: &FocusQuestion, ends: &Ends) -> u128 {
    let mut months = 0;
    let Some(needed) = question.contacts.checked_sub(1) else { return u128::MAX };
    for (earliest, latest) in days.iter().zip(days.iter().skip(needed)) {
        // From the last of them until the first of them has left the window.
        months |= between(ends.on.place(*latest), ends.on.place(earliest.saturating_add(question.window)));
    }
    months
}

/// The month-ends with an offer that counts overlapping the window before, as bits.
fn offer_months(person: &PersonView<'_>, question: &FocusQuestion, ends: &Ends) -> u128 {
    let (kinds, from, to) = person.offers();
    let counting = kinds.iter().zip(from.iter().zip(to)).filter(|(kind, _)| ends.counts[usize::from(**kind)]);
    counting.fold(0, |months, (_, (from, to))| {
        months | between(ends.on.place(*from), ends.on.place(to.saturating_add(question.window - 1)))
    })
}

/// Bits `from` to the one before `to`.
fn between(from: u8, to: u8) -> u128 {
    let below = |bit: u8| if bit >= 128 { u128::MAX } else { (1 << bit) - 1 };
    if from < to { below(to) & !below(from) } else { 0 }
}
