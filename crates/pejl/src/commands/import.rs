//! `pejl import`: papers into the library.

use super::{author, failed};
use crate::arguments::ImportArguments;
use crate::output::{FAILED, Failure, Style, print};
use crate::settings::Settings;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use pejl_app::{
    AttachRequest, FileResult, Given, ImportInput, ImportProgress, ImportReport, ImportRequest, Library, Refusal,
    Viewer, shown_name,
};
use pejl_words::{Arg, label, text};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{IsTerminal, Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

pub(crate) async fn run(
    library: &Library,
    arguments: ImportArguments,
    settings: &Settings,
) -> Result<ExitCode, Failure> {
    let limits = settings.limits();
    let inputs = arguments.paths.iter().map(|path| input(path, limits.read.file_bytes)).collect::<Result<_, _>>()?;
    if let Some(item) = arguments.attachment_of {
        let (dry_run, again_forgotten) = (arguments.dry_run, arguments.again_forgotten);
        let request = AttachRequest { item, inputs, dry_run, again_forgotten, limits, author: author() };
        return attach(library, &request).await;
    }
    let given = Given { municipality: arguments.municipality, committee: arguments.committee, date: arguments.date };
    let request = ImportRequest {
        inputs,
        given,
        dry_run: arguments.dry_run,
        again_forgotten: arguments.again_forgotten,
        limits,
        author: author(),
    };
    let progress = Progress::new(arguments.progress_lines);
    let report = library.import_papers(Viewer::Operator, request, &mut |p| progress.tell(p)).await;
    progress.bar.finish_and_clear();
    let report = report.map_err(|e| failed(&e))?;
    print(&table(&report, arguments.dry_run))?;
    Ok(if report.counts.failed > 0 { ExitCode::from(FAILED) } else { ExitCode::SUCCESS })
}

/// Files attached to the item that is named, and what became of each.
async fn attach(library: &Library, request: &AttachRequest) -> Result<ExitCode, Failure> {
    let files = library.attach_files(Viewer::Operator, request).await.map_err(|e| failed(&e))?;
    let style = Style::for_stdout();
    let lines = files
        .iter()
        .map(|file| format!("{}: {}\n", style.strong(&shown_name(&file.name)), outcome(&file.result, file.items)));
    print(&lines.collect::<String>())?;
    let failed = files.iter().any(|file| matches!(file.result, FileResult::Failed(_)));
    Ok(if failed { ExitCode::from(FAILED) } else { ExitCode::SUCCESS })
}

/// A path as it is, or standard input for `-`.
pub(super) fn input(path: &Path, limit: usize) -> Result<ImportInput, Failure> {
    if path != Path::new("-") {
        return Ok(ImportInput::Path(PathBuf::from(path)));
    }
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().take(limit as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|e| Failure::new(e.to_string()))?;
    Ok(ImportInput::Bytes { name: label("import-standard-input").into_owned(), bytes })
}

/// A bar on a terminal, or a line a file where scripts follow.
struct Progress {
    bar: ProgressBar,
    lines: bool,
}

impl Progress {
    fn new(lines: bool) -> Self {
        let shown = std::io::stderr().is_terminal() && !lines;
        let target = if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}") {
            bar.set_style(style);
        }
        Self { bar, lines }
    }

    fn tell(&self, progress: &ImportProgress<'_>) {
        let done = progress.counts.files();
        if self.lines {
            // A closed pipe stops nobody: the import goes on.
            let _ = writeln!(std::io::stderr(), "done {done} of {}", progress.found);
            return;
        }
        self.bar.set_length(progress.found);
        self.bar.set_position(done);
        let seconds = self.bar.elapsed().as_millis().max(1) as u64;
        let speed = pejl_words::bytes(progress.counts.bytes * 1000 / seconds);
        self.bar.set_message(text("import-speed", &[("speed", Arg::from(speed.as_str()))]));
    }
}

/// What came in, what did not, and why.
fn table(report: &ImportReport, dry_run: bool) -> String {
    let style = Style::for_stdout();
    let mut out = String::new();
    if dry_run {
        for file in &report.files {
            let _ = writeln!(out, "{}: {}", style.strong(&shown_name(&file.name)), outcome(&file.result, file.items));
            for diagnostic in &file.diagnostics {
                let _ = writeln!(out, "    {}", pejl_words::diagnostic(diagnostic));
            }
        }
        let _ = writeln!(out, "\n{}", label("import-dry-run"));
    } else {
        for file in &report.files {
            let told = match &file.result {
                FileResult::Failed(_) => style.warn(&outcome(&file.result, file.items)),
                FileResult::Moved { .. } | FileResult::Attached { new: true, .. } => outcome(&file.result, file.items),
                _ => continue,
            };
            let _ = writeln!(out, "{}: {told}", style.strong(&shown_name(&file.name)));
        }
    }
    let counts = &report.counts;
    let rows = [
        ("import-row-imported", counts.imported),
        ("import-row-new-versions", counts.new_versions),
        ("import-row-moved", counts.moved),
        ("import-row-unchanged", counts.unchanged),
        ("import-row-attached", counts.attached),
        ("import-row-skipped", counts.skipped),
        ("import-row-failed", counts.failed),
    ];
    for (key, count) in rows {
        if matches!(key, "import-row-moved" | "import-row-attached") && count == 0 {
            continue;
        }
        let _ = writeln!(out, "{:<28}{:>10}", label(key), pejl_words::number(count));
    }
    for (why, count) in skipped(report) {
        let _ = writeln!(out, "  {:>6}  {}", pejl_words::number(count), style.quiet(&why));
    }
    out
}

/// Why files were skipped, and how many for each reason.
fn skipped(report: &ImportReport) -> BTreeMap<String, u64> {
    let mut reasons = BTreeMap::new();
    for file in &report.files {
        if let FileResult::Skipped(why) = &file.result {
            *reasons.entry(refusal(why)).or_default() += 1;
        }
    }
    reasons
}

fn outcome(result: &FileResult, items: usize) -> String {
    match result {
        FileResult::Imported { meeting, .. } => {
            text("import-imported", &[("meeting", Arg::from(meeting.as_str())), ("items", Arg::from(items))])
        }
        FileResult::NewVersion { meeting, version, .. } => text(
            "import-new-version",
            &[("meeting", Arg::from(meeting.as_str())), ("version", Arg::from(u64::from(*version)))],
        ),
        FileResult::Moved { meeting, from, .. } => {
            text("import-moved", &[("meeting", Arg::from(meeting.as_str())), ("from", Arg::from(from.as_str()))])
        }
        FileResult::Attached { item, title, new, scan } => {
            let args = [("item", Arg::from(item.as_str())), ("title", Arg::from(title.as_str()))];
            let told = text(if *new { "import-attached" } else { "import-attached-held" }, &args);
            if *scan { format!("{told}. {}", label("import-attached-scan")) } else { told }
        }
        FileResult::Unchanged { .. } => label("import-unchanged").into_owned(),
        FileResult::Skipped(why) | FileResult::Failed(why) => refusal(why),
    }
}

/// Why a file did not come in, and what to do.
pub(super) fn refusal(why: &Refusal) -> String {
    if let Refusal::Unreadable(diagnostic) = why {
        return format!("{} {}", pejl_words::diagnostic(diagnostic), pejl_words::diagnostic_help(diagnostic));
    }
    let args: Vec<(String, String)> = why.args().into_iter().map(sized).collect();
    let args: Vec<(&str, Arg<'_>)> =
        args.iter().map(|(name, value)| (name.as_str(), Arg::from(value.as_str()))).collect();
    text(&format!("refusal-{}", why.code()), &args)
}

/// Sizes in bytes and numbers of files as people read them; other arguments as they are.
fn sized((name, value): (String, String)) -> (String, String) {
    match value.parse() {
        Ok(size) if name == "size" || name == "limit" => (name, pejl_words::bytes(size)),
        Ok(count) if name == "files" => (name, pejl_words::number(count)),
        _ => (name, value),
    }
}
