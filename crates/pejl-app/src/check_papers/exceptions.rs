//! Exceptions: findings that somebody has looked at and lets stand, in a file
//! beside the paper. Each has a reason, and a day after which it no longer holds.

use super::FoundView;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What stands behind the paper's own file name.
pub const EXCEPTIONS_END: &str = ".undtagelser.toml";
const TABLE: &str = "exception";
/// Larger is no list that somebody wrote.
const LARGEST: u64 = 1 << 20;

/// The file with the exceptions of the paper at `paper`.
pub(super) fn file_of(paper: &Path) -> PathBuf {
    let mut name = paper.as_os_str().to_owned();
    name.push(EXCEPTIONS_END);
    PathBuf::from(name)
}

/// Why a file of exceptions can't be used. None of it holds then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExceptionFault {
    /// The line, from 1; 0 for the file as a whole.
    pub line: usize,
    /// What is wrong.
    pub kind: ExceptionFaultKind,
}

/// What is wrong with a file of exceptions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExceptionFaultKind {
    /// It can't be read.
    Unreadable,
    /// It is no TOML.
    Syntax,
    /// A key that no exception has.
    UnknownKey(String),
    /// No rule has this code.
    UnknownCode(String),
    /// Something else than words under this key.
    NoWords(&'static str),
    /// No code.
    NoCode,
    /// No reason.
    NoReason,
    /// No day after which it no longer holds.
    NoDay,
    /// A day that is none.
    WrongDay(String),
}

/// What is to be told about an exception.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExceptionNote {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The code of the rule.
    pub code: &'static str,
    /// The day after which it no longer holds, where that is past; none where nothing was found that it is about.
    pub expired: Option<Date>,
}

/// One exception.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Exception {
    line: usize,
    code: &'static str,
    item: Option<String>,
    text: Option<String>,
    expires: Date,
}

impl Exception {
    /// True where the finding is one that it lets stand. Words are compared as
    /// they are shown, so that nobody writes down what a finding hides.
    fn is_about(&self, found: &FoundView) -> bool {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        found.finding.code == self.code
            && self.item.as_deref().is_none_or(|item| found.item.as_deref().is_some_and(|of| bare(of) == bare(item)))
            && self.text.as_deref().is_none_or(|text| words(text) == words(&found.at.text))
    }
}

/// A number without the full stop that may be printed behind it.
fn bare(number: &str) -> &str {
    number.trim().trim_end_matches('.')
}

/// The exceptions beside the paper at `paper`; none where there is no such file.
pub(super) fn beside(paper: &Path) -> Result<Vec<Exception>, ExceptionFault> {
    let file = file_of(paper);
    match std::fs::metadata(&file) {
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Ok(kind) if kind.is_file() && kind.len() <= LARGEST => {}
        _ => return Err(ExceptionFault { line: 0, kind: ExceptionFaultKind::Unreadable }),
    }
    match std::fs::read_to_string(&file) {
        Ok(words) => parse(&words),
        Err(_) => Err(ExceptionFault { line: 0, kind: ExceptionFaultKind::Unreadable }),
    }
}

/// Takes the findings out that exceptions let stand, and tells how many and what is to be told about the exceptions.
/// `ran` tells whether a rule ran at all.
pub(super) fn apply(
    exceptions: &[Exception],
    found: &mut Vec<FoundView>,
    today: Date,
    ran: impl Fn(&str) -> bool,
    file: &str,
) -> (usize, Vec<ExceptionNote>) {
    let before = found.len();
    let holds = |exception: &Exception| exception.expires >= today;
    let mut used: BTreeSet<usize> = BTreeSet::new();
    found.retain(|found| {
        let about = exceptions.iter().enumerate().filter(|(_, one)| holds(one) && one.is_about(found));
        let about: Vec<usize> = about.map(|(at, _)| at).collect();
        used.extend(&about);
        about.is_empty()
    });
    let note = |(at, one): (usize, &Exception)| {
        let expired = (!holds(one)).then_some(one.expires);
        let told = expired.is_some() || (!used.contains(&at) && ran(one.code));
        told.then(|| ExceptionNote { file: file.to_owned(), line: one.line, code: one.code, expired })
    };
    (before - found.len(), exceptions.iter().enumerate().filter_map(note).collect())
}

/// The exceptions that `words` lists.
pub(super) fn parse(words: &str) -> Result<Vec<Exception>, ExceptionFault> {
    let words = words.strip_prefix('\u{feff}').unwrap_or(words);
    let at = |span: std::ops::Range<usize>| {
        let before = words.as_bytes().get(..span.start.min(words.len())).unwrap_or_default();
        before.iter().filter(|byte| **byte == b'\n').count() + 1
    };
    let parsed = DeTable::parse(words)
        .map_err(|error| ExceptionFault { line: error.span().map_or(0, at), kind: ExceptionFaultKind::Syntax })?;
    let mut exceptions = Vec::new();
    for (key, value) in parsed.get_ref() {
        let unknown = || ExceptionFault {
            line: at(key.span()),
            kind: ExceptionFaultKind::UnknownKey(key.get_ref().as_ref().to_owned()),
        };
        let list = value.get_ref().as_array().filter(|_| key.get_ref().as_ref() == TABLE).ok_or_else(unknown)?;
        for one in list {
            let table = one.get_ref().as_table().ok_or_else(unknown)?;
            exceptions.push(exception(table, at(one.span()), &at)?);
        }
    }
    Ok(exceptions)
}

fn exception(
    table: &DeTable<'_>,
    line: usize,
    at: &dyn Fn(std::ops::Range<usize>) -> usize,
) -> Result<Exception, ExceptionFault> {
    let fault = |line, kind| ExceptionFault { line, kind };
    let (mut code, mut item, mut text, mut reason, mut expires) = (None, None, None, None, None);
    for (key, value) in table {
        let here = at(key.span());
        let wordy = |name| words_of(value).ok_or_else(|| fault(here, ExceptionFaultKind::NoWords(name)));
        match key.get_ref().as_ref() {
            "code" => code = Some(known_code(&wordy("code")?).map_err(|kind| fault(here, kind))?),
            "item" => item = Some(wordy("item")?),
            "text" => text = Some(wordy("text")?),
            "reason" => reason = Some(wordy("reason")?),
            "expires" => expires = Some(day_of(&wordy("expires")?).map_err(|kind| fault(here, kind))?),
            other => return Err(fault(here, ExceptionFaultKind::UnknownKey(other.to_owned()))),
        }
    }
    let code = code.ok_or_else(|| fault(line, ExceptionFaultKind::NoCode))?;
    let reason = reason.filter(|reason| !reason.trim().is_empty());
    reason.ok_or_else(|| fault(line, ExceptionFaultKind::NoReason))?;
    let expires = expires.ok_or_else(|| fault(line, ExceptionFaultKind::NoDay))?;
    Ok(Exception { line, code, item, text, expires })
}

/// What stands under a key: words, a whole number or a day.
fn words_of(value: &Spanned<DeValue<'_>>) -> Option<String> {
    match value.get_ref() {
        DeValue::String(words) => Some(words.as_ref().to_owned()),
        DeValue::Integer(number) if number.radix() == 10 => Some(number.as_str().to_owned()),
        DeValue::Datetime(day) => Some(day.to_string()),
        _ => None,
    }
}

fn known_code(words: &str) -> Result<&'static str, ExceptionFaultKind> {
    let rule = pejl_check::rule(words.trim());
    rule.map(|rule| rule.code).ok_or_else(|| ExceptionFaultKind::UnknownCode(words.to_owned()))
}

fn day_of(words: &str) -> Result<Date, ExceptionFaultKind> {
    let words = words.trim();
    let day = if words.len() == 10 { words.parse().ok() } else { None };
    day.ok_or_else(|| ExceptionFaultKind::WrongDay(words.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exception_has_a_code_a_reason_and_a_day() {
        let words = "# Kommentar\n[[exception]]\ncode = \"d001\"\nitem = 3\ntext = \"mandag\"\nreason = \"Citat\"\nexpires = 2030-01-31\n\n\
                     [[exception]]\ncode = \"D001\"\nreason = \"x\"\nexpires = \"2030-02-01\"\n";
        let read = parse(words).expect("is right");
        assert_eq!(read.len(), 2);
        assert_eq!((read[0].line, read[0].code, read[0].item.as_deref()), (2, "D001", Some("3")));
        assert_eq!((read[1].line, read[1].expires), (9, Date::constant(2030, 2, 1)));
        assert_eq!(parse(""), Ok(Vec::new()));
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        use ExceptionFaultKind as Kind;
        let full =
            |line: &str| format!("[[exception]]\ncode = \"D001\"\nreason = \"x\"\nexpires = 2030-01-31\n{line}\n");
        for (words, line, kind) in [
            ("[[exception]]\nreason = \"x\"\nexpires = 2030-01-31".to_owned(), 1, Kind::NoCode),
            ("\n[[exception]]\ncode = \"D001\"\nexpires = 2030-01-31".to_owned(), 2, Kind::NoReason),
            ("[[exception]]\ncode = \"D001\"\nreason = \" \"\nexpires = 2030-01-31".to_owned(), 1, Kind::NoReason),
            ("[[exception]]\ncode = \"D001\"\nreason = \"x\"".to_owned(), 1, Kind::NoDay),
            ("[[exception]]\nexpires = \"snart\"".to_owned(), 2, Kind::WrongDay("snart".to_owned())),
            ("[[exception]]\ncode = \"D999\"".to_owned(), 2, Kind::UnknownCode("D999".to_owned())),
            (full("grund = \"x\""), 5, Kind::UnknownKey("grund".to_owned())),
            (full("item = true"), 5, Kind::NoWords("item")),
            ("[undtagelse]\ncode = \"D001\"".to_owned(), 1, Kind::UnknownKey("undtagelse".to_owned())),
        ] {
            assert_eq!(parse(&words), Err(ExceptionFault { line, kind }), "{words}");
        }
        assert!(matches!(parse("[[exception]\n"), Err(ExceptionFault { kind: Kind::Syntax, .. })));
    }
}
