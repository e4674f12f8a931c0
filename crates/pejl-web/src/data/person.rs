//! A politician as data.

use super::{Links, MeetingLineData, PersonData, VERSION};
use crate::addresses::{committee_path, person_path};
use crate::corrections::CorrectionData;
use pejl_app::{
    ActLine, Apart, PersonAct, PersonAnswer, PersonCommittee, PersonLine, PersonTerm, PersonView, PersonYear, Printed,
    SeatLine,
};
use pejl_model::{Ballot, DissentKind};
use serde::Serialize;

/// What stands at the address of a politician: one, or several of the name.
#[derive(Debug, Serialize)]
pub(crate) struct PersonAnswerData<'a> {
    version: u32,
    links: Links,
    address: &'a str,
    name: &'a str,
    person: Option<PoliticianData<'a>>,
    namesakes: Vec<PersonLineData<'a>>,
}

#[derive(Debug, Serialize)]
struct PoliticianData<'a> {
    spellings: &'a [String],
    municipalities: Vec<&'a str>,
    parties: Vec<PrintedData<'a>>,
    meetings: u64,
    from: String,
    to: String,
    committees: Vec<CommitteeData<'a>>,
    seats: Vec<SeatData<'a>>,
    acts: Vec<ActData<'a>>,
    acts_left_out: u64,
    corrections: Vec<CorrectionData<'a>>,
    kept_apart: Vec<ApartData<'a>>,
}

#[derive(Debug, Serialize)]
struct PrintedData<'a> {
    words: &'a str,
    from: String,
    to: String,
}

#[derive(Debug, Serialize)]
struct CommitteeData<'a> {
    address: &'a str,
    name: &'a str,
    municipality: &'a str,
    earlier_names: &'a [String],
    html: String,
    terms: Vec<TermData<'a>>,
    years: Vec<YearData>,
}

#[derive(Debug, Serialize)]
struct TermData<'a> {
    from: i16,
    to: i16,
    listed: u64,
    substitute: u64,
    roles: Vec<PrintedData<'a>>,
    parties: &'a [String],
}

#[derive(Debug, Serialize)]
struct YearData {
    year: i16,
    present: u64,
    absent: u64,
    untold: u64,
    substitute: u64,
    in_part: u64,
}

#[derive(Debug, Serialize)]
struct SeatData<'a> {
    meeting: MeetingLineData<'a>,
    took: bool,
    other: PersonData<'a>,
    link: Option<String>,
}

#[derive(Debug, Serialize)]
struct ActData<'a> {
    item: &'a str,
    title: &'a str,
    meeting: MeetingLineData<'a>,
    ballot: Option<Ballot>,
    dissent: Option<DissentKind>,
    links: Links,
}

#[derive(Debug, Serialize)]
struct PersonLineData<'a> {
    address: &'a str,
    name: &'a str,
    party: Option<&'a str>,
    links: Links,
}

#[derive(Debug, Serialize)]
struct ApartData<'a> {
    #[serde(flatten)]
    person: PersonLineData<'a>,
    why: &'static str,
}

/// The data of `/person/….json`.
pub(crate) fn person_data<'a>(base: &str, answer: &'a PersonAnswer) -> PersonAnswerData<'a> {
    let (address, name) = match answer {
        PersonAnswer::Person(view) => (view.address.as_str(), view.name.as_str()),
        PersonAnswer::Several(view) => (view.address.as_str(), view.name.as_str()),
        PersonAnswer::Moved(address) => (address.as_str(), ""),
    };
    PersonAnswerData {
        version: VERSION,
        links: Links::to(base, &person_path(address)),
        address,
        name,
        person: match answer {
            PersonAnswer::Person(view) => Some(politician(base, view)),
            _ => None,
        },
        namesakes: match answer {
            PersonAnswer::Several(view) => view.persons.iter().map(|person| line(base, person)).collect(),
            _ => Vec::new(),
        },
    }
}

fn politician<'a>(base: &str, view: &'a PersonView) -> PoliticianData<'a> {
    PoliticianData {
        spellings: &view.spellings,
        municipalities: view.municipalities.iter().map(|(_, name)| name.as_str()).collect(),
        parties: view.parties.iter().map(printed).collect(),
        meetings: view.meetings,
        from: view.period.0.to_string(),
        to: view.period.1.to_string(),
        committees: view.committees.iter().map(|held| committee(base, held)).collect(),
        seats: view.seats.iter().map(|held| seat(base, held)).collect(),
        acts: view.acts.iter().map(|held| act(base, held)).collect(),
        acts_left_out: view.acts_left_out,
        corrections: view.joined.iter().map(CorrectionData::of).collect(),
        kept_apart: view
            .apart
            .iter()
            .map(|apart| ApartData {
                person: line(base, &apart.person),
                why: match apart.why {
                    Apart::Namesake => "namesake",
                    Apart::NearName => "near_name",
                },
            })
            .collect(),
    }
}

fn printed(printed: &Printed) -> PrintedData<'_> {
    PrintedData { words: &printed.words, from: printed.from.to_string(), to: printed.to.to_string() }
}

fn committee<'a>(base: &str, committee: &'a PersonCommittee) -> CommitteeData<'a> {
    CommitteeData {
        address: &committee.address,
        name: &committee.name,
        municipality: &committee.municipality,
        earlier_names: &committee.also,
        html: format!("{base}{}", committee_path(&committee.address)),
        terms: committee.terms.iter().map(term).collect(),
        years: committee.years.iter().map(year).collect(),
    }
}

fn term(term: &PersonTerm) -> TermData<'_> {
    TermData {
        from: term.from,
        to: term.to,
        listed: term.listed,
        substitute: term.substitute,
        roles: term.roles.iter().map(printed).collect(),
        parties: &term.parties,
    }
}

fn year(year: &PersonYear) -> YearData {
    let PersonYear { year, present, absent, untold, substitute, in_part } = *year;
    YearData { year, present, absent, untold, substitute, in_part }
}

fn seat<'a>(base: &str, seat: &'a SeatLine) -> SeatData<'a> {
    SeatData {
        meeting: MeetingLineData::of(base, &seat.meeting),
        took: seat.took,
        other: PersonData::of(&seat.other),
        link: seat.address.as_deref().map(|address| format!("{base}{}.json", person_path(address))),
    }
}

fn act<'a>(base: &str, act: &'a ActLine) -> ActData<'a> {
    let (ballot, dissent) = match act.act {
        PersonAct::Vote(ballot) => (Some(ballot), None),
        PersonAct::Dissent(kind) => (None, Some(kind)),
    };
    ActData {
        item: &act.item.address,
        title: &act.item.title,
        meeting: MeetingLineData::of(base, &act.meeting),
        ballot,
        dissent,
        links: Links::item(base, &act.item.address),
    }
}

fn line<'a>(base: &str, person: &'a PersonLine) -> PersonLineData<'a> {
    PersonLineData {
        address: &person.address,
        name: &person.name,
        party: person.party.as_deref(),
        links: Links::to(base, &person_path(&person.address)),
    }
}
