//! P001: a CPR number, written as one or called one.

use super::registration::{Sureness, number};
use super::report::secret;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_mask::FindingKind;
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "P001",
    severity: Severity::Error,
    on: true,
    words: &[],
    find,
    // All born in 2049 or later.
    examples: &[
        Example { text: "Sagen gælder en borger (010150-5006), som søger hjælp.", finds: &["010150-5006"] },
        Example {
            text: "Navn\tCPR\tYdelse\nBirke\t140250-5016\tsygedagpenge\nKlit\t231150 - 5028\tingen",
            finds: &["140250-5016", "231150 - 5028"],
        },
        Example { text: "- cpr-nr. 0507535011\n- personnummer: 300451 5012", finds: &["0507535011", "300451 5012"] },
        Example {
            text: "Hendes CPR-nummer er 0507535011, hans CPR-nummer 3004515012.",
            finds: &["0507535011", "3004515012"],
        },
        Example {
            text: "Sagen gælder en borger, cpr-nr. 010150-\n5006, og hendes bror 140250\u{200b}-5016.",
            finds: &["010150-\n5006", "140250\u{200b}-5016"],
        },
        Example {
            text: "CPR010150-5006 og cpr-nr. 14 02 50-5016 samt cpr: 231150/5028",
            finds: &["010150-5006", "14 02 50-5016", "231150/5028"],
        },
        Example { text: "Bilag: Ansøgning 170849–5022.pdf", finds: &["170849–5022"] },
        Example {
            text: "Sagsnr. 15.20.00-P19-1-23, journal 018520-2013 og 300250-5011 er ingen personer.",
            finds: &[],
        },
        Example { text: "Konto 0101505006, CVR 12345678, EAN 5798001234567 og P-nummer 1012345678.", finds: &[] },
        Example { text: "Notat 010124-2024 og sag 24-010150-5006 samt version 20220531.pdf", finds: &[] },
        Example {
            text: "Feltet udfyldes med 000000-0000, hvor der ikke er noget cpr-nummer, eller 111111-1111.",
            finds: &[],
        },
        Example { text: "Udgiften er 0101505006 kr. fordelt på 010150 5006 12000.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (source, text, at) in prepared.personal().all(prepared.paper, FindingKind::Cpr) {
        if let Some((span, Sureness::Certain)) = number(text, at) {
            secret(found, source, span);
        }
    }
}
