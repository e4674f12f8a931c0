//! Everything that can be reached from the front page: no dead link, no fragment
//! that leads nowhere, nothing from another host, no page that is too large.
//!
//! Searches, comparisons and other pages with words in their address go on
//! without end, so of each such page a bounded number is asked for.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod asking;
mod imported;

use asking::{Answer, get};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// The largest page without its source text.
const LARGEST: usize = 200_000;
/// So many addresses with words in them are asked for of each page.
const MANY: usize = 60;
/// Forms that programs ask for.
const FORMS: [&str; 5] = [".json", ".atom", ".ics", ".xml", ".txt"];

/// `path`, and where it leads on to.
fn follow(address: SocketAddr, path: &str) -> Answer {
    let mut page = get(address, path);
    for _ in 0..5 {
        let Some(next) = page.find("location") else { break };
        if !(300..400).contains(&page.status) {
            break;
        }
        page = get(address, next.strip_prefix(&format!("http://{address}")).unwrap_or(next));
    }
    page
}

/// The values of attribute `name` on `page`.
fn values<'a>(page: &'a str, name: &str) -> impl Iterator<Item = String> + 'a {
    let start = format!(" {name}=\"");
    let found: Vec<&str> = page.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect();
    found
        .into_iter()
        .map(|value| value.replace("&#38;", "&").replace("&amp;", "&").replace("&#39;", "'").replace("&#34;", "\""))
}

/// What the walk has seen.
#[derive(Default)]
struct Walk {
    waiting: VecDeque<String>,
    known: BTreeSet<String>,
    /// Addresses with words in them, by their page.
    worded: BTreeMap<String, usize>,
    /// Fragments that links lead to, by page, with the page that links.
    fragments: BTreeMap<String, BTreeMap<String, String>>,
    /// The ids of every page seen.
    ids: BTreeMap<String, BTreeSet<String>>,
    faults: Vec<String>,
}

impl Walk {
    /// Notes that `from` links to `link`.
    fn link(&mut self, from: &str, link: &str, own: &str) {
        let link = link.strip_prefix(own).unwrap_or(link);
        let link = if let Some(query) = link.strip_prefix('?') {
            format!("{}?{query}", from.split('?').next().unwrap())
        } else if link.starts_with('#') {
            format!("{from}{link}")
        } else {
            link.to_owned()
        };
        let outside = ["https://", "http://", "mailto:", "webcal:"].iter().any(|scheme| link.starts_with(scheme));
        if outside {
            return;
        }
        if !link.starts_with('/') || link.starts_with("//") {
            self.faults.push(format!("{from} links to {link:?}, which is no address of ours"));
            return;
        }
        let (path, fragment) = link.split_once('#').map_or((link.as_str(), None), |(path, end)| (path, Some(end)));
        if let Some(fragment) = fragment.filter(|fragment| !fragment.is_empty()) {
            self.fragments.entry(path.to_owned()).or_default().insert(fragment.to_owned(), from.to_owned());
        }
        self.wait_for(path);
    }

    fn wait_for(&mut self, path: &str) {
        if self.known.contains(path) {
            return;
        }
        let (page, query) = path.split_once('?').unwrap_or((path, ""));
        // A style sheet's address tells its content; the source text is of every item.
        if !query.is_empty() && query != "kilde" && !page.starts_with("/assets/") {
            let room = page.split('/').nth(1).unwrap_or("").to_owned();
            let seen = self.worded.entry(room).or_default();
            if *seen >= MANY {
                return;
            }
            *seen += 1;
        }
        self.known.insert(path.to_owned());
        self.waiting.push_back(path.to_owned());
    }

    fn look(&mut self, address: SocketAddr, path: &str) {
        let page = follow(address, path);
        if page.status != 200 {
            self.faults.push(format!("{path}: {}", page.status));
            return;
        }
        if !page.header("content-type").starts_with("text/html") {
            assert!(!page.body.is_empty(), "{path}");
            return;
        }
        let source = path.ends_with("?kilde");
        if page.body.len() > LARGEST && !source {
            self.faults.push(format!("{path} has {} bytes", page.body.len()));
        }
        self.nothing_from_elsewhere(path, &page.body, address);
        let own = format!("http://{address}");
        for name in ["href", "action"] {
            for link in values(&page.body, name) {
                self.link(path, &link, &own);
            }
        }
        let ids: Vec<String> = values(&page.body, "id").collect();
        let all: BTreeSet<String> = ids.iter().cloned().collect();
        if all.len() < ids.len() {
            self.faults.push(format!("{path} has an id twice"));
        }
        self.ids.insert(path.to_owned(), all);
    }

    fn nothing_from_elsewhere(&mut self, path: &str, body: &str, address: SocketAddr) {
        for word in ["<script", "<iframe", " style=\"", " onclick=", " onload=", "=\"javascript:", "<style"] {
            if body.contains(word) {
                self.faults.push(format!("{path} has {word}"));
            }
        }
        let elsewhere = |link: &String| link.contains("//") && !link.starts_with(&format!("http://{address}/"));
        let embedded = ["src", "srcset", "poster", "data"].into_iter().flat_map(|name| values(body, name));
        let sheets = body.split("<link ").skip(1).filter_map(|rest| rest.split('>').next());
        let loaded = |tag: &&str| ["stylesheet", "icon", "preload", "manifest"].iter().any(|rel| tag.contains(rel));
        let sheets = sheets.filter(loaded).flat_map(|tag| values(tag, "href").collect::<Vec<_>>());
        for link in embedded.chain(sheets).filter(elsewhere) {
            self.faults.push(format!("{path} asks for {link}"));
        }
    }

    /// Fragments whose page was seen must stand there.
    fn check_fragments(&mut self) {
        for (path, fragments) in &self.fragments {
            let Some(ids) = self.ids.get(path) else { continue };
            for (fragment, from) in fragments.iter().filter(|(fragment, _)| !ids.contains(*fragment)) {
                self.faults.push(format!("{from} links to {path}#{fragment}, which is not there"));
            }
        }
    }
}

/// Papers of real committees lie beside the repository on some machines, and never in it.
fn real_papers() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/minutes");
    let papers = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    papers.filter(|path| path.extension().is_some_and(|end| end == "txt")).collect()
}

#[test]
fn no_link_is_dead_and_no_page_too_large() {
    let address = imported::served_and(real_papers());
    let mut walk = Walk::default();
    walk.wait_for("/");
    // What no page links to, robots find.
    for path in ["/robots.txt", "/sitemap.xml", "/sundhed", "/favicon.ico"] {
        walk.wait_for(path);
    }
    let map = get(address, "/sitemap/1.xml").body;
    let own = format!("http://{address}");
    let pages: Vec<&str> = map.split("<loc>").skip(1).filter_map(|rest| rest.split('<').next()).collect();
    for page in &pages {
        walk.link("/sitemap/1.xml", page, &own);
    }
    while let Some(path) = walk.waiting.pop_front() {
        walk.look(address, &path);
    }
    walk.check_fragments();
    assert!(walk.faults.is_empty(), "{} of {}:\n{}", walk.faults.len(), walk.known.len(), walk.faults.join("\n"));
    // The walk did come everywhere.
    for room in ["/moede/", "/punkt/", "/sag/", "/udvalg/", "/kommune/", "/soeg?"] {
        assert!(walk.known.iter().any(|path| path.starts_with(room)), "no {room}");
    }
    assert!(FORMS.iter().all(|form| walk.known.iter().any(|path| path.contains(form))), "{:?}", walk.known);
    // And it would have seen what it looked for.
    walk.link("/", "/findes-ikke", &own);
    walk.link("/", "/#findes-ikke", &own);
    walk.look(address, "/findes-ikke");
    walk.check_fragments();
    assert_eq!(walk.faults.len(), 2, "{:?}", walk.faults);
    eprintln!("{} addresses, {} of them in the map", walk.known.len(), pages.len());
}
