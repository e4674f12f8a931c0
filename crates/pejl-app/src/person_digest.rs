//! The politicians that one meeting's papers name, and what each did there.
//!
//! Only lists make a person: the paper's own list of members, and absence,
//! substitutes and votes where the name bears its party. Running text never
//! does: who is named in a reservation must stand in one of the lists, too. So
//! an official or a citizen, who has no party, does not become a person.

use pejl_model::{Absence, AgendaItem, Ballot, DissentKind, Document, Member, Person, person_key};
use std::collections::HashMap;

/// Words for what only officials are, as they begin an office.
const OFFICIALS: [&str; 12] = [
    "direktør",
    "kommunaldirektør",
    "vicedirektør",
    "chef",
    "konsulent",
    "referent",
    "sekretær",
    "leder",
    "fuldmægtig",
    "administrativ",
    "medarbejder",
    "gæst",
];

/// A politician in a meeting.
#[derive(Debug, Clone)]
pub(crate) struct PersonDigest {
    /// The name as a part of an address; equal names have equal keys.
    pub(crate) key: String,
    /// The name and party as printed.
    pub(crate) person: Person,
    /// True where this meeting's papers show that the name is a politician's.
    pub(crate) politician: bool,
    /// The entry in the list of members.
    pub(crate) listed: Option<Listed>,
    /// The items, by their place, that the person was away from.
    pub(crate) away: Vec<usize>,
    /// True where that was every open item, from beginning to end.
    pub(crate) whole_meeting: bool,
    /// Whose seat the person took.
    pub(crate) seat_of: Vec<Person>,
    /// Who took the person's seat.
    pub(crate) substitutes: Vec<Person>,
    /// Votes, reservations and the like, with the item's place.
    pub(crate) acts: Vec<(usize, PersonAct)>,
}

/// An entry in a list of members.
#[derive(Debug, Clone)]
pub(crate) struct Listed {
    pub(crate) present: Option<bool>,
    pub(crate) role: Option<String>,
}

/// What a politician did in an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PersonAct {
    /// Voted.
    Vote(Ballot),
    /// Had an objection or a statement entered.
    Dissent(DissentKind),
}

/// The politicians of a public document.
pub(crate) fn people_of(document: &Document) -> Vec<PersonDigest> {
    let mut people = People::default();
    let party_list = mostly_parties(&document.members);
    for member in &document.members {
        people.member(member, party_list);
    }
    for (at, item) in document.items.iter().enumerate().filter(|(_, item)| item.open) {
        people.item(at, item);
    }
    let open = document.items.iter().filter(|item| item.open).count();
    people.finish(open)
}

/// The keys of all politicians of a public document: the names that lead to a page.
#[must_use]
pub fn politicians_of(document: &Document) -> Vec<String> {
    let mut keys: Vec<String> =
        people_of(document).into_iter().filter(|person| person.politician).map(|person| person.key).collect();
    keys.sort();
    keys.dedup();
    keys
}

/// True where the list prints parties, so that an entry without one is suspect.
fn mostly_parties(members: &[Member]) -> bool {
    let told = members.iter().filter(|member| member.person.party.is_some()).count();
    told > 0 && told * 2 >= members.len()
}

#[derive(Default)]
struct People {
    out: Vec<PersonDigest>,
    by_key: HashMap<String, Vec<usize>>,
    /// Items whose absence has hours, by person.
    in_part: Vec<usize>,
}

impl People {
    fn member(&mut self, member: &Member, party_list: bool) {
        let role = member.role.as_deref().map(str::trim).filter(|role| !role.is_empty());
        if role.is_some_and(is_official) {
            return;
        }
        // A list without parties can't tell; in one with parties only an office of politics makes up for it.
        let politician = member.person.party.is_some() || !party_list || role.is_some();
        let Some(person) = self.at(&member.person, true).and_then(|at| self.out.get_mut(at)) else { return };
        person.politician |= politician;
        let listed = person.listed.get_or_insert(Listed { present: None, role: None });
        listed.present = listed.present.or(member.present);
        listed.role = listed.role.take().or_else(|| role.map(str::to_owned));
    }

    fn item(&mut self, at: usize, item: &AgendaItem) {
        for absence in &item.absent {
            self.absence(at, absence);
        }
        let Some(decision) = &item.decision else { return };
        for vote in &decision.votes {
            for person in &vote.persons {
                self.act(person, at, PersonAct::Vote(vote.ballot), person.party.is_some());
            }
        }
        for dissent in &decision.dissents {
            for person in &dissent.persons {
                // Taken from running text: it makes nobody a politician.
                self.act(person, at, PersonAct::Dissent(dissent.kind), false);
            }
        }
    }

    fn absence(&mut self, item: usize, absence: &Absence) {
        let Some(at) = self.at(&absence.person, false) else { return };
        let in_part = absence.from.is_some() || absence.until.is_some();
        if let Some(person) = self.out.get_mut(at) {
            person.politician |= absence.person.party.is_some();
            if !person.away.contains(&item) {
                person.away.push(item);
            }
            if in_part {
                self.in_part.push(at);
            }
        }
        let Some(substitute) = &absence.substitute else { return };
        let Some(other) = self.at(substitute, false) else { return };
        if let Some(person) = self.out.get_mut(at) {
            once(&mut person.substitutes, substitute);
        }
        if let Some(person) = self.out.get_mut(other) {
            person.politician |= substitute.party.is_some();
            once(&mut person.seat_of, &absence.person);
        }
    }

    fn act(&mut self, person: &Person, item: usize, act: PersonAct, politician: bool) {
        let Some(person) = self.at(person, false).and_then(|at| self.out.get_mut(at)) else { return };
        person.politician |= politician;
        if !person.acts.contains(&(item, act)) {
            person.acts.push((item, act));
        }
    }

    /// The place of `person`, new where nobody of the name and party is there.
    /// In a list two parties are two persons; elsewhere a name that only one
    /// person has is that person's.
    fn at(&mut self, person: &Person, in_list: bool) -> Option<usize> {
        let key = person_key(&person.name)?;
        let known = self.by_key.entry(key.clone()).or_default();
        let party = |at: &usize| self.out.get(*at).map(|known| known.person.party.as_ref());
        let same = |at: &&usize| party(at).is_some_and(|known| known == person.party.as_ref());
        let open = |at: &&usize| person.party.is_none() || party(at).is_some_and(|known| known.is_none());
        let found = known.iter().find(same).or_else(|| match known.as_slice() {
            [only] if !in_list => Some(only),
            [only] => Some(only).filter(open),
            _ => None,
        });
        if let Some(&at) = found {
            if let Some(known) = self.out.get_mut(at).filter(|known| known.person.party.is_none()) {
                known.person.party.clone_from(&person.party);
            }
            return Some(at);
        }
        known.push(self.out.len());
        self.out.push(PersonDigest {
            key,
            person: person.clone(),
            politician: false,
            listed: None,
            away: Vec::new(),
            whole_meeting: false,
            seat_of: Vec::new(),
            substitutes: Vec::new(),
            acts: Vec::new(),
        });
        Some(self.out.len() - 1)
    }

    fn finish(mut self, open: usize) -> Vec<PersonDigest> {
        for (at, person) in self.out.iter_mut().enumerate() {
            person.whole_meeting = open > 0 && person.away.len() == open && !self.in_part.contains(&at);
        }
        self.out
    }
}

fn once(list: &mut Vec<Person>, person: &Person) {
    if !list.iter().any(|known| known.name == person.name) {
        list.push(person.clone());
    }
}

/// True for an office that a politician does not hold ("chef", "centerchef", "chefkonsulent").
fn is_official(role: &str) -> bool {
    let lower = role.to_lowercase();
    let word = lower.split([' ', ',', '-']).next().unwrap_or("");
    OFFICIALS.iter().any(|office| word == *office || word.ends_with(office)) && word != "mødeleder"
}

#[cfg(test)]
mod tests {
    use super::*;
    use pejl_model::{Located, Span};

    fn person(name: &str, party: &str) -> Person {
        Person { name: name.into(), party: (!party.is_empty()).then(|| party.into()) }
    }

    fn member(name: &str, party: &str, role: &str) -> Member {
        let role = (!role.is_empty()).then(|| role.into());
        Member { person: person(name, party), present: Some(true), role, span: Span::default() }
    }

    fn document(members: Vec<Member>) -> Document {
        let mut document = Document::unreadable(Vec::new());
        document.members = members;
        let mut item = AgendaItem::bare(Span::default());
        item.title = Some(Located::new("Budget".into(), Span::default()));
        document.items = vec![item.clone(), item];
        document
    }

    fn away(name: &str, party: &str, substitute: Option<Person>) -> Absence {
        Absence { person: person(name, party), substitute, from: None, until: None, span: Span::default() }
    }

    #[test]
    fn officials_and_citizens_become_nobody() {
        let mut paper = document(vec![
            member("Ida Holm", "A", "Formand"),
            member("Bo Lind", "V", ""),
            member("Per Skov", "", "Borgmester"),
            member("Ole Berg", "", ""),
            member("Ea Strøm", "", "centerchef"),
            member("Birdie ****", "A", ""),
        ]);
        // A citizen who is named in an item, and an official who was away.
        paper.items[0].absent = vec![away("Lone Borger", "", None), away("Ole Berg", "", None)];
        assert_eq!(politicians_of(&paper), ["bo-lind", "ida-holm", "per-skov"]);
    }

    #[test]
    fn a_list_without_parties_makes_persons_too() {
        let paper = document(vec![member("Ida Holm", "", ""), member("Bo Lind", "", "")]);
        assert_eq!(politicians_of(&paper), ["bo-lind", "ida-holm"]);
    }

    #[test]
    fn closed_items_tell_of_nobody() {
        let mut paper = document(vec![member("Ida Holm", "A", "")]);
        paper.items[0].absent = vec![away("Bo Lind", "V", None)];
        paper.items[0].open = false;
        assert_eq!(politicians_of(&paper), ["ida-holm"]);
    }

    #[test]
    fn two_parties_in_one_list_are_two_persons() {
        let mut paper = document(vec![member("Ida Holm", "A", ""), member("Ida Holm", "V", "")]);
        paper.items[0].absent = vec![away("Ida Holm", "V", None), away("Ida Holm", "", None)];
        let people = people_of(&paper);
        let told: Vec<(Option<&str>, usize, bool)> =
            people.iter().map(|p| (p.person.party.as_deref(), p.away.len(), p.listed.is_some())).collect();
        assert_eq!(told, [(Some("A"), 0, true), (Some("V"), 1, true), (None, 1, false)]);
    }

    #[test]
    fn the_same_name_is_one_person_where_nothing_speaks_against_it() {
        let mut paper =
            document(vec![member("Ida Holm", "A", ""), member("Ida  Hólm", "A", ""), member("Bo Lind", "V", "")]);
        let seat = Some(person("Eva Dal", "A"));
        paper.items[0].absent = vec![away("Ida Holm", "", seat.clone())];
        paper.items[1].absent = vec![away("Ida Holm", "A", seat)];
        let people = people_of(&paper);
        let ida = people.iter().find(|p| p.key == "ida-holm").unwrap();
        assert!(ida.whole_meeting && ida.away == [0, 1] && ida.substitutes == [person("Eva Dal", "A")]);
        let eva = people.iter().find(|p| p.key == "eva-dal").unwrap();
        assert!(eva.politician && eva.seat_of.len() == 1 && eva.listed.is_none());
    }
}
