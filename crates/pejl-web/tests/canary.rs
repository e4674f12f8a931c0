//! Personal data and closed items come out of no address: a paper full of
//! canaries is imported into a library, and every form of every page is asked for.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod mailing;
mod postbox;

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
         Punkt 2: Henvendelse fra {MAIL} om {CPR}\n\nSagsfremstilling\nBrevet er kort, siger <b>fugle & {CPR}</b>. Mødet er mandag den 14. august 2024, {CPR}.\n\n\
         Beslutning\nTaget til efterretning.\n\n\
         Punkt 3: Lukket: Personsag om fugle\n\nSagsfremstilling\n{SECRET} om {CPR}. Mødet er søndag den 14. august 2024.\n\nBeslutning\n{SECRET}\n"
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
        "/om",
        "/om.json",
        "/katalog.ttl",
        "/sitemap.xml",
        "/sitemap/1.xml",
        "/sitemap/2.xml",
        "/robots.txt",
        "/api",
        "/api/oparl",
        "/api/openapi.json",
        "/oparl/v1.1/system/pejl",
        "/oparl/v1.1/list/body",
        "/oparl/v1.1/list/sandby/organization",
        "/oparl/v1.1/list/sandby/person",
        "/oparl/v1.1/list/sandby/meeting",
        "/oparl/v1.1/list/sandby/paper",
        "/oparl/v1.1/list/sandby/agendaitem",
        "/oparl/v1.1/list/sandby/consultation",
        "/oparl/v1.1/list/sandby/file",
        "/oparl/v1.1/list/sandby/location",
        "/oparl/v1.1/list/sandby/membership",
        "/oparl/v1.1/list/sandby/legislativeterm",
        "/akn/sandby/job-og-ungeudvalget/2024-03-06.xml",
        "/sundhed",
        "/sundhed/lever",
    ]
    .map(str::to_owned)
    .to_vec();
    let map = format!("{}{}", get(address, "/sitemap/1.xml", "").1, get(address, "/sitemap/2.xml", "").1);
    let pages = map.split("<loc>").skip(1).filter_map(|rest| rest.split('<').next());
    let pages: Vec<&str> = pages.filter_map(|page| page.strip_prefix(&format!("http://{address}"))).collect();
    // Meeting, three items, municipality and committee; findings of the library and the municipality, and the rules.
    let rules = pejl_app::list_rules().len();
    assert_eq!(pages.len(), 6 + 2 + 1 + rules, "{map}");
    for page in pages {
        paths.extend(["", ".json", "?kilde", ".json?kilde"].map(|end| format!("{page}{end}")));
    }
    for place in ["", "/sandby", "/sandby/job-og-ungeudvalget", "/sandby/job-og-ungeudvalget/2024"] {
        paths.extend(["", ".json", ".csv"].map(|end| format!("/fuldstaendighed{place}{end}")));
    }
    paths.extend(["", ".json"].map(|end| format!("/fund/sandby/job-og-ungeudvalget{end}")));
    paths.extend(["?regel=P001", ".json?vaegt=fejl"].map(|end| format!("/fund{end}")));
    for end in ["", ".json"] {
        paths.extend((1..4).map(|item| format!("/lignende/{MEETING}/{item}{end}")));
        paths.push(format!("/sammenlign{end}?punkt={MEETING}/1&punkt={MEETING}/2&punkt={MEETING}/3"));
    }
    paths.push("/udvalg/sandby/job-og-ungeudvalget".to_owned());
    for words in ["", "kanariefugle", "fugle", "jobcentret", "birdie", "henvendelse", "personsag", SECRET, PHONE, CPR] {
        paths.extend(["", ".json", ".atom", ".ics"].map(|end| format!("/soeg{end}?q={words}")));
        paths.extend(["", ".json"].map(|end| format!("/emne{end}?q={words}")));
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
    assert!(seen.contains("14. august 2024 er en onsdag, ikke en mandag") && !seen.contains("ikke en søndag"));
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

/// Whoever subscribes to everything is mailed nothing that a page would not show.
#[tokio::test(flavor = "multi_thread")]
async fn a_canary_sings_in_no_mail() {
    let desk = mailing::known().await;
    for topic in [mailing::COMMITTEE, "soegning=", "soegning=q%3Dfugle", "soegning=q%3Dhemmelighedsord"] {
        desk.subscribe(mailing::WHO, topic, "daglig").await;
    }
    desk.import(&format!("referat {CPR}.txt"), &paper()).await;
    assert_eq!(desk.send_tomorrow().await.sent, 3, "nothing is found by what is secret");
    let mails = desk.postbox.take();
    for mail in &mails {
        for text in [mail.text(), mail.html(), mail.header("Subject")] {
            for canary in ["1234", MAIL, "birdie", SECRET, PHONE, "98765432"] {
                assert!(!text.contains(canary), "{canary} in {text}");
            }
        }
    }
    assert!(mails.iter().any(|mail| mail.text().contains("Godkendt for 010170-****")));
    assert!(mails.iter().any(|mail| mail.text().contains("Lukket: Personsag om fugle")));
}
