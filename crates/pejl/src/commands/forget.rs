//! `pejl forget`: a meeting or a paper removed for good.

use super::{author, failed};
use crate::output::{Failure, print};
use pejl_app::{Library, Viewer};
use pejl_words::{Arg, text};
use std::process::ExitCode;

pub(crate) async fn run(library: &Library, name: &str) -> Result<ExitCode, Failure> {
    let forgotten = library.forget_papers(Viewer::Operator, name, &author()).await.map_err(|e| failed(&e))?;
    let args = [("meeting", Arg::from(forgotten.meeting.as_str())), ("papers", Arg::from(forgotten.papers))];
    let told = match (forgotten.whole_meeting, forgotten.papers) {
        (true, _) => text("cli-forgot-meeting", &args),
        (false, 0) => text("cli-forgot-attachment", &[("meeting", Arg::from(forgotten.meeting.as_str()))]),
        (false, _) => text("cli-forgot-papers", &args),
    };
    print(&format!("{told}\n"))?;
    Ok(ExitCode::SUCCESS)
}
