//! P006: an e-mail address that is not known to be an office's.

use super::mailboxes::{self, Mailbox};
use super::report::secret;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_mask::{FindingKind, unbroken};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "P006",
    severity: Severity::Note,
    on: true,
    words: &["@"],
    find,
    examples: &[
        Example { text: "Spørgsmål rettes til bkl@eksempel.dk.", finds: &["bkl@eksempel.dk"] },
        Example { text: "Navn\tMail\nBirke\tbirke@eksempel.dk", finds: &["birke@eksempel.dk"] },
        Example { text: "- klit12@eksempel.dk\n- b7@eksempel.dk", finds: &["klit12@eksempel.dk", "b7@eksempel.dk"] },
        Example { text: "Svar sendes til birke.klit@eksempel.dk inden mødet.", finds: &[] },
        Example { text: "Skriv til jobcenter@eksempel.dk eller sikkerpost@eksempel.dk.", finds: &[] },
        Example { text: "Mødet holdes @ rådhuset, og birke@klit er ingen adresse.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (source, text, at) in prepared.personal().all(prepared.paper, FindingKind::Email) {
        let address = unbroken(at.span.of(text));
        if mailboxes::of(&address) == Mailbox::Unknown && !address.contains('*') {
            secret(found, source, at.span);
        }
    }
}
