//! The labels of decisions and of absence inside flat pages.

use super::forms::is_digit;
use super::words;
use crate::outline::labels::{self, names_body};
use crate::values::dates;

/// The bytes of a decision's label with body or day, or with the gap that a lost one left:
/// "Beslutning Økonomiudvalget den", "Beslutning i den :", "Byrådets beslutning den :", "Byrådet 4. maj 2021:".
pub(super) fn decision(before: &str, rest: &str) -> Option<usize> {
    const REACH: usize = 150;
    let near: &str = rest.get(..rest.char_indices().nth(REACH).map_or(rest.len(), |(at, _)| at))?;
    let opened = ["Beslutning ", "BESLUTNING ", "Beslutninger "].iter().find_map(|w| near.strip_prefix(w));
    match opened {
        Some(behind) => {
            let from = near.len() - behind.len();
            dated(rest, near, from).or_else(|| of_body(behind).map(|l| from + l))
        }
        None => by_body(before, near),
    }
}

/// "Beslutning Økonomiudvalget den", with a day or without.
fn dated(rest: &str, near: &str, from: usize) -> Option<usize> {
    let lost =
        ["i den ", "den ", "i mødet den "].iter().find(|w| near[from..].starts_with(**w)).map(|w| from + w.len());
    let den =
        [" den ", " d. ", " DEN "].iter().filter_map(|w| near[from..].find(w).map(|at| from + at + w.len())).min();
    let den = lost.or(den)?;
    let body = &near[from..den];
    if lost.is_none() && (!names_body(body) || body.contains(['.', ':']) && !body.ends_with(" d. ")) {
        return None;
    }
    let day = dates::first(&near[den..], 0).filter(|d| d.span.start <= 3);
    let end = day.as_ref().map_or(den - 1, |d| den + d.span.end);
    let colon = [":", " :"].iter().find(|c| rest[end..].starts_with(**c)).map_or(0, |c| c.len());
    (lost.is_none() || day.is_some() || colon > 0).then_some(end + colon)
}

/// "Byrådet Godkendt.": the bytes of a body's name that text follows at once.
fn of_body(text: &str) -> Option<usize> {
    const MOST: usize = 6;
    const ENDS: [&str; 7] = ["udvalget", "rådet", "bestyrelsen", "udvalg", "Udvalg", "Byråd", "nævnet"];
    let joins = |w: &str| w.starts_with(char::is_uppercase) || matches!(w, "i" | "fra" | "og" | "&" | "af");
    let mut end = 0;
    for word in text.split(' ').take(MOST) {
        end += word.len();
        let name = word.trim_end_matches(':');
        if ENDS.iter().any(|e| name.ends_with(e)) && word.starts_with(char::is_uppercase) {
            let tail = text[end..].trim_start();
            return (tail.is_empty() || word.ends_with(':') || tail.starts_with(char::is_uppercase)).then_some(end);
        }
        if !joins(word) {
            return None;
        }
        end += 1;
    }
    None
}

/// "Byrådets beslutning den :" and, behind a sentence's end, "Byrådet den 4. maj 2021:".
fn by_body(before: &str, near: &str) -> Option<usize> {
    const MOST: usize = 6;
    let colon = memchr::memchr(b':', near.as_bytes());
    let first = near.split(' ').next()?;
    let joined = first.ends_with(['-', ',']) || near[first.len()..].starts_with(" og ");
    if !first.starts_with(char::is_uppercase) || !(joined || names_body(first)) {
        return None;
    }
    if let Some(end) = colon.map(|c| c + 1).filter(|end| labels::is_owned(&near[..*end])) {
        return Some(end);
    }
    let name = near.split(' ').take(MOST).take_while(|w| !w.starts_with(is_digit)).map(|w| w.len() + 1).sum::<usize>();
    let named = near.get(..name.min(near.len())).filter(|n| names_body(n))?;
    let ends = before.trim_end();
    let free = ends.is_empty() || ends.ends_with(['.', ':', ')', '!', '?']);
    if let Some(end) = numbered_day(near, named.len()).filter(|end| free && labels::dated(&near[..*end], 0).is_some()) {
        return Some(end);
    }
    let label = labels::dated(near, 0)?;
    let told = near[..label.len].ends_with(':') && free;
    (told || first.ends_with('s')).then_some(label.len)
}

/// Where "09-08-2021, pkt. 7" ends that stands right behind a body's name, with text behind it.
fn numbered_day(near: &str, name: usize) -> Option<usize> {
    const APART: usize = 8;
    let day = dates::first(near, 0).filter(|d| d.span.start <= name + APART)?;
    let tail = near.get(day.span.end..)?;
    let item = [", pkt. ", " pkt. ", ", punkt ", ", sag nr. "].iter().find_map(|w| tail.strip_prefix(w))?;
    let digits = item.bytes().take_while(u8::is_ascii_digit).count();
    let text = item[digits..].strip_prefix(' ').filter(|_| (1..=4).contains(&digits))?;
    text.starts_with(char::is_uppercase).then(|| near.len() - text.len() - 1)
}

/// Bytes of an absence that the decision's text follows at once: "Fraværende: Ingen Godkendt".
pub(super) fn absence(text: &str) -> Option<usize> {
    const TOLD: [&str; 21] = [
        "Godkendt",
        "Tiltrådt",
        "Taget",
        "Anbefales",
        "Anbefalet",
        "Anbefalingen",
        "Indstillingen",
        "Indstilles",
        "Orienteringen",
        "Udsat",
        "Drøftet",
        "Vedtaget",
        "Dagsordenen",
        "Udsættes",
        "Udvalget",
        "Byrådet",
        "Sagen",
        "Punktet",
        "Forslaget",
        "Til",
        "Ingen",
    ];
    const MOST: usize = 40;
    let none = ["Ingen. ", "Ingen "].iter().find(|w| text.starts_with(**w));
    if let Some(none) = none.filter(|w| text[w.len()..].starts_with(char::is_uppercase)) {
        return Some(none.trim_end().len());
    }
    let names =
        |w: &str| w.starts_with(|c: char| c.is_uppercase() || c == '(') || matches!(w, "og" | "af" | "von" | "de");
    for (n, at) in words(text).take(MOST).enumerate() {
        let word = text[at..].split(' ').next().unwrap_or("");
        if n > 0 && TOLD.contains(&word.trim_end_matches(['.', ','])) {
            return Some(text[..at].trim_end().len());
        }
        if !names(word) || (word.ends_with(':') && !word.starts_with('(')) || word == "Beslutning" {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_decisions() {
        for (before, text, label) in [
            ("", "Beslutning Planudvalget Anbefales.", "Beslutning Planudvalget"),
            ("", "Beslutning i Børne- og Skoleudvalget: Ja", "Beslutning i Børne- og Skoleudvalget:"),
            ("", "Beslutning i den : Godkendt.", "Beslutning i den :"),
            ("Enige.", "Byrådets beslutning den : Godkendt.", "Byrådets beslutning den :"),
            ("Enige.", "Teknik- og Miljøudvalget den 9. april 2002: Ja", "Teknik- og Miljøudvalget den 9. april 2002:"),
            ("Enige.", "Byrådet 29. januar 2009: Ja", "Byrådet 29. januar 2009:"),
            ("Enige.", "Byrådet, 29-01-2009, pkt. 7 Godkendt.", "Byrådet, 29-01-2009, pkt. 7"),
        ] {
            assert_eq!(decision(before, text).map(|l| &text[..l]), Some(label), "{text}");
        }
        for (before, text) in [
            ("vedtog", "Byrådet den 9. april 2002: Ja"),
            ("Enige.", "Byrådet, 29-01-2009, pkt. 7 blev drøftet."),
            ("Enige.", "Byrådet drøftede den 9. april sagen."),
            ("", "Beslutning om Byrådet Godkendt"),
        ] {
            assert_eq!(decision(before, text), None, "{text}");
        }
    }

    #[test]
    fn absence_ends_where_the_decision_begins() {
        for (text, away) in [
            ("Ingen Godkendt", "Ingen"),
            ("Ingen. Indstillingen blev tiltrådt.", "Ingen."),
            ("Bo Holm (A) og Ida Vad Godkendt.", "Bo Holm (A) og Ida Vad"),
        ] {
            assert_eq!(absence(text).map(|l| &text[..l]), Some(away), "{text}");
        }
        assert_eq!(absence("Bo Holm gik før punktet. Godkendt"), None);
    }
}
