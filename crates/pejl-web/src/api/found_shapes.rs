//! What was found in the papers: addresses and shapes.

use super::endpoints::{Endpoint, JSON, Parameter, part, query};
use super::shapes::Shape;
use crate::found_address::WEIGHTS;

const FILTER: [Parameter; 6] = [
    part("kommune", "string", "web-api-part-kommune"),
    part("udvalg", "string", "web-api-part-udvalg"),
    query("regel", "string", "web-api-regel"),
    query("vaegt", WEIGHTS, "web-api-vaegt"),
    query("aar", "integer", "web-api-part-year"),
    query("efter", "string", "web-api-efter"),
];

const PLACES: [Parameter; 5] = {
    let [place, _, rule, severity, year, after] = FILTER;
    [place, rule, severity, year, after]
};

const LIBRARY: &[Parameter] = {
    let (_, rest) = FILTER.split_at(2);
    rest
};

pub(super) const ENDPOINTS: [Endpoint; 5] = [
    Endpoint {
        path: "/fund.json",
        id: "findings",
        told: "web-api-found",
        parameters: LIBRARY,
        media: JSON,
        shape: Some("Findings"),
        example: Some("/fund.json"),
    },
    Endpoint {
        path: "/fund/{kommune}.json",
        id: "findingsOfMunicipality",
        told: "web-api-found-municipality",
        parameters: &PLACES,
        media: JSON,
        shape: Some("Findings"),
        example: None,
    },
    Endpoint {
        path: "/fund/{kommune}/{udvalg}.json",
        id: "findingsOfCommittee",
        told: "web-api-found-committee",
        parameters: &FILTER,
        media: JSON,
        shape: Some("Findings"),
        example: None,
    },
    Endpoint {
        path: "/fund/regler.json",
        id: "rules",
        told: "web-api-rules-found",
        parameters: &[],
        media: JSON,
        shape: Some("Rules"),
        example: Some("/fund/regler.json"),
    },
    Endpoint {
        path: "/fund/regler/{regel}.json",
        id: "rule",
        told: "web-api-rule-found",
        parameters: &[part("regel", "string", "web-api-regel")],
        media: JSON,
        shape: Some("RulePage"),
        example: Some("/fund/regler/D001.json"),
    },
];

const SEVERITY: &str = "note|warning|error";

pub(super) const SHAPES: &[Shape] = &[
    (
        "Findings",
        &[
            ("version", "integer"),
            ("links", "FindingsLinks"),
            ("municipality", "string?"),
            ("committee", "string?"),
            ("meetings", "integer"),
            ("complete", "boolean"),
            ("counts", "FindingCounts"),
            ("rules", "[RuleCounts]"),
            ("places", "[PlaceFindings]"),
            ("years", "[YearFindings]"),
            ("total", "integer"),
            ("found", "[FoundPlace]"),
        ],
    ),
    ("FindingsLinks", &[("self", "uri"), ("html", "uri"), ("rules", "uri"), ("next", "uri?")]),
    ("FindingCounts", &[("errors", "integer"), ("warnings", "integer"), ("notes", "integer")]),
    ("RuleCounts", &[("code", "string"), ("name", "string"), ("counts", "FindingCounts"), ("links", "Links")]),
    ("PlaceFindings", &[("address", "string"), ("name", "string"), ("counts", "FindingCounts"), ("links", "Links")]),
    ("YearFindings", &[("year", "integer"), ("counts", "FindingCounts")]),
    ("FoundPlace", &[("meeting", "MeetingLine"), ("item", "FindingItem?"), ("findings", "[Finding]")]),
    ("FindingItem", &[("address", "string"), ("number", "string?"), ("title", "string"), ("links", "Links")]),
    (
        "Finding",
        &[
            ("code", "string"),
            ("severity", SEVERITY),
            ("name", "string"),
            ("message", "string"),
            ("text", "string"),
            ("start", "integer?"),
            ("end", "integer?"),
            ("correction", "string?"),
            ("attachment", "FindingAttachment?"),
            ("rule", "uri"),
        ],
    ),
    ("FindingAttachment", &[("title", "string"), ("links", "Links")]),
    ("Rules", &[("version", "integer"), ("links", "Links"), ("rules", "[Rule]")]),
    (
        "Rule",
        &[
            ("code", "string"),
            ("severity", SEVERITY),
            ("group", "A|D|S|P|W"),
            ("group_name", "string"),
            ("name", "string"),
            ("explanation", "string"),
            ("on", "boolean"),
            ("public", "boolean"),
            ("links", "Links"),
        ],
    ),
    (
        "RulePage",
        &[
            ("version", "integer"),
            ("code", "string"),
            ("severity", SEVERITY),
            ("group", "A|D|S|P|W"),
            ("group_name", "string"),
            ("name", "string"),
            ("explanation", "string"),
            ("on", "boolean"),
            ("public", "boolean"),
            ("links", "Links"),
            ("examples", "[RuleExample]"),
        ],
    ),
    ("RuleExample", &[("text", "string"), ("found", "[RuleExampleFinding]")]),
    ("RuleExampleFinding", &[("start", "integer"), ("end", "integer"), ("message", "string")]),
];
