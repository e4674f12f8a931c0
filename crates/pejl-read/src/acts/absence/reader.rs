//! Who was away and who took the seat, sentence by sentence.

use super::label;
use super::period::period;
use crate::acts::flow::{Flow, find_word};
use crate::acts::persons::named_in;
use crate::acts::phrases::{Hit, Phrases, Presence, Seat};
use pejl_model::{Absence, Person};
use std::ops::Range;

/// Who, and where in the flow.
type Named = (Person, Range<usize>);

pub(super) struct Reader<'f> {
    pub flow: &'f Flow,
    pub phrases: &'f Phrases,
    pub out: Vec<Absence>,
    /// From which absence on a substitute may still be named in the next sentence.
    pub waiting: usize,
    /// True where the sentence before named a substitute: a list below it begins anew.
    pub seated: bool,
}

impl Reader<'_> {
    pub fn sentence(&mut self, sentence: Range<usize>, listed: bool) {
        let flow = self.flow;
        let skip = label(flow.cut(sentence.clone()), self.phrases).unwrap_or(0);
        let body = sentence.start + skip..sentence.end;
        let named = named_in(flow, body.clone());
        let low = flow.folded.get(body.clone()).unwrap_or("");
        let seats: Vec<Hit<Seat>> = shift(self.phrases.seats.hits(low), body.start);
        if !seats.is_empty() && !named.is_empty() {
            self.seats(&seats, &named, &body);
            self.seated = true;
        } else if let Some(hit) = shift(self.phrases.presence.hits(low), body.start).into_iter().next() {
            self.waiting = self.out.len();
            self.partial(&hit, &named, body.end);
        } else if listed {
            if std::mem::take(&mut self.seated) {
                self.waiting = self.out.len();
            }
            self.listed(&named, body.end);
        }
    }

    /// A plain list; behind each name may stand for how long ("sag 129-138").
    fn listed(&mut self, named: &[Named], end: usize) {
        for (i, (person, range)) in named.iter().enumerate() {
            let until = named.get(i + 1).map_or(end, |next| next.1.start);
            let (from, to) = period(self.flow.text.get(range.end..until).unwrap_or(""));
            self.push(person, None, from, to, range.clone());
        }
    }

    /// "X deltog ikke under punkterne 12-15", "Y forlod mødet kl. 16.35".
    fn partial(&mut self, hit: &Hit<Presence>, named: &[Named], end: usize) {
        let words = self.flow.text.get(hit.range.start..end).unwrap_or("");
        let (first, last) = period(words);
        let (from, until) = match hit.means {
            Presence::Away => (first, last),
            Presence::Left => (first.or(last), None),
            Presence::Came => (None, first.or(last)),
        };
        for (person, range) in named {
            self.push(person, None, from.clone(), until.clone(), range.clone());
        }
    }

    /// Walks the seat phrases in order; persons between two of them belong to the one that claims them.
    fn seats(&mut self, seats: &[Hit<Seat>], named: &[Named], body: &Range<usize>) {
        let mut from = body.start;
        for (i, hit) in seats.iter().enumerate() {
            let limit = seats.get(i + 1).map_or(body.end, |next| next.range.start);
            let before: Vec<&Named> =
                named.iter().filter(|n| n.1.start >= from && n.1.end <= hit.range.start).collect();
            let after: Vec<&Named> = named.iter().filter(|n| n.1.start >= hit.range.end && n.1.end <= limit).collect();
            if !before.is_empty() && matches!(hit.means, Seat::After | Seat::List) {
                self.waiting = self.out.len();
            }
            from = match hit.means {
                Seat::After | Seat::List => self.substitutes_after(&before, &after),
                Seat::Before => self.substitute_before(&before, hit.range.end),
                Seat::InsteadOf => self.instead_of(hit, &before, &after),
            }
            .max(hit.range.end);
        }
        for (person, range) in named.iter().filter(|n| n.1.start >= from) {
            self.push(person, None, None, None, range.clone());
        }
    }

    /// "X (V). Som stedfortræder deltog Y (V)." Gives where the next phrase's persons begin.
    fn substitutes_after(&mut self, before: &[&Named], after: &[&Named]) -> usize {
        for (person, range) in before {
            self.push(person, None, None, None, range.clone());
        }
        let open = self.open();
        let pairs = if after.len() > 1 && after.len() == open.len() { after.len() } else { after.len().min(1) };
        let first = if pairs > 1 { 0 } else { open.len().saturating_sub(1) };
        for (seat, (person, range)) in open.iter().skip(first).zip(after.iter().take(pairs)) {
            self.seat(*seat, person, range);
        }
        after.get(pairs.saturating_sub(1)).map_or(0, |last| last.1.end)
    }

    /// "X havde meldt afbud, og Y deltog i stedet."
    fn substitute_before(&mut self, before: &[&Named], end: usize) -> usize {
        let Some(((person, range), away)) = before.split_last().map(|(last, rest)| (*last, rest)) else { return end };
        if !away.is_empty() {
            self.waiting = self.out.len();
        }
        for (person, range) in away {
            self.push(person, None, None, None, range.clone());
        }
        if let Some(seat) = self.open().last() {
            self.seat(*seat, person, range);
        }
        end
    }

    /// "I stedet for X deltog Y.", "Y deltog i mødet i stedet for X."
    fn instead_of(&mut self, hit: &Hit<Seat>, before: &[&Named], after: &[&Named]) -> usize {
        let verb = ["deltog", "deltager", "mødte", "møder", "indkaldes", "er indkaldt", "var indkaldt"]
            .iter()
            .filter_map(|verb| find_word(&self.flow.folded, verb, hit.range.end))
            .min()
            .unwrap_or(usize::MAX);
        let (away, seated): (Vec<&Named>, Vec<&Named>) = match before.is_empty() {
            true => after.iter().partition(|n| n.1.start < verb),
            false => (after.iter().take(before.len().max(1)).copied().collect(), before.to_vec()),
        };
        // Further persons before the phrase are away without a substitute ("X. Y deltog i stedet for Z").
        let spare = seated.len().saturating_sub(away.len());
        for (person, range) in seated.iter().take(spare) {
            self.push(person, None, None, None, range.clone());
        }
        self.waiting = self.out.len();
        let mut seated = seated.into_iter().skip(spare);
        for (person, range) in &away {
            let substitute = seated.next();
            let whole = substitute.map_or(range.clone(), |s| range.start.min(s.1.start)..range.end.max(s.1.end));
            self.push(person, substitute.map(|s| s.0.clone()), None, None, whole);
        }
        after.iter().map(|n| n.1.end).max().unwrap_or(hit.range.end)
    }

    /// Absences since the last that may wait for a substitute.
    fn open(&self) -> Vec<usize> {
        (self.waiting.min(self.out.len())..self.out.len())
            .filter(|i| self.out.get(*i).is_some_and(|absence| absence.substitute.is_none()))
            .collect()
    }

    fn seat(&mut self, index: usize, person: &Person, range: &Range<usize>) {
        let span = self.flow.span(range.clone());
        if let Some(absence) = self.out.get_mut(index).filter(|a| a.person != *person) {
            absence.substitute = Some(person.clone());
            absence.span = absence.span.cover(span);
        }
    }

    fn push(
        &mut self,
        person: &Person,
        substitute: Option<Person>,
        from: Option<String>,
        until: Option<String>,
        range: Range<usize>,
    ) {
        let span = self.flow.span(range);
        self.out.push(Absence { person: person.clone(), substitute, from, until, span });
    }
}

fn shift<T>(mut hits: Vec<Hit<T>>, by: usize) -> Vec<Hit<T>> {
    for hit in &mut hits {
        hit.range = hit.range.start + by..hit.range.end + by;
    }
    hits
}
