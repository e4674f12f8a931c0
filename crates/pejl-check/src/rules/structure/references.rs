//! Where a text refers to an attached paper.

use super::layout::lines;
use crate::any_of::AnyOf;
use crate::prepared::Prepared;
use pejl_model::{SectionKind, Span};

/// A word of reference in an item's own text.
pub(super) struct Reference {
    pub span: Span,
    pub item: usize,
    /// Where the last reference of the item ends that was found.
    pub last: usize,
}

/// True for a section in which this paper's own attachments are spoken of.
pub(super) fn is_own_text(prepared: &Prepared<'_>, at: usize) -> bool {
    let kinds = [SectionKind::Attachments, SectionKind::CaseHistory, SectionKind::Decision, SectionKind::Absence];
    prepared.section_at(at).is_some_and(|section| {
        section.content.start <= at && at < section.content.end && !kinds.contains(&section.kind())
    })
}

/// The reference to an attachment of this item at `hit`, a word that begins "bilag", "vedlagt" or "vedhæft".
pub(super) fn at<'a>(prepared: &Prepared<'a>, hit: Span) -> Option<Reference> {
    let text = prepared.text;
    if !begins_word(text, hit.start) || !is_own_text(prepared, hit.start) {
        return None;
    }
    let after = text.get(hit.start..)?;
    let end = hit.start + after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
    let span = Span::new(hit.start, end);
    let item = prepared.item_at(hit.start)? as usize;
    let sentence = prepared.sentence_at(hit.start);
    let before = prepared.lowered(Span::new(sentence.start, hit.start));
    let behind = prepared.lowered(Span::new(end, sentence.end.max(end)));
    let refers = match prepared.lowered(span) {
        word @ ("bilag" | "bilaget" | "bilagene" | "bilagets") => is_attachment(word, before, behind),
        "vedlagt" => is_enclosed(before, behind),
        "vedlagte" | "vedhæftet" | "vedhæftede" | "vedhæftes" => !before.ends_with("skal være "),
        _ => false,
    };
    (refers && !is_elsewhere(before, behind)).then_some(Reference { span, item, last: span.end })
}

/// True where the character before `at` is no letter.
pub(super) fn begins_word(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_'))
}

fn is_attachment(word: &str, before: &str, behind: &str) -> bool {
    const LEADS: [&str; 18] = [
        "(",
        "jf. ",
        "jfr. ",
        "se ",
        "i ",
        "af ",
        "som ",
        "vedlagte ",
        "vedhæftede ",
        "vedlagt ",
        "til ",
        "to ",
        "tre ",
        "fire ",
        "fem ",
        "følgende ",
        "med ",
        "ved ",
    ];
    let number = behind.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let counted = before.trim_end_matches(' ').ends_with(|c: char| c.is_ascii_digit()) && word == "bilag";
    let led = LEADS.iter().any(|lead| ends_with_word(before, lead));
    let definite = word != "bilag" && (before.is_empty() || led);
    number
        || counted
        || definite
        || (led && !["i ", "af ", "til ", "med ", "ved "].iter().any(|lead| ends_with_word(before, lead)))
}

/// True where `before` ends in `lead` as a word of its own.
fn ends_with_word(before: &str, lead: &str) -> bool {
    before.strip_suffix(lead).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
}

fn is_enclosed(before: &str, behind: &str) -> bool {
    let said = ["er ", "bliver ", "desuden ", "også ", "endvidere "].iter().any(|lead| ends_with_word(before, lead));
    let opens = before.trim().is_empty() && [" er ", " følger", " findes"].iter().any(|next| behind.starts_with(next));
    let told = [" til orientering", " sagen", " dagsorden", " denne", " som bilag", " punktet"];
    let asked = ["skal være ", "kan være ", "hvis ", "have ", "ikke "].iter().any(|lead| before.ends_with(lead));
    (said || opens || told.iter().any(|next| behind.starts_with(next))) && !asked
}

/// True for a sentence that speaks of another case's papers, of a law's, or of papers that are not for all.
fn is_elsewhere(before: &str, behind: &str) -> bool {
    static WORDS: AnyOf = AnyOf::new(&[
        "lukket bilag",
        "lukkede bilag",
        "fortrolig",
        "sag nr",
        "punkt ",
        "tidligere",
        "sidste møde",
        "forrige møde",
        "udsendt",
        "eftersend",
        "udlever",
        "omdel",
        "ingen bilag",
        "uden bilag",
        "lovens",
        "bekendtgørelse",
        "vejledningen",
        "ansøgningens",
        "ikke vedlagt",
        "på kommunens hjemmeside",
    ]);
    let closed = before.ends_with("lukket ")
        || before.ends_with("lukkede ")
        || before.ends_with("ingen ")
        || before.ends_with("uden ");
    let of_law = [" til lov", " i lov", " til bekendt", " til cirkul", " til aftale", " til budget"];
    let number_then = behind.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let genitive = before.trim_end().ends_with('s')
        && !before.trim_end().ends_with("sagens")
        && before.trim_end().rsplit(' ').next().is_some_and(|w| w.len() > 5);
    closed
        || genitive
        || of_law.iter().any(|next| behind.starts_with(next) || number_then.starts_with(next.trim_start()))
        || WORDS.stands_in(before)
        || WORDS.stands_in(behind)
}

/// The numbers that follow "bilag": "2", "1 og 2", "1-3", with where they end.
pub(super) fn numbers(text: &str) -> (Vec<u32>, &str) {
    let Some((first, mut rest)) = number(text) else { return (Vec::new(), text) };
    let mut found = vec![first];
    loop {
        let joined = [" og ", ", ", " samt "].iter().find_map(|joint| rest.strip_prefix(joint)).and_then(number);
        let range =
            ["-", "–", " - ", " – ", " til "].iter().find_map(|joint| rest.strip_prefix(joint)).and_then(number);
        match joined.or(range) {
            Some((next, after)) => {
                found.push(next);
                rest = after;
            }
            None => return (found, rest),
        }
    }
}

/// A number of one or two digits at the start of `text` that is no date and no amount.
fn number(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let rest = text.get(end..)?;
    let more = rest.starts_with(['.', ',', '/', ':'])
        && rest.get(1..).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
    let fits = (1..=2).contains(&end) && !more && !rest.starts_with(|c: char| c.is_alphabetic());
    fits.then(|| text.get(..end).and_then(|n| n.parse().ok())).flatten().map(|number| (number, rest))
}

/// True where `at` begins its line.
pub(super) fn begins_line(prepared: &Prepared<'_>, at: usize) -> bool {
    let line = crate::cut::line_at(prepared.text, at);
    lines(prepared.text, line).next().is_some_and(|line| line.start == at)
}
