//! A made-up meeting.

pub(crate) use acts::named;
pub(crate) use item::section;
pub(crate) use prose::{danish, push_capital};

mod acts;
mod item;
mod prose;
mod table;

use crate::random::Random;
use crate::stock::{people, places};
use item::Agenda;
use jiff::civil::{Date, Time, date, time};
use pejl_model::{Document, Located, Member, Municipality, MunicipalityFrom, PaperKind, Person, Span};

/// How long a paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// Two to four items of a few lines: for property tests.
    Small,
    /// About 25 kB: an ordinary paper of a committee.
    Ordinary,
    /// About 60 pages.
    Long,
}

impl Size {
    /// Fewest and most items beside the first and the last.
    pub(crate) fn items(self) -> (usize, usize) {
        match self {
            Size::Small => (1, 3),
            Size::Ordinary => (3, 9),
            Size::Long => (26, 34),
        }
    }

    /// Fewest and most paragraphs in the presentation of a case.
    pub(crate) fn paragraphs(self) -> (usize, usize) {
        match self {
            Size::Small => (1, 2),
            Size::Ordinary => (4, 11),
            Size::Long => (6, 12),
        }
    }
}

/// The paper of `seed`. All spans are empty, there are no parts and no
/// diagnostics, and the sections hold running text only: what is recommended,
/// decided and attached stands in its own fields, and [`crate::print`] makes
/// sections of it in the way of the layout. Table rows stand in a section's
/// text as lines with tabs.
#[must_use]
pub fn truth(seed: u64, size: Size) -> Document {
    let mut random = Random::new(seed ^ 0x0070_a9e2);
    let municipality = municipality(&mut random);
    let committee = random.pick(places::COMMITTEES).to_owned();
    let day = day(&mut random);
    let kind = if random.chance(90) { PaperKind::Minutes } else { PaperKind::Agenda };
    let members = members(&mut random, kind);
    let start = time(random.between(8, 17) as i8, random.pick(&[0, 15, 30]), 0, 0);
    let end = (kind == PaperKind::Minutes && random.chance(50)).then(|| later(start, random.between(65, 170)));
    let agenda = Agenda { municipality: &municipality, committee: &committee, day, kind, members: &members, size };
    let items = agenda.items(&mut random);
    Document {
        municipality: Some(municipality.clone()),
        committee: Some(at(committee.clone())),
        term: Some(at(term(day, &mut random))),
        kind,
        variant: None,
        date: Some(at(day)),
        start: Some(at(start)),
        end: end.map(at),
        place: Some(at(random.pick(places::ROOMS).to_owned())),
        members,
        contents: Vec::new(),
        items,
        parts: Vec::new(),
        diagnostics: Vec::new(),
    }
}

/// A value that stands nowhere yet.
pub(crate) fn at<T>(value: T) -> Located<T> {
    Located::new(value, Span::default())
}

fn municipality(random: &mut Random) -> Municipality {
    let (name, code) = if random.chance(20) {
        let (name, code) = random.pick(places::CODED);
        (name, Some(code))
    } else {
        (random.pick(places::MADE_UP), None)
    };
    Municipality { name: name.to_owned(), code, from: MunicipalityFrom::Printed, span: None }
}

fn day(random: &mut Random) -> Date {
    // A day up to 28 exists in every month.
    let day = date(random.between(2008, 2026) as i16, random.between(1, 12) as i8, random.between(1, 26) as i8);
    match day.weekday().to_monday_zero_offset() {
        5 => day.tomorrow().and_then(Date::tomorrow).unwrap_or(day),
        6 => day.tomorrow().unwrap_or(day),
        _ => day,
    }
}

fn later(start: Time, minutes: usize) -> Time {
    let all = i32::from(start.hour()) * 60 + i32::from(start.minute()) + minutes as i32;
    time((all / 60 % 24) as i8, (all % 60) as i8, 0, 0)
}

/// The four years that the day lies in: 2006-2009, 2010-2013, ...
fn term(day: Date, random: &mut Random) -> String {
    let first = day.year() - (day.year() - 2006) % 4;
    if random.chance(30) { format!("{first}-{:02}", (first + 3) % 100) } else { format!("{first}-{}", first + 3) }
}

fn members(random: &mut Random, kind: PaperKind) -> Vec<Member> {
    let mut out: Vec<Member> = Vec::new();
    let count = random.between(5, 9);
    while out.len() < count {
        let person = person(random);
        if out.iter().all(|m| m.person.name != person.name) {
            let present = kind == PaperKind::Agenda || out.is_empty() || !random.chance(12);
            out.push(Member { person, present: Some(present), role: None, span: Span::default() });
        }
    }
    out
}

/// Someone with a party letter.
pub(crate) fn person(random: &mut Random) -> Person {
    let first = random.pick(people::FIRST);
    let last = random.pick(people::LAST);
    let name = if random.chance(25) {
        format!("{first} {} {last}", random.pick(people::MIDDLE))
    } else {
        format!("{first} {last}")
    };
    Person { name, party: Some(random.pick(people::PARTIES).to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_paper() {
        assert_eq!(truth(3, Size::Small), truth(3, Size::Small));
        assert_ne!(truth(3, Size::Small), truth(4, Size::Small));
    }

    #[test]
    fn papers_have_what_minutes_have() {
        let papers: Vec<Document> = (0..60).map(|seed| truth(seed, Size::Ordinary)).collect();
        let items = || papers.iter().flat_map(|p| &p.items);
        assert!(papers.iter().any(|p| p.kind == PaperKind::Agenda));
        assert!(items().any(|i| !i.open));
        assert!(items().any(|i| !i.tables.is_empty()));
        assert!(items().any(|i| i.absent.iter().any(|a| a.substitute.is_some())));
        assert!(items().any(|i| i.decision.as_ref().is_some_and(|d| d.points.len() > 1)));
        assert!(items().any(|i| i.decision.as_ref().is_some_and(|d| !d.dissents.is_empty() || !d.votes.is_empty())));
    }
}
