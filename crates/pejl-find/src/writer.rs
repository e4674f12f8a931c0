//! Putting items into the index.

use crate::analysis::Weighted;
use crate::case::{case_key, whole_mark};
use crate::index::payload;
use crate::kinds::{Kind, day_number, outcome_mark, place_number, type_mark};
use crate::people::{keyed, set_text};
use crate::schema::Fields;
use crate::{FindError, Index, ItemText};
use tantivy::indexer::IndexWriterOptions;
use tantivy::{IndexReader, IndexWriter, TantivyDocument, Term};

/// How many times a word counts by where it stands.
const TITLE_WEIGHT: u8 = 4;
const DECISION_WEIGHT: u8 = 2;
const BODY_WEIGHT: u8 = 1;

/// The one writer of an [`Index`]. What it is given is seen by searches after
/// [`Writer::commit`], and lost where it is dropped before.
pub struct Writer {
    inner: IndexWriter,
    reader: IndexReader,
    fields: Fields,
}

impl Writer {
    /// Memory that a writer uses unless told otherwise.
    pub const DEFAULT_BUDGET: usize = 100_000_000;

    pub(crate) fn open(index: &Index, budget: usize) -> Result<Self, FindError> {
        // One thread each: reading papers and the database share the machine.
        let options = IndexWriterOptions::builder()
            .num_worker_threads(1)
            .memory_budget_per_thread(budget.clamp(16_000_000, 2_000_000_000))
            .num_merge_threads(1)
            .build();
        let inner = index.inner.writer_with_options(options)?;
        Ok(Self { inner, reader: index.reader.clone(), fields: index.fields })
    }

    /// Adds an item. One that is already indexed under the same address is not
    /// looked for: [`Writer::delete_meeting`] comes first where a meeting is put again.
    ///
    /// # Errors
    /// The disk refuses, or an earlier fault has stopped the writer.
    pub fn put(&mut self, item: ItemText) -> Result<(), FindError> {
        self.inner.add_document(self.document(item))?;
        Ok(())
    }

    /// Removes every item of the meeting with this address that was put before.
    pub fn delete_meeting(&mut self, meeting: &str) {
        self.inner.delete_term(Term::from_field_text(self.fields.meeting, meeting));
    }

    pub(crate) fn delete_all(&mut self) -> Result<(), FindError> {
        self.inner.delete_all_documents()?;
        Ok(())
    }

    /// Makes all changes lasting and seen, together with the `sequence` number that they lead up to.
    ///
    /// # Errors
    /// The disk refuses; the index then stands as after the commit before.
    pub fn commit(&mut self, sequence: i64) -> Result<(), FindError> {
        let mut prepared = self.inner.prepare_commit()?;
        prepared.set_payload(&payload(sequence));
        prepared.commit()?;
        self.reader.reload()?;
        Ok(())
    }

    /// Commits and waits until the index has been put in order for fast searching.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn finish(mut self, sequence: i64) -> Result<(), FindError> {
        self.commit(sequence)?;
        self.inner.wait_merging_threads()?;
        self.reader.reload()?;
        Ok(())
    }

    fn document(&self, mut item: ItemText) -> TantivyDocument {
        if item.closed {
            item.decision.clear();
            item.recommendation.clear();
            item.attachments.clear();
            item.attached.clear();
            item.politicians.clear();
            item.body.clear();
        }
        let fields = &self.fields;
        let mut document = TantivyDocument::new();
        document.add_text(fields.text, weighted(&item));
        document.add_u64(fields.kind, Kind::new(item.item_type, item.outcome, item.date).pack());
        document.add_i64(fields.day, item.date.map_or(0, day_number));
        document.add_u64(fields.place, place_number(&item.meeting, item.position));
        document.add_text(fields.case_printed, item.case_number.as_deref().unwrap_or_default());
        for prefix in item.case_number.iter().flat_map(|number| case_prefixes(number)) {
            document.add_text(fields.case_number, prefix);
        }
        let marks = item.item_type.map(type_mark).into_iter().chain(item.outcome.map(outcome_mark));
        marks.for_each(|mark| document.add_text(fields.marks, mark));
        document.add_text(fields.municipality_words, &item.municipality);
        document.add_text(fields.committee_words, &item.committee);
        let politicians = keyed(&item);
        // These are columns and stay gapless: empty ones too are written.
        document.add_text(fields.politicians, set_text(&item.municipality, &politicians));
        document.add_text(fields.municipality, item.municipality);
        document.add_text(fields.committee, item.committee);
        politicians.into_keys().for_each(|key| document.add_text(fields.politician, key));
        let texts = [
            (fields.address, item.address),
            (fields.meeting, item.meeting),
            (fields.title, item.title),
            (fields.number, item.number.unwrap_or_default()),
            (fields.decision, item.decision),
            (fields.recommendation, item.recommendation),
            (fields.body, item.body),
        ];
        for (name, text) in item.attached {
            document.add_text(fields.attached_names, name);
            document.add_text(fields.attached, text);
        }
        let attachments = item.attachments.into_iter().map(|title| (fields.attachments, title));
        for (field, text) in texts.into_iter().chain(attachments).filter(|(_, text)| !text.is_empty()) {
            document.add_text(field, text);
        }
        document
    }
}

/// All words of an item in one text, each part with its weight.
fn weighted(item: &ItemText) -> String {
    let mut all = Weighted::with_capacity(item.body.len() + item.recommendation.len() + item.decision.len() + 512);
    all.push(TITLE_WEIGHT, &item.title);
    all.push(DECISION_WEIGHT, &item.decision);
    all.push(DECISION_WEIGHT, &item.recommendation);
    for attachment in &item.attachments {
        all.push(BODY_WEIGHT, attachment);
    }
    all.push(BODY_WEIGHT, item.case_number.as_deref().unwrap_or_default());
    all.push(BODY_WEIGHT, &item.municipality);
    all.push(BODY_WEIGHT, &item.committee);
    all.push(BODY_WEIGHT, &item.body);
    all.finish()
}

/// A case number in lower case and every shorter form that ends at one of its
/// separators: "15.00.00-A00-28-23" is found as "15.00.00" and "15.00" too. The
/// mark of the whole number goes with them.
fn case_prefixes(number: &str) -> Vec<String> {
    let whole = case_key(number);
    let mut prefixes: Vec<String> = whole
        .char_indices()
        .filter(|(at, c)| *at > 0 && matches!(c, '.' | '-' | '/'))
        .filter_map(|(at, _)| whole.get(..at).map(str::to_owned))
        .collect();
    prefixes.push(whole_mark(&whole));
    prefixes.push(whole);
    prefixes
}

#[cfg(test)]
mod tests {
    use super::case_prefixes;

    #[test]
    fn a_case_number_is_found_by_its_beginnings() {
        assert_eq!(case_prefixes(" 23/64938 "), ["23", "=23/64938", "23/64938"]);
        let journal = case_prefixes("15.00.00-A00-28-23");
        assert!(journal.contains(&"15.00.00".to_owned()) && journal.contains(&"15.00.00-a00-28-23".to_owned()));
    }
}
