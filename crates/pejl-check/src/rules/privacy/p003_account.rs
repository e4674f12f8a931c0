//! P003: the account of a bank.

use super::report::secret;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_mask::FindingKind;
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "P003",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example { text: "Beløbet sættes ind på reg.nr. 1234 konto 0012345678.", finds: &["1234 konto 0012345678"] },
        Example { text: "Navn\tNemKonto\nBirke\tNemKonto 1234 567890", finds: &["1234 567890"] },
        Example { text: "- Bankkonto: 12345678901234", finds: &["12345678901234"] },
        Example { text: "Afsættes på konto 5.57.71 og kontonr. 5123456789.", finds: &[] },
        Example { text: "Konto\tBudget\n5.57.71\t12345678", finds: &[] },
        Example { text: "Vi skal tage højde for konto 2022 2023 og reg. nr. 1234.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (source, _, at) in prepared.personal().all(prepared.paper, FindingKind::Account) {
        secret(found, source, at.span);
    }
}
