//! A document as text in one layout.

mod adapt;
mod dates;
mod head;
mod item;
mod page;

use crate::faults::Faults;
use crate::layout::{Away, Case, Closing, Contents, Fields, Head, Heading, Layout, Style};
use crate::random::Random;
use page::Page;
use pejl_model::{Document, PaperKind, TableForm};

/// A printed paper.
#[derive(Debug, Clone)]
pub struct Printed {
    /// The text.
    pub text: String,
    /// What a careful reader finds in it, spans apart: the document with the
    /// layout's labels, in the layout's order, without what the layout leaves out.
    pub expected: Document,
    /// Which fields the layout shows.
    pub can: Fields,
}

/// Prints `truth` in `layout` with `faults`; the faults' places follow from `seed`.
#[must_use]
pub fn print(truth: &Document, layout: Layout, faults: &Faults, seed: u64) -> Printed {
    let style = layout.style();
    let mut random = Random::new(seed ^ 0x9a9e);
    let expected = adapt::adapt(truth, layout, style);
    let mut page = Page::new(style.spaced, faults, random.fork());
    head::head(&mut page, &expected, truth, style);
    item::items(&mut page, &expected, truth, style, faults);
    closing(&mut page, &expected, style);
    let text = faults.apply(page.text(), &mut random);
    Printed { text, can: fields(truth, style), expected }
}

fn closing(page: &mut Page, document: &Document, style: &Style) {
    let Some(end) = &document.end else { return };
    match style.closing {
        Closing::None => {}
        Closing::Raised => page.para(format!("Mødet hævet kl. {}", dates::dotted(end.value))),
        Closing::ReadAloud => {
            page.para(format!("Protokollen oplæst. Mødet afsluttet.: {}.", dates::clock(end.value)));
        }
    }
}

/// What of `truth` can be told from a paper in `style`.
fn fields(truth: &Document, style: &Style) -> Fields {
    let named = matches!(style.head, Head::Protocol | Head::Facts | Head::Named | Head::Genitive);
    let coded = truth.municipality.as_ref().is_some_and(|m| m.code.is_some()) && style.case != Case::None;
    let members = prints_members(style.head);
    Fields {
        municipality: named || coded,
        term: prints_term(style.head),
        // Some heads have no word for it; a decision tells minutes.
        kind: !matches!(style.head, Head::ThreeLines | Head::Genitive) || truth.kind == PaperKind::Minutes,
        start: prints_start(style.head),
        end: prints_end(style),
        place: prints_place(style.head),
        members,
        parties: members && !matches!(style.head, Head::ExportFirst | Head::ExportDated),
        presence: members && style.head == Head::ExportFirst,
        contents: style.contents != Contents::None,
        numbers: style.heading != Heading::TitleAbove || !truth.items.is_empty(),
        cases: style.case != Case::None,
        decides: true,
        absent: style.away != Away::None,
        cells: style.tables != TableForm::Flattened,
    }
}

pub(crate) fn prints_members(head: Head) -> bool {
    matches!(
        head,
        Head::ExportFirst
            | Head::ExportDated
            | Head::Facts
            | Head::Report
            | Head::ThreeLines
            | Head::Capitals
            | Head::Named
    )
}

pub(crate) fn prints_term(head: Head) -> bool {
    matches!(head, Head::ExportLate | Head::ExportFirst | Head::ExportDated)
}

pub(crate) fn prints_start(head: Head) -> bool {
    !matches!(head, Head::Dash | Head::ThreeLines | Head::Genitive)
}

pub(crate) fn prints_end(style: &Style) -> bool {
    style.closing != Closing::None || style.head == Head::CapitalLabels
}

pub(crate) fn prints_place(head: Head) -> bool {
    !matches!(head, Head::Dash | Head::ThreeLines | Head::WebNumbered | Head::Genitive)
}
