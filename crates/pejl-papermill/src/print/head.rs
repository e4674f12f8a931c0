//! The head of a paper and its table of contents.

use super::adapt::kind_word;
use super::dates::{capital, clock, dashed, dotted, month, stopped, weekday, weekday_words, words};
use super::page::Page;
use crate::layout::{Contents, Head, Style};
use crate::truth::named;
use jiff::civil::{Date, Time, date, time};
use pejl_model::{Document, Located, Member, PaperKind};

/// What every head draws on.
struct Facts<'a> {
    municipality: &'a str,
    committee: &'a str,
    term: &'a str,
    place: &'a str,
    kind: &'static str,
    day: Date,
    start: Time,
    members: &'a [Member],
    document: &'a Document,
}

/// Prints the head and the contents.
pub(super) fn head(page: &mut Page, expected: &Document, truth: &Document, style: &Style) {
    let facts = Facts {
        municipality: truth.municipality.as_ref().map_or("", |m| m.name.as_str()),
        committee: text(truth.committee.as_ref()),
        term: text(truth.term.as_ref()),
        place: text(truth.place.as_ref()),
        kind: kind_word(truth),
        day: truth.date.as_ref().map_or_else(|| date(2020, 1, 1), |d| d.value),
        start: truth.start.as_ref().map_or_else(|| time(9, 0, 0, 0), |t| t.value),
        members: &truth.members,
        document: expected,
    };
    match style.head {
        Head::ExportLate | Head::ExportFirst | Head::ExportDated => facts.export(page, style.head),
        Head::WebNumbered | Head::WebPunkt | Head::WebTwice => facts.web(page, style.head),
        Head::FiveLines | Head::OneLine | Head::Labelled => facts.preview(page, style.head),
        Head::CapitalLabels => facts.capital_labels(page),
        Head::Dash => page.para(format!("{} – {} – {}", facts.committee, facts.kind, words(facts.day))),
        Head::Facts => facts.cards(page),
        Head::Report => facts.report(page),
        Head::ThreeLines => facts.three_lines(page),
        Head::Capitals => facts.capitals(page),
        Head::Protocol => facts.protocol(page),
        Head::Named => facts.named(page),
        Head::Genitive => {
            page.para(format!("{} Kommune", facts.municipality));
            page.line(format!("{}s møde den {}", facts.committee, words(facts.day)));
        }
    }
    contents(page, expected, style);
}

fn text(value: Option<&Located<String>>) -> &str {
    value.map_or("", |v| v.value.as_str())
}

impl Facts<'_> {
    fn export(&self, page: &mut Page, head: Head) {
        let (kind, committee, term, day) = (self.kind.to_uppercase(), self.committee, self.term, dashed(self.day));
        page.para(match head {
            Head::ExportFirst => format!("{kind} {committee} - {term} d. {day}"),
            Head::ExportDated => format!("{kind} {term}: {committee} d. {day}"),
            _ => format!("{kind} {committee} {term} d. {day}"),
        });
        page.para(format!("Mødedato {} kl. {}", weekday_words(self.day), clock(self.start)));
        page.para(format!("Mødested {}", self.place));
        let mark = |m: &Member| match (head, m.present) {
            (Head::ExportFirst, Some(false)) => format!("{} (Afbud)", m.person.name),
            _ => m.person.name.clone(),
        };
        if head != Head::ExportLate {
            page.para(format!("Mødedeltagere {}", self.members.iter().map(mark).collect::<Vec<_>>().join(", ")));
        }
    }

    fn web(&self, page: &mut Page, head: Head) {
        let day = self.day;
        if head == Head::WebNumbered {
            page.para(format!("{} - {}", self.committee, dashed(day)));
            page.para(self.kind);
            page.para("Dato:");
            let weekday = capital(weekday(day));
            page.para(format!("{weekday}, {} {}, {} - {}", day.day(), month(day), day.year(), clock(self.start)));
            return;
        }
        page.para(self.kind);
        page.para(self.committee);
        if head == Head::WebPunkt {
            page.para(format!("Mødedato: {} {}", dashed(day), clock(self.start)));
            let before = day.yesterday().unwrap_or(day);
            page.para(format!("Dagsorden publiceret: {} 12:00", dashed(before)));
            page.para(format!("Lokation: {}", self.place));
        } else {
            let (weekday, month) = (capital(weekday(day)), capital(month(day)));
            page.para(format!("Dato: {weekday}, {month} {}, {} - {}", day.day(), day.year(), clock(self.start)));
            page.para(format!("Sted: {}", self.place));
        }
    }

    fn preview(&self, page: &mut Page, head: Head) {
        let when = format!("{} kl. {}", words(self.day), clock(self.start));
        match head {
            Head::FiveLines => {
                for line in [self.kind, "til", &format!("mødet i {}", self.committee), &format!("den {when}")] {
                    page.para(line);
                }
                page.para(format!("i {}", self.place));
            }
            Head::OneLine => {
                page.para(format!("{} til mødet i {} den {when} i {}", self.kind, self.committee, self.place));
            }
            _ => {
                page.para(self.kind);
                page.para(format!("Udvalg: {}", self.committee));
                page.line(format!("Mødedato: {when}"));
                page.line(format!("Mødested: {}", self.place));
            }
        }
    }

    fn capital_labels(&self, page: &mut Page) {
        let stamp = |time: Time| format!("{} {}:00", dashed(self.day), clock(time));
        let mut rows = vec![
            ("UDVALG", self.committee.to_owned()),
            ("MØDE", self.kind.to_owned()),
            ("STED", self.place.to_owned()),
            ("STARTTIDSPUNKT", stamp(self.start)),
        ];
        rows.extend(self.document.end.as_ref().map(|end| ("SLUTTIDSPUNKT", stamp(end.value))));
        for (label, value) in rows {
            page.para(label);
            page.line(value);
        }
    }

    fn cards(&self, page: &mut Page) {
        page.para(format!("{} Kommune", self.municipality));
        page.para(format!("{} - {} den {}", self.kind, self.committee, words(self.day)));
        page.para("Mødefakta");
        page.para(format!("Dato: {} den {}", weekday(self.day), words(self.day)));
        page.line(format!("Mødetidspunkt: Kl. {}", clock(self.start)));
        page.line(format!("Mødested: {}", self.place));
        page.para("Medlemmer");
        for member in self.members {
            page.line(format!("• {}", named(&member.person)));
        }
    }

    fn report(&self, page: &mut Page) {
        page.para(format!("{} af møde i {}", self.kind, self.committee));
        page.para(format!("Den {} kl. {} i {}", stopped(self.day), clock(self.start), self.place));
        page.para("Deltagere:");
        for member in self.members {
            let party = member.person.party.as_deref().unwrap_or("UFG");
            page.line(format!("{}, ({party})", member.person.name));
        }
    }

    fn three_lines(&self, page: &mut Page) {
        page.line(self.committee);
        page.line(dashed(self.day));
        page.line("Medlemmer");
        for member in self.members {
            page.line(named(&member.person));
        }
    }

    fn capitals(&self, page: &mut Page) {
        let kind = if self.document.kind == PaperKind::Minutes { "BESLUTNINGSPROTOKOL" } else { "DAGSORDEN" };
        page.para(kind);
        page.para(self.committee);
        let day = format!("{} den {}", capital(weekday(self.day)), words(self.day));
        page.para(format!("{day} kl. {}", dotted(self.start)));
        page.para(format!("Mødested: {}", self.place));
        let list = |here: bool| {
            let some = self.members.iter().filter(|m| (m.present != Some(false)) == here);
            some.map(|m| named(&m.person)).collect::<Vec<_>>().join(", ")
        };
        page.para(format!("Tilstede: {}", list(true)));
        if self.members.iter().any(|m| m.present == Some(false)) {
            page.para(format!("Afbud: {}", list(false)));
        }
    }

    fn named(&self, page: &mut Page) {
        page.para(format!("{} Kommune", self.municipality));
        page.para(format!("{} af møde i {}", self.kind, self.committee));
        let day = format!("{} den {}", capital(weekday(self.day)), words(self.day));
        page.line(format!("{day} kl. {}", dotted(self.start)));
        page.line(self.place);
        for (label, here) in [("Deltagere:", true), ("Afbud:", false)] {
            let some = self.members.iter().filter(|m| (m.present != Some(false)) == here);
            let names: Vec<String> = some.map(|m| named(&m.person)).collect();
            if !names.is_empty() {
                page.para(label);
                names.iter().for_each(|name| page.line(name));
            }
        }
    }

    fn protocol(&self, page: &mut Page) {
        page.para(format!("{} Kommune", self.municipality));
        page.para(self.kind);
        page.para(self.committee);
        page.para(format!("Dato: {} den {}", capital(weekday(self.day)), words(self.day)));
        page.line(format!("Tid: kl. {}", dotted(self.start)));
        page.line(format!("Sted: {}", self.place));
    }
}

fn contents(page: &mut Page, document: &Document, style: &Style) {
    let number =
        |i: usize| document.items.get(i).and_then(|item| item.number.as_ref()).map_or("", |n| n.value.as_str());
    match style.contents {
        Contents::None => return,
        Contents::Range => {
            page.para(format!("Sager {} - {}", number(0), number(document.items.len().saturating_sub(1))));
            return;
        }
        Contents::Numbered => page.para("PUNKTER"),
        Contents::Columns => page.para("Pkt.\tTekst\tSide"),
        _ => page.para("Indholdsfortegnelse"),
    }
    if style.contents == Contents::Pipes {
        page.para("| | |");
        page.line("|---|----|");
    } else if style.contents != Contents::Columns {
        page.para("");
    }
    for (i, entry) in document.contents.iter().enumerate() {
        let (title, at) = (&entry.title, entry.page.unwrap_or(0));
        page.line(match style.contents {
            Contents::DotsTab => format!("{title}.....\t{at}"),
            Contents::Pipes => format!("| {title}..... | {at} |"),
            Contents::Numbered => format!("{}. {title}", number(i)),
            Contents::Columns => format!("{}\t{title}\t{at}", number(i)),
            _ => format!("{title}.....{at}"),
        });
    }
}
