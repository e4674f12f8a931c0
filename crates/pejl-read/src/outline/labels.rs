//! Which lines are section labels: by the vocabulary, by their form
//! ("Beslutning i ... den ..."), and by what recurs in this very paper.

mod dated;

use super::vocabulary::{LineWord, Vocabulary, fold, guess_kind, strip_bullet};
use crate::lines::Line;
use crate::values::{dates, first_digit, has_digit};
use aho_corasick::AhoCorasick;
pub(crate) use dated::{Dated, dated, is_owned};
use dated::{dated_behind, is_bare_name};
use memchr::memmem::Finder;
use pejl_model::SectionKind;
use rustc_hash::FxHashMap as HashMap;
use std::borrow::Cow;
use std::sync::LazyLock;

/// A label found on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Label {
    /// What the section holds, main kind first.
    pub kinds: Cow<'static, [SectionKind]>,
    /// The label as looked up.
    pub key: Cow<'static, str>,
    /// Bytes of the line's text that the label takes, bullet and colon included.
    pub len: usize,
    /// Bytes before the printed label: a stray bullet.
    pub lead: usize,
    /// True where text follows on the same line.
    pub inline: bool,
    /// True for a word that is also a common sub-heading.
    pub weak: bool,
    /// True where the label stands in no list and was learned from this paper.
    pub guessed: bool,
    /// The body and date of a label such as "Beslutning i X den D".
    pub dated: Option<Dated>,
}

/// True for the labels that most items have: an item has none of them twice.
pub(crate) fn main_kind(label: &Label) -> bool {
    matches!(
        label.kinds.first(),
        Some(SectionKind::Recommendation | SectionKind::Decision | SectionKind::Summary | SectionKind::Background)
    )
}

const LONGEST_LABEL: usize = 90;
const BODY_WORDS: [&str; 8] =
    ["udvalg", "råd", "kommunalbestyrelse", "nævn", "magistrat", "komité", "bestyrelse", "repræsentation"];

/// True where `text` holds a word that names a political body.
pub(crate) fn names_body(text: &str) -> bool {
    static FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
        let capitals = |w: &&str| w.replace('å', "Å").replace('æ', "Æ").replace('é', "É");
        let words = BODY_WORDS.iter().map(|w| (*w).to_owned()).chain(BODY_WORDS.iter().map(capitals));
        AhoCorasick::builder().ascii_case_insensitive(true).build(words).ok()
    });
    // "Rådhuset", "rådgivning" and "området" are no bodies.
    let other = |end: usize| {
        text.get(end..).is_some_and(|t| {
            t.starts_with("hus")
                || t.starts_with("giv")
                || t.starts_with("erne")
                || t.starts_with("Hus")
                || t.starts_with("HUS")
                || t.starts_with("ssal")
                || t.starts_with("SSAL")
        })
    };
    let area = |start: usize| text.get(..start).is_some_and(|t| t.ends_with("om") || t.ends_with("Om"));
    let real = |start: usize, end: usize| !(end - start <= 4 && (other(end) || area(start)));
    FINDER.as_ref().is_some_and(|finder| finder.find_iter(text).any(|m| real(m.start(), m.end())))
}

/// The label that `line` is or begins with, by the vocabulary.
/// `word` is what is known of the whole line; `columns` is false where the paper holds no columns.
pub(crate) fn find(
    line: &Line<'_>,
    word: Option<&LineWord>,
    columns: bool,
    vocabulary: &Vocabulary,
    buffer: &mut String,
) -> Option<Label> {
    let text = line.text;
    if !text.starts_with(|c: char| c.is_alphabetic() || "-–•·*▪●»→1".contains(c)) {
        return None;
    }
    let lead = text.len() - strip_bullet(text).len();
    if !line.gap && text.starts_with(char::is_lowercase) {
        return None;
    }
    if let Some((word, found)) = word.and_then(|w| w.section.as_ref().map(|label| (w, label))) {
        return Some(Label {
            kinds: found.kinds.into(),
            key: word.key.into(),
            len: text.len(),
            lead,
            inline: false,
            weak: found.weak,
            guessed: false,
            dated: None,
        });
    }
    let beside = inline(text, lead, vocabulary, buffer)
        .or_else(|| columns.then(|| in_column(text, lead, vocabulary, buffer)).flatten());
    if let Some(label) = beside.or_else(|| apologies(text, lead)).or_else(|| of_item(text, lead)) {
        return Some(label);
    }
    if let Some(label) = historical(text, lead, vocabulary, buffer).or_else(|| for_body(text, lead, vocabulary, buffer))
    {
        return Some(label);
    }
    let mut label = dated(text.get(lead..)?, lead)?;
    label.len += lead;
    Some(label)
}

/// "Label: text" on one line.
fn inline(text: &str, lead: usize, vocabulary: &Vocabulary, buffer: &mut String) -> Option<Label> {
    let colon = memchr::memchr(b':', text.as_bytes().get(..LONGEST_LABEL.min(text.len()))?)?;
    if lead > 0 || text[colon + 1..].trim().is_empty() {
        return None;
    }
    let (key, found) = vocabulary.section(&text[..colon], buffer)?;
    if found.kinds.first() == Some(&SectionKind::Decision)
        && let Some(label) = dated_behind(text, colon)
    {
        return Some(label);
    }
    Some(Label {
        kinds: found.kinds.into(),
        key: key.into(),
        len: colon + 1,
        lead,
        inline: true,
        weak: found.weak,
        guessed: false,
        dated: None,
    })
}

/// Sets columns apart.
static GAP: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("   "));

/// False where no line of `text` is divided into columns.
pub(super) fn holds_columns(text: &str) -> bool {
    memchr::memchr(b'\t', text.as_bytes()).is_some() || GAP.find(text.as_bytes()).is_some()
}

/// "Indstilling         Chefen indstiller": a label in a column of its own, and its text in the next.
fn in_column(text: &str, lead: usize, vocabulary: &Vocabulary, buffer: &mut String) -> Option<Label> {
    if lead > 0 {
        return None;
    }
    let head = text.get(..text.floor_char_boundary(LONGEST_LABEL))?;
    let gap = memchr::memchr(b'\t', head.as_bytes()).or_else(|| GAP.find(head.as_bytes()))?;
    let (key, found) = vocabulary.section(&text[..gap], buffer)?;
    let text_behind = text[gap..].trim_start();
    // Columns of a table have more gaps.
    let opens = |c: char| c.is_uppercase() || matches!(c, '"' | '»' | '§');
    let running = text_behind.starts_with(opens) && !text_behind.contains("   ") && !text_behind.contains('\t');
    running.then(|| Label {
        kinds: found.kinds.into(),
        key: key.into(),
        len: gap,
        lead,
        inline: true,
        weak: found.weak,
        guessed: false,
        dated: None,
    })
}

/// "Sagens forløb 25-03-2019 Magistraten": what another or this body did, by day.
fn historical(text: &str, lead: usize, vocabulary: &Vocabulary, buffer: &mut String) -> Option<Label> {
    const REACH: usize = 30;
    if text.len() > LONGEST_LABEL {
        return None;
    }
    let digit = first_digit(text.as_bytes().get(..REACH).unwrap_or(text.as_bytes())).filter(|at| *at > 8)?;
    let words = text.get(lead..digit)?;
    let (key, found) = vocabulary.section(words, buffer)?;
    let dated = dates::first(&text[digit..], 0).is_some_and(|d| d.span.start == 0);
    (dated && found.kinds.first() == Some(&SectionKind::CaseHistory)).then(|| whole(text, lead, key, found.kinds))
}

/// "Indstilling til Byrådet", "Beslutningstema Kulturudvalget": a label with the body that it is for.
fn for_body(text: &str, lead: usize, vocabulary: &Vocabulary, buffer: &mut String) -> Option<Label> {
    if text.len() > LONGEST_LABEL {
        return None;
    }
    let blank = lead + text.as_bytes().get(lead..)?.iter().position(|b| *b == b' ')?;
    let (word, rest) = (text.get(lead..blank)?, text.get(blank + 1..)?);
    if !rest.starts_with(|c: char| c.is_uppercase() || c == 't' || c == 'f') {
        return None;
    }
    let (key, found) = vocabulary.section(word, buffer).filter(|(_, found)| !found.weak)?;
    let body = ["til ", "fra "].iter().find_map(|w| rest.strip_prefix(w)).unwrap_or(rest).trim_end_matches(':');
    let named = body.starts_with(char::is_uppercase)
        && !body.ends_with(['.', ',', ';'])
        && names_body(body)
        && is_bare_name(body);
    let kind = found.kinds.first().copied();
    (named && matches!(kind, Some(SectionKind::Recommendation | SectionKind::Topic)))
        .then(|| whole(text, lead, key, found.kinds))
}

/// A label that is the whole line.
fn whole(text: &str, lead: usize, key: &'static str, kinds: &'static [SectionKind]) -> Label {
    Label {
        kinds: kinds.into(),
        key: key.into(),
        len: text.len(),
        lead,
        inline: false,
        weak: false,
        guessed: false,
        dated: None,
    }
}

/// "Bilag til punkt 8": the attachments of the item by its number.
fn of_item(text: &str, lead: usize) -> Option<Label> {
    const WORDS: [&str; 5] =
        ["Bilag til punkt ", "Bilag til pkt. ", "Bilag til sag ", "Bilag til sag nr. ", "Bilag - punkt "];
    let number = WORDS.iter().rev().find_map(|w| text.get(lead..)?.strip_prefix(w))?.trim_end_matches([':', '.']);
    let counted = (1..=4).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    counted.then(|| whole(text, lead, "bilag", &[SectionKind::Attachments]))
}

/// "Afbud fra X": an absence label without a colon.
fn apologies(text: &str, lead: usize) -> Option<Label> {
    const WORDS: &str = "Afbud fra";
    let rest = text.strip_prefix(WORDS)?;
    rest.starts_with(' ').then(|| Label {
        kinds: Cow::Borrowed(&[SectionKind::Absence]),
        key: "afbud fra".into(),
        len: WORDS.len(),
        lead,
        inline: true,
        weak: false,
        guessed: false,
        dated: None,
    })
}

/// What recurs in this paper: lines that stand as a label in several items
/// though no list holds them.
///
/// A line is taken as a label where it opens a block in several different items
/// (two are enough where its stem tells a kind), is short, begins with a capital, ends in no punctuation
/// but a colon, and is followed by text and not by another label.
pub(crate) fn learn(
    lines: &[Line<'_>],
    labels: &[Option<Label>],
    items: &[std::ops::Range<usize>],
    reject: &dyn Fn(&str) -> bool,
) -> HashMap<String, SectionKind> {
    let mut seen: HashMap<String, (usize, usize)> = HashMap::default();
    for (n, item) in items.iter().enumerate() {
        for i in item.clone() {
            let follows_text = labels.get(i + 1).is_some_and(Option::is_none) && i + 1 < item.end;
            if labels[i].is_some() || !follows_text || !label_like(&lines[i]) {
                continue;
            }
            let alone = i == item.start || labels[i - 1].as_ref().is_none_or(|l| l.inline);
            let figures = |i: usize| lines.get(i).is_some_and(|l| !l.text.contains(char::is_alphabetic));
            let cell = || figures(i + 1) || figures(i + 2) || (i > item.start && figures(i - 1));
            if alone && !cell() && !reject(lines[i].text) {
                let entry = seen.entry(fold(lines[i].text)).or_insert((0, usize::MAX));
                if entry.1 != n {
                    *entry = (entry.0 + 1, n);
                }
            }
        }
    }
    let plenty = if items.len() <= 4 { 2 } else { 3.max(items.len().div_ceil(3)) };
    let mut learned = HashMap::default();
    for (key, (count, _)) in seen.into_iter().filter(|(_, (count, _))| *count >= 2) {
        let kind = guess_kind(&key);
        let needed = if kind == SectionKind::Other { plenty } else { 2 };
        if count >= needed {
            learned.insert(key, kind);
        }
    }
    learned
}

fn label_like(line: &Line<'_>) -> bool {
    let text = line.text;
    text.len() <= 70
        && text.starts_with(char::is_uppercase)
        && !text.ends_with(['.', ',', ';', '!', '?', ')', '%'])
        && !has_digit(text)
        && !text.contains('\t')
        && text.chars().filter(|c| c.is_alphabetic()).nth(3).is_some()
        && text.split_whitespace().count() <= 7
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;

    fn label(text: &str) -> Option<Label> {
        let (vocabulary, mut buffer) = (Vocabulary::get(None), String::new());
        find(&split(text)[0], vocabulary.line(text, &mut buffer), true, vocabulary, &mut buffer)
    }

    #[test]
    fn labels_stand_alone_or_before_a_colon() {
        assert_eq!(label("INDSTILLING:").map(|l| l.kinds.into_owned()), Some(vec![SectionKind::Recommendation]));
        assert!(label("Beslutningskompetence: BEU").is_some_and(|l| l.inline && l.len == 22));
        assert!(label("- Sagen afgøres af").is_some_and(|l| l.lead == 2));
        assert!(label("Beslutning om ny model").is_none());
    }

    #[test]
    fn dated_labels_tell_body_and_day() {
        for (text, body) in [
            ("Beslutning Arbejdsmarkedsudvalget den 13-08-2024", "Arbejdsmarkedsudvalget"),
            ("Beslutning i Byrådet den 3. juni 2021:", "Byrådet"),
            ("Økonomiudvalget, 12-03-2020, pkt. 7", "Økonomiudvalget"),
            ("Byrådets møde den 4. maj 2021:", "Byrådet"),
            ("Byrådets\u{a0}møde den 4. maj 2021:", "Byrådet"),
            ("Økonomiudvalgets afgørelse den 4. maj 2021:", "Økonomiudvalget"),
            ("ØU 12-03-2024", "ØU"),
            ("Udvalget for Plan besluttede den 4. maj 2021:", "Udvalget for Plan"),
            ("BESLUTNING: Økonomiudvalget den 22-10-2020", "Økonomiudvalget"),
            ("Beslutning: Udvalget for Klima og Miljø, 22.10.2020:", "Udvalget for Klima og Miljø"),
        ] {
            let found = label(text).unwrap_or_else(|| panic!("{text}"));
            let dated = found.dated.expect("dated");
            assert_eq!(dated.body.as_deref(), Some(body), "{text}");
            assert!(dated.date.is_some());
        }
        for text in ["Beslutning: Byrådet vedtog planen den 12-03-2020.", "Beslutning: Byrådet 12-03-2020 godkendt."]
        {
            assert!(label(text).is_some_and(|l| l.inline && l.dated.is_none()), "{text}");
        }
        assert!(
            label("Beskæftigelsesudvalget behandlede på sit møde den 16. august 2022 forslag til undersøgelse.")
                .is_none()
        );
    }
}
