use super::*;
use crate::lines;
use crate::values::tables;
use proptest::prelude::*;

fn read(text: &str) -> Vec<(String, Unit, u64)> {
    let mut out = Vec::new();
    push(text, 0, FigureContext::default(), &mut out);
    for figure in &out {
        assert!(figure.words.contains(figure.span), "{text}: {figure:?}");
        assert!(figure.span.of(text).ends_with(|c: char| c.is_ascii_digit()), "{text}: {figure:?}");
    }
    out.iter().map(|f| (f.value.to_string(), f.unit, f.scale)).collect()
}

#[test]
fn figures_have_value_unit_and_scale() {
    for (text, value, unit, scale) in [
        ("1.471,7", "1471.7", Unit::Number, 1),
        ("beløber sig til 4.133.399 kr. i alt", "4133399", Unit::Kroner, 1),
        ("-250.000", "-250000", Unit::Number, 1),
        ("en stigning på 2,8% om året", "2.8", Unit::Percent, 1),
        ("50 % af borgerne", "50", Unit::Percent, 1),
        ("0,064 mio. kr.", "0.064", Unit::Kroner, 1_000_000),
        ("1,2 mia. kr.", "1.2", Unit::Kroner, 1_000_000_000),
        ("500 t.kr.", "500", Unit::Kroner, 1_000),
        ("40 millioner kroner", "40", Unit::Kroner, 1_000_000),
        ("kr. 1.250,50", "1250.50", Unit::Kroner, 1),
        ("250,- pr. gang", "250", Unit::Kroner, 1),
        ("1\u{a0}000,5", "1000.5", Unit::Number, 1),
        ("faldt 3,5 procentpoint", "3.5", Unit::PercentagePoint, 1),
        ("steg 2 pct.point", "2", Unit::PercentagePoint, 1),
        ("2.8 pct.", "2.8", Unit::Percent, 1),
        ("i alt 66 borgere", "66", Unit::Persons, 1),
        ("33 aktivitetsparate kontanthjælpsmodtagere", "33", Unit::Persons, 1),
        ("1.860 fuldtidspersoner", "1860", Unit::FullTimePersons, 1),
        ("120 medarbejdertimer", "120", Unit::Hours, 1),
        ("37-timers arbejdspligt", "37", Unit::Hours, 1),
        ("26 ugers varighed", "26", Unit::Weeks, 1),
        ("der er 13 ledige værelser", "13", Unit::Number, 1),
        ("de 98 kommuner", "98", Unit::Number, 1),
        ("på 30 dage", "30", Unit::Days, 1),
        ("i 12 måneder", "12", Unit::Months, 1),
        ("over 5 år", "5", Unit::Years, 1),
        ("1,1\nmio. kr.", "1.1", Unit::Kroner, 1_000_000),
        ("1990 kr.", "1990", Unit::Kroner, 1),
    ] {
        assert_eq!(read(text), [(value.to_owned(), unit, scale)], "{text}");
    }
}

#[test]
fn ranges_share_their_unit() {
    let expected = ["15", "25"].map(|v| (v.to_owned(), Unit::Kroner, 1_000_000));
    assert_eq!(read("mellem 15-25 mio. kr."), expected);
    assert_eq!(read("mellem 15 og 25 mio. kr."), expected);
}

#[test]
fn other_digits_are_no_figures() {
    for text in [
        "06-11-2023",
        "d. 6. november 2023 kl. 19.00",
        "i 2024 og 2025",
        "budget 2024-2027",
        "2022/2023",
        "15.00.00-A00-28-23",
        "sag 23/64938",
        "§ 15, stk. 2",
        "§§ 1, 4 og 6",
        "tlf. 12 34 56 78",
        "12345678",
        "1. at sagen godkendes",
        "  2) planen",
        "Punkt 3",
        "punkt 1, 4 og 6",
        "At 1: Godkendt",
        "Bilag 2",
        "i 3. kvartal",
        "11. juni",
        "½ time",
        "1½ time",
        "lokalplan 1-778",
        "funktion 5.68.98",
        "nr. 19",
        "kl. 9:30-11:00",
        "m2",
        "A00",
        "010170-1234",
        "1/10",
        "LBK nr 47",
        "side 3",
        "uge 33",
    ] {
        assert_eq!(read(text), [], "{text}");
    }
}

#[test]
fn the_sentence_stands_beside_the_figure() {
    let text = "Først sker det. Så koster det 5 kr.\nog 3 kr. mere. Til sidst.\n\nNyt";
    let mut out = Vec::new();
    push(text, 0, FigureContext::default(), &mut out);
    let words: Vec<_> = out.iter().map(|f| f.words.of(text)).collect();
    assert_eq!(words, ["Så koster det 5 kr.\nog 3 kr. mere."; 2]);
}

#[test]
fn tables_lend_their_scale() {
    let text = "Bevilling (i 1.000 kr.)\n\n\tOmråde\t2024\t2025\nDrift\t64\t0\t-5.390\nAndel (%)\t5\t6\t2010\n";
    let tables = tables::find(&lines::split(text), text);
    let mut out = Vec::new();
    in_section(text, Span::new(0, text.len()), &tables, &mut out);
    let read: Vec<_> = out.iter().map(|f| (f.value.to_string(), f.unit, f.scale)).collect();
    let kroner = |v: &str| (v.to_owned(), Unit::Kroner, 1_000);
    let share = |v: &str| (v.to_owned(), Unit::Percent, 1);
    assert_eq!(read, [kroner("64"), kroner("0"), kroner("-5390"), share("5"), share("6"), share("2010")]);
    assert_eq!(out[0].words.of(text), "Drift\t64\t0\t-5.390");
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in "[0-9a-zæøåÆ .,/:%§()\n\t\u{a0}½–-]{0,80}") {
        read(&text);
    }
}
