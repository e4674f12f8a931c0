//! Use case: papers come into the library.
//!
//! Files are found and read in groups, all cores at a time, while the group
//! before is being written: first to the store, in one transaction, then to
//! the index. A group is whole or absent, whenever the program is killed, and
//! what is repeated finds its papers already held.

mod archive;
mod attach;
mod gather;
mod prepare;
mod report;

pub use attach::AttachRequest;
pub(crate) use gather::{Gather, Job, Load, is_hidden};
pub(crate) use prepare::{last_part, read_file, read_paper};
pub use report::*;

use crate::error::Result;
use crate::follow_library::Follower;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use pejl_read::Enclosure;
use pejl_store::{Author, Batch, Given, NewPaper, PaperOutcome};
use prepare::{Common, Content, Prepared, masked};
use rayon::prelude::*;
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::mpsc;

/// A group ends at so many files or bytes, whichever comes first: large enough
/// that a transaction costs little a paper, small enough for memory.
const GROUP_FILES: usize = 64;
const GROUP_BYTES: u64 = 4 << 20;
/// Groups that may be read ahead of the one being written.
const AHEAD: usize = 1;
/// Deeply nested foreign formats need more than the usual stack.
pub(crate) const STACK: usize = 16 << 20;

/// Where papers come from.
#[derive(Debug, Clone)]
pub enum ImportInput {
    /// A file, a folder with everything in it, or a zip archive.
    Path(PathBuf),
    /// Bytes, as from standard input, under a name for the report.
    Bytes {
        /// The name.
        name: String,
        /// The bytes.
        bytes: Vec<u8>,
    },
}

/// Limits that protect against hostile input.
#[derive(Debug, Clone, Copy)]
pub struct ImportLimits {
    /// The reader's own.
    pub read: pejl_read::Limits,
    /// Most files in an archive.
    pub archive_files: usize,
    /// Most bytes that an archive may unpack to.
    pub archive_bytes: u64,
    /// Most files that are written in one transaction.
    pub group_files: usize,
}

impl Default for ImportLimits {
    fn default() -> Self {
        Self {
            read: pejl_read::Limits::default(),
            archive_files: 100_000,
            archive_bytes: 8 << 30,
            group_files: GROUP_FILES,
        }
    }
}

/// What to import, and how.
#[derive(Debug, Clone)]
pub struct ImportRequest {
    /// Where the papers come from.
    pub inputs: Vec<ImportInput>,
    /// What the operator tells beside the bytes; it goes for every file.
    pub given: Given,
    /// Only tell what would come in. Each group of files is tried by itself, so
    /// that two versions of one paper may both be told as new.
    pub dry_run: bool,
    /// Also what was forgotten comes in: it is meant.
    pub again_forgotten: bool,
    /// Limits.
    pub limits: ImportLimits,
    /// Who imports, and when.
    pub author: Author,
}

impl Library {
    /// Imports papers. `on_progress` is called for every file, once it is
    /// safely in the library or known not to come in.
    ///
    /// # Errors
    /// Where another program is changing the library, or store or index fail. A
    /// file that can't be read is no error: it is told in the report.
    pub async fn import_papers(
        &self,
        viewer: Viewer,
        request: ImportRequest,
        on_progress: &mut (dyn FnMut(&ImportProgress<'_>) + Send),
    ) -> Result<ImportReport> {
        permit(viewer, Act::Import)?;
        let mut import = Import::start(self, &request).await?;
        let held = self.store.held_versions().await?.into_iter().collect();
        let (given, again_forgotten) = (masked(request.given.clone()), request.again_forgotten);
        let common = Common { given, limits: request.limits, held, again_forgotten };
        let mut aside = Vec::new();
        let (mut groups, found) = read_ahead(request.inputs.clone(), common);
        while let Some(group) = groups.recv().await {
            for file in import.write(group).await? {
                if Import::may_be_attached(&file) {
                    aside.push(file);
                    continue;
                }
                import.report.counts.add(&file);
                let found = found.load(Ordering::Relaxed);
                on_progress(&ImportProgress { file: &file, counts: import.report.counts, found });
                import.report.files.push(file);
            }
        }
        for file in import.attach(&request, aside).await? {
            import.report.counts.add(&file);
            let found = found.load(Ordering::Relaxed);
            on_progress(&ImportProgress { file: &file, counts: import.report.counts, found });
            import.report.files.push(file);
        }
        self.cache.clear();
        import.finish().await
    }
}

/// Starts reading on other threads. Gives the groups in order, and the number
/// of files found so far.
fn read_ahead(inputs: Vec<ImportInput>, common: Common) -> (mpsc::Receiver<Vec<Prepared>>, Arc<AtomicU64>) {
    let (sender, receiver) = mpsc::channel(AHEAD);
    let found = Arc::new(AtomicU64::new(0));
    let counter = Arc::clone(&found);
    std::thread::spawn(move || {
        let Ok(pool) = rayon::ThreadPoolBuilder::new().stack_size(STACK).build() else {
            // Without threads nothing is read, and the import ends empty.
            tracing::error!("no threads for reading");
            return;
        };
        let mut jobs = Gather::new(inputs, common.limits).peekable();
        loop {
            let group = next_group(&mut jobs, common.limits.group_files);
            counter.fetch_add(group.len() as u64, Ordering::Relaxed);
            let read = |job| Prepared::of(job, &common);
            let prepared: Vec<Prepared> = pool.install(|| group.into_par_iter().map(read).collect());
            // The other end is gone where writing failed: reading on is of no use.
            if prepared.is_empty() || sender.blocking_send(prepared).is_err() {
                return;
            }
        }
    });
    (receiver, found)
}

pub(crate) fn next_group(jobs: &mut std::iter::Peekable<Gather>, most: usize) -> Vec<Job> {
    let mut group = Vec::new();
    let mut bytes = 0;
    while group.len() < most.max(1)
        && (group.is_empty() || jobs.peek().is_some_and(|job| bytes + job.size() <= GROUP_BYTES))
    {
        let Some(job) = jobs.next() else { break };
        bytes += job.size();
        group.push(job);
    }
    group
}

/// An import while it writes.
struct Import<'a> {
    library: &'a Library,
    /// None in a dry run, which leaves the index alone.
    follower: Option<Follower>,
    author: Author,
    dry_run: bool,
    /// Contents met in this dry run, which the store does not know.
    seen: HashSet<String>,
    /// What each export names beside itself, by the name of its file.
    enclosures: HashMap<String, Vec<Enclosure>>,
    report: ImportReport,
}

impl<'a> Import<'a> {
    async fn start(library: &'a Library, request: &ImportRequest) -> Result<Self> {
        let mut follower = None;
        if !request.dry_run {
            let mut started = Follower::start(library).await?;
            started.catch_up(&library.store).await?;
            follower = Some(started);
        }
        Ok(Self {
            library,
            follower,
            author: request.author.clone(),
            dry_run: request.dry_run,
            seen: HashSet::new(),
            enclosures: HashMap::new(),
            report: ImportReport::default(),
        })
    }

    /// Writes a group and tells what became of each file.
    async fn write(&mut self, group: Vec<Prepared>) -> Result<Vec<FileReport>> {
        let author = self.library.now(&self.author);
        let mut papers: Vec<NewPaper> = Vec::new();
        let mut files: Vec<(FileReport, Option<String>)> = Vec::new();
        let mut moved_any = false;
        for mut file in group {
            if let Some(named) = file.enclosures.take() {
                self.enclosures.insert(file.name.clone(), named);
            }
            let again = match std::mem::replace(&mut file.content, Content::Held(0)) {
                Content::Again(paper, reading) => {
                    file.content = Content::Held(paper);
                    Some(*reading)
                }
                other => {
                    file.content = other;
                    None
                }
            };
            let (mut report, paper) = report_of(file, self.dry_run);
            if let Some(reading) = again {
                let moved = self.library.store.replace_readings(vec![reading], &author, !self.dry_run).await?;
                if let Some(moved) = moved.into_iter().next() {
                    report.result = FileResult::Moved { paper: moved.paper, meeting: moved.to, from: moved.from };
                }
                moved_any = true;
            }
            files.push((report, paper.as_ref().map(|paper| paper.sha256().to_owned())));
            papers.extend(paper.map(|paper| *paper));
        }
        let batch = if papers.is_empty() {
            Batch::default()
        } else {
            self.library.store.write_papers(papers, &author, !self.dry_run).await?
        };
        let mut outcomes = batch.outcomes.iter();
        for (report, sha256) in &mut files {
            // The outcomes stand in the order of those files that had a paper.
            let Some(sha256) = sha256 else { continue };
            if let Some(outcome) = outcomes.next() {
                self.settle(report, sha256, outcome);
            }
        }
        match &mut self.follower {
            // Meetings may have gone: what the batch holds does not tell that.
            Some(follower) if moved_any => drop(follower.catch_up(&self.library.store).await?),
            _ => self.index(batch).await?,
        }
        Ok(files.into_iter().map(|(report, _)| report).collect())
    }

    fn settle(&mut self, report: &mut FileReport, sha256: &str, outcome: &PaperOutcome) {
        report.result = match outcome {
            PaperOutcome::Held { paper } => FileResult::Unchanged { paper: *paper },
            PaperOutcome::Forgotten => FileResult::Skipped(Refusal::Forgotten),
            PaperOutcome::Written { paper, .. } if self.seen.contains(sha256) => {
                FileResult::Unchanged { paper: *paper }
            }
            PaperOutcome::Written { paper, version: 1, meeting } => {
                FileResult::Imported { paper: *paper, meeting: meeting.clone() }
            }
            PaperOutcome::Written { paper, version, meeting } => {
                FileResult::NewVersion { paper: *paper, meeting: meeting.clone(), version: *version }
            }
        };
        if self.dry_run {
            self.seen.insert(sha256.to_owned());
        }
    }

    async fn index(&mut self, batch: Batch) -> Result<()> {
        let Some(follower) = &mut self.follower else { return Ok(()) };
        if batch.change == 0 {
            return Ok(());
        }
        if batch.before == follower.seen() {
            follower.take(&self.library.store, &batch.meetings, batch.change).await
        } else {
            // On a shared database someone else wrote in between: what this
            // batch holds is not all that the index lacks.
            follower.catch_up(&self.library.store).await.map(drop)
        }
    }

    async fn finish(mut self) -> Result<ImportReport> {
        let counts = self.report.counts;
        if let Some(mut follower) = self.follower.take() {
            let detail = serde_json::json!({
                "imported": counts.imported, "new_versions": counts.new_versions, "moved": counts.moved,
                "unchanged": counts.unchanged, "attached": counts.attached,
                "skipped": counts.skipped, "failed": counts.failed,
            });
            self.library.store.note(&self.library.now(&self.author), "import", "", &detail.to_string()).await?;
            follower.catch_up(&self.library.store).await?;
            follower.finish()?;
        }
        Ok(self.report)
    }
}

/// The report of a file as far as it is known before writing, and the paper to write.
fn report_of(file: Prepared, dry_run: bool) -> (FileReport, Option<Box<NewPaper>>) {
    let (result, paper) = match file.content {
        Content::Held(paper) | Content::Again(paper, _) => (FileResult::Unchanged { paper }, None),
        Content::Refused(why) => (refused(why, file.found), None),
        // Replaced once the paper is written.
        Content::Paper(paper) => (FileResult::Unchanged { paper: 0 }, Some(paper)),
    };
    let diagnostics = if dry_run { file.diagnostics } else { Vec::new() };
    (FileReport { name: file.name, bytes: file.bytes, result, items: file.items, diagnostics }, paper)
}

/// What is no paper was skipped where it lay among papers, and failed where it
/// was named.
pub(crate) fn refused(why: Refusal, found: bool) -> FileResult {
    use pejl_model::DiagnosticCode as Code;
    let never_was = match &why {
        // Also where it was named: `pejl import *` names everything.
        Refusal::OtherKind { .. } => return FileResult::Skipped(why),
        Refusal::Hidden | Refusal::Link | Refusal::NotAFile => true,
        Refusal::Unreadable(why) => matches!(why.code, Code::UnknownFormat | Code::NotAPaper | Code::NotAMunicipality),
        _ => false,
    };
    if never_was && found { FileResult::Skipped(why) } else { FileResult::Failed(why) }
}
