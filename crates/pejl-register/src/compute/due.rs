//! Who has gone too long without a conversation on a day.

use super::over_persons;
use crate::day::Day;
use crate::register::Register;
use pejl_rules::Ydelse;

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub struct DueQuestion {
    /// The municipality's code.
    pub municipality: u16,
    /// The day.
    pub on: Day,
    /// Days without a conversation that are not too many.
    pub allowed: u16,
}

/// A person who is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueRow {
    /// The pseudonym.
    pub person: u64,
    /// The benefit on the day.
    pub benefit: Ydelse,
    /// When the time on it began.
    pub from: Day,
    /// The last conversation since then.
    pub last: Option<Day>,
    /// Days beyond those allowed, since the last conversation or the beginning;
    /// below 0 for somebody without a conversation who is not due yet.
    pub overdue: i32,
}

/// Everybody on a benefit without a conversation since it began, or whose last
/// one is too long ago; the longest first, then by person.
#[must_use]
pub fn due(register: &Register, question: DueQuestion) -> Vec<DueRow> {
    let on = question.on.0;
    let mut rows = over_persons(
        register,
        Vec::new,
        |rows: &mut Vec<DueRow>, person| {
            let (from, to, benefit) = person.spells();
            let place = from.partition_point(|from| *from <= on);
            let Some(at) = place.checked_sub(1) else { return };
            let (Some(from), Some(to), Some(benefit)) = (from.get(at), to.get(at), benefit.get(at)) else { return };
            let there = person.spell_municipality(person.rows.spells.start + at) == question.municipality;
            if *to <= on || !there {
                return;
            }
            let days = person.contact_days();
            let last = days.partition_point(|day| *day <= on).checked_sub(1).and_then(|at| days.get(at));
            let last = last.copied().filter(|last| last >= from);
            let since = last.unwrap_or(*from);
            let overdue = i32::from(on) - i32::from(since) - i32::from(question.allowed);
            if let Some(benefit) = Ydelse::ALLE.get(usize::from(*benefit)).filter(|_| last.is_none() || overdue > 0) {
                let (from, last) = (Day(*from), last.map(Day));
                rows.push(DueRow { person: person.person(), benefit: *benefit, from, last, overdue });
            }
        },
        |mut one, mut other| {
            one.append(&mut other);
            one
        },
    );
    rows.sort_unstable_by_key(|row| (std::cmp::Reverse(row.overdue), row.person));
    rows
}
