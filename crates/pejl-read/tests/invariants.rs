//! What holds for every paper, however damaged: no panic, every character
//! accounted for once, values inside their items, the same reading twice.

use pejl_model::{AgendaItem, Document, Span, text::is_blank};
use pejl_papermill::{Faults, Layout, Random, Size, print, truth};
use pejl_read::{ReadOptions, Reading, read};
use proptest::prelude::*;

/// A way to damage a paper.
#[derive(Debug, Clone)]
enum Damage {
    DeleteLine(usize),
    DuplicateLine(usize),
    SwapLines(usize, usize),
    Shuffle(u64),
    Cut(usize, usize),
    Insert(usize, Vec<u8>),
    Repeat(usize, usize),
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        any::<usize>().prop_map(Damage::DeleteLine),
        any::<usize>().prop_map(Damage::DuplicateLine),
        any::<(usize, usize)>().prop_map(|(a, b)| Damage::SwapLines(a, b)),
        any::<u64>().prop_map(Damage::Shuffle),
        (any::<usize>(), 1..200usize).prop_map(|(at, length)| Damage::Cut(at, length)),
        (any::<usize>(), proptest::collection::vec(any::<u8>(), 1..40)).prop_map(|(at, b)| Damage::Insert(at, b)),
        (any::<usize>(), 1..60usize).prop_map(|(at, times)| Damage::Repeat(at, times)),
    ]
}

fn apply(bytes: Vec<u8>, damage: &Damage) -> Vec<u8> {
    if bytes.is_empty() {
        return bytes;
    }
    let mut lines: Vec<Vec<u8>> = bytes.split_inclusive(|&b| b == b'\n').map(<[u8]>::to_vec).collect();
    let count = lines.len();
    match damage {
        Damage::DeleteLine(at) => drop(lines.remove(at % count)),
        Damage::DuplicateLine(at) => lines.insert(at % count, lines[at % count].clone()),
        Damage::SwapLines(a, b) => lines.swap(a % count, b % count),
        Damage::Shuffle(seed) => {
            let mut random = Random::new(*seed);
            (1..count).rev().for_each(|i| lines.swap(i, random.below(i + 1)));
        }
        Damage::Cut(at, length) => {
            let at = at % bytes.len();
            let end = (at + length).min(bytes.len());
            return [&bytes[..at], &bytes[end..]].concat();
        }
        Damage::Insert(at, new) => {
            let at = at % bytes.len();
            return [&bytes[..at], new, &bytes[at..]].concat();
        }
        Damage::Repeat(at, times) => {
            let line = lines[at % count].clone();
            lines.splice(at % count..at % count, std::iter::repeat_n(line, *times));
        }
    }
    lines.concat()
}

/// Every non-blank character lies in exactly one part; parts are sorted and disjoint.
fn parts_hold_everything_once(reading: &Reading) -> Result<(), String> {
    let (text, parts) = (reading.source.text.as_str(), &reading.document.parts);
    let mut end = 0;
    for part in parts {
        let span = part.span;
        if span.start < end || text.get(span.start..span.end).is_none() {
            return Err(format!("part {part:?} after {end}"));
        }
        blank(text, end, span.start)?;
        end = span.end;
    }
    blank(text, end, text.len())
}

fn blank(text: &str, start: usize, end: usize) -> Result<(), String> {
    let gap = text.get(start..end).ok_or_else(|| format!("{start}..{end} cuts a character"))?;
    if gap.chars().all(is_blank) { Ok(()) } else { Err(format!("no part holds {gap:?} at {start}")) }
}

/// Items follow each other, but for closed ones that only the list of contents prints; what belongs to an
/// item lies inside it.
fn spans_nest(document: &Document, text: &str) -> Result<(), String> {
    let mut end = 0;
    let printed = |i: &AgendaItem| i.open || !i.sections.is_empty();
    let last = document.items.iter().rposition(printed).unwrap_or(0);
    for (i, item) in document.items.iter().enumerate() {
        let listed = i > last && item.span.end <= document.items[last].span.start;
        end = if listed { item.span.start } else { end };
        if item.span.start < end || text.get(item.span.start..item.span.end).is_none() {
            return Err(format!("item {i} {:?} after {end}", item.span));
        }
        end = item.span.end;
        for (what, span) in spans_of(item) {
            if !span.is_empty() && (!item.span.contains(span) || span.of(text).is_empty()) {
                return Err(format!("item {i} {:?}: {what} {span:?} {:?}", item.span, span.of(text)));
            }
        }
    }
    Ok(())
}

fn spans_of(item: &AgendaItem) -> Vec<(&'static str, Span)> {
    let mut out: Vec<(&'static str, Span)> = Vec::new();
    out.extend(item.number.iter().map(|n| ("number", n.span)));
    out.extend(item.case_number.iter().map(|c| ("case number", c.span)));
    out.extend(item.decides.iter().map(|d| ("decides", d.span)));
    out.extend(item.sections.iter().flat_map(|s| [("label", s.label_span), ("content", s.content)]));
    out.extend(item.recommendation.iter().flat_map(|r| &r.points).map(|p| ("point", p.span)));
    out.extend(item.recommendation.iter().filter_map(|r| r.proposer.as_ref()).map(|p| ("proposer", p.span)));
    if let Some(decision) = &item.decision {
        out.extend(decision.spans.iter().map(|&s| ("decision", s)));
        out.extend(decision.points.iter().map(|p| ("decision point", p.span)));
        out.extend(decision.votes.iter().map(|v| ("vote", v.span)));
        out.extend(decision.dissents.iter().map(|d| ("dissent", d.span)));
        out.extend(decision.outcome_words.iter().map(|w| ("outcome words", w.span)));
    }
    out.extend(item.absent.iter().map(|a| ("absence", a.span)));
    out.extend(item.conflicts.iter().map(|c| ("conflict", c.span)));
    out.extend(item.attachments.iter().map(|a| ("attachment", a.span)));
    out.extend(item.history.iter().map(|h| ("history", h.span)));
    out.extend(item.figures.iter().flat_map(|f| [("figure", f.span), ("figure's words", f.words)]));
    for table in &item.tables {
        out.push(("table", table.span));
        out.extend(table.rows.iter().flatten().map(|c| ("cell", c.span)));
    }
    out
}

/// A figure lies in its words, a section's content after its label.
fn small_spans_nest(document: &Document) -> Result<(), String> {
    for item in &document.items {
        let figure = item.figures.iter().find(|f| !f.words.contains(f.span));
        let section = item.sections.iter().find(|s| s.label_span.end > s.content.start && !s.content.is_empty());
        let cell = item.tables.iter().flat_map(|t| t.rows.iter().flatten().map(move |c| (t.span, c.span)));
        let cell = cell.into_iter().find(|(table, cell)| !cell.is_empty() && !table.contains(*cell));
        if figure.is_some() || section.is_some() || cell.is_some() {
            return Err(format!("{figure:?} {section:?} {cell:?}"));
        }
    }
    Ok(())
}

fn hold(bytes: &[u8]) -> Result<(), TestCaseError> {
    let reading = read(bytes, &ReadOptions::default());
    let (document, text) = (&reading.document, reading.source.text.as_str());
    if document.refusal().is_none() {
        parts_hold_everything_once(&reading).map_err(TestCaseError::fail)?;
    }
    spans_nest(document, text).map_err(TestCaseError::fail)?;
    small_spans_nest(document).map_err(TestCaseError::fail)?;
    let again = read(bytes, &ReadOptions::default());
    prop_assert_eq!(document, &again.document);
    prop_assert_eq!(text, again.source.text.as_str());
    Ok(())
}

fn paper(seed: u64, layout: usize, faulty: bool) -> String {
    let mut random = Random::new(seed);
    let faults = if faulty { Faults::mixed(&mut random) } else { Faults::NONE };
    print(&truth(seed, Size::Small), Layout::ALL[layout % Layout::ALL.len()], &faults, seed).text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn generated_papers(seed in any::<u64>(), layout in 0..Layout::ALL.len(), faulty in any::<bool>()) {
        hold(paper(seed, layout, faulty).as_bytes())?;
    }

    #[test]
    fn damaged_papers(
        seed in 0..500u64,
        layout in 0..Layout::ALL.len(),
        faulty in any::<bool>(),
        damages in proptest::collection::vec(damage(), 1..6),
    ) {
        let bytes = damages.iter().fold(paper(seed, layout, faulty).into_bytes(), apply);
        hold(&bytes)?;
    }

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400), start in 0..STARTS.len()) {
        hold(&[STARTS[start], &bytes].concat())?;
    }

    #[test]
    fn any_lines_of_the_trade(picks in proptest::collection::vec(0..LINES.lines().count(), 0..60)) {
        let lines: Vec<&str> = LINES.lines().collect();
        let text: String = picks.iter().flat_map(|&i| [lines[i], "\n"]).collect();
        hold(text.as_bytes())?;
    }
}

/// Found by the above: two numbers and a title that are one heading's end and another's start.
#[test]
fn headings_that_run_into_each_other() {
    let damages = [Damage::DuplicateLine(2_869_446_660_376_570_668), Damage::Shuffle(16_853_465_983_498_400_481)];
    let bytes = damages.iter().fold(paper(219, 5, true).into_bytes(), apply);
    hold(&bytes).unwrap();
    hold("Indstilling\nPkt. 2\nPkt. 3\n\n\nPkt. 1\nResume\nKort fortalt.\n\nBeslutning\nGodkendt.\n".as_bytes())
        .unwrap();
}

/// Beginnings that lead into the readers of the formats.
const STARTS: &[&[u8]] = &[
    b"",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"<!doctype html><html>",
    b"\xff\xfe",
    b"<?xml version=\"1.0\"?><Publication><Agendas><Agenda><Items><Item><IsPublic>True</IsPublic><Caption>",
    b"<Dagsorden \xc3\x85ben=\"true\"><Dagsordenpunkter><Dagsordenpunkt \xc3\x85bent=\"true\"><Indhold>",
    b"<Meeting><MeetingAgendaTypes><MeetingAgendaType><AgendaType>\xc3\x85ben</AgendaType><MeetingAgendaItems>",
    b"<?xml version=\"1.0\"?><a><table name=\"agendaitemparents\"><fields><field name=\"sort\">",
];

/// Lines that mean something to a reader, in any order.
const LINES: &str = "Punkt 1: Godkendelse af dagsorden
Punkt 2: Lukket:
2. Orientering om tal (O)
3. Lukket punkt
Sag nr. 4
Indstilling
Beslutning
Beslutning i Arbejdsmarkedsudvalget den 06-11-2023
Bilag
Bilag 1: Et notat Bilag 2: Et andet notat
Fraværende:
Else Toft (V). Som stedfortræder deltog Bo Gram (V).
Afbud: Else Toft (V).
Administrationen indstiller,
1. at sagen godkendes.
- at sagen drøftes
Godkendt.
At 1: Godkendt.
Ad 2. Taget til efterretning.
Økonomi
Sagsfremstilling
Sagsfremstilling og økonomi
Indstilling og beslutning
Sagen afgøres af
Byrådet.
Indsats\tBudget 2024\tForbrug 2024
Praktik\t1.200\t-35
| Indsats | 2023 |
|---|---|
| Praktik | 12 |
2022
2023
1.200
4,5 mio. kr.
Side 3 af 12
\u{c}
Indholdsfortegnelse
Godkendelse af dagsorden.....3
15.20.00-A00-3-24
23/4711
For stemte 5 (A, V og C).
Bo Gram (Ø) tager forbehold.
Bo Gram (Ø) erklærede sig inhabil.
REFERAT Arbejdsmarkedsudvalget 2022-2025 d. 06-11-2023
Mødedato Mandag d. 06. november 2023 kl. 19:00
I oktober var der 128 borgere i forløb, hvilket er 4,5 pct. flere end i 2022.
Mødet hævet kl. 13.03
• •
|";
