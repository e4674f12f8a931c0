//! Municipalities, committees and cases as data, the search gone through by a
//! program, and the map of all of them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod asking;
mod imported;
mod shapes;

use asking::{Answer, ask, get};
use imported::{CANARIES, CASE, open_pages, served};
use serde_json::Value;
use shapes::faults;
use std::collections::BTreeSet;
use std::net::SocketAddr;

const JSON: &str = "Accept: application/json\r\n";
const SHAPES: [(&str, &str); 3] = [("/kommune/", "MunicipalityPage"), ("/udvalg/", "Committee"), ("/sag/", "Case")];

fn json(address: SocketAddr, path: &str) -> Value {
    let answer = get(address, path);
    assert_eq!(answer.status, 200, "{path}");
    answer.json()
}

#[test]
fn every_page_over_many_meetings_is_data_of_the_published_shape() {
    let address = served();
    let api = json(address, "/api/openapi.json");
    let mut asked: Vec<(String, &str)> = vec![("/om.json".into(), "About"), ("/forside.json".into(), "Front")];
    for path in open_pages(address) {
        let (_, shape) = SHAPES.iter().find(|(start, _)| path.starts_with(start)).unwrap();
        asked.push((format!("{path}.json"), shape));
    }
    assert!(asked.len() > 20, "{asked:?}");
    for (path, shape) in asked {
        let answer = get(address, &path);
        assert_eq!((answer.status, answer.header("access-control-allow-origin")), (200, "*"), "{path}");
        let data = answer.json();
        let mut out = Vec::new();
        faults(&api, &api["components"]["schemas"][shape], &data, shape, &mut out);
        assert!(out.is_empty(), "{path}: {out:?}");
        let own = data["links"]["self"].as_str().unwrap();
        assert_eq!(get(address, own.strip_prefix(&format!("http://{address}")).unwrap()).body, answer.body, "{path}");
    }
}

#[test]
fn the_header_asks_as_the_address_does_and_the_page_names_its_data() {
    let address = served();
    for page in ["/kommune/sandby", "/udvalg/sandby/job-og-ungeudvalget", CASE, "/om"] {
        let by_header = ask(address, &format!("GET {page}"), JSON);
        assert_eq!(by_header.body, get(address, &format!("{page}.json")).body, "{page}");
        assert!(by_header.head.to_lowercase().contains("vary: accept"), "{page}");
        let html = get(address, page).body;
        let named = format!(
            "<link rel=\"alternate\" type=\"application/json\" title=\"Samme indhold som JSON\" href=\"{page}.json\">"
        );
        assert!(html.contains(&named) && html.contains("property=\"og:title\""), "{page}: {html}");
    }
    assert_eq!(get(address, "/sag/24/7788.json").body, get(address, &format!("{CASE}.json")).body);
    for none in
        ["/kommune/nej.json", "/udvalg/sandby/nej.json", "/sag/24%2F77.json", "/sag/.json", "/sag/010170-1234.json"]
    {
        let answer = get(address, none);
        assert_eq!((answer.status, answer.json()["title"].as_str()), (404, Some("Siden findes ikke")), "{none}");
    }
}

#[test]
fn data_tells_what_the_pages_tell() {
    let address = served();
    let municipality = json(address, "/kommune/sandby.json");
    assert_eq!((&municipality["name"], &municipality["meetings"]), (&"Sandby".into(), &5.into()));
    assert_eq!(municipality["committees"].as_array().unwrap().len(), 2);
    let committee = json(address, "/udvalg/sandby/job-og-ungeudvalget.json");
    assert_eq!(committee["meetings"].as_array().unwrap().len(), 4);
    assert_eq!(committee["outcomes"]["closed"], 4);
    let lis =
        &committee["terms"][0]["members"].as_array().unwrap().iter().find(|m| m["name"] == "Lis Thorhauge").unwrap();
    assert_eq!((&lis["party"], &lis["absent"]), (&"B".into(), &1.into()));
    let case = &json(address, &format!("{CASE}.json"))["municipalities"][0];
    assert_eq!(case["now"]["decision"], "Anbefales godkendt.");
    let items = case["items"].as_array().unwrap();
    assert_eq!(items.len(), 10);
    for item in items.iter().filter(|item| item["open"] == false) {
        assert!(item["outcome"].is_null() && item["outcome_detail"].is_null(), "{item}");
    }
    let about = json(address, "/om.json");
    assert_eq!((&about["licence"], &about["contact"]), (&"EUPL-1.2".into(), &Value::Null));
}

#[test]
fn a_program_goes_through_a_search_hit_by_hit() {
    let address = served();
    for query in ["q=kommune", "sortering=aeldste", "", "q=godkendt&kommune=Sandby", "q=udvalg&sortering=nyeste"] {
        let first = json(address, &format!("/soeg.json?{query}"));
        let (mut page, mut seen) = (first.clone(), Vec::new());
        loop {
            assert_eq!(
                (&page["total"], page["offset"].as_u64()),
                (&first["total"], Some(seen.len() as u64)),
                "{query}"
            );
            let hits = page["hits"].as_array().unwrap();
            seen.extend(hits.iter().map(|hit| hit["address"].as_str().unwrap().to_owned()));
            let Some(next) = page["links"]["next"].as_str().map(str::to_owned) else { break };
            assert!(next.contains("efter=") && !next.contains("side="), "{next}");
            page = json(address, next.strip_prefix(&format!("http://{address}")).unwrap());
            assert_eq!(page["links"]["self"], next);
        }
        assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), seen.len(), "{query}: none twice");
        assert_eq!(first["total"].as_u64(), Some(seen.len() as u64), "{query}: none skipped");
    }
}

#[test]
fn a_word_to_go_on_after_that_is_none_is_refused_in_danish() {
    let address = served();
    let next = json(address, "/soeg.json?q=kommune")["links"]["next"].as_str().unwrap().to_owned();
    let word = next.split("efter=").nth(1).unwrap();
    let long = "0".repeat(5000);
    for bad in ["x", "00", "%00", "%ff", &long, &word[1..], &format!("{word}00zz")] {
        let refused = get(address, &format!("/soeg.json?q=kommune&efter={bad}"));
        assert_eq!(refused.status, 400, "{bad}");
        assert_eq!(refused.header("content-type"), "application/problem+json");
        let told = refused.json();
        assert!(told["detail"].as_str().unwrap().starts_with("Mærket efter »efter« passer ikke"), "{told}");
    }
    assert_eq!(get(address, &format!("/soeg.json?q=andet&efter={word}")).status, 400);
    assert_eq!(get(address, &format!("/soeg?q=kommune&efter={word}")).status, 200, "a page has numbers");
}

#[test]
fn the_map_names_every_page_once_under_its_permanent_address() {
    let address = served();
    let base = format!("http://{address}");
    let index = get(address, "/sitemap.xml").body;
    let mut paths = Vec::new();
    for part in 1..=index.matches("<sitemap>").count() {
        let map = get(address, &format!("/sitemap/{part}.xml")).body;
        let pages = map.split("<loc>").skip(1).filter_map(|rest| rest.split('<').next());
        paths.extend(pages.map(|page| page.strip_prefix(&base).unwrap().replace("&amp;", "&")));
    }
    assert_eq!(paths.iter().collect::<BTreeSet<_>>().len(), paths.len(), "none twice");
    for page in open_pages(address) {
        assert!(paths.contains(&page), "{page} in {paths:?}");
    }
    for path in &paths {
        let Answer { status, body, .. } = get(address, path);
        assert_eq!(status, 200, "{path}");
        assert!(body.contains(&format!("<link rel=\"canonical\" href=\"{base}{path}\">")), "{path}");
        for canary in CANARIES {
            assert!(!path.contains(canary), "{path}");
        }
    }
}

#[test]
fn no_canary_sings_in_the_data() {
    let address = served();
    for page in ["/kommune/sandby", "/udvalg/sandby/job-og-ungeudvalget", "/udvalg/sandby/oekonomiudvalget", CASE] {
        let answer = get(address, &format!("{page}.json"));
        assert_eq!(answer.status, 200, "{page}");
        for canary in CANARIES {
            assert!(!answer.body.contains(canary), "{canary} in {page}: {}", answer.body);
        }
    }
}
