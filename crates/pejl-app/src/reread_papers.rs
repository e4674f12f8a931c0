//! Use case: papers that are held are read again with a newer reader.

use crate::error::Result;
use crate::follow_library::Follower;
use crate::import_papers::read_paper;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use pejl_model::{Document, published};
use pejl_read::READER_VERSION;
use pejl_store::{Author, Moved, NewReading, PaperVersion};
use serde_json::Value;

/// Papers that are read again in one transaction.
const GROUP: u32 = 32;
/// What is told beside the fields: where things stand, which every new reader moves.
const PLACES: &[&str] = &["spans", "span", "parts", "version"];

/// What to read again.
#[derive(Debug, Clone)]
pub struct RereadRequest {
    /// Also what this very reader has read already.
    pub all: bool,
    /// Limits of the reader.
    pub limits: pejl_read::Limits,
    /// Who asks, and when.
    pub author: Author,
}

/// A field that is read otherwise than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Which item, by its place from 1; `None` for the paper as a whole.
    pub item: Option<usize>,
    /// The field, named as in the published reading ("title", "decision").
    pub field: String,
    /// The value before, as JSON, masked; `None` where there was none.
    pub before: Option<String>,
    /// The value now, as JSON, masked; `None` where there is none.
    pub after: Option<String>,
}

/// A paper that is read otherwise than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperChange {
    /// The paper's id.
    pub paper: i64,
    /// The version.
    pub version: u32,
    /// Its file name.
    pub file_name: String,
    /// What changed.
    pub fields: Vec<FieldChange>,
}

/// What reading again did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RereadReport {
    /// How many versions of papers were read again.
    pub read: u64,
    /// Those that are read otherwise.
    pub changed: Vec<PaperChange>,
    /// Those that are now read to be of another meeting, and hang there.
    pub moved: Vec<Moved>,
    /// Papers that the new reader can't read, or whose bytes are damaged: they keep what they have.
    pub failed: Vec<i64>,
}

impl Library {
    /// Reads again what an older reader has read. Addresses stay, but for papers
    /// that are now read to be of another meeting: these go there, and their old
    /// addresses lead to the new ones.
    ///
    /// # Errors
    /// Where another program is changing the library, or store or index fail.
    pub async fn reread_papers(&self, viewer: Viewer, request: &RereadRequest) -> Result<RereadReport> {
        permit(viewer, Act::Import)?;
        let mut follower = Follower::start(self).await?;
        let below = if request.all { u32::MAX } else { READER_VERSION };
        let mut report = RereadReport::default();
        let mut after = 0;
        loop {
            let group = self.store.versions_read_before(below, after, GROUP).await?;
            let Some(last) = group.last() else { break };
            after = last.id;
            let mut readings = Vec::new();
            for version in &group {
                readings.extend(self.reread(version, request.limits, &mut report).await?);
            }
            let moved = self.store.replace_readings(readings, &self.now(&request.author), true).await?;
            report.moved.extend(moved.into_iter().map(seen));
        }
        follower.catch_up(&self.store).await?;
        follower.finish()?;
        self.cache.clear();
        Ok(report)
    }

    /// A version's new reading; `None` where there is none to be had.
    pub(crate) async fn reread(
        &self,
        version: &PaperVersion,
        limits: pejl_read::Limits,
        report: &mut RereadReport,
    ) -> Result<Option<NewReading>> {
        report.read += 1;
        let bytes = match self.store.source(&version.sha256).await {
            Ok(bytes) => bytes,
            Err(pejl_store::StoreError::Damaged { .. }) => {
                report.failed.push(version.paper);
                return Ok(None);
            }
            Err(other) => return Err(other.into()),
        };
        let reading = read_paper(&bytes, &version.file_name, &version.given, limits);
        if reading.document.refusal().is_some() {
            report.failed.push(version.paper);
            return Ok(None);
        }
        let before = self.store.reading(version.id).await?;
        let fields = before.map(|before| changes(&before, &reading.document)).unwrap_or_default();
        if !fields.is_empty() {
            report.changed.push(PaperChange {
                paper: version.paper,
                version: version.version,
                file_name: pejl_mask::mask(&version.file_name).into_owned(),
                fields,
            });
        }
        let kept_text = (reading.source.text.as_bytes() != bytes).then_some(reading.source.text);
        Ok(Some(NewReading {
            version: version.id,
            document: reading.document,
            kept_text,
            reader_version: READER_VERSION,
            given: None,
        }))
    }
}

/// A moved paper as it may be told.
pub(crate) fn seen(moved: Moved) -> Moved {
    Moved { file_name: pejl_mask::mask(&moved.file_name).into_owned(), ..moved }
}

/// Every field of the published reading that differs, as far as it may be seen.
fn changes(before: &Document, after: &Document) -> Vec<FieldChange> {
    let view = |document: &Document| {
        let public = pejl_mask::public_view(document);
        serde_json::to_value(published::reading(&public)).unwrap_or(Value::Null)
    };
    let (before, after) = (view(before), view(after));
    let mut out = Vec::new();
    compare(None, &before, &after, &mut out);
    let items = |reading: &Value| reading.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
    let (before, after) = (items(&before), items(&after));
    for at in 0..before.len().max(after.len()) {
        let none = Value::Null;
        compare(Some(at + 1), before.get(at).unwrap_or(&none), after.get(at).unwrap_or(&none), &mut out);
    }
    out
}

fn compare(item: Option<usize>, before: &Value, after: &Value, out: &mut Vec<FieldChange>) {
    let names = |value: &Value| value.as_object().map(|fields| fields.keys().cloned().collect()).unwrap_or_default();
    let mut fields: Vec<String> = names(before);
    let more: Vec<String> = names(after);
    fields.extend(more.into_iter().filter(|name| before.get(name).is_none()));
    for field in fields.into_iter().filter(|name| name != "items" && !PLACES.contains(&name.as_str())) {
        let value = |of: &Value| of.get(&field).map(without_places).filter(|value| !value.is_null());
        let (before, after) = (value(before), value(after));
        if before != after {
            let text = |value: Option<Value>| value.map(|value| value.to_string());
            out.push(FieldChange { item, field, before: text(before), after: text(after) });
        }
    }
}

/// A value without the spans inside it.
fn without_places(value: &Value) -> Value {
    match value {
        Value::Array(values) => Value::Array(values.iter().map(without_places).collect()),
        Value::Object(fields) => {
            let place = |name: &str| {
                PLACES.contains(&name) || name.ends_with("_span") || name.ends_with("_spans") || name == "words"
            };
            Value::Object(
                fields.iter().filter(|(name, _)| !place(name)).map(|(n, v)| (n.clone(), without_places(v))).collect(),
            )
        }
        other => other.clone(),
    }
}
