//! What was found in the papers, and the rules by which, as data.

use super::{Links, MeetingLineData, VERSION};
use crate::addresses::{RULES, found_path, rule_path};
use crate::found_address::address;
use crate::pages::found_attachment_path;
use pejl_app::{
    ExampleView, Finding, FindingCounts, FindingsPlace, FindingsRequest, FindingsView, FoundPlace, RuleView,
    ShownFinding,
};
use pejl_model::{Severity, Span};
use pejl_words as words;
use serde::Serialize;

/// How many findings of each weight.
#[derive(Debug, Serialize)]
pub(super) struct FindingCountsData {
    errors: u64,
    warnings: u64,
    notes: u64,
}

impl FindingCountsData {
    pub(super) fn of(counts: FindingCounts) -> Self {
        Self { errors: counts.errors, warnings: counts.warnings, notes: counts.notes }
    }
}

/// A finding.
#[derive(Debug, Serialize)]
pub(super) struct FoundFindingData<'a> {
    code: &'static str,
    severity: Severity,
    name: String,
    message: String,
    text: &'a str,
    /// Bytes in the source text of the item; null where it is not in that.
    start: Option<usize>,
    end: Option<usize>,
    correction: Option<&'a str>,
    /// The attachment in whose text it stands; null for the paper itself.
    attachment: Option<FoundAttachmentData<'a>>,
    /// The rule.
    rule: String,
}

/// An attachment in which something was found.
#[derive(Debug, Serialize)]
struct FoundAttachmentData<'a> {
    title: &'a str,
    links: Links,
}

impl<'a> FoundFindingData<'a> {
    /// `source` is where the item's source text begins, where that may be seen.
    pub(super) fn of(base: &str, found: &'a ShownFinding, source: Option<(usize, usize)>) -> Self {
        let finding = &found.finding;
        let span = finding.place.span();
        let source = source.filter(|_| found.attachment.is_none());
        let within = source.and_then(|(start, length)| {
            let (from, to) = (span.start.checked_sub(start)?, span.end.checked_sub(start)?);
            (to <= length).then_some((from, to))
        });
        Self {
            code: finding.code,
            severity: finding.severity,
            name: words::rule_name(finding.code),
            message: words::finding(finding),
            text: &found.text,
            start: within.map(|(start, _)| start),
            end: within.map(|(_, end)| end),
            correction: finding.correction.as_ref().map(|correction| correction.text.as_str()),
            attachment: found.attachment.as_ref().map(|attachment| FoundAttachmentData {
                title: &attachment.title,
                links: Links::to(base, &found_attachment_path(attachment)),
            }),
            rule: Links::to(base, &rule_path(finding.code)).own,
        }
    }
}

/// The findings of a place.
#[derive(Debug, Serialize)]
pub(crate) struct FoundData<'a> {
    version: u32,
    links: FoundLinks,
    municipality: Option<&'a str>,
    committee: Option<&'a str>,
    /// Meetings that were looked through.
    meetings: u64,
    /// False where not all of the library was looked through yet.
    complete: bool,
    counts: FindingCountsData,
    rules: Vec<RuleCountsData>,
    places: Vec<PlaceCountsData<'a>>,
    years: Vec<YearFindingsData>,
    /// In how many items and papers.
    total: u64,
    found: Vec<FoundPlaceData<'a>>,
}

#[derive(Debug, Serialize)]
struct FoundLinks {
    #[serde(flatten)]
    links: Links,
    rules: String,
    next: Option<String>,
}

#[derive(Debug, Serialize)]
struct RuleCountsData {
    code: &'static str,
    name: String,
    counts: FindingCountsData,
    links: Links,
}

#[derive(Debug, Serialize)]
struct PlaceCountsData<'a> {
    address: &'a str,
    name: &'a str,
    counts: FindingCountsData,
    links: Links,
}

#[derive(Debug, Serialize)]
struct YearFindingsData {
    year: i16,
    counts: FindingCountsData,
}

#[derive(Debug, Serialize)]
struct FoundPlaceData<'a> {
    meeting: MeetingLineData<'a>,
    item: Option<FoundItemData<'a>>,
    findings: Vec<FoundFindingData<'a>>,
}

#[derive(Debug, Serialize)]
struct FoundItemData<'a> {
    address: &'a str,
    number: Option<&'a str>,
    title: &'a str,
    links: Links,
}

/// The data of `/fund….json`.
pub(crate) fn found_data<'a>(base: &str, request: &FindingsRequest, view: &'a FindingsView) -> FoundData<'a> {
    let own = |request: &FindingsRequest| Links {
        own: format!("{base}{}", address(request, ".json")),
        html: format!("{base}{}", address(request, "")),
    };
    let rule = |(rule, counts): &(&'static pejl_app::Rule, FindingCounts)| RuleCountsData {
        code: rule.code,
        name: words::rule_name(rule.code),
        counts: FindingCountsData::of(*counts),
        links: Links::to(base, &rule_path(rule.code)),
    };
    let place = |place: &'a FindingsPlace| PlaceCountsData {
        address: &place.address,
        name: &place.name,
        counts: FindingCountsData::of(place.counts),
        links: Links::to(base, &found_path(&place.address)),
    };
    let year = |(year, counts): &(i16, FindingCounts)| YearFindingsData {
        year: *year,
        counts: FindingCountsData::of(*counts),
    };
    let next = view.next.map(|_| own(&FindingsRequest { after: view.next, ..request.clone() }).own);
    FoundData {
        version: VERSION,
        links: FoundLinks { links: own(request), rules: Links::to(base, RULES).own, next },
        municipality: view.municipality.as_deref(),
        committee: view.committee.as_deref(),
        meetings: view.meetings,
        complete: view.counting.is_none(),
        counts: FindingCountsData::of(view.counts),
        rules: view.by_rule.iter().map(rule).collect(),
        places: view.by_place.iter().map(place).collect(),
        years: view.by_year.iter().map(year).collect(),
        total: view.places_with,
        found: view.found.iter().map(|found| found_place(base, found)).collect(),
    }
}

fn found_place<'a>(base: &str, place: &'a FoundPlace) -> FoundPlaceData<'a> {
    let item = place.item.as_ref().map(|item| FoundItemData {
        address: &item.address,
        number: item.number.as_deref(),
        title: &item.title,
        links: Links::item(base, &item.address),
    });
    FoundPlaceData {
        meeting: MeetingLineData::of(base, &place.meeting),
        item,
        findings: place.findings.iter().map(|found| FoundFindingData::of(base, found, None)).collect(),
    }
}

/// All rules.
#[derive(Debug, Serialize)]
pub(crate) struct RulesData {
    version: u32,
    links: Links,
    rules: Vec<RuleData>,
}

/// A rule.
#[derive(Debug, Serialize)]
pub(crate) struct RuleData {
    code: &'static str,
    severity: Severity,
    group: &'static str,
    group_name: String,
    name: String,
    explanation: String,
    /// True where the pages look through papers by it.
    on: bool,
    /// False where what it finds is shown on no page.
    public: bool,
    links: Links,
}

/// A rule with its examples.
#[derive(Debug, Serialize)]
pub(crate) struct RulePageData<'a> {
    version: u32,
    #[serde(flatten)]
    rule: RuleData,
    examples: Vec<ExampleData<'a>>,
}

#[derive(Debug, Serialize)]
struct ExampleData<'a> {
    text: &'a str,
    found: Vec<ExampleFindingData>,
}

/// What is found in an example; bytes in its text.
#[derive(Debug, Serialize)]
struct ExampleFindingData {
    start: usize,
    end: usize,
    message: String,
}

/// The data of `/fund/regler.json`.
pub(crate) fn rules_data(base: &str, rules: &[RuleView]) -> RulesData {
    let rules = rules.iter().map(|rule| rule_line(base, rule)).collect();
    RulesData { version: VERSION, links: Links::to(base, RULES), rules }
}

/// The data of `/fund/regler/….json`.
pub(crate) fn rule_data<'a>(base: &str, rule: &'a RuleView) -> RulePageData<'a> {
    let found = |finding: &Finding| {
        let Span { start, end } = finding.place.span();
        ExampleFindingData { start, end, message: words::finding(finding) }
    };
    let example = |example: &'a ExampleView| ExampleData {
        text: &example.text,
        found: example.found.iter().map(found).collect(),
    };
    RulePageData {
        version: VERSION,
        rule: rule_line(base, rule),
        examples: rule.examples.iter().map(example).collect(),
    }
}

fn rule_line(base: &str, rule: &RuleView) -> RuleData {
    RuleData {
        code: rule.code,
        severity: rule.severity,
        group: rule.group.letter(),
        group_name: words::rule_group(rule.group),
        name: words::rule_name(rule.code),
        explanation: words::rule_why(rule.code),
        on: rule.on,
        public: rule.public,
        links: Links::to(base, &rule_path(rule.code)),
    }
}
