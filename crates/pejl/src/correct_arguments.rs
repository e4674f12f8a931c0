//! What can be asked of `pejl correct`.

use crate::arguments::TEMPLATE;
use crate::help::label;
use clap::Subcommand;
use jiff::civil::Date;

/// Why, and by whom.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Reason {
    #[arg(long, value_name = "GRUND", required = true, help = label("cli-correct-why").into_owned())]
    pub why: String,
    #[arg(long, value_name = "NAVN", help = label("cli-correct-who").into_owned())]
    pub who: Option<String>,
}

/// The commands under `pejl correct`.
#[derive(Debug, Subcommand)]
pub(crate) enum CorrectCommand {
    #[command(about = label("cli-correct-outcome").into_owned(), help_template = TEMPLATE)]
    Outcome {
        #[arg(value_name = "ADRESSE", help = label("cli-correct-item").into_owned())]
        address: String,
        #[arg(long, value_name = "UDFALD", required = true, help = label("cli-correct-to-outcome").into_owned())]
        to: String,
        #[command(flatten)]
        reason: Reason,
    },
    #[command(about = label("cli-correct-date").into_owned(), help_template = TEMPLATE)]
    Date {
        #[arg(value_name = "ADRESSE", help = label("cli-correct-meeting").into_owned())]
        address: String,
        #[arg(long, value_name = "ÅÅÅÅ-MM-DD", required = true, help = label("cli-correct-to-date").into_owned())]
        to: Date,
        #[command(flatten)]
        reason: Reason,
    },
    #[command(about = label("cli-correct-committee").into_owned(), help_template = TEMPLATE)]
    Committee {
        #[arg(value_name = "ADRESSE", help = label("cli-correct-meeting").into_owned())]
        address: String,
        #[arg(long, value_name = "NAVN", required = true, help = label("cli-correct-to-committee").into_owned())]
        to: String,
        #[command(flatten)]
        reason: Reason,
    },
    #[command(about = label("cli-correct-same-person").into_owned(), help_template = TEMPLATE)]
    SamePerson {
        #[command(flatten)]
        pair: Pair,
        #[command(flatten)]
        reason: Reason,
    },
    #[command(about = label("cli-correct-same-committee").into_owned(), help_template = TEMPLATE)]
    SameCommittee {
        #[command(flatten)]
        pair: Pair,
        #[command(flatten)]
        reason: Reason,
    },
    #[command(about = label("cli-correct-list").into_owned(), help_template = TEMPLATE)]
    List,
    #[command(about = label("cli-correct-undo").into_owned(), help_template = TEMPLATE)]
    Undo {
        #[arg(value_name = "NUMMER", help = label("cli-correct-number").into_owned())]
        number: i64,
        #[arg(long, value_name = "NAVN", help = label("cli-correct-who").into_owned())]
        who: Option<String>,
    },
}

/// Two addresses that are one.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Pair {
    #[arg(value_name = "ADRESSE", help = label("cli-correct-kept").into_owned())]
    pub kept: String,
    #[arg(value_name = "ANDEN", help = label("cli-correct-other").into_owned())]
    pub other: String,
}
