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
            text: "Politikken har tre mål:\n\n- Havn\n- Skov\n- By\n\nTo mål er nået, og de to mål er gode.",
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
        for told in of_item.iter().filter(|told| told.definite && !told.opens) {
            let Some(list) = lists.get(told.noun.as_str()).filter(|list| list.number < told.number || told.end) else {
                continue;
            };
            if list.number != told.number {
                let finding = found.in_item(told.item as usize, told.span).related(list.span).with("kind", "other");
                finding.with("noun", told.noun.as_str()).with("number", told.number.to_string());
                finding.with("counted", list.number.to_string());
            }
        }
    }
}
