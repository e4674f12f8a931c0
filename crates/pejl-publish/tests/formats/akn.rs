//! Akoma Ntoso: the rules of the schema that the elements in use are under,
//! and the schema itself where it is at hand.

use crate::setup::{CANARIES, Held, samples};
use pejl_publish::akn::debate_report;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeSet;
use std::process::Command;

/// What may stand in each element, as akomantoso30.xsd has it for those in use.
const CHILDREN: &[(&str, &[&str])] = &[
    ("akomaNtoso", &["debateReport"]),
    ("debateReport", &["meta", "preface", "mainBody"]),
    ("meta", &["identification", "analysis", "references"]),
    ("identification", &["FRBRWork", "FRBRExpression", "FRBRManifestation"]),
    ("FRBRWork", &["FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor", "FRBRcountry", "FRBRsubtype"]),
    ("FRBRExpression", &["FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor", "FRBRversionNumber", "FRBRlanguage"]),
    ("FRBRManifestation", &["FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor", "FRBRformat"]),
    ("analysis", &["parliamentary"]),
    ("parliamentary", &["voting"]),
    ("voting", &["count"]),
    ("references", &["TLCOrganization", "TLCPerson", "TLCRole", "TLCConcept"]),
    ("preface", &["p"]),
    ("mainBody", &["p", "rollCall", "debateSection"]),
    (
        "debateSection",
        &[
            "num",
            "heading",
            "p",
            "rollCall",
            "narrative",
            "debateSection",
            "blockList",
            "resolutions",
            "declarationOfVote",
        ],
    ),
    ("resolutions", &["heading", "p"]),
    ("declarationOfVote", &["p"]),
    ("rollCall", &["blockList"]),
    ("blockList", &["listIntroduction", "item", "listWrapUp"]),
    ("item", &["num", "p"]),
    ("p", &["docTitle", "docDate", "docketNumber", "person", "role"]),
    ("narrative", &["person"]),
];

/// Elements whose children stand in the order above, each name at one place.
const ORDERED: [&str; 8] =
    ["debateReport", "meta", "identification", "FRBRWork", "FRBRExpression", "FRBRManifestation", "blockList", "item"];

/// Elements that the schema lets be empty of elements.
const MAY_BE_EMPTY: [&str; 7] =
    ["debateSection", "resolutions", "declarationOfVote", "p", "narrative", "listIntroduction", "listWrapUp"];

struct Open {
    name: String,
    children: Vec<String>,
}

#[derive(Default)]
struct Check {
    open: Vec<Open>,
    ids: BTreeSet<String>,
    references: BTreeSet<String>,
}

impl Check {
    fn start(&mut self, tag: &BytesStart<'_>) {
        let name = tag.name().as_ref().to_string();
        if let Some(parent) = self.open.last_mut() {
            let allowed = CHILDREN.iter().find(|(known, _)| *known == parent.name).map_or(&[][..], |(_, names)| names);
            assert!(allowed.contains(&name.as_str()), "{name} in {}", parent.name);
            parent.children.push(name.clone());
        }
        for attribute in tag.attributes() {
            let attribute = attribute.unwrap();
            let value = attribute.value.to_string();
            match attribute.key.as_ref() {
                "eId" => {
                    assert!(!value.is_empty() && !value.contains(char::is_whitespace), "{value}");
                    assert!(self.ids.insert(value.clone()), "the eId {value} stands twice");
                }
                "href" | "refersTo" | "source" | "as" | "outcome" => {
                    self.references
                        .extend(value.split(' ').filter_map(|word| word.strip_prefix('#')).map(str::to_owned));
                }
                _ => {}
            }
        }
        self.open.push(Open { name, children: Vec::new() });
    }

    fn end(&mut self) {
        let Open { name, children } = self.open.pop().unwrap();
        let rule = CHILDREN.iter().find(|(known, _)| *known == name).map_or(&[][..], |(_, names)| names);
        if ORDERED.contains(&name.as_str()) {
            let order: Vec<_> = children.iter().map(|child| rule.iter().position(|known| known == child)).collect();
            assert!(order.is_sorted(), "{name}: {children:?}");
        }
        assert!(!children.is_empty() || rule.is_empty() || MAY_BE_EMPTY.contains(&name.as_str()), "{name} is empty");
    }
}

fn check(text: &str) {
    let (mut reader, mut check) = (Reader::from_str(text), Check::default());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => check.start(&tag),
            Event::Empty(tag) => {
                check.start(&tag);
                check.end();
            }
            Event::End(_) => check.end(),
            Event::Eof => break,
            _ => {}
        }
    }
    let missing: Vec<_> = check.references.difference(&check.ids).collect();
    assert!(missing.is_empty(), "referred to and not there: {missing:?}");
}

/// Asks xmllint, where `PEJL_TEST_AKN_XSD` names akomantoso30.xsd.
fn validate(name: &str, text: &str) {
    let Ok(schema) = std::env::var("PEJL_TEST_AKN_XSD") else {
        eprintln!("not validated: PEJL_TEST_AKN_XSD names no schema");
        return;
    };
    let file = std::env::temp_dir().join(format!("pejl-akn-{}-{name}.xml", std::process::id()));
    std::fs::write(&file, text).unwrap();
    let mut command = Command::new(std::env::var("PEJL_TEST_XMLLINT").unwrap_or_else(|_| "xmllint".into()));
    let output = command.args(["--nonet", "--noout", "--schema", &schema]).arg(&file).output().unwrap();
    std::fs::remove_file(&file).unwrap();
    assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn every_sample_is_valid_and_holds_no_canary() {
    let mut all = String::new();
    for held in samples() {
        let text = debate_report(&held.meeting());
        assert_eq!(text, debate_report(&held.meeting()));
        check(&text);
        validate(&held.name, &text);
        all.push_str(&text);
    }
    for element in ["<voting ", "<declarationOfVote ", "<rollCall ", "<resolutions ", "<listIntroduction", "TLCPerson"]
    {
        assert!(all.contains(element), "no sample has {element}");
    }
    assert!(CANARIES.iter().all(|canary| !all.contains(canary)));
    assert!(all.contains("310270-****") && all.contains("class=\"closed\""));
}

#[test]
fn the_text_of_every_open_item_is_there() {
    for held in samples() {
        let text = debate_report(&held.meeting());
        let plain: String = text.split('<').filter_map(|part| part.split_once('>')).map(|(_, rest)| rest).collect();
        let plain = quick_xml::escape::unescape(&plain).unwrap();
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        let whole = bare(&plain);
        for item in held.document.items.iter().filter(|item| item.open) {
            for section in &item.sections {
                for word in section.text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)) {
                    assert!(whole.contains(word), "{}: {word}", held.name);
                }
            }
        }
    }
}

#[test]
fn a_paper_of_which_nothing_was_read_is_valid_too() {
    let held = Held::of("tom.txt", b"");
    let text = debate_report(&held.meeting());
    check(&text);
    validate("tom", &text);
}

#[test]
fn a_paper_that_is_full_of_markup_stays_text() {
    let paper = "REFERAT Job- og Ungeudvalget 2022-2025 d. 06-03-2024\n\nPunkt 1: <a href='x'>&\u{1}\u{1b}]]>\n\n\
                 Sagsfremstilling\n</p></debateSection><script>&lt;\u{8}\n\nIndstilling\nForvaltningen indstiller,\n\
                 1. at <b> godkendes, og\n2. at & \"godkendes\".\n\nBeslutning\nAd 1: Godkendt.\nAd 2: Forkastet. A (2) stemte imod, V (3) stemte for.\n";
    let held = Held::of("m.txt", paper.as_bytes());
    let text = debate_report(&held.meeting());
    check(&text);
    validate("markup", &text);
    assert!(!text.contains("<script") && text.contains("&lt;script&gt;"), "{text}");
    assert!(!text.contains(['\u{1}', '\u{8}', '\u{1b}']));
}
