//! Nothing that must stay inside comes out of any address: a table of outputs
//! (`outputs`) that knows every route, asked in both languages and forms, and
//! whatever they lead on to.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

#[path = "../asking/mod.rs"]
mod asking;
mod outputs;
mod papers;

use asking::{Answer, ask, get};
use jiff::Timestamp;
use papers::{CLOSED_LATER, FORGOTTEN, FULL, OPENED_LATER, PERSONAL, SECRET};
use pejl_app::{ExportRequest, Library, Viewer};
use pejl_web::{MailServer, MailSettings, ServeOptions, Subscriptions, serve};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// So many addresses with words in them are followed into each room: they go on without end.
const MANY: usize = 25;
/// Seconds after the start of 2026 that the clock stands at.
static CLOCK: AtomicI64 = AtomicI64::new(50);

fn clock() -> Timestamp {
    Timestamp::from_second(1_767_225_600 + CLOCK.load(Ordering::SeqCst)).unwrap()
}

/// What `text` tells that it must not; `asked` is what the address itself held.
fn told(text: &str, asked: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let asked = asked.to_lowercase();
    let mut found: Vec<String> = PERSONAL.iter().map(|known| known.to_lowercase()).collect();
    found.retain(|known| text.contains(known.as_str()) && !asked.contains(known.as_str()));
    let around = |known: &String| {
        let at = text.find(known.as_str()).unwrap();
        let before = text[..at].chars().rev().take(40).collect::<Vec<_>>().into_iter().rev();
        before.chain(text[at..].chars().take(30)).collect::<String>()
    };
    found = found.iter().map(around).collect();
    for name in ["lærkesen", "laerkesen", "stedkjær", "stedkjaer"] {
        found.extend((text.contains(name) && !asked.contains(name)).then(|| name.to_owned()));
    }
    // A page repeats the word that it was asked for, and nothing more than that.
    let words = text.match_indices(SECRET).map(|(at, _)| &text[at..]);
    let words = words.map(|rest| rest.split(|c: char| !c.is_alphabetic()).next().unwrap());
    found.extend(words.filter(|word| !asked.contains(word)).map(str::to_owned));
    found
}

#[derive(Default)]
struct Walk {
    known: BTreeSet<String>,
    waiting: VecDeque<String>,
    faults: Vec<String>,
    seen: String,
    /// Addresses with words in them that were followed, by room.
    worded: BTreeMap<String, usize>,
}

impl Walk {
    fn add(&mut self, path: &str) {
        if self.known.insert(path.to_owned()) {
            self.waiting.push_back(path.to_owned());
        }
    }

    fn follow(&mut self, link: &str) {
        let (page, query) = link.split_once('?').unwrap_or((link, ""));
        let page = page.strip_prefix("/en").unwrap_or(page);
        if !query.is_empty() && !self.known.contains(link) {
            let room = page.split('/').nth(1).unwrap_or("").to_owned();
            let seen = self.worded.entry(room).or_default();
            *seen += 1;
            if *seen > MANY {
                return;
            }
        }
        self.add(link);
    }

    fn look(&mut self, address: SocketAddr, path: &str) {
        let own = format!("http://{address}");
        for accept in ["", "Accept: application/json\r\n"] {
            let answer = ask(address, &format!("GET {path}"), accept);
            if answer.status >= 500 {
                self.faults.push(format!("{path}: {}", answer.status));
            }
            let text = format!("{}\n{}", answer.head, answer.body).replace(&address.to_string(), "");
            for what in told(&text, &decoded(path)) {
                self.faults.push(format!("{path} ({accept:?}) tells {what:?}"));
            }
            for part in answer.body.split(['"', '<', '>', ' ', '\n']) {
                let part = part.replace("&#38;", "&").replace("&amp;", "&");
                let link = part.strip_prefix(&own).unwrap_or(&part);
                let link = link.split('#').next().unwrap_or("");
                if link.starts_with('/')
                    && !link.starts_with("//")
                    && !link.starts_with("/assets/")
                    && link.is_ascii()
                    && !link.contains(['\\', '{'])
                {
                    self.follow(link);
                }
            }
            self.seen += &answer.body;
        }
    }
}

/// An address with its percent signs read back.
fn decoded(path: &str) -> String {
    let one = path.replace('+', "%2B").replace('=', "%3D").replace('&', "%26");
    form_urlencoded::parse(one.as_bytes()).map(|(name, _)| name.into_owned()).collect()
}

/// Every address of the table, and what they lead to.
fn walk(address: SocketAddr) {
    let mut walk = Walk::default();
    for pattern in outputs::patterns().iter().filter(|pattern| *pattern != "/metrics") {
        let addresses = outputs::addresses(pattern);
        let addresses = addresses.unwrap_or_else(|| panic!("{pattern} is not in the table of outputs"));
        assert!(!addresses.is_empty(), "{pattern}");
        for path in addresses {
            walk.add(&format!("/en{path}"));
            walk.add(&path);
        }
    }
    while let Some(path) = walk.waiting.pop_front() {
        walk.look(address, &path);
    }
    walk.faults.sort();
    assert!(walk.faults.is_empty(), "{} of {}:\n{}", walk.faults.len(), walk.known.len(), walk.faults.join("\n"));
    for room in ["/person/", "/tal/", "/oparl/v1.1/agendaitem/", "/oparl/v1.1/person/", "/oparl/v1.1/file/"] {
        assert!(walk.known.iter().any(|path| path.starts_with(room)), "nothing led to {room}");
    }
    // A wrong weekday is told where its item is open, and nowhere where it is closed.
    for seen in ["14. august 2024 er en onsdag, ikke en mandag", "15. august 2024 er en torsdag, ikke en søndag"] {
        assert!(walk.seen.contains(seen), "{seen} was not seen");
    }
    for closed in ["14. august 2024 er en onsdag, ikke en lørdag", "14 August 2024 is a onsdag, not a lørdag"] {
        assert!(!walk.seen.contains(closed), "{closed}");
    }
    for seen in ["010170-****", "Personsag om fugle", "Offentligtekst", "Karna Mosegaard", "Offentligrettelse"] {
        assert!(walk.seen.contains(seen), "{seen} was not seen");
    }
    described(address);
    unregistered(address);
}

/// A public server has no register, and nothing that it says names one.
fn unregistered(address: SocketAddr) {
    let own = outputs::patterns().into_iter().filter(|pattern| pattern.starts_with("/register"));
    let paths: Vec<String> = own.flat_map(|pattern| outputs::addresses(&pattern).unwrap()).collect();
    assert!(paths.len() > outputs::REGISTER.len());
    for path in paths.iter().flat_map(|path| [path.clone(), format!("/en{path}")]) {
        assert_eq!(get(address, &path).status, 404, "{path}");
    }
    for path in ["/api", "/api/openapi.json", "/sitemap.xml", "/sitemap/1.xml", "/robots.txt", "/om", "/"] {
        assert!(!get(address, path).body.contains("/register"), "{path}");
    }
}

/// What programs are told that they can ask is in the table, too.
fn described(address: SocketAddr) {
    let api = get(address, "/api/openapi.json").json();
    let known: Vec<String> =
        outputs::patterns().iter().filter_map(|pattern| outputs::addresses(pattern)).flatten().collect();
    for path in api["paths"].as_object().unwrap().keys() {
        let parts: Vec<&str> = path.split('/').collect();
        let fits = |known: &&String| {
            let known: Vec<&str> = known.split('?').next().unwrap().split('/').collect();
            let same =
                |(a, b): (&&str, &&str)| a == b || a.starts_with('{') && a.ends_with(".json") == b.ends_with(".json");
            known.len() == parts.len() && parts.iter().zip(&known).all(same)
        };
        let fits_any = |known: &&String| fits(known) || path.starts_with("/oparl/v1.1/{");
        assert!(known.iter().any(|known| fits_any(&known)), "{path} is asked by nobody");
    }
}

fn mail(library: &Arc<Library>) -> Arc<Subscriptions> {
    let server = MailServer::parse("smtp://127.0.0.1:9").unwrap();
    let settings = MailSettings { server, login: None, from: "pejl@sandby.example".into() };
    Arc::new(Subscriptions::new(Arc::clone(library), &settings, "https://pejl.example", Arc::new(clock)).unwrap())
}

/// What was seen before it was closed is not called unchanged.
fn asked_again(address: SocketAddr, before: &[(String, Answer)]) {
    for (path, before) in before {
        let (tag, date) = (before.header("etag"), before.header("last-modified"));
        let now = ask(address, &format!("GET {path}"), &format!("If-None-Match: {tag}\r\n"));
        assert_ne!(now.status, 304, "{path} by its tag");
        if !date.is_empty() {
            let now = ask(address, &format!("GET {path}"), &format!("If-Modified-Since: {date}\r\n"));
            assert_ne!(now.status, 304, "{path} by its date");
        }
    }
}

fn export(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let (mut files, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push((path.display().to_string(), std::fs::read(&path).unwrap()));
            }
        }
    }
    files
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_must_stay_inside_comes_out() {
    let folder = tempfile::tempdir().unwrap();
    let library = Arc::new(papers::library(folder.path()).await);
    let figures = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let options = ServeOptions {
        address: ([127, 0, 0, 1], 0).into(),
        metrics_address: Some(figures),
        subscriptions: Some(mail(&library)),
        clock: Some(clock),
        ..ServeOptions::default()
    };
    let (ready, address) = tokio::sync::oneshot::channel();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let shutdown = async move { drop(stopped.await) };
    let server = tokio::spawn(serve(Arc::clone(&library), options, move |at| ready.send(at).unwrap(), shutdown));
    let address = address.await.unwrap();
    CLOCK.store(200, Ordering::SeqCst);

    let before = tokio::task::spawn_blocking(move || {
        let paths = [
            "/punkt/{}/2",
            "/moede/{}",
            "/soeg?q=klage",
            "/soeg.atom?q=klage",
            "/punkt/{}/2.json",
            "/akn/{}.xml",
            "/sag/24%2F7799",
            "/udvalg/sandby/job-og-ungeudvalget",
            "/fund/sandby",
            "/fund.json?regel=D001",
        ];
        let ask = |path: &&str| path.replace("{}", CLOSED_LATER);
        let answers: Vec<(String, Answer)> =
            paths.iter().map(ask).map(|path| (path.clone(), get(address, &path))).collect();
        assert!(answers[0].1.body.contains(&format!("{SECRET}tekst")), "it is open now");
        answers
    });
    let before = before.await.unwrap();
    papers::import(&library, folder.path(), "b.txt", &papers::closing(), 210).await;
    CLOCK.store(400, Ordering::SeqCst);

    let walks = move || {
        asked_again(address, &before);
        assert!(get(address, &format!("/punkt/{CLOSED_LATER}/2.json")).body.contains("\"open\":false"));
        let found = get(address, "/fund/sandby.json?regel=D001").body;
        assert!(
            found.contains(&format!("{OPENED_LATER}/2")) && !found.contains(&format!("{CLOSED_LATER}/2")),
            "{found}"
        );
        let item = format!("/punkt/{FORGOTTEN}/1?version=1");
        for of in ["/moede/{}", "/moede/{}.json", "/moede/{}?version=1", "/lignende/{}/1", "/akn/{}.xml"] {
            let path = of.replace("{}", FORGOTTEN);
            assert_eq!(get(address, &path).status, 410, "{path}");
        }
        assert_eq!(get(address, &item).status, 410, "{item}");
        assert_eq!(get(address, &format!("/punkt/{FULL}/3.json")).json()["open"], false);
        walk(address);
        let counted = get(figures, "/metrics").body;
        assert!(counted.contains("route=\"/en/punkt/{*address}\""), "{counted}");
        assert!(told(&counted, "").is_empty() && !counted.contains("sandby") && !counted.contains("fugl"), "{counted}");
    };
    tokio::task::spawn_blocking(walks).await.unwrap();

    let out = folder.path().join("ud");
    let base = Some("https://pejl.example/data".to_owned());
    let request = ExportRequest { folder: out.clone(), base, readme: "Læs".into() };
    library.export_library(Viewer::Operator, &request, &papers::author(50)).await.unwrap();
    let files = export(&out);
    assert!(files.len() > 20);
    for (name, bytes) in files {
        let found =
            told(&format!("{}\n{}", name.replace(&out.display().to_string(), ""), String::from_utf8_lossy(&bytes)), "");
        assert!(found.is_empty(), "{name} tells {found:?}");
    }
    stop.send(()).unwrap();
    server.await.unwrap().unwrap();
}
