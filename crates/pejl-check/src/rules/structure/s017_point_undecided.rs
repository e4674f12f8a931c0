//! S017: a point of the recommendation that a decision point by point passes over.

use super::points::{decided, recommended};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Decision, Severity};

pub(super) const RULE: Rule = Rule {
    code: "S017",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted og bus\n\nIndstilling\n\nForvaltningen indstiller,\n\n1. at værkstedet åbner,\n\n2. at bussen kører, og\n\n3. at huset lejes.\n\nBeslutning\n\nAt 1: Godkendt.\n\nAt 3: Godkendt.\n",
            finds: &["At 1: Godkendt."],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Værksted og bus\n\nIndstilling\n\nForvaltningen indstiller,\n\n1. at værkstedet åbner,\n\n2. at bussen kører, og\n\n3. at huset lejes.\n\nBeslutning\n\nAd 1: Godkendt.\n\nAd 2: Udsat.\n",
            finds: &["Ad 1: Godkendt."],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 4: Værksted og bus\n\nIndstilling\n\nForvaltningen indstiller,\n\n1. at værkstedet åbner, og\n\n2. at bussen kører.\n\nBeslutning\n\nAt 2: Drøftet.\n",
            finds: &["At 2: Drøftet."],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted og bus\n\nIndstilling\n\nForvaltningen indstiller,\n\n1. at værkstedet åbner,\n\n2. at bussen kører, og\n\n3. at huset lejes.\n\nBeslutning\n\nAt 1: Godkendt.\n\nAt 2: Godkendt.\n\nAt 3: Udsat.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted og bus\n\nIndstilling\n\nForvaltningen indstiller,\n\n1. at værkstedet åbner,\n\n2. at bussen kører, og\n\n3. at huset lejes.\n\nBeslutning\n\nAt 1: Godkendt.\n\nI øvrigt blev indstillingen godkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted og bus\n\nIndstilling\n\nForvaltningen indstiller,\n\n1. at værkstedet åbner,\n\n2. at bussen kører, og\n\n3. at huset lejes.\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted og bus\n\nIndstilling\n\nForvaltningen indstiller,\n\n1. at værkstedet åbner,\n\n2. at bussen kører, og\n\n3. at huset lejes.\n\nBeslutning\n\nAt 1-3: Godkendt.\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (at, item) in prepared.items() {
        let (Some(recommendation), Some(decision)) = (&item.recommendation, &item.decision) else { continue };
        let (Some(asked), Some(done)) = (recommended(recommendation), decided(decision)) else { continue };
        let missing: Vec<String> =
            asked.iter().filter(|number| !done.contains(number)).map(ToString::to_string).collect();
        let Some(first) = decision.points.first() else { continue };
        // A decision that begins before its points may decide the rest there.
        let begins = decision.spans.first().is_some_and(|span| first.span.start <= span.start + LEAD);
        if asked.len() < 2 || missing.is_empty() || missing.len() > MOST || !begins || decides_rest(decision, &missing)
        {
            continue;
        }
        let finding = found.in_item(at, first.span).with("missing", missing.join(", ")).with("count", missing.len());
        finding.with("points", asked.len().to_string());
    }
}

/// True where the decision takes other points together, or has one of the `missing` numbers in a form that was not read.
fn decides_rest(decision: &Decision, missing: &[String]) -> bool {
    let low = decision.text.to_lowercase();
    let printed = |number: &String| low.split(|c: char| !c.is_ascii_digit()).any(|printed| printed == number);
    REST.iter().any(|word| low.contains(word)) || missing.iter().any(printed)
}

/// More points than these no recommendation has.
const MOST: usize = 30;
const LEAD: usize = 16;
/// Words with which a decision takes the other points together.
const REST: [&str; 9] =
    ["øvrig", "resten", "resterende", "indstillingen", "samlet", "alle ", "begge", "bortfald", "ikke behandl"];
