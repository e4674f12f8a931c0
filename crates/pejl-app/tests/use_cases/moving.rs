//! Papers that turn out to be of another meeting, seen from outside.

use crate::setup::{ADDRESS, Bench, DAY, ITEMS, author, minutes, on_both, reason, result};
use pejl_app::{Entry, FileResult, Given, RereadRequest, Viewer};
use pejl_store::{NewReading, Store};

on_both! {
    a_better_reading_moves_the_paper telling_the_day_moves_the_paper a_dry_run_tells_the_move
    a_forgotten_paper_comes_in_on_purpose
}

const THERE: &str = "sandby/job-og-ungeudvalget/2024-04-03";

/// As if an older reader had taken the wrong day from the paper.
async fn misread(bench: &Bench) {
    let store = match &bench.place.postgres {
        Some(url) => Store::open_postgres(url).await.unwrap(),
        None => Store::open_sqlite(&bench.place.folder.join("library.sqlite")).await.unwrap(),
    };
    let version = store.versions_read_before(u32::MAX, 0, 10).await.unwrap().remove(0);
    let mut document = store.reading(version.id).await.unwrap().unwrap();
    document.date.as_mut().unwrap().value = DAY.parse().unwrap();
    let old = NewReading { version: version.id, document, kept_text: None, reader_version: 0, given: None };
    store.replace_readings(vec![old], &author(), true).await.unwrap();
    store.close().await;
    bench.library.follow(Viewer::Operator).await.unwrap();
}

async fn a_better_reading_moves_the_paper(bench: Bench) -> Bench {
    bench.write("1.txt", minutes("2024-04-03", ITEMS));
    bench.import().await;
    misread(&bench).await;
    assert_eq!(bench.found("mentorer"), [format!("{ADDRESS}/2")]);
    bench.library.read_meeting(Viewer::Public, ADDRESS).await.unwrap();
    let request = RereadRequest { all: false, limits: pejl_read::Limits::default(), author: author() };
    let report = bench.library.reread_papers(Viewer::Operator, &request).await.unwrap();
    assert_eq!((report.moved[0].from.as_str(), report.moved[0].to.as_str()), (ADDRESS, THERE));
    assert_eq!(bench.found("mentorer"), [format!("{THERE}/2")]);
    assert!(bench.library.read_meeting(Viewer::Public, ADDRESS).await.is_err());
    for (old, new) in [(ADDRESS.to_owned(), THERE.to_owned()), (format!("{ADDRESS}/3"), format!("{THERE}/3"))] {
        assert_eq!(bench.library.find_moved(Viewer::Public, &old).await.unwrap(), Some(new.clone()));
        let shown = match bench.library.show_entry(Viewer::Public, &old).await.unwrap() {
            Entry::Meeting(view) => view.address,
            Entry::Item(view) => view.address,
        };
        assert_eq!(shown, new);
    }
    bench.assert_sound().await;
    bench
}

async fn telling_the_day_moves_the_paper(bench: Bench) -> Bench {
    bench.write("1.txt", minutes(DAY, ITEMS));
    bench.import().await;
    let mut request = bench.request();
    request.given = Given { date: Some("2024-04-03".parse().unwrap()), ..Given::default() };
    let report = bench.import_as(request.clone()).await;
    let FileResult::Moved { meeting, from, .. } = result(&report, "1.txt") else { panic!("{report:?}") };
    assert_eq!((meeting.as_str(), from.as_str(), report.counts.moved), (THERE, ADDRESS, 1));
    assert_eq!(bench.found("mentorer"), [format!("{THERE}/2")]);
    // Told once, it is known; and what is told again as before changes nothing.
    assert_eq!(bench.import_as(request).await.counts.unchanged, 1);
    assert_eq!(bench.import().await.counts.unchanged, 1);
    assert_eq!(bench.found("mentorer"), [format!("{THERE}/2")]);
    bench.assert_sound().await;
    bench
}

async fn a_dry_run_tells_the_move(bench: Bench) -> Bench {
    bench.write("1.txt", minutes(DAY, ITEMS));
    bench.import().await;
    let mut request = bench.request();
    request.given.committee = Some("Byrådet".into());
    request.dry_run = true;
    let report = bench.import_as(request).await;
    assert!(matches!(result(&report, "1.txt"), FileResult::Moved { .. }), "{report:?}");
    assert!(bench.library.read_meeting(Viewer::Public, ADDRESS).await.is_ok());
    bench.assert_sound().await;
    bench
}

async fn a_forgotten_paper_comes_in_on_purpose(bench: Bench) -> Bench {
    bench.write("1.txt", minutes(DAY, ITEMS));
    bench.import().await;
    bench.library.forget_papers(Viewer::Operator, ADDRESS, &author()).await.unwrap();
    assert_eq!(reason(&bench.import().await, "1.txt"), ("skipped", "forgotten"));
    let mut request = bench.request();
    request.again_forgotten = true;
    assert_eq!(bench.import_as(request).await.counts.imported, 1);
    assert_eq!(bench.found("mentorer"), [format!("{ADDRESS}/2")]);
    bench.assert_sound().await;
    // Forgotten by the number that show prints, in either way of writing it.
    let meeting = bench.library.read_meeting(Viewer::Public, ADDRESS).await.unwrap();
    bench.library.forget_papers(Viewer::Operator, &format!("#{}", meeting.papers[0].id), &author()).await.unwrap();
    assert!(bench.library.read_meeting(Viewer::Public, ADDRESS).await.is_err());
    bench
}
