//! Files beside a paper that are its attachments: each is attached where one
//! open item alone names it, and nowhere else.

use super::gather::{Gather, Load, WORKBOOK};
use super::prepare::{last_part, read_file};
use super::{FileReport, FileResult, Import, ImportInput, ImportLimits, ImportRequest, Refusal};
use crate::attachments::{fold, is_file_of};
use crate::error::{AppError, Result};
use crate::follow_library::Follower;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use pejl_model::{Attachment, Diagnostic, DiagnosticCode};
use pejl_read::Enclosure;
use pejl_store::{AttachmentOutcome, Author, MeetingReading, NewAttachment};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Folders that are looked through upwards for the paper of a file.
const LEVELS: usize = 3;

/// Files to attach to an item that is named.
#[derive(Debug, Clone)]
pub struct AttachRequest {
    /// The item's address.
    pub item: String,
    /// The files.
    pub inputs: Vec<ImportInput>,
    /// Only tell what would be attached.
    pub dry_run: bool,
    /// Also what was forgotten comes in: it is meant.
    pub again_forgotten: bool,
    /// Limits.
    pub limits: ImportLimits,
    /// Who imports, and when.
    pub author: Author,
}

/// An attachment that an item names, and where.
#[derive(Debug, Clone)]
struct Named {
    meeting: String,
    slug: String,
    item: Option<String>,
    open: bool,
    attachment: Attachment,
}

impl Named {
    fn address(&self) -> String {
        format!("{}/{}", self.meeting, self.slug)
    }
}

impl Library {
    /// Attaches files to an item: each to the attachment that it bears the name of, or to the only one that the
    /// item names.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where there is no such item; otherwise where another program is changing the library,
    /// or store or index fail.
    pub async fn attach_files(&self, viewer: Viewer, request: &AttachRequest) -> Result<Vec<FileReport>> {
        permit(viewer, Act::Import)?;
        let address = request.item.trim().trim_matches('/');
        let missing = || AppError::NotFound(address.to_owned());
        let (meeting, slug) = address.rsplit_once('/').ok_or_else(missing)?;
        let held = self.store.meeting(meeting).await?.ok_or_else(missing)?;
        let item = held.shown().find(|shown| shown.slug == slug).ok_or_else(missing)?;
        let open = item.item.open;
        let named: Vec<Named> = named_in(&held).into_iter().filter(|named| named.slug == slug).collect();
        let mut follower = Follower::start(self).await?;
        let mut out = Vec::new();
        for job in Gather::new(request.inputs.clone(), request.limits) {
            let of_name = || one(named.iter().filter(|named| is_file_of(last_part(&job.name), &named.attachment)));
            let wanted = match (open, named.as_slice()) {
                (false, _) => Err(Refusal::AttachmentClosed),
                (true, [only]) => Ok(only),
                (true, _) => of_name(),
            };
            let name = job.name.clone();
            let (bytes, result) = match wanted {
                Ok(wanted) => {
                    let wish = Wish { named: wanted, welcome: request.again_forgotten, keep: !request.dry_run };
                    put(self, &name, job.load, &wish, request.limits, &self.now(&request.author)).await?
                }
                Err(why) => (0, FileResult::Failed(why)),
            };
            out.push(FileReport { name, bytes, result, items: 0, diagnostics: Vec::new() });
        }
        if !request.dry_run {
            self.store.note(&self.now(&request.author), "import", address, "attachments").await?;
        }
        follower.catch_up(&self.store).await?;
        follower.finish()?;
        self.cache.clear();
        Ok(out)
    }
}

impl Import<'_> {
    /// True for a file that is no paper by itself, but may be attached to one.
    pub(super) fn may_be_attached(file: &FileReport) -> bool {
        let (FileResult::Skipped(why) | FileResult::Failed(why)) = &file.result else { return false };
        match why {
            Refusal::Unreadable(why) => why.code == DiagnosticCode::NotAPaper || pejl_read::is_scan(why),
            Refusal::OtherKind { extension } => *extension == WORKBOOK,
            Refusal::MunicipalityMissing | Refusal::CommitteeMissing | Refusal::DateMissing => true,
            _ => false,
        }
    }

    /// Attaches those of `aside` that an item of a paper beside them names; the others keep what is told of them.
    pub(super) async fn attach(&mut self, request: &ImportRequest, aside: Vec<FileReport>) -> Result<Vec<FileReport>> {
        let mut beside = Beside::of(self.library, &self.report.files, &self.enclosures).await?;
        let mut wanted: BTreeMap<String, Named> = BTreeMap::new();
        let mut out = aside;
        for file in &mut out {
            match beside.named(self.library, &file.name).await? {
                Ok(Some(named)) => drop(wanted.insert(file.name.clone(), named)),
                Ok(None) => {}
                Err(why) => file.result = FileResult::Skipped(why),
            }
        }
        if wanted.is_empty() {
            return Ok(out);
        }
        for job in Gather::new(request.inputs.clone(), request.limits) {
            let Some(named) = wanted.remove(&job.name) else { continue };
            let wish = Wish { named: &named, welcome: request.again_forgotten, keep: !self.dry_run };
            let author = self.library.now(&self.author);
            let (_, result) = put(self.library, &job.name, job.load, &wish, request.limits, &author).await?;
            if let Some(file) = out.iter_mut().find(|file| file.name == job.name) {
                file.result = result;
            }
        }
        Ok(out)
    }
}

/// What is to be done with a file.
struct Wish<'a> {
    named: &'a Named,
    welcome: bool,
    keep: bool,
}

/// Reads a file and attaches it. Gives its size and what became of it.
async fn put(
    library: &Library,
    name: &str,
    load: Load,
    wish: &Wish<'_>,
    limits: ImportLimits,
    author: &Author,
) -> Result<(u64, FileResult)> {
    let bytes = match load {
        Load::Bytes(bytes) => Ok(bytes),
        Load::File(path, _) => read_file(&path, limits.read.file_bytes as u64),
        Load::Refused(why) => Err(why),
    };
    let bytes = match bytes {
        Ok(bytes) => bytes,
        Err(why) => return Ok((0, FileResult::Failed(why))),
    };
    let size = bytes.len() as u64;
    let file_name = last_part(name);
    let text = match text_of(&bytes, file_name, limits.read) {
        Ok(text) => text,
        // Held all the same, and told as what it is.
        Err(why) if pejl_read::is_scan(&why) => String::new(),
        Err(why) => return Ok((size, FileResult::Failed(Refusal::Unreadable(why)))),
    };
    let Named { meeting, slug, attachment, .. } = wish.named;
    let as_named = (attachment.number.as_deref(), attachment.title.as_str());
    let new = NewAttachment::pack((meeting, slug), as_named, file_name, &bytes, &text, wish.welcome)?;
    let outcome = library.store.write_attachments(vec![new], author, wish.keep).await?;
    let attached = |new: bool| FileResult::Attached {
        item: wish.named.address(),
        title: pejl_mask::mask(&attachment.title).into_owned(),
        new,
        scan: text.is_empty(),
    };
    let result = match outcome.first() {
        Some(AttachmentOutcome::Written) => attached(true),
        Some(AttachmentOutcome::Held) => attached(false),
        Some(AttachmentOutcome::Forgotten) => FileResult::Skipped(Refusal::Forgotten),
        Some(AttachmentOutcome::NoMeeting) | None => FileResult::Failed(Refusal::AttachmentUnnamed),
    };
    Ok((size, result))
}

/// The text of an attachment; a fault in a library that reads foreign formats must not end an import.
fn text_of(bytes: &[u8], file_name: &str, limits: pejl_read::Limits) -> std::result::Result<String, Diagnostic> {
    let text = catch_unwind(AssertUnwindSafe(|| pejl_read::attachment_text(bytes, file_name, &limits)));
    text.unwrap_or_else(|_| Err(Diagnostic::new(DiagnosticCode::Damaged, None)))
}

/// What the papers of an import name, by the folder that they lay in.
struct Beside {
    meetings: HashMap<String, BTreeSet<String>>,
    /// Of each folder that was asked for: every attachment that an item of its meetings names.
    names: HashMap<String, Vec<Named>>,
    /// Of each folder with an export: the paths that it names, with the meeting.
    exports: HashMap<String, Vec<(String, String, Enclosure)>>,
}

impl Beside {
    async fn of(library: &Library, files: &[FileReport], enclosures: &HashMap<String, Vec<Enclosure>>) -> Result<Self> {
        let mut out = Self { meetings: HashMap::new(), names: HashMap::new(), exports: HashMap::new() };
        for file in files {
            let meeting = match &file.result {
                FileResult::Imported { meeting, .. }
                | FileResult::NewVersion { meeting, .. }
                | FileResult::Moved { meeting, .. } => Some(meeting.clone()),
                FileResult::Unchanged { paper } => library.store.meeting_of_paper(*paper).await?,
                _ => None,
            };
            let Some(meeting) = meeting else { continue };
            let folder = folder_of(&file.name);
            out.meetings.entry(folder.to_owned()).or_default().insert(meeting.clone());
            if let Some(named) = enclosures.get(&file.name) {
                let paths = out.exports.entry(folder.to_owned()).or_default();
                let path = |one: &Enclosure| Some((joined(folder, &one.path)?, meeting.clone(), one.clone()));
                paths.extend(named.iter().filter_map(path));
            }
        }
        Ok(out)
    }

    /// The one attachment that the file `name` is; none where it is none.
    async fn named(&mut self, library: &Library, name: &str) -> Result<std::result::Result<Option<Named>, Refusal>> {
        let mut folder = folder_of(name);
        for _ in 0..LEVELS {
            if let Some(paths) = self.exports.get(folder) {
                // Beside an export only what it names by path is attached: it tells what is withheld.
                return by_path(library, paths, name).await;
            }
            if let Some(meetings) = self.meetings.get(folder) {
                if !self.names.contains_key(folder) {
                    self.names.insert(folder.to_owned(), names_of(library, meetings).await?);
                }
                let named = self.names.get(folder).into_iter().flatten();
                let found: Vec<Named> =
                    named.filter(|named| is_file_of(last_part(name), &named.attachment)).cloned().collect();
                return Ok(chosen(&found));
            }
            if folder.is_empty() {
                break;
            }
            folder = folder_of(folder);
        }
        Ok(Ok(None))
    }
}

/// Every attachment that an item of these meetings names.
async fn names_of(library: &Library, meetings: &BTreeSet<String>) -> Result<Vec<Named>> {
    let mut names = Vec::new();
    for meeting in meetings {
        let held = library.store.meeting(meeting).await?;
        names.extend(held.iter().flat_map(named_in));
    }
    Ok(names)
}

async fn by_path(
    library: &Library,
    paths: &[(String, String, Enclosure)],
    name: &str,
) -> Result<std::result::Result<Option<Named>, Refusal>> {
    let low = name.replace('\\', "/").to_lowercase();
    let mut found: Vec<Named> = Vec::new();
    for (_, meeting, enclosure) in paths.iter().filter(|(path, ..)| *path == low) {
        let held = library.store.meeting(meeting).await?;
        let number = enclosure.item.as_deref().map(|number| number.trim_end_matches('.'));
        let fits = |named: &Named| {
            fold(&named.attachment.title) == fold(&enclosure.name)
                && number.is_none_or(|number| named.item.as_deref().is_none_or(|own| own == number))
        };
        for named in held.iter().flat_map(named_in).filter(fits) {
            // Agenda and minutes as two exports name the same.
            if !found.iter().any(|known| (&known.meeting, &known.slug) == (&named.meeting, &named.slug)) {
                found.push(named);
            }
        }
    }
    Ok(chosen(&found))
}

fn chosen(found: &[Named]) -> std::result::Result<Option<Named>, Refusal> {
    match found {
        [] => Ok(None),
        found => one(found.iter()).map(|named| Some(named.clone())),
    }
}

/// The only one, where its item is open.
fn one<'n>(mut found: impl Iterator<Item = &'n Named>) -> std::result::Result<&'n Named, Refusal> {
    match (found.next(), found.next()) {
        (None, _) => Err(Refusal::AttachmentUnnamed),
        (Some(_), Some(_)) => Err(Refusal::AttachmentAmbiguous),
        (Some(only), None) if !only.open => Err(Refusal::AttachmentClosed),
        (Some(only), None) => Ok(only),
    }
}

/// Every attachment that a shown item of the meeting names.
fn named_in(held: &MeetingReading) -> Vec<Named> {
    let of_item = |shown: pejl_store::ShownItem<'_>| {
        let (item, slug) = (shown.item, shown.slug.to_owned());
        let number = item.number.as_ref().map(|number| number.value.trim_end_matches('.').to_owned());
        let named = |attachment: &Attachment| Named {
            meeting: held.meeting.address.clone(),
            slug: slug.clone(),
            item: number.clone(),
            open: item.open,
            attachment: attachment.clone(),
        };
        item.attachments.iter().map(named).collect::<Vec<_>>()
    };
    held.shown().flat_map(of_item).collect()
}

fn folder_of(name: &str) -> &str {
    name.rsplit_once(['/', '\\']).map_or("", |(folder, _)| folder)
}

/// `path` from `folder`, in small letters; none for a path that leads elsewhere.
fn joined(folder: &str, path: &str) -> Option<String> {
    let path = path.trim().replace('\\', "/");
    let strays = path.starts_with('/') || path.contains(':') || path.split('/').any(|part| part == "..");
    let path = path.trim_start_matches("./");
    let folder = folder.replace('\\', "/");
    let whole = if folder.is_empty() { path.to_owned() } else { format!("{folder}/{path}") };
    (!strays && !path.is_empty()).then(|| whole.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_in_its_folder() {
        assert_eq!(joined("a/B", "Bilag\\1.PDF").as_deref(), Some("a/b/bilag/1.pdf"));
        assert_eq!(joined("", "./x.pdf").as_deref(), Some("x.pdf"));
        for stray in ["../x.pdf", "/x.pdf", "P:\\x.pdf", "", "a/../../x.pdf"] {
            assert_eq!(joined("a", stray), None, "{stray}");
        }
    }
}
