//! `pejl register import`: a delivery of persons' histories becomes a part of a register.

use super::failed;
use crate::commands::now;
use crate::output::{FAILED, Failure, Style, aside, print};
use crate::register_arguments::RegisterImport;
use pejl_app::register::{Fault, Import, Imported, TableCount, import_register};
use pejl_words::{Arg, label, number, text};
use std::fmt::Write;
use std::process::ExitCode;

pub(super) fn run(arguments: &RegisterImport) -> Result<ExitCode, Failure> {
    let today = now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let recorded = arguments.recorded.unwrap_or(today);
    let request = Import {
        folder: &arguments.folder,
        mapping: &arguments.mapping,
        into: &arguments.into,
        key: arguments.key.as_deref(),
        recorded,
        rejects: arguments.rejects.as_deref(),
        words: &reason,
    };
    let done = import_register(&request).map_err(|error| failed(&error))?;
    if let Some(key) = &done.open_key {
        aside(&text("cli-register-open-key", &[("path", key.display().to_string().into())]));
    }
    if let Some(line) = unknown_places(&done.municipalities) {
        aside(&line);
    }
    let mut out = told(&done, Style::for_stdout());
    let ends = match done.part {
        Some(part) => {
            let args = [
                ("folder", Arg::from(pejl_app::shown_name(&arguments.into.display().to_string()))),
                ("part", part.to_string().into()),
                ("recorded", recorded.to_string().into()),
            ];
            text("cli-register-imported", &args)
        }
        None => label("cli-register-nobody").into_owned(),
    };
    let _ = writeln!(out, "{ends}");
    print(&out)?;
    Ok(if done.part.is_some() { ExitCode::SUCCESS } else { ExitCode::from(FAILED) })
}

/// Codes that no municipality has: a slip of the pen would be a municipality of its own in every figure.
fn unknown_places(codes: &[u16]) -> Option<String> {
    let unknown: Vec<u16> =
        codes.iter().copied().filter(|code| pejl_read::municipality_name(*code).is_none()).collect();
    let first: Vec<String> = unknown.iter().take(IN_SHORT).map(ToString::to_string).collect();
    let more = if unknown.len() > first.len() { " …" } else { "" };
    let args = [("count", unknown.len().into()), ("codes", format!("{}{more}", first.join(", ")).into())];
    (!unknown.is_empty()).then(|| text("cli-register-unknown-places", &args))
}

/// How many codes are told in short.
const IN_SHORT: usize = 5;

/// A reason in words.
fn reason(code: &'static str) -> String {
    text(&format!("register-reason-{code}"), &[])
}

fn told(done: &Imported, style: Style) -> String {
    let mut out = String::new();
    let names = ["cli-register-table", "cli-register-read", "cli-register-loaded", "cli-register-rejected"];
    let [table, read, loaded, rejected] = names.map(|key| text(key, &[]));
    let _ = writeln!(out, "{}", style.strong(&format!("{table:<16}{read:>14}{loaded:>14}{rejected:>14}")));
    let mut sums = [0; 3];
    for TableCount { table, read, loaded, rejected, .. } in &done.tables {
        sums = [sums[0] + read, sums[1] + loaded, sums[2] + rejected];
        let _ = writeln!(out, "{}", row(&table_name(table.name()), [*read, *loaded, *rejected]));
    }
    let _ = writeln!(out, "{}\n{}", row(&label("cli-register-all"), sums), label("cli-register-adds-up"));
    if done.faults.is_empty() {
        return out;
    }
    let _ = writeln!(out, "\n{}", style.strong(&label("cli-register-faults")));
    for fault in &done.faults {
        let _ = writeln!(out, "  {}", style.warn(&line(fault)));
    }
    if let Some(path) = &done.rejects {
        let _ = writeln!(
            out,
            "{}\n",
            text("cli-register-rejects-in", &[("path", pejl_app::shown_name(&path.display().to_string()).into())])
        );
    }
    out
}

fn row(name: &str, counts: [u64; 3]) -> String {
    let [read, loaded, rejected] = counts.map(number);
    format!("{name:<16}{read:>14}{loaded:>14}{rejected:>14}")
}

pub(super) fn table_name(name: &str) -> String {
    text(&format!("register-table-{name}"), &[])
}

/// What was wrong, where, how many, and the first of them.
fn line(fault: &Fault) -> String {
    let rows: Vec<String> = fault.first.iter().map(ToString::to_string).collect();
    let more = if fault.count > fault.first.len() as u64 { " …" } else { "" };
    let args = [
        ("table", Arg::from(table_name(fault.table.name()))),
        ("column", (&fault.column).into()),
        ("reason", reason(fault.reason.code()).into()),
        ("count", fault.count.into()),
        ("rows", format!("{}{more}", rows.join(", ")).into()),
    ];
    let told = text("cli-register-fault", &args);
    if fault.codes.is_empty() {
        return told;
    }
    format!("{told} {}", text("cli-register-codes", &[("codes", fault.codes.join(", ").into())]))
}
