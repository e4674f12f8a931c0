//! The shapes of the JSON, as a table. A test compares it with real answers.
//!
//! A type is written as a word: `string`, `integer`, `boolean`, `date`, `time`,
//! `uri`, the name of a shape, `a|b` for a choice of words, `[x]` for many of x,
//! `x?` where it may be null, `count` for an integer from 1, `moment` for a date with time and zone. A `*` after a key tells that it may be missing.

use serde_json::{Map, Value, json};

/// A shape's name and its keys, each with its type.
pub(crate) type Shape = (&'static str, &'static [(&'static str, &'static str)]);

pub(super) const OUTCOME: &str = "approved|noted|recommended|discussed|postponed|rejected|other";
pub(super) const OUTCOME_OR_NONE: &str = "approved|noted|recommended|discussed|postponed|rejected|other?";
pub(super) const DETAIL: &str =
    "approved_with_changes|majority_vote|sent_back|withdrawn|elected|no_remarks|information_given|partly?";
pub(super) const TYPE: &str = "decision|information|discussion?";
pub(super) const KIND: &str = "minutes|agenda";
const ROLE: &str = "furniture|head|contents|heading|metadata|label|content|closing";
const SECTION: &str = "[summary|topic|background|legal_basis|economy|personnel|cross_cutting|consultation|timeline|\
                       process|case_history|competence|recommendation|decision|attachments|absence|assessment|\
                       communication|other]";
/// One of the same.
pub(super) const SECTION_KIND: &str = "summary|topic|background|legal_basis|economy|personnel|cross_cutting|consultation|timeline|\
                       process|case_history|competence|recommendation|decision|attachments|absence|assessment|\
                       communication|other";

/// The shapes of meetings, items and searches; those of the other pages stand beside this file.
const OWN: &[Shape] = &[
    ("Links", &[("self", "uri"), ("html", "uri")]),
    (
        "Front",
        &[
            ("version", "integer"),
            ("links", "FrontLinks"),
            ("totals", "Totals"),
            ("period", "Period?"),
            ("latest", "[MeetingLine]"),
            ("municipalities", "[Municipality]"),
        ],
    ),
    (
        "FrontLinks",
        &[
            ("self", "uri"),
            ("html", "uri"),
            ("search", "uri"),
            ("api", "uri"),
            ("openapi", "uri"),
            ("about", "uri"),
            ("catalogue", "uri"),
        ],
    ),
    (
        "Totals",
        &[("municipalities", "integer"), ("committees", "integer"), ("meetings", "integer"), ("items", "integer")],
    ),
    ("Period", &[("from", "date"), ("to", "date")]),
    ("Municipality", &[("name", "string"), ("meetings", "integer"), ("links", "Links")]),
    (
        "MeetingLine",
        &[
            ("address", "string"),
            ("municipality", "string"),
            ("committee", "string"),
            ("date", "date"),
            ("start", "time?"),
            ("kind", KIND),
            ("items", "integer"),
            ("links", "Links"),
        ],
    ),
    (
        "Search",
        &[
            ("version", "integer"),
            ("links", "SearchLinks"),
            ("words", "string"),
            ("order", "relevance|newest|oldest"),
            ("total", "integer"),
            ("offset", "integer"),
            ("hits", "[Hit]"),
            ("facets", "[Facet]"),
            ("suggestion", "Suggestion?"),
            ("hints", "[Hint]"),
        ],
    ),
    (
        "SearchLinks",
        &[
            ("self", "uri"),
            ("html", "uri"),
            ("previous", "uri?"),
            ("next", "uri?"),
            ("atom", "uri"),
            ("calendar", "uri"),
        ],
    ),
    (
        "Hit",
        &[
            ("address", "string"),
            ("number", "string?"),
            ("title", "string"),
            ("municipality", "string"),
            ("committee", "string"),
            ("date", "date?"),
            ("type", TYPE),
            ("outcome", OUTCOME_OR_NONE),
            ("snippet", "[Snippet]"),
            ("attachment", "string?"),
            ("matched", "[string]"),
            ("links", "Links"),
        ],
    ),
    ("Snippet", &[("text", "string"), ("matched", "boolean")]),
    (
        "Facet",
        &[
            ("field", "municipality|committee|year|type|outcome|person"),
            ("parameter", "string"),
            ("values", "[FacetValue]"),
        ],
    ),
    (
        "FacetValue",
        &[("value", "string"), ("name", "string"), ("count", "integer"), ("chosen", "boolean"), ("link", "uri")],
    ),
    ("Suggestion", &[("words", "string"), ("link", "uri")]),
    ("Hint", &[("code", "string"), ("text", "string"), ("message", "string")]),
    (
        "Meeting",
        &[
            ("version", "integer"),
            ("links", "MeetingLinks"),
            ("address", "string"),
            ("municipality", "string?"),
            ("municipality_code", "integer?"),
            ("committee", "string?"),
            ("date", "date?"),
            ("start", "time?"),
            ("end", "time?"),
            ("place", "string?"),
            ("term", "string?"),
            ("kind", KIND),
            ("variant", "supplementary|extraordinary|constituting?"),
            ("members", "[Member]"),
            ("items", "[ItemLine]"),
            ("papers", "[Paper]"),
            ("diagnostics", "[Diagnostic]"),
            ("findings", "[Finding]"),
            ("corrections", "[Correction]"),
        ],
    ),
    ("MeetingLinks", &[("self", "uri"), ("html", "uri"), ("municipality", "uri"), ("committee", "uri")]),
    ("Member", &[("name", "string"), ("party", "string?"), ("present", "boolean?"), ("role", "string?")]),
    (
        "ItemLine",
        &[
            ("address", "string"),
            ("number", "string?"),
            ("title", "string?"),
            ("open", "boolean"),
            ("type", TYPE),
            ("outcome", OUTCOME_OR_NONE),
            ("outcome_detail", DETAIL),
            ("findings", "FindingCounts"),
            ("links", "Links"),
        ],
    ),
    (
        "Paper",
        &[
            ("kind", KIND),
            ("form", "string"),
            ("file_name", "string"),
            ("version", "integer"),
            ("sha256", "string"),
            ("edition", "integer"),
            ("imported", "string"),
            ("replaced", "boolean"),
            ("shown", "boolean"),
        ],
    ),
    ("Diagnostic", &[("code", "string"), ("severity", "note|warning|error"), ("message", "string")]),
    (
        "Item",
        &[
            ("version", "integer"),
            ("links", "ItemLinks"),
            ("address", "string"),
            ("number", "string?"),
            ("title", "string?"),
            ("open", "boolean"),
            ("meeting", "MeetingLine"),
            ("paper", "Paper"),
            ("previous", "Neighbour?"),
            ("next", "Neighbour?"),
            ("content", "Content?"),
            ("follow_up", "FollowUp?"),
            ("corrections", "[Correction]"),
        ],
    ),
    (
        "ItemLinks",
        &[
            ("self", "uri"),
            ("html", "uri"),
            ("meeting", "uri"),
            ("case", "uri?"),
            ("source", "uri?"),
            ("similar", "uri?"),
        ],
    ),
    ("Neighbour", &[("address", "string"), ("number", "string?"), ("title", "string"), ("links", "Links")]),
    (
        "Content",
        &[
            ("type", TYPE),
            ("case_number", "string?"),
            ("decides", "committee|council|finance?"),
            ("recommendation", "Recommendation?"),
            ("decision", "Decision?"),
            ("absent", "[Absence]"),
            ("conflicts", "[Conflict]"),
            ("sections", "[Section]"),
            ("attachments", "[Attachment]"),
            ("tables", "[Table]"),
            ("history", "[History]"),
            ("confidence", "low|medium|high"),
            ("diagnostics", "[Diagnostic]"),
            ("findings", "[Finding]"),
            ("source*", "Source"),
        ],
    ),
    ("Person", &[("name", "string"), ("party", "string?")]),
    ("Recommendation", &[("proposer", "string?"), ("points", "[Point]")]),
    ("Point", &[("number", "string?"), ("text", "string")]),
    (
        "Decision",
        &[
            ("text", "string"),
            ("outcome", OUTCOME),
            ("detail", DETAIL),
            ("effect", OUTCOME_OR_NONE),
            ("points", "[PointDecision]"),
            ("votes", "[Vote]"),
            ("dissents", "[Dissent]"),
        ],
    ),
    ("PointDecision", &[("number", "string"), ("text", "string"), ("outcome", OUTCOME), ("detail", DETAIL)]),
    (
        "Vote",
        &[("ballot", "for|against|abstained"), ("count", "integer?"), ("parties", "[string]"), ("persons", "[Person]")],
    ),
    (
        "Dissent",
        &[
            ("kind", "reservation|dissent|statement|amendment"),
            ("parties", "[string]"),
            ("persons", "[Person]"),
            ("text", "string"),
        ],
    ),
    (
        "Absence",
        &[
            ("name", "string"),
            ("party", "string?"),
            ("substitute", "Person?"),
            ("from", "string?"),
            ("until", "string?"),
        ],
    ),
    ("Conflict", &[("name", "string"), ("party", "string?"), ("left_room", "boolean")]),
    ("Section", &[("kinds", SECTION), ("label", "string"), ("text", "string")]),
    ("Attachment", &[("number", "string?"), ("title", "string"), ("file", "AttachmentFile?")]),
    (
        "AttachmentFile",
        &[
            ("name", "string"),
            ("bytes", "integer"),
            ("sha256", "string"),
            ("imported_at", "string"),
            ("links", "Links"),
        ],
    ),
    (
        "AttachmentPage",
        &[
            ("version", "integer"),
            ("links", "AttachmentLinks"),
            ("number", "string?"),
            ("title", "string"),
            ("text", "string"),
            ("cut", "boolean"),
            ("scan", "boolean"),
            ("file", "AttachmentFile"),
        ],
    ),
    ("AttachmentLinks", &[("self", "uri"), ("html", "uri"), ("item", "uri")]),
    ("Table", &[("header", "[string]"), ("rows", "[[string]]")]),
    ("History", &[("committee", "string?"), ("date", "date?"), ("text", "string")]),
    ("Source", &[("text", "string"), ("parts", "[Part]")]),
    ("Part", &[("role", ROLE), ("start", "integer"), ("end", "integer")]),
    (
        "Correction",
        &[
            ("number", "integer"),
            ("kind", "outcome|date|committee|same-person|same-committee"),
            ("before", "string?"),
            ("after", "string?"),
            ("kept", "string?"),
            ("joined", "string?"),
            ("why", "string"),
            ("who", "string"),
            ("at", "string"),
        ],
    ),
    (
        "Problem",
        &[("type", "string"), ("title", "string"), ("status", "integer"), ("detail", "string"), ("id*", "string")],
    ),
    ("Health", &[("status", "ok|behind|library-away")]),
];

/// Every shape.
pub(crate) fn shapes() -> impl Iterator<Item = &'static Shape> {
    let others = [
        super::overview_shapes::SHAPES,
        super::comparing::SHAPES,
        super::completeness_shapes::SHAPES,
        super::found_shapes::SHAPES,
        super::person_shapes::SHAPES,
        super::oparl::SHAPES,
    ];
    OWN.iter().chain(others.into_iter().flatten())
}

/// `shape` as a JSON schema.
pub(crate) fn schema(shape: &Shape) -> Value {
    let (mut properties, mut required) = (Map::new(), Vec::new());
    for (key, kind) in shape.1 {
        let bare = key.trim_end_matches('*');
        properties.insert(bare.to_owned(), type_of(kind));
        if bare == *key {
            required.push(bare);
        }
    }
    json!({ "type": "object", "properties": properties, "required": required })
}

/// A type as a JSON schema.
pub(crate) fn type_of(kind: &str) -> Value {
    if let Some(kind) = kind.strip_suffix('?') {
        return json!({ "anyOf": [type_of(kind), { "type": "null" }] });
    }
    if let Some(kind) = kind.strip_prefix('[').and_then(|kind| kind.strip_suffix(']')) {
        return json!({ "type": "array", "items": type_of(kind) });
    }
    if kind.contains('|') {
        let words: Vec<&str> = kind.split('|').filter(|word| !word.is_empty()).collect();
        return json!({ "type": "string", "enum": words });
    }
    match kind {
        "count" => json!({ "type": "integer", "minimum": 1 }),
        "moment" => json!({ "type": "string", "format": "date-time" }),
        "string" | "integer" | "boolean" => json!({ "type": kind }),
        "date" | "uri" => json!({ "type": "string", "format": kind }),
        "time" => json!({ "type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$" }),
        name => json!({ "$ref": format!("#/components/schemas/{name}") }),
    }
}
