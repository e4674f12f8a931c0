//! `pejl register`: persons' histories in, figures and lists out. One file a command.

mod bench;
mod import;

use crate::output::Failure;
use crate::register_arguments::RegisterCommand;
use crate::settings::Settings;
use pejl_app::register::RegisterError;
use pejl_words::{Arg, text};
use std::process::ExitCode;

pub(crate) use bench::measure;

pub(crate) fn run(command: RegisterCommand, _settings: &Settings) -> Result<ExitCode, Failure> {
    match command {
        RegisterCommand::Import(arguments) => import::run(&arguments),
        RegisterCommand::Bench(arguments) => bench::run(&arguments),
    }
}

/// A register's error as a person reads it.
pub(super) fn failed(error: &RegisterError) -> Failure {
    let args = error.args();
    let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, value)| (*name, Arg::from(value.as_str()))).collect();
    let code = error.code();
    Failure::new(text(&format!("register-error-{code}"), &args))
        .with_help(text(&format!("register-error-{code}-help"), &args))
}
