//! The use cases of the register, one file each. They work on a register's own
//! folder and need no library; no page of the public server asks them.

mod answer_bench;
mod import_register;

pub use answer_bench::{BenchFrom, answer_bench};
pub use import_register::import_register;
pub use pejl_register::{Fault, Import, Imported, RegisterError, TableCount};
