//! Every page over HTTP, without a browser: what is said, what is not, and how.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod asking;
mod shelf;

use asking::{ask, get};
use pejl_web::{ServeOptions, router};
use shelf::Shelf;
use std::net::{SocketAddr, TcpListener};

/// The pages on a free port of their own, for as long as the test runs.
fn served() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    listener.set_nonblocking(true).unwrap();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, router(Shelf::of_samples(), &ServeOptions::default())).await.unwrap();
        });
    });
    address
}

#[test]
fn every_page_of_the_samples_is_well_formed() {
    let (address, shelf) = (served(), Shelf::of_samples());
    let mut paths: Vec<String> =
        ["/", "/soeg", "/soeg?q=orientering", "/om", "/api", "/api/oparl"].map(str::to_owned).to_vec();
    paths.extend(shelf.addresses().map(|a| format!("/moede/{a}")));
    paths.extend(shelf.item_addresses().map(|a| format!("/punkt/{a}")));
    assert!(paths.len() > 50, "the samples give many pages");
    for path in paths {
        let answer = get(address, &path);
        assert_eq!(answer.status, 200, "{path}");
        let body = &answer.body.replace(&format!("http://{address}/"), "/");
        assert_eq!(body.matches("<h1").count(), 1, "{path}: one h1");
        for landmark in ["<html lang=\"da\">", "<main ", "<header ", "<footer ", "href=\"#indhold\""] {
            assert!(body.contains(landmark), "{path}: {landmark}");
        }
        assert!(!body.contains("<script") && !body.contains(" style=") && !body.contains("<style"), "{path}");
        assert_eq!(body.matches("<link rel=\"canonical\" href=\"/").count(), 1, "{path}");
        let told = body.replace("vocab=\"https://schema.org/\"", "");
        assert!(!told.contains("://"), "{path}: another host is named");
        assert!(!body.contains("web-"), "{path}: a text is missing");
        assert!(!answer.head.contains("set-cookie"), "{path}");
    }
}

#[test]
fn answers_carry_the_security_headers() {
    let address = served();
    for path in ["/", "/om", "/nej", "/assets/pejl.css", "/soeg?q=panik"] {
        let head = get(address, path).head;
        for header in ["content-security-policy: default-src 'self'", "script-src 'none'", "frame-ancestors 'none'"] {
            assert!(head.contains(header), "{path}: {header}");
        }
        assert!(
            head.contains("x-content-type-options: nosniff") && head.contains("referrer-policy: no-referrer"),
            "{path}"
        );
    }
}

#[test]
fn problems_are_told_in_danish_without_internals() {
    let address = served();
    let missing = get(address, "/punkt/nej/nej/2020-01-01/1");
    assert_eq!(missing.status, 404);
    assert!(missing.body.contains("Siden findes ikke"));
    assert_eq!(get(address, "/assets/../Cargo.toml").status, 404);
    assert_eq!(get(address, "/punkt/%ff").status, 400);
    assert_eq!(ask(address, "POST /soeg", "").status, 405);
    for word in ["panik", "fejl"] {
        let failed = get(address, &format!("/soeg?q={word}"));
        assert_eq!(failed.status, 500, "{word}");
        assert!(failed.body.contains("Fejlens nummer: "), "{word}");
        assert!(!failed.body.contains("secret") && !failed.body.contains("asked for it"), "{word}");
    }
    assert_eq!(get(address, "/").status, 200, "the server goes on");
}

#[test]
fn words_come_back_escaped() {
    let body = get(served(), "/soeg?q=%3Cscript%3Ealert(1)%3C/script%3E%22").body;
    assert!(!body.contains("<script>"));
    assert!(body.contains("&#60;script&#62;") || body.contains("&lt;script&gt;"));
}

#[test]
fn a_closed_item_shows_number_title_and_case_number_only() {
    let (address, shelf) = (served(), Shelf::of_samples());
    let closed = shelf.item_addresses().map(|a| get(address, &format!("/punkt/{a}")).body);
    let closed: Vec<String> =
        closed.filter(|body| body.contains("for lukkede døre. Kun nummer, titel og sagsnummer")).collect();
    assert!(!closed.is_empty(), "the samples have a closed item");
    for body in closed {
        assert!(!body.contains("?kilde") && !body.contains("id=\"beslutning\"") && !body.contains("class=\"prose\""));
    }
}

#[test]
fn the_source_page_holds_every_word_of_the_item() {
    let (address, shelf) = (served(), Shelf::of_samples());
    let mut seen = 0;
    for item in shelf.item_addresses() {
        let answer = get(address, &format!("/punkt/{item}?kilde"));
        if answer.status == 200 {
            seen += 1;
            assert!(
                answer.body.contains("class=\"part part-heading\"")
                    || answer.body.contains("class=\"part part-label\""),
                "{item}"
            );
        }
    }
    assert!(seen > 20);
}

#[test]
fn a_search_narrows_by_its_address() {
    let address = served();
    let all = get(address, "/soeg").body;
    let link = all.split("href=\"").find(|part| part.starts_with("/soeg?kommune=")).unwrap().split('"').next().unwrap();
    let narrowed = get(address, &link.replace("&#38;", "&")).body;
    assert!(narrowed.contains("class=\"choice\"") && narrowed.contains("type=\"hidden\" name=\"kommune\""));
    let nothing = get(address, "/soeg?q=findesikke").body;
    assert!(nothing.contains("Ingen punkter fundet") && nothing.contains("Mente du"));
}
