//! Which municipality a paper comes from, and how that is known.

use crate::Span;
use serde::{Deserialize, Serialize};

/// The municipality of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Municipality {
    /// The name without "Kommune" ("Faxe"); made-up names are allowed.
    pub name: String,
    /// The official three-digit code, where the name is one of the 98.
    pub code: Option<u16>,
    /// How it is known.
    pub from: MunicipalityFrom,
    /// Where it is printed, where it is printed at all.
    pub span: Option<Span>,
}

coded! {
    /// The evidence that told the municipality, best first.
    pub enum MunicipalityFrom {
        /// The user said so.
        Given = "given",
        /// The paper names it.
        Printed = "printed",
        /// The official code stands inside case numbers (330-2017-90442 is Slagelse).
        CaseNumber = "case_number",
        /// The file's name or address holds it.
        FileName = "file_name",
    }
}
