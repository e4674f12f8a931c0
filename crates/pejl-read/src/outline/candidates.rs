//! Lines that may be an item's heading, with the evidence for each.

use super::labels::Label;
use super::meta;
use super::vocabulary::{LineWord, OPENINGS_OF_TITLES, Vocabulary, fold, strip_bullet};
use crate::lines::Line;
use crate::values::first_digit;
use pejl_model::{SectionKind, Span};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::HashMap;

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
/// Most bytes before a heading's number.
const MOST_BEFORE_NUMBER: usize = 28;
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

/// How the names of streets end: a number behind is a house's.
const STREETS: [&str; 8] = ["gade", "vej", "allé", "alle", "stræde", "torv", "plads", "vænget"];

/// The candidates among `lines`, without evidence yet.
pub(crate) fn find(lines: &[Line<'_>], skip: &dyn Fn(usize) -> bool, vocabulary: &Vocabulary) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        if line.text.len() <= LONGEST_HEADING
            && !skip(i)
            && let Some(mut candidate) = parse(line, i, vocabulary)
        {
            if candidate.style == "#$"
                && let Some(word) = i.checked_sub(1).and_then(|p| word_above(lines[p].text, vocabulary))
            {
                (candidate.worded, candidate.style) = (true, format!("{word}:#"));
            }
            found.push(candidate);
        }
    }
    found
}

/// "Punkt:" alone on the line above a number.
pub(crate) fn word_above(text: &str, vocabulary: &Vocabulary) -> Option<String> {
    let word = text.strip_suffix(':').filter(|t| t.len() <= 24 && vocabulary.may_hold(t))?;
    let key = fold(word);
    (vocabulary.items.contains(key.as_str()) && key.starts_with(['p', 'd', 's'])).then_some(key)
}

fn parse(line: &Line<'_>, index: usize, vocabulary: &Vocabulary) -> Option<Candidate> {
    let text = strip_bullet(line.text);
    let lead = line.text.len() - text.len();
    if let Some(candidate) = lettered(line, index).or_else(|| with_year(line, index)).or_else(|| coded(line, index)) {
        return Some(candidate);
    }
    let digit = first_digit(text.as_bytes().get(..MOST_BEFORE_NUMBER).unwrap_or(text.as_bytes()))?;
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
    if worded && !words.starts_with("sagsnr") && year_behind(&text[end..]) {
        end += YEAR;
    }
    let (separator, after) = separator(&text[end..], worded)?;
    let (doubled, after) = doubled_number(&text[end + after..], number, end + after);
    let rest = &text[after..];
    if !rest.is_empty() && (!title_like(rest, worded) || (separator == ' ' && goes_on(rest))) {
        return None;
    }
    let base = line.span.start + lead;
    // "T1.": a letter glued to the number is part of it.
    let digit = if digit <= 2 && text[..digit].bytes().all(|b| b.is_ascii_uppercase()) { 0 } else { digit };
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

/// Bytes of "/2011".
const YEAR: usize = 5;

/// "/2011" behind a number: counted within the year.
fn year_behind(rest: &str) -> bool {
    let Some(year) = rest.strip_prefix('/').filter(|y| y.starts_with("19") || y.starts_with("20")) else {
        return false;
    };
    year.bytes().take_while(u8::is_ascii_digit).count() == 4
}

/// "IV. Title" and "B) Title": numbered in Roman figures or letters.
fn lettered(line: &Line<'_>, index: usize) -> Option<Candidate> {
    if !line.text.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let end = line.text.bytes().take(7).position(|b| matches!(b, b'.' | b')')).filter(|e| *e > 0)?;
    let numeral = &line.text[..end];
    let rest = line.text[end + 1..].trim_start();
    if !line.text[end + 1..].starts_with(' ') || !title_like(rest, false) || rest.len() < 4 {
        return None;
    }
    let (form, number) = match roman(numeral) {
        Some(number) => ("roman", number),
        None => ("letter", numeral.bytes().next().filter(|b| end == 1 && b.is_ascii_uppercase())? - b'A' + 1),
    };
    let base = line.span.start;
    Some(Candidate {
        line: index,
        style: format!("{form}#{}", &line.text[end..=end]),
        worded: false,
        number: u32::from(number),
        number_span: Span::new(base, base + end),
        title: Span::new(line.span.end - rest.len(), line.span.end),
        evidence: 0,
    })
}

/// "ØU-55/07-O Title": a committee's code, the number, the year and perhaps a letter for the type.
fn coded(line: &Line<'_>, index: usize) -> Option<Candidate> {
    const LONGEST_CODE: usize = 16;
    let head = line.text.as_bytes().get(..LONGEST_CODE)?;
    let dash = memchr::memchr(b'-', head).filter(|at| (2..=6).contains(at))?;
    let end = memchr::memchr2(b' ', b':', head).filter(|end| *end > dash + 3)?;
    let (code, tail) = (&line.text[..dash], &line.text[dash + 1..end]);
    let (serial, year) = tail.split_once('/')?;
    let (year, kind) = year.split_once('-').unwrap_or((year, ""));
    let figures = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    let fits = code.chars().all(char::is_uppercase) && figures(serial) && figures(year) && kind.len() <= 1;
    let rest = line.text[end + 1..].trim_start();
    let number = serial.parse().ok().filter(|_| fits && matches!(year.len(), 2 | 4) && title_like(rest, false))?;
    let base = line.span.start;
    Some(Candidate {
        line: index,
        style: "code#/".to_owned(),
        worded: true,
        number,
        number_span: Span::new(base, base + end),
        title: Span::new(line.span.end - rest.len(), line.span.end),
        evidence: 0,
    })
}

/// The value of a Roman number below 40.
fn roman(text: &str) -> Option<u8> {
    let tens = text.bytes().take_while(|b| *b == b'X').count().min(3);
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].iter().position(|o| *o == &text[tens..])?;
    u8::try_from(tens * 10 + ones).ok().filter(|n| *n > 0)
}

/// "2024-15 Title" and "15/2024. Title": numbered within the year.
fn with_year(line: &Line<'_>, index: usize) -> Option<Candidate> {
    let text = line.text;
    let width = |from: usize| text.get(from..).map_or(0, |t| t.bytes().take_while(u8::is_ascii_digit).count());
    let first = Some(width(0)).filter(|w| *w > 0)?;
    let mark = *text.as_bytes().get(first).filter(|m| matches!(m, b'-' | b'/' | b'.'))?;
    let second = width(first + 1);
    let end = first + 1 + second;
    let year = |t: &str| t.len() == 4 && (t.starts_with("19") || t.starts_with("20"));
    let (a, b) = (&text[..first], &text[first + 1..end]);
    let number = match (year(a), year(b)) {
        (true, false) if (1..=3).contains(&second) => b,
        (false, true) if (1..=3).contains(&first) && mark == b'/' => a,
        _ => return None,
    };
    let rest = text[end..].trim_start_matches(['.', ':', ' ', '\u{a0}', '-', '–']);
    let apart = text[end..].starts_with(['.', ':', ' ', '\u{a0}']) && title_like(rest, false);
    let base = line.span.start;
    (apart && rest.starts_with(char::is_uppercase)).then(|| Candidate {
        line: index,
        style: format!("year#{}", char::from(mark)),
        worded: false,
        number: number.parse().unwrap_or(0),
        number_span: Span::new(base, base + end),
        title: Span::new(line.span.end - rest.len(), line.span.end),
        evidence: 0,
    })
}

/// The words before the number, folded, and whether they are known; `None` where they can't head an item.
fn words_before(before: &str, vocabulary: &Vocabulary) -> Option<(String, bool)> {
    if before.trim().is_empty() {
        return Some((String::new(), false));
    }
    if matches!(before, "[" | "#" | "| ") {
        return Some((before.to_owned(), false));
    }
    let key = fold(before);
    if key.is_empty() {
        return None;
    }
    let plain_key = key.strip_suffix("nr").map(|k| k.trim_end_matches([' ', '.']));
    let key = plain_key.filter(|k| vocabulary.items.contains(k)).map(str::to_owned).unwrap_or(key);
    if vocabulary.items.contains(key.as_str()) {
        return Some((key, true));
    }
    // "Åben sag nr. 4", "Lukket punkt 5".
    if let Some((_, word)) = key.split_once(' ').filter(|(w, _)| w.starts_with("åbe") || w.starts_with("lukke"))
        && vocabulary.items.contains(word)
    {
        return Some((word.to_owned(), true));
    }
    let plain = before.starts_with(char::is_uppercase)
        && before.trim_end_matches([' ', '.', ':', '\u{a0}']).chars().all(|c| c.is_alphabetic() || c == ' ')
        && before.split_whitespace().count() <= 2
        && !NEVER.contains(&key.trim_end_matches(" nr"))
        && !STREETS.iter().any(|s| key.ends_with(s))
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
    if let Some(opened) = rest.strip_prefix(" (")
        && let Some(end) = opened.find(')').filter(|e| *e <= 16)
        && ["åben", "lukke"].iter().any(|w| opened.to_lowercase().starts_with(w))
    {
        let skipped = rest.len() - opened.len() + end + 1;
        return separator(&rest[skipped..], worded).map(|(sign, at)| (sign, skipped + at));
    }
    // "49/1. Title": a running number and the meeting's own.
    if first == '/' {
        let second = rest[1..].bytes().take_while(u8::is_ascii_digit).count();
        let tail = rest.get(1 + second..).filter(|t| (1..=3).contains(&second) && t.starts_with(". "))?;
        return separator(tail, worded).map(|(_, at)| ('/', 1 + second + at));
    }
    let after = first.len_utf8();
    match first {
        '.' | ':' | ')' | ']' => {
            let tail = &rest[after..];
            let tail = tail.strip_prefix(':').or_else(|| tail.strip_prefix(')')).unwrap_or(tail);
            let tail = tail.strip_prefix("0 ").filter(|_| first == '.').unwrap_or(tail);
            let skipped = rest.len() - tail.len();
            if tail.is_empty() {
                return Some((first, rest.len()));
            }
            let gap = blank(tail);
            let tail = &tail[gap..];
            let dash = tail.strip_prefix(['-', '–']).map_or(0, |t| tail.len() - t.len() + blank(t));
            let apart = gap > 0 || rest.starts_with(".0 ") || tail.starts_with(char::is_uppercase);
            apart.then_some((first, skipped + gap + dash))
        }
        ' ' | '\u{a0}' | '\t' | '-' | '–' => {
            let gap = blank(rest);
            let tail = &rest[gap..];
            match tail.chars().next() {
                Some(c @ ('-' | '–' | '/')) => {
                    let more = blank(&tail[c.len_utf8()..]);
                    ((gap > 0 && more > 0) || worded).then_some(('-', gap + c.len_utf8() + more))
                }
                Some(':') if gap > 0 => Some((':', gap + 1 + blank(&tail[1..]))),
                Some('(') if gap > 0 && worded => {
                    let end = tail.find(')').filter(|end| is_reference(&tail[1..*end]))?;
                    separator(&tail[end + 1..], worded).map(|(sign, at)| (sign, gap + end + 1 + at))
                }
                Some(c) if gap > 0 && (c.is_uppercase() || (worded && c.is_alphanumeric())) => Some((' ', gap)),
                _ => None,
            }
        }
        c if worded && c.is_uppercase() => Some(('+', 0)),
        c if c.is_uppercase() && is_word(rest) => Some(('+', 0)),
        _ => None,
    }
}

/// "ØU 23/2010", "TMU-14": the number that the case had in another body.
fn is_reference(text: &str) -> bool {
    let number = text.trim_start_matches(char::is_uppercase);
    let letters = text[..text.len() - number.len()].chars().count();
    let figures = number.trim_start_matches([' ', '-', '.']);
    (1..=6).contains(&letters)
        && figures.starts_with(|c: char| c.is_ascii_digit())
        && figures.bytes().all(|b| b.is_ascii_digit() || b"/-.".contains(&b))
}

/// True where `rest` begins with a word in small letters but the first: "109Godkendelse".
fn is_word(rest: &str) -> bool {
    rest.chars().skip(1).take_while(|c| c.is_lowercase()).count() >= 3
}

/// "Punkt 13 tages af dagsordenen.": a sentence that goes on behind the number.
fn goes_on(rest: &str) -> bool {
    rest.starts_with(char::is_lowercase) && rest.ends_with('.')
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
    pub words: &'a [Option<&'static LineWord>],
    pub labels: &'a [Option<Label>],
    pub headings: &'a [u8],
    pub contents: &'a [String],
    pub vocabulary: &'a Vocabulary,
}

/// Weighs each candidate by what stands around it.
pub(crate) fn weigh(candidates: &mut [Candidate], around: &Surroundings<'_, '_>) {
    let mut lists: HashMap<String, List> = HashMap::new();
    let common = common_labels(around);
    for candidate in candidates.iter_mut() {
        candidate.evidence = evidence(candidate, around, &common);
        if let Some(list) = lists.get(&candidate.style)
            && list.goes_on(candidate, around)
        {
            candidate.evidence -= 30;
            lists.insert(candidate.style.clone(), List { line: candidate.line, number: candidate.number });
        } else if before(candidate.line, around) < 0 {
            lists.insert(candidate.style.clone(), List { line: candidate.line, number: candidate.number });
        } else {
            lists.remove(&candidate.style);
        }
    }
}

/// Labels that this paper prints about as often as any: words that are else only
/// sub-headings count in full then.
fn common_labels<'a>(around: &Surroundings<'a, '_>) -> FxHashSet<&'a str> {
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    for label in around.labels.iter().flatten() {
        *counts.entry(label.key.as_str()).or_default() += 1;
    }
    let most = counts.values().copied().max().unwrap_or(0);
    counts.into_iter().filter(|(_, n)| *n >= 3 && n * 3 >= most * 2).map(|(key, _)| key).collect()
}

/// The last line of a numbered list in running text.
struct List {
    line: usize,
    number: u32,
}

impl List {
    /// True where the candidate is the list's next line, and not the heading of what follows.
    fn goes_on(&self, candidate: &Candidate, around: &Surroundings<'_, '_>) -> bool {
        let near = candidate.number == self.number + 1 && candidate.line <= self.line + 3;
        let between = (self.line + 1..candidate.line).all(|i| around.labels[i].is_none());
        let heads = around.labels.get(candidate.line + 1).is_some_and(Option::is_some)
            || around.lines.get(candidate.line + 1).is_some_and(|l| meta::is(l.text, around.vocabulary));
        near && between && !heads
    }
}

fn evidence(candidate: &Candidate, around: &Surroundings<'_, '_>, common: &FxHashSet<&str>) -> i32 {
    let line = &around.lines[candidate.line];
    let skip = candidate.title.start.saturating_sub(line.span.start);
    let title = line.text.get(skip..).unwrap_or("");
    let mut points = if candidate.worded { 5 } else { -25 };
    // A case number's label where a number alone follows it.
    points -= if title.is_empty() && candidate.style.starts_with("sagsnr") { 20 } else { 0 };
    points += if title.is_empty() && heads_title(candidate, around) { -5 } else { shape(title, candidate.worded) };
    points += if line.gap { 8 } else { 0 };
    points += if around.headings[candidate.line] > 0 { 25 } else { 0 };
    if !title.is_empty() && around.contents.iter().any(|c| same_title(c, title)) {
        points += 30;
    }
    points += if after_decision(candidate.line, around) { 10 } else { 0 };
    points + after(candidate.line, around, common) + before(candidate.line, around)
}

/// True where the label above, not far off, is a decision's: what most items end with.
fn after_decision(index: usize, around: &Surroundings<'_, '_>) -> bool {
    let above = (1..=8).map_while(|n| index.checked_sub(n)).find_map(|i| around.labels[i].as_ref().map(|l| (i, l)));
    above.is_some_and(|(i, l)| {
        (l.inline || (i + 1 < index && !l.weak)) && l.kinds.first() == Some(&SectionKind::Decision)
    })
}

/// A number alone on its line, with a line like a title and then a label or metadata below.
fn heads_title(candidate: &Candidate, around: &Surroundings<'_, '_>) -> bool {
    let Some(below) = around.lines.get(candidate.line + 1) else { return false };
    let after = candidate.line + 2;
    around.labels[candidate.line + 1].is_none()
        && below.text.len() <= 250
        && title_like(below.text, false)
        && !below.text.ends_with(['.', ';', ','])
        && (around.labels.get(after).is_some_and(Option::is_some)
            || around.lines.get(after).is_some_and(|l| meta::is(l.text, around.vocabulary)))
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
    let closed = title.len() <= 120 && title.to_lowercase().contains("lukke");
    points += if closed || OPENINGS_OF_TITLES.contains(&first.as_str()) { 15 } else { 0 };
    if title.ends_with(['.', ',', ';', ':'])
        && !title.ends_with("m.m.")
        && !title.ends_with("mv.")
        && title != "Evt."
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
fn after(index: usize, around: &Surroundings<'_, '_>, common: &FxHashSet<&str>) -> i32 {
    let mut points = 0;
    let mut metadata = false;
    for i in index + 1..(index + 9).min(around.lines.len()) {
        if let Some(label) = &around.labels[i] {
            let near = i - index;
            points += match label.weak && !common.contains(label.key.as_str()) {
                true if near == 1 => 20,
                true => 5,
                false => 30 - 3 * near as i32,
            };
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
    if let Some(open) = around.words[previous].and_then(|word| word.group) {
        return if open { 0 } else { 30 };
    }
    let kind = |l: &Label| l.kinds.first().copied();
    let empty_decision = |l: &Label| l.weak && !l.inline && kind(l) == Some(SectionKind::Decision);
    // A label that has its text already, of what items end with, leads nothing in.
    let ended = |l: &Label| l.inline && matches!(kind(l), Some(SectionKind::Decision | SectionKind::Absence));
    let labelled = around.labels[previous].as_ref().is_some_and(|l| !empty_decision(l) && !ended(l));
    if word_above(around.lines[previous].text, around.vocabulary).is_some() {
        return 0;
    }
    if labelled || around.lines[previous].text.ends_with([':', ',']) { -30 } else { 0 }
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
            ("IV. Status", 4, "Status"),
            ("C) Orientering", 3, "Orientering"),
            ("2024-15 Ny model", 15, "Ny model"),
            ("16/2024. Ny model", 16, "Ny model"),
            ("3.0 Ny model", 3, "Ny model"),
            ("[7] Ny model", 7, "Ny model"),
            ("Pkt.nr. 8 Ny model", 8, "Ny model"),
            ("Punkt 9 (åbent): Ny model", 9, "Ny model"),
            ("5 / Ny model", 5, "Ny model"),
            ("49/1. Ny model", 49, "Ny model"),
            ("1 (Åben) Ny model", 1, "Ny model"),
            ("ØU-55/07-O Ny model", 55, "Ny model"),
            ("T7. Ny model", 7, "Ny model"),
            ("109Godkendelse", 109, "Godkendelse"),
            ("Sag nr. 19 (ØU 23/2010)", 19, ""),
            ("Åben sag nr. 4. Ny model", 4, "Ny model"),
            ("Lukket punkt 5: Ny model", 5, "Ny model"),
            ("Sag 12/2011: Ny model", 12, "Ny model"),
            ("Punkt 19 (TMU-14): Ny model", 19, "Ny model"),
            ("109GB", 0, "none"),
            ("Punkt 13 tages af dagsordenen.", 0, "none"),
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
            "Skolegade 71 - Familiecenter",
            "13-08-2024",
            "Jan 2022",
            "2022-25: rammeaftale",
            "IVS. selskab",
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
