//! One pass over all matches of a search that counts how they ended, by month and by municipality.

use crate::collect::{Chosen, Columns, FACETS, MUNICIPALITY, OUTCOME};
use crate::language::Days;
use std::collections::HashMap;
use std::sync::Arc;
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

/// What is counted: year and month as one number (202311), and the outcome's number.
pub(crate) type ByMonth = HashMap<(i64, usize), u64>;
/// What is counted: the municipality's number in its segment, and the outcome's number.
pub(crate) type ByPlace = HashMap<(usize, usize), u64>;

/// See the module.
pub(crate) struct Tally {
    pub days: Days,
    /// By segment.
    pub chosen: Vec<Arc<Chosen>>,
}

/// The counts of a whole index.
#[derive(Default)]
pub(crate) struct Tallied {
    pub months: ByMonth,
    /// By segment.
    pub places: Vec<(SegmentOrdinal, ByPlace)>,
}

/// Counts in one segment.
pub(crate) struct TallySegment {
    columns: Columns,
    days: Option<Days>,
    chosen: Option<Arc<Chosen>>,
    ordinal: SegmentOrdinal,
    months: ByMonth,
    places: ByPlace,
}

impl Collector for Tally {
    type Fruit = Tallied;
    type Child = TallySegment;

    fn for_segment(&self, ordinal: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<TallySegment> {
        Ok(TallySegment {
            columns: Columns::open(segment)?,
            days: Some(self.days.clone()).filter(|days| !days.is_any()),
            chosen: self.chosen.get(ordinal as usize).filter(|c| c.values.iter().any(|v| !v.is_empty())).cloned(),
            ordinal,
            months: ByMonth::new(),
            places: ByPlace::new(),
        })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, fruits: Vec<(SegmentOrdinal, ByMonth, ByPlace)>) -> tantivy::Result<Tallied> {
        let mut all = Tallied::default();
        for (ordinal, months, places) in fruits {
            months.into_iter().for_each(|(key, count)| *all.months.entry(key).or_default() += count);
            all.places.push((ordinal, places));
        }
        Ok(all)
    }
}

impl TallySegment {
    fn passes(&self, values: &[usize; FACETS]) -> bool {
        let Some(chosen) = self.chosen.as_deref() else { return true };
        chosen.values.iter().zip(values).all(|(wanted, value)| wanted.is_empty() || wanted.get(*value) == Some(&true))
    }
}

impl SegmentCollector for TallySegment {
    type Fruit = (SegmentOrdinal, ByMonth, ByPlace);

    fn collect(&mut self, doc: DocId, _: Score) {
        let day = self.columns.day(doc);
        if self.days.as_ref().is_some_and(|days| !days.contains(day)) {
            return;
        }
        let values = self.columns.values(doc);
        if !self.passes(&values) {
            return;
        }
        let (place, outcome) = (values[MUNICIPALITY], values[OUTCOME]);
        *self.months.entry((day / 100, outcome)).or_default() += 1;
        *self.places.entry((place, outcome)).or_default() += 1;
    }

    fn harvest(self) -> Self::Fruit {
        (self.ordinal, self.months, self.places)
    }
}
