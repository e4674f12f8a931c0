//! Small made-up papers in many layouts with all that is expected of them: case numbers, decisions,
//! outcomes, points, attachments and who was there.
//!
//! `layouts/details.txt` tells its own form in its first lines.

use pejl_model::{AgendaItem, Document};
use pejl_read::{ReadOptions, read};

struct Expected {
    name: &'static str,
    told: Vec<(&'static str, String)>,
    text: &'static str,
}

fn papers() -> Option<Vec<Expected>> {
    let (_, all) = include_str!("layouts/details.txt").split_once("\n=== ")?;
    all.split("\n=== ").map(paper).collect()
}

/// `None` where a block is not of the form told above.
fn paper(block: &'static str) -> Option<Expected> {
    let (head, text) = block.split_once("\n---\n")?;
    let (name, head) = head.split_once('\n')?;
    let told: Option<Vec<_>> =
        head.lines().map(|line| line.split_once(':').map(|(k, v)| (k, v.trim().to_owned()))).collect();
    Some(Expected { name, told: told?, text })
}

fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn of_head(document: &Document) -> Vec<(&'static str, String)> {
    let mut told = Vec::new();
    told.extend(document.committee.iter().map(|c| ("committee", c.value.clone())));
    told.extend(document.date.iter().map(|d| ("date", d.value.to_string())));
    told.extend(document.start.iter().map(|t| ("time", t.value.strftime("%H:%M").to_string())));
    told.extend(document.place.iter().map(|p| ("place", p.value.clone())));
    for (key, present) in [("present", Some(true)), ("absent", Some(false))] {
        let members = document.members.iter().filter(|m| m.present == present);
        told.extend(members.map(|m| (key, m.person.name.clone())));
    }
    told
}

fn of_item(item: &AgendaItem) -> Vec<(&'static str, String)> {
    let number = item.number.as_ref().map(|n| n.value.as_str()).unwrap_or_default();
    let title = item.title.as_ref().map(|t| t.value.as_str()).unwrap_or_default();
    let mut told = vec![("item", format!("{number} | {title}").trim().to_owned())];
    told.extend(item.case_number.iter().map(|c| ("case", c.text.clone())));
    told.extend((!item.open).then(|| ("closed", "yes".to_owned())));
    let points = item.recommendation.iter().flat_map(|r| &r.points);
    told.extend(points.map(|p| ("point", p.text.clone())));
    told.extend(item.attachments.iter().map(|a| ("attachment", a.title.clone())));
    if let Some(decision) = &item.decision {
        told.push(("decision", collapsed(&decision.text)));
        told.push(("outcome", format!("{:?}", decision.outcome).to_lowercase()));
        let persons = decision.dissents.iter().flat_map(|d| &d.persons);
        told.extend(persons.map(|p| ("dissent", p.name.clone())));
    }
    told
}

/// What is expected and not found, and what of the same kinds is found and not expected.
fn misses(paper: &Expected) -> Vec<String> {
    let options = ReadOptions { file_name: Some(paper.name), ..ReadOptions::default() };
    let document = read(paper.text.as_bytes(), &options).document;
    let mut found = vec![of_head(&document)];
    found.extend(document.items.iter().map(of_item));
    let mut expected: Vec<Vec<(&str, String)>> = vec![Vec::new()];
    for (key, value) in &paper.told {
        if *key == "item" {
            expected.push(Vec::new());
        }
        expected.last_mut().into_iter().for_each(|e| e.push((key, value.clone())));
    }
    let mut out = Vec::new();
    if found.len() != expected.len() {
        out.push(format!("{} items instead of {}", found.len() - 1, expected.len() - 1));
    }
    for (expected, found) in expected.iter().zip(&found) {
        out.extend(expected.iter().filter(|e| !found.contains(e)).map(|e| format!("lacks {e:?}")));
        let sure = |key: &str| matches!(key, "case" | "closed" | "point" | "attachment" | "decision");
        let extra = found.iter().filter(|f| sure(f.0) && !expected.contains(f));
        out.extend(extra.map(|f| format!("invents {f:?}")));
    }
    out
}

#[test]
fn papers_are_read_with_all_their_details() {
    let papers = papers().unwrap_or_default();
    assert!(papers.len() >= 25, "the file of papers is damaged");
    let told: Vec<String> = papers
        .iter()
        .map(|p| (p.name, misses(p)))
        .filter(|(_, misses)| !misses.is_empty())
        .map(|(name, misses)| format!("{name}\n  {}", misses.join("\n  ")))
        .collect();
    assert!(told.is_empty(), "{} papers misread:\n{}", told.len(), told.join("\n"));
}
