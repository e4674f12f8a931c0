//! What lacks in a year of a committee, as lists.

use super::completeness::crumbs;
use super::{Head, or_untitled};
use crate::addresses::completeness_path;
use askama::Template;
use pejl_app::{CommitteeCompleteness, FoundItem, FoundKind, ItemLine, MeetingLine, YearCompleteness};
use pejl_words as words;
use std::borrow::Cow;

/// So many lines of a list are shown; all of them stand in the CSV.
const SHOWN: usize = 150;
/// And of a kind of remark.
const SHOWN_REMARKS: usize = 50;

#[derive(Template)]
#[template(path = "completeness_year.html")]
struct YearPage<'a> {
    head: Head,
    title: String,
    crumbs: Vec<(String, bool, Cow<'a, str>)>,
    here: String,
    lead: String,
    rhythm: String,
    parts: Vec<Part>,
    kinds: Vec<Kind>,
    path: String,
}

/// A list under its heading.
struct Part {
    id: &'static str,
    title: Cow<'static, str>,
    count: String,
    note: Option<Cow<'static, str>>,
    lines: Vec<Line>,
    more: Option<String>,
}

/// Something that lacks, with the way to where it does.
struct Line {
    path: Option<String>,
    name: String,
    /// True where the name is a paper's.
    printed: bool,
    detail: String,
}

struct Kind {
    severity: Cow<'static, str>,
    name: String,
    count: String,
    lines: Vec<Line>,
    more: Option<String>,
}

/// The page of `year`, of a committee's register.
pub(super) fn year_page(base: &str, view: &CommitteeCompleteness, year: &YearCompleteness) -> askama::Result<String> {
    let path = format!("{}/{}", completeness_path(&view.address), year.totals.year);
    let here = year.totals.year.to_string();
    let mut crumbs = crumbs(view);
    crumbs.push((completeness_path(&view.address), false, words::label("web-complete-crumb")));
    let page = YearPage {
        head: Head::of_completeness(base, &path),
        title: words::text("web-complete-title-year", &[("name", (&view.name).into()), ("year", (&here).into())]),
        crumbs,
        here,
        lead: lead(year),
        rhythm: match year.totals.rhythm {
            Some(days) => words::text("web-complete-year-rhythm", &[("count", days.into())]),
            None => words::label("web-complete-year-few").into_owned(),
        },
        parts: parts(year),
        kinds: year.findings.iter().map(kind).collect(),
        path,
    };
    page.render()
}

fn lead(year: &YearCompleteness) -> String {
    let args = [("held", year.totals.meetings.into()), ("items", year.items.into()), ("closed", year.closed.into())];
    words::text("web-complete-year-lead", &args)
}

fn parts(year: &YearCompleteness) -> Vec<Part> {
    let mut parts = vec![
        part("mangler", words::label("web-complete-lacking-title"), year.totals.lacking(), missing(year)),
        Part {
            note: Some(words::label("web-complete-agendas-note")),
            ..list("dagsordener", words::label("web-complete-agendas-title"), year.agendas.iter().map(agenda).collect())
        },
        list(
            "uden-beslutning",
            words::label("web-complete-undecided-title"),
            year.undecided.iter().map(|found| item(found, String::new())).collect(),
        ),
        Part {
            note: Some(words::label("web-complete-attachments-note")),
            ..part(
                "bilag",
                words::label("web-complete-attachments-title"),
                year.named_attachments(),
                year.attachments.iter().map(|(found, count)| item(found, attachments(*count))).collect(),
            )
        },
        list(
            "usikre",
            words::label("web-complete-unsure-title"),
            year.unsure.iter().map(|(found, sure)| item(found, words::confidence(*sure).into_owned())).collect(),
        ),
        Part {
            note: Some(words::label("web-complete-gaps-note")),
            ..list("numre", words::label("web-complete-gaps-title"), gaps(year))
        },
    ];
    if !year.jumps.is_empty() {
        let jumps = list("spring", words::label("web-complete-jump-title"), jumps(year));
        parts.push(Part { note: Some(words::label("web-complete-jump-note")), ..jumps });
    }
    for part in parts.iter_mut().filter(|part| part.lines.is_empty()) {
        part.note = None;
    }
    parts
}

fn list(id: &'static str, title: Cow<'static, str>, lines: Vec<Line>) -> Part {
    let count = lines.len() as u64;
    part(id, title, count, lines)
}

fn part(id: &'static str, title: Cow<'static, str>, count: u64, lines: Vec<Line>) -> Part {
    let (lines, more) = shown(lines, SHOWN);
    Part { id, title, count: words::number(count), note: None, lines, more }
}

/// The first lines, and how many were left out.
fn shown(mut lines: Vec<Line>, most: usize) -> (Vec<Line>, Option<String>) {
    let left = lines.len().saturating_sub(most);
    lines.truncate(most);
    (lines, (left > 0).then(|| words::text("web-complete-more", &[("count", left.into())])))
}

fn missing(year: &YearCompleteness) -> Vec<Line> {
    let line = |gap: &pejl_app::MissingMeetings| {
        let (after, before) = (words::date_long(gap.after), words::date_long(gap.before));
        let args = [("after", after.into()), ("before", before.into()), ("count", gap.count.into())];
        Line {
            path: None,
            name: words::text("web-complete-lacking-between", &args),
            printed: false,
            detail: String::new(),
        }
    };
    year.totals.missing.iter().map(line).collect()
}

fn agenda(meeting: &MeetingLine) -> Line {
    of_meeting(meeting, String::new())
}

fn gaps(year: &YearCompleteness) -> Vec<Line> {
    let line = |(meeting, gap): &(MeetingLine, pejl_app::NumberGap)| {
        let args = [("after", gap.after.to_string().into()), ("before", gap.before.to_string().into())];
        of_meeting(meeting, words::text("web-complete-gap", &args))
    };
    year.gaps.iter().map(line).collect()
}

fn jumps(year: &YearCompleteness) -> Vec<Line> {
    let line = |(from, to, gap): &(MeetingLine, MeetingLine, pejl_app::NumberGap)| {
        let args = [
            ("after", gap.after.to_string().into()),
            ("before", gap.before.to_string().into()),
            ("from", words::date_long(from.date).into()),
            ("to", words::date_long(to.date).into()),
        ];
        of_meeting(from, words::text("web-complete-jump", &args))
    };
    year.jumps.iter().map(line).collect()
}

fn attachments(count: u64) -> String {
    words::text("web-complete-attachment-count", &[("count", count.into())])
}

fn of_meeting(meeting: &MeetingLine, detail: String) -> Line {
    Line {
        path: Some(format!("/moede/{}", meeting.address)),
        name: words::date_with_weekday(meeting.date),
        printed: false,
        detail,
    }
}

fn item(found: &FoundItem, detail: String) -> Line {
    let day = words::date_long(found.meeting.date);
    let detail = if detail.is_empty() { day } else { format!("{day} · {detail}") };
    Line { path: Some(format!("/punkt/{}", found.item.address)), name: name(&found.item), printed: true, detail }
}

fn name(item: &ItemLine) -> String {
    let title = or_untitled(Some(&item.title));
    match &item.number {
        Some(number) => format!("{number}. {title}"),
        None => title.into_owned(),
    }
}

fn kind(kind: &FoundKind) -> Kind {
    let line = |(meeting, place): &(MeetingLine, Option<ItemLine>)| match place {
        None => of_meeting(meeting, words::label("web-complete-whole-paper").into_owned()),
        Some(place) => item(&FoundItem { meeting: meeting.clone(), item: place.clone() }, String::new()),
    };
    let (lines, more) = shown(kind.places.iter().map(line).collect(), SHOWN_REMARKS);
    Kind {
        severity: words::severity(kind.severity),
        name: words::diagnostic_kind(kind.code),
        count: words::text("web-complete-places", &[("count", kind.places.len().into())]),
        lines,
        more,
    }
}
