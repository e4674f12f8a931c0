//! `pejl search`: the library searched from the command line.

use super::failed;
use crate::output::{Failure, Style, print};
use pejl_app::{Library, Viewer};
use pejl_find::{Hit, SearchRequest, SearchResults};
use pejl_words::{Arg, label, text};
use std::fmt::Write;
use std::process::ExitCode;

pub(crate) async fn run(library: &Library, words: &[String], json: bool, limit: usize) -> Result<ExitCode, Failure> {
    let (words, json, limit) = options_among(words, json, limit);
    library.follow_if_behind(Viewer::Operator).await.map_err(|e| failed(&e))?;
    let request = SearchRequest { words: words.clone(), limit, ..SearchRequest::default() };
    let results = library.search_items(Viewer::Public, &request).map_err(|e| failed(&e))?;
    print(&if json { as_json(&results)? } else { for_people(&results, &words) })?;
    Ok(ExitCode::SUCCESS)
}

/// `--json` and `--limit N` may also stand after the words. Words may begin with
/// a dash (it excludes them), so the parser leaves all of them to us.
fn options_among(words: &[String], mut json: bool, mut limit: usize) -> (String, bool, usize) {
    let mut kept: Vec<&str> = Vec::new();
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        match word.as_str() {
            "--json" => json = true,
            "--limit" => limit = rest.next().and_then(|n| n.parse().ok()).unwrap_or(limit),
            word => match word.strip_prefix("--limit=").and_then(|n| n.parse().ok()) {
                Some(number) => limit = number,
                None => kept.push(word),
            },
        }
    }
    (kept.join(" "), json, limit)
}

fn for_people(results: &SearchResults, words: &str) -> String {
    let style = Style::for_stdout();
    let mut out = String::new();
    for hint in &results.hints {
        let _ = writeln!(out, "{}", style.warn(&pejl_words::query_hint(hint.code, &hint.text)));
    }
    if results.total == 0 {
        let _ = writeln!(out, "{}", text("cli-search-nothing", &[("words", Arg::from(words))]));
        if let Some(suggestion) = &results.suggestion {
            let _ = writeln!(out, "{}", text("cli-search-try", &[("words", Arg::from(suggestion.as_str()))]));
        }
        return out;
    }
    for hit in &results.hits {
        lines_of(&mut out, hit, style);
    }
    let shown = Arg::from(results.hits.len());
    let _ = writeln!(out, "{}", text("cli-search-found", &[("total", Arg::from(results.total)), ("shown", shown)]));
    out
}

fn lines_of(out: &mut String, hit: &Hit, style: Style) {
    let number = hit.number.as_deref().map(|n| format!("{n}. ")).unwrap_or_default();
    let outcome = hit.outcome.map(|o| format!(" – {}", pejl_words::outcome(o))).unwrap_or_default();
    let _ = writeln!(out, "{}{outcome}", style.strong(&format!("{number}{}", hit.title)));
    let date = hit.date.map(pejl_words::date_long).unwrap_or_default();
    let _ = writeln!(out, "  {} · {} · {date}", hit.municipality, hit.committee);
    let snippet: String =
        hit.snippet.iter().map(|part| if part.hit { style.strong(&part.text) } else { part.text.clone() }).collect();
    if !snippet.trim().is_empty() {
        let _ = writeln!(out, "  {}", snippet.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    let _ = writeln!(out, "  {}\n", style.quiet(&hit.address));
}

fn as_json(results: &SearchResults) -> Result<String, Failure> {
    let hit = |hit: &Hit| {
        serde_json::json!({
            "address": hit.address, "number": hit.number, "title": hit.title, "municipality": hit.municipality,
            "committee": hit.committee, "date": hit.date.map(|d| d.to_string()), "type": hit.item_type,
            "outcome": hit.outcome, "score": hit.score,
            "snippet": hit.snippet.iter().map(|p| p.text.as_str()).collect::<String>(),
        })
    };
    let value = serde_json::json!({
        "total": results.total, "hits": results.hits.iter().map(hit).collect::<Vec<_>>(), "suggestion": results.suggestion,
    });
    let mut out = serde_json::to_string_pretty(&value).map_err(|e| Failure::new(e.to_string()))?;
    out.push('\n');
    Ok(out)
}

/// What is said where nothing at all is held.
pub(crate) fn empty_library() -> String {
    label("cli-library-empty").into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_may_stand_after_the_words() {
        let words: Vec<String> = ["fleksjob", "-praktik", "--limit", "3", "--json"].map(str::to_owned).to_vec();
        assert_eq!(options_among(&words, false, 10), ("fleksjob -praktik".to_owned(), true, 3));
    }
}
