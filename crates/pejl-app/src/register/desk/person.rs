//! One person's timeline, and what every rule of the law answers on a day.

use super::{DeskResult, Open, RegisterDesk};
use crate::Viewer;
use pejl_register::PersonView;
use pejl_register::history::Buffers;
use pejl_rules::eksempler::Givet;
use pejl_rules::regler::{REGLER, Sag};
use pejl_rules::{Arbejde, Dag, Fleksjob, Forklaring, Forloeb, Fritagelse, Parametre, Person, Samtale, Tilbudsforloeb};

/// See the module.
#[derive(Debug, Clone)]
pub struct PersonTimeline {
    /// The pseudonym.
    pub person: u64,
    /// The day that the register ends before.
    pub ends: Dag,
    /// The day that the rules were asked for.
    pub day: Dag,
    /// What holds all through.
    pub facts: Person,
    /// Times on benefits.
    pub spells: Vec<Forloeb>,
    /// Conversations.
    pub contacts: Vec<Samtale>,
    /// Offers.
    pub offers: Vec<Tilbudsforloeb>,
    /// Paid work.
    pub work: Vec<Arbejde>,
    /// Flex job hours.
    pub flex: Vec<Fleksjob>,
    /// Exemptions.
    pub exempt: Vec<Fritagelse>,
    /// What the rules answer that concern the person.
    pub answers: Vec<Forklaring>,
}

impl RegisterDesk {
    /// The timeline of `person` with the rules' answers on `day` (the register's last
    /// day where there is none); none where nobody has the pseudonym.
    ///
    /// # Errors
    /// Where `viewer` may not see it, or register or parameters can't be read.
    pub fn person(&self, viewer: Viewer, person: u64, day: Option<Dag>) -> DeskResult<Option<PersonTimeline>> {
        let open = self.look(viewer)?;
        let Some(found) = find(&open, person) else { return Ok(None) };
        let ends = open.register.ends.dag();
        let day = day.unwrap_or(ends.plus_dage(-1));
        let mut buffers = Buffers::default();
        let history = buffers.fill(&found);
        let (parameters, given) = (Parametre::egne()?, Givet::default());
        let asked = Sag { historie: history, dag: day, givet: &given };
        let answers = REGLER.iter().filter_map(|rule| (rule.forklar)(parameters, &asked)).collect();
        Ok(Some(PersonTimeline {
            person,
            ends,
            day,
            facts: history.person,
            spells: history.forloeb.to_vec(),
            contacts: history.samtaler.to_vec(),
            offers: history.tilbud.to_vec(),
            work: history.arbejde.to_vec(),
            flex: history.fleksjob.to_vec(),
            exempt: history.fritagelser.to_vec(),
            answers,
        }))
    }
}

fn find(open: &Open, person: u64) -> Option<PersonView<'_>> {
    open.register.parts.iter().find_map(|part| Some(part.person(part.persons.person.binary_search(&person).ok()?)))
}
