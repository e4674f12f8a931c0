//! The register of completeness over HTTP: what a committee with a hole in its
//! year is told to lack, on pages, as JSON and as CSV, and that nothing of a
//! closed item is told.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod imported;

use imported::{CANARIES, ask, links, served_with};
use std::net::SocketAddr;
use std::path::Path;

const COMMITTEE: &str = "/fuldstaendighed/sandby/jobudvalget";

/// A committee that meets every fourth week, without the meetings of April and
/// May; of the one in September there is only an agenda. Items are numbered
/// through the year.
fn papers(folder: &Path) {
    let days = ["10-01", "07-02", "07-03", "30-05", "27-06", "22-08"];
    for (at, day) in (0_u32..).zip(days) {
        let first = 1 + at * 3 + if at >= 3 { 6 } else { 0 };
        std::fs::write(folder.join(format!("{at}.txt")), paper("Referat", day, first, true)).unwrap();
    }
    std::fs::write(folder.join("dagsorden.txt"), paper("Dagsorden", "19-09", 25, false)).unwrap();
}

/// Three items: one decided, one that may lack its decision, one closed.
fn paper(kind: &str, day: &str, first: u32, decided: bool) -> String {
    let (second, third) = (first + 1, first + 2);
    let decision = if decided { "Beslutning\n\nGodkendt.\n\n" } else { "" };
    let closed = if decided { "Beslutning\n\nHemmelighedsord.\n" } else { "" };
    format!(
        "UDVALG\nJobudvalget\nMØDE\n{kind}\nSTED\nLokale 1\nSTARTTIDSPUNKT\n{day}-2023 16:30:00\nMEDLEMMER\n\
         Hanne Dalsgaard (V), formand\nBirdie Fugl (A), tlf. 23456789\nPUNKTER\n\
         {first}. Indsats for unge\n{second}. Brev fra birdie@example.org\n{third}. Personsag om fugle - Lukket punkt\n\n\
         {first}. Indsats for unge\n{first}. Indsats for unge\n\nSagsnr.: 24/7788\n\nSagsfremstilling\n\n\
         Borgeren med cpr-nummer 010170-1234 skrev.\n\n{decision}Bilag\n1 Notat\n2 Brev fra 010170-1234\n\n\
         {second}. Brev fra birdie@example.org\n{second}. Brev fra birdie@example.org\n\nSagsnr.: 24/7789\n\n\
         Sagsfremstilling\n\nEt brev, ring 23456789.\n\n\
         {third}. Personsag om fugle - Lukket punkt\n{third}. Personsag om fugle - Lukket punkt\n\nSagsnr.: 24/7790\n\n\
         Sagsfremstilling\n\nHemmelighedsord om 010170-1234.\n\n{closed}"
    )
}

fn json(address: SocketAddr, path: &str) -> serde_json::Value {
    let (status, body) = ask(address, path);
    assert_eq!(status, 200, "{path}");
    serde_json::from_str(&body).unwrap()
}

#[test]
fn a_year_tells_what_it_lacks_and_where() {
    let address = served_with(papers);
    let year = json(address, &format!("{COMMITTEE}/2023.json"));
    let counts = &year["counts"];
    let told: Vec<_> =
        ["meetings", "expected", "missing", "agenda_only", "items", "closed", "undecided", "attachments_named"]
            .map(|key| counts[key].as_u64().unwrap())
            .to_vec();
    assert_eq!(told, [7, 9, 2, 1, 21, 7, 6, 14], "{year}");
    assert_eq!(year["missing"], serde_json::json!([{ "after": "2023-03-07", "before": "2023-05-30", "count": 2 }]));
    assert_eq!(year["number_jumps"][0]["after"], 9);
    assert_eq!(year["number_jumps"][0]["before"], 16);
    let page = ask(address, &format!("{COMMITTEE}/2023")).1;
    assert!(page.contains("Mellem 7. marts 2023 og 30. maj 2023: 2 møder"), "{page}");
    // Seven with attachments, six without a decision; no closed one.
    assert_eq!(links(&page, "/punkt/").len(), 13, "{page}");
    for link in ["/moede/", "/punkt/", "/fuldstaendighed"].iter().flat_map(|start| links(&page, start)) {
        assert_eq!(ask(address, &link).0, 200, "{link}");
    }
    // Each figure of the committee's table leads to its list.
    let table = ask(address, COMMITTEE).1;
    for link in links(&table, &format!("{COMMITTEE}/2023#")) {
        let id = link.split('#').nth(1).unwrap();
        assert!(page.contains(&format!("id=\"{id}\"")), "{link}");
    }
}

#[test]
fn the_same_figures_stand_on_every_level() {
    let address = served_with(papers);
    let library = json(address, "/fuldstaendighed.json");
    let sandby = library["lines"].as_array().unwrap().iter().find(|line| line["name"] == "Sandby").unwrap();
    let totals = serde_json::json!({
        "meetings": 7, "expected": 9, "missing": 2, "agenda_only": 1, "unjudged": 0
    });
    assert_eq!(sandby["totals"], totals);
    let municipality = json(address, "/fuldstaendighed/sandby.json");
    assert_eq!((&municipality["totals"], &municipality["lines"][0]["totals"]), (&totals, &totals));
    let committee = json(address, &format!("{COMMITTEE}.json"));
    assert_eq!(committee["years"].as_array().unwrap().len(), 1);
    assert_eq!(committee["years"][0], json(address, &format!("{COMMITTEE}/2023.json"))["counts"]);
    for path in ["/", "/kommune/sandby"] {
        assert!(ask(address, path).1.contains("/fuldstaendighed"), "{path}");
    }
    assert!(ask(address, "/kommune/sandby").1.contains("Af 9 ventede møder har biblioteket 7 (77 %)."));
    let csv = ask(address, "/fuldstaendighed.csv").1;
    assert!(csv.contains("\r\nSandby,Jobudvalget,sandby/jobudvalget,2023,7,9,2,1,28\r\n"), "{csv}");
}

#[test]
fn every_form_has_the_shape_that_is_published_and_no_canary() {
    let address = served_with(papers);
    let api = json(address, "/api/openapi.json");
    for (path, shape) in [
        ("", "Completeness"),
        ("/sandby", "Completeness"),
        ("/sandby/jobudvalget", "CompletenessOfCommittee"),
        ("/sandby/jobudvalget/2023", "CompletenessOfYear"),
    ] {
        let answer = json(address, &format!("/fuldstaendighed{path}.json"));
        let published = api["components"]["schemas"][shape]["properties"].as_object().unwrap();
        let keys = |value: &serde_json::Map<String, serde_json::Value>| value.keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(answer.as_object().unwrap()), keys(published), "{path}");
        for end in ["", ".json", ".csv"] {
            let (status, body) = ask(address, &format!("/fuldstaendighed{path}{end}"));
            assert_eq!(status, 200, "{path}{end}");
            for canary in CANARIES.iter().chain(&["Personsag"]) {
                assert!(!body.contains(canary), "{canary} in {path}{end}: {body}");
            }
        }
    }
}

#[test]
fn pages_are_well_formed_and_the_unknown_is_not_found() {
    let address = served_with(papers);
    for path in ["", "/sandby", "/sandby/jobudvalget", "/sandby/jobudvalget/2023"] {
        let body = ask(address, &format!("/fuldstaendighed{path}")).1;
        assert_eq!((body.matches("<h1").count(), body.matches("aria-current=\"page\"").count()), (1, 1), "{path}");
        assert!(!body.contains("<script") && !body.contains("web-") && !body.contains("finding-kind-"), "{path}");
    }
    for path in [
        "/nej",
        "/sandby/nej",
        "/sandby/jobudvalget/2022",
        "/sandby/jobudvalget/nu",
        "/sandby/jobudvalget/2023/1",
        "/sandby/jobudvalget/99999999",
        "/.json",
        "/sandby//2023",
    ] {
        for end in ["", ".json", ".csv"] {
            assert_eq!(ask(address, &format!("/fuldstaendighed{path}{end}")).0, 404, "{path}{end}");
        }
    }
}
