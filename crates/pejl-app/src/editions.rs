//! What an older edition of a meeting shows, and what was changed since. Pure.

use crate::publish::PublicMeeting;
use crate::views::{ItemLine, ItemView, MeetingView};
use pejl_model::{AgendaItem, Section};

/// Which edition, and what was changed since.
#[derive(Debug, Clone)]
pub struct EditionNote {
    /// Which, from 1.
    pub edition: u32,
    /// How many there are; the last is the current one.
    pub of: u32,
    /// When it came in: an ISO timestamp in UTC.
    pub imported_at: String,
    /// SHA-256 of the version that came in with it, in hex.
    pub sha256: String,
    /// What is otherwise now, in the order of the items.
    pub changes: Vec<EditionChange>,
}

/// Something that is otherwise now than in an older edition.
#[derive(Debug, Clone)]
pub enum EditionChange {
    /// An item came in.
    Added(ItemLine),
    /// The decision is another, or is there now.
    Decision(ItemLine),
    /// The item has another title.
    Title(ItemLine),
    /// The text of the item is another.
    Text(ItemLine),
    /// So many items are in no current paper any more.
    Removed(u64),
}

/// A meeting in an older edition.
#[derive(Debug, Clone)]
pub struct MeetingEdition {
    /// Which edition.
    pub note: EditionNote,
    /// The meeting as it stood, without what is not public now.
    pub meeting: MeetingView,
}

/// An item in an older edition.
#[derive(Debug, Clone)]
pub struct ItemEdition {
    /// Which edition; of the changes those of this item.
    pub note: EditionNote,
    /// The item as it stood, without source text.
    pub item: ItemView,
}

/// What is otherwise in `now` than in `old`, both as anyone may see them. Of
/// what is closed in either nothing is told.
pub(crate) fn changes(old: &PublicMeeting, now: &PublicMeeting, meeting: &str) -> Vec<EditionChange> {
    let before = |slug: &str| {
        let at = old.items.iter().position(|(known, ..)| known == slug)?;
        old.document.items.get(at)
    };
    let mut changes = Vec::new();
    for ((slug, ..), item) in now.items.iter().zip(&now.document.items).filter(|(_, item)| item.open) {
        let line = || line(meeting, slug, item);
        match before(slug) {
            None => changes.push(EditionChange::Added(line())),
            Some(old) if !old.open => {}
            Some(old) if decision(old) != decision(item) => changes.push(EditionChange::Decision(line())),
            Some(old) if title(old) != title(item) => changes.push(EditionChange::Title(line())),
            Some(old) if texts(old) != texts(item) => changes.push(EditionChange::Text(line())),
            Some(_) => {}
        }
    }
    let gone = old.items.iter().filter(|(slug, ..)| !now.items.iter().any(|(known, ..)| known == slug)).count();
    if gone > 0 {
        changes.push(EditionChange::Removed(gone as u64));
    }
    changes
}

pub(crate) fn line(meeting: &str, slug: &str, item: &AgendaItem) -> ItemLine {
    ItemLine {
        address: format!("{meeting}/{slug}"),
        number: item.number.as_ref().map(|number| number.value.clone()),
        title: title(item).to_owned(),
    }
}

fn title(item: &AgendaItem) -> &str {
    item.title.as_ref().map_or("", |title| title.value.as_str())
}

fn decision(item: &AgendaItem) -> Option<(&str, pejl_model::Outcome)> {
    item.decision.as_ref().map(|decision| (decision.text.as_str(), decision.outcome))
}

/// Words and labels, not how their lines were broken.
fn texts(item: &AgendaItem) -> Vec<String> {
    let text = |section: &Section| pejl_model::text::collapse(&format!("{} {}", section.label, section.text));
    item.sections.iter().map(text).collect()
}
