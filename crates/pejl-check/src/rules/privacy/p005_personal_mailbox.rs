//! P005: the e-mail address of a person.

use super::mailboxes::{self, Mailbox};
use super::report::secret;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_mask::{FindingKind, unbroken};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "P005",
    severity: Severity::Warning,
    on: true,
    words: &["@"],
    find,
    examples: &[
        Example { text: "Svar sendes til birke.klit@eksempel.dk inden mødet.", finds: &["birke.klit@eksempel.dk"] },
        Example {
            text: "Svar sendes til birke.klit@\neksempel.dk inden mødet.", finds: &["birke.klit@\neksempel.dk"]
        },
        Example { text: "Navn\tMail\nBirke\tklit77@gmail.com", finds: &["klit77@gmail.com"] },
        Example {
            text: "- Kontakt: Birke Klit (birke_klit-ravn@eksempel.dk)",
            finds: &["birke_klit-ravn@eksempel.dk"],
        },
        Example { text: "Skriv til jobcenter@eksempel.dk eller post@eksempel.dk.", finds: &[] },
        Example { text: "Høringssvar til social.vest@eksempel.dk og hoering@eksempel.dk", finds: &[] },
        Example { text: "Mødet holdes @ rådhuset, og birke@klit er ingen adresse.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (source, text, at) in prepared.personal().all(prepared.paper, FindingKind::Email) {
        if mailboxes::of(&unbroken(at.span.of(text))) == Mailbox::Person {
            secret(found, source, at.span);
        }
    }
}
