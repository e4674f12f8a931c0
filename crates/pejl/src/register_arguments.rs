//! What can be asked of `pejl register`.

use crate::arguments::TEMPLATE;
use crate::help::label;
use crate::register_ask_arguments::{
    RegisterCompute, RegisterDue, RegisterExplain, RegisterGenerate, RegisterPersonMonths, RegisterRevision,
};
use clap::{Subcommand, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;

/// The commands under `pejl register`.
#[derive(Debug, Subcommand)]
pub(crate) enum RegisterCommand {
    #[command(about = label("cli-register-import").into_owned(), help_template = TEMPLATE)]
    Import(RegisterImport),
    #[command(about = label("cli-register-bench").into_owned(), help_template = TEMPLATE)]
    Bench(RegisterBench),
    #[command(about = label("cli-register-compute").into_owned(), help_template = TEMPLATE)]
    Compute(RegisterCompute),
    #[command(about = label("cli-register-revision").into_owned(), help_template = TEMPLATE)]
    Revision(RegisterRevision),
    #[command(about = label("cli-register-due").into_owned(), help_template = TEMPLATE)]
    Due(RegisterDue),
    #[command(about = label("cli-register-explain").into_owned(), help_template = TEMPLATE)]
    Explain(RegisterExplain),
    #[command(about = label("cli-register-generate").into_owned(), help_template = TEMPLATE)]
    Generate(RegisterGenerate),
    #[command(about = label("cli-register-person-months").into_owned(), help_template = TEMPLATE)]
    PersonMonths(RegisterPersonMonths),
}

/// A delivery to import.
#[derive(Debug, clap::Args)]
pub(crate) struct RegisterImport {
    #[arg(value_name = "MAPPE", help = label("cli-register-import-folder").into_owned())]
    pub folder: PathBuf,
    #[arg(long, value_name = "FIL", required = true, help = label("cli-register-mapping").into_owned())]
    pub mapping: PathBuf,
    #[arg(long, value_name = "MAPPE", required = true, help = label("cli-register-into").into_owned())]
    pub into: PathBuf,
    #[arg(long, value_name = "FIL", help = label("cli-register-key").into_owned())]
    pub key: Option<PathBuf>,
    #[arg(long, value_name = "ÅÅÅÅ-MM-DD", help = label("cli-register-recorded").into_owned())]
    pub recorded: Option<Date>,
    #[arg(long, value_name = "FIL", help = label("cli-register-rejects").into_owned())]
    pub rejects: Option<PathBuf>,
}

/// A question of the register benchmark.
#[derive(Debug, clap::Args)]
pub(crate) struct RegisterBench {
    #[arg(value_name = "SPØRGSMÅL", value_parser = ["q1", "q2", "q3", "q4"], hide_possible_values = true, help = label("cli-register-bench-question").into_owned())]
    pub question: String,
    #[arg(value_name = "STI", help = label("cli-register-bench-path").into_owned())]
    pub path: PathBuf,
    #[arg(long, value_enum, default_value = "register", value_name = "KILDE", hide_default_value = true, hide_possible_values = true, help = label("cli-register-bench-source").into_owned())]
    pub source: BenchSource,
    #[arg(long, value_name = "FIL", help = label("cli-register-mapping").into_owned())]
    pub mapping: Option<PathBuf>,
}

/// What a question of the benchmark is answered from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum BenchSource {
    /// A register that was imported.
    Register,
    /// Parquet files, straight.
    Parquet,
}
