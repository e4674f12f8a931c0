//! The phrases of `phrases.tsv`, each with the papers it was seen in.

use super::flow::word_edge;
use aho_corasick::{AhoCorasick, MatchKind};
use pejl_model::{Ballot, DissentKind, Outcome, OutcomeDetail};
use std::ops::Range;
use std::sync::OnceLock;

/// What an outcome phrase tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Result {
    /// The outcome and perhaps more.
    Plain(Outcome, Option<OutcomeDetail>),
    /// Counts only where no plain result word is found ("at godkende").
    Weak(Outcome, Option<OutcomeDetail>),
    /// Counts only where it is all that is printed ("Ingen.").
    Whole(Outcome, Option<OutcomeDetail>),
    /// Sent on: recommended, or sent back where it goes to another body for treatment.
    Onward,
    /// Sent back: unless the remark says what has been decided.
    Back,
}

/// How a phrase tells who took whose seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seat {
    /// "Som stedfortræder deltog Y": the substitute stands after the phrase.
    After,
    /// "Y mødte som stedfortræder": the substitute stands before the phrase.
    Before,
    /// "i stedet for X": who was away stands after the phrase.
    InsteadOf,
    /// "Som suppleanter deltager Y, Z": the substitutes stand after, in the order of those away.
    List,
}

/// How a phrase tells of someone's presence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence {
    /// Away, wholly or for what follows.
    Away,
    /// Left: away from then on.
    Left,
    /// Came: away until then.
    Came,
}

/// What a verb phrase of a recommendation is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Recommends {
    /// Someone stands before it ("Direktionen indstiller").
    Named,
    /// Nobody stands before it ("det indstilles").
    Nobody,
}

/// Phrases of one use, found together in one pass.
#[derive(Debug)]
pub(crate) struct Finder<T> {
    automaton: Option<AhoCorasick>,
    means: Vec<T>,
}

/// One phrase found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hit<T> {
    /// Where.
    pub range: Range<usize>,
    /// What it means.
    pub means: T,
}

impl<T: Copy> Finder<T> {
    fn new(rows: &[(&str, T)]) -> Self {
        let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).build(rows.iter().map(|row| row.0)).ok();
        Self { automaton, means: rows.iter().map(|row| row.1).collect() }
    }

    /// Every phrase in `folded` as whole words, in order; of those that overlap the first and longest.
    pub fn hits(&self, folded: &str) -> Vec<Hit<T>> {
        let mut out: Vec<Hit<T>> = Vec::new();
        let Some(automaton) = &self.automaton else { return out };
        for found in automaton.find_overlapping_iter(folded) {
            let range = found.range();
            let Some(means) = self.means.get(found.pattern().as_usize()).copied() else { continue };
            if word_edge(folded, range.start) && word_edge(folded, range.end) {
                keep_longest(&mut out, Hit { range, means });
            }
        }
        out
    }

    /// The first phrase in `folded`.
    pub fn first(&self, folded: &str) -> Option<Hit<T>> {
        self.hits(folded).into_iter().next()
    }

    /// The phrase that `folded` begins with.
    pub fn prefix(&self, folded: &str) -> Option<Hit<T>> {
        self.first(folded).filter(|hit| hit.range.start == 0)
    }
}

/// Matches come in order of their ends: an earlier and longer one swallows those it covers.
fn keep_longest<T>(out: &mut Vec<Hit<T>>, hit: Hit<T>) {
    while out.last().is_some_and(|last| last.range.start >= hit.range.start) {
        out.pop();
    }
    if out.last().is_none_or(|last| last.range.end <= hit.range.start) {
        out.push(hit);
    }
}

/// Every phrase by its use.
#[derive(Debug)]
pub(crate) struct Phrases {
    pub outcomes: Finder<Result>,
    pub votes: Finder<Ballot>,
    pub dissents: Finder<DissentKind>,
    pub seats: Finder<Seat>,
    pub presence: Finder<Presence>,
    pub absence_labels: Finder<()>,
    pub conflicts: Finder<()>,
    pub left_room: Finder<()>,
    pub recommends: Finder<Recommends>,
}

/// The shared papers whose own phrases may be switched off.
const PAPERS: [&str; 5] = ["faxe", "slagelse", "roedovre", "soenderborg", "lejre"];

impl Phrases {
    /// All phrases, or those without what was seen in the paper `without` alone.
    pub fn get(without: Option<&str>) -> &'static Phrases {
        static ALL: OnceLock<Phrases> = OnceLock::new();
        static LESS: [OnceLock<Phrases>; 5] = [const { OnceLock::new() }; 5];
        let index = PAPERS.iter().position(|paper| Some(*paper) == without);
        match index.and_then(|i| LESS.get(i)) {
            None => ALL.get_or_init(|| Phrases::load(None)),
            Some(cell) => cell.get_or_init(|| Phrases::load(without)),
        }
    }

    fn load(without: Option<&str>) -> Self {
        let rows: Vec<Row> = rows().filter(|row| without != Some(row.papers)).collect();
        Self {
            outcomes: finder(&rows, "outcome", |row| result(row.means, row.detail)),
            votes: finder(&rows, "vote", |row| Ballot::of_code(row.means)),
            dissents: finder(&rows, "dissent", |row| DissentKind::of_code(row.means)),
            seats: finder(&rows, "seat", |row| seat(row.means)),
            presence: finder(&rows, "presence", |row| presence(row.means)),
            absence_labels: finder(&rows, "absence", |_| Some(())),
            conflicts: finder(&rows, "conflict", |_| Some(())),
            left_room: finder(&rows, "left", |_| Some(())),
            recommends: finder(&rows, "recommends", |row| recommends(row.means)),
        }
    }
}

/// One line of the data file.
#[derive(Debug, Clone, Copy)]
struct Row {
    role: &'static str,
    phrase: &'static str,
    means: &'static str,
    detail: &'static str,
    papers: &'static str,
}

fn rows() -> impl Iterator<Item = Row> {
    include_str!("phrases.tsv").lines().filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut columns = line.split('\t');
        Some(Row {
            role: columns.next()?,
            phrase: columns.next()?,
            means: columns.next()?,
            detail: columns.next()?,
            papers: columns.next()?,
        })
    })
}

fn finder<T: Copy>(rows: &[Row], role: &str, means: impl Fn(&Row) -> Option<T>) -> Finder<T> {
    let chosen: Vec<_> =
        rows.iter().filter(|row| row.role == role).filter_map(|row| Some((row.phrase, means(row)?))).collect();
    Finder::new(&chosen)
}

fn result(means: &str, detail: &str) -> Option<Result> {
    let (strength, detail) = detail.split_once(' ').unwrap_or((detail, ""));
    let outcome = match means {
        "onward" => return Some(Result::Onward),
        "back" => return Some(Result::Back),
        code => Outcome::of_code(code)?,
    };
    let detail = OutcomeDetail::of_code(detail);
    Some(match strength {
        "weak" => Result::Weak(outcome, detail),
        "whole" => Result::Whole(outcome, detail),
        _ => Result::Plain(outcome, detail),
    })
}

fn seat(means: &str) -> Option<Seat> {
    Some(match means {
        "after" => Seat::After,
        "before" => Seat::Before,
        "instead_of" => Seat::InsteadOf,
        "list" => Seat::List,
        _ => return None,
    })
}

fn presence(means: &str) -> Option<Presence> {
    Some(match means {
        "away" => Presence::Away,
        "left" => Presence::Left,
        "came" => Presence::Came,
        _ => return None,
    })
}

fn recommends(means: &str) -> Option<Recommends> {
    Some(match means {
        "named" => Recommends::Named,
        "nobody" => Recommends::Nobody,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::flow::fold;
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_row_is_whole_known_and_written_once() {
        let mut seen = HashSet::new();
        for line in include_str!("phrases.tsv").lines().filter(|l| !l.starts_with('#')) {
            let columns: Vec<_> = line.split('\t').collect();
            assert_eq!(columns.len(), 5, "{line}");
            assert_eq!(fold(columns[1]), columns[1], "small letters: {line}");
            assert!(seen.insert((columns[0], columns[1])), "twice: {line}");
            for paper in columns[4].split(',') {
                assert!(paper == "field" || PAPERS.contains(&paper), "{line}");
            }
            let known = match columns[0] {
                "outcome" => result(columns[2], columns[3]).is_some(),
                "vote" => Ballot::of_code(columns[2]).is_some(),
                "dissent" => DissentKind::of_code(columns[2]).is_some(),
                "seat" => seat(columns[2]).is_some(),
                "presence" => presence(columns[2]).is_some(),
                "recommends" => recommends(columns[2]).is_some(),
                role => ["absence", "conflict", "left"].contains(&role),
            };
            assert!(known, "{line}");
        }
    }

    #[test]
    fn overlapping_phrases_give_the_first_and_longest() {
        let finder = Finder::new(&[("ingen", 1), ("ingen bemærkninger", 2), ("bemærkninger til", 3)]);
        let hits = finder.hits("ingen bemærkninger til ingenting");
        assert_eq!(hits.len(), 1);
        assert_eq!(hits[0].means, 2);
    }

    #[test]
    fn a_paper_switched_off_takes_only_its_own_phrases() {
        let all = rows().count();
        for paper in PAPERS {
            let less = rows().filter(|row| row.papers != paper).count();
            assert!(less <= all && less > all / 2, "{paper}");
        }
        assert!(std::ptr::eq(Phrases::get(None), Phrases::get(Some("unknown"))));
    }
}
