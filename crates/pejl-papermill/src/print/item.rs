//! Items: heading, case number, sections.

use super::page::Page;
use crate::faults::Faults;
use crate::layout::{Away, Case, Heading, Row, Style};
use crate::truth::named;
use pejl_model::{Absence, AgendaItem, Document, ItemType, Section, SectionKind};
use std::collections::HashSet;

/// Prints all items.
pub(super) fn items(page: &mut Page, expected: &Document, truth: &Document, style: &Style, faults: &Faults) {
    let mut known: HashSet<&str> = HashSet::new();
    for (item, whole) in expected.items.iter().zip(&truth.items) {
        heading(page, item, style, faults);
        for row in style.labels {
            match item.sections.iter().find(|s| s.kinds == row.0) {
                Some(section) => self::section(page, section, item, row, style, known.contains(row.1)),
                None if faults.empty_sections && item.open && may_be_empty(row) && page.chance(40) => {
                    page.label(row.1.trim_end(), false);
                }
                None => {}
            }
        }
        known.extend(style.labels.iter().filter(|r| item.sections.iter().any(|s| s.kinds == r.0)).map(|r| r.1));
        if style.head == crate::layout::Head::Facts && whole.open {
            page.para("Til toppen");
        }
    }
}

fn may_be_empty(row: &Row) -> bool {
    use SectionKind::{Absence, Competence, Decision, Recommendation};
    !row.1.ends_with(' ') && !matches!(row.0.first(), Some(Absence | Competence | Decision | Recommendation))
}

fn heading(page: &mut Page, item: &AgendaItem, style: &Style, faults: &Faults) {
    let number = item.number.as_ref().map_or("", |n| n.value.as_str());
    let title = item.title.as_ref().map_or("", |t| t.value.as_str());
    if style.case == Case::Above {
        case(page, item, style.case);
    }
    match style.heading {
        Heading::PunktColon => page.para(format!("Punkt {number}: {title}")),
        Heading::Punkt => page.para(format!("Punkt {number} {title}")),
        Heading::Number | Heading::NumberCapitals => page.para(format!("{number}. {title}")),
        Heading::NumberType => match item.item_type.as_ref().filter(|_| item.open) {
            Some(kind) => page.para(format!("{number}. {title} ({})", letter(kind.value))),
            None => page.para(format!("{number}. {title}")),
        },
        Heading::NumberTwice => {
            page.para(format!("{number}. {title}"));
            page.para(title);
        }
        Heading::BulletPkt => {
            page.para(format!("• Pkt. {number} {title}"));
            page.para(format!("Pkt. {number}"));
            page.line(title);
        }
        Heading::TitleAbove => {
            if faults.glued_titles && page.after_attachments() {
                page.glue(&format!(" {title}"));
            } else {
                page.para(title);
            }
            page.para(format!("Sag nr. {number}"));
        }
        Heading::PointLine => {
            page.para(format!("DAGSORDENSPUNKT {number}"));
            page.line(title);
        }
        Heading::NumberWide => page.para(format!("{number}.   {title}")),
        Heading::Pkt => page.para(format!("Pkt. {number}. {title}")),
    }
    if style.case != Case::Above {
        case(page, item, style.case);
    }
    if let (Heading::Pkt, true, Some(kind)) = (style.heading, item.open, &item.item_type) {
        page.line(format!("Punkttype: {}", word(kind.value)));
    }
}

fn case(page: &mut Page, item: &AgendaItem, form: Case) {
    let Some(number) = item.case_number.as_ref().map(|c| c.text.as_str()) else { return };
    let open = if item.open { "Åbent" } else { "Lukket" };
    match form {
        Case::None => {}
        Case::Bare | Case::Above => page.para(number),
        Case::Labelled => page.para(format!("Sagsnr.: {number}")),
        Case::OpenDash => page.para(format!("{open} - {number}")),
        Case::OpenAfter => page.line(format!("Sagsnr. {number} {open} punkt")),
        Case::Official => page.para(format!("Sagsnr.: {number} Sagsbehandler: Inge Toft")),
        Case::Column => {
            page.para("Sagsnr.");
            for line in [number, "Initialer", "NIB", open] {
                page.line(line);
            }
        }
        Case::FarRight => {
            page.line(format!("{:70}{open}", ""));
            page.line(format!("Sagsnr.: {number}    J.nr.: 15.00.00    Dokumentnr.: 4410"));
        }
        Case::Journal => page.para(format!("J.nr. {number}")),
    }
}

fn section(page: &mut Page, section: &Section, item: &AgendaItem, row: &Row, style: &Style, known: bool) {
    if row.1.ends_with(' ') {
        page.para(format!("{}{}", row.1, section.text));
        return;
    }
    page.label(&section.label, known);
    let decision = section.kind() == SectionKind::Decision;
    if decision && style.away == Away::NotPresent {
        item.absent.iter().for_each(|a| page.para(format!("Ikke til stede: {}", with_substitute(a))));
    }
    page.lines(&section.text);
    if decision {
        item.absent.iter().filter_map(|a| away(a, style.away)).for_each(|line| page.para(line));
    }
}

/// The absence as a last paragraph of the decision, where the layout has it there.
fn away(absence: &Absence, form: Away) -> Option<String> {
    let person = named(&absence.person);
    let other = absence.substitute.as_ref().map(named);
    match (form, other) {
        (Away::Excused, None) => Some(format!("Afbud: {person}.")),
        (Away::Excused, Some(other)) => Some(format!("Afbud: {person}. Som stedfortræder deltog {other}.")),
        (Away::ExcusedFrom, None) => Some(format!("Afbud fra {person}.")),
        (Away::ExcusedFrom, Some(other)) => Some(format!("Afbud fra {person}. I stedet mødte {other}.")),
        (Away::AbsentDash, None) => Some(format!("Fraværende: {person}.")),
        (Away::AbsentDash, Some(other)) => Some(format!("Fraværende: {person} - {other} mødte som stedfortræder.")),
        _ => None,
    }
}

fn with_substitute(absence: &Absence) -> String {
    let person = named(&absence.person);
    match &absence.substitute {
        Some(other) => format!("{person} (stedfortræder: {})", named(other)),
        None => person,
    }
}

fn letter(kind: ItemType) -> &'static str {
    match kind {
        ItemType::Decision => "B",
        ItemType::Information => "O",
        ItemType::Discussion => "D",
    }
}

fn word(kind: ItemType) -> &'static str {
    match kind {
        ItemType::Decision => "Beslutning",
        ItemType::Information => "Orientering",
        ItemType::Discussion => "Drøftelse",
    }
}
