//! The addresses of OParl objects, and the page that describes them.

use super::endpoints::{Endpoint, JSON, Parameter, part, query};
use super::page::{Row, row};
use crate::pages::Head;
use askama::Template;
use pejl_words as words;
use std::borrow::Cow;

const LIST: [Parameter; 7] = [
    query("created_since", "string", "web-api-oparl-created-since"),
    query("created_until", "string", "web-api-oparl-created-until"),
    query("modified_since", "string", "web-api-oparl-modified-since"),
    query("modified_until", "string", "web-api-oparl-modified-until"),
    query("omit_internal", "true|false", "web-api-oparl-omit"),
    query("page", "integer", "web-api-oparl-page"),
    query("limit", "integer", "web-api-oparl-limit"),
];

const MUNICIPALITY: Parameter = part("kommune", "string", "web-api-part-kommune");
const KIND: Parameter = part(
    "type",
    "organization|person|meeting|paper|agendaitem|consultation|file|location|membership|legislativeterm",
    "web-api-oparl-kind",
);

const BODY_LIST: [Parameter; 9] = {
    let [a, b, c, d, e, f, g] = LIST;
    [MUNICIPALITY, KIND, a, b, c, d, e, f, g]
};

const COMMITTEE_LIST: [Parameter; 10] = {
    let [a, b, c, d, e, f, g] = LIST;
    let committee = part("udvalg", "string", "web-api-part-udvalg");
    let kind = part("type", "meeting|consultation", "web-api-oparl-committee-kind");
    [MUNICIPALITY, committee, kind, a, b, c, d, e, f, g]
};

/// Every address of OParl, and of the files that its objects name.
pub(crate) const OPARL: [Endpoint; 6] = [
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
    objects: Vec<(Cow<'static, str>, &'static str, Cow<'static, str>)>,
    fields: Vec<(&'static str, &'static str, Cow<'static, str>)>,
    endpoints: Vec<Row>,
}

/// The page `/api/oparl`.
pub(crate) fn oparl_page(base: &str) -> askama::Result<String> {
    let objects = vec![
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
    ];
    let fields = vec![
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
    ];
    let endpoints = OPARL.iter().map(row).collect();
    OparlPage { head: Head::of(base, "/api/oparl"), objects, fields, endpoints }.render()
}
