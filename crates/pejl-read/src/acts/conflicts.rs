//! Conflicts of interest (inhabilitet).

use super::flow::{Flow, find_word, has_invisible};
use super::persons::named_in;
use super::phrases::Phrases;
use crate::lines::Line;
use memchr::memmem::Finder;
use pejl_model::{Conflict, Span};
use std::sync::LazyLock;

/// Who declared a conflict of interest, or was found to have one, in `lines` of `source`.
pub(crate) fn read(lines: &[Line<'_>], source: &str, phrases: &Phrases) -> Vec<Conflict> {
    let mut out: Vec<Conflict> = Vec::new();
    let stretch = lines.iter().map(|line| line.span).reduce(Span::cover);
    if !stretch.is_some_and(|stretch| may_tell(stretch.of(source))) {
        return out;
    }
    let flow = Flow::new(lines);
    if !flow.folded.contains("habil") {
        return out;
    }
    let sentences = flow.sentences();
    for (i, sentence) in sentences.iter().enumerate() {
        let low = flow.low(sentence.clone());
        if phrases.conflicts.first(low).is_none() || denied(low) {
            continue;
        }
        // "Vedkommende forlod lokalet." may be a sentence of its own.
        let next = sentences.get(i + 1).map_or("", |next| flow.low(next.clone()));
        let bare_next = phrases.left_room.first(next).is_some() && names_nobody(&flow, sentences.get(i + 1));
        let left_room = phrases.left_room.first(low).is_some() || bare_next;
        for (person, range) in named_in(&flow, sentence.clone()) {
            if !out.iter().any(|known| known.person.name == person.name) {
                out.push(Conflict { person, left_room, span: flow.span(range.start..sentence.end) });
            }
        }
    }
    out
}

/// False where "inhabil", with a small letter or a capital first or in capitals, can't stand in the flow of the text's
/// lines: a look that is cheaper than a flow.
fn may_tell(text: &str) -> bool {
    static FORMS: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["abil", "ABIL"].map(Finder::new));
    FORMS.iter().any(|form| form.find(text.as_bytes()).is_some()) || has_invisible(text)
}

fn names_nobody(flow: &Flow, sentence: Option<&std::ops::Range<usize>>) -> bool {
    sentence.is_some_and(|range| named_in(flow, range.clone()).is_empty())
}

/// "ikke inhabil", "ikke er inhabil": found free of conflict.
fn denied(low: &str) -> bool {
    [
        "ikke inhabil",
        "ikke er inhabil",
        "ikke var inhabil",
        "ikke blev erklæret inhabil",
        "ikke at være inhabil",
        "er habil",
    ]
    .iter()
    .any(|words| find_word(low, words, 0).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;

    #[test]
    fn conflicts_are_told_with_who_left() {
        for (source, told) in [
            ("Ida Holm (A) erklærede sig inhabil og forlod lokalet.", vec![("Ida Holm", true)]),
            ("Bo Lind (V) forlod lokalet under punktet grundet inhabilitet.", vec![("Bo Lind", true)]),
            ("Ida Holm (A) og Bo Lind (V) er inhabile.", vec![("Ida Holm", false), ("Bo Lind", false)]),
            ("Udvalget fandt, at Ida Holm (A) ikke er inhabil.", vec![]),
            ("Ida Holm (A) blev erklæret inhabil. Vedkommende forlod mødet.", vec![("Ida Holm", true)]),
            ("Godkendt.", vec![]),
        ] {
            let read = read(&split(source), source, Phrases::get(None));
            assert_eq!(
                read.iter().map(|c| (c.person.name.as_str(), c.left_room)).collect::<Vec<_>>(),
                told,
                "{source}"
            );
            assert!(read.iter().all(|c| c.span.end <= source.len()));
        }
    }
}
