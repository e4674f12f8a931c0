//! The forms of a case number, told by the shape of its digits alone.

use crate::values::municipalities;
use crate::values::scan::{byte, byte_before, digits_end, number, word_at, word_before};

/// Whether the form can be anything else than a case number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strength {
    /// Nothing else is printed like this.
    Sure,
    /// A case number only where a label says so.
    Labelled,
}

/// A case number's form and end.
#[derive(Debug)]
pub(super) struct Form {
    pub end: usize,
    pub strength: Strength,
    pub is_kle: bool,
    pub municipality_code: Option<u16>,
}

impl Form {
    fn new(end: usize, strength: Strength) -> Self {
        Self { end, strength, is_kle: false, municipality_code: None }
    }
}

/// The case number at `start`, which is a digit except after a label.
pub(super) fn form_at(text: &str, start: usize) -> Option<Form> {
    checked(text, start, |text, start| {
        kle_form(text, start).or_else(|| plain_form(text, start)).or_else(|| lettered_form(text, start))
    })
}

/// The case number at `start` where it can be nothing else.
pub(super) fn sure_form_at(text: &str, start: usize) -> Option<Form> {
    let form = checked(text, start, |text, start| kle_form(text, start).or_else(|| plain_form(text, start)))?;
    (form.strength == Strength::Sure).then_some(form)
}

/// What `read` finds at `start`, unless it is part of something longer.
fn checked(text: &str, start: usize, read: impl Fn(&str, usize) -> Option<Form>) -> Option<Form> {
    let bytes = text.as_bytes();
    if word_before(text, start) || glued_before(bytes, start) {
        return None;
    }
    let form = read(text, start)?;
    let next = byte(bytes, form.end);
    let goes_on = word_at(text, form.end) || (matches!(next, b'-' | b'/' | b'.' | b',') && word_at(text, form.end + 1));
    (!goes_on).then_some(form)
}

fn glued_before(bytes: &[u8], start: usize) -> bool {
    matches!(byte_before(bytes, start), b'-' | b'/' | b'.' | b',' | b'+')
        && start.checked_sub(2).is_some_and(|i| byte(bytes, i).is_ascii_alphanumeric())
}

/// 15.00.00-A00-28-23, 85.02.02G00-0011, 15.20G00, 00.01.00.
fn kle_form(text: &str, start: usize) -> Option<Form> {
    let bytes = text.as_bytes();
    let mut end = group(bytes, start, 2)?;
    let mut groups = 1;
    while byte(bytes, end) == b'.' && groups < 3 {
        let Some(next) = group(bytes, end + 1, 2) else { break };
        end = next;
        groups += 1;
    }
    // "24.10.00-P15" and "24.10.00.P15"
    let stop = usize::from(byte(bytes, end) == b'.' && groups == 3 && facet(text, end + 1).is_some());
    let dash = usize::from(byte(bytes, end) == b'-') | stop;
    let Some(facet_end) = facet(text, end + dash).filter(|_| groups >= 2) else {
        let bare = groups == 3 && dash == 0;
        return bare.then(|| Form { is_kle: true, ..Form::new(end, Strength::Labelled) });
    };
    let mut end = facet_end;
    for _ in 0..2 {
        let to = digits_end(bytes, end + 1);
        if byte(bytes, end) == b'-' && (1..=5).contains(&(to - end - 1)) {
            end = to;
        }
    }
    Some(Form { is_kle: true, ..Form::new(end, Strength::Sure) })
}

/// A capital letter and two digits: A00, Ø40.
fn facet(text: &str, at: usize) -> Option<usize> {
    let letter = text.get(at..)?.chars().next().filter(|c| c.is_uppercase())?;
    group(text.as_bytes(), at + letter.len_utf8(), 2)
}

/// One past exactly `width` digits.
fn group(bytes: &[u8], at: usize, width: usize) -> Option<usize> {
    let end = digits_end(bytes, at);
    (end - at.min(end) == width && at < bytes.len()).then_some(end)
}

/// The forms of digits, hyphens and slashes.
fn plain_form(text: &str, start: usize) -> Option<Form> {
    let bytes = text.as_bytes();
    let first_end = digits_end(bytes, start);
    let mark = byte(bytes, first_end);
    let second_end = digits_end(bytes, first_end + 1);
    let first = number(bytes, start, first_end);
    let is_year = |n: u32| (1970..2100).contains(&n);
    let widths = (first_end - start, second_end.saturating_sub(first_end + 1));
    let second = number(bytes, first_end + 1, second_end);
    match (widths, mark) {
        ((3, 4), b'-') if is_year(second) => municipal_form(bytes, first, second_end),
        ((2, 3..=6), b'/') => Some(Form::new(second_end, Strength::Sure)),
        ((2, 1..=2), b'/') => Some(Form::new(second_end, Strength::Labelled)),
        ((4, 4..=6), b'/') if is_year(first) && !is_year(second) => Some(Form::new(second_end, Strength::Sure)),
        ((4, 6..=7), b'-') if is_year(first) => Some(Form::new(second_end, Strength::Sure)),
        ((2, 6), b'-') => Some(Form::new(second_end, Strength::Sure)),
        ((6, 4), b'-') if is_year(second) => Some(Form::new(second_end, sure_unless_birthday(first))),
        ((4..=7, 0), _) if !(matches!(mark, b'.' | b',')) || second_end == first_end + 1 => {
            Some(Form::new(first_end, Strength::Labelled)).filter(|_| first_end - start >= 5)
        }
        _ => None,
    }
}

/// 330-2017-90442: the municipality's code comes first.
fn municipal_form(bytes: &[u8], code: u32, year_end: usize) -> Option<Form> {
    let end = digits_end(bytes, year_end + 1);
    let fits = byte(bytes, year_end) == b'-' && (1..=6).contains(&(end - year_end - 1));
    let code = u16::try_from(code).ok().filter(|code| municipalities::by_code(*code).is_some());
    fits.then(|| Form { municipality_code: code, ..Form::new(end, Strength::Sure) })
}

/// Six digits, a hyphen and four digits are a CPR number rather than a case where the six are a day.
fn sure_unless_birthday(six: u32) -> Strength {
    let (day, month) = (six / 10_000, six / 100 % 100);
    if (1..=31).contains(&day) && (1..=12).contains(&month) { Strength::Labelled } else { Strength::Sure }
}

/// After a label: letters, digits and marks with at least four digits ("MOD-2020-00240", "EMN-2019-03455", "S2021-4").
fn lettered_form(text: &str, start: usize) -> Option<Form> {
    let rest = text.get(start..)?;
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '/' | '.' | '_');
    let length = rest.find(|c| !inside(c)).unwrap_or(rest.len());
    let token = rest.get(..length)?.trim_end_matches(['.', '-', '/']);
    let digits = token.bytes().filter(u8::is_ascii_digit).count();
    let letters = token.chars().filter(|c| c.is_alphabetic()).count();
    let marks = token.bytes().filter(|b| matches!(b, b'-' | b'/' | b'.')).count();
    let dated = super::super::dates::first(token, 0).is_some();
    let fits = digits >= 4 && token.len() <= 30 && letters <= 8 && (letters > 0 || marks > 0) && !dated;
    // "1.471.700", "2024-2027" and "12/3-08" are amounts, years and days.
    let number_like = letters == 0 && (digits < 8 || marks > 3 || !token.contains(['-', '/']));
    let upper = token.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    (fits && !number_like && upper).then(|| Form::new(start + token.len(), Strength::Labelled))
}
