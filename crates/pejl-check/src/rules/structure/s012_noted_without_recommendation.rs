//! S012: something is noted, but nothing was put forward.

use super::layout::{is_minutes, title};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{AgendaItem, Outcome, SectionKind, Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "S012",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Socialudvalget\n04-06-2024\nSager 7 - 9\nVærested i havnen\nSag nr. 7\nSagens kerne\nVærestedet flytter.\nIndstilling\nForvaltningen indstiller,\nat planen godkendes.\nBeslutning\nGodkendt.\nBus til skoven\nSag nr. 8\nSagens kerne\nSkoven ligger langt væk.\nIndstilling\nForvaltningen indstiller,\nat planen godkendes.\nBeslutning\nGodkendt.\nDiverse\nSag nr. 9\nSagens kerne\nBeslutning\nTaget til efterretning.\n",
            finds: &["Taget til efterretning."],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted på havnen\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Lån af lokaler\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\n\nGodkendt.\n\nPunkt 3: Meddelelser\n\nBeslutning\n\nTaget til orientering.\n",
            finds: &["Taget til orientering."],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\n1. Værksted på havnen\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBeslutning\nGodkendt.\n\n2. Status\n\nBeslutning\nOrienteringen blev taget til efterretning.\n\n3. Lån af lokaler\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBeslutning\nGodkendt.\n",
            finds: &["Orienteringen blev taget til efterretning."],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\n1. Værksted på havnen\n\nBeslutning\nGodkendt.\n\n2. Status\n\nBeslutning\nTaget til efterretning.\n\n3. Lån af lokaler\n\nBeslutning\nGodkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\n1. Værksted på havnen\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBeslutning\nGodkendt.\n\n2. Status\n\nSagsfremstilling\nForvaltningen indstiller, at status tages til efterretning.\n\nBeslutning\nTaget til efterretning.\n\n3. Lån af lokaler\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBeslutning\nGodkendt.\n",
            finds: &[],
        },
        Example { text: "Det blev taget til efterretning.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let open = prepared.document.items.iter().filter(|item| item.open);
    let (all, with) =
        open.fold((0, 0), |(all, with), item| (all + 1, with + usize::from(item.recommendation.is_some())));
    if with * 2 <= all {
        return;
    }
    for (at, item) in prepared.items().filter(|(_, item)| told(prepared, item)) {
        let Some(span) = item.decision.as_ref().and_then(|decision| first(&decision.spans)) else { continue };
        found.in_item(at, span).with("title", title(item)).with("with", with).with("all", all.to_string());
    }
}

fn first(spans: &[Span]) -> Option<Span> {
    spans.first().copied()
}

/// True where the item notes something and neither recommends nor presents anything.
pub(super) fn told(prepared: &Prepared<'_>, item: &AgendaItem) -> bool {
    const LONGEST: usize = 60;
    const TEXT: [SectionKind; 5] = [
        SectionKind::Summary,
        SectionKind::Topic,
        SectionKind::Background,
        SectionKind::Assessment,
        SectionKind::Recommendation,
    ];
    // A longer decision tells itself what was noted.
    let noted = item.decision.as_ref().is_some_and(|told| told.outcome == Outcome::Noted && told.text.len() <= LONGEST);
    let presented = || {
        item.sections
            .iter()
            .any(|section| section.kinds.iter().any(|kind| TEXT.contains(kind)) || section.label.is_empty())
    };
    is_minutes(prepared) && item.open && noted && item.recommendation.is_none() && !presented()
}
