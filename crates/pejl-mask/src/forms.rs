//! Numbers and addresses however they are printed: wrapped over lines, split by what is not shown, oddly grouped.

use super::*;
use proptest::prelude::*;

pub(crate) fn assert_masked(cases: &[(&str, &str)]) {
    for (text, masked) in cases {
        assert_eq!(mask(text), *masked, "{text:?}");
        assert_eq!(mask(masked), *masked, "{masked:?} twice");
    }
}

pub(crate) fn assert_left_alone(texts: &[&str]) {
    for text in texts {
        assert!(matches!(mask(text), Cow::Borrowed(_)), "{text:?} became {:?}", mask(text));
    }
}

#[test]
fn wrapped_and_split_cpr_numbers_are_masked() {
    assert_masked(&[
        ("cpr-nr. 150485-\n9996.", "cpr-nr. 150485-\n****."),
        ("Borgeren 150485-\r\n    9996 søger", "Borgeren 150485-\r\n    **** søger"),
        ("Borgeren 150485–\n\u{c}9996 søger", "Borgeren 150485–\n\u{c}**** søger"),
        ("Borgeren 150485-\n2013 søger", "Borgeren 150485-\n**** søger"),
        ("Borgeren 150485\n9997 søger", "Borgeren 150485\n**** søger"),
        ("Borgeren 150485\n-9997 søger", "Borgeren 150485\n-**** søger"),
        ("Hendes cpr-nummer er\n150485-9997", "Hendes cpr-nummer er\n150485-****"),
        ("150485-\u{ad} 1234", "150485-\u{ad} ****"),
        ("150485\u{200b}-1234", "150485\u{200b}-****"),
        ("150485 \u{200b}-1234", "150485 \u{200b}-****"),
        ("15\u{ad}0485-12\u{ad}34", "15\u{ad}0485-**\u{ad}**"),
        ("\u{200b}150485-1234\u{2060}", "\u{200b}150485-****\u{2060}"),
        ("cpr\u{ad}-nr. 150485/1234", "cpr\u{ad}-nr. 150485/****"),
        ("150485\u{2009}-\u{2009}1234", "150485\u{2009}-\u{2009}****"),
    ]);
}

#[test]
fn cpr_numbers_are_masked_in_every_spelling_after_a_word_for_them() {
    assert_masked(&[
        ("CPR150485-1234", "CPR150485-****"),
        ("cprnr150485-1234 og", "cprnr150485-**** og"),
        ("cpr-nr. 15 04 85-1234", "cpr-nr. 15 04 85-****"),
        ("CPR Nr.: 15.04.85.1234", "CPR Nr.: 15.04.85.****"),
        ("cpr: 150485/1234", "cpr: 150485/****"),
        ("cpr: 150485.1234.", "cpr: 150485.****."),
        ("cpr=1504851234", "cpr=150485****"),
        ("personnummer 150485-12 34", "personnummer 150485-** **"),
        ("Personnummeret er 15 04 85 12 34", "Personnummeret er 15 04 85 ** **"),
        ("cpr 451399 7890", "cpr 451399 ****"),
        ("cpr-nr.\n15 04 85-\n1234", "cpr-nr.\n15 04 85-\n****"),
        ("15.04.85-9934", "15.04.85-****"),
        ("Hun (150485--1234) søger", "Hun (150485--****) søger"),
        ("Hun, 150485-12 34, søger", "Hun, 150485-** **, søger"),
    ]);
}

#[test]
fn wrapped_telephone_numbers_and_their_spellings_are_masked() {
    assert_masked(&[
        ("Ring 23 45\n67 89 i dag", "Ring *****\n***** i dag"),
        ("Hun har nummer 23 45\n67 89 hjemme", "Hun har nummer *****\n***** hjemme"),
        ("Hun har +45 2345\n  6789 hjemme", "Hun har ********\n  **** hjemme"),
        ("Tlf.: 2345-\n6789", "Tlf.: *****\n****"),
        ("tlf 2345\u{ad}6789", "tlf ****\u{ad}****"),
        ("Telefon (23) 45 67 89", "Telefon (************"),
        ("tlf 23/45/67/89", "tlf ***********"),
        ("tlf23456789", "tlf********"),
        ("Telefon\n2345 6789", "Telefon\n*********"),
        ("Ring +45 23/45/67/89", "Ring ***************"),
    ]);
}

#[test]
fn wrapped_and_split_addresses_are_masked() {
    assert_masked(&[
        ("Skriv til hanne@\nborgersen.dk i dag", "Skriv til ******\n************ i dag"),
        ("hanne\n@borgersen.dk", "*****\n*************"),
        ("hanne@borgersen.\r\n  dk", "****************\r\n  **"),
        ("hanne@borger-\nsen.dk", "*************\n******"),
        ("hanne@borgersen\n.dk", "***************\n***"),
        ("hanne-\nborgersen@by.dk", "******\n***************"),
        ("hanne\u{ad}@borgersen\u{200b}.dk", "*****\u{ad}**********\u{200b}***"),
        ("hanne@ borgersen.dk", "*******************"),
    ]);
    assert_eq!(mask("Skriv.\npost@by.dk\nDet"), "Skriv.\n**********\nDet");
    assert_eq!(mask("Skriv -\npost@by.dk.\nDet"), "Skriv -\n**********.\nDet");
}

#[test]
fn figures_dates_and_tables_over_lines_are_left_alone() {
    assert_left_alone(&[
        "120385\n4250\n230485\n9999",
        "I alt\n120385\n-4250\n",
        "Løn\t120385\nHusleje\t4250",
        "udgift på 010124\n2023 og",
        "12 34\n56 78",
        "Antal\t12 34\n56 78\t9",
        "| Antal | 12 34 |\n56 78",
        "2022 2023\n2024 2025",
        "Antal i alt 1234\n5678 borgere",
        "I 12 kommuner\n\n34 byer\n56 78",
        "cpr-registret 15.04.2024 12 borgere",
        "cpr 15.04.2024 12 borgere",
        "version 13.08.24-1630",
        "27.03.08-1234-19",
        "720485.1234 og 150485/1234",
        "+45\n12345678\n",
        "SMS\n12.345.678 kr.",
        "Telefon\n2022 2023",
        "Mødet holdes @ rådhuset.dk",
        "birke@klit.\nDet er sagt",
        "birke@klit\ner ingen adresse.dk",
    ]);
}

/// Ten digits that are nobody's CPR number: born in 2049 or later.
fn unborn() -> impl Strategy<Value = (String, String)> {
    (1u8..=28, 1u8..=12, 49u8..=57, 5000u16..9000)
        .prop_map(|(day, month, year, serial)| (format!("{day:02}{month:02}{year:02}"), serial.to_string()))
}

/// Ten digits that are nobody's: a month or a day that does not exist.
fn impossible() -> impl Strategy<Value = (String, String)> {
    let day = prop_oneof![(1u8..=31, Just(13u8)), (Just(32u8), 1u8..=12)];
    (day, 0u8..100, 3000u16..10_000)
        .prop_map(|((day, month), year, serial)| (format!("{day:02}{month:02}{year:02}"), serial.to_string()))
}

/// How numbers stand without a word for them; the first seven also where the day does not exist.
const FORMS: [&str; 13] = [
    "{}-{}",
    "{} - {}",
    "{}–{}",
    "{}-\n{}",
    "{}-\r\n  {}",
    "{}-\u{ad} {}",
    "{} \u{200b}-{}",
    "{} {}",
    "{}{}",
    "{}\n{}",
    "{}\n-{}",
    "{}--{}",
    "{}\u{2060}{}",
];
/// Such forms for numbers whose day does not exist.
const HYPHENATED: usize = 7;
/// How numbers stand after a word for them.
const NAMED: [&str; 8] = ["{}-{}", "{}/{}", "{}.{}", "{} {}", "{}{}", "{}--{}", "{}\n{}", "{}, {}"];

fn printed(form: &str, day: &str, serial: &str) -> String {
    form.replacen("{}", day, 1).replacen("{}", serial, 1)
}

fn in_pairs(digits: &str, mark: &str) -> String {
    let pairs: Vec<&str> = (0..digits.len()).step_by(2).filter_map(|at| digits.get(at..at + 2)).collect();
    pairs.join(mark)
}

proptest! {
    #[test]
    fn every_form_is_masked_among_words(
        before in "([A-ZÆØÅ]?[a-zæøå]{2,9}[,]? ){1,6}", after in "[.,]?( [a-zæøå]{2,9}){1,4}",
        (day, serial) in unborn(), form in 0..FORMS.len(),
    ) {
        let text = format!("{before}{}{after}", printed(FORMS[form], &day, &serial));
        let expected = format!("{before}{}{after}", printed(FORMS[form], &day, "****"));
        prop_assert_eq!(mask(&text), expected.clone());
        prop_assert_eq!(mask(&expected), expected.clone());
    }

    #[test]
    fn hyphens_and_names_tell_it_where_the_day_does_not_exist(
        before in "([a-zæøå]{2,9} ){0,3}", after in "( [a-zæøå]{2,9}){1,4}", (day, serial) in impossible(),
        form in 0..HYPHENATED, name in "(CPR|cpr-nr\\.|cpr-nummer:?|personnummer|Cpr nr\\.:) ?", named in 0..NAMED.len(), mark in "[ ./-]",
    ) {
        let text = |serial: &str| format!("{before}{}{after}", printed(FORMS[form], &day, serial));
        prop_assert_eq!(mask(&text(&serial)).into_owned(), text("****"));
        let text = |serial: &str| format!("{before}{name}{}{after}", printed(NAMED[named], &day, serial));
        prop_assert_eq!(mask(&text(&serial)).into_owned(), text("****"));
        let text = |serial: &str| format!("{before}{name}{}-{}{after}", in_pairs(&day, &mark), in_pairs(serial, " "));
        prop_assert_eq!(mask(&text(&serial)).into_owned(), text("****"));
    }

    #[test]
    fn masking_twice_is_masking_once_over_lines_and_marks(
        text in "([0-9]{1,6}|[ .,:@()+\\n\\t|/-]|\u{ad}|\u{200b}|–|\r\n|cpr|tlf|ring|konto|Ida|sag|\\*|by\\.dk|a@|23 45\n67 89|150485-\n9996){0,24}",
    ) {
        let once = mask(&text);
        prop_assert_eq!(once.len(), text.len());
        prop_assert_eq!(once.lines().count(), text.lines().count());
        prop_assert_eq!(mask(&once), once.clone());
    }
}

/// Long runs of what is looked over cost no more than their length: the square of it would take minutes.
#[test]
fn long_runs_are_looked_over_once() {
    for piece in [
        "1\u{ad}",
        "12 ",
        "12\u{200b}\u{200b} ",
        "1504 ",
        "a@",
        "a-\n",
        "@\n",
        "cpr ",
        "12.",
        "150485\n",
        "+45 ",
        "\u{ad}",
        " \n",
        "tlf 12",
    ] {
        let text = piece.repeat(100_000 / piece.len());
        assert_eq!(mask(&text).len(), text.len(), "{piece:?}");
    }
}
