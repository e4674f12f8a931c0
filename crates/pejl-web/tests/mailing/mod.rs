//! A library of the made-up Sandby Kommune whose pages take subscriptions, with
//! a clock that the test sets and a postbox that gets the mails.

#![allow(dead_code, reason = "each test uses a part")]

use crate::postbox::Postbox;
use jiff::Timestamp;
use pejl_app::{Author, Given, ImportInput, ImportLimits, ImportRequest, Library, LibraryPlace, Viewer};
use pejl_web::{MailServer, MailSettings, SendReport, ServeOptions, Subscriptions, router};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// What links in mails begin with.
pub const BASE: &str = "https://pejl.example";
/// A Thursday.
const BEGIN: &str = "2026-11-26T12:00:00Z";
pub const HOUR: i64 = 3600;
pub const DAY: i64 = 24 * HOUR;
pub const WHO: &str = "alma@eksempel.example";

pub fn author() -> Author {
    Author { who: "prøve".into(), at: BEGIN.into() }
}

/// An answer over HTTP.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

pub struct Desk {
    pub library: Arc<Library>,
    pub own: Arc<Subscriptions>,
    pub postbox: Postbox,
    pub address: SocketAddr,
    pub folder: tempfile::TempDir,
    now: Arc<AtomicI64>,
}

impl Desk {
    pub async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let now = Arc::new(AtomicI64::new(BEGIN.parse::<Timestamp>().unwrap().as_second()));
        let postbox = Postbox::open();
        let place = LibraryPlace { folder: folder.path().join("bibliotek"), postgres: None };
        let library = Arc::new(Library::open(&place).await.unwrap());
        let own = subscriptions(&library, postbox.address, &now);
        let options = ServeOptions {
            public_address: Some(BASE.to_owned()),
            contact: Some("pejl@sandby.example".to_owned()),
            subscriptions: Some(Arc::clone(&own)),
            proxies: "127.0.0.1".parse().unwrap(),
            ..ServeOptions::default()
        };
        let address = served(&library, &options).await;
        Self { library, own, postbox, address, folder, now }
    }

    /// Turns to the same library without contact and mail server.
    pub async fn serve_without_settings(&mut self) {
        self.address = served(&self.library, &ServeOptions::default()).await;
    }

    /// Turns to the same library behind a proxy that nobody told the server of.
    pub async fn serve_behind_unknown_proxy(&mut self) {
        let own = subscriptions(&self.library, self.postbox.address, &self.now);
        self.address =
            served(&self.library, &ServeOptions { subscriptions: Some(own), ..ServeOptions::default() }).await;
    }

    /// Another server on the same library.
    pub async fn other_server(&self) -> Arc<Subscriptions> {
        let place = LibraryPlace { folder: self.folder.path().join("bibliotek"), postgres: None };
        let library = Arc::new(Library::open(&place).await.unwrap());
        subscriptions(&library, self.postbox.address, &self.now)
    }

    /// Another server, whose mail server is away.
    pub async fn server_without_mail(&self) -> Arc<Subscriptions> {
        // A port where nobody listens any more.
        let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        subscriptions(&self.library, nobody, &self.now)
    }

    pub fn pass(&self, seconds: i64) {
        self.now.fetch_add(seconds, Ordering::SeqCst);
    }

    pub fn now(&self) -> Timestamp {
        Timestamp::from_second(self.now.load(Ordering::SeqCst)).unwrap()
    }

    pub async fn send(&self) -> SendReport {
        self.own.send_due().await.unwrap()
    }

    /// Sends the next day, and the day after that what failed to go out.
    pub async fn send_tomorrow(&self) -> SendReport {
        self.pass(DAY);
        self.send().await
    }

    pub async fn import(&self, name: &str, text: &str) {
        let papers = self.folder.path().join("papirer");
        // The folder may be there already.
        let _ = std::fs::create_dir(&papers);
        std::fs::write(papers.join(name), text).unwrap();
        self.import_path(papers.join(name)).await;
    }

    pub async fn import_path(&self, path: PathBuf) {
        let request = ImportRequest {
            inputs: vec![ImportInput::Path(path)],
            given: Given { municipality: Some("Sandby".into()), ..Given::default() },
            dry_run: false,
            again_forgotten: false,
            limits: ImportLimits::default(),
            author: author(),
        };
        let report = self.library.import_papers(Viewer::Operator, request, &mut |_| {}).await.unwrap();
        assert_eq!(report.counts.failed, 0, "{report:?}");
    }

    pub async fn ask(&self, method: &str, path: &str, headers: &str, body: &str) -> Answer {
        let (address, length) = (self.address, body.len());
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n{headers}\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\r\n{body}"
        );
        let work = tokio::task::spawn_blocking(move || {
            let mut stream = TcpStream::connect(address).unwrap();
            stream.write_all(request.as_bytes()).unwrap();
            let mut bytes = Vec::new();
            stream.read_to_end(&mut bytes).unwrap();
            String::from_utf8_lossy(&bytes).into_owned()
        });
        let text = work.await.unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head.split_whitespace().nth(1).unwrap().parse().unwrap();
        Answer { status, head: head.to_lowercase(), body: body.to_owned() }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "", "").await
    }

    pub async fn post(&self, path: &str, body: &str) -> Answer {
        self.ask("POST", path, "", body).await
    }

    /// Signs up and confirms; `topic` is a field of the form ("sag=24%2F7788").
    pub async fn subscribe(&self, who: &str, topic: &str, often: &str) {
        let answer = self.post("/abonner", &format!("{topic}&mail={who}&hvor_tit={often}")).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        self.send().await;
        let link = self.postbox.one().path(BASE, "/abonner/bekraeft/");
        let answer = self.post(&link, "").await;
        assert_eq!(answer.status, 200, "{}", answer.body);
    }

    /// Subscribers, confirmed and waiting subscriptions.
    pub async fn counts(&self) -> (u64, u64, u64) {
        let counts = self.library.count_subscriptions(Viewer::Operator).await.unwrap();
        (counts.subscribers, counts.confirmed, counts.waiting)
    }
}

async fn served(library: &Arc<Library>, options: &ServeOptions) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let pages = router(Arc::clone(library), options).into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, pages).await.unwrap() });
    address
}

fn subscriptions(library: &Arc<Library>, postbox: SocketAddr, now: &Arc<AtomicI64>) -> Arc<Subscriptions> {
    let settings = MailSettings {
        server: MailServer::parse(&format!("smtp://{postbox}")).unwrap(),
        login: None,
        from: "Pejl i Sandby <pejl@sandby.example>".into(),
    };
    let now = Arc::clone(now);
    let clock = Arc::new(move || Timestamp::from_second(now.load(Ordering::SeqCst)).unwrap());
    Arc::new(Subscriptions::new(Arc::clone(library), &settings, BASE, clock).unwrap())
}

/// A paper of Job- og Ungeudvalget: each item has a title, what it is about and,
/// in minutes, what was decided.
pub fn paper(kind: &str, day: &str, items: &[(&str, &str, &str)]) -> String {
    let (year, rest) = day.split_once('-').unwrap();
    let (month, date) = rest.split_once('-').unwrap();
    let mut out = format!("{kind} Job- og Ungeudvalget 2022-2025 d. {date}-{month}-{year}\n\nMødested Mødelokale 1\n");
    for (at, (title, background, decision)) in items.iter().enumerate() {
        out += &format!(
            "\nPunkt {}: {title}\n\nSagsnr.: 24/{}\n\nSagsfremstilling\n{background}\n\nIndstilling\n\
             Forvaltningen indstiller, at sagen godkendes.\n",
            at + 1,
            7788 + at
        );
        if !decision.is_empty() {
            out += &format!("\nBeslutning\n{decision}\n");
        }
    }
    out
}

pub const COMMITTEE: &str = "udvalg=sandby%2Fjob-og-ungeudvalget";

pub const ITEMS: &[(&str, &str, &str)] = &[
    ("Godkendelse af dagsorden", "Dagsordenen er sendt ud.", "Godkendt."),
    ("Mentorer til unge ledige", "Tre mentorer skal ansættes i jobcentret.", "Udvalget godkendte sagen."),
];

/// A desk whose committee is known.
pub async fn known() -> Desk {
    let desk = Desk::open().await;
    desk.import("gammel.txt", &paper("REFERAT", "2026-10-07", &ITEMS[..1])).await;
    desk
}
