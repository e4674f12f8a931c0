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
    /// Name and meaning of each column, in order.
    pub columns: &'static [(&'static str, &'static str)],
    /// The rows of a meeting.
    pub rows: fn(&PublishedMeeting<'_>) -> Vec<Row>,
}

impl Table {
    /// The header row.
    #[must_use]
    pub fn header(&self) -> String {
        line(self.columns.iter().map(|(name, _)| *name))
    }

    /// The rows of `meeting` as they stand in the file.
    #[must_use]
    pub fn lines(&self, meeting: &PublishedMeeting<'_>) -> String {
        (self.rows)(meeting).iter().map(|row| line(row.iter().map(String::as_str))).collect()
    }
}

const MEETING: (&str, &str) = ("meeting", "the meeting's permanent address");
const ITEM: (&str, &str) = ("item", "the item's permanent address");

/// All tables.
pub const TABLES: [Table; 5] = [
    Table {
        file_name: "items.csv",
        columns: &[
            MEETING,
            ITEM,
            ("municipality", "the municipality's name"),
            ("committee", "the committee's name"),
            ("date", "the day of the meeting, YYYY-MM-DD"),
            ("kind", "minutes or agenda"),
            ("order", "the item's place in the meeting, from 1"),
            ("number", "the number as printed"),
            ("title", "the title as printed"),
            ("type", "decision, information or discussion"),
            ("open", "true, or false for a closed item"),
            ("case_number", "the case or journal number as printed"),
            ("confidence", "how sure the reader is: high, medium or low"),
        ],
        rows: rows::items,
    },
    Table {
        file_name: "decisions.csv",
        columns: &[
            MEETING,
            ITEM,
            ("outcome", "how it ended: approved, noted, recommended, discussed, postponed, rejected or other"),
            ("outcome_detail", "more than that, such as majority_vote"),
            ("effect", "the outcome seen from the recommendation"),
            ("votes_for", "how many voted for, where the paper gives the number"),
            ("votes_against", "how many voted against"),
            ("votes_abstained", "how many abstained"),
            ("dissents", "number of reservations, dissents and statements"),
            ("text", "the decision as printed, white space collapsed"),
        ],
        rows: rows::decisions,
    },
    Table {
        file_name: "points.csv",
        columns: &[
            MEETING,
            ITEM,
            ("order", "the point's place in the recommendation, from 1; empty where only the decision has the point"),
            ("number", "the point's number as printed"),
            ("proposer", "who recommends, as printed"),
            ("recommendation", "the point as printed"),
            ("outcome", "how the point ended, where the paper decides it by itself"),
            ("outcome_detail", "more than that"),
            ("decision", "what was decided on the point, as printed"),
        ],
        rows: rows::points,
    },
    Table {
        file_name: "attendance.csv",
        columns: &[
            MEETING,
            ("item", "the item's permanent address; empty for the meeting's list of members"),
            ("person", "the name as printed"),
            ("party", "the party as printed"),
            ("role", "the office as printed"),
            ("presence", "present, absent, substitute, conflict (of interest) or unknown"),
            ("substitute_for", "whose seat a substitute took"),
            ("from", "from when, as printed"),
            ("until", "until when, as printed"),
        ],
        rows: rows::attendance,
    },
    Table {
        file_name: "figures.csv",
        columns: &[
            MEETING,
            ITEM,
            ("order", "the figure's place in the item, from 1"),
            ("value", "the number as printed, with a point before decimals"),
            ("scale", "what one unit of the value stands for: 1, 1000, 1000000 or 1000000000"),
            ("unit", "what is counted, such as kroner, percent or full_time_persons"),
            ("start", "where it stands: first byte in the kept text of the paper"),
            ("end", "one past the last byte"),
        ],
        rows: rows::figures,
    },
];

/// Every column of every table with its meaning, as a table of its own.
#[must_use]
pub fn columns() -> String {
    let mut out = line(["file", "column", "meaning"].into_iter());
    for table in &TABLES {
        for (name, meaning) in table.columns {
            out.push_str(&line([table.file_name, name, meaning].into_iter()));
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
