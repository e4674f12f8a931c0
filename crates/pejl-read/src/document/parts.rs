//! The whole source divided into parts, so that nothing is lost.

use crate::lines::Line;
use crate::outline::Outline;
use pejl_model::{AgendaItem, Part, Role, Span};
use rustc_hash::FxHashMap;

/// The parts of a paper: every non-blank line, cut where a label ends.
pub(crate) fn divide(outline: &Outline<'_>, items: &[AgendaItem]) -> Vec<Part> {
    let mut roles = vec![(Role::Head, None, None); outline.lines.len()];
    for i in outline.contents_lines.clone() {
        roles[i].0 = Role::Contents;
    }
    for (n, raw) in outline.items.iter().enumerate() {
        let item = u32::try_from(n).ok();
        for i in raw.lines.clone() {
            roles[i] = (Role::Content, item, None);
        }
        for i in raw.heading.clone() {
            roles[i].0 = Role::Heading;
        }
        for i in &raw.metadata {
            roles[*i] = (Role::Metadata, item, None);
        }
        mark_sections(&mut roles, outline, n, items);
    }
    for i in &outline.groups {
        roles[*i] = (Role::Contents, None, None);
    }
    for i in outline.closing.clone() {
        roles[i] = (Role::Closing, None, None);
    }
    for (i, furniture) in outline.furniture.iter().enumerate() {
        if *furniture {
            roles[i] = (Role::Furniture, None, None);
        }
    }
    let mut parts = Vec::with_capacity(roles.len());
    for (line, (role, item, section)) in outline.lines.iter().zip(roles) {
        push(&mut parts, line, Part { span: line.span, role, item, section }, items);
    }
    parts
}

type Marks = [(Role, Option<u32>, Option<u32>)];

fn mark_sections(roles: &mut Marks, outline: &Outline<'_>, n: usize, items: &[AgendaItem]) {
    let sections = items.get(n).map_or(&[][..], |i| &i.sections);
    let mut by_label: FxHashMap<(usize, usize), usize> = FxHashMap::default();
    for (i, section) in sections.iter().enumerate().filter(|(_, s)| !s.kinds.is_empty()) {
        by_label.entry((section.label_span.start, section.label_span.end)).or_insert(i);
    }
    for raw in &outline.items[n].sections {
        let index = by_label.get(&(raw.label.start, raw.label.end));
        let index = index.and_then(|i| u32::try_from(*i).ok());
        for i in raw.lines.clone() {
            roles[i].2 = index;
        }
        if let Some(i) = raw.label_line {
            roles[i] = (Role::Label, roles[i].1, index);
        }
    }
}

/// Adds a line as a part; a label's line with text after the label becomes two,
/// and lines of the same kind that follow each other become one.
fn push(parts: &mut Vec<Part>, line: &Line<'_>, part: Part, items: &[AgendaItem]) {
    if part.role == Role::Label
        && let Some(section) = section_of(&part, items)
        && section.content.start > line.span.start
        && section.content.start < line.span.end
    {
        let trimmed = line.text.get(..section.content.start - line.span.start).unwrap_or("").trim_end().len();
        parts.push(Part { span: Span::new(line.span.start, line.span.start + trimmed), ..part });
        parts.push(Part { span: Span::new(section.content.start, line.span.end), role: Role::Content, ..part });
        return;
    }
    match parts.last_mut() {
        Some(last) if same(last, &part) => last.span = last.span.cover(part.span),
        _ => parts.push(part),
    }
}

fn same(a: &Part, b: &Part) -> bool {
    a.role == b.role && a.item == b.item && a.section == b.section
}

fn section_of<'a>(part: &Part, items: &'a [AgendaItem]) -> Option<&'a pejl_model::Section> {
    items.get(part.item? as usize)?.sections.get(part.section? as usize)
}
