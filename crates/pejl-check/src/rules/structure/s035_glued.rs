//! S035: two numbered attachments on one line.

use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "S035",
    severity: Severity::Note,
    on: true,
    words: &[],
    find,
    examples: &[
        Example { text: "Havnen.\n\nBilag\nBilag 1: Kort 2024Bilag 2: Priser", finds: &["Bilag 2: Priser"] },
        Example { text: "Havnen.\n\nBilag\nBilag 1: Kort 2024 Bilag 2: Priser", finds: &["Bilag 2: Priser"] },
        Example {
            text: "Havnen.\n\nBilag\nBilag 1: Kort\nBilag 2: PriserBilag 3: Brev fra foreningen",
            finds: &["Bilag 3: Brev fra foreningen"],
        },
        Example { text: "Havnen.\n\nBilag\nBilag 1: Kort\nBilag 2: Priser", finds: &[] },
        Example { text: "Havnen.\n\nBilag\nKort\nPriser", finds: &[] },
        Example { text: "Se bilag 1: kort og bilag 2: priser.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (at, item) in prepared.items() {
        for (above, next) in item.attachments.iter().zip(item.attachments.iter().skip(1)) {
            let between = Span::new(above.span.end, next.span.start).of(prepared.text);
            let one_line = next.span.start >= above.span.end && between.chars().all(|c| c == ' ' || c == '\u{a0}');
            let (Some(first), Some(second)) = (&above.number, &next.number) else { continue };
            if one_line {
                let finding = found.in_item(at, next.span).related(above.span);
                finding.with("first", first.as_str()).with("second", second.as_str());
            }
        }
    }
}
