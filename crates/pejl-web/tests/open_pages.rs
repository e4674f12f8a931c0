//! The pages of municipalities, committees and cases over HTTP, from imported
//! papers: reached by links, well-formed, and without what must stay inside.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod imported;

use imported::{CANARIES, CASE, ask, links, open_pages, served};

#[test]
fn meetings_and_items_lead_to_well_formed_pages() {
    let address = served();
    let paths = open_pages(address);
    for start in ["/kommune/", "/udvalg/", "/sag/"] {
        assert!(paths.iter().filter(|path| path.starts_with(start)).count() > 3, "{start} in {paths:?}");
    }
    for path in paths {
        let (status, body) = ask(address, &path);
        assert_eq!(status, 200, "{path}");
        assert_eq!(body.matches("<h1").count(), 1, "{path}: one h1");
        assert_eq!(body.matches("aria-current=\"page\"").count(), 1, "{path}");
        assert!(!body.contains("<script") && !body.contains(" style=") && !body.contains("<style"), "{path}");
        // The permanent address, told to those who share the page and to those who read
        // what it is, too; beside it the vocabulary is the only thing with a host.
        let told = body.replace("vocab=\"https://schema.org/\"", "");
        assert_eq!((told.matches("://").count(), body.contains("web-")), (3, false), "{path}");
        for link in ["/kommune/", "/udvalg/", "/sag/", "/moede/", "/punkt/"].iter().flat_map(|s| links(&body, s)) {
            assert_eq!(ask(address, &link).0, 200, "{link} on {path}");
        }
    }
}

#[test]
fn a_municipality_lists_its_committees() {
    let (status, body) = ask(served(), "/kommune/sandby");
    assert_eq!(status, 200);
    assert!(body.contains("5 møder i 2 udvalg fra 4. maj 2021 til 4. maj 2025."), "{body}");
    assert_eq!(links(&body, "/udvalg/"), ["/udvalg/sandby/job-og-ungeudvalget", "/udvalg/sandby/oekonomiudvalget"]);
}

#[test]
fn a_committee_shows_meetings_members_decisions_and_attendance() {
    let (status, body) = ask(served(), "/udvalg/sandby/job-og-ungeudvalget");
    assert_eq!(status, 200);
    assert_eq!(links(&body, "/moede/").len(), 4);
    for told in ["Valgperioden 2022–2025", "Valgperioden 2018–2021", "Lis Thorhauge", "Lukket punkt", "<svg "] {
        assert!(body.contains(told), "{told}: {body}");
    }
    let decided = links(&body, "/soeg?").into_iter().find(|link| link.contains("beslutning=udsat"));
    assert!(decided.is_some_and(|link| link.contains("kommune=Sandby")));
    // Two of the four lists name someone as absent; the others don't tell who was there.
    assert_eq!(body.matches("<rect class=\"chart-bar\"").count(), 2);
}

#[test]
fn a_case_is_told_in_order_with_where_it_stands() {
    let address = served();
    let (status, body) = ask(address, CASE);
    assert_eq!((status, ask(address, "/sag/24/7788").0), (200, 200), "a proxy may decode the slash");
    let now = body.find("Her står sagen nu").unwrap();
    let way = body.find("Sagens vej").unwrap();
    assert!(body[now..way].contains("Anbefales godkendt.") && body[now..way].contains("4. maj 2025"));
    let order: Vec<usize> =
        ["2021", "2022", "2023", "2024"].map(|year| body[way..].find(&format!("4. maj {year}")).unwrap()).to_vec();
    assert!(order.is_sorted(), "{order:?}");
    // Five closed items bear number and title, and no decision.
    assert_eq!(body[way..].matches("Lukket punkt</td>").count(), 5, "{body}");
}

#[test]
fn no_canary_sings_on_an_open_page() {
    let address = served();
    for path in ["/kommune/sandby", "/udvalg/sandby/job-og-ungeudvalget", "/udvalg/sandby/oekonomiudvalget", CASE] {
        let (status, body) = ask(address, path);
        assert_eq!(status, 200, "{path}");
        for canary in CANARIES {
            assert!(!body.contains(canary), "{canary} on {path}: {body}");
        }
    }
}

#[test]
fn what_is_unknown_is_not_found() {
    let address = served();
    for path in [
        "/kommune/nej",
        "/kommune/Sandby%25",
        "/udvalg/sandby/nej",
        "/udvalg/nej/job-og-ungeudvalget",
        "/udvalg/sandby",
        "/sag/24%2F77",
        "/sag/010170-1234",
        "/sag/%20",
        "/sag/*",
    ] {
        let (status, body) = ask(address, path);
        assert_eq!(status, 404, "{path}");
        assert!(body.contains("Siden findes ikke"), "{path}");
        assert!(!body.contains("010170"), "{path}");
    }
}
