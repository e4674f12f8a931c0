//! Answering a search.

use crate::kinds::{Kind, day_date};
use crate::{FindError, Hit, Index, SearchRequest, SearchResults, SnippetPart, stored};
use tantivy::TantivyDocument;
use tantivy::collector::{Count, TopDocs};
use tantivy::query::QueryParser;

impl Index {
    /// Answers a search. Whatever the words are, there is an answer.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn search(&self, request: &SearchRequest) -> Result<SearchResults, FindError> {
        let searcher = self.reader.searcher();
        let (query, _) =
            QueryParser::for_index(&self.inner, vec![self.fields.text]).parse_query_lenient(&request.words);
        let wanted = TopDocs::with_limit(request.limit.max(1)).and_offset(request.offset).order_by_score();
        let (best, total) = searcher.search(&query, &(wanted, Count))?;
        let mut hits = Vec::with_capacity(best.len());
        for (score, address) in best {
            hits.push(self.hit(&searcher.doc(address)?, score));
        }
        Ok(SearchResults { total: total as u64, hits, ..SearchResults::default() })
    }

    fn hit(&self, document: &TantivyDocument, score: f32) -> Hit {
        let fields = &self.fields;
        let kind = Kind::unpack(stored::unsigned(document, fields.kind).unwrap_or(0));
        let start: String = stored::text(document, fields.body).chars().take(240).collect();
        Hit {
            address: stored::text(document, fields.address),
            number: Some(stored::text(document, fields.number)).filter(|n| !n.is_empty()),
            title: stored::text(document, fields.title),
            municipality: stored::text(document, fields.municipality),
            committee: stored::text(document, fields.committee),
            date: stored::signed(document, fields.day).and_then(day_date),
            item_type: kind.type_value(),
            outcome: kind.outcome_value(),
            snippet: vec![SnippetPart { text: start, hit: false }],
            score,
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
