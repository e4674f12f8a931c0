//! What can be asked of Pejl on the command line, with Danish help.

use crate::check_arguments::CheckArguments;
use crate::correct_arguments::CorrectCommand;
use crate::help::{self, label};
use crate::output;
use crate::register_arguments::RegisterCommand;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ArgAction, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use pejl_words::{Arg, text};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

pub(crate) const TEMPLATE: &str = "{about}\n\nBrug: {usage}\n\n{all-args}{after-help}\n";

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
#[command(arg_required_else_help = true, override_usage = "pejl [VALG] KOMMANDO")]
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
    #[command(about = label("cli-check").into_owned(), after_help = label("cli-check-after-help").into_owned(), help_template = TEMPLATE)]
    Check(CheckArguments),
    #[command(about = label("cli-import").into_owned(), help_template = TEMPLATE)]
    Import(ImportArguments),
    #[command(about = label("cli-search").into_owned(), help_template = TEMPLATE)]
    Search {
        #[arg(value_name = "ORD", required = true, allow_hyphen_values = true, help = label("cli-argument-words").into_owned())]
        words: Vec<String>,
        #[arg(long, help = label("cli-option-json").into_owned())]
        json: bool,
        #[arg(long, value_name = "ANTAL", default_value_t = 10, hide_default_value = true, help = label("cli-option-limit").into_owned())]
        limit: usize,
    },
    #[command(about = label("cli-list").into_owned(), help_template = TEMPLATE)]
    List {
        #[arg(long, value_name = "KOMMUNE", help = label("cli-option-only-municipality").into_owned())]
        municipality: Option<String>,
        #[arg(long, value_name = "UDVALG", help = label("cli-option-only-committee").into_owned())]
        committee: Option<String>,
    },
    #[command(about = label("cli-show").into_owned(), help_template = TEMPLATE)]
    Show {
        #[arg(value_name = "ADRESSE", help = label("cli-argument-address").into_owned())]
        address: String,
    },
    #[command(about = label("cli-forget").into_owned(), help_template = TEMPLATE)]
    Forget {
        #[arg(value_name = "ADRESSE", help = label("cli-argument-address").into_owned())]
        address: String,
    },
    #[command(about = label("cli-correct").into_owned(), help_template = TEMPLATE, disable_help_subcommand = true)]
    #[command(
        subcommand_help_heading = "Kommandoer",
        subcommand_value_name = "KOMMANDO",
        arg_required_else_help = true
    )]
    Correct {
        #[command(subcommand)]
        what: CorrectCommand,
    },
    #[command(about = label("cli-reread").into_owned(), help_template = TEMPLATE)]
    Reread {
        #[arg(long, help = label("cli-option-all").into_owned())]
        all: bool,
    },
    #[command(about = label("cli-backup").into_owned(), help_template = TEMPLATE)]
    Backup {
        #[arg(value_name = "FIL", help = label("cli-argument-backup").into_owned())]
        file: PathBuf,
    },
    #[command(about = label("cli-restore").into_owned(), help_template = TEMPLATE)]
    Restore {
        #[arg(value_name = "FIL", help = label("cli-argument-backup").into_owned())]
        file: PathBuf,
        #[arg(long, help = label("cli-option-replace").into_owned())]
        replace: bool,
    },
    #[command(about = label("cli-export").into_owned(), help_template = TEMPLATE)]
    Export {
        #[arg(long, value_name = "MAPPE", required = true, help = label("cli-option-to").into_owned())]
        to: PathBuf,
        #[arg(long, value_name = "ADRESSE", help = label("cli-option-base").into_owned())]
        base: Option<String>,
    },
    #[command(about = label("cli-doctor").into_owned(), help_template = TEMPLATE)]
    Doctor {
        #[arg(long, help = label("cli-option-look-only").into_owned())]
        look_only: bool,
    },
    #[command(name = "send-digests", about = label("cli-send-digests").into_owned(), help_template = TEMPLATE)]
    SendDigests,
    #[command(about = label("cli-subscribers").into_owned(), help_template = TEMPLATE)]
    Subscribers {
        #[arg(long, value_name = "MAILADRESSE", help = label("cli-option-forget-subscriber").into_owned())]
        forget: Option<String>,
    },
    #[command(about = label("cli-serve").into_owned(), help_template = TEMPLATE)]
    Serve {
        #[arg(long, value_name = "ADRESSE", conflicts_with = "port", help = label("cli-option-address").into_owned())]
        address: Option<SocketAddr>,
        #[arg(long, value_name = "PORT", help = label("cli-option-port").into_owned())]
        port: Option<u16>,
        #[arg(long, value_name = "MAPPE", help = label("cli-option-enable-register").into_owned())]
        enable_register: Option<PathBuf>,
    },
    #[command(about = label("cli-demo").into_owned(), help_template = TEMPLATE)]
    Demo {
        #[arg(long, value_name = "PORT", help = label("cli-option-port").into_owned())]
        port: Option<u16>,
    },
    #[command(about = label("cli-register").into_owned(), help_template = TEMPLATE, disable_help_subcommand = true)]
    #[command(
        subcommand_help_heading = "Kommandoer",
        subcommand_value_name = "KOMMANDO",
        arg_required_else_help = true
    )]
    Register {
        #[command(subcommand)]
        what: RegisterCommand,
    },
    #[command(about = label("cli-completions").into_owned(), help_template = TEMPLATE)]
    Completions {
        #[arg(value_name = "SKAL", hide_possible_values = true, help = label("cli-argument-shell").into_owned())]
        shell: clap_complete::Shell,
    },
}

/// What to import, and how.
#[derive(Debug, clap::Args)]
pub(crate) struct ImportArguments {
    #[arg(value_name = "STI", required = true, help = label("cli-argument-paths").into_owned())]
    pub paths: Vec<PathBuf>,
    #[arg(long, value_name = "KOMMUNE", help = label("cli-option-municipality").into_owned())]
    pub municipality: Option<String>,
    #[arg(long, value_name = "UDVALG", help = label("cli-option-committee").into_owned())]
    pub committee: Option<String>,
    #[arg(long, value_name = "ÅÅÅÅ-MM-DD", help = label("cli-option-date").into_owned())]
    pub date: Option<jiff::civil::Date>,
    #[arg(long, help = label("cli-option-dry-run").into_owned())]
    pub dry_run: bool,
    #[arg(long, value_name = "ADRESSE", help = label("cli-option-attachment-of").into_owned())]
    pub attachment_of: Option<String>,
    #[arg(long, help = label("cli-option-again-forgotten").into_owned())]
    pub again_forgotten: bool,
    /// A line a file instead of a bar: for scripts.
    #[arg(long, hide = true)]
    pub progress_lines: bool,
}

/// The arguments, or the exit code where help was asked for or the line was wrong.
pub(crate) fn parse() -> Result<Arguments, ExitCode> {
    let of = |command: clap::Command| command.try_get_matches().and_then(|m| Arguments::from_arg_matches(&m));
    of(Arguments::command()).or_else(|_| of(command())).map_err(|error| {
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

/// The command as clap sees it, for parsing and for completions, with the
/// headings and usage lines in Danish.
pub(crate) fn command() -> clap::Command {
    help::tell();
    Arguments::command().mut_subcommands(|sub| danish("pejl", sub))
}

/// A command under `above` with its headings and its usage line in Danish, and those below it.
fn danish(above: &str, command: clap::Command) -> clap::Command {
    let name = format!("{above} {}", command.get_name());
    let positional = |a: &&clap::Arg| a.get_index().is_some() || a.is_positional();
    let mut words: Vec<String> = command.get_arguments().filter(positional).map(ToString::to_string).collect();
    if command.has_subcommands() {
        words.push("KOMMANDO".to_owned());
    }
    let usage = format!("{name} [VALG] {}", words.join(" "));
    let heading = |a: clap::Arg| if a.is_positional() { a.help_heading("Argumenter") } else { a.help_heading("Valg") };
    let command = command.mut_args(heading).override_usage(usage.trim_end().to_owned());
    command.mut_subcommands(|sub| danish(&name, sub))
}

/// clap's error in Danish.
fn in_danish(error: &clap::Error) -> output::Failure {
    let of = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(value)) => value.clone(),
        Some(ContextValue::Strings(values)) => values.join(", "),
        _ => String::new(),
    };
    // "<STI>..." would end the sentence with four full stops.
    let argument = of(ContextKind::InvalidArg).replace("...", "");
    let prior = of(ContextKind::PriorArg).replace("...", "");
    let value = if prior.is_empty() { of(ContextKind::InvalidValue) } else { prior.clone() };
    let key = match error.kind() {
        ErrorKind::UnknownArgument => "cli-wrong-argument",
        ErrorKind::InvalidSubcommand => "cli-wrong-command",
        ErrorKind::MissingRequiredArgument => "cli-missing-argument",
        ErrorKind::MissingSubcommand => "cli-missing-command",
        ErrorKind::ArgumentConflict if argument == prior => "cli-too-many-values",
        ErrorKind::ArgumentConflict => "cli-not-together",
        ErrorKind::InvalidValue if value.is_empty() => "cli-missing-value",
        _ => "cli-wrong-value",
    };
    let word = if error.kind() == ErrorKind::InvalidSubcommand { of(ContextKind::InvalidSubcommand) } else { argument };
    // What was mistaken for an option may well be the name of a file.
    let (word, value) = (pejl_app::shown_name(&word), pejl_app::shown_name(&value));
    output::Failure::new(text(key, &[("argument", Arg::from(word.as_str())), ("value", Arg::from(value.as_str()))]))
        .with_help(pejl_words::label("cli-see-help").into_owned())
}
