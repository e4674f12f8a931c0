//! An import that is killed leaves every paper whole or absent, and is
//! completed by the next.
//!
//! The child is this very test binary, told by its environment to import. It
//! tells its progress file by file; the parent kills it at a seeded point.

use crate::setup::{Bench, ITEMS, author, minutes, wait};
use pejl_app::{Given, ImportInput, ImportLimits, ImportRequest, Library, LibraryPlace, ListRequest, Viewer};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

const CHILD: &str = "PEJL_TEST_CHILD_FOLDER";
const PAPERS: usize = 24;
const KILLS: u64 = 50;

fn request(folder: &Path) -> ImportRequest {
    ImportRequest {
        inputs: vec![ImportInput::Path(folder.join("papirer"))],
        given: Given { municipality: Some("Sandby".into()), ..Given::default() },
        dry_run: false,
        again_forgotten: false,
        // Many small transactions: many points at which to be killed.
        limits: ImportLimits { group_files: 2, ..ImportLimits::default() },
        author: author(),
    }
}

fn place(folder: &Path) -> LibraryPlace {
    LibraryPlace { folder: folder.join("pejl-data"), postgres: None }
}

/// Not a test of its own: what the child runs.
#[test]
fn child() {
    let Ok(folder) = std::env::var(CHILD) else { return };
    let folder = Path::new(&folder);
    wait(async {
        println!("\nready");
        let library = Library::open(&place(folder)).await.unwrap();
        let mut tell = |_: &pejl_app::ImportProgress<'_>| println!("done");
        library.import_papers(Viewer::Operator, request(folder), &mut tell).await.unwrap();
        println!("finished");
    });
}

/// A small generator of our own; the seed is the test's.
fn scattered(seed: u64) -> u64 {
    let mut x = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5bf0_3635;
    x ^= x >> 29;
    x = x.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x ^ (x >> 32)
}

/// Starts an import in `folder` and kills it after `lines` lines of progress.
fn killed_after(folder: &Path, lines: usize) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "killed::child", "--nocapture"])
        .env(CHILD, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let told = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    // On the line "ready", on one of the files, or on "finished".
    let seen = told.filter(|line| matches!(line.as_str(), "ready" | "done" | "finished")).take(lines).count();
    assert_eq!(seen, lines, "the child ended too early");
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn killed_at_fifty_points_and_completed() {
    let whole = |folder: &Path| {
        wait(async {
            let library = Library::open(&place(folder)).await.unwrap();
            let bench = Bench { library, place: place(folder), folder: folder.join("papirer") };
            let meetings = bench.library.list_meetings(Viewer::Public, &ListRequest::default()).await.unwrap();
            for meeting in &meetings {
                let view = bench.library.read_meeting(Viewer::Public, &meeting.address).await.unwrap();
                assert_eq!(view.document.items.len(), ITEMS.len());
            }
            let report = bench.import_as(request(folder)).await;
            assert_eq!(report.counts.unchanged as usize, meetings.len(), "{report:?}");
            assert_eq!(report.counts.imported as usize, PAPERS - meetings.len());
            assert_eq!(report.counts.failed + report.counts.skipped, 0);
            bench.assert_sound().await;
            assert_eq!(bench.search("mentorer").total as usize, PAPERS);
            bench.library.close().await;
            meetings.len()
        })
    };
    let mut partly = 0;
    for seed in 0..KILLS {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("papirer")).unwrap();
        for paper in 0..PAPERS {
            let day = format!("2024-{:02}-{:02}", paper / 12 + 1, paper % 12 + 1);
            std::fs::write(folder.path().join(format!("papirer/{paper}.txt")), minutes(&day, ITEMS)).unwrap();
        }
        killed_after(folder.path(), 1 + (scattered(seed) % (PAPERS as u64 + 1)) as usize);
        let held = whole(folder.path());
        partly += usize::from(held > 0 && held < PAPERS);
    }
    // The test is worth its time only where most kills came in the middle.
    assert!(partly >= 10, "only {partly} kills came in the middle of an import");
}
