//! The items of one case.

use crate::{FindError, Index, stored};
use std::collections::BTreeMap;
use tantivy::collector::{Count, TopDocs};
use tantivy::query::TermQuery;
use tantivy::schema::IndexRecordOption;
use tantivy::{Order, SegmentReader, TantivyDocument, Term};

/// A case number as it is compared: in lower case, without blanks.
#[must_use]
pub fn case_key(number: &str) -> String {
    number.to_lowercase().split_whitespace().collect()
}

/// The term of the items whose case number is `key` and not only begins with it.
pub(crate) fn whole_mark(key: &str) -> String {
    format!("={key}")
}

impl Index {
    /// The addresses of the items that carry this case number, of the newest
    /// meetings first and at most `limit`, and how many there are in all.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn items_of_case(&self, number: &str, limit: usize) -> Result<(Vec<String>, u64), FindError> {
        let term = Term::from_field_text(self.fields.case_number, &whole_mark(&case_key(number)));
        let query = TermQuery::new(term, IndexRecordOption::Basic);
        let searcher = self.reader.searcher();
        let newest = TopDocs::with_limit(limit.max(1)).order_by_fast_field::<i64>("day", Order::Desc);
        let (found, total) = searcher.search(&query, &(newest, Count))?;
        let mut addresses = Vec::with_capacity(found.len());
        for (_, at) in found {
            addresses.push(stored::text(&searcher.doc::<TantivyDocument>(at)?, self.fields.address));
        }
        Ok((addresses, total as u64))
    }
}

impl Index {
    /// Every case once, under the number as its newest item prints it, in the
    /// order of their keys. Looks at every item, but at its columns only.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn case_numbers(&self) -> Result<Vec<String>, FindError> {
        let mut newest: BTreeMap<String, (i64, String)> = BTreeMap::new();
        for segment in self.reader.searcher().segment_readers() {
            for (number, day) in newest_of_segment(segment)? {
                let key = case_key(&number);
                if !key.is_empty() && newest.get(&key).is_none_or(|(known, _)| *known <= day) {
                    newest.insert(key, (day, number));
                }
            }
        }
        Ok(newest.into_values().map(|(_, number)| number).collect())
    }
}

/// Every case number of a segment as printed, with the day of its newest item.
fn newest_of_segment(segment: &SegmentReader) -> Result<Vec<(String, i64)>, FindError> {
    let Some(numbers) = segment.fast_fields().str("case_printed")? else { return Ok(Vec::new()) };
    let days = segment.fast_fields().i64("day")?;
    let mut newest: BTreeMap<u64, i64> = BTreeMap::new();
    for doc in segment.doc_ids_alive() {
        if let Some(number) = numbers.ords().first(doc) {
            let day = days.first(doc).unwrap_or(0);
            newest.entry(number).and_modify(|known| *known = day.max(*known)).or_insert(day);
        }
    }
    let mut out = Vec::with_capacity(newest.len());
    for (number, day) in newest {
        let mut printed = String::new();
        if numbers.ord_to_str(number, &mut printed)? {
            out.push((printed, day));
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use crate::{Index, ItemText};
    use jiff::civil::date;

    #[test]
    fn a_case_is_found_whole_and_newest_first() {
        let index = Index::in_memory().unwrap();
        let mut writer = index.writer().unwrap();
        let item = |day, number: &str| ItemText {
            address: format!("faxe/udvalg/2024-01-0{day}/1"),
            date: Some(date(2024, 1, day)),
            case_number: Some(number.to_owned()),
            ..ItemText::default()
        };
        let numbers = [(2, "15.00.00-A00-28-23"), (3, "15.00.00-a00-28-23 "), (4, "15.00.00"), (5, "23/1")];
        numbers.into_iter().for_each(|(day, number)| writer.put(item(day, number)).unwrap());
        writer.commit(1).unwrap();
        let of = |number| index.items_of_case(number, 10).unwrap();
        let day = |day| format!("faxe/udvalg/2024-01-0{day}/1");
        assert_eq!(of("15.00.00-A00-28-23"), (vec![day(3), day(2)], 2));
        assert_eq!(of("15.00.00"), (vec![day(4)], 1));
        assert_eq!(of("15.00"), (Vec::new(), 0));
        assert_eq!(of(""), (Vec::new(), 0));
        assert_eq!(index.items_of_case("15.00.00-A00-28-23", 1).unwrap(), (vec![day(3)], 2));
        assert_eq!(index.case_numbers().unwrap(), ["15.00.00", "15.00.00-a00-28-23 ", "23/1"]);
    }
}
