//! P008: a citizen's name in the title of an attachment or the name of a file.

use super::public::{Politicians, is_public_in_title};
use super::report::secret;
use crate::any_of::AnyOf;
use crate::danish::lowered;
use crate::prepared::{Prepared, Source};
use crate::rule::{Example, Found, Rule};
use pejl_mask::names;
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "P008",
    severity: Severity::Warning,
    on: true,
    words: &["bilag"],
    find,
    examples: &[
        Example {
            text: "Teksten.\n\nBilag\nBilag 1: Ansøgning fra Hanne Birkelund.pdf\nBilag 2: Notat.pdf",
            finds: &["Hanne Birkelund"],
        },
        Example {
            text: "Teksten.\n\nBilag:\n- Klage over afgørelse - Fatima Klitgren.docx",
            finds: &["Fatima Klitgren"],
        },
        Example { text: "Teksten.\n\nBilag\nLægeerklæring vedr. Jens B. Ravnsø", finds: &["Jens B. Ravnsø"] },
        Example {
            text: "Teksten.\n\nBilag\nKlage fra Fatima Klitgren, resultater af tilfredshedsundersøgelsen",
            finds: &["Fatima Klitgren"],
        },
        Example {
            text: "Teksten.\n\nBilag\nBilag 1: Henvendelse fra Hanne Birkelund, formand for Seniorrådet.pdf",
            finds: &[],
        },
        Example { text: "Teksten.\n\nBilag\nBilag 1: Høringssvar fra Dansk Socialforening.pdf", finds: &[] },
        Example { text: "Teksten.\n\nBilag\nBilag 1: Henvendelse fra Anna Holm (A).pdf", finds: &[] },
        Example { text: "Teksten.\n\nBilag\nBilag 1: Notat af Hanne Birkelund om budget.pdf", finds: &[] },
        Example { text: "Teksten.\n\nBilag\nBilag 1: Brev fra minister Hanne Birkelund.pdf", finds: &[] },
    ],
};

/// Parts of words for papers that come from a citizen or are about one.
static CASES: AnyOf = AnyOf::new(&[
    "ansøgning",
    "klage",
    "henvendelse",
    "brev fra",
    "mail fra",
    "e-mail fra",
    "høringssvar fra",
    "partshøring",
    "udtalelse",
    "lægeerklæring",
    "erklæring",
    "underretning",
    "journal",
    "afgørelse",
    "bekymring",
    "indsigelse",
    "aktindsigt",
    "cv ",
    "fuldmagt",
    "helbred",
    "sygemelding",
    "opsigelse",
    "bevilling til",
    "borgersag",
    "diagnose",
]);

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut politicians = None;
    let mut judge = |source: Source, text: &str, at: Span, found: &mut Found<'_>| {
        if !CASES.stands_in(&lowered(at.of(text))) {
            return;
        }
        for name in names::in_span(text, at) {
            let politicians = politicians.get_or_insert_with(|| Politicians::of(prepared.document));
            if !is_public_in_title(text, name.span, at, politicians) {
                secret(found, source, name.span);
            }
        }
    };
    for attachment in prepared.items().flat_map(|(_, item)| &item.attachments) {
        judge(Source::Paper, prepared.text, attachment.span, found);
    }
    for (source, name) in prepared.personal().texts(prepared.paper) {
        if matches!(source, Source::Name(_)) {
            judge(source, name, Span::new(0, name.len()), found);
        }
    }
}
