//! Files of attachments: stable, dated, told as deleted once they can't be seen, and never of a closed item.

use super::imported::{CANARIES, ask};
use super::{BETWEEN, LATER, Served, crawl, ids, shapes};
use serde_json::Value;
use std::path::Path;

const MEETING: &str = "sandby/job-og-ungeudvalget/2024-03-06";

fn minutes(open: &str) -> String {
    format!(
        "REFERAT Job- og Ungeudvalget 2022-2025 d. 06-03-2024\n\nMødested Mødelokale 1\n\n\
         Punkt 1: {open}\n\nSagsfremstilling\nSagen om fugle.\n\nBeslutning\nGodkendt.\n\nBilag\n\
         Bilag 1: Brev om fuglebure\n\nBilag 2: Tegning\n\n\
         Punkt 2: Lukket: Personsag\n\nSagsfremstilling\nKort.\n\nBeslutning\nGodkendt.\n\nBilag\nBilag 1: Skjult brev\n"
    )
}

fn papers(folder: &Path) {
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
    write("referat.txt", &minutes("Kanariefugle i jobcentret"));
    write("Brev om fuglebure.txt", "Fuglebure\n\nSkriv til birdie@example.org om messingbure.\n");
    write("Skjult brev.txt", "Hemmelighedsord om messingbure.\n");
}

impl Served {
    /// The one file of an attachment, and the last part of its address.
    fn attached(&self) -> (Value, String) {
        let item = self.object(&format!("agendaitem/{MEETING}/1"));
        let files = item["auxiliaryFile"].as_array().unwrap();
        assert_eq!(files.len(), 1, "what is only named has nowhere to lead to: {item}");
        let key = files[0]["id"].as_str().unwrap().split("/file/").last().unwrap().to_owned();
        (files[0].clone(), key)
    }

    /// Nothing is left of the file but that it was there.
    fn assert_gone(&self, file: &Value, key: &str) {
        for path in [format!("/bilag/{key}"), format!("/bilag/{key}.json"), format!("/en/bilag/{key}")] {
            let (status, page) = ask(self.address, &path);
            assert_eq!(status, 410, "{path}");
            assert!(!page.contains("fuglebure") && !page.contains("messingbure"), "{page}");
        }
        let left = self.object(&format!("file/{key}"));
        assert_eq!(shapes::faults(&shapes::own(), &left, &[]), Vec::<String>::new());
        assert_eq!((&left["deleted"], &left["id"], &left["created"]), (&true.into(), &file["id"], &file["created"]));
        assert_eq!(left["modified"], LATER.replace('Z', "+00:00"));
        let id = left["id"].as_str().unwrap();
        assert!(!ids(&self.list("sandby/file", "")).contains(&id));
        assert!(ids(&self.list("sandby/file", &format!("?modified_since={BETWEEN}"))).contains(&id));
        let unknown = format!("{}0", key.get(..key.len() - 1).unwrap());
        assert!(unknown == *key || ask(self.address, &format!("/bilag/{unknown}")).0 == 404);
        for (link, value) in crawl(self) {
            let told = value.to_string();
            assert!(!told.contains("fuglebure") && !told.contains("Skjult brev"), "{link}: {told}");
        }
    }
}

#[test]
fn an_attachment_is_a_file_of_its_item() {
    let served = Served::of(papers);
    let (file, key) = served.attached();
    assert_eq!((file["name"].as_str(), file["mimeType"].as_str()), (Some("1: Brev om fuglebure"), Some("text/html")));
    assert_eq!(file["agendaItem"][0], format!("{}/oparl/v1.1/agendaitem/{MEETING}/1", served.base()));
    assert_eq!(file["meeting"][0], format!("{}/oparl/v1.1/meeting/{MEETING}", served.base()));
    assert_eq!((&file["created"], &file["modified"]), (&"2026-01-01T00:00:00+00:00".into(), &file["created"]));
    let source = &file["pejl:source"];
    let bytes = std::fs::read(served.folder.path().join("sandby/Brev om fuglebure.txt")).unwrap().len();
    assert_eq!(
        (source["bytes"].as_u64(), source["name"].as_str()),
        (Some(bytes as u64), Some("Brev om fuglebure.txt"))
    );
    assert!(key.ends_with(source["sha256"].as_str().unwrap().get(..12).unwrap()));
    let page = ask(served.address, file["accessUrl"].as_str().unwrap().strip_prefix(&served.base()).unwrap());
    assert!(page.0 == 200 && page.1.contains("messingbure"), "{page:?}");
    assert_eq!(served.object(&format!("file/{key}")), file);
    assert!(served.list("sandby/file", "").contains(&file));
    let meeting = served.object(&format!("meeting/{MEETING}"));
    assert_eq!(meeting["agendaItem"][0]["auxiliaryFile"][0], file);
    assert!(meeting["agendaItem"][1]["auxiliaryFile"].is_null(), "{meeting}");
    for (link, value) in crawl(&served) {
        if !link.contains("/list/") {
            assert_eq!(shapes::faults(&shapes::own(), &value, &[]), Vec::<String>::new(), "{link}");
        }
        let told = value.to_string().replace(&served.base(), "").replace(source["sha256"].as_str().unwrap(), "");
        for hidden in CANARIES.into_iter().chain(["Skjult brev"]) {
            assert!(!told.contains(hidden), "{hidden} in {link}: {told}");
        }
    }
}

#[test]
fn an_attachment_that_is_forgotten_is_gone() {
    let served = Served::of(papers);
    let (file, key) = served.attached();
    served.forget(&key);
    assert_eq!(ask(served.address, &format!("/punkt/{MEETING}/1")).0, 200);
    let item = served.object(&format!("agendaitem/{MEETING}/1"));
    assert!(item["auxiliaryFile"].is_null() && item["modified"] != file["modified"], "{item}");
    served.assert_gone(&file, &key);
}

#[test]
fn the_attachments_of_a_meeting_that_is_forgotten_are_gone() {
    let served = Served::of(papers);
    let (file, key) = served.attached();
    served.forget(MEETING);
    served.assert_gone(&file, &key);
}

#[test]
fn an_attachment_that_a_newer_paper_does_not_show_is_gone() {
    for open in ["Lukket: Kanariefugle i jobcentret", "Kanariefugle i jobcentret"] {
        let served = Served::of(papers);
        let (file, key) = served.attached();
        let text = minutes(open).replace("Brev om fuglebure", "Brev om volierer");
        served.import_again(|folder| std::fs::write(folder.join("referat.txt"), text).unwrap());
        served.assert_gone(&file, &key);
    }
    // One that is closed with the same words as before shows nothing either.
    let served = Served::of(papers);
    let (file, key) = served.attached();
    served.import_again(|folder| std::fs::write(folder.join("referat.txt"), minutes("Lukket: Fugle")).unwrap());
    served.assert_gone(&file, &key);
}
