//! `pejl export`: everything public as files in open formats.

use super::{author, failed};
use crate::output::{Failure, print};
use pejl_app::{ExportRequest, Library, Viewer};
use pejl_words::{Arg, label, text};
use std::path::PathBuf;
use std::process::ExitCode;

pub(crate) async fn run(library: &Library, to: PathBuf, base: Option<String>) -> Result<ExitCode, Failure> {
    if let Some(base) = base.as_deref().filter(|base| !is_web_address(base)) {
        return Err(Failure::new(text("cli-base-wrong", &[("value", Arg::from(base))]))
            .with_help(label("cli-base-help").into_owned()));
    }
    let readme = format!("{}\n", label("cli-export-readme"));
    let request = ExportRequest { folder: to, base, readme };
    let summary = library.export_library(Viewer::Operator, &request, &author()).await.map_err(|e| failed(&e))?;
    let folder = pejl_app::shown_name(&request.folder.display().to_string());
    let args = [
        ("meetings", Arg::from(summary.meetings)),
        ("files", Arg::from(summary.files)),
        ("folder", Arg::from(folder.as_str())),
    ];
    print(&format!("{}\n", text("cli-exported", &args)))?;
    Ok(ExitCode::SUCCESS)
}

/// True for the beginning of addresses that a program can ask: host, and a path where there is one.
fn is_web_address(base: &str) -> bool {
    let rest = base.strip_prefix("https://").or_else(|| base.strip_prefix("http://"));
    let fits = |c: char| c.is_ascii_alphanumeric() || "-._~:/[]%".contains(c);
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[') && rest.chars().all(fits))
}

#[cfg(test)]
mod tests {
    use super::is_web_address;

    #[test]
    fn objects_are_named_by_addresses_of_the_web() {
        for right in ["https://pejl.example", "http://pejl.example:8080/data/oparl/"] {
            assert!(is_web_address(right), "{right}");
        }
        for wrong in ["", "pejl.example", "https://", "https:///x", "javascript:alert(1)", "https://a.dk/\"><b>"] {
            assert!(!is_web_address(wrong), "{wrong}");
        }
    }
}
