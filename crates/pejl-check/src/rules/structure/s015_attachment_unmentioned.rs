//! S015: an attachment that the item's text never mentions.

use super::layout::stems;
use super::references::is_own_text;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{AgendaItem, Attachment, SectionKind, Severity};
use std::collections::HashSet;

pub(super) const RULE: Rule = Rule {
    code: "S015",
    severity: Severity::Note,
    on: true,
    words: &["bilag", "vedlagt", "vedhæft", "vedlægges"],
    find,
    examples: &[
        Example {
            text: "Havnen får et værksted for unge, der mangler en praktik. Det åbner til efteråret og har plads til tolv ad gangen, og to håndværkere tager imod dem. Huset er lejet for fem år, og huslejen betales af rammen.\n\nBilag\nReferat fra cykelklubben",
            finds: &["Referat fra cykelklubben"],
        },
        Example {
            text: "Havnen får et værksted for unge, der mangler en praktik. Det åbner til efteråret og har plads til tolv ad gangen, og to håndværkere tager imod dem. Huset er lejet for fem år, og huslejen betales af rammen.\n\nBilag\nBilag 1: Tegning af værkstedet\nBilag 2: Budskaber fra borgmesteren",
            finds: &["Bilag 2: Budskaber fra borgmesteren"],
        },
        Example {
            text: "- Havnen får et værksted for unge, der mangler en praktik.\n- Det åbner til efteråret og har plads til tolv ad gangen, og to håndværkere tager imod dem.\n- Huset er lejet for fem år, og huslejen betales af rammen for indsatsen.\n\nBilag\n- skovkort.pdf",
            finds: &["skovkort.pdf"],
        },
        Example {
            text: "Havnen får et værksted, som det vedlagte notat viser, for unge, der mangler en praktik. Det åbner til efteråret og har plads til tolv ad gangen, og to håndværkere tager imod dem. Huset er lejet for fem år.\n\nBilag\nReferat fra cykelklubben",
            finds: &[],
        },
        Example {
            text: "Havnen får et værksted for unge, der mangler en praktik. Det åbner til efteråret og har plads til tolv ad gangen, og to håndværkere tager imod dem. Huset er lejet for fem år, og huslejen betales af rammen.\n\nBilag\nOversigt over praktikpladser",
            finds: &[],
        },
        Example { text: "Kort sag.\n\nBilag\nReferat fra cykelklubben", finds: &[] },
    ],
};

/// A text so short has no room for mentions.
const LEAST: usize = 180;
/// What is looked through for mentions, so that the time stays linear.
const MOST: usize = 40_000;
const MOST_ATTACHED: usize = 12;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let own = found.hits().iter().filter(|hit| is_own_text(prepared, hit.span.start));
    let mentions: HashSet<u32> = own.filter_map(|hit| prepared.item_at(hit.span.start)).collect();
    for (at, item) in prepared.items().filter(|(_, item)| !item.attachments.is_empty()) {
        let size: usize = item.sections.iter().filter(|section| is_text(section.kind())).map(|s| s.text.len()).sum();
        let mentioned = u32::try_from(at).is_ok_and(|at| mentions.contains(&at));
        if mentioned || !(LEAST..MOST).contains(&size) || item.attachments.len() > MOST_ATTACHED {
            continue;
        }
        let unnamed: Vec<_> = item.attachments.iter().filter(|attachment| !is_named(item, attachment)).collect();
        if let Some(first) = unnamed.first() {
            let finding = found.in_item(at, first.span).with("title", first.title.as_str());
            finding.with("more", unnamed.len() - 1).with("listed", item.attachments.len());
        }
    }
}

fn is_text(kind: SectionKind) -> bool {
    !matches!(
        kind,
        SectionKind::Attachments | SectionKind::Absence | SectionKind::Competence | SectionKind::CaseHistory
    )
}

/// True where the item speaks of what the attachment's title says, in one word at least.
fn is_named(item: &AgendaItem, attachment: &Attachment) -> bool {
    let title = item.title.as_ref().map_or("", |title| title.value.as_str()).to_lowercase();
    let mut any = false;
    let named = stems(&attachment.title).take(MOST_ATTACHED).any(|stem| {
        any = true;
        // A word's first letter may stand in capitals.
        let tail = stem.char_indices().nth(1).and_then(|(at, _)| stem.get(at..)).unwrap_or("");
        let inside = |text: &str| text.contains(tail);
        inside(&title) || item.sections.iter().any(|section| is_text(section.kind()) && inside(&section.text))
    });
    named || !any
}
