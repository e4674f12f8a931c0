//! The rules, as anyone may read of them.

use pejl_check::{Finding, Group, Paper, Place, RULES, Rule, Settings, check};
use pejl_model::{Severity, Span};
use pejl_read::{ReadOptions, read};

/// A rule.
#[derive(Debug, Clone)]
pub struct RuleView {
    /// "D001".
    pub code: &'static str,
    /// How much its findings weigh.
    pub severity: Severity,
    /// What it is about.
    pub group: Group,
    /// False where the pages do not use it.
    pub on: bool,
    /// False where its findings are shown on no page: it is about personal data.
    pub public: bool,
    /// What it finds, and what it leaves alone; none of a rule on personal data.
    pub examples: Vec<ExampleView>,
}

/// A made-up piece of a paper.
#[derive(Debug, Clone)]
pub struct ExampleView {
    /// The piece, masked.
    pub text: String,
    /// What the rule finds in it; spans count in `text`. Empty where it leaves the piece alone.
    pub found: Vec<Finding>,
}

/// Every rule by group and code, without examples.
#[must_use]
pub fn list_rules() -> Vec<RuleView> {
    RULES.iter().map(|rule| view(rule)).collect()
}

/// The rule with this code, in upper or lower case, with its examples.
#[must_use]
pub fn read_rule(code: &str) -> Option<RuleView> {
    let rule = pejl_check::rule(code)?;
    let view = view(rule);
    let examples = if view.public { examples(rule) } else { Vec::new() };
    Some(RuleView { examples, ..view })
}

fn view(rule: &'static Rule) -> RuleView {
    let group = rule.group();
    RuleView {
        code: rule.code,
        severity: rule.severity,
        group,
        on: Settings::default().severity(rule).is_some(),
        public: group != Group::Privacy,
        examples: Vec::new(),
    }
}

/// Each example with what the rule finds in it, found as in any paper.
fn examples(rule: &'static Rule) -> Vec<ExampleView> {
    let settings = Settings::only(rule);
    let example = |example: &pejl_check::Example| {
        let text = example.text.strip_prefix("# ").unwrap_or(example.text);
        let paper = example.paper();
        let from = paper.find(text).unwrap_or(0);
        let reading = read(paper.as_bytes(), &ReadOptions::default());
        let found = check(&Paper::alone(&reading.document, &reading.source.text), &settings);
        let found = found.into_iter().filter_map(|found| inside(found, from, text.len())).collect();
        ExampleView { text: pejl_mask::mask(text).into_owned(), found }
    };
    rule.examples.iter().map(example).collect()
}

/// `finding` with its place counted from `from`; none where that is not within `length`.
fn inside(mut finding: Finding, from: usize, length: usize) -> Option<Finding> {
    let moved = |span: Span| {
        let (start, end) = (span.start.checked_sub(from)?, span.end.checked_sub(from)?);
        (end <= length).then(|| Span::new(start, end))
    };
    finding.place = Place::Paper(moved(finding.place.span())?);
    finding.related = finding.related.iter().filter_map(|span| moved(*span)).collect();
    (!finding.secret).then_some(finding)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_listed_and_shows_what_it_finds() {
        let listed = list_rules();
        assert_eq!(listed.len(), RULES.len());
        for rule in listed {
            assert_eq!(rule.public, !rule.code.starts_with('P'), "{}", rule.code);
            let view = read_rule(&rule.code.to_lowercase()).unwrap();
            let examples = if rule.public { pejl_check::rule(rule.code).unwrap().examples.len() } else { 0 };
            assert_eq!((view.code, view.examples.len()), (rule.code, examples));
        }
        assert!(read_rule("X999").is_none() && read_rule("").is_none());
        let weekday = read_rule("D001").unwrap();
        assert!(weekday.on && weekday.public);
        let first = &weekday.examples[0];
        assert_eq!(first.found[0].place.span().of(&first.text), "mandag");
        assert_eq!(first.found[0].related[0].of(&first.text), "14. august 2024");
        assert!(weekday.examples.iter().any(|example| example.found.is_empty()));
    }
}
