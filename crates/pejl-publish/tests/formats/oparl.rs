//! OParl: every sample in one collection.

use crate::setup::{CANARIES, samples};
use pejl_publish::oparl::{Collector, Links};
use serde_json::Value;
use std::collections::BTreeMap;

fn collected() -> BTreeMap<String, Value> {
    let mut collector = Collector::new(Links::of_export("https://example.org/"));
    for (at, mut held) in samples().into_iter().enumerate() {
        // Two samples may be of one day.
        held.address = format!("sandby/udvalg-{at}/2024-01-02");
        held.items = (1..=held.document.items.len()).map(|item| format!("{}/nr-{item}", held.address)).collect();
        collector.add(&held.meeting());
    }
    collector.finish()
}

/// What the schema files of OParl 1.1 require beside `id` and `type`.
const REQUIRED: [(&str, &[&str]); 4] = [
    ("System", &["oparlVersion", "body"]),
    ("Body", &["name", "organization", "person", "meeting", "paper", "legislativeTerm"]),
    ("AgendaItem", &["order"]),
    ("File", &["accessUrl"]),
];

#[test]
fn every_object_stands_under_its_own_address_and_leads_to_others() {
    let objects = collected();
    let address = |key: &str| format!("https://example.org/oparl/{key}.json");
    let known: Vec<String> = objects.keys().map(|key| address(key)).collect();
    for (key, object) in objects.iter().filter(|(key, _)| !key.starts_with("list/")) {
        assert_eq!(object["id"], address(key), "{key}");
        let kind = object["type"].as_str().unwrap().rsplit('/').next().unwrap();
        for field in REQUIRED.iter().find(|(name, _)| *name == kind).map_or(&[][..], |(_, fields)| fields) {
            assert!(!object[*field].is_null(), "{key} lacks {field}");
        }
    }
    let mut links = Vec::new();
    objects.values().for_each(|object| texts(object, &mut links));
    for link in links.iter().filter(|text| text.starts_with("https://example.org/oparl/")) {
        let stands = known.contains(link) || link.contains("/location/") || link.contains("#vote-event");
        assert!(stands, "{link} leads nowhere");
    }
    for kind in [
        "body",
        "organization",
        "person",
        "membership",
        "meeting",
        "agendaitem",
        "paper",
        "consultation",
        "file",
        "legislativeterm",
    ] {
        assert!(objects.keys().any(|key| key.starts_with(&format!("{kind}/"))), "no {kind}");
    }
}

fn texts(value: &Value, out: &mut Vec<String>) {
    match value {
        Value::String(text) => out.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| texts(value, out)),
        Value::Object(values) => values.values().for_each(|value| texts(value, out)),
        _ => {}
    }
}

#[test]
fn decisions_are_told_and_closed_items_are_not() {
    let objects = collected();
    let items: Vec<&Value> = objects.iter().filter(|(key, _)| key.starts_with("agendaitem/")).map(|(_, v)| v).collect();
    let told = |field: &str| items.iter().any(|item| !item[field].is_null());
    for field in ["result", "resolutionText", "pejl:points", "pejl:vote_events", "pejl:attendance"] {
        assert!(told(field), "{field}");
    }
    let closed: Vec<_> = items.iter().filter(|item| item["public"] == false).collect();
    assert!(!closed.is_empty());
    for item in closed {
        let fields: Vec<_> = item.as_object().unwrap().keys().map(String::as_str).collect();
        let permitted = ["id", "type", "meeting", "number", "order", "name", "public"];
        assert!(fields.iter().all(|field| permitted.contains(field)), "{fields:?}");
    }
    let all = serde_json::to_string(&objects).unwrap();
    assert!(CANARIES.iter().all(|canary| !all.contains(canary)));
}
