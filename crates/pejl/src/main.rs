//! The command line of Pejl: arguments, output, exit codes. No decisions.

mod arguments;
mod check_arguments;
mod check_settings;
mod commands;
mod correct_arguments;
mod help;
mod mail_settings;
mod output;
mod register_arguments;
mod register_ask_arguments;
mod settings;

use pejl_words::text;
use std::panic::catch_unwind;
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

/// Reading makes many small strings: measured a tenth faster than with the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Where the program last broke.
static PLACE: Mutex<String> = Mutex::new(String::new());

fn main() -> ExitCode {
    // A panic inside a foreign reader is caught and told as a damaged file; its
    // message could quote the paper, so only its place is logged.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(%place, "panic");
        *PLACE.lock().unwrap_or_else(PoisonError::into_inner) = place;
    }));
    catch_unwind(run).unwrap_or_else(|_| {
        let place = PLACE.lock().unwrap_or_else(PoisonError::into_inner).clone();
        output::error(&output::Failure::new(text("cli-broken", &[("place", place.into())])));
        ExitCode::from(output::BROKEN)
    })
}

fn run() -> ExitCode {
    if let Some(done) = commands::measure() {
        return ended(done);
    }
    let arguments = match arguments::parse() {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    ended(commands::run(arguments))
}

fn ended(done: Result<ExitCode, output::Failure>) -> ExitCode {
    done.unwrap_or_else(|failure| {
        output::error(&failure);
        ExitCode::from(failure.code())
    })
}
