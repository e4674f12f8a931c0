//! Reading again tells what changed and keeps addresses.

use crate::setup::{ADDRESS, Bench, DAY, ITEMS, author, minutes, on_both};
use pejl_app::{Library, RereadRequest, Viewer};
use pejl_store::{NewReading, Store};

on_both! { an_older_reading_is_replaced_and_told the_same_reader_changes_nothing }

fn request(all: bool) -> RereadRequest {
    RereadRequest { all, limits: pejl_read::Limits::default(), author: author() }
}

/// As if the paper had been read by an older reader, which read less of it.
async fn made_older(bench: Bench) -> Bench {
    bench.write("1.txt", minutes(DAY, ITEMS));
    bench.import().await;
    let store = match &bench.place.postgres {
        Some(url) => Store::open_postgres(url).await.unwrap(),
        None => Store::open_sqlite(&bench.place.folder.join("library.sqlite")).await.unwrap(),
    };
    let version = store.versions_read_before(u32::MAX, 0, 10).await.unwrap().remove(0);
    let mut document = store.reading(version.id).await.unwrap().unwrap();
    document.items[1].title.as_mut().unwrap().value = "Mentorer til 010170-1234".into();
    document.items[2].decision = None;
    let old = NewReading { version: version.id, document, kept_text: None, reader_version: 0, given: None };
    store.replace_readings(vec![old], &author(), true).await.unwrap();
    store.close().await;
    bench.library.close().await;
    Bench { library: Library::open(&bench.place).await.unwrap(), ..bench }
}

async fn an_older_reading_is_replaced_and_told(bench: Bench) -> Bench {
    let bench = made_older(bench).await;
    let report = bench.library.reread_papers(Viewer::Operator, &request(false)).await.unwrap();
    assert_eq!((report.read, report.changed.len(), report.failed.len()), (1, 1, 0));
    let told: Vec<(Option<usize>, &str)> =
        report.changed[0].fields.iter().map(|change| (change.item, change.field.as_str())).collect();
    assert!(told.contains(&(Some(2), "title")) && told.contains(&(Some(3), "decision")), "{report:?}");
    assert!(!told.iter().any(|(item, _)| *item == Some(1)), "{report:?}");
    assert!(!format!("{report:?}").contains("010170-1234"));
    let item = bench.library.read_item(Viewer::Public, &format!("{ADDRESS}/2")).await.unwrap();
    assert_eq!(item.item.title.unwrap().value, ITEMS[1].0);
    bench.assert_sound().await;
    let again = bench.library.reread_papers(Viewer::Operator, &request(false)).await.unwrap();
    assert_eq!(again.read, 0);
    bench
}

async fn the_same_reader_changes_nothing(bench: Bench) -> Bench {
    bench.write("1.txt", minutes(DAY, ITEMS));
    bench.write("2.txt", minutes("2024-05-01", ITEMS));
    bench.import().await;
    let report = bench.library.reread_papers(Viewer::Operator, &request(true)).await.unwrap();
    assert_eq!((report.read, report.changed), (2, vec![]));
    bench.assert_sound().await;
    bench
}
