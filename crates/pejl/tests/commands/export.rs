//! What an export holds, and what it does not.

use super::{CANARIES, Desk, both, out};
use std::path::PathBuf;

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
