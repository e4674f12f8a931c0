//! `pejl check`: what does not hold in a paper, before it is published.

mod explain;
mod github;
mod json;
mod sarif;
mod told;
mod words;

use super::import::input;
use super::{author, failed, now, open};
use crate::check_arguments::{CheckArguments, CheckFormat};
use crate::output::{FAILED, Failure, UNREADABLE, aside, print};
use crate::settings::Settings;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use pejl_app::{CheckRequest, FindingsReport, Given, RuleChoice, Since, Viewer, check_papers};
use pejl_words::{Arg, label, text};
use std::io::IsTerminal;
use std::process::ExitCode;
use std::time::Duration;

/// So long a check shows no bar.
const SHORT: Duration = Duration::from_millis(500);

pub(crate) async fn run(arguments: CheckArguments, settings: &Settings) -> Result<ExitCode, Failure> {
    let rules = settings.checking()?;
    if arguments.rules {
        print(&explain::rules(&rules))?;
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(name) = arguments.explain {
        print(&explain::explained(name, &rules))?;
        return Ok(ExitCode::SUCCESS);
    }
    let request = request(&arguments, settings)?;
    let library = match arguments.since {
        Some(_) => Some(open(settings).await?),
        None => None,
    };
    let since = library.as_ref().zip(arguments.since);
    let since = since.map(|(library, version)| Since { library, version, author: author() });
    let progress = Progress::new();
    let report = check_papers(Viewer::Operator, &request, since.as_ref(), &mut |done| progress.tell(done)).await;
    progress.0.finish_and_clear();
    let report = report.map_err(|e| failed(&e))?;
    tell(&report, &arguments)?;
    Ok(exit_code(&report, &arguments))
}

fn request(arguments: &CheckArguments, settings: &Settings) -> Result<CheckRequest, Failure> {
    let limits = settings.limits();
    if !arguments.attached.is_empty()
        && (arguments.paths.len() != 1 || arguments.paths.iter().any(|path| path.is_dir()))
    {
        return Err(Failure::new(label("cli-check-attached-to-one").into_owned()));
    }
    let choice = RuleChoice { only: arguments.rule.clone(), skip: arguments.skip.clone(), wording: arguments.wording };
    Ok(CheckRequest {
        inputs: arguments.paths.iter().map(|path| input(path, limits.read.file_bytes)).collect::<Result<_, _>>()?,
        attached: arguments.attached.clone(),
        given: Given { municipality: arguments.municipality.clone(), ..Given::default() },
        settings: choice.over(settings.checking()?),
        limits,
        today: now().to_zoned(jiff::tz::TimeZone::UTC).date(),
        closed: arguments.closed,
    })
}

/// How far a long check is, where a person sees it; a short one needs no bar.
struct Progress(ProgressBar);

impl Progress {
    fn new() -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{spinner} {pos} {msg}") {
            bar.set_style(style);
        }
        bar.set_message(label("cli-check-progress"));
        Self(bar)
    }

    fn tell(&self, done: u64) {
        if self.0.is_hidden() && self.0.elapsed() > SHORT && std::io::stderr().is_terminal() {
            self.0.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.0.set_position(done);
    }
}

/// Findings on standard output; what could not be read, and what is to be told of exceptions, beside it.
fn tell(report: &FindingsReport, arguments: &CheckArguments) -> Result<(), Failure> {
    for paper in &report.papers {
        for problem in &paper.problems {
            aside(&words::problem(paper, problem));
        }
        for note in &paper.notes {
            aside(&words::note(note));
        }
    }
    match arguments.format {
        CheckFormat::Text => print(&told::for_people(report)),
        CheckFormat::Github => print(&github::commands(report)),
        CheckFormat::Json => print(&json::array(report)?),
        CheckFormat::Sarif => print(&sarif::log(report)?),
    }?;
    if report.papers.is_empty() {
        aside(&label("cli-check-no-papers"));
    }
    if arguments.format != CheckFormat::Text && report.closed() > 0 {
        aside(&text("cli-check-closed-left-out", &[("count", Arg::from(report.closed()))]));
    }
    Ok(())
}

fn exit_code(report: &FindingsReport, arguments: &CheckArguments) -> ExitCode {
    if report.has_problems() || report.papers.is_empty() {
        return ExitCode::from(UNREADABLE);
    }
    let fails = report.found().any(|found| arguments.fail_on.fails(found.finding.severity));
    if fails { ExitCode::from(FAILED) } else { ExitCode::SUCCESS }
}
