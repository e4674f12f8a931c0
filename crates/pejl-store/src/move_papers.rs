//! Moving papers to the meeting that they are now read, or told, to be of.
//!
//! A version goes where it would have gone had it come in today. It keeps its
//! bytes, and the versions that go with it; what it was known under answers
//! with the new address.

use crate::address::{day_key, second_address};
use crate::attachments;
use crate::corrections::{self, corrected};
use crate::counter::Counter;
use crate::database::{Tx, args};
use crate::encode::unpack_reading;
use crate::error::Result;
use crate::forget_papers::remove_meeting;
use crate::identity::{Address, Candidate, ItemKey, KnownItem, assign, meeting_of, part_of};
use crate::meeting::{Item, Meeting, MeetingReading, Which, load};
use crate::paper::{Place, variant_code};
use crate::read_library::note;
use crate::reread_papers::settle_again;
use crate::save_meetings::Rows;
use crate::store::Store;
use crate::write_papers::Author;
use pejl_model::Document;
use std::collections::BTreeMap;

/// A paper that hangs on another meeting than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The paper's id now; another than before where it joined a paper that was there.
    pub paper: i64,
    /// The file name of the version that told the new place.
    pub file_name: String,
    /// The address of the meeting it came from.
    pub from: String,
    /// The address of the meeting it hangs on now.
    pub to: String,
}

/// A version whose place is no longer where its paper hangs.
pub(crate) struct Leaving {
    pub(crate) version: i64,
    pub(crate) paper: i64,
    pub(crate) meeting: i64,
    pub(crate) file_name: String,
    pub(crate) place: Place,
    pub(crate) document: Document,
}

impl Leaving {
    fn day_key(&self) -> String {
        day_key(&self.place.municipality, &self.place.committee, self.place.date)
    }
}

impl Store {
    /// Where the meeting or item is now that had `address` before its paper was moved.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn moved_to(&self, address: &str) -> Result<Option<String>> {
        let sql = "select target from moved where address = $1";
        let mut to: Option<(String,)> = self.db().first(sql, args![address]).await?;
        if let (None, Some((meeting, _))) = (&to, address.rsplit_once('/')) {
            // An address that no item had any more when its meeting was moved.
            to = self.db().first(sql, args![meeting]).await?;
        }
        Ok(to.map(|(target,)| target))
    }
}

/// Moves the versions of a meeting that belong elsewhere, now that other corrections of day and committee hold.
pub(crate) async fn rehang(tx: &mut Tx, counter: &mut Counter, meeting: i64, author: &Author) -> Result<Vec<Moved>> {
    type Row = (i64, i64, String, String, Vec<u8>, String);
    let sql = "select v.id, v.paper, v.file_name, v.given, v.reading, m.day_key from paper p \
               join paper_version v on v.paper = p.id join meeting m on m.id = p.meeting where m.id = $1 order by v.id";
    let rows: Vec<Row> = tx.all(sql, args![meeting]).await?;
    let corrections = corrections::of_places(tx).await?;
    let mut leaving = Vec::new();
    for (version, paper, file_name, given, reading, held_key) in rows {
        let document = unpack_reading(&format!("version {version}"), &reading)?;
        let Ok(place) = Place::of(&document, &serde_json::from_str(&given).unwrap_or_default()) else { continue };
        let place = corrected(place, document.start.as_ref().map(|start| start.value), &corrections);
        let version = Leaving { version, paper, meeting, file_name, place, document };
        if version.day_key() != held_key {
            leaving.push(version);
        }
    }
    move_versions(tx, counter, leaving, author).await
}

/// Moves all of `leaving`: the versions of a paper that go to one day together.
pub(crate) async fn move_versions(
    tx: &mut Tx,
    counter: &mut Counter,
    leaving: Vec<Leaving>,
    author: &Author,
) -> Result<Vec<Moved>> {
    let mut groups: BTreeMap<(i64, String), Vec<Leaving>> = BTreeMap::new();
    for version in leaving {
        groups.entry((version.paper, version.day_key())).or_default().push(version);
    }
    let mut out = Vec::new();
    for ((_, key), mut group) in groups {
        group.sort_by_key(|version| version.version);
        out.extend(move_group(tx, counter, key, &group, author).await?);
    }
    Ok(out)
}

async fn move_group(
    tx: &mut Tx,
    counter: &mut Counter,
    key: String,
    group: &[Leaving],
    author: &Author,
) -> Result<Option<Moved>> {
    let Some(newest) = group.last() else { return Ok(None) };
    let Some(from) = load(tx, Which::Ids(vec![newest.meeting])).await?.pop() else { return Ok(None) };
    let to = target(tx, counter, key, newest).await?;
    let paper = hang(tx, counter, newest, group, &from, &to).await?;
    settle_again(tx, counter, vec![to.meeting.id]).await?;
    let left: Option<(i64,)> = tx.first("select id from paper where meeting = $1", args![from.meeting.id]).await?;
    if left.is_some() {
        settle_again(tx, counter, vec![from.meeting.id]).await?;
        for item in shown_by(&from, newest.paper) {
            // Its words are kept with the meeting that shows it now, and go with it.
            let sql = "update item set number = null, title = '' where id = $1 and paper is null";
            tx.run(sql, args![item.id]).await?;
        }
    } else {
        remove_meeting(tx, counter, &from, author).await?;
    }
    forward(tx, counter, &from, newest.paper, to.meeting.id, left.is_none()).await?;
    let moved = Moved {
        paper,
        file_name: newest.file_name.clone(),
        from: from.meeting.address.clone(),
        to: to.meeting.address.clone(),
    };
    note(tx, counter, author, "move", &moved.to, &moved.from).await?;
    Ok(Some(moved))
}

/// The meeting that a version is of, made where it is new.
async fn target(tx: &mut Tx, counter: &mut Counter, key: String, version: &Leaving) -> Result<MeetingReading> {
    let mut day = load(tx, Which::DayKeys(vec![key.clone()])).await?;
    day.sort_by_key(|held| held.meeting.id);
    let document = &version.document;
    let start = document.start.as_ref().map(|start| start.value);
    let items: Vec<ItemKey> = document.items.iter().map(ItemKey::of).collect();
    let known: Vec<Vec<ItemKey>> = day.iter().map(MeetingReading::item_keys).collect();
    let candidates: Vec<Candidate<'_>> =
        day.iter().zip(&known).map(|(held, items)| Candidate { start: held.meeting.start, items }).collect();
    let same = meeting_of(start, &items, !part_of(document).is_empty(), &candidates);
    if let Some(at) = same.filter(|at| *at < day.len()) {
        return Ok(day.swap_remove(at));
    }
    let taken = |address: &str| day.iter().any(|held| held.meeting.address == address);
    let address = if taken(&key) { second_address(&key, start, taken) } else { key.clone() };
    let place = &version.place;
    let meeting = Meeting {
        id: counter.next(),
        address,
        day_key: key,
        municipality: place.municipality.clone(),
        municipality_code: place.municipality_code,
        committee: place.committee.clone(),
        date: place.date,
        start,
        kind: document.kind,
        items: 0,
        change: counter.next(),
    };
    let held = MeetingReading::bare(meeting);
    let mut rows = Rows::default();
    rows.push(&held);
    rows.save_meetings_and_papers(tx).await?;
    Ok(held)
}

/// Hangs the versions of `group` on `to`: on the paper of their kind, form and part that is there, as the same paper
/// where all its versions go, else as a new one. Gives the paper's id.
async fn hang(
    tx: &mut Tx,
    counter: &mut Counter,
    newest: &Leaving,
    group: &[Leaving],
    from: &MeetingReading,
    to: &MeetingReading,
) -> Result<i64> {
    let document = &newest.document;
    let part = part_of(document);
    let form = from.papers.iter().find(|paper| paper.id == newest.paper).map(|paper| paper.form);
    let same = to
        .papers
        .iter()
        .find(|p| (p.kind, Some(p.form), p.variant, &p.part) == (document.kind, form, document.variant, &part));
    let versions: Option<(i64,)> =
        tx.first("select count(*) from paper_version where paper = $1", args![newest.paper]).await?;
    let all = versions.is_some_and(|(count,)| count == group.len() as i64);
    let (kind, variant) = (document.kind.as_str(), variant_code(document.variant));
    let paper = match same {
        Some(same) => same.id,
        None if all => {
            let sql = "update paper set meeting = $1, kind = $2, variant = $3, part = $4 where id = $5";
            tx.run(sql, args![to.meeting.id, kind, variant, &part, newest.paper]).await?;
            newest.paper
        }
        None => {
            let id = counter.next();
            let form = form.map_or("", crate::PaperForm::as_str);
            let sql = "insert into paper (id, meeting, kind, form, variant, part, version, change) \
                       values ($1, $2, $3, $4, $5, $6, 1, $1)";
            tx.run(sql, args![id, to.meeting.id, kind, form, variant, &part]).await?;
            id
        }
    };
    for version in group {
        // A number that no other version can have, until all are numbered again.
        let sql = "update paper_version set paper = $1, version = -id, change = $2 where id = $3";
        tx.run(sql, args![paper, counter.next(), version.version]).await?;
    }
    number_versions(tx, paper).await?;
    if paper != newest.paper {
        if all {
            tx.run("delete from paper where id = $1", args![newest.paper]).await?;
        } else {
            number_versions(tx, newest.paper).await?;
        }
    }
    Ok(paper)
}

/// Numbers the versions of a paper from 1, in the order in which they came in.
async fn number_versions(tx: &mut Tx, paper: i64) -> Result<()> {
    tx.run("update paper_version set version = -id where paper = $1", args![paper]).await?;
    let ids: Vec<(i64,)> = tx.all("select id from paper_version where paper = $1 order by id", args![paper]).await?;
    for (number, (id,)) in (1i64..).zip(&ids) {
        tx.run("update paper_version set version = $1 where id = $2", args![number, *id]).await?;
    }
    tx.run("update paper set version = $1 where id = $2", args![ids.len() as i64, paper]).await?;
    Ok(())
}

fn shown_by(held: &MeetingReading, paper: i64) -> impl Iterator<Item = &Item> {
    held.items.iter().filter(move |item| item.shown.is_some_and(|(by, _)| by == paper))
}

/// What was corrected of the meeting or item at `old` holds where it is now.
async fn take_corrections(tx: &mut Tx, from: &str, to: &str, old: &str, target: &str) -> Result<()> {
    let part = |address: &str, meeting: &str| {
        address.strip_prefix(meeting).map(|rest| rest.trim_start_matches('/').to_owned()).unwrap_or_default()
    };
    let (was, is) = (part(old, from), part(target, to));
    if was.is_empty() != is.is_empty() {
        // The item is gone: what was corrected of it stays noted where it was.
        return Ok(());
    }
    let sql = "update correction set meeting = $1, item = $2 where meeting = $3 and item = $4";
    tx.run(sql, args![to, is, from, was]).await?;
    Ok(())
}

/// What is attached to the item at `old` hangs on the item at `target`.
async fn take_attachments(
    tx: &mut Tx,
    from: &MeetingReading,
    to: &MeetingReading,
    old: &str,
    target: &str,
) -> Result<()> {
    let part = |address: &str, meeting: &str| address.strip_prefix(meeting)?.strip_prefix('/').map(str::to_owned);
    let (was, is) = (part(old, &from.meeting.address), part(target, &to.meeting.address));
    match was.zip(is) {
        Some((was, is)) => attachments::take(tx, (from.meeting.id, &was), (to.meeting.id, &is)).await,
        None => Ok(()),
    }
}

/// Notes where the items that `paper` showed are now, and where the meeting is if it is gone.
async fn forward(
    tx: &mut Tx,
    counter: &mut Counter,
    from: &MeetingReading,
    paper: i64,
    to: i64,
    whole: bool,
) -> Result<()> {
    let Some(to) = load(tx, Which::Ids(vec![to])).await?.pop() else { return Ok(()) };
    let known: Vec<KnownItem<'_>> =
        shown_by(from, paper).map(|old| KnownItem { slug: &old.slug, key: &old.key }).collect();
    let now: Vec<&Item> = to.items.iter().filter(|item| item.shown.is_some()).collect();
    let keys: Vec<ItemKey> = now.iter().map(|item| item.key.clone()).collect();
    let mut targets: Vec<String> = vec![to.meeting.address.clone(); known.len()];
    for (item, address) in now.iter().zip(assign(&known, &keys)) {
        if let Address::Kept(at) = address
            && let Some(target) = targets.get_mut(at)
        {
            *target = format!("{}/{}", to.meeting.address, item.slug);
        }
    }
    let mut pairs: Vec<(String, String)> = known
        .iter()
        .zip(targets)
        .map(|(old, target)| (format!("{}/{}", from.meeting.address, old.slug), target))
        .collect();
    if whole {
        pairs.push((from.meeting.address.clone(), to.meeting.address.clone()));
    }
    for (old, target) in pairs {
        tx.run("update moved set target = $1 where target = $2", args![&target, &old]).await?;
        take_attachments(tx, from, &to, &old, &target).await?;
        take_corrections(tx, &from.meeting.address, &to.meeting.address, &old, &target).await?;
        let sql = "insert into moved (address, target, change) values ($1, $2, $3) \
                   on conflict (address) do update set target = excluded.target, change = excluded.change";
        tx.run(sql, args![&old, &target, counter.next()]).await?;
    }
    if whole {
        attachments::drop_of(tx, from.meeting.id).await?;
    }
    // What came back to where it was needs no note.
    tx.run("delete from moved where address = target", args![]).await?;
    Ok(())
}
