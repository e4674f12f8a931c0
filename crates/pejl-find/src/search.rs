//! Answering a search.

use crate::analysis::Analyser;
use crate::collect::{Best, Chosen, Found, Gather, Matches};
use crate::facets::{Names, chosen, facets};
use crate::kinds::{Kind, day_date};
use crate::language::{Days, Parsed, parse};
use crate::plan::{Mode, Plan, plan};
use crate::snippet::{Marks, snippet};
use crate::suggest::suggestion;
use crate::{FindError, Hit, Index, Order, QueryHint, SearchRequest, SearchResults, stored};
use std::sync::Arc;
use tantivy::query::Query;
use tantivy::{Searcher, TantivyDocument};

/// Hits that one page may have.
const LONGEST_PAGE: usize = 1_000;
/// Hits that can be leafed to.
const DEEPEST: usize = 10_000;

/// So many matches are few enough to look for more.
const FEW: u64 = 10;

/// True where the answer so far calls for asking in this looser way.
fn wanting((matches, plan): &(Matches, Plan), mode: Mode) -> bool {
    match mode {
        Mode::All => false,
        Mode::Most => matches.seen < FEW && plan.words >= 3,
        Mode::Longer => matches.seen == 0 && plan.words > 0,
        Mode::Any => matches.seen == 0 && plan.words > 1,
    }
}

/// How a search was asked in the end, so that the same items can be counted otherwise.
pub(crate) struct Answered {
    pub searcher: Searcher,
    pub query: Box<dyn Query>,
    pub days: Days,
    /// By segment.
    pub chosen: Vec<Arc<Chosen>>,
    /// By segment.
    pub names: Vec<Arc<Names>>,
}

impl Index {
    /// Answers a search. Whatever the words are, there is an answer: where no
    /// item has all of them, words that start with them will do (hint
    /// `longer-words`); where few items have three or more of them, one may lack
    /// (`most-words`); and where still none is found, one will do (`any-word`).
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn search(&self, request: &SearchRequest) -> Result<SearchResults, FindError> {
        self.answer(request).map(|(results, _)| results)
    }

    /// The answer to a search, and how it was asked in the end.
    pub(crate) fn answer(&self, request: &SearchRequest) -> Result<(SearchResults, Answered), FindError> {
        let searcher = self.reader.searcher();
        let mut parsed = parse(&request.words);
        let names = self.names.of(&searcher)?;
        let chosen = names.iter().map(|names| Arc::new(chosen(request, names))).collect::<Vec<_>>();
        let mut answer = self.gather(request, &searcher, &parsed, &chosen, Mode::All)?;
        for (mode, code) in [(Mode::Longer, "longer-words"), (Mode::Most, "most-words"), (Mode::Any, "any-word")] {
            if !wanting(&answer, mode) {
                continue;
            }
            let looser = self.gather(request, &searcher, &parsed, &chosen, mode)?;
            if looser.0.seen > answer.0.seen {
                answer = looser;
                parsed.hints.retain(|hint| hint.code != "longer-words");
                parsed.hints.push(QueryHint { code, text: request.words.trim().to_owned() });
            }
        }
        let (matches, plan) = answer;
        let strayed = matches.seen == 0 || parsed.hints.iter().any(|hint| hint.code == "any-word");
        let results = SearchResults {
            total: matches.total,
            hits: self.hits(request, &searcher, &matches, Marks::new(plan.marked, plan.marked_starts))?,
            facets: facets(request, &matches.counts, &names),
            suggestion: if strayed { suggestion(self, &searcher, &request.words, &parsed)? } else { None },
            hints: parsed.hints,
        };
        Ok((results, Answered { searcher, query: plan.query, days: parsed.days, chosen, names }))
    }

    fn gather(
        &self,
        request: &SearchRequest,
        searcher: &Searcher,
        parsed: &Parsed,
        chosen: &[Arc<Chosen>],
        mode: Mode,
    ) -> Result<(Matches, Plan), FindError> {
        let plan = plan(self, searcher, parsed, mode)?;
        let best = match request.order {
            Order::Relevance if plan.scored => Best::Score,
            Order::Oldest => Best::Oldest,
            _ => Best::Newest,
        };
        let limit = request.limit.min(LONGEST_PAGE).saturating_add(request.offset.min(DEEPEST));
        let gather = Gather { best, limit, days: parsed.days.clone(), chosen: chosen.to_vec() };
        Ok((searcher.search(&plan.query, &gather)?, plan))
    }

    pub(crate) fn hits(
        &self,
        request: &SearchRequest,
        searcher: &Searcher,
        matches: &Matches,
        marks: Marks,
    ) -> Result<Vec<Hit>, FindError> {
        let mut analyser = Analyser::new(self.technique);
        let mut hits = Vec::new();
        for found in matches.best.iter().skip(request.offset) {
            hits.push(self.hit(&searcher.doc(found.doc())?, found, &marks, &mut analyser));
        }
        Ok(hits)
    }

    fn hit(&self, document: &TantivyDocument, found: &Found, marks: &Marks, analyser: &mut Analyser) -> Hit {
        let fields = &self.fields;
        let kind = Kind::unpack(stored::unsigned(document, fields.kind).unwrap_or(0));
        let attachments = stored::texts(document, fields.attachments).join(" · ");
        let shown = [fields.decision, fields.recommendation, fields.body].map(|field| stored::text(document, field));
        let [decision, recommendation, body] = &shown;
        Hit {
            address: stored::text(document, fields.address),
            number: Some(stored::text(document, fields.number)).filter(|n| !n.is_empty()),
            title: stored::text(document, fields.title),
            municipality: stored::text(document, fields.municipality),
            committee: stored::text(document, fields.committee),
            date: stored::signed(document, fields.day).and_then(day_date),
            item_type: kind.type_value(),
            outcome: kind.outcome_value(),
            snippet: snippet(&[decision, body, recommendation, &attachments], marks, analyser),
            score: found.score(),
        }
    }
}
#[cfg(test)]
mod tests {
    use crate::*;

    #[test]
    fn what_is_put_is_found_and_what_is_deleted_is_not() {
        let index = Index::in_memory().unwrap();
        let mut writer = index.writer().unwrap();
        let item = ItemText {
            address: "prøveby/udvalget/2024-01-02/1".into(),
            meeting: "prøveby/udvalget/2024-01-02".into(),
            title: "Godkendelse af dagsorden".into(),
            ..ItemText::default()
        };
        writer.put(item).unwrap();
        writer.commit(7).unwrap();
        let request = SearchRequest { words: "godkendelsen".into(), limit: 10, ..SearchRequest::default() };
        assert_eq!(index.search(&request).unwrap().total, 1);
        assert_eq!(index.sequence().unwrap(), 7);
        writer.delete_meeting("prøveby/udvalget/2024-01-02");
        writer.commit(8).unwrap();
        assert_eq!(index.search(&request).unwrap().total, 0);
        assert!(index.is_empty());
    }

    #[test]
    fn an_index_is_opened_again_where_it_stood() {
        let dir = tempfile::tempdir().unwrap();
        let index = Index::open(dir.path()).unwrap();
        index.writer().unwrap().finish(42).unwrap();
        drop(index);
        assert_eq!(Index::open(dir.path()).unwrap().sequence().unwrap(), 42);
        assert!(matches!(Index::create_anew(dir.path()).unwrap().sequence(), Ok(0)));
    }

    #[test]
    fn a_second_writer_is_refused() {
        let index = Index::in_memory().unwrap();
        let _first = index.writer().unwrap();
        assert!(matches!(index.writer(), Err(FindError::Locked)));
    }
}
