//! Reservations, dissent, statements and amendments, and whose they are.

use super::flow::{Flow, range_at};
use super::persons::named_in;
use super::phrases::{Phrases, Result};
use super::votes::{Sides, sides};
use pejl_model::{Dissent, DissentKind};
use std::ops::Range;

/// A dissent and where its phrase and its sentence stand in the flow.
pub(crate) struct Found {
    /// The dissent.
    pub dissent: Dissent,
    /// From the phrase that tells it to the end of what belongs to it.
    pub tail: Range<usize>,
}

/// Every reservation, dissent, statement and amendment with an author, in order.
pub(crate) fn read(flow: &Flow, phrases: &Phrases) -> Vec<Found> {
    let hits = phrases.dissents.hits(&flow.folded);
    if hits.is_empty() {
        return Vec::new();
    }
    let sentences = flow.sentences();
    let mut out: Vec<Found> = Vec::new();
    for hit in &hits {
        let Some(sentence) = range_at(&sentences, hit.range.start) else { continue };
        let told = out.last().is_some_and(|last| hit.range.start < last.tail.end);
        let authors = authors(flow, sentence, &hit.range);
        let minority = flow.folded.get(hit.range.clone()).is_some_and(|t| t.contains("mindretal"));
        if told || (authors.is_empty() && !minority) {
            continue;
        }
        let end = end_of(flow, hit.means, sentence, &sentences, phrases);
        let text = flow.cut(sentence.start..end).to_owned();
        let span = flow.span(sentence.start..end);
        let dissent = Dissent { kind: hit.means, persons: authors.persons, parties: authors.parties, text, span };
        out.push(Found { dissent, tail: hit.range.start..end });
    }
    out
}

/// Whose it is: who stands before the phrase, else behind "fra" or "stemte".
fn authors(flow: &Flow, sentence: &Range<usize>, hit: &Range<usize>) -> Sides {
    let before = subject(flow.text.get(sentence.start..hit.start).unwrap_or(""));
    let mut found = sides(before);
    if found.persons.is_empty() {
        let text = flow.text.get(sentence.start..hit.start).unwrap_or("");
        let at = text.rfind(before).map_or(sentence.start, |at| sentence.start + at);
        found.persons = named_in(flow, at..hit.start).into_iter().map(|n| n.0).collect();
    }
    if !found.parties.is_empty() || !found.persons.is_empty() {
        return found;
    }
    let behind = flow.text.get(hit.end..sentence.end).unwrap_or("");
    let phrase = flow.folded.get(hit.clone()).unwrap_or("");
    let from =
        ["fra ", "af ", "v/"].iter().filter_map(|w| behind.find(w).filter(|at| *at < 4).map(|at| at + w.len())).min();
    match from {
        Some(at) => sides(up_to_stop(behind.get(at..).unwrap_or(""))),
        None if phrase.ends_with("stemte") || phrase.ends_with("bestående af") || phrase.ends_with("fra") => {
            Sides { count: None, ..sides(up_to_stop(behind)) }
        }
        None => Sides::default(),
    }
}

/// The last clause before the phrase: "Godkendt, idet V" gives "V".
fn subject(before: &str) -> &str {
    let cut = [" idet ", " men ", " mens ", ": ", " at ", " hvor ", " da ", " og liste "]
        .iter()
        .filter_map(|word| before.rfind(word).map(|at| if *word == " og liste " { at } else { at + word.len() }))
        .max();
    let clause = before.get(cut.unwrap_or(0)..).unwrap_or(before).trim_end();
    // "Enhedslisten afgav følgende" gives "Enhedslisten".
    let verb = [
        " følgende",
        " afgav",
        " afgiver",
        " ønsker",
        " ønskede",
        " fremsatte",
        " stillede",
        " stiller",
        " har",
        " et",
        " en",
    ];
    verb.iter().fold(clause, |rest, word| rest.strip_suffix(*word).unwrap_or(rest))
}

/// The list of authors behind the phrase ends with the clause.
fn up_to_stop(text: &str) -> &str {
    let stop = [
        " til ", ": ", ":", " om ", " idet", " foresl", " gik ", " lyd", " der ", " som ", ". ", " kunne ", " kan ",
        " blev ",
    ]
    .iter()
    .filter_map(|word| text.find(word).filter(|at| *at > 0))
    .min();
    text.get(..stop.unwrap_or(text.len())).unwrap_or(text)
}

/// A statement goes on to the end of its quotation, or until something else is told.
fn end_of(
    flow: &Flow,
    kind: DissentKind,
    sentence: &Range<usize>,
    sentences: &[Range<usize>],
    phrases: &Phrases,
) -> usize {
    let announces =
        flow.cut(sentence.clone()).ends_with(':') || flow.cut(sentence.clone()).contains(['"', '”', '“', '»']);
    if !matches!(kind, DissentKind::Statement | DissentKind::Amendment) || !announces {
        return sentence.end;
    }
    let body = flow.text.get(sentence.start..).unwrap_or("");
    let open = body.find(['"', '”', '“', '»']).filter(|at| *at <= sentence.end - sentence.start + 2);
    if let Some(open) = open {
        let width = body.get(open..).and_then(|t| t.chars().next()).map_or(1, char::len_utf8);
        let quoted = body.get(open + width..).unwrap_or("");
        let Some((at, sign)) = quoted.char_indices().find(|(_, c)| matches!(c, '"' | '”' | '“' | '«' | '»'))
        else {
            return sentence.end;
        };
        let end = sentence.start + open + width + at + sign.len_utf8();
        let stop = flow.text.get(end..).is_some_and(|rest| rest.starts_with('.'));
        return end + usize::from(stop);
    }
    if kind == DissentKind::Amendment {
        return sentence.end;
    }
    let mut end = sentence.end;
    for next in sentences.iter().filter(|s| s.start >= sentence.end) {
        let low = flow.low(next.clone());
        let result = phrases.outcomes.prefix(low).is_some_and(|hit| matches!(hit.means, Result::Plain(..)));
        if result || phrases.dissents.first(low).is_some() || phrases.votes.prefix(low).is_some() {
            break;
        }
        end = next.end;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(source: &str) -> Vec<(DissentKind, String)> {
        let flow = Flow::of(source, 0);
        read(&flow, Phrases::get(None))
            .into_iter()
            .map(|f| {
                assert_eq!(f.dissent.span.of(source), f.dissent.text);
                let names = f.dissent.persons.iter().map(|p| p.name.clone());
                (f.dissent.kind, f.dissent.parties.iter().cloned().chain(names).collect::<Vec<_>>().join(","))
            })
            .collect()
    }

    #[test]
    fn every_kind_is_told_with_whose_it_is() {
        use DissentKind::{Amendment, Dissent, Reservation, Statement};
        for (source, kind, who) in [
            ("Godkendt. Ida Holm (Ø) tager forbehold frem til byrådets møde.", Reservation, "Ida Holm"),
            ("Godkendt, idet V tog forbehold.", Reservation, "V"),
            ("V og C afventer stillingtagen.", Reservation, "V,C"),
            ("Ida Holm (A) og Bo Lind (F) kan ikke tiltræde beslutningen.", Dissent, "Ida Holm,Bo Lind"),
            ("Liste B stemte imod, idet prisen er for høj.", Dissent, "B"),
            ("Imod stemte V og O. Godkendt.", Dissent, "V,O"),
            ("Liste V foreslog, at sagen udsættes.", Amendment, "V"),
            ("C gr foreslår et loft.", Amendment, "C"),
            ("Ændringsforslag fra C til ad 3: loftet hæves.", Amendment, "C"),
            (
                "Enhedslisten afgav følgende protokolbemærkning: \"Det er galt. Meget galt.\" Mødet sluttede.",
                Statement,
                "Enhedslisten",
            ),
        ] {
            assert_eq!(told(source), [(kind, who.to_owned())], "{source}");
        }
    }

    #[test]
    fn without_an_author_nothing_is_told() {
        for source in [
            "Udvalget foreslog en ny plan.",
            "Administrationen foreslår, at sagen udsættes.",
            "Godkendt.",
            "Ændringsforslaget faldt.",
        ] {
            assert!(told(source).is_empty(), "{source}");
        }
    }

    #[test]
    fn a_statement_goes_to_the_end_of_its_quotation() {
        let flow = Flow::of("A afgav følgende protokolbemærkning: \"Nej. Aldrig.\" Godkendt.", 0);
        let found = read(&flow, Phrases::get(None));
        assert!(found[0].dissent.text.ends_with("Aldrig.\""), "{}", found[0].dissent.text);
        assert_eq!(super::super::outcome::read(&flow.text, Phrases::get(None)).0, pejl_model::Outcome::Approved);
    }
}
