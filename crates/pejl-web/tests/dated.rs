//! Dates of pages: who has seen one before is told that nothing changed, and
//! never told so wrongly.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod asking;
mod imported;

use asking::{Answer, ask, get};
use imported::{CASE, import_at};
use jiff::Timestamp;
use pejl_app::{Given, Library, Viewer};
use pejl_web::{ServeOptions, router};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// Seconds after the start of 2026 that the clock stands at.
static CLOCK: AtomicI64 = AtomicI64::new(0);
const START: i64 = 1_767_225_600;

fn clock() -> Timestamp {
    Timestamp::from_second(START + CLOCK.load(Ordering::SeqCst)).unwrap()
}

const MEETING: &str = "/moede/sandby/job-og-ungeudvalget/2024-05-04";
const ITEM: &str = "/punkt/sandby/job-og-ungeudvalget/2024-05-04/1";
const COMMITTEE: &str = "/udvalg/sandby/job-og-ungeudvalget";
const PAGES: [&str; 14] = [
    "/",
    "/forside.json",
    "/soeg?q=kanariefugle",
    "/soeg.json",
    "/soeg.atom",
    "/soeg.ics",
    MEETING,
    ITEM,
    "/kommune/sandby",
    COMMITTEE,
    "/udvalg/sandby/job-og-ungeudvalget.json",
    CASE,
    "/fund",
    "/en/fund/sandby",
];

fn since(address: SocketAddr, path: &str, date: &str) -> Answer {
    ask(address, &format!("GET {path}"), &format!("If-Modified-Since: {date}\r\n"))
}

/// The date of the page, and that it is a good one.
fn date(address: SocketAddr, path: &str) -> String {
    let answer = get(address, path);
    let date = answer.header("last-modified").to_owned();
    assert!(answer.status == 200 && date.ends_with(" GMT"), "{path}: {}", answer.head);
    let again = since(address, path, &date);
    assert_eq!((again.status, again.body.as_str()), (304, ""), "{path}");
    assert_eq!((again.header("etag"), again.header("last-modified")), (answer.header("etag"), date.as_str()), "{path}");
    date
}

fn told_right(address: SocketAddr) {
    for path in PAGES {
        assert_eq!(get(address, path).header("last-modified"), "", "{path}: the second of the start is not over");
    }
    CLOCK.store(100, Ordering::SeqCst);
    for path in PAGES {
        // The papers are older than the server; a new server may show them otherwise.
        assert_eq!(date(address, path), "Thu, 01 Jan 2026 00:00:50 GMT", "{path}");
        for other in ["Thu, 01 Jan 2026 00:00:49 GMT", "i går", "Thu, 01 Jan 1970 00:00:00 GMT"] {
            assert_eq!(since(address, path, other).status, 200, "{path}");
        }
        let both = "If-Modified-Since: Thu, 01 Jan 2026 00:01:30 GMT\r\nIf-None-Match: W/\"other\"\r\n";
        assert_eq!(ask(address, &format!("GET {path}"), both).status, 200, "{path}: the tag wins");
    }
    for none in [
        "/om",
        "/api",
        "/sundhed",
        "/nej",
        "/moede/nej/nej/2024-01-01",
        "/sag/nej",
        "/kommune/nej",
        "/fund/nej",
        "/fund/regler",
    ] {
        assert_eq!(get(address, none).header("last-modified"), "", "{none}");
    }
    assert_eq!(since(address, "/kommune/nej", "Thu, 01 Jan 2026 00:01:30 GMT").status, 404);
}

async fn put(library: &Library, folder: &Path, name: &str, text: &str, at: i64) {
    let papers = folder.join(name);
    std::fs::create_dir(&papers).unwrap();
    std::fs::write(papers.join(format!("{name}.txt")), text).unwrap();
    CLOCK.store(at, Ordering::SeqCst);
    let given = Given { municipality: Some("Sandby".into()), ..Given::default() };
    import_at(library, papers, given, &clock().to_string()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_dated_by_its_last_change() {
    let folder = tempfile::tempdir().unwrap();
    let library = Arc::new(imported::with_sandby(folder.path()).await);
    CLOCK.store(50, Ordering::SeqCst);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let options = ServeOptions { clock: Some(clock), ..ServeOptions::default() };
    let pages = router(Arc::clone(&library), &options);
    let server = tokio::spawn(async move { axum::serve(listener, pages).await.unwrap() });
    let on_thread = |work: fn(SocketAddr)| async move {
        tokio::task::spawn_blocking(move || work(address)).await.unwrap();
    };
    on_thread(told_right).await;

    // Another meeting of the committee leaves this meeting as it was.
    let text = imported::minutes("Job- & Ungeudvalget", 2026, "", "Godkendt.");
    put(&library, folder.path(), "ny", &text, 200).await;
    on_thread(|address| {
        assert_eq!(get(address, COMMITTEE).header("last-modified"), "", "more may happen in this second");
        assert_eq!(since(address, COMMITTEE, "Thu, 01 Jan 2026 00:03:20 GMT").status, 200);
        CLOCK.store(300, Ordering::SeqCst);
        for path in [COMMITTEE, "/kommune/sandby", "/", "/fund", "/fund/sandby.json"] {
            assert_eq!(date(address, path), "Thu, 01 Jan 2026 00:03:20 GMT", "{path}");
        }
        // What searches find is dated by the note that ended the import.
        // The data of an item tell what became of its case, too.
        for path in ["/soeg", "/soeg.atom", CASE, &format!("{ITEM}.json")] {
            assert_eq!(date(address, path), "Thu, 01 Jan 2026 00:03:21 GMT", "{path}");
        }
        for path in [MEETING, ITEM, "/kommune/fjordby"] {
            assert_eq!(date(address, path), "Thu, 01 Jan 2026 00:00:50 GMT", "{path}");
        }
    })
    .await;

    // Two versions within a second are two dates.
    put(&library, folder.path(), "to", &text.replace("Godkendt.", "Udsat."), 400).await;
    put(&library, folder.path(), "tre", &text.replace("Godkendt.", "Drøftet."), 400).await;
    CLOCK.store(500, Ordering::SeqCst);
    on_thread(|address| {
        let meeting = MEETING.replace("2024", "2026");
        let date = date(address, &meeting);
        assert!(date.as_str() > "Thu, 01 Jan 2026 00:06:40 GMT", "{date}");
        assert_eq!(since(address, &meeting, "Thu, 01 Jan 2026 00:06:40 GMT").status, 200);
    })
    .await;

    // What is forgotten is a change of everything that it stood in.
    CLOCK.store(600, Ordering::SeqCst);
    let author = imported::author(&clock().to_string());
    library.forget_papers(Viewer::Operator, "sandby/job-og-ungeudvalget/2026-05-04", &author).await.unwrap();
    CLOCK.store(700, Ordering::SeqCst);
    on_thread(|address| {
        for path in [COMMITTEE, "/kommune/sandby", "/", "/fund", "/fund/sandby.json"] {
            assert_eq!(date(address, path), "Thu, 01 Jan 2026 00:10:00 GMT", "{path}");
        }
    })
    .await;
    server.abort();
}
