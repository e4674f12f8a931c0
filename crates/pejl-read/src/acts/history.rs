//! What other bodies, or this one earlier, decided in the case.

use super::flow::fold;
use crate::lines::Line;
use jiff::civil::Date;
use pejl_model::{HistoryEntry, Span, text::push_collapsed};

/// The entries of a case history: each a heading with body and date, and the text below it.
pub(crate) fn read(lines: &[Line<'_>]) -> Vec<HistoryEntry> {
    let mut out: Vec<HistoryEntry> = Vec::new();
    for line in lines {
        if let Some(head) = heading(line) {
            out.push(head);
        } else if let Some(entry) = out.last_mut() {
            push_collapsed(&mut entry.text, line.text);
            entry.span = entry.span.cover(line.span);
        }
    }
    out
}

/// A heading line: a body and a date, little else before the colon or the line's end.
fn heading(line: &Line<'_>) -> Option<HistoryEntry> {
    const LONGEST: usize = 160;
    let text = line.text;
    let (date, start, end) = first_date(text)?;
    let (before, after) = (text.get(..start)?, text.get(end..)?);
    let (behind, rest) = after.split_once(':').unwrap_or((after, ""));
    let dated_first = before.trim_matches([' ', '-', '•', '*']).is_empty();
    let body = if dated_first { behind } else { before };
    let tail = if dated_first { "" } else { behind };
    let body = clean_body(body);
    if body.len() + tail.len() > LONGEST || !is_tail(tail) || !is_body(body) || (dated_first && behind.contains(". ")) {
        return None;
    }
    let mut entry =
        HistoryEntry { committee: Some(body.to_owned()), date: Some(date), text: String::new(), span: line.span };
    push_collapsed(&mut entry.text, rest);
    entry.span = Span::new(line.span.start, line.span.end);
    Some(entry)
}

/// What may stand between the date and the colon: nothing, or "pkt. 4".
fn is_tail(tail: &str) -> bool {
    let folded = fold(tail);
    let words = folded.trim_matches([' ', ',', '.', ';', '-', '(', ')']);
    words.is_empty()
        || ["pkt", "punkt", "sag", "kl", "nr", "vedr"].iter().any(|w| words.starts_with(w)) && words.len() < 30
}

/// The body without "Beslutning fra", "den" and its electoral term.
fn clean_body(text: &str) -> &str {
    const LEADS: [&str; 14] = [
        "beslutning fra",
        "beslutning i",
        "beslutning på",
        "beslutning",
        "behandlet i",
        "behandling i",
        "møde i",
        "referat fra",
        "tidligere beslutning i",
        "indstilling fra",
        "udtalelse fra",
        "erklæring fra",
        "fra",
        "i",
    ];
    const TAILS: [&str; 6] = [" den", " d.", " møde", "s møde", "s beslutning", " af"];
    let mut text = text.trim_matches([' ', '-', '–', '•', '*', ',', ':', '|']);
    let folded = fold(text);
    let lead = LEADS
        .iter()
        .filter(|lead| folded.strip_prefix(**lead).is_some_and(|r| r.starts_with(' ')))
        .max_by_key(|l| l.len());
    text = text.get(lead.map_or(0, |lead| lead.len())..).unwrap_or(text).trim();
    while let Some(tail) = TAILS.iter().find(|tail| fold(text).ends_with(**tail)) {
        text = text.get(..text.len() - tail.len()).unwrap_or("").trim_end_matches([' ', ',', '-']);
    }
    without_term(text)
}

/// "Udvalget for Job - 2022-2025" without the term.
fn without_term(text: &str) -> &str {
    let bare = text.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '–' | '(' | ')'));
    let cut = text.get(bare.len()..).unwrap_or("");
    if cut.bytes().filter(u8::is_ascii_digit).count() >= 4 { bare } else { text }
}

/// True for the name of a political body or of a code for one.
fn is_body(text: &str) -> bool {
    const WORDS: [&str; 17] = [
        "udvalg",
        "byråd",
        "kommunalbestyrelse",
        "borgerrepræsentation",
        "magistrat",
        "råd",
        "nævn",
        "bestyrelse",
        "direktion",
        "med-",
        "hovedmed",
        "forum",
        "ungeråd",
        "seniorråd",
        "handicapråd",
        "komite",
        "kommission",
    ];
    let folded = fold(text);
    let code = (2..=5).contains(&text.chars().count()) && text.chars().all(char::is_uppercase);
    code || (text.starts_with(char::is_uppercase)
        && text.split(' ').count() <= 14
        && WORDS.iter().any(|word| folded.contains(word)))
}

/// The first date of a line and where it stands: 04-03-2024, 04.03.2024, 5. maj 2021.
fn first_date(text: &str) -> Option<(Date, usize, usize)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let digits = run(bytes, at);
        if digits == 0 {
            at += 1;
            continue;
        }
        if let Some((date, end)) = date_at(text, at, digits) {
            return Some((date, at, end));
        }
        at += digits;
    }
    None
}

fn run(bytes: &[u8], at: usize) -> usize {
    bytes.get(at..).map_or(0, |rest| rest.iter().take_while(|b| b.is_ascii_digit()).count())
}

fn date_at(text: &str, at: usize, digits: usize) -> Option<(Date, usize)> {
    let day: i8 = text.get(at..at + digits).filter(|_| digits <= 2)?.parse().ok()?;
    let rest = text.get(at + digits..)?;
    let (month, used) = numeric_month(rest).or_else(|| named_month(rest))?;
    let from = at + digits + used;
    let year: i16 = text.get(from..from + 4)?.parse().ok()?;
    Some((Date::new(year, month, day).ok()?, from + 4))
}

/// "-03-" and its bytes.
fn numeric_month(rest: &str) -> Option<(i8, usize)> {
    let sign = rest.chars().next().filter(|c| matches!(c, '-' | '.' | '/'))?;
    let digits = run(rest.as_bytes(), 1);
    let month = rest.get(1..1 + digits).filter(|_| (1..=2).contains(&digits))?.parse().ok()?;
    rest.get(1 + digits..)?.starts_with(sign).then_some((month, digits + 2))
}

/// ". maj " and its bytes.
fn named_month(rest: &str) -> Option<(i8, usize)> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    let words = rest.trim_start_matches(['.', ' ']);
    let word = words.split([' ', '.']).next()?;
    let short = fold(word.get(..3)?);
    let month = MONTHS.iter().position(|m| *m == short)?;
    let after = words.get(word.len()..)?;
    let year = after.trim_start_matches(['.', ' ']);
    Some((i8::try_from(month + 1).ok()?, rest.len() - year.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;

    #[test]
    fn headings_of_every_form_open_an_entry() {
        for (source, body, date, text) in [
            (
                "04-03-2024 Udvalget for Job - 2022-2025\n\nDrøftet.\n\nMere.",
                "Udvalget for Job",
                (2024, 3, 4),
                "Drøftet. Mere.",
            ),
            (
                "Beslutning fra Socialudvalget, 5. maj 2021, pkt. 4:\nAnbefales.",
                "Socialudvalget",
                (2021, 5, 5),
                "Anbefales.",
            ),
            ("Økonomiudvalget den 12. januar 2016: Anbefales.", "Økonomiudvalget", (2016, 1, 12), "Anbefales."),
            ("ØU, 12.01.2016\nAnbefales.", "ØU", (2016, 1, 12), "Anbefales."),
        ] {
            let read = read(&split(source));
            assert_eq!(read.len(), 1, "{source}");
            assert_eq!(read[0].committee.as_deref(), Some(body));
            assert_eq!(read[0].date, Some(jiff::civil::date(date.0, date.1, date.2)));
            assert_eq!(read[0].text, text);
            assert_eq!(read[0].span.of(source), source);
        }
    }

    #[test]
    fn a_date_in_a_sentence_opens_none() {
        assert!(read(&split("Udvalget drøftede sagen den 5. maj 2021 og bad om mere. Den kommer igen.")).is_empty());
        assert!(read(&split("Sagen blev sendt ud 04-03-2024.")).is_empty());
    }
}
