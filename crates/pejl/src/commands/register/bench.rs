//! `pejl register bench`: a question of the register benchmark, as one JSON line.

use super::failed;
use crate::output::{Failure, print};
use crate::register_arguments::{BenchSource, RegisterBench};
use pejl_app::register::{BenchFrom, answer_bench};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

/// Answers where the command line is a well-formed `register bench`, without the
/// texts and settings that all else needs. Everything else is left to [`run`].
pub(crate) fn measure() -> Option<Result<ExitCode, Failure>> {
    let words: Option<Vec<String>> = std::env::args_os().skip(1).map(|word| word.into_string().ok()).collect();
    quick(&words?).map(|arguments| run(&arguments))
}

fn quick(words: &[String]) -> Option<RegisterBench> {
    let [register, bench, question, path, options @ ..] = words else { return None };
    let plain = |word: &String| !word.starts_with('-');
    let known = ["q1", "q2", "q3", "q4"].contains(&question.as_str());
    if register != "register" || bench != "bench" || !known || !plain(path) {
        return None;
    }
    let (mut source, mut mapping) = (BenchSource::Register, None);
    for option in options.chunks(2) {
        match option {
            [name, value] if name == "--source" && value == "parquet" => source = BenchSource::Parquet,
            [name, value] if name == "--source" && value == "register" => source = BenchSource::Register,
            [name, value] if name == "--mapping" && plain(value) => mapping = Some(PathBuf::from(value)),
            _ => return None,
        }
    }
    Some(RegisterBench { question: question.clone(), path: PathBuf::from(path), source, mapping })
}

/// Answers a question.
pub(super) fn run(arguments: &RegisterBench) -> Result<ExitCode, Failure> {
    let begun = Instant::now();
    let from = match (arguments.source, &arguments.mapping) {
        (BenchSource::Register, _) => BenchFrom::Register(&arguments.path),
        (BenchSource::Parquet, mapping) => BenchFrom::Parquet { folder: &arguments.path, mapping: mapping.as_deref() },
    };
    let lap = || begun.elapsed().as_secs_f64();
    let line = answer_bench(&arguments.question, &from, &lap).map_err(|error| failed(&error))?;
    print(&format!("{line}\n"))?;
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn well_formed_lines_need_no_help() {
        let found = quick(&words("register bench q2 reg --source parquet --mapping m.toml")).unwrap();
        assert_eq!((found.question.as_str(), found.source), ("q2", BenchSource::Parquet));
        assert_eq!(found.mapping, Some(PathBuf::from("m.toml")));
        assert_eq!(quick(&words("register bench q1 reg")).unwrap().source, BenchSource::Register);
    }

    #[test]
    fn all_else_is_left_to_the_command_line() {
        for line in [
            "register bench q5 reg",
            "register bench q1 --help",
            "register bench q1 reg --source",
            "register bench q1 reg --source x",
            "register import reg x",
            "bench q1 reg x",
        ] {
            assert!(quick(&words(line)).is_none(), "{line}");
        }
    }
}
