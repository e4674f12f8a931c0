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
use std::panic::{PanicHookInfo, catch_unwind};
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

/// Reading makes many small strings: measured a tenth faster than with the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Where the program last broke.
static PLACE: Mutex<String> = Mutex::new(String::new());

fn main() -> ExitCode {
    std::panic::set_hook(Box::new(note));
    unbroken(run)
}

/// A panic inside a foreign reader is caught and told as a damaged file; its
/// message could quote the paper, so only its place is logged.
fn note(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    tracing::error!(%place, "panic");
    *PLACE.lock().unwrap_or_else(PoisonError::into_inner) = place;
}

/// What `run` ends with, also where it breaks.
fn unbroken(run: fn() -> ExitCode) -> ExitCode {
    catch_unwind(run).unwrap_or_else(|_| ended(Err(broken())))
}

/// That the program broke, and where.
fn broken() -> output::Failure {
    let place = PLACE.lock().unwrap_or_else(PoisonError::into_inner).clone();
    output::Failure::new(text("cli-broken", &[("place", place.into())])).with_code(output::BROKEN)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_defect_ends_with_code_70_and_tells_its_place_alone() {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(note));
        let code = unbroken(|| panic!("310270-0000 stood in the paper"));
        std::panic::set_hook(before);
        assert_eq!(code, ExitCode::from(70));
        let told = broken();
        assert!(told.code() == 70 && told.to_string().contains("main.rs:"), "{told}");
        assert!(!told.to_string().contains("310270"), "{told}");
        assert_eq!(unbroken(|| ended(Err(output::Failure::new("no")))), ExitCode::from(output::FAILED));
    }
}
