use super::*;
use crate::lines;

fn read(text: &str) -> Vec<Table> {
    find(&lines::split(text), text)
}

fn shape(table: &Table) -> (Vec<&str>, usize, usize) {
    (table.header.iter().map(String::as_str).collect(), table.rows.len(), table.columns)
}

#[test]
fn tab_tables_keep_empty_cells() {
    let text = "Før.\n\n\tFaktisk\tPlan\nUdgift\t-250\t-1.100\nAnlæg\t\t0\n\nEfter.";
    let tables = read(text);
    assert_eq!(shape(&tables[0]), (vec!["", "Faktisk", "Plan"], 2, 3));
    assert_eq!(tables[0].rows[1][1].text, "");
    assert!(tables[0].rows.iter().flatten().all(|c| c.span.of(text) == c.text));
}

#[test]
fn several_header_rows_are_joined() {
    let text = "\tBy\t\t\n\tAntal\t\t\n\tOp\tNed\tI alt\nJan\t1\t2\t3\nFeb\t4\t5\t9\n";
    assert_eq!(shape(&read(text)[0]), (vec!["", "By Antal Op", "Ned", "I alt"], 2, 4));
}

#[test]
fn a_table_goes_on_after_a_page_break() {
    let text = "Periode\tPlan\tSket\njuli\t10\t11\n\naugust\t12\t13\n\nPeriode\tPlan\tSket\nmaj\t1\t2\n\nArt\tPris\tAntal\nBog\t1\t2\n";
    let tables = read(text);
    assert_eq!(tables.len(), 2);
    assert_eq!(shape(&tables[0]).1, 3);
}

#[test]
fn labels_without_figures_are_rows() {
    let text = "\tA\tB\nDrift\t1\t2\n\nAnlæg/\nrådighed\n\nLån\n\nKasse\t3\t4\n-----\t---\t---\n\nBeslutning\n";
    let tables = read(text);
    assert_eq!(shape(&tables[0]), (vec!["", "A", "B"], 4, 3));
    assert_eq!(tables[0].rows[1][0].text, "Anlæg/ rådighed");
}

#[test]
fn wrapped_cells_are_one_row() {
    let text =
        "\tModel A\tModel B\n\t\t1) Mål\n\t1) Tilfredshed\t\nTemaer\t2) Værdi\t2) Møde\n\nPris\tIngen\t20.000 kr.\n";
    assert_eq!(shape(&read(text)[0]), (vec!["", "Model A", "Model B"], 2, 3));
    let text = "Navn\tOpgave\nJob\tHjælper ledige med\n\tat finde arbejde\nUng\tVejleder\n";
    assert_eq!(shape(&read(text)[0]), (vec!["Navn", "Opgave"], 2, 2));
}

#[test]
fn repeated_words_tell_that_there_is_no_header() {
    let text = "\tUge 15\tFagudvalg\nFørste\t17. april\tByråd\n\tUge 33\tFagudvalg\nAnden\t21. august\tByråd\n";
    assert_eq!(shape(&read(text)[0]), (vec![], 4, 3));
}

#[test]
fn lists_and_contents_are_no_tables() {
    assert_eq!(
        read("1.\tat sagen godkendes\n2.\tat planen sendes\n\nTitel.....\t3\nAnden.....\t4\n-\tpunkt\n-\tpunkt"),
        []
    );
}

#[test]
fn pipe_tables_have_a_ruled_header() {
    let text = "| År | Antal |\n|---|---:|\n| 2021 | 197 |\n| 2022 | 241 |\n";
    let tables = read(text);
    assert_eq!(shape(&tables[0]), (vec!["År", "Antal"], 2, 2));
    assert_eq!(tables[0].rows[1][1].span.of(text), "241");
}

#[test]
fn flattened_tables_are_found_by_their_rhythm() {
    let text = "Fordelingen er:\n\nAktivitet\n\nMed\n\nUden\n\nJob\n\n12\n\n0\n\nPraktik\n\n12\n\n24\n\nI alt\n\n37\n\n–\n\nTallene er eksempler.\n";
    assert_eq!(shape(&read(text)[0]), (vec!["Aktivitet", "Med", "Uden"], 3, 3));
    let text =
        "Rate 1\n\nRate 2\n\n10 kr.\n\n>20 kr.\n\nKommune\n\n0 kr.\n\n100%\n\nInvestor\n\n5 kr.\n\nSlut med prosa.\n";
    assert_eq!(shape(&read(text)[0]), (vec!["", "Rate 1 10 kr.", "Rate 2 >20 kr."], 2, 3));
    let text = "Indtægter i kommunen.\n\n2023\n\n2024\n\nSkat\n\n10\n\n11\n\nTilskud\n\n3\n\n4\n";
    assert_eq!(shape(&read(text)[0]), (vec!["", "2023", "2024"], 2, 3));
    let text = "År\n\nOrdrer\n\n2022\n\n241\n\n2023\n\n288\n\nDet er fint.\n";
    assert_eq!(shape(&read(text)[0]), (vec!["År", "Ordrer"], 2, 2));
}

#[test]
fn numbered_rows_may_hold_long_cells() {
    let text = "Fase\n\nElement\n\nIndhold\n\n1\n\nUdredning\n\nEn lang tekst, der slutter med punktum.\n\n2\n\nJob\n\nEndnu en lang tekst.\n\nProsa.\n";
    assert_eq!(shape(&read(text)[0]), (vec!["Fase", "Element", "Indhold"], 2, 3));
}

#[test]
fn prose_is_no_table() {
    let text = "Overskrift\n\nEn sætning om 12 borgere.\n\nAfsnit to\n\nBilag 1\n\nNotat om 2024\n\nRegnskab\n\n2023\n";
    assert_eq!(read(text), []);
}
