//! Items, decisions, points, attendance and figures as CSV.
//!
//! RFC 4180: UTF-8 without a byte order mark, commas, lines that end with CR
//! and LF, a header row. A field is quoted where it holds a comma, a quote or
//! a line end. Rows come in the order of the meetings given and in document
//! order within each. An empty field is a value that the paper does not give.
//!
//! Formula injection: a spreadsheet takes a field that begins with `=`, `+`,
//! `-`, `@`, a tab or a carriage return (also after blanks) for a formula. In
//! front of such a field stands an apostrophe, unless the field is a plain
//! number such as `-4.5`. Whoever reads the file with a program takes away one
//! apostrophe in front of any of these. Control characters but for line ends
//! and tabs are left out.

mod rows;

use crate::PublishedMeeting;

/// One row: as many fields as the table has columns.
pub type Row = Vec<String>;

/// A table that a file holds.
pub struct Table {
    /// The file's name.
    pub file_name: &'static str,
    /// The columns, in order.
    pub columns: &'static [Column],
    /// The rows of a meeting.
    pub rows: fn(&PublishedMeeting<'_>, ItemTexts<'_>) -> Vec<Row>,
}

/// For each item of a meeting the masked text of its paper, in which the spans
/// of the item count. Where one is missing, the words beside a figure are empty.
pub type ItemTexts<'a> = &'a [&'a str];

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What its fields hold.
    pub kind: ColumnKind,
    /// What it means.
    pub meaning: &'static str,
}

/// What the fields of a column hold; in Parquet it is the column's type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words.
    Text,
    /// A day, YYYY-MM-DD.
    Date,
    /// A whole number.
    Count,
    /// true or false.
    Truth,
    /// An exact number.
    Decimal,
}

impl Column {
    const fn text(name: &'static str, meaning: &'static str) -> Self {
        Self { name, kind: ColumnKind::Text, meaning }
    }

    const fn date(name: &'static str, meaning: &'static str) -> Self {
        Self { name, kind: ColumnKind::Date, meaning }
    }

    const fn count(name: &'static str, meaning: &'static str) -> Self {
        Self { name, kind: ColumnKind::Count, meaning }
    }

    const fn truth(name: &'static str, meaning: &'static str) -> Self {
        Self { name, kind: ColumnKind::Truth, meaning }
    }

    const fn decimal(name: &'static str, meaning: &'static str) -> Self {
        Self { name, kind: ColumnKind::Decimal, meaning }
    }
}

impl ColumnKind {
    fn name(self) -> &'static str {
        match self {
            ColumnKind::Text => "text",
            ColumnKind::Date => "date",
            ColumnKind::Count => "integer",
            ColumnKind::Truth => "boolean",
            ColumnKind::Decimal => "decimal",
        }
    }
}

impl Table {
    /// The header row.
    #[must_use]
    pub fn header(&self) -> String {
        line(self.columns.iter().map(|column| column.name))
    }

    /// The table's name, without the ending of the file.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.file_name.strip_suffix(".csv").unwrap_or(self.file_name)
    }
}

/// `rows` as they stand in a file.
#[must_use]
pub fn lines(rows: &[Row]) -> String {
    rows.iter().map(|row| line(row.iter().map(String::as_str))).collect()
}

const MEETING: Column = Column::text("meeting", "the meeting's permanent address");
const ITEM: Column = Column::text("item", "the item's permanent address");

/// All tables.
pub const TABLES: [Table; 5] = [
    Table {
        file_name: "items.csv",
        columns: &[
            MEETING,
            ITEM,
            Column::text("municipality", "the municipality's name"),
            Column::text("committee", "the committee's name"),
            Column::date("date", "the day of the meeting, YYYY-MM-DD"),
            Column::text("kind", "minutes or agenda"),
            Column::count("order", "the item's place in the meeting, from 1"),
            Column::text("number", "the number as printed"),
            Column::text("title", "the title as printed"),
            Column::text("type", "decision, information or discussion"),
            Column::truth("open", "true, or false for a closed item"),
            Column::text("case_number", "the case or journal number as printed"),
            Column::text("confidence", "how sure the reader is: high, medium or low"),
        ],
        rows: rows::items,
    },
    Table {
        file_name: "decisions.csv",
        columns: &[
            MEETING,
            ITEM,
            Column::text(
                "outcome",
                "how it ended: approved, noted, recommended, discussed, postponed, rejected or other",
            ),
            Column::text("outcome_detail", "more than that, such as majority_vote"),
            Column::text("effect", "the outcome seen from the recommendation"),
            Column::count("votes_for", "how many voted for, where the paper gives the number"),
            Column::count("votes_against", "how many voted against"),
            Column::count("votes_abstained", "how many abstained"),
            Column::count("dissents", "number of reservations, dissents and statements"),
            Column::text("text", "the decision as printed, white space collapsed"),
        ],
        rows: rows::decisions,
    },
    Table {
        file_name: "points.csv",
        columns: &[
            MEETING,
            ITEM,
            Column::count(
                "order",
                "the point's place in the recommendation, from 1; empty where only the decision has the point",
            ),
            Column::text("number", "the point's number as printed"),
            Column::text("proposer", "who recommends, as printed"),
            Column::text("recommendation", "the point as printed"),
            Column::text("outcome", "how the point ended, where the paper decides it by itself"),
            Column::text("outcome_detail", "more than that"),
            Column::text("decision", "what was decided on the point, as printed"),
        ],
        rows: rows::points,
    },
    Table {
        file_name: "attendance.csv",
        columns: &[
            MEETING,
            Column::text("item", "the item's permanent address; empty for the meeting's list of members"),
            Column::text("person", "the name as printed"),
            Column::text("party", "the party as printed"),
            Column::text("role", "the office as printed"),
            Column::text("presence", "present, absent, substitute, conflict (of interest) or unknown"),
            Column::text("substitute_for", "whose seat a substitute took"),
            Column::text("from", "from when, as printed"),
            Column::text("until", "until when, as printed"),
        ],
        rows: rows::attendance,
    },
    Table {
        file_name: "figures.csv",
        columns: &[
            MEETING,
            ITEM,
            Column::count("order", "the figure's place in the item, from 1"),
            Column::decimal("value", "the number as printed, with a point before decimals"),
            Column::count("scale", "what one unit of the value stands for: 1, 1000, 1000000 or 1000000000"),
            Column::text("unit", "what is counted, such as kroner, percent or full_time_persons"),
            Column::count("start", "where it stands: first byte in the kept text of the paper"),
            Column::count("end", "one past the last byte"),
            Column::text("words", "the sentence or table row that the figure stands in, white space collapsed"),
        ],
        rows: rows::figures,
    },
];

/// A table of any other columns, with its header, by the same rules.
#[must_use]
pub fn table(header: &[&str], rows: &[Row]) -> String {
    line(header.iter().copied()) + &lines(rows)
}

/// Every column of every table with its type and meaning, as a table of its own.
#[must_use]
pub fn columns() -> String {
    let mut out = line(["file", "column", "type", "meaning"].into_iter());
    for table in &TABLES {
        for column in table.columns {
            out.push_str(&line([table.file_name, column.name, column.kind.name(), column.meaning].into_iter()));
        }
    }
    out
}

fn line<'a>(fields: impl Iterator<Item = &'a str>) -> String {
    let fields: Vec<String> = fields.map(field).collect();
    format!("{}\r\n", fields.join(","))
}

fn field(text: &str) -> String {
    let mut text: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t')).collect();
    if is_formula(&text) {
        text.insert(0, '\'');
    }
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

fn is_formula(text: &str) -> bool {
    let first = text.trim_start_matches(pejl_model::text::is_blank).chars().next();
    let starts =
        matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')) || text.starts_with(['\t', '\r']);
    starts && !is_number(text)
}

/// True for an optional minus, digits, and at most one point with digits behind it.
fn is_number(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    match text.split_once('.') {
        Some((whole, part)) => digits(whole) && digits(part),
        None => digits(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_as_rfc_4180_says() {
        assert_eq!(line(["a", "b,c", "d\"e", "f\r\ng", ""].into_iter()), "a,\"b,c\",\"d\"\"e\",\"f\r\ng\",\r\n");
    }

    #[test]
    fn formulas_are_disarmed_and_numbers_stay() {
        for formula in ["=1+1", "+45", "-cmd", "@SUM(A1)", " =x", "\u{a0}=x", "\u{1}=x", "-1-2", "－1"] {
            assert!(field(formula).starts_with('\''), "{formula}");
        }
        assert_eq!(field("\t=x").chars().next(), Some('\''));
        for plain in ["-4.5", "12", "-7", "a=b", "2024-03-06", "", "'x"] {
            assert_eq!(field(plain), plain);
        }
    }
}
