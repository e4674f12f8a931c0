//! What can be asked of a register: figures, lists, one person's time.

use crate::help::label;
use clap::{Args, ValueEnum};
use jiff::civil::Date;
use std::path::PathBuf;

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum AnswerFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// For spreadsheets: semicolons between, decimal comma.
    Csv,
}

/// An indicator.
#[derive(Debug, Args)]
pub(crate) struct RegisterCompute {
    #[arg(value_name = "NØGLETAL", help = label("cli-register-compute-indicator").into_owned())]
    pub indicator: String,
    #[arg(value_name = "STI", help = label("cli-register-path").into_owned())]
    pub path: PathBuf,
    #[arg(long, value_name = "ÅÅÅÅ-MM", value_parser = month, help = label("cli-register-from").into_owned())]
    pub from: Option<Date>,
    #[arg(long, value_name = "ÅÅÅÅ-MM", value_parser = month, help = label("cli-register-to").into_owned())]
    pub to: Option<Date>,
    #[arg(long, value_name = "KODE", help = label("cli-register-municipality").into_owned())]
    pub municipality: Option<u16>,
    #[arg(long, value_name = "ÅÅÅÅ-MM-DD", help = label("cli-register-as-of").into_owned())]
    pub as_of: Option<Date>,
    #[arg(long, value_enum, default_value = "text", value_name = "FORM", hide_default_value = true, hide_possible_values = true, help = label("cli-register-format").into_owned())]
    pub format: AnswerFormat,
    #[arg(long, value_name = "NAVN=VÆRDI", value_parser = with, help = label("cli-register-with").into_owned())]
    pub with: Vec<(String, String)>,
    #[arg(long, value_name = "ANTAL", value_parser = clap::value_parser!(u32).range(2..), help = label("cli-register-threshold").into_owned())]
    pub threshold: Option<u32>,
}

/// A figure as published and as known.
#[derive(Debug, Args)]
pub(crate) struct RegisterRevision {
    #[arg(value_name = "STI", help = label("cli-register-path").into_owned())]
    pub path: PathBuf,
    #[arg(long, value_name = "ÅÅÅÅ-MM-DD", required = true, help = label("cli-register-published").into_owned())]
    pub published: Date,
    #[arg(long, value_name = "ÅÅÅÅ-MM-DD", help = label("cli-register-compared").into_owned())]
    pub as_of: Option<Date>,
    #[arg(long, value_name = "ÅÅÅÅ-MM", value_parser = month, help = label("cli-register-from").into_owned())]
    pub from: Option<Date>,
    #[arg(long, value_name = "ÅÅÅÅ-MM", value_parser = month, help = label("cli-register-published-to").into_owned())]
    pub to: Option<Date>,
    #[arg(long, value_name = "KODE", help = label("cli-register-municipality").into_owned())]
    pub municipality: Option<u16>,
    #[arg(long, value_enum, default_value = "text", value_name = "FORM", hide_default_value = true, hide_possible_values = true, help = label("cli-register-format").into_owned())]
    pub format: AnswerFormat,
    #[arg(long, value_name = "ANTAL", value_parser = clap::value_parser!(u32).range(2..), help = label("cli-register-threshold").into_owned())]
    pub threshold: Option<u32>,
}

/// Who is due.
#[derive(Debug, Args)]
pub(crate) struct RegisterDue {
    #[arg(value_name = "STI", help = label("cli-register-path").into_owned())]
    pub path: PathBuf,
    #[arg(long, value_name = "ÅÅÅÅ-MM-DD", required = true, help = label("cli-register-due-date").into_owned())]
    pub date: Date,
    #[arg(long, value_name = "KODE", required = true, help = label("cli-register-due-municipality").into_owned())]
    pub municipality: u16,
    #[arg(long, value_enum, default_value = "text", value_name = "FORM", hide_default_value = true, hide_possible_values = true, help = label("cli-register-format").into_owned())]
    pub format: AnswerFormat,
    #[arg(long, value_name = "NAVN=VÆRDI", value_parser = with, help = label("cli-register-with").into_owned())]
    pub with: Vec<(String, String)>,
}

/// One person.
#[derive(Debug, Args)]
pub(crate) struct RegisterExplain {
    #[arg(value_name = "PERSON", help = label("cli-register-person").into_owned())]
    pub person: u64,
    #[arg(value_name = "DAG", help = label("cli-register-explain-date").into_owned())]
    pub date: Date,
    #[arg(value_name = "STI", help = label("cli-register-path").into_owned())]
    pub path: PathBuf,
    #[arg(long, value_enum, default_value = "text", value_name = "FORM", hide_default_value = true, hide_possible_values = true, help = label("cli-register-format").into_owned())]
    pub format: AnswerFormat,
    #[arg(long, value_name = "NAVN=VÆRDI", value_parser = with, help = label("cli-register-with").into_owned())]
    pub with: Vec<(String, String)>,
}

/// A made-up register.
#[derive(Debug, Args)]
pub(crate) struct RegisterGenerate {
    #[arg(value_name = "STI", help = label("cli-register-generate-path").into_owned())]
    pub path: PathBuf,
    #[arg(long, value_name = "ANTAL", required = true, help = label("cli-register-persons").into_owned())]
    pub persons: u64,
    #[arg(long, value_name = "TAL", default_value_t = 1, hide_default_value = true, help = label("cli-register-seed").into_owned())]
    pub seed: u64,
    #[arg(long, value_name = "KODER", value_delimiter = ',', value_parser = share, default_value = "329,360", hide_default_value = true, help = label("cli-register-municipalities").into_owned())]
    pub municipalities: Vec<(u16, u32)>,
    #[arg(long, value_name = "ÅÅÅÅ-MM-DD", default_value = "2026-10-01", hide_default_value = true, help = label("cli-register-ends").into_owned())]
    pub ends: Date,
}

/// Every rule for everybody.
#[derive(Debug, Args)]
pub(crate) struct RegisterPersonMonths {
    #[arg(value_name = "STI", help = label("cli-register-path").into_owned())]
    pub path: PathBuf,
    #[arg(long, value_name = "ANTAL", default_value_t = 12, hide_default_value = true, help = label("cli-register-months").into_owned())]
    pub months: u16,
    #[arg(long, value_name = "ÅÅÅÅ-MM-DD", required = true, help = label("cli-register-months-to").into_owned())]
    pub to: Date,
    #[arg(long, value_name = "NAVN=VÆRDI", value_parser = with, help = label("cli-register-with").into_owned())]
    pub with: Vec<(String, String)>,
    #[arg(long, value_name = "ANTAL", value_parser = clap::value_parser!(u32).range(2..), help = label("cli-register-threshold").into_owned())]
    pub threshold: Option<u32>,
}

/// A month, or a day in it.
fn month(word: &str) -> Result<Date, String> {
    format!("{word}-01").parse().or_else(|_| word.parse()).map_err(|error: jiff::Error| error.to_string())
}

fn with(word: &str) -> Result<(String, String), String> {
    let (name, value) = word.split_once('=').ok_or_else(|| "=".to_owned())?;
    Ok((name.trim().to_owned(), value.trim().to_owned()))
}

/// A code, perhaps with its weight: "329" or "329:3".
fn share(word: &str) -> Result<(u16, u32), String> {
    let (code, weight) = word.split_once(':').unwrap_or((word, "1"));
    let code: u16 = code.trim().parse().map_err(|_| code.to_owned())?;
    let weight: u32 = weight.trim().parse().map_err(|_| weight.to_owned())?;
    if code == 0 || weight == 0 || weight > 1_000_000 { Err(word.to_owned()) } else { Ok((code, weight)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_shares_and_parameters_are_read() {
        assert_eq!(month("2025-03").unwrap(), jiff::civil::date(2025, 3, 1));
        assert_eq!(month("2025-03-17").unwrap(), jiff::civil::date(2025, 3, 17));
        assert!(month("2025").is_err());
        assert_eq!(with("a.b = 3").unwrap(), ("a.b".to_owned(), "3".to_owned()));
        assert!(with("a.b").is_err());
        assert_eq!((share("329").unwrap(), share("329:3").unwrap()), ((329, 1), (329, 3)));
        assert!(share("x").is_err() && share("329:0").is_err() && share("0").is_err());
    }
}
