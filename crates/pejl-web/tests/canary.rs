//! Personal data and closed items come out of no address: a paper full of
//! canaries is imported into a library, and every form of every page is asked for.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use pejl_app::{Author, Given, ImportInput, ImportLimits, ImportRequest, Library, LibraryPlace, Viewer};
use pejl_web::{ServeOptions, serve};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::Arc;

const CPR: &str = "010170-1234";
const MAIL: &str = "birdie@example.org";
const PHONE: &str = "23456789";
const ACCOUNT: &str = "4321 0098765432";
const SECRET: &str = "Hemmelighedsord";
const MEETING: &str = "sandby/job-og-ungeudvalget/2024-03-06";

fn paper() -> String {
    format!(
        "REFERAT Job- og Ungeudvalget 2022-2025 d. 06-03-2024\n\nMødested Mødelokale 1, ring {PHONE}\n\n\
         Punkt 1: Kanariefugle i jobcentret\n\nSagsfremstilling\nBorgeren med cpr-nummer {CPR} skrev fra {MAIL} om \
         kanariefugle. Ring {PHONE}. Reg. nr. {ACCOUNT}.\n\nIndstilling\nForvaltningen indstiller, at sagen om {CPR} \
         godkendes.\n\nBeslutning\nGodkendt for {CPR}.\n\nBilag\n1 Brev fra {CPR}\n\n\
         Punkt 2: Henvendelse fra {MAIL} om {CPR}\n\nSagsfremstilling\nBrevet er kort, siger <b>fugle & {CPR}</b>.\n\n\
         Beslutning\nTaget til efterretning.\n\n\
         Punkt 3: Lukket: Personsag om fugle\n\nSagsfremstilling\n{SECRET} om {CPR}.\n\nBeslutning\n{SECRET}\n"
    )
}

async fn library(folder: &Path) -> Library {
    let papers = folder.join("papirer");
    std::fs::create_dir(&papers).unwrap();
    std::fs::write(papers.join(format!("referat {CPR}.txt")), paper()).unwrap();
    let place = LibraryPlace { folder: folder.join("bibliotek"), postgres: None };
    let library = Library::open(&place).await.unwrap();
    let request = ImportRequest {
        inputs: vec![ImportInput::Path(papers)],
        given: Given { municipality: Some("Sandby".into()), ..Given::default() },
        dry_run: false,
        again_forgotten: false,
        limits: ImportLimits::default(),
        author: Author { who: "test".into(), at: "2026-01-01T00:00:00Z".into() },
    };
    library.import_papers(Viewer::Operator, request, &mut |_| {}).await.unwrap();
    library
}

/// Status and body.
fn get(address: SocketAddr, path: &str, headers: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.0\r\nhost: {address}\r\n{headers}\r\n").unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    (head.split_whitespace().nth(1).unwrap().parse().unwrap(), body.to_owned())
}

/// Every form of every page, and every search that could find what must not be found.
fn paths(address: SocketAddr) -> Vec<String> {
    let mut paths: Vec<String> = [
        "/",
        "/forside.json",
        "/sitemap.xml",
        "/sitemap/1.xml",
        "/robots.txt",
        "/api",
        "/api/openapi.json",
        "/sundhed",
        "/sundhed/lever",
    ]
    .map(str::to_owned)
    .to_vec();
    let (_, map) = get(address, "/sitemap/1.xml", "");
    let pages = map.split("<loc>").skip(1).filter_map(|rest| rest.split('<').next());
    let pages: Vec<&str> = pages.filter_map(|page| page.strip_prefix(&format!("http://{address}"))).collect();
    assert_eq!(pages.len(), 4, "{map}");
    for page in pages {
        paths.extend(["", ".json", "?kilde", ".json?kilde"].map(|end| format!("{page}{end}")));
    }
    for words in ["", "kanariefugle", "fugle", "jobcentret", "birdie", "henvendelse", "personsag", SECRET, PHONE, CPR] {
        paths.extend(["", ".json", ".atom", ".ics"].map(|end| format!("/soeg{end}?q={words}")));
    }
    paths
}

fn walk(address: SocketAddr) {
    let mut seen = String::new();
    for path in paths(address) {
        for headers in ["", "Accept: application/json\r\n"] {
            let (status, body) = get(address, &path, headers);
            assert!(status == 200 || path.ends_with("?kilde"), "{path}: {status}");
            let asked = path.split("q=").nth(1).unwrap_or("");
            // A page repeats what it was asked for; everything else is the library's.
            let body = if asked.is_empty() { body } else { body.replace(asked, "") };
            for canary in ["1234", MAIL, "birdie", SECRET, PHONE, "98765432"] {
                let told = body.replace(&address.to_string(), "");
                assert!(!told.contains(canary), "{canary} in {path}: {told}");
            }
            seen.push_str(&body);
        }
    }
    // The walk did see the texts that the canaries sat in.
    assert!(seen.contains("010170-****") && seen.contains("Lukket: Personsag om fugle"), "{seen}");
    let closed = get(address, &format!("/punkt/{MEETING}/3.json"), "").1;
    assert!(closed.contains("\"open\":false") && closed.contains("\"content\":null"), "{closed}");
    for end in [".atom", ".ics", ".json"] {
        assert!(get(address, &format!("/soeg{end}?q=kanariefugle"), "").1.contains("Kanariefugle i jobcentret"));
        assert!(!get(address, &format!("/soeg{end}?q={SECRET}"), "").1.contains("Personsag"), "{end}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_canary_sings_from_no_address() {
    let folder = tempfile::tempdir().unwrap();
    let library = Arc::new(library(folder.path()).await);
    let (ready, address) = tokio::sync::oneshot::channel();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    // The figures are for the operator, and tell no more than the pages do.
    let figures = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let options =
        ServeOptions { address: ([127, 0, 0, 1], 0).into(), metrics_address: Some(figures), ..ServeOptions::default() };
    let shutdown = async move { drop(stopped.await) };
    let server = tokio::spawn(serve(Arc::clone(&library), options, move |at| ready.send(at).unwrap(), shutdown));
    let address = address.await.unwrap();
    let walks = move || {
        walk(address);
        let (status, told) = get(figures, "/metrics", "");
        assert!(status == 200 && told.contains("route=\"/punkt/{*address}\""), "{told}");
        for canary in ["1234", MAIL, "birdie", "fugle", "sandby", SECRET, PHONE, "98765432"] {
            assert!(!told.contains(canary), "{canary} in the figures: {told}");
        }
    };
    tokio::task::spawn_blocking(walks).await.unwrap();
    stop.send(()).unwrap();
    server.await.unwrap().unwrap();
}
