//! What was found in papers follows the library, and tells nothing that is closed or masked.

use crate::setup::{ADDRESS, Bench, DAY, author, minutes, on_both};
use pejl_app::{AppError, FindingsRequest, FindingsView, Library, LibraryPlace, Shown, Viewer, rule_of};

on_both! { counts_follow_the_library a_server_counts_beside_its_pages }

const WRONG: &str = "Næste møde er mandag den 14. august 2024. Borgeren 010170-1234 kommer.";

fn weekdays(place: &str) -> FindingsRequest {
    FindingsRequest { place: place.into(), rule: rule_of("d001"), ..FindingsRequest::default() }
}

async fn told(library: &Library, place: &str) -> FindingsView {
    library.read_findings(Viewer::Public, &weekdays(place)).await.unwrap()
}

/// How many findings, in how many places, of how many meetings.
async fn counts(bench: &Bench) -> (u64, u64, u64) {
    let view = told(&bench.library, "").await;
    assert_eq!((view.counting, view.counts.errors), (None, view.counts.total()));
    assert_eq!(view.by_place.iter().map(|place| place.counts.total()).sum::<u64>(), view.counts.total());
    assert_eq!(view.found.iter().map(|place| place.findings.len() as u64).sum::<u64>(), view.counts.total());
    (view.counts.total(), view.places_with, view.meetings)
}

fn paper(day: &str, second: &str) -> String {
    minutes(day, &[("Kalender", WRONG, "Godkendt."), (second, WRONG, "Udsat til fredag den 15. august 2024.")])
}

async fn counts_follow_the_library(bench: Bench) -> Bench {
    assert_eq!(counts(&bench).await, (0, 0, 0));
    bench.write("1.txt", paper(DAY, "Temadag"));
    bench.write("2.txt", minutes("2024-04-03", &[("Kalender", "Onsdag den 14. august 2024.", "Godkendt.")]));
    bench.import().await;
    assert_eq!(counts(&bench).await, (3, 2, 2));
    let changed = bench.library.tell_change(Viewer::Public, &Shown::Findings).await.unwrap();
    assert!(changed.is_some());
    let item = bench.library.read_item(Viewer::Public, &format!("{ADDRESS}/2")).await.unwrap();
    let found: Vec<&str> = item.findings.iter().filter(|f| f.finding.code == "D001").map(|f| f.text.as_str()).collect();
    assert_eq!(found, ["mandag", "fredag"]);
    assert!(!format!("{item:?}").contains("1234"));

    // What is closed by a new version is neither shown nor counted.
    bench.write("1.txt", paper(DAY, "Lukket: Temadag"));
    bench.import().await;
    assert_eq!(counts(&bench).await, (1, 1, 2));
    let item = bench.library.read_item(Viewer::Public, &format!("{ADDRESS}/2")).await.unwrap();
    assert!(!item.item.open && item.findings.is_empty());
    let meeting = bench.library.read_meeting(Viewer::Public, ADDRESS).await.unwrap();
    assert_eq!((meeting.item_findings.len(), meeting.item_findings[1].total()), (2, 0));
    let old = bench.library.read_item_edition(Viewer::Public, &format!("{ADDRESS}/1"), 1).await.unwrap();
    assert!(old.item.findings.is_empty());

    bench.library.forget_papers(Viewer::Operator, ADDRESS, &author()).await.unwrap();
    assert_eq!(counts(&bench).await, (0, 0, 1));
    for missing in ["nej", "sandby/nej", "sandby/", "/", "sandby/job-og-ungeudvalget/2024"] {
        let answer = bench.library.read_findings(Viewer::Public, &weekdays(missing)).await;
        assert!(matches!(answer, Err(AppError::NotFound(_))), "{missing}");
    }
    bench
}

async fn a_server_counts_beside_its_pages(bench: Bench) -> Bench {
    let folder = match bench.place.postgres {
        Some(_) => bench.folder.with_file_name("another machine"),
        None => bench.place.folder.clone(),
    };
    let server = Library::open(&LibraryPlace { folder, postgres: bench.place.postgres.clone() }).await.unwrap();
    server.keep_up(Viewer::Operator).await.unwrap();
    for (at, day) in (1..=20).map(|day| (day, format!("2024-05-{day:02}"))) {
        bench.write(&format!("{at}.txt"), paper(&day, "Temadag"));
    }
    bench.import().await;
    // A reader waits for a group of meetings and not for all.
    let first = told(&server, "").await;
    assert_eq!(first.counting.map(|(looked, _)| looked), Some(16));
    assert!(first.meetings == 16 && !first.found.is_empty());
    assert_eq!(server.tell_change(Viewer::Public, &Shown::Findings).await.unwrap(), None, "it is not whole yet");
    server.keep_findings(Viewer::Operator).await.unwrap();
    let all = told(&server, "sandby").await;
    assert_eq!((all.counting, all.counts.errors, all.places_with, all.found.len()), (None, 60, 40, 25));
    let rest = FindingsRequest { after: all.next, ..weekdays("sandby") };
    let rest = server.read_findings(Viewer::Public, &rest).await.unwrap();
    assert_eq!((rest.found.len(), rest.next), (15, None));
    assert!(matches!(server.keep_findings(Viewer::Public).await, Err(AppError::NotPermitted)));
    server.close().await;
    bench
}
