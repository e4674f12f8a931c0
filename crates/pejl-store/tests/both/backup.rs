//! Backup and restore, also of an older schema and of damaged files.

use crate::setup::{ADDRESS, DAY, author, minutes, on_both, pairs, paper, shown, write};
use pejl_store::{Store, StoreError};

on_both! {
    a_backup_comes_back_whole a_full_library_is_only_replaced_on_request damaged_backups_change_nothing
    a_backup_of_the_first_schema_is_upgraded
}

const ITEMS: &[(&str, &str)] = &[("1", "Dagsorden"), ("2", "Budget")];

async fn backed_up(store: &Store) -> Vec<u8> {
    let mut out = Vec::new();
    store.back_up(&mut out).await.unwrap();
    out
}

async fn a_backup_comes_back_whole(store: Store) {
    let papers = (10..30).map(|day| paper(minutes(&format!("2024-03-{day}"), ITEMS)));
    write(&store, papers.collect()).await;
    write(&store, vec![paper(minutes(DAY, ITEMS))]).await;
    let (totals, change, generation) =
        (store.totals().await.unwrap(), store.change().await.unwrap(), store.generation().await.unwrap());
    let backup = backed_up(&store).await;
    store.forget_meeting(ADDRESS, &author()).await.unwrap().unwrap();
    let summary = store.restore(&backup[..], true, &author()).await.unwrap();
    assert_eq!(summary.schema, pejl_store::SCHEMA_VERSION);
    assert_eq!(store.totals().await.unwrap(), totals);
    assert_eq!(store.check().await.unwrap(), []);
    assert_eq!(shown(&store, ADDRESS).await, pairs(ITEMS));
    assert!(store.change().await.unwrap() > change);
    assert_ne!(store.generation().await.unwrap(), generation);
    assert_eq!(store.trail(1).await.unwrap()[0].2, "restore");
    // And from one database to the other.
    let folder = tempfile::tempdir().unwrap();
    let other = Store::open_sqlite(&folder.path().join("anden.sqlite")).await.unwrap();
    other.restore(&backup[..], false, &author()).await.unwrap();
    assert_eq!(other.totals().await.unwrap(), totals);
    assert_eq!(other.check().await.unwrap(), []);
    let back = backed_up(&other).await;
    store.restore(&back[..], true, &author()).await.unwrap();
    assert_eq!(store.totals().await.unwrap(), totals);
}

async fn a_full_library_is_only_replaced_on_request(store: Store) {
    write(&store, vec![paper(minutes(DAY, ITEMS))]).await;
    let backup = backed_up(&store).await;
    assert!(matches!(store.restore(&backup[..], false, &author()).await, Err(StoreError::NotEmpty)));
    assert_eq!(shown(&store, ADDRESS).await, pairs(ITEMS));
}

async fn damaged_backups_change_nothing(store: Store) {
    write(&store, vec![paper(minutes(DAY, ITEMS))]).await;
    let backup = backed_up(&store).await;
    let mut changed = backup.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 0x40;
    let text = zstd::bulk::compress(b"{\"format\":\"other\"}\n", 1).unwrap();
    let unended = zstd::bulk::compress(b"{\"format\":\"pejl-backup\",\"version\":1,\"schema\":2}\n", 1).unwrap();
    for bad in [&backup[..backup.len() / 2], &changed, b"", b"not zstd", &text, &unended] {
        let answer = store.restore(bad, true, &author()).await;
        assert!(matches!(answer, Err(StoreError::Backup(_))), "{answer:?}");
    }
    let newer = zstd::bulk::compress(b"{\"format\":\"pejl-backup\",\"version\":1,\"schema\":99}\n", 1).unwrap();
    assert!(matches!(store.restore(&newer[..], true, &author()).await, Err(StoreError::NewerSchema { .. })));
    assert_eq!(shown(&store, ADDRESS).await, pairs(ITEMS));
    assert_eq!(store.check().await.unwrap(), []);
}

async fn a_backup_of_the_first_schema_is_upgraded(store: Store) {
    let backup = include_bytes!("schema-1.pejl");
    let summary = store.restore(&backup[..], false, &author()).await.unwrap();
    assert_eq!(summary.schema, 1);
    assert_eq!(shown(&store, ADDRESS).await, pairs(ITEMS));
    assert_eq!(store.check().await.unwrap(), []);
    // The tombstone from before the text hashes still holds, and new ones have them.
    let forgotten = paper(minutes("2024-03-07", ITEMS));
    let batch = write(&store, vec![forgotten]).await;
    assert_eq!(batch.outcomes, [pejl_store::PaperOutcome::Forgotten]);
    store.forget_meeting(ADDRESS, &author()).await.unwrap().unwrap();
    assert!(store.totals().await.unwrap().meetings == 0);
}
