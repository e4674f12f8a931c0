//! What word processors keep beside a document's text.

use super::FileMetadata;
use crate::source::unpack::{Package, PackageError};
use crate::source::xml::{self, Xml};
use quick_xml::events::BytesStart;
use std::collections::HashSet;

/// Who made a package of the Office formats and who saved it last.
pub(super) fn persons(package: &mut Package<'_>, metadata: &mut FileMetadata) -> Result<(), PackageError> {
    let core = package.text("docProps/core.xml")?.unwrap_or_default();
    metadata.author = element(&core, &["creator"]);
    metadata.last_saved_by = element(&core, &["lastModifiedBy"]);
    Ok(())
}

/// Persons, changes, comments and hidden text of a Word document.
pub(super) fn word(package: &mut Package<'_>, metadata: &mut FileMetadata) -> Result<(), PackageError> {
    persons(package, metadata)?;
    metadata.comments = count(&package.text("word/comments.xml")?.unwrap_or_default(), &["comment"]);
    let mut parts = vec!["word/document.xml".to_owned()];
    for start in ["word/header", "word/footer", "word/footnotes.xml", "word/endnotes.xml"] {
        parts.extend(package.names(start));
    }
    for part in parts {
        let text = package.text(&part)?.unwrap_or_default();
        metadata.tracked_changes += count(&text, &["ins", "del", "moveFrom", "moveTo"]);
        metadata.hidden_texts += hidden_runs(&text);
    }
    Ok(())
}

/// Runs that are formatted as hidden and hold text; runs right after each other are one stretch.
fn hidden_runs(part: &str) -> usize {
    let (mut runs, mut run_hidden, mut written, mut before) = (0, false, false, false);
    xml::read(part, |event| match event {
        Xml::Start(start) => match start.local_name().as_ref() {
            "p" => before = false,
            "r" => (run_hidden, written) = (false, false),
            "vanish" => run_hidden |= is_on(&start),
            "t" => written = true,
            _ => {}
        },
        Xml::End(name) if name == "r" && written => {
            runs += usize::from(run_hidden && !before);
            before = run_hidden;
            written = false;
        }
        _ => {}
    });
    runs
}

/// True for a switch that is not turned off.
pub(in crate::source) fn is_on(start: &BytesStart<'_>) -> bool {
    !matches!(xml::attribute(start, "val").as_deref(), Some("0" | "false" | "off"))
}

/// Persons, changes, comments and hidden text of an OpenDocument text.
pub(super) fn open_text(package: &mut Package<'_>, metadata: &mut FileMetadata) -> Result<(), PackageError> {
    let meta = package.text("meta.xml")?.unwrap_or_default();
    metadata.author = element(&meta, &["initial-creator"]);
    metadata.last_saved_by = element(&meta, &["creator"]);
    let styles = package.text("styles.xml")?.unwrap_or_default();
    let content = package.text("content.xml")?.unwrap_or_default();
    metadata.tracked_changes = count(&content, &["changed-region"]);
    metadata.comments = count(&content, &["annotation"]);
    let mut hidden = HashSet::new();
    hidden_styles(&styles, &mut hidden);
    hidden_styles(&content, &mut hidden);
    metadata.hidden_texts = hidden_stretches(&content, &hidden);
    Ok(())
}

/// Adds the names of the styles whose text is not shown.
pub(in crate::source) fn hidden_styles(part: &str, hidden: &mut HashSet<String>) {
    let mut style = None;
    xml::read(part, |event| {
        let Xml::Start(start) = event else { return };
        match start.local_name().as_ref() {
            "style" => style = xml::attribute(&start, "name"),
            "text-properties" if is_undisplayed(&start) => hidden.extend(style.take()),
            _ => {}
        }
    });
}

pub(in crate::source) fn is_undisplayed(start: &BytesStart<'_>) -> bool {
    xml::attribute(start, "display").is_some_and(|display| display == "none")
}

/// Stretches that a style, a field or a section hides.
fn hidden_stretches(content: &str, hidden: &HashSet<String>) -> usize {
    let mut stretches = 0;
    xml::read(content, |event| {
        let Xml::Start(start) = event else { return };
        let counts = match start.local_name().as_ref() {
            "hidden-text" | "hidden-paragraph" => true,
            "section" => is_undisplayed(&start),
            "span" | "p" | "h" => xml::attribute(&start, "style-name").is_some_and(|style| hidden.contains(&style)),
            _ => false,
        };
        stretches += usize::from(counts);
    });
    stretches
}

/// How many elements of these local names there are.
pub(super) fn count(part: &str, names: &[&str]) -> usize {
    let mut found = 0;
    xml::read(part, |event| {
        if let Xml::Start(start) = event {
            found += usize::from(names.contains(&start.local_name().as_ref()));
        }
    });
    found
}

/// The text of the last element of one of these local names.
pub(super) fn element(part: &str, names: &[&str]) -> Option<String> {
    let (mut inside, mut text) = (false, String::new());
    xml::read(part, |event| match event {
        Xml::Start(start) => {
            inside = names.contains(&start.local_name().as_ref());
            if inside {
                text.clear();
            }
        }
        Xml::Text(piece) if inside => text.push_str(&piece),
        Xml::Text(_) => {}
        Xml::End(_) => inside = false,
    });
    Some(text).filter(|text| !text.trim().is_empty())
}
