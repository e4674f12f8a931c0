//! The forms of numbers, titles and metadata inside flat pages.

use super::words;
use crate::outline::labels::names_body;
use crate::outline::vocabulary::fold;

/// A number that may head an item inside a page.
pub(super) struct Number {
    /// Its value.
    pub value: usize,
    /// Where its digits or code end, and where the title begins.
    pub title: usize,
    /// True where known words stand before it, or a sign that little else has.
    pub sure: bool,
}

/// "Punkt nr. 42:", "42.", "42/3.", "T42.", "ØU-42/07-O", "42 (Åben)", "42": a number before a title.
pub(super) fn number(rest: &str) -> Option<Number> {
    let (end, sure, digits) = match worded(rest) {
        Some((from, end)) => (end, true, &rest[from..end]),
        None => plain(rest)?,
    };
    let bracket = opened(&rest[end..]);
    let after = &rest[end + bracket..];
    let title = rest.len() - after.trim_start_matches([' ', '.', ':']).len();
    let value = digits.bytes().take_while(u8::is_ascii_digit).count();
    let value = digits[..value].parse().ok()?;
    Some(Number { value, title, sure: sure || bracket > 0 })
}

/// Where the digits begin and end behind "Punkt", "Pkt. nr." and their like.
pub(super) fn worded(rest: &str) -> Option<(usize, usize)> {
    let digit = rest.bytes().take(20).position(|b| b.is_ascii_digit()).filter(|at| *at > 0)?;
    let key = fold(&rest[..digit]);
    let plain = key.strip_suffix("nr").map_or(key.as_str(), |k| k.trim_end_matches([' ', '.']));
    let known = matches!(plain, "punkt" | "pkt" | "sag" | "dagsordenspunkt" | "dagsordenpunkt");
    let digits = rest[digit..].bytes().take_while(u8::is_ascii_digit).count();
    (known && digits <= 4).then_some((digit, digit + digits))
}

/// A number at the very beginning, with what belongs to it; true where a full stop or a code shows it.
fn plain(rest: &str) -> Option<(usize, bool, &str)> {
    let word = &rest[..rest.len().min(memchr::memchr(b' ', rest.as_bytes()).unwrap_or(rest.len()))];
    if word.len() > 16 {
        return None;
    }
    let letters = word.len() - word.trim_start_matches(char::is_uppercase).len();
    let behind = &word[letters..];
    if letters > 0 && behind.starts_with('-') && is_code(&behind[1..]) {
        return Some((word.len(), true, &behind[1..]));
    }
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    let signed = behind[digits..].strip_prefix('/').map_or(&behind[digits..], |t| t.trim_start_matches(is_digit));
    let fits = (1..=4).contains(&digits) && letters <= 2 && matches!(signed, "." | "" | ".:");
    let bare = signed.is_empty();
    (fits && !(bare && (letters > 0 || digits + letters < behind.len()))).then_some((
        letters + digits + (behind.len() - digits - signed.len()),
        false,
        behind,
    ))
}

pub(super) fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// "42/07" and "42/07-O".
fn is_code(text: &str) -> bool {
    let mut parts = text.split(['/', '-']);
    let number =
        |t: Option<&str>, most: usize| t.is_some_and(|t| !t.is_empty() && t.len() <= most && t.chars().all(is_digit));
    let (serial, year) = (parts.next(), parts.next());
    number(serial, 4) && number(year, 4) && parts.next().is_none_or(|t| t.len() == 1) && parts.next().is_none()
}

/// Bytes of " (Åben)" between a number and a title.
fn opened(rest: &str) -> usize {
    let Some(inner) = rest.strip_prefix(" (") else { return 0 };
    let word = inner.find(')').filter(|e| *e <= 16).map(|e| inner[..e].to_lowercase());
    word.filter(|w| w.starts_with("åben") || w.starts_with("lukke")).map_or(0, |w| w.len() + 3)
}

/// "(Åben sag)": the bytes of a bracket that tells whether an item is open.
pub(super) fn openness(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('(')?;
    let end = inner.find(')').filter(|e| *e <= 30)?;
    let low = inner[..end].to_lowercase();
    (low.starts_with("åben") || low.starts_with("lukke")).then_some(end + 2)
}

/// "Åben sag: 42": the number of an entry that tells first whether it is open.
pub(super) fn opened_entry(rest: &str) -> Option<usize> {
    let opens = ["Åben sag", "Åbent punkt", "Lukket sag", "Lukket punkt", "Åben", "Åbent", "Lukket"];
    let tail = opens.iter().find_map(|w| rest.strip_prefix(w)?.strip_prefix(':'))?.trim_start();
    let digits = tail.bytes().take_while(u8::is_ascii_digit).count();
    tail[..digits].parse().ok().filter(|_| digits <= 4)
}

/// True where a sentence opens and no title goes on: a word that sentences begin with, or one before a verb.
pub(super) fn sentence_opens(rest: &str) -> bool {
    const OPENERS: [&str; 20] = [
        "Der",
        "Det",
        "Den",
        "De",
        "En",
        "Et",
        "På",
        "Som",
        "Ved",
        "Efter",
        "Hvis",
        "Når",
        "Siden",
        "Med",
        "Efter",
        "Ifølge",
        "Udvalget",
        "Forvaltningen",
        "Administrationen",
        "I",
    ];
    const VERBS: [&str; 24] = [
        "er",
        "har",
        "skal",
        "kan",
        "vil",
        "viser",
        "blev",
        "bliver",
        "søger",
        "ønsker",
        "foreslår",
        "indeholder",
        "fremsender",
        "fremlægger",
        "forelægger",
        "orienterer",
        "beskriver",
        "udgør",
        "må",
        "får",
        "blev",
        "var",
        "havde",
        "indstiller",
    ];
    let mut all = rest.split(' ');
    let (Some(first), Some(second)) = (all.next(), all.next()) else { return false };
    let opener = OPENERS.contains(&first) && second.starts_with(char::is_lowercase);
    first.starts_with(char::is_uppercase)
        && (opener
            || VERBS.contains(&second.trim_end_matches(','))
            || all.next().is_some_and(|w| VERBS.contains(&w) && second.starts_with(char::is_lowercase)))
}

/// True where a case number begins the text, alone or behind somebody's initials and a slash.
pub(super) fn case_number_first(text: &str) -> bool {
    let case = |t: &str| {
        let word = t.split(' ').next().unwrap_or("");
        word.starts_with(is_digit) && crate::values::case_numbers::whole_line(word, 0).is_some()
    };
    let behind =
        text.split_once(' ').filter(|(w, _)| (2..=12).contains(&w.len()) && w.chars().all(|c| c.is_uppercase()));
    case(text) || behind.and_then(|(_, t)| t.strip_prefix("/ ").or_else(|| t.strip_prefix("- "))).is_some_and(case)
}

/// "Åbent - 15.20.16-Ø40-7-14", "24-000584": the bytes of the metadata that a title ends before.
pub(super) fn below_title(rest: &str) -> Option<usize> {
    let word = ["Åbent", "Åben", "Lukket"].iter().find(|w| rest.strip_prefix(**w).is_some_and(|t| t.starts_with(' ')));
    let tail = word.map_or(rest, |w| rest[w.len()..].trim_start_matches([' ', '-', '–']));
    let number = case_number_first(tail).then(|| tail.split(' ').next().map_or(0, str::len));
    number.map(|length| rest.len() - tail.len() + length)
}

/// "Åbent": the bytes of a word below a title that tells whether the item is open.
pub(super) fn open_word(rest: &str) -> Option<usize> {
    let words = ["Åbent punkt", "Lukket punkt", "Åben sag", "Lukket sag", "Åbent", "Åben", "Lukket"];
    words.iter().find(|w| rest.strip_prefix(**w).is_some_and(|t| t.starts_with(' '))).map(|w| w.len())
}

/// The bytes of a title that stands twice in a row, the second time perhaps with its number (`lead`) again.
pub(super) fn printed_twice(title: &str, lead: &str) -> Option<usize> {
    const LEAST: usize = 5;
    const REACH: usize = 160;
    let near = &title[..title.floor_char_boundary(REACH)];
    words(near).skip(1).filter(|at| *at >= LEAST).find_map(|at| {
        let (once, rest) = title.split_at(at);
        let again = rest.strip_prefix(lead.trim_end()).map_or(rest, str::trim_start);
        again.starts_with(once.trim_end()).then_some(once.trim_end().len())
    })
}

/// "ØKONOMIUDVALGET" between other words.
pub(super) fn shouted(rest: &str) -> Option<usize> {
    let word = rest.split(' ').next()?;
    let alone =
        !word.contains(|c: char| c.is_lowercase() || c.is_ascii_punctuation()) && word.len() > 8 && names_body(word);
    let next = rest[word.len()..]
        .trim_start()
        .chars()
        .take_while(|c| !c.is_whitespace())
        .any(|c| c.is_lowercase() || c.is_ascii_digit());
    (alone && (next || rest.len() == word.len())).then_some(word.len())
}

/// The kind of paper told between other words of a head.
pub(super) fn kind_word(rest: &str) -> bool {
    ["Referat ", "REFERAT ", "Dagsorden ", "DAGSORDEN "].iter().any(|w| rest.starts_with(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_before_titles() {
        for (text, value, title) in [
            ("Punkt nr. 42: Vej", 42, "Vej"),
            ("42. Vej", 42, "Vej"),
            ("42/3. Vej", 42, "Vej"),
            ("T7. Vej", 7, "Vej"),
            ("ØU-55/07-O Vej", 55, "Vej"),
            ("KFU-5/2008 Vej", 5, "Vej"),
            ("3 (Åben) Vej", 3, "Vej"),
            ("3 Vej", 3, "Vej"),
        ] {
            let found = number(text).map(|n| (n.value, &text[n.title..]));
            assert_eq!(found, Some((value, title)), "{text}");
        }
        for text in ["1.500 kr.", "12-03-2024 Vej", "A4 Vej", "2.b Vej", "Vej 7"] {
            assert!(number(text).is_none(), "{text}");
        }
    }

    #[test]
    fn titles_end_where_they_begin_again_and_before_metadata() {
        for (text, title) in [
            ("Valg af formand Valg af formand Indstilling", "Valg af formand"),
            ("Valg af formand Pkt. 7 Valg af formand Resumé", "Valg af formand"),
        ] {
            assert_eq!(printed_twice(text, "Pkt. 7 ").map(|l| &text[..l]), Some(title), "{text}");
        }
        assert_eq!(printed_twice("Valg af formand og næstformand", "7. "), None);
        assert_eq!(below_title("Åbent - 15.20.16-Ø40-297-14 RESUMÉ"), Some("Åbent - 15.20.16-Ø40-297-14".len()));
        assert_eq!(below_title("Åbent hus i hallen"), None);
    }
}
