//! Use case: someone reads a meeting.

use crate::error::{AppError, Result};
use crate::findings::FindingCounts;
use crate::library::Library;
use crate::meeting_cache::ReadyMeeting;
use crate::permission::{Act, Viewer, permit};
use crate::views::{MeetingLine, MeetingView, PaperLine};
use pejl_store::Meeting;
use std::sync::Arc;

impl Library {
    /// The meeting at `address` with everything that may be seen of it.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where there is none; otherwise where the store fails.
    pub async fn read_meeting(&self, viewer: Viewer, address: &str) -> Result<MeetingView> {
        permit(viewer, Act::Read)?;
        let ready = self.ready_meeting(address).await?;
        let address = &ready.held.meeting.address;
        Ok(MeetingView {
            address: address.clone(),
            document: ready.public.document.clone(),
            item_addresses: ready.public.items.iter().map(|(slug, ..)| format!("{address}/{slug}")).collect(),
            papers: paper_lines(&ready),
            corrections: ready.public.corrections_of(""),
            findings: ready.findings.whole.clone(),
            item_findings: item_findings(&ready),
        })
    }

    pub(crate) async fn ready_meeting(&self, address: &str) -> Result<Arc<ReadyMeeting>> {
        let found = self.cache.get(&self.store, address).await?;
        found.ok_or_else(|| AppError::NotFound(address.to_owned()))
    }
}

/// How much was found in each item that is open.
fn item_findings(ready: &ReadyMeeting) -> Vec<FindingCounts> {
    let address = &ready.held.meeting.address;
    let items = ready.public.items.iter().zip(&ready.public.document.items);
    let counts = items.map(|((slug, ..), item)| {
        let found = ready.findings.of_item(&format!("{address}/{slug}"));
        if item.open { FindingCounts::of(found) } else { FindingCounts::default() }
    });
    counts.collect()
}

/// The line of a meeting in a list.
pub(crate) fn meeting_line(meeting: &Meeting) -> MeetingLine {
    MeetingLine {
        address: meeting.address.clone(),
        municipality: meeting.municipality.clone(),
        committee: meeting.committee.clone(),
        date: meeting.date,
        start: meeting.start,
        kind: meeting.kind,
        items: u64::try_from(meeting.items).unwrap_or(0),
    }
}

/// Every version of every paper of a meeting; shown are the current versions
/// of those whose items are shown.
pub(crate) fn paper_lines(ready: &ReadyMeeting) -> Vec<PaperLine> {
    let line = |version: &pejl_store::PaperVersion| {
        let paper = ready.held.papers.iter().find(|paper| paper.id == version.paper)?;
        let used = ready.public.main == Some(paper.id) || ready.public.items.iter().any(|(_, id, _)| *id == paper.id);
        Some(PaperLine {
            id: paper.id.to_string(),
            kind: paper.kind,
            form: paper.form.as_str().to_owned(),
            file_name: pejl_mask::mask(&version.file_name).into_owned(),
            version: version.version,
            sha256: version.sha256.clone(),
            edition: edition(ready, version.id),
            imported_at: version.imported_at.clone(),
            replaced: version.version != paper.version,
            shown: used && version.version == paper.version,
        })
    };
    ready.versions.iter().filter_map(line).collect()
}

/// Which of all versions came in as this one did: one of the first came before all others.
pub(crate) fn edition(ready: &ReadyMeeting, version: i64) -> u32 {
    let before = ready.versions.iter().filter(|other| other.id <= version).count();
    u32::try_from(before).unwrap_or(u32::MAX)
}
