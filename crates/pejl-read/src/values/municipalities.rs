//! The 98 municipalities: by code, by name, as printed in a paper, and in file names and addresses.

use super::scan::{byte, letters_end, skip_blank_back};
use aho_corasick::{AhoCorasick, MatchKind};
use memchr::memmem;
use pejl_model::{Located, Span};
use std::sync::LazyLock;

/// A municipality's official code and name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Three digits.
    pub code: u16,
    /// Without "Kommune".
    pub name: &'static str,
}

struct Spelling {
    entry: Entry,
    /// As file names write it: ae, oe, aa, no marks.
    folded: String,
    /// As some addresses write it: a, o, a.
    short: String,
}

/// The table is data: `code`, `name`, other spellings.
static SPELLINGS: LazyLock<Vec<Spelling>> = LazyLock::new(|| {
    include_str!("municipalities.tsv").lines().filter(|l| !l.starts_with('#')).flat_map(spellings).collect()
});

fn spellings(line: &'static str) -> Vec<Spelling> {
    let mut fields = line.split('\t');
    let code = fields.next().and_then(|c| c.parse().ok());
    let (Some(code), Some(name)) = (code, fields.next()) else { return Vec::new() };
    let entry = Entry { code, name };
    let others = fields.next().unwrap_or("").split('|').filter(|s| !s.is_empty());
    let make = |spelling| Spelling { entry, folded: fold(spelling, false), short: fold(spelling, true) };
    std::iter::once(name).chain(others).map(make).collect()
}

/// The name of the municipality with this official code.
pub(crate) fn by_code(code: u16) -> Option<&'static str> {
    // The table is sorted by code, so this could be a binary search; 98 steps are few and calls rare.
    SPELLINGS.iter().find(|s| s.entry.code == code).map(|s| s.entry.name)
}

/// The municipality of this name, with or without "Kommune", in any spelling the table knows.
pub(crate) fn by_name(name: &str) -> Option<Entry> {
    let name = name.trim();
    let bare = ["kommunes", "kommune", "regionskommune"]
        .iter()
        .find_map(|word| {
            let cut = name.len().checked_sub(word.len())?;
            name.get(cut..)?.eq_ignore_ascii_case(word).then(|| name.get(..cut))?
        })
        .map_or(name, str::trim);
    if bare.is_empty() {
        return None;
    }
    let folded = fold(bare, false);
    SPELLINGS.iter().find(|s| s.folded == folded).map(|s| s.entry)
}

/// The municipality that the file's name or address holds: `faxe-2023-11-06.txt`, `www.hvidovre.dk/dagsorden`.
pub(crate) fn from_file_name(file_name: &str) -> Option<Entry> {
    let words = fold_words(file_name);
    let hit = |name: &str| holds_word(&words, name);
    SPELLINGS
        .iter()
        .filter(|s| s.folded.len() >= 4 && (hit(&s.folded) || hit(&s.short)))
        .max_by_key(|s| s.folded.len())
        .map(|s| s.entry)
}

/// True where `name` stands in `words` between marks, "kommune" and "byraad" after it counting as marks.
fn holds_word(words: &str, name: &str) -> bool {
    let bytes = words.as_bytes();
    memmem::find_iter(bytes, name.as_bytes()).any(|at| {
        let end = at + name.len();
        let rest = words.get(end..).unwrap_or("").trim_start_matches(' ');
        let before = at.checked_sub(1).map_or(b' ', |i| byte(bytes, i));
        before == b' '
            && (byte(bytes, end) == b' '
                || end == bytes.len()
                || rest.starts_with("kommune")
                || rest.starts_with("byr"))
    })
}

/// Small letters without marks: å is aa, ø is oe and æ is ae (or a, o and a where `short`).
fn fold(text: &str, short: bool) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    for c in text.chars().flat_map(char::to_lowercase) {
        match (c, short) {
            ('å', false) => out.push_str("aa"),
            ('ø', false) => out.push_str("oe"),
            ('æ', false) => out.push_str("ae"),
            ('å' | 'æ', true) => out.push('a'),
            ('ø', true) => out.push('o'),
            (c, _) if c.is_alphanumeric() => out.push(c),
            _ => {}
        }
    }
    out
}

/// The words of a file name, folded, one space between; each is followed by itself joined with the next, so that
/// hyphenated names are found as well.
fn fold_words(text: &str) -> String {
    let words: Vec<String> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(|w| fold(w, false)).collect();
    let mut out = String::with_capacity(text.len() * 3);
    for (i, word) in words.iter().enumerate() {
        for part in [" ", word, " ", word, words.get(i + 1).map_or("", String::as_str)] {
            out.push_str(part);
        }
    }
    out
}

/// The words behind a municipality's name: one search for all of them.
static BODIES: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let words = ["ommune", "OMMUNE", "yråd", "YRÅD"];
    AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(words).ok()
});

/// The municipality that the text names most often as "X Kommune(s)" or "X Byråd", without that word; where two
/// are named as often, the first. The name may be made up. The span is that of its first mention.
pub(crate) fn find_printed(text: &str, base: usize) -> Option<Located<String>> {
    let mut found: Vec<(String, Span, usize)> = Vec::new();
    for word in BODIES.iter().flat_map(|words| words.find_iter(text)) {
        let Some(span) = named_before(text, word.start(), word.len()) else { continue };
        let name = canonical(span.of(text));
        match found.iter_mut().find(|(n, _, _)| *n == name) {
            Some((_, first, count)) => {
                *count += 1;
                *first = if span.start < first.start { span } else { *first };
            }
            None => found.push((name, span, 1)),
        }
    }
    let best = found.into_iter().max_by(|a, b| a.2.cmp(&b.2).then(b.1.start.cmp(&a.1.start)))?;
    Some(Located::new(best.0, Span::new(base + best.1.start, base + best.1.end)))
}

/// The capitalised name before the word whose second letter stands at `at`.
fn named_before(text: &str, at: usize, length: usize) -> Option<Span> {
    let bytes = text.as_bytes();
    let initial = at.checked_sub(1).filter(|i| matches!(byte(bytes, *i), b'K' | b'k' | b'B' | b'b'))?;
    let end = at + length;
    let genitive = usize::from(matches!(byte(bytes, end), b's' | b'S'));
    if letters_end(text, end + genitive) > end + genitive {
        return None;
    }
    let name_end = skip_blank_back(bytes, initial);
    if name_end == initial {
        return None;
    }
    let name_start = word_start(text, name_end);
    let two = word_start(text, skip_blank_back(bytes, name_start));
    let start = if two < name_start && takes_first_word(text, two, name_start, name_end) { two } else { name_start };
    let name = text.get(start..name_end)?;
    let capital = name.chars().next().is_some_and(char::is_uppercase) && name.chars().count() > 2;
    (capital && !NO_NAMES.iter().any(|n| n.eq_ignore_ascii_case(name))).then(|| Span::new(start, name_end))
}

/// Words that may open a sentence before "kommune" and name none.
const NO_NAMES: [&str; 26] = [
    "Den",
    "Denne",
    "Hver",
    "Hvilken",
    "Ingen",
    "Vores",
    "Enhver",
    "Egen",
    "Anden",
    "Samme",
    "Dansk",
    "Danske",
    "Nabo",
    "Din",
    "Jeres",
    "Deres",
    "Samt",
    "Som",
    "For",
    "Per",
    "Pr",
    "Alle",
    "Region",
    "Samlet",
    "Øvrige",
    "Grønlandsk",
];

/// The start of the word of letters and hyphens that ends at `end`.
fn word_start(text: &str, end: usize) -> usize {
    let before = text.get(..end).unwrap_or("");
    let inside = |c: &(usize, char)| c.1.is_alphabetic() || c.1 == '-';
    before.char_indices().rev().take_while(inside).last().map_or(end, |(i, _)| i)
}

/// True where a name of two words is known, or opens as Danish place names of two words do.
fn takes_first_word(text: &str, start: usize, second: usize, end: usize) -> bool {
    const OPENINGS: [&str; 11] =
        ["Nørre", "Sønder", "Øster", "Vester", "Store", "Lille", "Ny", "Gammel", "Høje", "Sankt", "Over"];
    let first = text.get(start..second).unwrap_or("").trim();
    let capital = text.get(second..end).and_then(|t| t.chars().next()).is_some_and(char::is_uppercase);
    capital && (OPENINGS.contains(&first) || text.get(start..end).is_some_and(|t| by_name(t).is_some()))
}

/// The official name where the table knows it, else the name as printed, with small letters after the first where
/// it was printed in capitals.
fn canonical(printed: &str) -> String {
    let known = by_name(printed).or_else(|| by_name(printed.strip_suffix(['s', 'S'])?));
    match known {
        Some(entry) => entry.name.to_owned(),
        None if printed.chars().any(char::is_lowercase) => pejl_model::text::collapse(printed),
        None => {
            let mut chars = printed.chars();
            let head = chars.next();
            head.into_iter().chain(chars.flat_map(char::to_lowercase)).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_holds_all() {
        let mut codes: Vec<u16> = SPELLINGS.iter().map(|s| s.entry.code).collect();
        codes.dedup();
        assert_eq!(codes.len(), 98);
        assert_eq!(by_code(330), Some("Slagelse"));
        assert_eq!(by_code(999), None);
    }

    #[test]
    fn names_are_known_in_every_spelling() {
        for (name, code) in [
            ("Århus", 751),
            ("aarhus kommune", 751),
            ("Københavns Kommune", 101),
            ("Høje Taastrup", 169),
            ("SØNDERBORG", 540),
            ("Lyngby-Tårbæk Kommunes", 173),
            ("Åbenrå", 580),
        ] {
            assert_eq!(by_name(name).map(|e| e.code), Some(code), "{name}");
        }
        assert_eq!(by_name("Mårby"), None);
        assert_eq!(by_name("Kommune"), None);
    }

    #[test]
    fn file_names_tell_the_municipality() {
        for (file_name, name) in [
            ("faxe-2023-11-06.txt", "Faxe"),
            ("www.hvidovre.dk/dagsorden/1.html", "Hvidovre"),
            ("soenderborg_referat.pdf", "Sønderborg"),
            ("/tmp/Rødovre 2022.docx", "Rødovre"),
            ("https://www.faxekommune.dk/dagsorden/x", "Faxe"),
            ("https://bronderslev.dk/x", "Brønderslev"),
            ("hoeje-taastrup-2020.txt", "Høje-Taastrup"),
        ] {
            assert_eq!(from_file_name(file_name).map(|e| e.name), Some(name), "{file_name}");
        }
        assert_eq!(from_file_name("referat-2023.pdf"), None);
        assert_eq!(from_file_name("koldingen.pdf"), None);
    }

    #[test]
    fn the_most_named_municipality_wins() {
        let text = "Naboen Køge Kommune. I Mårby Kommunes Byråd og Mårby Kommune. Kommunens plan i Den kommune.";
        let found = find_printed(text, 3).unwrap();
        assert_eq!(found.value, "Mårby");
        assert_eq!(&text[found.span.start - 3..found.span.end - 3], "Mårby");
        assert_eq!(find_printed("SØNDERBORG KOMMUNE", 0).unwrap().value, "Sønderborg");
        assert_eq!(find_printed("Høje-Taastrup Kommune", 0).unwrap().value, "Høje-Taastrup");
        assert_eq!(find_printed("Københavns Kommune", 0).unwrap().value, "København");
        assert_eq!(find_printed("Slagelse Byråd", 0).unwrap().value, "Slagelse");
        assert_eq!(find_printed("en kommune og kommuneplanen", 0), None);
    }
}
