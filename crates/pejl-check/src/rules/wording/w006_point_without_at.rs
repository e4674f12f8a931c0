//! W006: a point of a recommendation that is no sentence with "at", where others are.

use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;
use std::collections::HashSet;

pub(super) const RULE: Rule = Rule {
    code: "W006",
    severity: Severity::Note,
    on: false,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Budget\n\nIndstilling\n\
                   Forvaltningen indstiller,\n1. at budgettet godkendes\n2. planen for 2025\n\nBeslutning\nGodkendt.\n",
            finds: &["planen for 2025"],
        },
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Budget\n\nIndstilling\n\
                   Direktionen indstiller:\n- at budgettet godkendes\n- at planen drøftes\n- ny status i maj\n\nBeslutning\nGodkendt.\n",
            finds: &["ny status i maj"],
        },
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Budget\n\nIndstilling\n\
                   Forvaltningen indstiller,\n- Budgettet godkendes\n- At planen drøftes\n\nBeslutning\nGodkendt.\n",
            finds: &["Budgettet godkendes"],
        },
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Budget\n\nIndstilling\n\
                   Forvaltningen indstiller at godkende\n- budgettet\n- planen\n\nBeslutning\nGodkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Budget\n\nIndstilling\n\
                   Forvaltningen indstiller,\n1. at budgettet godkendes\n2. at planen drøftes\n\nBeslutning\nGodkendt.\n",
            finds: &[],
        },
        Example { text: "- at planen følges\n- ny status i maj", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    // Where the heading below a list was not read as one, its title is no point.
    let titles: HashSet<&str> =
        prepared.items().filter_map(|(_, item)| item.title.as_ref()).map(|title| title.value.as_str()).collect();
    for (index, item) in prepared.items() {
        let Some(recommendation) = &item.recommendation else { continue };
        let sentence =
            |text: &str| text.split([' ', '\u{a0}']).next().is_some_and(|word| word.eq_ignore_ascii_case("at"));
        let sentences = recommendation.points.iter().filter(|point| sentence(&point.text)).count();
        if sentences == 0 {
            continue;
        }
        for point in recommendation.points.iter().filter(|point| !sentence(&point.text)) {
            if titles.contains(point.text.as_str()) {
                continue;
            }
            found.in_item(index, point.span).with("printed", point.text.as_str());
        }
    }
}
