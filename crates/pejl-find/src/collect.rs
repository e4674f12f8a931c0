//! One pass over all matches: the best of them, and how many there are by facet.
//!
//! The chosen facet values are applied here and not in the query, because each
//! facet is counted over the matches that all other facets let through.

use crate::kinds::Kind;
use crate::language::Days;
use std::cmp::Reverse;
use std::sync::Arc;
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::Column;
use tantivy::{DocAddress, DocId, Score, SegmentOrdinal, SegmentReader};

/// The facets by their place in [`Counts`].
pub(crate) const MUNICIPALITY: usize = 0;
pub(crate) const COMMITTEE: usize = 1;
pub(crate) const YEAR: usize = 2;
pub(crate) const TYPE: usize = 3;
pub(crate) const OUTCOME: usize = 4;
pub(crate) const POLITICIANS: usize = 5;
/// How many facets there are.
pub(crate) const FACETS: usize = 6;

/// Years from 0 to this one are counted.
const LAST_YEAR: usize = 2199;

/// How the best are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Best {
    Score,
    Newest,
    Oldest,
}

/// What one segment is asked: chosen values as the segment's own numbers.
#[derive(Debug, Default)]
pub(crate) struct Chosen {
    /// By facet: which numbers are chosen; empty where none is.
    pub values: [Vec<bool>; FACETS],
}

/// The matches of a whole index, gathered.
pub(crate) struct Matches {
    /// Matches before facets are chosen.
    pub seen: u64,
    /// Matches.
    pub total: u64,
    /// Matches that stand before those asked for.
    pub before: u64,
    /// The hit that was gone on after, as it is now.
    pub anchor: Option<Found>,
    /// The best, best first.
    pub best: Vec<Found>,
    /// By segment: how many matches each number of each facet has.
    pub counts: Vec<(SegmentOrdinal, Counts)>,
}

/// By facet and number: how many.
pub(crate) type Counts = [Vec<u32>; FACETS];

/// One of the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Found {
    /// Greater is better.
    pub key: u64,
    pub place: Reverse<u64>,
    pub address: Reverse<(u32, u32)>,
}

impl Found {
    pub(crate) fn doc(&self) -> DocAddress {
        let (segment, doc) = self.address.0;
        DocAddress::new(segment, doc)
    }

    /// The score, where the best were chosen by it.
    pub(crate) fn score(&self) -> f32 {
        f32::from_bits((self.key >> 32) as u32)
    }
}

/// See the module.
pub(crate) struct Gather {
    pub best: Best,
    /// How many of the best.
    pub limit: usize,
    /// Only those that stand after this one.
    pub after: Option<Found>,
    /// The document to watch for, whatever stands after it.
    pub anchor: Option<DocAddress>,
    pub days: Days,
    /// By segment.
    pub chosen: Vec<Arc<Chosen>>,
}

impl Collector for Gather {
    type Fruit = Matches;
    type Child = GatherSegment;

    fn for_segment(&self, ordinal: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<GatherSegment> {
        let columns = Columns::open(segment)?;
        let size = |column: &Option<Column<u64>>| column.as_ref().map_or(0, |c| c.max_value() as usize + 1);
        Ok(GatherSegment {
            counts: [
                vec![0; size(&columns.municipality)],
                vec![0; size(&columns.committee)],
                vec![0; LAST_YEAR + 1],
                vec![0; 16],
                vec![0; 16],
                vec![0; size(&columns.politicians)],
            ],
            columns,
            place: segment.fast_fields().u64("place")?,
            days: Some(self.days.clone()).filter(|days| !days.is_any()),
            chosen: self.chosen.get(ordinal as usize).filter(|c| c.values.iter().any(|v| !v.is_empty())).cloned(),
            choice: self.best,
            limit: self.limit,
            after: self.after,
            anchor: self.anchor.filter(|anchor| anchor.segment_ord == ordinal).map(|anchor| anchor.doc_id),
            ordinal,
            seen: 0,
            total: 0,
            before: 0,
            anchored: None,
            threshold: 0,
            best: Vec::with_capacity(self.limit.saturating_mul(2).min(4096)),
        })
    }

    fn requires_scoring(&self) -> bool {
        self.best == Best::Score
    }

    fn merge_fruits(&self, fruits: Vec<SegmentMatches>) -> tantivy::Result<Matches> {
        let mut all = Matches { seen: 0, total: 0, before: 0, anchor: None, best: Vec::new(), counts: Vec::new() };
        for fruit in fruits {
            all.seen += fruit.seen;
            all.total += fruit.total;
            all.before += fruit.before;
            all.anchor = all.anchor.or(fruit.anchor);
            all.best.extend(fruit.best);
            all.counts.push((fruit.ordinal, fruit.counts));
        }
        all.best.sort_unstable_by(|a, b| b.cmp(a));
        all.best.truncate(self.limit);
        Ok(all)
    }
}

/// What a segment keeps of each item for counting.
pub(crate) struct Columns {
    municipality: Option<Column<u64>>,
    committee: Option<Column<u64>>,
    /// Which set of politicians.
    politicians: Option<Column<u64>>,
    kind: Column<u64>,
    day: Column<i64>,
}

impl Columns {
    pub(crate) fn open(segment: &SegmentReader) -> tantivy::Result<Self> {
        let fast = segment.fast_fields();
        let ords = |name: &str| Ok::<_, tantivy::TantivyError>(fast.str(name)?.map(|column| column.ords().clone()));
        Ok(Self {
            municipality: ords("municipality")?,
            committee: ords("committee")?,
            politicians: ords("politicians")?,
            kind: fast.u64("kind")?,
            day: fast.i64("day")?,
        })
    }

    /// The day's number; 0 where there is none.
    pub(crate) fn day(&self, doc: DocId) -> i64 {
        self.day.first(doc).unwrap_or(0)
    }

    /// The number of the item's value in each facet.
    pub(crate) fn values(&self, doc: DocId) -> [usize; FACETS] {
        let ord = |column: &Option<Column<u64>>| {
            column.as_ref().and_then(|c| c.first(doc)).map_or(usize::MAX, |o| o as usize)
        };
        let kind = Kind::unpack(self.kind.first(doc).unwrap_or(0));
        [
            ord(&self.municipality),
            ord(&self.committee),
            usize::from(kind.year),
            usize::from(kind.item_type),
            usize::from(kind.outcome),
            ord(&self.politicians),
        ]
    }
}

/// The matches of one segment.
pub(crate) struct SegmentMatches {
    ordinal: SegmentOrdinal,
    seen: u64,
    total: u64,
    before: u64,
    anchor: Option<Found>,
    best: Vec<Found>,
    counts: Counts,
}

/// Gathers in one segment.
pub(crate) struct GatherSegment {
    columns: Columns,
    place: Column<u64>,
    days: Option<Days>,
    chosen: Option<Arc<Chosen>>,
    choice: Best,
    limit: usize,
    after: Option<Found>,
    anchor: Option<DocId>,
    ordinal: SegmentOrdinal,
    seen: u64,
    total: u64,
    before: u64,
    anchored: Option<Found>,
    /// Keys up to this one are not among the best.
    threshold: u64,
    best: Vec<Found>,
    counts: Counts,
}

impl GatherSegment {
    fn count(&mut self, facet: usize, value: usize) {
        if let Some(count) = self.counts.get_mut(facet).and_then(|counts| counts.get_mut(value)) {
            *count += 1;
        }
    }

    /// True where the match counts in full; one that a single facet keeps out is counted for that facet.
    fn passes(&mut self, values: &[usize; FACETS]) -> bool {
        let Some(chosen) = self.chosen.as_deref() else { return true };
        let keeps_out = |(facet, value): &(usize, &usize)| {
            chosen.values.get(*facet).is_some_and(|wanted| !wanted.is_empty() && wanted.get(**value) != Some(&true))
        };
        let mut failing = values.iter().enumerate().filter(keeps_out);
        match (failing.next(), failing.next()) {
            (None, _) => true,
            (Some((facet, value)), None) => {
                self.count(facet, *value);
                false
            }
            _ => false,
        }
    }

    fn key(&self, day: i64, score: Score) -> u64 {
        let day = u64::try_from(day).unwrap_or(0) & 0xffff_ffff;
        match self.choice {
            Best::Score => u64::from(score.max(0.0).to_bits()) << 32 | day,
            Best::Newest => day,
            Best::Oldest if day == 0 => 0,
            Best::Oldest => 0xffff_ffff - day,
        }
    }

    fn offer(&mut self, key: u64, doc: DocId) {
        let watched = self.anchor == Some(doc);
        // A key below that of the hit to go on after stands after it, whatever its place.
        let passed = self.after.filter(|after| key >= after.key);
        if (self.limit == 0 || key < self.threshold) && !watched && passed.is_none() {
            return;
        }
        let place = self.place.first(doc).unwrap_or(0);
        let found = Found { key, place: Reverse(place), address: Reverse((self.ordinal, doc)) };
        if watched {
            self.anchored = Some(found);
        }
        if passed.is_some_and(|after| found >= after) {
            self.before += 1;
            return;
        }
        if self.limit == 0 || key < self.threshold {
            return;
        }
        self.best.push(found);
        if self.best.len() >= self.limit.saturating_mul(2).max(64) {
            self.shrink();
        }
    }

    fn shrink(&mut self) {
        self.best.sort_unstable_by(|a, b| b.cmp(a));
        self.best.truncate(self.limit);
        self.threshold = self.best.last().filter(|_| self.best.len() == self.limit).map_or(0, |found| found.key);
    }
}

impl SegmentCollector for GatherSegment {
    type Fruit = SegmentMatches;

    fn collect(&mut self, doc: DocId, score: Score) {
        let day = self.columns.day(doc);
        if self.days.as_ref().is_some_and(|days| !days.contains(day)) {
            return;
        }
        self.seen += 1;
        let values = self.columns.values(doc);
        if !self.passes(&values) {
            return;
        }
        self.total += 1;
        for (facet, value) in values.into_iter().enumerate() {
            self.count(facet, value);
        }
        self.offer(self.key(day, score), doc);
    }

    fn harvest(mut self) -> SegmentMatches {
        self.shrink();
        SegmentMatches {
            ordinal: self.ordinal,
            seen: self.seen,
            total: self.total,
            before: self.before,
            anchor: self.anchored,
            best: self.best,
            counts: self.counts,
        }
    }
}
