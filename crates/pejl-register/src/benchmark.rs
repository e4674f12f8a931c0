//! The four questions of the shared register benchmark, answered as its other
//! engines answer them: rows in order, sums, and a digest that is equal where all
//! answers are equal.

use crate::compute::{DueQuestion, DurationQuestion, FocusQuestion, Months, due, durations, focus, full_time};
use crate::day::{Day, Month};
use crate::plan::Wanted;
use crate::register::Register;
use pejl_rules::{Dag, Tilbud, Ydelse};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Days and full-time persons by month, municipality and benefit.
    Q1,
    /// Focus measures at month-ends.
    Q2,
    /// Due list of one municipality on one day.
    Q3,
    /// Durations and returns by quarter of exit.
    Q4,
}

/// An answer, as the other engines print it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// Number of rows.
    pub rows: usize,
    /// Sums of the columns that are no keys.
    pub sums: serde_json::Map<String, serde_json::Value>,
    /// The first sixteen digits of the SHA-256 of all columns.
    pub sha: String,
}

impl Question {
    /// The question called "q1" to "q4".
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        match name {
            "q1" => Some(Self::Q1),
            "q2" => Some(Self::Q2),
            "q3" => Some(Self::Q3),
            "q4" => Some(Self::Q4),
            _ => None,
        }
    }

    /// The tables that it needs.
    #[must_use]
    pub fn wanted(self) -> Wanted {
        Wanted { contacts: matches!(self, Self::Q2 | Self::Q3), offers: self == Self::Q2, details: false }
    }

    /// The answer.
    #[must_use]
    pub fn answer(self, register: &Register) -> Answer {
        match self {
            Self::Q1 => q1(register),
            Self::Q2 => q2(register),
            Self::Q3 => q3(register),
            Self::Q4 => q4(register),
        }
    }
}

fn code(benefit: Ydelse) -> i64 {
    Ydelse::ALLE.iter().position(|other| *other == benefit).and_then(|at| i64::try_from(at + 1).ok()).unwrap_or(0)
}

fn q1(register: &Register) -> Answer {
    let from = Month::new(2019, 1);
    let rows = full_time(register, Months { from, to: Month::new(2026, 1) });
    let keys = [
        rows.iter().map(|row| i64::from(row.month.0 - from.0)).collect(),
        rows.iter().map(|row| i64::from(row.municipality)).collect(),
        rows.iter().map(|row| code(row.benefit)).collect(),
    ];
    let days = rows.iter().map(|row| row.days.cast_signed()).collect();
    answer(&keys, &[("days", days)])
}

fn q2(register: &Register) -> Answer {
    let from = Month::new(2020, 1);
    let counting = [1usize, 2, 3, 5, 7, 8].iter().filter_map(|kind| Tilbud::ALLE.get(kind - 1).copied()).collect();
    let months = Months { from, to: Month::new(2026, 1) };
    let question = FocusQuestion { months, seniority: 12, gap: 28, contacts: 4, window: 365, counting };
    let rows = focus(register, &question);
    let keys = [
        rows.iter().map(|row| i64::from(row.month.0 - from.0)).collect(),
        rows.iter().map(|row| i64::from(row.municipality)).collect(),
        rows.iter().map(|row| code(row.benefit)).collect(),
    ];
    let values = [
        ("n", rows.iter().map(|row| i64::from(row.persons)).collect()),
        ("n_contact", rows.iter().map(|row| i64::from(row.with_contacts)).collect()),
        ("n_offer", rows.iter().map(|row| i64::from(row.with_offer)).collect()),
    ];
    answer(&keys, &values)
}

fn q3(register: &Register) -> Answer {
    let on = Day::of(Dag::ny(2025, 6, 30)).unwrap_or_default();
    let rows = due(register, DueQuestion { municipality: 10, on, allowed: 90 });
    let since_1970 = |day: Day| i64::from(day.dag().0);
    let keys = [rows.iter().map(|row| row.person.cast_signed()).collect()];
    let values = [
        ("benefit", rows.iter().map(|row| code(row.benefit)).collect()),
        ("start_date", rows.iter().map(|row| since_1970(row.from)).collect()),
        ("last_contact", rows.iter().map(|row| row.last.map_or(-1, since_1970)).collect()),
        ("overdue", rows.iter().map(|row| i64::from(row.overdue)).collect()),
    ];
    answer(&keys, &values)
}

fn q4(register: &Register) -> Answer {
    let question = DurationQuestion { benefit: Ydelse::ALLE[0], from: Month::new(2019, 1), quarters: 28, follow: 180 };
    let mut rows = durations(register, question);
    rows.sort_unstable();
    let number = |quarter: usize| i64::try_from(quarter).unwrap_or(-1);
    let keys = [
        rows.iter().map(|row| i64::from(row.municipality)).collect(),
        rows.iter().map(|row| number(row.quarter)).collect(),
    ];
    let values = [
        ("exits", rows.iter().map(|row| i64::from(row.exits)).collect()),
        ("median", rows.iter().map(|row| row.median.map_or(-1, i64::from)).collect()),
        ("followed", rows.iter().map(|row| i64::from(row.followed)).collect()),
        ("back", rows.iter().map(|row| i64::from(row.back)).collect()),
    ];
    answer(&keys, &values)
}

fn answer(keys: &[Vec<i64>], values: &[(&str, Vec<i64>)]) -> Answer {
    let mut digest = Sha256::new();
    for column in keys.iter().chain(values.iter().map(|(_, column)| column)) {
        let bytes: Vec<u8> = column.iter().flat_map(|number| number.to_le_bytes()).collect();
        digest.update(&bytes);
    }
    let sha = digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let sums = values.iter().map(|(name, column)| ((*name).to_owned(), column.iter().sum::<i64>().into())).collect();
    Answer { rows: keys.first().map_or(0, Vec::len), sums, sha }
}
