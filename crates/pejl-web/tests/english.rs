//! The pages with an English interface: the same pages, addresses and papers,
//! with nothing of the Danish interface left, and links that stay English.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod imported;

use imported::{CANARIES, ask, links, open_pages, served};

/// Words of the Danish interface that no paper of the samples has.
const DANISH: [&str; 8] = [
    "Gå til sidens indhold",
    "Hvad kommunernes udvalg besluttede",
    "Hovedmenu",
    "Tilgængelighedserklæring",
    "Sådan er punktet læst",
    "Adresser for programmer",
    "Sagens vej",
    "Seneste møder",
];

fn pages(address: std::net::SocketAddr) -> Vec<String> {
    let fixed = ["/", "/soeg", "/soeg?q=orientering", "/om", "/api", "/tilgaengelighed"].map(str::to_owned);
    let open = open_pages(address);
    let meetings: Vec<String> = open.iter().flat_map(|path| links(&ask(address, path).1, "/moede/")).take(4).collect();
    let items: Vec<String> = meetings.iter().flat_map(|path| links(&ask(address, path).1, "/punkt/")).take(6).collect();
    fixed.into_iter().chain(open).chain(meetings).chain(items).collect()
}

#[test]
fn every_page_is_there_in_english_and_leads_to_english_pages() {
    let address = served();
    let pages = pages(address);
    assert!(pages.len() > 20, "{pages:?}");
    for path in pages {
        let english = if path == "/" { "/en".to_owned() } else { format!("/en{path}") };
        let (status, body) = ask(address, &english);
        assert_eq!(status, 200, "{english}");
        assert!(body.contains("<html lang=\"en\">"), "{english}");
        for word in DANISH {
            assert!(!body.contains(word), "{word} on {english}");
        }
        for canary in CANARIES {
            assert!(!body.contains(canary), "{canary} on {english}");
        }
        let switch = format!("hreflang=\"da\" href=\"{}\"", path.replace('&', "&#38;"));
        assert!(body.contains(&switch), "{switch} on {english}");
        for link in links(&body, "/") {
            let same = ["/assets/", "/en/", "/favicon.svg"].iter().any(|start| link.starts_with(start));
            let ends = ["json", ".atom", ".ics", ".xml", ".txt", ".ttl", ".csv"];
            let data = link.split('?').next().is_some_and(|path| ends.iter().any(|end| path.ends_with(end)));
            let back = link.replace("&#38;", "&") == path;
            assert!(same || data || back || link == "/en", "{link} on {english}");
        }
        let (_, danish) = ask(address, &path);
        let to_english = format!("hreflang=\"en\" href=\"{}\"", english.replace('&', "&#38;"));
        assert!(danish.contains(&to_english), "{to_english} on {path}");
        let canonical = |page: &str| {
            page.split("rel=\"canonical\" href=\"").nth(1).map(|rest| rest.split('"').next().unwrap().to_owned())
        };
        assert_eq!(canonical(&body), canonical(&danish), "one permanent address: {path}");
    }
}

#[test]
fn a_refusal_speaks_the_language_of_its_address() {
    let address = served();
    for path in ["/en/punkt/nej", "/en/nej", "/en/kommune/nej"] {
        let (status, body) = ask(address, path);
        assert_eq!(status, 404, "{path}");
        assert!(body.contains("The page does not exist") && body.contains("<html lang=\"en\">"), "{path}: {body}");
        assert!(body.contains("href=\"/en/soeg\""), "{path}: {body}");
    }
    assert_eq!(ask(address, "/en/").0, 308, "leads to the front page");
    let (status, body) = ask(address, "/energi");
    assert_eq!(status, 404);
    assert!(body.contains("Siden findes ikke"), "{body}");
}

/// Each text of `page` with the language that it is in.
fn texts(page: &str) -> Vec<(String, String)> {
    const VOID: [&str; 7] = ["meta", "link", "input", "br", "img", "hr", "!DOCTYPE"];
    let (mut open, mut texts) = (Vec::<(String, String)>::new(), Vec::new());
    for piece in page.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        let name = tag.split([' ', '\n', '/']).next().unwrap();
        let outer = open.last().map_or(String::new(), |(_, language)| language.clone());
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop().unwrap().0, closed, "a page closes what it opens");
        } else if !VOID.contains(&name) && !tag.ends_with('/') {
            let own = tag.split(" lang=\"").nth(1).and_then(|rest| rest.split('"').next());
            open.push((name.to_owned(), own.map_or(outer, str::to_owned)));
        }
        let Some((element, language)) = open.last() else { continue };
        if element != "title" && element != "code" && !text.trim().is_empty() {
            texts.push((text.trim().to_owned(), language.clone()));
        }
    }
    texts
}

/// Words, and not only a name, a number or the name of a file.
fn is_prose(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.len() > 1 && words.iter().any(|word| word.len() > 2 && word.chars().all(char::is_lowercase))
}

#[test]
fn what_a_paper_says_is_marked_as_danish_on_an_english_page() {
    let address = served();
    let mut marked = 0;
    let compared = imported::comparing_pages(address);
    let person = "/person/sandby/hanne-dalsgaard".to_owned();
    for path in pages(address).into_iter().chain(compared).chain([person]) {
        let english = if path == "/" { "/en".to_owned() } else { format!("/en{path}") };
        let (_, danish) = ask(address, &path);
        let own: Vec<String> = texts(&danish).into_iter().map(|(text, _)| text).collect();
        // What stands on both pages alike was not said by the page.
        for (text, language) in texts(&ask(address, &english).1) {
            if own.contains(&text) && is_prose(&text) {
                assert_eq!(language, "da", "{english}: {text}");
                marked += 1;
            }
        }
    }
    assert!(marked > 300, "{marked}");
}
