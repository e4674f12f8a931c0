use super::*;
use pejl_model::{AgendaItem, Document, Located, Part, Role, Section, SectionKind, Span};
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
        ("(+45) 12 34 56 78", "(****************"),
        ("+45-12-34-56-78", "***************"),
        ("+45 12.34.56.78.", "***************."),
        ("0045 12345678", "*************"),
        ("Telefonnummeret er tlf.: 12345678", "Telefonnummeret er tlf.: ********"),
        ("ring på nummer 1234-5678", "ring på nummer *********"),
        ("12-34-56-78", "***********"),
        ("Ida, 21.34.56.78.", "Ida, ***********."),
    ] {
        assert_eq!(mask(text), masked);
    }
}

#[test]
fn eight_digits_are_masked_where_they_reach_somebody() {
    for (text, masked) in [
        ("Borgeren Ida Hansen, 12345678, søger.", "Borgeren Ida Hansen, ********, søger."),
        ("Kontakt Ida Hansen (23456789)", "Kontakt Ida Hansen (********)"),
        ("skriv eller ring 23456789", "skriv eller ring ********"),
        ("Hun kan træffes på 98765432.", "Hun kan træffes på ********."),
        ("Sagsbehandler Ida Hansen\u{a0}23456789", "Sagsbehandler Ida Hansen\u{a0}********"),
        ("Sag 4: ring til 23456789", "Sag 4: ring til ********"),
        ("Ida 23456789 og Bo 34567891", "Ida ******** og Bo ********"),
        ("23456789 Ida Hansen", "******** Ida Hansen"),
        ("Ida Hansen\nHovedgaden 3\n4690 Haslev\n23456789", "Ida Hansen\nHovedgaden 3\n4690 Haslev\n********"),
        ("Navn\tTelefon\nIda\t23456789", "Navn\tTelefon\nIda\t********"),
        ("| Navn | Mobil |\n| Ida | 23456789 |", "| Navn | Mobil |\n| Ida | ******** |"),
    ] {
        assert_eq!(mask(text), masked);
    }
}

#[test]
fn bank_accounts_are_masked_where_they_are_called_so() {
    for (text, masked) in [
        ("Reg. nr. 1234 konto 1234567890", "Reg. nr. *********************"),
        ("Reg.nr.: 1234, kontonr.: 0012345678.", "Reg.nr.: **************************."),
        ("reg.nr. 1234 og kontonummer 12 345 678", "reg.nr. ******************************"),
        ("konto 1234-0012345678", "konto ***************"),
        ("NemKonto 1234 567890", "NemKonto ***********"),
        ("Bankkonto: 12345678901234", "Bankkonto: **************"),
        ("IBAN DK5000400440116243.", "IBAN ******************."),
        ("DK50 0040 0440 1162 43", "**********************"),
    ] {
        assert_eq!(mask(text), masked);
    }
    for text in ["konto 5.57.71", "kontonr. 5123456789", "konto 1234 5678", "reg. nr. 1234", "konto 2022 2023"] {
        assert!(matches!(mask(text), Cow::Borrowed(_)), "{text} became {}", mask(text));
    }
}

#[test]
fn figures_and_numbers_of_cases_and_papers_stay() {
    for text in [
        "12345678 kr.",
        "Ja\t12\t34\t56\t78",
        "23456789\t34567891",
        "Et tilskud på 12345678",
        "i alt 12345678",
        "Budgettet er 45678901 om året",
        "Udgiften er 25000000 i 2024",
        "Sagsnr. 12345678",
        "sagsnummer: 23456789",
        "Journalnr. 23456789",
        "Dok.nr. 23456789",
        "Bilag 23456789",
        "CVR 23456789",
        "CVR-nummer: 23456789",
        "P-nummer 1023456789",
        "EAN 5798001234567",
        "Sagsnummer\n23456789",
        "23456789 - Notat om budget",
        "Løn\t23456789\t34567891",
        "| Drift | 23456789 |",
        "År\tBeløb\n2023\t45678912",
        "13032024",
        "Referat 20240313",
        "årene 20232024",
        "2022-2023",
        "2022, 2023, 2024 og 2025",
        "version 20220531.pdf",
        "Budget_23456789.xlsx",
        "https://by.dk/sag/23456789",
        "A-23456789",
        "23456789-24",
        "23456789/2024",
        "05.57.71.40",
        "5.12.34.56.78",
        "15.20.00-P19-1-23",
        "2023 2024",
        "fra 1234 5678 borgere",
        "matr. 23456789",
        "Faktura nr. 23456789",
    ] {
        assert!(matches!(mask(text), Cow::Borrowed(_)), "{text} became {}", mask(text));
    }
}

#[test]
fn cells_are_judged_by_the_head_of_their_column() {
    let cell = |text: &str| pejl_model::Cell { text: text.to_owned(), span: Span::new(0, 0) };
    let mut paper = paper();
    paper.items[0].tables = vec![pejl_model::Table {
        header: vec!["Navn".to_owned(), "Telefon".to_owned(), "Beløb".to_owned()],
        rows: vec![vec![cell("Ida"), cell("23456789"), cell("34567891")]],
        columns: 3,
        form: pejl_model::TableForm::Tabs,
        span: Span::new(0, 0),
    }];
    let shown = &public_view(&paper).items[0].tables[0];
    assert_eq!(shown.header[1], "Telefon");
    let texts: Vec<&str> = shown.rows[0].iter().map(|c| c.text.as_str()).collect();
    assert_eq!(texts, ["Ida", "********", "34567891"]);
}

#[test]
fn a_masked_number_is_no_figure() {
    let figure = |value: i64| pejl_model::Figure {
        value: value.into(),
        unit: pejl_model::Unit::Number,
        scale: 1,
        span: Span::new(0, 0),
        words: Span::new(0, 0),
    };
    let mut paper = paper();
    paper.items[0].sections[0].text =
        "Ring til Ida på 23456789, tlf. 34 56 78 91, +45 2345\n6789, om de 45 sager".to_owned();
    paper.items[0].figures = vec![figure(23_456_789), figure(34_567_891), figure(6789), figure(45)];
    let values: Vec<String> = public_view(&paper).items[0].figures.iter().map(|f| f.value.to_string()).collect();
    assert_eq!(values, ["45"]);
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
        open,
        sections: vec![section],
        ..AgendaItem::bare(span)
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
    fn masking_keeps_the_length_and_is_done_once(text in r"([0-9*]{1,3}|[ .,:@%()*+\n\t|/-]|tlf|ring på|sagsnr|cvr|Ida|konto|reg\. nr\.|4690 Haslev|kr|dk|å|010170-1234|12 34 56 78|23456789|\+45|a@b\.dk){0,24}") {
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
