//! One made-up person.

use super::Generate;
use super::dice::Dice;
use super::flows::{self, Life};
use crate::day::Day;
use crate::merge::{PartBuilder, PersonRow};
use pejl_rules::{Form, HoldtAf, Tilbud, Ydelse};

/// What a person is all through.
struct Facts {
    row: PersonRow,
    life: Life,
    /// Of a hundred conversations and offers so many come late.
    slow: u32,
}

/// Makes the person numbered `number` and ends the rows.
pub(super) fn person(of: &Generate, ceases: &[Option<u16>], number: u64, into: &mut PartBuilder) {
    let mut dice = Dice::of(of.seed, number);
    let facts = facts(of, &mut dice, number);
    let (begins, ends) = (u32::from(of.begins.0), u32::from(of.ends.0));
    // A third is on a benefit when the register begins.
    let away = if dice.percent(33) { 0 } else { dice.between(1, 2_400) };
    let mut day = begins + away;
    let mut municipality = 0;
    let mut coming = None;
    while day < ends {
        let life = Life { age: facts.life.age + (day - begins) / 365, ..facts.life };
        let mut benefit = coming.unwrap_or_else(|| flows::entry(&mut dice, life));
        let whole = flows::length(&mut dice, benefit);
        let mut to = day + whole;
        match ceases.get(benefit as usize).copied().flatten().map(u32::from) {
            Some(last) if day >= last => benefit = flows::successor(&mut dice, benefit, life),
            Some(last) if to > last => to = last,
            _ => {}
        }
        if dice.percent(3) {
            municipality = dice.one_of(&of.municipalities).unwrap_or(0);
        }
        spell(&mut dice, &facts, life, Spell { benefit, from: day, to, ends, municipality }, into);
        coming = if to - day < whole {
            Some(flows::successor(&mut dice, benefit, life))
        } else {
            flows::next(&mut dice, benefit)
        };
        day = match coming {
            Some(_) => to,
            None if dice.percent(12) => to + dice.between(1, 28),
            None => to + dice.between(29, 1_500),
        };
    }
    into.end(facts.row);
}

fn facts(of: &Generate, dice: &mut Dice, number: u64) -> Facts {
    let age = dice.between(18, 64);
    let born = of.begins.dag().0 - i32::try_from(age * 365 + dice.below(365)).unwrap_or(0);
    let (settled, ten_years) = (dice.percent(88), 3_652);
    let residence = if settled { ten_years } else { dice.between(100, 3_000) };
    let employment = if settled { dice.between(950, ten_years) } else { dice.below(900) };
    let municipality = dice.one_of(&of.municipalities).unwrap_or(0);
    let duty = if dice.percent(70) { 3_700 } else { dice.between(10, 36) * 100 };
    let small = |number: u32| u16::try_from(number).unwrap_or(u16::MAX);
    let row = PersonRow {
        person: of.first + number,
        born,
        sex: u8::try_from(dice.between(1, 2)).unwrap_or(1),
        municipality,
        residence: small(residence),
        employment: small(employment),
        work_duty: if settled { u16::MAX } else { small(duty) },
        flags: u8::from(!settled && dice.percent(15)),
    };
    Facts { row, life: Life { age, settled }, slow: dice.below(60) }
}

struct Spell {
    benefit: Ydelse,
    from: u32,
    /// First day after, perhaps beyond the register's end.
    to: u32,
    ends: u32,
    municipality: u16,
}

impl Spell {
    fn last(&self) -> u32 {
        self.to.min(self.ends)
    }

    /// A first day after, which may not be told yet.
    fn open(&self, to: u32) -> u16 {
        if to > self.ends { Day::OPEN.0 } else { day(to.min(self.last())) }
    }
}

fn day(day: u32) -> u16 {
    u16::try_from(day).unwrap_or(Day::OPEN.0 - 1)
}

fn spell(dice: &mut Dice, facts: &Facts, life: Life, spell: Spell, into: &mut PartBuilder) {
    let group = flows::group(dice, spell.benefit, life).map_or(crate::raw::NO_CODE, |group| group as u8);
    into.spells.push((day(spell.from), spell.open(spell.to), spell.benefit as u8, group, spell.municipality));
    if spell.benefit == Ydelse::Fleksjob {
        flex(dice, &spell, into);
    }
    if !flows::is_active(spell.benefit) {
        return;
    }
    let free = exemption(dice, &spell, into);
    contacts(dice, facts, &spell, free, into);
    offers(dice, facts, &spell, into);
    if dice.percent(12) {
        let from = spell.from + dice.between(5, 200);
        if from < spell.last() {
            let to = from + dice.between(10, 250);
            into.work.push((day(from), spell.open(to), day(dice.between(2, 15) * 100)));
        }
    }
}

/// Sometimes a time without duties, from a day to another.
fn exemption(dice: &mut Dice, spell: &Spell, into: &mut PartBuilder) -> (u32, u32) {
    let from = spell.from + dice.between(20, 240);
    if !dice.percent(8) || from >= spell.last() {
        return (0, 0);
    }
    let to = from + dice.between(20, 200);
    into.exempt.push((day(from), spell.open(to)));
    (from, to)
}

fn contacts(dice: &mut Dice, facts: &Facts, spell: &Spell, free: (u32, u32), into: &mut PartBuilder) {
    let mut on = spell.from + dice.between(2, 14 + facts.slow);
    let mut first = true;
    while on < spell.last() {
        let early = on - spell.from < 182;
        if !(free.0..free.1).contains(&on) {
            let forms = [
                (Form::Fremmoede, if first { 94 } else { 45 }),
                (Form::Telefon, if first { 4 } else { 40 }),
                (Form::Video, if first { 2 } else { 15 }),
            ];
            let form = dice.one_of(&forms).unwrap_or(Form::Fremmoede);
            let fund = spell.benefit == Ydelse::ADagpenge && on - spell.from < 92;
            let holder = if fund && dice.percent(85) {
                HoldtAf::AKasse
            } else if spell.benefit == Ydelse::ADagpenge && dice.percent(10) {
                HoldtAf::Faelles
            } else {
                HoldtAf::Kommune
            };
            into.contacts.push((day(on), form as u8, holder as u8));
            first = false;
        }
        on += if early { dice.between(18, 32 + facts.slow) } else { dice.between(45, 150 + 3 * facts.slow) };
    }
}

fn offers(dice: &mut Dice, facts: &Facts, spell: &Spell, into: &mut PartBuilder) {
    let kinds = [
        (Tilbud::Virksomhedspraktik, 32),
        (Tilbud::Loentilskud, 8),
        (Tilbud::Nytteindsats, 8),
        (Tilbud::Loentimer, 8),
        (Tilbud::OrdinaerUddannelse, 8),
        (Tilbud::OevrigVejledning, 16),
        (Tilbud::LaeseSkriveRkv, 2),
        (Tilbud::Mentor, 8),
        (Tilbud::Dansk, if facts.life.settled { 1 } else { 40 }),
        (Tilbud::Behandling, 6),
    ];
    let mut from = spell.from + dice.between(40, 120 + 4 * facts.slow);
    while from < spell.last() {
        let kind = dice.one_of(&kinds).unwrap_or(Tilbud::Virksomhedspraktik);
        let to = from + if dice.percent(8) { dice.between(2, 13) } else { dice.between(14, 180) };
        into.offers.push((day(from), spell.open(to), kind as u8, day(dice.between(4, 37) * 100)));
        from = to + dice.between(30, 200 + 6 * facts.slow);
    }
}

fn flex(dice: &mut Dice, spell: &Spell, into: &mut PartBuilder) {
    let mut hours = dice.between(4, 30);
    let mut on = spell.from;
    while on < spell.last() {
        into.flex.push((day(on), day(hours * 100)));
        on += dice.between(150, 900);
        hours = match dice.below(10) {
            0..4 => (hours + dice.between(1, 5)).min(37),
            4..6 => hours.saturating_sub(dice.between(1, 4)).max(1),
            _ => hours,
        };
    }
}
