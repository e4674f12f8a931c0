//! S014: a text that refers to attachments in an item that lists none.

use super::layout::title;
use super::references::{self, Reference};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "S014",
    severity: Severity::Warning,
    on: true,
    words: &["bilag", "vedlagt", "vedhæft", "bilagsliste", "bilagsoversigt", "bilagsfortegnelse"],
    find,
    examples: &[
        Example { text: "I det vedlagte bilag findes en plan for havnen.", finds: &["vedlagte"] },
        Example { text: "Sagen har to bilag. Priserne fremgår af bilag 2.", finds: &["bilag"] },
        Example { text: "- Havnen får et værksted.\n- Priserne er vedlagt til orientering.", finds: &["vedlagt"] },
        Example { text: "Fordelingen fremgår af bilaget, og kortet er tegnet om.", finds: &["bilaget"] },
        Example { text: "I det vedlagte bilag findes en plan.\n\nBilag\nPlan for havnen", finds: &[] },
        Example { text: "Ansøgningen skal være vedlagt en plan. Der er ingen bilag.", finds: &[] },
        Example { text: "Satsen følger af bilag 2 til loven om værksteder.", finds: &[] },
        Example { text: "Bilagskontrollen viste ingen fejl, og bilagene i regnskabet er i orden.", finds: &[] },
        Example { text: "Bilag 2 til punkt 7 viser priserne. Det lukkede bilag ligger i sagen.", finds: &[] },
    ],
};

/// The first of the words that name a list at another place of the paper.
const LISTS: usize = 3;
const NEAR: usize = 12;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let attached = !prepared.paper.attached.is_empty();
    if attached || found.hits().iter().any(|hit| hit.word >= LISTS) {
        return;
    }
    let mut current: Option<(Reference, usize)> = None;
    for hit in found.hits() {
        let item = prepared.item_at(hit.span.start).and_then(|item| prepared.document.items.get(item as usize));
        if item.is_none_or(|item| !item.attachments.is_empty()) {
            continue;
        }
        let Some(next) = references::at(prepared, hit.span) else { continue };
        match &mut current {
            Some((first, count)) if first.item == next.item => {
                // "det vedlagte bilag" is one reference in two words.
                *count += usize::from(first.last + NEAR < next.span.start);
                first.last = next.span.end;
            }
            _ => {
                report(prepared, found, current.take());
                current = Some((next, 1));
            }
        }
    }
    report(prepared, found, current);
}

fn report(prepared: &Prepared<'_>, found: &mut Found<'_>, told: Option<(Reference, usize)>) {
    let Some((first, count)) = told else { return };
    let title = prepared.document.items.get(first.item).map_or("", title);
    found.in_item(first.item, first.span).with("count", count).with("title", title);
}
