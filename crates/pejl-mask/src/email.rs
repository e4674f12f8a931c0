//! E-mail addresses.

use crate::gap::{ends_line, is_invisible};
use crate::{Finding, FindingKind};
use memchr::memchr_iter;
use pejl_model::Span;

/// An address is wrapped over so many line ends on each side of its at sign at most.
const MOST_LINES: usize = 2;
/// Shared mailboxes of offices, which follow a full stop as words do and are nobody's family name.
const OFFICES: [&str; 20] = [
    "post",
    "hovedpost",
    "info",
    "kontakt",
    "mail",
    "kommune",
    "kommunen",
    "job",
    "jobcenter",
    "jobcentret",
    "borgerservice",
    "sekretariat",
    "sekretariatet",
    "raadhus",
    "raadhuset",
    "byraad",
    "hoering",
    "social",
    "presse",
    "udvalg",
];
/// Words that end in a full stop of their own.
const SHORTENED: [&str; 18] = [
    "bl.a", "f.eks", "fx", "tlf", "nr", "kl", "mv", "m.v", "m.m", "evt", "hhv", "adr", "ca", "pr", "jf", "etc", "osv",
    "kr",
];

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

/// How long the part before the at sign is: the end of `before`, also over line ends right before the at sign or where
/// the part can't end yet.
fn local(before: &str) -> usize {
    let mut rest = without_word(before);
    let mut shown = before.get(rest.len()..).unwrap_or("").contains(is_local);
    for _ in 0..MOST_LINES {
        let Some(above) = over_line_end(rest) else { break };
        let left = without_word(above);
        let word = above.get(left.len()..).unwrap_or("").trim_end_matches(is_invisible);
        if !goes_on(word, before.get(rest.len()..).filter(|_| shown)) {
            break;
        }
        (rest, shown) = (left, true);
    }
    if shown { before.len() - rest.len() } else { 0 }
}

fn without_word(text: &str) -> &str {
    text.trim_end_matches(|c| is_local(c) || is_invisible(c))
}

/// True where the part of an address before the at sign goes on below `word`, which ends its line, with `below`; none
/// where the at sign itself stands there.
fn goes_on(word: &str, below: Option<&str>) -> bool {
    let Some(below) = below else { return word.ends_with(char::is_alphanumeric) };
    if let Some(stem) = word.strip_suffix(['-', '_']) {
        return stem.ends_with(char::is_alphanumeric);
    }
    // A full stop ends most sentences too. What tells a name from the last word of one: letters of the same case, and
    // below it neither an office's mailbox nor an address that is whole already.
    let Some(stem) = word.strip_suffix('.') else { return false };
    let small = |text: &str| text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase);
    let letters = stem.chars().all(|c| is_local(c) && !c.is_ascii_digit()) && stem.ends_with(char::is_alphabetic);
    letters
        && small(stem) == small(below)
        && !below.contains('.')
        && !OFFICES.iter().any(|office| office.eq_ignore_ascii_case(below))
        && !SHORTENED.contains(&stem.to_lowercase().as_str())
}

/// `text` without the one line end, and the indent after it, that it ends in.
fn over_line_end(text: &str) -> Option<&str> {
    let line = text.trim_end_matches(is_blank);
    let above = line.strip_suffix("\r\n").or_else(|| line.strip_suffix(ends_line))?;
    Some(above.trim_end_matches(is_blank))
}

/// How long the host is that `after` begins with, also over line ends right after the at sign, or where it is not
/// complete yet: after a dot or a hyphen, or before a dot.
fn host(after: &str) -> Option<usize> {
    let mut length = domain(after);
    let mut found = whole(after, length);
    for _ in 0..MOST_LINES {
        let part = after.get(..length).unwrap_or("");
        // A hyphen at the line's end goes on even where what stands before it could be a host.
        let cut = part.trim_end_matches(is_invisible).ends_with('-');
        if found.is_some() && !cut {
            break;
        }
        let Some(next) = below(after, length) else { break };
        length = after.len() - next.len() + domain(next);
        found = whole(after, length).or(found);
    }
    found
}

/// Where the host that fills the first `length` bytes of `after` goes on.
fn below(after: &str, length: usize) -> Option<&str> {
    let part = after.get(..length)?;
    let rest = after.get(length..)?;
    let line = rest.trim_start_matches(is_blank);
    let line = line.strip_prefix("\r\n").or_else(|| line.strip_prefix(ends_line));
    let line = line.map(|line| line.trim_start_matches(is_blank));
    let empty = !part.contains(is_domain);
    // Where lines were joined, a blank stands for the line end.
    let next = line.or_else(|| rest.strip_prefix(' ').filter(|_| empty))?;
    let small = next.starts_with(char::is_lowercase) || next.starts_with('.');
    let open = part.trim_end_matches(is_invisible).ends_with(['.', '-']) || next.starts_with('.');
    (empty || (open && small)).then_some(next)
}

/// How much of the first `length` bytes of `after` is a host. A hyphen at a line's end may be part of it, or not.
fn whole(after: &str, length: usize) -> Option<usize> {
    let host = after.get(..length)?;
    let trimmed = host.trim_end_matches(|c| matches!(c, '.' | '-') || is_invisible(c) || c.is_whitespace());
    let plain: String = trimmed.chars().filter(|c| is_domain(*c)).collect();
    let wrapped = trimmed.contains(ends_line);
    (is_host(&plain) || (wrapped && is_host(&plain.replace('-', "")))).then_some(trimmed.len())
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
