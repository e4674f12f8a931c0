//! Text documents of the OpenDocument format.

use super::attached::office;
use super::blocks::Builder;
use super::unpack::{Package, PackageError};
use super::xml::{self, Xml};
use super::{Hidden, SourceFormat, SourceText, docx, flow};
use quick_xml::events::BytesStart;
use std::collections::HashSet;

/// The text of an OpenDocument text.
pub(super) fn load(package: &mut Package<'_>, hidden: Hidden) -> SourceText {
    match read(package, hidden) {
        Ok(source) => source,
        Err(error) => SourceText::refused(SourceFormat::Docx, error.diagnostic("odt")),
    }
}

fn read(package: &mut Package<'_>, hidden: Hidden) -> Result<SourceText, PackageError> {
    let content = package.text("content.xml")?.ok_or(PackageError::Damaged)?;
    let styles = package.text("styles.xml")?.unwrap_or_default();
    let unshown = (hidden == Hidden::LeftOut).then(|| {
        let mut unshown = HashSet::new();
        [&styles, &content].into_iter().for_each(|part| office::hidden_styles(part, &mut unshown));
        unshown
    });
    let mut body = Body { unshown, ..Body::default() };
    body.furniture(&styles, "header");
    let whole = xml::read(&content, |event| body.event(event));
    body.builder.block_edge(true);
    body.furniture(&styles, "footer");
    let blocks = body.builder.finish();
    if !whole && blocks.is_empty() {
        return Err(PackageError::Damaged);
    }
    let mut source = flow::write(&blocks, SourceFormat::Docx);
    source.title = package.text("meta.xml")?.and_then(|meta| docx::title(&meta));
    if !whole {
        source.diagnostics.push(super::unpack::broken_off("odt"));
    }
    Ok(source)
}

#[derive(Default)]
struct Body {
    builder: Builder,
    /// The styles whose text is not shown, where such text is left out; none where it is taken.
    unshown: Option<HashSet<String>>,
    /// Inside the text proper, not its styles.
    in_text: bool,
    left_out: usize,
    paragraphs: usize,
    /// For each open list the number of its next item; none where items are not numbered.
    lists: Vec<Option<usize>>,
    /// List styles that number their first level.
    numbered: HashSet<String>,
    style: String,
}

impl Body {
    /// The running heads or feet of a styles part, as page furniture.
    fn furniture(&mut self, styles: &str, kind: &str) {
        let mut depth = 0usize;
        let outer = std::mem::replace(&mut self.in_text, true);
        self.builder.start_furniture();
        xml::read(styles, |event| match event {
            Xml::Start(start) if depth > 0 || start.local_name().as_ref() == kind => {
                depth += 1;
                self.event(Xml::Start(start));
            }
            Xml::End(name) if depth > 0 => {
                depth -= 1;
                self.event(Xml::End(name));
            }
            Xml::Text(text) if depth > 0 => self.event(Xml::Text(text)),
            _ => {}
        });
        self.builder.end_furniture();
        self.builder.block_edge(true);
        self.in_text = outer;
    }

    fn event(&mut self, event: Xml<'_>) {
        match event {
            Xml::Start(start) => self.start(&start),
            Xml::Text(text) if self.in_text && self.left_out == 0 && self.paragraphs > 0 => {
                self.builder.flowing(&text.replace('\u{ad}', ""));
            }
            Xml::Text(_) => {}
            Xml::End(name) => self.end(&name),
        }
    }

    fn start(&mut self, start: &BytesStart<'_>) {
        let name = start.local_name();
        let name = name.as_ref();
        let beside = matches!(name, "tracked-changes" | "annotation" | "note-citation" | "sequence-decls");
        if self.left_out > 0 || beside || self.is_unshown(name, start) {
            self.left_out += 1;
            return;
        }
        let count = |name: &str| xml::attribute(start, name).and_then(|value| value.parse().ok()).unwrap_or(1);
        match name {
            "text" => self.in_text = true,
            "p" => {
                self.paragraphs += 1;
                self.builder.block_edge(false);
            }
            "h" => {
                self.paragraphs += 1;
                self.builder.start_heading(u8::try_from(count("outline-level")).unwrap_or(1));
            }
            "tab" => self.builder.verbatim("\t"),
            "s" => self.builder.flowing(" "),
            "line-break" => self.builder.line_break(),
            "list" => self.start_list(start),
            "list-item" => self.start_item(),
            "list-style" => self.style = xml::attribute(start, "name").unwrap_or_default(),
            "list-level-style-number" if count("level") == 1 => {
                self.numbered.insert(self.style.clone());
            }
            "table" => self.builder.start_table(false),
            "table-row" => self.builder.start_row(),
            "table-cell" => self.builder.start_cell(count("number-columns-spanned"), 1),
            "note" => self.builder.flowing(" "),
            _ => {}
        }
    }

    /// True for what is not shown and left out.
    fn is_unshown(&self, name: &str, start: &BytesStart<'_>) -> bool {
        let Some(unshown) = &self.unshown else { return false };
        match name {
            "hidden-text" => true,
            "section" => office::is_undisplayed(start),
            "span" | "p" | "h" => xml::attribute(start, "style-name").is_some_and(|style| unshown.contains(&style)),
            _ => false,
        }
    }

    fn start_list(&mut self, start: &BytesStart<'_>) {
        let own = xml::attribute(start, "style-name").map(|style| self.numbered.contains(&style));
        let outer = self.lists.last().is_some_and(Option::is_some);
        self.lists.push(own.unwrap_or(outer).then_some(1));
    }

    fn start_item(&mut self) {
        let mark = match self.lists.last_mut() {
            Some(Some(next)) => {
                *next += 1;
                format!("{}. ", *next - 1)
            }
            _ => "- ".to_owned(),
        };
        self.builder.list_mark(&mark);
    }

    fn end(&mut self, name: &str) {
        if self.left_out > 0 {
            self.left_out -= 1;
            return;
        }
        match name {
            "p" | "h" => {
                self.paragraphs = self.paragraphs.saturating_sub(1);
                if name == "h" {
                    self.builder.end_heading();
                }
                self.builder.block_edge(self.lists.is_empty());
            }
            "list" => {
                self.lists.pop();
                self.builder.block_edge(true);
            }
            "list-item" => self.builder.end_item(),
            "table-cell" => self.builder.end_cell(),
            "table" => self.builder.end_table(),
            _ => {}
        }
    }
}
