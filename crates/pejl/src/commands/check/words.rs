//! Words that several formats share.

use super::super::import::refusal;
use pejl_app::{CheckedPaper, ExceptionFault, ExceptionFaultKind, ExceptionNote, FoundView, PaperProblem, one_line};
use pejl_model::Severity;
use pejl_words::{Arg, label, text};

/// The weight of a finding, for people.
pub(super) fn weight(severity: Severity) -> String {
    let key = match severity {
        Severity::Error => "cli-check-error",
        Severity::Warning => "cli-check-warning",
        Severity::Note => "cli-check-note",
    };
    label(key).into_owned()
}

/// What the attached file that a finding stands in is called.
pub(super) fn attached(found: &FoundView) -> Option<String> {
    let file = found.attached.as_ref()?;
    Some(match &file.name {
        Some(name) => one_line(name),
        None => text("cli-check-attached-unnamed", &[("number", Arg::from(file.number))]),
    })
}

/// Why a paper, or what belongs to it, could not be read.
pub(super) fn problem(paper: &CheckedPaper, problem: &PaperProblem) -> String {
    let of = |file: &str, why: &str| one_line(&format!("{file}: {why}"));
    match problem {
        PaperProblem::Unreadable(why) => of(&paper.name, &refusal(why)),
        PaperProblem::Attached(file, why) => of(file, &refusal(why)),
        PaperProblem::Exceptions(file, fault) => {
            let line = if fault.line == 0 { String::new() } else { format!(":{}", fault.line) };
            of(&format!("{file}{line}"), &format!("{} {}", exception(fault), label("cli-check-exception-none-hold")))
        }
        PaperProblem::NotStored => of(&paper.name, &label("cli-check-not-stored")),
        PaperProblem::NoSuchVersion { asked, held } => {
            let args = [("asked", Arg::from(*asked)), ("held", Arg::from(*held))];
            of(&paper.name, &text("cli-check-no-such-version", &args))
        }
    }
}

fn exception(fault: &ExceptionFault) -> String {
    use ExceptionFaultKind as Kind;
    let (key, what) = match &fault.kind {
        Kind::Unreadable => ("cli-check-exception-unreadable", ""),
        Kind::Syntax => ("cli-check-exception-syntax", ""),
        Kind::UnknownKey(key) => ("cli-check-exception-unknown-key", key.as_str()),
        Kind::UnknownCode(code) => ("cli-check-exception-unknown-code", code.as_str()),
        Kind::NoWords(key) => ("cli-check-exception-no-words", *key),
        Kind::NoCode => ("cli-check-exception-no-code", ""),
        Kind::NoReason => ("cli-check-exception-no-reason", ""),
        Kind::NoDay => ("cli-check-exception-no-day", ""),
        Kind::WrongDay(day) => ("cli-check-exception-wrong-day", day.as_str()),
    };
    text(key, &[("what", Arg::from(what))])
}

/// What is to be told about an exception.
pub(super) fn note(note: &ExceptionNote) -> String {
    let told = match note.expired {
        Some(day) => {
            let args = [("code", Arg::from(note.code)), ("day", pejl_words::date_long(day).into())];
            text("cli-check-exception-expired", &args)
        }
        None => text("cli-check-exception-unused", &[("code", Arg::from(note.code))]),
    };
    one_line(&format!("{}:{}: {told}", note.file, note.line))
}

/// The sentence of a finding.
pub(super) fn message(found: &FoundView) -> String {
    one_line(&pejl_words::finding(&found.finding))
}
