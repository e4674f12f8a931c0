//! `pejl register due`: who is due something by the law, with days overdue and the reason.

use super::ask_failed;
use super::table::{columns, csv_line};
use crate::output::{Failure, print};
use crate::register_ask_arguments::{AnswerFormat, RegisterDue};
use pejl_app::register::{LawDueRow, list_due};
use pejl_words::{forklaring, kode_navn, label, text};
use serde_json::json;
use std::process::ExitCode;

pub(super) fn run(arguments: &RegisterDue) -> Result<ExitCode, Failure> {
    let rows = list_due(&arguments.path, arguments.date, arguments.municipality, &arguments.with)
        .map_err(|error| ask_failed(&error))?;
    print(&match arguments.format {
        AnswerFormat::Text => for_people(&rows, arguments),
        AnswerFormat::Json => format!("{}\n", as_json(&rows, arguments)),
        AnswerFormat::Csv => as_csv(&rows),
    })?;
    Ok(ExitCode::SUCCESS)
}

fn what(row: &LawDueRow) -> String {
    label(&format!("cli-due-what-{}", row.owed.code())).into_owned()
}

fn for_people(rows: &[LawDueRow], arguments: &RegisterDue) -> String {
    let date = arguments.date.to_string();
    let place = arguments.municipality.to_string();
    let args = [
        ("date", date.as_str().into()),
        ("municipality", place.as_str().into()),
        ("count", (rows.len() as u64).into()),
    ];
    let mut out = format!("{}\n{}\n\n", label("cli-register-personal"), text("cli-register-due-head", &args));
    let row = |row: &LawDueRow| {
        let days = text("cli-register-due-days", &[("days", u64::from(row.overdue.unsigned_abs()).into())]);
        vec![row.person.to_string(), what(row), days, row.latest.to_string(), forklaring(&row.why)]
    };
    out.push_str(&columns(&rows.iter().map(row).collect::<Vec<_>>()));
    out
}

fn as_json(rows: &[LawDueRow], arguments: &RegisterDue) -> serde_json::Value {
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            json!({
                "person": row.person,
                "benefit": row.benefit.kode(),
                "owed": row.owed.code(),
                "latest": row.latest.to_string(),
                "overdue_days": row.overdue,
                "reason": forklaring(&row.why),
                "paragraphs": super::explain::paragraphs(&row.why),
                "confirmed": row.why.bekraeftet(),
            })
        })
        .collect();
    json!({
        "personal_data": true,
        "date": arguments.date.to_string(),
        "municipality": arguments.municipality,
        "due": rows,
    })
}

fn as_csv(rows: &[LawDueRow]) -> String {
    let mut out = "person;ydelse;skyldes;senest;dage_over;grund;personoplysninger\n".to_owned();
    for row in rows {
        let fields = [
            row.person.to_string(),
            kode_navn(row.benefit.kode()),
            what(row),
            row.latest.to_string(),
            row.overdue.to_string(),
            forklaring(&row.why),
            "1".to_owned(),
        ];
        out.push_str(&csv_line(&fields));
    }
    out
}
