//! What is kept of subscribers, and how it goes.

use crate::mailing::{COMMITTEE, ITEMS, WHO, author, known, paper};
use pejl_app::Viewer;
use std::path::Path;

#[tokio::test(flavor = "multi_thread")]
async fn an_operator_removes_a_subscriber_and_the_trail_does_not_tell_whom() {
    let desk = known().await;
    desk.subscribe(WHO, COMMITTEE, "daglig").await;
    desk.subscribe(WHO, "sag=24%2F7788", "daglig").await;
    let backup = desk.folder.path().join("pejl.backup");
    desk.library.back_up(Viewer::Operator, &backup, &author()).await.unwrap();
    assert!(desk.library.forget_subscriber(Viewer::Public, WHO, &author()).await.is_err());
    assert_eq!(
        desk.library.forget_subscriber(Viewer::Operator, "ALMA@eksempel.example ", &author()).await.unwrap(),
        Some(2)
    );
    assert_eq!(desk.library.forget_subscriber(Viewer::Operator, WHO, &author()).await.unwrap(), None);
    assert_eq!(desk.counts().await, (0, 0, 0));
    // Nor does an older backup bring them back.
    desk.library.restore(Viewer::Operator, &backup, true, &author()).await.unwrap();
    assert_eq!(desk.counts().await, (0, 0, 0));
    desk.library.close().await;
    for file in files(desk.folder.path()) {
        let bytes = std::fs::read(&file).unwrap();
        assert!(!holds(&bytes, b"alma@") && !holds(&bytes, b"ALMA@"), "{} holds the address", file.display());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restore_leaves_subscribers_and_tells_them_nothing_old() {
    let desk = known().await;
    let backup = desk.folder.path().join("pejl.backup");
    desk.library.back_up(Viewer::Operator, &backup, &author()).await.unwrap();
    desk.subscribe(WHO, COMMITTEE, "daglig").await;
    desk.import("ny.txt", &paper("REFERAT", "2026-11-25", ITEMS)).await;
    desk.library.restore(Viewer::Operator, &backup, true, &author()).await.unwrap();
    assert_eq!(desk.counts().await, (1, 1, 0));
    assert_eq!(desk.send_tomorrow().await.empty, 1);
    desk.import("ny.txt", &paper("REFERAT", "2026-11-25", ITEMS)).await;
    assert_eq!(desk.send_tomorrow().await.sent, 1);
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}
