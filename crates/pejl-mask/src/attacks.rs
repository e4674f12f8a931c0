//! Ways in which personal data slipped by a search for its plain form.

use super::*;
use crate::forms::{assert_left_alone, assert_masked};
use pejl_model::{Document, Part, Role};
use proptest::prelude::*;

/// Where `pieces` stand in `text`, as page furniture.
fn furniture_of(text: &str, pieces: &[&str]) -> Vec<Span> {
    pieces.iter().map(|piece| text.find(piece).map(|at| Span::new(at, at + piece.len())).unwrap()).collect()
}

#[test]
fn what_page_furniture_cuts_in_two_is_masked_and_the_furniture_stays() {
    for (text, furniture, masked) in [
        (
            "Borgeren 150485\n\nSide 3 af 10\n\u{c}Referat\n\n9997 søger",
            &["Side 3 af 10", "Referat"][..],
            "Borgeren 150485\n\nSide 3 af 10\n\u{c}Referat\n\n**** søger",
        ),
        (
            "Ring 23 45\n\nSide 12 af 19\n\n67 89 i dag",
            &["Side 12 af 19"],
            "Ring *****\n\nSide 12 af 19\n\n***** i dag",
        ),
        (
            "Skriv til hanne@\nUdvalget, side 4\n\nborgersen.dk nu",
            &["Udvalget, side 4"],
            "Skriv til ******\nUdvalget, side 4\n\n************ nu",
        ),
        (
            "Skriv til hanne.\n4 af 12\nborgersen@by.dk nu",
            &["4 af 12"],
            "Skriv til ******\n4 af 12\n*************** nu",
        ),
        ("reg.nr. 1234\n4/12\nkontonr. 12345678", &["4/12"], "reg.nr. ****\n4/12\n*****************"),
    ] {
        let spans = furniture_of(text, furniture);
        let shown = mask_across(text, &spans);
        assert_eq!(shown, masked);
        assert_eq!(mask_across(&shown, &spans), shown, "twice");
        assert!(find_across(text, &spans).iter().all(|found| found.whole.of(text).contains(furniture[0])));
    }
}

#[test]
fn the_source_of_a_paper_hides_what_its_pages_cut() {
    const SOURCE: &str = "Punkt 1\nBorgeren 150485\nSide 1\n9997 søger om 120385\nSide 2\n4250 kr. mere";
    let part = |text: &str, role| Part { span: furniture_of(SOURCE, &[text])[0], role, item: None, section: None };
    let parts = vec![part("Punkt 1", Role::Heading), part("Side 1", Role::Furniture)];
    let document = Document { parts, ..Document::unreadable(Vec::new()) };
    let shown = public_text(SOURCE, &document);
    assert_eq!(shown, "Punkt 1\nBorgeren 150485\nSide 1\n**** søger om 120385\nSide 2\n4250 kr. mere");
}

#[test]
fn page_breaks_tell_of_furniture_where_no_one_has_divided_the_text() {
    let head = "Rådet for Prøver";
    let page = |n: usize, first: &str, last: &str| format!("{head}\n\n{first}\nTekst {n}.\n{last}\n\nSide {n} af 3\n");
    let text = [
        page(1, "Om en sag.", "Borgeren 150485"),
        page(2, "9997 søger. Ring", "hende op på 23 45"),
        page(3, "67 89 i morgen.", "Slut."),
    ];
    let text = text.join("\u{c}");
    let shown = mask(&text);
    assert!(!shown.contains("9997") && !shown.contains("67 89") && !shown.contains("23 45"), "{shown}");
    assert!(shown.contains("Side 2 af 3") && shown.matches(head).count() == 3, "{shown}");
    assert_eq!(mask(&shown), shown);
}

#[test]
fn a_serial_far_below_its_day_is_masked() {
    assert_masked(&[
        ("Borgeren 150485-\n1) Se bilag om sagen\n9996 søger", "Borgeren 150485-\n1) Se bilag om sagen\n**** søger"),
        ("Borgeren 150485-\n\n9996 søger", "Borgeren 150485-\n\n**** søger"),
        ("Borgeren 150485\n\n9996 søger", "Borgeren 150485\n\n**** søger"),
        ("cpr-nummer:\n\n15 04 85 9996", "cpr-nummer:\n\n15 04 85 ****"),
    ]);
    assert_left_alone(&[
        "Beløbet er 120385\n\n4250 6000",
        "Kassen har 120385 -\nDet var alt.\n4.250 kr. var det",
        "150485-\nKommunen har set på sagen, som er fra sidste år.\n2024 blev bedre",
    ]);
}

#[test]
fn accounts_over_lines_and_cells_are_masked() {
    assert_masked(&[
        ("reg.nr. 1234\nkontonr. 12345678", "reg.nr. ****\n*****************"),
        ("Konto 1234\n5678901234 i banken", "Konto ****\n********** i banken"),
        ("NemKonto 1234-\n0012345678", "NemKonto *****\n**********"),
        ("Reg.nr.:\n1234\nKontonr.:\n12345678", "Reg.nr.:\n****\n*********\n********"),
        ("reg. nr. 1234 kontonr. 1234\n5678", "reg. nr. ******************\n****"),
        ("Navn\tReg.nr.\tKontonr.\nIda\t1234\t12345678", "Navn\tReg.nr.\tKontonr.\nIda\t****\t********"),
        ("Navn\tNemKonto\nIda\t1234 0012345678", "Navn\tNemKonto\nIda\t***************"),
        ("| Reg.nr. | 1234 |\n| Kontonr. | 12345678 |", "| Reg.nr. | *****|\n|**********|********* |"),
        ("kontonr. 12345678, reg.nr. 1234", "kontonr. **********************"),
        ("Kontonr. 123-456-7890 i reg.nr. 1234", "Kontonr. 123-456-7890 i reg.nr. 1234"),
        ("Reg.nr. 1234 kontonr. 123-456-7890", "Reg.nr. **************************"),
        ("Bankkonto 1234/567890", "Bankkonto ***********"),
        ("IBAN DK50 0040\n0440 1162 43 i dag", "IBAN *********\n************ i dag"),
        ("IBAN SE35 5000 0000 0549 1000 0003 i dag", "IBAN ***************************** i dag"),
        ("NL91 ABNA 0417 1643 00", "**********************"),
    ]);
    assert_left_alone(&[
        "Konto\tBudget\tRegnskab\n5123\t1234567\t1200000",
        "Konto\tBudget\n5.57.71\t12345678",
        "kontonr. 5123456789",
        "Vi tager højde for konto 2022 2023 og reg. nr. 1234.",
        "konto 5123\n1.250.000 kr.",
        "SE35 5000 0000 0549 1000 0004",
        "reg. nr. 1234\nDer er 12 borgere",
    ]);
}

#[test]
fn addresses_wrapped_at_any_place_are_masked() {
    assert_masked(&[
        ("Skriv til hanne.\nborgersen@by.dk i dag", "Skriv til ******\n*************** i dag"),
        ("hanne.k.\nborger-\nsen@by.dk", "********\n*******\n*********"),
        ("hanne@by.borger-\nsen.dk", "****************\n******"),
        ("hanne@borgersen.d-\nk", "******************\n*"),
        ("hanne@\n\u{c}borgersen.dk", "******\n\u{c}************"),
        ("hanne(at)borgersen.dk", "*********************"),
        ("hanne [at] borgersen.dk", "***********************"),
        ("hanne (snabel-a) borgersen.dk", "*****************************"),
        ("hanne&#64;borgersen.dk", "**********************"),
        ("hanne＠borgersen．dk", "**********************"),
    ]);
    assert_eq!(mask("Det sagde kommunen.\npost@by.dk\nDet"), "Det sagde kommunen.\n**********\nDet");
    assert_eq!(mask("Det sagde hun.\nida.holm@by.dk\nDet"), "Det sagde hun.\n**************\nDet");
    assert_eq!(mask("Mail bl.a.\nhanne@by.dk"), "Mail bl.a.\n***********");
    assert_left_alone(&["jf. stk. (a) f.eks. sager", "hanne(at)borgersen", "(at) godkende by.dk"]);
}

#[test]
fn digits_of_other_alphabets_and_sizes_are_digits() {
    assert_masked(&[
        ("Hun, ０１０２０３-１２３４, søger", "Hun, ０１０２０３-************, søger"),
        ("Hun, ٠١٠٢٠٣-١٢٣٤, søger", "Hun, ٠١٠٢٠٣-********, søger"),
        ("Hun, 010203-¹²³⁴, søger", "Hun, 010203-*********, søger"),
        ("Hun, ⁰¹⁰²⁰³-₁₂₃₄, søger", "Hun, ⁰¹⁰²⁰³-************, søger"),
        ("Hun, 𝟎𝟏𝟎𝟐𝟎𝟑-𝟏𝟐𝟑𝟒, søger", "Hun, 𝟎𝟏𝟎𝟐𝟎𝟑-****************, søger"),
        ("tlf. ２３４５６７８９", "tlf. ************************"),
        ("Hun, 010203-1234², søger", "Hun, 010203-****², søger"),
        ("Hun, 010203¹-1234, søger", "Hun, 010203¹-****, søger"),
    ]);
    assert_left_alone(&["2500 m² og 1200 m³", "10⁶ og 2024²"]);
}

#[test]
fn letters_that_scans_have_for_digits_are_digits() {
    assert_masked(&[
        ("Hun, O10203-1234, søger", "Hun, O10203-****, søger"),
        ("Hun, 0lO203-1234 søger", "Hun, 0lO203-**** søger"),
        ("Hun, 010203-l234 søger", "Hun, 010203-**** søger"),
        ("Hun, 010203-123O søger", "Hun, 010203-**** søger"),
        ("cpr O102O31234", "cpr O102O3****"),
        ("tlf. 2O 34 56 78", "tlf. ***********"),
    ]);
    assert_left_alone(&["model O10203", "ISO 9001-2015", "I 2024-1234", "sal l. 12-3456", "10203O-1234"]);
}

#[test]
fn markup_inside_a_number_hides_nothing() {
    assert_masked(&[
        ("Hun, 010203-<b>1234</b>", "Hun, 010203-<b>****</b>"),
        ("Hun, <b>010203</b>-1234", "Hun, <b>010203</b>-****"),
        ("Hun, 010203-**1234**", "Hun, 010203-********"),
        ("Hun, **010203**-1234", "Hun, **010203**-****"),
        ("Hun, 010203&#45;1234 og 010203&nbsp;1234", "Hun, 010203&#45;**** og 010203&nbsp;****"),
        ("**CPR:** 15 04 85 9996", "**CPR:** 15 04 85 ****"),
        ("**Tlf.:** 2345 6789", "**Tlf.:** *********"),
        ("Ansøgning_150485_9996.pdf", "Ansøgning_150485_****.pdf"),
        ("brev_tlf_23_45_67_89.pdf", "brev_tlf_***********.pdf"),
    ]);
    assert_left_alone(&["Referat_20240313_1630.pdf", "Budget_23456789.xlsx", "5<6 og 7>4"]);
}

#[test]
fn odd_spellings_of_cpr_numbers_are_masked() {
    assert_masked(&[
        ("Hansen150485-9996", "Hansen150485-****"),
        ("150485-9996søger", "150485-****søger"),
        ("Børn: 150485-9996,160485-9998", "Børn: 150485-****,160485-****"),
        ("Ida 15/04/85-9996", "Ida 15/04/85-****"),
        ("Ida 15 04 85-9996", "Ida 15 04 85-****"),
        ("Hun hedder Ida, 15-04-85-9996.", "Hun hedder Ida, 15-04-85-****."),
        ("Ida 15.04.1985-9996", "Ida 15.04.1985-****"),
        ("cpr 15041985-9996", "cpr 15041985-****"),
        ("Ida 1 5 0 4 8 5 - 9 9 9 6", "Ida 1 5 0 4 8 5 - * * * *"),
        ("cpr 150485:9996", "cpr 150485:****"),
        ("Navn\tCPR\nIda\t150485\t9996", "Navn\tCPR\nIda\t150485\t****"),
        ("Navn\tCPR-nr.\nIda\t15 04 85 99 96", "Navn\tCPR-nr.\nIda\t15 04 85 ** **"),
        ("Navn\tCPR-nr.\nIda\t50485999", "Navn\tCPR-nr.\nIda\t50485999"),
        ("Navn\tCPR-nr.\nIda\t504859996", "Navn\tCPR-nr.\nIda\t50485****"),
    ]);
    assert_left_alone(&[
        "Løn\t120385\t4250",
        "Sagsnr. 15-04-85-9996",
        "version 13.08.2024-1630",
        "01.01.2024-31.12.2024",
        "01012024-31122024",
        "I alt 504859996 kr.",
    ]);
}

#[test]
fn odd_spellings_of_telephone_numbers_are_masked() {
    assert_masked(&[
        ("tlf. 23 45 67 89/34 56 78 91", "tlf. ***********/***********"),
        ("Ida, 23456789/34567891", "Ida, ********/********"),
        ("tlf. 2345 6789 og 3456 7891", "tlf. ********* og *********"),
        ("tlf.: 00 45 23 45 67 89", "tlf.: *****************"),
        ("tlf. 45 23 45 67 89", "tlf. **************"),
        ("tlf. 4523456789", "tlf. **********"),
        ("Tlf. (privat): 2345 6789", "Tlf. (privat): *********"),
        ("Telefon, arbejde: 2345 6789", "Telefon, arbejde: *********"),
        ("| Telefon | 2345 6789 |", "| Telefon | ********* |"),
        ("Navn\tTelefon\nIda\t2345 6789\nBo\t23 456 789", "Navn\tTelefon\nIda\t*********\nBo\t**********"),
        ("mobilnummeret er 2345 6789", "mobilnummeret er *********"),
        ("Hun nås på 2345 67 89", "Hun nås på **********"),
        ("Ring +298 123456", "Ring ***********"),
        ("tlf 2 3 4 5 6 7 8 9", "tlf ***************"),
    ]);
    assert_left_alone(&["Telefon 10.00-14.00", "tlf. 10:00-14:00", "Vi ringer 23 456 789 gange", "23456789/2024"]);
}

#[test]
fn halves_right_behind_a_name_are_a_telephone_number() {
    assert_masked(&[
        ("Pårørende: Hanne Birkelund, 2012 3456, og en nabo.", "Pårørende: Hanne Birkelund, *********, og en nabo."),
        ("Hanne Birkelund (2345 6789)", "Hanne Birkelund (*********)"),
        ("Hanne Birkelund 2345 6789", "Hanne Birkelund *********"),
    ]);
    assert_left_alone(&[
        "Formand var Hanne Birkelund 2012 2013.",
        "Sag 2012 3456 og Birkedal Kommune 2345 6789",
        "Antal borgere 1234 5678",
        "Hanne Birkelund\t2345 6789\t1234",
    ]);
}

proptest! {
    #[test]
    fn odd_texts_are_masked_once_and_keep_their_length(
        text in "([0-9]{1,6}|[ .,:_()*<>&;|\\n\\t-]|\u{c}|\u{ad}|²|１|٣|＠|O|l|<b>|</b>|&nbsp;|\\(at\\)|cpr|tlf|konto|reg\\. nr\\.|Ida Holm|Side 2|by\\.dk|a@|150485-9996|23456789|2345 6789){0,24}",
        cuts in proptest::collection::vec(0usize..80, 0..4),
    ) {
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| text.floor_char_boundary(cut)).collect();
        cuts.sort_unstable();
        let furniture: Vec<Span> = cuts.chunks_exact(2).map(|pair| Span::new(pair[0], pair[1])).collect();
        let once = mask_across(&text, &furniture);
        prop_assert_eq!(once.len(), text.len());
        prop_assert_eq!(once.lines().count(), text.lines().count());
        let found = find_across(&text, &furniture);
        prop_assert!(found.windows(2).all(|two| two[0].span.end <= two[1].span.start));
        prop_assert!(found.iter().all(|found| text.get(found.span.start..found.span.end).is_some()));
    }
}

/// Hostile runs cost no more than their length: the square of it would take minutes.
#[test]
fn odd_runs_are_looked_over_once() {
    for piece in [
        "1_",
        "²",
        "1\t2345678\n",
        "1234\t12345\n",
        "1234\t12345\t",
        "\u{c}",
        "\u{c}a\n",
        "(at)",
        "<b>1",
        "&nbsp;1",
        "O1",
        "150485-\n",
        "DK50 ",
        "AB12",
        "| 12345678 ",
        "150485-\u{ad}",
        "1 ",
        "_ ",
        "a.\nb@",
        "12345678/",
    ] {
        let text = piece.repeat(40_000 / piece.len());
        let spans: Vec<Span> = (0..text.len() / 40).map(|at| Span::new(at * 40, at * 40 + 9)).collect();
        let spans: Vec<Span> = spans.into_iter().filter(|s| text.get(s.start..s.end).is_some()).collect();
        assert_eq!(mask(&text).len(), text.len(), "{piece:?}");
        assert_eq!(mask_across(&text, &spans).len(), text.len(), "{piece:?}");
    }
}
