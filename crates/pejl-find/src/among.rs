//! Which items of some meetings a search finds, for telling people what is new.

use crate::collect::{Best, Gather};
use crate::facets::chosen;
use crate::language::parse;
use crate::plan::{Mode, plan};
use crate::snippet::Marks;
use crate::{FindError, Hit, Index, SearchRequest};
use std::sync::Arc;
use tantivy::Term;
use tantivy::query::{BooleanQuery, Occur, Query, TermSetQuery};

impl Index {
    /// The items of `meetings` that `request` finds, newest first, at most
    /// `limit`. Unlike [`Index::search`] it never asks more loosely than the
    /// words say: nobody is there to be told that it did.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn search_among(
        &self,
        request: &SearchRequest,
        meetings: &[String],
        limit: usize,
    ) -> Result<Vec<Hit>, FindError> {
        let searcher = self.reader.searcher();
        let parsed = parse(&request.words);
        let names = self.names.of(&searcher)?;
        let chosen = names.iter().map(|names| Arc::new(chosen(request, names))).collect::<Vec<_>>();
        let mut plan = plan(self, &searcher, &parsed, Mode::All)?;
        let among = meetings.iter().map(|address| Term::from_field_text(self.fields.meeting, address));
        let both: Vec<(Occur, Box<dyn Query>)> =
            vec![(Occur::Must, plan.query), (Occur::Must, Box::new(TermSetQuery::new(among)))];
        plan.query = Box::new(BooleanQuery::new(both));
        let gather = Gather { best: Best::Newest, limit, after: None, anchor: None, days: parsed.days.clone(), chosen };
        let matches = searcher.search(&plan.query, &gather)?;
        let whole = SearchRequest { offset: 0, after: None, ..request.clone() };
        let (hits, _) = self.hits(&whole, &searcher, &matches, Marks::new(plan.marked, plan.marked_starts))?;
        Ok(hits)
    }
}

#[cfg(test)]
mod tests {
    use crate::{Index, ItemText, SearchRequest};

    #[test]
    fn only_these_meetings_and_only_all_the_words() {
        let index = Index::in_memory().unwrap();
        let mut writer = index.writer().unwrap();
        for (meeting, title) in [("a", "Mentorer til unge"), ("b", "Mentorer til unge"), ("a", "Mentorer til alle")] {
            writer
                .put(ItemText {
                    address: format!("{meeting}/{title}"),
                    meeting: meeting.into(),
                    municipality: "Sandby".into(),
                    title: title.into(),
                    ..ItemText::default()
                })
                .unwrap();
        }
        writer.commit(1).unwrap();
        let found = |words: &str, meetings: &[&str]| {
            let request = SearchRequest { words: words.into(), offset: 40, limit: 1, ..SearchRequest::default() };
            let meetings: Vec<String> = meetings.iter().map(|&m| m.to_owned()).collect();
            let hits = index.search_among(&request, &meetings, 10).unwrap();
            hits.into_iter().map(|hit| hit.address).collect::<Vec<_>>()
        };
        assert_eq!(found("mentorer unge", &["a"]), ["a/Mentorer til unge"]);
        assert_eq!(found("mentorer", &["a", "b"]).len(), 3);
        assert_eq!(found("mentorer kanariefugle", &["a", "b"]), [""; 0], "not asked more loosely");
        assert_eq!(found("mentorer", &[]), [""; 0]);
        let elsewhere = SearchRequest { municipalities: vec!["Andeby".into()], ..SearchRequest::default() };
        assert!(index.search_among(&elsewhere, &["a".into()], 10).unwrap().is_empty());
    }
}
