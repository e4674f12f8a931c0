//! What a new version of a stored paper added: findings that the earlier
//! version did not have.

use super::beside::read_attached;
use super::{CheckRequest, FoundView, PaperProblem, Source};
use crate::error::Result;
use crate::import_papers::read_paper;
use crate::library::Library;
use crate::publish::form;
use pejl_check::{Argument, Finding, Paper};
use pejl_model::{AttachedFile, Document};
use pejl_read::READER_VERSION;
use pejl_store::{Author, MeetingReading, NewPaper, PaperOutcome, PaperSource, Place};
use std::collections::BTreeMap;

/// The earlier version that papers are held against.
pub struct Since<'l> {
    /// Where it is stored.
    pub library: &'l Library,
    /// Its number, from 1, as the library counts the versions of a paper.
    pub version: u32,
    /// Who asks, and when.
    pub author: Author,
}

/// By what a finding is known again in another version: rule, item, words and arguments.
type Key = (&'static str, Option<String>, String, Vec<(&'static str, Argument)>);

/// Takes out of `found` what the earlier version had as well. Gives the reason where there is none to hold it against.
pub(super) async fn keep_added(
    since: &Since<'_>,
    source: &Source,
    found: &mut Vec<FoundView>,
    request: &CheckRequest,
) -> Result<Option<PaperProblem>> {
    let Some(paper) = stored(since, source, request).await? else { return Ok(Some(PaperProblem::NotStored)) };
    let store = &since.library.store;
    let Some(address) = store.meeting_of_paper(paper).await? else { return Ok(Some(PaperProblem::NotStored)) };
    let Some(held) = store.meeting(&address).await? else { return Ok(Some(PaperProblem::NotStored)) };
    let mut versions = store.versions(held.meeting.id).await?;
    versions.retain(|version| version.paper == paper);
    let Some(earlier) = versions.iter().find(|version| version.version == since.version) else {
        let held = versions.iter().map(|version| version.version).max().unwrap_or(0);
        return Ok(Some(PaperProblem::NoSuchVersion { asked: since.version, held }));
    };
    let bytes = store.source(&earlier.sha256).await?;
    let reading = read_paper(&bytes, &earlier.file_name, &earlier.given, request.limits.read);
    let attached = attached_then(since.library, &held, source, request).await?;
    let (document, text) = (&reading.document, reading.source.text.as_str());
    let mut before: BTreeMap<Key, usize> = BTreeMap::new();
    for finding in pejl_check::check(&Paper { document, text, attached: &attached }, &request.settings) {
        *before.entry(key(&finding, document, text, &attached)).or_default() += 1;
    }
    found.retain(|found| {
        let key = key(&found.finding, &source.document, &source.text, &source.attached);
        match before.get_mut(&key).filter(|count| **count > 0) {
            Some(count) => {
                *count -= 1;
                false
            }
            None => true,
        }
    });
    Ok(None)
}

/// The id of the stored paper that `source` is a version of, as an import would tell it; nothing is written.
async fn stored(since: &Since<'_>, source: &Source, request: &CheckRequest) -> Result<Option<i64>> {
    let Ok(place) = Place::of(&source.document, &request.given) else { return Ok(None) };
    let packed = PaperSource {
        bytes: &source.bytes,
        text: &source.text,
        file_name: &source.file_name,
        form: form(source.format),
        reader_version: READER_VERSION,
    };
    let paper = NewPaper::pack(&packed, source.document.clone(), place, request.given.clone())?;
    let batch = since.library.store.write_papers(vec![paper], &since.author, false).await?;
    Ok(batch.outcomes.first().and_then(|outcome| match outcome {
        PaperOutcome::Held { paper } => Some(*paper),
        PaperOutcome::Written { paper, version, .. } if *version > 1 => Some(*paper),
        PaperOutcome::Written { .. } | PaperOutcome::Forgotten => None,
    }))
}

/// Of the files that are attached now: as the library holds them. What it does not hold came with the new version.
async fn attached_then(
    library: &Library,
    held: &MeetingReading,
    source: &Source,
    request: &CheckRequest,
) -> Result<Vec<AttachedFile>> {
    let mut then = Vec::new();
    for now in &source.attached {
        let Some(one) = held.attachments.iter().rev().find(|held| held.file_name == now.name) else { continue };
        let bytes = library.store.source(&one.sha256).await?;
        then.push(read_attached(&bytes, &one.file_name, &request.limits.read));
    }
    Ok(then)
}

fn key(finding: &Finding, document: &Document, text: &str, attached: &[AttachedFile]) -> Key {
    let words = match finding.place {
        pejl_check::Place::Paper(span) => span.of(text),
        pejl_check::Place::Attached(file, span) => attached.get(file).map_or("", |file| span.of(&file.text)),
    };
    (finding.code, super::number_of(finding, document), words.to_owned(), finding.arguments.clone())
}
