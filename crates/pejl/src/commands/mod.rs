//! One file a command.

mod check;
mod completions;
mod correct;
mod demo;
mod doctor;
mod export;
mod forget;
mod import;
mod list;
mod read;
mod register;
mod reread;
mod search;
mod send_digests;
mod serve;
mod show;
mod subscribers;
mod transfer;

use crate::arguments::{Arguments, Command};
use crate::output::{FAILED, Failure, UNREADABLE};
use crate::register_arguments::RegisterCommand;
use crate::settings::Settings;
use pejl_app::{AppError, Author, Library};
use pejl_words::{Arg, text};
use std::process::ExitCode;
use std::time::Duration;

/// How far back in the queue a long piece of work goes: the last place. A server
/// on the same machine is let in at once; on an idle machine it costs nothing.
#[cfg(unix)]
const BEHIND: i32 = 19;

/// Lets readers of a server on the same machine go before a long piece of work.
/// To be called before other threads begin, for they inherit it. Where the
/// system refuses, the work is only less polite.
fn give_way(command: &Command) {
    #[cfg(unix)]
    if matches!(
        command,
        Command::Import(_)
            | Command::Reread { .. }
            | Command::Export { .. }
            | Command::Doctor { .. }
            | Command::Register { what: RegisterCommand::Import(_) }
    ) {
        let _ = rustix::process::nice(BEHIND);
    }
}

/// Answers `pejl register bench` before anything else of the program is set up.
pub(crate) fn measure() -> Option<Result<ExitCode, Failure>> {
    register::measure()
}

/// Runs the command.
pub(crate) fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    // Of a check, 1 means that something was found.
    let code = if matches!(arguments.command, Command::Check(_)) { UNREADABLE } else { FAILED };
    done(arguments).map_err(|failure| failure.with_code(code))
}

fn done(arguments: Arguments) -> Result<ExitCode, Failure> {
    let settings = Settings::load(&arguments.common)?;
    give_way(&arguments.command);
    match arguments.command {
        Command::Read { file, format, municipality } => read::run(&file, format, municipality.as_deref(), &settings),
        Command::Completions { shell } => completions::run(shell),
        Command::Register { what } => register::run(what, &settings),
        other => {
            let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
            let runtime = runtime.map_err(|e| Failure::new(e.to_string()))?;
            let done = runtime.block_on(with_library(other, settings));
            // A page that somebody asked for and that takes long to make keeps no server from stopping.
            runtime.shutdown_timeout(LAST_WORK);
            done
        }
    }
}

/// How long the program waits, once it is done, for what still computes and is of no use to anyone.
const LAST_WORK: Duration = Duration::from_secs(2);

async fn with_library(command: Command, settings: Settings) -> Result<ExitCode, Failure> {
    let command = match command {
        Command::Demo { port } => return demo::run(port, settings).await,
        // It opens a library only where an earlier version is asked for.
        Command::Check(arguments) => return check::run(arguments, &settings).await,
        other => other,
    };
    let library = open(&settings).await?;
    match command {
        Command::Import(arguments) => import::run(&library, arguments, &settings).await,
        Command::Search { words, json, limit } => search::run(&library, &words, json, limit).await,
        Command::List { municipality, committee } => list::run(&library, municipality, committee).await,
        Command::Show { address } => show::run(&library, &address).await,
        Command::Forget { address } => forget::run(&library, &address).await,
        Command::Correct { what } => correct::run(&library, what).await,
        Command::Reread { all } => reread::run(&library, all, &settings).await,
        Command::Backup { file } => transfer::back_up(&library, &file).await,
        Command::Restore { file, replace } => transfer::restore(&library, &file, replace).await,
        Command::Export { to, base } => export::run(&library, to, base).await,
        Command::Doctor { look_only } => doctor::run(&library, look_only).await,
        Command::SendDigests => send_digests::run(library, &settings).await,
        Command::Subscribers { forget } => subscribers::run(&library, forget.as_deref()).await,
        Command::Serve { address, port, enable_register } => {
            serve::run(library, address, port, enable_register.as_deref(), &settings).await
        }
        // These were served above.
        Command::Read { .. }
        | Command::Check(_)
        | Command::Completions { .. }
        | Command::Register { .. }
        | Command::Demo { .. } => Ok(ExitCode::SUCCESS),
    }
}

/// Opens the library, making it on first use.
pub(crate) async fn open(settings: &Settings) -> Result<Library, Failure> {
    Library::open(&settings.place()).await.map(|library| library.with_clock(now)).map_err(|e| failed(&e))
}

/// A use case's error as a person reads it.
pub(crate) fn failed(error: &AppError) -> Failure {
    tracing::debug!(%error, "use case failed");
    let args = error.args();
    let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, value)| (*name, Arg::from(value.as_str()))).collect();
    let code = error.code();
    Failure::new(text(&format!("app-{code}"), &args)).with_help(text(&format!("app-{code}-help"), &args))
}

/// Who acts from the command line, and when.
pub(crate) fn author() -> Author {
    Author { who: "kommandolinje".to_owned(), at: now().to_string() }
}

/// The present moment; the only place in Pejl that reads the clock.
#[expect(clippy::disallowed_methods, reason = "floor 4 tells the rooms below what time it is")]
pub(crate) fn now() -> jiff::Timestamp {
    jiff::Timestamp::now()
}

/// Structured lines on standard error; how much, RUST_LOG tells.
fn start_log() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "warn,pejl_web=info".into());
    // A second start in one process keeps the first.
    let _ = tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}
