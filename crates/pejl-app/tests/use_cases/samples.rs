//! The samples, and the real papers where they are at hand, from file to search.

use crate::setup::{Bench, on_both, on_sqlite};
use pejl_app::{Given, ImportInput, ListRequest, Viewer};
use std::path::{Path, PathBuf};

on_both! { all_samples_come_in }

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

async fn all_samples_come_in(bench: Bench) -> Bench {
    let mut request = bench.request();
    request.given = Given::default();
    let mut papers: Vec<PathBuf> =
        std::fs::read_dir(root().join("samples")).unwrap().map(|e| e.unwrap().path()).collect();
    papers.retain(|path| path.is_file() && path.extension().is_some_and(|e| e != "md"));
    papers.sort();
    request.inputs = papers.iter().cloned().map(ImportInput::Path).collect();
    let report = bench.import_as(request.clone()).await;
    assert_eq!(report.counts.imported as usize, papers.len(), "{report:#?}");
    bench.assert_sound().await;
    for line in bench.library.list_meetings(Viewer::Public, &ListRequest::default()).await.unwrap() {
        let meeting = bench.library.read_meeting(Viewer::Public, &line.address).await.unwrap();
        assert_eq!(meeting.document.items.len() as u64, line.items);
        for address in &meeting.item_addresses {
            let item = bench.library.read_item(Viewer::Public, address).await.unwrap();
            assert_eq!(item.source.is_empty(), !item.item.open, "{address}");
        }
    }
    let again = bench.import_as(request).await;
    assert_eq!(again.counts.unchanged as usize, papers.len());
    bench
}

#[test]
fn the_real_papers_come_in() {
    let folder = root().join("../shared/minutes");
    if !folder.is_dir() {
        eprintln!("skipped: no real papers beside the project");
        return;
    }
    on_sqlite(|bench| async {
        let mut request = bench.request();
        request.given = Given::default();
        let texts = std::fs::read_dir(root().join("../shared/minutes")).unwrap().map(|e| e.unwrap().path());
        let mut texts: Vec<PathBuf> = texts.filter(|path| path.extension().is_some_and(|e| e == "txt")).collect();
        texts.sort();
        request.inputs = texts.into_iter().map(ImportInput::Path).collect();
        let report = bench.import_as(request).await;
        assert_eq!(report.counts.imported, 5, "{report:#?}");
        let front = bench.library.read_front(Viewer::Public).await.unwrap();
        assert_eq!((front.municipalities, front.items), (5, 40));
        bench.assert_sound().await;
        bench
    });
}
