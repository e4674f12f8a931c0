//! The fields of the index.
//!
//! One field, `text`, holds every word of an item once, so that a query word is
//! one posting list whatever part of the item it stands in; what stands in the
//! title or the decision is counted several times there. The small fields beside
//! it serve the field filters. `body` and `recommendation` are kept for snippets
//! only.

use crate::analysis::ANALYSER;
use tantivy::schema::{
    FAST, Field, IndexRecordOption, STORED, STRING, Schema, SchemaBuilder, TextFieldIndexing, TextOptions,
};

/// Handles of the fields.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fields {
    pub address: Field,
    pub meeting: Field,
    pub number: Field,
    pub title: Field,
    pub municipality: Field,
    pub committee: Field,
    pub municipality_words: Field,
    pub committee_words: Field,
    pub case_number: Field,
    pub decision: Field,
    pub recommendation: Field,
    pub attachments: Field,
    /// The text of each attachment that is held, beside its name in `attached_names`.
    pub attached: Field,
    pub attached_names: Field,
    pub body: Field,
    pub text: Field,
    /// The case number as printed; empty where there is none.
    pub case_printed: Field,
    pub day: Field,
    /// Where the item stands among those of its day: meeting by meeting, each in its own order.
    pub place: Field,
    pub kind: Field,
    /// Type and outcome as terms, for filters.
    pub marks: Field,
    /// All politicians of the item as one value; see [`crate::people`].
    pub politicians: Field,
    /// Each of them by the key.
    pub politician: Field,
}

/// The schema and its handles.
pub(crate) fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let kept = TextOptions::default().set_stored();
    let filter = words();
    let fields = Fields {
        address: builder.add_text_field("address", STRING | STORED),
        meeting: builder.add_text_field("meeting", STRING),
        number: builder.add_text_field("number", kept.clone()),
        title: builder.add_text_field("title", filter.clone().set_stored()),
        municipality: raw_fast(&mut builder, "municipality"),
        committee: raw_fast(&mut builder, "committee"),
        municipality_words: builder.add_text_field("municipality_words", filter.clone()),
        committee_words: builder.add_text_field("committee_words", filter.clone()),
        case_number: builder.add_text_field("case_number", STRING),
        decision: builder.add_text_field("decision", filter.clone().set_stored()),
        recommendation: builder.add_text_field("recommendation", kept.clone()),
        attachments: builder.add_text_field("attachments", filter.clone().set_stored()),
        attached: builder.add_text_field("attached", filter.set_stored()),
        attached_names: builder.add_text_field("attached_names", kept.clone()),
        body: builder.add_text_field("body", kept),
        text: builder.add_text_field("text", words()),
        case_printed: builder.add_text_field("case_printed", TextOptions::default().set_fast("raw")),
        day: builder.add_i64_field("day", FAST | STORED),
        place: builder.add_u64_field("place", FAST),
        kind: builder.add_u64_field("kind", FAST | STORED),
        marks: builder.add_text_field("marks", STRING),
        politicians: builder.add_text_field("politicians", TextOptions::default().set_fast("raw")),
        politician: builder.add_text_field("politician", STRING),
    };
    (builder.build(), fields)
}

fn words() -> TextOptions {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(ANALYSER)
        .set_index_option(IndexRecordOption::WithFreqsAndPositions)
        .set_fieldnorms(true);
    TextOptions::default().set_indexing_options(indexing)
}

fn raw_fast(builder: &mut SchemaBuilder, name: &str) -> Field {
    builder.add_text_field(name, TextOptions::default().set_stored().set_fast("raw"))
}
