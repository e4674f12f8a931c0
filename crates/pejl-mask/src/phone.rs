//! Telephone numbers: told by a word before them, by +45, by their grouping, or by where they stand.

use crate::cpr::lines;
use crate::digits::{Group, Number, is_year, pair};
use crate::email::is_local;
use crate::names;
use crate::number::ACCOUNTS;
use crate::place::{is_private, line_after};
use crate::scan::{byte, byte_before, is_digit, space};
use crate::{Finding, FindingKind};
use pejl_model::Span;

/// How eight digits are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grouping {
    /// 12 34 56 78.
    Pairs,
    /// 12-34-56-78 and 12.34.56.78.
    MarkedPairs,
    /// 12345678.
    Whole,
    /// 1234 5678 and 1234-5678.
    Halves,
    /// Any other with a blank, hyphen or dot between the groups.
    Other,
}

/// Pairs alone and eight digits in running text; in any grouping after +45 or a word for telephone.
pub(crate) fn phone(number: &Number<'_>) -> Option<Finding> {
    let found = |from: usize, end: usize, named: bool| {
        let span = Span::new(from, end);
        Finding { kind: FindingKind::Phone, span, whole: span, named }
    };
    let before = number.before();
    if before == b'+' {
        return international(number, 0).map(|end| found(number.lead.len() - 1, end, true));
    }
    if let Some(end) = with_country(number) {
        return Some(found(number.start, end, true));
    }
    let groups = number.groups(8)?;
    let end = groups.last()?.end;
    if byte(number.text.as_bytes(), end).is_ascii_alphanumeric() {
        return None;
    }
    let named = || number.is_named(&PHONES) || number.follows_phone() || number.heads.has(number.start, &PHONES);
    let spaced = groups.iter().all(|group| group.length == 1);
    let loose = spaced || groups.iter().all(is_loose);
    if loose && lines(groups) <= 2 && !is_hours(number, groups) && (named() || is_odd_call(number, groups)) {
        return Some(found(number.start, end, true));
    }
    let listed = is_list(number, groups);
    if number.goes_on(end) && !listed {
        return None;
    }
    let grouping = grouping(groups).filter(|_| !before.is_ascii_alphanumeric())?;
    let called =
        [PHONES.as_slice(), &CALLS].into_iter().any(|words| number.is_named_above(words)) || number.is_named(&CALLS);
    is_somebodys(number, groups, grouping, (called, listed)).then(|| found(number.start, end, called))
}

/// "Ring 2345 67 89": after a word for reaching somebody, in groups that no amount has.
fn is_odd_call(number: &Number<'_>, groups: &[Group]) -> bool {
    let lengths = groups.iter().map(|group| group.length);
    let blanks = groups.iter().skip(1).all(|group| group.gap.is_blank() && group.gap.lines == 0);
    let odd = lengths.clone().eq([4, 2, 2]) || lengths.clone().eq([2, 2, 4]) || lengths.eq([2, 4, 2]);
    blanks && odd && number.is_named(&CALLS)
}

/// "Telefon 10.00-14.00" are the hours.
fn is_hours(number: &Number<'_>, groups: &[Group]) -> bool {
    let [hour, minutes, until, last] = groups else { return false };
    let times = [0, 4].iter().all(|at| pair(number.digits(*at)) <= 24 && pair(number.digits(at + 2)) < 60);
    let time = |group: &Group| group.length == 2 && matches!(group.gap.mark, b'.' | b':');
    times && hour.length == 2 && time(minutes) && time(last) && until.gap.is_dash()
}

/// 0045 12 34 56 78, and 45 12 34 56 78 after a word for telephone: the end.
fn with_country(number: &Number<'_>) -> Option<usize> {
    let starts = |digits: &[u8]| number.digits(0).starts_with(digits);
    let alone = !number.before().is_ascii_alphanumeric();
    let apart = number.groups(2).is_some();
    if alone && starts(&[0, 0, 4, 5]) && (!apart || number.is_named(&PHONES)) {
        return international(number, 2);
    }
    let named = || number.is_named(&PHONES) || number.is_named(&CALLS);
    let whole = || number.groups(10).filter(|groups| groups.iter().all(is_loose) && lines(groups) <= 1);
    if alone && starts(&[4, 5]) && named() { whole()?.last().map(|group| group.end) } else { None }
}

/// Two whole numbers of one grouping with a mark between them: 12345678/23456789.
fn is_list(number: &Number<'_>, groups: &[Group]) -> bool {
    let rest = number.all().get(groups.len()..).unwrap_or(&[]);
    let digits: usize = rest.iter().map(|group| group.length).sum();
    let alike = |next: &Group| groups.first().is_some_and(|first| first.length == next.length);
    digits >= 8 && rest.first().is_some_and(|next| matches!(next.gap.mark, b'/' | b',') && alike(next))
}

/// Eight digits that no word for telephone names on their line.
fn is_somebodys(number: &Number<'_>, groups: &[Group], grouping: Grouping, (called, listed): (bool, bool)) -> bool {
    let (text, start, end) = (number.text, number.start, groups.last().map_or(number.start, |group| group.end));
    if grouping == Grouping::Other || number.is_named(&ACCOUNTS) || !stands_alone(text, start, end) {
        return false;
    }
    // Columns of figures are wrapped numbers to look at, unless they stand among words.
    if lines(groups) > 0 && !number.in_words(end) {
        return false;
    }
    let years = is_year(number.digits(0)) && is_year(number.digits(4));
    let bytes = text.as_bytes();
    match grouping {
        Grouping::Pairs => true,
        Grouping::MarkedPairs => byte(bytes, start) != b'0' && !is_joined(bytes, start),
        Grouping::Whole => called || is_private(number, end, listed),
        Grouping::Halves => !years && (called || is_behind_name(text, start, end)),
        Grouping::Other => false,
    }
}

/// True right behind somebody's whole name: "Hanne Birkelund, 2012 3456". Elsewhere two numbers of four digits are
/// years, figures or cases.
fn is_behind_name(text: &str, start: usize, end: usize) -> bool {
    names::is_before(text, start) && !line_after(text, end).starts_with(['\t', '|'])
}

/// Words before a telephone number.
pub(crate) const PHONES: [&str; 39] = [
    "tlf",
    "tlf-nr",
    "tlf.nr",
    "tlfnr",
    "tlf-nummer",
    "tlfnummer",
    "tlf.nummer",
    "telf",
    "telefon",
    "telefonen",
    "telefonnr",
    "telefon-nr",
    "telefonnummer",
    "telefonnummeret",
    "telefonnumre",
    "telefonnumrene",
    "tel",
    "tel.nr",
    "telnr",
    "mobil",
    "mobilen",
    "mobilnr",
    "mobil-nr",
    "mobil.nr",
    "mobilnummer",
    "mobilnummeret",
    "mobiltlf",
    "mob",
    "mob.nr",
    "mobiltelefon",
    "mobilepay",
    "fastnet",
    "sms",
    "fax",
    "telefax",
    "hovednummer",
    "nødtelefon",
    "privattelefon",
    "arbejdstelefon",
];

/// Words for reaching somebody, before the number to do it with.
pub(crate) const CALLS: [&str; 11] =
    ["ring", "ringe", "ringes", "ringer", "opkald", "kontaktes", "kontakte", "træffes", "træffe", "fanges", "nås"];

/// True for what may stand between the groups of a number that a word names.
fn is_loose(group: &Group) -> bool {
    group.length > 1 && group.gap.blanks <= 2 && !group.gap.tab
}

/// How eight digits are grouped; none where other things than one blank, dot or hyphen stand between.
fn grouping(groups: &[Group]) -> Option<Grouping> {
    let rest = groups.get(1..)?;
    let between = |group: &Group| group.gap.is_blank() || group.gap.is_mark(b'.') || group.gap.is_mark(b'-');
    if groups.iter().any(|group| group.length < 2) || !rest.iter().all(between) || lines(groups) > 2 {
        return None;
    }
    let pairs = groups.iter().all(|group| group.length == 2);
    let marked = |mark: u8| rest.iter().any(|group| group.gap.is_mark(mark));
    Some(match groups {
        [_] => Grouping::Whole,
        [half, _] if half.length == 4 => Grouping::Halves,
        _ if pairs && rest.iter().all(|group| group.gap.is_blank()) => Grouping::Pairs,
        _ if pairs && !(marked(b'.') && marked(b'-')) => Grouping::MarkedPairs,
        _ => Grouping::Other,
    })
}

/// +45 12 34 56 78, (+45) 12-34-56-78, +46701234567: the end of the ten digits after the first `skipped`, or of up to
/// thirteen in other countries, whatever follows them.
fn international(number: &Number<'_>, skipped: usize) -> Option<usize> {
    let digits_of = |country: &[u8]| number.digits(skipped).starts_with(country);
    let danish = digits_of(&[4, 5]);
    // Numbers of the Faroe Islands and Greenland have six digits.
    let least = if digits_of(&[2, 9, 8]) || digits_of(&[2, 9, 9]) { 9 } else { 10 };
    let (mut digits, mut end, mut lines) = (0, None, 0);
    for group in number.all() {
        digits += group.length;
        lines += group.gap.lines;
        let dashed = group.gap.marks > 0 && group.gap.blanks > 0 && !matches!(group.gap.mark, b'(' | b')');
        let parted = group.gap.tab
            || group.gap.blanks > 1
            || dashed
            || group.gap.mark == b','
            || (group.gap.mark == b'/' && !danish);
        if parted || lines > 2 || (end.is_some() && (danish || group.gap.lines > 0)) || digits > skipped + 13 {
            break;
        }
        if digits >= skipped + least {
            end = Some((group.end, lines));
        }
    }
    let (end, lines) = end?;
    let told = || number.in_words(end) || number.is_named(&PHONES) || number.is_named(&CALLS);
    (lines == 0 || told()).then_some(end)
}

/// True where the number is the end of something longer: 5.12.34.56.78.
fn is_joined(bytes: &[u8], start: usize) -> bool {
    let before = byte_before(bytes, start);
    matches!(before, b'.' | b'-' | b'/' | b',')
        && byte_before(bytes, start - 1) != b' '
        && !matches!(byte_before(bytes, start - 1), 0 | b'\n' | b'\t')
}

/// What is counted after a figure that is no telephone number.
const COUNTED: [&str; 14] =
    ["kr", "kroner", "dkk", "mio", "mia", "t.kr", "tkr", "pct", "procent", "euro", "eur", "m2", "m3", "kwh"];

/// True where no other number stands beside the digits, and no unit after them.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let lead = text.get(..start).unwrap_or("").trim_end_matches([' ', '\u{a0}', '\u{202f}']);
    let after = end + space(bytes, end);
    let rest = text.get(after..).unwrap_or("");
    let unit_end = rest.find(|c: char| !is_local(c) && c != '@').unwrap_or(rest.len());
    let unit = rest.get(..unit_end).unwrap_or("").trim_end_matches('.');
    let counted = COUNTED.iter().any(|u| u.eq_ignore_ascii_case(unit));
    !is_digit(byte_before(bytes, lead.len())) && !is_digit(byte(bytes, after)) && !counted && !rest.starts_with('%')
}
