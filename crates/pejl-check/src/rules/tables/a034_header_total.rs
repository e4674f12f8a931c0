//! A034: amounts in the header that look like the totals of their columns, and are not all so.

use super::grid::Grid;
use super::titles::ColumnKind;
use crate::exact::{printed, sum};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Table, Unit};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "A034",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "Overskuddet deles.\n\n\tTrin 1 800.000 kr.\tTrin 2 950.000 kr.\tTrin 3 1.400.000 kr.\n\
                   Kommune\t0 kr.\t0 kr.\t250.000 kr.\nFond\t800.000 kr.\t60.000 kr.\t100.000 kr.\n\
                   Firma\t0 kr.\t90.000 kr.\t100.000 kr.",
            finds: &["950.000"],
        },
        Example {
            text: "Puljerne er delt ud.\n\n| Modtager | Pulje A 300.000 kr. | Pulje B 500.000 kr. |\n|---|---|---|\n\
                   | Skolen | 120.000 | 200.000 |\n| Hallen | 180.000 | 240.000 |",
            finds: &["500.000"],
        },
        Example {
            text: "Fordeling i kr.\n\n\tRamme (410.000 kr.)\tTilskud (90.000 kr.)\nNord\t200.000\t45.000\nSyd\t210.000\t55.000",
            finds: &["90.000"],
        },
        Example {
            text: "Puljerne er delt ud.\n\n| Modtager | Pulje A 300.000 kr. | Pulje B 500.000 kr. |\n|---|---|---|\n\
                   | Skolen | 120.000 | 260.000 |\n| Hallen | 180.000 | 240.000 |",
            finds: &[],
        },
        Example {
            text: "Indkomst og tilskud.\n\n| Gruppe | Under 300.000 kr. | Under 500.000 kr. |\n|---|---|---|\n\
                   | Enlige | 1.200 | 900 |\n| Par | 1.900 | 1.100 |",
            finds: &[],
        },
        Example {
            text: "Beløb i 1.000 kr.\n\n| Område | 2024 (1.000 kr.) | 2025 (1.000 kr.) |\n|---|---|---|\n| A | 400 | 500 |\n\
                   | B | 600 | 300 |",
            finds: &[],
        },
    ],
};

/// Words that make an amount a limit and no total.
const BOUNDS: [&str; 6] = ["under", "over", "til", "fra", "mindst", "højst"];

/// A column with an amount in its title.
struct Titled {
    column: usize,
    amount: Decimal,
    sum: Decimal,
}

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (item, grid) in Grid::all(prepared, has_amounts) {
        let titled: Vec<Titled> =
            grid.columns_of(ColumnKind::Amount).filter_map(|column| titled(grid, column)).collect();
        let holds = titled.iter().filter(|t| t.sum == t.amount).count();
        let Some(wrong) = titled.iter().find(|t| t.sum != t.amount).filter(|_| holds > 0) else { continue };
        let before: Vec<Decimal> = titled.iter().filter(|t| t.column <= wrong.column).map(|t| t.sum).collect();
        let running = sum(before) == Some(wrong.amount);
        let Some(span) = header_place(prepared, grid, wrong.amount) else { continue };
        let kroner = |number: Decimal| crate::Argument::Amount(number, Unit::Kroner, 1);
        let finding = found.in_item(item, span).with("header", kroner(wrong.amount)).with("sum", kroner(wrong.sum));
        finding.with("form", if running { "running" } else { "other" });
        for row in 0..grid.rows.len() {
            if let Some(entry) = grid.entry(row, wrong.column) {
                finding.related(entry.span);
            }
        }
    }
}

/// True where two titles have an amount, as far as a glance tells.
fn has_amounts(table: &Table) -> bool {
    let has = |title: &&String| title.contains(" kr") && title.bytes().filter(u8::is_ascii_digit).count() >= 5;
    table.header.iter().filter(has).take(2).count() == 2
}

fn titled(grid: &Grid<'_>, column: usize) -> Option<Titled> {
    let words = &grid.columns.get(column)?.words;
    let amount = amount(words)?;
    let entries: Vec<_> = (0..grid.rows.len()).filter_map(|row| grid.entry(row, column)).collect();
    let whole = entries.iter().all(|entry| entry.scale == 1 && !entry.is_rate());
    let sum = sum(entries.iter().map(|entry| entry.value))?;
    (whole && entries.len() >= 2).then_some(Titled { column, amount, sum })
}

/// The amount in a title: a number of five digits or more with "kr" after it, and no bound before it.
fn amount(words: &str) -> Option<Decimal> {
    let at = words.rfind(" kr")?;
    let before = words.get(..at)?;
    let token = before.rsplit([' ', '(', '\u{a0}']).next()?;
    let lead = before.get(..before.len() - token.len())?;
    let bound =
        lead.split(|c: char| !c.is_alphabetic()).any(|word| BOUNDS.contains(&word)) || lead.contains(['<', '>']);
    let number = printed(token)?;
    (!bound && number.value >= Decimal::from(10_000)).then_some(number.value)
}

/// Where the amount stands in the lines of the header.
fn header_place(prepared: &Prepared<'_>, grid: &Grid<'_>, amount: Decimal) -> Option<Span> {
    let start = grid.table.span.start;
    let end = grid.table.rows.first()?.iter().find(|cell| !cell.span.is_empty())?.span.start;
    let text = prepared.text.get(start..end)?;
    let mut from = 0;
    while let Some(begin) = text.get(from..)?.find(|c: char| c.is_ascii_digit()).map(|at| from + at) {
        let rest = text.get(begin..)?;
        let length = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        let token = rest.get(..length)?.trim_end_matches('.');
        if printed(token).is_some_and(|number| number.value == amount) {
            return Some(Span::new(start + begin, start + begin + token.len()));
        }
        from = begin + length;
    }
    None
}
