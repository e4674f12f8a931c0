//! `pejl list`: the meetings that the library holds.

use super::{failed, search};
use crate::output::{Failure, print};
use pejl_app::{Library, ListRequest, Viewer};
use pejl_words::{Arg, text};
use std::fmt::Write;
use std::process::ExitCode;

pub(crate) async fn run(
    library: &Library,
    municipality: Option<String>,
    committee: Option<String>,
) -> Result<ExitCode, Failure> {
    let request = ListRequest { municipality, committee, ..ListRequest::default() };
    let meetings = library.list_meetings(Viewer::Public, &request).await.map_err(|e| failed(&e))?;
    let mut out = String::new();
    for meeting in &meetings {
        let kind = pejl_words::paper_kind(meeting.kind);
        let items = text("cli-list-items", &[("count", Arg::from(meeting.items))]);
        let _ = writeln!(
            out,
            "{}  {}, {} ({}, {items})",
            meeting.date,
            meeting.municipality,
            meeting.committee,
            kind.to_lowercase()
        );
        let _ = writeln!(out, "            {}", meeting.address);
    }
    if meetings.is_empty() {
        let _ = writeln!(out, "{}", search::empty_library());
    }
    print(&out)?;
    Ok(ExitCode::SUCCESS)
}
