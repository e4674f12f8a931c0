//! OParl: every sample in one collection.

use crate::setup::{CANARIES, samples};
use pejl_publish::oparl::{Collector, Kind, Links, MeetingTimes, Moment, Times};
use serde_json::Value;
use std::collections::BTreeMap;

fn collected() -> BTreeMap<String, Value> {
    let mut collector = Collector::new(Links::of_export("https://example.org/"));
    for (at, mut held) in samples().into_iter().enumerate() {
        // Two samples may be of one day.
        held.address = format!("sandby/udvalg-{at}/2024-01-02");
        held.items = (1..=held.document.items.len()).map(|item| format!("{}/nr-{item}", held.address)).collect();
        collector.add(&held.meeting(), &MeetingTimes { meeting: times(), items: Vec::new() });
    }
    collector.finish(&[(Kind::Meeting, GONE.to_owned(), times())])
}

const GONE: &str = "sandby/udvalg-x/2024-01-02";

fn times() -> Times {
    let moment = |text| Moment::parse(text).unwrap();
    Times { created: moment("2026-01-02T03:04:05Z"), modified: moment("2026-02-03T04:05:06.7Z") }
}

#[test]
fn what_is_gone_keeps_its_address_and_times_and_nothing_else() {
    let objects = collected();
    let left = serde_json::json!({
        "id": format!("https://example.org/oparl/meeting/{GONE}.json"),
        "type": "https://schema.oparl.org/1.1/Meeting",
        "created": "2026-01-02T03:04:05+00:00",
        "modified": "2026-02-03T04:05:06+00:00",
        "deleted": true,
    });
    assert_eq!(objects[&format!("meeting/{GONE}")], left);
    assert!(objects.iter().all(|(key, list)| !key.starts_with("list/") || !list.to_string().contains(GONE)));
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
        assert!(object["created"].is_string() && object["modified"].is_string(), "{key}");
        for field in REQUIRED.iter().find(|(name, _)| *name == kind).map_or(&[][..], |(_, fields)| fields) {
            assert!(!object[*field].is_null(), "{key} lacks {field}");
        }
    }
    let mut links = Vec::new();
    objects.values().for_each(|object| texts(object, &mut links));
    for link in links.iter().filter(|text| text.starts_with("https://example.org/oparl/")) {
        let stands = known.contains(link) || link.contains("#vote-event");
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
        "location",
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
    for field in ["result", "resolutionText", "pejl:points", "pejl:vote_events", "pejl:dissents", "pejl:attendance"] {
        assert!(told(field), "{field}");
    }
    let closed: Vec<_> = items.iter().filter(|item| item["public"] == false).collect();
    assert!(!closed.is_empty());
    for item in closed {
        let fields: Vec<_> = item.as_object().unwrap().keys().map(String::as_str).collect();
        let permitted = ["id", "type", "created", "modified", "meeting", "number", "order", "name", "public"];
        assert!(fields.iter().all(|field| permitted.contains(field)), "{fields:?}");
    }
    let all = serde_json::to_string(&objects).unwrap();
    assert!(CANARIES.iter().all(|canary| !all.contains(canary)));
}
