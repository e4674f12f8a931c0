//! A library with the samples and some papers of the made-up Sandby Kommune,
//! whose committees met over several years and in one case.

#![allow(dead_code, reason = "each test uses a part")]

use pejl_app::{Author, Given, ImportInput, ImportLimits, ImportRequest, Library, LibraryPlace, Viewer};
use pejl_web::{ServeOptions, router};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What must come out nowhere.
pub const CANARIES: [&str; 5] = ["1234", "23456789", "98765432", "birdie@example.org", "Hemmelighedsord"];

/// The case of the papers of Sandby.
pub const CASE: &str = "/sag/24%2F7788";

/// A library in `folder` with the samples.
pub async fn library(folder: &Path) -> Library {
    let library = Library::open(&LibraryPlace { folder: folder.to_owned(), postgres: None }).await.unwrap();
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples");
    import(&library, samples, Given::default()).await;
    library
}

async fn import(library: &Library, papers: PathBuf, given: Given) {
    let request = ImportRequest {
        inputs: vec![ImportInput::Path(papers)],
        given,
        dry_run: false,
        again_forgotten: false,
        limits: ImportLimits::default(),
        author: Author { who: "test".into(), at: "2026-01-01T00:00:00Z".into() },
    };
    library.import_papers(Viewer::Operator, request, &mut |_| {}).await.unwrap();
}

/// The pages over samples and Sandby, on a port of their own as long as the test runs.
pub fn served() -> SocketAddr {
    served_with(Vec::new())
}

/// The same, and the papers in `more`.
pub fn served_with(more: Vec<PathBuf>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    listener.set_nonblocking(true).unwrap();
    let (ready, wait) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let folder = tempfile::tempdir().unwrap();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let library = library(&folder.path().join("data")).await;
            let papers = folder.path().join("sandby");
            std::fs::create_dir(&papers).unwrap();
            sandby(&papers);
            import(&library, papers, Given { municipality: Some("Sandby".into()), ..Given::default() }).await;
            for more in more {
                import(&library, more, Given::default()).await;
            }
            ready.send(()).unwrap();
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, router(Arc::new(library), &ServeOptions::default())).await.unwrap();
        });
    });
    wait.recv().unwrap();
    address
}

fn sandby(folder: &Path) {
    let write = |name: &str, text: String| std::fs::write(folder.join(name), text).unwrap();
    for (year, lis) in [(2021, " - Afbud"), (2022, ""), (2023, " - Afbud"), (2024, "")] {
        let decision = if year == 2021 { "Udsat." } else { "Godkendt for 010170-1234." };
        write(&format!("{year}.txt"), minutes("Job- & Ungeudvalget", year, lis, decision));
    }
    write("oekonomi.txt", minutes("Økonomiudvalget", 2025, "", "Anbefales godkendt."));
}

/// Minutes with an open and a closed item of one case, and canaries in both.
fn minutes(committee: &str, year: u16, lis: &str, decision: &str) -> String {
    format!(
        "UDVALG\n{committee}\nMØDE\nReferat\nSTED\nLokale 1\nSTARTTIDSPUNKT\n04-05-{year} 16:30:00\nMEDLEMMER\n\
         Hanne Dalsgaard (V), formand\nLis Thorhauge (B){lis}\nBirdie Fugl (A), tlf. 23456789\nPUNKTER\n\
         1. Kanariefugle i jobcentret\n2. Personsag om fugle - Lukket punkt\n\n\
         1. Kanariefugle i jobcentret\n1. Kanariefugle i jobcentret\n\nSagsnr.: 24/7788\n\nSagsfremstilling\n\n\
         Borgeren med cpr-nummer 010170-1234 skrev fra birdie@example.org. Ring 23456789. Reg. nr. 4321 0098765432.\n\n\
         Beslutning\n\n{decision}\n\n\
         2. Personsag om fugle - Lukket punkt\n2. Personsag om fugle - Lukket punkt\n\nSagsnr.: 24/7788\n\n\
         Sagsfremstilling\n\nHemmelighedsord om 010170-1234.\n\nBeslutning\n\nHemmelighedsord.\n"
    )
}

/// Status and page of what is at `path`.
pub fn ask(address: SocketAddr, path: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n").unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    (head.split_whitespace().nth(1).unwrap().parse().unwrap(), body.to_owned())
}

/// Every address on `page` that begins with `start`, each once.
pub fn links(page: &str, start: &str) -> Vec<String> {
    let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut links: Vec<String> = links.filter(|l| l.starts_with(start)).map(|l| l.replace("&#38;", "&")).collect();
    links.sort();
    links.dedup();
    links
}

/// The pages of every municipality, committee and case that the latest meetings lead to.
pub fn open_pages(address: SocketAddr) -> Vec<String> {
    let mut found = vec!["/kommune/sandby".to_owned(), CASE.to_owned()];
    for meeting in links(&ask(address, "/").1, "/moede/") {
        let page = ask(address, &meeting).1;
        found.extend(links(&page, "/kommune/"));
        found.extend(links(&page, "/udvalg/"));
        for item in links(&page, "/punkt/") {
            found.extend(links(&ask(address, &item).1, "/sag/"));
        }
    }
    found.sort();
    found.dedup();
    found
}
