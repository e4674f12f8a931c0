//! The direction of the house, held by a test: a crate uses only crates of lower floors.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "a test")]

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

/// The floors, as in ARCHITECTURE.md.
const FLOORS: [(&str, u8); 14] = [
    ("pejl", 4),
    ("pejl-web", 4),
    ("pejl-app", 3),
    ("pejl-words", 3),
    ("pejl-store", 2),
    ("pejl-find", 2),
    ("pejl-check", 2),
    ("pejl-read", 1),
    ("pejl-register", 2),
    ("pejl-rules", 1),
    ("pejl-mask", 1),
    ("pejl-publish", 1),
    ("pejl-papermill", 1),
    ("pejl-model", 0),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The normal dependencies between our crates, read from the manifests by cargo itself.
fn dependencies() -> BTreeMap<String, Vec<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(root())
        .output()
        .expect("cargo metadata runs");
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON");
    let name = |v: &serde_json::Value| v["name"].as_str().unwrap().to_owned();
    let ours = |p: &serde_json::Value| {
        let deps = p["dependencies"].as_array().unwrap();
        deps.iter().filter(|d| d["kind"].is_null()).map(name).filter(|n| n.starts_with("pejl")).collect()
    };
    metadata["packages"].as_array().unwrap().iter().map(|p| (name(p), ours(p))).collect()
}

#[test]
fn a_crate_uses_only_crates_of_lower_floors() {
    let floors: BTreeMap<&str, u8> = FLOORS.into_iter().collect();
    let dependencies = dependencies();
    assert_eq!(dependencies.keys().map(String::as_str).collect::<Vec<_>>(), floors.keys().copied().collect::<Vec<_>>());
    for (name, uses) in &dependencies {
        for used in uses {
            let between_four = (name.as_str(), used.as_str()) == ("pejl", "pejl-web");
            assert!(between_four || floors[used.as_str()] < floors[name.as_str()], "{name} uses {used}");
            assert_ne!(used, "pejl-papermill", "{name}: made-up papers are for tests only");
        }
    }
}

#[test]
fn the_map_in_architecture_names_every_crate_with_its_floor() {
    let map = std::fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    for (name, floor) in FLOORS {
        let row = format!("| {floor} | `{name}` |");
        assert!(map.contains(&row), "ARCHITECTURE.md lacks the row {row}");
    }
}

#[test]
fn the_doors_in_architecture_are_those_in_use() {
    let map = std::fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    let names = |list: &str| -> Vec<String> { list.split(", ").map(str::to_owned).collect() };
    let mut doors = BTreeMap::new();
    for (rooms, uses) in map.lines().filter_map(|line| line.strip_prefix("    pejl")?.split_once(" -> ")) {
        let mut uses = if uses == "nothing" { Vec::new() } else { names(uses) };
        uses.sort();
        doors.extend(names(&format!("pejl{rooms}")).into_iter().map(|room| (room, uses.clone())));
    }
    let mut in_use = dependencies();
    in_use.values_mut().for_each(|uses| uses.sort());
    assert_eq!(doors, in_use);
}

#[test]
fn every_dependency_stands_in_architecture_with_its_reason() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let map = std::fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let section = manifest.split("[workspace.dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    for line in section.lines().filter(|l| l.contains('=') && !l.starts_with("pejl-") && !l.starts_with('#')) {
        let name = line.split(['=', ' ', '.']).next().unwrap();
        assert!(map.contains(&format!("`{name}`")), "ARCHITECTURE.md does not say why `{name}` is there");
    }
}

#[test]
fn no_machine_path_or_registry_host_stands_in_the_repository() {
    let listed = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output().expect("git runs");
    let hosts = ["registry.npmjs", "static.crates", "pypi.org", "deb.debian", "index.crates"];
    for file in listed.stdout.split(|b| *b == 0).filter(|f| !f.is_empty()) {
        let name = String::from_utf8_lossy(file);
        if name.ends_with("house.rs") {
            // It holds the hosts' names that it looks for.
            continue;
        }
        let Ok(text) = std::fs::read_to_string(root().join(&*name)) else { continue };
        assert!(!hosts.iter().any(|h| text.contains(h)), "{name} names a registry host");
        let path = ["root", "work", "home/user"].iter().any(|folder| text.contains(&format!("/{folder}/")));
        assert!(!path, "{name} holds a path of some machine");
    }
}
