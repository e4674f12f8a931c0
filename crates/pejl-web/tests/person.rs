//! The pages of politicians, and what is told of corrections, over HTTP from imported papers.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod imported;

use imported::{CANARIES, ask, links, served, served_after};
use pejl_app::{Author, CorrectionRequest, Library, Viewer};
use pejl_model::Outcome;
use serde_json::Value;
use std::net::SocketAddr;

const HANNE: &str = "/person/sandby/hanne-dalsgaard";
const ITEM: &str = "sandby/job-og-ungeudvalget/2022-05-04/1";

fn author() -> Author {
    Author { who: "Ea <b>".into(), at: "2026-01-02T03:04:05Z".into() }
}

async fn corrected(library: &Library) {
    let outcome = CorrectionRequest::Outcome(ITEM.into(), Outcome::Rejected);
    let date = CorrectionRequest::Date("sandby/oekonomiudvalget/2025-05-04".into(), "2025-05-06".parse().unwrap());
    let committee =
        CorrectionRequest::SameCommittee("sandby/oekonomiudvalget".into(), "sandby/job-og-ungeudvalget".into());
    for request in [outcome, date, committee] {
        library.correct(Viewer::Operator, request, "Ring 23456789 <b>og spørg</b>", &author()).await.unwrap();
    }
}

fn pages() -> SocketAddr {
    served_after(|library| Box::pin(corrected(library)))
}

fn found(address: SocketAddr, path: &str) -> String {
    let (status, body) = ask(address, path);
    assert_eq!(status, 200, "{path}");
    body
}

#[test]
fn a_politicians_page_is_reached_by_names_and_leads_on() {
    let address = pages();
    let meeting = found(address, "/moede/sandby/job-og-ungeudvalget/2022-05-04");
    let committee = found(address, "/udvalg/sandby/job-og-ungeudvalget");
    for page in [&meeting, &committee] {
        let people = links(page, "/person/");
        assert_eq!(people, ["/person/sandby/birdie-fugl", HANNE, "/person/sandby/lis-thorhauge"], "{page}");
    }
    for path in [HANNE.to_owned(), format!("/en{HANNE}")] {
        let page = found(address, &path);
        assert_eq!((page.matches("<h1").count(), page.contains("web-")), (1, false), "{page}");
        assert!(!page.contains("<script") && !page.contains(" style="), "{path}");
        for link in links(&page, "/").into_iter().filter(|link| !link.starts_with("/assets/")) {
            assert_eq!(ask(address, &link).0, 200, "{link} on {path}");
        }
    }
    let lis = found(address, "/person/sandby/lis-thorhauge");
    for told in ["Parti", "<dd><span>B</span></dd>", "2018–2021", "2022–2025", "<svg ", "i samme kommune: Sandby"] {
        assert!(lis.contains(told), "{told}: {lis}");
    }
    assert!(found(address, HANNE).contains("<span>formand</span> fra"), "offices are told with their time");
}

#[test]
fn the_same_is_there_as_data() {
    let address = pages();
    let data: Value = serde_json::from_str(&found(address, &format!("{HANNE}.json"))).unwrap();
    assert_eq!((&data["name"], &data["version"]), (&"Hanne Dalsgaard".into(), &1.into()));
    let politician = &data["person"];
    assert_eq!((&politician["meetings"], &politician["parties"][0]["words"]), (&5.into(), &"V".into()));
    let api: Value = serde_json::from_str(&found(address, "/api/openapi.json")).unwrap();
    let described = |shape: &str, value: &Value| {
        let known = api["components"]["schemas"][shape]["properties"].as_object().unwrap();
        let keys: Vec<&String> = value.as_object().unwrap().keys().collect();
        assert_eq!(keys.len(), known.len(), "{shape}: {keys:?}");
        assert!(keys.iter().all(|key| known.contains_key(*key)), "{shape}: {keys:?}");
    };
    let committee = &politician["committees"][0];
    described("PersonAnswer", &data);
    described("Politician", politician);
    described("PersonCommittee", committee);
    described("PersonTerm", &committee["terms"][0]);
    described("PersonYear", &committee["years"][0]);
    let item: Value = serde_json::from_str(&found(address, &format!("/punkt/{ITEM}.json"))).unwrap();
    described("Correction", &item["corrections"][0]);
    assert_eq!(item["content"]["decision"]["outcome"], "rejected");
    assert_eq!((&item["corrections"][0]["before"], &item["corrections"][0]["number"]), (&"approved".into(), &1.into()));
}

#[test]
fn a_correction_stands_beside_what_it_corrects() {
    let address = pages();
    let item = found(address, &format!("/punkt/{ITEM}"));
    let told = "Udfaldet er rettet af Ea &#60;b&#62; den 2. januar 2026: læst som »Godkendt«, rettet til »Forkastet«, \
                fordi: Ring <span role=\"img\" lang=\"da\" aria-label=\"skjult\">********</span> \
                &#60;b&#62;og spørg&#60;/b&#62;";
    assert!(item.contains(told) && item.contains("badge-error"), "{item}");
    assert!(found(address, &format!("/en/punkt/{ITEM}")).contains("The outcome was corrected by"));
    let (status, _) = ask(address, "/moede/sandby/oekonomiudvalget/2025-05-04");
    assert_eq!(status, 307, "a corrected day has another address");
    let meeting = found(address, "/moede/sandby/oekonomiudvalget/2025-05-06");
    assert!(meeting.contains("læst som »4. maj 2025«, rettet til »6. maj 2025«"), "{meeting}");
    assert!(meeting.contains("6. maj 2025</time></p>"), "{meeting}");
    let later = found(address, "/udvalg/sandby/oekonomiudvalget");
    assert!(later.contains("Udvalget hed tidligere Job- &#38; Ungeudvalget."), "{later}");
    assert_eq!(links(&later, "/moede/").len(), 5);
    let earlier = found(address, "/udvalg/sandby/job-og-ungeudvalget");
    assert!(earlier.contains("Udvalget hedder senere Økonomiudvalget.") && links(&earlier, "/moede/").len() == 4);
    // The figures and the search that they lead to agree.
    let rejected = links(&earlier, "/soeg?").into_iter().find(|link| link.contains("beslutning=forkastet")).unwrap();
    assert!(found(address, &rejected).contains("1 punkt fundet"));
}

#[test]
fn the_search_narrows_by_politician_and_tells_nobody_of_closed_items() {
    let address = served();
    let data = |path: &str| serde_json::from_str::<Value>(&found(address, path)).unwrap();
    let all = data("/soeg.json?kommune=Sandby");
    let facet = all["facets"].as_array().unwrap().iter().find(|facet| facet["field"] == "person").unwrap();
    let values = facet["values"].as_array().unwrap().iter();
    let told: Vec<String> = values.clone().map(|value| format!("{} {}", value["value"], value["count"])).collect();
    let counts = ["\"Birdie Fugl, Sandby\" 5", "\"Hanne Dalsgaard, Sandby\" 5", "\"Lis Thorhauge, Sandby\" 3"];
    assert_eq!((&all["total"], told), (&10.into(), counts.map(str::to_owned).to_vec()), "Lis was away twice");
    for value in values {
        let link = value["link"].as_str().unwrap();
        let narrowed = data(&link[link.find("/soeg").unwrap()..]);
        assert_eq!(narrowed["total"], value["count"], "{link}");
        let hits = narrowed["hits"].as_array().unwrap();
        assert!(hits.iter().all(|hit| hit["address"].as_str().unwrap().ends_with("/1")), "no closed item: {link}");
    }
    let page = found(address, HANNE);
    let search = links(&page, "/soeg?person=");
    assert_eq!(search, ["/soeg?person=Hanne+Dalsgaard%2C+Sandby"]);
    let page = found(address, &search[0]);
    for told in ["5 punkter fundet", "Politikere, der ifølge papirerne", "Hanne Dalsgaard, Sandby</span>"] {
        assert!(page.contains(told), "{told}: {page}");
    }
    assert!(!page.contains("Personsag"), "{page}");
    assert_eq!(found(address, "/soeg.atom?person=lis+thorhauge,sandby").matches("<entry>").count(), 3);
    assert_eq!(data("/soeg.json?q=person:dals*&kommune=Sandby")["total"], 5);
    for nobody in ["/soeg.json?person=Borgeren+Borger,+Sandby", "/soeg.json?q=person:borgeren"] {
        assert_eq!(data(nobody)["total"], 0, "{nobody}");
    }
}

#[test]
fn nobody_but_politicians_has_a_page_and_no_canary_sings() {
    let address = pages();
    for name in
        ["borgeren", "birdie", "010170-1234", "hanne-dalsgaard.v", "hanne-dalsgaardd", "%3Cb%3E", "..", "x.y.json"]
    {
        let (status, body) = ask(address, &format!("/person/sandby/{name}"));
        assert!(status == 404 || status == 307, "{name}: {status}");
        assert!(!body.contains("010170"), "{name}");
    }
    assert_eq!(ask(address, "/person/nej/hanne-dalsgaard").0, 404);
    let people = ["hanne-dalsgaard", "lis-thorhauge", "birdie-fugl"];
    for path in people.iter().flat_map(|name| ["", ".json"].map(|end| format!("/person/sandby/{name}{end}"))) {
        let body = found(address, &path);
        for canary in CANARIES {
            assert!(!body.contains(canary), "{canary} on {path}: {body}");
        }
    }
}
