//! The words that tell an item apart from others.

use crate::analysis::{Analyser, PART_MARK, Shape, chunks, lower};
use crate::plan::is_stop;
use crate::schema::Fields;
use crate::{FindError, Index, stored};
use std::collections::HashMap;
use tantivy::query::{BooleanQuery, BoostQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, TantivyDocument, Term};

/// Bytes of the body that are looked at: what an item is about stands at its beginning.
const BODY: usize = 12_000;
/// Words of the item whose rarity is looked up.
const LOOKED_UP: usize = 150;
/// Words that are asked for.
const ASKED: usize = 18;
/// Items that all asked words may stand in together.
const BUDGET: u64 = 90_000;
/// A word of more than this share of the library tells nothing apart; in tenths.
const COMMON: u64 = 2;
/// A word of so few items is not common, however small the library.
const FEW: u64 = 12;
/// Letters that a telling word has at least.
const LETTERS: usize = 4;
/// What a word counts by where it stands.
const TITLE: f32 = 4.0;
const RECOMMENDATION: f32 = 2.0;
const BODY_WEIGHT: f32 = 1.0;
/// So often a word is in an item of which it counts half.
const SATURATION: f32 = 3.0;
/// What a word of the title counts on top, where it stands in the other's title too.
const BOTH_TITLES: f32 = 1.5;
/// What a part of a compound counts beside the whole.
const PART: f32 = 0.6;

/// A word that is asked for.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// The stem.
    stem: String,
    /// As the item prints it.
    pub(super) printed: String,
    /// How much it counts beside how rare it is, which the engine knows.
    weight: f32,
    /// True where the item's title has it.
    in_title: bool,
}

impl Word {
    /// The terms that stand for the word: itself, and itself as a part of a compound.
    pub(super) fn terms(&self, field: Field) -> [Term; 2] {
        [&self.stem, &format!("{PART_MARK}{}", self.stem)].map(|text| Term::from_field_text(field, text))
    }
}

/// The words of an item that tell it apart, the weightiest first.
pub(super) struct Profile {
    pub(super) words: Vec<Word>,
}

/// A word of the item before it is known how rare it is.
struct Seen {
    printed: String,
    /// True where the printed word is the stem's own and no compound with it.
    whole: bool,
    count: f32,
    in_title: bool,
}

impl Profile {
    pub(super) fn of(index: &Index, searcher: &Searcher, document: &TantivyDocument) -> Result<Self, FindError> {
        let all = searcher.num_docs();
        let mut words = Vec::new();
        for (stem, seen) in seen(index, document) {
            let word = Word { stem, printed: seen.printed, weight: 0.0, in_title: seen.in_title };
            let [whole, part] = word.terms(index.fields.text);
            let items = searcher.doc_freq(&whole)? + searcher.doc_freq(&part)?;
            // One that stands in this item alone finds nothing, and a common one nearly everything. What a
            // title says is what the item is about, however many have it too.
            if items < 2 || (!word.in_title && items > (all * COMMON / 10).max(FEW)) {
                continue;
            }
            let [whole, part] = word.terms(index.fields.title);
            let titles = if word.in_title { searcher.doc_freq(&whole)? + searcher.doc_freq(&part)? } else { 0 };
            let rarity = |items: u64| (1.0 + all as f32 / items.max(1) as f32).ln();
            let told = rarity(items) + if word.in_title { rarity(titles) } else { 0.0 };
            let weight = seen.count / (seen.count + SATURATION);
            words.push((items, weight * told, Word { weight, ..word }));
        }
        words.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.2.stem.cmp(&b.2.stem)));
        let (mut chosen, mut spent): (Vec<Word>, u64) = (Vec::new(), 0);
        for (items, _, word) in words {
            if chosen.len() < ASKED && spent + items <= BUDGET && !chosen.iter().any(|w| w.printed == word.printed) {
                spent += items;
                chosen.push(word);
            }
        }
        Ok(Self { words: chosen })
    }

    /// Items that have some of the words, the best those that have the weightiest.
    pub(super) fn query(&self, fields: &Fields) -> BooleanQuery {
        let mut any: Vec<Box<dyn Query>> = Vec::new();
        for word in &self.words {
            let mut ask = |field: Field, share: f32| {
                let [whole, part] = word.terms(field);
                for (term, share) in [(whole, share), (part, share * PART)] {
                    let query = TermQuery::new(term, IndexRecordOption::WithFreqs);
                    any.push(Box::new(BoostQuery::new(Box::new(query), word.weight.max(f32::MIN_POSITIVE) * share)));
                }
            };
            ask(fields.text, 1.0);
            if word.in_title {
                ask(fields.title, BOTH_TITLES);
            }
        }
        BooleanQuery::union(any)
    }
}

/// The words of the item that may tell it apart, the most frequent first.
fn seen(index: &Index, document: &TantivyDocument) -> Vec<(String, Seen)> {
    let fields = &index.fields;
    let body = stored::text(document, fields.body);
    let texts = [
        (stored::text(document, fields.title), TITLE),
        (stored::text(document, fields.recommendation), RECOMMENDATION),
        (body.get(..floor(&body, BODY)).unwrap_or_default().to_owned(), BODY_WEIGHT),
    ];
    let mut analyser = Analyser::new(index.technique);
    let places = [fields.municipality, fields.committee].map(|field| stored::text(document, field));
    let own: Vec<String> = places.iter().flat_map(|text| chunks(text)).map(|chunk| analyser.whole(&chunk)).collect();
    let mut seen: HashMap<String, Seen> = HashMap::new();
    for (text, weight) in &texts {
        for chunk in chunks(text).filter(|chunk| tells(chunk.text, chunk.shape)) {
            for (place, term) in analyser.terms(&chunk).iter().enumerate() {
                let stem = term.text.trim_start_matches(PART_MARK);
                let counts = stem.chars().count() >= LETTERS && stem.bytes().all(|b| !b.is_ascii_digit());
                if counts && !own.iter().any(|word| word == stem) {
                    let count = if place == 0 { *weight } else { *weight * PART };
                    note(&mut seen, stem, Seen::of(chunk.text, place == 0, count, *weight >= TITLE));
                }
            }
        }
    }
    let mut seen: Vec<(String, Seen)> = seen.into_iter().collect();
    seen.sort_by(|a, b| b.1.count.total_cmp(&a.1.count).then_with(|| a.0.cmp(&b.0)));
    seen.truncate(LOOKED_UP);
    seen
}

impl Seen {
    fn of(printed: &str, whole: bool, count: f32, in_title: bool) -> Self {
        Self { printed: readable(printed), whole, count, in_title }
    }
}

fn note(seen: &mut HashMap<String, Seen>, stem: &str, once: Seen) {
    let Some(known) = seen.get_mut(stem) else {
        seen.insert(stem.to_owned(), once);
        return;
    };
    known.count += once.count;
    known.in_title |= once.in_title;
    // The word itself tells more than a compound with it.
    if once.whole && !known.whole {
        (known.printed, known.whole) = (once.printed, true);
    }
}

/// A word as it stands inside a sentence: abbreviations keep their capitals.
fn readable(printed: &str) -> String {
    let capitals = printed.chars().filter(|c| c.is_uppercase()).count();
    if capitals > 1 { printed.to_owned() } else { printed.to_lowercase() }
}

fn tells(word: &str, shape: Shape) -> bool {
    matches!(shape, Shape::Word | Shape::Hyphenated)
        && !word.contains('*')
        && word.chars().count() >= LETTERS
        && !is_stop(&lower(word))
}

/// The last border of a character that is not after `at`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}
