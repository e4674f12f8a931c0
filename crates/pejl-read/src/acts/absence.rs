//! Who was away, for how long, and who took the seat.

mod period;
mod reader;

use super::flow::{Flow, fold, mark};
use super::persons::{named_in, parse};
use super::phrases::Phrases;
use crate::lines::Line;
use aho_corasick::AhoCorasick;
use pejl_model::{Absence, Span};
use reader::Reader;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// Everyone away as told by the lines of an absence section, each once.
pub(crate) fn read(lines: &[Line<'_>], phrases: &Phrases) -> Vec<Absence> {
    let flow = Flow::new(lines);
    let mut reader = Reader { flow: &flow, phrases, out: Vec::new(), waiting: 0, seated: false };
    for sentence in flow.sentences() {
        reader.sentence(sentence, true);
    }
    once(reader.out)
}

/// Everyone away as told by sentences that stand inside another text (a decision).
pub(crate) fn read_inside(lines: &[Line<'_>], phrases: &Phrases) -> Vec<Absence> {
    let flow = Flow::new(lines);
    let mut reader = Reader { flow: &flow, phrases, out: Vec::new(), waiting: 0, seated: false };
    for sentence in sentences_inside(&flow, phrases) {
        reader.sentence(sentence, true);
    }
    once(reader.out)
}

/// Where sentences of absence stand inside another text; neighbours are one span.
pub(crate) fn sentence_spans(lines: &[Line<'_>], phrases: &Phrases) -> Vec<Span> {
    let flow = Flow::new(lines);
    let mut out: Vec<Range<usize>> = Vec::new();
    for sentence in sentences_inside(&flow, phrases) {
        match out.last_mut() {
            Some(last) if last.end + 1 >= sentence.start => last.end = sentence.end,
            _ => out.push(sentence),
        }
    }
    out.into_iter().map(|range| flow.span(range)).collect()
}

/// How many bytes an absence label takes at the start of `text` ("Fraværende:", "Afbud fra").
pub(crate) fn label(text: &str, phrases: &Phrases) -> Option<usize> {
    const LONGEST: usize = 48;
    let skip = mark(text).unwrap_or(0);
    let rest = text.get(skip..)?;
    let cut = (0..=LONGEST.min(rest.len())).rev().find(|at| rest.is_char_boundary(*at))?;
    let folded = fold(rest.get(..cut)?);
    let hit = phrases.absence_labels.prefix(&folded)?;
    let after = rest.get(hit.range.end..)?;
    let colon = after.trim_start_matches(' ');
    if folded.get(hit.range.clone())?.ends_with(':') {
        return Some(skip + hit.range.end);
    }
    if colon.starts_with(':') {
        return Some(skip + hit.range.end + (after.len() - colon.len()) + 1);
    }
    let named = colon.starts_with(char::is_uppercase) && starts_with_person(colon);
    (colon.is_empty() || named).then_some(skip + hit.range.end)
}

fn starts_with_person(text: &str) -> bool {
    let flow = Flow::of(text, 0);
    named_in(&flow, 0..flow.text.len()).first().is_some_and(|(_, range)| range.start == 0)
}

/// The sentences of `flow` that tell of absence and nothing else.
fn sentences_inside(flow: &Flow, phrases: &Phrases) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    if !may_tell(&flow.folded) {
        return out;
    }
    let mut under_label = false;
    let mut above = false;
    let mut counted = false;
    for sentence in flow.sentences() {
        let sentence = own_line(flow, &sentence, phrases).unwrap_or(sentence);
        let text = flow.cut(sentence.clone());
        let said = reports(text) || (counted && label(text, phrases).is_some());
        counted = ["For ", "Imod ", "Mod ", "Undlod ", "Hverken "].iter().any(|w| text.starts_with(w));
        if said {
            continue;
        }
        let labelled = label(text, phrases).map(|len| text.get(len..).unwrap_or("").trim());
        let tells = match labelled {
            Some(rest) => rest.is_empty() || names_only(rest) || tells_absence(flow, &sentence, phrases, above),
            None => (under_label && names_only(text)) || tells_absence(flow, &sentence, phrases, above),
        };
        under_label = labelled.is_some_and(str::is_empty) || (under_label && tells);
        above = tells;
        if tells {
            out.push(sentence);
        }
    }
    out
}

/// The last lines of a sentence that tell of absence by themselves, where a line without a full
/// stop stands above: "Godkendt" and on the next line "Ida Holm deltog ikke."
fn own_line(flow: &Flow, sentence: &Range<usize>, phrases: &Phrases) -> Option<Range<usize>> {
    let first = flow.starts.partition_point(|line| line.0 <= sentence.start);
    let inside = flow.starts.get(first..)?.iter().map(|line| line.0).take_while(|at| *at < sentence.end);
    let tells = |at: &usize| {
        let range = *at..sentence.end;
        starts_with_person(flow.cut(range.clone())) && tells_absence(flow, &range, phrases, false)
    };
    let short = |at: &usize| !flow.cut(sentence.start..*at).trim_end().ends_with([',', '-']);
    inside.filter(short).find(tells).map(|at| at..sentence.end)
}

/// "Borgmesteren sagde, at der var afbud": what someone said is part of the decision's text.
fn reports(text: &str) -> bool {
    [" sagde, at", " oplyste, at", " meddelte, at", " orienterede om, at", " oplyste at", " meddelte at"]
        .iter()
        .any(|w| text.contains(w))
}

/// A cheap look for any word that a sentence of absence holds.
fn may_tell(folded: &str) -> bool {
    static FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
        AhoCorasick::new([
            "fravær",
            "afbud",
            "stede",
            "deltog",
            "mødte",
            "forlod",
            "forfald",
            "ankom",
            "deltager",
            "forhindret",
            "gik ",
            "kom ",
            "suppleant",
            "stedfortr",
        ])
        .ok()
    });
    FINDER.as_ref().is_none_or(|finder| finder.is_match(folded))
}

/// True for a list of persons, or "Ingen".
fn names_only(text: &str) -> bool {
    let bare = text.trim_matches(['.', ' ', '-']);
    if matches!(fold(bare).as_str(), "ingen" | "intet" | "") {
        return true;
    }
    let first = bare.split(", ").next().unwrap_or("");
    parse(first.split(" og ").next().unwrap_or("")).is_some() && bare.len() < 400
}

fn tells_absence(flow: &Flow, sentence: &Range<usize>, phrases: &Phrases, above: bool) -> bool {
    let low = flow.low(sentence.clone());
    let presence = phrases.presence.first(low).is_some();
    let seat = phrases.seats.first(low).is_some()
        && (above || ["deltog", "deltager", "mødt", "møder", "indkaldt"].iter().any(|verb| low.contains(verb)));
    if !(presence || seat) || low.contains("habil") {
        return false;
    }
    let decides = phrases.outcomes.hits(low).iter().any(|hit| matches!(hit.means, super::phrases::Result::Plain(..)));
    !decides && !named_in(flow, sentence.clone()).is_empty()
}

/// The same person for the same time is told once; the fuller telling wins.
fn once(absences: Vec<Absence>) -> Vec<Absence> {
    let mut out: Vec<Absence> = Vec::with_capacity(absences.len());
    let mut places: HashMap<_, usize> = HashMap::new();
    for next in absences {
        let key = (next.person.name.clone(), next.from.clone(), next.until.clone());
        let place = *places.entry(key).or_insert(out.len());
        match out.get_mut(place) {
            Some(known) => {
                known.person.party = known.person.party.take().or(next.person.party);
                known.substitute = known.substitute.take().or(next.substitute);
            }
            None => out.push(next),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;

    fn told(source: &str) -> Vec<String> {
        read(&split(source), Phrases::get(None)).iter().map(tell).collect()
    }

    fn tell(absence: &Absence) -> String {
        let mut out = absence.person.name.clone();
        if let Some(substitute) = &absence.substitute {
            out = format!("{out} < {}", substitute.name);
        }
        match (&absence.from, &absence.until) {
            (None, None) => out,
            (from, until) => format!("{out} [{}..{}]", from.as_deref().unwrap_or(""), until.as_deref().unwrap_or("")),
        }
    }

    #[test]
    fn substitutes_are_read_in_every_printed_form() {
        for source in [
            "Ida Holm (V). Som stedfortræder deltog Bo Lind (V).",
            "Ida Holm var fraværende. Som stedfortræder deltog Bo Lind",
            "Ida Holm (A) var fraværende. I stedet deltog Bo Lind (A).",
            "I stedet for Ida Holm deltog Bo Lind.",
            "Afbud fra Ida Holm. I stedet mødte Bo Lind.",
            "Ida Holm havde meldt afbud, og Bo Lind deltog i stedet",
            "Bo Lind deltog i mødet i stedet for Ida Holm",
            "Ida Holm (V) - Bo Lind (V) mødte som stedfortræder.",
            "Bo Lind er indkaldt som suppleant for Ida Holm",
            "Bo Lind (A) var indkaldt som stedfortræder for Ida Holm (A)",
            "Afbud fra Ida Holm stedfortræder Bo Lind",
            "Ida Holm (A) (stedfortræder: Bo Lind (A))",
            "Ida Holm havde meldt forfald. I stedet mødte Bo Lind.",
            "Fraværende: Ida Holm (V). Som stedfortræder deltog Bo Lind (V).",
        ] {
            assert_eq!(told(source), ["Ida Holm < Bo Lind"], "{source}");
        }
    }

    #[test]
    fn lists_are_paired_in_order() {
        assert_eq!(
            told("Afbud fra Ida Holm (A) og Bo Lind (V). Som suppleanter deltager Per Skov (A) og Eva Dal (V)."),
            ["Ida Holm < Per Skov", "Bo Lind < Eva Dal"]
        );
        assert_eq!(told("Ida Holm (A), Bo Lind (V)\nPer Skov (C)"), ["Ida Holm", "Bo Lind", "Per Skov"]);
        assert_eq!(told("Ida Holm, A, Bo Lind, V"), ["Ida Holm", "Bo Lind"]);
        assert_eq!(
            told("Ida Holm (A)\nBo Lind (V)\nSom suppleanter deltager Per Skov (A) og Eva Dal (V)."),
            ["Ida Holm < Per Skov", "Bo Lind < Eva Dal"]
        );
    }

    #[test]
    fn partial_presence_keeps_its_bounds() {
        for (source, expected) in [
            ("Ida Holm (A) deltog ikke under punkterne 12-15.", "Ida Holm [punkt 12..punkt 15]"),
            ("Ida Holm deltog ikke i punkterne 21 og 22", "Ida Holm [punkt 21..punkt 22]"),
            ("Ida Holm deltog ikke i sagens behandling.", "Ida Holm"),
            ("Ida Holm deltog ikke i behandlingen af pkt. 1 og 9", "Ida Holm [pkt. 1 og 9..]"),
            ("Ida Holm (A), sag 129-138", "Ida Holm [sag 129..sag 138]"),
            ("Ida Holm var fraværende under punkt 13", "Ida Holm [punkt 13..punkt 13]"),
            ("Ida Holm (A) forlod mødet kl. 16.35 efter behandling af sagerne 1-40", "Ida Holm [kl. 16.35..]"),
            ("Ida Holm (A) mødte kl. 17.45 under punkt 1", "Ida Holm [..kl. 17.45]"),
            ("Ida Holm (A) til kl. 18.40 i punkt 2", "Ida Holm [..kl. 18.40]"),
        ] {
            assert_eq!(told(source), [expected], "{source}");
        }
    }

    #[test]
    fn the_same_absence_told_twice_is_one() {
        let read = read(&split("Afbud: Ida Holm\n\nAfbud: Ida Holm (F)."), Phrases::get(None));
        assert_eq!(read.len(), 1);
        assert_eq!(read[0].person.party.as_deref(), Some("F"));
        assert!(told("Ingen").is_empty());
    }

    #[test]
    fn sentences_of_absence_inside_a_decision_are_found() {
        for (source, inside) in [
            ("Godkendt.\n\nAfbud: Ida Holm (F).", "Afbud: Ida Holm (F)."),
            ("Fraværende: Ida Holm (V)\nGodkendt.", "Fraværende: Ida Holm (V)"),
            ("Ikke til stede: Ida Holm (C)\n\nGodkendt.", "Ikke til stede: Ida Holm (C)"),
            (
                "Godkendt. Ida Holm (A) deltog ikke i sagens behandling.",
                "Ida Holm (A) deltog ikke i sagens behandling.",
            ),
            ("Godkendt. Afbud fra Ida Holm. I stedet mødte Bo Lind.", "Afbud fra Ida Holm. I stedet mødte Bo Lind."),
            ("Godkendt\nIda Holm deltog ikke på mødet.", "Ida Holm deltog ikke på mødet."),
            ("Fraværende:\n\nIda Holm (V)\n\nGodkendt.", "Fraværende:\n\nIda Holm (V)"),
        ] {
            let spans = sentence_spans(&split(source), Phrases::get(None));
            assert_eq!(spans.iter().map(|s| s.of(source)).collect::<Vec<_>>(), [inside], "{source}");
            assert_eq!(read_inside(&split(source), Phrases::get(None)).len(), 1);
        }
    }

    #[test]
    fn other_sentences_stay_in_the_decision() {
        for source in [
            "Godkendt. Ida Holm (A) erklærede sig inhabil og deltog ikke i sagens behandling.",
            "Ida Holm (A) valgt som stedfortræder for Bo Lind (V).",
            "Udvalget ønsker fravær belyst.",
            "Ida Holm (A) deltog ikke, og sagen blev udsat.",
        ] {
            assert!(sentence_spans(&split(source), Phrases::get(None)).is_empty(), "{source}");
        }
    }

    #[test]
    fn labels_are_known_with_and_without_colon() {
        for (text, len) in [
            ("Fraværende: X", Some("Fraværende:".len())),
            ("Afbud fra Ida Holm", Some(9)),
            ("Afbud:", Some(6)),
            ("Fraværende med afbud: X", Some("Fraværende med afbud:".len())),
            ("Ej til stede: X", Some(13)),
            ("Deltog ikke: X", Some(12)),
            ("Fraværende borgere skal kontaktes", None),
            ("Afbud skal meldes", None),
        ] {
            assert_eq!(label(text, Phrases::get(None)), len, "{text}");
        }
    }
}
