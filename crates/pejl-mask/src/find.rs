//! Where personal data stands.

use crate::borders::borders;
use crate::closely::{self, line_ends};
use crate::{email, number};
use pejl_model::{Document, Role, Span};
use std::borrow::Cow;

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
    find_across(text, &[])
}

/// All personal data in `text`, in order, also where `furniture` stands in the middle of it: a page's number or running
/// head between the halves of a number. The findings do not overlap, and may reach over furniture.
#[must_use]
pub fn find_across(text: &str, furniture: &[Span]) -> Vec<Finding> {
    find_and_pass_over(text, furniture).0
}

/// The same, with all furniture that is known or seen.
pub(crate) fn find_and_pass_over<'f>(text: &str, furniture: &'f [Span]) -> (Vec<Finding>, Cow<'f, [Span]>) {
    let furniture = with_borders(text, furniture);
    let mut findings = Vec::new();
    let mut odds = line_ends(text, &furniture);
    email::find(text, &mut findings);
    number::find(text, &mut findings, &mut |odd| odds.push(odd));
    if !odds.is_empty() {
        closely::find(text, odds, &mut findings);
    }
    if findings.windows(2).any(|two| matches!(two, [first, next] if next.span.start < first.span.end)) {
        findings.sort_by_key(|f| (f.span.start, f.span.end));
        findings = merged(findings);
    }
    (findings, furniture)
}

/// `known` furniture and what page breaks tell of.
fn with_borders<'f>(text: &str, known: &'f [Span]) -> Cow<'f, [Span]> {
    if memchr::memchr(b'\x0c', text.as_bytes()).is_none() {
        return Cow::Borrowed(known);
    }
    let mut all = borders(text);
    all.extend_from_slice(known);
    all.sort_unstable_by_key(|span| (span.start, span.end));
    Cow::Owned(all)
}

/// The furniture of a paper's pages, as far as it is known: what the reader of `document` took for it.
#[must_use]
pub fn furniture(document: &Document) -> Vec<Span> {
    document.parts.iter().filter(|part| part.role == Role::Furniture).map(|part| part.span).collect()
}

/// Findings that overlap become one, of the kind of the first.
fn merged(findings: Vec<Finding>) -> Vec<Finding> {
    let mut out: Vec<Finding> = Vec::with_capacity(findings.len());
    for finding in findings {
        match out.last_mut().filter(|last| finding.span.start < last.span.end) {
            Some(last) => {
                last.span = last.span.cover(finding.span);
                last.whole = last.whole.cover(finding.whole);
                last.named |= finding.named;
            }
            None => out.push(finding),
        }
    }
    out
}
