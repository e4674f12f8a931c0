//! What is public as files in a folder.

use crate::setup::{ADDRESS, Bench, DAY, ITEMS, author, minutes, on_both, on_sqlite};
use pejl_app::{AppError, ExportRequest, ExportSummary, Library, Viewer};
use std::fs;
use std::path::Path;

/// Every file under `folder` with its content, by path.
pub fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let (mut folders, mut found) = (vec![folder.to_owned()], Vec::new());
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else {
                let name = entry.strip_prefix(folder).unwrap().display().to_string();
                found.push((name, fs::read(&entry).unwrap()));
            }
        }
    }
    found.sort();
    found
}

async fn export(library: &Library, folder: &Path) -> Result<ExportSummary, AppError> {
    let request =
        ExportRequest {
            folder: folder.to_owned(), base: Some("https://example.org".into()), readme: "Læs mig".into()
        };
    library.export_library(Viewer::Operator, &request, &author()).await
}

on_both! { an_export_is_whole_repeatable_and_forgets }

async fn an_export_is_whole_repeatable_and_forgets(bench: Bench) -> Bench {
    bench.write("a.txt", minutes(DAY, ITEMS));
    bench.write("b.txt", minutes("2024-04-03", ITEMS));
    bench.import().await;
    let to = bench.folder.with_file_name("eksport");
    let summary = export(&bench.library, &to).await.unwrap();
    let first = files(&to);
    assert_eq!((summary.meetings, summary.files), (2, first.len() as u64));
    assert!(first.iter().any(|(name, _)| *name == format!("akn/{ADDRESS}.xml")));
    assert!(first.iter().any(|(name, _)| *name == format!("oparl/agendaitem/{ADDRESS}/1.json")));
    assert!(first.iter().any(|(name, bytes)| name == "parquet/items.parquet" && bytes.starts_with(b"PAR1")));
    let items = &first.iter().find(|(name, _)| name == "csv/items.csv").unwrap().1;
    assert_eq!(String::from_utf8_lossy(items).matches("\r\n").count(), 1 + 2 * ITEMS.len());
    // The manifest names every other file with its hash.
    let manifest = first.iter().find(|(name, _)| name == "manifest.json").unwrap();
    let manifest: serde_json::Value = serde_json::from_slice(&manifest.1).unwrap();
    let named = manifest["files"].as_array().unwrap();
    assert_eq!(named.len() + 1, first.len());
    for file in named {
        let bytes = fs::read(to.join(file["path"].as_str().unwrap())).unwrap();
        assert_eq!(file["sha256"], pejl_store::content_hash(&bytes));
        assert_eq!(file["bytes"], bytes.len());
    }
    export(&bench.library, &to).await.unwrap();
    assert!(files(&to) == first, "the same library gives the same bytes");

    bench.library.forget_papers(Viewer::Operator, ADDRESS, &author()).await.unwrap();
    assert_eq!(export(&bench.library, &to).await.unwrap().meetings, 1);
    let after = files(&to);
    // What is gone is told as deleted: by its address in the manifest, as an object without content at its own.
    let json = |bytes: &[u8]| serde_json::from_slice::<serde_json::Value>(bytes).unwrap();
    for (name, bytes) in &after {
        if name == "manifest.json" {
            let gone = serde_json::json!({"address": ADDRESS, "deleted_at": author().at});
            assert_eq!(json(bytes)["deleted"][0], gone);
            assert_eq!(json(bytes)["deleted"].as_array().unwrap().len(), 1 + ITEMS.len());
        } else if name.contains(DAY) {
            let fields: Vec<String> = json(bytes).as_object().unwrap().keys().cloned().collect();
            assert_eq!(fields, ["created", "deleted", "id", "modified", "type"], "{name}");
        } else {
            assert!(!String::from_utf8_lossy(bytes).contains(DAY), "{name}");
        }
    }
    assert!(after.iter().any(|(name, _)| *name == format!("oparl/agendaitem/{ADDRESS}/1.json")));
    assert!(after.iter().all(|(name, _)| *name != format!("akn/{ADDRESS}.xml")));
    let beside: Vec<_> = fs::read_dir(to.parent().unwrap()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(beside.iter().all(|name| !name.to_string_lossy().starts_with("eksport.")), "{beside:?}");
    bench
}

#[test]
fn a_folder_with_anything_else_is_left_alone() {
    on_sqlite(|bench| async {
        bench.write("a.txt", minutes(DAY, ITEMS));
        bench.import().await;
        let to = bench.folder.with_file_name("eksport");
        fs::create_dir(&to).unwrap();
        export(&bench.library, &to).await.expect("an empty folder is taken");
        let own = to.join("csv/mine.csv");
        fs::write(&own, "min").unwrap();
        let refused = export(&bench.library, &to).await;
        assert!(matches!(refused, Err(AppError::NotAnExport(_))), "{refused:?}");
        assert_eq!(fs::read(&own).unwrap(), b"min");
        fs::remove_file(&own).unwrap();
        export(&bench.library, &to).await.expect("an earlier export is replaced");
        let other = bench.folder.with_file_name("andet");
        fs::create_dir(&other).unwrap();
        fs::write(other.join("brev.txt"), "kære").unwrap();
        assert!(matches!(export(&bench.library, &other).await, Err(AppError::NotAnExport(_))));
        assert_eq!(files(&other), [("brev.txt".to_owned(), "kære".into())]);
        // What was broken off is swept away; what only has its name is not.
        let unfinished = bench.folder.with_file_name("eksport.unfinished");
        fs::create_dir(&unfinished).unwrap();
        fs::write(unfinished.join("x"), "x").unwrap();
        assert!(matches!(export(&bench.library, &to).await, Err(AppError::NotAnExport(_))));
        fs::write(unfinished.join("pejl-export.unfinished"), "").unwrap();
        export(&bench.library, &to).await.expect("the leftover goes");
        assert!(!unfinished.exists());
        let public = ExportRequest { folder: to, base: None, readme: String::new() };
        let denied = bench.library.export_library(Viewer::Public, &public, &author()).await;
        assert!(matches!(denied, Err(AppError::NotPermitted)));
        bench
    });
}
