//! Attachments whose file is held: which of them an item shows today, and what
//! may be seen of them. A file is shown as long as its item is open and names it.

use crate::error::{AppError, Result};
use crate::library::Library;
use crate::meeting_cache::ReadyMeeting;
use crate::permission::{Act, Viewer, permit};
use crate::views::ItemView;
use pejl_model::{AgendaItem, Attachment};
use pejl_publish::PublishedFile;
use pejl_store::{HeldAttachment, MeetingReading, attachment_part};
use std::collections::HashMap;

/// So much of an attachment's text is shown and searched, in bytes.
const LONGEST_TEXT: usize = 1 << 20;
/// Ends of file names that are not part of a title.
const ENDS: [&str; 17] = [
    ".pdf", ".docx", ".doc", ".docm", ".odt", ".html", ".htm", ".txt", ".rtf", ".xlsx", ".pptx", ".md", ".png", ".jpg",
    ".jpeg", ".tif", ".tiff",
];

/// An attachment of an item whose file is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachmentLine {
    /// Which of the item's attachments it is, from 0.
    pub at: usize,
    /// The last part of its address: the beginning of its content hash.
    pub id: String,
    /// SHA-256 of the bytes, in hex.
    pub sha256: String,
    /// The name of the file, masked.
    pub file_name: String,
    /// How many bytes.
    pub bytes: u64,
    /// When it came in: an ISO timestamp in UTC.
    pub imported_at: String,
}

/// The page of an attachment.
#[derive(Debug, Clone)]
pub struct AttachmentView {
    /// The item that names it.
    pub item: ItemView,
    /// The file.
    pub line: AttachmentLine,
    /// The number as printed.
    pub number: Option<String>,
    /// The title, masked.
    pub title: String,
    /// The text, masked.
    pub text: String,
    /// True where the text goes on but is not shown.
    pub cut: bool,
    /// True for a scan or a picture, which has no text.
    pub scan: bool,
}

impl Library {
    /// The attachment at `address`: its item's address, "/" and its own part.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where there is none that may be seen; otherwise where the store fails.
    pub async fn read_attachment(&self, viewer: Viewer, address: &str) -> Result<AttachmentView> {
        permit(viewer, Act::Read)?;
        let missing = || AppError::NotFound(address.to_owned());
        let (item_address, id) = address.rsplit_once('/').ok_or_else(missing)?;
        let (meeting, slug) = item_address.rsplit_once('/').ok_or_else(missing)?;
        let item = self.read_item(viewer, item_address).await?;
        let line = item.attachments.iter().find(|line| line.id == id).cloned().ok_or_else(missing)?;
        let named = item.item.attachments.get(line.at).ok_or_else(missing)?;
        let (number, title) = (named.number.clone(), named.title.clone());
        let ready = self.ready_meeting(meeting).await?;
        let held = ready.held.attachments.iter().rev().find(|held| held.slug == slug && held.sha256 == line.sha256);
        let (text, cut) = public_text(&self.store.attachment_text(held.ok_or_else(missing)?.id).await?);
        let scan = text.is_empty();
        Ok(AttachmentView { item, line, number, title, text, cut, scan })
    }
}

/// The lines of the item that stands at `at` in the public meeting.
pub(crate) fn lines(ready: &ReadyMeeting, at: usize) -> Vec<AttachmentLine> {
    let (Some((slug, ..)), Some(item)) = (ready.public.items.get(at), ready.public.document.items.get(at)) else {
        return Vec::new();
    };
    shown(&ready.held, slug, item).into_iter().map(|(at, held)| line(at, held)).collect()
}

fn line(at: usize, held: &HeldAttachment) -> AttachmentLine {
    AttachmentLine {
        at,
        id: attachment_part(&held.sha256).to_owned(),
        sha256: held.sha256.clone(),
        file_name: pejl_mask::mask(&held.file_name).into_owned(),
        bytes: held.bytes,
        imported_at: held.imported_at.clone(),
    }
}

/// The files that the public `items` of a meeting show, each once, as the formats of others take them;
/// `slugs` are the last parts of the items' addresses.
pub(crate) fn files<'s>(
    held: &MeetingReading,
    slugs: impl Iterator<Item = &'s str>,
    items: &[AgendaItem],
) -> Vec<PublishedFile> {
    let mut out: Vec<PublishedFile> = Vec::new();
    if held.attachments.is_empty() {
        return out;
    }
    for (at, (slug, item)) in slugs.zip(items).enumerate() {
        for (named, file) in shown(held, slug, item) {
            if !out.iter().any(|known| known.item == at && known.sha256 == file.sha256) {
                out.push(published(at, line(named, file)));
            }
        }
    }
    out
}

fn published(item: usize, line: AttachmentLine) -> PublishedFile {
    let AttachmentLine { at: attachment, id: part, sha256, file_name, bytes, imported_at } = line;
    PublishedFile { item, attachment, part, file_name, bytes, sha256, imported_at }
}

/// The held files of the item `slug` that it shows, each with the place of the
/// attachment that names it. `public` is the item as anyone may see it: of a
/// closed one nothing is shown.
pub(crate) fn shown<'h>(held: &'h MeetingReading, slug: &str, public: &AgendaItem) -> Vec<(usize, &'h HeldAttachment)> {
    let read = held.shown().find(|shown| shown.slug == slug).map(|shown| shown.item);
    // Masked titles can't be compared; the titles as read stand in the same order.
    let Some(read) = read.filter(|read| public.open && read.open && read.attachments.len() == public.attachments.len())
    else {
        return Vec::new();
    };
    let newest = |named: &Attachment| held.attachments.iter().rev().find(|one| one.slug == slug && names(named, one));
    read.attachments.iter().enumerate().filter_map(|(at, named)| Some((at, newest(named)?))).collect()
}

/// How many attachments of the item `slug` have their file in the library.
pub(crate) fn held_files(held: &MeetingReading, slug: &str, public: &AgendaItem) -> usize {
    if held.attachments.is_empty() { 0 } else { shown(held, slug, public).len() }
}

/// True where `named` is what the file was attached as.
fn names(named: &Attachment, held: &HeldAttachment) -> bool {
    let number = named.number.as_ref().zip(held.number.as_ref()).is_none_or(|(a, b)| a == b);
    number && fold(&named.title) == fold(&held.title)
}

/// Name and text of the files of an item, as the index takes them.
pub(crate) fn index_texts(
    held: &MeetingReading,
    slug: &str,
    public: &AgendaItem,
    texts: &HashMap<i64, String>,
) -> Vec<(String, String)> {
    let of = |(at, file): (usize, &HeldAttachment)| {
        let named = public.attachments.get(at)?;
        let name = match &named.number {
            Some(number) => format!("{number}: {}", named.title),
            None => named.title.clone(),
        };
        Some((name, public_text(texts.get(&file.id)?).0))
    };
    shown(held, slug, public).into_iter().filter_map(of).collect()
}

/// The masked text as far as it is shown, and whether it goes on.
pub(crate) fn public_text(text: &str) -> (String, bool) {
    let mut end = text.len().min(LONGEST_TEXT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let kept = text.get(..end).unwrap_or_default();
    let cut = end < text.len();
    // A number that is cut in two would not be known as one.
    let kept = kept.rsplit_once('\n').map_or(kept, |(whole, _)| if cut { whole } else { kept });
    (pejl_mask::mask(kept).into_owned(), cut)
}

/// A name without what differs between a file and the title that a paper prints: case, signs, blanks and the end.
pub(crate) fn fold(name: &str) -> String {
    let low = name.trim().to_lowercase();
    let stem = ENDS.iter().find_map(|end| low.strip_suffix(end)).unwrap_or(&low);
    let words = stem.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// True where a file of this name is the attachment: by its title, with or without "Bilag 2 - " before it.
pub(crate) fn is_file_of(file: &str, attachment: &Attachment) -> bool {
    let (file, title) = (fold(file), fold(&attachment.title));
    if title.is_empty() {
        return false;
    }
    if file == title {
        return true;
    }
    let Some((number, rest)) = file.strip_prefix("bilag ").and_then(|rest| rest.split_once(' ')) else { return false };
    let fits = match &attachment.number {
        Some(own) => own.to_lowercase() == number,
        None => number.chars().next().is_some_and(|c| c.is_ascii_digit()),
    };
    fits && rest == title
}

#[cfg(test)]
mod tests {
    use super::*;
    use pejl_model::Span;

    #[test]
    fn a_file_is_known_by_its_name() {
        let named = |number: Option<&str>, title: &str| Attachment {
            number: number.map(str::to_owned),
            title: title.to_owned(),
            span: Span::default(),
        };
        for (file, number, title, is) in [
            ("Budgetnotat 2024.pdf", None, "Budgetnotat 2024", true),
            ("budgetnotat_2024.PDF", None, "Budgetnotat 2024.pdf", true),
            ("Bilag 2 - Budgetnotat 2024.docx", Some("2"), "Budgetnotat 2024", true),
            ("Bilag 3 - Budgetnotat 2024.docx", Some("2"), "Budgetnotat 2024", false),
            ("Bilag 3 - Budgetnotat 2024.docx", None, "Budgetnotat 2024", true),
            ("Bilag til budgetnotat 2024.docx", None, "Budgetnotat 2024", false),
            ("Bilag 2.pdf", Some("2"), "Budgetnotat 2024", false),
            ("Andet.pdf", None, "Budgetnotat 2024", false),
            (".pdf", None, "-", false),
        ] {
            assert_eq!(is_file_of(file, &named(number, title)), is, "{file} {title}");
        }
    }

    #[test]
    fn a_long_text_is_cut_between_lines_and_masked() {
        let line = "Borgeren 010170-1234 skrev.\n";
        let (short, cut) = public_text(line);
        assert!(!cut && short.contains("010170-****"));
        let (long, cut) = public_text(&line.repeat(LONGEST_TEXT / line.len() + 2));
        assert!(cut && long.len() <= LONGEST_TEXT && !long.contains("1234") && long.ends_with("skrev."));
    }
}
