//! The shapes of the register of completeness.

use super::shapes::Shape;

pub(super) const SHAPES: &[Shape] = &[
    (
        "Completeness",
        &[
            ("version", "integer"),
            ("links", "RegisterLinks"),
            ("municipality", "string?"),
            ("totals", "CompletenessTotals"),
            ("lines", "[CompletenessLine]"),
        ],
    ),
    ("RegisterLinks", &[("self", "uri"), ("html", "uri"), ("csv", "uri")]),
    (
        "CompletenessTotals",
        &[
            ("meetings", "integer"),
            ("expected", "integer"),
            ("missing", "integer"),
            ("agenda_only", "integer"),
            ("unjudged", "integer"),
        ],
    ),
    (
        "CompletenessLine",
        &[("address", "string"), ("name", "string"), ("totals", "CompletenessTotals"), ("links", "Links")],
    ),
    (
        "CompletenessOfCommittee",
        &[
            ("version", "integer"),
            ("links", "RegisterLinks"),
            ("address", "string"),
            ("municipality", "string"),
            ("committee", "string"),
            ("years", "[CompletenessCounts]"),
        ],
    ),
    (
        "CompletenessCounts",
        &[
            ("year", "integer"),
            ("meetings", "integer"),
            ("expected", "integer?"),
            ("missing", "integer?"),
            ("agenda_only", "integer"),
            ("rhythm_days", "integer?"),
            ("items", "integer"),
            ("closed", "integer"),
            ("undecided", "integer"),
            ("attachments_named", "integer"),
            ("unsure", "integer"),
            ("number_gaps", "integer"),
            ("number_jumps", "integer"),
            ("notes", "integer"),
            ("warnings", "integer"),
            ("links", "Links"),
        ],
    ),
    (
        "CompletenessOfYear",
        &[
            ("version", "integer"),
            ("links", "RegisterLinks"),
            ("address", "string"),
            ("municipality", "string"),
            ("committee", "string"),
            ("counts", "CompletenessCounts"),
            ("missing", "[MissingMeetings]"),
            ("agenda_only", "[MeetingLine]"),
            ("undecided", "[FoundItem]"),
            ("attachments_named", "[FoundItem]"),
            ("unsure", "[FoundItem]"),
            ("number_gaps", "[NumberGap]"),
            ("number_jumps", "[NumberGap]"),
            ("findings", "[FoundKind]"),
        ],
    ),
    ("MissingMeetings", &[("after", "date"), ("before", "date"), ("count", "integer")]),
    (
        "FoundItem",
        &[
            ("address", "string"),
            ("number", "string?"),
            ("title", "string"),
            ("date", "date"),
            ("count", "integer?"),
            ("confidence", "low|medium|high?"),
            ("links", "Links"),
        ],
    ),
    ("NumberGap", &[("meeting", "MeetingLine"), ("after", "integer"), ("before", "integer")]),
    (
        "FoundKind",
        &[("code", "string"), ("severity", "note|warning|error"), ("name", "string"), ("places", "[string]")],
    ),
];
