//! OParl 1.1 over HTTP: everything is reached from the system, fits the types,
//! and stands at its own address; what is forgotten is told as deleted.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

#[path = "../imported/mod.rs"]
mod imported;

mod attachments;
mod shapes;

use imported::{CANARIES, ask, author, import_at, library_of, sandby};
use pejl_app::{Given, Library, Viewer};
use pejl_web::{ServeOptions, router};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

/// A library that is served, and can be changed.
struct Served {
    address: SocketAddr,
    library: Arc<Library>,
    runtime: tokio::runtime::Runtime,
    folder: tempfile::TempDir,
}

const MEETING: &str = "sandby/job-og-ungeudvalget/2023-05-04";
/// When something is forgotten or comes again.
const LATER: &str = "2026-02-01T00:00:00Z";
/// Between the import, as the papers tell it, and the forgetting.
const BETWEEN: &str = "2026-01-15T00:00:00Z";

impl Served {
    fn new() -> Self {
        Self::of(sandby)
    }

    /// With the samples and the papers that `write` puts in a folder.
    fn of(write: fn(&Path)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let (library, listener) = runtime.block_on(async {
            let library = Arc::new(library_of(folder.path(), write).await);
            (library, tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap())
        });
        let address = listener.local_addr().unwrap();
        let options = ServeOptions { contact: Some("pejl@example.org".into()), ..ServeOptions::default() };
        let pages = router(Arc::clone(&library), &options);
        runtime.spawn(async move { axum::serve(listener, pages).await });
        Self { address, library, runtime, folder }
    }

    fn forget(&self, name: &str) {
        self.runtime.block_on(self.library.forget_papers(Viewer::Operator, name, &author(LATER))).unwrap();
    }

    /// Imports the papers once more, after `change` of their folder.
    fn import_again(&self, change: impl FnOnce(&Path)) {
        let papers = self.folder.path().join("sandby");
        change(&papers);
        let given = Given { municipality: Some("Sandby".into()), ..Given::default() };
        self.runtime.block_on(import_at(&self.library, papers, given, LATER));
    }

    fn base(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Status and JSON of what is at `path`, which may begin with the base.
    fn json(&self, path: &str) -> (u16, Value) {
        let base = self.base();
        let (status, body) = ask(self.address, path.strip_prefix(&base).unwrap_or(path));
        (status, serde_json::from_str(&body).unwrap_or_else(|error| panic!("{path}: {error}: {body}")))
    }

    fn object(&self, path: &str) -> Value {
        let (status, object) = self.json(&format!("/oparl/v1.1/{path}"));
        assert_eq!(status, 200, "{path}: {object}");
        object
    }

    /// Every object of a list, over all its pages.
    fn list(&self, name: &str, query: &str) -> Vec<Value> {
        let (mut out, mut next) = (Vec::new(), format!("/oparl/v1.1/list/{name}{query}"));
        loop {
            let (status, page) = self.json(&next);
            assert_eq!(status, 200, "{next}: {page}");
            assert_eq!(self.json(page["links"]["self"].as_str().unwrap()).1, page, "{next}");
            out.extend(page["data"].as_array().unwrap().iter().cloned());
            match page["links"]["next"].as_str() {
                Some(link) => next = link.replace(&self.base(), ""),
                None => {
                    assert_eq!(page["pagination"]["totalElements"], out.len());
                    assert_eq!(page["pagination"]["currentPage"], page["pagination"]["totalPages"]);
                    return out;
                }
            }
        }
    }
}

fn ids(objects: &[Value]) -> Vec<&str> {
    objects.iter().map(|object| object["id"].as_str().unwrap()).collect()
}

fn texts(value: &Value, out: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => drop(out.insert(text.clone())),
        Value::Array(values) => values.iter().for_each(|value| texts(value, out)),
        Value::Object(values) => values.values().for_each(|value| texts(value, out)),
        _ => {}
    }
}

/// Everything that can be reached from the system, by address.
fn crawl(served: &Served) -> BTreeMap<String, Value> {
    let own = format!("{}/oparl/", served.base());
    let (mut found, mut waiting) = (BTreeMap::new(), vec![format!("{own}v1.1/system/pejl")]);
    while let Some(link) = waiting.pop() {
        let (status, value) = served.json(&link);
        assert_eq!(status, 200, "{link}: {value}");
        let mut links = BTreeSet::new();
        texts(&value, &mut links);
        let links = links.into_iter().filter(|text| text.starts_with(&own) && !text.contains("#vote-event"));
        found.insert(link, value);
        waiting.extend(links.filter(|link| !found.contains_key(link)).collect::<Vec<_>>());
        waiting.sort();
        waiting.dedup();
    }
    found
}

#[test]
fn everything_is_reached_from_the_system_and_fits_its_type() {
    let served = Served::new();
    let found = crawl(&served);
    let shapes = shapes::own();
    let official = std::env::var("PEJL_TEST_OPARL_SCHEMA").ok().map(|folder| shapes::official(Path::new(&folder)));
    if official.is_none() {
        eprintln!("only the own table is compared: PEJL_TEST_OPARL_SCHEMA names no folder");
    }
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (link, value) in &found {
        for canary in CANARIES {
            // The port of the server may hold the digits of a canary.
            assert!(!value.to_string().replace(&served.base(), "").contains(canary), "{canary} in {link}: {value}");
        }
        if link.contains("/list/") {
            for object in value["data"].as_array().unwrap() {
                let id = object["id"].as_str().unwrap();
                assert_eq!(Some(object), found.get(id), "{id} in {link}");
            }
            continue;
        }
        assert_eq!(value["id"], **link);
        for shapes in std::iter::once(&shapes).chain(&official) {
            assert_eq!(shapes::faults(shapes, value, &[]), Vec::<String>::new(), "{link}");
        }
        *counts.entry(value["type"].as_str().unwrap().to_owned()).or_default() += 1;
    }
    assert_eq!(counts.len(), 12, "{counts:?}");
    println!("{} addresses, {counts:?}", found.len());
    // The files and pages that objects name are there too.
    let mut links = BTreeSet::new();
    found.values().for_each(|value| texts(value, &mut links));
    let (own, base) = (format!("{}/oparl/", served.base()), served.base());
    let outside: Vec<&String> = links.iter().filter(|l| l.starts_with(&base) && !l.starts_with(&own)).collect();
    assert!(outside.iter().any(|link| link.contains("/akn/")) && outside.iter().any(|link| link.contains("/punkt/")));
    let path = |link: &str| format!("/{}", link.trim_start_matches(&base).trim_start_matches('/'));
    for link in outside {
        assert_eq!(ask(served.address, &path(link)).0, 200, "{link}");
    }
    assert_eq!(served.object("system/pejl")["contactEmail"], "pejl@example.org");
    assert_eq!(ask(served.address, "/oparl/v1.1/").0, 308);
}

#[test]
fn a_list_is_paged_filtered_and_keeps_its_order() {
    let served = Served::new();
    let all = served.list("sandby/agendaitem", "");
    assert_eq!(all.len(), 10);
    for limit in [1, 3, 10, 500] {
        assert_eq!(served.list("sandby/agendaitem", &format!("?limit={limit}")), all);
    }
    let came = all[0]["created"].as_str().unwrap().replace('+', "%2B");
    for (query, count) in [
        (format!("?created_since={came}"), 10),
        (format!("?created_until={came}&modified_until={came}"), 10),
        ("?modified_since=2026-01-01T00%3A00%3A01%2B00%3A00".to_owned(), 0),
        ("?created_until=2025-12-31T23%3A59%3A59%2B00%3A00".to_owned(), 0),
    ] {
        assert_eq!(served.list("sandby/agendaitem", &query).len(), count, "{query}");
    }
    assert_eq!(served.list("sandby/job-og-ungeudvalget/meeting", "").len(), 4);
    assert_eq!(served.list("sandby/oekonomiudvalget/consultation", "").len(), 1, "a closed item has none");
    let (meetings, bare) = (served.list("sandby/meeting", ""), served.list("sandby/meeting", "?omit_internal=true"));
    assert!(meetings.iter().all(|meeting| meeting["agendaItem"].is_array()));
    assert!(bare.iter().all(|meeting| meeting["agendaItem"].is_null() && meeting["name"].is_string()));
    assert!(served.list("sandby/person", "?omit_internal=true").iter().all(|person| person["membership"].is_null()));
    assert!(served.list("body", "?omit_internal=true").iter().all(|body| body["legislativeTerm"].is_null()));
}

#[test]
fn a_page_begins_where_the_one_before_ended_whatever_goes_meanwhile() {
    let served = Served::new();
    for kind in ["agendaitem", "meeting", "consultation"] {
        let all = served.list(&format!("sandby/{kind}"), "");
        let first = served.json(&format!("/oparl/v1.1/list/sandby/{kind}?limit=1")).1;
        let id = first["data"][0]["id"].as_str().unwrap().to_owned();
        let address = id.rsplit(&format!("/{kind}/")).next().unwrap().split('/').take(3).collect::<Vec<_>>().join("/");
        served.forget(&address);
        let next = first["links"]["next"].as_str().unwrap().replace(&served.base(), "");
        let rest = ids_after(&served, &next);
        let wanted: Vec<&str> = ids(&all).into_iter().skip(1).filter(|id| !id.contains(&address)).collect();
        assert_eq!(rest, wanted, "{kind}");
    }
}

/// The objects of the page at `next` and those behind it.
fn ids_after(served: &Served, next: &str) -> Vec<String> {
    let (mut out, mut next) = (Vec::new(), Some(next.to_owned()));
    while let Some(path) = next {
        let page = served.json(&path).1;
        out.extend(ids(page["data"].as_array().unwrap()).into_iter().map(str::to_owned));
        next = page["links"]["next"].as_str().map(str::to_owned);
    }
    out
}

#[test]
fn the_catalogue_leads_where_it_says() {
    let served = Served::new();
    let (_, catalogue) = ask(served.address, "/katalog.ttl");
    let own = format!("<{}/", served.base());
    let told: BTreeSet<&str> = catalogue.split(&own).skip(1).filter_map(|rest| rest.split(['>', '#']).next()).collect();
    assert!(told.contains("oparl/v1.1/system/pejl") && told.len() > 7, "{told:?}");
    for path in told {
        assert_eq!(ask(served.address, &format!("/{path}")).0, 200, "{path}");
    }
}

#[test]
fn a_case_tells_what_became_of_it() {
    let served = Served::new();
    let case = served.object("paper/sandby/sag/24-7788");
    let followed = &case["pejl:follow_up"];
    let items = followed["items"].as_array().unwrap();
    let told: Vec<_> = items.iter().map(|item| (item["date"].as_str(), item["outcome"].as_str())).collect();
    let day = |day, outcome| (Some(day), Some(outcome));
    let wanted = [
        day("2021-05-04", "postponed"),
        day("2022-05-04", "approved"),
        day("2023-05-04", "approved"),
        day("2024-05-04", "approved"),
        day("2025-05-04", "recommended"),
    ];
    assert_eq!(told, wanted, "{case}");
    assert_eq!((&followed["now"], &followed["waiting"]), (&items[4], &Value::Null));
    for line in items {
        let item = served.json(line["agendaItem"].as_str().unwrap()).1;
        assert_eq!((&item["pejl:paper"], &item["pejl:outcome"]), (&case["id"], &line["outcome"]), "{item}");
        assert_eq!(item["meeting"], line["meeting"]);
        assert_eq!(served.json(line["organization"].as_str().unwrap()).0, 200);
    }
    let closed = served.object(&format!("agendaitem/{MEETING}/2"));
    let (_, item) = served.json(&format!("/punkt/{MEETING}/1.json"));
    let (later, now) = (&item["follow_up"]["later"], &item["follow_up"]["now"]);
    let told: Vec<_> = later.as_array().unwrap().iter().filter(|line| line["open"] == true).collect();
    assert_eq!((told.len(), told[0]["outcome"].as_str(), told[1]), (2, Some("approved"), now), "{later}");
    assert_eq!((now["meeting"]["date"].as_str(), now["outcome"].as_str()), (Some("2025-05-04"), Some("recommended")));
    let hidden = later.as_array().unwrap().iter().filter(|line| line["open"] == false);
    assert!(hidden.clone().count() == 2 && hidden.into_iter().all(|line| line["outcome"].is_null()), "{later}");
    assert!(served.json(&format!("/punkt/{MEETING}/2.json")).1["follow_up"].is_null());
    assert!(closed["pejl:paper"].is_null() && !case.to_string().contains(&format!("{MEETING}/2")), "{closed}");
}

#[test]
fn what_cannot_be_understood_is_told_in_danish() {
    let served = Served::new();
    for query in ["created_since=igaar", "modified_until=2026-01-01", "omit_internal=1", "page=nul", "limit=0"] {
        let (status, told) = served.json(&format!("/oparl/v1.1/list/sandby/meeting?{query}"));
        let name = query.split('=').next().unwrap();
        assert_eq!((status, told["status"].as_u64()), (400, Some(400)), "{query}");
        assert_eq!(told["type"], "https://schema.oparl.org/1.1/Error");
        assert!(told["detail"].as_str().unwrap().starts_with(&format!("{name} skal være")), "{told}");
        assert_eq!(told["message"], told["detail"]);
    }
    for path in [
        "list/sandby/meeting?page=2",
        "list/sandby/meeting?page=18446744073709551615",
        "list/sandby/system",
        "list/sandby/nej/person",
        "list/nej/meeting",
        "list/sandb_/meeting",
        "list/%25/meeting",
        "list/meeting",
        "meeting/nej",
        "meeting/nej/nej/2024-01-01",
        "system/andet",
        "nej/sandby",
        "paper/sandby/sag/00-0",
        "person/sandby/010170-1234",
    ] {
        let (status, told) = served.json(&format!("/oparl/v1.1/{path}"));
        assert_eq!((status, told["type"].as_str()), (404, Some("https://schema.oparl.org/1.1/Error")), "{path}");
        assert!(!told.to_string().contains("010170"));
    }
}

#[test]
fn what_is_forgotten_is_told_as_deleted_and_nothing_of_it_is_left() {
    let served = Served::new();
    let before = crawl(&served);
    let all = served.list("sandby/meeting", "");
    let person = served.object("person/sandby/hanne-dalsgaard");
    served.forget(MEETING);

    let since = format!("?modified_since={BETWEEN}");
    for (kind, rest) in [("meeting", ""), ("file", ""), ("agendaitem", "/1"), ("agendaitem", "/2")] {
        let left = served.object(&format!("{kind}/{MEETING}{rest}"));
        assert_eq!(shapes::faults(&shapes::own(), &left, &[]), Vec::<String>::new());
        let id = left["id"].as_str().unwrap();
        assert_eq!((&left["deleted"], &left["type"]), (&Value::Bool(true), &before[id]["type"]), "{left}");
        assert_eq!(
            (&left["created"], left["modified"].as_str()),
            (&before[id]["created"], Some("2026-02-01T00:00:00+00:00"))
        );
        assert!(!ids(&served.list(&format!("sandby/{kind}"), "")).contains(&id));
        assert!(ids(&served.list(&format!("sandby/{kind}"), &since)).contains(&id), "{id}");
    }
    assert_eq!(served.list("sandby/meeting", "").len(), all.len() - 1);
    // What lost something tells that it changed.
    let changed = served.object("person/sandby/hanne-dalsgaard");
    assert_eq!(changed["created"], person["created"]);
    assert_eq!(changed["modified"], "2026-02-01T00:00:00+00:00");
    for kind in ["person", "paper", "organization", "membership"] {
        assert!(!served.list(&format!("sandby/{kind}"), &since).is_empty(), "{kind}");
    }
    let other = served.list("sandby/meeting", &since);
    assert_eq!(other.len(), 1, "the other meetings did not change");
    // Everything that can still be reached fits together as before.
    let after = crawl(&served);
    assert!(after.values().all(|value| !value.to_string().contains(MEETING)));
    pages_and_feeds_tell_it(&served);
    let mut copy = after.len();
    for meeting in served.list("sandby/meeting", "") {
        served.forget(meeting["pejl:address"].as_str().unwrap());
        copy = copy.min(crawl(&served).len());
    }
    // Nothing is left of Sandby but what is told as deleted.
    for path in ["body/sandby", "organization/sandby/oekonomiudvalget", &format!("meeting/{MEETING}")] {
        assert_eq!(served.object(path)["deleted"], true, "{path}");
    }
    assert_eq!(served.json("/oparl/v1.1/person/sandby/hanne-dalsgaard").0, 404);
    assert!(ids(&served.list("body", "")).iter().all(|id| !id.ends_with("/sandby")));
    assert!(ids(&served.list("body", &since)).iter().any(|id| id.ends_with("/sandby")));
    assert!(served.list("sandby/meeting", "").is_empty() && served.list("sandby/meeting", &since).len() == 5);
}

fn pages_and_feeds_tell_it(served: &Served) {
    for path in [format!("/moede/{MEETING}"), format!("/punkt/{MEETING}/1"), format!("/akn/{MEETING}.xml")] {
        let (status, page) = ask(served.address, &path);
        assert_eq!(status, 410, "{path}");
        assert!(
            page.contains("Siden er fjernet") && !page.contains("Kanariefugle") && !page.contains("sandby"),
            "{page}"
        );
        let (status, told) = served.json(&format!("{}.json", path.trim_end_matches(".xml")));
        if !path.starts_with("/akn") {
            assert_eq!(
                (status, told["status"].as_u64(), told["title"].as_str()),
                (410, Some(410), Some("Siden er fjernet"))
            );
        }
    }
    assert_eq!(ask(served.address, "/moede/sandby/job-og-ungeudvalget/1999-01-01").0, 404);
    for (query, told) in
        [("", 2), ("?kommune=Sandby&aar=2023", 2), ("?kommune=Faxe", 0), ("?q=fugle", 0), ("?aar=2022", 0)]
    {
        let (status, feed) = ask(served.address, &format!("/soeg.atom{query}"));
        assert_eq!((status, feed.matches("<at:deleted-entry ").count()), (200, told), "{query}: {feed}");
        assert!(told == 0 || feed.contains("<updated>2026-02-01T00:00:00Z</updated>"), "{feed}");
    }
    let feed = ask(served.address, "/soeg.atom").1;
    let entry =
        format!("<at:deleted-entry ref=\"{}/punkt/{MEETING}/1\" when=\"2026-02-01T00:00:00Z\"/>", served.base());
    assert!(feed.contains(&entry), "{feed}");
    let map = ask(served.address, "/sitemap/1.xml").1;
    assert!(map.contains("sandby/oekonomiudvalget") && !map.contains(MEETING));
}
