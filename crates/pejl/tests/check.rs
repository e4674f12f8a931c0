//! `pejl check` as a person and a pipeline run it, through the binary. Rules have their own tests where they stand:
//! here D001 stands for all of them, and what goes for every rule is tested with all on.
//! One file over 400 lines: each further one would be one more program to link.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "a test")]

use pejl_check::{Example, Group, RULES, Rule};
use pejl_model::Severity;
use serde_json::Value;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// Personal data that cannot be anybody's, and words of a closed item.
const CANARIES: [&str; 4] = ["310270-0000", "0000", "86 12 34 56", "eksempel.invalid"];
const CLOSED: &str = "Brandstationen";

const BEFORE: &str = "Birkedal Kommune\nBeskæftigelsesudvalget\n\nReferat\n\nDato: 13. august 2024\nTid: 16.00\nSted: Rådhuset\n\n\
    1. Godkendelse af dagsorden\n\nIndstilling\nForvaltningen indstiller, at dagsordenen godkendes.\n\nBeslutning\nGodkendt.\n\n\
    2. Status på indsatsen\n\nIndstilling\nForvaltningen indstiller, at orienteringen tages til efterretning.\n\nSagsfremstilling\n";
const AFTER: &str = "\n\nBeslutning\nTaget til efterretning.\n";
const WRONG: &str = "Næste møde er onsdag den 13. august 2024 kl. 16.";
const SECRET: &str = "Borgeren 310270-0000 (alma@eksempel.invalid, tlf. 86 12 34 56) mødte onsdag den 13. august 2024.";
const CLOSED_ITEM: &str = "\n3. Lukket punkt: Køb af ejendom\n\nSagsfremstilling\nBrandstationen købes mandag den 13. august 2024.\n\n\
    Beslutning\nGodkendt.\n";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A folder that commands run in.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A desk with minutes that say `content` in their second item.
    fn with(content: &str) -> Self {
        let desk = Self::new();
        desk.put("referat.txt", &paper(content));
        desk
    }

    fn put(&self, name: &str, content: &str) {
        let path = self.0.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pejl"));
        command.args(arguments).current_dir(self.0.path()).stdin(Stdio::null());
        for variable in ["PEJL_DATA", "PEJL_DATABASE", "PEJL_CONFIG"] {
            command.env_remove(variable);
        }
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// `pejl check` with one rule alone, so that other rules do not matter.
    fn check(&self, arguments: &[&str]) -> Output {
        self.run(&[&["check", "--rule", "D001"], arguments].concat())
    }

    fn findings(&self, arguments: &[&str]) -> Vec<Value> {
        let output = self.check(&[arguments, &["--format", "json"]].concat());
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", both(&output)))
    }
}

fn paper(content: &str) -> String {
    format!("{BEFORE}{content}{AFTER}")
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn both(output: &Output) -> String {
    out(output) + &err(output)
}

#[test]
fn a_finding_is_shown_as_a_compiler_does() {
    let desk = Desk::with(WRONG);
    let told = desk.check(&["referat.txt"]);
    let text = paper(WRONG);
    let line = text.lines().position(|line| line == WRONG).unwrap() + 1;
    let gap = " ".repeat(line.to_string().len());
    let expected = format!(
        "referat.txt:{line}:15: fejl D001 (punkt 2): 13. august 2024 er en tirsdag, ikke en onsdag\n  {gap} |\n  {line} | {WRONG}\n  \
         {gap} |               ^^^^^^\n  = rigtigt ville være: tirsdag\n  = se også linje {line}: 13. august 2024\n  \
         = pejl check --explain D001 forklarer reglen\n\n1 papir efterset: 1 fejl, 0 advarsler, 0 bemærkninger.\n"
    );
    assert_eq!(out(&told), expected);
    assert!(told.status.code() == Some(1) && told.stderr.is_empty(), "{}", err(&told));
    let quiet = Desk::with("Næste møde er tirsdag den 13. august 2024 kl. 16.").check(&["referat.txt"]);
    assert!(quiet.status.success() && out(&quiet) == "1 papir efterset: intet fundet.\n", "{}", both(&quiet));
    assert!(!desk.0.path().join("pejl-data").exists(), "no library is made");
}

#[test]
fn json_tells_where_and_what() {
    let desk = Desk::with(WRONG);
    let found = desk.findings(&["referat.txt"]);
    let [one] = found.as_slice() else { panic!("{found:?}") };
    let (start, end) = (one["start"].as_u64().unwrap() as usize, one["end"].as_u64().unwrap() as usize);
    assert_eq!(&paper(WRONG)[start..end], "onsdag");
    for (key, value) in [
        ("file", "referat.txt"),
        ("code", "D001"),
        ("severity", "error"),
        ("item", "2"),
        ("text", "onsdag"),
        ("message", "13. august 2024 er en tirsdag, ikke en onsdag"),
        ("name", "Ugedag passer ikke til datoen"),
    ] {
        assert_eq!(one[key], value, "{key}");
    }
    assert_eq!(
        (&one["correction"]["text"], &one["related"][0]["text"]),
        (&"tirsdag".into(), &"13. august 2024".into())
    );
    assert!(one["attached"].is_null() && one["column"] == 15);
    assert!(Desk::with("Intet.").findings(&["referat.txt"]).is_empty());
}

#[test]
fn sarif_has_the_form_of_its_standard() {
    let desk = Desk::with(WRONG);
    let told = desk.check(&["referat.txt", "findes-ikke.txt", "--format", "sarif"]);
    let log: Value = serde_json::from_slice(&told.stdout).unwrap();
    assert!(log["version"] == "2.1.0" && log["$schema"].as_str().unwrap().contains("2.1.0"));
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), RULES.len());
    for rule in rules {
        let level = rule["defaultConfiguration"]["level"].as_str().unwrap();
        assert!(["error", "warning", "note"].contains(&level) && rule["id"].is_string());
        assert!(!rule["shortDescription"]["text"].as_str().unwrap().is_empty());
    }
    let results = run["results"].as_array().unwrap();
    let [one] = results.as_slice() else { panic!("{results:?}") };
    assert_eq!(rules[one["ruleIndex"].as_u64().unwrap() as usize]["id"], one["ruleId"]);
    assert!(one["level"] == "error" && one["message"]["text"].is_string());
    let place = &one["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "referat.txt");
    // Columns and offsets count characters, as the run says; lines and columns begin at 1, an end is the one after.
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let region = |key: &str| place["region"][key].as_u64().unwrap() as usize;
    let text = paper(WRONG);
    let by_offset: String = text.chars().skip(region("charOffset")).take(region("charLength")).collect();
    let line = text.lines().nth(region("startLine") - 1).unwrap();
    let (from, to) = (region("startColumn") - 1, region("endColumn") - 1);
    let by_column: String = line.chars().skip(from).take(to - from).collect();
    assert_eq!((by_offset.as_str(), by_column.as_str()), ("onsdag", "onsdag"));
    assert_eq!(region("startLine"), region("endLine"));
    let fix = &one["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!((&fix["insertedContent"]["text"], &fix["deletedRegion"]), (&"tirsdag".into(), &place["region"]));
    let invocation = &run["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    assert!(invocation["toolExecutionNotifications"][0]["message"]["text"].as_str().unwrap().contains("findes-ikke"));
}

#[test]
fn github_commands_are_one_line_each_and_escaped() {
    let desk = Desk::new();
    desk.put("a,b:c 100%.txt", &paper(WRONG));
    let told = out(&desk.check(&["a,b:c 100%.txt", "--format", "github"]));
    assert_eq!(told.lines().count(), 1, "{told}");
    assert!(told.starts_with("::error file=a%2Cb%3Ac 100%25.txt,line="), "{told}");
    assert!(told.contains(",col=15,endColumn=21,title=D001 Ugedag") && told.contains("::13. august 2024"), "{told}");
    assert!(told.contains("(punkt 2)%0Arigtigt ville være: tirsdag"), "{told}");
}

#[test]
fn no_format_tells_what_a_finding_hides_and_closed_items_are_only_counted() {
    let desk = Desk::with(SECRET);
    desk.put("referat.txt", &(paper(SECRET) + CLOSED_ITEM));
    desk.put("mappe/borger 310270-0000.txt", &paper(SECRET));
    for format in ["text", "json", "sarif", "github"] {
        for path in ["referat.txt", "mappe"] {
            // With every rule on, and with one.
            for output in [
                desk.run(&["check", path, "--format", format, "--wording"]),
                desk.check(&[path, "--format", format]),
                desk.check(&[path, "--format", format, "--closed"]),
            ] {
                for canary in CANARIES {
                    assert!(!both(&output).contains(canary), "{format} {path}: {canary} in {}", both(&output));
                }
            }
        }
        let (without, with) = (desk.check(&["referat.txt", "--format", format]), {
            desk.check(&["referat.txt", "--closed", "--format", format])
        });
        for told in ["mandag", CLOSED, "punkt 3", "\"3\""] {
            assert!(!both(&without).contains(told), "{format}: {}", both(&without));
        }
        assert!(both(&without).contains("1 fund i et lukket punkt er udeladt"), "{format}: {}", both(&without));
        assert!(both(&with).contains("mandag") && !both(&with).contains("udeladt"), "{format}: {}", both(&with));
    }
    assert!(out(&desk.check(&["referat.txt"])).contains("310270-****"));
    assert_eq!(desk.findings(&["referat.txt"]).len(), 1);
    assert_eq!(desk.findings(&["referat.txt", "--closed"]).len(), 2);
}

#[test]
fn the_exit_code_tells_what_was_found_and_what_could_not_be_read() {
    let desk = Desk::with(WRONG);
    let code = |arguments: &[&str]| desk.check(arguments).status.code();
    assert_eq!(code(&["referat.txt", "--fail-on", "never"]), Some(0));
    assert_eq!(code(&["referat.txt", "--fail-on", "note"]), Some(1));
    desk.put("mild.toml", "[check.rules]\nD = \"warning\"\n");
    assert_eq!(code(&["--config", "mild.toml", "referat.txt"]), Some(0));
    assert_eq!(code(&["--config", "mild.toml", "referat.txt", "--fail-on", "warning"]), Some(1));
    desk.put("tom.txt", "");
    desk.put("billede.png", "\u{89}PNG\r\n\u{1a}\n");
    for unread in ["tom.txt", "billede.png", "findes-ikke.txt"] {
        let told = desk.check(&[unread, "referat.txt"]);
        assert_eq!(told.status.code(), Some(2), "{unread}: {}", both(&told));
        assert!(err(&told).contains(unread) && out(&told).contains("referat.txt:"), "{unread}: {}", both(&told));
    }
    for wrong in [&["--format", "xml", "referat.txt"][..], &["--skip", "D999", "referat.txt"], &[]] {
        assert_eq!(code(wrong), Some(2), "{wrong:?}");
    }
    assert!(err(&desk.run(&["check", "--rule", "D999", "referat.txt"])).contains("D999"));
}

#[test]
fn nothing_to_check_is_no_quiet_success() {
    let desk = Desk::new();
    desk.put("mappe/note.json", "{}");
    let told = desk.check(&["mappe"]);
    assert!(told.status.code() == Some(2) && err(&told).contains("ingen papirer at efterse"), "{}", both(&told));
    desk.put("tom.txt", "");
    let told = desk.check(&["tom.txt"]);
    assert!(told.status.code() == Some(2) && out(&told).contains("Ingen papirer kunne læses."), "{}", both(&told));
    let twice = err(&desk.run(&["check", "--explain", "D001", "--rules"]));
    assert!(twice.contains("kan ikke bruges sammen med"), "{twice}");
}

#[test]
fn a_folder_is_checked_in_a_fixed_order_and_summed_up_by_rule() {
    let desk = Desk::new();
    for n in 0..70 {
        let content = if n % 7 == 0 { format!("{WRONG}\n\n{WRONG}") } else { WRONG.to_owned() };
        desk.put(&format!("moeder/{n:02}/referat.txt"), &paper(&content));
    }
    desk.put("moeder/data.json", "{}");
    desk.put("moeder/nyhed.txt", "Kommunen holder åbent hus lørdag. Læs mere på siden.\n");
    let first = desk.check(&["moeder"]);
    let told = out(&first);
    assert_eq!(told, out(&desk.check(&["moeder"])));
    let files: Vec<&str> = told.lines().filter(|line| line.contains(": fejl ")).collect();
    assert!(files.len() == 80 && files.is_sorted(), "{}", files.len());
    assert!(told.contains("70 papirer efterset: 80 fejl, 0 advarsler, 0 bemærkninger."), "{told}");
    assert!(told.contains("2 filer er ikke papirer og er sprunget over."), "{told}");
    let row = |name: &str| told.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{name}: {told}"));
    assert_eq!(row("D001 Ugedag").split_whitespace().rev().take(3).collect::<Vec<_>>(), ["–", "–", "80"]);
    let worst = told.split("Papirer med flest fund\n").nth(1).unwrap();
    assert!(worst.starts_with("moeder/00/referat.txt ") && worst.lines().nth(1).unwrap().starts_with("moeder/07/"));
    assert!(first.stderr.is_empty(), "a bar only on a terminal: {}", err(&first));
}

#[test]
fn standard_input_is_checked_as_well() {
    let desk = Desk::new();
    let mut command = desk.command(&["check", "--rule", "D001", "-", "--format", "json"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(paper(WRONG).as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let found: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert!(found.len() == 1 && found[0]["file"] == "standardinput" && output.status.code() == Some(1));
}

#[test]
fn rules_are_chosen_on_the_command_line_and_in_the_settings() {
    let desk = Desk::with(WRONG);
    let found =
        |arguments: &[&str]| out(&desk.run(&[&["check", "referat.txt"], arguments].concat())).contains(" D001 ");
    assert!(found(&[]) && found(&["--rule", "d"]) && found(&["--rule", "A,D001"]) && found(&["--wording"]));
    assert!(!found(&["--rule", "A"]) && !found(&["--skip", "D"]) && !found(&["--skip", "P,D001"]));
    desk.put("pejl.toml", "[check.rules]\nD = \"off\"\n");
    assert!(!found(&[]) && !found(&["--rule", "D"]) && found(&["--rule", "D001"]), "pejl.toml is read by itself");
    desk.put(
        "pejl.toml",
        "[check]\nweak_response = 12.5\nfew_persons = 3\n[check.rules]\nD = \"off\"\nD001 = \"note\"\n",
    );
    let told = out(&desk.check(&["referat.txt"]));
    assert!(told.contains("bemærkning D001") && told.contains("0 fejl, 0 advarsler, 1 bemærkning."), "{told}");
    for (settings, named) in [
        ("[check]\nfaa_personer = 3\n", "faa_personer"),
        ("[check.rules]\nD999 = \"off\"\n", "D999"),
        ("[check.rules]\nD001 = \"fejl\"\n", "fejl"),
        ("[check]\nfew_persons = \"fem\"\n", "few_persons"),
    ] {
        desk.put("pejl.toml", settings);
        let refused = desk.check(&["referat.txt"]);
        assert!(refused.status.code() == Some(2) && err(&refused).contains(named), "{}", both(&refused));
        assert!(out(&refused).is_empty() && err(&refused).contains("[check"), "{}", both(&refused));
    }
}

#[test]
fn an_exception_holds_until_its_day_and_for_what_it_names() {
    let desk = Desk::with(WRONG);
    let file = "referat.txt.undtagelser.toml";
    let exception = |more: &str, expires: &str| {
        format!("[[exception]]\ncode = \"D001\"\n{more}reason = \"Citat\"\nexpires = {expires}\n")
    };
    for (more, expires, excepted, told) in [
        ("", "2999-12-31", true, "1 fund er undtaget."),
        ("item = \"2\"\ntext = \"onsdag\"\n", "\"2999-12-31\"", true, "1 fund er undtaget."),
        ("item = 1\n", "2999-12-31", false, "Undtagelsen for D001 passer ikke til noget fund"),
        ("text = \"tirsdag\"\n", "2999-12-31", false, "referat.txt.undtagelser.toml:1:"),
        ("", "2020-01-31", false, "Undtagelsen for D001 udløb 31. januar 2020 og gælder ikke længere."),
    ] {
        desk.put(file, &exception(more, expires));
        let checked = desk.check(&["referat.txt"]);
        assert_eq!(checked.status.code(), Some(i32::from(!excepted)), "{more}{expires}: {}", both(&checked));
        assert!(both(&checked).contains(told), "{told}: {}", both(&checked));
        assert_eq!(desk.check(&["."]).status.code(), checked.status.code(), "also in a folder");
    }
    desk.put(file, &exception("", "2999-12-31"));
    let others = desk.run(&["check", "referat.txt", "--rule", "A"]);
    assert!(!both(&others).contains("passer ikke"), "the rule did not run: {}", both(&others));
}

#[test]
fn a_faulty_exception_is_told_with_its_line_and_holds_nothing() {
    let desk = Desk::with(WRONG);
    let good = "[[exception]]\ncode = \"D001\"\nreason = \"Citat\"\nexpires = 2999-12-31\n";
    for (words, line, told) in [
        ("[[exception]]\ncode = \"D001\"\nexpires = 2999-12-31\n", 5, "mangler en begrundelse (reason)"),
        ("[[exception]]\ncode = \"D001\"\nreason = \"x\"\n", 5, "mangler en udløbsdato (expires)"),
        ("[[exception]]\nreason = \"x\"\nexpires = 2999-12-31\n", 5, "mangler reglens kode (code)"),
        ("[[exception]]\ncode = \"D999\"\n", 6, "ingen regel med koden D999"),
        ("[[exception]]\ncode = \"D001\"\ngrund = \"x\"\n", 7, "»grund« hører ikke hjemme her"),
        ("[[exception]]\nexpires = \"jul\"\n", 6, "»jul« er ikke en dato"),
    ] {
        desk.put("referat.txt.undtagelser.toml", &format!("{good}{words}"));
        let checked = desk.check(&["referat.txt"]);
        assert_eq!(checked.status.code(), Some(2), "{}", both(&checked));
        let place = format!("pejl: referat.txt.undtagelser.toml:{line}: ");
        assert!(err(&checked).contains(&place) && err(&checked).contains(told), "{told}: {}", err(&checked));
        assert!(out(&checked).contains("fejl D001"), "none holds: {}", out(&checked));
        assert!(out(&checked).contains("1 papir efterset: 1 fejl"), "the paper itself was read: {}", out(&checked));
    }
}

#[test]
fn attached_files_belong_to_one_paper_and_must_be_readable() {
    let desk = Desk::with(WRONG);
    desk.put("bilag.txt", "Notat\n");
    assert_eq!(desk.check(&["referat.txt", "--attached", "bilag.txt"]).status.code(), Some(1));
    let gone = desk.check(&["referat.txt", "--attached", "bilag.txt", "væk.pdf"]);
    assert!(gone.status.code() == Some(2) && err(&gone).contains("væk.pdf"), "{}", both(&gone));
    assert!(out(&gone).contains("fejl D001"), "the paper is checked all the same: {}", out(&gone));
    for several in [&["referat.txt", "referat.txt", "--attached", "bilag.txt"][..], &[".", "--attached", "bilag.txt"]] {
        assert!(err(&desk.check(several)).contains("--attached gælder ét papir"), "{several:?}");
    }
}

#[test]
fn only_what_a_new_version_added_is_shown() {
    let desk = Desk::with(WRONG);
    assert!(desk.run(&["import", "referat.txt"]).status.success());
    let more = "Fristen er mandag den 13. august 2024.";
    desk.put("ny/referat.txt", &paper(&format!("Nyt afsnit.\n\n{WRONG}\n\n{more}")));
    let words = |arguments: &[&str]| -> Vec<String> {
        let found = desk.findings(arguments);
        found.iter().map(|one| one["text"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(words(&["ny/referat.txt"]), ["onsdag", "mandag"]);
    assert_eq!(words(&["ny/referat.txt", "--since", "1"]), ["mandag"]);
    let library = out(&desk.run(&["list"]));
    assert!(desk.run(&["import", "ny/referat.txt"]).status.success(), "checking stored nothing");
    assert_eq!(out(&desk.run(&["list"])), library);
    assert_eq!(words(&["ny/referat.txt", "--since", "v1"]), ["mandag"]);
    assert!(words(&["ny/referat.txt", "--since", "2"]).is_empty());
    // The same words twice are two findings, of which one was there.
    desk.put("ny/referat.txt", &paper(&format!("{WRONG}\n\n{WRONG}")));
    assert_eq!(words(&["ny/referat.txt", "--since", "1"]), ["onsdag"]);
    let later = desk.check(&["ny/referat.txt", "--since", "9"]);
    assert!(later.status.code() == Some(2) && err(&later).contains("version 1 til 2"), "{}", both(&later));
    desk.put("andet.txt", &paper(WRONG).replace("13. august 2024\nTid", "20. august 2024\nTid"));
    let unknown = desk.check(&["andet.txt", "--since", "1"]);
    assert!(unknown.status.code() == Some(2) && err(&unknown).contains("ikke i biblioteket"), "{}", both(&unknown));
    assert!(!out(&unknown).contains("D001"), "{}", out(&unknown));
    assert_eq!(desk.check(&["andet.txt", "--since", "nul"]).status.code(), Some(2));
}

#[test]
fn rules_are_listed_and_explained() {
    let desk = Desk::new();
    let listed = out(&desk.run(&["check", "--rules"]));
    for rule in RULES.iter() {
        assert!(listed.contains(&format!("  {}  ", rule.code)), "{} in {listed}", rule.code);
        let explained = desk.run(&["check", "--explain", rule.code]);
        assert!(explained.status.success(), "{}", both(&explained));
        let words = out(&explained);
        assert!(words.starts_with(&format!("{} {}\n", rule.code, pejl_words::rule_name(rule.code))), "{words}");
        assert!(words.contains(&pejl_words::rule_why(rule.code)), "{words}");
        assert!(words.contains("Den finder\n") && words.contains("Den lader være\n"), "{words}");
    }
    assert!(out(&desk.run(&["completions", "bash"])).contains("check"));
    let unknown = desk.run(&["check", "--explain", "D999"]);
    assert!(unknown.status.code() == Some(2) && err(&unknown).contains("D999"), "{}", both(&unknown));
}

/// `docs/rules.md` is made from the rules. After a rule came or changed, `INSTA_UPDATE=always cargo test -p pejl
/// --test check the_page_of_rules` writes it anew.
#[test]
fn the_page_of_rules_is_made_from_the_rules() {
    let path = root().join("docs/rules.md");
    let page = page();
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        std::fs::write(&path, &page).unwrap();
    }
    assert!(std::fs::read_to_string(&path).unwrap_or_default() == page, "docs/rules.md is not what the rules are");
}

fn page() -> String {
    let mut page = String::from(
        "# Reglerne i `pejl check`\n\nSiden er lavet ud fra reglerne selv. Hvordan et fund læses, står i \
         [check.md](check.md). Eksemplerne er opdigtede og kun de korteste; `pejl check --explain KODE` har dem alle.\n",
    );
    for group in Group::ALL {
        let rules: Vec<&Rule> = RULES.iter().copied().filter(|rule| rule.group() == group).collect();
        if rules.is_empty() {
            continue;
        }
        let _ = write!(page, "\n## {}: {}\n", group.letter(), pejl_words::rule_group(group));
        rules.iter().for_each(|rule| section(&mut page, rule));
    }
    page
}

/// So many examples of each kind stand on the page.
const SHOWN: usize = 2;

fn section(page: &mut String, rule: &Rule) {
    let weight = match rule.severity {
        Severity::Error => "Fejl",
        Severity::Warning => "Advarsel",
        Severity::Note => "Bemærkning",
    };
    let off = if rule.on { "" } else { ", slået fra, indtil den bliver slået til" };
    let (name, why) = (pejl_words::rule_name(rule.code), pejl_words::rule_why(rule.code));
    let _ = write!(page, "\n### {} {name}\n\n*{weight}{off}.* {why}\n", rule.code);
    let (finds, leaves): (Vec<&Example>, Vec<&Example>) = rule.examples.iter().partition(|one| !one.finds.is_empty());
    for (heading, examples) in [("Den finder:", finds), ("Den lader være:", leaves)] {
        let _ = write!(page, "\n{heading}\n");
        let mut examples = examples;
        examples.sort_by_key(|example| example.text.len());
        for example in examples.into_iter().take(SHOWN) {
            let piece = example.text.strip_prefix("# ").unwrap_or(example.text).trim_end();
            let piece = piece.strip_prefix('@').map_or_else(|| piece.to_owned(), |file| format!("Bilagsfil: {file}"));
            let _ = write!(page, "\n```text\n{}\n```\n", piece.replace('\t', " | "));
            for found in example.finds.iter().filter(|found| !found.is_empty()) {
                let _ = write!(page, "\n→ `{}`\n", found.split_whitespace().collect::<Vec<_>>().join(" "));
            }
        }
    }
}
