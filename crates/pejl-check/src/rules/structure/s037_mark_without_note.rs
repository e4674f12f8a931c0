//! S037: a mark that no note belongs to.

use super::stars::{Star, stars};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;
use std::collections::HashSet;

pub(super) const RULE: Rule = Rule {
    code: "S037",
    severity: Severity::Note,
    on: true,
    words: &["*"],
    find,
    examples: &[
        Example { text: "Antal ture*\n\n- Havn: 40\n- Skov: 20", finds: &["*"] },
        Example { text: "Sted\tTure*\tPris**\nHavn\t40\t20\nSkov\t20\t10\n\n*Uden ferien.", finds: &["**"] },
        Example { text: "Bussen kører til havnen* og skoven hver dag.", finds: &["*"] },
        Example { text: "Antal ture*\n\n- Havn: 40\n- Skov: 20\n\n*I maj kørte bussen ikke.", finds: &[] },
        Example { text: "Antal ture*\n\n- Havn: 40\n- Skov: 20\n\n* I maj kørte bussen ikke.", finds: &[] },
        Example { text: "Se *havnen* og **skoven** på kortet.", finds: &[] },
        Example { text: "Prisen er 3*4 kr., og medarbejder*innen skriver.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let all = stars(prepared, found.hits());
    let noted: HashSet<(u32, usize)> =
        all.iter().filter(|star| star.1 != Star::Mark).map(|(item, _, row)| (*item, row.len())).collect();
    let mut told: HashSet<(u32, usize)> = HashSet::new();
    for (item, star, row) in all {
        let key = (item, row.len());
        if star == Star::Mark && !noted.contains(&key) && told.insert(key) {
            found.in_item(item as usize, row).with("mark", row.of(prepared.text));
        }
    }
}
