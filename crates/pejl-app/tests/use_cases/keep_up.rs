//! An open library follows what other programs do to it.

use crate::setup::{ADDRESS, Bench, DAY, ITEMS, author, minutes, on_both};
use pejl_app::{AppError, Library, LibraryPlace, Viewer};
use pejl_find::SearchRequest;

on_both! { another_programs_changes_are_followed only_the_operator_follows }

fn found(library: &Library) -> Vec<String> {
    let request = SearchRequest { words: "mentorer".into(), limit: 20, ..SearchRequest::default() };
    library.search_items(Viewer::Public, &request).unwrap().hits.into_iter().map(|hit| hit.address).collect()
}

/// Looks as often as a server does in some seconds, until `expected` is found.
async fn looks(library: &Library, expected: &[String]) {
    for _ in 0..60 {
        library.keep_up(Viewer::Operator).await.unwrap();
        if found(library) == expected {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{:?} in place of {expected:?}", found(library));
}

async fn another_programs_changes_are_followed(bench: Bench) -> Bench {
    // As on another machine, where the database is shared; else in the same folder.
    let folder = match bench.place.postgres {
        Some(_) => bench.folder.with_file_name("another machine"),
        None => bench.place.folder.clone(),
    };
    let other = Library::open(&LibraryPlace { folder, postgres: bench.place.postgres.clone() }).await.unwrap();
    assert!(found(&other).is_empty());
    bench.write("1.txt", minutes(DAY, ITEMS));
    bench.import().await;
    looks(&other, &[format!("{ADDRESS}/2")]).await;
    other.read_meeting(Viewer::Public, ADDRESS).await.unwrap();
    let backup = bench.folder.with_file_name("pejl.backup");
    bench.library.back_up(Viewer::Operator, &backup, &author()).await.unwrap();
    bench.library.forget_papers(Viewer::Operator, ADDRESS, &author()).await.unwrap();
    looks(&other, &[]).await;
    bench.library.restore(Viewer::Operator, &backup, true, &author()).await.unwrap();
    looks(&other, &[format!("{ADDRESS}/2")]).await;
    other.read_meeting(Viewer::Public, ADDRESS).await.unwrap();
    other.close().await;
    bench.assert_sound().await;
    bench
}

async fn only_the_operator_follows(bench: Bench) -> Bench {
    assert!(matches!(bench.library.keep_up(Viewer::Public).await, Err(AppError::NotPermitted)));
    bench
}
