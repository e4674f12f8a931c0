//! What was decided on a topic over time and place: a search, counted over all its matches.

use crate::kinds::outcome_of;
use crate::search::Answered;
use crate::tally::{Tallied, Tally};
use crate::{FindError, Index, Order, SearchRequest, SearchResults};
use pejl_model::Outcome;
use std::collections::BTreeMap;

/// Items of one month that ended in one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MonthCount {
    /// The year.
    pub year: i16,
    /// The month, from 1.
    pub month: i8,
    /// How they ended.
    pub outcome: Outcome,
    /// How many.
    pub count: u64,
}

/// The items of one municipality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceCount {
    /// Its name.
    pub municipality: String,
    /// How many ended in each way, in the order of [`Outcome`].
    pub outcomes: Vec<(Outcome, u64)>,
    /// How many have no decision that was read.
    pub undecided: u64,
}

impl PlaceCount {
    /// Items with a decision.
    #[must_use]
    pub fn decided(&self) -> u64 {
        self.outcomes.iter().map(|(_, count)| count).sum()
    }
}

/// A topic.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TopicCounts {
    /// The newest items, and everything that a search tells beside them.
    pub results: SearchResults,
    /// Decisions by month, oldest first; months and outcomes without any are left out.
    pub months: Vec<MonthCount>,
    /// By municipality, the one with most decisions first.
    pub places: Vec<PlaceCount>,
    /// Items without a decision that was read: agendas, closed items, papers that tell none.
    pub undecided: u64,
}

impl Index {
    /// What was decided in the items that `request` finds, whatever page and order it asks for.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn topic(&self, request: &SearchRequest) -> Result<TopicCounts, FindError> {
        let newest = SearchRequest { order: Order::Newest, offset: 0, ..request.clone() };
        let (results, asked) = self.answer(&newest)?;
        let tally = Tally { days: asked.days.clone(), chosen: asked.chosen.clone() };
        let tallied = asked.searcher.search(&asked.query, &tally)?;
        let undecided = tallied.months.iter().filter(|((_, code), _)| outcome_of(*code).is_none());
        let undecided = undecided.map(|(_, count)| count).sum();
        Ok(TopicCounts { months: months(&tallied), places: places(&tallied, &asked), undecided, results })
    }
}

fn months(tallied: &Tallied) -> Vec<MonthCount> {
    let count = |(&(month, code), &count): (&(i64, usize), &u64)| {
        let year = i16::try_from(month / 100).ok().filter(|year| *year > 0)?;
        Some(MonthCount { year, month: i8::try_from(month % 100).ok()?, outcome: outcome_of(code)?, count })
    };
    let mut months: Vec<MonthCount> = tallied.months.iter().filter_map(count).collect();
    months.sort_unstable();
    months
}

fn places(tallied: &Tallied, asked: &Answered) -> Vec<PlaceCount> {
    let mut places: BTreeMap<&str, BTreeMap<Option<Outcome>, u64>> = BTreeMap::new();
    for (segment, counts) in &tallied.places {
        let Some(names) = asked.names.get(*segment as usize) else { continue };
        for ((place, code), count) in counts {
            let Some(name) = names.municipalities.get(*place).filter(|name| !name.is_empty()) else { continue };
            *places.entry(name).or_default().entry(outcome_of(*code)).or_default() += count;
        }
    }
    let place = |(name, counts): (&str, BTreeMap<Option<Outcome>, u64>)| PlaceCount {
        municipality: name.to_owned(),
        undecided: counts.get(&None).copied().unwrap_or(0),
        outcomes: counts.into_iter().filter_map(|(outcome, count)| Some((outcome?, count))).collect(),
    };
    let mut places: Vec<PlaceCount> = places.into_iter().map(place).collect();
    places.sort_by_key(|place| std::cmp::Reverse(place.decided()));
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ItemText;
    use jiff::civil::date;
    use pejl_model::Outcome::{Approved, Noted, Postponed};

    fn index(items: &[(&str, i8, &str, Option<Outcome>)]) -> Index {
        let index = Index::in_memory().unwrap();
        let mut writer = index.writer().unwrap();
        for (at, (municipality, month, title, outcome)) in items.iter().enumerate() {
            let item = ItemText {
                address: format!("a/b/2024-01-01/{at}"),
                municipality: (*municipality).to_owned(),
                committee: "Jobudvalget".to_owned(),
                date: Some(date(2024, *month, 3)),
                title: (*title).to_owned(),
                outcome: *outcome,
                ..ItemText::default()
            };
            writer.put(item).unwrap();
            if at % 2 == 0 {
                // More than one segment.
                writer.commit(1).unwrap();
            }
        }
        writer.commit(2).unwrap();
        index
    }

    const ITEMS: [(&str, i8, &str, Option<Outcome>); 6] = [
        ("Sandby", 1, "Mentorer til unge", Some(Approved)),
        ("Sandby", 1, "Mentorer i jobcentret", Some(Approved)),
        ("Aaby", 1, "Mentorer", Some(Postponed)),
        ("Aaby", 3, "Mentorer igen", Some(Noted)),
        ("Aaby", 3, "Mentorer på dagsordenen", None),
        ("Aaby", 3, "En bro", Some(Approved)),
    ];

    #[test]
    fn every_match_is_counted_once_by_month_and_place() {
        let topic = index(&ITEMS)
            .topic(&SearchRequest { words: "mentorer".into(), limit: 2, offset: 40, ..Default::default() })
            .unwrap();
        assert_eq!((topic.results.total, topic.results.hits.len(), topic.undecided), (5, 2, 1));
        let months: Vec<(i8, Outcome, u64)> = topic.months.iter().map(|m| (m.month, m.outcome, m.count)).collect();
        assert_eq!(months, [(1, Approved, 2), (1, Postponed, 1), (3, Noted, 1)]);
        let aaby = topic.places.iter().find(|place| place.municipality == "Aaby").unwrap();
        assert_eq!((aaby.outcomes.as_slice(), aaby.undecided), (&[(Noted, 1), (Postponed, 1)][..], 1));
    }

    #[test]
    fn narrowing_and_dates_count_too() {
        let index = index(&ITEMS);
        let asked = |words: &str, municipalities: Vec<String>| {
            let request = SearchRequest { words: words.into(), municipalities, limit: 1, ..Default::default() };
            let topic = index.topic(&request).unwrap();
            let decided: u64 = topic.places.iter().map(PlaceCount::decided).sum();
            assert_eq!(decided, topic.months.iter().map(|month| month.count).sum::<u64>());
            assert_eq!(decided + topic.undecided, topic.results.total);
            decided
        };
        assert_eq!(asked("mentorer", vec!["Sandby".into()]), 2);
        assert_eq!(asked("mentorer dato:2024-03", Vec::new()), 1);
        assert_eq!(asked("findesikke", Vec::new()), 0);
        assert_eq!(asked("", Vec::new()), 5);
    }
}
