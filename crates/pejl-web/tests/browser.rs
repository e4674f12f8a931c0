//! The pages in Chromium: free of axe-core's findings, walked by keyboard
//! alone, without side-scrolling on the narrowest screen, and asking no host
//! but their own. The pages hold no script (`pages.rs` sees to that), so what
//! works here works without JavaScript.
//!
//! Needs Chromium, chromedriver and `axe.min.js` (from `npm pack axe-core@4`)
//! in `target/test-assets/`; where one is missing the tests say that they are
//! skipped, and fail instead where `PEJL_TEST_ALL=1` is set.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod imported;
mod shelf;
mod webdriver;

use pejl_web::{ServeOptions, router};
use shelf::Shelf;
use std::net::SocketAddr;
use webdriver::{Browser, ENTER, TAB, tools};

fn served() -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
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

/// One of each kind of page, and the richest items.
fn paths() -> Vec<String> {
    let shelf = Shelf::of_samples();
    let fixed = [
        "/",
        "/soeg",
        "/soeg?q=orientering&aar=2024",
        "/soeg?q=findes+ikke",
        "/soeg?q=%22",
        "/om",
        "/api",
        "/api/oparl",
        "/nej",
    ];
    let english = ["/tilgaengelighed", "/en", "/en/soeg?q=orientering", "/en/om", "/en/tilgaengelighed", "/en/nej"];
    let mut paths: Vec<String> = fixed.iter().chain(&english).map(|path| (*path).to_owned()).collect();
    paths.extend(shelf.addresses().step_by(3).map(|address| format!("/moede/{address}")));
    paths.extend(shelf.item_addresses().step_by(5).map(|address| format!("/punkt/{address}")));
    paths.extend(shelf.item_addresses().step_by(21).map(|address| format!("/punkt/{address}?kilde")));
    paths
}

/// Every page to look at, with the server that has it: papers read in memory,
/// and for municipalities, committees and cases an imported library.
fn pages() -> Vec<(SocketAddr, String)> {
    let (shelf, (library, mail)) = (served(), imported::served_with_mail());
    let mut open = imported::open_pages(library);
    open.push("/udvalg/sandby/job-og-ungeudvalget".to_owned());
    open.push("/udvalg/nej/nej".to_owned());
    for place in ["", "/sandby", "/sandby/job-og-ungeudvalget", "/sandby/job-og-ungeudvalget/2024"] {
        open.push(format!("/fuldstaendighed{place}"));
    }
    open.extend(
        ["/abonner", "/abonner?sag=24%2F7788", "/abonner/mine", "/abonner/sendt", "/abonner/stop/x"].map(str::to_owned),
    );
    open.extend(mail);
    open.extend(imported::comparing_pages(library).into_iter().step_by(2));
    open.extend(["/sammenlign".to_owned(), "/sammenlign?punkt=nej".to_owned()]);
    open.extend(["hanne-dalsgaard", "lis-thorhauge"].map(|name| format!("/person/sandby/{name}")));
    let of_shelf = paths().into_iter().map(|path| (shelf, path));
    let editions = imported::served_with(imported::two_editions);
    let old = ["moede", "punkt"].map(|room| {
        let item = if room == "punkt" { "/1" } else { "" };
        (editions, format!("/{room}/sandby/nyvalget/2023-05-04{item}?version=1"))
    });
    let now = (editions, "/moede/sandby/nyvalget/2023-05-04".to_owned());
    of_shelf.chain(open.into_iter().map(|path| (library, path))).chain(old).chain([now]).collect()
}

#[test]
fn axe_finds_nothing_on_any_page() {
    let Some(tools) = tools() else { return };
    let browser = Browser::start(&tools);
    for (address, path) in pages() {
        browser.open(&format!("http://{address}{path}"));
        browser.run(&format!("{}; return 1", tools.axe));
        let found = browser.run_async(
            "axe.run().then(r => arguments[0](r.violations.map(v => v.id + ' ' + v.nodes.map(n => n.html).join(' '))))",
        );
        assert_eq!(found, serde_json::json!([]), "{path}");
    }
}

#[test]
fn no_page_scrolls_sideways_at_320_pixels_or_asks_elsewhere() {
    let Some(tools) = tools() else { return };
    let browser = Browser::start(&tools);
    browser.resize(320, 640);
    for (address, path) in pages() {
        browser.open(&format!("http://{address}{path}"));
        let width = browser.run("return document.documentElement.scrollWidth").as_u64();
        assert!(width.is_some_and(|width| width <= 320), "{path} is {width:?} wide");
        let asked = browser.run(
            "return performance.getEntriesByType('resource').map(r => [new URL(r.name).host, r.name, r.responseStatus])",
        );
        for entry in asked.as_array().unwrap() {
            assert_eq!(entry[0], address.to_string(), "{path} asked {entry}");
            assert!(entry[2].as_u64().is_some_and(|status| status < 400), "{path} lacks {entry}");
        }
    }
}

#[test]
fn a_keyboard_leads_from_the_box_to_the_first_hit() {
    let Some(tools) = tools() else { return };
    let (address, browser) = (served(), Browser::start(&tools));
    browser.open(&format!("http://{address}/"));
    browser.press(TAB);
    assert_eq!(browser.run("return document.activeElement.className"), "skipnav");
    tab_until(&browser, "document.activeElement.id == 'q'", 6);
    browser.press("fordrevne");
    browser.press(ENTER);
    browser.wait_until("return location.pathname == '/soeg' && document.readyState == 'complete'");
    tab_until(&browser, "document.activeElement.matches('.hit a')", 20);
    let outline = browser.run("return getComputedStyle(document.activeElement).outlineStyle");
    assert_eq!(outline, "solid", "what has the focus is seen");
    browser.press(ENTER);
    browser.wait_until("return location.pathname.startsWith('/punkt/') && document.readyState == 'complete'");
}

fn tab_until(browser: &Browser, condition: &str, most: usize) {
    for _ in 0..most {
        if browser.run(&format!("return {condition}")) == true {
            return;
        }
        browser.press(TAB);
    }
    panic!("{most} tabs do not lead to {condition}");
}

#[test]
fn what_colours_tell_is_told_without_them() {
    let Some(tools) = tools() else { return };
    let browser = Browser::start(&tools);
    for (address, path) in pages() {
        browser.open(&format!("http://{address}{path}"));
        browser.show_as("", &[("forced-colors", "active")]);
        // Where colours are the reader's own, an edge shows what a background showed.
        let bare = browser.run(
            "return [...document.querySelectorAll('.badge, .note, .decision, .choice')]\
             .filter(e => e.checkVisibility() && getComputedStyle(e).borderTopStyle == 'none').map(e => e.outerHTML)",
        );
        assert_eq!(bare, serde_json::json!([]), "{path}");
        let painted = browser.run(
            "return [...document.querySelectorAll('svg rect, svg text')]\
             .filter(e => { const s = getComputedStyle(e); return !e.matches('.m-paper') && s.forcedColorAdjust != 'none' && s.fill == getComputedStyle(document.body).backgroundColor }).map(e => e.outerHTML)",
        );
        assert_eq!(painted, serde_json::json!([]), "{path}: drawn in the colour of the ground");
        browser.show_as("", &[]);
    }
}

#[test]
fn a_printed_page_holds_the_paper_and_no_controls() {
    let Some(tools) = tools() else { return };
    let browser = Browser::start(&tools);
    // A form is all that there is to print where one subscribes.
    for (address, path) in pages().into_iter().filter(|(_, path)| !path.starts_with("/abonner")) {
        browser.open(&format!("http://{address}{path}"));
        browser.show_as("print", &[]);
        let seen = browser.run(
            "return [...document.querySelectorAll('input:not([type=hidden]), button, .top-nav, .skipnav, .paging, .facets, .bottom nav')]\
             .filter(e => e.checkVisibility()).map(e => e.outerHTML)",
        );
        assert_eq!(seen, serde_json::json!([]), "{path}");
        let heading = browser.run("return document.querySelector('h1').checkVisibility()");
        assert_eq!(heading, true, "{path}");
        let folded = browser.run(
            "return [...document.querySelectorAll('main details')].filter(e => !e.closest('.facets, .follow-figures'))\
             .flatMap(e => [...e.querySelectorAll('li, td')]).filter(e => e.getBoundingClientRect().height == 0).map(e => e.outerHTML)",
        );
        assert_eq!(folded, serde_json::json!([]), "{path}: folded away where nothing can unfold it");
        if path.starts_with("/punkt/") {
            assert_eq!(browser.run("return document.querySelector('.crumbs').checkVisibility()"), true, "{path}");
        }
        // A wide table is not cut where there is nothing to scroll.
        let cut = browser.run(
            "return [...document.querySelectorAll('.table-scroll')].filter(e => getComputedStyle(e).overflowX != 'visible').length",
        );
        assert_eq!(cut, 0, "{path}");
        browser.show_as("", &[]);
    }
}

/// What a screen reader is given, line by line: role and name, indented.
#[test]
fn the_main_pages_as_a_screen_reader_has_them() {
    let Some(tools) = tools() else { return };
    let (address, browser) = (imported::served(), Browser::start(&tools));
    let pages = [
        ("front", "/"),
        ("search", "/soeg?q=kanariefugle&kommune=Sandby"),
        ("meeting", "/moede/sandby/job-og-ungeudvalget/2024-05-04"),
        ("item", "/punkt/sandby/job-og-ungeudvalget/2024-05-04/1"),
        ("committee", "/udvalg/sandby/job-og-ungeudvalget"),
        ("case", imported::CASE),
        ("access", "/en/tilgaengelighed"),
    ];
    for (name, path) in pages {
        browser.open(&format!("http://{address}{path}"));
        insta::assert_snapshot!(format!("screen-reader-{name}"), browser.spoken());
    }
}

/// What was found in a paper: beside its text on a wide screen, below it on a
/// narrow one and on paper, read after it, and reached by keyboard.
#[test]
fn findings_stand_with_their_text_on_every_screen() {
    let Some(tools) = tools() else { return };
    let (address, browser) = (imported::served_with(imported::wrong_days), Browser::start(&tools));
    let item = "/punkt/sandby/jobudvalget/2023-01-10/1";
    let meeting = "/moede/sandby/jobudvalget/2023-01-10";
    let others = ["/fund", "/fund/sandby?regel=D001", "/fund/sandby/jobudvalget", "/fund/regler", "/fund/regler/D001"];
    for path in [item, meeting].iter().chain(&others) {
        for english in ["", "/en"] {
            browser.open(&format!("http://{address}{english}{path}"));
            browser.run(&format!("{}; return 1", tools.axe));
            let found = browser.run_async(
                "axe.run().then(r => arguments[0](r.violations.map(v => v.id + ' ' + v.nodes.map(n => n.html).join(' '))))",
            );
            assert_eq!(found, serde_json::json!([]), "{english}{path}");
        }
        browser.resize(320, 640);
        let width = browser.run("return document.documentElement.scrollWidth").as_u64();
        assert!(width.is_some_and(|width| width <= 320), "{path} is {width:?} wide");
        browser.resize(1280, 900);
    }
    browser.open(&format!("http://{address}{item}"));
    // Read aloud: the text, that something was found, what was found, and then the text goes on.
    let spoken = browser.spoken();
    let order =
        ["Næste temamøde er", ": Fejl", "er en onsdag, ikke en mandag", "Hvorfor er det et fund?", "Det andet afsnit"];
    let at = order.map(|words| spoken.find(words).unwrap_or_else(|| panic!("{words}: {spoken}")));
    assert!(at.is_sorted(), "{at:?}: {spoken}");
    let beside = "const row = document.querySelector('.found-row'), \
                  text = row.children[0].getBoundingClientRect(), side = row.children[1].getBoundingClientRect();";
    assert_eq!(browser.run(&format!("{beside} return side.left >= text.right && side.top < text.bottom")), true);
    browser.resize(320, 640);
    assert_eq!(browser.run(&format!("{beside} return side.top >= text.bottom && side.right <= 320")), true);
    browser.resize(1280, 900);
    browser.show_as("print", &[]);
    let folded = "return [...document.querySelectorAll('.found-note details p')].every(p => p.getBoundingClientRect().height > 0)";
    assert_eq!(browser.run(folded), true, "the explanation is on paper");
    browser.show_as("", &[("forced-colors", "active")]);
    let edges = "return [...document.querySelectorAll('.found-note')].every(e => getComputedStyle(e).borderTopStyle == 'solid')";
    assert_eq!(browser.run(edges), true);
    browser.show_as("", &[]);
    // From the mark to the finding and back, by keyboard alone.
    browser.open(&format!("http://{address}{item}"));
    tab_until(&browser, "document.activeElement.matches('.found-ref')", 60);
    let mark = browser.run("return document.activeElement.id").as_str().unwrap().to_owned();
    browser.press(ENTER);
    browser.wait_until("return location.hash.startsWith('#fund-')");
    tab_until(&browser, "document.activeElement.matches('summary')", 4);
    browser.press(ENTER);
    assert_eq!(browser.run("return document.activeElement.parentElement.open"), true);
    tab_until(&browser, "document.activeElement.matches('.found-back a')", 4);
    browser.press(ENTER);
    browser.wait_until(&format!("return location.hash == '#{mark}'"));
}
