//! A question of the register benchmark, as its other engines print the answer.

use pejl_register::benchmark::{Answer, Question};
use pejl_register::{Day, Mapping, Register, RegisterError, assemble, read_parquet};
use serde::Serialize;
use std::path::Path;

/// What a question is answered from.
#[derive(Debug, Clone, Copy)]
pub enum BenchFrom<'a> {
    /// A register in its folder.
    Register(&'a Path),
    /// Parquet files in a folder, with their mapping; the benchmark's own where there is none.
    Parquet {
        /// Where the files are.
        folder: &'a Path,
        /// What their columns mean.
        mapping: Option<&'a Path>,
    },
}

/// The mapping of the shared benchmark.
const OWN: &str = include_str!("../../../../benches/register-mapping.toml");

#[derive(Serialize)]
struct Line {
    engine: &'static str,
    variant: String,
    query_s: f64,
    setup_s: f64,
    #[serde(flatten)]
    answer: Answer,
}

/// The answer to `question` (q1 to q4) as one line of JSON; `lap` tells the seconds since the program began.
///
/// # Errors
/// Where the question is unknown, or the register or a file can't be read.
pub fn answer_bench(question: &str, from: &BenchFrom<'_>, lap: &dyn Fn() -> f64) -> Result<String, RegisterError> {
    let variant = question.to_owned();
    let question = Question::of(question).ok_or_else(|| RegisterError::Unknown(variant.clone()))?;
    let (engine, register) = match from {
        BenchFrom::Register(folder) => ("pejl-register", Register::open(folder, None)?),
        BenchFrom::Parquet { folder, mapping } => ("pejl-parquet", straight(question, folder, *mapping)?),
    };
    let setup_s = lap();
    let answer = question.answer(&register);
    let line = Line { engine, variant, query_s: lap() - setup_s, setup_s, answer };
    serde_json::to_string(&line).map_err(|error| RegisterError::Damaged { path: "-".into(), reason: error.to_string() })
}

fn straight(question: Question, folder: &Path, mapping: Option<&Path>) -> Result<Register, RegisterError> {
    let mapping = match mapping {
        Some(file) => Mapping::read(file)?,
        None => Mapping::of(OWN).map_err(|reason| RegisterError::Mapping { path: folder.to_owned(), reason })?,
    };
    let raw = read_parquet(folder, &mapping, question.wanted())?;
    let ends: Day = mapping.ends()?;
    Ok(Register::of(assemble(raw, ends).0, ends))
}
