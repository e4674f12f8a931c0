//! The pages that hold items against each other, over HTTP, from imported
//! papers: reached by links, well-formed, described, and without what must stay inside.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod imported;
mod shapes;

use imported::{CANARIES, ask, comparing_pages, links, served};
use serde_json::Value;
use shapes::faults;
use std::net::SocketAddr;

const ITEM: &str = "sandby/job-og-ungeudvalget/2024-05-04/1";
const OLDER: &str = "sandby/job-og-ungeudvalget/2021-05-04/1";
const CLOSED: &str = "sandby/job-og-ungeudvalget/2024-05-04/2";

fn json(address: SocketAddr, path: &str) -> Value {
    let (status, body) = ask(address, path);
    assert_eq!(status, 200, "{path}");
    serde_json::from_str(&body).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The same page as data.
fn as_data(path: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    format!("{path}.json?{query}")
}

#[test]
fn every_page_is_well_formed_and_its_data_is_described() {
    let address = served();
    let api = json(address, "/api/openapi.json");
    for path in comparing_pages(address) {
        let (status, body) = ask(address, &path);
        assert_eq!(status, 200, "{path}");
        assert_eq!(body.matches("<h1").count(), 1, "{path}: one h1");
        assert!(!body.contains("<script") && !body.contains(" style=") && !body.contains("<style"), "{path}");
        assert!(!body.contains("web-"), "{path}: a text is missing");
        for (id, _) in body.match_indices(" id=\"") {
            let id = body[id + 5..].split('"').next().unwrap();
            assert_eq!(body.matches(&format!(" id=\"{id}\"")).count(), 1, "{path}: {id}");
        }
        assert!(body.len() < 200_000, "{path} has {} bytes", body.len());
        for start in ["/lignende/", "/sammenlign?", "/emne", "/tal/", "/udvalg/", "/kommune/", "/sag/"] {
            for link in links(&body, start).iter().take(3) {
                assert_eq!(ask(address, link).0, 200, "{link} on {path}");
            }
        }
        let shape = match path.split(['/', '?']).nth(1).unwrap() {
            "sammenlign" => "Comparison",
            "lignende" => "Similar",
            "emne" => "Topic",
            _ => "Series",
        };
        let mut out = Vec::new();
        faults(&api, &api["components"]["schemas"][shape], &json(address, &as_data(&path)), shape, &mut out);
        assert!(out.is_empty(), "{path}: {out:?}");
    }
}

#[test]
fn two_items_stand_side_by_side() {
    let address = served();
    let path = format!("/sammenlign?punkt={ITEM}&punkt={OLDER}");
    let body = ask(address, &path).1;
    let order = ["1. Sandby, 4. maj 2024", "2. Sandby, 4. maj 2021", "Beslutning</h2>", "Udsat."];
    let places: Vec<usize> =
        order.iter().map(|told| body.find(told).unwrap_or_else(|| panic!("{told}: {body}"))).collect();
    assert!(places.is_sorted(), "{places:?}");
    let data = json(address, &as_data(&path));
    assert_eq!(data["items"].as_array().unwrap().len(), 2);
    assert_eq!((&data["items"][0]["outcome"], &data["items"][1]["outcome"]), (&"approved".into(), &"postponed".into()));
    let pasted = format!("/sammenlign?punkt=http%3A%2F%2F{address}%2Fpunkt%2F{ITEM}&punkt=&punkt={OLDER}");
    assert_eq!(ask(address, &pasted).1.matches("class=\"side-card\"").count(), 2);
}

#[test]
fn what_cannot_be_compared_is_told_and_leads_on() {
    let address = served();
    let four: String = (2021..2025).map(|year| format!("&punkt=sandby/job-og-ungeudvalget/{year}-05-04/1")).collect();
    let cases = [
        ("/sammenlign".to_owned(), 200, 400, "Vælg to til fire punkter"),
        (format!("/sammenlign?punkt={ITEM}"), 200, 400, "Vælg mindst ét punkt mere"),
        (format!("/sammenlign?punkt={ITEM}&punkt={ITEM}"), 400, 400, "valgt flere gange"),
        (format!("/sammenlign?punkt={ITEM}{four}&punkt={CLOSED}"), 400, 400, "højst sammenlignes fire"),
        (format!("/sammenlign?punkt={ITEM}&punkt=%3Cb%3E"), 404, 404, "Valg nr. 2 er ikke et punkt"),
        (format!("/sammenlign?punkt=%ff&punkt={ITEM}&punkt={OLDER}"), 404, 404, "Valg nr. 1 er ikke et punkt"),
    ];
    for (path, as_page, as_json, told) in cases {
        let (status, body) = ask(address, &path);
        assert_eq!(status, as_page, "{path}");
        assert!(body.contains(told) && !body.contains("<b>") && body.contains("href=\"/soeg\""), "{path}: {body}");
        let (status, body) = ask(address, &as_data(&path));
        assert_eq!(status, as_json, "{path}");
        assert!(body.contains("\"status\":"), "{body}");
    }
    let (_, body) = ask(address, &format!("/sammenlign?punkt={ITEM}&punkt={OLDER}&punkt={OLDER}"));
    assert!(
        links(&body, "/sammenlign?").contains(&format!(
            "/sammenlign?punkt={}&punkt={}",
            ITEM.replace('/', "%2F"),
            OLDER.replace('/', "%2F")
        )),
        "{body}"
    );
}

#[test]
fn a_case_is_no_other_and_a_closed_item_has_none() {
    let address = served();
    let data = json(address, &format!("/lignende/{ITEM}.json"));
    assert!(data["own"].as_array().unwrap().is_empty(), "{data}");
    assert!(data["same_case"].as_array().unwrap().iter().all(|item| item["address"] != ITEM), "{data}");
    let body = ask(address, &format!("/lignende/{CLOSED}")).1;
    assert!(body.contains("Punktet er lukket") && !body.contains("class=\"hit\""), "{body}");
    let data = json(address, &format!("/lignende/{CLOSED}.json"));
    assert!(
        ["words", "others", "own", "same_case"].iter().all(|list| data[list].as_array().unwrap().is_empty()),
        "{data}"
    );
    assert_eq!(ask(address, "/lignende/nej/nej/2020-01-01/1").0, 404);
}

#[test]
fn a_topic_is_drawn_and_told() {
    let address = served();
    let body = ask(address, "/emne?q=kanariefugle").1;
    for told in
        ["Emne: kanariefugle", "role=\"img\"", "<desc ", "url(#m-postponed)", "Udsat</th>", "/soeg.atom?q=kanariefugle"]
    {
        assert!(body.contains(told), "{told}: {body}");
    }
    let nothing = ask(address, "/emne?q=findesikkenogetsteds");
    assert!(nothing.0 == 200 && nothing.1.contains("Ingen punkter fundet") && !nothing.1.contains("role=\"img\""));
    assert!(ask(address, "/soeg?q=kanariefugle").1.contains("href=\"/emne?q=kanariefugle\""));
    assert_eq!(json(address, "/emne.json?q=kanariefugle")["total"], 5);
}

#[test]
fn a_row_that_is_not_there_is_not_found() {
    let address = served();
    for query in ["", "?tabel=x", "?tabel=x&raekke=y", "?tabel=%ff&raekke=%00", "?tabel=&raekke="] {
        for end in ["", ".json"] {
            assert_eq!(ask(address, &format!("/tal/sandby/job-og-ungeudvalget{end}{query}")).0, 404, "{query}");
        }
    }
}

#[test]
fn no_canary_sings_where_items_are_compared() {
    let address = served();
    let mut paths = vec![
        format!("/lignende/{ITEM}"),
        format!("/lignende/{CLOSED}"),
        format!("/sammenlign?punkt={ITEM}&punkt={CLOSED}&punkt={OLDER}"),
        format!("/sammenlign?punkt={CLOSED}"),
        "/emne".to_owned(),
        "/emne?q=fugle".to_owned(),
        "/udvalg/sandby/job-og-ungeudvalget".to_owned(),
    ];
    paths.extend(comparing_pages(address));
    for path in paths {
        let forms = if path.starts_with("/udvalg") { vec![path.clone()] } else { vec![path.clone(), as_data(&path)] };
        for path in forms {
            let body = ask(address, &path).1;
            for canary in CANARIES {
                assert!(!body.contains(canary), "{canary} on {path}: {body}");
            }
        }
    }
}
