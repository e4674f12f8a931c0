//! Digits that are no figures: dates, times, years, case numbers, paragraphs, items, list numbers, telephones.

use super::number::{Number, small};
use super::unit::Told;
use crate::values::scan::{
    byte, byte_before, dash, digits_end, letters_end, letters_start, skip_blank, skip_blank_back,
};
use crate::values::{case_numbers, dates, terms, times};
use pejl_model::Unit;

/// True for a word before a number that makes it a name.
fn is_name_word(word: &str) -> bool {
    let first = word.bytes().next().map_or(0, |b| usize::from(b & 0x1F));
    let may_be = word.len() < 32 && LENGTHS[first] >> word.len() & 1 == 1;
    may_be && WORDS.iter().any(|w| w.eq_ignore_ascii_case(word))
}

/// For each first letter, by its five lowest bits, the lengths of the words: tells most words apart.
const LENGTHS: [u32; 32] = {
    let mut lengths = [0; 32];
    let mut i = 0;
    while i < WORDS.len() {
        let word = WORDS[i].as_bytes();
        lengths[(word[0] & 0x1F) as usize] |= 1 << word.len();
        i += 1;
    }
    lengths
};

/// The words, each shorter than 32 bytes.
const WORDS: [&str; 52] = [
    "nr",
    "no",
    "pkt",
    "punkt",
    "punkter",
    "punkterne",
    "stk",
    "kap",
    "kapitel",
    "side",
    "sag",
    "bilag",
    "ad",
    "kl",
    "uge",
    "uger",
    "fase",
    "trin",
    "model",
    "figur",
    "tabel",
    "version",
    "artikel",
    "afsnit",
    "tranche",
    "mulighed",
    "løsningsforslag",
    "indstillingspunkt",
    "indstillingspunkterne",
    "lokalplan",
    "lokalplanområde",
    "funktion",
    "gruppe",
    "tlf",
    "telefon",
    "telefonnummer",
    "mobil",
    "cvr",
    "cpr",
    "ean",
    "matr",
    "politikområde",
    "niveau",
    "spor",
    "mål",
    "sager",
    "dag",
    "projekt",
    "lokale",
    "mødelokale",
    "værelse",
    "emne",
];

/// Ends of words before a house or room number.
const PLACES: [&str; 7] = ["vej", "gade", "allé", "stræde", "torv", "lokale", "plads"];

/// One past everything at `start` that is read as one: what [`whole_end`] found, or else the digits and the marks
/// between them.
pub(super) fn skip(text: &str, start: usize, whole: Option<usize>) -> usize {
    whole.unwrap_or_else(|| {
        let bytes = text.as_bytes();
        let mut end = digits_end(bytes, start);
        while matches!(byte(bytes, end), b'.' | b',' | b'/' | b':') && byte(bytes, end + 1).is_ascii_digit() {
            end = digits_end(bytes, end + 1);
        }
        end
    })
}

/// One past the date, time, case number, term or telephone number at `start`.
pub(super) fn whole_end(text: &str, start: usize) -> Option<usize> {
    let first_end = digits_end(text.as_bytes(), start);
    if !may_be_whole(text, start, first_end) {
        return None;
    }
    dates::at(text, start)
        .map(|(_, end)| end)
        .or_else(|| dates::day_month_end(text, start))
        .or_else(|| times::end_at(text, start))
        .or_else(|| case_numbers::end_at(text, start))
        .or_else(|| terms::term_end(text, start, first_end))
        .or_else(|| private_end(text.as_bytes(), start))
}

/// A cheap look at what stands behind the digits `start..end`: false where they open no date, time, case number, term
/// or telephone number.
fn may_be_whole(text: &str, start: usize, end: usize) -> bool {
    let bytes = text.as_bytes();
    let mark = byte(bytes, end);
    match (mark, digits_end(bytes, end + 1).saturating_sub(end + 1)) {
        (b'-' | b'/' | b':', _) => return true,
        (b'.', 1..) => return digits_end(bytes, end + 1) != end + 4,
        (b',', 1..) => return false,
        _ => {}
    }
    let next = byte(bytes, skip_blank(bytes, end + usize::from(matches!(mark, b'.' | b','))));
    match next {
        b'-' | 0xE2 | b'0'..=b'9' => true,
        _ => (end - start <= 2 && dates::opens_month(next)) || times::clock_word_before(text, start),
    }
}

/// One past "12 34 56 78" and "010170-1234".
fn private_end(bytes: &[u8], start: usize) -> Option<usize> {
    let mut end = digits_end(bytes, start);
    if end - start == 6 && byte(bytes, end) == b'-' && digits_end(bytes, end + 1) == end + 5 {
        return Some(end + 5);
    }
    for _ in 0..3 {
        let next = skip_blank(bytes, end);
        if end - start.min(end) < 2 || next == end || digits_end(bytes, next) != next + 2 {
            return None;
        }
        end = next + 2;
    }
    (digits_end(bytes, start) == start + 2).then_some(end)
}

/// Tells references from figures, and remembers the last one: in "punkt 1, 4 og 6" all three are.
#[derive(Default)]
pub(super) struct Reference {
    end: Option<usize>,
}

impl Reference {
    /// True where `number` is no figure. `whole` is what [`whole_end`] found at its first digit; `years_count` is set
    /// where a bare year's digits are a count.
    pub fn is_one(
        &mut self,
        text: &str,
        number: &Number,
        whole: Option<usize>,
        told: &Told,
        years_count: bool,
    ) -> bool {
        let digits = first_digit(text, number);
        if is_scale(text, number, told) {
            return true;
        }
        if whole.is_some_and(|end| end > number.end || !told.is_told()) {
            return true;
        }
        let years = number.is_year() && !years_count && !told.is_money_or_share();
        let listed = self.end.is_some_and(|end| goes_on_list(text, end, digits));
        let named = listed || is_named(text, digits);
        let one = years
            || (number.plain && (is_mark(text, number) || is_ordinal(text, number)))
            || (named && !told.is_money_or_share());
        if named && one {
            self.end = Some(number.end);
        }
        one
    }
}

fn first_digit(text: &str, number: &Number) -> usize {
    let sign = text.as_bytes().get(number.start..).map_or(0, |b| b.iter().take_while(|b| !b.is_ascii_digit()).count());
    number.start + sign
}

/// True for "(1.000 kr.)" and "i 1.000 kr.": the scale of figures elsewhere.
fn is_scale(text: &str, number: &Number, told: &Told) -> bool {
    let thousand = told.unit == Some(Unit::Kroner) && number.value == rust_decimal::Decimal::ONE_THOUSAND;
    let lead = text.get(..number.start).filter(|_| thousand).unwrap_or("").trim_end_matches([' ', '\u{a0}']);
    thousand
        && (lead.ends_with('(')
            || ["i", "hele"]
                .iter()
                .any(|w| lead.strip_suffix(w).is_some_and(|l| l.ends_with([' ', '(']) || l.is_empty())))
}

/// True where only a comma, a dash or a joining word stands between.
fn goes_on_list(text: &str, end: usize, start: usize) -> bool {
    let between = text.get(end..start).unwrap_or("x");
    between.len() <= 8
        && matches!(between.trim(), "," | "-" | "–" | "og" | "til" | "samt" | "eller" | "/" | ", og" | "+")
}

/// True after "punkt", "nr.", "§" and the like.
fn is_named(text: &str, start: usize) -> bool {
    let bytes = text.as_bytes();
    let mut end = skip_blank_back(bytes, start);
    if text.get(..end).is_some_and(|t| t.ends_with('§')) {
        return true;
    }
    while matches!(byte_before(bytes, end), b'.' | b':' | b'-') {
        end -= 1;
    }
    if !byte_before(bytes, end).is_ascii_alphabetic() {
        return false;
    }
    let word = text.get(letters_start(text, end)..end).unwrap_or("");
    is_name_word(word)
        || PLACES.iter().any(|p| word.ends_with(p))
        || (word == "At" && matches!(byte(bytes, digits_end(bytes, start)), b':' | b'.'))
}

/// True for the number of a list: "1. " and "2) " at the start of a line, "3) " anywhere.
fn is_mark(text: &str, number: &Number) -> bool {
    let bytes = text.as_bytes();
    let after = byte(bytes, number.end);
    if number.end - number.start > 3
        || !matches!(after, b'.' | b')')
        || !matches!(byte(bytes, number.end + 1), b' ' | b'\t' | 0xC2)
    {
        return false;
    }
    let before = text.get(..number.start).unwrap_or("");
    let lead = before.trim_end_matches([' ', '\t', '\u{a0}', '-', '•', '·', '*', '“', '”', '(', '|']);
    let opens = lead.is_empty() || lead.ends_with(['\n', '\r']);
    opens || (after == b')' && !opens_bracket(before))
}

/// A bracket that opens farther back, in bytes, is not the one that closes here.
const FAR: usize = 256;

/// True where a bracket opens shortly before, on the same line: a line may be as long as a paper, with a number in
/// every word.
fn opens_bracket(before: &str) -> bool {
    let near = before.as_bytes().iter().rev().take(FAR);
    near.take_while(|byte| !matches!(byte, b'\n' | b'\r')).any(|byte| *byte == b'(')
}

/// True for "3. kvartal" and "1. - 2. kvartal": a dot and a small letter or a dash after a small number.
fn is_ordinal(text: &str, number: &Number) -> bool {
    let bytes = text.as_bytes();
    if byte(bytes, number.end) != b'.' {
        return false;
    }
    let word = skip_blank(bytes, number.end + 1);
    let letter = text.get(word..letters_end(text, word)).and_then(|w| w.chars().next());
    let goes_on = (word > number.end + 1 && letter.is_some_and(char::is_lowercase)) || dash(bytes, word) > 0;
    goes_on && small(bytes, number.start, number.end) < 100
}
