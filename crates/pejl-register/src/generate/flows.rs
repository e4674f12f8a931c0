//! Which benefits follow on which, and for how long: plausible, not measured.

use super::dice::Dice;
use pejl_rules::{Maalgruppe, Ydelse};

/// What weighs on somebody's way through benefits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Life {
    /// Years old when the time on the benefit begins.
    pub(super) age: u32,
    /// Long enough in the realm and in work for everything.
    pub(super) settled: bool,
}

/// The benefit that somebody comes to who was on none.
pub(super) fn entry(dice: &mut Dice, life: Life) -> Ydelse {
    let young = u32::from(life.age < 30);
    let old = u32::from(life.age >= 61);
    let new = u32::from(!life.settled);
    let weights = [
        (Ydelse::ADagpenge, 38),
        (Ydelse::Sygedagpenge, 26),
        (Ydelse::Kontanthjaelp, 13),
        (Ydelse::Uddannelseshjaelp, 22 * young),
        (Ydelse::Sho, 40 * new),
        (Ydelse::Ledighedsydelse, 2),
        (Ydelse::Revalidering, 1),
        (Ydelse::Forrevalidering, 1),
        (Ydelse::Foertidspension, 1),
        (Ydelse::Tilbagetraekning, 25 * old),
    ];
    dice.one_of(&weights).unwrap_or(Ydelse::ADagpenge)
}

/// The benefit right after `from`; none for work, education or nothing.
pub(super) fn next(dice: &mut Dice, from: Ydelse) -> Option<Ydelse> {
    use Ydelse as Y;
    let to: &[(Option<Y>, u32)] = match from {
        Y::ADagpenge => {
            &[(None, 82), (Some(Y::Sygedagpenge), 8), (Some(Y::Kontanthjaelp), 6), (Some(Y::Ledighedsydelse), 1)]
        }
        Y::Sygedagpenge => {
            &[(None, 72), (Some(Y::Jobafklaring), 13), (Some(Y::ADagpenge), 9), (Some(Y::Ledighedsydelse), 4)]
        }
        Y::Jobafklaring => &[
            (None, 45),
            (Some(Y::Ledighedsydelse), 25),
            (Some(Y::Ressourceforloeb), 12),
            (Some(Y::Foertidspension), 8),
        ],
        Y::Ressourceforloeb => &[(None, 25), (Some(Y::Ledighedsydelse), 35), (Some(Y::Foertidspension), 35)],
        Y::Ledighedsydelse => &[(None, 15), (Some(Y::Fleksjob), 75), (Some(Y::Foertidspension), 8)],
        Y::Fleksjob => &[(None, 25), (Some(Y::Ledighedsydelse), 60), (Some(Y::Foertidspension), 12)],
        Y::Kontanthjaelp | Y::Mindstesats => &[
            (None, 76),
            (Some(Y::Sygedagpenge), 6),
            (Some(Y::Ressourceforloeb), 7),
            (Some(Y::Ledighedsydelse), 5),
            (Some(Y::ADagpenge), 3),
        ],
        Y::Uddannelseshjaelp => &[(None, 84), (Some(Y::Kontanthjaelp), 9), (Some(Y::Ressourceforloeb), 3)],
        Y::Sho => &[(None, 78), (Some(Y::Kontanthjaelp), 14), (Some(Y::Sygedagpenge), 3)],
        Y::Revalidering | Y::Forrevalidering => &[(None, 70), (Some(Y::Revalidering), 12), (Some(Y::ADagpenge), 12)],
        Y::Foertidspension | Y::Tilbagetraekning => &[(None, 1)],
    };
    dice.one_of(to).flatten()
}

/// Days that a time on it lasts.
pub(super) fn length(dice: &mut Dice, benefit: Ydelse) -> u32 {
    match benefit {
        Ydelse::Foertidspension | Ydelse::Tilbagetraekning => 40_000,
        Ydelse::Fleksjob => dice.between(120, 2_600),
        Ydelse::Ressourceforloeb | Ydelse::Revalidering => dice.between(180, 1_400),
        _ => match dice.below(10) {
            0..5 => dice.between(10, 120),
            5..8 => dice.between(60, 420),
            _ => dice.between(300, 1_700),
        },
    }
}

/// What a benefit that the law has ended becomes.
pub(super) fn successor(dice: &mut Dice, benefit: Ydelse, life: Life) -> Ydelse {
    match benefit {
        Ydelse::Sho => Ydelse::Mindstesats,
        Ydelse::Uddannelseshjaelp if life.settled && dice.percent(70) => Ydelse::Kontanthjaelp,
        Ydelse::Uddannelseshjaelp => Ydelse::Mindstesats,
        _ => Ydelse::Kontanthjaelp,
    }
}

/// The target group; seldom not told.
pub(super) fn group(dice: &mut Dice, benefit: Ydelse, life: Life) -> Option<Maalgruppe> {
    use Maalgruppe as M;
    let ready = dice.percent(45);
    if dice.percent(2) {
        return None;
    }
    Some(match benefit {
        Ydelse::ADagpenge => M::Dagpenge,
        Ydelse::Uddannelseshjaelp => {
            if ready {
                M::Uddannelsesparat
            } else {
                M::AktivitetsparatUng
            }
        }
        Ydelse::Mindstesats if life.age < 30 => {
            if ready {
                M::Uddannelsesparat
            } else {
                M::AktivitetsparatUng
            }
        }
        Ydelse::Kontanthjaelp | Ydelse::Sho | Ydelse::Mindstesats => {
            if ready {
                M::Jobparat
            } else {
                M::Aktivitetsparat
            }
        }
        Ydelse::Sygedagpenge => M::Sygemeldt,
        Ydelse::Jobafklaring => M::Jobafklaring,
        Ydelse::Ressourceforloeb => M::Ressourceforloeb,
        Ydelse::Ledighedsydelse | Ydelse::Fleksjob => M::Fleksjob,
        Ydelse::Revalidering | Ydelse::Forrevalidering => M::Revalidering,
        Ydelse::Foertidspension => M::Foertidspension,
        Ydelse::Tilbagetraekning => return None,
    })
}

/// Whether conversations and offers belong to the benefit.
pub(super) fn is_active(benefit: Ydelse) -> bool {
    !matches!(benefit, Ydelse::Foertidspension | Ydelse::Tilbagetraekning | Ydelse::Fleksjob)
}
