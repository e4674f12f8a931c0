//! Figures in running text and in the cells of tables.

mod context;
mod heading;
mod number;
mod reference;
mod sentence;
mod unit;

use super::scan::{has_digit, next_digit, skip_words};
pub(crate) use context::FigureContext;
use context::Headings;
use pejl_model::{Figure, Span, Table, Unit};
use reference::Reference;
use sentence::Sentences;

/// Where the words beside a figure are found.
enum Words<'s> {
    /// Its sentence in running text.
    Sentence(Sentences<'s>),
    /// The row of its table.
    Row(Span),
}

/// Appends every figure of running text to `out`.
pub(crate) fn push(text: &str, base: usize, context: FigureContext, out: &mut Vec<Figure>) {
    if has_digit(text) {
        scan(text, base, context, Words::Sentence(Sentences::new(text)), out);
    }
}

/// Appends the figures of a cell to `out`; `words` is its row.
pub(crate) fn cell(text: &str, base: usize, words: Span, context: FigureContext, out: &mut Vec<Figure>) {
    scan(text, base, context, Words::Row(words), out);
}

/// Appends every figure of a table's body to `out`, in order; `caption` is the line before the table, or empty.
pub(crate) fn push_table(source: &str, table: &Table, caption: &str, out: &mut Vec<Figure>) {
    let headings = Headings::new(table, caption);
    for row in &table.rows {
        let Some(words) = row.iter().map(|c| c.span).filter(|s| !s.is_empty()).reduce(Span::cover) else { continue };
        let told = row.iter().skip(1).any(|c| next_digit(c.text.as_bytes(), 0).is_some());
        let label = row.first().filter(|_| told).map(|c| heading::row(&c.text)).unwrap_or_default();
        for (i, value) in row.iter().enumerate() {
            let context = if i == 0 { FigureContext::default() } else { headings.of(i, label) };
            cell(value.span.of(source), value.span.start, words, context, out);
        }
    }
}

/// Appends all figures of a section's content, running text and tables, in the order of the source.
/// `tables` are those that lie in the content, in order.
pub(crate) fn in_section(source: &str, content: Span, tables: &[Table], out: &mut Vec<Figure>) {
    let mut at = content.start;
    for table in tables {
        let before = Span::new(at, table.span.start).of(source);
        push(before, at, FigureContext::default(), out);
        let caption = before.lines().rev().find(|l| l.contains(char::is_alphanumeric)).unwrap_or("");
        push_table(source, table, caption, out);
        at = at.max(table.span.end);
    }
    push(Span::new(at, content.end).of(source), at, FigureContext::default(), out);
}

fn scan(text: &str, base: usize, context: FigureContext, mut words: Words<'_>, out: &mut Vec<Figure>) {
    let bytes = text.as_bytes();
    let mut reference = Reference::default();
    let mut last: Option<(usize, usize)> = None;
    let mut at = 0;
    while let Some(start) = next_digit(bytes, skip_words(bytes, at)) {
        let whole = reference::whole_end(text, start);
        let Some(number) = number::at(text, start) else {
            at = reference::skip(text, start, whole);
            continue;
        };
        let told = unit::of(text, number.start, number.end);
        if !number.fits(&told) || reference.is_one(text, &number, whole, &told, context.years_count) {
            at = reference::skip(text, start, whole).max(number.end);
            continue;
        }
        let beside = match &mut words {
            Words::Sentence(sentences) => {
                let sentence = sentences.around(number.start, number.end);
                Span::new(base + sentence.start, base + sentence.end)
            }
            Words::Row(row) => *row,
        };
        share_unit(text, last, number.start, &told, out);
        last = (!told.is_told()).then_some((number.end, out.len()));
        out.push(Figure {
            value: number.value,
            unit: told.unit.or(context.unit).unwrap_or(Unit::Number),
            scale: told.scale.or(context.scale.filter(|_| told.takes_scale())).unwrap_or(1),
            span: Span::new(base + number.start, base + number.end),
            words: beside,
        });
        at = number.end;
    }
}

/// "15-25 mio. kr.": the unit of the second figure is that of the first as well.
fn share_unit(text: &str, last: Option<(usize, usize)>, start: usize, told: &unit::Told, out: &mut [Figure]) {
    let Some((end, index)) = last else { return };
    let between = text.get(end..start).unwrap_or("").trim_matches([' ', '\u{a0}']);
    let joined = matches!(between, "-" | "–" | "—" | "til" | "og" | "eller");
    if let Some(figure) = out.get_mut(index).filter(|_| joined && told.is_told()) {
        figure.unit = told.unit.unwrap_or(figure.unit);
        figure.scale = told.scale.unwrap_or(figure.scale);
    }
}

#[cfg(test)]
mod tests;
