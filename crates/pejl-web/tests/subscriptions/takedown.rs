//! Every kind of page tells how to have something corrected or removed.

use crate::mailing::{Desk, known};

/// One of each kind of page, with the status that it has.
const PAGES: &[(&str, u16)] = &[
    ("/", 200),
    ("/soeg", 200),
    ("/soeg?q=dagsorden", 200),
    ("/soeg?q=findes+ikke", 200),
    ("/moede/sandby/job-og-ungeudvalget/2026-10-07", 200),
    ("/punkt/sandby/job-og-ungeudvalget/2026-10-07/1", 200),
    ("/punkt/sandby/job-og-ungeudvalget/2026-10-07/1?kilde", 200),
    ("/kommune/sandby", 200),
    ("/udvalg/sandby/job-og-ungeudvalget", 200),
    ("/sag/24%2F7788", 200),
    ("/om", 200),
    ("/api", 200),
    ("/abonner", 200),
    ("/abonner?sag=24%2F7788", 200),
    ("/abonner/mine", 200),
    ("/abonner/sendt", 200),
    ("/abonner/stop/x", 404),
    ("/findes/ikke", 404),
];

/// The foot of the page at `path`.
async fn foot(desk: &Desk, path: &str, status: u16) -> String {
    let answer = desk.get(path).await;
    assert_eq!(answer.status, status, "{path}");
    answer.body.split("<footer").nth(1).unwrap_or_else(|| panic!("{path} has no foot")).to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_names_the_contact() {
    let desk = known().await;
    for (path, status) in PAGES {
        let foot = foot(&desk, path, *status).await;
        assert!(foot.contains("skal det fjernes?"), "{path}: {foot}");
        assert!(foot.contains("<a href=\"mailto:pejl@sandby.example\">pejl@sandby.example</a>"), "{path}: {foot}");
    }
    let refused = desk.post("/om", "").await;
    assert!(refused.status == 405 && refused.body.contains("mailto:pejl@sandby.example"), "{}", refused.body);
    let feed = desk.get("/soeg.atom").await.body;
    assert!(feed.contains("<rights>") && feed.contains("pejl@sandby.example</rights>"), "{feed}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_contact_every_page_leads_to_the_page_about_pejl() {
    let mut desk = known().await;
    desk.serve_without_settings().await;
    for (path, status) in PAGES.iter().filter(|(path, _)| !path.starts_with("/abonner")) {
        let foot = foot(&desk, path, *status).await;
        assert!(foot.contains("<a href=\"/om#fjern\">Sådan beder du om det</a>"), "{path}: {foot}");
    }
    assert!(desk.get("/om").await.body.contains("id=\"fjern\""));
    // Nor is there a form where no mail can be sent.
    assert_eq!(desk.get("/abonner").await.status, 404);
    for path in ["/soeg", "/sag/24%2F7788", "/udvalg/sandby/job-og-ungeudvalget"] {
        assert!(!desk.get(path).await.body.contains("/abonner"), "{path}");
    }
}
