//! Who recommends: the sentence before the points.

use crate::acts::flow::{Flow, find_word, fold};
use crate::acts::phrases::{Phrases, Recommends};
use crate::lines::Line;
use pejl_model::Located;
use std::ops::Range;

/// The sentence that says who recommends.
pub(super) struct Lead {
    /// Its lines.
    pub lines: Range<usize>,
    /// The text of its paragraph.
    pub flow: Flow,
    /// Where the verb ends in the flow.
    pub verb_end: usize,
    /// Who, as printed.
    pub proposer: Option<Located<String>>,
}

impl Lead {
    /// What stands behind the verb.
    fn rest(&self) -> &str {
        self.flow.text.get(self.verb_end..).unwrap_or("")
    }

    /// Where the clause "at ..." begins behind the verb.
    pub fn clause(&self) -> Option<usize> {
        let at = find_word(&self.flow.folded, "at", self.verb_end)?;
        // "indstiller til udvalget, at" is a lead; a full stop in between ends it.
        let between = self.flow.text.get(self.verb_end..at)?;
        (!between.contains(". ")).then_some(at)
    }

    /// True where nothing but an addressee stands behind the verb.
    pub fn is_open(&self) -> bool {
        let clause = self.clause().map_or(self.rest(), |at| self.flow.text.get(at + 2..).unwrap_or(""));
        let bare = clause.trim_matches([' ', ',', ':', '.']);
        let folded = fold(bare);
        let addressee = self.clause().is_none()
            && (folded.starts_with("til ") || folded.starts_with("over for ") || folded.starts_with("overfor "));
        bare.is_empty() || folded == "følgende" || addressee || clause.trim_end().ends_with(':')
    }
}

/// The first sentence with "indstiller", else with another verb of recommending.
pub(super) fn find_lead(lines: &[Line<'_>], paragraphs: &[Range<usize>], phrases: &Phrases) -> Option<Lead> {
    let mut second = None;
    for range in paragraphs {
        let flow = Flow::new(lines.get(range.clone())?);
        let Some((sentence, hit)) = first_verb(&flow, phrases) else { continue };
        let strong = flow.folded.get(hit.clone()).is_some_and(|verb| verb.contains("indstil"));
        let comment =
            flow.folded.get(..hit.start).is_some_and(|t| t.contains("kommentar") || t.contains("høringssvar"));
        let named = phrases
            .recommends
            .hits(flow.folded.get(hit.clone())?)
            .first()
            .is_some_and(|h| h.means == Recommends::Named);
        let proposer = if named { proposer(&flow, &sentence, &hit) } else { by_whom(&flow, &hit) };
        let found = Lead { lines: range.clone(), verb_end: hit.end, proposer, flow };
        if strong && !comment {
            return Some(found);
        }
        if second.is_none() && !comment {
            second = Some(found);
        }
    }
    second
}

/// The first verb of recommending in a paragraph, with its sentence. "indstiller" goes before the others.
fn first_verb(flow: &Flow, phrases: &Phrases) -> Option<(Range<usize>, Range<usize>)> {
    let hits = phrases.recommends.hits(&flow.folded);
    let strong = hits.iter().find(|hit| flow.folded.get(hit.range.clone()).is_some_and(|v| v.contains("indstil")));
    let hit = strong.or(hits.first())?;
    let verb = verb_only(flow, hit.range.clone());
    let inside = |s: &Range<usize>| s.start <= verb.start && verb.start < s.end;
    Some((flow.sentences().into_iter().find(inside)?, verb))
}

/// "indstiller til" without the "til", that belongs to what follows.
fn verb_only(flow: &Flow, hit: Range<usize>) -> Range<usize> {
    let text = flow.folded.get(hit.clone()).unwrap_or("");
    hit.start..hit.end - if text.ends_with(" til") { 4 } else { 0 }
}

/// Who stands before the verb, or right behind it ("På den baggrund indstiller administrationen, at").
fn proposer(flow: &Flow, sentence: &Range<usize>, verb: &Range<usize>) -> Option<Located<String>> {
    const TURNED: [&str; 13] = [
        "på ",
        "derfor",
        "herudover",
        "endvidere",
        "med ",
        "desuden",
        "samtidig",
        "ligeledes",
        "efter ",
        "som ",
        "i ",
        "ud fra ",
        "herefter",
    ];
    const LONGEST: usize = 240;
    let mut start = sentence.start;
    let before = flow.text.get(start..verb.start)?;
    if let Some(colon) = before.rfind(": ") {
        start += colon + 2;
    }
    let low = flow.low(start..verb.start);
    if low.is_empty() || TURNED.iter().any(|word| low.starts_with(word)) {
        return behind_verb(flow, verb.end, sentence.end);
    }
    let text = flow.cut(start..verb.start).trim_matches([' ', ',', '-', '•', '"']);
    let nobody = matches!(low, "det" | "der" | "hermed" | "og" | "at");
    let whole = flow.text.get(start..).map_or(start, |rest| start + rest.find(text).unwrap_or(0));
    let span = flow.span(whole..whole + text.len());
    (!nobody && text.len() <= LONGEST && text.contains(char::is_alphabetic))
        .then(|| Located::new(text.to_owned(), span))
}

fn behind_verb(flow: &Flow, from: usize, limit: usize) -> Option<Located<String>> {
    let rest = flow.folded.get(from..limit)?;
    let end = [" at", ",", ":", " til ", " over", " følgende"].iter().filter_map(|stop| rest.find(stop)).min()?;
    let range = from..from + end;
    let text = flow.cut(range.clone());
    let said = text.contains(char::is_alphabetic) && fold(text) != "det" && text.split(' ').count() <= 12;
    said.then(|| Located::new(text.to_owned(), flow.span(range)))
}

/// "Det indstilles af forvaltningen, at ...".
fn by_whom(flow: &Flow, verb: &Range<usize>) -> Option<Located<String>> {
    let rest = flow.folded.get(verb.end..)?;
    let lead = ["af ", "fra "].iter().find(|word| rest.trim_start().starts_with(**word))?;
    behind_verb(flow, verb.end + (rest.len() - rest.trim_start().len()) + lead.len(), flow.text.len())
}
