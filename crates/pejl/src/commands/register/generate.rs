//! `pejl register generate`: a made-up register.

use super::ask_failed;
use super::import::table_name;
use super::table::columns;
use crate::output::{Failure, print};
use crate::register_ask_arguments::RegisterGenerate;
use pejl_app::register::{GenerateRequest, generate_register};
use pejl_words::{number, text};
use std::process::ExitCode;

pub(super) fn run(arguments: &RegisterGenerate) -> Result<ExitCode, Failure> {
    let request = GenerateRequest {
        persons: arguments.persons,
        seed: arguments.seed,
        municipalities: arguments.municipalities.clone(),
        ends: arguments.ends,
    };
    let rows = generate_register(&arguments.path, &request).map_err(|error| ask_failed(&error))?;
    let path = pejl_app::shown_name(&arguments.path.display().to_string());
    let head = text("cli-register-generated", &[("path", path.as_str().into())]);
    let rows: Vec<Vec<String>> = rows.into_iter().map(|(table, rows)| vec![table_name(&table), number(rows)]).collect();
    print(&format!("{head}\n{}", columns(&rows)))?;
    Ok(ExitCode::SUCCESS)
}
