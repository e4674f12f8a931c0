//! What is read from our own samples, in a form that a person can judge.
//!
//! One snapshot a sample. After a change of the reader `INSTA_UPDATE=always
//! cargo test -p pejl --test readings` writes them anew, and `git diff` shows
//! what is read otherwise.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "a test")]

use pejl_model::{AgendaItem, Decision, Diagnostic, Document, Person, Section, Span};
use std::fmt::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::Command;

fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples")
}

fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn the_samples_are_read_as_before() {
    let mut files: Vec<PathBuf> = std::fs::read_dir(samples()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "txt" || e == "html" || e == "docx" || e == "pdf"));
    files.sort();
    assert!(files.len() >= 18);
    let differs: Vec<String> = files
        .iter()
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .filter(|name| {
            let bytes = std::fs::read(samples().join(name)).unwrap();
            let options = pejl_read::ReadOptions { file_name: Some(name), ..pejl_read::ReadOptions::default() };
            let reading = pejl_read::read(&bytes, &options);
            let text = digest(&reading.document, &reading.source.text);
            // Every sample is compared before the test fails.
            catch_unwind(AssertUnwindSafe(|| snapshot(name, &text))).is_err()
        })
        .collect();
    assert!(differs.is_empty(), "read otherwise: {differs:?}");
}

#[test]
fn a_reading_is_shown_to_people_as_before() {
    let name = "vestersoe-beskaeftigelsesudvalget-2024-03-12.txt";
    let output = Command::new(env!("CARGO_BIN_EXE_pejl")).args(["read", name]).current_dir(samples()).output().unwrap();
    assert!(output.status.success());
    snapshot("for-people", &String::from_utf8(output.stdout).unwrap());
}

/// The head, then every item with what was read of it, a line each.
fn digest(document: &Document, text: &str) -> String {
    let mut out = String::new();
    let line = |of: Option<Span>| of.map_or_else(String::new, |span| format!(" @{}", line_of(text, span)));
    let text_of =
        |value: &Option<pejl_model::Located<String>>| value.as_ref().map_or("-".to_owned(), |v| v.value.clone());
    let municipality = document.municipality.as_ref().map(|m| format!("{} ({:?})", m.name, m.from));
    let _ = writeln!(out, "municipality: {}", municipality.unwrap_or_else(|| "-".into()));
    let _ = writeln!(out, "committee: {}; term: {}", text_of(&document.committee), text_of(&document.term));
    let _ =
        writeln!(out, "paper: {:?} {}", document.kind, document.variant.map_or(String::new(), |v| format!("{v:?}")));
    let clock = |time: &Option<pejl_model::Located<jiff::civil::Time>>| {
        time.as_ref().map_or("-".to_owned(), |t| t.value.strftime("%H:%M").to_string())
    };
    let date = document.date.as_ref().map_or("-".to_owned(), |d| d.value.to_string());
    let (start, end, place) = (clock(&document.start), clock(&document.end), text_of(&document.place));
    let _ = writeln!(out, "meeting: {date}, {start} to {end}, {place}");
    for member in &document.members {
        let presence = match member.present {
            Some(true) => "present",
            Some(false) => "away",
            None => "listed",
        };
        let role = member.role.as_ref().map_or(String::new(), |role| format!(", {role}"));
        let _ = writeln!(out, "member: {}{role}, {presence}", person(&member.person));
    }
    let _ = writeln!(out, "contents: {}", document.contents.len());
    for found in &document.diagnostics {
        let _ = writeln!(out, "{}{}", diagnostic(found), line(found.span));
    }
    for item in &document.items {
        let _ = writeln!(out, "\n{}", digest_item(item, text));
    }
    out
}

fn digest_item(item: &AgendaItem, text: &str) -> String {
    let mut out = String::new();
    let number = item.number.as_ref().map_or("-", |n| &n.value);
    let title = item.title.as_ref().map_or("(none)", |t| &t.value);
    let _ = writeln!(out, "{number}  {title} @{}", line_of(text, item.span));
    let kind = item.item_type.as_ref().map_or(String::new(), |t| format!(", {:?}", t.value));
    let decides = item.decides.as_ref().map_or(String::new(), |d| format!(", decides: {:?}", d.value));
    let case = item.case_number.as_ref().map_or(String::new(), |c| {
        format!(", case {}{}", c.text, c.kle.as_ref().map_or(String::new(), |k| format!(" (KLE {})", k.subject)))
    });
    let open = if item.open { "open" } else { "closed" };
    let _ = writeln!(out, "    {open}, sure: {:?}{kind}{case}{decides}", item.confidence);
    for section in &item.sections {
        let _ = writeln!(out, "    section {}", digest_section(section));
    }
    if let Some(recommendation) = &item.recommendation {
        let _ = writeln!(out, "    recommended by: {}", recommendation.proposer.as_ref().map_or("-", |p| &p.value));
        for point in &recommendation.points {
            let _ = writeln!(out, "      {} {}", point.number.as_deref().unwrap_or("-"), beginning(&point.text));
        }
    }
    if let Some(decision) = &item.decision {
        out += &digest_decision(decision);
    }
    for absence in &item.absent {
        let when = [("from", &absence.from), ("until", &absence.until)];
        let when: String = when.iter().filter_map(|(w, v)| v.as_ref().map(|v| format!(", {w} {v}"))).collect();
        let substitute = absence.substitute.as_ref().map_or(String::new(), |s| format!(", in place: {}", person(s)));
        let _ = writeln!(out, "    away: {}{substitute}{when}", person(&absence.person));
    }
    for conflict in &item.conflicts {
        let _ = writeln!(out, "    conflict: {}, left: {}", person(&conflict.person), conflict.left_room);
    }
    for attachment in &item.attachments {
        let _ = writeln!(out, "    attachment {} {}", attachment.number.as_deref().unwrap_or("-"), attachment.title);
    }
    for table in &item.tables {
        let _ = writeln!(
            out,
            "    table {} x {} ({:?}) {}",
            table.rows.len(),
            table.columns,
            table.form,
            table.header.join(" | ")
        );
    }
    for entry in &item.history {
        let date = entry.date.map_or("-".to_owned(), |d| d.to_string());
        let _ = writeln!(
            out,
            "    history {date} {}: {}",
            entry.committee.as_deref().unwrap_or("-"),
            beginning(&entry.text)
        );
    }
    if !item.figures.is_empty() {
        let _ = writeln!(out, "    figures {}: {}", item.figures.len(), figures(item));
    }
    for found in &item.diagnostics {
        let _ = writeln!(out, "    {}", diagnostic(found));
    }
    out.truncate(out.trim_end().len());
    out
}

fn digest_section(section: &Section) -> String {
    let kinds: Vec<String> = section.kinds.iter().map(|kind| format!("{kind:?}")).collect();
    let words = section.text.split_whitespace().count();
    format!("{} \"{}\" {words} words: {}", kinds.join("+"), section.label, beginning(&section.text))
}

fn digest_decision(decision: &Decision) -> String {
    let mut out = String::new();
    let detail = decision.detail.map_or(String::new(), |d| format!(" ({d:?})"));
    let effect = decision.effect.map_or(String::new(), |e| format!(", in effect {e:?}"));
    let words = decision.outcome_words.as_ref().map_or("-", |w| &w.value);
    let _ = writeln!(
        out,
        "    decided: {:?}{detail}{effect}, by \"{words}\": {}",
        decision.outcome,
        beginning(&decision.text)
    );
    for point in &decision.points {
        let detail = point.detail.map_or(String::new(), |d| format!(" ({d:?})"));
        let _ = writeln!(out, "      {} {:?}{detail}: {}", point.number, point.outcome, beginning(&point.text));
    }
    for vote in &decision.votes {
        let count = vote.count.map_or("-".to_owned(), |c| c.to_string());
        let who: Vec<String> = vote.parties.iter().cloned().chain(vote.persons.iter().map(person)).collect();
        let _ = writeln!(out, "      vote {:?} {count}: {}", vote.ballot, who.join(", "));
    }
    for dissent in &decision.dissents {
        let who: Vec<String> = dissent.parties.iter().cloned().chain(dissent.persons.iter().map(person)).collect();
        let _ = writeln!(out, "      {:?} of {}: {}", dissent.kind, who.join(", "), beginning(&dissent.text));
    }
    out
}

fn figures(item: &AgendaItem) -> String {
    let one = |f: &pejl_model::Figure| {
        let scale = if f.scale == 1 { String::new() } else { format!(" x{}", f.scale) };
        let unit = if f.unit == pejl_model::Unit::Number { String::new() } else { format!(" {:?}", f.unit) };
        format!("{}{scale}{unit}", f.value)
    };
    item.figures.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn person(person: &Person) -> String {
    person.party.as_ref().map_or(person.name.clone(), |party| format!("{} ({party})", person.name))
}

fn diagnostic(found: &Diagnostic) -> String {
    let args: Vec<String> = found.args.iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("! {} {}", found.code.as_str(), args.join(" ")).trim_end().to_owned()
}

/// The first and the last words: where a stretch begins and ends is what goes wrong.
fn beginning(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.len() {
        0..=12 => words.join(" "),
        count => format!("{} … {}", words[..7].join(" "), words[count - 4..].join(" ")),
    }
}

fn line_of(text: &str, span: Span) -> usize {
    text.get(..span.start).unwrap_or("").matches('\n').count() + 1
}
