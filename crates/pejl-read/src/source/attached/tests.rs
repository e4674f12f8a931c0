//! Small files built here, part by part.

use super::*;
use crate::source::docx::tests::package;
use crate::source::pdf::tests::pdf;
use proptest::prelude::*;

const CORE: &str = "<cp:coreProperties><dc:creator>Hanne Holm</dc:creator>\
    <cp:lastModifiedBy> Bent
 Lund </cp:lastModifiedBy></cp:coreProperties>";

fn read(name: &str, members: &[(&str, &str)]) -> AttachedFile {
    attached(&package(members), name, &Limits::default())
}

#[test]
fn a_word_document_tells_who_made_it_and_what_it_hides() {
    let document = "<w:document><w:body><w:p><w:r><w:t>Vist</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr>\
        <w:t>skjult</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> mere</w:t></w:r></w:p><w:p><w:pPr><w:rPr>\
        <w:vanish/></w:rPr></w:pPr><w:ins><w:r><w:t>ny</w:t></w:r></w:ins><w:del><w:r><w:delText>x</w:delText></w:r>\
        </w:del><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>!</w:t></w:r></w:p></w:body></w:document>";
    let comments = "<w:comments><w:comment><w:p/></w:comment><w:comment/></w:comments>";
    let members = [("word/document.xml", document), ("word/comments.xml", comments), ("docProps/core.xml", CORE)];
    let file = read("bilag/Notat.docx", &members);
    assert_eq!(file.name, "Notat.docx");
    assert!(file.text.contains("Vist") && file.text.contains("ny") && !file.text.contains('x'), "{}", file.text);
    let metadata = file.metadata;
    assert_eq!(metadata.author.as_deref(), Some("Hanne Holm"));
    assert_eq!(metadata.last_saved_by.as_deref(), Some("Bent Lund"));
    assert_eq!((metadata.tracked_changes, metadata.comments, metadata.hidden_texts), (2, 2, 1));
}

#[test]
fn what_a_document_hides_is_no_text_of_an_attachment() {
    let document = "<w:document><w:body><w:p><w:r><w:t>Vist</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr>\
        <w:t>skjult</w:t></w:r><w:r><w:rPr><w:rStyle w:val='Gemt'/></w:rPr><w:t>gemt</w:t></w:r></w:p><w:p><w:pPr>\
        <w:pStyle w:val='Gemt'/></w:pPr><w:r><w:t>borte</w:t></w:r></w:p><w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>\
        <w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>set</w:t></w:r></w:p></w:body></w:document>";
    let styles = "<w:styles><w:style w:styleId='Gemt'><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";
    let members = [("word/document.xml", document), ("word/styles.xml", styles)];
    let text = attachment_text(&package(&members), "a.docx", &Limits::default()).unwrap();
    assert_eq!(text.split_whitespace().collect::<Vec<_>>(), ["Vist", "set"]);
    // Who checks the file before it is published sees it.
    assert!(["skjult", "gemt", "borte"].iter().all(|hidden| read("a.docx", &members).text.contains(hidden)));
    let content = "<office:document-content><office:automatic-styles><style:style style:name='T1'>\
        <style:text-properties text:display='none'/></style:style></office:automatic-styles><office:body><office:text>\
        <text:p>Vist<text:span text:style-name='T1'>gemt</text:span></text:p><text:p text:style-name='T1'>borte</text:p>\
        <text:section text:display='none'><text:p>skjult</text:p></text:section><text:p>set</text:p></office:text>\
        </office:body></office:document-content>";
    let members = [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content)];
    let text = attachment_text(&package(&members), "a.odt", &Limits::default()).unwrap();
    assert_eq!(text.split_whitespace().collect::<Vec<_>>(), ["Vist", "set"]);
    assert!(["skjult", "gemt", "borte"].iter().all(|hidden| read("a.odt", &members).text.contains(hidden)));
}

#[test]
fn a_plain_word_document_hides_nothing() {
    let document = "<w:document><w:body><w:p><w:r><w:t>Vist</w:t></w:r></w:p></w:body></w:document>";
    let file = read("Notat.docx", &[("word/document.xml", document)]);
    assert_eq!(file, AttachedFile { name: "Notat.docx".into(), text: "Vist\n".into(), ..AttachedFile::default() });
}

#[test]
fn an_open_document_tells_the_same() {
    let content = "<office:document-content><office:automatic-styles><style:style style:name='T1'>\
        <style:text-properties text:display='none'/></style:style><style:style style:name='T2'>\
        <style:text-properties/></style:style></office:automatic-styles><office:body><office:text>\
        <text:tracked-changes><text:changed-region/></text:tracked-changes><text:p>Vist\
        <office:annotation><text:p>Hm</text:p></office:annotation><text:span text:style-name='T1'>gemt</text:span>\
        <text:span text:style-name='T2'>set</text:span></text:p></office:text></office:body></office:document-content>";
    let meta = "<office:meta><meta:initial-creator>Hanne Holm</meta:initial-creator><dc:creator>Bent Lund</dc:creator></office:meta>";
    let mimetype = ("mimetype", "application/vnd.oasis.opendocument.text");
    let file = read("a.odt", &[mimetype, ("content.xml", content), ("meta.xml", meta)]);
    assert!(file.text.contains("Vist"), "{}", file.text);
    let metadata = file.metadata;
    assert_eq!(metadata.author.as_deref(), Some("Hanne Holm"));
    assert_eq!(metadata.last_saved_by.as_deref(), Some("Bent Lund"));
    assert_eq!((metadata.tracked_changes, metadata.comments, metadata.hidden_texts), (1, 1, 1));
}

fn workbook() -> Vec<u8> {
    let sheet = "<worksheet><cols><col min='4' max='5' hidden='1'/></cols><sheetData>\
        <row><c t='s'><v>1</v></c><c t='inlineStr'><is><t>Tlf.</t></is></c></row>\
        <row><c r='A2' t='s'><v>0</v></c><c r='C2' s='1'><f>1+1</f><v>0.45</v></c><c r='D2'><v>99</v></c></row>\
        <row hidden='1'><c><v>77</v></c></row></sheetData></worksheet>";
    let hidden = "<worksheet><sheetData><row><c t='inlineStr'><is><t>Kladde</t></is></c></row></sheetData></worksheet>";
    package(&[
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name='Vist' r:id='r2'/><sheet name='Rå tal' r:id='r1' state='hidden'/>\
             <sheet name='Kurver' r:id='r9'/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/>\
             <Relationship Id='r2' Target='/xl/worksheets/sheet2.xml'/></Relationships>",
        ),
        (
            "xl/sharedStrings.xml",
            "<sst><si><t>Birke</t></si><si><r><t>Na</t></r><r><t>vn</t></r><rPh><t>x</t></rPh></si></sst>",
        ),
        ("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='9'/></cellXfs></styleSheet>"),
        ("xl/worksheets/sheet1.xml", hidden),
        ("xl/worksheets/sheet2.xml", sheet),
        ("xl/comments1.xml", "<comments><commentList><comment/></commentList></comments>"),
        ("docProps/core.xml", CORE),
    ])
}

#[test]
fn a_workbook_is_text_sheet_by_sheet_and_row_by_row() {
    let file = attached(&workbook(), "tal.xlsx", &Limits::default());
    assert_eq!(file.text, "Vist\nNavn\tTlf.\nBirke\t\t45 %\t99\n77\n\nRå tal\nKladde\n");
    assert_eq!(file.metadata.hidden_sheets, ["Rå tal"]);
    assert_eq!((file.metadata.comments, file.metadata.author.as_deref()), (1, Some("Hanne Holm")));
}

#[test]
fn what_a_workbook_hides_is_not_in_the_text_for_anyone() {
    let text = attachment_text(&workbook(), "tal.xlsx", &Limits::default()).unwrap();
    assert_eq!(text, "Vist\nNavn\tTlf.\nBirke\t\t45 %\n");
}

#[test]
fn a_workbook_is_no_paper() {
    let source = load(&workbook(), Some("tal.xlsx"), &Limits::default());
    assert!(source.text.is_empty());
    assert_eq!(source.diagnostics[0].args, [("format".to_owned(), "xlsx".to_owned())]);
}

#[test]
fn a_workbook_that_unpacks_to_too_much_is_refused_and_its_text_does_not_grow_without_end() {
    let sheet = |cells: usize| {
        let cells = "<c t='s'><v>0</v></c>".repeat(cells);
        format!("<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>")
    };
    let bomb = |cells: usize| {
        let shared = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(10_000));
        let sheets = "<sheet name='A' r:id='r1'/>".repeat(50);
        package(&[
            ("xl/workbook.xml", &format!("<workbook><sheets>{sheets}</sheets></workbook>")),
            ("xl/_rels/workbook.xml.rels", "<R><R Id='r1' Target='worksheets/sheet1.xml'/></R>"),
            ("xl/sharedStrings.xml", &shared),
            ("xl/worksheets/sheet1.xml", &sheet(cells)),
        ])
    };
    let limits = Limits { unpacked_bytes: 100_000, ..Limits::default() };
    let refused = attachment_text(&bomb(1_000), "tal.xlsx", &limits).unwrap_err();
    assert_eq!(refused.code, DiagnosticCode::UnpackedTooLarge, "one part named by many sheets counts each time");
    let text = attachment_text(&bomb(30), "tal.xlsx", &limits).unwrap();
    assert!(text.len() > 10_000 && text.len() < 101_000, "{}", text.len());
}

#[test]
fn pictures_and_pictures_of_pages_are_scans_and_other_faults_are_not() {
    let code = |bytes: &[u8], name: &str| attachment_text(bytes, name, &Limits::default()).unwrap_err();
    for (bytes, name) in [(&b"\x89PNG\r\n\x1a\n\0\0"[..], "a.png"), (b"\xff\xd8\xff\xe0", "a.pdf"), (b"II*\0", "a.tif")]
    {
        assert!(is_scan(&code(bytes, name)), "{name}");
    }
    let pages = pdf(&["0 0 100 100 re f\n".to_owned()]);
    assert!(is_scan(&code(&pages, "scan.pdf")));
    for (bytes, name) in
        [(&b"%PDF-1.4 broken"[..], "a.pdf"), (b"PK\x03\x04broken", "a.xlsx"), (b"", "a.png"), (b" \n", "a.txt")]
    {
        assert!(!is_scan(&code(bytes, name)), "{name}");
    }
    let hidden =
        package(&[("xl/workbook.xml", "<workbook><sheets><sheet name='A' state='hidden'/></sheets></workbook>")]);
    assert_eq!(code(&hidden, "a.xlsx").code, DiagnosticCode::EmptyFile);
}

#[test]
fn a_pdf_tells_who_made_it() {
    let bytes = pdf(&["BT /F1 12 Tf 60 700 Td (Notat) Tj ET\n".to_owned()]);
    assert_eq!(attached(&bytes, "a.pdf", &Limits::default()).metadata.author, None);
    let title = b"/Title(Referat af m\\370de)";
    let at = bytes.windows(title.len()).position(|window| window == title).unwrap();
    let mut named = bytes.clone();
    // As long as the title was, so that the places of the objects stay right.
    named.splice(at..at + title.len(), *b"/Author(Hanne S\\370gaard)  ");
    let file = attached(&named, "a.pdf", &Limits::default());
    assert_eq!((file.text.trim(), file.metadata.author.as_deref()), ("Notat", Some("Hanne Søgaard")));
    let mut packet = bytes;
    packet.extend(b"\n<dc:creator><rdf:Seq><rdf:li>Bent &amp; Bo</rdf:li></rdf:Seq></dc:creator>");
    assert_eq!(attached(&packet, "a.pdf", &Limits::default()).metadata.author.as_deref(), Some("Bent & Bo"));
}

#[test]
fn what_cannot_be_read_has_no_text() {
    for bytes in [&b""[..], b"\x89PNG\r\n\x1a\n\0\0", b"PK\x03\x04broken", b"%PDF-1.4 broken", b"\xd0\xcf\x11\xe0"] {
        let file = attached(bytes, "Billede.bin", &Limits::default());
        assert_eq!(file, AttachedFile { name: "Billede.bin".into(), ..AttachedFile::default() });
    }
    let limits = Limits { file_bytes: 3, ..Limits::default() };
    assert!(attached("Møde".as_bytes(), "a.txt", &limits).text.is_empty());
    assert_eq!(attached("Møde".as_bytes(), "c:\\x\\a.txt", &Limits::default()).name, "a.txt");
}

proptest! {
    #[test]
    fn any_parts_are_read(part in "[<>/a-z='\" :0-9]{0,200}") {
        for name in ["word/document.xml", "xl/workbook.xml"] {
            let members = [(name, part.as_str()), ("docProps/core.xml", &part), ("xl/worksheets/sheet1.xml", &part)];
            let _ = read("x", &members);
        }
    }
}
