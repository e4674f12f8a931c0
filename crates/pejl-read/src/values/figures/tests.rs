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
        ("48 beboere", "48", Unit::Persons, 1),
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

/// Unit and scale of each figure of a table, cell by cell, beside its value.
fn units(text: &str) -> Vec<String> {
    let tables = tables::find(&lines::split(text), text);
    assert_eq!(tables.len(), 1, "{text}");
    let mut out = Vec::new();
    let start = tables[0].span.start;
    in_section(text, Span::new(0, text.len()), &tables, &mut out);
    let told = out.iter().filter(|f| f.span.start >= start);
    told.map(|f| format!("{} {:?} {}", f.value, f.unit, f.scale)).collect()
}

#[test]
fn columns_tell_counts_from_shares() {
    let text = "Udgangspunkt:\nMålgruppe\tAntal\tAndel i %\tUdgift (1.000 kr.)\n\
                Forsikrede ledige\t318\t37,9\t410\nSygemeldte\t120\t14,3\t90\n";
    assert_eq!(
        units(text),
        ["318 Persons 1", "37.9 Percent 1", "410 Kroner 1000", "120 Persons 1", "14.3 Percent 1", "90 Kroner 1000"]
    );
}

#[test]
fn a_cell_tells_its_own_unit() {
    let text = "Målgruppe\tAntal borgere\tAndel i %\nUnge\t31 dage\t12 pct.\nLedige\t40\t1,5 procentpoint\n";
    assert_eq!(units(text), ["31 Days 1", "12 Percent 1", "40 Persons 1", "1.5 PercentagePoint 1"]);
}

#[test]
fn budgets_stand_beside_their_rate_of_spending() {
    let text = "Beløb i 1.000 kr.\n\nOmråde\tBudget 2024\tForbrug\tForbrugsprocent\n\
                Dagpenge til ledige\t41.650\t20.100\t48,3\nLedige\t900\t450\t50,0\n";
    assert_eq!(
        units(text),
        [
            "41650 Kroner 1000",
            "20100 Kroner 1000",
            "48.3 Percent 1",
            "900 Kroner 1000",
            "450 Kroner 1000",
            "50.0 Percent 1"
        ]
    );
}

#[test]
fn a_deviation_of_shares_has_no_unit_unless_told() {
    let text = "Målgruppe\tMål i %\tStatus i %\tAfvigelse\nLedige\t90\t85,5\t-4,5\nUnge\t80\t81,0\t1,0\n";
    let expected =
        ["90 Percent 1", "85.5 Percent 1", "-4.5 Number 1", "80 Percent 1", "81.0 Percent 1", "1.0 Number 1"];
    assert_eq!(units(text), expected);
    let text = "Andel i pct.\n\nMålgruppe\tJuni\tJuli\tÆndring\nLedige\t90\t85,5\t-4,5\n";
    assert_eq!(units(text), ["90 Percent 1", "85.5 Percent 1", "-4.5 Number 1"]);
}

#[test]
fn percentage_points_are_no_per_cent() {
    let text = "Målgruppe\tAndel i pct.\tÆndring i procentpoint\nLedige\t37,9\t-2,1\nUnge i pct.\t12,5\t1,5\n";
    let expected = ["37.9 Percent 1", "-2.1 PercentagePoint 1", "12.5 Percent 1", "1.5 PercentagePoint 1"];
    assert_eq!(units(text), expected);
    let text = "Ledighed\t2023\t2024\nNiveau (%)\t3,1\t3,4\nÆndring (pct.-point)\t0,2\t0,3\n";
    let expected = ["3.1 Percent 1", "3.4 Percent 1", "0.2 PercentagePoint 1", "0.3 PercentagePoint 1"];
    assert_eq!(units(text), expected);
}

#[test]
fn a_row_of_shares_among_counts_counts_no_persons() {
    let text = "Tal\tAntal borgere 2023\tAntal borgere 2024\nI alt\t412\t398\nAndel\t37,9\t36,1\nAndel (%)\t38\t36\n";
    let expected = ["412 Persons 1", "398 Persons 1", "37.9 Number 1", "36.1 Number 1", "38 Percent 1", "36 Percent 1"];
    assert_eq!(units(text), expected);
}

#[test]
fn labels_count_where_nothing_stronger_tells() {
    let text =
        "Status:\n\tJuli\tOktober\nOmfattede borgere\t88\t93\nSvartid i dage, ledige\t33\t25\nOver 52 uger\t4\t5\n";
    let expected = ["88 Persons 1", "93 Persons 1", "33 Days 1", "25 Days 1", "52 Weeks 1", "4 Number 1", "5 Number 1"];
    assert_eq!(units(text), expected);
}

#[test]
fn the_caption_is_found_above_a_drawn_table() {
    let text = "Beløb er i mio. kr.\n\n| Område | Budget | Afvigelse |\n| --- | --- | --- |\n| Ledige | 60,5 | -4,7 |\n| I alt | 79,4 | 1,3 |\n";
    let millions = |v: &str| format!("{v} Kroner 1000000");
    assert_eq!(units(text), ["60.5", "-4.7", "79.4", "1.3"].map(millions));
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in "[0-9a-zæøåÆ .,/:%§()\n\t\u{a0}½–-]{0,80}") {
        read(&text);
    }
}
