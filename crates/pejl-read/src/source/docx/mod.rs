//! Word documents.

mod body;
mod numbering;
mod styles;

use super::blocks::{Block, Builder};
use super::unpack::{Package, PackageError};
use super::xml::{self, Xml};
use super::{Hidden, SourceFormat, SourceText, flow};
use body::{Body, Parts};
use pejl_model::text::collapse;
use std::collections::{HashMap, HashSet};

/// The text of a Word document.
pub(super) fn load(package: &mut Package<'_>, hidden: Hidden) -> SourceText {
    match read(package, hidden) {
        Ok(source) => source,
        Err(error) => SourceText::refused(SourceFormat::Docx, error.diagnostic("docx")),
    }
}

fn read(package: &mut Package<'_>, hidden: Hidden) -> Result<SourceText, PackageError> {
    let styles = package.text("word/styles.xml")?.unwrap_or_default();
    let unshown = if hidden == Hidden::LeftOut { Some(styles::hidden(&styles)) } else { None };
    let styles = styles::Styles::read(&styles);
    let numbering = numbering::Numbering::read(&package.text("word/numbering.xml")?.unwrap_or_default());
    let mut notes = HashMap::new();
    for (kind, part) in [("footnote", "word/footnotes.xml"), ("endnote", "word/endnotes.xml")] {
        if let Some(text) = package.text(part)? {
            notes.extend(read_notes(kind, &text));
        }
    }
    let parts = Parts { styles, unshown, notes };
    let document = package.text("word/document.xml")?.ok_or(PackageError::Damaged)?;
    let mut builder = Builder::default();
    furniture(package, "word/header", &parts, &mut builder)?;
    let mut body = Body::new(&parts, numbering, builder);
    let whole = xml::read(&document, |event| body.event(event));
    let mut builder = body.finish();
    builder.block_edge(true);
    furniture(package, "word/footer", &parts, &mut builder)?;
    let blocks = builder.finish();
    if !whole && blocks.is_empty() {
        return Err(PackageError::Damaged);
    }
    let mut source = flow::write(&blocks, SourceFormat::Docx);
    source.title = package.text("docProps/core.xml")?.and_then(|core| title(&core));
    if !whole {
        source.diagnostics.push(super::unpack::broken_off("docx"));
    }
    Ok(source)
}

/// Running heads or feet: each text once, as page furniture.
fn furniture(package: &mut Package<'_>, start: &str, parts: &Parts, builder: &mut Builder) -> Result<(), PackageError> {
    let mut seen = HashSet::new();
    for name in package.names(start) {
        let Some(part) = package.text(&name)? else { continue };
        let mut probe = Body::new(parts, numbering::Numbering::default(), Builder::default());
        xml::read(&part, |event| probe.event(event));
        if !seen.insert(lines(&probe.finish().finish())) {
            continue;
        }
        builder.start_furniture();
        let mut body = Body::new(parts, numbering::Numbering::default(), std::mem::take(builder));
        xml::read(&part, |event| body.event(event));
        *builder = body.finish();
        builder.end_furniture();
    }
    builder.block_edge(true);
    Ok(())
}

fn lines(blocks: &[Block]) -> String {
    flow::write(blocks, SourceFormat::Docx).text
}

/// The notes of a part by kind and id, each as one line.
fn read_notes(kind: &str, part: &str) -> HashMap<String, String> {
    let mut notes = HashMap::new();
    let (mut id, mut text, mut in_text) = (None, String::new(), false);
    xml::read(part, |event| match event {
        Xml::Start(start) => match start.local_name().as_ref() {
            name if name == kind => id = xml::attribute(&start, "id"),
            "t" => in_text = true,
            "p" | "tab" | "br" => text.push(' '),
            _ => {}
        },
        Xml::Text(piece) if in_text => text.push_str(&piece),
        Xml::Text(_) => {}
        Xml::End(name) if name == kind => {
            let line = collapse(&std::mem::take(&mut text));
            if let Some(id) = id.take().filter(|_| !line.is_empty()) {
                notes.insert(format!("{kind}{id}"), line);
            }
        }
        Xml::End(name) => in_text &= name != "t",
    });
    notes
}

/// The title in a document's metadata.
pub(super) fn title(core: &str) -> Option<String> {
    let (mut inside, mut title) = (false, String::new());
    xml::read(core, |event| match event {
        Xml::Start(start) => inside = start.local_name().as_ref() == "title",
        Xml::Text(text) if inside => title.push_str(&text),
        Xml::Text(_) => {}
        Xml::End(_) => inside = false,
    });
    Some(collapse(&title)).filter(|title| !title.is_empty())
}

#[cfg(test)]
pub(super) mod tests;
