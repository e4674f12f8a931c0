//! Where personal data stands.

use crate::{email, number};
use pejl_model::Span;

/// What kind of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingKind {
    /// A CPR number.
    Cpr,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A bank account.
    Account,
}

/// Personal data in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// The bytes that are masked: of a CPR number the last four digits, of the others all.
    pub span: Span,
    /// All of it: of a CPR number the six digits of the day as well.
    pub whole: Span,
    /// True where a word before it, or the prefix of a country, tells what it is.
    pub named: bool,
}

/// All personal data in `text`, in order; the findings do not overlap.
#[must_use]
pub fn find(text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    email::find(text, &mut findings);
    let emails = findings.len();
    number::find(text, &mut findings);
    if emails > 0 && findings.len() > 1 {
        findings.sort_by_key(|f| (f.span.start, f.span.end));
        findings = merged(findings);
    }
    findings
}

/// Findings that overlap become one, of the kind of the first.
fn merged(findings: Vec<Finding>) -> Vec<Finding> {
    let mut out: Vec<Finding> = Vec::with_capacity(findings.len());
    for finding in findings {
        match out.last_mut().filter(|last| finding.span.start < last.span.end) {
            Some(last) => {
                last.span = last.span.cover(finding.span);
                last.whole = last.whole.cover(finding.whole);
            }
            None => out.push(finding),
        }
    }
    out
}
