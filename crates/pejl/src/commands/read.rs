//! `pejl read`: one paper as it is read, without keeping it.

use crate::arguments::Format;
use crate::output::{FAILED, Failure, Style, print};
use crate::settings::Settings;
use pejl_app::shown_name;
use pejl_model::text::shortened;
use pejl_model::{AgendaItem, Confidence, Diagnostic, Document, Severity, Span};
use pejl_read::{Limits, ReadOptions, Reading};
use pejl_words::{Arg, label, text};
use std::fmt::Write;
use std::path::Path;
use std::process::ExitCode;

pub(crate) fn run(
    file: &Path,
    format: Format,
    municipality: Option<&str>,
    settings: &Settings,
) -> Result<ExitCode, Failure> {
    let limits = settings.limits().read;
    let bytes = load(file, &limits)?;
    let name = file.to_string_lossy();
    let options = ReadOptions { file_name: Some(&name), municipality, limits, ..ReadOptions::default() };
    let reading = pejl_read::read(&bytes, &options);
    match format {
        Format::Json => print(&json(&reading.document)?)?,
        Format::Text => print(&for_people(&reading, &shown_name(&name)))?,
    }
    let refused = reading.document.refusal().is_some();
    Ok(if refused { ExitCode::from(FAILED) } else { ExitCode::SUCCESS })
}

/// The file's bytes; `-` is standard input.
fn load(file: &Path, limits: &Limits) -> Result<Vec<u8>, Failure> {
    let limit = limits.file_bytes as u64 + 1;
    let read = |source: &mut dyn std::io::Read| {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut std::io::Read::take(source, limit), &mut bytes).map(|_| bytes)
    };
    let bytes = if file == Path::new("-") {
        read(&mut std::io::stdin().lock())
    } else {
        std::fs::File::open(file).and_then(|mut f| read(&mut f))
    };
    bytes.map_err(|error| {
        let name = shown_name(&file.to_string_lossy());
        let key = match error.kind() {
            std::io::ErrorKind::NotFound => "cli-file-not-found",
            std::io::ErrorKind::PermissionDenied => "cli-file-denied",
            std::io::ErrorKind::IsADirectory => "cli-file-is-folder",
            _ => "cli-file-unreadable",
        };
        Failure::new(text(key, &[("file", Arg::from(name.as_str()))])).with_help(label("cli-file-help").into_owned())
    })
}

fn json(document: &Document) -> Result<String, Failure> {
    let reading = pejl_model::published::reading(document);
    let mut out = serde_json::to_string_pretty(&reading).map_err(|e| Failure::new(e.to_string()))?;
    out.push('\n');
    Ok(out)
}

/// What was found, what is unsure, and where.
fn for_people(reading: &Reading, name: &str) -> String {
    let style = Style::for_stdout();
    let document = &reading.document;
    let lines = Lines::of(&reading.source.text);
    let mut out = String::new();
    if let Some(refusal) = document.refusal() {
        let sentence = pejl_words::diagnostic(refusal);
        let _ = writeln!(
            out,
            "{}\n  {}\n  {}",
            style.strong(name),
            style.warn(&sentence),
            pejl_words::diagnostic_help(refusal)
        );
        return out;
    }
    head(&mut out, document, style);
    for item in &document.items {
        item_lines(&mut out, item, style, &lines);
    }
    summary(&mut out, document, style, &lines);
    out
}

fn head(out: &mut String, document: &Document, style: Style) {
    let unknown = label("cli-read-unknown");
    let committee = document.committee.as_ref().map_or(&*unknown, |c| &c.value);
    let date = document.date.as_ref().map_or(unknown.to_string(), |d| pejl_words::date_with_weekday(d.value));
    let kind = pejl_words::paper_kind(document.kind);
    let _ = writeln!(out, "{}", style.strong(&format!("{committee} – {} – {date}", kind.to_lowercase())));
    if let Some(municipality) = &document.municipality {
        let from = pejl_words::municipality_from(municipality.from);
        let _ = writeln!(out, "{} {}", municipality.name, style.quiet(&format!("({from})")));
    }
    let mut facts: Vec<String> = Vec::new();
    facts.extend(
        document.start.as_ref().map(|s| pejl_words::time_of_day(s.value, document.end.as_ref().map(|e| e.value))),
    );
    facts.extend(document.place.as_ref().map(|p| p.value.clone()));
    facts.extend(document.term.as_ref().map(|t| text("cli-read-term", &[("term", Arg::from(t.value.as_str()))])));
    if !document.members.is_empty() {
        facts.push(text("cli-read-members", &[("count", Arg::from(document.members.len()))]));
    }
    if !facts.is_empty() {
        let _ = writeln!(out, "{}", facts.join(" · "));
    }
    out.push('\n');
}

fn item_lines(out: &mut String, item: &AgendaItem, style: Style, lines: &Lines) {
    let number = item.number.as_ref().map_or("", |n| n.value.as_str());
    let untitled = label("cli-read-untitled");
    let title = item.title.as_ref().map_or(&*untitled, |t| &t.value);
    let _ = writeln!(out, "{:>5}  {}", number, style.strong(title));
    let mut facts: Vec<String> = Vec::new();
    if !item.open {
        facts.push(label("cli-read-closed").into_owned());
    }
    facts.extend(item.case_number.as_ref().map(|c| c.text.clone()));
    let counted = [
        ("cli-read-points", item.recommendation.as_ref().map_or(0, |r| r.points.len())),
        ("cli-read-attachments", item.attachments.len()),
        ("cli-read-tables", item.tables.len()),
        ("cli-read-figures", item.figures.len()),
    ];
    facts.extend(counted.iter().filter(|(_, n)| *n > 0).map(|(key, n)| text(key, &[("count", Arg::from(*n))])));
    if !facts.is_empty() {
        let _ = writeln!(out, "       {}", style.quiet(&facts.join(" · ")));
    }
    if let Some(decision) = &item.decision {
        let _ = writeln!(out, "       {}: {}", pejl_words::outcome(decision.outcome), shortened(&decision.text, 160));
    }
    for diagnostic in &item.diagnostics {
        let _ = writeln!(out, "       {}", unsure(diagnostic, style, lines));
    }
}

fn unsure(diagnostic: &Diagnostic, style: Style, lines: &Lines) -> String {
    let sentence = pejl_words::diagnostic(diagnostic);
    let sentence = match diagnostic.span.map(|span| lines.number(span)) {
        Some(line) => text(
            "cli-read-at-line",
            &[("sentence", Arg::from(sentence.as_str())), ("line", Arg::from(line.to_string().as_str()))],
        ),
        None => sentence,
    };
    if diagnostic.severity == Severity::Note {
        style.quiet(&format!("· {sentence}"))
    } else {
        style.warn(&format!("! {sentence}"))
    }
}

fn summary(out: &mut String, document: &Document, style: Style, lines: &Lines) {
    let doubtful = document.items.iter().filter(|i| i.confidence != Confidence::High).count();
    let sentence =
        text("cli-read-summary", &[("items", Arg::from(document.items.len())), ("doubtful", Arg::from(doubtful))]);
    let _ = writeln!(out, "\n{}", style.strong(&sentence));
    for diagnostic in &document.diagnostics {
        let _ = writeln!(out, "  {}", unsure(diagnostic, style, lines));
    }
}

/// Line numbers of byte offsets.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Self(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i).collect())
    }

    /// The number of the line that the span begins on, from 1.
    fn number(&self, span: Span) -> usize {
        self.0.partition_point(|end| *end < span.start) + 1
    }
}
