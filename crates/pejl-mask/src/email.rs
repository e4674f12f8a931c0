//! E-mail addresses.

use crate::{Finding, FindingKind};
use memchr::memchr_iter;
use pejl_model::Span;

/// Appends the e-mail addresses in `text`, in order; two that are glued together overlap.
pub(crate) fn find(text: &str, out: &mut Vec<Finding>) {
    let mut last_at = 0;
    for at in memchr_iter(b'@', text.as_bytes()) {
        let (Some(before), Some(after)) = (text.get(last_at..at), text.get(at + 1..)) else { continue };
        let start = at - before.len() + before.trim_end_matches(is_local).len();
        let domain = after.len() - after.trim_start_matches(is_domain).len();
        let domain = after.get(..domain).unwrap_or("").trim_end_matches(['.', '-']);
        let end = at + 1 + domain.len();
        if start < at && is_host(domain) {
            out.push(Finding { kind: FindingKind::Email, span: Span::new(start, end) });
        }
        last_at = at + 1;
    }
}

/// True for what may stand before the at sign.
pub(crate) fn is_local(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-' | '*')
}

fn is_domain(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '-' | '*')
}

/// A name, a dot, and at least two letters. (What is masked already has none.)
fn is_host(domain: &str) -> bool {
    domain
        .rsplit_once('.')
        .is_some_and(|(name, top)| !name.is_empty() && top.chars().count() >= 2 && top.chars().all(char::is_alphabetic))
}
