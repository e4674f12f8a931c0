use super::*;
use pejl_model::{AgendaItem, Confidence, Document, Located, Part, Role, Section, SectionKind, Span};
use proptest::prelude::*;

#[test]
fn cpr_numbers_keep_the_birthday() {
    for (text, masked) in [
        ("CPR 010170-1234.", "CPR 010170-****."),
        ("010170 1234", "010170 ****"),
        ("0101701234", "010170****"),
        ("(311299-9999)", "(311299-****)"),
        ("000000-0000", "000000-****"),
        ("010170\u{a0}-\u{a0}1234", "010170\u{a0}-\u{a0}****"),
        ("010170–1234", "010170–****"),
        ("**010170-1234**", "**010170-******"),
        ("710170-1234", "710170-****"),
    ] {
        assert_eq!(mask(text), masked);
    }
}

#[test]
fn contact_data_is_masked_whole() {
    for (text, masked) in [
        ("Skriv til jobcenter@aaloese.dk.", "Skriv til ********************."),
        ("søren.å@by.dk", "***************"),
        ("tlf. 12 34 56 78", "tlf. ***********"),
        ("Ring 12 34 56 78 nu", "Ring *********** nu"),
        ("Telefon: 12345678", "Telefon: ********"),
        ("mobil 1234 5678", "mobil *********"),
        ("Tlf.nr. 12-34-56-78", "Tlf.nr. ***********"),
        ("+45 12 34 56 78", "***************"),
        ("(+4512345678)", "(***********)"),
    ] {
        assert_eq!(mask(text), masked);
    }
}

#[test]
fn other_numbers_stay() {
    for text in [
        "4.133.399 kr.",
        "12 345 678 kr.",
        "15.00.00-A00-28-23",
        "330-2017-90442",
        "018520-2013",
        "24-000584",
        "2019-0302914",
        "CVR 12 34 56 78",
        "CVR-nr. 12345678",
        "06-11-2023",
        "2022 2023",
        "12 34 56 78 90",
        "20231106",
        "5.68.98",
        "23/64938",
        "EAN 5790001234567",
        "P-nr. 1012345678",
        "@ og a@b",
        "12 34 56 78 kr.",
        "kl. 19.00-22.00",
        "1.234.567.890",
    ] {
        assert!(matches!(mask(text), Cow::Borrowed(_)), "{text} became {}", mask(text));
    }
}

fn item(open: bool, from: usize, to: usize) -> AgendaItem {
    let span = Span::new(from, to);
    let section = Section {
        kinds: vec![SectionKind::Background],
        label: "Sagsfremstilling".to_owned(),
        label_span: span,
        text: "Ring til Ida på tlf. 12 34 56 78, cpr 010170-1234".to_owned(),
        content: span,
    };
    AgendaItem {
        number: Some(Located::new("1".to_owned(), Span::new(from, from))),
        title: Some(Located::new("Sag om 010170-1234".to_owned(), Span::new(from, from))),
        item_type: None,
        case_number: None,
        open,
        sections: vec![section],
        recommendation: None,
        decision: None,
        decides: None,
        absent: Vec::new(),
        conflicts: Vec::new(),
        attachments: Vec::new(),
        tables: Vec::new(),
        history: Vec::new(),
        figures: Vec::new(),
        span,
        confidence: Confidence::High,
        diagnostics: Vec::new(),
    }
}

const SOURCE: &str = "Punkt 1: Åben\nTekst a@b.dk\nPunkt 2: Lukket: Kontrakt\nHemmelig å\nslut\nPunkt 3: Åben\nMere";

fn paper() -> Document {
    let at = |text: &str| SOURCE.find(text).unwrap();
    let mut document = Document::unreadable(Vec::new());
    let (two, three) = (at("Punkt 2"), at("Punkt 3"));
    document.items = vec![item(true, 0, two), item(false, two, three), item(true, three, SOURCE.len())];
    let part =
        |from: usize, to: usize, role, item| Part { span: Span::new(from, to), role, item: Some(item), section: None };
    document.parts = vec![
        part(two, at("\nHemmelig"), Role::Heading, 1),
        part(at("Hemmelig"), three - 1, Role::Content, 1),
        part(three, SOURCE.len(), Role::Content, 2),
    ];
    document
}

#[test]
fn the_public_sees_closed_items_by_title_alone() {
    let public = public_view(&paper());
    assert!(public.items[1].sections.is_empty() && !public.items[1].open);
    assert_eq!(public.items[1].title.as_ref().unwrap().value, "Sag om 010170-****");
    assert_eq!(public.items[0].sections[0].text, "Ring til Ida på tlf. ***********, cpr 010170-****");
}

#[test]
fn the_public_text_hides_closed_items() {
    let text = public_text(SOURCE, &paper());
    let expected = "Punkt 1: Åben\nTekst ******\nPunkt 2: Lukket: Kontrakt\n           \n    \nPunkt 3: Åben\nMere";
    assert_eq!(text, expected);
    assert_eq!(text.len(), SOURCE.len());
}

/// The plainest CPR pattern: six digits that may be a day, a hyphen, four digits, and no digit around.
fn holds_cpr(text: &str) -> bool {
    let digit = |b: Option<&u8>| b.is_some_and(u8::is_ascii_digit);
    let bytes = text.as_bytes();
    bytes.windows(11).enumerate().any(|(at, w)| {
        let shape = w.iter().enumerate().all(|(i, b)| if i == 6 { *b == b'-' } else { b.is_ascii_digit() });
        let (day, month) = (&w[..2], &w[2..4]);
        let plausible = (b"01".as_slice()..=b"31").contains(&day) && (b"01".as_slice()..=b"12").contains(&month);
        let before = at.checked_sub(1).and_then(|i| bytes.get(i));
        let word = before.is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b','));
        let after = bytes.get(at + 11);
        shape && plausible && !word && !digit(after) && !after.is_some_and(u8::is_ascii_alphabetic)
    })
}

proptest! {
    #[test]
    fn masking_keeps_the_length_and_is_done_once(text in r"([0-9*]{1,3}|[ .,:@%()*+\n-]|tlf|cvr|kr|dk|å|010170-1234|12 34 56 78|\+45|a@b\.dk){0,24}") {
        let once = mask(&text);
        prop_assert_eq!(once.len(), text.len());
        prop_assert!(!holds_cpr(&once), "{}", once);
        prop_assert_eq!(mask(&once), once.clone());
        let findings = find(&text);
        prop_assert!(findings.windows(2).all(|w| w[0].span.end <= w[1].span.start));
        prop_assert!(findings.iter().all(|f| text.get(f.span.start..f.span.end).is_some()));
    }

    #[test]
    fn any_text_is_masked_without_panic(text in any::<String>()) {
        prop_assert_eq!(mask(&text).len(), text.len());
    }

    #[test]
    fn every_cpr_number_is_masked(day in 1u8..=31, month in 1u8..=12, year in 0u8..100, serial in 0u16..10_000, mark in "[ -]?") {
        let text = format!("Borger {day:02}{month:02}{year:02}{mark}{serial:04} søger");
        prop_assert_eq!(mask(&text), format!("Borger {day:02}{month:02}{year:02}{mark}**** søger"));
    }
}
