//! Every rule of the law for every person at month-ends, summed to counts.
//!
//! What the rules need from the parameters is read once for each month-end
//! ([`Law`]); then each person is looked at once, with a history in buffers that
//! are kept, and nothing is allocated. Counts are merged by sums.

use crate::compute::over_persons;
use crate::day::{Day, Month};
use crate::history::Buffers;
use crate::register::Register;
use pejl_rules::regler::anciennitet::Anciennitetsregel;
use pejl_rules::regler::arbejdspligt::Arbejdspligt;
use pejl_rules::regler::fleksjobtimer;
use pejl_rules::regler::fokusmaal;
use pejl_rules::regler::fritagelse::{Afgoerelser, FritagelseSatser, fritagelse};
use pejl_rules::regler::maalgrupper::{GruppeSatser, Gruppeudfald, maalgruppe_paa};
use pejl_rules::regler::refusion;
use pejl_rules::regler::samtaleplan::samtaler_paa;
use pejl_rules::regler::samtalesatser::SamtaleSatser;
use pejl_rules::regler::tilbudspligt::{Stand, Tilbudspligt};
use pejl_rules::{Dag, Forloeb, Historie, Parametre};

/// What the rules need at one month-end; none where the law has nothing then.
struct MonthEnd {
    day: Dag,
    groups: Option<GruppeSatser>,
    exemption: Option<FritagelseSatser>,
    duty: Option<Arbejdspligt>,
    seniority: Option<Anciennitetsregel>,
    focus: Option<fokusmaal::Krav>,
    refund: Option<refusion::Anciennitet>,
}

/// The law at some month-ends.
pub struct Law {
    ends: Vec<MonthEnd>,
    conversations: SamtaleSatser,
    offers: Tilbudspligt,
}

impl Law {
    /// What the parameters say at the ends of `months` months, the last of them that of `last`.
    #[must_use]
    pub fn of(parameters: &Parametre, last: Month, months: u16) -> Self {
        let end = |month: i32| {
            let day = Month(month).last();
            MonthEnd {
                day,
                groups: GruppeSatser::paa(parameters, day),
                exemption: FritagelseSatser::paa(parameters, day),
                duty: Arbejdspligt::paa(parameters, day),
                seniority: Anciennitetsregel::paa(parameters, day),
                focus: fokusmaal::Krav::paa(parameters, day),
                refund: refusion::Anciennitet::paa(parameters, day),
            }
        };
        Self {
            ends: (last.0 - i32::from(months) + 1..=last.0).map(end).collect(),
            conversations: SamtaleSatser::af(parameters),
            offers: Tilbudspligt::af(parameters),
        }
    }
}

/// The rules that are counted, by code, in the order of [`Count`]s.
pub const RULES: [&str; 9] = [
    "maalgruppe",
    "samtaleplan",
    "fritagelse",
    "tilbudspligt",
    "arbejdspligt",
    "arbejdspligt-timer",
    "anciennitet",
    "fokusmaal",
    "fleksjobtimer",
];

/// What one rule answered over all persons and month-ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Person-months that it concerns.
    pub concerned: u64,
    /// What is owed together: conversations, offers, hundredths of an hour, measures.
    pub owed: u64,
    /// Of it held.
    pub held: u64,
    /// Of it missing.
    pub missing: u64,
    /// Person-months with something whose latest day has passed.
    pub due: u64,
}

impl Count {
    fn add(&mut self, other: Self) {
        self.concerned += other.concerned;
        self.owed += other.owed;
        self.held += other.held;
        self.missing += other.missing;
        self.due += other.due;
    }
}

/// Counts by rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PersonMonths {
    /// Persons times month-ends, those on no benefit among them.
    pub asked: u64,
    /// Of them on a benefit.
    pub on_benefit: u64,
    /// Weeks of seniority towards the state's reimbursement, of all together.
    pub refund_weeks: u64,
    /// By rule, in the order of [`RULES`].
    pub counts: [Count; RULES.len()],
}

/// Every rule for every person at every month-end.
#[must_use]
pub fn person_months(register: &Register, law: &Law) -> PersonMonths {
    let days: Vec<Dag> = law.ends.iter().map(|end| end.day).collect();
    let mut sums = over_month_ends(
        register,
        &days,
        PersonMonths::default,
        |sums, asked| {
            if let Some(end) = law.ends.get(asked.month) {
                sums.on_benefit += 1;
                rules(sums, &asked.history, end, law);
            }
        },
        |mut one, other| {
            one.on_benefit += other.on_benefit;
            one.refund_weeks += other.refund_weeks;
            one.counts.iter_mut().zip(other.counts).for_each(|(count, other)| count.add(other));
            one
        },
    );
    sums.asked = register.persons() as u64 * days.len() as u64;
    sums
}

fn rules(sums: &mut PersonMonths, history: &Historie<'_>, end: &MonthEnd, law: &Law) {
    let day = end.day;
    let [groups, talks, exempt, offers, duty, hours, seniority, focus, flex] = &mut sums.counts;
    let group = end.groups.as_ref().and_then(|law| maalgruppe_paa(history, day, law));
    if let Some(group) = group {
        let wrong = matches!(group.udfald, Gruppeudfald::FindesIkke | Gruppeudfald::Lukket | Gruppeudfald::PasserIkke);
        groups.add(Count { concerned: 1, missing: u64::from(wrong), ..Count::default() });
    }
    if let Some(status) = samtaler_paa(history, day, &law.conversations) {
        talks.add(Count {
            concerned: 1,
            owed: status.skal.into(),
            held: status.holdt.into(),
            missing: status.mangler.into(),
            due: status.forfalden.is_some().into(),
        });
    }
    if let (Some(law), Some(group)) = (&end.exemption, group.and_then(|group| group.maalgruppe)) {
        let answer = fritagelse(history, day, group, Afgoerelser::default(), law);
        exempt.add(Count { concerned: 1, held: u64::from(!answer.skal_nu()), ..Count::default() });
    }
    if let Some(owes) = law.offers.svar(history, day) {
        offers.add(Count {
            concerned: 1,
            owed: owes.skyldes(day).into(),
            held: owes.holdt().into(),
            missing: owes.mangler().into(),
            due: (owes.stand == Stand::Mangler).into(),
        });
    }
    if let Some(law) = &end.duty {
        work_duty(duty, hours, history, day, law);
    }
    if end.seniority.is_some_and(|law| law.svar(history, day).is_some()) {
        seniority.add(Count { concerned: 1, ..Count::default() });
    }
    if let Some((law, had)) = end.focus.as_ref().and_then(|law| Some((law, fokusmaal::opgjort(law, history)?))) {
        let reached = fokusmaal::naaet(law, had.samtaler, had.tilbud, had.timer);
        let held = u64::from(reached.samtaler) + u64::from(reached.tilbud);
        focus.add(Count { concerned: 1, owed: 2, held, missing: 2 - held, due: 0 });
    }
    if !history.fleksjob.is_empty() && fleksjobtimer::timer(history, day).is_some() {
        flex.add(Count { concerned: 1, ..Count::default() });
    }
    let week = end.refund.as_ref().and_then(|law| law.uge(history, day)).and_then(|week| u64::try_from(week).ok());
    sums.refund_weeks += week.unwrap_or(0);
}

fn work_duty(duty: &mut Count, hours: &mut Count, history: &Historie<'_>, day: Dag, law: &Arbejdspligt) {
    let Some(who) = law.svar(history, day) else { return };
    let under = u64::from(who.omfattet());
    duty.add(Count { concerned: 1, owed: under, ..Count::default() });
    if let (true, Ok(week)) = (who.omfattet(), law.timer_paa(history, day)) {
        let (set, missing) = (week.sat.unwrap_or(0).into(), week.mangler().unwrap_or(0).into());
        hours.add(Count { concerned: 1, owed: set, held: set - missing, missing, due: u64::from(missing > 0) });
    }
}

/// A person on a benefit at a month-end.
pub(crate) struct Asked<'a> {
    pub(crate) history: Historie<'a>,
    /// The pseudonym.
    pub(crate) person: u64,
    /// Which of the days.
    pub(crate) month: usize,
    pub(crate) spell: &'a Forloeb,
}

/// Asks `step` for every person at each of some rising days that he or she is on a benefit,
/// before the register's end; no rule concerns anybody else.
pub(crate) fn over_month_ends<A: Send>(
    register: &Register,
    days: &[Dag],
    make: impl Fn() -> A + Sync,
    step: impl Fn(&mut A, &Asked<'_>) + Sync,
    merge: impl Fn(A, A) -> A,
) -> A {
    let ends: Vec<u16> = days.iter().map_while(|day| Day::of(*day)).map(|day| day.0).collect();
    let ends = ends.get(..ends.partition_point(|end| *end < register.ends.0)).unwrap_or_default();
    let (_, sums) = over_persons(
        register,
        || (Buffers::default(), make()),
        |(buffers, sums), person| {
            let (from, to, _) = person.spells();
            let lies = |end: &u16| {
                let next = from.partition_point(|from| from <= end);
                next.checked_sub(1).and_then(|at| to.get(at)).is_some_and(|to| end < to)
            };
            let Some(first) = ends.iter().position(lies) else { return };
            let history = buffers.fill(&person);
            for (month, day) in days.iter().enumerate().take(ends.len()).skip(first) {
                if let Some(spell) = history.forloeb_paa(*day) {
                    step(sums, &Asked { history, person: person.person(), month, spell });
                }
            }
        },
        |(buffers, one), (_, other)| (buffers, merge(one, other)),
    );
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::{Generate, generate};

    #[test]
    fn every_rule_concerns_somebody() {
        let day = |dag| Day::of(dag).unwrap();
        let of = Generate {
            persons: 3_000,
            seed: 5,
            municipalities: vec![(329, 1)],
            first: 1,
            begins: day(Dag::ny(2019, 1, 1)),
            ends: day(Dag::ny(2026, 10, 1)),
        };
        let parameters = Parametre::egne().unwrap();
        let register = Register::of(generate(&of, parameters), of.ends);
        let sums = person_months(&register, &Law::of(parameters, Month::new(2025, 12), 12));
        assert_eq!(sums.asked, 36_000);
        assert!(sums.on_benefit > 3_000 && sums.refund_weeks > 0, "{sums:?}");
        for (rule, count) in RULES.iter().zip(sums.counts) {
            assert!(count.concerned > 0, "{rule}: {sums:?}");
            assert!(
                count.concerned <= sums.on_benefit && (count.owed == 0 || count.held <= count.owed),
                "{rule}: {count:?}"
            );
        }
    }
}
