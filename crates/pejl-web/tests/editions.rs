//! Older editions over HTTP: the banner, the way there and back, and nothing of
//! what was closed later.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod asking;
mod imported;

use asking::get;
use imported::{CANARIES, ask, links, served_with};
use std::net::SocketAddr;
use std::path::Path;

const MEETING: &str = "/moede/sandby/job-og-ungeudvalget/2024-03-06";
const ITEM: &str = "/punkt/sandby/job-og-ungeudvalget/2024-03-06";
/// What stood in the first edition and was closed or taken out later.
const LATER: [&str; 3] = ["Kanariefugl", "Burfugl", "010170"];

fn papers(folder: &Path) {
    let paper = |second: &str, decision: &str, rest: &str| {
        format!(
            "REFERAT Job- og Ungeudvalget 2022-2025 d. 06-03-2024\n\nMødested Mødelokale 1, ring 23456789\n\n\
             Punkt 1: Mentorer til unge\n\nSagsfremstilling\nBorgeren birdie@example.org skrev. Tabel <b>fed</b>.\n\n\
             Beslutning\n{decision}\n\n\
             Punkt 2: {second}\n\nSagsfremstilling\nHemmelighedsord om 010170-1234.\n\nBeslutning\nHemmelighedsord.\n{rest}"
        )
    };
    let burfugl = "\nPunkt 3: Burfugl i haven\n\nSagsfremstilling\nBurfugl.\n\nBeslutning\nGodkendt.\n";
    std::fs::write(folder.join("a.txt"), paper("Sag om Kanariefugl", "Godkendt.", burfugl)).unwrap();
    std::fs::write(folder.join("b.txt"), paper("Lukket: Personsag", "Udsat.", "")).unwrap();
}

/// Head and body.
fn whole(address: SocketAddr, path: &str) -> String {
    let answer = get(address, path);
    format!("{}\n{}", answer.head, answer.body)
}

#[test]
fn an_older_edition_says_so_and_leads_to_the_current_one() {
    let address = served_with(papers);
    let now = ask(address, MEETING).1;
    let older = links(&now, &format!("{MEETING}?version="));
    assert_eq!(older, [format!("{MEETING}?version=1")], "the latest is the page itself: {now}");
    assert!(now.contains("Erstattet") && now.contains("1. januar 2026 kl. 00.00 UTC"));
    let old = whole(address, &older[0]);
    for told in [
        "Dette er en ældre udgave",
        "Udgave 1 af 2",
        "Ændret beslutning: 1. Mentorer til unge",
        "1 punkt er ikke længere i papirerne.",
        "x-robots-tag: noindex",
        &format!("<link rel=\"canonical\" href=\"http://{address}{MEETING}\">"),
    ] {
        assert!(old.contains(told), "{told}: {old}");
    }
    let items = links(&old, &format!("{ITEM}/"));
    assert!(items.contains(&format!("{ITEM}/1?version=1")), "{items:?}");
    for link in items.iter().chain(&links(&old, "/moede/")) {
        assert_eq!(ask(address, link.split('#').next().unwrap()).0, 200, "{link}");
    }
    let item = ask(address, &format!("{ITEM}/1?version=1")).1;
    assert!(item.contains("Godkendt.") && item.contains("Dette er en ældre udgave") && !item.contains("?kilde"));
    assert!(ask(address, &format!("{ITEM}/1")).1.contains("Udsat."));
    assert!(ask(address, &format!("{ITEM}/3?version=1")).1.contains("Ikke længere offentligt"));
    assert_eq!(ask(address, &format!("{ITEM}/3")).0, 404);
    // The latest edition is the page itself, but for the way to it in English.
    let latest = ask(address, &format!("{MEETING}?version=2")).1;
    assert_eq!(latest.replacen("?version=2", "", 1), now);
}

#[test]
fn nothing_that_was_closed_later_comes_out_of_any_edition() {
    let address = served_with(papers);
    let mut seen = String::new();
    for edition in ["", "?version=1", "?version=2", "?kilde", "?version=1&kilde", "?kilde&version=1"] {
        for path in [MEETING.to_owned(), format!("{ITEM}/1"), format!("{ITEM}/2"), format!("{ITEM}/3")] {
            for form in ["", ".json"] {
                let told = whole(address, &format!("{path}{form}{edition}")).replace(&address.to_string(), "");
                for canary in CANARIES.iter().chain(&LATER) {
                    assert!(!told.contains(canary), "{canary} in {path}{form}{edition}: {told}");
                }
                seen.push_str(&told);
            }
        }
    }
    assert!(seen.contains("Lukket: Personsag") && seen.contains("Mentorer til unge"));
}

#[test]
fn what_is_no_edition_is_not_found() {
    let address = served_with(papers);
    for version in ["0", "3", "-1", "x", "", "99999999999999"] {
        for path in [MEETING.to_owned(), format!("{MEETING}.json"), format!("{ITEM}/1"), format!("{ITEM}/1.json")] {
            assert_eq!(ask(address, &format!("{path}?version={version}")).0, 404, "{path} {version}");
        }
    }
    assert_eq!(ask(address, "/moede/nej/nej/2024-01-01?version=1").0, 404);
    assert_eq!(ask(address, &format!("{ITEM}/9?version=1")).0, 404);
}
