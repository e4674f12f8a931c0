//! What the law says is overdue to whom.

use super::{Choice, benefits, day, name, places};
use crate::register::due_address;
use askama::Template;
use pejl_app::register::{DueList, DueRequest, PlaceName, RegisterOverview};
use pejl_words as words;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "register_due.html")]
struct DuePage {
    places: Vec<Choice>,
    benefits: Vec<Choice>,
    request: DueRequest,
    count: String,
    rows: Vec<Row>,
    next: Option<String>,
    first: Option<String>,
    csv: String,
}

struct Row {
    person: u64,
    overdue: String,
    owed: Cow<'static, str>,
    latest: String,
    benefit: String,
    why: String,
}

/// The page `/register/forfaldne`.
pub(crate) fn due_page(overview: &RegisterOverview, request: &DueRequest, list: &DueList) -> askama::Result<String> {
    let args = [
        ("count", list.count.into()),
        ("place", PlaceName::of(request.place).name.into()),
        ("day", day(request.on).into()),
    ];
    let row = |line: &pejl_app::register::DueLine| Row {
        person: line.person,
        overdue: words::decimal(line.overdue.into()),
        owed: match line.owed {
            "samtale" => words::label("register-lane-contacts-one"),
            "tilbud" => words::label("register-lane-offers-one"),
            other => other.into(),
        },
        latest: day(line.latest),
        benefit: name(line.benefit.kode()),
        why: words::forklaring(&line.why),
    };
    DuePage {
        places: places(overview, &[request.place]),
        benefits: benefits(request.benefit),
        request: *request,
        count: words::text("register-due-count", &args),
        rows: list.lines.iter().map(row).collect(),
        next: list.next.map(|next| due_address(request, Some(next), "")),
        first: request.after.map(|_| due_address(request, None, "")),
        csv: due_address(request, None, ".csv"),
    }
    .render()
}
