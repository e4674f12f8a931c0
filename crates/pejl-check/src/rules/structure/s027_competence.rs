//! S027: a decision that is not for the one who takes it: final where the council decides, recommended where the committee does.

use super::layout::is_minutes;
use crate::exact::acts::{Act, done, in_power};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{AgendaItem, Decider, Severity};

pub(super) const RULE: Rule = Rule {
    code: "S027",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Bus\n\nSagen afgøres af\n\nByrådet\n\nIndstilling\n\nForvaltningen indstiller, at bussen kører.\n\nBeslutning\n\nGodkendt.\n",
            finds: &["Godkendt."],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Skov\n\nSagen afgøres af\n\nSocialudvalget\n\nIndstilling\n\nForvaltningen indstiller, at bussen kører.\n\nBeslutning\n\nAnbefales.\n",
            finds: &["Anbefales."],
        },
        Example {
            text: "# Socialudvalget\nReferat\n04-06-2024\nSager 7 - 8\nHavnen\nSag nr. 7\nBeslutningskompetence: KB\nIndstilling\nForvaltningen indstiller,\nat planen vedtages.\nBeslutning\nPlanen godkendt.\nBus til skoven\nSag nr. 8\nBeslutningskompetence: KB\nIndstilling\nForvaltningen indstiller,\nat bussen kører.\nBeslutning\nAnbefales.\n",
            finds: &["Planen godkendt."],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Bus\n\nSagen afgøres af\n\nByrådet\n\nIndstilling\n\nForvaltningen indstiller, at bussen kører.\n\nBeslutning\n\nAnbefales.\n\nPunkt 2: Skov\n\nSagen afgøres af\n\nSocialudvalget\n\nIndstilling\n\nForvaltningen indstiller, at bussen kører.\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Bus\n\nSagen afgøres af\n\nByrådet\n\nIndstilling\n\nForvaltningen indstiller, at bussen kører.\n\nBeslutning\n\nTiltrådt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nByrådet\nReferat 4. juni 2024\n\nPunkt 1: Bus\n\nSagen afgøres af\n\nByrådet\n\nIndstilling\n\nForvaltningen indstiller, at bussen kører.\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Bus\n\nSagen afgøres af\n\nByrådet\n\nIndstilling\n\nForvaltningen indstiller, at udvalget over for byrådet anbefaler, at bussen kører.\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Bus\n\nIndstilling\n\nForvaltningen indstiller, at bussen kører.\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    if !is_minutes(prepared) || is_council(prepared) {
        return;
    }
    for (at, item) in prepared.items() {
        let (Some(decides), Some(decision)) = (&item.decides, &item.decision) else { continue };
        let act = done(&decision.text);
        let clear = matches!(
            (decides.value, act),
            (Decider::Council, Act::Approval) | (Decider::Committee, Act::Recommendation)
        );
        if !clear || in_power(decides.value, act) || sends_on(item) {
            continue;
        }
        let Some(span) = decision.spans.first() else { continue };
        let words = decision.outcome_words.as_ref().map_or("", |words| words.value.as_str());
        let kind = if act == Act::Approval { "final" } else { "recommended" };
        let finding = found.in_item(at, *span).related(decides.span).with("kind", kind);
        finding.with("decides", decides.span.of(prepared.text).trim()).with("words", words);
    }
}

fn is_council(prepared: &Prepared<'_>) -> bool {
    let name = prepared.document.committee.as_ref().map_or("", |name| name.value.as_str()).to_lowercase();
    name.is_empty() || ["byråd", "kommunalbestyrelse", "borgerrepræsentation"].iter().any(|body| name.contains(body))
}

/// True where recommendation or decision name another body or pass the case on: then "approved" means what was asked.
fn sends_on(item: &AgendaItem) -> bool {
    const WORDS: [&str; 7] =
        ["anbefal", "byråd", "kommunalbestyrelse", "økonomiudvalg", "videresend", "oversend", "indstiller til"];
    let asked = item.recommendation.iter().flat_map(|told| &told.points).map(|point| point.text.as_str());
    let decided = item.decision.as_ref().map(|decision| decision.text.as_str());
    let recommends = decided.is_some_and(|text| done(text) == Act::Recommendation);
    asked.chain(decided).any(|text| {
        let low = text.to_lowercase();
        WORDS.iter().any(|word| low.contains(word) && !(recommends && *word == "anbefal"))
    })
}
