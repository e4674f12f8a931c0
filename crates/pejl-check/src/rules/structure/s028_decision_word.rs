//! S028: a decision that does something else than was asked for.

use super::layout::is_minutes;
use crate::exact::acts::{Act, asked, done, fits};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{AgendaItem, Severity};

pub(super) const RULE: Rule = Rule {
    code: "S028",
    severity: Severity::Note,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Status\n\nIndstilling\n\nForvaltningen indstiller, at status tages til efterretning.\n\nBeslutning\n\nGodkendt.\n",
            finds: &["Godkendt."],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nIndstilling\n\nForvaltningen indstiller, at planen drøftes.\n\nBeslutning\n\nGodkendt. Udvalget takker.\n",
            finds: &["Godkendt. Udvalget takker."],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Bus\n\nIndstilling\n\nForvaltningen indstiller, at bussen godkendes.\n\nBeslutning\n\nTaget til efterretning.\n",
            finds: &["Taget til efterretning."],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Status\n\nIndstilling\n\nForvaltningen indstiller, at status tages til efterretning.\n\nBeslutning\n\nTaget til efterretning.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Status\n\nIndstilling\n\nForvaltningen indstiller, at status tages til efterretning.\n\nBeslutning\n\nIndstillingen godkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Status\n\nIndstilling\n\nForvaltningen indstiller, at status tages til efterretning.\n\nBeslutning\n\nTiltrådt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Bus\n\nIndstilling\n\nForvaltningen indstiller, at planen drøftes og godkendes.\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Bus\n\nIndstilling\n\nForvaltningen indstiller,\n\n1. at værkstedet åbner, og\n\n2. at bussen kører.\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    if !is_minutes(prepared) {
        return;
    }
    for (at, item) in prepared.items() {
        let Some(decision) = item.decision.as_ref().filter(|decision| decision.points.is_empty()) else { continue };
        let (Some(asked), act) = (asked_once(item), done(&decision.text)) else { continue };
        // Only pairs in which both words are plain.
        let plain = matches!(
            (asked, act),
            (Act::Information | Act::Discussion, Act::Approval) | (Act::Approval, Act::Information)
        );
        let Some(span) = decision.spans.first().filter(|_| plain && !fits(asked, act)) else { continue };
        let finding = found.in_item(at, *span).with("asked", name(asked)).with("done", name(act));
        if let Some(point) = item.recommendation.as_ref().and_then(|told| told.points.first()) {
            finding.related(point.span);
        }
    }
}

/// What all points ask for, where it is one thing.
fn asked_once(item: &AgendaItem) -> Option<Act> {
    let points = &item.recommendation.as_ref()?.points;
    let first = asked(&points.first()?.text);
    points.iter().all(|point| asked(&point.text) == first).then_some(first)
}

fn name(act: Act) -> &'static str {
    match act {
        Act::Information => "information",
        Act::Approval => "approval",
        Act::Discussion => "discussion",
        Act::Recommendation | Act::Any | Act::Unknown => "other",
    }
}
