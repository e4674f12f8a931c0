//! A store of either kind, and documents built in code.

use pejl_model::{AgendaItem, Document, Located, PaperKind, Span};
use pejl_store::{Author, Batch, Given, NewPaper, PaperForm, PaperSource, Place, Store};
use std::future::Future;

/// Runs `test` on a fresh SQLite library and on a fresh PostgreSQL database.
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

fn wait<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

/// See [`on_both`].
pub fn on_sqlite<F: Future<Output = ()>>(test: impl Fn(Store) -> F) {
    let folder = tempfile::tempdir().unwrap();
    wait(async {
        let store = Store::open_sqlite(&folder.path().join("library.sqlite")).await.unwrap();
        test(store.clone()).await;
        store.close().await;
    });
}

/// See [`on_both`].
pub fn on_postgres<F: Future<Output = ()>>(name: &str, test: impl Fn(Store) -> F) {
    let Ok(server) = std::env::var("PEJL_TEST_POSTGRES") else {
        assert!(std::env::var("PEJL_TEST_ALL").is_err(), "PEJL_TEST_ALL is set but PEJL_TEST_POSTGRES is not");
        eprintln!("skipped: PEJL_TEST_POSTGRES names no server");
        return;
    };
    wait(async {
        let (admin, database) = fresh_database(&server, name).await;
        let (base, query) = server.split_once('?').unwrap_or((&server, ""));
        let (host, _) = base.rsplit_once('/').unwrap();
        let store = Store::open_postgres(&format!("{host}/{database}?{query}")).await.unwrap();
        test(store.clone()).await;
        store.close().await;
        drop_database(&admin, &database).await;
    });
}

async fn fresh_database(server: &str, name: &str) -> (sqlx::PgPool, String) {
    let admin = sqlx::PgPool::connect(server).await.unwrap();
    let database = format!("pejl_test_{name}_{}", std::process::id());
    drop_database(&admin, &database).await;
    sqlx::query(sqlx::AssertSqlSafe(format!("create database {database}"))).execute(&admin).await.unwrap();
    (admin, database)
}

async fn drop_database(admin: &sqlx::PgPool, database: &str) {
    let sql = format!("drop database if exists {database}");
    sqlx::query(sqlx::AssertSqlSafe(sql)).execute(admin).await.unwrap();
}

pub fn author() -> Author {
    Author { who: "prøve".into(), at: "2026-01-02T03:04:05Z".into() }
}

fn located(text: &str) -> Located<String> {
    Located::new(text.to_owned(), Span::new(0, text.len()))
}

pub fn item(number: &str, title: &str) -> AgendaItem {
    AgendaItem {
        number: (!number.is_empty()).then(|| located(number)),
        title: Some(located(title)),
        ..AgendaItem::bare(Span::default())
    }
}

/// Minutes of the made-up Sandby Kommune with these items.
pub fn minutes(date: &str, items: &[(&str, &str)]) -> Document {
    let mut document = Document::unreadable(Vec::new());
    document.kind = PaperKind::Minutes;
    document.committee = Some(located("Job- & Ungeudvalget"));
    document.date = Some(Located::new(date.parse().unwrap(), Span::default()));
    document.items = items.iter().map(|(number, title)| item(number, title)).collect();
    document
}

/// A paper of `document`, whose text is told by its fields.
pub fn paper(document: Document) -> NewPaper {
    paper_as(document, PaperForm::Text, "")
}

/// A text that differs where documents of these tests differ, and that stays
/// the same when the model grows (a fixture holds its hash).
fn printed(document: &Document) -> String {
    let head = (document.kind, document.variant, document.date.as_ref().map(|date| date.value));
    let start = document.start.as_ref().map(|start| start.value);
    let lines = document.items.iter().map(|item| {
        let text = |value: Option<&Located<String>>| value.map(|value| value.value.clone()).unwrap_or_default();
        format!("Punkt {} {}\n", text(item.number.as_ref()), text(item.title.as_ref()))
    });
    format!("{head:?} {start:?}\n{}", lines.collect::<String>())
}

/// A paper that came as `form`, with `salt` before its text.
pub fn paper_as(document: Document, form: PaperForm, salt: &str) -> NewPaper {
    let text = format!("{salt}{}", printed(&document));
    let given = Given { municipality: Some("Sandby".into()), ..Given::default() };
    let place = Place::of(&document, &given).unwrap();
    let source = PaperSource { bytes: text.as_bytes(), text: &text, file_name: "referat.txt", form, reader_version: 1 };
    NewPaper::pack(&source, document, place, given).unwrap()
}

pub async fn write(store: &Store, papers: Vec<NewPaper>) -> Batch {
    store.write_papers(papers, &author(), true).await.unwrap()
}

/// The addresses and titles of what a meeting shows.
pub async fn shown(store: &Store, address: &str) -> Vec<(String, String)> {
    let meeting = store.meeting(address).await.unwrap().unwrap();
    meeting
        .shown()
        .map(|shown| (shown.slug.to_owned(), shown.item.title.as_ref().map(|t| t.value.clone()).unwrap_or_default()))
        .collect()
}

pub fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(slug, title)| ((*slug).to_owned(), (*title).to_owned())).collect()
}

/// The address of the meeting of [`minutes`].
pub const ADDRESS: &str = "sandby/job-og-ungeudvalget/2024-03-06";
/// Its day.
pub const DAY: &str = "2024-03-06";
