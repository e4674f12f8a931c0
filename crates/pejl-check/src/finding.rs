//! What a rule found.

use crate::exact::calendar::Holiday;
use jiff::civil::{Date, Weekday};
use pejl_model::{Severity, Span, Unit};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// Where a finding stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In the paper's kept text.
    Paper(Span),
    /// In the text of the attached file with this index; an empty span concerns the file as a whole.
    Attached(usize, Span),
}

impl Place {
    /// The bytes, whichever text they count in.
    #[must_use]
    pub fn span(self) -> Span {
        match self {
            Place::Paper(span) | Place::Attached(_, span) => span,
        }
    }
}

/// A named argument of a finding's message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    /// How many; chooses between singular and plural.
    Count(u64),
    /// A bare number, exactly.
    Number(Decimal),
    /// A number with its unit and scale, as a figure has them.
    Amount(Decimal, Unit, u64),
    /// A day.
    Date(Date),
    /// A day of the week, 1 for Monday to 7 for Sunday.
    Weekday(i8),
    /// A holiday.
    Holiday(Holiday),
    /// Words as they stand in the paper. Personal data in them is masked.
    Words(Cow<'static, str>),
}

impl From<Decimal> for Argument {
    fn from(number: Decimal) -> Self {
        Argument::Number(number)
    }
}

impl From<Date> for Argument {
    fn from(date: Date) -> Self {
        Argument::Date(date)
    }
}

impl From<Weekday> for Argument {
    fn from(day: Weekday) -> Self {
        Argument::Weekday(day.to_monday_one_offset())
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Argument::Count(count as u64)
    }
}

impl From<&str> for Argument {
    fn from(words: &str) -> Self {
        Argument::Words(Cow::Owned(words.to_owned()))
    }
}

impl From<String> for Argument {
    fn from(words: String) -> Self {
        Argument::Words(Cow::Owned(words))
    }
}

/// What would be right in place of what stands there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Correction {
    /// What is replaced, in the same text as the finding.
    pub span: Span,
    /// What stands there instead.
    pub text: String,
}

/// One finding. Its sentence is made by `pejl-words` under the key `check-<code>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's code ("A003").
    pub code: &'static str,
    /// How much it weighs, by the rule or the settings.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// The index of the item that it stands in; none for the paper as a whole.
    pub item: Option<u32>,
    /// True where it stands in a closed item: only for those who may see that.
    pub closed: bool,
    /// True where what stands there is personal data, which no output shows.
    pub secret: bool,
    /// Named arguments of the message, in the rule's order.
    pub arguments: Vec<(&'static str, Argument)>,
    /// Other places that belong to it, such as the figure that contradicts this one. In the paper's text.
    pub related: Vec<Span>,
    /// What would be right, where that can be told.
    pub correction: Option<Correction>,
}
