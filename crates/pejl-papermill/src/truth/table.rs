//! Tables with a header, a name a row and figures.

use super::prose::danish;
use crate::random::Random;
use crate::stock::sentences;
use pejl_model::{Cell, Span, Table, TableForm};
use rust_decimal::Decimal;

/// A made-up table.
pub(crate) fn table(year: i16, random: &mut Random) -> Table {
    let header = header(year, random);
    let columns = header.len();
    let count = random.between(3, 6);
    let start = random.below(sentences::MEASURES.len());
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut sums = vec![0i64; columns - 1];
    for i in 0..count {
        let mut name = String::new();
        super::prose::push_capital(&mut name, sentences::MEASURES[(start + i) % sentences::MEASURES.len()]);
        let figures: Vec<i64> = sums.iter().map(|_| random.between(12, 9_800) as i64 - 400).collect();
        sums.iter_mut().zip(&figures).for_each(|(sum, figure)| *sum += figure);
        rows.push(row(name, &figures));
    }
    rows.push(row("I alt".to_owned(), &sums));
    Table { header, rows, columns, form: TableForm::Tabs, span: Span::default() }
}

fn header(year: i16, random: &mut Random) -> Vec<String> {
    let tail: &[String] = &match random.below(3) {
        0 => vec![format!("Budget {year}"), format!("Forbrug {year}"), "Afvigelse".to_owned()],
        1 => vec![(year - 2).to_string(), (year - 1).to_string(), year.to_string(), "Udvikling".to_owned()],
        _ => vec!["Antal".to_owned(), "Heraf kvinder".to_owned()],
    };
    std::iter::once(random.pick(&["Indsats", "Tilbud", "Område"]).to_owned()).chain(tail.iter().cloned()).collect()
}

fn row(name: String, figures: &[i64]) -> Vec<Cell> {
    std::iter::once(name).chain(figures.iter().map(|&f| danish(Decimal::from(f)))).map(cell).collect()
}

fn cell(text: String) -> Cell {
    Cell { text, span: Span::default() }
}

/// The table's lines, its cells divided by tabs: the form in which the truth keeps it.
pub(crate) fn lines(table: &Table) -> Vec<String> {
    let body = table.rows.iter().map(|r| r.iter().map(|c| c.text.as_str()).collect::<Vec<_>>().join("\t"));
    std::iter::once(table.header.join("\t")).chain(body).collect()
}
