//! The addresses and shapes of what holds items against each other.

use super::endpoints::{Endpoint, FEED, ITEM, JSON, Parameter, part, query};
use super::shapes::{OUTCOME, OUTCOME_OR_NONE, SECTION_KIND, Shape, TYPE};

const COMPARE: &[Parameter] = &[query("punkt", "[string]", "web-api-punkt-flere")];

/// The parts of an item's address, without what only its own page has.
const ITEM_PARTS: &[Parameter] = {
    let (parts, _) = ITEM.split_at(4);
    parts
};

/// The parts of an attachment's address.
const ATTACHMENT: &[Parameter] = &[
    part("kommune", "string", "web-api-part-kommune"),
    part("udvalg", "string", "web-api-part-udvalg"),
    part("dag", "string", "web-api-part-dag"),
    part("punkt", "string", "web-api-part-punkt"),
    part("bilag", "string", "web-api-part-bilag"),
];

const SERIES: &[Parameter] = &[
    part("kommune", "string", "web-api-part-kommune"),
    part("udvalg", "string", "web-api-part-udvalg"),
    query("tabel", "string", "web-api-tabel"),
    query("raekke", "string", "web-api-raekke"),
    query("kolonne", "string", "web-api-kolonne"),
];

/// The addresses.
pub(crate) const ENDPOINTS: [Endpoint; 5] = [
    Endpoint {
        path: "/bilag/{kommune}/{udvalg}/{dag}/{punkt}/{bilag}.json",
        id: "attachment",
        told: "web-api-attachment",
        parameters: ATTACHMENT,
        media: JSON,
        shape: Some("AttachmentPage"),
        example: None,
    },
    Endpoint {
        path: "/sammenlign.json",
        id: "compare",
        told: "web-api-compare",
        parameters: COMPARE,
        media: JSON,
        shape: Some("Comparison"),
        example: None,
    },
    Endpoint {
        path: "/lignende/{kommune}/{udvalg}/{dag}/{punkt}.json",
        id: "similar",
        told: "web-api-similar",
        parameters: ITEM_PARTS,
        media: JSON,
        shape: Some("Similar"),
        example: None,
    },
    Endpoint {
        path: "/emne.json",
        id: "topic",
        told: "web-api-topic",
        parameters: FEED,
        media: JSON,
        shape: Some("Topic"),
        example: Some("/emne.json?q=sygedagpenge"),
    },
    Endpoint {
        path: "/tal/{kommune}/{udvalg}.json",
        id: "series",
        told: "web-api-series",
        parameters: SERIES,
        media: JSON,
        shape: Some("Series"),
        example: None,
    },
];

const UNIT: &str = "kroner|percent|percentage_point|persons|full_time_persons|hours|days|weeks|months|years|number";

/// The shapes.
pub(crate) const SHAPES: &[Shape] = &[
    (
        "Comparison",
        &[
            ("version", "integer"),
            ("links", "Links"),
            ("items", "[ComparedItem]"),
            ("sections", "[ComparedSection]"),
            ("figures", "[ComparedFigure]"),
            ("left_out", "integer"),
        ],
    ),
    (
        "ComparedItem",
        &[
            ("address", "string"),
            ("number", "string?"),
            ("title", "string?"),
            ("open", "boolean"),
            ("meeting", "MeetingLine"),
            ("outcome", OUTCOME_OR_NONE),
            ("links", "Links"),
        ],
    ),
    ("ComparedSection", &[("kind", SECTION_KIND), ("texts", "[[string]]")]),
    (
        "ComparedFigure",
        &[("before", "string"), ("after", "string"), ("in_table", "boolean"), ("values", "[ComparedValue?]")],
    ),
    ("ComparedValue", &[("value", "string"), ("unit", UNIT), ("scale", "integer"), ("difference", "Quantity?")]),
    ("Quantity", &[("value", "string"), ("unit", UNIT), ("scale", "integer")]),
    (
        "Similar",
        &[
            ("version", "integer"),
            ("links", "Links"),
            ("address", "string"),
            ("words", "[string]"),
            ("outcomes", "[CountedOutcome]"),
            ("undecided", "integer"),
            ("others", "[SimilarItem]"),
            ("own", "[SimilarItem]"),
            ("same_case", "[SimilarItem]"),
        ],
    ),
    ("CountedOutcome", &[("outcome", OUTCOME), ("count", "integer")]),
    (
        "SimilarItem",
        &[
            ("address", "string"),
            ("number", "string?"),
            ("title", "string"),
            ("municipality", "string"),
            ("committee", "string"),
            ("date", "date?"),
            ("type", TYPE),
            ("outcome", OUTCOME_OR_NONE),
            ("decision", "string"),
            ("shared", "[string]"),
            ("links", "Links"),
        ],
    ),
    (
        "Topic",
        &[
            ("version", "integer"),
            ("links", "Links"),
            ("words", "string"),
            ("total", "integer"),
            ("undecided", "integer"),
            ("months", "[TopicMonth]"),
            ("places", "[TopicPlace]"),
            ("newest", "[TopicItem]"),
        ],
    ),
    ("TopicMonth", &[("month", "string"), ("outcome", OUTCOME), ("count", "integer")]),
    ("TopicPlace", &[("municipality", "string"), ("outcomes", "[CountedOutcome]"), ("undecided", "integer")]),
    (
        "TopicItem",
        &[
            ("address", "string"),
            ("title", "string"),
            ("municipality", "string"),
            ("committee", "string"),
            ("date", "date?"),
            ("outcome", OUTCOME_OR_NONE),
            ("links", "Links"),
        ],
    ),
    (
        "Series",
        &[
            ("version", "integer"),
            ("links", "Links"),
            ("municipality", "string"),
            ("committee", "string"),
            ("name", "string"),
            ("heading", "string"),
            ("points", "[SeriesPoint]"),
        ],
    ),
    (
        "SeriesPoint",
        &[
            ("date", "date"),
            ("item", "string"),
            ("heading", "string"),
            ("printed", "Quantity?"),
            ("comparable", "Quantity?"),
            ("links", "Links"),
        ],
    ),
];
