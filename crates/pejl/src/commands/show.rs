//! `pejl show`: a meeting or an item, by address or paper id.

use super::failed;
use crate::output::{Failure, Style, print};
use pejl_app::{CorrectionView, Entry, ItemView, Library, MeetingView, Viewer};
use pejl_web::correction_sentence;
use pejl_words::{Arg, label, text};
use std::fmt::Write;
use std::process::ExitCode;

pub(crate) async fn run(library: &Library, address: &str) -> Result<ExitCode, Failure> {
    let entry = library.show_entry(Viewer::Public, address).await.map_err(|e| failed(&e))?;
    let (now, shown) = match &entry {
        Entry::Meeting(view) => (&view.address, meeting(view)),
        Entry::Item(view) => (&view.address, item(view)),
    };
    let asked = address.trim().trim_matches('/');
    let moved = asked.contains('/') && asked != now;
    let note = if moved {
        format!("{}\n\n", text("cli-show-moved", &[("address", Arg::from(now.as_str()))]))
    } else {
        String::new()
    };
    print(&format!("{note}{shown}"))?;
    Ok(ExitCode::SUCCESS)
}

fn meeting(view: &MeetingView) -> String {
    let style = Style::for_stdout();
    let document = &view.document;
    let mut out = String::new();
    let committee = document.committee.as_ref().map_or("", |c| &c.value);
    let date = document.date.as_ref().map(|d| pejl_words::date_with_weekday(d.value)).unwrap_or_default();
    let _ = writeln!(out, "{}", style.strong(&format!("{committee}, {date}")));
    for paper in &view.papers {
        let line = format!(
            "{} ({}, {}, v{}) #{}",
            paper.file_name,
            pejl_words::paper_kind(paper.kind),
            label(&format!("web-form-{}", paper.form)),
            paper.version,
            paper.id
        );
        let _ = writeln!(out, "  {}", style.quiet(&line));
    }
    out.push_str(&corrections(&view.corrections));
    for (item, address) in document.items.iter().zip(&view.item_addresses) {
        let number = item.number.as_ref().map_or("", |n| n.value.as_str());
        let untitled = label("cli-read-untitled");
        let title = item.title.as_ref().map_or(&*untitled, |t| &t.value);
        let outcome =
            item.decision.as_ref().map(|d| format!(" – {}", pejl_words::outcome(d.outcome))).unwrap_or_default();
        let _ = writeln!(out, "{number:>5}  {title}{outcome}\n       {}", style.quiet(address));
    }
    out
}

/// What a person corrected, a line each, with a blank one behind.
fn corrections(made: &[CorrectionView]) -> String {
    let style = Style::for_stdout();
    let lines: String = made.iter().map(|made| format!("! {}\n", style.warn(&correction_sentence(made)))).collect();
    if lines.is_empty() { lines } else { format!("{lines}\n") }
}

fn item(view: &ItemView) -> String {
    let style = Style::for_stdout();
    let item = &view.item;
    let mut out = String::new();
    let untitled = label("cli-read-untitled");
    let title = item.title.as_ref().map_or(&*untitled, |t| &t.value);
    let _ = writeln!(out, "{}", style.strong(title));
    let date = pejl_words::date_long(view.meeting.date);
    let _ = writeln!(out, "{}, {}, {date}\n", view.meeting.municipality, view.meeting.committee);
    if !item.open {
        let _ = writeln!(out, "{}", text("cli-read-closed", &[]));
    }
    out.push_str(&corrections(&view.corrections));
    for section in &item.sections {
        let kind = pejl_words::section_kind(section.kind());
        let heading = if section.label.is_empty() { &kind } else { section.label.as_str() };
        let _ = writeln!(out, "{}\n{}\n", style.strong(heading), section.text);
    }
    for line in &view.attachments {
        let title = item.attachments.get(line.at).map_or("", |named| named.title.as_str());
        let args = [
            ("title", Arg::from(title)),
            ("file", Arg::from(line.file_name.as_str())),
            ("hash", Arg::from(line.sha256.as_str())),
        ];
        let _ = writeln!(out, "{}", style.quiet(&text("cli-show-attachment", &args)));
    }
    out
}
