//! Small made-up papers in many layouts: where items begin, what they are
//! called, what was decided, when and by whom.
//!
//! `layouts/papers.txt` holds them: after `=== file name` stand the expected
//! committee, date and items (`number | title | decision`, empty where not
//! printed), after `---` the paper as it is read.

use pejl_read::{ReadOptions, read};

struct Expected<'a> {
    name: &'a str,
    head: Vec<(&'a str, &'a str)>,
    text: &'a str,
}

/// `None` where a block is not of the form told above.
fn papers() -> Option<Vec<Expected<'static>>> {
    let all = include_str!("layouts/papers.txt");
    let blocks = all.trim_start_matches("=== ").split("\n=== ");
    blocks.map(paper).collect()
}

fn paper(block: &'static str) -> Option<Expected<'static>> {
    let (head, text) = block.split_once("\n---\n")?;
    let (name, head) = head.split_once('\n')?;
    let head: Option<Vec<_>> = head.lines().map(|line| line.split_once(": ")).collect();
    Some(Expected { name, head: head?, text })
}

fn found(paper: &Expected<'_>) -> Vec<(&'static str, String)> {
    let options = ReadOptions { file_name: Some(paper.name), ..ReadOptions::default() };
    let document = read(paper.text.as_bytes(), &options).document;
    let mut told = vec![
        ("committee", document.committee.map(|c| c.value).unwrap_or_default()),
        ("date", document.date.map(|d| d.value.to_string()).unwrap_or_default()),
    ];
    told.extend(document.items.into_iter().map(|item| {
        let number = item.number.map(|n| n.value).unwrap_or_default();
        let title = item.title.map(|t| t.value).unwrap_or_default();
        let decision = item.decision.map(|d| d.text).unwrap_or_default();
        let decision = decision.split_whitespace().collect::<Vec<_>>().join(" ");
        ("item", format!("{number} | {title} | {decision}"))
    }));
    told
}

#[test]
fn papers_of_every_layout_are_read() {
    let mut misses = Vec::new();
    let papers = papers();
    assert!(papers.as_ref().is_some_and(|p| p.len() >= 50), "the file of papers is damaged");
    for paper in papers.into_iter().flatten() {
        let found = found(&paper);
        let expected: Vec<(&str, String)> = paper.head.iter().map(|(k, v)| (*k, (*v).to_owned())).collect();
        if found != expected {
            misses.push(format!("{}\n  expected {expected:#?}\n  found {found:#?}", paper.name));
        }
    }
    assert!(misses.is_empty(), "{} papers misread:\n{}", misses.len(), misses.join("\n"));
}
