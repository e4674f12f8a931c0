//! `pejl doctor`: the library looked through and mended.

use super::{author, failed};
use crate::output::{FAILED, Failure, Style, print};
use pejl_app::{Library, LibraryFault, Viewer};
use pejl_words::{Arg, label, text};
use std::fmt::Write;
use std::process::ExitCode;

pub(crate) async fn run(library: &Library, look_only: bool) -> Result<ExitCode, Failure> {
    let report = library.check_library(Viewer::Operator, !look_only, &author()).await.map_err(|e| failed(&e))?;
    let style = Style::for_stdout();
    let mut out = String::new();
    for fault in &report.found {
        let mended = !report.left.contains(fault);
        let state = if mended { label("cli-doctor-mended") } else { label("cli-doctor-left") };
        let _ = writeln!(out, "{} {}", sentence(fault), style.quiet(&format!("({state})")));
    }
    if report.found.is_empty() {
        let _ = writeln!(out, "{}", label("cli-doctor-well"));
    }
    print(&out)?;
    Ok(if report.left.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(FAILED) })
}

fn sentence(fault: &LibraryFault) -> String {
    let args = fault.args();
    let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, value)| (*name, Arg::from(value.as_str()))).collect();
    text(&format!("fault-{}", fault.code()), &args)
}
