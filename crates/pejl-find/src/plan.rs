//! From a query as understood to a query of the engine.

use crate::analysis::{Analyser, Chunk, PART_MARK, Shape, chunks, lower, spell_out};
use crate::case::case_key;
use crate::kinds::{outcome_mark, outcomes_named, type_mark, types_named};
use crate::language::{Clause, FieldName, Group, Parsed, Wanted};
use crate::schema::Fields;
use crate::{FindError, Index};
use tantivy::query::{
    AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, EmptyQuery, Occur, PhraseQuery, Query, TermQuery, TermSetQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};

/// What a word that is only a part of a printed word counts, beside the word itself.
const PART_BOOST: f32 = 0.5;
/// What a word in the title counts on top.
const TITLE_BOOST: f32 = 0.6;
/// What a word counts that stands in the text of an attachment.
const ATTACHED_BOOST: f32 = 0.3;
/// What each word that merely starts like a query word counts.
const LONGER_SCORE: f32 = 0.3;
/// What a beginning (`ord*`) or a case number counts.
const EXACT_SCORE: f32 = 4.0;
/// Words that a beginning may stand for.
const MOST_LONGER: usize = 1_000;

/// Words that say nothing about what is looked for, unless in a phrase.
const STOP_WORDS: &str = "af at blev bliver da de dem den der deres det dette disse du eller en er et for fra ham han har havde \
    hun hvad hvem hver hvilke hvis hvor i ikke ind jeg kan man med men mod må nu når og også om op os over på samt sig sin skal \
    skulle som så til ud under var ved vi vil være";

/// How strictly words are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Every word is found.
    All,
    /// Every word is found, or one that starts with it.
    Longer,
    /// Every word but one is found.
    Most,
    /// One of the words is found.
    Any,
}

/// What the engine is asked, and what a snippet marks.
pub(crate) struct Plan {
    pub query: Box<dyn Query>,
    /// How many words are looked for in the whole item.
    pub words: usize,
    /// False where there is nothing to order by but the date.
    pub scored: bool,
    /// Terms that a snippet marks.
    pub marked: Vec<String>,
    /// Beginnings that a snippet marks.
    pub marked_starts: Vec<String>,
}

/// Makes the plan for `parsed`.
pub(crate) fn plan(index: &Index, searcher: &Searcher, parsed: &Parsed, mode: Mode) -> Result<Plan, FindError> {
    let analyser = Analyser::new(index.technique);
    let plan =
        Plan { query: Box::new(AllQuery), words: 0, scored: false, marked: Vec::new(), marked_starts: Vec::new() };
    let mut planner = Planner { index, searcher, analyser, mode, plan };
    let mut must: Vec<(Occur, Box<dyn Query>)> = Vec::new();
    let mut free: Vec<Box<dyn Query>> = Vec::new();
    let stops = planner.only_stop_words(parsed);
    for group in &parsed.groups {
        let Some(query) = planner.group(group, stops)? else { continue };
        match (group.excluded, mode, group.any.iter().any(|clause| clause.field.is_some())) {
            (true, ..) => must.push((Occur::MustNot, query)),
            (false, _, false) => free.push(query),
            _ => must.push((Occur::Must, query)),
        }
    }
    planner.plan.words = free.len();
    if !free.is_empty() {
        let needed = match (mode, free.len()) {
            (Mode::Any, _) => 1,
            (Mode::Most, words) => words.saturating_sub(1).max(1),
            (Mode::All | Mode::Longer, words) => words,
        };
        must.push((Occur::Must, Box::new(BooleanQuery::union_with_minimum_required_clauses(free, needed))));
    }
    Ok(planner.finish(must))
}

struct Planner<'i> {
    index: &'i Index,
    searcher: &'i Searcher,
    analyser: Analyser,
    mode: Mode,
    plan: Plan,
}

impl Planner<'_> {
    fn fields(&self) -> &Fields {
        &self.index.fields
    }

    fn finish(mut self, mut must: Vec<(Occur, Box<dyn Query>)>) -> Plan {
        if must.iter().all(|(occur, _)| *occur == Occur::MustNot) {
            must.push((Occur::Must, Box::new(ConstScoreQuery::new(Box::new(AllQuery), 0.0))));
        }
        self.plan.query = Box::new(BooleanQuery::new(must));
        self.plan
    }

    /// True where leaving stop words out would leave nothing.
    fn only_stop_words(&self, parsed: &Parsed) -> bool {
        let plain = |group: &&Group| !group.excluded && group.any.iter().any(|clause| clause.field.is_none());
        parsed.groups.iter().filter(plain).flat_map(|group| &group.any).all(is_stop_word)
    }

    fn group(&mut self, group: &Group, stops: bool) -> Result<Option<Box<dyn Query>>, FindError> {
        let marks = (self.plan.marked.len(), self.plan.marked_starts.len(), self.plan.scored);
        let mut any: Vec<Box<dyn Query>> = Vec::new();
        for clause in &group.any {
            if stops || !is_stop_word(clause) {
                any.extend(self.clause(clause)?);
            }
        }
        if group.excluded {
            self.plan.marked.truncate(marks.0);
            self.plan.marked_starts.truncate(marks.1);
            self.plan.scored = marks.2;
        }
        Ok(match any.len() {
            0 => None,
            1 => any.pop(),
            _ => Some(Box::new(BooleanQuery::union(any))),
        })
    }

    fn clause(&mut self, clause: &Clause) -> Result<Option<Box<dyn Query>>, FindError> {
        let wanted = &clause.wanted;
        let fields = *self.fields();
        Ok(match clause.field {
            None => {
                self.plan.scored = true;
                self.free(wanted)?
            }
            Some(FieldName::Municipality) => self.filter(fields.municipality_words, wanted, false)?,
            Some(FieldName::Committee) => self.filter(fields.committee_words, wanted, false)?,
            Some(FieldName::Title) => self.told(fields.title, wanted)?,
            Some(FieldName::Attachment) => self.told(fields.attachments, wanted)?,
            Some(FieldName::AttachmentText) => self.told(fields.attached, wanted)?,
            Some(FieldName::Decision) => self.decision(wanted)?,
            Some(FieldName::CaseNumber) => self.case_number(wanted)?,
            Some(FieldName::Type) => {
                let marks = types_named(wanted.text()).into_iter().map(type_mark).collect();
                Some(self.marked_as(marks).unwrap_or_else(|| Box::new(EmptyQuery)))
            }
            Some(FieldName::Politician) => Some(self.politician(wanted)?),
            Some(FieldName::Date) => None,
        })
    }

    /// A filter on a field whose words are worth marking and ranking by.
    fn told(&mut self, field: Field, wanted: &Wanted) -> Result<Option<Box<dyn Query>>, FindError> {
        self.plan.scored = true;
        self.filter(field, wanted, true)
    }

    /// Words in the whole item.
    fn free(&mut self, wanted: &Wanted) -> Result<Option<Box<dyn Query>>, FindError> {
        match wanted {
            Wanted::Words(text) => {
                let mut all: Vec<Box<dyn Query>> = Vec::new();
                for chunk in chunks(text) {
                    all.push(self.word(&chunk)?);
                }
                Ok(every(all))
            }
            Wanted::Phrase(text) => {
                let fields = *self.fields();
                let attached = self.phrase(fields.attached, text);
                let attached = attached.map(|query| Box::new(BoostQuery::new(query, ATTACHED_BOOST)) as Box<dyn Query>);
                Ok(either(self.phrase(fields.text, text).into_iter().chain(attached).collect()))
            }
            Wanted::Prefix(start) => {
                let attached = self.beginning(self.fields().attached, start)?;
                let attached = Box::new(BoostQuery::new(attached, ATTACHED_BOOST));
                Ok(either(vec![self.beginning(self.fields().text, start)?, attached]))
            }
        }
    }

    /// One word in the whole item, as itself or as a part of a compound.
    fn word(&mut self, chunk: &Chunk<'_>) -> Result<Box<dyn Query>, FindError> {
        let (text, title) = (self.fields().text, self.fields().title);
        let whole = self.analyser.whole(chunk);
        let part = format!("{PART_MARK}{whole}");
        let mut any: Vec<Box<dyn Query>> = vec![term(text, &whole), boosted(title, &whole, TITLE_BOOST)];
        if self.index.technique.parts || chunk.shape != Shape::Word {
            any.push(boosted(text, &part, PART_BOOST));
            any.push(boosted(title, &part, TITLE_BOOST * PART_BOOST));
        }
        let attached = self.fields().attached;
        any.push(boosted(attached, &whole, ATTACHED_BOOST));
        any.push(boosted(attached, &part, ATTACHED_BOOST * PART_BOOST));
        if chunk.text.bytes().any(|b| b.is_ascii_digit()) && chunk.shape != Shape::Paragraph {
            any.push(exact(self.fields().case_number, &lower(chunk.text)));
        }
        if (self.index.technique.prefix || self.mode == Mode::Longer) && whole.chars().count() > 3 {
            any.extend(self.longer(text, &whole, LONGER_SCORE)?);
            self.plan.marked_starts.push(whole.clone());
        }
        self.plan.marked.extend([whole, part]);
        Ok(Box::new(BooleanQuery::union(any)))
    }

    /// Words in one field, all of them.
    fn filter(&mut self, field: Field, wanted: &Wanted, phrases: bool) -> Result<Option<Box<dyn Query>>, FindError> {
        match wanted {
            Wanted::Phrase(text) if phrases => Ok(self.phrase(field, text)),
            Wanted::Prefix(start) => self.beginning(field, start).map(Some),
            Wanted::Words(text) | Wanted::Phrase(text) => {
                let mut all: Vec<Box<dyn Query>> = Vec::new();
                for chunk in chunks(text).filter(|chunk| !is_stop(chunk.text)) {
                    let whole = self.analyser.whole(&chunk);
                    let part = format!("{PART_MARK}{whole}");
                    all.push(Box::new(BooleanQuery::union(vec![
                        term(field, &whole),
                        boosted(field, &part, PART_BOOST),
                    ])));
                    if phrases {
                        self.plan.marked.extend([whole, part]);
                    }
                }
                Ok(every(all))
            }
        }
    }

    fn phrase(&mut self, field: Field, text: &str) -> Option<Box<dyn Query>> {
        let (mut terms, mut position) = (Vec::new(), 0);
        for chunk in chunks(text) {
            let found = self.analyser.terms(&chunk);
            if let Some(first) = found.first() {
                terms.push((position, Term::from_field_text(field, &first.text)));
                self.plan.marked.push(first.text.to_string());
            }
            position += found.last().map_or(1, |last| usize::from(last.step) + 1);
        }
        match terms.as_slice() {
            [] => None,
            [(_, only)] => Some(Box::new(TermQuery::new(only.clone(), IndexRecordOption::WithFreqs))),
            _ => Some(Box::new(PhraseQuery::new_with_offset(terms))),
        }
    }

    /// Words that start with what was typed, or have its stem.
    fn beginning(&mut self, field: Field, start: &str) -> Result<Box<dyn Query>, FindError> {
        let mut before: Vec<Chunk<'_>> = chunks(start).collect();
        let Some(last) = before.pop() else { return Ok(Box::new(EmptyQuery)) };
        let spelt = spell_out(&lower(last.text));
        let whole = self.analyser.whole(&last);
        let mut any = vec![term(field, &whole)];
        any.extend(self.longer(field, &spelt, EXACT_SCORE)?);
        any.extend(self.longer(field, &format!("{PART_MARK}{spelt}"), EXACT_SCORE * PART_BOOST)?);
        any.extend(self.longer(self.fields().title, &spelt, EXACT_SCORE)?);
        self.plan.marked_starts.push(spelt);
        self.plan.marked.push(whole);
        let mut all: Vec<Box<dyn Query>> = vec![Box::new(BooleanQuery::union(any))];
        all.extend(before.iter().map(|chunk| term(field, &self.analyser.whole(chunk))));
        Ok(Box::new(BooleanQuery::intersection(all)))
    }

    /// The terms of the index that start with `start`.
    fn longer(&self, field: Field, start: &str, score: f32) -> Result<Option<Box<dyn Query>>, FindError> {
        let mut terms = Vec::new();
        for segment in self.searcher.segment_readers() {
            let inverted = segment.inverted_index(field)?;
            let mut stream = inverted.terms().range().ge(start).into_stream()?;
            let mut left = MOST_LONGER;
            while left > 0 && stream.advance() && stream.key().starts_with(start.as_bytes()) {
                terms.push(Term::from_field_text(field, &String::from_utf8_lossy(stream.key())));
                left -= 1;
            }
        }
        let set = (!terms.is_empty()).then(|| TermSetQuery::new(terms));
        Ok(set.map(|set| Box::new(ConstScoreQuery::new(Box::new(set), score)) as Box<dyn Query>))
    }

    /// In the decision's text, or what the decision came to.
    fn decision(&mut self, wanted: &Wanted) -> Result<Option<Box<dyn Query>>, FindError> {
        let mut any: Vec<Box<dyn Query>> = self.told(self.fields().decision, wanted)?.into_iter().collect();
        any.extend(self.marked_as(outcomes_named(wanted.text()).into_iter().map(outcome_mark).collect()));
        Ok((!any.is_empty()).then(|| Box::new(BooleanQuery::union(any)) as Box<dyn Query>))
    }

    /// A politician by the name, or a part of it.
    fn politician(&self, wanted: &Wanted) -> Result<Box<dyn Query>, FindError> {
        let (field, start) = (self.fields().politician, matches!(wanted, Wanted::Prefix(_)));
        let mut terms = Vec::new();
        for names in self.index.names.of(self.searcher)? {
            let called = names.people.called(wanted.text(), start);
            terms.extend(called.into_iter().map(|key| Term::from_field_text(field, key)));
        }
        Ok(Box::new(TermSetQuery::new(terms)))
    }

    fn marked_as(&self, marks: Vec<String>) -> Option<Box<dyn Query>> {
        let any: Vec<Box<dyn Query>> = marks.iter().map(|mark| exact(self.fields().marks, mark)).collect();
        (!any.is_empty()).then(|| Box::new(BooleanQuery::union(any)) as Box<dyn Query>)
    }

    fn case_number(&self, wanted: &Wanted) -> Result<Option<Box<dyn Query>>, FindError> {
        let number = case_key(wanted.text());
        let field = self.fields().case_number;
        let longer = match wanted {
            Wanted::Prefix(_) => self.longer(field, &number, EXACT_SCORE)?,
            _ => None,
        };
        let mut any = vec![exact(field, &number)];
        any.extend(longer);
        Ok(Some(Box::new(BooleanQuery::union(any))))
    }
}

fn term(field: Field, text: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::WithFreqs))
}

fn boosted(field: Field, text: &str, boost: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(term(field, text), boost))
}

fn exact(field: Field, text: &str) -> Box<dyn Query> {
    let query = TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::Basic);
    Box::new(ConstScoreQuery::new(Box::new(query), EXACT_SCORE))
}

fn every(mut all: Vec<Box<dyn Query>>) -> Option<Box<dyn Query>> {
    match all.len() {
        0 | 1 => all.pop(),
        _ => Some(Box::new(BooleanQuery::intersection(all))),
    }
}

/// One of `any`, none where there are none.
fn either(mut any: Vec<Box<dyn Query>>) -> Option<Box<dyn Query>> {
    match any.len() {
        0 | 1 => any.pop(),
        _ => Some(Box::new(BooleanQuery::union(any))),
    }
}

fn is_stop_word(clause: &Clause) -> bool {
    matches!(&clause.wanted, Wanted::Words(text) if clause.field.is_none() && is_stop(text))
}

/// True for a word that says nothing about what an item is about.
pub(crate) fn is_stop(text: &str) -> bool {
    let word = lower(text);
    STOP_WORDS.split_whitespace().any(|stop| stop == word)
}
