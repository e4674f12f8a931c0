//! `pejl completions`: the shell's completions.

use crate::arguments;
use crate::output::{Failure, print};
use std::process::ExitCode;

pub(crate) fn run(shell: clap_complete::Shell) -> Result<ExitCode, Failure> {
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut arguments::command(), "pejl", &mut out);
    print(&String::from_utf8_lossy(&out))?;
    Ok(ExitCode::SUCCESS)
}
