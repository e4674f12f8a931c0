//! The query language: what a person types, understood leniently.
//!
//! Words must all be found; `"…"` is a phrase, `ord*` a beginning, `-ord` and
//! `IKKE ord` exclude, `a ELLER b` is either, `felt:værdi` filters. Whatever is
//! typed gives a query; what was understood otherwise than typed gives a hint.

mod dates;
mod fields;
mod parse;

pub(crate) use dates::Days;
pub(crate) use fields::FieldName;
pub(crate) use parse::parse;

use crate::QueryHint;

/// A query as it was understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Parsed {
    /// Each must be met.
    pub groups: Vec<Group>,
    /// The days that `dato:` asks for.
    pub days: Days,
    /// What was understood otherwise than typed.
    pub hints: Vec<QueryHint>,
}

/// Clauses of which one must be met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Group {
    /// True where none may be met.
    pub excluded: bool,
    /// The clauses.
    pub any: Vec<Clause>,
}

/// One thing asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Clause {
    /// The field; `None` for the whole item.
    pub field: Option<FieldName>,
    /// What it shall hold.
    pub wanted: Wanted,
}

/// What a clause wants to find. The text is as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// Words, in any order.
    Words(String),
    /// Words that follow each other.
    Phrase(String),
    /// Words that start so.
    Prefix(String),
}

impl Wanted {
    /// The text as typed.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Words(text) | Self::Phrase(text) | Self::Prefix(text) => text,
        }
    }
}
