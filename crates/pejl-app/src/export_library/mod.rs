//! Use case: everything public is written to a folder, in formats that others read.

mod folder;
mod manifest;
mod tables;

use crate::error::{AppError, Result};
use crate::library::Library;
use crate::meeting_cache::ReadyMeeting;
use crate::permission::{Act, Viewer, permit};
use crate::publish::published;
use crate::read_oparl::{above, meeting_times, of_gone};
use folder::{Place, Writing};
use pejl_publish::oparl::{Collector, Kind, Links, Times};
use pejl_store::{Author, Gone, MeetingNote};
use std::collections::BTreeSet;
use std::path::PathBuf;
use tables::Tables;

/// What to export, and where to.
#[derive(Debug, Clone)]
pub struct ExportRequest {
    /// A new or empty folder, or one that holds an earlier export.
    pub folder: PathBuf,
    /// Where the folder will be reached on the web; OParl objects, that need it, are written where it is given.
    pub base: Option<String>,
    /// The text of README.txt, for people.
    pub readme: String,
}

/// What was exported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportSummary {
    /// Number of meetings.
    pub meetings: u64,
    /// Number of files.
    pub files: u64,
}

impl Library {
    /// Writes every meeting as anyone may see it: `akn/` and `json/` with a
    /// file a meeting, `csv/` and `parquet/` with a table a file, `oparl/` with an object a file, README.txt, and
    /// manifest.json with the size and SHA-256 of every other file. An earlier
    /// export in the folder is replaced as a whole, so that what was forgotten
    /// is gone; the same library gives the same bytes.
    ///
    /// # Errors
    /// [`AppError::NotAnExport`] where the folder holds anything else;
    /// otherwise where a file can't be written or the store fails. Then the
    /// folder is as it was.
    pub async fn export_library(
        &self,
        viewer: Viewer,
        request: &ExportRequest,
        author: &Author,
    ) -> Result<ExportSummary> {
        permit(viewer, Act::Export)?;
        let place = Place::of(&request.folder)?;
        let mut writing = place.begin()?;
        let written = self.write_export(&mut writing, request).await;
        let summary = match written.and_then(|meetings| place.finish(writing).map(|files| (meetings, files))) {
            Ok((meetings, files)) => ExportSummary { meetings, files },
            Err(error) => {
                place.abandon();
                return Err(error);
            }
        };
        self.store.note(author, "export", "", &summary.files.to_string()).await?;
        Ok(summary)
    }

    async fn write_export(&self, writing: &mut Writing, request: &ExportRequest) -> Result<u64> {
        let mut notes = self.store.meeting_notes(None, 0).await?;
        notes.sort_by(|a, b| a.address.cmp(&b.address));
        let gone = self.store.gone_under(None).await?;
        let mut tables = Tables::begin()?;
        let mut oparl = request.base.as_deref().map(|base| Collector::new(Links::of_export(base)));
        let mut meetings = 0;
        for note in &notes {
            let ready = match self.ready_meeting(&note.address).await {
                Ok(ready) => ready,
                // Forgotten or moved since it was listed.
                Err(AppError::NotFound(_)) => continue,
                Err(error) => return Err(error),
            };
            write_meeting(writing, &mut tables, oparl.as_mut(), note, &ready)?;
            meetings += 1;
        }
        tables.finish(writing)?;
        let left = deleted(&notes, &gone);
        for (name, object) in oparl.map(|oparl| oparl.finish(&left)).unwrap_or_default() {
            writing.put(&format!("oparl/{name}.json"), &json(&name, &object)?)?;
        }
        writing.put("README.txt", request.readme.as_bytes())?;
        writing.deleted(
            gone.iter().filter(|gone| !gone.is_attachment()).map(|gone| (gone.address(), gone.forgotten_at.clone())),
        );
        Ok(meetings)
    }
}

/// What is told as deleted, beside what `notes` tell of.
fn deleted(notes: &[MeetingNote], gone: &[Gone]) -> Vec<(Kind, String, Times)> {
    let held: BTreeSet<&str> = notes.iter().map(|note| note.address.as_str()).collect();
    let left = |kind: Kind, parts: usize| {
        let left = above(parts, gone, held.iter().copied());
        left.into_iter().map(|(key, times)| (kind, key.to_owned(), times)).collect::<Vec<_>>()
    };
    let above = left(Kind::Body, 1).into_iter().chain(left(Kind::Organization, 2));
    // An export has no pages of attachments, and so no objects of them either.
    gone.iter().filter(|gone| !gone.is_attachment()).flat_map(of_gone).chain(above).collect()
}

fn write_meeting(
    writing: &mut Writing,
    tables: &mut Tables,
    oparl: Option<&mut Collector>,
    note: &MeetingNote,
    ready: &ReadyMeeting,
) -> Result<()> {
    let address = ready.held.meeting.address.as_str();
    let items = ready.public.addresses(address);
    let meeting = published(&ready.held.meeting, &ready.public, &items);
    writing.put(&format!("akn/{address}.xml"), pejl_publish::akn::debate_report(&meeting).as_bytes())?;
    let reading = pejl_model::published::reading(&ready.public.document);
    writing.put(&format!("json/{address}.json"), &json(address, &reading)?)?;
    if let Some(oparl) = oparl {
        oparl.add(&meeting, &meeting_times(note, &ready.public));
    }
    tables.add(&meeting, ready)
}

/// `value` as a file of JSON.
fn json(name: &str, value: &impl serde::Serialize) -> Result<Vec<u8>> {
    let mut json = serde_json::to_vec_pretty(value).map_err(folder::unwritable(name))?;
    json.push(b'\n');
    Ok(json)
}
