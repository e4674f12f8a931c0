//! One person's timeline, and the rules' answers with their explanations.

use super::timeline::{Happened, Timeline};
use super::{day, name};
use askama::Template;
use pejl_app::register::{Dag, Forklaring, PersonTimeline, PlaceName};
use pejl_words as words;
use rust_decimal::Decimal;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "register_person.html")]
struct PersonPage {
    person: u64,
    facts: Vec<String>,
    day: String,
    day_iso: String,
    timeline: Option<Timeline>,
    summary: String,
    events: Vec<Event>,
    answers: Vec<Answer>,
}

/// A row of the table.
struct Event {
    from: String,
    to: String,
    kind: Cow<'static, str>,
    what: String,
}

/// A rule's answer.
struct Answer {
    name: Cow<'static, str>,
    sentence: String,
    lines: Vec<(usize, String, Option<String>)>,
}

/// The page `/register/person/...`.
pub(crate) fn person_page(view: &PersonTimeline) -> askama::Result<String> {
    let lanes = lanes(view);
    let count: usize = lanes.iter().map(|(_, _, all)| all.len()).sum();
    let timeline = Timeline::of(view, &lanes);
    let summary = timeline.as_ref().map(|told| {
        let args = [("count", count.into()), ("from", (&told.first).into()), ("to", (&told.last).into())];
        words::text("register-person-summary", &args)
    });
    PersonPage {
        person: view.person,
        facts: facts(view),
        day: day(view.day),
        day_iso: view.day.to_string(),
        summary: summary.unwrap_or_default(),
        events: events(&lanes),
        timeline,
        answers: view.answers.iter().map(answer).collect(),
    }
    .render()
}

/// Every kind of event with its name, and whether it lasts.
fn lanes(view: &PersonTimeline) -> Vec<(&'static str, bool, Vec<Happened>)> {
    let spell = |one: &pejl_app::register::Forloeb| {
        let group = one.maalgruppe.map(|group| words::kode_navn(group.kode()));
        let what = [Some(name(one.ydelse.kode())), group, Some(PlaceName::of(one.kommune).name)];
        (one.fra, one.til, what.into_iter().flatten().collect::<Vec<_>>().join(", "))
    };
    let contact = |one: &pejl_app::register::Samtale| {
        let what = format!("{}, {}", name(one.form.kode()), words::kode_navn(one.holdt_af.kode()));
        (one.dag, Some(one.dag.plus_dage(1)), what)
    };
    let offer = |one: &pejl_app::register::Tilbudsforloeb| {
        let kind = name(one.art.kode());
        (one.fra, one.til, if one.timer == 0 { kind } else { format!("{kind}, {}", hours(one.timer)) })
    };
    vec![
        ("register-lane-benefits", true, view.spells.iter().map(spell).collect()),
        ("register-lane-contacts", false, view.contacts.iter().map(contact).collect()),
        ("register-lane-offers", true, view.offers.iter().map(offer).collect()),
        ("register-lane-work", true, view.work.iter().map(|one| (one.fra, one.til, hours(one.timer))).collect()),
        ("register-lane-flex", false, view.flex.iter().map(|one| (one.fra, None, hours(one.timer))).collect()),
        ("register-lane-exempt", true, view.exempt.iter().map(|one| (one.fra, one.til, String::new())).collect()),
    ]
}

/// "18,5 timer om ugen", from hundredths.
fn hours(hundredths: u16) -> String {
    let hours = words::decimal(Decimal::new(hundredths.into(), 2).normalize());
    words::text("register-hours", &[("hours", hours.into())])
}

/// The newest first.
fn events(lanes: &[(&'static str, bool, Vec<Happened>)]) -> Vec<Event> {
    let mut all: Vec<(Dag, Event)> = Vec::new();
    for (kind, lasts, happened) in lanes {
        for (from, to, what) in happened {
            // What is told is the last day; what happens on one day has none.
            let to = match to {
                _ if !lasts => String::new(),
                Some(to) => day(to.plus_dage(-1)),
                None => words::label("register-goes-on").into_owned(),
            };
            let kind = words::label(one_of(kind));
            all.push((*from, Event { from: day(*from), to, kind, what: what.clone() }));
        }
    }
    all.sort_by_key(|(from, _)| std::cmp::Reverse(*from));
    all.into_iter().map(|(_, event)| event).collect()
}

/// What one event of a lane is called.
fn one_of(lane: &str) -> &'static str {
    match lane {
        "register-lane-benefits" => "register-lane-benefits-one",
        "register-lane-contacts" => "register-lane-contacts-one",
        "register-lane-offers" => "register-lane-offers-one",
        "register-lane-work" => "register-lane-work-one",
        "register-lane-flex" => "register-lane-flex-one",
        _ => "register-lane-exempt-one",
    }
}

fn facts(view: &PersonTimeline) -> Vec<String> {
    let facts = &view.facts;
    let days = |key, days: Option<u16>| days.map(|days| words::text(key, &[("days", u32::from(days).into())]));
    [
        facts.foedt.map(|born| words::text("register-born", &[("day", day(born).into())])),
        days("register-residence", facts.opholdsdage),
        days("register-employment", facts.beskaeftigelsesdage),
        facts.arbejdspligt.map(|set| words::text("register-work-duty", &[("hours", hours(set).into())])),
        facts.ukrainelov.then(|| words::label("register-ukraine").into_owned()),
        facts.euret.then(|| words::label("register-eu-law").into_owned()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn answer(of: &Forklaring) -> Answer {
    let lines = words::forklaring_linjer(of).into_iter().skip(1);
    Answer {
        name: words::regel_navn(of.regel),
        sentence: words::forklaring(of),
        lines: lines.map(|line| (line.niveau, line.tekst, line.kilde)).collect(),
    }
}
