//! Exports of agenda systems: each tells the same as the same meeting as text, and nothing that is not to be published.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may break off")]

use pejl_model::{AgendaItem, DiagnosticCode, Document, PaperKind};
use pejl_read::{ReadOptions, Reading, enclosures, read};
use std::path::Path;

const SHAPES: [&str; 5] = ["sbsys-publication.xml", "agman.xml", "sbsys-dagsorden.xml", "acadre.xml", "edoc.xml"];

/// Words that stand in the exports but are not to be published.
const CLOSED: [&str; 8] = [
    "Havnegade",
    "82.01.00",
    "4,2 mio",
    "Sælger",
    "mod én stemme",
    "købsaftale",
    "forhandling med leverandør",
    "Bilagets egen tekst",
];

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exports").join(name)).unwrap()
}

fn reading(bytes: &[u8]) -> Reading {
    read(bytes, &ReadOptions::default())
}

fn changed(name: &str, from: &str, to: &str) -> Reading {
    let text = String::from_utf8(bytes(name)).unwrap();
    assert!(text.contains(from), "{name} holds no {from}");
    reading(text.replace(from, to).as_bytes())
}

fn text_of(name: &str) -> Document {
    reading(&bytes(name)).document
}

fn codes(document: &Document) -> Vec<DiagnosticCode> {
    document.diagnostics.iter().map(|d| d.code).collect()
}

/// What is compared of an item: number, title, open, case number, decision and outcome, recommendation, attachments, tables.
fn told(item: &AgendaItem) -> String {
    let decision = item.decision.as_ref().map(|d| (d.text.clone(), d.outcome));
    let points = item.recommendation.as_ref().map(|r| r.points.iter().map(|p| p.text.clone()).collect::<Vec<_>>());
    let attachments: Vec<&str> = item.attachments.iter().map(|a| a.title.as_str()).collect();
    format!(
        "{:?} {:?} {} {:?} {decision:?} {points:?} {attachments:?} {} {}",
        item.number.as_ref().map(|n| &n.value),
        item.title.as_ref().map(|t| &t.value),
        item.open,
        item.case_number.as_ref().map(|c| &c.text),
        item.tables.len(),
        item.figures.len(),
    )
}

#[test]
fn every_shape_tells_what_the_text_tells() {
    let text = text_of("samme-moede.txt");
    for name in SHAPES {
        let export = text_of(name);
        assert_eq!(export.refusal(), None, "{name}");
        assert_eq!(export.kind, PaperKind::Minutes, "{name}");
        assert_eq!(export.committee.as_ref().map(|c| &c.value), text.committee.as_ref().map(|c| &c.value), "{name}");
        assert_eq!(export.date.as_ref().map(|d| d.value), text.date.as_ref().map(|d| d.value), "{name}");
        assert_eq!(export.start.as_ref().map(|d| d.value), text.start.as_ref().map(|d| d.value), "{name}");
        let open = |document: &Document| document.items.iter().filter(|i| i.open).map(told).collect::<Vec<_>>();
        assert_eq!(open(&export), open(&text), "{name}");
        let numbers = |document: &Document| {
            document.items.iter().map(|i| (i.number.as_ref().map(|n| n.value.clone()), i.open)).collect::<Vec<_>>()
        };
        assert_eq!(numbers(&export), numbers(&text), "{name}");
    }
}

/// FirstAgenda publishes pages, which the HTML reader reads.
#[test]
fn a_page_of_first_agenda_tells_the_same() {
    let open = |name: &str| text_of(name).items.iter().filter(|i| i.open).map(told).collect::<Vec<_>>();
    assert_eq!(open("firstagenda.html"), open("samme-moede.txt"));
    let page = text_of("firstagenda.html");
    assert_eq!(page.committee.unwrap().value, "Beskæftigelsesudvalget");
    assert_eq!(page.date.unwrap().value, jiff::civil::date(2024, 5, 14));
    assert!(page.items.iter().any(|i| !i.open && i.number.as_ref().unwrap().value == "4"));
}

#[test]
fn notes_of_members_stand_in_the_text() {
    let reading =
        changed("sbsys-dagsorden.xml", "Navn=\"Aage Munk (C)\"", "Navn=\"Aage Munk (C)\" Bemærkning=\"Fra kl. 15.30\"");
    assert!(reading.source.text.contains("Aage Munk (C) - Fra kl. 15.30\n"));
    assert!(reading.source.text.contains("Sofie Bruun (F). Som stedfortræder deltog Niels Bak (F).\n"));
    assert_eq!(reading.document.members.len(), 4);
}

#[test]
fn members_come_with_presence_and_role() {
    let seats = |name: &str| {
        let members = text_of(name).members.into_iter();
        members.map(|m| (m.person.name, m.person.party, m.present, m.role)).collect::<Vec<_>>()
    };
    let text = seats("samme-moede.txt");
    assert_eq!(text.len(), 4);
    for name in ["sbsys-publication.xml", "agman.xml", "sbsys-dagsorden.xml"] {
        assert_eq!(seats(name), text, "{name}");
    }
    // Acadre lists members without telling who was there.
    let names: Vec<String> = seats("acadre.xml").into_iter().map(|(name, ..)| name).collect();
    assert_eq!(names, text.iter().map(|(name, ..)| name.clone()).collect::<Vec<_>>());
    let text = String::from_utf8(bytes("sbsys-publication.xml")).unwrap();
    let text = text
        .replace("AsValue><![CDATA[1]", "AsValue><![CDATA[0]")
        .replace("AsValue><![CDATA[2]", "AsValue><![CDATA[0]");
    let undecided = reading(text.as_bytes()).document.members;
    assert!(undecided.len() == 4 && undecided.iter().all(|m| m.present.is_none()), "{undecided:?}");
}

#[test]
fn absence_at_an_item_names_the_substitute() {
    for name in ["sbsys-publication.xml", "agman.xml", "edoc.xml"] {
        let items = text_of(name).items;
        let absent = &items[1].absent;
        assert_eq!(absent.len(), 1, "{name}");
        assert_eq!(absent[0].person.name, "Sofie Bruun", "{name}");
        assert_eq!(absent[0].substitute.as_ref().unwrap().name, "Niels Bak", "{name}");
        assert!(items[2].absent.is_empty(), "{name}");
    }
}

#[test]
fn other_bodies_are_the_history_of_an_item() {
    let history = |name: &str| {
        let items = text_of(name).items;
        items[1].history.iter().map(|h| (h.committee.clone(), h.date)).collect::<Vec<_>>()
    };
    let day = |d| Some(jiff::civil::date(2024, 5, d));
    assert_eq!(history("agman.xml"), [(Some("Økonomiudvalget".to_owned()), day(7))]);
    assert_eq!(history("edoc.xml"), [(Some("Økonomiudvalget".to_owned()), day(21))]);
}

fn holds_nothing_closed(name: &str, reading: &Reading) {
    let document = format!("{:?}", reading.document);
    for word in CLOSED {
        assert!(!reading.source.text.contains(word), "{name} tells {word}");
        assert!(!document.contains(word), "{name} tells {word}");
    }
}

#[test]
fn what_is_closed_or_protected_is_nowhere() {
    for name in SHAPES {
        let reading = reading(&bytes(name));
        holds_nothing_closed(name, &reading);
        assert_eq!(reading.document.items.iter().filter(|i| !i.open).count(), 1, "{name}");
    }
    // eDoc has a title that is made for the public.
    let closed = text_of("edoc.xml").items.into_iter().find(|i| !i.open).unwrap();
    assert!(closed.title.unwrap().value.contains("Køb af ejendom"));
}

#[test]
fn a_text_does_not_list_what_is_withheld() {
    let withheld = "Notat om forhandling med leverandør.pdf";
    let cases = [
        ("sbsys-publication.xml", "tager forbehold.</p>", "tager forbehold.</p><p>Bilag</p><ul><li>NAME</li></ul>"),
        ("sbsys-dagsorden.xml", "forbehold.&lt;/p&gt;", "forbehold.&lt;/p&gt;&lt;p&gt;NAME&lt;/p&gt;"),
        ("acadre.xml", "tager forbehold.</p>", "tager forbehold.</p><p>Bilag: NAME</p>"),
        ("edoc.xml", "tager forbehold.\n", "tager forbehold.\n\nBilag\n\n2024-1234 - NAME\n"),
    ];
    for (name, from, to) in cases {
        holds_nothing_closed(name, &changed(name, from, &to.replace("NAME", withheld)));
    }
}

#[test]
fn a_flag_that_is_missing_is_a_no() {
    let cases = [
        ("sbsys-publication.xml", "<IsPublic><![CDATA[True]]></IsPublic>", ""),
        ("sbsys-publication.xml", "<![CDATA[True]]></IsPublic>", "måske</IsPublic>"),
        ("sbsys-dagsorden.xml", " Åbent=\"true\"", ""),
        ("sbsys-dagsorden.xml", " Åben=\"true\"", ""),
        ("acadre.xml", "<field name=\"accessname\">Åben</field>", ""),
        ("edoc.xml", "<PublishingType>SKAL PUBLICERES</PublishingType>", ""),
        ("edoc.xml", "      <AgendaType>Åben dagsorden</AgendaType>\r\n      <PDF", "<PDF"),
    ];
    for (name, from, to) in cases {
        let reading = changed(name, from, to);
        assert!(!reading.source.text.contains("Godkendt."), "{name} without {from}: {}", reading.source.text);
        assert!(!reading.source.text.contains("marts 2024.pdf"), "{name} without {from}");
        assert!(reading.document.items.iter().all(|i| !i.open), "{name} without {from}");
    }
    let unsaid = changed("sbsys-dagsorden.xml", " MaaPubliceres=\"true\"", "");
    assert!(unsaid.document.items.iter().all(|i| i.attachments.is_empty()));
}

#[test]
fn what_breaks_off_tells_nothing_closed() {
    for name in SHAPES {
        let whole = bytes(name);
        for cut in (0..whole.len()).step_by(97) {
            holds_nothing_closed(name, &reading(&whole[..cut]));
        }
    }
}

#[test]
fn a_draft_is_told() {
    let draft = changed("sbsys-publication.xml", "CDATA[Minutes]", "CDATA[Draft]").document;
    assert!(codes(&draft).contains(&DiagnosticCode::DraftPaper));
    assert!(!codes(&text_of("sbsys-publication.xml")).contains(&DiagnosticCode::DraftPaper));
}

#[test]
fn encodings_and_forbidden_letters_are_survived() {
    assert!(codes(&text_of("agman.xml")).contains(&DiagnosticCode::DecodedFrom));
    assert!(codes(&text_of("edoc.xml")).contains(&DiagnosticCode::BytesReplaced));
    let wide: Vec<u8> = std::iter::once('\u{feff}')
        .chain(String::from_utf8(bytes("acadre.xml")).unwrap().chars())
        .collect::<String>()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(reading(&wide).document.items.len(), 5);
    // Declared as UTF-8, but Windows-1252.
    let wrong: Vec<u8> = {
        let agman = bytes("agman.xml");
        let at = agman.windows(12).position(|w| w == b"windows-1252").unwrap();
        [&agman[..at], b"utf-8", &agman[at + 12..]].concat()
    };
    assert!(reading(&wrong).source.text.contains("Rådhuset, mødelokale Havnen"));
}

#[test]
fn entities_reach_nothing() {
    let declared = "<Meeting>";
    let with = "<!DOCTYPE Meeting [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ENTITY y \"yyyy\">]><Meeting>&x;&y;";
    let reading = changed("edoc.xml", declared, with);
    assert_eq!(reading.document.items.len(), 5);
    assert!(!reading.source.text.contains("yyyy"));
}

#[test]
fn deep_and_wide_exports_end() {
    let deep = format!("<Publication><Agendas>{}", "<a>".repeat(300_000));
    let _ = reading(deep.as_bytes());
    let wide = format!("<Publication><Agendas>{}", "<a/>".repeat(700_000));
    let _ = reading(wide.as_bytes());
    let other = reading(b"<?xml version=\"1.0\"?><Publication><Title>x</Title></Publication>").document;
    assert_eq!(other.refusal().map(|d| d.code), Some(DiagnosticCode::UnknownFormat));
}

/// Files are named for published attachments of open items, and never where the same path serves a withheld one.
#[test]
fn only_files_of_what_is_published_are_named() {
    let named =
        |bytes: &[u8]| enclosures(bytes, None).unwrap().into_iter().map(|e| (e.name, e.path)).collect::<Vec<_>>();
    let shape = |name: &str, pairs: &[(&str, &str)]| {
        let text = String::from_utf8(bytes(name)).unwrap();
        named(pairs.iter().fold(text, |text, (from, to)| text.replacen(from, to, 1)).as_bytes())
    };
    let first = |path: &str| ("Budgetopfølgning marts 2024.pdf".to_owned(), path.to_owned());
    // As they are: "Bilag/0.pdf" and "Enclosures\\1.pdf" are written for several attachments, "fil.pdf" and "2.PDF" for all.
    for name in SHAPES {
        assert_eq!(named(&bytes(name)), [], "{name}");
    }
    assert_eq!(shape("sbsys-dagsorden.xml", &[("Bilag/0.pdf", "Bilag/a.pdf")]), [first("Bilag/a.pdf")]);
    assert_eq!(
        shape("sbsys-publication.xml", &[("Enclosures\\1.pdf", "Enclosures\\a.pdf")]),
        [first("Enclosures\\a.pdf")]
    );
    assert_eq!(shape("acadre.xml", &[("fil.pdf", "a.pdf")]), [first("a.pdf")]);
    assert_eq!(shape("edoc.xml", &[("2.PDF", "a.pdf")]), [first("a.pdf")]);
    // The second is withheld, whatever its path; an agenda that is closed names nothing.
    assert_eq!(shape("sbsys-dagsorden.xml", &[("Bilag/1.pdf", "Bilag/b.pdf")]), []);
    let closed =
        [("Bilag/0.pdf", "Bilag/a.pdf"), ("Åbent=\"true\" Sagsnummer=\"00.30", "Åbent=\"false\" Sagsnummer=\"00.30")];
    assert_eq!(shape("sbsys-dagsorden.xml", &closed), []);
    assert_eq!(enclosures(b"Referat", None), None);
}
