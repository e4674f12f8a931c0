//! E-mail addresses.

use crate::gap::{ends_line, is_invisible};
use crate::{Finding, FindingKind};
use memchr::memchr_iter;
use pejl_model::Span;

/// Appends the e-mail addresses in `text`, in order; two that are glued together overlap.
pub(crate) fn find(text: &str, out: &mut Vec<Finding>) {
    let mut last_at = 0;
    for at in memchr_iter(b'@', text.as_bytes()) {
        let (Some(before), Some(after)) = (text.get(last_at..at), text.get(at + 1..)) else { continue };
        let start = at - local(before);
        if let Some(length) = host(after).filter(|_| start < at) {
            let span = Span::new(start, at + 1 + length);
            out.push(Finding { kind: FindingKind::Email, span, whole: span, named: true });
        }
        last_at = at + 1;
    }
}

/// How long the part before the at sign is: the end of `before`, also over one line end right before the at sign or
/// after a hyphen.
fn local(before: &str) -> usize {
    let trimmed = before.trim_end_matches(|c| is_local(c) || is_invisible(c));
    let part = before.len() - trimmed.len();
    let shown = before.get(trimmed.len()..).unwrap_or("").contains(is_local);
    let Some(above) = over_line_end(trimmed) else { return if shown { part } else { 0 } };
    let rest = above.trim_end_matches(|c| is_local(c) || is_invisible(c));
    let word = above.get(rest.len()..).unwrap_or("").trim_end_matches(is_invisible);
    let goes_on = match word.strip_suffix(['-', '_']) {
        Some(stem) => stem.ends_with(char::is_alphanumeric),
        None => !shown && word.ends_with(char::is_alphanumeric),
    };
    match (goes_on, shown) {
        (true, _) => before.len() - rest.len(),
        (false, true) => part,
        (false, false) => 0,
    }
}

/// `text` without the one line end, and the indent after it, that it ends in.
fn over_line_end(text: &str) -> Option<&str> {
    let line = text.trim_end_matches(is_blank);
    let above = line.strip_suffix("\r\n").or_else(|| line.strip_suffix(ends_line))?;
    Some(above.trim_end_matches(is_blank))
}

/// How long the host is that `after` begins with, also over one line end right after the at sign, or where it is not
/// complete yet: after a dot or a hyphen, or before a dot.
fn host(after: &str) -> Option<usize> {
    let first = domain(after);
    let part = after.get(..first).unwrap_or("");
    let whole = |length: usize| {
        let host = after.get(..length)?;
        let trimmed = host.trim_end_matches(|c| matches!(c, '.' | '-') || is_invisible(c) || c.is_whitespace());
        let plain: String = trimmed.chars().filter(|c| is_domain(*c)).collect();
        is_host(&plain).then_some(trimmed.len())
    };
    if let Some(length) = whole(first) {
        return Some(length);
    }
    let rest = after.get(first..).unwrap_or("");
    let below = rest.trim_start_matches(is_blank);
    let below = below.strip_prefix("\r\n").or_else(|| below.strip_prefix(ends_line));
    let below = below.map(|line| line.trim_start_matches(is_blank));
    let empty = !part.contains(is_domain);
    // Where lines were joined, a blank stands for the line end.
    let next = below.or_else(|| rest.strip_prefix(' ').filter(|_| empty))?;
    let small = next.starts_with(char::is_lowercase) || next.starts_with('.');
    let open = part.trim_end_matches(is_invisible).ends_with(['.', '-']) || next.starts_with('.');
    (empty || (open && small)).then(|| whole(after.len() - next.len() + domain(next)))?
}

/// How much of `text`'s beginning may stand in a host.
fn domain(text: &str) -> usize {
    text.len() - text.trim_start_matches(|c| is_domain(c) || is_invisible(c)).len()
}

/// True for what may stand before the at sign.
pub(crate) fn is_local(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-' | '*')
}

fn is_domain(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '-' | '*')
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() && !ends_line(c) || is_invisible(c)
}

/// A name, a dot, and at least two letters. (What is masked already has none.)
fn is_host(domain: &str) -> bool {
    domain
        .rsplit_once('.')
        .is_some_and(|(name, top)| !name.is_empty() && top.chars().count() >= 2 && top.chars().all(char::is_alphabetic))
}
