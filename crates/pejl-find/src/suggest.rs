//! Other words to try, where a typed word is not in the index.

use crate::analysis::{Analyser, Chunk, PART_MARK, chunks, lower, spell_out};
use crate::language::{Parsed, Wanted};
use crate::{FindError, Index, stored};
use tantivy::collector::TopDocs;
use tantivy::query::{FuzzyTermQuery, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{Searcher, TantivyDocument, Term};

/// The typed words with every one that the index lacks put right; `None` where
/// none is lacking or nothing is near.
pub(crate) fn suggestion(
    index: &Index,
    searcher: &Searcher,
    typed: &str,
    parsed: &Parsed,
) -> Result<Option<String>, FindError> {
    let mut analyser = Analyser::new(index.technique);
    let mut better = typed.to_owned();
    let asked = parsed.groups.iter().filter(|group| !group.excluded).flat_map(|group| &group.any);
    for clause in asked.filter(|clause| clause.field.is_none() && !matches!(clause.wanted, Wanted::Prefix(_))) {
        for chunk in chunks(clause.wanted.text()) {
            if let Some(word) = nearest(index, searcher, &chunk, &mut analyser)? {
                better = better.replacen(chunk.text, &word, 1);
            }
        }
    }
    Ok((better != typed).then_some(better))
}

/// The most frequent of the nearest words to one that is not in the index.
fn nearest(
    index: &Index,
    searcher: &Searcher,
    chunk: &Chunk<'_>,
    analyser: &mut Analyser,
) -> Result<Option<String>, FindError> {
    let field = index.fields.text;
    let whole = analyser.whole(chunk);
    let known = [whole.clone(), format!("{PART_MARK}{whole}")];
    for term in &known {
        if searcher.doc_freq(&Term::from_field_text(field, term))? > 0 {
            return Ok(None);
        }
    }
    let length = whole.chars().count();
    if length < 3 || whole.bytes().any(|b| b.is_ascii_digit()) {
        return Ok(None);
    }
    // A slip near the end misleads the stemmer, so the word as typed is tried too.
    let typed = spell_out(&lower(chunk.text));
    for distance in 1..=(if length > 5 { 2 } else { 1 }) {
        for form in [&whole, &typed] {
            if let Some(term) = most_frequent_near(index, searcher, form, distance)? {
                return as_printed(index, searcher, &term, analyser);
            }
        }
    }
    Ok(None)
}

fn most_frequent_near(
    index: &Index,
    searcher: &Searcher,
    whole: &str,
    distance: u8,
) -> Result<Option<String>, FindError> {
    let field = index.fields.text;
    let mut best: Option<(u64, String)> = None;
    for segment in searcher.segment_readers() {
        let inverted = segment.inverted_index(field)?;
        let near = FuzzyTermQuery::new(Term::from_field_text(field, whole), distance, true).automaton()?;
        let mut stream = inverted.terms().search(near).into_stream()?;
        while stream.advance() {
            let Ok(found) = std::str::from_utf8(stream.key()) else { continue };
            if found.starts_with(PART_MARK) || found.bytes().any(|b| b.is_ascii_digit()) {
                continue;
            }
            let count = searcher.doc_freq(&Term::from_field_text(field, found))?;
            if best.as_ref().is_none_or(|(most, _)| count > *most) {
                best = Some((count, found.to_owned()));
            }
        }
    }
    Ok(best.map(|(_, term)| term))
}

/// A word that is printed in some item and has this term: stems are no words to show.
fn as_printed(
    index: &Index,
    searcher: &Searcher,
    term: &str,
    analyser: &mut Analyser,
) -> Result<Option<String>, FindError> {
    let fields = &index.fields;
    let query = TermQuery::new(Term::from_field_text(fields.text, term), IndexRecordOption::Basic);
    for (_, address) in searcher.search(&query, &TopDocs::with_limit(1).order_by_score())? {
        let document: TantivyDocument = searcher.doc(address)?;
        for field in [
            fields.title,
            fields.decision,
            fields.recommendation,
            fields.attachments,
            fields.committee,
            fields.municipality,
            fields.body,
        ] {
            let text = stored::text(&document, field);
            if let Some(chunk) = chunks(&text).find(|chunk| analyser.whole(chunk) == term) {
                return Ok(Some(lower(chunk.text)));
            }
        }
    }
    Ok(None)
}
