//! Use case: someone reads a meeting or an item as an earlier version of its papers had it.

use crate::editions::{EditionChange, EditionNote, ItemEdition, MeetingEdition, changes, line};
use crate::error::{AppError, Result};
use crate::library::Library;
use crate::meeting_cache::ReadyMeeting;
use crate::permission::{Act, Viewer, permit};
use crate::person_digest::politicians_of;
use crate::publish::PublicMeeting;
use crate::read_meeting::{edition, meeting_line, paper_lines};
use crate::views::{ItemView, MeetingView, PaperLine};
use pejl_store::MeetingReading;
use std::sync::Arc;

/// An older edition beside the current one.
struct Both {
    now: Arc<ReadyMeeting>,
    held: MeetingReading,
    old: PublicMeeting,
    note: EditionNote,
}

impl Library {
    /// The meeting at `address` as it stood in its `edition`, without anything
    /// that is closed now.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where there is no such meeting or edition;
    /// otherwise where the store fails.
    pub async fn read_meeting_edition(&self, viewer: Viewer, address: &str, edition: u32) -> Result<MeetingEdition> {
        permit(viewer, Act::Read)?;
        let Both { now, held, old, note } = self.both(address, edition).await?;
        let address = held.meeting.address.clone();
        let meeting = MeetingView {
            item_addresses: old.items.iter().map(|(slug, ..)| format!("{address}/{slug}")).collect(),
            papers: papers_then(&now, &held, &old),
            corrections: old.corrections_of(""),
            // The text that stood there may not be told any more; what was found in it neither.
            findings: Vec::new(),
            item_findings: Vec::new(),
            document: old.document,
            address,
        };
        Ok(MeetingEdition { note, meeting })
    }

    /// The item at `address` as it stood in the `edition` of its meeting, if it is open now.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where there is no such item or edition; otherwise
    /// where the store fails.
    pub async fn read_item_edition(&self, viewer: Viewer, address: &str, edition: u32) -> Result<ItemEdition> {
        permit(viewer, Act::Read)?;
        let missing = || AppError::NotFound(address.to_owned());
        let (meeting, slug) = address.rsplit_once('/').ok_or_else(missing)?;
        let mut both = self.both(meeting, edition).await?;
        let at = both.old.items.iter().position(|(known, ..)| known == slug).ok_or_else(missing)?;
        let item = item_then(&both, at).ok_or_else(missing)?;
        both.note.changes.retain(|change| match change {
            EditionChange::Decision(line) | EditionChange::Title(line) | EditionChange::Text(line) => {
                line.address == item.address
            }
            EditionChange::Added(_) | EditionChange::Removed(_) => false,
        });
        Ok(ItemEdition { note: both.note, item })
    }

    async fn both(&self, address: &str, wanted: u32) -> Result<Both> {
        let missing = || AppError::NotFound(address.to_owned());
        let now = self.ready_meeting(address).await?;
        let came = now.versions.iter().find(|version| edition(&now, version.id) == wanted).ok_or_else(missing)?;
        let held = self.store.edition(address, wanted).await?.ok_or_else(missing)?;
        let old = PublicMeeting::of_edition(&held, &now.public);
        let note = EditionNote {
            edition: wanted,
            of: u32::try_from(now.versions.len()).unwrap_or(u32::MAX),
            imported_at: came.imported_at.clone(),
            sha256: came.sha256.clone(),
            changes: changes(&old, &now.public, &held.meeting.address),
        };
        Ok(Both { now, held, old, note })
    }
}

/// The papers of the meeting, those shown in the older edition marked.
fn papers_then(now: &ReadyMeeting, held: &MeetingReading, old: &PublicMeeting) -> Vec<PaperLine> {
    let mut lines = paper_lines(now);
    for line in &mut lines {
        let used = held.papers.iter().any(|paper| {
            let used = old.main == Some(paper.id) || old.items.iter().any(|(_, id, _)| *id == paper.id);
            used && paper.id.to_string() == line.id && paper.version == line.version
        });
        line.shown = used;
    }
    lines
}

fn item_then(both: &Both, at: usize) -> Option<ItemView> {
    let Both { now, held, old, .. } = both;
    let mut item = old.document.items.get(at)?.clone();
    let (slug, paper, _) = old.items.get(at)?;
    let version = held.papers.iter().find(|held| held.id == *paper)?.version;
    let address = &held.meeting.address;
    let neighbour = |at: usize| {
        let (slug, ..) = old.items.get(at)?;
        Some(line(address, slug, old.document.items.get(at)?))
    };
    // Without the source there is no telling where in the text they stood.
    item.tables.clear();
    item.diagnostics.clear();
    Some(ItemView {
        address: format!("{address}/{slug}"),
        meeting: meeting_line(&held.meeting),
        previous: at.checked_sub(1).and_then(neighbour),
        next: neighbour(at + 1),
        paper: papers_then(now, held, old)
            .into_iter()
            .find(|line| line.id == paper.to_string() && line.version == version)?,
        source: String::new(),
        source_start: item.span.start,
        parts: Vec::new(),
        // Of an item that is closed now nothing is told, whoever corrected it.
        corrections: if item.open { old.corrections_of(slug) } else { Vec::new() },
        // What was attached then may be another file than now.
        attachments: Vec::new(),
        findings: Vec::new(),
        politicians: if item.open { politicians_of(&old.document) } else { Vec::new() },
        item,
    })
}
