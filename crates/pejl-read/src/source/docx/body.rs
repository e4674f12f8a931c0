//! Paragraphs and tables of a Word part.

use super::numbering::Numbering;
use super::styles::{Format, Styles};
use crate::source::attached::office::is_on;
use crate::source::blocks::Builder;
use crate::source::xml::{self, Xml};
use quick_xml::events::BytesStart;
use std::collections::{HashMap, HashSet};

/// More space than this between paragraphs, in twentieths of a point, is a blank line.
const GAP: i32 = 60;

/// What belongs to the whole document.
pub(super) struct Parts {
    pub styles: Styles,
    /// The styles whose text is not shown, where such text is left out; none where it is taken.
    pub unshown: Option<HashSet<String>>,
    /// Notes by kind and id.
    pub notes: HashMap<String, String>,
}

/// The part as far as it has been read.
pub(super) struct Body<'a> {
    parts: &'a Parts,
    numbering: Numbering,
    builder: Builder,
    /// Depth inside an element that is left out: deleted text, doubles, code.
    left_out: usize,
    in_text: bool,
    /// The open run is formatted as hidden and left out.
    unshown: bool,
    paragraph: Option<Paragraph>,
    /// The paragraphs around a text box.
    outer: Vec<Option<Paragraph>>,
    /// Style and space after of the paragraph before.
    before: (Option<String>, i32),
    /// Notes named in the paragraph, to stand after it.
    notes: Vec<String>,
    tables: usize,
    cell: CellShape,
}

#[derive(Default)]
struct Paragraph {
    style: Option<String>,
    format: Format,
    /// True once its text has begun.
    begun: bool,
    heading: bool,
    in_properties: bool,
}

#[derive(Default)]
struct CellShape {
    columns: usize,
    pending: bool,
}

impl<'a> Body<'a> {
    /// Reads on into `builder`.
    pub fn new(parts: &'a Parts, numbering: Numbering, builder: Builder) -> Self {
        Self {
            parts,
            numbering,
            builder,
            left_out: 0,
            in_text: false,
            unshown: false,
            paragraph: None,
            outer: Vec::new(),
            before: (None, 0),
            notes: Vec::new(),
            tables: 0,
            cell: CellShape::default(),
        }
    }

    /// All that was read.
    pub fn finish(mut self) -> Builder {
        self.end_paragraph();
        while self.tables > 0 {
            self.end_table();
        }
        self.builder
    }

    /// Takes in the next piece of the part.
    pub fn event(&mut self, event: Xml<'_>) {
        match event {
            Xml::Start(start) => self.start(&start),
            Xml::Text(text) if self.in_text && self.left_out == 0 => self.text(&text),
            Xml::Text(_) => {}
            Xml::End(name) => self.end(&name),
        }
    }

    fn start(&mut self, start: &BytesStart<'_>) {
        let name = start.local_name();
        let name = name.as_ref();
        // Fallback holds a text box a second time, for old readers.
        if self.left_out > 0 || matches!(name, "del" | "moveFrom" | "Fallback" | "instrText" | "delText") {
            self.left_out += 1;
            return;
        }
        match name {
            "p" => self.start_paragraph(),
            "pPr" => self.paragraph.iter_mut().for_each(|p| p.in_properties = true),
            "pStyle" => {
                let style = xml::attribute(start, "val");
                self.paragraph.iter_mut().for_each(|p| p.style.clone_from(&style));
            }
            "r" => {
                self.unshown = self.paragraph.as_ref().and_then(|p| p.style.as_deref()).is_some_and(|s| self.hides(s))
            }
            "vanish" if !self.in_properties() => self.unshown = self.parts.unshown.is_some() && is_on(start),
            "rStyle" if !self.in_properties() => {
                self.unshown |= xml::attribute(start, "val").is_some_and(|style| self.hides(&style));
            }
            "t" => self.in_text = true,
            "tab" | "ptab" if !self.in_properties() => self.text("\t"),
            "br" | "cr" => self.builder.line_break(),
            "noBreakHyphen" => self.text("-"),
            "sym" => self.text("•"),
            "footnoteReference" => self.note("footnote", start),
            "endnoteReference" => self.note("endnote", start),
            "txbxContent" => self.start_box(),
            "tbl" => self.start_table(),
            "tr" => {
                self.start_pending_cell();
                self.builder.start_row();
            }
            "tc" => self.cell = CellShape { columns: 1, pending: true },
            "gridSpan" => self.cell.columns = xml::attribute(start, "val").and_then(|v| v.parse().ok()).unwrap_or(1),
            _ if self.in_properties() => self.paragraph.iter_mut().for_each(|p| p.format.property(start)),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.left_out > 0 {
            self.left_out -= 1;
            return;
        }
        match name {
            "p" => self.end_paragraph(),
            "pPr" => self.paragraph.iter_mut().for_each(|p| p.in_properties = false),
            "t" => self.in_text = false,
            "r" => self.unshown = false,
            "txbxContent" => self.end_box(),
            "tc" => {
                self.start_pending_cell();
                self.builder.end_cell();
            }
            "tbl" => self.end_table(),
            _ => {}
        }
    }

    fn hides(&self, style: &str) -> bool {
        self.parts.unshown.as_ref().is_some_and(|unshown| unshown.contains(style))
    }

    fn in_properties(&self) -> bool {
        self.paragraph.as_ref().is_some_and(|paragraph| paragraph.in_properties)
    }

    fn start_paragraph(&mut self) {
        self.start_pending_cell();
        self.end_paragraph();
        self.paragraph = Some(Paragraph::default());
    }

    /// Text of the open paragraph; the first of it settles how the paragraph stands.
    fn text(&mut self, text: &str) {
        if self.unshown {
            return;
        }
        let blank = text.chars().all(|c| c == ' ');
        if !blank && let Some(mut paragraph) = self.paragraph.take_if(|paragraph| !paragraph.begun) {
            self.begin(&mut paragraph);
            self.paragraph = Some(paragraph);
        }
        self.builder.verbatim(&text.replace('\u{ad}', ""));
    }

    fn begin(&mut self, paragraph: &mut Paragraph) {
        paragraph.begun = true;
        let format = self.parts.styles.resolve(paragraph.style.as_deref(), &paragraph.format);
        let one_style = paragraph.style == self.before.0 && format.contextual == Some(true);
        let space = self.before.1.max(format.before.unwrap_or(0));
        self.builder.block_edge(space >= GAP && !one_style);
        self.before = (paragraph.style.clone(), format.after.unwrap_or(0));
        if let Some(level) = format.outline.filter(|level| *level < 9) {
            paragraph.heading = true;
            self.builder.start_heading(level + 1);
        }
        let mark = format.number.filter(|number| number != "0");
        if let Some(mark) = mark.and_then(|n| self.numbering.mark(&n, format.number_level.unwrap_or(0))) {
            self.builder.list_mark(&mark);
        }
    }

    fn end_paragraph(&mut self) {
        let Some(paragraph) = self.paragraph.take() else { return };
        // An empty paragraph is how many writers make a blank line.
        self.builder.block_edge(!paragraph.begun);
        if paragraph.heading {
            self.builder.end_heading();
        }
        self.builder.end_item();
        if self.tables == 0 && self.outer.is_empty() {
            self.write_notes();
        }
    }

    fn note(&mut self, kind: &str, start: &BytesStart<'_>) {
        let note = xml::attribute(start, "id").and_then(|id| self.parts.notes.get(&format!("{kind}{id}")));
        self.notes.extend(note.cloned());
    }

    fn write_notes(&mut self) {
        for note in std::mem::take(&mut self.notes) {
            self.builder.block_edge(false);
            self.builder.verbatim(&note);
            self.builder.block_edge(false);
        }
    }

    /// A text box stands in the middle of a paragraph and has paragraphs of its own.
    fn start_box(&mut self) {
        self.outer.push(self.paragraph.take());
        self.builder.set_aside();
    }

    fn end_box(&mut self) {
        self.end_paragraph();
        if let Some(outer) = self.outer.pop() {
            self.paragraph = outer;
            self.builder.resume();
        }
    }

    fn start_table(&mut self) {
        self.start_pending_cell();
        self.end_paragraph();
        self.tables += 1;
        self.builder.start_table(false);
    }

    fn end_table(&mut self) {
        if self.tables == 0 {
            return;
        }
        self.end_paragraph();
        self.tables -= 1;
        self.builder.end_table();
        self.before = (None, GAP);
        if self.tables == 0 {
            self.write_notes();
        }
    }

    /// A cell's width stands in its properties, so the cell begins with its first content.
    fn start_pending_cell(&mut self) {
        if std::mem::take(&mut self.cell.pending) {
            self.builder.start_cell(self.cell.columns, 1);
        }
    }
}
