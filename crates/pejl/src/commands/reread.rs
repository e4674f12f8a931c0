//! `pejl reread`: held papers read again with this reader.

use super::{author, failed};
use crate::output::{FAILED, Failure, Style, print};
use crate::settings::Settings;
use pejl_app::{FieldChange, Library, RereadRequest, Viewer};
use pejl_words::{Arg, label, text};
use std::fmt::Write;
use std::process::ExitCode;

pub(crate) async fn run(library: &Library, all: bool, settings: &Settings) -> Result<ExitCode, Failure> {
    let request = RereadRequest { all, limits: settings.limits().read, author: author() };
    let report = library.reread_papers(Viewer::Operator, &request).await.map_err(|e| failed(&e))?;
    let style = Style::for_stdout();
    let mut out = String::new();
    for paper in &report.changed {
        let _ = writeln!(out, "{}", style.strong(&format!("{} #{}", paper.file_name, paper.paper)));
        for field in &paper.fields {
            let _ = writeln!(out, "  {}", change(field));
        }
    }
    for paper in &report.moved {
        let id = paper.paper.to_string();
        let args = [
            ("file", Arg::from(paper.file_name.as_str())),
            ("paper", Arg::from(id.as_str())),
            ("from", Arg::from(paper.from.as_str())),
            ("to", Arg::from(paper.to.as_str())),
        ];
        let _ = writeln!(out, "{}", text("cli-reread-moved", &args));
    }
    for paper in &report.failed {
        let id = paper.to_string();
        let _ = writeln!(out, "{}", style.warn(&text("cli-reread-failed", &[("paper", Arg::from(id.as_str()))])));
    }
    let counts = [("read", Arg::from(report.read)), ("changed", Arg::from(report.changed.len()))];
    let _ = writeln!(out, "{}", text("cli-reread-summary", &counts));
    print(&out)?;
    Ok(if report.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(FAILED) })
}

/// One field before and now.
fn change(field: &FieldChange) -> String {
    let nothing = label("cli-reread-nothing");
    let item = field.item.map(|n| text("cli-reread-item", &[("number", Arg::from(n))])).unwrap_or_default();
    let value = |v: &Option<String>| v.as_deref().map_or(nothing.to_string(), |v| v.chars().take(80).collect());
    format!("{item} {}: {} → {}", field.field, value(&field.before), value(&field.after))
}
