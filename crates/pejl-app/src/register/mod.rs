//! The use cases of the register, one file each. They work on a register's own
//! folder and need no library; no page of the public server asks them.

mod answer_bench;
mod desk;

pub use answer_bench::{BenchFrom, answer_bench};
pub use desk::*;
pub use pejl_register::RegisterError;
pub use pejl_register::{Month, PartNote};
pub use pejl_rules::{
    Arbejde, Dag, Forklaring, Forloeb, Fritagelse, ParameterFejl, Samtale, Tilbud, Tilbudsforloeb, Vaerdi, Ydelse,
};
