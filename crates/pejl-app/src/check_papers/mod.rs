//! Use case: papers in files are checked before they are published.
//!
//! Papers are read and checked in groups, all cores at a time, and reported in
//! the order in which they were found. What a report holds of a paper's text is
//! concealed: personal data, and the words of closed items unless they are asked for.

mod beside;
mod choose;
mod exceptions;
mod places;
mod since;
mod tally;

pub use choose::{RuleChoice, RuleName};
pub use exceptions::{EXCEPTIONS_END, ExceptionFault, ExceptionFaultKind, ExceptionNote};
pub use places::{Excerpt, Spot, one_line};
pub use since::Since;

use crate::error::{AppError, Result};
use crate::import_papers::{
    FileResult, Gather, ImportInput, ImportLimits, Job, Load, Refusal, STACK, last_part, next_group, read_file,
    read_paper, refused,
};
use crate::permission::{Act, Viewer, permit};
use beside::Folders;
use jiff::civil::Date;
use pejl_check::{Finding, Paper, Place, Settings};
use pejl_mask::shown_name;
use pejl_model::{AttachedFile, Document, Span};
use pejl_read::SourceFormat;
use pejl_store::Given;
use places::Places;
use rayon::prelude::*;
use std::path::{Path, PathBuf};

/// Rules that tell what a file carries beside its text: who wrote it, changes, what is hidden.
const OF_METADATA: [&str; 3] = ["P012", "P013", "P014"];

/// What to check, and how.
#[derive(Debug, Clone)]
pub struct CheckRequest {
    /// Where the papers come from.
    pub inputs: Vec<ImportInput>,
    /// Files that are attached to the paper, where there is one; otherwise those beside each paper are found.
    pub attached: Vec<PathBuf>,
    /// What the operator tells beside the bytes.
    pub given: Given,
    /// Which rules, and how much they weigh.
    pub settings: Settings,
    /// Limits on what is read.
    pub limits: ImportLimits,
    /// The day by which exceptions expire.
    pub today: Date,
    /// Also what stands in closed items.
    pub closed: bool,
}

/// What was found.
#[derive(Debug, Default)]
pub struct FindingsReport {
    /// Every paper that was checked or should have been, in the order in which they were found.
    pub papers: Vec<CheckedPaper>,
    /// Files that are no papers, which a folder may well hold.
    pub skipped: usize,
}

/// One paper.
#[derive(Debug, Default)]
pub struct CheckedPaper {
    /// Its name as given, with its folder or archive. CPR numbers and addresses in it are masked.
    pub name: String,
    /// True where the text that spans count in is the file itself.
    pub is_text: bool,
    /// What was found, in the order of the paper.
    pub found: Vec<FoundView>,
    /// How many findings stand in closed items and are left out.
    pub closed: usize,
    /// How many findings exceptions let stand.
    pub excepted: usize,
    /// Why it, or what belongs to it, could not be read.
    pub problems: Vec<PaperProblem>,
    /// Exceptions that expired or are about nothing.
    pub notes: Vec<ExceptionNote>,
}

/// Why a paper, or something that belongs to it, could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaperProblem {
    /// The paper itself.
    Unreadable(Refusal),
    /// The file of exceptions (its name).
    Exceptions(String, ExceptionFault),
    /// An attached file (its name).
    Attached(String, Refusal),
    /// The library holds no version of the paper.
    NotStored,
    /// The library holds the paper, but not in this version.
    NoSuchVersion {
        /// The version asked for.
        asked: u32,
        /// How many versions are held.
        held: u32,
    },
}

/// A finding with its place as people count.
#[derive(Debug, Clone)]
pub struct FoundView {
    /// The finding.
    pub finding: Finding,
    /// The number of its item as printed.
    pub item: Option<String>,
    /// The attached file that it stands in; its name may itself be hidden.
    pub attached: Option<AttachedName>,
    /// Where it stands, in the paper or in the attached file.
    pub at: Spot,
    /// Other places that belong to it, in the paper.
    pub related: Vec<Spot>,
}

/// Which attached file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachedName {
    /// Its number among those of the paper, from 1.
    pub number: usize,
    /// Its name, where that is not what was found.
    pub name: Option<String>,
}

/// Checks papers. `on_progress` is told how many files have been looked at.
///
/// # Errors
/// Where this viewer may not, there are no threads, or the library that an
/// earlier version is read from fails. A paper that can't be read is no error:
/// it is told in the report.
pub async fn check_papers(
    viewer: Viewer,
    request: &CheckRequest,
    since: Option<&Since<'_>>,
    on_progress: &mut (dyn FnMut(u64) + Send),
) -> Result<FindingsReport> {
    permit(viewer, Act::Check)?;
    let threads = rayon::ThreadPoolBuilder::new().stack_size(STACK).build();
    let threads = threads.map_err(|why| AppError::File { path: String::new(), why: std::io::Error::other(why) })?;
    let folders = Folders::default();
    let mut report = FindingsReport::default();
    let mut done = 0;
    let mut jobs = Gather::new(request.inputs.clone(), request.limits).peekable();
    loop {
        let group = next_group(&mut jobs, request.limits.group_files);
        if group.is_empty() {
            return Ok(report);
        }
        done += group.len() as u64;
        let look = |job| Looked::at(job, request, &folders);
        let looked: Vec<Looked> = threads.install(|| group.into_par_iter().map(look).collect());
        for mut looked in looked {
            if let (Some(since), Some(source)) = (since, &looked.source) {
                let problem = since::keep_added(since, source, &mut looked.paper.found, request).await?;
                if problem.is_some() {
                    looked.paper.found.clear();
                }
                looked.paper.problems.extend(problem);
            }
            report.take(looked, request.closed);
        }
        on_progress(done);
    }
}

impl FindingsReport {
    fn take(&mut self, looked: Looked, closed: bool) {
        let mut paper = looked.paper;
        if looked.no_paper {
            self.skipped += usize::from(!paper.name.ends_with(EXCEPTIONS_END));
            return;
        }
        let before = paper.found.len();
        paper.found.retain(|found| closed || !found.finding.closed);
        paper.closed = before - paper.found.len();
        self.papers.push(paper);
    }
}

/// A file that was looked at.
#[derive(Default)]
struct Looked {
    paper: CheckedPaper,
    /// True for a file that is no paper and need not be one.
    no_paper: bool,
    source: Option<Source>,
}

/// A paper as it was read, for as long as it is held against another version.
struct Source {
    bytes: Vec<u8>,
    file_name: String,
    format: SourceFormat,
    document: Document,
    text: String,
    attached: Vec<AttachedFile>,
}

impl Looked {
    fn at(job: Job, request: &CheckRequest, folders: &Folders) -> Self {
        let Job { name, load, found } = job.without_workbook();
        let mut out = Self::default();
        let (bytes, path) = match load {
            Load::Bytes(bytes) => (Ok(bytes), None),
            Load::File(path, _) => (read_file(&path, request.limits.read.file_bytes as u64), Some(path)),
            Load::Refused(why) => (Err(why), None),
        };
        match bytes.and_then(|bytes| Source::of(bytes, &name, request)) {
            Ok(source) => out.check(source, path.as_deref(), request, folders),
            Err(why) => match refused(why, found) {
                FileResult::Skipped(_) => out.no_paper = true,
                FileResult::Failed(why) => out.paper.problems.push(PaperProblem::Unreadable(why)),
                _ => {}
            },
        }
        out.paper.name = shown_name(&name);
        out
    }

    fn check(&mut self, mut source: Source, path: Option<&Path>, request: &CheckRequest, folders: &Folders) {
        let paths = match path {
            _ if !request.attached.is_empty() => request.attached.clone(),
            Some(path) => folders.attached_to(path, &source.document),
            None => Vec::new(),
        };
        let (attached, refused) = beside::read_all(&paths, &request.limits);
        self.paper
            .problems
            .extend(refused.into_iter().map(|(name, why)| PaperProblem::Attached(shown_name(&name), why)));
        source.attached = attached;
        self.paper.is_text = source.text.as_bytes() == source.bytes;
        self.paper.found = source.found(request);
        if let Some(path) = path {
            self.except(path, request);
        }
        self.source = Some(source);
    }

    fn except(&mut self, path: &Path, request: &CheckRequest) {
        let file = exceptions::file_of(path).display().to_string();
        match exceptions::beside(path) {
            Ok(exceptions) => {
                let ran =
                    |code: &str| pejl_check::rule(code).is_some_and(|rule| request.settings.severity(rule).is_some());
                let found = &mut self.paper.found;
                (self.paper.excepted, self.paper.notes) =
                    exceptions::apply(&exceptions, found, request.today, ran, &shown_name(&file));
            }
            Err(fault) => self.paper.problems.push(PaperProblem::Exceptions(shown_name(&file), fault)),
        }
    }
}

impl Source {
    fn of(bytes: Vec<u8>, name: &str, request: &CheckRequest) -> std::result::Result<Self, Refusal> {
        let file_name = last_part(name).to_owned();
        let reading = read_paper(&bytes, &file_name, &request.given, request.limits.read);
        if let Some(why) = reading.document.refusal() {
            return Err(Refusal::Unreadable(why.clone()));
        }
        let (document, format, text) = (reading.document, reading.source.format, reading.source.text);
        Ok(Self { bytes, file_name, format, document, text, attached: Vec::new() })
    }

    /// Every finding that is asked for. What any privacy rule finds is concealed, whether it is asked for or not.
    fn found(&self, request: &CheckRequest) -> Vec<FoundView> {
        let paper = Paper { document: &self.document, text: &self.text, attached: &self.attached };
        let findings = pejl_check::check(&paper, &choose::hiding(&request.settings));
        if findings.is_empty() {
            return Vec::new();
        }
        let text = pejl_check::conceal(&paper, None, &findings);
        let text = if request.closed { text } else { places::without_closed(text, &self.document) };
        let places = Places::of(&text);
        let files = 0..self.attached.len();
        let texts: Vec<_> = files.map(|at| pejl_check::conceal(&paper, Some(at), &findings)).collect();
        let of_files: Vec<Places<'_>> = texts.iter().map(|text| Places::of(text)).collect();
        let names: Vec<AttachedName> = (0..self.attached.len()).map(|at| self.attached_name(at, &findings)).collect();
        let view = |finding: Finding| {
            let (attached, at) = match finding.place {
                Place::Paper(span) => (None, places.spot(span)),
                Place::Attached(file, span) => {
                    let spot = of_files.get(file).map(|of| of.spot(span));
                    (names.get(file).cloned(), spot.unwrap_or_else(|| places.spot(Span::new(0, 0))))
                }
            };
            let related = finding.related.iter().map(|span| places.spot(*span)).collect();
            FoundView { item: number_of(&finding, &self.document), attached, at, related, finding }
        };
        let asked = |finding: &Finding| {
            pejl_check::rule(finding.code).is_some_and(|rule| request.settings.severity(rule).is_some())
        };
        findings.into_iter().filter(asked).map(view).collect()
    }

    /// What a file is called: nothing, where a secret finding is about the file
    /// as a whole, since its name may be what was found. Those of [`OF_METADATA`] never are about it.
    fn attached_name(&self, at: usize, findings: &[Finding]) -> AttachedName {
        let hidden = findings.iter().any(|finding| {
            let of_name = finding.secret && !OF_METADATA.contains(&finding.code);
            of_name && matches!(finding.place, Place::Attached(file, span) if file == at && span.is_empty())
        });
        let name = self.attached.get(at).filter(|_| !hidden).map(|file| pejl_mask::mask(&file.name).into_owned());
        AttachedName { number: at + 1, name }
    }
}

/// The number of the item that a finding stands in, as printed.
fn number_of(finding: &Finding, document: &Document) -> Option<String> {
    let item = document.items.get(finding.item? as usize)?;
    item.number.as_ref().map(|number| number.value.clone())
}
