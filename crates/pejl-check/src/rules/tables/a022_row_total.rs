//! A022: a total of a row that is not the sum of the cells before it, where other rows of the table add up.

use super::grid::Grid;
use super::sums;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "A022",
    severity: Severity::Error,
    on: true,
    words: &["i alt", "ialt", "i\u{a0}alt", "sum", "total", "samlet"],
    find,
    examples: &[
        Example {
            text: "Udviklingen er:\n\nMåned\tOp\tNed\tI alt\nJanuar\t17\t8\t25\nFebruar\t19\t7\t26\nMarts\t21\t9\t32",
            finds: &["32"],
        },
        Example {
            text: "Beløb i kr.:\n\n| Projekt | 2024 | 2025 | 2026 | Sum |\n|---|---|---|---|---|\n\
                   | Mentor | 100.000 | 150.000 | 150.000 | 400.000 |\n| Café | 80.000 | 80.000 | 0 | 170.000 |\n\
                   | Bus | 60.000 | 0 | 25.000 | 85.000 |",
            finds: &["170.000"],
        },
        Example {
            text: "Vi har talt.\n\nHold\n\nKvinder\n\nMænd\n\nTotal\n\nHold A\n\n12\n\n9\n\n21\n\nHold B\n\n14\n\n11\n\n24\n\n\
                   Hold C\n\n7\n\n6\n\n13",
            finds: &["24"],
        },
        Example {
            text: "Timer i fleksjob.\n\n\tVores kommune\t\t\t\n\tUdgangspunkt i alt\t\t\t\n\tGået op\tGået ned\tUændret\tI alt\n\
                   Januar\t17\t8\t30\t55\nFebruar\t19\t7\t31\t57\nMarts\t21\t9\t33\t64",
            finds: &["64"],
        },
        Example {
            text: "Udviklingen er:\n\nMåned\tOp\tNed\tI alt\nJanuar\t17\t8\t25\nFebruar\t19\t7\t26\nMarts\t21\t9\t30",
            finds: &[],
        },
        Example {
            text: "Besatte job:\n\nÅr\tOrdrer\tBesat af os\tBesat i alt\n2022\t197\t104\t158\n2023\t241\t139\t201\n2024\t288\t176\t240",
            finds: &[],
        },
        Example {
            text: "Forbrug i mio. kr.:\n\nOmråde\t1. halvår\t2. halvår\tI alt\nSyge\t10,4\t10,4\t20,9\nLedige\t8,1\t7,3\t15,4\n\
                   Unge\t3,2\t3,1\t6,3",
            finds: &[],
        },
        Example {
            text: "Svarene er:\n\nGruppe\tTilfreds\tUtilfreds\tSamlet\nUnge\t60\t20\t80\nVoksne\t40\t30\t70\nAndel i pct.\t67\t33\t99",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (item, grid) in Grid::headed(prepared, found.hits()) {
        for (column, ways) in sums::of_rows(grid) {
            for wrong in sums::wrong(grid, &ways, 2) {
                let label = grid.rows.get(wrong.at.0).map_or("", |row| row.label);
                let title = grid.columns.get(column).map_or("", |column| column.title);
                let finding = found.in_item(item, wrong.total.span);
                finding.with("label", label).with("column", title).with("sum", wrong.total.shown(wrong.sum));
                finding.with("printed", wrong.total.shown(wrong.total.value));
                finding.with("difference", wrong.total.shown(sums::apart(wrong.sum, wrong.total.value)));
                wrong.parts.iter().take(super::MOST_RELATED).for_each(|part| {
                    finding.related(*part);
                });
            }
        }
    }
}
