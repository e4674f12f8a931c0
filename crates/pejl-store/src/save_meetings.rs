//! Settling a meeting after a change: which items it shows under which
//! addresses; and writing meetings, papers and items.

use crate::counter::Counter;
use crate::database::{Arg, Tx, args};
use crate::error::Result;
use crate::identity::{Address, ItemKey, KnownItem, assign, number_of, title_of};
use crate::meeting::{Item, MeetingReading};
use crate::merge;
use crate::write_papers::paper_names;
use pejl_model::PaperKind;

/// Works out what the meeting shows, from its papers, and gives it a new change number.
pub(crate) fn settle(held: &mut MeetingReading, counter: &mut Counter) {
    let shown = merge::shown(&held.papers);
    let found: Vec<(i64, usize, &pejl_model::AgendaItem)> = shown
        .iter()
        .filter_map(|&(at, ordinal)| {
            let paper = held.papers.get(at)?;
            Some((paper.id, ordinal, paper.document.items.get(ordinal)?))
        })
        .collect();
    let keys: Vec<ItemKey> = found.iter().map(|(_, _, item)| ItemKey::of(item)).collect();
    let known: Vec<KnownItem<'_>> = held.items.iter().map(|old| KnownItem { slug: &old.slug, key: &old.key }).collect();
    let addresses = assign(&known, &keys);
    let mut old: Vec<Option<Item>> = held.items.drain(..).map(Some).collect();
    for (((paper, ordinal, item), key), (position, address)) in found.into_iter().zip(keys).zip((0..).zip(addresses)) {
        let (id, slug) = match address {
            Address::New(slug) => (counter.next(), slug),
            Address::Kept(at) => match old.get_mut(at).and_then(Option::take) {
                Some(kept) => (kept.id, kept.slug),
                // `assign` gives each known address once.
                None => continue,
            },
        };
        held.items.push(Item {
            id,
            slug,
            position,
            number: number_of(item).map(str::to_owned),
            title: title_of(item).to_owned(),
            key,
            open: item.open,
            shown: Some((paper, ordinal)),
        });
    }
    held.meeting.items = held.items.len() as i64;
    let gone = (held.meeting.items..).zip(old.into_iter().flatten());
    held.items.extend(gone.map(|(position, item)| Item { position, shown: None, ..item }));
    settle_head(held, counter);
}

fn settle_head(held: &mut MeetingReading, counter: &mut Counter) {
    let minutes = held.papers.iter().any(|paper| paper.kind == PaperKind::Minutes);
    held.meeting.kind = if minutes { PaperKind::Minutes } else { PaperKind::Agenda };
    held.meeting.change = counter.next();
}

/// Rows of several meetings, collected to be written with few statements.
#[derive(Default)]
pub(crate) struct Rows {
    meetings: Vec<Arg>,
    papers: Vec<Arg>,
    items: Vec<Arg>,
}

impl Rows {
    pub(crate) fn push(&mut self, held: &MeetingReading) {
        let meeting = &held.meeting;
        self.meetings.extend(args![
            meeting.id,
            &meeting.day_key,
            &meeting.address,
            &meeting.municipality,
            meeting.municipality_code.map(i64::from),
            &meeting.committee,
            meeting.date.to_string(),
            meeting.start.map(|start| start.to_string()),
            meeting.kind.as_str(),
            meeting.items,
            meeting.change,
        ]);
        for paper in &held.papers {
            let (kind, form, variant) = paper_names(paper);
            let version = i64::from(paper.version);
            self.papers.extend(args![paper.id, meeting.id, kind, form, variant, &paper.part, version, meeting.change]);
        }
        for item in &held.items {
            let (paper, ordinal) = match item.shown {
                Some((paper, ordinal)) => (Some(paper), ordinal as i64),
                None => (None, 0),
            };
            self.items.extend(args![
                item.id,
                meeting.id,
                &item.slug,
                item.position,
                item.number.clone(),
                &item.title,
                item.open,
                paper,
                ordinal,
                meeting.change,
            ]);
        }
    }

    pub(crate) async fn save_meetings_and_papers(&mut self, tx: &mut Tx) -> Result<()> {
        let head = "insert into meeting (id, day_key, address, municipality, municipality_code, committee, date, \
                    start_time, kind, items, change)";
        let tail = "on conflict (id) do update set start_time = excluded.start_time, kind = excluded.kind, \
                    items = excluded.items, change = excluded.change";
        tx.insert(head, 11, tail, std::mem::take(&mut self.meetings)).await?;
        let head = "insert into paper (id, meeting, kind, form, variant, part, version, change)";
        let tail = "on conflict (id) do update set kind = excluded.kind, variant = excluded.variant, \
                    part = excluded.part, version = excluded.version, change = excluded.change";
        tx.insert(head, 8, tail, std::mem::take(&mut self.papers)).await
    }

    pub(crate) async fn save_items(&mut self, tx: &mut Tx) -> Result<()> {
        let head = "insert into item (id, meeting, slug, position, number, title, open, paper, ordinal, change)";
        let tail = "on conflict (id) do update set position = excluded.position, number = excluded.number, \
                    title = excluded.title, open = excluded.open, paper = excluded.paper, \
                    ordinal = excluded.ordinal, change = excluded.change";
        tx.insert(head, 10, tail, std::mem::take(&mut self.items)).await
    }
}
