//! What the register tells of one person, and what the rules say of it on a day.

use crate::history::Buffers;
use crate::part::PersonView;
use crate::register::Register;
use pejl_rules::eksempler::Givet;
use pejl_rules::regler::{REGLER, Sag};
use pejl_rules::{Dag, Forklaring, Parametre};

/// What happened, by code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A time on a benefit.
    Benefit,
    /// A conversation.
    Conversation,
    /// An offer.
    Offer,
    /// Paid work.
    Work,
    /// Hours in a flex job.
    FlexHours,
    /// A time without duties.
    Exemption,
}

impl What {
    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Benefit => "ydelse",
            Self::Conversation => "samtale",
            Self::Offer => "tilbud",
            Self::Work => "arbejde",
            Self::FlexHours => "fleksjobtimer",
            Self::Exemption => "fritagelse",
        }
    }
}

/// One line of a person's time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Event {
    /// First day.
    pub from: Dag,
    /// The first day after; none while it goes on, and where it is one day.
    pub to: Option<Dag>,
    /// What it is.
    pub what: What,
    /// Codes that tell more: benefit and target group, form and holder, kind.
    pub codes: Vec<&'static str>,
    /// Hundredths of an hour a week.
    pub hours: Option<u16>,
    /// The municipality's code.
    pub municipality: Option<u16>,
}

/// What the rules answer for one person on a day.
#[derive(Debug, Clone)]
pub struct Told {
    /// Everything that happened, in order.
    pub events: Vec<Event>,
    /// Each rule that has an answer, by code.
    pub answers: Vec<(&'static str, Forklaring)>,
}

/// The person with the pseudonym `person`; none where the register has none.
#[must_use]
pub fn find(register: &Register, person: u64) -> Option<PersonView<'_>> {
    register.parts.iter().find_map(|part| part.persons.person.binary_search(&person).ok().map(|at| part.person(at)))
}

/// Everything that happened to a person, and what every rule says of it on `day`.
#[must_use]
pub fn tell(person: &PersonView<'_>, day: Dag, parameters: &Parametre) -> Told {
    let mut buffers = Buffers::default();
    let historie = buffers.fill(person);
    let mut events = Vec::new();
    let mut push = |from, to, what, codes, hours, municipality| {
        events.push(Event { from, to, what, codes, hours, municipality });
    };
    for one in historie.forloeb {
        let mut codes = vec![one.ydelse.kode()];
        codes.extend(one.maalgruppe.map(pejl_rules::Maalgruppe::kode));
        push(one.fra, one.til, What::Benefit, codes, None, Some(one.kommune));
    }
    for one in historie.samtaler {
        push(one.dag, None, What::Conversation, vec![one.form.kode(), one.holdt_af.kode()], None, None);
    }
    for one in historie.tilbud {
        push(one.fra, one.til, What::Offer, vec![one.art.kode()], Some(one.timer), None);
    }
    for one in historie.arbejde {
        push(one.fra, one.til, What::Work, Vec::new(), Some(one.timer), None);
    }
    for one in historie.fleksjob {
        push(one.fra, None, What::FlexHours, Vec::new(), Some(one.timer), None);
    }
    for one in historie.fritagelser {
        push(one.fra, one.til, What::Exemption, Vec::new(), None, None);
    }
    events.sort();
    let none = Givet::new();
    let sag = Sag { historie, dag: day, givet: &none };
    let answers = REGLER.iter().filter_map(|rule| Some((rule.kode, (rule.forklar)(parameters, &sag)?))).collect();
    Told { events, answers }
}
