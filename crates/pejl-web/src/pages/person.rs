//! A politician's page: committees, attendance, substitutes, votes, and whom it is about.

use super::chart::Chart;
use super::named::Named;
use super::{Head, period};
use crate::addresses::{committee_path, municipality_path, person_path};
use crate::corrections::sentences;
use crate::search_address::{address, politician};
use askama::Template;
use pejl_app::{
    ActLine, Apart, ApartLine, NamesakesView, PersonAct, PersonCommittee, PersonLine, PersonTerm, PersonView,
    PersonYear, Printed, SeatLine,
};
use pejl_model::{Ballot, Person};
use pejl_words as words;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "person.html")]
struct PersonPage<'a> {
    head: Head,
    name: &'a str,
    municipality: &'a str,
    municipality_path: String,
    lead: String,
    /// Each with when it stood so, where there were several.
    parties: Vec<(&'a str, Option<String>)>,
    terms: Vec<TermRow<'a>>,
    /// True where some paper tells an office.
    roles: bool,
    chart: Option<Chart>,
    years: Vec<YearRow<'a>>,
    seats: Vec<SeatRow<'a>>,
    acts: Vec<ActRow<'a>>,
    /// The search for the items that the person was part of; none for one of several namesakes, whom it can't tell apart.
    search: Option<String>,
    left_out: Option<String>,
    rule: String,
    spellings: Option<String>,
    corrections: Vec<String>,
    apart: Vec<Named>,
}

struct TermRow<'a> {
    name: &'a str,
    path: String,
    also: Option<String>,
    years: String,
    roles: Vec<(&'a str, String)>,
    parties: String,
    listed: String,
    substitute: String,
}

struct YearRow<'a> {
    year: String,
    committee: &'a str,
    present: String,
    absent: String,
    untold: String,
    substitute: String,
    in_part: String,
}

struct SeatRow<'a> {
    address: &'a str,
    date: String,
    committee: &'a str,
    what: Cow<'static, str>,
    other: Named,
}

struct ActRow<'a> {
    meeting: &'a str,
    date: String,
    committee: &'a str,
    item: &'a str,
    title: Cow<'a, str>,
    what: Cow<'static, str>,
}

/// The page `/person/...`.
pub(crate) fn person_page(base: &str, view: &PersonView) -> askama::Result<String> {
    let all: Vec<&str> = view.municipalities.iter().map(|(_, name)| name.as_str()).collect();
    let page = PersonPage {
        head: Head::with_data(base, &person_path(&view.address), format!("{}.json", person_path(&view.address))),
        name: &view.name,
        municipality: view.municipalities.first().map_or("", |(_, name)| name),
        municipality_path: municipality_path(&view.address),
        lead: lead(view),
        parties: view.parties.iter().map(|printed| party(printed, view.parties.len() > 1)).collect(),
        terms: view.committees.iter().flat_map(|c| c.terms.iter().map(|term| term_row(c, term))).collect(),
        roles: view.committees.iter().flat_map(|c| &c.terms).any(|term| !term.roles.is_empty()),
        chart: Chart::of(&view.years),
        years: years(&view.committees),
        seats: view.seats.iter().map(seat).collect(),
        acts: view.acts.iter().map(act).collect(),
        search: (!view.address.contains('.')).then(|| address(&politician(&view.spellings, &all))),
        left_out: (view.acts_left_out > 0)
            .then(|| words::text("web-person-acts-left-out", &[("count", view.acts_left_out.into())])),
        rule: words::text("web-person-rule-text", &[("municipality", words::list(&all).into())]),
        spellings: (view.spellings.len() > 1)
            .then(|| words::text("web-person-spellings", &[("names", words::list(&view.spellings).into())])),
        corrections: sentences(&view.joined),
        apart: view.apart.iter().map(apart).collect(),
    };
    page.render()
}

fn lead(view: &PersonView) -> String {
    let (from, to) = view.period;
    let municipalities: Vec<&str> = view.municipalities.iter().map(|(_, name)| name.as_str()).collect();
    let args = [
        ("municipality", words::list(&municipalities).into()),
        ("count", view.meetings.into()),
        ("period", period(from, to).into()),
    ];
    words::text("web-person-lead", &args)
}

fn party(party: &Printed, several: bool) -> (&str, Option<String>) {
    (&party.words, several.then(|| period(party.from, party.to)))
}

fn term_row<'a>(committee: &'a PersonCommittee, term: &'a PersonTerm) -> TermRow<'a> {
    let role = |role: &'a Printed| (role.words.as_str(), period(role.from, role.to));
    TermRow {
        name: &committee.name,
        path: committee_path(&committee.address),
        also: (!committee.also.is_empty())
            .then(|| words::text("web-person-committee-also", &[("names", words::list(&committee.also).into())])),
        years: format!("{}–{}", term.from, term.to),
        roles: term.roles.iter().map(role).collect(),
        parties: term.parties.join(", "),
        listed: words::number(term.listed),
        substitute: words::number(term.substitute),
    }
}

/// The years of all committees, the newest first.
fn years<'a>(committees: &'a [PersonCommittee]) -> Vec<YearRow<'a>> {
    let mut lines: Vec<(&'a PersonCommittee, &PersonYear)> =
        committees.iter().flat_map(|committee| committee.years.iter().map(move |year| (committee, year))).collect();
    lines.sort_by_key(|(_, year)| std::cmp::Reverse(year.year));
    let row = |(committee, year): (&'a PersonCommittee, &PersonYear)| YearRow {
        year: year.year.to_string(),
        committee: &committee.name,
        present: words::number(year.present),
        absent: words::number(year.absent),
        untold: words::number(year.untold),
        substitute: words::number(year.substitute),
        in_part: words::number(year.in_part),
    };
    lines.into_iter().map(row).collect()
}

fn seat(seat: &SeatLine) -> SeatRow<'_> {
    let what = if seat.took { "web-person-seat-took" } else { "web-person-seat-left" };
    let path = seat.address.as_deref().map(person_path);
    SeatRow {
        address: &seat.meeting.address,
        date: words::date_long(seat.meeting.date),
        committee: &seat.meeting.committee,
        what: words::label(what),
        other: Named { name: super::person(&seat.other), path, behind: String::new() },
    }
}

fn act(act: &ActLine) -> ActRow<'_> {
    ActRow {
        meeting: &act.meeting.address,
        date: words::date_long(act.meeting.date),
        committee: &act.meeting.committee,
        item: &act.item.address,
        title: super::or_untitled(Some(&act.item.title)),
        what: match act.act {
            PersonAct::Vote(Ballot::For) => words::label("web-person-vote-for"),
            PersonAct::Vote(Ballot::Against) => words::label("web-person-vote-against"),
            PersonAct::Vote(Ballot::Abstained) => words::label("web-person-vote-abstained"),
            PersonAct::Dissent(kind) => words::dissent_kind(kind),
        },
    }
}

fn apart(line: &ApartLine) -> Named {
    let why = match line.why {
        Apart::Namesake => "web-person-apart-namesake",
        Apart::NearName => "web-person-apart-near",
    };
    Named { behind: format!(" – {}", words::label(why)), ..named(&line.person) }
}

fn named(line: &PersonLine) -> Named {
    let who = Person { name: line.name.clone(), party: line.party.clone() };
    Named { name: super::person(&who), path: Some(person_path(&line.address)), behind: String::new() }
}

#[derive(Template)]
#[template(path = "namesakes.html")]
struct NamesakesPage<'a> {
    head: Head,
    name: &'a str,
    municipality: &'a str,
    municipality_path: String,
    lead: String,
    persons: Vec<Named>,
    unsure: String,
}

/// The page `/person/...` of a name that several bear.
pub(crate) fn namesakes_page(base: &str, view: &NamesakesView) -> askama::Result<String> {
    let page = NamesakesPage {
        head: Head::with_data(base, &person_path(&view.address), format!("{}.json", person_path(&view.address))),
        name: &view.name,
        municipality: &view.municipality,
        municipality_path: municipality_path(&view.address),
        lead: words::text("web-person-several-lead", &[("municipality", (&view.municipality).into())]),
        persons: view.persons.iter().map(named).collect(),
        unsure: words::text("web-person-several-unsure", &[("count", view.unsure.into())]),
    };
    page.render()
}
