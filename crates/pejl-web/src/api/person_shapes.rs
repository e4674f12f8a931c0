//! The shapes of the pages of politicians.

use super::shapes::Shape;

pub(super) const SHAPES: &[Shape] = &[
    (
        "PersonAnswer",
        &[
            ("version", "integer"),
            ("links", "Links"),
            ("address", "string"),
            ("name", "string"),
            ("person", "Politician?"),
            ("namesakes", "[PersonLine]"),
        ],
    ),
    (
        "Politician",
        &[
            ("spellings", "[string]"),
            ("municipalities", "[string]"),
            ("parties", "[Printed]"),
            ("meetings", "integer"),
            ("from", "date"),
            ("to", "date"),
            ("committees", "[PersonCommittee]"),
            ("seats", "[Seat]"),
            ("acts", "[PersonAct]"),
            ("acts_left_out", "integer"),
            ("corrections", "[Correction]"),
            ("kept_apart", "[KeptApart]"),
        ],
    ),
    ("PersonLine", &[("address", "string"), ("name", "string"), ("party", "string?"), ("links", "Links")]),
    (
        "KeptApart",
        &[
            ("address", "string"),
            ("name", "string"),
            ("party", "string?"),
            ("links", "Links"),
            ("why", "namesake|near_name"),
        ],
    ),
    ("Printed", &[("words", "string"), ("from", "date"), ("to", "date")]),
    (
        "PersonCommittee",
        &[
            ("address", "string"),
            ("name", "string"),
            ("municipality", "string"),
            ("earlier_names", "[string]"),
            ("html", "uri"),
            ("terms", "[PersonTerm]"),
            ("years", "[PersonYear]"),
        ],
    ),
    (
        "PersonTerm",
        &[
            ("from", "integer"),
            ("to", "integer"),
            ("listed", "integer"),
            ("substitute", "integer"),
            ("roles", "[Printed]"),
            ("parties", "[string]"),
        ],
    ),
    (
        "PersonYear",
        &[
            ("year", "integer"),
            ("present", "integer"),
            ("absent", "integer"),
            ("untold", "integer"),
            ("substitute", "integer"),
            ("in_part", "integer"),
        ],
    ),
    ("Seat", &[("meeting", "MeetingLine"), ("took", "boolean"), ("other", "Person"), ("link", "uri?")]),
    (
        "PersonAct",
        &[
            ("item", "string"),
            ("title", "string"),
            ("meeting", "MeetingLine"),
            ("ballot", "for|against|abstained?"),
            ("dissent", "reservation|dissent|statement|amendment?"),
            ("links", "Links"),
        ],
    ),
];
