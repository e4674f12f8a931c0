//! The fields of a paper.

mod apart;
mod body;
mod head;
mod item;
mod nameless;
mod parts;
mod place;
mod sure;
mod titles;
mod undecided;

use crate::acts::Phrases;
use crate::lines::Line;
use crate::outline::{self, Outline, Vocabulary, fold};
use crate::source::{Limits, SourceText, load};
use head::Head;
use item::Meeting;
use pejl_model::{AgendaItem, Diagnostic, DiagnosticCode, Document, Located, PaperKind, SectionKind, Severity, Span};
use rustc_hash::FxHashSet;

/// Grows whenever the same bytes may be read differently.
pub const READER_VERSION: u32 = 4;

/// What the caller knows beside the bytes.
#[derive(Debug, Clone, Copy, Default)]
pub struct ReadOptions<'a> {
    /// The file's name or address: a hint at format, municipality and date.
    pub file_name: Option<&'a str>,
    /// The municipality, where the user tells it.
    pub municipality: Option<&'a str>,
    /// Limits.
    pub limits: Limits,
    /// For measuring only: the shared paper (`faxe`, `slagelse`, `roedovre`,
    /// `soenderborg`, `lejre`) whose own labels and phrases are switched off.
    pub without: Option<&'a str>,
}

/// A paper as read, with the text that its spans count in.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The kept text.
    pub source: SourceText,
    /// What was read.
    pub document: Document,
}

/// Reads a paper. Never fails: what could not be read is told in the diagnostics.
#[must_use]
pub fn read(bytes: &[u8], options: &ReadOptions<'_>) -> Reading {
    let source = loaded(bytes, options);
    if source.diagnostics.iter().any(|d| d.severity == Severity::Error) {
        let document = Document::unreadable(source.diagnostics.clone());
        return Reading { source, document };
    }
    let document = read_text(&source, options);
    Reading { source, document }
}

/// The text of the bytes. The words that it is read with are made ready beside the pages of a PDF, that take longest.
fn loaded(bytes: &[u8], options: &ReadOptions<'_>) -> SourceText {
    let load = || load(bytes, options.file_name, &options.limits);
    if !bytes.starts_with(b"%PDF-") || options.without.is_some() {
        return load();
    }
    let words = || (Vocabulary::get(None), Phrases::get(None));
    rayon::join(load, words).0
}

/// Reads the text of a paper whose format has been seen to.
#[must_use]
pub fn read_text(source: &SourceText, options: &ReadOptions<'_>) -> Document {
    let vocabulary = Vocabulary::get(options.without);
    let outline = outline::build(source, vocabulary);
    let mut head = head::read(source, &outline, vocabulary, Phrases::get(vocabulary.without));
    place::fill_from_decisions(&mut head, &outline);
    let downloaded = place::downloaded(&source.text);
    place::fill_from_names(&mut head, source.title.as_deref().or(downloaded), options.file_name);
    let minutes = head.says_minutes || has_decision_text(&outline);
    let committee = head.committee.as_ref().map(|c| c.value.clone());
    let meeting = Meeting {
        source: &source.text,
        outline: &outline,
        committee: committee.as_deref(),
        date: head.date.as_ref().map(|d| d.value),
        minutes,
        undecided: head.calls_itself != Some(PaperKind::Agenda) && !labels_decision(&outline),
        phrases: Phrases::get(vocabulary.without),
    };
    let mut items: Vec<AgendaItem> = outline.items.iter().map(|raw| item::read(raw, &meeting)).collect();
    number_from_contents(&outline, &mut items);
    place::fill_from_items(&mut head, &items, &outline);
    let mut parts = parts::divide(&outline, &items);
    let listed = closed_in_contents(&outline, &items);
    let (items, places) = in_row(items, listed);
    parts.iter_mut().for_each(|p| p.item = p.item.and_then(|i| places.get(i as usize).copied()));
    assemble(source, head, outline, items, parts, options)
}

/// Where a heading lacks its number, the list of contents may have it beside the same title: one
/// that fits between the numbers of the items around.
fn number_from_contents(outline: &Outline<'_>, items: &mut [AgendaItem]) {
    let value = |number: &str| number.parse::<u32>().ok();
    let own = |i: &AgendaItem| i.number.as_ref().and_then(|n| value(&n.value));
    let mut next: Vec<u32> = vec![u32::MAX; items.len()];
    for i in (1..items.len()).rev() {
        next[i - 1] = own(&items[i]).unwrap_or(next[i]);
    }
    let mut last = 0;
    for (item, next) in items.iter_mut().zip(next) {
        last = own(item).unwrap_or(last);
        let Some(title) = item.title.as_ref().filter(|t| item.number.is_none() && t.value.len() >= 8) else { continue };
        let fits = |n: &String| value(n).is_none_or(|n| n > last && n < next);
        let same = |e: &&pejl_model::ContentsEntry| {
            e.number.as_ref().is_some_and(fits) && outline::same_title(&e.title, &title.value)
        };
        let number = outline.contents.iter().find(same).and_then(|e| e.number.clone());
        last = number.as_deref().and_then(value).unwrap_or(last);
        item.number = number.map(|n| Located::new(n, Span::default()));
    }
}

/// Closed items that only the list of contents prints, with their numbers.
fn closed_in_contents(outline: &Outline<'_>, items: &[AgendaItem]) -> Vec<AgendaItem> {
    let known = |number: &str, title: &str| {
        items.iter().any(|i| {
            i.number.as_ref().is_some_and(|n| n.value == number)
                || i.title
                    .as_ref()
                    .is_some_and(|t| (title.len() >= 20 || number.is_empty()) && outline::same_title(&t.value, title))
        })
    };
    let named = |title: &str| {
        let key = fold(title);
        let rest = key.strip_prefix("lukket").map(|r| r.trim_matches([' ', '-', '–', ':', '.']));
        let told = |r: &str| ["punkt:", "sag:"].iter().any(|w| r.strip_prefix(w).is_some_and(|t| t.len() > 4));
        rest.is_some_and(|r| told(r) || (r.len() >= 4 && !r.starts_with("punkt") && !r.starts_with("sag")))
    };
    let numbered = items.iter().filter(|i| i.number.is_some()).count() * 2 > items.len();
    let mut found: Vec<AgendaItem> = Vec::new();
    for entry in outline.contents.iter().filter(|e| e.closed && (numbered || e.number.is_none())) {
        let number = entry.number.as_ref();
        let titled = number.is_some() || named(&entry.title);
        let twice = found.iter().any(|i| number.is_some_and(|n| i.number.as_ref().is_some_and(|m| m.value == *n)));
        if !titled || twice || known(number.map_or("", |n| n), &entry.title) {
            continue;
        }
        let located = |text: &String| Some(Located::new(text.clone(), entry.span)).filter(|t| !t.value.is_empty());
        found.push(AgendaItem {
            number: number.and_then(located),
            title: located(&entry.title),
            open: false,
            ..AgendaItem::bare(entry.span)
        });
    }
    found
}

/// The items with those that only the list of contents prints, each before the first with a higher number;
/// and the new places of the items.
fn in_row(items: Vec<AgendaItem>, listed: Vec<AgendaItem>) -> (Vec<AgendaItem>, Vec<u32>) {
    let number = |i: &AgendaItem| i.number.as_ref().and_then(|n| n.value.parse::<u32>().ok());
    let highest = items.iter().filter_map(number).max();
    let (mut row, mut last) = (Vec::with_capacity(items.len() + listed.len()), Vec::new());
    for item in listed {
        let behind = number(&item).zip(highest).is_some_and(|(n, highest)| n > highest);
        if behind { last.push(item) } else { row.push(item) }
    }
    let before = u32::try_from(row.len()).unwrap_or(0);
    let places = (0..).take(items.len()).map(|i: u32| i + before).collect();
    row.extend(items);
    row.extend(last);
    (row, places)
}

/// True where a section of the paper is a decision.
fn labels_decision(outline: &Outline<'_>) -> bool {
    outline.items.iter().flat_map(|i| &i.sections).any(|s| s.kinds.contains(&SectionKind::Decision))
}

fn has_decision_text(outline: &Outline<'_>) -> bool {
    let filled = |s: &outline::RawSection| {
        s.kinds.first() == Some(&SectionKind::Decision) && (!s.lines.is_empty() || s.inline.is_some())
    };
    outline.items.iter().any(|i| i.sections.iter().any(filled))
}

fn assemble(
    source: &SourceText,
    head: Head,
    outline: Outline<'_>,
    items: Vec<AgendaItem>,
    parts: Vec<pejl_model::Part>,
    options: &ReadOptions<'_>,
) -> Document {
    let decided = items.iter().any(|i| i.decision.as_ref().is_some_and(|d| !d.text.is_empty()));
    let named = head.calls_itself.map(|k| k == PaperKind::Minutes);
    let minutes = decided || named.unwrap_or(head.says_minutes && !head.says_agenda);
    let kind = if minutes { PaperKind::Minutes } else { PaperKind::Agenda };
    let municipality = place::municipality(source, &items, options);
    let mut document = Document {
        municipality,
        committee: head.committee,
        term: head.term,
        kind,
        variant: head.variant,
        date: head.date,
        start: head.start,
        end: head.end,
        place: head.place,
        members: head.members,
        contents: outline.contents,
        items,
        parts,
        diagnostics: source.diagnostics.clone(),
    };
    judge(&mut document, source, &outline.lines, options);
    document
}

/// What is unsure about the paper as a whole.
fn judge(document: &mut Document, source: &SourceText, lines: &[Line<'_>], options: &ReadOptions<'_>) {
    let mut found = Vec::new();
    if !is_a_paper(document) {
        let looks_like = place::looks_like(&source.text);
        found.push(Diagnostic::new(DiagnosticCode::NotAPaper, None).with("looks_like", looks_like));
    }
    if let Some(word) = place::no_municipality(document) {
        found.push(Diagnostic::new(DiagnosticCode::NotAMunicipality, None).with("body", word));
    }
    let mut missing = |yes: bool, code| found.extend(yes.then(|| Diagnostic::new(code, None)));
    missing(document.date.is_none(), DiagnosticCode::DateMissing);
    missing(document.committee.is_none(), DiagnosticCode::CommitteeMissing);
    missing(document.municipality.is_none() && options.municipality.is_none(), DiagnosticCode::MunicipalityMissing);
    missing(lines.iter().any(|l| lacks_letters(l, source.text.as_bytes())), DiagnosticCode::LettersMissing);
    found.extend(number_gaps(&document.items));
    found.extend(contents_without_item(document));
    document.diagnostics.extend(found);
}

/// "Mødedo" and "Refer" where a line is printed to end with "Mødedato" and "Referat".
fn lacks_letters(line: &Line<'_>, source: &[u8]) -> bool {
    let end = line.span.end;
    source.get(end) == Some(&b'\n')
        && source.get(..end).is_some_and(|s| s.ends_with("Mødedo".as_bytes()) || s.ends_with(b"Refer"))
}

/// An item sequence with something decided, recommended or at least announced.
fn is_a_paper(document: &Document) -> bool {
    let acts = document
        .items
        .iter()
        .filter(|i| i.decision.is_some() || i.recommendation.is_some() || !i.sections.is_empty())
        .count();
    acts > 0 || (document.items.len() >= 2 && document.committee.is_some() && document.date.is_some())
}

fn number_gaps(items: &[AgendaItem]) -> Vec<Diagnostic> {
    let number = |i: &AgendaItem| i.number.as_ref().and_then(|n| n.value.parse::<u32>().ok());
    let mut found = Vec::new();
    for pair in items.windows(2) {
        if let (Some(a), Some(b)) = (number(&pair[0]), number(&pair[1])) {
            for missing in (a + 1..b).take(20) {
                found.push(Diagnostic::new(DiagnosticCode::NumberGap, Some(pair[1].span)).with("number", missing));
            }
        }
    }
    found
}

fn contents_without_item(document: &Document) -> Vec<Diagnostic> {
    let titles: Vec<String> = document.items.iter().filter_map(|i| i.title.as_ref()).map(|t| fold(&t.value)).collect();
    let known: FxHashSet<&str> = titles.iter().map(String::as_str).collect();
    let lost = |title: &str| {
        let key = fold(title);
        key.len() >= 8 && !known.contains(key.as_str()) && !titles.iter().any(|t| outline::same_title(t, &key))
    };
    let entries = document.contents.iter().filter(|e| !document.items.is_empty() && lost(&e.title)).take(50);
    entries
        .map(|e| Diagnostic::new(DiagnosticCode::ContentsWithoutItem, Some(e.span)).with("title", &e.title))
        .collect()
}
