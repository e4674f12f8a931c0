//! What programs read in the pages: RDFa Lite under schema.org, as triples.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod asking;
mod imported;
mod triples;

use asking::get;
use imported::{CANARIES, CASE, open_pages, served};
use std::net::SocketAddr;
use triples::triples;

const MEETING: &str = "/moede/sandby/job-og-ungeudvalget/2023-05-04";

fn told(address: SocketAddr, path: &str) -> Vec<String> {
    let answer = get(address, path);
    assert_eq!(answer.status, 200, "{path}");
    let base = format!("http://{address}");
    triples(&answer.body).into_iter().map(|triple| triple.replace(&base, "https://pejl.example")).collect()
}

#[test]
fn every_kind_of_page_tells_what_it_is() {
    let address = served();
    let item = format!("{MEETING}/1").replace("/moede/", "/punkt/");
    let pages = [
        ("meeting", MEETING),
        ("item", item.as_str()),
        ("source", &format!("{item}?kilde")),
        ("committee", "/udvalg/sandby/job-og-ungeudvalget"),
        ("municipality", "/kommune/sandby"),
        ("case", CASE),
        ("front", "/"),
    ];
    for (name, path) in pages {
        insta::assert_snapshot!(format!("rdfa-{name}"), told(address, path).join("\n"));
    }
}

#[test]
fn every_page_has_its_way_down_and_names_none_but_members() {
    let address = served();
    for path in open_pages(address) {
        let told = told(address, &path);
        for needed in [" a BreadcrumbList", " itemListElement ", " name "] {
            assert!(told.iter().any(|triple| triple.contains(needed)), "{needed} on {path}: {told:#?}");
        }
        for canary in CANARIES {
            assert!(!told.iter().any(|triple| triple.contains(canary)), "{canary} on {path}");
        }
    }
    // Birdie has a number in the list of members; the name alone is told. Who was away did not attend.
    let meeting = told(address, MEETING);
    assert_eq!(meeting.iter().filter(|triple| triple.contains(" attendee ")).count(), 2, "{meeting:#?}");
    assert!(!meeting.iter().any(|triple| triple.contains("Lis Thorhauge")), "{meeting:#?}");
}
