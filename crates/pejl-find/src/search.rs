//! Answering a search.

use crate::analysis::Analyser;
use crate::collect::{Best, Chosen, Found, Gather, Matches};
use crate::facets::{Names, chosen, facets};
use crate::kinds::{Kind, day_date};
use crate::language::{Days, Parsed, parse};
use crate::plan::{Mode, Plan, plan};
use crate::schema::Fields;
use crate::snippet::{Marks, marked, snippet};
use crate::suggest::suggestion;
use crate::{
    After, FindError, Hit, Index, Order, QueryHint, SearchRequest, SearchResults, SnippetFrom, SnippetPart, stored,
};
use std::cmp::Reverse;
use std::sync::Arc;
use tantivy::collector::DocSetCollector;
use tantivy::query::{Query, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, Searcher, TantivyDocument, Term};

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

/// How many hits stand before those asked for.
fn before(request: &SearchRequest, matches: &Matches) -> u64 {
    if request.after.is_some() { matches.before } else { matches.total.min(request.offset as u64) }
}

/// `after` as a place among the matches. Where its document is gone, everything
/// of the same key and place counts as given already.
fn found_of(after: &After, document: Option<DocAddress>) -> Found {
    let address = document.map_or((u32::MAX, u32::MAX), |document| (document.segment_ord, document.doc_id));
    Found { key: after.key, place: Reverse(after.place), address: Reverse(address) }
}

/// Where to go on instead of `after`, where every score has shifted because items
/// came or went: at the same hit as it is ordered now.
fn moved(best: Best, after: Option<Found>, now: Option<Found>) -> Option<Found> {
    let (_, now) = after.zip(now).filter(|(after, now)| best == Best::Score && after.key != now.key)?;
    Some(now)
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
        let before = before(request, &matches);
        let (hits, last) = self.hits(request, &searcher, &matches, Marks::new(plan.marked, plan.marked_starts))?;
        let more = before.saturating_add(hits.len() as u64) < matches.total;
        let results = SearchResults {
            total: matches.total,
            before,
            next: last.filter(|_| more),
            hits,
            facets: if request.without_facets { Vec::new() } else { facets(request, &matches.counts, &names) },
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
        let skipped = if request.after.is_some() { 0 } else { request.offset.min(DEEPEST) };
        let limit = request.limit.min(LONGEST_PAGE).saturating_add(skipped);
        let anchor = request.after.as_ref().map(|after| self.document_at(searcher, &after.address)).transpose()?;
        let anchor = anchor.flatten();
        let after = request.after.as_ref().map(|after| found_of(after, anchor));
        let mut gather = Gather { best, limit, after, anchor, days: parsed.days.clone(), chosen: chosen.to_vec() };
        let matches = searcher.search(&plan.query, &gather)?;
        match moved(best, after, matches.anchor) {
            None => Ok((matches, plan)),
            now => {
                gather.after = now;
                Ok((searcher.search(&plan.query, &gather)?, plan))
            }
        }
    }

    /// The document of the item at `address`, where it is indexed.
    fn document_at(&self, searcher: &Searcher, address: &str) -> Result<Option<DocAddress>, FindError> {
        let term = Term::from_field_text(self.fields.address, address);
        let found = searcher.search(&TermQuery::new(term, IndexRecordOption::Basic), &DocSetCollector)?;
        Ok(found.into_iter().min())
    }

    /// The hits asked for, and where the last of them stands.
    pub(crate) fn hits(
        &self,
        request: &SearchRequest,
        searcher: &Searcher,
        matches: &Matches,
        marks: Marks,
    ) -> Result<(Vec<Hit>, Option<After>), FindError> {
        let mut analyser = Analyser::new(self.technique);
        let mut hits = Vec::new();
        let mut last = None;
        for found in matches.best.iter().skip(if request.after.is_some() { 0 } else { request.offset }) {
            let document = searcher.doc(found.doc())?;
            let hit = self.hit(&document, found);
            hits.push(if request.bare { hit } else { self.shown(hit, &document, &marks, &mut analyser) });
            last = Some(found);
        }
        let after =
            |(found, hit): (&Found, &Hit)| After { key: found.key, place: found.place.0, address: hit.address.clone() };
        let last = last.zip(hits.last()).map(after);
        Ok((hits, last))
    }

    fn hit(&self, document: &TantivyDocument, found: &Found) -> Hit {
        let fields = &self.fields;
        let kind = Kind::unpack(stored::unsigned(document, fields.kind).unwrap_or(0));
        Hit {
            address: stored::text(document, fields.address),
            number: Some(stored::text(document, fields.number)).filter(|n| !n.is_empty()),
            title: stored::text(document, fields.title),
            municipality: stored::text(document, fields.municipality),
            committee: stored::text(document, fields.committee),
            date: stored::signed(document, fields.day).and_then(day_date),
            item_type: kind.type_value(),
            outcome: kind.outcome_value(),
            score: found.score(),
            title_parts: Vec::new(),
            snippet: Vec::new(),
            snippet_from: None,
            attachment: None,
        }
    }

    /// The hit with what matched in it, and where.
    fn shown(&self, hit: Hit, document: &TantivyDocument, marks: &Marks, analyser: &mut Analyser) -> Hit {
        let fields = &self.fields;
        let attachments = stored::texts(document, fields.attachments).join(" · ");
        let shown = [fields.decision, fields.recommendation, fields.body].map(|field| stored::text(document, field));
        let [decision, recommendation, body] = &shown;
        let texts: [(&str, SnippetFrom); 4] = [
            (decision, SnippetFrom::Decision),
            (body, SnippetFrom::Body),
            (recommendation, SnippetFrom::Recommendation),
            (&attachments, SnippetFrom::Attachments),
        ];
        let (own, from) = snippet(&texts.map(|(text, _)| text), marks, analyser);
        let attached = if from.is_none() { attached_snippet(document, fields, marks, analyser) } else { None };
        let (attachment, snippet) = attached.map_or((None, own), |(name, parts)| (Some(name), parts));
        Hit {
            title_parts: marked(&hit.title, marks, analyser),
            snippet,
            snippet_from: from.and_then(|at| texts.get(at)).map(|(_, from)| *from),
            attachment,
            ..hit
        }
    }
}

/// The snippet of the first attachment that a mark stands in, where the item's own text has none.
fn attached_snippet(
    document: &TantivyDocument,
    fields: &Fields,
    marks: &Marks,
    analyser: &mut Analyser,
) -> Option<(String, Vec<SnippetPart>)> {
    let names = stored::texts(document, fields.attached_names);
    for (name, text) in names.into_iter().zip(stored::texts(document, fields.attached)) {
        if let (parts, Some(_)) = snippet(&[&text], marks, analyser) {
            return Some((name, parts));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::*;

    #[test]
    fn a_bare_search_finds_the_same_without_looking_where_it_stands() {
        let index = Index::in_memory().unwrap();
        let mut writer = index.writer().unwrap();
        let item = ItemText { address: "a/b/c/1".into(), title: "Kanariefugle".into(), ..ItemText::default() };
        writer.put(ItemText { body: "Her er kanariefugle.".into(), ..item }).unwrap();
        writer.commit(1).unwrap();
        let whole = SearchRequest { words: "kanariefugle".into(), limit: 10, ..SearchRequest::default() };
        let bare = index.search(&SearchRequest { bare: true, ..whole.clone() }).unwrap();
        let whole = index.search(&whole).unwrap();
        assert_eq!((bare.total, &bare.hits[0].address), (whole.total, &whole.hits[0].address));
        let plain =
            SearchRequest { words: "kanariefugle".into(), without_facets: true, limit: 10, ..Default::default() };
        let plain = index.search(&plain).unwrap();
        assert!(plain.facets.is_empty() && plain.hits == whole.hits && !whole.facets.is_empty());
        assert!(bare.hits[0].snippet.is_empty() && !whole.hits[0].snippet.is_empty());
    }

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
