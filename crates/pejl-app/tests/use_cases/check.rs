//! What the check finds and mends.

use crate::setup::{ADDRESS, Bench, DAY, ITEMS, author, minutes, on_sqlite};
use pejl_app::{CheckReport, Fault, Library, LibraryFault, Viewer};

/// A library of one paper, on whose database `sql` was run past the store, and
/// what the check finds and leaves.
async fn after(bench: Bench, sql: &'static str) -> (Bench, CheckReport) {
    bench.write("1.txt", minutes(DAY, ITEMS));
    bench.import().await;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(bench.place.folder.join("library.sqlite"));
    let pool = sqlx::SqlitePool::connect_with(options).await.unwrap();
    sqlx::query(sql).execute(&pool).await.unwrap();
    pool.close().await;
    let found = bench.library.check_library(Viewer::Operator, false, &author()).await.unwrap();
    assert_eq!(found.found, found.left);
    let mended = bench.library.check_library(Viewer::Operator, true, &author()).await.unwrap();
    assert_eq!(mended.found, found.found);
    (bench, mended)
}

#[test]
fn a_damaged_reading_is_read_again_from_its_source() {
    on_sqlite(|bench| async {
        let (bench, report) = after(bench, "update paper_version set reading = x'00'").await;
        assert!(matches!(report.found[..], [LibraryFault::Store(Fault::ReadingDamaged { .. })]), "{report:?}");
        assert_eq!(report.left, []);
        assert_eq!(bench.library.read_meeting(Viewer::Public, ADDRESS).await.unwrap().document.items.len(), 3);
        bench.assert_sound().await;
        bench
    });
}

#[test]
fn a_damaged_source_can_only_be_told() {
    on_sqlite(|bench| async {
        let (bench, report) = after(bench, "update source_chunk set data = x'00'").await;
        assert!(matches!(report.left[..], [LibraryFault::Store(Fault::SourceDamaged { .. })]), "{report:?}");
        bench
    });
}

#[test]
fn lost_items_are_worked_out_again() {
    on_sqlite(|bench| async {
        let (bench, report) = after(bench, "delete from item").await;
        assert!(report.found.contains(&LibraryFault::IndexDisagrees { missing: 0, extra: 3 }), "{report:?}");
        assert_eq!(report.left, []);
        assert_eq!(bench.found("mentorer").len(), 1);
        bench.assert_sound().await;
        bench
    });
}

#[test]
fn an_index_of_another_library_is_made_anew() {
    on_sqlite(|bench| async {
        bench.write("1.txt", minutes(DAY, ITEMS));
        bench.import().await;
        // The index claims to have followed, but holds nothing.
        let folder = std::fs::read_dir(bench.place.folder.join("index")).unwrap().next().unwrap().unwrap().path();
        let index = pejl_find::Index::open(&folder).unwrap();
        let sequence = index.sequence().unwrap();
        index.clear().unwrap();
        index.writer().unwrap().commit(sequence).unwrap();
        drop(index);
        bench.library.close().await;
        let library = Library::open(&bench.place).await.unwrap();
        let bench = Bench { library, ..bench };
        let report = bench.library.check_library(Viewer::Operator, true, &author()).await.unwrap();
        assert_eq!(report.found, [LibraryFault::IndexDisagrees { missing: 3, extra: 0 }]);
        assert_eq!(report.left, []);
        assert_eq!(bench.found("mentorer").len(), 1);
        bench
    });
}
