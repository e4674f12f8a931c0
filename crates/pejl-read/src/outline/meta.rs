//! The lines below an item's heading that are neither title nor section: case
//! number, caseworker, open or closed, type.

use super::vocabulary::{MetaLabel, Vocabulary, fold};
use crate::values::{case_numbers, has_digit};
use pejl_model::{CaseNumber, ItemType};

const LONGEST: usize = 160;
/// Longest code behind a journal number's label.
const LONGEST_CODE: usize = 14;

/// What a line of metadata tells.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Meta {
    /// A case or journal number.
    pub case_number: Option<CaseNumber>,
    /// Open or closed.
    pub open: Option<bool>,
    /// Beslutning, orientering, drøftelse.
    pub item_type: Option<ItemType>,
    /// The label, where its value stands on the next line.
    pub awaits: Option<MetaLabel>,
}

/// True for a line of metadata.
pub(crate) fn is(text: &str, vocabulary: &Vocabulary) -> bool {
    read(text, 0, vocabulary).is_some()
}

/// True for a line that begins as one with a case number does, whatever follows.
pub(crate) fn opens(text: &str, vocabulary: &Vocabulary) -> bool {
    let first = text.split([' ', ':', '\u{a0}']).next().unwrap_or("");
    first.len() < text.len() && vocabulary.meta.get(fold(first).as_str()).is_some_and(|l| l.numbers())
}

/// What the line tells, where it is metadata; `base` is its place in the source.
pub(crate) fn read(text: &str, base: usize, vocabulary: &Vocabulary) -> Option<Meta> {
    if text.len() > LONGEST {
        return None;
    }
    if let Some(case_number) = case_numbers::whole_line(text, base) {
        return Some(Meta { open: open_word_inside(text), case_number: Some(case_number), ..Meta::default() });
    }
    if may_be_worded(text, vocabulary) {
        let key = fold(text);
        if let Some(open) = openness(&key, vocabulary) {
            let case_number = case_numbers::find(text, base).into_iter().next();
            return Some(Meta { open: Some(open), case_number, ..Meta::default() });
        }
        if let Some(item_type) = type_word(&key) {
            return Some(Meta { item_type: Some(item_type), ..Meta::default() });
        }
        if let Some(label) = vocabulary.meta.get(key.as_str()).filter(|_| text.len() <= 40) {
            let sure = text.ends_with([':', '.']) || key.len() > 3;
            return sure.then(|| Meta { awaits: Some(*label), ..Meta::default() });
        }
    }
    labelled(text, base, vocabulary)
}

/// A cheap look: false where neither the whole line nor its first word before a dash is a word of metadata.
fn may_be_worded(text: &str, vocabulary: &Vocabulary) -> bool {
    let dressed = text.starts_with(['(', ')', '.']) || text.ends_with(['(', ')']);
    let dashed = || {
        memchr::memchr2(b'-', 0xE2, text.as_bytes()).is_some()
            && [" -", " –", "\u{a0}-", "\u{a0}–"].iter().any(|dash| text.contains(dash))
    };
    dressed || vocabulary.may_hold(text) || dashed()
}

/// "Åbent", "(Lukket)", "Åbent - 15.20.00".
fn openness(key: &str, vocabulary: &Vocabulary) -> Option<bool> {
    let key = key.trim_matches(['(', ')', ' ']);
    let first = key.split([' ', '-', '–']).next().unwrap_or("");
    let dashed = || key.contains(" - ") || key.contains(" – ");
    if vocabulary.open.contains(key) || (vocabulary.open.contains(first) && dashed()) {
        return Some(true);
    }
    (vocabulary.closed.contains(key) || (vocabulary.closed.contains(first) && dashed())).then_some(false)
}

fn open_word_inside(text: &str) -> Option<bool> {
    if !may_tell_open(text.as_bytes()) {
        return None;
    }
    let low = text.to_lowercase();
    if low.contains("lukket") {
        return Some(false);
    }
    (low.contains("åbent") || low.contains("åben ")).then_some(true)
}

/// False where neither "lukket" nor "åben" stands, whatever the case of their letters.
pub(super) fn may_tell_open(text: &[u8]) -> bool {
    text.array_windows().any(|pair| match pair {
        [b'u' | b'U', b'k' | b'K'] => true,
        // "å" and "Å", and the signs for kelvin and ångström, that become letters of the words.
        [0xC3, 0xA5 | 0x85] | [0xE2, 0x84] => true,
        _ => false,
    })
}

/// A line that is only a word for the item's type.
pub(crate) fn type_word(key: &str) -> Option<ItemType> {
    let key = key.trim_matches(['(', ')', ' ', '.']);
    TYPE_WORDS.iter().find(|(word, _)| *word == key).map(|(_, kind)| *kind)
}

/// The words that stand alone for an item's type.
pub(super) const TYPE_WORDS: [(&str, ItemType); 9] = [
    ("beslutningssag", ItemType::Decision),
    ("til beslutning", ItemType::Decision),
    ("beslutningspunkt", ItemType::Decision),
    ("orienteringssag", ItemType::Information),
    ("til orientering", ItemType::Information),
    ("orienteringspunkt", ItemType::Information),
    ("drøftelsessag", ItemType::Discussion),
    ("til drøftelse", ItemType::Discussion),
    ("drøftelsespunkt", ItemType::Discussion),
];

/// "Sagsbehandler: NN", "Punkttype: Orientering".
fn labelled(text: &str, base: usize, vocabulary: &Vocabulary) -> Option<Meta> {
    let Some(colon) = memchr::memchr(b':', text.as_bytes()).filter(|c| *c <= 40) else {
        return uncoloned(text, base, vocabulary);
    };
    if !vocabulary.may_hold(&text[..colon]) {
        return None;
    }
    let label = vocabulary.meta.get(fold(&text[..colon]).as_str())?;
    let value = text[colon + 1..].trim();
    let offset = text.len() - text[colon + 1..].trim_start().len();
    let mut meta = Meta { awaits: value.is_empty().then_some(*label), ..Meta::default() };
    valued(&mut meta, *label, value, base + offset, vocabulary);
    Some(meta)
}

/// "Sagsnr. 13/11391 Åbent punkt": a label, a case number and little more.
fn uncoloned(text: &str, base: usize, vocabulary: &Vocabulary) -> Option<Meta> {
    let first = text
        .split_whitespace()
        .next()
        .filter(|w| text.len() <= 80 && w.len() < text.len() && vocabulary.may_hold(w))?;
    let key = fold(first);
    let is_case = vocabulary.meta.get(key.as_str()).is_some_and(|l| l.numbers());
    // "Journalnr Ø10": no case number in full, but nothing else either.
    if is_case && key.starts_with('j') && text.len() - first.len() <= LONGEST_CODE && has_digit(text) {
        return Some(Meta { case_number: case_numbers::find(text, base).into_iter().next(), ..Meta::default() });
    }
    let open = open_word_inside(text);
    // "Sagsnr. 299831 Kulturudvalget Åbent punkt": a number of any form beside the word for open.
    let any = || case_numbers::labelled(&text[first.len()..], base + first.len()).filter(|_| open.is_some());
    let number = is_case.then(|| case_numbers::find(text, base).into_iter().next().or_else(any))??;
    (number.span.start - base <= first.len() + 3).then(|| Meta { case_number: Some(number), open, ..Meta::default() })
}

/// The value of a label that stood on the line before.
pub(crate) fn value(label: MetaLabel, text: &str, base: usize, vocabulary: &Vocabulary) -> Option<Meta> {
    let mut meta = Meta::default();
    valued(&mut meta, label, text, base, vocabulary);
    let told = label == MetaLabel::Other || meta != Meta::default();
    (text.len() <= 40 && told).then_some(meta)
}

fn valued(meta: &mut Meta, label: MetaLabel, value: &str, base: usize, vocabulary: &Vocabulary) {
    match label {
        MetaLabel::Case => {
            meta.case_number =
                case_numbers::value(value, base).or_else(|| case_numbers::find(value, base).into_iter().next());
        }
        MetaLabel::Document => meta.case_number = case_numbers::find(value, base).into_iter().next(),
        MetaLabel::Type => {
            meta.item_type = type_of(&fold(value));
            meta.open = openness(&fold(value), vocabulary);
        }
        MetaLabel::Other => {}
    }
    if meta.open.is_none() {
        meta.open = open_word_inside(value);
    }
}

/// The type that a value such as "Orientering" tells.
pub(crate) fn type_of(value: &str) -> Option<ItemType> {
    let has = |stem: &str| value.starts_with(stem) || value.contains(&format!(" {stem}"));
    if has("beslutningssag") {
        Some(ItemType::Decision)
    } else if has("orientering") {
        Some(ItemType::Information)
    } else if has("drøft") || has("temadrøft") {
        Some(ItemType::Discussion)
    } else if has("beslutning") || has("afgørelse") || has("bevilling") {
        Some(ItemType::Decision)
    } else {
        None
    }
}
