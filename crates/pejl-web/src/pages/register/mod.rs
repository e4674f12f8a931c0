//! The pages of the register: what is held, key figures, the due list, a person,
//! and what if. None of them is linked from any other page.

mod due;
mod figures;
mod hypothesis;
mod person;
mod timeline;

pub(crate) use due::due_page;
pub(crate) use figures::figures_page;
pub(crate) use hypothesis::hypothesis_page;
pub(crate) use person::person_page;

use askama::Template;
use pejl_app::register::{Cell, Dag, Month, PartNote, PlaceName, RegisterOverview, Ydelse};
use pejl_words as words;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "register.html")]
struct RegisterPage {
    lead: String,
    places: String,
    parts: Vec<PartRow>,
}

/// A delivery as the page tells it.
struct PartRow {
    recorded: String,
    origin: String,
    kind: Cow<'static, str>,
    persons: String,
    read: String,
    rejected: String,
    ends: String,
}

/// The page `/register`.
pub(crate) fn register_page(view: &RegisterOverview) -> askama::Result<String> {
    let args = [
        ("persons", view.persons.into()),
        ("places", view.places.len().into()),
        ("deliveries", view.parts.len().into()),
        ("last", day(view.ends.plus_dage(-1)).into()),
    ];
    let names: Vec<&str> = view.places.iter().map(|place| place.name.as_str()).collect();
    RegisterPage {
        lead: words::text("register-lead", &args),
        places: words::list(&names),
        parts: view.parts.iter().map(part).collect(),
    }
    .render()
}

fn part(note: &PartNote) -> PartRow {
    let date = |iso: &str| iso.parse().map_or_else(|_| iso.to_owned(), words::date_long);
    PartRow {
        recorded: date(&note.recorded),
        origin: origin(&note.origin),
        kind: words::label(if note.whole { "register-part-whole" } else { "register-part-more" }),
        persons: words::number(note.persons),
        read: words::number(note.read),
        rejected: words::number(note.rejected),
        ends: date(&note.ends),
    }
}

/// Where a delivery is from: its folder, or that it is made up.
fn origin(note: &str) -> String {
    if note.starts_with("generate ") { words::label("register-made-up").into_owned() } else { note.to_owned() }
}

/// "6. november 2023".
fn day(day: Dag) -> String {
    day.dato().map_or_else(|| day.to_string(), words::date_long)
}

/// "november 2023".
fn month(month: Month) -> String {
    let (year, number, _) = month.first().dele();
    format!("{} {year}", words::label(&format!("month-{number}")))
}

/// A code's name with a capital, as it stands in a list.
fn name(code: &str) -> String {
    let name = words::kode_navn(code);
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Something to choose in a list.
struct Choice {
    value: String,
    name: String,
    chosen: bool,
}

fn places(overview: &RegisterOverview, chosen: &[u16]) -> Vec<Choice> {
    let choice = |place: &PlaceName| Choice {
        value: place.code.to_string(),
        name: place.name.clone(),
        chosen: chosen.contains(&place.code),
    };
    overview.places.iter().map(choice).collect()
}

fn benefits(chosen: Option<Ydelse>) -> Vec<Choice> {
    let choice =
        |one: &Ydelse| Choice { value: one.kode().to_owned(), name: name(one.kode()), chosen: chosen == Some(*one) };
    Ydelse::ALLE.iter().map(choice).collect()
}

/// What stands in a cell: the figure as `told` writes it, or why there is none.
fn cell<T: Copy>(cell: Cell<T>, told: impl FnOnce(T) -> String) -> String {
    match cell {
        Cell::Shown(figure) => told(figure),
        Cell::Hidden => words::label("register-hidden").into_owned(),
        Cell::Nobody => "0".to_owned(),
    }
}
