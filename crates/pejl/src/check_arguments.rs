//! What `pejl check` can be asked, with Danish help.

use crate::help::label;
use clap::ValueEnum;
use pejl_app::RuleName;
use pejl_model::Severity;
use std::path::PathBuf;

/// What to check, and how.
#[derive(Debug, clap::Args)]
pub(crate) struct CheckArguments {
    #[arg(value_name = "STI", required_unless_present_any = ["explain", "rules"], help = label("cli-check-paths").into_owned())]
    pub paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value = "text", value_name = "FORMAT", hide_default_value = true, hide_possible_values = true, help = label("cli-check-option-format").into_owned())]
    pub format: CheckFormat,
    #[arg(long, value_enum, default_value = "error", value_name = "VÆGT", hide_default_value = true, hide_possible_values = true, help = label("cli-check-option-fail-on").into_owned())]
    pub fail_on: FailOn,
    #[arg(long, value_name = "KODE", value_delimiter = ',', value_parser = rule_name, help = label("cli-check-option-rule").into_owned())]
    pub rule: Vec<RuleName>,
    #[arg(long, value_name = "KODE", value_delimiter = ',', value_parser = rule_name, help = label("cli-check-option-skip").into_owned())]
    pub skip: Vec<RuleName>,
    #[arg(long, help = label("cli-check-option-wording").into_owned())]
    pub wording: bool,
    #[arg(long, help = label("cli-check-option-closed").into_owned())]
    pub closed: bool,
    #[arg(long, value_name = "FIL", num_args = 1.., help = label("cli-check-option-attached").into_owned())]
    pub attached: Vec<PathBuf>,
    #[arg(long, value_name = "VERSION", value_parser = version, help = label("cli-check-option-since").into_owned())]
    pub since: Option<u32>,
    #[arg(long, value_name = "KOMMUNE", help = label("cli-option-municipality").into_owned())]
    pub municipality: Option<String>,
    #[arg(long, value_name = "KODE", value_parser = rule_name, conflicts_with = "rules", help = label("cli-check-option-explain").into_owned())]
    pub explain: Option<RuleName>,
    #[arg(long, help = label("cli-check-option-rules").into_owned())]
    pub rules: bool,
}

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    /// For people.
    Text,
    /// An array of objects.
    Json,
    /// SARIF 2.1.0.
    Sarif,
    /// Workflow commands of GitHub.
    Github,
}

/// From which weight on findings give the exit code 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    /// Errors.
    Error,
    /// Warnings as well.
    Warning,
    /// Every finding.
    Note,
    /// No finding.
    Never,
}

impl FailOn {
    /// True for a finding of this weight.
    pub(crate) fn fails(self, severity: Severity) -> bool {
        match self {
            FailOn::Error => severity >= Severity::Error,
            FailOn::Warning => severity >= Severity::Warning,
            FailOn::Note => true,
            FailOn::Never => false,
        }
    }
}

fn rule_name(name: &str) -> Result<RuleName, &'static str> {
    RuleName::parse(name).ok_or("no such rule")
}

/// `2`, or `v2` as `pejl show` prints it.
fn version(name: &str) -> Result<u32, &'static str> {
    let digits = name.trim().trim_start_matches(['v', 'V']);
    digits.parse().ok().filter(|version| *version > 0).ok_or("no version")
}
