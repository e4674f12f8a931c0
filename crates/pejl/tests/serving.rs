//! The server as an operator runs it, through the binary: it stops without cutting anyone off, and several servers on
//! one PostgreSQL end with the same answers whatever happens to one of them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "a test")]

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// How to run a command on one library.
struct Desk {
    data: PathBuf,
    database: Option<String>,
}

impl Desk {
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pejl"));
        command.arg("--data").arg(&self.data).args(arguments).current_dir(root()).stdin(Stdio::null());
        match &self.database {
            Some(database) => command.env("PEJL_DATABASE", database),
            None => command.env_remove("PEJL_DATABASE"),
        };
        command
    }

    fn serve(&self) -> Server {
        let mut command = self.command(&["serve", "--port", "0"]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next()).unwrap().to_owned();
        Server { child, address }
    }
}

/// A server that is killed when the test ends.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    /// Head and body.
    fn get(&self, path: &str) -> (String, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.0\r\nhost: pejl.example\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.to_owned(), body.to_owned())
    }

    fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([&format!("-{name}"), &self.child.id().to_string()]).status();
        assert!(sent.unwrap().success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Asks again until it holds; what is waited for comes within seconds.
fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < Duration::from_secs(120), "never: {what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn a_server_that_is_asked_to_stop_lets_a_slow_client_finish() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk { data: folder.path().join("data"), database: None };
    assert!(desk.command(&["import", "samples"]).output().unwrap().status.success());
    let mut server = desk.serve();
    let mut slow = TcpStream::connect(&server.address).unwrap();
    // A first request tells that the server has taken this client in; of the
    // second, only a part has come when the server is told to stop.
    write!(slow, "GET /sundhed/lever HTTP/1.1\r\nhost: pejl.example\r\n\r\n").unwrap();
    let mut reader = BufReader::new(slow.try_clone().unwrap());
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        assert!(reader.read_line(&mut head).unwrap() > 0, "{head}");
    }
    reader.read_exact(&mut [0; 3]).unwrap();
    let mut half = TcpStream::connect(&server.address).unwrap();
    write!(half, "GET /soeg HTTP/1.1\r\nhost: pejl.example\r\n").unwrap();
    // The server reads what comes in order of arrival: once this one is answered, the half is in.
    assert!(server.get("/").0.starts_with("HTTP/1.0 200"));
    server.signal("TERM");
    until("nobody new is taken in", || TcpStream::connect(&server.address).is_err());
    assert!(server.child.try_wait().unwrap().is_none(), "it waits for the one that is under way");
    write!(half, "connection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    half.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200") && answer.trim_end().ends_with("</html>"), "{answer}");
    assert!(server.child.wait().unwrap().success(), "and ends well");
    // Who was idle is let go.
    assert_eq!(reader.read(&mut [0; 1]).unwrap_or(0), 0);
}

/// A fresh database on the server that `PEJL_TEST_POSTGRES` names, or none where it names no server.
struct Database {
    server: String,
    name: String,
}

impl Database {
    fn fresh() -> Option<Self> {
        let Ok(server) = std::env::var("PEJL_TEST_POSTGRES") else {
            assert!(std::env::var("PEJL_TEST_ALL").is_err(), "PEJL_TEST_ALL is set but PEJL_TEST_POSTGRES is not");
            eprintln!("skipped: PEJL_TEST_POSTGRES names no server");
            return None;
        };
        let database = Self { server, name: format!("pejl_serving_{}", std::process::id()) };
        database.run(&format!("create database {}", database.name));
        Some(database)
    }

    fn run(&self, sql: &str) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let admin = sqlx::PgPool::connect(&self.server).await.unwrap();
            sqlx::query(sqlx::AssertSqlSafe(sql.to_owned())).execute(&admin).await.unwrap();
        });
    }

    fn url(&self) -> String {
        let (base, query) = self.server.split_once('?').unwrap_or((&self.server, ""));
        let (host, _) = base.rsplit_once('/').unwrap();
        format!("{host}/{}?{query}", self.name)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.run(&format!("drop database {} with (force)", self.name));
    }
}

/// Made-up papers, so many that an import of them takes a while.
fn papers(folder: &Path, count: u64) {
    use pejl_papermill::{Faults, Layout, Random, Size, print, truth};
    std::fs::create_dir(folder).unwrap();
    for index in 0..count {
        let mut random = Random::new(7_000_003 + index);
        let paper = truth(random.draw(), Size::Ordinary);
        let printed = print(&paper, random.pick(Layout::ALL), &Faults::NONE, random.draw());
        std::fs::write(folder.join(format!("{index:04}.txt")), printed.text).unwrap();
    }
}

/// Enough for several groups, which an import writes one after the other.
const PAPERS: u64 = 200;

/// Everything that a reader could compare: the figures, every address, and searches of several kinds.
const ASKED: [&str; 10] = [
    "/forside.json",
    "/sitemap/1.xml",
    "/soeg.json",
    "/soeg.json?side=2",
    "/soeg.json?q=sygedagpenge",
    "/soeg.json?q=unge+job&sortering=nyeste",
    "/soeg.json?q=budget&beslutning=godkendt",
    "/soeg.json?q=%22godkendelse+af+dagsorden%22",
    "/soeg.json?q=virksom*&aar=2023",
    "/soeg.atom?q=indsats",
];

fn answers(server: &Server) -> Vec<String> {
    ASKED.iter().map(|path| server.get(path).1).collect()
}

#[test]
fn three_servers_on_one_database_end_with_the_same_answers_though_one_is_killed() {
    let Some(database) = Database::fresh() else { return };
    let folder = tempfile::tempdir().unwrap();
    let desk = |name: &str| Desk { data: folder.path().join(name), database: Some(database.url()) };
    let places = [desk("a"), desk("b"), desk("c")];
    papers(&folder.path().join("papirer"), PAPERS);
    let mut servers: Vec<Server> = places.iter().map(Desk::serve).collect();

    // A fourth machine imports; one server is killed in the middle of it.
    let importer = desk("import");
    let folder_of_papers = folder.path().join("papirer").display().to_string();
    let given = ["import", "--progress-lines", "--municipality", "Sandby", &folder_of_papers];
    let mut import = importer.command(&given);
    import.env("RAYON_NUM_THREADS", "1");
    let mut import = import.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut progress = BufReader::new(import.stderr.take().unwrap()).lines();
    let done = |line: &str| line.strip_prefix("done ").and_then(|rest| rest.split(' ').next()?.parse::<u64>().ok());
    let begun = progress.by_ref().map(Result::unwrap).find_map(|line| done(&line).filter(|done| *done < PAPERS));
    assert!(begun.is_some(), "the import tells how far it is");
    servers[1].signal("KILL");
    servers[1].child.wait().unwrap();
    assert!(import.try_wait().unwrap().is_none(), "the import goes on");
    servers[1] = places[1].serve();
    progress.by_ref().for_each(drop);
    assert!(import.wait().unwrap().success());

    until("all have followed", || servers.iter().all(|server| server.get("/sundhed").0.starts_with("HTTP/1.0 200")));
    let told = |server: &Server| serde_json::from_str::<serde_json::Value>(&server.get("/forside.json").1).unwrap();
    let items = told(&servers[0])["totals"]["items"].as_u64().unwrap();
    let found = |server: &Server| {
        let all = serde_json::from_str::<serde_json::Value>(&server.get("/soeg.json").1).unwrap();
        all["total"].as_u64().unwrap()
    };
    assert!(items > 1_000, "{items}");
    until("every item is found everywhere", || servers.iter().all(|server| found(server) == items));
    same_everywhere(&servers);

    // A forgotten meeting goes everywhere, too, though the one that forgets is none of them.
    let page = told(&servers[0]);
    let address = page["latest"][0]["address"].as_str().unwrap().to_owned();
    assert!(importer.command(&["forget", &address]).output().unwrap().status.success());
    let words = format!("/moede/{address}");
    until("the forgotten is found nowhere", || servers.iter().all(|server| found(server) < items));
    for server in &servers {
        assert!(server.get(&words).0.starts_with("HTTP/1.0 410"));
    }
    same_everywhere(&servers);
    drop(servers);
}

fn same_everywhere(servers: &[Server]) {
    let first = answers(&servers[0]);
    for server in &servers[1..] {
        for ((path, mine), theirs) in ASKED.iter().zip(&first).zip(&answers(server)) {
            assert_eq!(mine, theirs, "{path}");
        }
    }
    let meetings: BTreeSet<&str> = first[1].split("<loc>").filter_map(|rest| rest.split('<').next()).collect();
    for path in meetings.iter().filter_map(|page| page.strip_prefix("http://pejl.example")).step_by(97) {
        let pages: BTreeSet<String> = servers.iter().map(|server| server.get(path).1).collect();
        assert_eq!(pages.len(), 1, "{path}");
    }
}
