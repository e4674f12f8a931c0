//! The stretch of an item's text that shows why it was found.

use crate::SnippetPart;
use crate::analysis::{Analyser, Chunk, PART_MARK, Shape, chunks, spell_into};

/// Bytes of a snippet, about.
const LENGTH: usize = 240;
/// Bytes of each text that are looked through.
const LOOKED_THROUGH: usize = 20_000;
/// Hits that are weighed against each other in one text.
const MOST_HITS: usize = 100;

/// What a snippet marks.
pub(crate) struct Marks {
    terms: Vec<String>,
    starts: Vec<String>,
    /// A word that has none of these inside cannot match; most words are done with at that.
    needles: Vec<String>,
}

/// A hit in a text, and which needle it met.
struct Place {
    start: usize,
    end: usize,
    needle: usize,
}

impl Marks {
    pub(crate) fn new(mut terms: Vec<String>, starts: Vec<String>) -> Self {
        terms.sort_unstable();
        terms.dedup();
        let mut needles: Vec<String> = terms.iter().map(|term| term.trim_start_matches(PART_MARK).to_owned()).collect();
        needles.extend(starts.iter().cloned());
        needles.sort_unstable();
        needles.dedup();
        Self { terms, starts, needles }
    }

    fn meets(&self, chunk: &Chunk<'_>, spelt: &mut String, analyser: &mut Analyser) -> Option<usize> {
        if chunk.shape == Shape::Word {
            spell_into(spelt, chunk.text);
            let needle = self.needles.iter().position(|needle| spelt.contains(needle.as_str()))?;
            let begins = self.starts.iter().any(|start| spelt.starts_with(start.as_str()));
            return (begins || self.among(chunk, analyser)).then_some(needle);
        }
        let met = self.among(chunk, analyser);
        met.then(|| self.needles.iter().position(|needle| *needle == analyser.whole(chunk)).unwrap_or(usize::MAX))
    }

    fn among(&self, chunk: &Chunk<'_>, analyser: &mut Analyser) -> bool {
        analyser.terms(chunk).iter().any(|term| self.terms.iter().any(|mark| **mark == *term.text))
    }
}

/// The snippet from the text with the most different hits close together; of
/// equal ones the first, and which of the texts that is. Without any hit it is the beginning of the first text.
pub(crate) fn snippet(texts: &[&str], marks: &Marks, analyser: &mut Analyser) -> (Vec<SnippetPart>, Option<usize>) {
    let mut best: Option<(usize, usize, &str, Vec<Place>)> = None;
    for (at, text) in texts.iter().enumerate() {
        if best.as_ref().is_some_and(|(worth, ..)| *worth >= marks.needles.len()) {
            break;
        }
        let places = places(text, marks, analyser);
        let (worth, first) = densest(&places);
        if worth > best.as_ref().map_or(0, |(best_worth, ..)| *best_worth) {
            best = Some((worth, at, text, places.into_iter().skip(first).collect()));
        }
    }
    match best {
        Some((_, at, text, places)) => (cut(text, &places), Some(at)),
        None => (texts.iter().find(|text| !text.trim().is_empty()).map_or_else(Vec::new, |text| cut(text, &[])), None),
    }
}

/// The whole of a short text, with what matched in it.
pub(crate) fn marked(text: &str, marks: &Marks, analyser: &mut Analyser) -> Vec<SnippetPart> {
    let (mut parts, mut at) = (Parts::default(), 0);
    for place in places(text, marks, analyser) {
        parts.push(text.get(at..place.start).unwrap_or_default(), false);
        parts.push(text.get(place.start..place.end).unwrap_or_default(), true);
        at = place.end;
    }
    parts.push(text.get(at..).unwrap_or_default(), false);
    parts.done()
}

fn places(text: &str, marks: &Marks, analyser: &mut Analyser) -> Vec<Place> {
    if marks.needles.is_empty() {
        return Vec::new();
    }
    let until = boundary(text, LOOKED_THROUGH);
    let (mut places, mut enough, mut spelt) = (Vec::<Place>::new(), usize::MAX, String::new());
    for chunk in chunks(text.get(..until).unwrap_or_default()) {
        if chunk.start >= enough || places.len() >= MOST_HITS {
            break;
        }
        let Some(needle) = marks.meets(&chunk, &mut spelt, analyser) else { continue };
        places.push(Place { start: chunk.start, end: chunk.end(), needle });
        // Once a window has every word, no later one can be better.
        if enough == usize::MAX && distinct(window_before(&places)) >= marks.needles.len() {
            enough = chunk.start + LENGTH;
        }
    }
    places
}

/// The last places that fit into one window.
fn window_before(places: &[Place]) -> &[Place] {
    let end = places.last().map_or(0, |place| place.end);
    let first = places.iter().position(|place| end < place.start + LENGTH).unwrap_or(0);
    places.get(first..).unwrap_or_default()
}

fn distinct(places: &[Place]) -> usize {
    let mut met: Vec<usize> = places.iter().map(|place| place.needle).collect();
    met.sort_unstable();
    met.dedup();
    met.len()
}

/// How many different hits the best window has, and the hit that it starts with.
fn densest(places: &[Place]) -> (usize, usize) {
    let mut best = (0, 0);
    for (first, place) in places.iter().enumerate() {
        let after = places.get(first..).unwrap_or_default();
        let inside = after.iter().take_while(|other| other.end < place.start + LENGTH).count();
        // A window that holds but the hit itself still beats none.
        let worth = distinct(after.get(..inside).unwrap_or_default()).max(1);
        if worth > best.0 {
            best = (worth, first);
        }
    }
    best
}

/// Cuts the window that begins at the first of `places`: what was searched for
/// stands where the eye begins, in every hit of a list.
fn cut(text: &str, places: &[Place]) -> Vec<SnippetPart> {
    let start = places.first().map_or(0, |place| place.start);
    let end = end(text, start + LENGTH);
    let mut parts = Parts::default();
    let opens_inside = text.get(..start).is_some_and(|before| !before.trim().is_empty() && !ends_sentence(before));
    if opens_inside {
        parts.push("… ", false);
    }
    let mut at = start;
    for place in places.iter().take_while(|place| place.end <= end) {
        parts.push(text.get(at..place.start).unwrap_or_default(), false);
        parts.push(text.get(place.start..place.end).unwrap_or_default(), true);
        at = place.end;
    }
    parts.push(text.get(at..end).unwrap_or_default(), false);
    if text.get(end..).is_some_and(|after| !after.trim().is_empty()) {
        parts.push(" …", false);
    }
    parts.done()
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end().ends_with(['.', '?', '!', ':'])
}

/// The end of a word at or before `wanted`.
fn end(text: &str, wanted: usize) -> usize {
    if wanted >= text.len() {
        return text.trim_end().len();
    }
    let at = boundary(text, wanted);
    let kept = text.get(..at).unwrap_or_default();
    let last_space = kept.rfind(char::is_whitespace).filter(|space| at - space < 60);
    last_space.unwrap_or(at)
}

/// `at`, or the nearest character start before it.
fn boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Stretches with white space made single.
#[derive(Default)]
struct Parts {
    parts: Vec<SnippetPart>,
}

impl Parts {
    fn push(&mut self, text: &str, hit: bool) {
        let mut out = String::with_capacity(text.len());
        let mut blank = self.parts.last().is_none_or(|part| part.text.ends_with(' '));
        for c in text.chars().filter(|c| *c != '\u{ad}') {
            let is_blank = c.is_whitespace() || c.is_control();
            if !(is_blank && blank) {
                out.push(if is_blank { ' ' } else { c });
            }
            blank = is_blank;
        }
        match self.parts.last_mut() {
            _ if out.is_empty() => {}
            Some(last) if last.hit == hit && !hit => last.text.push_str(&out),
            _ => self.parts.push(SnippetPart { text: out, hit }),
        }
    }

    fn done(self) -> Vec<SnippetPart> {
        self.parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Technique;
    use proptest::prelude::*;

    fn shown(texts: &[&str], words: &[&str]) -> String {
        let mut analyser = Analyser::new(Technique::default());
        let terms = words.iter().flat_map(|word| chunks(word)).map(|chunk| analyser.whole(&chunk)).collect();
        with_brackets(&snippet(texts, &Marks::new(terms, Vec::new()), &mut analyser).0)
    }

    fn with_brackets(parts: &[SnippetPart]) -> String {
        parts.iter().map(|part| if part.hit { format!("[{}]", part.text) } else { part.text.clone() }).collect()
    }

    #[test]
    fn a_title_is_shown_whole_with_its_hits() {
        let mut analyser = Analyser::new(Technique::default());
        let terms = chunks("ledige").map(|chunk| analyser.whole(&chunk)).collect();
        let marks = Marks::new(terms, Vec::new());
        let parts = marked("Hjælp til ledige over 50 år", &marks, &mut analyser);
        assert_eq!(with_brackets(&parts), "Hjælp til [ledige] over 50 år");
        assert!(marked("", &marks, &mut analyser).is_empty());
    }

    #[test]
    fn the_snippet_tells_which_text_it_is_from() {
        let mut analyser = Analyser::new(Technique::default());
        let terms = chunks("ledige").map(|chunk| analyser.whole(&chunk)).collect();
        let marks = Marks::new(terms, Vec::new());
        assert_eq!(snippet(&["Godkendt.", "Om ledige."], &marks, &mut analyser).1, Some(1));
        assert_eq!(snippet(&["Godkendt.", "Om unge."], &marks, &mut analyser).1, None);
    }

    #[test]
    fn it_starts_at_the_hit() {
        let text = format!(
            "{} Udvalget ser på jobcentrets\nindsats for ledige. Ledige får\nhjælp.",
            "Fyld uden betydning. ".repeat(40)
        );
        assert_eq!(shown(&[&text], &["jobcentrets"]), "… [jobcentrets] indsats for ledige. Ledige får hjælp.");
        assert_eq!(shown(&[&text], &["ledige"]), "… [ledige]. [Ledige] får hjælp.");
        assert_eq!(shown(&["Først. Ledige får hjælp."], &["ledige"]), "[Ledige] får hjælp.");
    }

    #[test]
    fn the_text_with_the_most_different_hits_wins() {
        assert_eq!(shown(&["Ledige her.", "Løn til ledige."], &["ledig", "løn"]), "[Løn] til [ledige].");
    }

    #[test]
    fn without_hits_the_beginning_is_shown() {
        assert_eq!(shown(&["", "Godkendt."], &[]), "Godkendt.");
        assert_eq!(shown(&[], &["x"]), "");
    }

    proptest! {
        #[test]
        fn any_text_gives_a_short_snippet(text in "\\PC{0,400}", hit in "[a-zæøå]{1,4}") {
            let shown = shown(&[&text], &[&hit]);
            prop_assert!(shown.len() < 4 * LENGTH);
            // Where anything is marked, nothing but an ellipsis stands before it.
            if let Some(first) = shown.find('[').filter(|_| !text.contains('[')) {
                prop_assert!(matches!(&shown[..first], "" | "… "), "{}", shown);
            }
        }
    }
}
