//! `pejl register import`: a delivery of persons' histories becomes a part of a register.

use crate::output::Failure;
use crate::register_arguments::RegisterImport;
use std::process::ExitCode;

pub(super) fn run(_arguments: &RegisterImport) -> Result<ExitCode, Failure> {
    Ok(ExitCode::SUCCESS)
}
