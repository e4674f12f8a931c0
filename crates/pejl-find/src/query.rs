//! What is asked of the index and what it answers.

use jiff::civil::Date;
use pejl_model::{ItemType, Outcome};

/// How hits are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// Best first.
    #[default]
    Relevance,
    /// Newest meeting first.
    Newest,
    /// Oldest meeting first.
    Oldest,
}

/// A search as a person asks it: words (with the field filters of the query
/// language inside them) and chosen facet values.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchRequest {
    /// The words as typed.
    pub words: String,
    /// Chosen municipalities; none means all.
    pub municipalities: Vec<String>,
    /// Chosen committees.
    pub committees: Vec<String>,
    /// Chosen years.
    pub years: Vec<i16>,
    /// Chosen item types.
    pub types: Vec<ItemType>,
    /// Chosen outcomes.
    pub outcomes: Vec<Outcome>,
    /// Chosen politicians, each with the municipality ("Ida Holm, Faxe").
    pub politicians: Vec<String>,
    /// Order.
    pub order: Order,
    /// How many hits to skip.
    pub offset: usize,
    /// How many hits to give.
    pub limit: usize,
    /// The hit to go on after, instead of skipping `offset` hits.
    pub after: Option<After>,
    /// True where only what was found is wanted, and not where it stands: hits then have no snippets.
    pub bare: bool,
    /// True where only hits are wanted: matches are then not counted by facet.
    pub without_facets: bool,
}

/// A place in the hits of a search that keeps its meaning while items come and go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct After {
    /// What the hit was ordered by; greater comes first.
    pub key: u64,
    /// Where it stands among hits of the same key; smaller comes first.
    pub place: u64,
    /// The hit's address.
    pub address: String,
}

/// The fields that facets count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FacetField {
    /// Municipality.
    Municipality,
    /// Committee.
    Committee,
    /// Year of the meeting.
    Year,
    /// Type of item; values as in the published reading ("decision").
    Type,
    /// Outcome; values as in the published reading ("approved").
    Outcome,
    /// Politician; values with the municipality ("Ida Holm, Faxe").
    Politician,
}

/// One facet with its most frequent values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// Which field.
    pub field: FacetField,
    /// Value and number of hits, most frequent first (years: newest first).
    pub values: Vec<(String, u64)>,
}

/// A stretch of a snippet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnippetPart {
    /// The text.
    pub text: String,
    /// True where it matched the query.
    pub hit: bool,
}

/// Which text of an item a snippet is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SnippetFrom {
    /// What was decided.
    Decision,
    /// The sections of the item.
    Body,
    /// What was recommended.
    Recommendation,
    /// The names of the attachments.
    Attachments,
}

/// One found item.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The item's permanent address, as it was given to the index ("faxe/beskaeftigelsesudvalget/2023-11-06/83").
    pub address: String,
    /// The item's number as printed.
    pub number: Option<String>,
    /// The title.
    pub title: String,
    /// The municipality.
    pub municipality: String,
    /// The committee.
    pub committee: String,
    /// The day of the meeting.
    pub date: Option<Date>,
    /// The type.
    pub item_type: Option<ItemType>,
    /// The outcome.
    pub outcome: Option<Outcome>,
    /// The title in stretches, for what matched in it.
    pub title_parts: Vec<SnippetPart>,
    /// A snippet that starts at the hit.
    pub snippet: Vec<SnippetPart>,
    /// Which text of the item the snippet is from, where something in it matched.
    pub snippet_from: Option<SnippetFrom>,
    /// The name of the attachment that the snippet is from, where it is from none of the item's own text.
    pub attachment: Option<String>,
    /// The score, for tests and benches.
    pub score: f32,
}

/// Something in the words that was understood otherwise than typed, as a code
/// with the text it concerns: `unclosed-quote`, `unknown-field`, `bad-date`, and
/// for a search that had to be loosened `longer-words`, `most-words`, `any-word`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryHint {
    /// The code.
    pub code: &'static str,
    /// The text that it concerns.
    pub text: String,
}

/// The answer to a [`SearchRequest`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SearchResults {
    /// How many items match in all.
    pub total: u64,
    /// How many of them stand before the asked-for stretch.
    pub before: u64,
    /// Where to go on after this stretch; none where it is the last one.
    pub next: Option<After>,
    /// The asked-for stretch of them.
    pub hits: Vec<Hit>,
    /// Facets over all matches.
    pub facets: Vec<Facet>,
    /// Other words to try, where nothing was found.
    pub suggestion: Option<String>,
    /// How the words were understood.
    pub hints: Vec<QueryHint>,
}
