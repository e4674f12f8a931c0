//! The source text of an item with every part and value marked.

use super::{Crumbs, Head, item_title};
use askama::Template;
use pejl_app::ItemView;
use pejl_model::{AgendaItem, Part, Role, Span};
use pejl_words as words;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "source.html")]
struct SourcePage<'a> {
    head: Head,
    crumbs: Crumbs<'a>,
    address: &'a str,
    title: Cow<'a, str>,
    parts: Vec<MarkedPart<'a>>,
}

/// A part with the values inside it.
struct MarkedPart<'a> {
    class: &'static str,
    name: Cow<'static, str>,
    pieces: Vec<Piece<'a>>,
}

/// What a part's text is made of, in order.
#[derive(Debug, PartialEq)]
enum Piece<'a> {
    Text(&'a str),
    /// A value begins: its class, and its name unless it is a figure.
    Open(&'static str, Option<Cow<'static, str>>),
    Close,
}

/// A value's place, class and the key of its name.
struct Value {
    span: Span,
    class: &'static str,
    name: Option<&'static str>,
}

/// The page `/punkt/...?kilde`.
pub(crate) fn source_page(base: &str, view: &ItemView) -> askama::Result<String> {
    let values = values(&view.item);
    let parts = view.parts.iter().map(|part| marked_part(view, part, &values)).collect();
    let head = Head::of(base, &format!("/punkt/{}?kilde", view.address));
    SourcePage { head, crumbs: Crumbs::to_source(view), address: &view.address, title: item_title(view), parts }
        .render()
}

fn marked_part<'a>(view: &'a ItemView, part: &Part, values: &[Value]) -> MarkedPart<'a> {
    let section = part.section.and_then(|index| view.item.sections.get(index as usize));
    let name = match (part.role, section) {
        (Role::Content, Some(section)) => words::section_kind(section.kind()),
        (role, _) => words::role(role),
    };
    MarkedPart { class: part.role.as_str(), name, pieces: pieces(&view.source, view.source_start, part.span, values) }
}

/// Every value of the item that has a place, outer before inner.
fn values(item: &AgendaItem) -> Vec<Value> {
    let mut values = Vec::new();
    let mut put = |span: Span, class, name| {
        if !span.is_empty() {
            values.push(Value { span, class, name });
        }
    };
    item.number.iter().for_each(|l| put(l.span, "number", Some("web-value-number")));
    item.title.iter().for_each(|l| put(l.span, "title", Some("web-value-title")));
    item.item_type.iter().for_each(|l| put(l.span, "type", Some("web-value-type")));
    item.case_number.iter().for_each(|c| put(c.span, "case", Some("web-value-case")));
    if let Some(decision) = &item.decision {
        decision.spans.iter().for_each(|s| put(*s, "decision", Some("web-value-decision")));
        decision.outcome_words.iter().for_each(|l| put(l.span, "outcome", Some("web-value-outcome")));
        decision.votes.iter().for_each(|v| put(v.span, "vote", Some("web-value-vote")));
        decision.dissents.iter().for_each(|d| put(d.span, "dissent", Some("web-value-dissent")));
    }
    if let Some(recommendation) = &item.recommendation {
        recommendation.proposer.iter().for_each(|l| put(l.span, "proposer", Some("web-value-proposer")));
        recommendation.points.iter().for_each(|p| put(p.span, "point", Some("web-value-point")));
    }
    item.absent.iter().for_each(|a| put(a.span, "absence", Some("web-value-absence")));
    item.attachments.iter().for_each(|a| put(a.span, "attachment", Some("web-value-attachment")));
    item.tables.iter().for_each(|t| put(t.span, "table", Some("web-value-table")));
    item.figures.iter().for_each(|f| put(f.span, "figure", None));
    values.sort_by_key(|value| (value.span.start, std::cmp::Reverse(value.span.end)));
    values
}

/// The text of `part` cut at the values inside it. A value that crosses the end
/// of the part, or of a value around it, is cut there.
fn pieces<'a>(source: &'a str, start: usize, part: Span, values: &[Value]) -> Vec<Piece<'a>> {
    let slice = |from: usize, to: usize| {
        let range = from.checked_sub(start).zip(to.checked_sub(start));
        range.and_then(|(from, to)| source.get(from..to)).unwrap_or("")
    };
    let mut pieces = Vec::new();
    let mut at = part.start;
    let mut open: Vec<usize> = Vec::new();
    let mut push = |pieces: &mut Vec<Piece<'a>>, to: usize| {
        if to > at {
            pieces.push(Piece::Text(slice(at, to)));
            at = to;
        }
    };
    let first = values.partition_point(|value| value.span.start < part.start);
    for value in values.iter().skip(first).take_while(|value| value.span.start < part.end) {
        while let Some(end) = open.pop_if(|end| *end <= value.span.start) {
            push(&mut pieces, end);
            pieces.push(Piece::Close);
        }
        push(&mut pieces, value.span.start);
        let end = value.span.end.min(open.last().copied().unwrap_or(part.end)).min(part.end);
        pieces.push(Piece::Open(value.class, value.name.map(words_label)));
        open.push(end);
    }
    while let Some(end) = open.pop() {
        push(&mut pieces, end);
        pieces.push(Piece::Close);
    }
    push(&mut pieces, part.end);
    pieces
}

fn words_label(key: &'static str) -> Cow<'static, str> {
    words::label(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Whatever the values' places, the text comes out whole and marks are balanced.
        #[test]
        fn the_text_is_whole_and_marks_nest(
            source in "[a-zæøå \n]{0,60}",
            spans in proptest::collection::vec((0_usize..90, 0_usize..90), 0..12),
        ) {
            let start = 7;
            let mut values: Vec<Value> = spans
                .iter()
                .map(|&(a, b)| Value { span: Span::new(a.min(b), a.max(b)), class: "x", name: None })
                .filter(|v| !v.span.is_empty())
                .filter(|v| v.span.start >= start && source.is_char_boundary((v.span.start - start).min(source.len())) && source.is_char_boundary((v.span.end - start).min(source.len())))
                .collect();
            values.sort_by_key(|value| (value.span.start, std::cmp::Reverse(value.span.end)));
            let part = Span::new(start, start + source.len());
            let (mut text, mut depth) = (String::new(), 0_i32);
            for piece in pieces(&source, start, part, &values) {
                match piece {
                    Piece::Text(t) => text.push_str(t),
                    Piece::Open(..) => depth += 1,
                    Piece::Close => depth -= 1,
                }
                prop_assert!(depth >= 0);
            }
            prop_assert_eq!(depth, 0);
            prop_assert_eq!(text, source);
        }
    }
}
