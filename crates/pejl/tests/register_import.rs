//! `pejl register import` and `bench` as a person runs them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "a test")]

use std::path::Path;
use std::process::{Command, Output};

const MAPPING: &str = r#"
[register]
ends = "2026-01-01"
person = "personal-number"
municipality = "with-person"
dates = "%d-%m-%Y"

[persons]
file = "borgere"
person = "CPR"
municipality = "Kommune"

[spells]
file = "forløb"
person = "CPR"
benefit = "Ydelse"
benefits = { KTH = "kontanthjaelp" }
from = "Start"
to = "Slut"
"#;

fn pejl(folder: &Path, words: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pejl"));
    command.current_dir(folder).args(words.split(' ')).env("NO_COLOR", "1").output().unwrap()
}

fn desk() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    std::fs::create_dir(folder.path().join("levering")).unwrap();
    write("kort.toml", MAPPING);
    write("key", &"k".repeat(40));
    // 31 February: nobody's numbers.
    write("levering/borgere.csv", "CPR;Kommune\n310280-0001;101\n310275-0002;101\n");
    write(
        "levering/forløb.csv",
        "CPR;Ydelse;Start;Slut\n310280-0001;KTH;01-01-2025;01-02-2025\n310275-0002;XYZ;01-01-2025;\n310275-0002;KTH;01-12-2025;\n",
    );
    folder
}

fn both(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn a_delivery_is_imported_told_and_asked() {
    let desk = desk();
    let path = desk.path();
    let done = pejl(path, "register import levering --mapping kort.toml --into reg --key key --recorded 2026-01-05");
    let told = both(&done);
    assert!(done.status.success(), "{told}");
    for part in [
        "Det stemmer: læst = indlæst + afvist i hver tabel.",
        "Forløb, kolonnen »Ydelse«: ukendt kode: 1 række (række 3) Koderne: XYZ.",
        "000001-afviste.csv",
        "del nr. 1, kendt den 2026-01-05",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let rejects = std::fs::read_to_string(path.join("reg/000001-afviste.csv")).unwrap();
    assert!(rejects.contains(";3;Ydelse;ukendt kode;"), "{rejects}");
    assert!(!told.contains("3102") && !rejects.contains("3102"));
    let answer = pejl(path, "register bench q1 reg");
    let line: serde_json::Value = serde_json::from_slice(&answer.stdout).unwrap();
    assert_eq!((line["engine"].as_str(), line["rows"].as_u64()), (Some("pejl-register"), Some(2)));
    assert_eq!(line["sums"]["days"].as_u64(), Some(62));
    assert!(line["setup_s"].is_f64() && line["query_s"].is_f64() && line["sha"].as_str().unwrap().len() == 16);
}

#[test]
fn what_can_not_be_imported_is_told_in_danish() {
    let desk = desk();
    let path = desk.path();
    let import = "register import levering --mapping kort.toml --into reg";
    let told = both(&pejl(path, import));
    assert!(told.contains("ingen nøgle"), "{told}");
    std::fs::write(path.join("levering/borgere.csv"), "CPR\n").unwrap();
    let done = pejl(path, &format!("{import} --key key"));
    let told = both(&done);
    assert!(done.status.code() == Some(1) && told.contains("borgere.csv har ingen kolonne »Kommune«"), "{told}");
    assert!(!path.join("reg").exists());
    let told = both(&pejl(path, "register bench q1 nowhere"));
    assert!(told.contains("Der er intet register i nowhere"), "{told}");
    assert_eq!(pejl(path, "register bench q9 reg").status.code(), Some(2));
}

#[test]
fn a_code_that_no_municipality_has_is_named_and_loaded() {
    let desk = desk();
    let path = desk.path();
    let import = "register import levering --mapping kort.toml --into reg --key key --recorded 2026-01-05";
    std::fs::write(path.join("levering/borgere.csv"), "CPR;Kommune\n310280-0001;101\n310275-0002;998\n").unwrap();
    let told = both(&pejl(path, import));
    assert!(told.contains("Ingen kommune har i dag koden 998.") && told.contains("del nr. 1"), "{told}");
    assert!(!told.contains("101"), "{told}");
}

#[test]
fn a_file_in_utf_16_is_told_as_such() {
    let desk = desk();
    let path = desk.path();
    let text = "CPR;Kommune\n310280-0001;101\n";
    let bytes: Vec<u8> = [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    std::fs::write(path.join("levering/borgere.csv"), bytes).unwrap();
    let done = pejl(path, "register import levering --mapping kort.toml --into reg --key key --recorded 2026-01-05");
    let told = both(&done);
    assert!(done.status.code() == Some(1) && told.contains("tegnsættet UTF-16"), "{told}");
    assert!(told.contains("gem den som UTF-8") && !path.join("reg").exists(), "{told}");
}
