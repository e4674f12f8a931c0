//! Findings for people: the line with a mark under what is meant, as a compiler shows it.

use super::words;
use crate::output::Style;
use pejl_app::{CheckedPaper, FindingCounts, FindingsReport, FoundView, one_line};
use pejl_model::Severity;
use pejl_model::text::shortened;
use pejl_words::{Arg, label, text};
use std::fmt::Write;

/// So many papers are named as those with most findings.
const WORST: usize = 5;
/// Longer words of another place are cut, in characters.
const LONGEST: usize = 60;

/// Everything that was found, and how much that is.
pub(super) fn for_people(report: &FindingsReport) -> String {
    let style = Style::for_stdout();
    let mut out = String::new();
    for paper in &report.papers {
        for found in &paper.found {
            finding(&mut out, paper, found, style);
        }
    }
    if report.papers.len() > 1 {
        out.push_str(&tables(report, style));
    }
    if !report.papers.is_empty() {
        let _ = writeln!(out, "{}", style.strong(&summary(report.checked(), report.counts())));
    }
    for (key, count) in [
        ("cli-check-closed-left-out", report.closed()),
        ("cli-check-excepted", report.excepted()),
        ("cli-check-skipped", report.skipped),
    ] {
        if count > 0 {
            let _ = writeln!(out, "{}", style.quiet(&text(key, &[("count", Arg::from(count))])));
        }
    }
    out
}

fn summary(papers: usize, counts: FindingCounts) -> String {
    if papers == 0 {
        return label("cli-check-none-read").into_owned();
    }
    let args = [
        ("papers", Arg::from(papers)),
        ("all", Arg::from(counts.total())),
        ("errors", Arg::from(counts.errors)),
        ("warnings", Arg::from(counts.warnings)),
        ("notes", Arg::from(counts.notes)),
    ];
    text("cli-check-summary", &args)
}

fn finding(out: &mut String, paper: &CheckedPaper, found: &FoundView, style: Style) {
    let _ = writeln!(out, "{}: {}", style.strong(&place(paper, found)), headline(found, style));
    let at = &found.at;
    if !at.excerpt.text.is_empty() {
        let (number, gap) = (at.line.to_string(), " ".repeat(at.line.to_string().len()));
        let mark = format!("{}{}", " ".repeat(at.excerpt.before), "^".repeat(at.excerpt.marked));
        let _ = writeln!(out, "  {gap} {}", style.quiet("|"));
        let _ = writeln!(out, "  {} {} {}", style.quiet(&number), style.quiet("|"), at.excerpt.text);
        let _ = writeln!(out, "  {gap} {} {}", style.quiet("|"), coloured(found.finding.severity, &mark, style));
    }
    for line in more(found) {
        let _ = writeln!(out, "  {} {line}", style.quiet("="));
    }
    out.push('\n');
}

/// "referat.txt:12:5", or the attached file.
fn place(paper: &CheckedPaper, found: &FoundView) -> String {
    let name = one_line(&paper.name);
    match words::attached(found) {
        Some(file) if found.at.span.is_empty() => format!("{name} › {file}"),
        Some(file) => format!("{name} › {file}:{}:{}", found.at.line, found.at.column),
        None => format!("{name}:{}:{}", found.at.line, found.at.column),
    }
}

/// "fejl D001 (punkt 3): ..."
fn headline(found: &FoundView, style: Style) -> String {
    let severity = found.finding.severity;
    let weight = coloured(severity, &format!("{} {}", words::weight(severity), found.finding.code), style);
    let item = found.item.as_deref();
    let item = item.map(|number| format!(" ({})", text("cli-check-item", &[("number", Arg::from(number))])));
    format!("{weight}{}: {}", item.unwrap_or_default(), words::message(found))
}

fn coloured(severity: Severity, words: &str, style: Style) -> String {
    match severity {
        Severity::Error => style.bad(words),
        Severity::Warning => style.warn(words),
        Severity::Note => style.strong(words),
    }
}

/// What would be right, what it is held against, and where to read more.
fn more(found: &FoundView) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(right) = &found.finding.correction {
        lines.push(text("cli-check-right", &[("text", one_line(&right.text).into())]));
    }
    for spot in &found.related {
        lines.push(text(
            "cli-check-see-also",
            &[("line", Arg::from(spot.line.to_string())), ("text", shortened(&one_line(&spot.text), LONGEST).into())],
        ));
    }
    lines.push(text("cli-check-hint", &[("code", Arg::from(found.finding.code))]));
    lines
}

/// A line a rule and a line for each of the worst papers, with how many findings they have.
fn tables(report: &FindingsReport, style: Style) -> String {
    let name = |code: &str| format!("{code} {}", pejl_words::rule_name(code));
    let rules: Vec<_> = report.by_rule().into_iter().map(|(code, counts)| (name(code), counts)).collect();
    let worst: Vec<_> =
        report.worst(WORST).into_iter().map(|(paper, counts)| (one_line(&paper.name), counts)).collect();
    let wide = rules.iter().chain(&worst).map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    let mut out = String::new();
    if !rules.is_empty() {
        let (name, errors) = (label("cli-check-by-rule"), label("cli-check-errors"));
        let (warnings, notes) = (label("cli-check-warnings"), label("cli-check-notes"));
        let _ = writeln!(out, "{}", style.strong(&format!("{name:<wide$}{errors:>8}{warnings:>12}{notes:>14}")));
        rows(&mut out, &rules, wide);
    }
    if worst.len() > 1 {
        let _ = writeln!(out, "{}", style.strong(&label("cli-check-worst")));
        rows(&mut out, &worst, wide);
    }
    out
}

fn rows(out: &mut String, rows: &[(String, FindingCounts)], wide: usize) {
    let shown = |count| if count == 0 { "–".to_owned() } else { pejl_words::number(count) };
    for (name, counts) in rows {
        let (errors, warnings, notes) = (shown(counts.errors), shown(counts.warnings), shown(counts.notes));
        let _ = writeln!(out, "{name:<wide$}{errors:>8}{warnings:>12}{notes:>14}");
    }
    out.push('\n');
}
