//! A committee's page: its meetings, its members, what it decided and who came.

use super::chart::{Chart, Periods};
use super::named::Named;
use super::{Badge, committee_search, period};
use crate::addresses::{committee_path, completeness_path, municipality_path, person_path};
use crate::corrections::correction_sentence;
use crate::subscriptions::subscribe_link;
use askama::Template;
use pejl_app::{
    CommitteeMeeting, CommitteeView, JoinedCommittee, MemberLine, OutcomeCounts, Presence, TermView, TopicKind,
    YearPresence,
};
use pejl_words as words;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "committee.html")]
struct CommitteePage<'a> {
    head: super::Head,
    name: &'a str,
    municipality: &'a str,
    municipality_path: String,
    lead: String,
    also: Option<String>,
    joined: Vec<JoinedRow>,
    search: String,
    completeness_path: String,
    /// Where mail about the committee is asked for.
    subscribe: Option<String>,
    years: Vec<YearOfMeetings<'a>>,
    terms: Vec<Term<'a>>,
    outcomes: Vec<OutcomeRow>,
    total: String,
    attendance: Vec<AttendanceRow>,
    chart: Option<Chart>,
    periods: Option<Periods>,
}

/// The same committee under another name.
struct JoinedRow {
    told: String,
    path: String,
    link: String,
    corrections: Vec<String>,
}

struct YearOfMeetings<'a> {
    year: String,
    count: String,
    meetings: Vec<MeetingRow<'a>>,
}

struct MeetingRow<'a> {
    address: &'a str,
    date: String,
    facts: Vec<Cow<'static, str>>,
}

struct Term<'a> {
    years: String,
    caption: String,
    /// True where some list tells a party.
    parties: bool,
    /// True where some lists don't tell who took part.
    untold: bool,
    members: Vec<MemberRow<'a>>,
}

struct MemberRow<'a> {
    name: Named,
    party: &'a str,
    present: String,
    absent: String,
    untold: String,
}

struct OutcomeRow {
    badge: Option<Badge>,
    name: Cow<'static, str>,
    count: String,
    search: Option<String>,
}

struct AttendanceRow {
    year: String,
    meetings: String,
    present: String,
    absent: String,
    share: String,
}

/// The page `/udvalg/...`.
pub(crate) fn committee_page(base: &str, view: &CommitteeView) -> askama::Result<String> {
    let page = CommitteePage {
        head: super::Head::of_overview(
            base,
            &committee_path(&view.address),
            format!("{}, {}", view.name, view.municipality),
            lead(view),
        ),
        name: &view.name,
        municipality: &view.municipality,
        municipality_path: municipality_path(&view.address),
        lead: lead(view),
        also: also(view),
        joined: view.joined.iter().map(joined).collect(),
        completeness_path: completeness_path(&view.address),
        search: committee_search(&view.municipality, &view.names, Vec::new()),
        subscribe: subscribe_link(TopicKind::Committee, &view.address),
        years: years(&view.meetings),
        terms: view.terms.iter().map(term).collect(),
        outcomes: outcomes(view),
        total: words::number(total(&view.outcomes)),
        attendance: view.years.iter().map(attendance).collect(),
        chart: Chart::of(&view.years),
        periods: Periods::of(&view.months).filter(|periods| periods.bars.len() > 1),
    };
    page.render()
}

fn lead(view: &CommitteeView) -> String {
    let meetings = words::text("web-meeting-count", &[("count", view.meetings.len().into())]);
    let days = view.meetings.last().zip(view.meetings.first());
    let period = days.map(|(first, last)| period(first.line.date, last.line.date)).unwrap_or_default();
    words::text("web-committee-lead", &[("meetings", meetings.into()), ("period", period.into())])
}

fn also(view: &CommitteeView) -> Option<String> {
    let others = view.spellings.get(1..).filter(|others| !others.is_empty())?;
    Some(words::text("web-committee-also", &[("names", words::list(others).into())]))
}

fn joined(other: &JoinedCommittee) -> JoinedRow {
    let (told, link) = match other.later {
        true => ("web-committee-later", "web-committee-later-link"),
        false => ("web-committee-earlier", "web-committee-earlier-link"),
    };
    let name = [("name", (&other.name).into())];
    JoinedRow {
        told: words::text(told, &name),
        path: committee_path(&other.address),
        link: words::text(link, &name),
        corrections: other.correction.iter().map(correction_sentence).collect(),
    }
}

/// `meetings`, which come newest first, by year.
fn years(meetings: &[CommitteeMeeting]) -> Vec<YearOfMeetings<'_>> {
    let same_year = |a: &CommitteeMeeting, b: &CommitteeMeeting| a.line.date.year() == b.line.date.year();
    let year = |meetings: &'_ [CommitteeMeeting]| meetings.first().map_or(0, |first| first.line.date.year());
    let of_year = |some| YearOfMeetings {
        year: year(some).to_string(),
        count: words::text("web-meeting-count", &[("count", some.len().into())]),
        meetings: some.iter().map(meeting).collect(),
    };
    meetings.chunk_by(same_year).map(of_year).collect()
}

fn meeting(meeting: &CommitteeMeeting) -> MeetingRow<'_> {
    let line = &meeting.line;
    let items = words::text("web-item-count", &[("count", line.items.into())]);
    let mut facts: Vec<Cow<'static, str>> = vec![words::paper_kind(line.kind), items.into()];
    facts.extend(meeting.presence.map(|told| presence(told).into()));
    MeetingRow { address: &line.address, date: words::date_with_weekday(line.date), facts }
}

fn presence(presence: Presence) -> String {
    let Presence { present, absent } = presence;
    words::text("web-presence", &[("present", present.into()), ("absent", absent.into())])
}

fn term(term: &TermView) -> Term<'_> {
    let years = format!("{}–{}", term.from, term.to);
    let args = [("years", (&years).into()), ("count", term.meetings.into())];
    Term {
        caption: words::text("web-committee-term-caption", &args),
        parties: term.members.iter().any(|member| member.party.is_some()),
        untold: term.members.iter().any(|member| member.untold > 0),
        members: term.members.iter().map(member).collect(),
        years,
    }
}

fn member(member: &MemberLine) -> MemberRow<'_> {
    MemberRow {
        name: Named {
            name: member.name.clone(),
            path: member.address.as_deref().map(person_path),
            behind: String::new(),
        },
        party: member.party.as_deref().unwrap_or(""),
        present: words::number(member.present),
        absent: words::number(member.absent),
        untold: words::number(member.untold),
    }
}

fn outcomes(view: &CommitteeView) -> Vec<OutcomeRow> {
    let counts = &view.outcomes;
    let decided = counts.outcomes.iter().map(|&(outcome, count)| OutcomeRow {
        badge: Some(Badge::of(outcome)),
        name: words::outcome(outcome),
        count: words::number(count),
        search: Some(committee_search(&view.municipality, &view.names, vec![outcome])),
    });
    let others = [
        (words::label("web-committee-undecided"), counts.undecided),
        (words::label("web-committee-pending"), counts.pending),
        (words::label("web-item-closed"), counts.closed),
    ];
    let other = |(name, count)| OutcomeRow { badge: None, name, count: words::number(count), search: None };
    decided.chain(others.into_iter().filter(|(_, count)| *count > 0).map(other)).collect()
}

fn total(counts: &OutcomeCounts) -> u64 {
    let decided: u64 = counts.outcomes.iter().map(|(_, count)| count).sum();
    decided + counts.undecided + counts.pending + counts.closed
}

fn attendance(year: &YearPresence) -> AttendanceRow {
    let share = |count: u64| words::text("web-per-cent", &[("count", count.into())]);
    AttendanceRow {
        year: year.year.to_string(),
        meetings: words::number(year.meetings),
        present: words::number(year.presence.present),
        absent: words::number(year.presence.absent),
        share: year.presence.per_cent().map(share).unwrap_or_default(),
    }
}
