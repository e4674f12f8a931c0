//! The sums of a place and month, and the rules that are asked of them.

use super::PLACE_RULES;
use super::count::PlaceCount;
use super::law::MonthEnd;
use crate::suppress::Cell;
use pejl_rules::regler::andel75::{Andel75, Gruppetal};
use pejl_rules::regler::fleksjobmaaned::{Maanedsraekke, ledighedsprocent};
use pejl_rules::regler::fleksjobtimer::Retning;
use pejl_rules::regler::fokusmaal::Naaet;
use pejl_rules::regler::fokusmaal_kommune::{Del, konsekvens};
use pejl_rules::regler::maaldeling::Delt;
use pejl_rules::regler::procentpoint::Procent;
use pejl_rules::regler::tidlig_indsats::{Maanedstal, Opfoelgning, TidligIndsats};
use pejl_rules::{Maalgruppe, Ydelse};
use rust_decimal::Decimal;

const GROUPS: usize = Maalgruppe::ALLE.len();
const BENEFITS: usize = Ydelse::ALLE.len();

/// Of those who came to the end of their first half-year: with what is owed, without it,
/// and both under work duty.
type Reached = [u64; 4];

/// What the rules about a place need of its persons in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct PlaceMonth {
    /// By target group.
    talks: [Reached; GROUPS],
    offers: [Reached; GROUPS],
    /// Of those that the focus measures count: all, without conversations enough, without an offer.
    focus: [u64; 3],
    /// With more hours in the flex job, with fewer, with as many.
    flex: [u64; 3],
    /// Days on each benefit, and persons.
    days: [u64; BENEFITS],
    persons: [u64; BENEFITS],
}

impl PlaceMonth {
    pub(super) fn add(&mut self, other: &Self) {
        let add = |sums: &mut [u64], others: &[u64]| sums.iter_mut().zip(others).for_each(|(sum, other)| *sum += other);
        add(self.talks.as_flattened_mut(), other.talks.as_flattened());
        add(self.offers.as_flattened_mut(), other.offers.as_flattened());
        add(&mut self.focus, &other.focus);
        add(&mut self.flex, &other.flex);
        add(&mut self.days, &other.days);
        add(&mut self.persons, &other.persons);
    }

    pub(super) fn talks(&mut self, group: Maalgruppe, reached: bool, under: bool) {
        bump(self.talks.as_flattened_mut(), place_of(group, reached, under), 1);
    }

    pub(super) fn offers(&mut self, group: Maalgruppe, reached: bool, under: bool) {
        bump(self.offers.as_flattened_mut(), place_of(group, reached, under), 1);
    }

    pub(super) fn focus(&mut self, reached: Naaet) {
        let one = [1, u64::from(!reached.samtaler), u64::from(!reached.tilbud)];
        self.focus.iter_mut().zip(one).for_each(|(sum, one)| *sum += one);
    }

    pub(super) fn flex(&mut self, way: Retning) {
        let at = match way {
            Retning::Op => 0,
            Retning::Ned => 1,
            Retning::Uaendret => 2,
        };
        bump(&mut self.flex, at, 1);
    }

    pub(super) fn spell(&mut self, benefit: Ydelse, days: u64, first: bool) {
        bump(&mut self.days, benefit as usize, days);
        bump(&mut self.persons, benefit as usize, first.into());
    }
}

fn place_of(group: Maalgruppe, reached: bool, under: bool) -> usize {
    group as usize * 4 + usize::from(!reached) + 2 * usize::from(under)
}

fn bump(sums: &mut [u64], at: usize, by: u64) {
    if let Some(sum) = sums.get_mut(at) {
        *sum += by;
    }
}

/// The rules of [`PLACE_RULES`] for each place, whose months stand in a row; of fewer than
/// `threshold` persons nothing is answered.
pub(super) fn answers(places: &[&[PlaceMonth]], ends: &[MonthEnd], threshold: u32) -> [PlaceCount; PLACE_RULES.len()] {
    let mut counts = [PlaceCount::default(); PLACE_RULES.len()];
    for months in places {
        for (at, (month, end)) in months.iter().zip(ends).enumerate() {
            let before = at.checked_sub(1).and_then(|before| Some((months.get(before)?, ends.get(before)?)));
            let until = months.get(..=at).unwrap_or_default();
            let asked = Asked { month, end, before, until, threshold };
            for (count, answers) in counts.iter_mut().zip(asked.all()) {
                for yes in answers.into_iter().flatten() {
                    count.answered += 1;
                    count.yes += u64::from(yes);
                }
            }
        }
    }
    counts
}

/// A place in a month.
struct Asked<'a> {
    month: &'a PlaceMonth,
    end: &'a MonthEnd,
    before: Option<(&'a PlaceMonth, &'a MonthEnd)>,
    /// The months up to this one.
    until: &'a [PlaceMonth],
    threshold: u32,
}

/// What a rule answers: of conversations and of offers where it is about both.
type Answers = [Option<bool>; 2];

impl Asked<'_> {
    fn all(&self) -> [Answers; PLACE_RULES.len()] {
        let (talks, offers) = (self.end.share_talks.as_ref(), self.end.share_offers.as_ref());
        [
            [self.share(talks, &self.month.talks), self.share(offers, &self.month.offers)],
            [self.early(|month| &month.talks), self.early(|month| &month.offers)],
            [self.focus(), None],
            [self.flex(), None],
            [self.without_a_job(self.month).map(|_| true), None],
            [self.points(), None],
            [self.parts(), None],
        ]
    }

    /// Whether enough persons stand on both sides for it to be told.
    fn tells(&self, one: u64, other: u64) -> bool {
        !Cell::share(one, other).is_small(self.threshold)
    }

    /// Whether three of four are reached.
    fn share(&self, law: Option<&Andel75>, groups: &[Reached; GROUPS]) -> Option<bool> {
        let law = law?;
        let of = |(group, reached): (&Maalgruppe, &Reached)| {
            let [with, without, with_duty, without_duty] = *reached;
            // Where the test leaves out those under work duty, only the others are told of.
            let left_out = !law.i_proeven(*group, true);
            let (med, arbejdspligt) = (if left_out { with } else { with + with_duty }, with_duty + without_duty);
            Gruppetal { gruppe: *group, med, alle: with + without + arbejdspligt, arbejdspligt }
        };
        let groups: [Gruppetal; GROUPS] = std::array::from_fn(|at| {
            let none = Gruppetal { gruppe: Maalgruppe::Sidste, med: 0, alle: 0, arbejdspligt: 0 };
            Maalgruppe::ALLE.get(at).zip(groups.get(at)).map_or(none, of)
        });
        let answer = law.svar(&groups);
        answer.opfyldt.filter(|_| self.tells(answer.med, answer.alle.saturating_sub(answer.med)))
    }

    /// Whether the state makes no contact.
    fn early(&self, of: impl Fn(&PlaceMonth) -> &[Reached; GROUPS]) -> Option<bool> {
        let law: &TidligIndsats = self.end.early.as_ref()?;
        let month = |month: &PlaceMonth| {
            let [with, without, with_duty, without_duty] = sums(of(month));
            let naaet = with + with_duty;
            Maanedstal { naaet, befolkning: naaet + without + without_duty }
        };
        let seneste = self.until.get(self.until.len().saturating_sub(law.maaneder())..)?;
        let months: Vec<Maanedstal> = seneste.iter().map(month).collect();
        let told = months.iter().all(|month| self.tells(month.naaet, month.befolkning.saturating_sub(month.naaet)));
        match law.svar(&months) {
            Opfoelgning::Naaet => told.then_some(true),
            Opfoelgning::Kontakt => told.then_some(false),
            Opfoelgning::ForFaaMaaneder | Opfoelgning::LilleBefolkning => None,
        }
    }

    /// Whether nothing would follow from the focus measures, were the result worse than expected.
    fn focus(&self) -> Option<bool> {
        let [all, without_talks, without_offer] = self.month.focus;
        let limits = self.end.limits.as_ref()?;
        let part = |without: u64| Del::ny(without.into(), all.into());
        let answer = konsekvens(limits, true, part(without_talks)?, part(without_offer)?);
        let told =
            [without_talks, without_offer].iter().all(|without| self.tells(*without, all.saturating_sub(*without)));
        told.then_some(!answer.tilsyn)
    }

    /// Whether more have more hours in their flex jobs than fewer.
    fn flex(&self) -> Option<bool> {
        let [op, ned, uaendret] = self.month.flex.map(|count| u32::try_from(count).unwrap_or(u32::MAX));
        let i_alt = op.saturating_add(ned).saturating_add(uaendret);
        let row = Maanedsraekke { op, ned, uaendret, i_alt };
        let told = self.tells(op.into(), ned.into()) && !Cell::count(uaendret.into()).is_small(self.threshold);
        row.andel_op().filter(|_| told).map(|_| row.netto() > 0)
    }

    /// Those on ledighedsydelse in per cent of all referred to flex jobs, by days, which are
    /// full-time persons where both are of the same month.
    fn without_a_job(&self, month: &PlaceMonth) -> Option<Decimal> {
        let of = |benefit: Ydelse, sums: &[u64; BENEFITS]| sums.get(benefit as usize).copied().unwrap_or(0);
        let (waiting, job) = (Ydelse::Ledighedsydelse, Ydelse::Fleksjob);
        let told = self.tells(of(waiting, &month.persons), of(job, &month.persons));
        let percent = ledighedsprocent(of(waiting, &month.days).into(), of(job, &month.days).into());
        percent.filter(|_| told)
    }

    /// Whether that share fell since the month before.
    fn points(&self) -> Option<bool> {
        let (now, then) = (self.without_a_job(self.month)?, self.without_a_job(self.before?.0)?);
        Procent(now).point_over(Procent(then)).map(|points| points.0 < Decimal::ZERO)
    }

    /// Whether the changes in full-time persons on each benefit are together the change of all.
    fn parts(&self) -> Option<bool> {
        let (before, end) = self.before?;
        let (now, then) = (self.end.month?.dage(), end.month?.dage());
        // Over the days of both months, so that nothing is rounded.
        let change = |now_days: u64, then_days: u64| {
            let (now_days, then_days) = (Decimal::from(now_days), Decimal::from(then_days));
            now_days.checked_mul(then.into())?.checked_sub(then_days.checked_mul(now.into())?)
        };
        let parts: Vec<Decimal> =
            self.month.days.iter().zip(before.days).map(|(now, then)| change(*now, then)).collect::<Option<_>>()?;
        let all = change(self.month.days.iter().sum(), before.days.iter().sum())?;
        let both = self.month.persons.iter().chain(&before.persons);
        let told = both.copied().all(|persons| !Cell::count(persons).is_small(self.threshold));
        Delt::ny(parts, all).filter(|_| told && !all.is_zero()).map(Delt::gaar_op)
    }
}

fn sums(groups: &[Reached; GROUPS]) -> Reached {
    let mut all = [0; 4];
    for reached in groups {
        all.iter_mut().zip(reached).for_each(|(sum, of)| *sum += of);
    }
    all
}
