//! Which politicians an item counts for in the search: those whom the papers
//! have as there, and those who voted or had something entered in it.
//!
//! People ask "what has she been part of deciding". A list of members without
//! attendance counts as being there, for agendas tell no more. Whoever was away
//! from the item, or left the room for a conflict of interest, was no part of it.

use crate::person_digest::{PersonDigest, people_of};
use pejl_model::{AgendaItem, Document, Person, person_key};
use std::collections::HashMap;

/// The names of the politicians of each item of a public document; of a closed one none.
pub(crate) fn taking_part(document: &Document) -> Vec<Vec<String>> {
    let people: Vec<PersonDigest> = people_of(document).into_iter().filter(|person| person.politician).collect();
    let of_item = |(at, item): (usize, &AgendaItem)| {
        if !item.open {
            return Vec::new();
        }
        let seats = Seats::of(item);
        let there = people.iter().filter(|person| seats.have(person, at));
        there.map(|person| person.person.name.clone()).collect()
    };
    document.items.iter().enumerate().map(of_item).collect()
}

/// What an item tells of who sat at the table, by the keys of the names.
#[derive(Default)]
struct Seats {
    /// True where the person was away for all of it.
    away: HashMap<String, bool>,
    substitutes: Vec<String>,
}

impl Seats {
    fn of(item: &AgendaItem) -> Self {
        let mut seats = Self::default();
        for absence in &item.absent {
            let whole = absence.from.is_none() && absence.until.is_none();
            seats.away.extend(key(&absence.person).map(|key| (key, whole)));
            seats.substitutes.extend(absence.substitute.as_ref().and_then(key));
        }
        for conflict in item.conflicts.iter().filter(|conflict| conflict.left_room) {
            seats.away.extend(key(&conflict.person).map(|key| (key, true)));
        }
        seats
    }

    fn have(&self, person: &PersonDigest, at: usize) -> bool {
        if person.acts.iter().any(|(item, _)| *item == at) {
            return true;
        }
        match self.away.get(&person.key) {
            Some(whole) => !whole,
            None if self.substitutes.contains(&person.key) => true,
            None => person.listed.as_ref().is_some_and(|listed| listed.present != Some(false)),
        }
    }
}

fn key(person: &Person) -> Option<String> {
    person_key(&person.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use pejl_model::{Absence, Ballot, Conflict, Decision, Dissent, DissentKind, Member, Outcome, Span, Vote};

    fn person(name: &str) -> Person {
        Person { name: name.into(), party: Some("A".into()) }
    }

    fn member(name: &str, present: Option<bool>) -> Member {
        Member { person: person(name), present, role: None, span: Span::default() }
    }

    fn away(name: &str, substitute: Option<&str>, until: Option<&str>) -> Absence {
        let until = until.map(str::to_owned);
        Absence { person: person(name), substitute: substitute.map(person), from: None, until, span: Span::default() }
    }

    fn document() -> Document {
        let mut document = Document::unreadable(Vec::new());
        document.members =
            vec![member("Ida Holm", Some(true)), member("Bo Lind", Some(false)), member("Eva Dal", None)];
        document.items = vec![AgendaItem::bare(Span::default()); 4];
        document
    }

    #[test]
    fn who_is_away_from_an_item_is_no_part_of_it_and_who_sits_instead_is() {
        let mut paper = document();
        paper.items[1].absent = vec![away("Ida Holm", Some("Ole Skov"), None)];
        paper.items[2].absent = vec![away("Ida Holm", None, Some("kl. 17"))];
        paper.items[3].conflicts = vec![Conflict { person: person("Eva Dal"), left_room: true, span: Span::default() }];
        let told = taking_part(&paper);
        assert_eq!(told[0], ["Ida Holm", "Eva Dal"]);
        assert_eq!(told[1], ["Eva Dal", "Ole Skov"]);
        assert_eq!(told[2], ["Ida Holm", "Eva Dal"], "away in part only");
        assert_eq!(told[3], ["Ida Holm"]);
    }

    #[test]
    fn votes_and_reservations_count_but_make_nobody_a_politician() {
        let mut paper = document();
        let citizen = Person { name: "Lone Borger".into(), party: None };
        let dissent = Dissent {
            kind: DissentKind::Reservation,
            persons: vec![person("Bo Lind"), citizen],
            parties: Vec::new(),
            text: String::new(),
            span: Span::default(),
        };
        let vote = Vote {
            ballot: Ballot::Against,
            count: None,
            parties: Vec::new(),
            persons: vec![person("Per Vang")],
            span: Span::default(),
        };
        paper.items[0].decision = Some(Decision {
            text: "Godkendt.".into(),
            spans: Vec::new(),
            outcome: Outcome::Approved,
            detail: None,
            outcome_words: None,
            effect: None,
            points: Vec::new(),
            votes: vec![vote],
            dissents: vec![dissent],
        });
        assert_eq!(taking_part(&paper)[0], ["Ida Holm", "Bo Lind", "Eva Dal", "Per Vang"]);
        assert_eq!(taking_part(&paper)[1], ["Ida Holm", "Eva Dal"]);
    }

    #[test]
    fn a_closed_item_counts_for_nobody() {
        let mut paper = document();
        paper.items[0].open = false;
        assert_eq!(taking_part(&paper)[0], [""; 0]);
    }
}
