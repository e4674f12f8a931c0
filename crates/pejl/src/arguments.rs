//! What can be asked of Pejl on the command line, with Danish help.

use crate::output;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ArgAction, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use pejl_words::{Arg, label, text};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

const TEMPLATE: &str = "{about}\n\nBrug: {usage}\n\n{all-args}{after-help}\n";

/// The command line.
#[derive(Debug, Parser)]
#[command(
    name = "pejl",
    version,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
#[command(about = label("cli-about").into_owned(), after_help = label("cli-after-help").into_owned())]
#[command(help_template = TEMPLATE, subcommand_help_heading = "Kommandoer", subcommand_value_name = "KOMMANDO")]
#[command(arg_required_else_help = true)]
pub(crate) struct Arguments {
    /// Everything that may stand before or after a command.
    #[command(flatten)]
    pub common: Common,
    /// The command.
    #[command(subcommand)]
    pub command: Command,
}

/// Options of every command.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = "Fælles valg")]
pub(crate) struct Common {
    #[arg(long, global = true, value_name = "MAPPE", env = "PEJL_DATA", hide_env = true, help = label("cli-option-data").into_owned())]
    pub data: Option<PathBuf>,
    #[arg(long, global = true, value_name = "ADRESSE", env = "PEJL_DATABASE", hide_env = true, hide_env_values = true, help = label("cli-option-database").into_owned())]
    pub database: Option<String>,
    #[arg(long, global = true, value_name = "FIL", env = "PEJL_CONFIG", hide_env = true, help = label("cli-option-config").into_owned())]
    pub config: Option<PathBuf>,
    #[arg(short, long, global = true, action = ArgAction::Help, help = label("cli-option-help").into_owned())]
    pub help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version, help = label("cli-option-version").into_owned())]
    pub version: Option<bool>,
}

/// How a reading is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// The published JSON.
    Json,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    #[command(about = label("cli-read").into_owned(), help_template = TEMPLATE)]
    Read {
        #[arg(value_name = "FIL", help = label("cli-argument-file").into_owned())]
        file: PathBuf,
        #[arg(long, value_enum, default_value = "text", value_name = "FORMAT", hide_default_value = true, hide_possible_values = true, help = label("cli-option-format").into_owned())]
        format: Format,
        #[arg(long, value_name = "KOMMUNE", help = label("cli-option-municipality").into_owned())]
        municipality: Option<String>,
    },
    #[command(about = label("cli-completions").into_owned(), help_template = TEMPLATE)]
    Completions {
        #[arg(value_name = "SKAL", hide_possible_values = true, help = label("cli-argument-shell").into_owned())]
        shell: clap_complete::Shell,
    },
}

/// The address that the server listens on unless told otherwise.
pub(crate) const LOOPBACK: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8080);

/// The arguments, or the exit code where help was asked for or the line was wrong.
pub(crate) fn parse() -> Result<Arguments, ExitCode> {
    let parsed = command().try_get_matches().and_then(|matches| Arguments::from_arg_matches(&matches));
    parsed.map_err(|error| {
        if matches!(
            error.kind(),
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        ) {
            let asked = error.kind() != ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
            // Printing help can only fail where nobody reads it any more.
            let _ = error.print();
            return if asked { ExitCode::SUCCESS } else { ExitCode::from(output::USAGE) };
        }
        output::error(&in_danish(&error));
        ExitCode::from(output::USAGE)
    })
}

/// The command as clap sees it, for parsing and for completions.
pub(crate) fn command() -> clap::Command {
    Arguments::command()
}

/// clap's error in Danish.
fn in_danish(error: &clap::Error) -> output::Failure {
    let of = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(value)) => value.clone(),
        Some(ContextValue::Strings(values)) => values.join(", "),
        _ => String::new(),
    };
    let argument = of(ContextKind::InvalidArg);
    let value = of(ContextKind::InvalidValue);
    let key = match error.kind() {
        ErrorKind::UnknownArgument => "cli-wrong-argument",
        ErrorKind::InvalidSubcommand => "cli-wrong-command",
        ErrorKind::MissingRequiredArgument => "cli-missing-argument",
        ErrorKind::MissingSubcommand => "cli-missing-command",
        _ => "cli-wrong-value",
    };
    let word = if error.kind() == ErrorKind::InvalidSubcommand { of(ContextKind::InvalidSubcommand) } else { argument };
    output::Failure::new(text(key, &[("argument", Arg::from(word.as_str())), ("value", Arg::from(value.as_str()))]))
        .with_help(label("cli-see-help").into_owned())
}
