//! What programs get: data, feeds, the map of addresses, and how it is told that nothing changed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod asking;
mod shapes;
mod shelf;

use asking::{ask, get};
use pejl_web::{ServeOptions, router};
use serde_json::Value;
use shapes::faults;
use shelf::Shelf;
use std::net::{SocketAddr, TcpListener};

/// The pages on a free port of their own, for as long as the test runs.
fn served(public_address: Option<&str>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    listener.set_nonblocking(true).unwrap();
    let options = ServeOptions { public_address: public_address.map(str::to_owned), ..ServeOptions::default() };
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, router(Shelf::of_samples(), &options)).await.unwrap();
        });
    });
    address
}

const JSON: &str = "Accept: application/json\r\n";

#[test]
fn every_answer_has_the_shape_that_is_published() {
    let (address, shelf) = (served(None), Shelf::of_samples());
    let api = get(address, "/api/openapi.json").json();
    let mut asked: Vec<(String, &str)> = vec![
        ("/forside.json".into(), "Front"),
        ("/.json".into(), "Front"),
        ("/soeg.json".into(), "Search"),
        ("/soeg.json?q=orientering&aar=2023&side=2".into(), "Search"),
        ("/soeg.json?q=findesikke%22".into(), "Search"),
        ("/sundhed.json".into(), "Health"),
        ("/emne.json?q=orientering".into(), "Topic"),
        ("/emne.json?q=findesikke%22".into(), "Topic"),
        ("/om.json".into(), "About"),
        ("/tilgaengelighed.json".into(), "Accessibility"),
        ("/api/oparl.json".into(), "OparlGuide"),
    ];
    let items: Vec<&str> = shelf.item_addresses().step_by(4).collect();
    asked.extend(
        items.windows(3).map(|items| (format!("/sammenlign.json?punkt={}", items.join("&punkt=")), "Comparison")),
    );
    asked.extend(shelf.addresses().map(|a| (format!("/moede/{a}.json"), "Meeting")));
    asked.extend(shelf.item_addresses().map(|a| (format!("/punkt/{a}.json"), "Item")));
    for (path, shape) in asked {
        let answer = get(address, &path);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), "application/json; charset=utf-8", "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
        let mut out = Vec::new();
        faults(&api, &api["components"]["schemas"][shape], &answer.json(), shape, &mut out);
        assert!(out.is_empty(), "{path}: {out:?}");
    }
}

#[test]
fn data_is_given_by_header_as_by_address() {
    let (address, shelf) = (served(None), Shelf::of_samples());
    let item = format!("/punkt/{}", shelf.item_addresses().next().unwrap());
    let meeting = format!("/moede/{}", shelf.addresses().next().unwrap());
    let pairs = [
        ("/", "/forside.json"),
        ("/soeg", "/soeg.json"),
        (&meeting, ""),
        (&item, ""),
        ("/sundhed", ""),
        ("/om", ""),
        ("/tilgaengelighed", ""),
        ("/api", ""),
        ("/api", "/api/openapi.json"),
        ("/api/oparl", ""),
    ];
    for (page, data) in pairs {
        let data = if data.is_empty() { format!("{page}.json") } else { data.to_owned() };
        let by_header = ask(address, &format!("GET {page}"), JSON);
        assert_eq!(by_header.body, get(address, &data).body, "{page}");
        for answer in [by_header, get(address, page)] {
            assert!(answer.head.to_lowercase().contains("vary: accept"), "{page}: {}", answer.head);
        }
    }
}

#[test]
fn refusals_are_data_where_data_was_asked_for() {
    let address = served(None);
    let asked = [
        ("GET /punkt/a/b/2020-01-01/1.json", "", 404),
        ("GET /nej", JSON, 404),
        ("POST /soeg.json", "", 405),
        // What only programs read is refused to them as data.
        ("GET /akn/a/b/2020-01-01.xml", "", 404),
        ("GET /sitemap/99.xml", "", 404),
        ("GET /fuldstaendighed/nej.csv", "", 404),
        ("POST /soeg.atom", "", 405),
        ("PUT /katalog.ttl", "", 405),
    ];
    for (request, headers, status) in asked {
        let answer = ask(address, request, headers);
        assert_eq!((answer.status, answer.json()["status"].as_u64()), (status, Some(u64::from(status))), "{request}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{request}");
        assert!(answer.header("content-security-policy").contains("script-src 'none'"), "{request}");
    }
    assert_eq!(ask(address, "GET /nej", JSON).json()["title"], "Siden findes ikke");
    for word in ["panik", "fejl"] {
        let failed = get(address, &format!("/soeg.json?q={word}"));
        assert_eq!(failed.status, 500);
        assert!(failed.json()["id"].as_str().is_some_and(|id| id.len() > 20), "{}", failed.body);
        assert!(!failed.body.contains("secret") && !failed.body.contains("asked for it"));
        for end in [".atom", ".ics"] {
            let failed = get(address, &format!("/soeg{end}?q={word}"));
            assert_eq!((failed.status, failed.header("content-type")), (500, "application/problem+json"));
        }
    }
}

#[test]
fn what_is_known_is_not_sent_again() {
    let (address, shelf) = (served(None), Shelf::of_samples());
    let item = shelf.item_addresses().next().unwrap();
    let paths = [
        "/".into(),
        "/forside.json".into(),
        "/soeg?q=orientering".into(),
        "/soeg.json".into(),
        "/soeg.atom".into(),
        "/soeg.ics".into(),
        "/sitemap.xml".into(),
        "/sitemap/1.xml".into(),
        "/api".into(),
        format!("/punkt/{item}"),
        format!("/punkt/{item}.json"),
    ];
    for path in paths {
        let first = get(address, &path);
        let tag = first.header("etag").to_owned();
        assert!(first.status == 200 && tag.starts_with("W/\""), "{path}");
        for known in [tag.as_str(), "*", &format!("\"x\", {tag}")] {
            let again = ask(address, &format!("GET {path}"), &format!("If-None-Match: {known}\r\n"));
            assert_eq!((again.status, again.body.as_str()), (304, ""), "{path}");
            assert_eq!(again.header("etag"), tag, "{path}");
        }
        let other = ask(address, &format!("GET {path}"), "If-None-Match: W/\"other\"\r\n");
        assert_eq!((other.status, &other.body), (200, &first.body), "{path}");
        let head = ask(address, &format!("HEAD {path}"), "");
        assert_eq!((head.status, head.header("etag"), head.body.as_str()), (200, tag.as_str(), ""), "{path}");
    }
}

#[test]
fn a_page_of_another_host_may_ask_with_a_tag_that_it_knows() {
    let (address, shelf) = (served(None), Shelf::of_samples());
    let meeting = format!("/moede/{}", shelf.addresses().next().unwrap());
    let asks = "Origin: https://andre.example\r\nAccess-Control-Request-Method: GET\r\n\
                Access-Control-Request-Headers: if-none-match\r\n";
    for path in ["/soeg.json", "/soeg.atom", "/katalog.ttl", "/api/openapi.json", &meeting, &format!("{meeting}.json")]
    {
        let told = ask(address, &format!("OPTIONS {path}"), asks);
        assert_eq!((told.status, told.body.as_str()), (204, ""), "{path}: {}", told.head);
        let headers = [
            ("allow", "GET,HEAD"),
            ("access-control-allow-origin", "*"),
            ("access-control-allow-methods", "GET, HEAD"),
            ("access-control-allow-headers", "*"),
            ("x-content-type-options", "nosniff"),
        ];
        for (name, value) in headers {
            assert_eq!(told.header(name), value, "{path}: {name}");
        }
    }
    let own = ask(address, "OPTIONS /assets/pejl.css", asks);
    assert_eq!((own.status, own.header("access-control-allow-origin")), (204, ""), "style sheets are ours");
    assert_eq!(ask(address, "OPTIONS /nej", asks).status, 404);
}

#[test]
fn a_method_that_is_not_there_is_refused_with_those_that_are() {
    let (address, shelf) = (served(None), Shelf::of_samples());
    let item = format!("/punkt/{}", shelf.item_addresses().next().unwrap());
    for (path, headers) in [("/soeg", ""), (item.as_str(), JSON), ("/soeg.json", ""), ("/oparl/v1.1/list/body", "")] {
        for method in ["POST", "PUT", "DELETE", "PATCH", "BREW"] {
            let refused = ask(address, &format!("{method} {path}"), headers);
            assert_eq!((refused.status, refused.header("allow")), (405, "GET,HEAD"), "{method} {path}");
        }
        // What is sent in is no question whether something changed.
        let tag = ask(address, &format!("GET {path}"), headers).header("etag").to_owned();
        let refused = ask(address, &format!("POST {path}"), &format!("{headers}If-None-Match: {tag}, *\r\n"));
        assert_eq!(refused.status, 405, "{path}");
    }
}

#[test]
fn next_leads_through_every_hit_once() {
    let address = served(None);
    let (mut path, mut seen) = ("/soeg.json?sortering=nyeste".to_owned(), Vec::new());
    let total = get(address, &path).json()["total"].as_u64().unwrap();
    loop {
        let page = get(address, &path).json();
        seen.extend(page["hits"].as_array().unwrap().iter().map(|hit| hit["address"].as_str().unwrap().to_owned()));
        let Some(next) = page["links"]["next"].as_str() else { break };
        path = next.strip_prefix(&format!("http://{address}")).unwrap().to_owned();
    }
    assert!(total > 40 && seen.len() as u64 == total);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len() as u64, total);
}

#[test]
fn a_hit_tells_why_it_matched() {
    let hits = get(served(None), "/soeg.json?q=orientering").json();
    assert_eq!(hits["hits"][0]["matched"][0], "orientering");
    assert!(hits["facets"].as_array().unwrap().iter().any(|facet| facet["parameter"] == "kommune"));
}

/// Elements that open and close in turn; what stands between is left aside.
fn is_nested(xml: &str) -> bool {
    let mut open = Vec::new();
    for tag in xml.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
        match tag {
            tag if tag.starts_with('?') || tag.ends_with('/') => {}
            tag if tag.starts_with('/') => {
                if open.pop() != tag.get(1..) {
                    return false;
                }
            }
            tag => open.push(tag.split(' ').next().unwrap_or("")),
        }
    }
    open.is_empty()
}

#[test]
fn a_search_can_be_followed_as_a_feed() {
    let address = served(Some("https://pejl.example/"));
    let answer = get(address, "/soeg.atom?q=orientering&side=3&sortering=aeldste");
    assert_eq!(answer.header("content-type"), "application/atom+xml; charset=utf-8");
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    let feed = &answer.body;
    assert!(is_nested(feed), "{feed}");
    assert!(feed.contains("<id>https://pejl.example/soeg.atom?q=orientering</id>"), "{feed}");
    let entries: Vec<&str> = feed.split("<entry>").skip(1).collect();
    assert!(!entries.is_empty());
    for entry in &entries {
        for part in ["<id>https://pejl.example/punkt/", "<title>", "<updated>20", "T00:00:00Z</updated>", "<summary>"] {
            assert_eq!(entry.matches(part).count(), 1, "{part}: {entry}");
        }
    }
    let odd = get(address, "/soeg.atom?q=%3Cb%3E%26%00%1b%22").body;
    assert!(is_nested(&odd) && odd.contains("»&lt;b&gt;&amp;&quot;«") && !odd.contains(['\0', '\u{1b}']), "{odd}");
}

#[test]
fn a_search_can_be_followed_as_a_calendar() {
    let address = served(Some("https://pejl.example"));
    let answer = get(address, "/soeg.ics");
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    let calendar = &answer.body;
    assert!(calendar.ends_with("END:VCALENDAR\r\n"));
    for line in calendar.split_terminator("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\n', '\r']), "{line}");
    }
    let unfolded = calendar.replace("\r\n ", "");
    let events: Vec<&str> = unfolded.split("BEGIN:VEVENT\r\n").skip(1).collect();
    assert!(events.len() > 2);
    for event in events {
        for part in ["UID:", "DTSTAMP:", "DTSTART;", "SUMMARY:", "URL:https://pejl.example/moede/", "END:VEVENT"] {
            assert_eq!(event.lines().filter(|line| line.starts_with(part)).count(), 1, "{part}: {event}");
        }
        assert!(event.contains("@pejl.example\r\n"), "{event}");
    }
    assert!(unfolded.contains("DTSTART;TZID=Europe/Copenhagen:20"), "some meeting tells when it began");
    assert_eq!(calendar, &get(address, "/soeg.ics").body, "no clock is asked");
}

#[test]
fn the_map_names_every_page_that_there_is() {
    let (address, shelf) = (served(Some("https://pejl.example")), Shelf::of_samples());
    assert!(get(address, "/robots.txt").body.contains("\nSitemap: https://pejl.example/sitemap.xml\n"));
    let index = get(address, "/sitemap.xml").body;
    assert!(is_nested(&index) && index.contains("<loc>https://pejl.example/sitemap/1.xml</loc>"));
    let part = get(address, "/sitemap/1.xml").body;
    assert!(is_nested(&part));
    for meeting in shelf.addresses() {
        assert!(part.contains(&format!("<loc>https://pejl.example/moede/{meeting}</loc>")), "{meeting}");
    }
    for item in shelf.item_addresses() {
        assert!(part.contains(&format!("<loc>https://pejl.example/punkt/{item}</loc>")), "{item}");
    }
    for none in ["/sitemap/0.xml", "/sitemap/2.xml", "/sitemap/1", "/sitemap/x.xml", "/sitemap/-1.xml"] {
        assert_eq!(get(address, none).status, 404, "{none}");
    }
}

#[test]
fn pages_name_their_permanent_address_and_other_forms() {
    let (address, shelf) = (served(Some("https://pejl.example")), Shelf::of_samples());
    let search = get(address, "/soeg?q=orientering&ukendt=1").body;
    assert!(search.contains("<link rel=\"canonical\" href=\"https://pejl.example/soeg?q=orientering\">"));
    for end in [".atom", ".ics", ".json"] {
        assert_eq!(search.matches(&format!("href=\"/soeg{end}?q=orientering\"")).count(), 2, "{end}");
    }
    let item = shelf.item_addresses().next().unwrap();
    let page = get(address, &format!("/punkt/{item}")).body;
    assert!(page.contains(&format!("<link rel=\"canonical\" href=\"https://pejl.example/punkt/{item}\">")));
    assert!(page.contains("<meta property=\"og:title\" content=\"") && page.contains("property=\"og:description\""));
    assert!(page.contains("<a href=\"/api\">"));
}

#[test]
fn health_is_told_without_data() {
    let answer = get(served(None), "/sundhed");
    assert_eq!((answer.status, answer.body.as_str()), (200, "ok\n"));
}

#[test]
fn a_closed_item_has_number_and_title_only_in_every_form() {
    let (address, shelf) = (served(None), Shelf::of_samples());
    let items = shelf.item_addresses().map(|item| get(address, &format!("/punkt/{item}.json")).json());
    let closed: Vec<Value> = items.filter(|item| item["open"] == false).collect();
    assert!(!closed.is_empty(), "the samples have a closed item");
    for item in closed {
        let path = format!("/punkt/{}", item["address"].as_str().unwrap());
        assert!(item["content"].is_null() && item["links"]["source"].is_null(), "{item}");
        assert_eq!(get(address, &format!("{path}.json?kilde")).status, 404);
        let page = get(address, &path).body;
        let description = page.split("og:description\" content=\"").nth(1).unwrap().split('"').next().unwrap();
        assert!(description.ends_with(". Lukket punkt"), "{description}");
        let meeting = item["meeting"]["address"].as_str().unwrap();
        let lines = get(address, &format!("/moede/{meeting}.json")).json();
        let line = lines["items"].as_array().unwrap().iter().find(|line| line["address"] == item["address"]).unwrap();
        assert!(line["type"].is_null() && line["outcome"].is_null() && line["outcome_detail"].is_null(), "{line}");
    }
}

#[test]
fn a_number_that_ends_as_data_does_is_a_number() {
    let address = served(None);
    let page = get(address, "/sag/24%2F7.json");
    assert!(page.status == 200 && page.body.contains("<h1 property=\"name\">Sag 24/7.json</h1>"), "{}", page.body);
    for path in ["/sag/24%2F7.json.json", "/sag/24/7.json.json"] {
        assert_eq!(get(address, path).json()["number"], "24/7.json", "{path}");
    }
    assert_eq!(ask(address, "GET /sag/24/7.json", JSON).json()["number"], "24/7.json");
    assert_eq!(get(address, "/sag/24/7").status, 404);
}
