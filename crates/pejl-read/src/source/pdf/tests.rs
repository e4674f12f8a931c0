//! PDFs built here byte by byte.

use crate::source::tests::{assert_sound, codes};
use crate::source::{Limits, SourceFormat, SourceText, load};
use pejl_model::DiagnosticCode;
use proptest::prelude::*;
use std::fmt::Write;

/// A PDF with these page contents, set in Helvetica (`/F1`) and Helvetica-Bold (`/F2`).
pub(crate) fn pdf(contents: &[String]) -> Vec<u8> {
    let kids: String = (0..contents.len()).map(|n| format!("{} 0 R ", 5 + 2 * n)).collect();
    let font = |name: &str| format!("<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>");
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!("<</Type/Pages/Count {}/Kids[{kids}]>>", contents.len()),
        font("Helvetica"),
        font("Helvetica-Bold"),
    ];
    for (n, content) in contents.iter().enumerate() {
        objects.push(format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents {} 0 R>>",
            6 + 2 * n
        ));
        objects.push(format!("<</Length {}>>stream\n{content}\nendstream", content.len()));
    }
    objects.push("<</Title(Referat af m\\370de)>>".to_owned());
    let (mut file, mut table) = ("%PDF-1.4\n".to_owned(), "0000000000 65535 f \n".to_owned());
    for (n, object) in objects.iter().enumerate() {
        let _ = writeln!(table, "{:010} 00000 n ", file.len());
        let _ = writeln!(file, "{} 0 obj\n{object}\nendobj", n + 1);
    }
    let (size, start) = (objects.len() + 1, file.len());
    let _ = write!(
        file,
        "xref\n0 {size}\n{table}trailer\n<</Size {size}/Root 1 0 R/Info {} 0 R>>\nstartxref\n{start}\n%%EOF",
        objects.len()
    );
    file.into_bytes()
}

/// `text` at a place, in WinAnsi codes for the letters beyond ASCII.
fn at(x: f32, y: f32, size: f32, text: &str) -> String {
    let mut codes = String::new();
    for c in text.chars() {
        if c.is_ascii() {
            codes.push(c);
        } else {
            let _ = write!(codes, "\\{:03o}", u32::from(c));
        }
    }
    format!("BT /F1 {size} Tf {x} {y} Td ({codes}) Tj ET\n")
}

fn paper(contents: &[String]) -> SourceText {
    let source = load(&pdf(contents), None, &Limits::default());
    assert_sound(&source);
    assert_eq!(source.format, SourceFormat::Pdf);
    source
}

#[test]
fn lines_paragraphs_and_pages() {
    let first = [
        at(50.0, 700.0, 11.0, "Første linje af"),
        at(50.0, 687.0, 11.0, "et afsnit."),
        at(50.0, 655.0, 11.0, "Nyt afsnit på siden."),
    ];
    let source = paper(&[first.concat(), at(50.0, 700.0, 11.0, "Anden side.")]);
    assert_eq!(source.text, "Første linje af\net afsnit.\n\nNyt afsnit på siden.\n\u{c}Anden side.\n");
    assert_eq!(source.title.as_deref(), Some("Referat af møde"));
    assert!(source.diagnostics.is_empty());
}

#[test]
fn a_page_drawn_out_of_order_is_read_from_the_top() {
    let content = [at(50.0, 600.0, 11.0, "Nederst"), at(50.0, 700.0, 11.0, "højre") + &at(35.0, 700.0, 11.0, "Til")];
    assert_eq!(paper(&[content.concat()]).text, "Til højre\n\nNederst\n");
}

#[test]
fn tables_keep_their_columns() {
    let row = |y: f32, cells: [&str; 3]| {
        let places = [50.0, 250.0, 400.0];
        cells.iter().zip(places).map(|(cell, x)| at(x, y, 11.0, cell)).collect::<String>()
    };
    let content = row(700.0, ["Område", "Budget", "Forbrug"])
        + &row(680.0, ["Sygedagpenge og forløb i alt samt", "100", "90"])
        + &at(50.0, 667.0, 11.0, "ledighed")
        + &row(647.0, ["Fleksjob", "", "70"]);
    let expected = "Område\tBudget\tForbrug\nSygedagpenge og forløb i alt samt ledighed\t100\t90\nFleksjob\t\t70\n";
    assert_eq!(paper(&[content]).text, expected);
}

#[test]
fn two_columns_are_read_one_after_the_other() {
    let column = |x: f32, word: &str| {
        (0..12).map(|n| at(x, 700.0 - 13.0 * n as f32, 11.0, &format!("{word} linje {n} med en del tekst"))).collect()
    };
    let columns: [String; 2] = [column(50.0, "Venstre"), column(320.0, "Højre")];
    let source = paper(&[columns.concat()]);
    let words: Vec<&str> = source.text.lines().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(words, [vec!["Venstre"; 12], vec!["Højre"; 12]].concat());
    assert!(!source.text.contains('\t'));
}

#[test]
fn running_heads_and_page_numbers_are_furniture() {
    let pages: Vec<String> = (1..=4)
        .map(|n| {
            at(50.0, 770.0, 9.0, "Udvalget den 3. maj 2023")
                + &at(50.0, 740.0, 16.0, &format!("Punkt {n}: Sag"))
                + &at(50.0, 715.0, 11.0, &format!("23/{n}0422"))
                + &at(50.0, 500.0, 11.0, "Brødtekst, som er længere end alt andet på siden, står her.")
                + &at(300.0, 30.0, 9.0, &format!("Side {n} af 4"))
        })
        .collect();
    let source = paper(&pages);
    let furniture: Vec<&str> = source.furniture.iter().map(|span| span.of(&source.text)).collect();
    assert_eq!(furniture.len(), 8);
    assert_eq!(furniture[..2], ["Udvalget den 3. maj 2023", "Side 1 af 4"]);
    let headings: Vec<&str> = source.headings.iter().map(|h| h.span.of(&source.text)).collect();
    assert_eq!(headings, ["Punkt 1: Sag", "Punkt 2: Sag", "Punkt 3: Sag", "Punkt 4: Sag"]);
}

#[test]
fn words_without_blanks_between_are_parted() {
    let content = "BT /F1 10 Tf 50 700 Td [(M\\370de)-300(p\\345)-300(r\\345d)-20(huset)] TJ ET".to_owned();
    assert_eq!(paper(&[content]).text, "Møde på rådhuset\n");
}

#[test]
fn letters_drawn_twice_are_read_once() {
    let content = at(50.0, 700.0, 11.0, "Beslutning") + &at(50.3, 700.0, 11.0, "Beslutning");
    assert_eq!(paper(&[content]).text, "Beslutning\n");
}

#[test]
fn what_cannot_be_read_is_told() {
    let told = |bytes: &[u8], limits: &Limits| {
        let source = load(bytes, None, limits);
        assert!(source.text.is_empty());
        codes(&source)
    };
    let limits = Limits::default();
    assert_eq!(told(b"%PDF-1.7\nnot really", &limits), [DiagnosticCode::Damaged]);
    assert_eq!(told(&pdf(&["0 0 m 100 100 l S".to_owned()]), &limits), [DiagnosticCode::PdfWithoutText]);
    let two = [at(50.0, 700.0, 11.0, "a"), at(50.0, 700.0, 11.0, "b")];
    assert_eq!(told(&pdf(&two), &Limits { pdf_pages: 1, ..limits }), [DiagnosticCode::TooManyPages]);
}

#[test]
fn a_password_is_told() {
    // The user key of a 40-bit file whose user password is not the empty one.
    let mut file = String::from_utf8_lossy(&pdf(&[at(50.0, 700.0, 11.0, "Hemmeligt")])).into_owned();
    let key = "00".repeat(32);
    let encrypt = format!("/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{key}>/U<{key}>>>/ID[<00><00>]/Root 1 0 R");
    file = file.replace("/Root 1 0 R", &encrypt);
    assert_eq!(codes(&load(file.as_bytes(), None, &Limits::default())), [DiagnosticCode::PdfEncrypted]);
}

#[test]
fn a_stream_that_unpacks_without_end_is_refused() {
    use flate2::{Compression, write::ZlibEncoder};
    use std::io::Write as _;
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&vec![b' '; 40 << 20]).unwrap();
    let bomb = encoder.finish().unwrap();
    let mut file = b"%PDF-1.4\n1 0 obj<</Filter/FlateDecode/Length 9>>stream\n".to_vec();
    file.extend(bomb);
    file.extend(b"\nendstream endobj");
    let limits = Limits { unpacked_bytes: 10 << 20, ..Limits::default() };
    assert_eq!(codes(&load(&file, None, &limits)), [DiagnosticCode::UnpackedTooLarge]);
}

#[test]
fn forms_that_draw_each_other_are_left() {
    // Each form draws the next one sixteen times: 2^40 glyphs in a kilobyte.
    let mut objects = String::from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
    objects += "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n";
    objects += "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</X 10 0 R>>>>/Contents 4 0 R>>";
    objects += "endobj\n4 0 obj<</Length 4>>stream\n/X Do\nendstream endobj\n";
    for n in 10..20 {
        let _ = writeln!(
            objects,
            "{n} 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {} 0 R>>>>/Length 96>>stream\n{}\nendstream endobj",
            n + 1,
            "/X Do ".repeat(16)
        );
    }
    objects += "20 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 9>>stream\n0 0 1 1 re f\nendstream endobj\n";
    objects += "trailer<</Root 1 0 R>>";
    let source = super::load_within(objects.as_bytes(), &Limits::default(), 100_000);
    assert_eq!(codes(&source), [DiagnosticCode::UnpackedTooLarge]);
}

fn sample() -> Vec<u8> {
    let page = at(50.0, 700.0, 16.0, "Punkt 1: Møde") + &at(50.0, 670.0, 11.0, "Tekst") + &at(250.0, 670.0, 11.0, "2");
    pdf(&[page.clone(), page.replace("Td", "Td 3 Tr") + "q 0 1 -1 0 50 50 cm " + &page + "Q"])
}

proptest! {
    // Each case sets up fonts, which takes long without optimisation.
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_damaged_pdf_never_breaks_the_reader(
        cut in 0usize..4000,
        edits in proptest::collection::vec((0usize..4000, any::<u8>()), 0..12),
    ) {
        let mut bytes = sample();
        for (place, byte) in edits {
            let length = bytes.len();
            bytes[place % length] = byte;
        }
        bytes.truncate(bytes.len().saturating_sub(cut % 1500));
        assert_sound(&load(&bytes, None, &Limits::default()));
    }

    #[test]
    fn any_content_stream_loads(content in "([0-9.-]{1,4} ){0,6}(Tm|Td|Tf|Tj|TJ|cm|q|Q|BT|ET|Do|re|W|n|Tr|Tc|\\(abc\\)|\\[\\(x\\) -500 \\(y\\)\\]|/F1 |\n| ){0,40}") {
        assert_sound(&load(&pdf(&[format!("BT /F1 12 Tf {content}")]), None, &Limits::default()));
    }
}
