//! A library of either kind, and papers as text.

use pejl_app::{
    Author, FileReport, FileResult, Given, ImportInput, ImportLimits, ImportReport, ImportRequest, Library,
    LibraryPlace, Viewer,
};
use pejl_find::{SearchRequest, SearchResults};
use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};

/// Runs `test` on a fresh SQLite library and on one in a fresh PostgreSQL database.
macro_rules! on_both {
    ($($name:ident)+) => {
        mod sqlite {
            $(#[test] fn $name() { $crate::setup::on_sqlite(super::$name); })+
        }
        mod postgres {
            $(#[test] fn $name() { $crate::setup::on_postgres(stringify!($name), super::$name); })+
        }
    };
}
pub(crate) use on_both;

/// A library, and a folder for papers beside it.
pub struct Bench {
    pub library: Library,
    pub place: LibraryPlace,
    pub folder: PathBuf,
}

pub fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

/// See [`on_both`].
pub fn on_sqlite<F: Future<Output = Bench>>(test: impl Fn(Bench) -> F) {
    let folder = tempfile::tempdir().unwrap();
    wait(run(folder.path(), None, test));
}

/// See [`on_both`].
pub fn on_postgres<F: Future<Output = Bench>>(name: &str, test: impl Fn(Bench) -> F) {
    let Ok(server) = std::env::var("PEJL_TEST_POSTGRES") else {
        assert!(std::env::var("PEJL_TEST_ALL").is_err(), "PEJL_TEST_ALL is set but PEJL_TEST_POSTGRES is not");
        eprintln!("skipped: PEJL_TEST_POSTGRES names no server");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let database = format!("pejl_app_{name}_{}", std::process::id());
    wait(async {
        let admin = sqlx::PgPool::connect(&server).await.unwrap();
        let run_sql = |sql: String| sqlx::query(sqlx::AssertSqlSafe(sql));
        run_sql(format!("drop database if exists {database}")).execute(&admin).await.unwrap();
        run_sql(format!("create database {database}")).execute(&admin).await.unwrap();
        let (base, query) = server.split_once('?').unwrap_or((&server, ""));
        let (host, _) = base.rsplit_once('/').unwrap();
        run(folder.path(), Some(format!("{host}/{database}?{query}")), test).await;
        run_sql(format!("drop database {database}")).execute(&admin).await.unwrap();
    });
}

async fn run<F: Future<Output = Bench>>(folder: &Path, postgres: Option<String>, test: impl Fn(Bench) -> F) {
    let place = LibraryPlace { folder: folder.join("pejl-data"), postgres };
    let papers = folder.join("papirer");
    fs::create_dir(&papers).unwrap();
    let library = Library::open(&place).await.unwrap();
    test(Bench { library, place, folder: papers }).await.library.close().await;
}

pub fn author() -> Author {
    Author { who: "prøve".into(), at: "2026-01-02T03:04:05Z".into() }
}

/// The head that a paper of the made-up Sandby Kommune has.
fn head(day: &str) -> String {
    let (year, rest) = day.split_once('-').unwrap();
    let (month, date) = rest.split_once('-').unwrap();
    format!("REFERAT Job- og Ungeudvalget 2022-2025 d. {date}-{month}-{year}\n\nMødested Mødelokale 1\n")
}

/// Minutes as an agenda system exports them; each item has a title, what the
/// case is about and what was decided.
pub fn minutes(day: &str, items: &[(&str, &str, &str)]) -> String {
    let mut out = head(day);
    for (at, (title, background, decision)) in items.iter().enumerate() {
        out += &format!(
            "\nPunkt {}: {title}\n\nSagsfremstilling\n{background}\n\nIndstilling\nForvaltningen indstiller, at sagen godkendes.\n\n\
             Beslutning\n{decision}\n",
            at + 1
        );
    }
    out
}

pub const DAY: &str = "2024-03-06";
pub const ADDRESS: &str = "sandby/job-og-ungeudvalget/2024-03-06";
pub const ITEMS: &[(&str, &str, &str)] = &[
    ("Godkendelse af dagsorden", "Dagsordenen er sendt ud en uge før mødet.", "Godkendt."),
    (
        "Mentorer til unge ledige",
        "Forvaltningen foreslår at ansætte tre mentorer i jobcentret.",
        "Udvalget godkendte sagen.",
    ),
    ("Status på fleksjob", "Antallet af fleksjob er steget siden sidste år.", "Taget til efterretning."),
];

impl Bench {
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    pub fn request(&self) -> ImportRequest {
        ImportRequest {
            inputs: vec![ImportInput::Path(self.folder.clone())],
            given: Given { municipality: Some("Sandby".into()), ..Given::default() },
            dry_run: false,
            again_forgotten: false,
            limits: ImportLimits::default(),
            author: author(),
        }
    }

    /// Imports everything in the folder.
    pub async fn import(&self) -> ImportReport {
        self.import_as(self.request()).await
    }

    pub async fn import_as(&self, request: ImportRequest) -> ImportReport {
        let mut told = Vec::new();
        let report = self
            .library
            .import_papers(Viewer::Operator, request, &mut |progress| told.push(progress.file.clone()))
            .await
            .unwrap();
        assert_eq!(told, report.files, "every file is told once");
        assert_eq!(report.counts.files() as usize, report.files.len());
        report
    }

    pub fn search(&self, words: &str) -> SearchResults {
        let request = SearchRequest { words: words.into(), limit: 20, ..SearchRequest::default() };
        self.library.search_items(Viewer::Public, &request).unwrap()
    }

    /// The addresses that a search finds, sorted.
    pub fn found(&self, words: &str) -> Vec<String> {
        let mut found: Vec<String> = self.search(words).hits.into_iter().map(|hit| hit.address).collect();
        found.sort();
        found
    }

    /// That store, sources and index agree.
    pub async fn assert_sound(&self) {
        let report = self.library.check_library(Viewer::Operator, false, &author()).await.unwrap();
        assert_eq!(report.found, []);
    }
}

/// What became of the file with this name.
pub fn result<'a>(report: &'a ImportReport, name: &str) -> &'a FileResult {
    let ends = |file: &&FileReport| file.name.ends_with(name);
    &report.files.iter().find(ends).unwrap_or_else(|| panic!("{name} is not in {report:?}")).result
}

/// The code of the reason that a file was skipped or failed for.
pub fn reason(report: &ImportReport, name: &str) -> (&'static str, &'static str) {
    match result(report, name) {
        FileResult::Skipped(why) => ("skipped", why.code()),
        FileResult::Failed(why) => ("failed", why.code()),
        other => panic!("{name} came in: {other:?}"),
    }
}
