//! Faults for the rules in `shares`.

use super::words::{GROUPS, OUTCOMES, between, dressed, percent, tenths};
use super::{Ground, Plant, Planter};

pub const PLANTERS: &[Planter] =
    &[Planter { code: "A001", plant: impossible_share }, Planter { code: "A003", plant: count_and_share }];

/// 82,3 % of 156.
fn impossible_share(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let (base, group, outcome) = (between(random, 21, 240), random.pick(GROUPS), random.pick(OUTCOMES));
    let share = |count: i64| (count * 2000 / base + 1) / 2;
    let right = share(between(random, base / 4, base * 3 / 4));
    let possible: Vec<i64> = (0..=base).map(share).collect();
    let wrong = (right..1000).find(|tenths| possible.iter().all(|is| (is - tenths).abs() > 0))?;
    let unit = percent(random);
    let form = random.below(3);
    let said = |share: i64| {
        let share = tenths(share);
        match form {
            0 => format!("I alt er {share}{unit} af de {base} {group} {outcome}."),
            1 => format!("Der er {base} {group} på holdet. Heraf er {share}{unit} {outcome}."),
            _ => format!("Af de {base} {group} er {share}{unit} {outcome}."),
        }
    };
    let (faulty, sound) = dressed(random, &said(wrong), &said(right));
    ground.insert(&faulty, &sound, &tenths(wrong))
}

/// 156 of 1.334 (15 %).
fn count_and_share(ground: &mut Ground<'_>) -> Option<Plant> {
    let random = &mut ground.random;
    let (base, group, outcome) = (between(random, 40, 400), random.pick(GROUPS), random.pick(OUTCOMES));
    let part = between(random, base / 5, base * 4 / 5);
    let right = (part * 2000 / base + 1) / 2;
    let wrong = right + super::words::off(random, 15, 80);
    let unit = percent(random);
    let form = random.below(3);
    let said = |share: i64| {
        let share = tenths(share);
        match form {
            0 => format!("Det er {part} af {base} ({share}{unit})."),
            1 => format!("I alt {part} ud af {base} {group}, svarende til {share}{unit}, er {outcome}."),
            _ => format!("Ud af {base} {group} er {part} {outcome} ({share}{unit})."),
        }
    };
    let (faulty, sound) = dressed(random, &said(wrong), &said(right));
    Some(ground.insert(&faulty, &sound, &tenths(wrong))?.also(&["A001"]))
}
