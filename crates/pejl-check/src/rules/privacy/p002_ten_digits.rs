//! P002: ten digits that may be a CPR number.

use super::registration::{Sureness, number};
use super::report::secret;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_mask::FindingKind;
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "P002",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example { text: "Borgeren (0101505006) har klaget.", finds: &["0101505006"] },
        Example { text: "Navn\tNummer\nBirke\t1402505016", finds: &["1402505016"] },
        Example { text: "Ansøgeren 231150\n5028 får svar.", finds: &["231150\n5028"] },
        Example { text: "Ansøgeren, 231150 5028, får svar.", finds: &["231150 5028"] },
        Example { text: "Der er kommet brev fra 1402505016 i maj.", finds: &["1402505016"] },
        Example { text: "Journalnr. 300451-5012 er afsluttet.", finds: &["300451-5012"] },
        Example { text: "Formanden orienterede om sagen 311299-1234.", finds: &["311299-1234"] },
        Example { text: "Skriv cpr-nr. 123456-7890, hvis du vil prøve.", finds: &["123456-7890"] },
        Example { text: "Udskrevet 120324-1532, version 120324-1531 og perioden 010124-3112.", finds: &[] },
        Example { text: "Nummer\tBeløb\nBirke\t1402505017", finds: &[] },
        Example { text: "Sagsnr. 0101505006 og journalnr. 300451-5013.", finds: &[] },
        Example { text: "Tallene er fra 010124-3112, side 4.", finds: &[] },
        Example { text: "I alt 010150 5006 12000 og 1012345678 kr.", finds: &[] },
        Example { text: "Ring på +45 01 01 50 50 eller se P-nr. 1012345678.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (source, text, at) in prepared.personal().all(prepared.paper, FindingKind::Cpr) {
        if let Some((span, Sureness::Possible)) = number(text, at) {
            secret(found, source, span);
        }
    }
}
