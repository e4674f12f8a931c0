//! The pages of the register: who gets to see them, and what they tell.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod asking;
mod registered;
#[allow(dead_code, reason = "each test uses a part")]
mod shelf;

use asking::{Answer, ask, get, raw};
use pejl_web::{ServeError, ServeOptions, router, serve};
use registered::{FIRST, PERSONS, desk, served};
use shelf::Shelf;
use std::net::SocketAddr;

/// Every address, in both languages.
fn paths() -> Vec<String> {
    let danish = [
        "/register".to_owned(),
        "/register/noegletal".to_owned(),
        "/register/noegletal.csv".to_owned(),
        "/register/fokusmaal.csv".to_owned(),
        "/register/forfaldne".to_owned(),
        "/register/forfaldne.csv".to_owned(),
        format!("/register/person/{FIRST}"),
        "/register/hvis".to_owned(),
    ];
    danish.iter().flat_map(|path| [path.clone(), format!("/en{path}")]).collect()
}

fn nothing(answer: &Answer, why: &str) {
    assert_eq!(answer.status, 404, "{why}");
    assert!(answer.header("x-robots-tag").is_empty(), "{why}: told as any address where nothing is");
    assert!(!answer.body.contains(&FIRST.to_string()) && !answer.body.contains("Stevns"), "{why}");
}

#[test]
fn without_the_flag_there_is_no_register_and_nothing_names_one() {
    let address = served(Shelf::of_samples(), None);
    for path in paths() {
        nothing(&get(address, &path), &path);
    }
    let public = [
        "/",
        "/om",
        "/api",
        "/api/openapi.json",
        "/sitemap.xml",
        "/sitemap/1.xml",
        "/robots.txt",
        "/katalog.ttl",
        "/soeg.atom",
    ];
    let folder = tempfile::tempdir().unwrap();
    let with = served(Shelf::of_samples(), Some(desk(folder.path())));
    for path in public {
        for at in [address, with] {
            let body = get(at, path).body;
            assert!(!body.contains("/register") && !body.contains("noegletal"), "{path}");
        }
    }
}

#[test]
fn only_this_machine_by_its_own_name_is_answered() {
    let folder = tempfile::tempdir().unwrap();
    let address = served(Shelf::of_samples(), Some(desk(folder.path())));
    let port = address.port();
    for path in paths() {
        for host in [format!("127.0.0.1:{port}"), format!("localhost:{port}"), format!("[::1]:{port}")] {
            let answer = raw(address, &format!("GET {path}"), &format!("host: {host}\r\n"));
            assert_eq!(answer.status, 200, "{path} at {host}");
            assert_eq!(answer.header("cache-control"), "no-store", "{path}");
            assert!(answer.header("x-robots-tag").starts_with("noindex"), "{path}");
            assert_eq!(answer.header("access-control-allow-origin"), "", "{path}: no foreign page reads it");
            assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin", "{path}");
            assert!(!answer.body.contains("<script"), "{path}");
        }
        let asked = [
            "host: pejl.example\r\n".to_owned(),
            format!("host: rebound.example:{port}\r\n"),
            format!("host: 192.0.2.7:{port}\r\n"),
            String::new(),
            format!("host: {address}\r\nhost: rebound.example\r\n"),
            format!("host: {address}\r\nx-forwarded-for: 127.0.0.1\r\n"),
            format!("host: {address}\r\nx-real-ip: 127.0.0.1\r\n"),
            format!("host: {address}\r\nforwarded: for=127.0.0.1\r\n"),
            format!("host: {address}\r\nsec-fetch-site: cross-site\r\n"),
        ];
        for headers in asked {
            nothing(&raw(address, &format!("GET {path}"), &headers), &format!("{path} with {headers:?}"));
            let data = raw(address, &format!("GET {path}"), &format!("{headers}accept: application/json\r\n"));
            nothing(&data, &format!("{path} as data with {headers:?}"));
            assert_eq!(data.header("access-control-allow-origin"), "", "{path} with {headers:?}");
        }
        let whole = raw(address, &format!("GET http://rebound.example{path}"), &format!("host: {address}\r\n"));
        nothing(&whole, "another host in the address itself");
    }
    assert_eq!(ask(address, "POST /register", "x-forwarded-for: 127.0.0.1\r\n").status, 404);
}

#[test]
fn a_peer_elsewhere_or_unknown_is_not_answered() {
    // Whoever comes over the network has another peer than the loopback; here the peer is what the
    // test says, or nobody tells it.
    let folder = tempfile::tempdir().unwrap();
    let register = Some(desk(folder.path()));
    let options = ServeOptions { register, ..ServeOptions::default() };
    let (ready, address) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let unknown = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            let remote = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            ready.send((unknown.local_addr().unwrap(), remote.local_addr().unwrap())).unwrap();
            let pages = router(Shelf::of_samples(), &options);
            let mocked = pages.clone().layer(axum::middleware::from_fn(from_elsewhere));
            let (one, other) = tokio::join!(axum::serve(unknown, pages), axum::serve(remote, mocked));
            one.and(other).unwrap();
        });
    });
    let (unknown, remote) = address.recv().unwrap();
    for path in paths() {
        nothing(&get(unknown, &path), &path);
        nothing(&get(remote, &path), &path);
    }
}

async fn from_elsewhere(mut request: axum::extract::Request, next: axum::middleware::Next) -> axum::response::Response {
    let peer = SocketAddr::from(([192, 0, 2, 7], 4000));
    request.extensions_mut().insert(axum::extract::ConnectInfo(peer));
    next.run(request).await
}

#[tokio::test]
async fn a_server_that_others_can_reach_does_not_start() {
    let folder = tempfile::tempdir().unwrap();
    let register = Some(desk(folder.path()));
    let own = ServeOptions { address: ([127, 0, 0, 1], 0).into(), register, ..ServeOptions::default() };
    let open = ServeOptions { address: ([0, 0, 0, 0], 0).into(), ..own.clone() };
    let start = |options| serve(Shelf::of_samples(), options, |_| panic!("it must not start"), std::future::pending());
    assert!(matches!(start(open).await, Err(ServeError::RegisterNotLocal { .. })));
    let public = ServeOptions { public_address: Some("https://pejl.example".into()), ..own.clone() };
    assert!(matches!(start(public).await, Err(ServeError::RegisterBehindProxy)));
    let proxied = ServeOptions { proxies: "127.0.0.1".parse().unwrap(), ..own };
    assert!(matches!(start(proxied).await, Err(ServeError::RegisterBehindProxy)));
}

#[test]
fn the_pages_tell_what_the_register_holds() {
    let folder = tempfile::tempdir().unwrap();
    let address = served(Shelf::of_samples(), Some(desk(folder.path())));
    let front = get(address, "/register").body;
    for told in
        ["6.000 personer i 3 kommuner", "Faxe, Ringsted og Stevns", "12.345", "67", "31. december 2025", "opdigtet"]
    {
        assert!(front.contains(told), "{told}: {front}");
    }
    let figures = get(address, "/register/noegletal?kommune=320&kommune=329&fra=2024-01&til=2024-12").body;
    assert_eq!(figures.matches("<th scope=\"row\" class=\"date\">").count(), 12 + 2 * 12, "{figures}");
    assert!(figures.contains("class=\"curve curve-1\"") && figures.contains("Ringsted"), "{figures}");
    let csv = get(address, "/register/noegletal.csv?kommune=320&fra=2024-01&til=2024-12");
    assert!(csv.header("content-type").starts_with("text/csv"));
    assert_eq!(csv.body.lines().count(), 13, "{}", csv.body);
    let focus = get(address, "/register/fokusmaal.csv?kommune=320&fra=2024-01&til=2024-12").body;
    assert_eq!(focus.lines().count(), 13, "{focus}");
}

#[test]
fn small_cells_are_hidden_on_page_and_in_csv() {
    let folder = tempfile::tempdir().unwrap();
    let address = served(Shelf::of_samples(), Some(desk(folder.path())));
    let query = "kommune=320&kommune=329&kommune=336&ydelse=forrevalidering&fra=2023-01&til=2025-12";
    let page = get(address, &format!("/register/noegletal?{query}")).body;
    let csv = get(address, &format!("/register/noegletal.csv?{query}")).body;
    let hidden = csv.lines().filter(|line| line.ends_with(",,ja")).count();
    assert!(hidden > 0, "{csv}");
    assert!(page.matches("<td class=\"num\">skjult</td>").count() >= hidden, "{page}");
}

#[test]
fn the_due_list_goes_on_page_by_page_and_as_csv() {
    let folder = tempfile::tempdir().unwrap();
    let address = served(Shelf::of_samples(), Some(desk(folder.path())));
    let start = "/register/forfaldne?kommune=320&dag=2025-06-30&mindst=1";
    let csv = get(address, &start.replace("forfaldne?", "forfaldne.csv?")).body;
    let all: Vec<&str> = csv.lines().skip(1).map(|line| line.split(',').next().unwrap()).collect();
    assert!(all.len() > 100, "{} lines", all.len());
    let (mut seen, mut next) = (Vec::new(), Some(start.to_owned()));
    while let Some(path) = next {
        let page = get(address, &path).body;
        assert!(page.contains("oplysninger om enkeltpersoner"));
        let links = page.split("href=\"/register/person/").skip(1);
        seen.extend(links.map(|rest| rest.split('?').next().unwrap().to_owned()));
        let mut links = page.split("<a class=\"button button-secondary\" href=\"").skip(1);
        let further = links.find(|rest| rest.split('>').next().unwrap().contains("rel=\"next\""));
        next = further.and_then(|rest| rest.split('"').next()).map(|path| path.replace("&#38;", "&"));
    }
    assert_eq!(seen, all);
}

#[test]
fn a_person_has_a_timeline_and_the_rules_answers() {
    let folder = tempfile::tempdir().unwrap();
    let address = served(Shelf::of_samples(), Some(desk(folder.path())));
    let people = (FIRST..FIRST + 40).map(|one| get(address, &format!("/register/person/{one}?dag=2024-06-30")).body);
    let page = people.into_iter().max_by_key(|page| page.matches("<h3>").count()).unwrap();
    assert!(page.matches("<h3>").count() > 1, "{page}");
    assert!(page.contains("role=\"img\"") && page.contains("Reglernes svar 30. juni 2024"), "{page}");
    assert!(!page.contains("regel-") || page.contains("register-level"), "every answer is a sentence: {page}");
    for none in [(FIRST + PERSONS).to_string(), "0".into(), "x".into(), "-1".into(), "9".repeat(30)] {
        assert_eq!(get(address, &format!("/register/person/{none}")).status, 404, "{none}");
    }
}

#[test]
fn a_hypothesis_stands_beside_the_law() {
    let folder = tempfile::tempdir().unwrap();
    let address = served(Shelf::of_samples(), Some(desk(folder.path())));
    let path = "/register/hvis?kommune=320&dag=2024-06-30&parameter=samtaler.kommune.antal&vaerdi=";
    let page = get(address, &format!("{path}9")).body;
    assert!(page.contains("Side om side") && page.contains("er 4 og bliver sat til 9"), "{page}");
    assert!(page.contains("Forskel"), "{page}");
    let wrong = get(address, &format!("{path}mange"));
    assert_eq!(wrong.status, 400);
    assert!(wrong.body.contains("aria-invalid=\"true\""), "{}", wrong.body);
    assert_eq!(get(address, "/register/hvis?parameter=findes.ikke&vaerdi=1").status, 400);
}

#[test]
fn nonsense_breaks_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let address = served(Shelf::of_samples(), Some(desk(folder.path())));
    for query in [
        "kommune=0&kommune=99999&fra=9999-99&til=0000-00",
        "fra=2079-12&til=1900-01",
        "fra=1900-01&til=1900-02",
        "dag=1899-01-01&mindst=-99999999999",
        "dag=9999-12-31&efter=x.y&mindst=-2147483648",
        "dag=2079-06-05&efter=2147483647.18446744073709551615.255",
        "parameter=samtaler.kommune.antal&vaerdi=99999999999999999999",
        "parameter=fokusmaal.anciennitet.maaneder&vaerdi=-9223372036854775808&dag=2024-01-01",
        "%ff=%fe&kommune=%00",
    ] {
        for room in ["", "/noegletal", "/noegletal.csv", "/fokusmaal.csv", "/forfaldne", "/forfaldne.csv", "/hvis"] {
            let answer = get(address, &format!("/register{room}?{query}"));
            assert!(answer.status < 500, "{room}?{query}: {}", answer.status);
        }
        let person = get(address, &format!("/register/person/{FIRST}?{query}"));
        assert!(person.status < 500, "person?{query}: {}", person.status);
    }
}
