//! `pejl backup` and `pejl restore`: the whole library in one file.

use super::{author, failed};
use crate::output::{Failure, print};
use pejl_app::{Library, Viewer};
use pejl_words::{Arg, text};
use std::path::Path;
use std::process::ExitCode;

pub(crate) async fn back_up(library: &Library, file: &Path) -> Result<ExitCode, Failure> {
    let summary = library.back_up(Viewer::Operator, file, &author()).await.map_err(|e| failed(&e))?;
    said("cli-backed-up", file, summary.rows)
}

pub(crate) async fn restore(library: &Library, file: &Path, replace: bool) -> Result<ExitCode, Failure> {
    let summary = library.restore(Viewer::Operator, file, replace, &author()).await.map_err(|e| failed(&e))?;
    said("cli-restored", file, summary.rows)
}

fn said(key: &str, file: &Path, rows: u64) -> Result<ExitCode, Failure> {
    let file = pejl_app::shown_name(&file.display().to_string());
    print(&format!("{}\n", text(key, &[("file", Arg::from(file.as_str())), ("rows", Arg::from(rows))])))?;
    Ok(ExitCode::SUCCESS)
}
