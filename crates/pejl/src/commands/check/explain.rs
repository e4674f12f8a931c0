//! What the rules are, and what each of them looks for.

use super::words;
use crate::output::Style;
use pejl_app::{RuleName, one_line};
use pejl_check::{Example, Group, RULES, Rule, Settings};
use pejl_words::{Arg, label, text};
use std::fmt::Write;

/// Every rule with its weight, by group.
pub(super) fn rules(settings: &Settings) -> String {
    let mut out = String::new();
    for group in Group::ALL {
        list(&mut out, group, settings);
    }
    let _ = writeln!(out, "{}", Style::for_stdout().quiet(&label("cli-check-rules-hint")));
    out
}

fn list(out: &mut String, group: Group, settings: &Settings) {
    let rules: Vec<&Rule> = RULES.iter().copied().filter(|rule| rule.group() == group).collect();
    if rules.is_empty() {
        return;
    }
    let style = Style::for_stdout();
    let _ = writeln!(out, "{}", style.strong(&format!("{} {}", group.letter(), pejl_words::rule_group(group))));
    for rule in rules {
        let _ = writeln!(out, "  {}  {:<12} {}", rule.code, weight(rule, settings), pejl_words::rule_name(rule.code));
    }
    out.push('\n');
}

fn weight(rule: &Rule, settings: &Settings) -> String {
    settings.severity(rule).map_or_else(|| label("cli-check-off").into_owned(), words::weight)
}

/// One rule with its reason and examples, or the rules of a group.
pub(super) fn explained(name: RuleName, settings: &Settings) -> String {
    let mut out = String::new();
    match name {
        RuleName::Group(group) => list(&mut out, group, settings),
        RuleName::Rule(code) => pejl_check::rule(code).into_iter().for_each(|rule| one(&mut out, rule, settings)),
    }
    out
}

fn one(out: &mut String, rule: &Rule, settings: &Settings) {
    let style = Style::for_stdout();
    let _ = writeln!(out, "{}", style.strong(&format!("{} {}", rule.code, pejl_words::rule_name(rule.code))));
    let group = pejl_words::rule_group(rule.group());
    let _ = writeln!(out, "{}\n", style.quiet(&format!("{group} · {}", weight(rule, settings))));
    let _ = writeln!(out, "{}\n", pejl_words::rule_why(rule.code));
    let (found, left): (Vec<&Example>, Vec<&Example>) =
        rule.examples.iter().partition(|example| !example.finds.is_empty());
    examples(out, &label("cli-check-finds"), &found);
    examples(out, &label("cli-check-leaves"), &left);
}

fn examples(out: &mut String, heading: &str, examples: &[&Example]) {
    if examples.is_empty() {
        return;
    }
    let style = Style::for_stdout();
    let _ = writeln!(out, "{}\n", style.strong(heading));
    for example in examples {
        let piece = example.text.strip_prefix("# ").unwrap_or(example.text);
        // An example about an attached file begins with its name and what it tells about itself.
        let piece = piece
            .strip_prefix('@')
            .map_or_else(|| piece.to_owned(), |file| text("cli-check-file", &[("file", file.into())]));
        for line in piece.lines() {
            let _ = writeln!(out, "    {}", line.replace('\t', " | "));
        }
        for found in example.finds.iter().filter(|found| !found.is_empty()) {
            let _ =
                writeln!(out, "    {}", style.warn(&text("cli-check-found", &[("text", Arg::from(one_line(found)))])));
        }
        out.push('\n');
    }
}
