//! What other bodies, or this one earlier, decided in the case.

use super::flow::fold;
use crate::lines::Line;
use crate::values::dates;
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
    let date = dates::first(text, 0)?;
    let (before, after) = (text.get(..date.span.start)?, text.get(date.span.end..)?);
    let (behind, rest) = after.split_once(':').unwrap_or((after, ""));
    let dated_first = before.trim_matches([' ', '-', '•', '*']).is_empty();
    let body = if dated_first { behind } else { before };
    let tail = if dated_first { "" } else { behind };
    let body = clean_body(body);
    if body.len() + tail.len() > LONGEST || !is_tail(tail) || !is_body(body) || (dated_first && behind.contains(". ")) {
        return None;
    }
    let mut entry =
        HistoryEntry { committee: Some(body.to_owned()), date: Some(date.value), text: String::new(), span: line.span };
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
