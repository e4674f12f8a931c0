//! Use case: someone holds items against each other. The items are read one by
//! one with [`crate::Library::read_item`], which asks the permission; here they are put side by side.

use crate::comparing::{Comparison, FigureRow};
use crate::quantity::Quantity;
use crate::table_rows::{name_key, plain};
use crate::views::ItemView;
use pejl_model::{Figure, SectionKind, Span, Unit};
use std::collections::HashMap;

/// Figures of one item that are looked at.
const FIGURES: usize = 2_000;
/// Rows of figures that are shown.
const ROWS: usize = 60;
/// Words before and after a figure of running text that tell what it is.
const BEFORE: usize = 4;
const AFTER: usize = 3;
/// Letters that at least one of them has.
const TELLING: usize = 5;

/// The order in which sections are shown: what is to be decided, what was, and then why.
const ORDER: [SectionKind; 19] = [
    SectionKind::Recommendation,
    SectionKind::Decision,
    SectionKind::Summary,
    SectionKind::Topic,
    SectionKind::Background,
    SectionKind::Assessment,
    SectionKind::Economy,
    SectionKind::Personnel,
    SectionKind::LegalBasis,
    SectionKind::CrossCutting,
    SectionKind::Consultation,
    SectionKind::Timeline,
    SectionKind::Communication,
    SectionKind::Process,
    SectionKind::CaseHistory,
    SectionKind::Competence,
    SectionKind::Attachments,
    SectionKind::Absence,
    SectionKind::Other,
];

/// `items` side by side.
#[must_use]
pub fn compare_items(items: Vec<ItemView>) -> Comparison {
    let has = |kind: &SectionKind| items.iter().any(|view| has_kind(view, *kind));
    let kinds = ORDER.into_iter().filter(|kind| has(kind)).collect();
    let mut figures = aligned(&items);
    let left_out = figures.len().saturating_sub(ROWS);
    figures.truncate(ROWS);
    Comparison { kinds, figures, left_out, items }
}

/// True where the item tells something of this kind.
fn has_kind(view: &ItemView, kind: SectionKind) -> bool {
    let item = &view.item;
    let told = match kind {
        SectionKind::Recommendation => item.recommendation.is_some(),
        SectionKind::Decision => item.decision.is_some(),
        SectionKind::Attachments => !item.attachments.is_empty(),
        _ => false,
    };
    item.open && (told || item.sections.iter().any(|section| section.kind() == kind))
}

/// What tells two figures to be about the same: the words and the unit.
type Key = (String, Unit);

/// The figures that at least two items tell, in the order of the first that tells each.
fn aligned(items: &[ItemView]) -> Vec<FigureRow> {
    let mut rows: Vec<FigureRow> = Vec::new();
    let mut known: HashMap<Key, usize> = HashMap::new();
    for (at, view) in items.iter().enumerate().filter(|(_, view)| view.item.open) {
        for figure in view.item.figures.iter().take(FIGURES) {
            let Some((key, words, of_table)) = told(view, figure) else { continue };
            let row = *known.entry((key, figure.unit)).or_insert_with(|| {
                rows.push(FigureRow { words, of_table, cells: vec![None; items.len()] });
                rows.len() - 1
            });
            // The first of several figures with the same words counts.
            if let Some(cell) = rows.get_mut(row).and_then(|row| row.cells.get_mut(at)).filter(|cell| cell.is_none()) {
                *cell = Some((Quantity::of(figure), None));
            }
        }
    }
    rows.retain(|row| row.cells.iter().flatten().count() > 1);
    rows.iter_mut().for_each(with_differences);
    rows
}

fn with_differences(row: &mut FigureRow) {
    let mut first: Option<Quantity> = None;
    for (quantity, difference) in row.cells.iter_mut().flatten() {
        *difference = first.and_then(|first| quantity.more_than(first));
        first = first.or(Some(*quantity));
    }
}

/// The words beside a figure, compared and to be shown, and whether it stands in a table.
fn told(view: &ItemView, figure: &Figure) -> Option<(String, (String, String), bool)> {
    match in_table(view, figure) {
        Some(words) => {
            let key = format!("tabel {} {}", name_key(&words.0), plain(&words.1));
            (!name_key(&words.0).is_empty()).then_some((key, words, true))
        }
        None => in_text(view, figure).map(|words| (format!("{} # {}", words.0, words.1), words, false)),
    }
}

/// Name of the row and heading of the column that the figure stands in.
fn in_table(view: &ItemView, figure: &Figure) -> Option<(String, String)> {
    let table = view.item.tables.iter().find(|table| table.span.contains(figure.span))?;
    let row = table.rows.iter().find(|row| row.iter().any(|cell| cell.span.contains(figure.span)))?;
    let at = row.iter().position(|cell| cell.span.contains(figure.span))?;
    let heading = table.header.get(at).cloned().unwrap_or_default();
    (at > 0).then(|| Some((row.first()?.text.clone(), heading)))?
}

/// The words right before and after the figure in its sentence.
fn in_text(view: &ItemView, figure: &Figure) -> Option<(String, String)> {
    let text = |from: usize, to: usize| {
        let (from, to) = (from.checked_sub(view.source_start)?, to.checked_sub(view.source_start)?);
        Some(Span::new(from.min(to), to).of(&view.source))
    };
    let before = words(text(figure.words.start, figure.span.start)?);
    let after = words(text(figure.span.end, figure.words.end)?);
    let before = before.get(before.len().saturating_sub(BEFORE)..)?;
    let after = after.get(..AFTER.min(after.len()))?;
    let all = || before.iter().chain(after);
    let telling = all().count() > 2 && all().any(|word| word.chars().count() >= TELLING);
    (telling && !before.is_empty()).then(|| (before.join(" "), after.join(" ")))
}

/// Words that only tell unit or scale, which are told beside the figure.
const UNITS: [&str; 12] =
    ["kr", "kroner", "mio", "mia", "million", "millioner", "milliarder", "pct", "procent", "procentpoint", "t", "tkr"];

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).map(str::to_lowercase);
    words.filter(|word| !UNITS.contains(&word.as_str())).collect()
}
