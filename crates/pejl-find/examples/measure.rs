//! Measures the techniques of matching words against the judged list, and
//! SQLite FTS5 beside them: `cargo run --release -p pejl-find --example measure`.
//! With `--misses` it prints every query below 0.9, with `--json` a line a row for
//! programs. The list is also told in two halves (see `half` in tests/common).
#![allow(clippy::unwrap_used, reason = "a measuring tool for developers, which may stop at any fault")]

#[path = "../tests/common/mod.rs"]
mod common;

use common::{Judged, found, half, index, items, judged, means, ndcg};
use pejl_find::{ItemText, Technique};
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Instant;

fn main() {
    let items = items();
    let judged = judged(&items);
    let first = judged.keys().filter(|query| half(query) == 0).count();
    println!("{} items, {} queries, {first} of them in the first half", items.len(), judged.len());
    println!(
        "{:<34} {:>8} {:>8} {:>8} {:>10} {:>10}",
        "technique", "nDCG@10", "first", "second", "found 2-3", "µs/query"
    );
    let plain = Technique { parts: false, prefix: false, stem_again: false };
    for (name, technique) in [
        ("plain stemmer", plain),
        ("stemmer, stemmed again", Technique { stem_again: true, ..plain }),
        ("stemmer + prefix", Technique { prefix: true, ..plain }),
        ("compound index", Technique { parts: true, ..plain }),
        ("compound index, stemmed again", Technique { parts: true, stem_again: true, ..plain }),
        ("compound index + prefix", Technique { parts: true, prefix: true, ..plain }),
        ("all three", Technique { parts: true, prefix: true, stem_again: true }),
    ] {
        let usual = if technique == Technique::default() { " (usual)" } else { "" };
        measure(&format!("{name}{usual}"), &items, &judged, technique);
    }
    peer(&items, &judged);
    if as_json() {
        return;
    }
    // The query language is ours, so the peer is also asked without its filters, phrases and exclusions.
    let words: Judged = judged.into_iter().filter(|(query, _)| !uses_language(query)).collect();
    println!("{} queries of plain words only", words.len());
    measure("usual, plain words", &items, &words, Technique::default());
    peer(&items, &words);
}

fn as_json() -> bool {
    std::env::args().any(|argument| argument == "--json")
}

fn uses_language(query: &str) -> bool {
    query.contains([':', '"', '*', '§', '/'])
        || query.contains(" -")
        || query.contains("IKKE")
        || query.contains(|c: char| c.is_ascii_digit())
}

fn measure(name: &str, items: &[ItemText], judged: &Judged, technique: Technique) {
    let index = index(items, technique);
    let start = Instant::now();
    let answers: Vec<_> = judged.iter().map(|(query, grades)| (query, grades, found(&index, query, 200))).collect();
    let micros = start.elapsed().as_micros() / judged.len() as u128;
    let (mut qualities, mut wanted, mut met) = (Vec::new(), 0, 0);
    for (query, grades, found) in &answers {
        let quality = ndcg(found, grades);
        qualities.push((query.as_str(), quality));
        for (address, _) in grades.iter().filter(|(_, grade)| **grade > 1) {
            wanted += 1;
            met += usize::from(found.contains(address));
        }
        if quality < 0.9 && technique == Technique::default() && std::env::args().any(|a| a == "--misses") {
            let shown: Vec<_> = found.iter().take(10).map(|a| format!("{a}:{}", grades.get(a).unwrap_or(&0))).collect();
            println!("  {quality:.2} {query}: {}", shown.join(" "));
            let missed: Vec<_> = grades.iter().filter(|(a, _)| !found.iter().take(10).any(|f| f == *a)).collect();
            println!("       below ten: {missed:?}");
        }
    }
    let share = f64::from(met as u32) / f64::from(wanted.max(1)) * 100.0;
    let (mean, [first, second]) = means(&qualities);
    if as_json() {
        let usual = technique == Technique::default();
        let queries = judged.len();
        let row = serde_json::json!({ "name": name, "usual": usual, "peer": false, "ndcg": mean, "first": first,
                                      "second": second, "queries": queries });
        println!("{row}");
    } else {
        println!("{name:<34} {mean:>8.3} {first:>8.3} {second:>8.3} {share:>9.1}% {micros:>10}");
    }
}

/// The same texts and queries through SQLite FTS5, in a script of its own: the
/// bindings that the workspace has are those of the store.
fn peer(items: &[ItemText], judged: &Judged) {
    let rows: Vec<_> = items
        .iter()
        .map(|i| {
            let head = format!("{} {} {} ", i.municipality, i.committee, i.case_number.as_deref().unwrap_or_default());
            let text = format!("{} {} {} {}", i.decision, i.recommendation, i.attachments.join(" "), i.body);
            serde_json::json!([i.address, i.title, head + &text])
        })
        .collect();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/peer_fts5.py");
    let spawned = Command::new("python3").arg(script).stdin(Stdio::piped()).spawn();
    let Ok(mut child) = spawned else {
        println!("SQLite FTS5: skipped, python3 is not here");
        return;
    };
    let halves: std::collections::BTreeMap<&String, usize> = judged.keys().map(|query| (query, half(query))).collect();
    let input = serde_json::json!({ "items": rows, "judged": judged, "halves": halves, "json": as_json() }).to_string();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait().unwrap();
}
