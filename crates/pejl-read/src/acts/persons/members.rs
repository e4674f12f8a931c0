//! The list of members in a paper's head.

use super::words::OFFICIALS;
use super::{list_in, pieces};
use crate::acts::absence;
use crate::acts::flow::{Flow, find_word, fold, mark};
use crate::acts::phrases::Phrases;
use crate::lines::Line;
use pejl_model::{Member, Span};

/// The members of a list under a label: bullets, one a line, comma lists wrapped over lines. Presence is
/// told only where the list tells it ("(Afbud)", a "Fraværende:" part); officials are left out.
pub(crate) fn members(lines: &[Line<'_>], phrases: &Phrases) -> Vec<Member> {
    let mut reader = MemberReader { phrases, present: None, officials: false, out: Vec::new() };
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if heads_columns(line.text) {
            at += 1;
            continue;
        }
        let rest = reader.label(line);
        let more = lines.get(at + 1..).unwrap_or(&[]);
        let taken = if wraps(rest.text) { more.iter().take_while(|next| continues(next)).count() } else { 0 };
        let block: Vec<Line<'_>> = std::iter::once(rest).chain(more.iter().take(taken).copied()).collect();
        reader.block(&block);
        at += 1 + taken;
    }
    reader.out
}

/// "Navn Parti Deltog": the head of a table of persons.
fn heads_columns(text: &str) -> bool {
    const HEADS: [&str; 14] = [
        "navn",
        "medlem",
        "medlemmer",
        "parti",
        "liste",
        "rolle",
        "titel",
        "funktion",
        "deltog",
        "deltager",
        "fremmøde",
        "fremmødt",
        "status",
        "afbud",
    ];
    let mut words = text.split(['|', '\t', ' ', '/']).filter(|w| !w.is_empty()).peekable();
    let several = words.clone().count() >= 2;
    several && text.len() <= 60 && words.all(|w| HEADS.contains(&fold(w).as_str()))
}

/// True where a line holds a list that may go on in the next line.
fn wraps(text: &str) -> bool {
    let found = pieces(text, 0..text.len());
    // "DA (formand)" behind a name is none.
    let name = |t: &str| t.trim().split(' ').skip(1).any(|w| w.starts_with(char::is_alphabetic));
    let persons = found.iter().filter(|p| text.get((*p).clone()).is_some_and(name)).count();
    persons > 1 || text.trim_end().ends_with([',', ';']) || fold(text).ends_with(" og")
}

/// True for a line that goes on with the list above: no blank line, bullet or label before it.
fn continues(line: &Line<'_>) -> bool {
    !line.gap && mark(line.text).is_none() && !line.text.contains(':')
}

struct MemberReader<'p> {
    phrases: &'p Phrases,
    present: Option<bool>,
    officials: bool,
    out: Vec<Member>,
}

impl MemberReader<'_> {
    /// Reads a label at the line's start and gives the rest of the line.
    fn label<'s>(&mut self, line: &Line<'s>) -> Line<'s> {
        const HERE: [&str; 9] = [
            "til stede",
            "tilstede",
            "deltagere",
            "mødedeltagere",
            "fremmødte",
            "mødt",
            "deltog",
            "tilstede var",
            "deltagerne var",
        ];
        const OTHERS: [&str; 16] = [
            "fra forvaltningen",
            "fra administrationen",
            "forvaltningen",
            "administrationen",
            "administration",
            "derudover",
            "derudover deltog",
            "øvrige",
            "øvrige deltagere",
            "desuden deltog",
            "referent",
            "sekretær",
            "embedsmænd",
            "gæster",
            "desuden",
            "derudover deltager",
        ];
        let skip = mark(line.text).unwrap_or(0);
        let text = line.text.get(skip..).unwrap_or("");
        let colon = text.find(':').unwrap_or(text.len());
        let folded = fold(text.get(..colon).unwrap_or("").trim());
        let labelled = colon < text.len();
        let rest = if labelled { colon + 1 } else { text.len() };
        if let Some(len) = absence::label(text, self.phrases) {
            (self.present, self.officials) = (Some(false), false);
            return part(line, skip + len);
        }
        let of_the_house = ["fra administrationen", "fra forvaltningen"].iter().any(|end| folded.ends_with(end));
        if OTHERS.contains(&folded.as_str()) || of_the_house {
            self.officials = true;
        } else if HERE.contains(&folded.as_str()) {
            (self.present, self.officials) = (Some(true), false);
        } else if matches!(folded.as_str(), "medlemmer" | "indkaldelse" | "indkaldte") {
            (self.present, self.officials) = (None, false);
        } else {
            return *line;
        }
        part(line, skip + rest)
    }

    fn block(&mut self, lines: &[Line<'_>]) {
        if self.officials {
            return;
        }
        let flow = Flow::new(lines);
        for found in list_in(&flow, None) {
            let role = found.role.as_deref().map(fold).unwrap_or_default();
            let official = role.split(' ').next().is_some_and(|word| OFFICIALS.contains(&word));
            let substitute_for = find_word(&role, "for", 0).is_some();
            if !official && !substitute_for {
                let present = found.present.or(self.present);
                self.out.push(Member { person: found.person, present, role: found.role, span: found.span });
            }
        }
    }
}

/// The line from byte `at` of its text on.
pub(crate) fn part<'s>(line: &Line<'s>, at: usize) -> Line<'s> {
    let text = line.text.get(at..).unwrap_or("");
    let lead = text.len() - text.trim_start().len();
    let span = Span::new(line.span.start + at.min(line.text.len()) + lead, line.span.end);
    Line { text: text.trim_start(), span, ..*line }
}
