//! Each rule about a person, asked at a month-end.

use super::PERSON_RULES;
use super::count::{Behind, Count, PersonMonths};
use super::law::{Law, MonthEnd};
use super::places::PlaceMonth;
use pejl_rules::regler::arbejdspligt::Arbejdspligt;
use pejl_rules::regler::fleksjobtimer;
use pejl_rules::regler::fokusmaal;
use pejl_rules::regler::fritagelse::{Afgoerelser, fritagelse};
use pejl_rules::regler::fuldtidspersoner;
use pejl_rules::regler::kontaktforloeb::kontaktforloeb;
use pejl_rules::regler::maalgrupper::{Gruppeudfald, maalgruppe_paa};
use pejl_rules::regler::overgang;
use pejl_rules::regler::refusion::Trin;
use pejl_rules::regler::samtaleform::{Ordning, formen, sidste_siden};
use pejl_rules::regler::samtaleplan::{SamtaleStatus, samtaler_paa};
use pejl_rules::regler::tilbud_taeller::seneste_taeller;
use pejl_rules::regler::tilbudspligt::{Pligt, Stand};
use pejl_rules::{Dag, Forloeb, Historie, HoldtAf, Maalgruppe, Ydelse};

/// A rule's place in [`PERSON_RULES`].
#[derive(Clone, Copy)]
enum Rule {
    Group,
    Talks,
    HandOver,
    Exemption,
    Form,
    OfferCounts,
    Offers,
    Duty,
    Hours,
    Seniority,
    Focus,
    FullTime,
    Flex,
    Refund,
}

/// What a person had under a rule in some of the months.
const CONCERNED: u8 = 1;
const YES: u8 = 4;
const NO: u8 = 8;
const DUE: u8 = 16;
const NOT_DUE: u8 = 32;

/// Ten thousand parts of what a benefit costs, of which the state pays some.
const PARTS: i64 = 10_000;

/// Counts of some persons, and the sums of their places.
pub(super) struct Sums {
    pub(super) tally: Tally,
    /// By place, then month.
    pub(super) cells: Vec<PlaceMonth>,
}

impl Sums {
    pub(super) fn new(cells: usize) -> Self {
        Self { tally: Tally::default(), cells: vec![PlaceMonth::default(); cells] }
    }

    /// Both together.
    pub(super) fn plus(mut self, other: &Self) -> Self {
        self.tally.plus(&other.tally.counts);
        self.cells.iter_mut().zip(&other.cells).for_each(|(cell, other)| cell.add(other));
        self
    }

    /// Asks everything of one person.
    pub(super) fn person(
        &mut self,
        history: &Historie<'_>,
        months: &[MonthEnd],
        law: &Law,
        place: impl Fn(u16) -> usize,
    ) {
        (self.tally.had, self.tally.others) = ([0; PERSON_RULES.len()], 0);
        let mut on_benefit = false;
        for (at, end) in months.iter().enumerate() {
            let cell = |municipality| place(municipality) * months.len() + at;
            self.full_time(history, end, cell);
            let Some(spell) = history.forloeb_paa(end.day) else { continue };
            let Some(of_place) = self.cells.get_mut(cell(spell.kommune)) else { continue };
            on_benefit = true;
            self.tally.begin();
            Asked { tally: &mut self.tally, of_place, history, spell, end, law }.all();
            self.tally.end();
        }
        self.tally.person(on_benefit);
    }

    /// Everybody who was on a benefit in the month, at its end or not.
    fn full_time(&mut self, history: &Historie<'_>, end: &MonthEnd, cell: impl Fn(u16) -> usize) {
        let Some(month) = end.month else { return };
        let (mut days, mut seen) = (0, 0_u32);
        fuldtidspersoner::hvert(history, month, |spell, of| {
            days += of;
            let benefit = 1 << (spell.ydelse as u8);
            if let Some(sum) = self.cells.get_mut(cell(spell.kommune)) {
                sum.spell(spell.ydelse, of, seen & benefit == 0);
            }
            seen |= benefit;
        });
        if days > 0 {
            self.tally.tell(Rule::FullTime, days, month.dage().saturating_sub(days), None);
        }
    }
}

/// Counts, and what the person at hand had.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) counts: PersonMonths,
    /// The rules that concern the person at the month-end, as bits.
    concerned: u16,
    /// Those that in some of the months did not.
    others: u16,
    had: [u8; PERSON_RULES.len()],
}

impl Tally {
    fn plus(&mut self, other: &PersonMonths) {
        let counts = &mut self.counts;
        counts.on_benefit += other.on_benefit;
        counts.persons_on_benefit += other.persons_on_benefit;
        counts.counts.iter_mut().zip(other.counts).for_each(|(count, other)| count.add(other));
        counts.behind.iter_mut().zip(&other.behind).for_each(|(behind, other)| behind.add(other));
    }

    /// A month-end on a benefit. Full-time persons are told of the month, before it.
    fn begin(&mut self) {
        self.counts.on_benefit += 1;
        self.concerned = 1 << Rule::FullTime as usize;
    }

    fn end(&mut self) {
        self.others |= !self.concerned;
    }

    fn person(&mut self, on_benefit: bool) {
        self.counts.persons_on_benefit += u64::from(on_benefit);
        for (at, (behind, had)) in self.counts.behind.iter_mut().zip(self.had).enumerate() {
            let one = |what: u8| u64::from(had & what != 0);
            let others = u64::from(self.others >> at & 1);
            let (concerned, due, not_due) = (one(CONCERNED), one(DUE), one(NOT_DUE));
            behind.add(&Behind { concerned, others, yes: one(YES), no: one(NO), due, not_due });
        }
    }

    fn tell(&mut self, rule: Rule, yes: u64, no: u64, due: Option<bool>) {
        let at = rule as usize;
        self.concerned |= 1 << at;
        let bit = |is: bool, what: u8| if is { what } else { 0 };
        let told = CONCERNED
            | bit(yes > 0, YES)
            | bit(no > 0, NO)
            | bit(due == Some(true), DUE)
            | bit(due == Some(false), NOT_DUE);
        if let (Some(count), Some(had)) = (self.counts.counts.get_mut(at), self.had.get_mut(at)) {
            count.add(Count { concerned: 1, yes, no, due: (due == Some(true)).into() });
            *had |= told;
        }
    }

    fn tell_whether(&mut self, rule: Rule, is: bool) {
        self.tell(rule, is.into(), (!is).into(), None);
    }
}

/// A person on a benefit at a month-end.
struct Asked<'s, 'h> {
    tally: &'s mut Tally,
    of_place: &'s mut PlaceMonth,
    history: &'s Historie<'h>,
    spell: &'s Forloeb,
    end: &'s MonthEnd,
    law: &'s Law,
}

impl Asked<'_, '_> {
    fn all(&mut self) {
        let (history, day) = (self.history, self.end.day);
        let group = self.group();
        let talks = samtaler_paa(history, day, &self.law.conversations);
        if let Some(status) = &talks {
            let due = Some(status.forfalden.is_some());
            self.tally.tell(Rule::Talks, status.holdt.into(), status.mangler.into(), due);
        }
        if let Some((began, _)) = kontaktforloeb(history, day) {
            self.course(began);
        }
        let offers = self.law.offers.svar(history, day);
        if let Some(owes) = &offers {
            let due = Some(owes.stand == Stand::Mangler);
            self.tally.tell(Rule::Offers, owes.holdt().into(), owes.mangler().into(), due);
        }
        if let Some(group) = group {
            self.of_group(group);
        }
        let under = self.work_duty();
        self.half_year(talks.as_ref(), offers.as_ref(), under);
        self.seniority();
        self.focus();
        self.flex();
        self.refund();
    }

    fn group(&mut self) -> Option<Maalgruppe> {
        let group = maalgruppe_paa(self.history, self.end.day, self.end.groups.as_ref()?)?;
        let wrong = matches!(group.udfald, Gruppeudfald::FindesIkke | Gruppeudfald::Lukket | Gruppeudfald::PasserIkke);
        self.tally.tell_whether(Rule::Group, !wrong);
        group.maalgruppe
    }

    fn of_group(&mut self, group: Maalgruppe) {
        if let Some(law) = &self.end.exemption {
            let answer = fritagelse(self.history, self.end.day, group, Afgoerelser::default(), law);
            self.tally.tell_whether(Rule::Exemption, answer.skal_nu());
        }
        if let Some(reason) = seneste_taeller(self.history, self.end.day, group, &self.law.offer_counts) {
            self.tally.tell_whether(Rule::OfferCounts, reason.taeller());
        }
    }

    /// Who has the course, and the form of its last conversation.
    fn course(&mut self, began: Dag) {
        let day = self.end.day;
        if self.spell.ydelse == Ydelse::ADagpenge {
            let holder = overgang::hos_siden(began, day, &self.law.hand_over);
            self.tally.tell_whether(Rule::HandOver, holder == HoldtAf::Kommune);
        }
        let Some((held, choice)) = sidste_siden(self.history, began, day) else { return };
        let [job, sick] = &self.law.forms;
        let forms = if Ordning::for_ydelse(self.spell.ydelse) == Ordning::Sygeopfoelgning { sick } else { job };
        if let Some(law) = forms.paa(held) {
            self.tally.tell_whether(Rule::Form, formen(&choice, law).ret());
        }
    }

    /// Whether the person is under work duty.
    fn work_duty(&mut self) -> bool {
        let Some(law) = &self.end.duty else { return false };
        let Some(who) = law.svar(self.history, self.end.day) else { return false };
        self.tally.tell_whether(Rule::Duty, who.omfattet());
        if who.omfattet() {
            self.hours(law);
        }
        who.omfattet()
    }

    fn hours(&mut self, law: &Arbejdspligt) {
        let Ok(week) = law.timer_paa(self.history, self.end.day) else { return };
        let (set, missing) = (u64::from(week.sat.unwrap_or(0)), u64::from(week.mangler().unwrap_or(0)));
        self.tally.tell(Rule::Hours, set.saturating_sub(missing), missing, Some(missing > 0));
    }

    /// Whoever came to the end of the first half-year in the month is in the place's shares.
    fn half_year(&mut self, talks: Option<&SamtaleStatus>, offers: Option<&Pligt>, under: bool) {
        let Some((first, last)) = self.end.half_year else { return };
        let came = |began| first <= began && began <= last;
        if let Some(status) = talks.filter(|status| came(status.fra) && status.skal > 0 && !status.fritaget) {
            self.of_place.talks(status.maalgruppe, status.mangler == 0, under);
        }
        if let Some(owes) = offers.filter(|owes| came(owes.begyndt) && owes.stand != Stand::Fritaget) {
            self.of_place.offers(owes.gruppe, owes.stand == Stand::Holdt, under);
        }
    }

    fn seniority(&mut self) {
        let (day, law) = (self.end.day, self.end.seniority);
        let Some(long) = law.and_then(|law| law.svar(self.history, day)) else { return };
        let number = |days: i32| u64::try_from(days).unwrap_or(0);
        let (days, gaps) = (number(day.0.saturating_sub(long.fra.0).saturating_add(1)), number(long.huldage));
        self.tally.tell(Rule::Seniority, days.saturating_sub(gaps), gaps, None);
    }

    fn focus(&mut self) {
        let Some(law) = &self.end.focus else { return };
        let Some(had) = fokusmaal::opgjort(law, self.history) else { return };
        let reached = fokusmaal::naaet(law, had.samtaler, had.tilbud, had.timer);
        let yes = u64::from(reached.samtaler) + u64::from(reached.tilbud);
        self.tally.tell(Rule::Focus, yes, 2 - yes, None);
        self.of_place.focus(reached);
    }

    fn flex(&mut self) {
        if self.spell.ydelse != Ydelse::Fleksjob {
            return;
        }
        let Some(hours) = fleksjobtimer::timer(self.history, self.end.day) else { return };
        self.tally.tell_whether(Rule::Flex, hours.retning() == fleksjobtimer::Retning::Op);
        self.of_place.flex(hours.retning());
    }

    fn refund(&mut self) {
        let Some((law, steps)) = self.end.refund.as_ref().zip(self.end.refund_steps.as_ref()) else { return };
        let step = law.uge(self.history, self.end.day).and_then(|week| steps.uge(week));
        let Some(state) = step.and_then(parts) else { return };
        self.tally.tell(Rule::Refund, state, PARTS.unsigned_abs().saturating_sub(state), None);
    }
}

/// The state's parts of [`PARTS`].
fn parts(step: &Trin) -> Option<u64> {
    let (above, below) = step.andel;
    u64::try_from(above.checked_mul(PARTS)?.checked_div(below)?).ok()
}
