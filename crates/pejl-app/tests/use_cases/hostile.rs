//! What bad input gets: a reason each, nothing half-written, and the good
//! papers beside it come in.

use crate::setup::{ADDRESS, DAY, ITEMS, minutes, on_sqlite, reason};
use pejl_app::{ImportInput, Viewer};
use std::io::Write;
use zip::write::SimpleFileOptions;

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn bad_files_are_told_and_stop_nothing() {
    on_sqlite(|bench| async {
        bench.write("god.txt", minutes(DAY, ITEMS));
        bench.write("tom.txt", "");
        bench.write("billede.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01");
        bench.write(".skjult", "x");
        bench.write("laesning.JSON", minutes(DAY, ITEMS));
        bench.write("nyheder.xml", "<?xml version=\"1.0\"?><feed><title>Sommerfest</title></feed>");
        bench.write("brudt.zip", b"PK\x03\x04 and no more");
        bench.write("nyhed.txt", "Sommerfesten er flyttet til torvet. Vi ses.\n");
        let undated = minutes(DAY, ITEMS).replacen(" d. 06-03-2024", "", 1);
        bench.write("udateret.txt", undated);
        let inner = zipped(&[("a.txt", b"x")]);
        bench.write(
            "inden.zip",
            zipped(&[("mere.zip", &inner), ("../ude.txt", b"x"), ("tom.txt", b""), ("tal.xlsx", &inner)]),
        );
        let data = bench.write("andet/data.csv", "a;b\n");
        let mut request = bench.request();
        request.inputs.push(ImportInput::Path(bench.folder.join("findes-ikke.txt")));
        request.inputs.push(ImportInput::Path(data));
        request.inputs.push(ImportInput::Bytes { name: "navngivet".into(), bytes: b"\x89PNG\r\n\x1a\n".to_vec() });
        let report = bench.import_as(request).await;
        assert_eq!(report.counts.imported, 1, "{report:?}");
        assert_eq!(reason(&report, "papirer/tom.txt"), ("failed", "empty-file"));
        assert_eq!(reason(&report, "billede.png"), ("skipped", "unknown-format"));
        assert_eq!(reason(&report, "navngivet"), ("failed", "unknown-format"));
        assert_eq!(reason(&report, ".skjult"), ("skipped", "hidden"));
        assert_eq!(reason(&report, "laesning.JSON"), ("skipped", "other-kind"));
        assert_eq!(reason(&report, "inden.zip/tal.xlsx"), ("skipped", "other-kind"));
        assert_eq!(reason(&report, "data.csv"), ("skipped", "other-kind"));
        assert_eq!(reason(&report, "nyheder.xml"), ("skipped", "unknown-format"));
        assert_eq!(reason(&report, "brudt.zip"), ("failed", "archive-damaged"));
        assert_eq!(reason(&report, "nyhed.txt"), ("skipped", "not-a-paper"));
        assert_eq!(reason(&report, "udateret.txt"), ("failed", "date-missing"));
        assert_eq!(reason(&report, "inden.zip/mere.zip"), ("failed", "archive-nested"));
        assert_eq!(reason(&report, "inden.zip/../ude.txt"), ("failed", "leaves-folder"));
        assert_eq!(reason(&report, "inden.zip/tom.txt"), ("failed", "empty-file"));
        assert_eq!(reason(&report, "findes-ikke.txt"), ("failed", "not-there"));
        bench.assert_sound().await;
        bench
    });
}

#[test]
fn limits_hold_for_files_and_archives() {
    on_sqlite(|bench| async {
        let large = minutes(DAY, ITEMS) + &"Mere tekst.\n".repeat(2_000);
        bench.write("stor.txt", &large);
        bench.write("bombe.zip", zipped(&[("a.txt", large.as_bytes()), ("b.txt", b"x")]));
        bench.write("mange.zip", zipped(&[("1", b"x"), ("2", b"x"), ("3", b"x"), ("4", b"x")]));
        bench.write("ialt.zip", zipped(&[("1.txt", &[b'x'; 6_000]), ("2.txt", &[b'x'; 6_000]), ("3.txt", b"x")]));
        let mut request = bench.request();
        request.limits.read.file_bytes = 10_000;
        request.limits.archive_files = 3;
        request.limits.archive_bytes = 11_000;
        let report = bench.import_as(request).await;
        assert_eq!(report.counts.imported, 0);
        assert_eq!(reason(&report, "papirer/stor.txt"), ("failed", "too-large"));
        assert_eq!(reason(&report, "bombe.zip/a.txt"), ("failed", "too-large"));
        assert_eq!(reason(&report, "mange.zip"), ("failed", "archive-too-many"));
        assert_eq!(reason(&report, "ialt.zip"), ("failed", "archive-too-large"));
        assert!(!report.files.iter().any(|file| file.name.ends_with("3.txt")));
        bench
    });
}

#[cfg(unix)]
#[test]
fn links_in_folders_are_not_followed() {
    on_sqlite(|bench| async {
        let outside = tempfile::tempdir().unwrap();
        let secret = outside.path().join("referat.txt");
        std::fs::write(&secret, minutes(DAY, ITEMS)).unwrap();
        std::os::unix::fs::symlink(&secret, bench.folder.join("link.txt")).unwrap();
        std::os::unix::fs::symlink(outside.path(), bench.folder.join("mappe")).unwrap();
        std::os::unix::fs::symlink(&bench.folder, bench.folder.join("ring")).unwrap();
        let report = bench.import().await;
        for name in ["link.txt", "mappe", "ring"] {
            assert_eq!(reason(&report, name), ("skipped", "link"));
        }
        // A link that is named is meant.
        let mut request = bench.request();
        request.inputs = vec![ImportInput::Path(bench.folder.join("link.txt"))];
        assert_eq!(bench.import_as(request).await.counts.imported, 1);
        bench
    });
}

#[test]
fn what_a_paper_lacks_can_be_given() {
    on_sqlite(|bench| async {
        let text = minutes(DAY, ITEMS);
        let bare = text.replacen("REFERAT Job- og Ungeudvalget 2022-2025 d. 06-03-2024", "REFERAT", 1);
        bench.write("referat.txt", bare);
        let mut request = bench.request();
        request.given.municipality = None;
        let report = bench.import_as(request.clone()).await;
        assert_eq!(reason(&report, "referat.txt"), ("failed", "municipality-missing"));
        request.given.municipality = Some("Sandby".into());
        let report = bench.import_as(request.clone()).await;
        assert_eq!(reason(&report, "referat.txt"), ("failed", "committee-missing"));
        request.given.committee = Some("Job- og Ungeudvalget".into());
        request.given.date = Some(DAY.parse().unwrap());
        assert_eq!(bench.import_as(request).await.counts.imported, 1);
        assert!(bench.library.read_meeting(Viewer::Public, ADDRESS).await.is_ok());
        bench
    });
}
