//! `pejl register`: persons' histories in, figures and lists out. One file a command.

mod bench;
mod compute;
mod due;
mod explain;
mod generate;
mod import;
mod person_months;
mod revision;
mod table;

use crate::output::Failure;
use crate::register_arguments::RegisterCommand;
use crate::settings::Settings;
use pejl_app::register::{AskError, RegisterError};
use pejl_words::{Arg, text};
use std::process::ExitCode;

pub(crate) use bench::measure;

pub(crate) fn run(command: RegisterCommand, settings: &Settings) -> Result<ExitCode, Failure> {
    match command {
        RegisterCommand::Import(arguments) => import::run(&arguments),
        RegisterCommand::Bench(arguments) => bench::run(&arguments),
        RegisterCommand::Compute(arguments) => compute::run(&arguments, settings),
        RegisterCommand::Revision(arguments) => revision::run(&arguments, settings),
        RegisterCommand::Due(arguments) => due::run(&arguments),
        RegisterCommand::Explain(arguments) => explain::run(&arguments),
        RegisterCommand::Generate(arguments) => generate::run(&arguments),
        RegisterCommand::PersonMonths(arguments) => person_months::run(&arguments, settings),
    }
}

/// A register's error as a person reads it.
pub(super) fn failed(error: &RegisterError) -> Failure {
    told(error.code(), &error.args())
}

/// What is wrong with a question to a register, as a person reads it.
pub(super) fn ask_failed(error: &AskError) -> Failure {
    told(error.code(), &error.args())
}

fn told(code: &str, args: &[(&'static str, String)]) -> Failure {
    let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, value)| (*name, Arg::from(value.as_str()))).collect();
    Failure::new(text(&format!("register-error-{code}"), &args))
        .with_help(text(&format!("register-error-{code}-help"), &args))
}
