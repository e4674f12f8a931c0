//! The rules by which papers are looked through, and each with its examples.

use super::Head;
use crate::addresses::{RULES, rule_path};
use crate::prose::{Marking, Prose};
use askama::Template;
use pejl_app::{ExampleView, FindingsRequest, RuleGroup, RuleView};
use pejl_model::Span;
use pejl_words as words;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "found_rules.html")]
struct RulesPage {
    head: Head,
    groups: Vec<Group>,
}

struct Group {
    id: &'static str,
    name: String,
    /// What is to be known of all of them.
    note: Option<Cow<'static, str>>,
    rules: Vec<RuleRow>,
}

struct RuleRow {
    code: &'static str,
    name: String,
    why: String,
    class: &'static str,
    severity: Cow<'static, str>,
    path: String,
}

#[derive(Template)]
#[template(path = "found_rule.html")]
struct RulePage {
    head: Head,
    row: RuleRow,
    group: String,
    note: Option<Cow<'static, str>>,
    /// Where it found something; none where that is not shown.
    list: Option<String>,
    finds: Vec<Shown>,
    leaves: Vec<Shown>,
}

/// An example, with what is said of it.
struct Shown {
    text: Prose,
    messages: Vec<String>,
}

/// The page `/fund/regler`.
pub(crate) fn rules_page(base: &str, rules: &[RuleView]) -> askama::Result<String> {
    let mut groups: Vec<Group> = Vec::new();
    for group in RuleGroup::ALL {
        let own: Vec<&RuleView> = rules.iter().filter(|rule| rule.group == group).collect();
        if let Some(first) = own.first() {
            groups.push(Group {
                id: group.letter(),
                name: words::rule_group(group),
                note: note(first),
                rules: own.into_iter().map(row).collect(),
            });
        }
    }
    let title = words::label("web-found-rules").into_owned();
    let head = Head::of_overview(base, RULES, title, words::label("web-found-rules-lead").into_owned());
    RulesPage { head, groups }.render()
}

/// The page `/fund/regler/{code}`.
pub(crate) fn rule_page(base: &str, rule: &RuleView) -> askama::Result<String> {
    let row = row(rule);
    let shown = |wanted: bool| rule.examples.iter().filter(move |example| example.found.is_empty() != wanted);
    let asked = FindingsRequest { rule: pejl_app::rule_of(rule.code), ..FindingsRequest::default() };
    let page = RulePage {
        head: Head::of_overview(base, &row.path, format!("{} {}", row.code, row.name), row.why.clone()),
        group: words::rule_group(rule.group),
        note: note(rule),
        list: (rule.on && rule.public).then(|| crate::found_address::address(&asked, "")),
        finds: shown(true).map(example).collect(),
        leaves: shown(false).map(example).collect(),
        row,
    };
    page.render()
}

fn row(rule: &RuleView) -> RuleRow {
    RuleRow {
        code: rule.code,
        name: words::rule_name(rule.code),
        why: words::rule_why(rule.code),
        class: rule.severity.as_str(),
        severity: words::severity(rule.severity),
        path: rule_path(rule.code),
    }
}

/// Why nothing that the rule finds is shown, where that is so.
fn note(rule: &RuleView) -> Option<Cow<'static, str>> {
    match (rule.public, rule.on) {
        (false, _) => Some(words::label("web-found-rule-private")),
        (true, false) => Some(words::label("web-found-rule-off")),
        (true, true) => None,
    }
}

fn example(example: &ExampleView) -> Shown {
    let mut text = Prose::read(&example.text, Some(0));
    for found in &example.found {
        let span = found.place.span();
        // An empty place is shown by the message alone.
        text.mark(span, &Marking { class: "found-error", finding: None });
        for related in &found.related {
            text.mark(Span::new(related.start, related.end), &Marking { class: "found-related", finding: None });
        }
    }
    Shown { text, messages: example.found.iter().map(words::finding).collect() }
}
