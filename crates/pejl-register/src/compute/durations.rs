//! How long spells last, and how many come back, by quarter of exit.

use super::{Places, over_persons};
use crate::day::{Day, Month};
use crate::register::Register;
use pejl_rules::Ydelse;
use rayon::prelude::*;

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub struct DurationQuestion {
    /// The benefit.
    pub benefit: Ydelse,
    /// First month of the first quarter.
    pub from: Month,
    /// How many quarters.
    pub quarters: usize,
    /// Days that an exit is followed for.
    pub follow: u16,
}

/// One municipality and quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DurationRow {
    /// The municipality's code.
    pub municipality: u16,
    /// The quarter, 0 for the first.
    pub quarter: usize,
    /// Spells that ended in the quarter.
    pub exits: u32,
    /// Median of the days that spells last, by Kaplan and Meier, over the spells at risk in the
    /// quarter; none where more than half outlast everything seen.
    pub median: Option<u32>,
    /// Exits that can be followed to the end.
    pub followed: u32,
    /// Of them back on any benefit within the days.
    pub back: u32,
}

/// A spell on the benefit.
#[derive(Debug, Clone, Copy)]
struct Lasting {
    from: u16,
    /// Day after the last; the register's end while it goes on.
    to: u16,
    ended: bool,
    followed: bool,
    back: bool,
}

/// Each municipality and quarter with exits.
#[must_use]
pub fn durations(register: &Register, question: DurationQuestion) -> Vec<DurationRow> {
    let places = Places::of(register);
    let ends = register.ends.0;
    let by_place = over_persons(
        register,
        || vec![Vec::new(); places.len()],
        |lists: &mut Vec<Vec<Lasting>>, person| {
            let (from, to, benefit) = person.spells();
            for (at, (from_day, benefit)) in from.iter().zip(benefit).enumerate() {
                if Ydelse::ALLE.get(usize::from(*benefit)) != Some(&question.benefit) {
                    continue;
                }
                let to_day = to.get(at).copied().unwrap_or(Day::OPEN.0);
                let ended = to_day != Day::OPEN.0;
                let next = from.get(at + 1).copied();
                let followed =
                    ended && to_day.saturating_add(question.follow) <= ends && next.is_none_or(|next| next > to_day);
                let back = followed && next.is_some_and(|next| next - to_day <= question.follow);
                let row = person.rows.spells.start + at;
                let place = places.place(person.spell_municipality(row));
                if let Some(list) = lists.get_mut(place) {
                    list.push(Lasting { from: *from_day, to: to_day.min(ends), ended, followed, back });
                }
            }
        },
        |mut one, other| {
            for (list, mut more) in one.iter_mut().zip(other) {
                list.append(&mut more);
            }
            one
        },
    );
    let starts: Vec<u16> = (0..=question.quarters)
        .map(|quarter| Month(question.from.0 + 3 * i32::try_from(quarter).unwrap_or(0)).first())
        .map(|dag| Day::of(dag).unwrap_or_default().0)
        .collect();
    by_place
        .par_iter()
        .zip(&places.codes)
        .flat_map_iter(|(spells, municipality)| of_place(spells, *municipality, &starts))
        .collect()
}

/// Counts of one quarter: by days since the spell began, who enters and leaves the risk, and who ends.
struct Quarter {
    enter: Vec<u32>,
    leave: Vec<u32>,
    end: Vec<u32>,
    exits: u32,
    followed: u32,
    back: u32,
}

fn of_place(spells: &[Lasting], municipality: u16, starts: &[u16]) -> Vec<DurationRow> {
    let longest = spells.iter().map(|spell| usize::from(spell.to.saturating_sub(spell.from))).max().unwrap_or(0) + 1;
    let new = || Quarter {
        enter: vec![0; longest],
        leave: vec![0; longest],
        end: vec![0; longest],
        exits: 0,
        followed: 0,
        back: 0,
    };
    let mut quarters: Vec<Quarter> = (1..starts.len()).map(|_| new()).collect();
    for spell in spells {
        let first = starts.partition_point(|start| *start <= spell.from).saturating_sub(1);
        for (quarter, two) in quarters.iter_mut().zip(starts.windows(2)).skip(first) {
            let (start, end) = (two[0], two[1]);
            if start >= spell.to {
                break;
            }
            if end <= spell.from {
                continue;
            }
            let leaves = usize::from(spell.to.min(end) - spell.from);
            quarter.enter[usize::from(start.saturating_sub(spell.from))] += 1;
            quarter.leave[leaves] += 1;
            if spell.ended && spell.to <= end {
                quarter.end[leaves] += 1;
                quarter.exits += 1;
                quarter.followed += u32::from(spell.followed);
                quarter.back += u32::from(spell.back);
            }
        }
    }
    let row = |(quarter, counts): (usize, &Quarter)| {
        let median = median(counts);
        let Quarter { exits, followed, back, .. } = *counts;
        (exits > 0).then_some(DurationRow { municipality, quarter, exits, median, followed, back })
    };
    quarters.iter().enumerate().filter_map(row).collect()
}

/// The first day on which at most half are still there. A product of shares is
/// compared here and never shown, and so it is a float.
fn median(counts: &Quarter) -> Option<u32> {
    let mut at_risk: i64 = 0;
    let mut surviving = 1.0;
    for (day, ((enter, leave), end)) in counts.enter.iter().zip(&counts.leave).zip(&counts.end).enumerate() {
        if *end > 0 && at_risk > 0 {
            surviving *= 1.0 - f64::from(*end) / at_risk as f64;
            if surviving <= 0.5 + 1e-9 {
                return u32::try_from(day).ok();
            }
        }
        at_risk += i64::from(*enter) - i64::from(*leave);
    }
    None
}
