//! How a vote went: sides with counts, parties and names.

use super::flow::{Flow, find_word, fold, range_at};
use super::persons::{is_party, parse, pieces};
use super::phrases::{Hit, Phrases};
use pejl_model::{Ballot, Person, Vote};
use std::ops::Range;

/// True where the text speaks of a vote or of an amendment.
pub(crate) fn speaks_of_vote(folded: &str) -> bool {
    let holds = |word: &str| folded.contains(word);
    let any = |words: &[&str]| words.iter().any(|word| holds(word));
    (holds("stem") && any(&["stemte", "stemme", "afstemning"]))
        || (holds("fald") && any(&["faldet", "faldt"]))
        || any(&["ændringsforslag", "flertal", "imod:"])
}

/// The sides of every vote told in the text, in order.
pub(crate) fn read(flow: &Flow, phrases: &Phrases) -> Vec<Vote> {
    if !speaks_of_vote(&flow.folded) && !flow.folded.contains("medlemmer") && !flow.folded.contains("for:") {
        return Vec::new();
    }
    let sentences = flow.sentences();
    let mut out = counted(flow);
    let taken: Vec<_> = out.iter().map(|(range, _)| range.clone()).collect();
    let hits: Vec<_> = phrases.votes.hits(&flow.folded);
    let vote = flow.folded.contains("stem") || flow.folded.contains("imod:") || flow.folded.contains("mod:");
    for (i, hit) in hits.iter().enumerate().filter(|_| vote) {
        if taken.iter().any(|range| range.start < hit.range.end && hit.range.start < range.end) {
            continue;
        }
        let Some(sentence) = range_at(&sentences, hit.range.start) else {
            continue;
        };
        let prior = i.checked_sub(1).and_then(|p| hits.get(p)).map_or(0, |h| h.range.end);
        let next = hits.get(i + 1).map_or(usize::MAX, |h| h.range.start);
        out.extend(side(flow, hit, sentence.start.max(prior)..sentence.end.min(next).max(hit.range.end)));
    }
    out.extend(majorities(flow, &sentences));
    out.sort_by_key(|(range, _)| (range.start, range.end));
    out.into_iter().map(|(_, vote)| vote).collect()
}

type Found = (Range<usize>, Vote);

/// One side: what stands behind the phrase, else what stands before it.
fn side(flow: &Flow, hit: &Hit<Ballot>, within: Range<usize>) -> Option<Found> {
    let low = flow.folded.get(hit.range.clone())?;
    let subject_first = !(low.ends_with("stemte") || low.ends_with(':') || low.ends_with("stemmer"));
    let behind = hit.range.end..within.end;
    let before = within.start..hit.range.start;
    let mut found = sides(flow.text.get(behind.clone())?);
    let mut range = hit.range.start..behind.end;
    if (subject_first && !sides(flow.text.get(before.clone())?).is_empty()) || found.is_empty() {
        found = sides(flow.text.get(before.clone())?);
        range = before.start..hit.range.end;
        // "2 undlod (B)": how many before, and who behind.
        let parties = flow.text.get(behind.clone()).map(str::trim_start).filter(|t| t.starts_with('(')).map(sides);
        if let Some(who) = parties.filter(|_| found.parties.is_empty() && found.persons.is_empty()) {
            (found.parties, found.persons) = (who.parties, who.persons);
        }
    }
    (!found.is_empty()).then(|| vote(flow, hit.means, found, range))
}

fn vote(flow: &Flow, ballot: Ballot, found: Sides, range: Range<usize>) -> Found {
    let text = flow.text.get(range.clone()).unwrap_or("");
    let end = range.start + text.trim_end_matches([' ', ',', '.', ';', ':']).trim_end_matches(" og").len();
    let range = range.start..end;
    let span = flow.span(range.clone());
    (range, Vote { ballot, count: found.count, parties: found.parties, persons: found.persons, span })
}

/// Who stands in one side of a vote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Sides {
    /// How many, where told.
    pub count: Option<u32>,
    /// Parties as printed.
    pub parties: Vec<String>,
    /// Named members.
    pub persons: Vec<Person>,
}

impl Sides {
    /// True where nobody is named and no number told.
    pub fn is_empty(&self) -> bool {
        self.count.is_none() && self.parties.is_empty() && self.persons.is_empty()
    }
}

/// "11 (A, B)", ": V og C", "(A+T+V)", "20 (Name (A), Name (B))", "5 medlemmer (A+V+C)", "Liste V og A gr".
pub(crate) fn sides(text: &str) -> Sides {
    let text = text.trim_matches([' ', ':', ',', '.', ';']);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mut out = Sides { count: text.get(..digits).and_then(|n| n.parse().ok()), ..Sides::default() };
    let rest = text.get(digits..).unwrap_or("").trim_start_matches([' ', ':', ',', '.']);
    let rest = ["medlemmer", "medlem", "stemmer", "stemme"]
        .iter()
        .find_map(|w| rest.get(w.len()..).filter(|_| rest.as_bytes()[..w.len()].eq_ignore_ascii_case(w.as_bytes())))
        .unwrap_or(rest);
    let rest = rest.trim_start_matches([' ', ':', ',']);
    let inner = bracketed(rest).unwrap_or(rest);
    for piece in pieces(inner, 0..inner.len()) {
        for part in inner.get(piece).unwrap_or("").split(['+', '/']) {
            put(&mut out, part);
        }
    }
    out
}

/// The inside of the bracket that `text` begins with.
fn bracketed(text: &str) -> Option<&str> {
    let mut depth = 0usize;
    if !text.starts_with('(') {
        return None;
    }
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 1 => return text.get(1..at),
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    text.get(1..)
}

fn put(out: &mut Sides, part: &str) {
    let whole = part.trim_matches([' ', '.', ':', ',', ';']);
    let bare = whole.trim_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')' | '.' | ':'));
    let party = without_group_words(bare);
    let letters = (2..=8).contains(&party.chars().count()) && party.chars().all(char::is_uppercase);
    if is_party(party) || (letters && !party.is_empty()) {
        out.parties.push(party.to_owned());
    } else if let Some(person) = parse(whole).filter(|p| p.party.is_some() || p.name.split(' ').count() <= 4) {
        out.persons.push(person);
    }
}

/// "Liste V", "A gr", "gruppe C", "Venstres gruppe" without the word for the group.
fn without_group_words(text: &str) -> &str {
    const LEADS: [&str; 9] = [
        "listerne ",
        "liste ",
        "gruppe ",
        "grupperne ",
        "partierne ",
        "partiet ",
        "fra ",
        "medlemmerne fra ",
        "parti ",
    ];
    const TAILS: [&str; 6] = [" gr", " gr.", "-gruppen", " gruppe", "s gruppe", " gruppen"];
    let folded = fold(text);
    let lead = LEADS.iter().filter(|lead| folded.starts_with(**lead)).map(|l| l.len()).max().unwrap_or(0);
    let tail = TAILS.iter().filter(|tail| folded.ends_with(**tail)).map(|t| t.len()).max().unwrap_or(0);
    text.get(lead..(text.len() - tail).max(lead)).unwrap_or(text).trim()
}

/// "34 stemmer imod 15", "8 stemmer for og 3 imod", "1 stemme mod 8".
fn counted(flow: &Flow) -> Vec<Found> {
    let low = &flow.folded;
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(found) = low.get(at..).and_then(|rest| rest.find(" stemme")) {
        let start = at + found;
        let noun = start + 1;
        at = noun + low.get(noun..).unwrap_or("").find(|c: char| !c.is_alphabetic()).unwrap_or(low.len() - noun);
        let digits = low.get(..start).unwrap_or("").bytes().rev().take_while(u8::is_ascii_digit).count();
        let first = start - digits..start;
        let Some(count) = low.get(first.clone()).and_then(|n| n.parse().ok()) else { continue };
        let rest = low.get(at..).unwrap_or("");
        let Some((other, end)) = against(rest, at) else { continue };
        let side = |n: u32| Sides { count: Some(n), ..Sides::default() };
        out.push(vote(flow, Ballot::For, side(count), first.start..at));
        out.push(vote(flow, Ballot::Against, side(other), at..end));
        at = end;
    }
    out
}

/// "imod 15", "mod 8", "for og 3 imod": the count against and where it ends.
fn against(rest: &str, base: usize) -> Option<(u32, usize)> {
    let trimmed = rest.trim_start();
    let lead = rest.len() - trimmed.len();
    let number = |at: usize| {
        let tail = rest.get(at..)?;
        let len = tail.bytes().take_while(u8::is_ascii_digit).count();
        Some((tail.get(..len)?.parse().ok()?, at + len))
    };
    for word in ["imod ", "mod "] {
        if trimmed.starts_with(word) {
            return number(lead + word.len()).map(|(n, end)| (n, base + end));
        }
    }
    let joint = ["for og ", "for, ", "for "].iter().find(|joint| trimmed.starts_with(**joint))?;
    let (count, end) = number(lead + joint.len())?;
    let tail = rest.get(end..)?.trim_start();
    let tail = tail.strip_prefix("stemmer ").or_else(|| tail.strip_prefix("stemme ")).unwrap_or(tail);
    let word = ["imod", "mod"].iter().find(|word| tail.starts_with(**word))?;
    Some((count, base + rest.len() - tail.len() + word.len()))
}

/// "Et flertal bestående af A, V og C", "Et flertal på 18 (A og V)", "5 medlemmer (A+V+C) anbefaler".
fn majorities(flow: &Flow, sentences: &[Range<usize>]) -> Vec<Found> {
    const LEADS: [(&str, Ballot); 10] = [
        ("flertal bestående af", Ballot::For),
        ("flertallet bestående af", Ballot::For),
        ("flertal, bestående af", Ballot::For),
        ("mindretal bestående af", Ballot::Against),
        ("mindretallet bestående af", Ballot::Against),
        ("mindretal, bestående af", Ballot::Against),
        ("flertal (", Ballot::For),
        ("mindretal (", Ballot::Against),
        ("flertal på ", Ballot::For),
        ("mindretal på ", Ballot::Against),
    ];
    let mut out = Vec::new();
    for sentence in sentences {
        let low = flow.folded.get(sentence.clone()).unwrap_or("");
        for (lead, ballot) in LEADS {
            let Some(at) = low.find(lead) else { continue };
            // "Et flertal på 18 (A og V)", but not "et flertal på området".
            let counted = low[at + lead.len()..].starts_with(|c: char| c.is_ascii_digit());
            if lead.ends_with(" på ") && !counted {
                continue;
            }
            let from = sentence.start + at + lead.len() - usize::from(lead.ends_with('('));
            let end = clause_end(low, from - sentence.start) + sentence.start;
            let found = sides(flow.text.get(from..end).unwrap_or(""));
            if !found.is_empty() {
                out.push(vote(flow, ballot, found, sentence.start + at..end));
            }
        }
        if let Some(at) = find_word(low, "medlemmer", 0)
            .filter(|at| low.get(at + 9..).is_some_and(|r| r.trim_start().starts_with('(')))
        {
            let digits = low.get(..at).unwrap_or("").trim_end().bytes().rev().take_while(u8::is_ascii_digit).count();
            let start = low.get(..at).unwrap_or("").trim_end().len() - digits;
            let end = low.get(at..).and_then(|r| r.find(')')).map_or(low.len(), |e| at + e + 1);
            let verb = low.get(end..).unwrap_or("");
            let recommends =
                ["anbefal", "godkend", "tiltræd", "tiltråd", "indstil", "støtter"].iter().any(|w| verb.contains(w));
            if digits > 0 && recommends {
                let range = sentence.start + start..sentence.start + end;
                out.push(vote(flow, Ballot::For, sides(flow.text.get(range.clone()).unwrap_or("")), range));
            }
        }
    }
    out
}

/// Where a list of parties ends: before the verb that follows it.
fn clause_end(low: &str, from: usize) -> usize {
    const VERBS: [&str; 16] = [
        " godkend", " anbefal", " indstil", " tiltr", " vedtog", " støtte", " ønske", " stem", " beslut", " foresl",
        " kan ", " kunne ", " tager ", " tog ", " mener", " er ",
    ];
    let rest = low.get(from..).unwrap_or("");
    VERBS.iter().filter_map(|verb| rest.find(verb)).min().map_or(low.len(), |at| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(source: &str) -> Vec<String> {
        let flow = Flow::of(source, 0);
        read(&flow, Phrases::get(None))
            .iter()
            .map(|v| {
                let side = match v.ballot {
                    Ballot::For => "+",
                    Ballot::Against => "-",
                    Ballot::Abstained => "0",
                };
                let count = v.count.map_or(String::new(), |n| n.to_string());
                let names: Vec<_> = v.persons.iter().map(|p| p.name.clone()).collect();
                assert!(!v.span.of(source).is_empty());
                format!("{side}{count} {}", [v.parties.clone(), names].concat().join(","))
            })
            .collect()
    }

    #[test]
    fn sides_are_read_in_every_printed_form() {
        for (source, expected) in [
            ("For stemte 11 (A, B). Imod stemte 4: V og C. Undlod at stemme 1.", vec!["+11 A,B", "-4 V,C", "01 "]),
            ("For: 20 (Ida Holm (A), Bo Lind (V)) Imod: 1 (Per Skov (C))", vec!["+20 Ida Holm,Bo Lind", "-1 Per Skov"]),
            ("For stemte (A+T+V). Godkendt.", vec!["+ A,T,V"]),
            ("For stemte: A, B, F og Ø.", vec!["+ A,B,F,Ø"]),
            ("For stemte 11 (Radikale Venstre, Venstre)", vec!["+11 Radikale Venstre,Venstre"]),
            ("Indstillingen tiltrådt med 34 stemmer imod 15.", vec!["+34 ", "-15 "]),
            ("Vedtaget med 8 stemmer for og 3 imod.", vec!["+8 ", "-3 "]),
            ("Ikke vedtaget med 1 stemme mod 8.", vec!["+1 ", "-8 "]),
            ("Ida Holm og Bo Lind stemte for. Per Skov stemte imod.", vec!["+ Ida Holm,Bo Lind", "- Per Skov"]),
            ("Et flertal bestående af A, V og C godkendte.", vec!["+ A,V,C"]),
            ("Et flertal på 18 (A, F og V) godkendte. 2 undlod at stemme (B).", vec!["+18 A,F,V", "02 B"]),
            ("Der er flertal på området for planen, stemte alle.", vec![]),
            ("5 medlemmer (A+V+C) anbefaler indstillingen.", vec!["+5 A,V,C"]),
            ("Liste B stemte imod, idet prisen er høj.", vec!["- B"]),
            ("Godkendt.", vec![]),
            ("Udvalget takker for: arbejdet.", vec![]),
        ] {
            assert_eq!(told(source), expected, "{source}");
        }
    }
}
