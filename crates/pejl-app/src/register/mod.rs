//! The use cases of the register, one file each. They work on a register's own
//! folder and need no library; no page of the public server asks them.

mod answer_bench;
mod ask_persons;
mod asked;
mod compute_figures;
mod count_person_months;
mod desk;
mod explain_revision;
mod generate_register;
mod import_register;

pub use answer_bench::{BenchFrom, answer_bench};
pub use ask_persons::{PersonTold, explain_person, list_due};
pub use asked::{AskError, With};
pub use compute_figures::{FiguresAnswer, FiguresRequest, Run, compute_figures, indicators};
pub use count_person_months::{PersonMonthsAnswer, PersonMonthsRequest, count_person_months};
pub use desk::*;
pub use explain_revision::{KnownThen, RevisionAnswer, RevisionRequest, explain_revision};
pub use generate_register::{GenerateRequest, generate_register};
pub use import_register::import_register;
pub use pejl_register::THRESHOLD;
pub use pejl_register::figure::{Figure, Number};
pub use pejl_register::timeline::{Event, Told};
pub use pejl_register::{Causes, Revised, RevisedFigure};
pub use pejl_register::{Fault, Import, Imported, LawDueRow, Month, PartNote, RegisterError, TableCount};
pub use pejl_rules::Forklaring as Explanation;
pub use pejl_rules::{
    Arbejde, Dag, Forklaring, Forloeb, Fritagelse, ParameterFejl, Samtale, Tilbud, Tilbudsforloeb, Vaerdi, Ydelse,
};
