//! Packages built here member by member.

use crate::source::tests::{assert_sound, codes};
use crate::source::{Limits, SourceFormat, SourceText, load};
use pejl_model::DiagnosticCode;
use proptest::prelude::*;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A ZIP package with these members.
pub(crate) fn package(members: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in members {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn document(body: &str) -> String {
    format!("<?xml version='1.0' encoding='UTF-8'?><w:document xmlns:w='w'><w:body>{body}</w:body></w:document>")
}

fn docx(body: &str, others: &[(&str, &str)]) -> SourceText {
    let document = document(body);
    let mut members = vec![("word/document.xml", document.as_str())];
    members.extend_from_slice(others);
    let source = load(&package(&members), None, &Limits::default());
    assert_sound(&source);
    assert_eq!(source.format, SourceFormat::Docx);
    source
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>")
}

fn styled(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn paragraphs_and_entities() {
    let body = p("A &amp; B &lt;c&gt; &#229;&#xE6;")
        + &p("")
        + "<w:p><w:r><w:t>x</w:t><w:tab/><w:t>y</w:t><w:br/><w:t>z</w:t></w:r></w:p>";
    assert_eq!(docx(&body, &[]).text, "A & B <c> åæ\n\nx\ty\nz\n");
}

#[test]
fn styles_make_headings_and_space() {
    let styles = "<w:styles><w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after='160'/></w:pPr></w:pPrDefault>
        </w:docDefaults><w:style w:styleId='O1'><w:name w:val='heading 1'/></w:style>
        <w:style w:styleId='Egen'><w:name w:val='Punkt'/><w:basedOn w:val='O1'/></w:style>
        <w:style w:styleId='Tæt'><w:name w:val='Tæt'/><w:pPr><w:spacing w:after='0'/></w:pPr></w:style></w:styles>";
    let body = styled("<w:pStyle w:val='Egen'/>", "Punkt 1")
        + &p("Første.")
        + &p("Andet.")
        + &styled("<w:pStyle w:val='Tæt'/>", "a")
        + &styled("<w:pStyle w:val='Tæt'/>", "b")
        + &styled("<w:outlineLvl w:val='2'/>", "Beslutning");
    let source = docx(&body, &[("word/styles.xml", styles)]);
    assert_eq!(source.text, "Punkt 1\n\nFørste.\n\nAndet.\n\na\nb\n\nBeslutning\n");
    let headings: Vec<_> = source.headings.iter().map(|h| (h.span.of(&source.text), h.level)).collect();
    assert_eq!(headings, [("Punkt 1", 1), ("Beslutning", 3)]);
}

#[test]
fn lists_are_counted() {
    let level = |n: usize, format: &str, text: &str| {
        format!(
            "<w:lvl w:ilvl='{n}'><w:start w:val='1'/><w:numFmt w:val='{format}'/><w:lvlText w:val='{text}'/></w:lvl>"
        )
    };
    let numbering = format!(
        "<w:numbering><w:abstractNum w:abstractNumId='0'>{}{}</w:abstractNum><w:abstractNum w:abstractNumId='1'>{}
        </w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId
        w:val='1'/></w:num><w:num w:numId='3'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride
        w:val='5'/></w:lvlOverride></w:num></w:numbering>",
        level(0, "decimal", "Punkt %1:"),
        level(1, "lowerLetter", "%1%2)"),
        level(0, "bullet", "")
    );
    let item = |number: u8, level: u8, text: &str| {
        styled(&format!("<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{number}'/></w:numPr>"), text)
    };
    let body =
        item(1, 0, "a") + &item(1, 1, "b") + &item(1, 1, "c") + &item(1, 0, "d") + &item(2, 0, "e") + &item(3, 0, "f");
    let source = docx(&body, &[("word/numbering.xml", &numbering)]);
    assert_eq!(source.text, "Punkt 1: a\n1a) b\n1b) c\nPunkt 2: d\n- e\nPunkt 5: f\n");
}

#[test]
fn tables_become_tabs() {
    let cell = |properties: &str, text: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", p(text));
    let body = p("Før")
        + "<w:tbl><w:tr>"
        + &cell("<w:gridSpan w:val='2'/>", "Budget")
        + &cell("", "Forbrug")
        + "</w:tr><w:tr>"
        + &cell("", "1")
        + &format!("<w:tc>{}{}</w:tc>", p("to"), p("linjer"))
        + &cell("", "")
        + "</w:tr></w:tbl>"
        + &p("Efter");
    assert_eq!(docx(&body, &[]).text, "Før\n\nBudget\t\tForbrug\n1\tto linjer\t\n\nEfter\n");
}

#[test]
fn deleted_text_and_doubles_are_left_out() {
    let text_box = |text: &str| format!("<w:txbxContent>{}</w:txbxContent>", p(text));
    let body = format!(
        "<w:p><w:r><w:t>Et </w:t></w:r><w:del><w:r><w:delText>gammelt</w:delText></w:r></w:del><w:ins><w:r><w:t>nyt
        </w:t></w:r></w:ins><w:r><mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback>
        </mc:AlternateContent><w:instrText>PAGE</w:instrText><w:t>ord</w:t></w:r></w:p>",
        text_box("I kassen"),
        text_box("I kassen")
    );
    let text = docx(&body, &[]).text;
    assert_eq!(text.split_whitespace().collect::<Vec<_>>(), ["Et", "nyt", "ord", "I", "kassen"]);
}

#[test]
fn heads_feet_and_notes() {
    let part = |text: &str| format!("<w:hdr>{}</w:hdr>", p(text));
    let (head, foot) = (part("Testby Kommune"), part("Side 1"));
    let notes =
        "<w:footnotes><w:footnote w:id='0'/><w:footnote w:id='2'><w:p><w:r><w:t>Kilde: egne tal.</w:t></w:r></w:p>
        </w:footnote></w:footnotes>";
    let core = "<cp:coreProperties><dc:title>Referat</dc:title></cp:coreProperties>";
    let body = "<w:p><w:r><w:t>Tal.</w:t><w:footnoteReference w:id='2'/></w:r></w:p>".to_owned() + &p("Mere.");
    let source = docx(
        &body,
        &[
            ("word/header1.xml", &head),
            ("word/header2.xml", &head),
            ("word/footer1.xml", &foot),
            ("word/footnotes.xml", notes),
            ("docProps/core.xml", core),
        ],
    );
    assert_eq!(source.text, "Testby Kommune\n\nTal.\nKilde: egne tal.\nMere.\n\nSide 1\n");
    let furniture: Vec<&str> = source.furniture.iter().map(|span| span.of(&source.text)).collect();
    assert_eq!(furniture, ["Testby Kommune", "Side 1"]);
    assert_eq!(source.title.as_deref(), Some("Referat"));
}

#[test]
fn external_entities_are_never_read() {
    let part = "<!DOCTYPE d [<!ENTITY ud SYSTEM 'file:///etc/hostname'><!ENTITY a 'bbbb'>]>".to_owned()
        + &document(&p("før &ud;&a; efter"));
    let source = load(&package(&[("word/document.xml", &part)]), None, &Limits::default());
    assert_eq!(source.text, "før  efter\n");
}

#[test]
fn what_unpacks_too_large_is_refused() {
    let bytes = package(&[("word/document.xml", &document(&p(&"a".repeat(1 << 20))))]);
    let limits = Limits { unpacked_bytes: 1 << 19, ..Limits::default() };
    let source = load(&bytes, None, &limits);
    assert_eq!(codes(&source), [DiagnosticCode::UnpackedTooLarge]);
    assert!(source.text.is_empty());
}

#[test]
fn other_packages_are_refused_by_name() {
    for (member, format) in [("xl/workbook.xml", "xlsx"), ("ppt/presentation.xml", "pptx"), ("indre.zip", "zip")] {
        let source = load(&package(&[(member, "")]), None, &Limits::default());
        assert_eq!(codes(&source), [DiagnosticCode::UnknownFormat]);
        assert_eq!(source.diagnostics[0].args[0].1, format);
    }
    assert_eq!(codes(&load(b"PK\x03\x04nothing", None, &Limits::default())), [DiagnosticCode::Damaged]);
}

#[test]
fn opendocument_text_is_read() {
    let content = "<office:document-content><office:automatic-styles><text:list-style style:name='L1'>
        <text:list-level-style-number text:level='1'/></text:list-style></office:automatic-styles><office:body>
        <office:text><text:h text:outline-level='2'>Punkt&#160;1</text:h><text:p>Et<text:s/><text:span>to</text:span>
        </text:p><text:list text:style-name='L1'><text:list-item><text:p>a</text:p></text:list-item><text:list-item>
        <text:p>b</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell
        table:number-columns-spanned='2'><text:p>x</text:p></table:table-cell><table:covered-table-cell/>
        <table:table-cell><text:p>y</text:p></table:table-cell></table:table-row></table:table></office:text>
        </office:body></office:document-content>";
    let bytes = package(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content)]);
    let source = load(&bytes, None, &Limits::default());
    assert_sound(&source);
    assert_eq!(source.text, "Punkt\u{a0}1\n\nEt to\n\n1. a\n2. b\n\nx\t\ty\n");
    assert_eq!(source.headings[0].level, 2);
}

#[test]
fn deep_nesting_needs_no_deep_stack() {
    let open = "<w:tbl><w:tr><w:tc>".repeat(50_000);
    let source = docx(&(open + &p("bund")), &[]);
    assert_eq!(source.text.trim(), "bund");
}

const PIECES: &[&str] = &[
    "<w:p>",
    "</w:p>",
    "<w:r>",
    "</w:r>",
    "<w:t>",
    "</w:t>",
    "æ",
    "q",
    "&amp;",
    "<w:tbl>",
    "</w:tbl>",
    "<w:tr>",
    "</w:tr>",
    "<w:tc>",
    "</w:tc>",
    "<w:gridSpan w:val='999999'/>",
    "<w:txbxContent>",
    "</w:txbxContent>",
    "<w:del>",
    "</w:del>",
    "<w:pPr>",
    "</w:pPr>",
    "<w:outlineLvl w:val='300'/>",
    "<w:outlineLvl w:val='1'/>",
    "<w:tab/>",
    "<w:br/>",
    "<w:numId w:val='1'/>",
    "<w:ilvl w:val='99'/>",
    "<",
    "&",
    "<w:footnoteReference w:id='1'/>",
];

proptest! {
    #[test]
    fn any_mixture_of_elements_loads(pieces in proptest::collection::vec(prop::sample::select(PIECES), 0..60)) {
        let bytes = package(&[("word/document.xml", &document(&pieces.concat()))]);
        assert_sound(&load(&bytes, None, &Limits::default()));
    }

    #[test]
    fn a_damaged_package_never_breaks_the_reader(
        cut in 0usize..800,
        edits in proptest::collection::vec((0usize..2000, any::<u8>()), 0..8),
    ) {
        let mut bytes = package(&[("word/document.xml", &document(&p("Møde"))), ("word/styles.xml", "<w:styles/>")]);
        for (place, byte) in edits {
            let length = bytes.len();
            bytes[place % length] = byte;
        }
        bytes.truncate(bytes.len().saturating_sub(cut % 300));
        assert_sound(&load(&bytes, None, &Limits::default()));
    }
}
