//! `pejl forget`: a meeting or a paper removed for good.

use super::{author, failed};
use crate::output::{Failure, print};
use pejl_app::{Library, Viewer};
use pejl_words::{Arg, text};
use std::process::ExitCode;

pub(crate) async fn run(library: &Library, name: &str) -> Result<ExitCode, Failure> {
    let forgotten = library.forget_papers(Viewer::Operator, name, &author()).await.map_err(|e| failed(&e))?;
    let args = [("meeting", Arg::from(forgotten.meeting.as_str())), ("papers", Arg::from(forgotten.papers))];
    let key = if forgotten.whole_meeting { "cli-forgot-meeting" } else { "cli-forgot-papers" };
    print(&format!("{}\n", text(key, &args)))?;
    Ok(ExitCode::SUCCESS)
}
