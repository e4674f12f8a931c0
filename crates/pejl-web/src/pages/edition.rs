//! What stands above a meeting or an item in an older edition.

use super::or_untitled;
use pejl_app::{EditionChange, EditionNote, ItemLine};
use pejl_words as words;

/// The banner of an older edition.
pub(super) struct OldEdition {
    pub(super) which: String,
    /// The current edition of the same page.
    pub(super) now: String,
    /// The list of editions.
    pub(super) all: String,
    pub(super) changes: Vec<Change>,
}

/// A line of what was changed since.
pub(super) struct Change {
    pub(super) path: Option<String>,
    pub(super) name: String,
}

impl OldEdition {
    /// The banner of the page at `path`, of the meeting at `meeting`.
    pub(super) fn of(note: &EditionNote, path: String, meeting: &str) -> Self {
        let args = [
            ("edition", note.edition.to_string().into()),
            ("of", note.of.to_string().into()),
            ("time", words::moment(&note.imported_at).into()),
            ("hash", (&note.sha256).into()),
        ];
        Self {
            which: words::text("web-edition-which", &args),
            now: path,
            all: papers_path(meeting),
            changes: note.changes.iter().map(change).collect(),
        }
    }
}

/// The list of a meeting's papers and their editions.
pub(super) fn papers_path(meeting: &str) -> String {
    format!("/moede/{meeting}#papirer")
}

/// What leads from a page to the same edition of another.
pub(super) fn suffix(note: Option<&EditionNote>) -> String {
    note.map(|note| format!("?version={}", note.edition)).unwrap_or_default()
}

fn change(change: &EditionChange) -> Change {
    let of_item = |name: &str, line: &ItemLine| {
        let title = or_untitled(Some(&line.title));
        let item = match &line.number {
            Some(number) => format!("{number}. {title}"),
            None => title.into_owned(),
        };
        Change { path: Some(format!("/punkt/{}", line.address)), name: words::text(name, &[("item", item.into())]) }
    };
    match change {
        EditionChange::Added(line) => of_item("web-edition-added", line),
        EditionChange::Decision(line) => of_item("web-edition-decision", line),
        EditionChange::Title(line) => of_item("web-edition-title", line),
        EditionChange::Text(line) => of_item("web-edition-text", line),
        EditionChange::Removed(count) => {
            let args = [("count", (*count).into())];
            Change { path: None, name: words::text("web-edition-removed", &args) }
        }
    }
}
