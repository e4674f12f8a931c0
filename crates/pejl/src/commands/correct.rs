//! `pejl correct`: what was read is corrected, told and taken back.

use super::{author, failed};
use crate::correct_arguments::{CorrectCommand, Reason};
use crate::output::{Failure, Style, print};
use pejl_app::{Author, CorrectionMade, CorrectionRequest, CorrectionView, Library, Viewer};
use pejl_model::{Outcome, text::slug};
use pejl_web::{OUTCOME_WORDS, correction_sentence};
use pejl_words::{Arg, label, text};
use std::fmt::Write;
use std::process::ExitCode;

/// Words that papers print for one of them.
const ALSO: [(Outcome, &str); 5] = [
    (Outcome::Approved, "bevilget"),
    (Outcome::Approved, "tiltraadt"),
    (Outcome::Approved, "vedtaget"),
    (Outcome::Rejected, "afvist"),
    (Outcome::Noted, "orientering"),
];

pub(crate) async fn run(library: &Library, command: CorrectCommand) -> Result<ExitCode, Failure> {
    let (request, reason) = match command {
        CorrectCommand::List => return list(library).await,
        CorrectCommand::Undo { number, who } => return undo(library, number, by(who)).await,
        CorrectCommand::Outcome { address, to, reason } => (CorrectionRequest::Outcome(address, outcome(&to)?), reason),
        CorrectCommand::Date { address, to, reason } => (CorrectionRequest::Date(address, to), reason),
        CorrectCommand::Committee { address, to, reason } => (CorrectionRequest::Committee(address, to), reason),
        CorrectCommand::SamePerson { pair, reason } => (CorrectionRequest::SamePerson(pair.kept, pair.other), reason),
        CorrectCommand::SameCommittee { pair, reason } => {
            (CorrectionRequest::SameCommittee(pair.kept, pair.other), reason)
        }
    };
    let Reason { why, who } = reason;
    let made = library.correct(Viewer::Operator, request, &why, &by(who)).await.map_err(|e| failed(&e))?;
    let told = correction_sentence(&made.correction);
    let args = [("number", Arg::from(made.correction.number.to_string())), ("sentence", told.into())];
    print(&format!("{}\n{}\n", text("cli-correct-made", &args), now_at(&made)))?;
    Ok(ExitCode::SUCCESS)
}

/// Who acts: as told, else as every command.
fn by(who: Option<String>) -> Author {
    let author = author();
    match who.map(|who| who.trim().to_owned()).filter(|who| !who.is_empty()) {
        Some(who) => Author { who, ..author },
        None => author,
    }
}

fn outcome(word: &str) -> Result<Outcome, Failure> {
    let asked = slug(word);
    let named = |outcome: &Outcome| slug(&pejl_words::outcome(*outcome)) == asked;
    let found = OUTCOME_WORDS.iter().find(|(outcome, word)| *word == asked || named(outcome));
    found.or_else(|| ALSO.iter().find(|(_, word)| *word == asked)).map(|(outcome, _)| *outcome).ok_or_else(|| {
        let known = pejl_words::list(&OUTCOME_WORDS.map(|(_, word)| word));
        Failure::new(text("cli-correct-unknown-outcome", &[("value", word.into())]))
            .with_help(text("cli-correct-unknown-outcome-help", &[("known", known.into())]))
    })
}

fn now_at(made: &CorrectionMade) -> String {
    text("cli-correct-now", &[("address", (&made.address).into())])
}

async fn undo(library: &Library, number: i64, author: Author) -> Result<ExitCode, Failure> {
    let made = library.undo_correction(Viewer::Operator, number, &author).await.map_err(|e| failed(&e))?;
    let told = text("cli-correct-undone", &[("number", number.to_string().into())]);
    print(&format!("{told}\n{}\n", now_at(&made)))?;
    Ok(ExitCode::SUCCESS)
}

async fn list(library: &Library) -> Result<ExitCode, Failure> {
    let made = library.list_corrections(Viewer::Operator).await.map_err(|e| failed(&e))?;
    let style = Style::for_stdout();
    let mut out = String::new();
    for correction in &made {
        let _ = writeln!(out, "{:>4}  {}", correction.number, correction_sentence(correction));
        let _ = writeln!(out, "      {}", style.quiet(&about(correction)));
        if let Some((who, at)) = &correction.undone {
            let args = [("who", who.into()), ("day", pejl_web::day_of(at).into())];
            let _ = writeln!(out, "      {}", style.warn(&text("cli-correct-undone-by", &args)));
        }
    }
    if made.is_empty() {
        let _ = writeln!(out, "{}", label("cli-correct-none"));
    }
    print(&out)?;
    Ok(ExitCode::SUCCESS)
}

/// The address that a correction is about.
fn about(correction: &CorrectionView) -> String {
    match (correction.meeting.as_str(), correction.item.as_str()) {
        ("", _) => correction.kept.clone(),
        (meeting, "") => meeting.to_owned(),
        (meeting, item) => format!("{meeting}/{item}"),
    }
}
