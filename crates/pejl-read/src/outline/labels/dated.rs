//! Labels of decisions that name the body and the day: "Beslutning i Byrådet den 3. juni 2021".

use super::{LONGEST_LABEL, Label, names_body};
use crate::values::dates::WEEKDAYS;
use crate::values::{dates, first_digit};
use jiff::civil::Date;
use pejl_model::SectionKind;
use std::borrow::Cow;

/// The body and the day in a decision's label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Dated {
    pub body: Option<String>,
    pub date: Option<Date>,
}

const LONGEST_DATED: usize = 180;

/// Longest label of body and day without text behind it.
const LONGEST_BARE: usize = 140;

/// "BESLUTNING: Økonomiudvalget den 22-10-2020": body and day behind the label's colon are part of it.
pub(super) fn dated_behind(text: &str, colon: usize) -> Option<Label> {
    let rest = text[colon + 1..].trim_start();
    let day = dates::first(rest.get(..rest.floor_char_boundary(LONGEST_LABEL))?, 0)?;
    let body = body_of(&rest[..day.span.start]).filter(|b| names_body(b) && is_bare_name(b))?;
    let whole = body.split(' ').next().is_some_and(|w| w.starts_with("Udvalg"));
    let named = whole || body.split(' ').next_back().is_some_and(names_body);
    let tail = rest[day.span.end..].trim_start();
    (named && (tail.is_empty() || tail.starts_with(':'))).then(|| dated(text, 0)).flatten()
}

/// A decision's label with body and date: "Beslutning Arbejdsmarkedsudvalget den
/// 13-08-2024", "Byrådets møde den 4. maj 2021:", "Økonomiudvalget, 12.03.2020, pkt. 7".
pub(crate) fn dated(text: &str, lead: usize) -> Option<Label> {
    let head = text.get(..text.floor_char_boundary(LONGEST_DATED))?;
    let named = starts_with_folded(head, "beslutning") || starts_with_folded(head, "vedtagelse");
    // Only text behind a colon makes such a label's line long.
    if !named && text.len() > LONGEST_BARE && memchr::memchr(b':', head.as_bytes()).is_none() {
        return None;
    }
    let Some(digit) = first_digit(head.as_bytes()) else { return bodied(text, lead, named) };
    let may_open = head.starts_with(char::is_uppercase) && few_words(&head.as_bytes()[..digit]);
    if !named && !may_open {
        return None;
    }
    let date = dates::first(head, 0)?;
    let rest = &text[date.span.end..];
    let (tail, closed) = tail_of_dated(rest)?;
    if !named && !names_body(head) && !opens_with_code(head) {
        return None;
    }
    let len = date.span.end + tail;
    let before = head[..date.span.start].trim();
    if !named && by_weekday(before) {
        return None;
    }
    let body = body_of(before);
    if !named
        && (body.as_ref().is_none_or(|b| !is_bare_name(b)) || rest.trim_end() == "." || !(closed || tail_is_item(rest)))
    {
        return None;
    }
    if named && before.matches(' ').count() > 14 {
        return None;
    }
    let inline = !text[len..].trim().is_empty();
    // "Fraværende i Byrådet, 17. maj 2022:"
    let away = ["fravær", "afbud", "ikke til stede"].iter().any(|w| starts_with_folded(head, w));
    Some(Label {
        kinds: Cow::Borrowed(if away { &[SectionKind::Absence] } else { &[SectionKind::Decision] }),
        key: if away { "fraværende" } else { "beslutning" }.into(),
        len,
        lead,
        inline,
        weak: false,
        guessed: false,
        dated: Some(Dated { body, date: Some(date.value) }),
    })
}

/// True for no more words than a body's name and "s møde den" have.
fn few_words(before: &[u8]) -> bool {
    const MOST: usize = 14;
    before.iter().filter(|b| **b == b' ').count() <= MOST
}

/// "Byrådet, mandag den": what a meeting is called, and no label of what it decided.
fn by_weekday(before: &str) -> bool {
    let before = before.trim_end_matches(" den").trim_end_matches(" d.").trim_end();
    // Some PDFs lose a pair of letters.
    WEEKDAYS.iter().chain(&["ndag", "rsdag"]).any(|day| before.ends_with(day))
}

/// "Byrådets beslutning den :": a decision's label that lost its day.
pub(crate) fn is_owned(text: &str) -> bool {
    if text.len() > LONGEST_LABEL || !text.ends_with([':', 'n']) {
        return false;
    }
    let bare = text.trim_end_matches([':', ' ']);
    let bare = [" i mødet den", " på mødet den", " den"].iter().find_map(|w| bare.strip_suffix(w)).unwrap_or(bare);
    let owner = bare.strip_suffix(" beslutning").or_else(|| bare.strip_suffix(" afgørelse"));
    owner.is_some_and(|o| o.ends_with('s') && names_body(o) && is_bare_name(o))
}

/// "Beslutning i Byrådet" or "Beslutning fra Økonomiudvalget:" without a date, and what is left of
/// a label that lost body or day.
fn bodied(text: &str, lead: usize, named: bool) -> Option<Label> {
    let owned = !named && is_owned(text);
    let rest =
        if owned { text } else { text.strip_prefix("Beslutning ").or_else(|| text.strip_prefix("BESLUTNING "))? };
    let lost = || matches!(rest.trim_end_matches([':', ' ']), "i den" | "den" | "i mødet den");
    if text.len() > LONGEST_LABEL || text.ends_with(['.', ',', ';']) || !(owned || lost() || names_body(rest)) {
        return None;
    }
    if text.split_whitespace().any(|w| matches!(w, "om" | "vedr." | "vedrørende" | "af" | "at")) {
        return None;
    }
    Some(Label {
        kinds: Cow::Borrowed(&[SectionKind::Decision]),
        key: "beslutning".into(),
        len: text.len(),
        lead,
        inline: false,
        weak: false,
        guessed: false,
        dated: Some(Dated { body: body_of(text), date: None }),
    })
}

/// "BEU 12-03-2024" or "ØU den 4. maj 2021": a committee's code before a day.
fn opens_with_code(text: &str) -> bool {
    let Some((code, rest)) = text.split_once(' ') else { return false };
    let letters = code.chars().filter(|c| c.is_uppercase()).count();
    (2..=6).contains(&letters) && letters == code.chars().count() && text.len() <= 40 && {
        let day = rest.strip_prefix("den ").or_else(|| rest.strip_prefix("d. ")).unwrap_or(rest);
        day.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// A body's name and nothing else: few words, none of a sentence.
pub(super) fn is_bare_name(body: &str) -> bool {
    const SENTENCE: [&str; 10] =
        ["af", "om", "at", "godkendelse", "behandlede", "har", "blev", "referat", "vedtog", "fra"];
    let mut words = body.split_whitespace();
    // "Handicaprådets svar": what a body has or sent is not the body.
    let owned = body.split_whitespace().rev().skip(1).any(|w| w.ends_with("ets") && names_body(w));
    !owned && body.split_whitespace().count() <= 9 && !words.any(|w| SENTENCE.contains(&w.to_lowercase().as_str()))
}

/// Bytes after the date that still belong to the label, and whether a colon or
/// the line's end closes it; `None` where a sentence goes on.
fn tail_of_dated(rest: &str) -> Option<(usize, bool)> {
    let trimmed = rest.trim_end();
    if trimmed.is_empty() {
        return Some((rest.len(), true));
    }
    if let Some(colon) = rest.find(':')
        && colon <= 24
    {
        return Some((colon + 1, true));
    }
    if matches!(trimmed, "." | ")") || tail_is_item(rest) {
        return Some((rest.len(), trimmed.len() == 1));
    }
    None
}

fn tail_is_item(rest: &str) -> bool {
    let rest = rest.trim_start_matches([',', ' ', '(']).to_lowercase();
    rest.len() < 20 && ["pkt", "punkt", "sag nr", "dagsorden"].iter().any(|w| rest.starts_with(w))
}

/// The body's name in what stands before the date of a label.
fn body_of(before: &str) -> Option<String> {
    let mut body = before.trim_end_matches([' ', ',', ':', '-', '–', '(']);
    const ENDS: [&str; 6] = ["mødet", "møde", "i", "på", "af", "besluttede"];
    for end in ["den", "d.", "d"].iter().chain(&WEEKDAYS).chain(&ENDS).chain(&["vedtog"]) {
        let apart = body.strip_suffix(*end).filter(|rest| rest.ends_with([' ', '\u{a0}']));
        body = apart.unwrap_or(body).trim_end_matches([' ', ',', '\u{a0}']);
    }
    for start in
        ["Beslutning", "BESLUTNING", "beslutning", "Vedtagelse", ":", "fra", "i", "på", "af", "truffet i", "-", "–"]
    {
        if let Some(rest) = body.strip_prefix(start)
            && (rest.is_empty() || rest.starts_with([' ', ':', ',']))
        {
            body = rest.trim_start_matches([' ', ':', ',', '-', '–']);
        }
    }
    for end in ["s beslutning i", "s beslutning", "s afgørelse", "s behandling", "s møde", "s"] {
        if let Some(rest) = body.strip_suffix(end)
            && (end != "s" || rest.ends_with("et"))
        {
            body = rest;
            break;
        }
    }
    (!body.is_empty() && (names_body(body) || body.len() <= 6)).then(|| body.to_owned())
}

fn starts_with_folded(text: &str, low: &str) -> bool {
    text.as_bytes().get(..low.len()).is_some_and(|t| t.eq_ignore_ascii_case(low.as_bytes()))
}
