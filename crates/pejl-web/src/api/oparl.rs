//! The addresses of OParl objects, and the page that describes them.

use super::endpoints::{Endpoint, JSON, Parameter, part, query};
use super::page::{Row, row};
use super::shapes::Shape;
use crate::pages::Head;
use askama::Template;
use pejl_words as words;
use serde_json::{Value, json};
use std::borrow::Cow;

const LIST: [Parameter; 8] = [
    query("created_since", "moment", "web-api-oparl-created-since"),
    query("created_until", "moment", "web-api-oparl-created-until"),
    query("modified_since", "moment", "web-api-oparl-modified-since"),
    query("modified_until", "moment", "web-api-oparl-modified-until"),
    query("omit_internal", "true|false", "web-api-oparl-omit"),
    query("page", "count", "web-api-oparl-page"),
    query("after", "string", "web-api-oparl-after"),
    query("limit", "count", "web-api-oparl-limit"),
];

const MUNICIPALITY: Parameter = part("kommune", "string", "web-api-part-kommune");
const KIND: Parameter = part(
    "type",
    "organization|person|meeting|paper|agendaitem|consultation|file|location|membership|legislativeterm",
    "web-api-oparl-kind",
);

const BODY_LIST: [Parameter; 10] = {
    let [a, b, c, d, e, f, g, h] = LIST;
    [MUNICIPALITY, KIND, a, b, c, d, e, f, g, h]
};

const COMMITTEE_LIST: [Parameter; 11] = {
    let [a, b, c, d, e, f, g, h] = LIST;
    let committee = part("udvalg", "string", "web-api-part-udvalg");
    let kind = part("type", "meeting|consultation", "web-api-oparl-committee-kind");
    [MUNICIPALITY, committee, kind, a, b, c, d, e, f, g, h]
};

/// Every address of OParl, and of the files that its objects name.
pub(crate) const OPARL: [Endpoint; 7] = [
    Endpoint {
        path: "/api/oparl.json",
        id: "oparlGuide",
        told: "web-api-oparl-guide",
        parameters: &[],
        media: JSON,
        shape: Some("OparlGuide"),
        example: Some("/api/oparl.json"),
    },
    Endpoint {
        path: "/oparl/v1.1/system/pejl",
        id: "oparlSystem",
        told: "web-api-oparl-system",
        parameters: &[],
        media: JSON,
        shape: None,
        example: Some("/oparl/v1.1/system/pejl"),
    },
    Endpoint {
        path: "/oparl/v1.1/list/body",
        id: "oparlBodies",
        told: "web-api-oparl-bodies",
        parameters: &LIST,
        media: JSON,
        shape: None,
        example: Some("/oparl/v1.1/list/body"),
    },
    Endpoint {
        path: "/oparl/v1.1/list/{kommune}/{type}",
        id: "oparlList",
        told: "web-api-oparl-list",
        parameters: &BODY_LIST,
        media: JSON,
        shape: None,
        example: None,
    },
    Endpoint {
        path: "/oparl/v1.1/list/{kommune}/{udvalg}/{type}",
        id: "oparlCommitteeList",
        told: "web-api-oparl-committee-list",
        parameters: &COMMITTEE_LIST,
        media: JSON,
        shape: None,
        example: None,
    },
    Endpoint {
        path: "/oparl/v1.1/{type}/{id}",
        id: "oparlObject",
        told: "web-api-oparl-object",
        parameters: &[
            part(
                "type",
                "body|organization|person|meeting|paper|agendaitem|consultation|file|location|membership|legislativeterm",
                "web-api-oparl-kind",
            ),
            part("id", "string", "web-api-oparl-id"),
        ],
        media: JSON,
        shape: None,
        example: None,
    },
    Endpoint {
        path: "/akn/{kommune}/{udvalg}/{dag}.xml",
        id: "akomaNtoso",
        told: "web-api-akn",
        parameters: &[
            MUNICIPALITY,
            part("udvalg", "string", "web-api-part-udvalg"),
            part("dag", "string", "web-api-part-dag"),
        ],
        media: "application/akn+xml",
        shape: None,
        example: None,
    },
];

#[derive(Template)]
#[template(path = "api_oparl.html")]
struct OparlPage {
    head: Head,
    objects: Vec<Object>,
    fields: Vec<Field>,
    endpoints: Vec<Row>,
}

/// The shapes of the page as data, written as in [`super::shapes`].
pub(crate) const SHAPES: &[Shape] = &[
    (
        "OparlGuide",
        &[
            ("version", "integer"),
            ("system", "uri"),
            ("objects", "[OparlGuideObject]"),
            ("fields", "[OparlGuideField]"),
        ],
    ),
    ("OparlGuideObject", &[("name", "string"), ("type", "string"), ("note", "string")]),
    ("OparlGuideField", &[("field", "string"), ("types", "string"), ("holds", "string")]),
];

type Object = (Cow<'static, str>, &'static str, Cow<'static, str>);
type Field = (&'static str, &'static str, Cow<'static, str>);

/// What of the library is which type.
fn objects() -> Vec<Object> {
    vec![
        (words::label("web-oparl-body"), "Body", words::label("web-oparl-body-note")),
        (words::label("web-oparl-term"), "LegislativeTerm", words::label("web-oparl-term-note")),
        (words::label("web-oparl-organization"), "Organization", words::label("web-oparl-organization-note")),
        (words::label("web-oparl-person"), "Person", words::label("web-oparl-person-note")),
        (words::label("web-oparl-membership"), "Membership", words::label("web-oparl-membership-note")),
        (words::label("web-oparl-meeting"), "Meeting", words::label("web-oparl-meeting-note")),
        (words::label("web-oparl-item"), "AgendaItem", words::label("web-oparl-item-note")),
        (words::label("web-oparl-paper"), "Paper", words::label("web-oparl-paper-note")),
        (words::label("web-oparl-consultation"), "Consultation", words::label("web-oparl-consultation-note")),
        (words::label("web-oparl-file"), "File", words::label("web-oparl-file-note")),
        (words::label("web-oparl-location"), "Location", words::label("web-oparl-location-note")),
    ]
}

/// The fields that are our own.
fn fields() -> Vec<Field> {
    vec![
        ("pejl:address", "Organization, Meeting", words::label("web-oparl-address")),
        ("pejl:municipality_code", "Body", words::label("web-oparl-code")),
        ("pejl:party", "Person", words::label("web-oparl-party")),
        ("pejl:outcome", "AgendaItem", words::label("web-oparl-outcome")),
        ("pejl:paper", "AgendaItem", words::label("web-oparl-paper-link")),
        ("pejl:points", "AgendaItem", words::label("web-oparl-points")),
        ("pejl:vote_events", "AgendaItem", words::label("web-oparl-votes")),
        ("pejl:dissents", "AgendaItem", words::label("web-oparl-dissents")),
        ("pejl:attendance", "Meeting, AgendaItem", words::label("web-oparl-attendance")),
        ("pejl:decides", "Consultation", words::label("web-oparl-decides")),
        ("pejl:follow_up", "Paper", words::label("web-oparl-follow-up")),
        ("pejl:source", "File", words::label("web-oparl-source")),
    ]
}

/// The page `/api/oparl`.
pub(crate) fn oparl_page(base: &str) -> askama::Result<String> {
    let endpoints = OPARL.iter().map(row).collect();
    let head = Head::with_data(base, "/api/oparl", "/api/oparl.json".to_owned());
    OparlPage { head, objects: objects(), fields: fields(), endpoints }.render()
}

/// The same as data; the addresses stand in the description of all of them.
pub(crate) fn oparl_guide(base: &str) -> Value {
    let object = |(name, kind, note): Object| json!({ "name": name, "type": kind, "note": note });
    let field = |(field, types, holds): Field| json!({ "field": field, "types": types, "holds": holds });
    json!({
        "version": crate::data::VERSION,
        "system": format!("{base}{}", crate::oparl::SYSTEM),
        "objects": objects().into_iter().map(object).collect::<Vec<_>>(),
        "fields": fields().into_iter().map(field).collect::<Vec<_>>(),
    })
}
