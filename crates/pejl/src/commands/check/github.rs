//! Findings as workflow commands, which GitHub shows beside the lines of a change.

use super::words;
use pejl_app::{CheckedPaper, FindingsReport, FoundView, one_line};
use pejl_model::Severity;
use pejl_words::{Arg, text};

/// A line a finding.
pub(super) fn commands(report: &FindingsReport) -> String {
    report.papers.iter().flat_map(|paper| paper.found.iter().map(|found| command(paper, found))).collect()
}

fn command(paper: &CheckedPaper, found: &FoundView) -> String {
    let level = match found.finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let title = format!("{} {}", found.finding.code, pejl_words::rule_name(found.finding.code));
    format!(
        "::{level} file={}{},title={}::{}\n",
        property(&paper.name),
        lines(paper, found),
        property(&title),
        data(&sentence(found))
    )
}

/// Lines are told where the text is the file itself, columns where it is one line.
fn lines(paper: &CheckedPaper, found: &FoundView) -> String {
    let at = &found.at;
    if !paper.is_text || found.attached.is_some() {
        return String::new();
    }
    if at.line == at.end_line {
        format!(",line={},endLine={},col={},endColumn={}", at.line, at.end_line, at.column, at.end_column)
    } else {
        format!(",line={},endLine={}", at.line, at.end_line)
    }
}

fn sentence(found: &FoundView) -> String {
    let mut out = words::message(found);
    if let Some(number) = &found.item {
        out.push_str(&format!(" ({})", text("cli-check-item", &[("number", Arg::from(number.as_str()))])));
    }
    if let Some(file) = words::attached(found) {
        out.push_str(&format!(" ({file})"));
    }
    if let Some(right) = &found.finding.correction {
        out.push('\n');
        out.push_str(&text("cli-check-right", &[("text", one_line(&right.text).into())]));
    }
    out
}

fn data(words: &str) -> String {
    words.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(words: &str) -> String {
    data(words).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_commands_are_made_of_is_escaped() {
        assert_eq!(data("82 %\r\nog: mere, ::error::"), "82 %25%0D%0Aog: mere, ::error::");
        assert_eq!(property("C:\\a,b\n.txt"), "C%3A\\a%2Cb%0A.txt");
    }
}
