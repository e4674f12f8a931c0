//! Closed items: what the public may see of them.

use crate::{furniture, mask_across, mask_document};
use pejl_model::{AgendaItem, Document, Role, Span};

/// `document` with each closed item reduced to number, title as published, and case number.
#[must_use]
pub fn close(document: &Document) -> Document {
    let items = document.items.iter().map(|item| if item.open { item.clone() } else { closed(item) }).collect();
    Document { items, ..document.clone() }
}

/// What may leave the house: closed items reduced, and personal data masked in every text.
#[must_use]
pub fn public_view(document: &Document) -> Document {
    mask_document(&close(document))
}

/// All fields are named here, so that a new one can't slip through.
fn closed(item: &AgendaItem) -> AgendaItem {
    AgendaItem {
        number: item.number.clone(),
        title: item.title.clone(),
        case_number: item.case_number.clone(),
        open: false,
        confidence: item.confidence,
        ..AgendaItem::bare(item.span)
    }
}

/// `source` with personal data masked, also where page furniture cuts it in two, and the text of closed items but for heading and case number replaced by
/// spaces; as many bytes long as `source`, with the same line ends.
#[must_use]
pub fn public_text(source: &str, document: &Document) -> String {
    let furniture = furniture(document);
    if document.items.iter().all(|item| item.open) {
        return mask_across(source, &furniture).into_owned();
    }
    let hidden = hidden(source.len(), document);
    let mut text = String::with_capacity(source.len());
    for (at, c) in source.char_indices() {
        let hide = hidden.get(at).copied().unwrap_or(false) && !matches!(c, '\n' | '\r');
        if hide {
            text.extend(std::iter::repeat_n(' ', c.len_utf8()));
        } else {
            text.push(c);
        }
    }
    mask_across(&text, &furniture).into_owned()
}

/// For each byte whether it belongs to a closed item and not to what may be seen of it.
fn hidden(length: usize, document: &Document) -> Vec<bool> {
    let mut hidden = vec![false; length];
    let mut paint = |span: Span, value: bool| {
        let end = span.end.min(length);
        hidden.get_mut(span.start.min(end)..end).into_iter().flatten().for_each(|h| *h = value);
    };
    let is_closed = |index: u32| usize::try_from(index).is_ok_and(|i| document.items.get(i).is_some_and(|x| !x.open));
    document.items.iter().filter(|item| !item.open).for_each(|item| paint(item.span, true));
    for part in &document.parts {
        // An open item's parts stay, also where a closed item's span reaches over them.
        if let Some(index) = part.item {
            paint(part.span, is_closed(index) && part.role != Role::Heading);
        }
    }
    for item in document.items.iter().filter(|item| !item.open) {
        let seen = [item.number.as_ref().map(|l| l.span), item.title.as_ref().map(|l| l.span)];
        seen.into_iter().flatten().chain(item.case_number.as_ref().map(|c| c.span)).for_each(|s| paint(s, false));
    }
    hidden
}
