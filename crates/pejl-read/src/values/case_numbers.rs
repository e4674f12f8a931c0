//! Case and journal numbers, and the KLE parts of those that are KLE journal numbers.

mod forms;
mod labels;

use super::scan::{digits_end, has_digit, next_digit};
use forms::{Strength, form_at, sure_form_at};
use pejl_model::{CaseNumber, Kle, Span};
use std::ops::Range;

/// The case number of a line that holds nothing else but perhaps a label before
/// and other metadata after it ("Sagsnr.: 330-2018-3619   Dok.nr.: 330-…   Åbent").
pub(crate) fn whole_line(text: &str, base: usize) -> Option<CaseNumber> {
    if !has_digit(text) {
        return None;
    }
    let lead = text.len() - text.trim_start().len();
    let line = text.trim();
    let (start, label) = labels::strip(line);
    // Letters begin a case number only where a label says so.
    if label == labels::Label::None && !line.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let form = form_at(line, start)?;
    let rest = line.get(form.end..)?;
    let enough = match label {
        labels::Label::Sure => true,
        // "Sag: 23/1" with nothing behind it.
        labels::Label::Loose => {
            form.strength == Strength::Sure || (rest.is_empty() && line[..start].trim_end().ends_with(':'))
        }
        labels::Label::None => form.strength == Strength::Sure,
    };
    // "24.10.00-P15        20/20115": the classification, and the case far behind it.
    if label == labels::Label::None && form.is_kle && (rest.starts_with("   ") || rest.starts_with('\t')) {
        let start = form.end + rest.len() - rest.trim_start().len();
        if let Some(case) = sure_form_at(line, start).filter(|f| f.end == line.len()) {
            return Some(case.case_number(line, start, base + lead));
        }
    }
    let ends = match label {
        labels::Label::Sure | labels::Label::Loose => labels::is_metadata(rest),
        labels::Label::None => labels::is_openness(rest),
    };
    (enough && ends).then(|| form.case_number(line, start, base + lead))
}

/// The case number that a label's value is or begins with.
pub(crate) fn value(text: &str, base: usize) -> Option<CaseNumber> {
    let start = text.len() - text.trim_start().len();
    let form = form_at(text, start).filter(|f| labels::is_metadata(&text[f.end..]))?;
    Some(form.case_number(text, start, base))
}

/// The case number that begins `text`, where a label before it says that it is one, whatever follows.
pub(crate) fn labelled(text: &str, base: usize) -> Option<CaseNumber> {
    let start = text.len() - text.trim_start_matches([' ', ':', '.', '\u{a0}']).len();
    let form = form_at(text, start)?;
    Some(form.case_number(text, start, base))
}

/// The case number that stands in brackets or far behind at the end of a title, and the bytes that it takes there.
pub(crate) fn behind_title(text: &str, base: usize) -> Option<(CaseNumber, Range<usize>)> {
    if !has_digit(text) {
        return None;
    }
    let wide = || text.rfind("  ").map(|at| at + 2).or_else(|| text.rfind('\t').map(|at| at + 1));
    let bracket = || text.rfind('(').and_then(|open| Some((open + 1, open + text[open..].find(')')?, 1)));
    let number = |(from, end, sign): (usize, usize, usize)| {
        let inside = text[from..end].trim();
        let start = from + text[from..].find(inside)?;
        let form = sure_form_at(text, start).filter(|f| f.end == start + inside.len())?;
        let title = text[..from - sign].trim_end().len();
        (title >= 4).then(|| (form.case_number(text, start, base), title..end + sign))
    };
    bracket().and_then(number).or_else(|| wide().and_then(|at| number((at, text.len(), 0))))
}

/// All case numbers in running text, in order; only those that can be nothing else.
pub(crate) fn find(text: &str, base: usize) -> Vec<CaseNumber> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_digit(bytes, at) {
        at = digits_end(bytes, start);
        if let Some(form) = sure_form_at(text, start) {
            at = form.end;
            found.push(form.case_number(text, start, base));
        }
    }
    found
}

/// One past the case number whose first digit stands at `at`, where it can be nothing else.
pub(super) fn end_at(text: &str, at: usize) -> Option<usize> {
    sure_form_at(text, at).map(|f| f.end)
}

impl forms::Form {
    fn case_number(&self, text: &str, start: usize, base: usize) -> CaseNumber {
        let printed = text.get(start..self.end).unwrap_or("");
        CaseNumber {
            text: printed.to_owned(),
            kle: self.is_kle.then(|| kle(printed)),
            municipality_code: self.municipality_code,
            span: Span::new(base + start, base + self.end),
        }
    }
}

/// The parts of "15.00.00-A00-28-23", "85.02.02G00-0011", "15.20G00" or "00.01.00".
fn kle(printed: &str) -> Kle {
    let subject_end = printed.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(printed.len());
    let (subject, rest) = printed.split_at(subject_end);
    let mut parts = rest.trim_start_matches('-').split('-');
    Kle {
        subject: subject.trim_end_matches('.').to_owned(),
        facet: parts.next().filter(|f| !f.is_empty()).map(str::to_owned),
        serial: parts.next().and_then(|s| s.parse().ok()),
        year: parts.next().and_then(|y| y.get(y.len().saturating_sub(2)..)).and_then(|y| y.parse().ok()),
    }
}

#[cfg(test)]
mod tests;
