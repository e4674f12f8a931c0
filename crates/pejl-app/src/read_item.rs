//! Use case: someone reads an item.

use crate::attachments::lines;
use crate::error::{AppError, Result};
use crate::library::Library;
use crate::meeting_cache::ReadyMeeting;
use crate::permission::{Act, Viewer, permit};
use crate::person_digest::politicians_of;
use crate::read_meeting::{meeting_line, paper_lines};
use crate::views::{ItemLine, ItemView};
use pejl_model::{AgendaItem, Part, Span};

impl Library {
    /// The item at `address`: the meeting's address, "/" and the item's own part.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where there is none, or the item is in no current
    /// paper any more; otherwise where the store fails.
    pub async fn read_item(&self, viewer: Viewer, address: &str) -> Result<ItemView> {
        permit(viewer, Act::Read)?;
        let missing = || AppError::NotFound(address.to_owned());
        let (meeting, slug) = address.rsplit_once('/').ok_or_else(missing)?;
        let ready = self.ready_meeting(meeting).await?;
        let at = ready.public.items.iter().position(|(known, ..)| known == slug).ok_or_else(missing)?;
        item_view(&ready, at).ok_or_else(missing)
    }
}

fn item_view(ready: &ReadyMeeting, at: usize) -> Option<ItemView> {
    let item = ready.public.document.items.get(at)?;
    let (slug, paper, ordinal) = ready.public.items.get(at)?;
    let version = ready.held.papers.iter().find(|held| held.id == *paper)?.version;
    let mut papers = paper_lines(ready).into_iter();
    let (source, parts) = if item.open { stretch(ready, *paper, *ordinal, item) } else { (String::new(), Vec::new()) };
    let address = format!("{}/{slug}", ready.held.meeting.address);
    let findings = if item.open { ready.findings.of_item(&address).to_vec() } else { Vec::new() };
    Some(ItemView {
        address,
        findings,
        meeting: meeting_line(&ready.held.meeting),
        item: item.clone(),
        previous: at.checked_sub(1).and_then(|before| neighbour(ready, before)),
        next: neighbour(ready, at + 1),
        paper: papers.find(|line| line.id == paper.to_string() && line.version == version)?,
        source,
        source_start: item.span.start,
        parts,
        corrections: ready.public.corrections_of(slug),
        attachments: lines(ready, at),
        politicians: if item.open { politicians_of(&ready.public.document) } else { Vec::new() },
    })
}

fn neighbour(ready: &ReadyMeeting, at: usize) -> Option<ItemLine> {
    let item = ready.public.document.items.get(at)?;
    let (slug, ..) = ready.public.items.get(at)?;
    Some(ItemLine {
        address: format!("{}/{slug}", ready.held.meeting.address),
        number: item.number.as_ref().map(|number| number.value.clone()),
        title: item.title.as_ref().map(|title| title.value.clone()).unwrap_or_default(),
    })
}

/// The item's stretch of its paper's masked text, and the parts of it that are the item's own.
fn stretch(ready: &ReadyMeeting, paper: i64, ordinal: usize, item: &AgendaItem) -> (String, Vec<Part>) {
    let text = ready.text(paper);
    let document = ready.held.papers.iter().find(|held| held.id == paper).map(|held| &held.document);
    let within = |part: &&Part| item.span.contains(part.span) && part.item.is_none_or(|of| of as usize == ordinal);
    let parts = document.map(|document| document.parts.iter().filter(within).copied().collect());
    (Span::of(item.span, text).to_owned(), parts.unwrap_or_default())
}
