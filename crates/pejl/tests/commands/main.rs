//! The commands as a person runs them, through the binary, on the samples. One program: each further one takes time to link.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "a test")]

mod corrections;
mod export;
mod following;
mod settings;

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
    let meeting = out(&desk.run(&["show", "vestersoe/beskaeftigelsesudvalget/2024-03-12"]));
    assert!(meeting.contains("(Referat, Tekst, v1)"), "no word of the program itself: {meeting}");
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
