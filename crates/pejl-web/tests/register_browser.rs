//! The register's pages in Chromium: free of axe-core's findings, no wider than
//! the narrowest screen, asking no other host, and printed with their tables. See
//! `browser.rs` for what the test needs.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod registered;
#[allow(dead_code, reason = "each test uses a part")]
mod shelf;
#[allow(dead_code, reason = "each test uses a part")]
mod webdriver;

use registered::{FIRST, desk, served};
use shelf::Shelf;
use webdriver::{Browser, ENTER, TAB, tools};

fn paths() -> Vec<String> {
    let person = |one: u64| format!("/register/person/{}?dag=2024-06-30", FIRST + one);
    let hypothesis = "/register/hvis?kommune=320&dag=2024-06-30&parameter=samtaler.kommune.antal&vaerdi=";
    let danish = [
        "/register".to_owned(),
        "/register/noegletal?kommune=320&kommune=329&kommune=336".to_owned(),
        "/register/forfaldne?kommune=320&dag=2024-06-30".to_owned(),
        "/register/forfaldne?kommune=320&dag=2024-06-30&mindst=99999".to_owned(),
        person(0),
        person(7),
        person(12),
        "/register/hvis".to_owned(),
        format!("{hypothesis}9"),
        format!("{hypothesis}mange"),
    ];
    danish.iter().flat_map(|path| [path.clone(), format!("/en{path}")]).collect()
}

#[test]
fn the_pages_are_for_everybody() {
    let Some(tools) = tools() else { return };
    let folder = tempfile::tempdir().unwrap();
    let address = served(Shelf::of_samples(), Some(desk(folder.path())));
    let browser = Browser::start(&tools);
    for path in paths() {
        browser.resize(320, 640);
        browser.open(&format!("http://{address}{path}"));
        let title = browser.run("return document.querySelector('h1').textContent");
        assert!(!title.as_str().unwrap().contains("findes ikke"), "{path}: {title}");
        let width = browser.run("return document.documentElement.scrollWidth").as_u64();
        assert!(width.is_some_and(|width| width <= 320), "{path} is {width:?} wide");
        browser.run(&format!("{}; return 1", tools.axe));
        let found = browser.run_async(
            "axe.run().then(r => arguments[0](r.violations.map(v => v.id + ' ' + v.nodes.map(n => n.html).join(' '))))",
        );
        assert_eq!(found, serde_json::json!([]), "{path}");
        let asked = browser.run("return performance.getEntriesByType('resource').map(r => new URL(r.name).host)");
        for host in asked.as_array().unwrap() {
            assert_eq!(host, &address.to_string(), "{path}");
        }
        browser.show_as("print", &[]);
        let seen = browser.run(
            "return [...document.querySelectorAll('input, button, select')].filter(e => e.checkVisibility()).length",
        );
        assert_eq!(seen, 0, "{path}: controls on paper");
        browser.show_as("", &[]);
    }
    // By keyboard alone from the form to the answer.
    browser.open(&format!("http://{address}/register/forfaldne?kommune=320&dag=2024-06-30"));
    for _ in 0..40 {
        if browser.run("return document.activeElement.id == 'mindst'") == true {
            break;
        }
        browser.press(TAB);
    }
    browser.press("00");
    browser.press(ENTER);
    browser.wait_until("return location.search.includes('mindst=') && document.readyState == 'complete'");
    assert_eq!(browser.run("return document.querySelector('h2').id"), "liste");
}
