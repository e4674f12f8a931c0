//! Items that are like one item: found by the words that tell it apart from others.
//!
//! The item's own words are weighed by how often they stand in it and how rare
//! they are in the library; the heaviest become one query. It is bounded in
//! words and in how many items they stand in, so that it costs the same in a
//! large library as in a small one.

mod nearest;
mod profile;

use crate::case::{case_key, whole_mark};
use crate::kinds::{Kind, day_date};
use crate::{FindError, Index, stored};
use jiff::civil::Date;
use nearest::{Near, Nearest};
use pejl_model::{ItemType, Outcome};
use profile::{Profile, Word};
use std::collections::HashSet;
use tantivy::collector::{DocSetCollector, TopDocs};
use tantivy::query::TermQuery;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocSet, Searcher, TERMINATED, TantivyDocument, Term};

/// Items of other municipalities that are looked at.
const OTHERS: usize = 40;
/// Items of the item's own municipality that are looked at.
const OWN: usize = 20;
/// What an item must reach of what the item itself would.
const LEAST: f32 = 0.2;
/// Words that two items must share.
const LEAST_SHARED: usize = 2;
/// Letters of a decision that are enough in a list.
const DECISION: usize = 240;

/// An item that is like another.
#[derive(Debug, Clone, PartialEq)]
pub struct SimilarItem {
    /// Its permanent address.
    pub address: String,
    /// Its number as printed.
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// Its municipality.
    pub municipality: String,
    /// Its committee.
    pub committee: String,
    /// The day of its meeting.
    pub date: Option<Date>,
    /// Its type.
    pub item_type: Option<ItemType>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// The beginning of its decision; empty where there is none.
    pub decision: String,
    /// The weightiest words that both have, as the first item prints them. A
    /// compound counts where the other item has one of its parts.
    pub shared: Vec<String>,
    /// How like it is, from 0 to 1: for ordering only.
    pub likeness: f32,
}

/// The items that are like one item, each list the likest first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SimilarItems {
    /// In other municipalities.
    pub others: Vec<SimilarItem>,
    /// In the same municipality, but of other cases.
    pub own: Vec<SimilarItem>,
    /// In the same municipality with the same case number, the newest first.
    pub same_case: Vec<SimilarItem>,
    /// The words that were looked for, as the item prints them.
    pub words: Vec<String>,
}

impl Index {
    /// The items that are like the one at `address`, whose case number is
    /// `case`. `None` where the index has no such item; all lists are empty
    /// where it tells nothing but its title, as a closed item does.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn similar(&self, address: &str, case: Option<&str>) -> Result<Option<SimilarItems>, FindError> {
        let searcher = self.reader.searcher();
        let Some(at) = self.place_of(&searcher, address)? else { return Ok(None) };
        let document: TantivyDocument = searcher.doc(at)?;
        if !self.tells(&document) {
            return Ok(Some(SimilarItems::default()));
        }
        let profile = Profile::of(self, &searcher, &document)?;
        if profile.words.len() < LEAST_SHARED {
            return Ok(Some(SimilarItems::default()));
        }
        let municipality = stored::text(&document, self.fields.municipality);
        let nearest = Nearest { own: self.ordinals(&searcher, &municipality)?, itself: at, others: OTHERS, same: OWN };
        let mut near = searcher.search(&profile.query(&self.fields), &nearest)?;
        let of_case = self.of_case(&searcher, case)?;
        let (case_near, own): (Vec<Near>, Vec<Near>) =
            near.own.drain(..).partition(|near| of_case.contains(&near.address()));
        let best = near.itself;
        let mut lists = Lists { index: self, searcher: &searcher, profile: &profile, best };
        let mut same_case = lists.items(&case_near, false)?;
        same_case.sort_by_key(|item| std::cmp::Reverse(item.date));
        Ok(Some(SimilarItems {
            others: lists.items(&near.others, true)?,
            own: lists.items(&own, true)?,
            same_case,
            words: profile.words.iter().map(|word| word.printed.clone()).collect(),
        }))
    }

    fn place_of(&self, searcher: &Searcher, address: &str) -> Result<Option<DocAddress>, FindError> {
        let query = TermQuery::new(Term::from_field_text(self.fields.address, address), IndexRecordOption::Basic);
        let found = searcher.search(&query, &TopDocs::with_limit(1).order_by_score())?;
        Ok(found.first().map(|(_, at)| *at))
    }

    /// False for an item that is indexed by its title alone, as closed items are.
    fn tells(&self, document: &TantivyDocument) -> bool {
        let fields = [self.fields.decision, self.fields.recommendation, self.fields.body];
        fields.into_iter().any(|field| document.get_first(field).is_some())
    }

    /// By segment: the number of this municipality there.
    fn ordinals(&self, searcher: &Searcher, municipality: &str) -> Result<Vec<Option<u64>>, FindError> {
        let names = self.names.of(searcher)?;
        let ordinal =
            |municipalities: &[String]| municipalities.iter().position(|name| name == municipality).map(|at| at as u64);
        Ok(names.iter().map(|names| ordinal(&names.municipalities)).collect())
    }

    fn of_case(&self, searcher: &Searcher, case: Option<&str>) -> Result<HashSet<DocAddress>, FindError> {
        let key = case_key(case.unwrap_or_default());
        // Numbers that were masked are no longer told apart.
        if key.is_empty() || key.contains('*') {
            return Ok(HashSet::new());
        }
        let term = Term::from_field_text(self.fields.case_number, &whole_mark(&key));
        Ok(searcher.search(&TermQuery::new(term, IndexRecordOption::Basic), &DocSetCollector)?)
    }
}

/// Makes items of what was found.
struct Lists<'i> {
    index: &'i Index,
    searcher: &'i Searcher,
    profile: &'i Profile,
    /// What the item itself reaches.
    best: f32,
}

impl Lists<'_> {
    /// The items of `near`, in order; with `alike` only those that are like enough.
    fn items(&mut self, near: &[Near], alike: bool) -> Result<Vec<SimilarItem>, FindError> {
        let shared = self.shared(near)?;
        let mut items = Vec::new();
        for (near, shared) in near.iter().zip(shared) {
            let likeness = if self.best > 0.0 { (near.score / self.best).min(1.0) } else { 0.0 };
            let document: TantivyDocument = self.searcher.doc(near.address())?;
            let enough = likeness >= LEAST && shared.len() >= LEAST_SHARED;
            if self.index.tells(&document) && (enough || !alike) {
                items.push(self.item(&document, shared, likeness));
            }
        }
        Ok(items)
    }

    /// For each of `near` the words of the profile that it has, the weightiest first.
    fn shared(&self, near: &[Near]) -> Result<Vec<Vec<String>>, FindError> {
        let mut order: Vec<usize> = (0..near.len()).collect();
        order.sort_by_key(|at| near.get(*at).map(Near::address));
        let mut shared: Vec<Vec<String>> = vec![Vec::new(); near.len()];
        for word in &self.profile.words {
            for at in self.having(word, near, &order)? {
                if let Some(list) = shared.get_mut(at).filter(|list| !list.contains(&word.printed)) {
                    list.push(word.printed.clone());
                }
            }
        }
        Ok(shared)
    }

    /// Which of `near` have `word`; `order` is the order of their addresses.
    fn having(&self, word: &Word, near: &[Near], order: &[usize]) -> Result<HashSet<usize>, FindError> {
        let mut having = HashSet::new();
        for (ordinal, segment) in (0..).zip(self.searcher.segment_readers()) {
            let inverted = segment.inverted_index(self.index.fields.text)?;
            for term in word.terms(self.index.fields.text) {
                let Some(mut postings) = inverted.read_postings(&term, IndexRecordOption::Basic)? else { continue };
                let mut doc = postings.doc();
                for at in order {
                    let Some(address) = near.get(*at).map(Near::address) else { continue };
                    if address.segment_ord != ordinal || doc == TERMINATED {
                        continue;
                    }
                    if doc < address.doc_id {
                        doc = postings.seek(address.doc_id);
                    }
                    if doc == address.doc_id {
                        having.insert(*at);
                    }
                }
            }
        }
        Ok(having)
    }

    fn item(&self, document: &TantivyDocument, shared: Vec<String>, likeness: f32) -> SimilarItem {
        let fields = &self.index.fields;
        let kind = Kind::unpack(stored::unsigned(document, fields.kind).unwrap_or(0));
        SimilarItem {
            address: stored::text(document, fields.address),
            number: Some(stored::text(document, fields.number)).filter(|number| !number.is_empty()),
            title: stored::text(document, fields.title),
            municipality: stored::text(document, fields.municipality),
            committee: stored::text(document, fields.committee),
            date: stored::signed(document, fields.day).and_then(day_date),
            item_type: kind.type_value(),
            outcome: kind.outcome_value(),
            decision: beginning(&stored::text(document, fields.decision)),
            shared,
            likeness,
        }
    }
}

/// The beginning of `text` in one line, cut between words.
fn beginning(text: &str) -> String {
    let line = pejl_model::text::collapse(text);
    let Some((end, _)) = line.char_indices().nth(DECISION) else { return line };
    let start = line.get(..end).unwrap_or(&line);
    let cut = start.rsplit_once(' ').map_or(start, |(before, _)| before);
    format!("{cut} …")
}
