//! Late corrections: what was published stays as it was, and what is known now differs by told causes.

use super::wrong::MAPPING;
use crate::compute::{Months, full_time};
use crate::day::Month;
use crate::register::Register;
use crate::revision::{Causes, HistoryCounts, revision};
use crate::testing::Desk;
use jiff::civil::{Date, date};

const JUNE: Months = Months { from: Month(2025 * 12 + 5), to: Month(2025 * 12 + 6) };

fn deliver(desk: &Desk, people: &str, spells: &str, recorded: Date) {
    desk.text("p.csv", &format!("id;born;kom\n{people}"));
    desk.text("s.csv", &format!("id;ydelse;fra;til\n{spells}"));
    for (file, heading) in [("c.csv", "id;dag;form\n"), ("o.csv", "id;type;fra;til;timer\n"), ("x.csv", "id;fra;til\n")]
    {
        desk.text(file, heading);
    }
    assert!(desk.import(recorded).unwrap().rejects.is_none());
}

fn days(register: &Register) -> u64 {
    full_time(register, JUNE).iter().map(|row| row.days).sum()
}

/// June as first told in July; two months later one person turns out to have left early and another to have been there.
fn corrected(whole: bool) -> (Desk, Register, Register) {
    let kind = format!("whole_histories = {whole}\nmunicipality =");
    let desk = Desk::new(&MAPPING.replacen("municipality =", &kind, 1).replacen("2026-01-01", "2025-07-01", 1));
    let first = "1;1980-01-01;101\n2;1980-01-01;101\n";
    deliver(&desk, first, "1;1;2025-01-01;\n2;1;2025-06-01;2025-06-11\n", date(2025, 7, 10));
    let late = "1;1980-01-01;101\n3;1980-01-01;101\n";
    deliver(&desk, late, "1;1;2025-01-01;2025-06-21\n3;1;2025-06-16;2025-07-01\n", date(2025, 9, 10));
    let open = |day| Register::open(&desk.register(), day).unwrap();
    let (published, now) = (open(Some(date(2025, 8, 1))), open(None));
    (desk, published, now)
}

#[test]
fn last_months_figure_is_told_as_published_and_as_known() {
    for whole in [true, false] {
        let (desk, published, now) = corrected(whole);
        assert_eq!((days(&published), days(&now)), (30 + 10, 20 + 10 + 15), "whole: {whole}");
        assert_eq!(days(&Register::open(&desk.register(), Some(date(2025, 9, 10))).unwrap()), 45);
        assert_eq!(days(&Register::open(&desk.register(), Some(date(2025, 7, 9))).unwrap()), 0);
    }
}

#[test]
fn the_difference_is_explained() {
    for whole in [true, false] {
        let (_desk, published, now) = corrected(whole);
        let found = revision(&published, &now, JUNE);
        // The cell and its three totals.
        assert_eq!(found.cells.len(), 4);
        for cell in &found.cells {
            assert_eq!(cell.days, Causes { new_persons: 15, moved: -10, ..Causes::default() });
            assert_eq!(cell.persons, Causes { new_persons: 1, moved: 1, ..Causes::default() });
            assert_eq!(cell.changed, 2);
        }
        let expected =
            HistoryCounts { same: 1, new: 1, with_moved_spells: 1, days_moved: 10, ..HistoryCounts::default() };
        assert_eq!(found.persons, expected);
    }
}
