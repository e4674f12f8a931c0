//! Counts as they may leave the register.
//!
//! A number is hidden where fewer persons than the threshold stand behind it or behind what
//! is left when it is taken from another that is shown: `yes` and `no` of their sum, those
//! concerned of those on a benefit, those due of those concerned. Two rules that concern
//! nearly the same persons tell by the difference of those that only one concerns; who they
//! are is not counted, so the second is hidden where they could be few.

use super::count::{Behind, Count, DUE_RULES, PersonMonths, PlaceCount};
use super::{PERSON_RULES, PLACE_RULES};

/// A rule's counts as they may be shown; none where hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ToldCount {
    /// Person-months that it concerns.
    pub concerned: Option<u64>,
    /// All that it counts.
    pub total: Option<u64>,
    /// Held, right, covered.
    pub yes: Option<u64>,
    /// Missing, wrong, uncovered.
    pub no: Option<u64>,
    /// Person-months with a latest day passed; none where hidden or the rule knows no such day.
    pub due: Option<u64>,
    /// Whether the rule knows such a day.
    pub has_due: bool,
}

/// Everything as it may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// Persons times month-ends.
    pub asked: u64,
    /// Of them on a benefit.
    pub on_benefit: Option<u64>,
    /// By rule, in the order of [`PERSON_RULES`].
    pub counts: [ToldCount; PERSON_RULES.len()],
    /// By rule, in the order of [`PLACE_RULES`].
    pub places: [PlaceCount; PLACE_RULES.len()],
}

/// The places of two rules of which the one concerns whom the other says yes of.
const DUTY: usize = 7;
const HOURS: usize = 8;

impl PersonMonths {
    /// The counts with everything hidden that could tell of fewer than `threshold` persons.
    #[must_use]
    pub fn guarded(&self, threshold: u32) -> Told {
        let small = |persons: u64| persons > 0 && persons < u64::from(threshold);
        let near = u64::from(threshold).saturating_mul(self.months);
        let on_benefit = Some(self.on_benefit).filter(|_| !small(self.persons_on_benefit));
        let mut counts = [ToldCount::default(); PERSON_RULES.len()];
        let mut shown: Vec<u64> = on_benefit.into_iter().collect();
        for (at, told) in counts.iter_mut().enumerate() {
            let (Some(count), Some(behind)) = (self.counts.get(at), self.behind.get(at)) else { continue };
            let close = shown.iter().any(|other| (1..near).contains(&other.abs_diff(count.concerned)));
            let due = PERSON_RULES.get(at).is_some_and(|rule| DUE_RULES.contains(rule));
            *told = alone(count, due.then_some(count.due), behind, &small, close);
            shown.extend(told.concerned);
            // Whom the hours of work duty concern is told by those under it.
            shown.extend(told.yes.filter(|_| at == DUTY));
        }
        if let Some([duty, hours]) = counts.get_mut(DUTY..=HOURS)
            && (duty.yes.is_none() || hours.concerned.is_none())
        {
            (duty.yes, duty.no, hours.concerned) = (None, None, None);
            // Where nobody is outside, all are those under it.
            (duty.total, duty.concerned) =
                (duty.total.filter(|_| self.outside()), duty.concerned.filter(|_| self.outside()));
        }
        Told { asked: self.asked, on_benefit, counts, places: self.places }
    }

    /// The counts of a hypothetical, with that hidden too by which they differ from those of
    /// `law` where fewer than `threshold` persons could stand behind the difference.
    #[must_use]
    pub fn guarded_beside(&self, law: &Self, threshold: u32) -> Told {
        let mut told = self.guarded(threshold);
        let near = u64::from(threshold).saturating_mul(self.months);
        let few = |one: u64, other: u64, most: u64| (1..near.saturating_mul(most)).contains(&one.abs_diff(other));
        told.on_benefit = told.on_benefit.filter(|_| !few(self.on_benefit, law.on_benefit, 1));
        let rows = PERSON_RULES.iter().zip(self.counts).zip(law.counts);
        for (told, ((rule, mine), law)) in told.counts.iter_mut().zip(rows) {
            let most = most(rule);
            if few(mine.yes, law.yes, most) || few(mine.no, law.no, most) || few(mine.concerned, law.concerned, 1) {
                *told = ToldCount { has_due: told.has_due, ..ToldCount::default() };
            }
            told.due = told.due.filter(|_| !few(mine.due, law.due, 1));
        }
        told
    }

    /// Whether somebody is asked about work duty who is not under it.
    fn outside(&self) -> bool {
        self.counts.get(DUTY).is_some_and(|count| count.no > 0)
    }
}

/// The most that a rule counts of one person in a month: conversations, hundredths of an hour
/// of a week, days of a working life, parts of a benefit.
fn most(rule: &str) -> u64 {
    match rule {
        "samtaleplan" => 255,
        "arbejdspligt-timer" => 16_800,
        "anciennitet" => 40_000,
        "fokusmaal" => 2,
        "fuldtidspersoner" => 31,
        "refusion" => 10_000,
        _ => 1,
    }
}

/// A rule's counts with everything hidden that they tell of each other.
fn alone(count: &Count, passed: Option<u64>, behind: &Behind, small: &impl Fn(u64) -> bool, close: bool) -> ToldCount {
    let whole = count.total() == count.concerned;
    let mut concerned = !small(behind.concerned) && !small(behind.others) && !close;
    let mut due = !small(behind.due) && !small(behind.not_due);
    // Where what is due is what is missing, the one tells the other.
    let same_as_no = passed == Some(count.no);
    let parts = !small(behind.yes) && !small(behind.no) && (due || !same_as_no) && (concerned || !whole);
    due &= parts || !same_as_no;
    // A sum with one part tells it.
    let mut total = parts || (count.yes > 0 && count.no > 0 && concerned);
    if whole {
        total &= concerned;
        concerned = total;
    }
    let show = |number: u64, is: bool| is.then_some(number);
    ToldCount {
        concerned: show(count.concerned, concerned),
        total: show(count.total(), total),
        yes: show(count.yes, parts),
        no: show(count.no, parts),
        due: passed.filter(|_| due),
        has_due: passed.is_some(),
    }
}
