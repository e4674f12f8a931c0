//! S018: a decision on a point that the recommendation does not have.

use super::points::{digits, recommended};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{SectionKind, Severity};

pub(super) const RULE: Rule = Rule {
    code: "S018",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted og bus\n\nIndstilling\n\nForvaltningen indstiller,\n\n1. at værkstedet åbner, og\n\n2. at bussen kører.\n\nBeslutning\n\nAt 1: Godkendt.\n\nAt 3: Godkendt.\n",
            finds: &["At 3: Godkendt."],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Værksted og bus\n\nIndstilling\n\nForvaltningen indstiller,\n\n1. at værkstedet åbner, og\n\n2. at bussen kører.\n\nBeslutning\n\nAd 1: Godkendt.\n\nAd 2: Udsat.\n\nAd 4: Udsat.\n",
            finds: &["Ad 4: Udsat."],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 4: Værksted og bus\n\nIndstilling\n\nForvaltningen indstiller,\n\n1. at værkstedet åbner,\n\n2. at bussen kører, og\n\n3. at huset lejes.\n\nBeslutning\n\nAt 1: Drøftet.\n\nAt 2: Drøftet.\n\nAt 5: Drøftet.\n",
            finds: &["At 5: Drøftet."],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted og bus\n\nIndstilling\n\nForvaltningen indstiller,\n\n1. at værkstedet åbner,\n\n2. at bussen kører, og\n\n3. at huset lejes.\n\nBeslutning\n\nAt 1: Godkendt.\n\nAt 2: Godkendt.\n\nAt 3: Udsat.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted og bus\n\nBeslutning\n\nAt 1: Godkendt.\n",
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
        let Some(asked) = recommended(recommendation) else { continue };
        let unknown = |number: &u32| !asked.contains(number);
        let mut points = decision.points.iter().filter_map(|point| digits(&point.number).map(|number| (point, number)));
        let Some((point, number)) = points.find(|(_, number)| unknown(number)) else { continue };
        let section = item.sections.iter().find(|section| section.kinds.contains(&SectionKind::Recommendation));
        if may_be_asked(section.map_or("", |section| section.text.as_str()), number, asked.len()) {
            continue;
        }
        let finding = found.in_item(at, point.span).with("number", number.to_string());
        finding.with("points", asked.len());
    }
}

/// True where the recommendation's `text` has the number in a form that was not read, or as many clauses.
fn may_be_asked(text: &str, number: u32, points: usize) -> bool {
    let digits = number.to_string();
    // Alone, and not inside an amount.
    let printed = text.match_indices(&digits).any(|(at, _)| {
        let before = text.get(..at).is_some_and(|before| before.is_empty() || before.ends_with(char::is_whitespace));
        let after = text.get(at + digits.len()..).unwrap_or("");
        let digit = after.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
        before && after.starts_with(['.', ')', ':', ',']) && !digit
    });
    let clauses = text.split_whitespace().filter(|word| word.eq_ignore_ascii_case("at")).count();
    // Where several points are told apart, another "at" is inside one of them.
    printed || points < 2 && usize::try_from(number).is_ok_and(|number| number <= clauses)
}
