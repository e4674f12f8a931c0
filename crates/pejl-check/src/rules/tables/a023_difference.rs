//! A023: a difference beside two columns that is not their difference, where the other rows are.

use super::grid::{Entry, Grid};
use super::sums::{apart, slack};
use super::titles::ColumnKind;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "A023",
    severity: Severity::Error,
    on: true,
    words: &[
        "afvigelse",
        "forskel",
        "ændring",
        "difference",
        "udvikling",
        "merforbrug",
        "mindreforbrug",
        "rest",
        "vækst",
        "stigning",
        "fald",
        "til/fra",
    ],
    find,
    examples: &[
        Example {
            text: "Opfølgningen i 1.000 kr.:\n\n\tBudget\tForventet\tAfvigelse\nSyge\t58.400\t61.900\t3.500\n\
                   Ledige\t71.250\t70.800\t-450\nUnge\t44.100\t46.300\t1.200\nPraktik\t9.700\t9.900\t200",
            finds: &["1.200"],
        },
        Example {
            text: "Målingen viser:\n\n| Periode | Forventet | Faktisk | Forskel til forventet |\n|---|---|---|---|\n\
                   | 2022 | 1.860 | 1.790 | -70 |\n| 2023 | 1.900 | 1.860 | 40 |\n| 2024 | 1.990 | 2.005 | 15 |",
            finds: &["40"],
        },
        Example {
            text: "Vi har målt.\n\nGruppe\n\nJuni\n\nJuli\n\nÆndring\n\nUnge\n\n118\n\n121\n\n3\n\nVoksne\n\n124\n\n126\n\n2\n\n\
                   Ældre\n\n92\n\n113\n\n11",
            finds: &["11"],
        },
        Example {
            text: "Opfølgningen i 1.000 kr.:\n\n\tBudget\tForventet\tAfvigelse\nSyge\t58.400\t61.900\t3.500\n\
                   Ledige\t71.250\t70.800\t-450\nUnge\t44.100\t46.300\t2.200",
            finds: &[],
        },
        Example {
            text: "Opfølgningen i mio. kr., hvor minus er merforbrug:\n\n\tBudget\tForventet\tAfvigelse\n\
                   Syge\t58,4\t61,9\t-3,5\nLedige\t71,2\t70,8\t0,5\nUnge\t44,1\t46,3\t-2,2",
            finds: &[],
        },
        Example {
            text: "Branchen er vigtig.\n\n| Branche | Syge | Andel | Ændring siden 2023 |\n|---|---|---|---|\n\
                   | Social | 148 | 28 pct. | +14 |\n| Metal | 91 | 17 pct. | +9 |\n| Transport | 67 | 13 pct. | +6 |",
            finds: &[],
        },
        Example {
            text: "Puljerne:\n\nPulje\tBevilget\tBrugt\tReserveret\tRest\nA\t100\t40\t20\t40\nB\t80\t50\t10\t20\nC\t60\t60\t0\t0",
            finds: &[],
        },
    ],
};

/// How many columns to the left are looked at.
const NEAR: usize = 5;

/// How a difference is made of two columns.
#[derive(Clone, Copy)]
struct Form {
    from: usize,
    to: usize,
    unsigned: bool,
}

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (item, grid) in Grid::headed(prepared, found.hits()) {
        for column in grid.columns_of(ColumnKind::Difference) {
            let Some((form, wrong)) = follow(grid, column) else { continue };
            for row in wrong {
                report(prepared, grid, (item, row, column), form, found);
            }
        }
    }
}

/// The form that the column follows, and the rows that do not.
fn follow(grid: &Grid<'_>, column: usize) -> Option<(Form, Vec<usize>)> {
    let entries = (0..grid.rows.len()).filter_map(|row| grid.entry(row, column));
    let unsigned = entries.clone().all(|entry| !entry.value.is_sign_negative());
    let left: Vec<usize> = (0..column)
        .rev()
        .filter(|at| {
            grid.columns.get(*at).is_some_and(|c| c.kind != ColumnKind::Label && c.kind != ColumnKind::Average)
        })
        .take(NEAR)
        .collect();
    let pairs = left.iter().flat_map(|to| left.iter().map(move |from| (*from, *to))).filter(|(from, to)| from != to);
    let signed = pairs.clone().map(|(from, to)| Form { from, to, unsigned: false });
    let bare = pairs.filter(|(from, to)| unsigned && from < to).map(|(from, to)| Form { from, to, unsigned: true });
    let judged = signed.chain(bare).map(|form| (form, judge(grid, column, form)));
    // The first of equals: signed before unsigned.
    let (form, (holds, wrong)) = judged.reduce(|best, next| if best.1.0 >= next.1.0 { best } else { next })?;
    (holds >= 2 && holds >= 2 * wrong.len() && !wrong.is_empty()).then_some((form, wrong))
}

/// How many rows hold for certain, and which do not.
fn judge(grid: &Grid<'_>, column: usize, form: Form) -> (usize, Vec<usize>) {
    let (mut holds, mut wrong) = (0, Vec::new());
    for row in 0..grid.rows.len() {
        let Some((from, to, printed)) = cells(grid, row, column, form) else { continue };
        let Some(right) = right(from, to, form) else { continue };
        if apart(right, printed.value) > slack(&[from, to, printed]) {
            wrong.push(row);
        } else if !printed.value.is_zero() {
            holds += 1;
        }
    }
    (holds, wrong)
}

fn cells<'g>(grid: &'g Grid<'_>, row: usize, column: usize, form: Form) -> Option<(&'g Entry, &'g Entry, &'g Entry)> {
    let (from, to) = (grid.entry(row, form.from)?, grid.entry(row, form.to)?);
    let printed = grid.entry(row, column)?;
    (from.is_rate() == to.is_rate() && from.scale == to.scale).then_some((from, to, printed))
}

fn right(from: &Entry, to: &Entry, form: Form) -> Option<Decimal> {
    let right = to.value.checked_sub(from.value)?;
    Some(if form.unsigned { right.abs() } else { right })
}

fn report(prepared: &Prepared<'_>, grid: &Grid<'_>, at: (usize, usize, usize), form: Form, found: &mut Found<'_>) {
    let (item, row, column) = at;
    let Some((from, to, printed)) = cells(grid, row, column, form) else { return };
    let Some(right) = right(from, to, form) else { return };
    let (from, to, printed) = (*from, *to, *printed);
    let label = grid.rows.get(row).map_or("", |row| row.label);
    let flipped = right == -printed.value;
    let cell = prepared.at(printed.span);
    let finding = found.in_item(item, printed.span).related(from.span).related(to.span);
    finding.with("label", label).with("from", from.shown(from.value)).with("to", to.shown(to.value));
    finding.with("right", printed.shown(right)).with("printed", printed.shown(printed.value));
    // Only the sign is wrong: what would be right is certain.
    if flipped {
        let bare = cell.trim_start_matches(['-', '−', '–', '+', ' ']);
        finding.correct(printed.span, if right.is_sign_negative() { format!("-{bare}") } else { bare.to_owned() });
    }
}
