//! S016: a paper that is handed out at the meeting and is not among the attachments.

use super::layout::stems;
use crate::cut::line_at;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{SectionKind, Severity};
use std::collections::HashSet;

pub(super) const RULE: Rule = Rule {
    code: "S016",
    severity: Severity::Note,
    on: true,
    words: &["udleveres", "udleveret", "omdeles", "omdelt", "uddeles", "uddelt"],
    find,
    examples: &[
        Example { text: "Et kort over havnen udleveres på mødet.", finds: &["udleveres på mødet"] },
        Example { text: "- Priser for busser. Listen omdeles på mødet.\n- Kort.", finds: &["omdeles på mødet"] },
        Example {
            text: "Det nye budget blev omdelt på udvalgets møde.\n\nBilag\nTegning af huset",
            finds: &["omdelt på udvalgets møde"],
        },
        Example { text: "Et kort over havnen udleveres på mødet.\n\nBilag\nKort over havnen", finds: &[] },
        Example { text: "Nøglerne udleveres på jobcentret.", finds: &[] },
        Example { text: "Maden omdeles hver dag.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for hit in found.hits() {
        let after = prepared.text.get(hit.span.end..).unwrap_or("");
        const PLACES: [&str; 5] = [" på mødet", " på udvalgets møde", " til mødet", " i mødet", " ved mødet"];
        let Some(place) = PLACES.into_iter().find(|place| after.starts_with(place)) else { continue };
        if prepared.kind_at(hit.span.start).is_none_or(|kind| kind == SectionKind::CaseHistory) {
            continue;
        }
        let Some(at) = prepared.item_at(hit.span.start) else { continue };
        let Some(item) = prepared.document.items.get(at as usize) else { continue };
        let line = line_at(prepared.text, hit.span.start).cover(prepared.sentence_at(hit.span.start));
        let named: HashSet<String> = stems(line.of(prepared.text)).collect();
        let listed =
            item.attachments.iter().any(|attachment| stems(&attachment.title).any(|stem| named.contains(&stem)));
        if !listed {
            let span = pejl_model::Span::new(hit.span.start, hit.span.end + place.len());
            found.in_item(at as usize, span).with("listed", item.attachments.len());
        }
    }
}
