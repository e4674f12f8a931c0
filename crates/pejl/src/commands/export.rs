//! `pejl export`: everything public as files in open formats.

use super::{author, failed};
use crate::output::{Failure, print};
use pejl_app::{ExportRequest, Library, Viewer};
use pejl_words::{Arg, label, text};
use std::path::PathBuf;
use std::process::ExitCode;

pub(crate) async fn run(library: &Library, to: PathBuf, base: Option<String>) -> Result<ExitCode, Failure> {
    let readme = format!("{}\n", label("cli-export-readme"));
    let request = ExportRequest { folder: to, base, readme };
    let summary = library.export_library(Viewer::Operator, &request, &author()).await.map_err(|e| failed(&e))?;
    let folder = request.folder.display().to_string();
    let args = [
        ("meetings", Arg::from(summary.meetings)),
        ("files", Arg::from(summary.files)),
        ("folder", Arg::from(folder.as_str())),
    ];
    print(&format!("{}\n", text("cli-exported", &args)))?;
    Ok(ExitCode::SUCCESS)
}
