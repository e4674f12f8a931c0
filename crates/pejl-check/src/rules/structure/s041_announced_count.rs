//! S041: a number of things announced that the list below, or another sentence, does not have.

use super::announced::{Announced, announced, counted_below};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;
use std::collections::HashMap;

pub(super) const RULE: Rule = Rule {
    code: "S041",
    severity: Severity::Warning,
    on: true,
    words: &[" to ", "to ", " tre ", " fire ", " fem ", " seks ", " syv ", " otte ", " ni ", " ti "],
    find,
    examples: &[
        Example {
            text: "Planen har fire mål for havnen. Målene er som følger:\n\n- Busser\n- Stier\n- Huse\n\nDe er nye.",
            finds: &["fire"],
        },
        Example { text: "Planen har tre mål:\n\n- Flere busser\n- Flere stier", finds: &["tre"] },
        Example {
            text: "Her er de fire hovedveje:\n\n• Havn\n• Skov\n• By\n• Hal\n• Kiosk\n\nDe er nye.",
            finds: &["fire"],
        },
        Example {
            text: "Politikken har seks pejlemærker:\n\n- Havn\n- Skov\n- By\n- Hal\n- Kiosk\n- Sti\n\nRådet er glad for de fem pejlemærker.",
            finds: &["fem"],
        },
        Example { text: "Planen har to mål:\n\n- Flere busser\n- Flere stier", finds: &[] },
        Example { text: "Planen har tre mål.\n\n- Flere busser\n- Flere stier", finds: &[] },
        Example { text: "Så meget er brugt de seneste tre år:\n\n- Busser\n- Stier", finds: &[] },
        Example {
            text: "Politikken har fire mål:\n\n- Havn\n- Skov\n- By\n- Sti\n\nHeraf er tre mål nået, og de tre mål er gode.",
            finds: &[],
        },
        Example { text: "Planen har tre mål:\n\n- Flere busser\n- Flere stier\n\nog\n\n- Flere huse", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let all: Vec<Announced> = found.hits().iter().filter_map(|hit| announced(prepared, hit.span)).collect();
    for of_item in all.chunk_by(|a, b| a.item == b.item) {
        let mut lists: HashMap<&str, &Announced> = HashMap::new();
        for told in of_item.iter().filter(|told| told.opens) {
            let Some(counted) = counted_below(prepared, told) else { continue };
            if counted == told.number {
                lists.insert(told.noun.as_str(), told);
                continue;
            }
            let finding = found.in_item(told.item as usize, told.span).with("kind", "list");
            finding.with("noun", told.noun.as_str()).with("number", told.number.to_string());
            finding.with("counted", counted.to_string());
        }
        for (at, told) in of_item.iter().enumerate().filter(|(_, told)| told.definite && !told.opens) {
            let Some(list) = lists.get(told.noun.as_str()) else { continue };
            let before = of_item.iter().take(at).rev().take(NEAR);
            if contradicts(told, list) && !before.into_iter().any(|other| is_introduced_by(told, other)) {
                let finding = found.in_item(told.item as usize, told.span).related(list.span).with("kind", "other");
                finding.with("noun", told.noun.as_str()).with("number", told.number.to_string());
                finding.with("counted", list.number.to_string());
            }
        }
    }
}

/// How many mentions back a smaller group may be introduced.
const NEAR: usize = 40;

/// True for a number close to the list's own: two of seven goals are rather some of them.
fn contradicts(told: &Announced, list: &Announced) -> bool {
    told.number != list.number && told.number >= 3 && told.number.abs_diff(list.number) <= 2
}

/// True where `other` tells of as many for the first time: then "the three goals" are those.
fn is_introduced_by(told: &Announced, other: &Announced) -> bool {
    !other.definite && other.number == told.number && other.noun == told.noun
}
