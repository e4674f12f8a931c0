//! The best of all matches, those of one municipality apart from the rest.

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::Column;
use tantivy::{DocAddress, DocId, Score, SegmentOrdinal, SegmentReader};

/// An item that was found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Near {
    pub(super) score: f32,
    segment: SegmentOrdinal,
    doc: DocId,
}

impl Near {
    pub(super) fn address(&self) -> DocAddress {
        DocAddress::new(self.segment, self.doc)
    }
}

/// See the module.
pub(super) struct Nearest {
    /// By segment: the number of the item's own municipality there.
    pub(super) own: Vec<Option<u64>>,
    /// The item that is compared with.
    pub(super) itself: DocAddress,
    /// How many of other municipalities are kept.
    pub(super) others: usize,
    /// How many of the same municipality are kept.
    pub(super) same: usize,
}

/// What was found, the best first.
#[derive(Default)]
pub(super) struct Found {
    pub(super) others: Vec<Near>,
    pub(super) own: Vec<Near>,
    /// What the item itself reaches.
    pub(super) itself: f32,
}

/// Finds in one segment.
pub(super) struct NearestSegment {
    municipality: Option<Column<u64>>,
    own: Option<u64>,
    /// The item itself, where it is in this segment.
    itself: Option<DocId>,
    ordinal: SegmentOrdinal,
    most: [usize; 2],
    found: Found,
}

impl Collector for Nearest {
    type Fruit = Found;
    type Child = NearestSegment;

    fn for_segment(&self, ordinal: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<NearestSegment> {
        Ok(NearestSegment {
            municipality: segment.fast_fields().str("municipality")?.map(|column| column.ords().clone()),
            own: self.own.get(ordinal as usize).copied().flatten(),
            itself: (self.itself.segment_ord == ordinal).then_some(self.itself.doc_id),
            ordinal,
            most: [self.others, self.same],
            found: Found::default(),
        })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, fruits: Vec<Found>) -> tantivy::Result<Found> {
        let mut all = Found::default();
        for fruit in fruits {
            all.others.extend(fruit.others);
            all.own.extend(fruit.own);
            all.itself = all.itself.max(fruit.itself);
        }
        shrink(&mut all.others, self.others);
        shrink(&mut all.own, self.same);
        Ok(all)
    }
}

impl SegmentCollector for NearestSegment {
    type Fruit = Found;

    fn collect(&mut self, doc: DocId, score: Score) {
        if self.itself == Some(doc) {
            self.found.itself = score;
            return;
        }
        let of = self.municipality.as_ref().and_then(|column| column.first(doc));
        let near = Near { score, segment: self.ordinal, doc };
        let [others, same] = self.most;
        let (list, most) = match self.own.is_some() && of == self.own {
            true => (&mut self.found.own, same),
            false => (&mut self.found.others, others),
        };
        list.push(near);
        if list.len() >= most * 4 + 64 {
            shrink(list, most);
        }
    }

    fn harvest(mut self) -> Found {
        shrink(&mut self.found.others, self.most[0]);
        shrink(&mut self.found.own, self.most[1]);
        self.found
    }
}

fn shrink(list: &mut Vec<Near>, most: usize) {
    list.sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| (a.segment, a.doc).cmp(&(b.segment, b.doc))));
    list.truncate(most);
}
