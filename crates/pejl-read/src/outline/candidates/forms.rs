//! The forms of an item's number: "Punkt 83:", "2.", "IV.", "2024-15", "ØU-55/07".

use super::Candidate;
use crate::lines::Line;
use crate::outline::vocabulary::{Vocabulary, fold, strip_bullet};
use crate::values::first_digit;
use pejl_model::Span;

pub(super) const LONGEST_HEADING: usize = 330;

/// The form of "A.1 Title".
pub(super) const GROUPED: &str = "group#.";
/// What a group's letter counts in the number of one of its items.
pub(super) const GROUP: u32 = 100;

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

/// "Punkt:" alone on the line above a number.
pub(crate) fn word_above(text: &str, vocabulary: &Vocabulary) -> Option<String> {
    let word = text.strip_suffix(':').filter(|t| t.len() <= 24 && vocabulary.may_hold(t))?;
    let key = fold(word);
    (vocabulary.items.contains(key.as_str()) && key.starts_with(['p', 'd', 's'])).then_some(key)
}

pub(super) fn parse(line: &Line<'_>, index: usize, vocabulary: &Vocabulary) -> Option<Candidate> {
    let text = strip_bullet(line.text);
    let lead = line.text.len() - text.len();
    let special = grouped(line, index).or_else(|| lettered(line, index)).or_else(|| with_year(line, index));
    if special.is_some() {
        return special;
    }
    let digit = first_digit(text.as_bytes().get(..MOST_BEFORE_NUMBER).unwrap_or(text.as_bytes()))?;
    let coded = coded(line, index);
    if coded.is_some() {
        return coded;
    }
    let (mut style, worded) = words_before(text.get(..digit)?, vocabulary)?;
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
    if worded && !style.starts_with("sagsnr") && year_behind(&text[end..]) {
        end += YEAR;
    }
    let (separator, after) = separator(&text[end..], worded)?;
    let (doubled, after) = doubled_number(&text[end + after..], number, end + after);
    let rest = &text[after..];
    if !rest.is_empty() && (!title_like(rest, worded) || (separator == ' ' && goes_on(rest))) {
        return None;
    }
    let base = line.span.start + lead;
    style.extend(['#', separator]);
    style.push_str(if doubled { "#" } else { "" });
    // "T1.": a letter glued to the number is part of it.
    let digit = if digit <= 2 && text[..digit].bytes().all(|b| b.is_ascii_uppercase()) { 0 } else { digit };
    Some(Candidate {
        line: index,
        style,
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

/// "A.1 Title": the letter of a group of items, and the number in it.
fn grouped(line: &Line<'_>, index: usize) -> Option<Candidate> {
    let [letter @ b'A'..=b'Z', b'.', rest @ ..] = line.text.as_bytes() else { return None };
    let digits = rest.iter().take_while(|b| b.is_ascii_digit()).count();
    let number: u32 = line.text.get(2..2 + digits).filter(|_| (1..=2).contains(&digits))?.parse().ok()?;
    let behind = &line.text[2 + digits..];
    let title = behind.trim_start_matches(['.', ':', ' ', '\u{a0}', '\t', '-', '–']);
    let apart = behind.starts_with(['.', ':', ' ', '\u{a0}', '\t']) && title.starts_with(char::is_uppercase);
    let base = line.span.start;
    (apart && title_like(title, false) && title.len() >= 4).then(|| Candidate {
        line: index,
        style: GROUPED.to_owned(),
        worded: false,
        number: (u32::from(letter - b'A') + 1) * GROUP + number,
        number_span: Span::new(base, base + 2 + digits),
        title: Span::new(line.span.end - title.len(), line.span.end),
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
    let Some(first) = rest.chars().next() else { return Some(('$', 0)) };
    if let Some(opened) = rest.strip_prefix(" (")
        && let Some(end) = opened.find(')').filter(|e| *e <= 16)
        && ["åben", "lukke"].iter().any(|w| opened.to_lowercase().starts_with(w))
    {
        let skipped = rest.len() - opened.len() + end + 1;
        return separator(&rest[skipped..], worded).map(|(sign, at)| (sign, skipped + at));
    }
    // "1  Åbent    Title": whether it is open, in a column of its own.
    let column = rest.trim_start_matches([' ', '\t', '\u{a0}', '.', ':']);
    if let Some(behind) = ["Åbent", "Åben", "Lukket"].iter().find_map(|w| column.strip_prefix(w))
        && column.len() < rest.len()
        && (behind.starts_with("  ") || behind.starts_with('\t'))
    {
        let skipped = rest.len() - behind.len();
        return separator(behind, worded).map(|(sign, at)| (sign, skipped + at));
    }
    // "49/1. Title": a running number and the meeting's own.
    if first == '/' {
        let second = rest[1..].bytes().take_while(u8::is_ascii_digit).count();
        let tail = rest.get(1 + second..).filter(|t| (1..=3).contains(&second) && t.starts_with(". "))?;
        return separator(tail, worded).map(|(_, at)| ('/', 1 + second + at));
    }
    match first {
        '.' | ':' | ')' | ']' => stopped(rest, first),
        ' ' | '\u{a0}' | '\t' | '-' | '–' => {
            let gap = blank(rest);
            let tail = &rest[gap..];
            match tail.chars().next() {
                Some(c @ ('-' | '–' | '—' | '/' | '·' | '•' | '|')) => {
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

/// Bytes of the blanks that `text` begins with.
fn blank(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t', '\u{a0}']).len()
}

/// The same where `rest` begins with the stop or bracket `first`.
fn stopped(rest: &str, first: char) -> Option<(char, usize)> {
    let tail = &rest[first.len_utf8()..];
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
    let letters = rest.chars().skip(1).take_while(|c| c.is_lowercase()).count();
    letters >= 3
        || (letters >= 1 && rest.split(' ').nth(1).is_some_and(|w| w.starts_with(char::is_lowercase) && w.len() >= 3))
}

/// "Punkt 13 tages af dagsordenen.": a sentence that goes on behind the number.
fn goes_on(rest: &str) -> bool {
    rest.starts_with(char::is_lowercase) && rest.ends_with('.')
}

/// "1.  1. Title": the number printed twice.
fn doubled_number(rest: &str, number: u32, offset: usize) -> (bool, usize) {
    if !rest.starts_with(|c: char| c.is_ascii_digit()) {
        return (false, offset);
    }
    let again = format!("{number}.");
    match rest.strip_prefix(&again) {
        Some(tail) if tail.starts_with([' ', '\u{a0}']) => {
            (true, offset + again.len() + (tail.len() - tail.trim_start().len()))
        }
        _ => (false, offset),
    }
}

pub(super) fn title_like(rest: &str, worded: bool) -> bool {
    let first = rest.chars().next().unwrap_or(' ');
    let opens = first.is_uppercase() || first.is_ascii_digit() || "\"”“»'(§".contains(first);
    let ok = if worded { opens || first.is_alphabetic() } else { opens };
    ok && rest.chars().any(char::is_alphabetic)
}
