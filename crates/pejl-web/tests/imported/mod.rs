//! A library with the samples and some papers of the made-up Sandby Kommune,
//! whose committees met over several years and in one case.

#![allow(dead_code, reason = "each test uses a part")]

use jiff::Timestamp;
use pejl_app::{
    Author, Frequency, Given, ImportInput, ImportLimits, ImportRequest, Library, LibraryPlace, SignUp, Topic, Viewer,
};
use pejl_web::{MailServer, MailSettings, ServeOptions, Subscriptions, router};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;

/// What must come out nowhere.
pub const CANARIES: [&str; 5] = ["1234", "23456789", "98765432", "birdie@example.org", "Hemmelighedsord"];

/// The case of the papers of Sandby.
pub const CASE: &str = "/sag/24%2F7788";

/// A library in `folder` with the samples.
pub async fn library(folder: &Path) -> Library {
    let library = Library::open(&LibraryPlace { folder: folder.to_owned(), postgres: None }).await.unwrap();
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples");
    import(&library, samples, Given::default()).await;
    library
}

/// When the papers are imported.
const AT: &str = "2026-01-01T00:00:00Z";

pub fn author(at: &str) -> Author {
    Author { who: "test".into(), at: at.to_owned() }
}

pub async fn import(library: &Library, papers: PathBuf, given: Given) {
    import_at(library, papers, given, AT).await;
}

pub async fn import_at(library: &Library, papers: PathBuf, given: Given, at: &str) {
    let request = ImportRequest {
        inputs: vec![ImportInput::Path(papers)],
        given,
        dry_run: false,
        again_forgotten: false,
        limits: ImportLimits::default(),
        author: author(at),
    };
    library.import_papers(Viewer::Operator, request, &mut |_| {}).await.unwrap();
}

/// What a test does to the library before it is served.
type Change = for<'l> fn(&'l Library) -> Pin<Box<dyn Future<Output = ()> + 'l>>;

/// The pages over samples and Sandby, on a port of their own as long as the test runs.
pub fn served() -> SocketAddr {
    served_with(sandby)
}

/// The same over the samples and the papers of Sandby that `write` puts in a folder.
pub fn served_with(write: fn(&Path)) -> SocketAddr {
    served_of(write, |_| Box::pin(async {}), Vec::new(), false).0
}

/// The pages over samples and Sandby, after `change`.
pub fn served_after(change: Change) -> SocketAddr {
    served_of(sandby, change, Vec::new(), false).0
}

/// The pages over samples and Sandby, and the papers in `more`.
pub fn served_and(more: Vec<PathBuf>) -> SocketAddr {
    served_of(sandby, |_| Box::pin(async {}), more, false).0
}

/// The pages with those that links in mails lead to.
pub fn served_with_mail() -> (SocketAddr, Vec<String>) {
    served_of(sandby, |_| Box::pin(async {}), Vec::new(), true)
}

fn served_of(write: fn(&Path), change: Change, more: Vec<PathBuf>, mail: bool) -> (SocketAddr, Vec<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    listener.set_nonblocking(true).unwrap();
    let (ready, wait) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let folder = tempfile::tempdir().unwrap();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let library = library_of(folder.path(), write).await;
            change(&library).await;
            for more in more {
                import(&library, more, Given::default()).await;
            }
            let library = Arc::new(library);
            ready.send(if mail { mail_pages(&library).await } else { Vec::new() }).unwrap();
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            let options = ServeOptions { subscriptions: Some(subscriptions(&library)), ..ServeOptions::default() };
            axum::serve(listener, router(library, &options)).await.unwrap();
        });
    });
    (address, wait.recv().unwrap())
}

/// Subscriptions whose mails nobody takes, at a time that stands still.
fn subscriptions(library: &Arc<Library>) -> Arc<Subscriptions> {
    let server = MailServer::parse("smtp://127.0.0.1:9").unwrap();
    let settings = MailSettings { server, login: None, from: "pejl@sandby.example".into() };
    let own =
        Subscriptions::new(Arc::clone(library), &settings, "https://pejl.example", Arc::new(|| Timestamp::UNIX_EPOCH));
    Arc::new(own.unwrap())
}

/// The pages of links in mails: to confirm, to stop, and one's own subscriptions.
async fn mail_pages(library: &Library) -> Vec<String> {
    let topic = Topic::Case("24/7788".into());
    let wish = |often| SignUp { address: "alma@eksempel.example".into(), topic: topic.clone(), frequency: often };
    let (who, then) = (Viewer::Operator, Timestamp::UNIX_EPOCH);
    library.add_subscription(who, &wish(Frequency::Daily), then).await.unwrap();
    let mut pages = Vec::new();
    // The mail to confirm, then that to see one's own, then in the morning what is new.
    for (page, hours) in [("bekraeft", 0), ("mine", 0), ("stop", 6)] {
        let now = Timestamp::from_second(hours * 3600).unwrap();
        let due = library.due_mails(who, now).await.unwrap();
        let mail = library.claim_mail(who, &due[0], now).await.unwrap().unwrap();
        let token = library.new_mail_link(who, &mail, now).await.unwrap();
        library.mail_done(who, &mail, 0, true, now).await.unwrap();
        pages.push(format!("/abonner/{page}/{token}"));
        if page == "bekraeft" {
            library.confirm_subscription(who, &token, now).await.unwrap();
            library.ask_for_subscriptions(who, "alma@eksempel.example", then).await.unwrap();
        }
    }
    pages
}

/// A library in `folder` with the samples and Sandby.
pub async fn with_sandby(folder: &Path) -> Library {
    library_of(folder, sandby).await
}

/// A library in `folder` with the samples and the papers that `write` puts in its folder "sandby".
pub async fn library_of(folder: &Path, write: fn(&Path)) -> Library {
    let library = library(&folder.join("data")).await;
    let papers = folder.join("sandby");
    std::fs::create_dir(&papers).unwrap();
    write(&papers);
    import(&library, papers, Given { municipality: Some("Sandby".into()), ..Given::default() }).await;
    library
}

/// The papers of Sandby.
pub fn sandby(folder: &Path) {
    let write = |name: &str, text: String| std::fs::write(folder.join(name), text).unwrap();
    for (year, lis) in [(2021, " - Afbud"), (2022, ""), (2023, " - Afbud"), (2024, "")] {
        let decision = if year == 2021 { "Udsat." } else { "Godkendt for 010170-1234." };
        write(&format!("{year}.txt"), minutes("Job- & Ungeudvalget", year, lis, decision));
    }
    write("oekonomi.txt", minutes("Økonomiudvalget", 2025, "", "Anbefales godkendt."));
}

/// Two editions of one meeting's minutes.
pub fn two_editions(folder: &Path) {
    let write = |name: &str, text: String| std::fs::write(folder.join(name), text).unwrap();
    write("1.txt", minutes("Nyvalget", 2023, "", "Udsat."));
    write("2.txt", minutes("Nyvalget", 2023, "", "Godkendt."));
}

/// A meeting each in two years, and one of another committee without a wrong day.
pub fn wrong_days(folder: &Path) {
    let write = |name: &str, text: String| std::fs::write(folder.join(name), text).unwrap();
    write("1.txt", wrong_day("Jobudvalget", "10-01-2023", "mandag den 14. august 2024"));
    write("2.txt", wrong_day("Jobudvalget", "09-01-2024", "tirsdag den 14. august 2024"));
    write(
        "3.txt",
        wrong_day("Økonomiudvalget", "09-01-2024", "onsdag den 14. august 2024").replace("fredag", "torsdag"),
    );
}

/// Three open items, in one of which days are wrong in text, table and decision, and a closed one.
pub fn wrong_day(committee: &str, day: &str, wrong: &str) -> String {
    format!(
        "UDVALG\n{committee}\nMØDE\nReferat\nSTED\nLokale 1\nSTARTTIDSPUNKT\n{day} 16:30:00\nMEDLEMMER\n\
         Hanne Dalsgaard (V), formand\nBirdie Fugl (A), tlf. 23456789\nPUNKTER\n\
         1. Indsats for unge\n2. Brev fra birdie@example.org\n3. Personsag om fugle - Lukket punkt\n\n\
         1. Indsats for unge\n1. Indsats for unge\n\nSagsnr.: 24/7788\n\nSagsfremstilling\n\n\
         Borgeren med cpr-nummer 010170-1234 skrev & spurgte. Næste temamøde er {wrong} kl. 16 på rådhuset i Sandby, og alle \
         medlemmer er velkomne til at tage en gæst med.\n\nDet andet afsnit har intet galt.\n\n\
         | Aktivitet | Dag |\n|---|---|\n| Opstart | fredag den 15. august 2024 |\n| Slut | 4 |\n\n\
         Beslutning\n\nGodkendt.\n\n\
         2. Brev fra birdie@example.org\n2. Brev fra birdie@example.org\n\nSagsnr.: 24/7789\n\n\
         Sagsfremstilling\n\nEt brev, ring 23456789.\n\nBeslutning\n\nUdsat til {wrong}.\n\n\
         3. Personsag om fugle - Lukket punkt\n3. Personsag om fugle - Lukket punkt\n\nSagsnr.: 24/7790\n\n\
         Sagsfremstilling\n\nHemmelighedsord om 010170-1234 søndag den 14. august 2024.\n\n\
         Beslutning\n\nHemmelighedsord søndag den 14. august 2024.\n"
    )
}

/// Minutes with an open and a closed item of one case, and canaries in both.
pub fn minutes(committee: &str, year: u16, lis: &str, decision: &str) -> String {
    format!(
        "UDVALG\n{committee}\nMØDE\nReferat\nSTED\nLokale 1\nSTARTTIDSPUNKT\n04-05-{year} 16:30:00\nMEDLEMMER\n\
         Hanne Dalsgaard (V), formand\nLis Thorhauge (B){lis}\nBirdie Fugl (A), tlf. 23456789\nPUNKTER\n\
         1. Kanariefugle i jobcentret\n2. Personsag om fugle - Lukket punkt\n\n\
         1. Kanariefugle i jobcentret\n1. Kanariefugle i jobcentret\n\nSagsnr.: 24/7788\n\nSagsfremstilling\n\n\
         Borgeren med cpr-nummer 010170-1234 skrev fra birdie@example.org. Ring 23456789. Reg. nr. 4321 0098765432.\n\n\
         Beslutning\n\n{decision}\n\n\
         2. Personsag om fugle - Lukket punkt\n2. Personsag om fugle - Lukket punkt\n\nSagsnr.: 24/7788\n\n\
         Sagsfremstilling\n\nHemmelighedsord om 010170-1234.\n\nBeslutning\n\nHemmelighedsord.\n"
    )
}

/// Status and page of what is at `path`.
pub fn ask(address: SocketAddr, path: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n").unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    (head.split_whitespace().nth(1).unwrap().parse().unwrap(), body.to_owned())
}

/// Every address on `page` that begins with `start`, each once.
pub fn links(page: &str, start: &str) -> Vec<String> {
    let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut links: Vec<String> = links.filter(|l| l.starts_with(start)).map(|l| l.replace("&#38;", "&")).collect();
    links.sort();
    links.dedup();
    links
}

/// The pages of every municipality, committee and case that the latest meetings lead to.
pub fn open_pages(address: SocketAddr) -> Vec<String> {
    let mut found = vec!["/kommune/sandby".to_owned(), CASE.to_owned()];
    for meeting in links(&ask(address, "/").1, "/moede/") {
        let page = ask(address, &meeting).1;
        found.extend(links(&page, "/kommune/"));
        found.extend(links(&page, "/udvalg/"));
        for item in links(&page, "/punkt/") {
            found.extend(links(&ask(address, &item).1, "/sag/"));
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Some of each kind of page that holds items against each other.
pub fn comparing_pages(address: SocketAddr) -> Vec<String> {
    let meetings = links(&ask(address, "/").1, "/moede/");
    let mut items: Vec<String> =
        meetings.iter().flat_map(|meeting| links(&ask(address, meeting).1, "/punkt/")).collect();
    // A link to a place on an item's page, such as its findings, is no other item.
    items.retain(|item| !item.contains('#'));
    let pages: Vec<String> = items.iter().map(|item| ask(address, item).1).collect();
    let mut found = vec!["/emne?q=orientering".to_owned(), "/emne?q=&kommune=Sandby".to_owned()];
    found.extend(pages.iter().flat_map(|page| links(page, "/lignende/")).step_by(6));
    found.extend(pages.iter().flat_map(|page| links(page, "/tal/")).step_by(7));
    let named: Vec<&str> = items.iter().filter_map(|item| item.strip_prefix("/punkt/")).collect();
    found.extend(
        named
            .chunks(4)
            .step_by(3)
            .filter(|four| four.len() == 4)
            .map(|four| format!("/sammenlign?punkt={}", four.join("&punkt="))),
    );
    assert!(found.iter().any(|path| path.starts_with("/tal/")), "{found:?}");
    found
}
