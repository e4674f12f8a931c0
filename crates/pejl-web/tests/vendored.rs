//! What we took from others is what they published, file by file.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn files(folder: &Path, found: &mut BTreeSet<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the folder can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.insert(path);
        }
    }
}

#[test]
fn every_vendored_file_is_as_published_and_listed() {
    let vendor = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/vendor");
    for package in std::fs::read_dir(vendor).expect("the folder can be read").flatten() {
        let folder = package.path();
        let list = folder.join("VENDOR.toml");
        let text = std::fs::read_to_string(&list).expect("every package has a VENDOR.toml");
        let list_file: toml::Table = text.parse().expect("VENDOR.toml is TOML");
        let mut there = BTreeSet::new();
        files(&folder, &mut there);
        there.remove(&list);
        for (name, hash) in list_file["files"].as_table().expect("files are listed") {
            let path = folder.join(name);
            let bytes = std::fs::read(&path).expect("a listed file is there");
            let found: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(Some(found.as_str()), hash.as_str(), "{name} was changed");
            there.remove(&path);
        }
        assert!(there.is_empty(), "not listed: {there:?}");
    }
}
