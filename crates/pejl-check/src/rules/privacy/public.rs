//! Who is no private person: politicians of the paper and officials by their title.

use crate::cut;
use pejl_model::{Document, Person, Span};
use std::collections::HashSet;

/// The politicians that a paper names, by first and last name in small letters.
pub(super) struct Politicians(HashSet<(String, String)>);

impl Politicians {
    pub(super) fn of(document: &Document) -> Self {
        let members = document.members.iter().map(|member| &member.person);
        let items = document.items.iter().flat_map(|item| {
            let absent = item.absent.iter().flat_map(|absence| [Some(&absence.person), absence.substitute.as_ref()]);
            let decision = item.decision.iter();
            let acts = decision.flat_map(|decision| {
                let votes = decision.votes.iter().flat_map(|vote| &vote.persons);
                votes.chain(decision.dissents.iter().flat_map(|dissent| &dissent.persons))
            });
            absent.flatten().chain(item.conflicts.iter().map(|conflict| &conflict.person)).chain(acts)
        });
        Self(members.chain(items).filter_map(|person: &Person| ends(&person.name)).collect())
    }

    fn has(&self, name: &str) -> bool {
        ends(name).is_some_and(|(first, last)| {
            let bare = last.trim_end_matches('s').to_owned();
            self.0.contains(&(first.clone(), last)) || self.0.contains(&(first, bare))
        })
    }
}

/// The first and the last word of a name.
fn ends(name: &str) -> Option<(String, String)> {
    let mut words = name.split_whitespace();
    Some((words.next()?.to_lowercase(), words.next_back()?.to_lowercase()))
}

/// Parts of words for offices and titles, and for what politicians and officials do.
const WORDS: [&str; 83] = [
    "borgmester",
    "udvalg",
    "formand",
    "forkvinde",
    "direktør",
    "chef",
    "leder",
    "konsulent",
    "sagsbehandler",
    "rådgiver",
    "minister",
    "medlem",
    "byråd",
    "kommunalbestyrelse",
    "rådmand",
    "koordinator",
    "professor",
    "forsker",
    "overlæge",
    "psykolog",
    "advokat",
    "jurist",
    "dommer",
    "oplæg",
    "orienter",
    "stemte",
    "stemmer",
    "forbehold",
    "foresl",
    "indstil",
    "bemærk",
    "deltog",
    "præsenter",
    "journalist",
    "forfatter",
    "folketing",
    "ordfører",
    "repræsentant",
    "sekretær",
    "specialist",
    "underviser",
    "forstander",
    "vegne",
    "rapport",
    "undersøgelse",
    "ifølge",
    "regering",
    "lektor",
    "analytiker",
    "suppleant",
    "stedfortræder",
    "medarbejder",
    "mentor",
    "tolk",
    "ambassadør",
    "aftale",
    "model",
    "metode",
    "fortal",
    "spurgte",
    "spørg",
    "takke",
    "udtal",
    "mente",
    "mener",
    "svarede",
    "fremla",
    "redegjor",
    "gennemg",
    "besøg",
    "holdt",
    "inviter",
    "v/",
    "rådet",
    "forening",
    "forbund",
    "bestyrelse",
    "styrelse",
    "skuespiller",
    "instruktør",
    "udstilling",
    "koncert",
    "bog ",
];

/// So far from a name its title may stand, in bytes.
const NEAR: usize = 40;

/// True for a politician of the paper, a name with a party, and one beside a title.
pub(super) fn is_public(text: &str, name: Span, sentence: Span, politicians: &Politicians) -> bool {
    if is_politician(text, name, politicians) {
        return true;
    }
    let lead = cut::tail(text.get(sentence.start..name.start).unwrap_or(""), NEAR);
    let tail = cut::head(text.get(name.end..sentence.end).unwrap_or(""), NEAR);
    [lead, tail].into_iter().map(str::to_lowercase).any(|near| WORDS.iter().any(|word| near.contains(word)))
}

/// The same in the title of an attachment: what follows on a name there is mostly what the paper
/// is about ("Klage fra Karen Klitgren, mentorordningen"), so only the next words can be an office.
pub(super) fn is_public_in_title(text: &str, name: Span, title: Span, politicians: &Politicians) -> bool {
    const SUBJECTS: [&str; 9] =
        ["oplæg", "rapport", "undersøgelse", "aftale", "model", "metode", "udstilling", "mentor", "udvalg"];
    const NEXT: usize = 2;
    let tail = cut::head(text.get(name.end..title.end).unwrap_or(""), NEAR).to_lowercase();
    let mut next = tail.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).take(NEXT);
    let office = next.any(|word| WORDS.iter().any(|part| !SUBJECTS.contains(part) && word.contains(part)));
    office || is_public(text, name, Span::new(title.start, name.end), politicians)
}

/// True for a politician of the paper and for a name with a party behind it.
pub(super) fn is_politician(text: &str, name: Span, politicians: &Politicians) -> bool {
    const LONGEST: usize = 8;
    let tail: String = text.get(name.end..).unwrap_or("").chars().take(LONGEST).collect();
    let tail = tail.trim_start();
    let party = tail.strip_prefix(['(', '[']).and_then(|tail| tail.split_once([')', ']'])).map(|(party, _)| party);
    party.is_some_and(|party| party.chars().count() <= 3 && party.starts_with(char::is_uppercase))
        || politicians.has(name.of(text))
}
