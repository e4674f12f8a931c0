//! A020: a total of a column that is not the sum of the rows, where other columns of the table add up.

use super::grid::Grid;
use super::sums;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Unit};

pub(super) const RULE: Rule = Rule {
    code: "A020",
    severity: Severity::Error,
    on: true,
    words: &["i alt", "ialt", "i\u{a0}alt", "sum", "total", "samlet", "resultat", "netto", "balance", "saldo"],
    find,
    examples: &[
        Example {
            text: "Tallene er opgjort i juli.\n\nOmråde\tKvinder\tMænd\nNord\t40\t31\nSyd\t25\t44\nI alt\t65\t76",
            finds: &["76"],
        },
        Example {
            text: "Forbruget fordeler sig således:\n\n| Ydelse | Budget (kr.) | Forbrug (kr.) |\n|---|---|---|\n\
                   | Løn | 410.000 | 398.500 |\n| Kurser | 90.000 | 61.500 |\n| Samlet | 510.000 | 460.000 |",
            finds: &["510.000"],
        },
        Example {
            text: "Status ser sådan ud.\n\nGruppe\n\nJuni\n\nJuli\n\nUnge\n\n112\n\n120\n\nVoksne\n\n230\n\n241\n\n\
                   Ældre\n\n58\n\n49\n\nTotal\n\n400\n\n401",
            finds: &["401"],
        },
        Example {
            text: "Budgettet (i 1.000 kr.):\n\n\tBudget 2024\tBudget 2025\nGevinst\t-900\t-1.200\nInvestering\t400\t400\n\
                   Resultat\t-500\t-700",
            finds: &["-700"],
        },
        Example {
            text: "Fordelt på område:\n\n\tJan\tFeb\nA-dagpenge\t50\t60\nKontanthjælp\t20\t25\nDrift i alt\t70\t85\n\
                   Praktik\t8\t9\nLøntilskud\t7\t6\nTilbud i alt\t15\t16\nI alt\t85\t100",
            finds: &["16"],
        },
        Example {
            text: "Tallene er opgjort i juli.\n\nOmråde\tKvinder\tMænd\nNord\t40\t31\nSyd\t25\t44\nI alt\t65\t75",
            finds: &[],
        },
        Example {
            text: "Fordelt på område:\n\n\tJan\tFeb\nLedige\t50\t60\n- heraf unge\t20\t25\nSyge\t30\t31\nI alt\t80\t91",
            finds: &[],
        },
        Example {
            text: "Afrundede tal i mio. kr.:\n\n\t2023\t2024\nSyge\t10,4\t11,2\nLedige\t20,4\t21,3\nSamlet\t30,9\t32,4",
            finds: &[],
        },
        Example {
            text: "Målingen viser:\n\n\t2022\t2024\nUnge\t4,1\t4,4\nVoksne\t3,9\t4,0\nSamlet tilfredshed\t4,0\t4,2",
            finds: &[],
        },
        Example {
            text: "Fravær på grupper:\n\nGruppe\tAnsatte\tFraværsdage\tDage pr. ansat\nSagsbehandlere\t64\t1.536\t24,0\n\
                   Konsulenter\t31\t589\t19,0\nAdministration\t23\t589\t25,6\nI alt\t118\t2.714\t23,0",
            finds: &[],
        },
        Example {
            text: "Ventetid på en plads:\n\nSted\tVentetid (uger)\tSager\nNord\t4\t120\nSyd\t6\t80\nØst\t5\t100\nI alt\t5\t300",
            finds: &[],
        },
        Example {
            text: "Opfølgning i mio. kr.:\n\n| Område | Budget | Regnskab | Afvigelse |\n|---|---|---|---|\n\
                   | Syge | 78,2 | 80,3 | 2,1 |\n| Ledige | 55,1 | 55,1 | 0,0 |\n| Øvrige | 33,8 | 33,8 | 0,0 |\n\
                   | I alt | 167,1 | 170,2 | 2,1 |",
            finds: &["170,2"],
        },
        Example {
            text: "Regnskabet viser:\n\n\tPlan (kr.)\tFaktisk (kr.)\nIndtægter\t500.000\t420.000\nUdgifter\t300.000\t310.000\n\
                   Resultat\t200.000\t110.000",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (item, grid) in Grid::with(prepared, found.hits()) {
        for (row, _, ways) in sums::of_columns(grid) {
            for wrong in sums::wrong(grid, &ways, 1) {
                // "5 uger" under 4, 6 and 5: an average, whatever the column is called.
                if wrong.within && wrong.total.unit != Unit::Kroner {
                    continue;
                }
                let label = grid.rows.get(row).map_or("", |row| row.label);
                let title = grid.columns.get(wrong.at.1).map_or("", |column| column.title);
                let finding = found.in_item(item, wrong.total.span);
                finding.with("label", label).with("column", title).with("sum", wrong.total.shown(wrong.sum));
                finding.with("printed", wrong.total.shown(wrong.total.value));
                finding.with("difference", wrong.total.shown(sums::apart(wrong.sum, wrong.total.value)));
                if wrong.within {
                    finding.severity = finding.severity.min(Severity::Warning);
                }
                wrong.parts.iter().take(super::MOST_RELATED).for_each(|part| {
                    finding.related(*part);
                });
            }
        }
    }
}
