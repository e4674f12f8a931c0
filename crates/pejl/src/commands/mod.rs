//! One file a command.

mod completions;
mod read;

use crate::arguments::{Arguments, Command};
use crate::output::Failure;
use std::process::ExitCode;

/// Runs the command.
pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    match arguments.command {
        Command::Read { file, format, municipality } => read::run(&file, format, municipality.as_deref()),
        Command::Completions { shell } => completions::run(shell),
    }
}
