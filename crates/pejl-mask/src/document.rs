//! Every text of a document, masked.

use crate::{Finding, find, mask};
use pejl_model::{
    AgendaItem, Decision, Diagnostic, Dissent, Document, Located, Person, PointDecision, Recommendation, Table, Vote,
};
use std::borrow::Cow;

/// `document` with personal data masked in every text that it holds.
#[must_use]
pub fn mask_document(document: &Document) -> Document {
    let mut document = document.clone();
    if let Some(municipality) = &mut document.municipality {
        text(&mut municipality.name);
    }
    for value in [&mut document.committee, &mut document.term, &mut document.place] {
        located(value);
    }
    for member in &mut document.members {
        person(&mut member.person);
        optional(&mut member.role);
    }
    for entry in &mut document.contents {
        text(&mut entry.title);
        optional(&mut entry.number);
    }
    document.items.iter_mut().for_each(item);
    document.diagnostics.iter_mut().for_each(diagnostic);
    document
}

fn text(value: &mut String) {
    if let Cow::Owned(masked) = mask(value) {
        *value = masked;
    }
}

fn optional(value: &mut Option<String>) {
    value.iter_mut().for_each(text);
}

fn located(value: &mut Option<Located<String>>) {
    value.iter_mut().for_each(|l| text(&mut l.value));
}

fn person(person: &mut Person) {
    text(&mut person.name);
    optional(&mut person.party);
}

fn item(item: &mut AgendaItem) {
    located(&mut item.number);
    located(&mut item.title);
    item.case_number.iter_mut().for_each(|c| text(&mut c.text));
    let mut hidden = Vec::new();
    for section in &mut item.sections {
        text(&mut section.label);
        noting(&mut section.text, &mut hidden);
    }
    item.recommendation.iter_mut().for_each(recommendation);
    item.decision.iter_mut().for_each(decision);
    for absence in &mut item.absent {
        person(&mut absence.person);
        absence.substitute.iter_mut().for_each(person);
        optional(&mut absence.from);
        optional(&mut absence.until);
    }
    item.conflicts.iter_mut().for_each(|c| person(&mut c.person));
    for attachment in &mut item.attachments {
        text(&mut attachment.title);
        optional(&mut attachment.number);
    }
    item.tables.iter_mut().for_each(|t| table(t, &mut hidden));
    // What was masked in the text must not come out as a figure.
    item.figures.retain(|figure| !hidden.contains(&digits_of(&figure.value.to_string())));
    for entry in &mut item.history {
        optional(&mut entry.committee);
        text(&mut entry.text);
    }
    item.diagnostics.iter_mut().for_each(diagnostic);
}

fn recommendation(recommendation: &mut Recommendation) {
    located(&mut recommendation.proposer);
    for point in &mut recommendation.points {
        text(&mut point.text);
        optional(&mut point.number);
    }
}

fn decision(decision: &mut Decision) {
    text(&mut decision.text);
    located(&mut decision.outcome_words);
    decision.points.iter_mut().for_each(point);
    decision.votes.iter_mut().for_each(vote);
    decision.dissents.iter_mut().for_each(dissent);
}

fn point(point: &mut PointDecision) {
    text(&mut point.number);
    text(&mut point.text);
}

fn vote(vote: &mut Vote) {
    vote.parties.iter_mut().for_each(text);
    vote.persons.iter_mut().for_each(person);
}

fn dissent(dissent: &mut Dissent) {
    dissent.persons.iter_mut().for_each(person);
    dissent.parties.iter_mut().for_each(text);
    text(&mut dissent.text);
}

/// The whole table is masked as one text, a row a line with tabs between, so that a cell is judged by the head of its
/// column and by the cells beside it.
fn table(table: &mut Table, hidden: &mut Vec<String>) {
    let head = table.header.iter_mut().enumerate().map(|(column, cell)| (column == 0, cell));
    let body = table.rows.iter_mut().flat_map(|row| row.iter_mut().enumerate().map(|(at, c)| (at == 0, &mut c.text)));
    let mut cells: Vec<(usize, &mut String)> = Vec::new();
    let mut whole = String::new();
    for (first, cell) in head.chain(body) {
        whole.push(if first { '\n' } else { '\t' });
        cells.push((whole.len(), cell));
        let line = cells.last().map_or("", |(_, cell)| cell.as_str());
        whole.extend(line.chars().map(|c| if matches!(c, '\n' | '\t') { ' ' } else { c }));
    }
    let findings = find(&whole);
    if findings.is_empty() {
        return;
    }
    note(&whole, &findings, hidden);
    let masked = mask(&whole);
    for (start, cell) in cells {
        let end = start + cell.len();
        // Blanks that a cell was cleaned of stay as they were, where nothing in it was masked.
        if findings.iter().any(|f| f.span.start < end && start < f.span.end) {
            *cell = masked.get(start..end).unwrap_or("").to_owned();
        }
    }
}

/// Masks `value`, and keeps the numbers that were masked in it.
fn noting(value: &mut String, hidden: &mut Vec<String>) {
    note(value, &find(value), hidden);
    text(value);
}

fn note(text: &str, findings: &[Finding], hidden: &mut Vec<String>) {
    for finding in findings {
        let whole = text.get(finding.span.start..finding.span.end).unwrap_or("");
        hidden.push(digits_of(whole));
        // A wrapped number may have been read as a figure on each line.
        hidden.extend(whole.split(|c: char| !c.is_ascii_digit()).map(str::to_owned));
        hidden.push(digits_of(whole.trim_start_matches("+45").trim_start_matches("0045")));
    }
    hidden.retain(|digits| digits.len() > 3);
}

fn digits_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn diagnostic(diagnostic: &mut Diagnostic) {
    diagnostic.args.iter_mut().for_each(|(_, value)| text(value));
}
