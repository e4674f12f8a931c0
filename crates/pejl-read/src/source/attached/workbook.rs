//! The sheets of a workbook as text, and what a workbook hides.

use super::FileMetadata;
use super::formats::Formats;
use super::office::{count, persons};
use super::sheet::{Shared, Sheet};
use crate::source::unpack::{Package, PackageError};
use crate::source::xml::{self, Xml};
use std::collections::HashMap;

/// Writes the sheets to `text` in their order: the name, then its rows; never
/// more than `most` bytes. What is hidden comes along only where `hidden` says so.
pub(super) fn read(
    package: &mut Package<'_>,
    most: usize,
    hidden: bool,
    text: &mut String,
) -> Result<(), PackageError> {
    let workbook = package.text("xl/workbook.xml")?.unwrap_or_default();
    let sheets = sheets(package, &workbook)?;
    let strings = strings(&package.text("xl/sharedStrings.xml")?.unwrap_or_default());
    let formats = Formats::of(&package.text("xl/styles.xml")?.unwrap_or_default(), &workbook);
    let shared = Shared { strings, formats, most, hidden };
    for (name, part) in sheets.into_iter().filter(|sheet| hidden || !sheet.hidden).map(|sheet| (sheet.name, sheet.part))
    {
        let start = text.len();
        if start.saturating_add(name.len() + 2) >= most {
            break;
        }
        if start > 0 {
            text.push('\n');
        }
        text.extend(name.chars().map(|c| if c.is_control() { ' ' } else { c }));
        text.push('\n');
        let named = text.len();
        let part = package.text(&part)?.unwrap_or_default();
        let mut sheet = Sheet::new(&shared, text);
        xml::read(&part, |event| sheet.event(event));
        if text.len() == named {
            // A sheet of charts or without anything.
            text.truncate(start);
        }
    }
    Ok(())
}

/// What a workbook tells beside its cells.
pub(super) fn describe(package: &mut Package<'_>, metadata: &mut FileMetadata) -> Result<(), PackageError> {
    persons(package, metadata)?;
    let workbook = package.text("xl/workbook.xml")?.unwrap_or_default();
    let hidden = sheets(package, &workbook)?.into_iter().filter(|sheet| sheet.hidden);
    metadata.hidden_sheets = hidden.map(|sheet| sheet.name).collect();
    for name in [package.names("xl/comments"), package.names("xl/threadedComments/")].concat() {
        let part = package.text(&name)?.unwrap_or_default();
        metadata.comments += count(&part, &["comment", "threadedComment"]);
    }
    Ok(())
}

struct SheetPart {
    name: String,
    /// The member of the package.
    part: String,
    hidden: bool,
}

/// The sheets in the order in which the workbook shows them.
fn sheets(package: &mut Package<'_>, workbook: &str) -> Result<Vec<SheetPart>, PackageError> {
    let targets = targets(&package.text("xl/_rels/workbook.xml.rels")?.unwrap_or_default());
    let mut parts = package.names("xl/worksheets/sheet");
    parts.sort_by_key(|name| (name.len(), name.clone()));
    let mut sheets = Vec::new();
    xml::read(workbook, |event| {
        let Xml::Start(start) = event else { return };
        if start.local_name().as_ref() != "sheet" {
            return;
        }
        let target = xml::attribute(&start, "id").and_then(|id| targets.get(&id).cloned());
        // Where nothing tells which part a sheet is, they are in the same order.
        let part = target.or_else(|| parts.get(sheets.len()).cloned()).unwrap_or_default();
        let state = xml::attribute(&start, "state");
        let hidden = matches!(state.as_deref(), Some("hidden" | "veryHidden"));
        sheets.push(SheetPart { name: xml::attribute(&start, "name").unwrap_or_default(), part, hidden });
    });
    Ok(sheets)
}

/// The parts of the workbook by the ids that it calls them.
fn targets(relations: &str) -> HashMap<String, String> {
    let mut targets = HashMap::new();
    xml::read(relations, |event| {
        let Xml::Start(start) = event else { return };
        let Some((id, target)) = xml::attribute(&start, "Id").zip(xml::attribute(&start, "Target")) else { return };
        let target = match target.strip_prefix('/') {
            Some(whole) => whole.to_owned(),
            None => format!("xl/{target}"),
        };
        targets.insert(id, target);
    });
    targets
}

/// The strings that cells name by number; how a word is spoken (`rPh`) is no part of them.
fn strings(part: &str) -> Vec<String> {
    let (mut strings, mut text, mut in_text, mut spoken) = (Vec::new(), String::new(), false, false);
    xml::read(part, |event| match event {
        Xml::Start(start) => match start.local_name().as_ref() {
            "rPh" => spoken = true,
            "t" => in_text = !spoken,
            _ => {}
        },
        Xml::Text(piece) if in_text => text.push_str(&piece),
        Xml::Text(_) => {}
        Xml::End(name) => match name.as_str() {
            "si" => strings.push(std::mem::take(&mut text)),
            "t" => in_text = false,
            "rPh" => spoken = false,
            _ => {}
        },
    });
    strings
}
