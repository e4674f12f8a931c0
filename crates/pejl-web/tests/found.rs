//! What was found in papers, over HTTP: beside the text and in overviews, as
//! pages and as data; and that nothing of closed items or personal data is told.
//! Only one rule is counted on (D001, a weekday that does not fit its date):
//! others may find more.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod imported;
mod shapes;

use imported::{CANARIES, ask, links, served_with, wrong_day, wrong_days};
use serde_json::Value;
use std::net::SocketAddr;
use std::path::Path;

const MEETING: &str = "sandby/jobudvalget/2023-01-10";

fn json(address: SocketAddr, path: &str) -> Value {
    let (status, body) = ask(address, path);
    assert_eq!(status, 200, "{path}: {body}");
    serde_json::from_str(&body).unwrap()
}

fn page(address: SocketAddr, path: &str) -> String {
    let (status, body) = ask(address, path);
    assert_eq!(status, 200, "{path}");
    body
}

/// The findings of `list` that are D001's.
fn weekdays(list: &Value) -> Vec<&Value> {
    list.as_array().unwrap().iter().filter(|found| found["code"] == "D001").collect()
}

#[test]
fn an_item_tells_beside_its_text_what_was_found() {
    let address = served_with(wrong_days);
    let body = page(address, &format!("/punkt/{MEETING}/1"));
    assert!(
        body.contains("<mark class=\"found found-error\">mandag</mark><a class=\"found-ref\" id=\"sted-"),
        "{body}"
    );
    assert!(body.contains("<mark class=\"found found-related\">14. august 2024</mark>"), "{body}");
    assert!(body.contains("<mark class=\"found found-error\">fredag</mark>"), "in the table: {body}");
    assert!(body.contains("14. august 2024 er en onsdag, ikke en mandag"), "{body}");
    assert!(body.contains("Forslag: onsdag") && body.contains("Ugedag passer ikke til datoen."), "{body}");
    assert!(
        body.contains("lavet af et program") && body.contains("Er et fund forkert, vil vi gerne vide det"),
        "{body}"
    );
    // Text, then what was found in it, then the next paragraph.
    let order = ["mandag</mark>", "er en onsdag, ikke en mandag", "Det andet afsnit har intet galt", "fredag</mark>"];
    let at = order.map(|words| body.find(words).unwrap_or_else(|| panic!("{words}: {body}")));
    assert!(at.is_sorted(), "{at:?}");
    // What leads back and forth is there once.
    for (number, _) in body.match_indices("id=\"sted-").enumerate().map(|(at, _)| (at + 1, ())) {
        for id in [format!("id=\"sted-{number}\""), format!("id=\"fund-{number}\"")] {
            assert_eq!(body.matches(&id).count(), 1, "{id}");
        }
    }
    for link in links(&body, "/fund/regler/") {
        assert_eq!(ask(address, &link).0, 200, "{link}");
    }
}

#[test]
fn a_decision_that_is_told_above_is_shown_again_with_its_mark() {
    let address = served_with(wrong_days);
    let body = page(address, &format!("/punkt/{MEETING}/2"));
    assert!(body.contains("Udsat til <mark class=\"found found-error\">mandag</mark>"), "{body}");
    let clean = page(address, "/punkt/sandby/oekonomiudvalget/2024-01-09/2");
    assert!(!clean.contains("regler/D001") && !clean.contains("Udsat til <mark"), "{clean}");
}

#[test]
fn a_meeting_tells_how_much_was_found_in_each_item() {
    let address = served_with(wrong_days);
    let data = json(address, &format!("/moede/{MEETING}.json"));
    let errors: Vec<u64> =
        data["items"].as_array().unwrap().iter().map(|item| item["findings"]["errors"].as_u64().unwrap()).collect();
    assert!(errors[0] >= 2 && errors[1] >= 1, "{errors:?}");
    assert_eq!(data["items"][2]["findings"], serde_json::json!({ "errors": 0, "warnings": 0, "notes": 0 }));
    let body = page(address, &format!("/moede/{MEETING}"));
    assert!(body.contains(&format!("href=\"/punkt/{MEETING}/1#fund\"")) && body.contains(" fejl"), "{body}");
    assert!(!body.contains(&format!("href=\"/punkt/{MEETING}/3#fund\"")), "{body}");
    assert_eq!(ask(address, &format!("/moede/{MEETING}?version=1")).0, 200);
}

#[test]
fn data_of_an_item_point_into_its_source() {
    let address = served_with(wrong_days);
    let data = json(address, &format!("/punkt/{MEETING}/1.json?kilde"));
    let source = data["content"]["source"]["text"].as_str().unwrap();
    let found = weekdays(&data["content"]["findings"]);
    let places: Vec<&str> = found
        .iter()
        .map(|found| &source[found["start"].as_u64().unwrap() as usize..found["end"].as_u64().unwrap() as usize])
        .collect();
    assert_eq!(places, ["mandag", "fredag"]);
    assert_eq!((&found[0]["correction"], &found[0]["severity"]), (&"onsdag".into(), &"error".into()));
    assert_eq!(found[0]["text"], "mandag");
    assert_eq!(json(address, &format!("/punkt/{MEETING}/3.json"))["content"], Value::Null);
}

#[test]
fn the_same_counts_stand_on_every_level() {
    let address = served_with(wrong_days);
    let rule = "?regel=D001";
    let library = json(address, &format!("/fund.json{rule}"));
    let sandby = library["places"].as_array().unwrap().iter().find(|place| place["address"] == "sandby").unwrap();
    let municipality = json(address, &format!("/fund/sandby.json{rule}"));
    assert_eq!(municipality["counts"], serde_json::json!({ "errors": 6, "warnings": 0, "notes": 0 }));
    assert_eq!(sandby["counts"], municipality["counts"]);
    assert_eq!((&municipality["total"], &municipality["meetings"]), (&4.into(), &3.into()));
    assert_eq!(municipality["complete"], true);
    let places: Vec<(&str, u64)> = municipality["places"]
        .as_array()
        .unwrap()
        .iter()
        .map(|place| (place["name"].as_str().unwrap(), place["counts"]["errors"].as_u64().unwrap()))
        .collect();
    assert_eq!(places, [("Jobudvalget", 6), ("Økonomiudvalget", 0)]);
    let committee = json(address, &format!("/fund/sandby/jobudvalget.json{rule}"));
    assert_eq!(committee["counts"], municipality["counts"]);
    let years: Vec<(i64, u64)> = committee["years"]
        .as_array()
        .unwrap()
        .iter()
        .map(|year| (year["year"].as_i64().unwrap(), year["counts"]["errors"].as_u64().unwrap()))
        .collect();
    assert_eq!(years, [(2024, 3), (2023, 3)]);
    let year = json(address, &format!("/fund/sandby/jobudvalget.json{rule}&aar=2023"));
    assert_eq!((&year["counts"]["errors"], &year["meetings"]), (&3.into(), &1.into()));
    assert_eq!(json(address, &format!("/fund/sandby.json{rule}&vaegt=bemaerkning"))["total"], 0);
    // Newest meeting first, and in it item for item.
    let found: Vec<&str> =
        committee["found"].as_array().unwrap().iter().map(|f| f["item"]["address"].as_str().unwrap()).collect();
    let newer = MEETING.replace("2023-01-10", "2024-01-09");
    assert_eq!(found, [format!("{newer}/1"), format!("{newer}/2"), format!("{MEETING}/1"), format!("{MEETING}/2")]);
    for link in links(&page(address, "/fund/sandby"), "/fund").iter().filter(|link| !link.ends_with("#indhold")) {
        assert_eq!(ask(address, link).0, 200, "{link}");
    }
    for path in ["/", "/kommune/sandby"] {
        assert!(page(address, path).contains("href=\"/fund"), "{path}");
    }
}

/// What is told of our own papers and of the rule, word for word.
#[test]
fn the_data_are_as_published() {
    let address = served_with(wrong_days);
    for (name, path) in [("found-sandby", "/fund/sandby.json?regel=D001"), ("found-rule", "/fund/regler/D001.json")] {
        let told = json(address, path).to_string().replace(&address.to_string(), "pejl.example");
        let told: Value = serde_json::from_str(&told).unwrap();
        insta::assert_snapshot!(name, serde_json::to_string_pretty(&told).unwrap());
    }
}

/// More meetings than a page shows.
fn many(folder: &Path) {
    for month in 1..=12 {
        for day in [3, 9, 16] {
            let text = wrong_day("Jobudvalget", &format!("{day:02}-{month:02}-2023"), "mandag den 14. august 2024");
            std::fs::write(folder.join(format!("{month}-{day}.txt")), text).unwrap();
        }
    }
}

#[test]
fn a_long_list_is_gone_through_once_and_to_its_end() {
    let address = served_with(many);
    let (mut seen, mut next) = (Vec::new(), Some("/fund/sandby.json?regel=D001".to_owned()));
    let own = format!("http://{address}");
    while let Some(path) = next {
        let part = json(address, &path);
        let found = part["found"].as_array().unwrap();
        assert!(!found.is_empty() && found.len() <= 25, "{path}");
        seen.extend(found.iter().map(|found| found["item"]["address"].as_str().unwrap().to_owned()));
        next = part["links"]["next"].as_str().map(|next| next.strip_prefix(&own).unwrap().to_owned());
    }
    let all = seen.len();
    assert_eq!(all, 72);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), all, "nothing stands twice");
    let first = page(address, "/fund/sandby?regel=D001");
    let on = links(&first, "/fund/sandby?").into_iter().find(|link| link.contains("efter=")).unwrap();
    let second = page(address, &on);
    assert!(second.contains("De nyeste") && links(&first, "/punkt/") != links(&second, "/punkt/"));
    assert_eq!(ask(address, &on.replace("regel=D001", "aar=2023")).0, 400, "of another list");
    assert_eq!(ask(address, "/fund/sandby.json?efter=00").0, 400);
}

#[test]
fn every_rule_has_its_page_with_examples() {
    let address = served_with(wrong_days);
    let rules = json(address, "/fund/regler.json");
    let body = page(address, "/fund/regler");
    for rule in rules["rules"].as_array().unwrap() {
        let code = rule["code"].as_str().unwrap();
        assert!(body.contains(&format!("href=\"/fund/regler/{code}\"")), "{code}");
        let own = json(address, &format!("/fund/regler/{code}.json"));
        assert_eq!((&own["name"], &own["explanation"]), (&rule["name"], &rule["explanation"]));
        let private = code.starts_with('P');
        assert_eq!(
            (own["public"] == false, own["examples"].as_array().unwrap().is_empty()),
            (private, private),
            "{code}"
        );
        let (danish, english) = (page(address, &format!("/fund/regler/{code}")), format!("/en/fund/regler/{code}"));
        assert!(!danish.contains("check-") && !page(address, &english).contains("check-"), "{code}");
    }
    let weekday = page(address, "/fund/regler/d001");
    assert!(weekday.contains("Næste møde er <mark class=\"found found-error\">mandag</mark> den "), "{weekday}");
    assert!(weekday.contains("er en onsdag, ikke en mandag") && weekday.contains("Det lader reglen ligge"));
    for none in
        ["/fund/regler/x999", "/fund/regler/.json", "/fund/nej", "/fund/sandby/nej", "/fund/sandby/jobudvalget/1"]
    {
        assert_eq!(ask(address, none).0, 404, "{none}");
    }
}

#[test]
fn every_form_has_the_shape_that_is_published_and_no_canary() {
    let address = served_with(wrong_days);
    let api = json(address, "/api/openapi.json");
    for (path, shape) in [
        ("/fund.json", "Findings"),
        ("/fund/sandby.json", "Findings"),
        ("/fund/sandby/jobudvalget.json?vaegt=fejl", "Findings"),
        ("/fund/regler.json", "Rules"),
        ("/fund/regler/D001.json", "RulePage"),
        (&format!("/punkt/{MEETING}/1.json"), "Item"),
        (&format!("/moede/{MEETING}.json"), "Meeting"),
    ] {
        let body = json(address, path);
        let mut faults = Vec::new();
        shapes::faults(&api, &api["components"]["schemas"][shape], &body, path, &mut faults);
        assert!(faults.is_empty(), "{faults:?}");
    }
    let places = ["/fund", "/fund/sandby", "/fund/sandby/jobudvalget", "/fund/regler", "/fund/regler/D001"];
    let items = (1..4).map(|item| format!("/punkt/{MEETING}/{item}")).chain([format!("/moede/{MEETING}")]);
    for path in places.into_iter().map(str::to_owned).chain(items) {
        for form in [path.clone(), format!("{path}.json"), format!("/en{path}")] {
            let body = page(address, &form);
            for canary in CANARIES.iter().chain(&["ikke en søndag", "not a søndag"]) {
                assert!(!body.contains(canary), "{canary} in {form}: {body}");
            }
            assert!(!body.contains("web-found") && !body.contains("<script"), "{form}");
            assert!(form.ends_with(".json") || body.matches("<h1").count() == 1, "{form}");
        }
    }
}
