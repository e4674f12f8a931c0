//! The head as text, and the items.

use super::people;
use crate::PublishedMeeting;
use crate::names::code;
use crate::xml::{Xml, escaped, inline};
use pejl_model::text::collapse;
use pejl_model::{AgendaItem, Decision, Recommendation, Section, SectionKind};

/// Committee, municipality, day and place as text.
pub(super) fn preface(xml: &mut Xml, meeting: &PublishedMeeting<'_>) {
    let day = meeting.date.to_string();
    xml.open("preface", &[]);
    let title = inline("docTitle", &[], meeting.committee);
    xml.mixed("p", &[], &format!("{title}, {}", escaped(meeting.municipality)));
    let place = meeting.document.place.as_ref().map(|place| format!(", {}", escaped(&place.value)));
    let date = inline("docDate", &[("date", &day)], &day);
    xml.mixed("p", &[], &format!("{date}{}", place.unwrap_or_default()));
    xml.close();
}

/// One item; a closed one has number, title and case number only.
pub(super) fn item(xml: &mut Xml, meeting: &PublishedMeeting<'_>, item: &AgendaItem, id: &str) {
    let mut attributes = vec![("eId", id), ("name", "item")];
    attributes.extend((!item.open).then_some(("class", "closed")));
    xml.open("debateSection", &attributes);
    if let Some(number) = &item.number {
        xml.text("num", &[], &number.value);
    }
    if let Some(title) = &item.title {
        xml.text("heading", &[], &title.value);
    }
    if let Some(number) = &item.case_number {
        xml.mixed("p", &[], &inline("docketNumber", &[], &number.text));
    }
    if item.open {
        content(xml, meeting, item, id);
    }
    xml.close();
}

fn content(xml: &mut Xml, meeting: &PublishedMeeting<'_>, item: &AgendaItem, id: &str) {
    people::of_item(xml, item, id);
    let (mut told, mut decided) = (false, false);
    for (at, part) in item.sections.iter().enumerate() {
        let part_id = format!("{id}__part_{}", at + 1);
        match (part.kind(), &item.recommendation, &item.decision) {
            (SectionKind::Recommendation, Some(points), _) if !told => {
                told = true;
                recommendation(xml, Some(part), points, &part_id);
            }
            (SectionKind::Decision, _, Some(decision)) if !decided => {
                decided = true;
                resolutions(xml, Some(part), decision, &part_id);
            }
            _ => section(xml, part, &part_id),
        }
    }
    if let (false, Some(points)) = (told, &item.recommendation) {
        recommendation(xml, None, points, &format!("{id}__recommendation"));
    }
    if let (false, Some(decision)) = (decided, &item.decision) {
        resolutions(xml, None, decision, &format!("{id}__resolutions"));
    }
    if let Some(decision) = &item.decision {
        decision_points(xml, decision, id);
        declarations(xml, meeting, decision, id);
    }
}

fn section(xml: &mut Xml, section: &Section, id: &str) {
    xml.open("debateSection", &[("eId", id), ("name", &code(section.kind()))]);
    labelled(xml, section);
    paragraphs(xml, &section.text);
    xml.close();
}

fn labelled(xml: &mut Xml, section: &Section) {
    if !section.label.trim().is_empty() {
        xml.text("heading", &[], &section.label);
    }
}

/// One paragraph a line that is not blank.
fn paragraphs(xml: &mut Xml, text: &str) {
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        xml.text("p", &[], line);
    }
}

/// The recommendation with an id a point. The list stands for the printed text
/// where it holds all of it; otherwise the text comes first, whole.
fn recommendation(xml: &mut Xml, section: Option<&Section>, recommendation: &Recommendation, id: &str) {
    xml.open("debateSection", &[("eId", id), ("name", "recommendation")]);
    let printed = section.map_or("", |section| section.text.as_str());
    section.iter().for_each(|section| labelled(xml, section));
    let framed = frame(printed, recommendation);
    if framed.is_none() {
        paragraphs(xml, printed);
    }
    if !recommendation.points.is_empty() {
        xml.open("blockList", &[("eId", &format!("{id}__list"))]);
        let (before, after) = framed.unwrap_or_default();
        if !before.is_empty() {
            xml.text("listIntroduction", &[], &before);
        }
        for (at, point) in recommendation.points.iter().enumerate() {
            let number = point.number.as_deref();
            list_item(xml, &format!("{id}__list__item_{}", at + 1), None, number, &point.text);
        }
        if !after.is_empty() {
            xml.text("listWrapUp", &[], &after);
        }
        xml.close();
    }
    xml.close();
}

/// What stands before the first point and after the last, where the points
/// with their numbers and bullets are all that stands between.
fn frame(printed: &str, recommendation: &Recommendation) -> Option<(String, String)> {
    let printed = collapse(printed);
    let (mut at, mut before) = (0, None);
    for point in &recommendation.points {
        let rest = printed.get(at..)?;
        let start = rest.find(&point.text)?;
        let gap = rest.get(..start)?;
        if before.is_none() {
            before = Some(unnumbered(gap, point.number.as_deref()).to_owned());
        } else if !gap.chars().all(is_mark) && gap.trim_matches(is_mark) != "og" {
            return None;
        }
        at += start + point.text.len();
    }
    let after = printed.get(at..)?.trim_matches(|c: char| is_mark(c) && !c.is_ascii_digit());
    Some((before?, after.to_owned()))
}

/// `text` without the number or bullet at its end.
fn unnumbered<'a>(text: &'a str, number: Option<&str>) -> &'a str {
    let text = text.trim_end();
    let (rest, last) = text.rsplit_once(' ').unwrap_or(("", text));
    let digits = last.trim_matches(|c: char| is_mark(c) && !c.is_ascii_digit());
    let bullet = last.chars().all(is_mark) && (digits.is_empty() || Some(digits) == number);
    if bullet { rest.trim_end() } else { text }
}

/// What numbers and bullets are made of.
fn is_mark(c: char) -> bool {
    c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | ')' | '(' | '-' | '–' | '•' | '*' | ';' | ',' | '·')
}

fn list_item(xml: &mut Xml, id: &str, refers: Option<&str>, number: Option<&str>, text: &str) {
    let mut attributes = vec![("eId", id)];
    attributes.extend(refers.map(|refers| ("refersTo", refers)));
    xml.open("item", &attributes);
    if let Some(number) = number {
        xml.text("num", &[], number);
    }
    xml.text("p", &[], text);
    xml.close();
}

fn resolutions(xml: &mut Xml, section: Option<&Section>, decision: &Decision, id: &str) {
    let outcome = format!("#outcome-{}", code(decision.outcome));
    xml.open("resolutions", &[("eId", id), ("refersTo", &outcome)]);
    section.iter().for_each(|section| labelled(xml, section));
    paragraphs(xml, section.map_or(decision.text.as_str(), |section| section.text.as_str()));
    xml.close();
}

fn decision_points(xml: &mut Xml, decision: &Decision, id: &str) {
    if decision.points.is_empty() {
        return;
    }
    let id = format!("{id}__points");
    xml.open("debateSection", &[("eId", &id), ("name", "decision-points")]);
    xml.open("blockList", &[("eId", &format!("{id}__list"))]);
    for (at, point) in decision.points.iter().enumerate() {
        let outcome = format!("#outcome-{}", code(point.outcome));
        let item = format!("{id}__list__item_{}", at + 1);
        list_item(xml, &item, Some(&outcome), Some(&point.number), &point.text);
    }
    xml.close();
    xml.close();
}

/// Reservations, dissent and statements, each with those of its authors that
/// the lists of the meeting know.
fn declarations(xml: &mut Xml, meeting: &PublishedMeeting<'_>, decision: &Decision, id: &str) {
    let persons = meeting.persons();
    for (at, dissent) in decision.dissents.iter().enumerate() {
        let mut refers = format!("#dissent-{}", code(dissent.kind));
        for key in dissent.persons.iter().map(|person| crate::names::folded(&person.name)) {
            if persons.contains_key(&key) {
                refers.push_str(&format!(" #person-{key}"));
            }
        }
        let id = format!("{id}__declaration_{}", at + 1);
        xml.open("declarationOfVote", &[("eId", &id), ("refersTo", &refers)]);
        paragraphs(xml, &dissent.text);
        xml.close();
    }
}
