//! Lines that may be an item's heading, with the evidence for each.

use super::labels::Label;
use super::meta;
use super::vocabulary::{OPENINGS_OF_TITLES, Vocabulary, fold, strip_bullet};
use crate::lines::Line;
use pejl_model::Span;

/// A line that begins with a number in the way that an item's heading may.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    /// Index of the line.
    pub line: usize,
    /// The form: words before the number and the sign after it. Items of one paper share it.
    pub style: String,
    /// True where the words before the number are known ("Punkt", "Sag nr.").
    pub worded: bool,
    /// The number's value.
    pub number: u32,
    /// The number as printed.
    pub number_span: Span,
    /// What follows; empty where nothing does.
    pub title: Span,
    /// How much speaks for it, in tenths.
    pub evidence: i32,
}

const LONGEST_HEADING: usize = 330;
/// Words before a number that never head an item.
const NEVER: [&str; 24] = [
    "bilag",
    "kapitel",
    "mål",
    "fase",
    "tabel",
    "figur",
    "side",
    "tranche",
    "kvartal",
    "afsnit",
    "uge",
    "kl",
    "tlf",
    "telefon",
    "trin",
    "indstillingspunkt",
    "at",
    "stk",
    "spor",
    "model",
    "politikområde",
    "lov",
    "delmål",
    "indsatsområde",
];

/// The candidates among `lines`, without evidence yet.
pub(crate) fn find(lines: &[Line<'_>], skip: &dyn Fn(usize) -> bool, vocabulary: &Vocabulary) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        if line.text.len() <= LONGEST_HEADING
            && !skip(i)
            && let Some(candidate) = parse(line, i, vocabulary)
        {
            found.push(candidate);
        }
    }
    found
}

fn parse(line: &Line<'_>, index: usize, vocabulary: &Vocabulary) -> Option<Candidate> {
    let text = strip_bullet(line.text);
    let lead = line.text.len() - text.len();
    let digit = text.bytes().take(28).position(|b| b.is_ascii_digit())?;
    let (words, worded) = words_before(text.get(..digit)?, vocabulary)?;
    let digits = text[digit..].bytes().take_while(u8::is_ascii_digit).count();
    if digits > 4 {
        return None;
    }
    let number: u32 = text[digit..digit + digits].parse().ok()?;
    let mut end = digit + digits;
    if let Some(letter) = text[end..].chars().next().filter(char::is_ascii_uppercase)
        && text[end + letter.len_utf8()..].starts_with(['.', ':', ' ', ')'])
        && number > 0
        && digits > 1
    {
        end += letter.len_utf8();
    }
    let (separator, after) = separator(&text[end..], worded)?;
    let (doubled, after) = doubled_number(&text[end + after..], number, end + after);
    let rest = &text[after..];
    if !rest.is_empty() && !title_like(rest, worded) {
        return None;
    }
    let base = line.span.start + lead;
    Some(Candidate {
        line: index,
        style: format!("{words}#{separator}{}", if doubled { "#" } else { "" }),
        worded,
        number,
        number_span: Span::new(base + digit, base + end),
        title: Span::new(base + after, base + after + rest.len()),
        evidence: 0,
    })
}

/// The words before the number, folded, and whether they are known; `None` where they can't head an item.
fn words_before(before: &str, vocabulary: &Vocabulary) -> Option<(String, bool)> {
    let key = fold(before);
    if key.is_empty() {
        return before.trim().is_empty().then_some((key, false));
    }
    let key = key.strip_suffix(" nr").filter(|k| vocabulary.items.contains(k)).map(str::to_owned).unwrap_or(key);
    if vocabulary.items.contains(key.as_str()) {
        return Some((key, true));
    }
    let plain = before.starts_with(char::is_uppercase)
        && before.trim_end_matches([' ', '.', ':', '\u{a0}']).chars().all(|c| c.is_alphabetic() || c == ' ')
        && before.split_whitespace().count() <= 2
        && !NEVER.contains(&key.trim_end_matches(" nr"))
        && month_free(&key);
    plain.then_some((key, false))
}

fn month_free(key: &str) -> bool {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    !MONTHS.iter().any(|m| key.starts_with(m))
}

/// The sign after the number and the bytes up to the title.
fn separator(rest: &str, worded: bool) -> Option<(char, usize)> {
    let blank = |t: &str| t.len() - t.trim_start_matches([' ', '\t', '\u{a0}']).len();
    let Some(first) = rest.chars().next() else { return Some(('$', 0)) };
    let after = first.len_utf8();
    match first {
        '.' | ':' | ')' => {
            let tail = &rest[after..];
            let tail = tail.strip_prefix(':').unwrap_or(tail);
            let skipped = rest.len() - tail.len();
            if tail.is_empty() {
                return Some((first, rest.len()));
            }
            let gap = blank(tail);
            let tail = &tail[gap..];
            let dash = tail.strip_prefix(['-', '–']).map_or(0, |t| tail.len() - t.len() + blank(t));
            (gap > 0 || tail.starts_with(char::is_uppercase)).then_some((first, skipped + gap + dash))
        }
        ' ' | '\u{a0}' | '\t' | '-' | '–' => {
            let gap = blank(rest);
            let tail = &rest[gap..];
            match tail.chars().next() {
                Some(c @ ('-' | '–')) => {
                    let more = blank(&tail[c.len_utf8()..]);
                    ((gap > 0 && more > 0) || worded).then_some(('-', gap + c.len_utf8() + more))
                }
                Some(c) if gap > 0 && (c.is_uppercase() || (worded && c.is_alphanumeric())) => Some((' ', gap)),
                _ => None,
            }
        }
        c if worded && c.is_uppercase() => Some(('+', 0)),
        _ => None,
    }
}

/// "1.  1. Title": the number printed twice.
fn doubled_number(rest: &str, number: u32, offset: usize) -> (bool, usize) {
    let again = format!("{number}.");
    match rest.strip_prefix(&again) {
        Some(tail) if tail.starts_with([' ', '\u{a0}']) => {
            (true, offset + again.len() + (tail.len() - tail.trim_start().len()))
        }
        _ => (false, offset),
    }
}

fn title_like(rest: &str, worded: bool) -> bool {
    let first = rest.chars().next().unwrap_or(' ');
    let opens = first.is_uppercase() || first.is_ascii_digit() || "\"”“»'(§".contains(first);
    let ok = if worded { opens || first.is_alphabetic() } else { opens };
    ok && rest.chars().any(char::is_alphabetic)
}

/// What the evidence is read from.
pub(crate) struct Surroundings<'a, 's> {
    pub lines: &'a [Line<'s>],
    pub labels: &'a [Option<Label>],
    pub headings: &'a [u8],
    pub contents: &'a [String],
    pub vocabulary: &'a Vocabulary,
}

/// Weighs each candidate by what stands around it.
pub(crate) fn weigh(candidates: &mut [Candidate], around: &Surroundings<'_, '_>) {
    for candidate in candidates.iter_mut() {
        candidate.evidence = evidence(candidate, around);
    }
}

fn evidence(candidate: &Candidate, around: &Surroundings<'_, '_>) -> i32 {
    let line = &around.lines[candidate.line];
    let skip = candidate.title.start.saturating_sub(line.span.start);
    let title = line.text.get(skip..).unwrap_or("");
    let mut points = if candidate.worded { 5 } else { -25 };
    points += shape(title, candidate.worded);
    points += if line.gap { 8 } else { 0 };
    points += if around.headings[candidate.line] > 0 { 25 } else { 0 };
    if !title.is_empty() && around.contents.iter().any(|c| same_title(c, title)) {
        points += 30;
    }
    points + after(candidate.line, around) + before(candidate.line, around)
}

fn shape(title: &str, worded: bool) -> i32 {
    if title.is_empty() {
        return if worded { 0 } else { -25 };
    }
    let mut points = 0;
    if type_marker(title).is_some() {
        points += 25;
    }
    let first = title.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("").to_lowercase();
    points += if OPENINGS_OF_TITLES.contains(&first.as_str()) { 15 } else { 0 };
    if title.ends_with(['.', ',', ';', ':'])
        && !title.ends_with("m.m.")
        && !title.ends_with("mv.")
        && !title.starts_with("Lukket")
    {
        points -= 25;
    }
    if title.len() > 200 {
        points -= 20;
    }
    if title.contains('\t') {
        points -= 30;
    }
    points
}

/// Evidence from the lines that follow: metadata, labels, the title once more.
fn after(index: usize, around: &Surroundings<'_, '_>) -> i32 {
    let mut points = 0;
    let mut metadata = false;
    for i in index + 1..(index + 9).min(around.lines.len()) {
        if let Some(label) = &around.labels[i] {
            points += if label.weak { 5 } else { 30 - 3 * (i - index) as i32 };
            break;
        }
        if !metadata && i < index + 5 && meta::is(around.lines[i].text, around.vocabulary) {
            metadata = true;
            points += 30;
        }
        if i > index + 3 && !metadata {
            break;
        }
    }
    points
}

/// Evidence against: the line before is a recommendation's label or lead-in.
fn before(index: usize, around: &Surroundings<'_, '_>) -> i32 {
    let Some(previous) = index.checked_sub(1) else { return 5 };
    let in_points = around.labels[previous].is_some() || around.lines[previous].text.ends_with([':', ',']);
    if in_points { -30 } else { 0 }
}

/// True where two titles are the same, or one is the other's cut-off beginning.
pub(crate) fn same_title(a: &str, b: &str) -> bool {
    let (a, b) = (a.trim(), b.trim());
    let shorter = a.len().min(b.len());
    if shorter < 8 {
        return a.eq_ignore_ascii_case(b);
    }
    let mut left = a.chars().filter(|c| !c.is_whitespace());
    let mut right = b.chars().filter(|c| !c.is_whitespace());
    loop {
        match (left.next(), right.next()) {
            (None, None) => return true,
            (None, Some(_)) | (Some(_), None) => return shorter >= 12,
            (Some(x), Some(y)) if x == y || x.to_lowercase().eq(y.to_lowercase()) => {}
            _ => return false,
        }
    }
}

/// The type that a title's end tells: "(B)", "(Orientering)"; with the byte where the marker begins.
pub(crate) fn type_marker(title: &str) -> Option<(usize, pejl_model::ItemType)> {
    use pejl_model::ItemType::{Decision, Discussion, Information};
    let trimmed = title.trim_end();
    let open = trimmed.strip_suffix(')')?.rfind('(')?;
    let kind = match trimmed[open + 1..trimmed.len() - 1].trim().to_lowercase().as_str() {
        "b" | "beslutning" | "beslutningssag" | "til beslutning" | "bevilling" | "bevillingssag" => Decision,
        "o" | "orientering" | "orienteringssag" | "til orientering" => Information,
        "d" | "drøftelse" | "drøftelsessag" | "til drøftelse" | "temadrøftelse" => Discussion,
        _ => return None,
    };
    Some((trimmed[..open].trim_end().len(), kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;

    fn one(text: &str) -> Option<(String, u32, String)> {
        let lines = split(text);
        let found = parse(&lines[0], 0, Vocabulary::get(None))?;
        Some((found.style, found.number, found.title.of(text).to_owned()))
    }

    #[test]
    fn headings_in_their_forms() {
        for (text, number, title) in [
            ("Punkt 83: Godkendelse af dagsorden", 83, "Godkendelse af dagsorden"),
            ("• 419. Budgetopfølgning", 419, "Budgetopfølgning"),
            ("2. Nytænkning af indsatsen (O)", 2, "Nytænkning af indsatsen (O)"),
            ("Sag nr. 46", 46, ""),
            ("Sag nr. 12 – Ny model", 12, "Ny model"),
            ("1.  1. Fraværende", 1, "Fraværende"),
            ("Pkt. 42 Status", 42, "Status"),
            ("DAGSORDENSPUNKT 4", 4, ""),
            ("109Godkendelse", 0, "none"),
        ] {
            match one(text) {
                Some((_, n, t)) => assert_eq!((n, t.as_str()), (number, title), "{text}"),
                None => assert_eq!(title, "none", "{text}"),
            }
        }
    }

    #[test]
    fn what_only_looks_like_a_heading() {
        for text in [
            "1. at orienteringen tages til efterretning.",
            "5.68.98 beskæftigelse",
            "12 procent af de ledige",
            "Bilag 1: Notat",
            "13-08-2024",
            "Jan 2022",
        ] {
            assert_eq!(one(text), None, "{text}");
        }
    }

    #[test]
    fn titles_are_compared_by_their_beginning() {
        assert!(same_title("Orientering om undersøgelsen af før", "Orientering om undersøgelsen af første"));
        assert!(!same_title("Orientering om budget", "Orientering om regnskab"));
    }
}
