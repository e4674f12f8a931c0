//! The commands as a person runs them, through the binary, on the samples. One file over 400 lines: each further one
//! would be one more program to link, and all share its helpers.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "a test")]

use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// Personal data that stands in the samples and may never leave the library.
const CANARIES: [&str; 3] = ["310270-0000", "eksempel.invalid", "00 12 34 56"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn with_samples() -> Self {
        let desk = Self::new();
        let output = desk.run(&["import", "samples"]);
        assert!(output.status.success(), "{}", both(&output));
        desk
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pejl"));
        command.args(["--data"]).arg(self.folder.path().join("data")).args(arguments);
        command.current_dir(root()).env_remove("PEJL_DATABASE").stdin(Stdio::null());
        command
    }

    fn file(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn both(output: &Output) -> String {
    format!("{}{}", out(output), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn a_paper_is_read_for_people_and_as_json() {
    let desk = Desk::new();
    let paper = "samples/vestersoe-beskaeftigelsesudvalget-2024-03-12.txt";
    let text = out(&desk.run(&["read", paper]));
    assert!(text.contains("Beskæftigelsesudvalget") && text.contains("12. marts 2024"), "{text}");
    let json: serde_json::Value =
        serde_json::from_slice(&desk.run(&["read", paper, "--format", "json"]).stdout).unwrap();
    assert_eq!(json["version"], 1);
    assert_eq!(json["date"], "2024-03-12");
    assert!(json["items"].as_array().unwrap().len() > 3);
}

#[test]
fn importing_again_changes_nothing() {
    let desk = Desk::with_samples();
    let before = out(&desk.run(&["list"]));
    let again = out(&desk.run(&["import", "samples"]));
    assert_eq!(row(&again, "Indlæst"), 0, "{again}");
    assert!(row(&again, "Uændrede") >= 12, "{again}");
    assert_eq!(out(&desk.run(&["list"])), before);
}

fn row(table: &str, name: &str) -> u64 {
    let line = table.lines().find(|l| l.starts_with(name)).unwrap_or_else(|| panic!("{name}: {table}"));
    line.split_whitespace().last().unwrap().replace('.', "").parse().unwrap()
}

#[test]
fn what_is_found_can_be_shown() {
    let desk = Desk::with_samples();
    let found: serde_json::Value =
        serde_json::from_slice(&desk.run(&["search", "sygedagpenge", "--json"]).stdout).unwrap();
    let address = found["hits"][0]["address"].as_str().expect("a hit");
    let shown = desk.run(&["show", address]);
    assert!(shown.status.success() && out(&shown).contains(found["hits"][0]["title"].as_str().unwrap()));
}

#[test]
fn personal_data_and_closed_items_never_leave_the_library() {
    let desk = Desk::with_samples();
    let mut outputs =
        vec![desk.run(&["list"]), desk.run(&["doctor", "--look-only"]), desk.run(&["import", "samples", "--dry-run"])];
    for words in ["spørgetid", "Brydensholt", "310270", "alma", "cpr"] {
        outputs.push(desk.run(&["search", words, "--limit", "50"]));
        outputs.push(desk.run(&["search", words, "--json"]));
    }
    for address in out(&desk.run(&["list"])).lines().filter(|l| l.starts_with("    ")) {
        let meeting = desk.run(&["show", address.trim()]);
        for item in out(&meeting).lines().filter(|l| l.starts_with("       ") && l.contains('/')) {
            outputs.push(desk.run(&["show", item.trim()]));
        }
        outputs.push(meeting);
    }
    for output in &outputs {
        for canary in CANARIES {
            assert!(!both(output).contains(canary), "{canary} leaked: {}", both(output));
        }
    }
    let masked = outputs.iter().any(|o| out(o).contains("310270-****"));
    assert!(masked, "the masked number should stand where the paper is shown");
}

#[test]
fn what_is_forgotten_stays_forgotten() {
    let desk = Desk::with_samples();
    let listed = out(&desk.run(&["list"]));
    let address = listed.lines().find(|l| l.starts_with("    ")).unwrap().trim().to_owned();
    assert!(desk.run(&["forget", &address]).status.success());
    assert_eq!(desk.run(&["show", &address]).status.code(), Some(1));
    let again = out(&desk.run(&["import", "samples"]));
    assert_eq!(row(&again, "Indlæst"), 0, "{again}");
    assert!(!out(&desk.run(&["list"])).contains(&address));
}

#[test]
fn a_backup_fills_an_empty_library() {
    let desk = Desk::with_samples();
    let file = desk.file("pejl.backup");
    assert!(desk.run(&["backup", &file]).status.success());
    let other = Desk::new();
    let restored = other.run(&["restore", &file]);
    assert!(restored.status.success(), "{}", both(&restored));
    assert_eq!(out(&other.run(&["list"])), out(&desk.run(&["list"])));
    assert_eq!(out(&other.run(&["search", "fleksjob"])), out(&desk.run(&["search", "fleksjob"])));
    assert_eq!(other.run(&["restore", &file]).status.code(), Some(1), "a library that holds papers is not overwritten");
}

#[test]
fn bad_input_gets_a_reason_and_an_exit_code() {
    let desk = Desk::new();
    for (name, bytes) in [
        ("tom.txt", &b""[..]),
        ("billede.png", &b"\x89PNG\r\n\x1a\n0000"[..]),
        ("skadet.pdf", &b"%PDF-1.7\n1 0 obj\n<<"[..]),
        ("nyhed.txt", "Kommunen holder åbent hus lørdag. Læs mere på siden.\n".as_bytes()),
    ] {
        let file = desk.file(name);
        std::fs::write(&file, bytes).unwrap();
        let read = desk.run(&["read", &file]);
        assert_eq!(read.status.code(), Some(1), "{name}");
        assert!(out(&read).contains(name), "{name}: {}", both(&read));
        let imported = desk.run(&["import", &file]);
        assert_eq!(imported.status.code(), Some(1), "{name}: {}", both(&imported));
        assert!(out(&imported).contains(name), "{name}");
    }
    assert_eq!(desk.run(&["read", "findes-ikke.txt"]).status.code(), Some(1));
    assert_eq!(desk.run(&["import", "findes-ikke"]).status.code(), Some(1));
    assert_eq!(desk.run(&["soeg"]).status.code(), Some(2));
    assert_eq!(desk.run(&["read", "--formta", "x"]).status.code(), Some(2));
    assert!(out(&desk.run(&["list"])).contains("tomt"), "nothing half-written");
}

#[test]
fn an_index_that_is_gone_is_made_anew_by_the_next_search() {
    let desk = Desk::with_samples();
    let before = out(&desk.run(&["search", "sygedagpenge"]));
    std::fs::remove_dir_all(desk.folder.path().join("data/index")).unwrap();
    assert_eq!(out(&desk.run(&["search", "sygedagpenge"])), before);
}

#[test]
fn data_beside_papers_is_passed_over_quietly() {
    let desk = Desk::new();
    let imported = desk.run(&["import", "samples", "samples/expected/vestersoe-byraadet-2024-03-27.json"]);
    assert!(imported.status.success(), "{}", both(&imported));
    let table = out(&imported);
    assert!(row(&table, "Indlæst") >= 12 && row(&table, "Mislykkedes") == 0, "{table}");
    assert!(table.contains("Filer af typen .json er ikke papirer."), "{table}");
    assert!(!table.contains("expected/"), "the reason once, not every file: {table}");
}

/// No code and no English word comes through where a person reads.
#[test]
fn what_went_wrong_is_told_in_danish() {
    let desk = Desk::new();
    let (paper, cut, zip) = (desk.file("nyhed.html"), desk.file("afbrudt.pejl"), desk.file("to.zip"));
    std::fs::write(&paper, "<html><body>Nyt</body></html>").unwrap();
    let told = |arguments: &[&str]| both(&desk.run(arguments));
    assert!(told(&["restore", &paper]).contains("Sikkerhedskopien kan ikke læses"));
    assert!(desk.run(&["backup", &cut]).status.success());
    let bytes = std::fs::read(&cut).unwrap();
    std::fs::write(&cut, &bytes[..bytes.len() / 2]).unwrap();
    let broken = told(&["restore", &cut]);
    assert!(
        broken.contains("Sikkerhedskopien") && !broken.contains("unreadable") && !broken.contains("cut-off"),
        "{broken}"
    );
    assert!(told(&["import"]).contains("Der mangler: <STI>.\n"), "{}", told(&["import"]));
    // Two empty files, the central directory and its end.
    let name = |n: u8| [b'a' + n];
    let mut archive: Vec<u8> = Vec::new();
    for n in 0..2u8 {
        archive.extend(b"PK\x03\x04\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0");
        archive.extend(name(n));
    }
    let start = archive.len() as u32;
    for n in 0..2u8 {
        archive.extend(b"PK\x01\x02\x0a\0\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0");
        archive.extend((u32::from(n) * 31).to_le_bytes());
        archive.extend(name(n));
    }
    let size = archive.len() as u32 - start;
    archive.extend(b"PK\x05\x06\0\0\0\0\x02\0\x02\0");
    archive.extend(size.to_le_bytes());
    archive.extend(start.to_le_bytes());
    archive.extend([0, 0]);
    std::fs::write(&zip, archive).unwrap();
    let mut many = desk.command(&["import", &zip]);
    let many = both(&many.env("PEJL_LIMITS_ARCHIVE_FILES", "1").output().unwrap());
    assert!(many.contains("grænsen på 1."), "{many}");
}

#[test]
fn scripts_in_a_page_are_never_echoed() {
    let desk = Desk::new();
    let page = "<html><body><h1>Referat af møde i Jobudvalget den 3. maj 2024</h1><h2>1. Sag</h2><h3>Indstilling</h3><p>at sagen godkendes</p><h3>Beslutning</h3><p>Godkendt.<script>alert('pejl')</script></p></body></html>";
    let file = desk.file("side.html");
    std::fs::write(&file, page).unwrap();
    assert!(!both(&desk.run(&["read", &file, "--format", "json"])).contains("alert("));
}

#[test]
fn settings_come_from_file_and_environment() {
    let desk = Desk::new();
    let config = desk.file("pejl.toml");
    std::fs::write(&config, "[limits]\nfile_bytes = 10\n").unwrap();
    let paper = "samples/vestersoe-beskaeftigelsesudvalget-2024-03-12.txt";
    assert_eq!(desk.run(&["--config", &config, "read", paper]).status.code(), Some(1));
    let mut command = desk.command(&["--config", &config, "read", paper]);
    assert!(command.env("PEJL_LIMITS_FILE_BYTES", "1000000").output().unwrap().status.success());
    std::fs::write(&config, "ukendt = 1\n").unwrap();
    assert_eq!(desk.run(&["--config", &config, "list"]).status.code(), Some(1));
}

#[test]
fn settings_that_cannot_be_read_are_not_passed_over() {
    let desk = Desk::new();
    let config = desk.folder.path().join("pejl.toml");
    let told = || both(&desk.command(&["list"]).current_dir(desk.folder.path()).output().unwrap());
    assert!(told().contains("tomt"), "{}", told());
    std::fs::write(&config, b"contact = \"Bj\xf8rn\"\n").unwrap();
    assert!(told().contains("UTF-8"), "{}", told());
    std::fs::write(&config, "database = postgres://pejl:hunter2@db/pejl\n").unwrap();
    assert!(told().contains("linje 1") && !told().contains("hunter2"), "{}", told());
    std::fs::remove_file(&config).unwrap();
    std::fs::create_dir(&config).unwrap();
    assert!(told().contains("mappe"), "{}", told());
}

#[test]
fn no_command_tells_personal_data_in_the_name_of_a_file() {
    let desk = Desk::new();
    let paper = std::fs::read(root().join("samples/vestersoe-beskaeftigelsesudvalget-2024-03-12.txt")).unwrap();
    for name in ["tom 150485-1234 tlf 23456789.txt", "tom_cpr_150485_1234_tlf_23_45_67_89_hanne@borgersen.dk.txt"] {
        let (empty, full) = (desk.file(name), desk.file(&format!("fuld {name}")));
        std::fs::write(&empty, "").unwrap();
        std::fs::write(&full, &paper).unwrap();
        let (missing, folder) = (desk.file(&format!("ingen {name}")), desk.file(&format!("mappe {name}")));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(PathBuf::from(&folder).join("andet.txt"), "andet").unwrap();
        for arguments in [
            &["read", &empty][..],
            &["read", &full],
            &["read", &missing],
            &["read", &folder],
            &["import", &empty],
            &["import", &missing],
            &["import", "--dry-run", &full],
            &["import", &full],
            &["list"],
            &["check", &full],
            &["check", &empty],
            &["check", &missing],
            &["check", "--format", "json", &full],
            &["check", "--format", "sarif", &full],
            &["check", "--format", "github", &full],
            &["check", "--attached", &missing, &full],
            &["restore", &missing],
            &["restore", &full],
            &["backup", &folder],
            &["export", &folder],
            &["export", "--to", &folder],
            &["reread", "--all"],
            &["doctor"],
            &["--config", &missing, "list"],
            &["--config", &full, "list"],
            &["register", "import", &missing, "--into", &folder],
            &["register", "compute", &missing],
        ] {
            let told = both(&desk.run(arguments));
            for hidden in ["1234", "23456789", "67_89", "borgersen"] {
                assert!(!told.contains(hidden), "{arguments:?}: {told}");
            }
        }
    }
}

/// Every code that a use case may give has a Danish text.
#[test]
fn every_code_has_a_text() {
    for (file, family, help) in [
        ("crates/pejl-app/src/error.rs", "app-", true),
        ("crates/pejl-app/src/import_papers/report.rs", "refusal-", false),
        ("crates/pejl-app/src/check_library.rs", "fault-", false),
    ] {
        let source = std::fs::read_to_string(root().join(file)).unwrap();
        let codes = source.split("fn code(&self)").nth(1).unwrap().split("\n    }\n").next().unwrap();
        let codes: Vec<&str> = codes.split("=> \"").skip(1).filter_map(|c| c.split('"').next()).collect();
        assert!(codes.len() > 4, "{file}");
        for code in codes {
            assert!(pejl_words::has(&format!("{family}{code}")), "{family}{code}");
            assert!(!help || pejl_words::has(&format!("{family}{code}-help")), "{family}{code}-help");
        }
    }
}

#[test]
fn completions_know_the_commands() {
    assert!(out(&Desk::new().run(&["completions", "bash"])).contains("import"));
}

#[test]
fn a_paper_under_the_wrong_meeting_is_moved() {
    let desk = Desk::new();
    let paper = "samples/vestersoe-byraadet-2024-03-27.txt";
    let (old, new) = ("vestersoe/byraadet/2024-03-27", "vestersoe/byraadet/2024-03-20");
    assert!(desk.run(&["import", paper]).status.success());
    let tried = out(&desk.run(&["import", "--date", "2024-03-20", "--dry-run", paper]));
    assert!(tried.contains(old) && tried.contains(new), "{tried}");
    assert!(!out(&desk.run(&["show", old])).contains(new), "a trial moves nothing");
    let moved = desk.run(&["import", "--date", "2024-03-20", paper]);
    assert!(moved.status.success() && row(&out(&moved), "Flyttet") == 1, "{}", both(&moved));
    let shown = out(&desk.run(&["show", old]));
    assert!(shown.starts_with("Papiret er flyttet.") && shown.contains(&format!("{new}/")), "{shown}");
    let listed = out(&desk.run(&["list"]));
    assert!(listed.contains(new) && !listed.contains(old), "{listed}");
    assert!(desk.run(&["doctor", "--look-only"]).status.success());
    for canary in CANARIES {
        assert!(!both(&moved).contains(canary) && !shown.contains(canary), "{canary}");
    }
}

#[test]
fn a_paper_is_forgotten_by_the_number_that_is_shown_and_comes_back_on_purpose() {
    let desk = Desk::new();
    let paper = "samples/vestersoe-byraadet-2024-03-27.txt";
    assert!(desk.run(&["import", paper]).status.success());
    let shown = out(&desk.run(&["show", "vestersoe/byraadet/2024-03-27"]));
    let number = shown.split_whitespace().find(|word| word.starts_with('#')).unwrap().to_owned();
    assert!(desk.run(&["show", &number]).status.success());
    assert!(desk.run(&["forget", &number]).status.success());
    let again = out(&desk.run(&["import", paper]));
    assert!(row(&again, "Indlæst") == 0 && again.contains("--again-forgotten"), "{again}");
    assert_eq!(row(&out(&desk.run(&["import", "--again-forgotten", paper])), "Indlæst"), 1);
    let shown = out(&desk.run(&["show", "vestersoe/byraadet/2024-03-27"]));
    let number = shown.split_whitespace().find_map(|word| word.strip_prefix('#')).unwrap().to_owned();
    assert!(desk.run(&["forget", &number]).status.success(), "also without the mark");
}

/// A server that is killed when the test ends.
struct Server {
    child: std::process::Child,
    address: String,
}

impl Server {
    fn of(desk: &Desk) -> Self {
        use std::io::BufRead;
        let mut command = desk.command(&["serve", "--port", "0"]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        std::io::BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next()).unwrap().to_owned();
        Self { child, address }
    }

    fn get(&self, path: &str) -> String {
        use std::io::{Read, Write};
        let mut stream = std::net::TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n", self.address).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Asks until the answer holds `words`; it follows within a few seconds.
    fn waits_for(&self, path: &str, words: &str) -> String {
        let begun = std::time::Instant::now();
        loop {
            let answer = self.get(path);
            if answer.contains(words) {
                return answer;
            }
            assert!(begun.elapsed().as_secs() < 20, "{path} never has {words}: {answer}");
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_server_follows_what_other_programs_do_to_its_library() {
    let (byraad, oekonomi) = ("vestersoe/byraadet/2024-03-27", "vestersoe/oekonomiudvalget/2024-03-20");
    let other = Desk::new();
    assert!(other.run(&["import", "samples/vestersoe-oekonomiudvalget-2024-03-20.txt"]).status.success());
    let backup = other.file("pejl.backup");
    assert!(other.run(&["backup", &backup]).status.success());

    let desk = Desk::new();
    let server = Server::of(&desk);
    assert!(server.get("/").contains("Biblioteket er tomt"));
    let search = "/soeg?q=punkt+OR+dagsorden";
    let paper = "samples/vestersoe-byraadet-2024-03-27.txt";
    assert!(desk.run(&["import", paper]).status.success());
    server.waits_for(search, byraad);
    // The page is kept; after the restore it must not be answered from memory.
    assert!(server.get(&format!("/moede/{byraad}")).starts_with("HTTP/1.1 200"));
    let restored = desk.run(&["restore", &backup, "--replace"]);
    assert!(restored.status.success(), "{}", both(&restored));
    let found = server.waits_for(search, oekonomi);
    assert!(!found.contains(byraad), "what is gone is not found any more");
    assert!(server.get(&format!("/moede/{byraad}")).starts_with("HTTP/1.1 404"));
    assert!(server.get(&format!("/moede/{oekonomi}")).starts_with("HTTP/1.1 200"));
    // And on from there: more papers, a moved one, a forgotten one.
    assert!(desk.run(&["import", paper]).status.success());
    server.waits_for(search, byraad);
    assert!(desk.run(&["import", "--date", "2024-03-28", paper]).status.success());
    let new = "vestersoe/byraadet/2024-03-28";
    server.waits_for(search, new);
    let moved = server.get(&format!("/moede/{byraad}"));
    assert!(moved.starts_with("HTTP/1.1 307") && moved.contains(&format!("location: /moede/{new}")), "{moved}");
    let earlier = server.get(&format!("/moede/{byraad}.json?version=1"));
    assert!(earlier.contains(&format!("location: /moede/{new}.json?version=1")), "{earlier}");
    let item = format!("/punkt/{new}/");
    let number = found_item(&server.get(&format!("/moede/{new}")), &item);
    let moved = server.get(&format!("/punkt/{byraad}/{number}"));
    assert!(moved.starts_with("HTTP/1.1 307") && moved.contains(&format!("location: {item}{number}")), "{moved}");
    assert!(desk.run(&["forget", new]).status.success());
    let begun = std::time::Instant::now();
    while server.get(search).contains(new) {
        assert!(begun.elapsed().as_secs() < 20, "what is forgotten is found");
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    assert!(server.get(&format!("/moede/{new}")).starts_with("HTTP/1.1 410"));
    assert!(server.get(&format!("/moede/{byraad}")).starts_with("HTTP/1.1 410"), "nor does its old address lead on");
}

/// The last part of the first address on `page` that begins with `start`.
fn found_item(page: &str, start: &str) -> String {
    page.split(start).nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned()
}

/// Every file under `folder` as text. Parquet is packed: `pejl-publish` tries
/// that each of its fields is the field of the CSV, which is looked through here.
fn texts(folder: &std::path::Path) -> Vec<(PathBuf, String)> {
    let (mut folders, mut found) = (vec![folder.to_owned()], Vec::new());
    while let Some(next) = folders.pop() {
        for path in std::fs::read_dir(next).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = std::fs::read(&path).unwrap();
                let packed = path.extension().is_some_and(|end| end == "parquet");
                let text = if packed { format!("{bytes:?}") } else { String::from_utf8(bytes).unwrap() };
                found.push((path, text));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn an_export_holds_every_meeting_and_no_personal_data() {
    let desk = Desk::with_samples();
    let to = desk.file("eksport");
    let exported = desk.run(&["export", "--to", &to, "--base", "https://example.org"]);
    assert!(exported.status.success() && out(&exported).contains("er gemt i"), "{}", both(&exported));
    let first = texts(to.as_ref());
    for address in out(&desk.run(&["list"])).lines().filter_map(|line| line.strip_prefix("            ")) {
        assert!(first.iter().any(|(path, _)| path.ends_with(format!("akn/{address}.xml"))), "{address}");
    }
    for (path, text) in &first {
        for canary in CANARIES {
            assert!(!text.contains(canary), "{canary} in {}", path.display());
        }
    }
    assert!(first.iter().any(|(_, text)| text.contains("310270-****")));
    let readme = &first.iter().find(|(path, _)| path.ends_with("README.txt")).unwrap().1;
    assert!(readme.contains("akn/") && readme.contains("\n\n"), "{readme}");
    assert!(first.iter().any(|(path, _)| path.ends_with("oparl/system/pejl.json")));
    assert!(desk.run(&["export", "--to", &to, "--base", "https://example.org"]).status.success());
    assert!(texts(to.as_ref()) == first, "again the same bytes");
    let refused = desk.run(&["export", "--to", "samples"]);
    assert!(refused.status.code() == Some(1) && both(&refused).contains("er ikke rørt"), "{}", both(&refused));
}

#[test]
fn subscribers_are_counted_and_removed_and_mail_settings_are_checked_together() {
    let desk = Desk::with_samples();
    assert_eq!(out(&desk.run(&["subscribers"])), "Ingen abonnenter.\n");
    let unknown = desk.run(&["subscribers", "--forget", "alma@eksempel.example"]);
    assert!(unknown.status.code() == Some(1) && !both(&unknown).contains("alma"), "{}", both(&unknown));
    let send = |settings: &[(&str, &str)]| {
        let mut command = desk.command(&["send-digests"]);
        command.envs(settings.iter().copied()).output().unwrap()
    };
    let server = ("PEJL_SMTP", "smtp://127.0.0.1:9");
    let from = ("PEJL_MAIL_FROM", "pejl@kommune.example");
    let address = ("PEJL_PUBLIC_ADDRESS", "https://pejl.example");
    for (settings, told) in [
        (&[][..], "ikke sat en mailserver op"),
        (&[server], "kræver også mail_from"),
        (&[server, from], "kræver også public_address"),
        (&[("PEJL_SMTP", "post.kommune.example"), from, address], "smtp kan ikke forstås"),
        (&[("PEJL_SMTP", "smtps://pejl:kodeord@post.kommune.example"), from, address], "smtp kan ikke forstås"),
        (&[("PEJL_SMTP", "smtps://pejl:kodeord"), from, address], "smtp kan ikke forstås"),
        (&[server, ("PEJL_MAIL_FROM", "ingen"), address], "mail_from er ikke en mailadresse: ingen"),
        (&[server, from, address, ("PEJL_SMTP_USER", "pejl")], "kræver også smtp_password_file"),
        (
            &[server, from, address, ("PEJL_SMTP_USER", "pejl"), ("PEJL_SMTP_PASSWORD_FILE", "findes.ikke")],
            "findes.ikke, kan ikke læses",
        ),
    ] {
        let refused = send(settings);
        assert!(refused.status.code() == Some(1) && both(&refused).contains(told), "{told}: {}", both(&refused));
        assert!(both(&refused).contains("docs/settings.md") || !told.contains("kræver"), "{}", both(&refused));
        assert!(!both(&refused).contains("kodeord"), "{}", both(&refused));
    }
    // Nothing is due: nobody is asked.
    let nothing = send(&[server, from, address]);
    assert!(nothing.status.success() && out(&nothing) == "Ingen mails sendt.\n", "{}", both(&nothing));
}

#[test]
fn what_was_read_is_corrected_listed_and_taken_back() {
    let desk = Desk::with_samples();
    let found: serde_json::Value =
        serde_json::from_slice(&desk.run(&["search", "udfald:godkendt", "--json"]).stdout).unwrap();
    let item = found["hits"][0]["address"].as_str().expect("a hit").to_owned();
    let correct = |arguments: &[&str]| desk.run(&[&["correct"], arguments].concat());
    let why = "Referatet siger det modsatte, ring 23456789";
    let made = correct(&["outcome", &item, "--to", "Forkastet", "--why", why, "--who", "Ea Strøm"]);
    assert!(made.status.success(), "{}", both(&made));
    assert!(out(&made).contains("Rettelse nr. 1: Udfaldet er rettet af Ea Strøm den "), "{}", out(&made));
    assert!(out(&made).contains("læst som »Godkendt«, rettet til »Forkastet«") && !out(&made).contains("23456789"));
    assert!(out(&desk.run(&["show", &item])).contains("Forkastet"));
    let (meeting, _) = item.rsplit_once('/').unwrap();
    let moved = correct(&["date", meeting, "--to", "2011-02-03", "--why", "Datoen er trykt forkert"]);
    assert!(out(&moved).contains("Findes på ") && out(&moved).contains("2011-02-03"), "{}", both(&moved));
    assert!(desk.run(&["doctor", "--look-only"]).status.success());
    let listed = out(&correct(&["list"]));
    assert!(listed.contains("kommandolinje") && listed.find("   2  ") < listed.find("   1  "), "{listed}");
    assert!(correct(&["undo", "2"]).status.success() && out(&correct(&["list"])).contains("Taget tilbage af"));
    assert!(out(&desk.run(&["show", meeting])).contains(meeting));
}

#[test]
fn a_correction_that_cannot_be_made_is_told_in_danish() {
    let desk = Desk::with_samples();
    let cases: [(&[&str], i32, &str); 8] = [
        (&["outcome", "nej/nej/2020-01-01/1", "--to", "bevilget", "--why", "x"], 1, "Der er intet under"),
        (&["outcome", "a/b/c/1", "--to", "måske", "--why", "x"], 1, "godkendt, efterretning, anbefalet, droeftet"),
        (&["outcome", "a/b/c/1", "--to", "udsat", "--why", "  "], 1, "skal have en begrundelse"),
        (&["outcome", "a/b/c/1", "--to", "udsat"], 2, "Der mangler"),
        (&["date", "a/b/c", "--to", "i går", "--why", "x"], 2, "kan ikke bruges"),
        (&["same-person", "sandby/a-b", "sandby/c-d", "--why", "x"], 1, "Der er ingen politiker på"),
        (&["undo", "7"], 1, "Der er ingen rettelse nr. 7"),
        (&["gæt"], 2, "findes ikke"),
    ];
    for (arguments, status, told) in cases {
        let answer = desk.run(&[&["correct"], arguments].concat());
        assert_eq!(answer.status.code(), Some(status), "{arguments:?}: {}", both(&answer));
        assert!(both(&answer).contains(told), "{arguments:?}: {}", both(&answer));
    }
    assert!(out(&desk.run(&["correct", "list"])).contains("Der er ingen rettelser."));
    let help = out(&desk.run(&["correct", "date", "--help"]));
    assert!(help.contains("Brug: pejl correct date [VALG] <ADRESSE>") && !help.contains("Options"), "{help}");
}
