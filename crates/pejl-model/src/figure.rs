//! Figures and tables as printed.

use crate::Span;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

coded! {
    /// What a figure counts.
    pub enum Unit {
        /// Danish kroner.
        Kroner = "kroner",
        /// Per cent ("%", "pct.", "procent").
        Percent = "percent",
        /// Percentage points ("procentpoint").
        PercentagePoint = "percentage_point",
        /// Persons, citizens, members, recipients.
        Persons = "persons",
        /// Full-time persons, full-year persons (fuldtidspersoner, helårspersoner, årsværk).
        FullTimePersons = "full_time_persons",
        /// Hours.
        Hours = "hours",
        /// Days.
        Days = "days",
        /// Weeks.
        Weeks = "weeks",
        /// Months.
        Months = "months",
        /// Years.
        Years = "years",
        /// A bare number.
        Number = "number",
    }
}

/// A number in running text or in a table cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// The number exactly as printed, before the scale ("1.471,7" is 1471.7).
    pub value: Decimal,
    /// What it counts.
    pub unit: Unit,
    /// What one unit of `value` stands for: 1, 1 000 ("1.000 kr."), 1 000 000 ("mio."), 1 000 000 000 ("mia.").
    pub scale: u64,
    /// The number itself.
    pub span: Span,
    /// The number with the words beside it: its sentence, or its row in a table.
    pub words: Span,
}

coded! {
    /// How a table stood in the source.
    pub enum TableForm {
        /// Cells divided by tabs (also tables of HTML and DOCX).
        Tabs = "tabs",
        /// Cells divided by pipes.
        Pipes = "pipes",
        /// One cell a line.
        Flattened = "flattened",
    }
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// The text, white space collapsed; empty for an empty cell.
    pub text: String,
    /// Where it stands; empty for an empty cell.
    pub span: Span,
}

/// A table inside an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The header cells, several header rows joined column by column; empty where there is no header.
    pub header: Vec<String>,
    /// The body, each row with the cells that are printed.
    pub rows: Vec<Vec<Cell>>,
    /// Number of columns.
    pub columns: usize,
    /// How it stood in the source.
    pub form: TableForm,
    /// From the first to the last cell.
    pub span: Span,
}
