//! What the check finds, after a hand has been laid on the database.

use crate::setup::{ADDRESS, DAY, author, minutes, paper, write};
use pejl_store::{Fault, Store};

const ITEMS: &[(&str, &str)] = &[("1", "Dagsorden"), ("2", "Budget")];

/// A library with one paper, on which `sql` was run past the store; then
/// what the check says before and after the repair.
fn after(sql: &'static str) -> (Vec<Fault>, Vec<Fault>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.sqlite");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store = Store::open_sqlite(&path).await.unwrap();
        write(&store, vec![paper(minutes(DAY, ITEMS))]).await;
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&path).foreign_keys(false);
        let pool = sqlx::SqlitePool::connect_with(options).await.unwrap();
        sqlx::query(sql).execute(&pool).await.unwrap();
        pool.close().await;
        let found = store.check().await.unwrap();
        store.repair(&found, &author()).await.unwrap();
        let left = store.check().await.unwrap();
        store.close().await;
        (found, left)
    })
}

#[test]
fn a_changed_source_is_found() {
    let (found, left) = after("update source_chunk set data = x'28b52ffd' ");
    assert!(matches!(found[..], [Fault::SourceDamaged { .. }]), "{found:?}");
    assert_eq!(left, found);
}

#[test]
fn a_missing_chunk_is_found() {
    let (found, _) = after("delete from source_chunk");
    assert!(matches!(found[..], [Fault::SourceDamaged { .. }]), "{found:?}");
}

#[test]
fn a_damaged_reading_is_found() {
    let (found, _) = after("update paper_version set reading = x'00'");
    assert!(matches!(found[..], [Fault::ReadingDamaged { .. }]), "{found:?}");
}

#[test]
fn a_source_of_no_paper_is_removed() {
    let (found, left) = after("insert into source (sha256, bytes, chunks, change) values ('00', 0, 0, 1)");
    assert_eq!(found, [Fault::SourceWithoutPaper { sha256: "00".into() }]);
    assert_eq!(left, []);
}

#[test]
fn items_that_were_lost_are_worked_out_again() {
    let (found, left) = after("delete from item where slug = '2'");
    assert!(matches!(&found[..], [Fault::MeetingUnsettled { address, .. }] if address == ADDRESS), "{found:?}");
    assert_eq!(left, []);
}

#[test]
fn a_paper_without_version_is_found() {
    let (found, _) = after("update paper set version = 2");
    assert!(matches!(found[..], [Fault::PaperWithoutVersion { .. }, ..]), "{found:?}");
}
