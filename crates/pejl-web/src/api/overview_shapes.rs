//! The shapes of the pages over many meetings, and of the page about Pejl.

use super::shapes::{DETAIL, KIND, OUTCOME, OUTCOME_OR_NONE, Shape};

/// Those shapes, written as in [`super::shapes`].
pub(crate) const SHAPES: &[Shape] = &[
    (
        "MunicipalityPage",
        &[
            ("version", "integer"),
            ("links", "PlaceLinks"),
            ("address", "string"),
            ("name", "string"),
            ("meetings", "integer"),
            ("period", "Period"),
            ("committees", "[CommitteeLine]"),
            ("latest", "[MeetingLine]"),
        ],
    ),
    (
        "PlaceLinks",
        &[("self", "uri"), ("html", "uri"), ("search", "uri"), ("completeness", "uri"), ("findings", "uri")],
    ),
    (
        "CommitteeLine",
        &[("address", "string"), ("name", "string"), ("meetings", "integer"), ("period", "Period"), ("links", "Links")],
    ),
    (
        "Committee",
        &[
            ("version", "integer"),
            ("links", "CommitteeLinks"),
            ("address", "string"),
            ("municipality", "string"),
            ("name", "string"),
            ("spellings", "[string]"),
            ("meetings", "[CommitteeMeeting]"),
            ("terms", "[Term]"),
            ("outcomes", "Outcomes"),
            ("attendance", "[Attendance]"),
        ],
    ),
    (
        "CommitteeLinks",
        &[
            ("self", "uri"),
            ("html", "uri"),
            ("search", "uri"),
            ("completeness", "uri"),
            ("findings", "uri"),
            ("municipality", "uri"),
        ],
    ),
    (
        "CommitteeMeeting",
        &[
            ("address", "string"),
            ("municipality", "string"),
            ("committee", "string"),
            ("date", "date"),
            ("start", "time?"),
            ("kind", KIND),
            ("items", "integer"),
            ("links", "Links"),
            ("presence", "Presence?"),
        ],
    ),
    ("Presence", &[("present", "integer"), ("absent", "integer")]),
    ("Term", &[("from", "integer"), ("to", "integer"), ("meetings", "integer"), ("members", "[TermMember]")]),
    (
        "TermMember",
        &[
            ("name", "string"),
            ("party", "string?"),
            ("present", "integer"),
            ("absent", "integer"),
            ("untold", "integer"),
            ("person", "uri?"),
        ],
    ),
    (
        "Outcomes",
        &[("decided", "[OutcomeCount]"), ("undecided", "integer"), ("pending", "integer"), ("closed", "integer")],
    ),
    ("OutcomeCount", &[("outcome", OUTCOME), ("items", "integer")]),
    ("Attendance", &[("year", "integer"), ("meetings", "integer"), ("present", "integer"), ("absent", "integer")]),
    (
        "Case",
        &[
            ("version", "integer"),
            ("links", "Links"),
            ("number", "string"),
            ("municipalities", "[MunicipalCase]"),
            ("left_out", "integer"),
        ],
    ),
    (
        "MunicipalCase",
        &[("municipality", "string"), ("now", "CaseNow?"), ("waiting", "CaseItem?"), ("items", "[CaseItem]")],
    ),
    ("FollowUp", &[("now", "CaseItem?"), ("waiting", "CaseItem?"), ("later", "[CaseItem]")]),
    ("CaseNow", &[("item", "CaseItem"), ("decision", "string")]),
    (
        "CaseItem",
        &[
            ("address", "string"),
            ("number", "string?"),
            ("title", "string"),
            ("open", "boolean"),
            ("outcome", OUTCOME_OR_NONE),
            ("outcome_detail", DETAIL),
            ("meeting", "MeetingLine"),
            ("links", "Links"),
        ],
    ),
    (
        "About",
        &[
            ("version", "integer"),
            ("links", "AboutLinks"),
            ("name", "string"),
            ("description", "string"),
            ("program", "string"),
            ("licence", "string"),
            ("contact", "string?"),
        ],
    ),
    (
        "Accessibility",
        &[
            ("version", "integer"),
            ("links", "Links"),
            ("title", "string"),
            ("status", "string"),
            ("gaps", "[string]"),
            ("made", "string"),
            ("contact", "string?"),
        ],
    ),
    (
        "AboutLinks",
        &[("self", "uri"), ("html", "uri"), ("removal", "uri"), ("reuse", "uri"), ("api", "uri"), ("catalogue", "uri")],
    ),
];
