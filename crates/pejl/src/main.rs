//! The command line of Pejl: arguments, output, exit codes. No decisions.

mod arguments;
mod commands;
mod output;
mod settings;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = match arguments::parse() {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    match commands::run(arguments) {
        Ok(code) => code,
        Err(failure) => {
            output::error(&failure);
            ExitCode::from(output::FAILED)
        }
    }
}
