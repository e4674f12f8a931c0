//! What is known of each object without making it.

use pejl_publish::oparl::{Brief, Kind, Moment, Times, term_key};
use pejl_store::{AttachmentNote, Gone, ItemNote, MeetingNote, attachment_part};
use std::collections::BTreeMap;

/// An object of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The last part of its address.
    pub(crate) key: String,
    pub(crate) times: Times,
    /// True for what is told as deleted.
    pub(crate) gone: bool,
    /// The meetings that it is made from, where that is not all of its body.
    pub(crate) meetings: Vec<i64>,
}

impl Entry {
    pub(super) fn held(key: String, times: Times, meeting: i64) -> Self {
        Self { key, times, gone: false, meetings: vec![meeting] }
    }

    fn gone(key: String, times: Times) -> Self {
        Self { key, times, gone: true, meetings: Vec::new() }
    }
}

/// The moment that the store tells.
pub(crate) fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap_or(Moment::EPOCH)
}

/// The times of a meeting.
pub(crate) fn times(note: &MeetingNote) -> Times {
    Times { created: moment(&note.created_at), modified: moment(&note.modified_at) }
}

fn times_gone(gone: &Gone) -> Times {
    Times { created: moment(&gone.created_at), modified: moment(&gone.forgotten_at) }
}

/// What is told of a meeting or an item that is gone.
pub(crate) fn of_gone(gone: &Gone) -> impl Iterator<Item = (Kind, String, Times)> + '_ {
    let kinds: &[Kind] = match gone.slug {
        Some(_) if gone.is_attachment() => &[Kind::File],
        Some(_) => &[Kind::AgendaItem, Kind::Consultation, Kind::Paper],
        None => &[Kind::Meeting, Kind::File, Kind::Location],
    };
    kinds.iter().map(|kind| (*kind, gone.address(), times_gone(gone)))
}

/// The municipalities (with one part of the address) or committees (with two)
/// of which nothing is left.
pub(crate) fn above<'a>(
    parts: usize,
    gone: &'a [Gone],
    held: impl Iterator<Item = &'a str>,
) -> BTreeMap<&'a str, Times> {
    let beginning = |address: &'a str| {
        let end = address.match_indices('/').nth(parts - 1).map_or(address.len(), |(at, _)| at);
        address.get(..end).unwrap_or(address)
    };
    let mut left: BTreeMap<&str, Times> = BTreeMap::new();
    for gone in gone.iter().filter(|gone| gone.slug.is_none()) {
        let times = times_gone(gone);
        left.entry(beginning(&gone.meeting)).and_modify(|known| *known = known.with(times)).or_insert(times);
    }
    for address in held {
        left.remove(beginning(address));
    }
    left
}

/// The terms that the meetings that are gone lay in, by key.
pub(super) fn terms_gone(gone: &[Gone]) -> BTreeMap<String, Times> {
    let mut out: BTreeMap<String, Times> = BTreeMap::new();
    for gone in gone.iter().filter(|gone| gone.slug.is_none()) {
        let mut parts = gone.meeting.split('/');
        let (Some(municipality), Some(day)) = (parts.next(), parts.nth(1)) else { continue };
        let day = day.get(..10).and_then(|day| day.parse().ok());
        if let Some(day) = day {
            let times = times_gone(gone);
            let key = term_key(municipality, day);
            out.entry(key).and_modify(|known| *known = known.with(times)).or_insert(times);
        }
    }
    out
}

/// The entries of `kind`, where it is one that the store alone tells of.
pub(super) fn light<'a>(kind: Kind, notes: impl Iterator<Item = &'a MeetingNote>, gone: &[Gone]) -> Vec<Entry> {
    let mut out = Vec::new();
    for note in notes {
        match kind {
            Kind::Meeting => out.push(Entry::held(note.address.clone(), times(note), note.id)),
            Kind::AgendaItem | Kind::Consultation => {
                let told = |item: &&ItemNote| kind == Kind::AgendaItem || item.open || !item.shown;
                out.extend(note.items.iter().filter(told).map(|item| of_item(note, item)));
            }
            _ => {}
        }
    }
    with_gone(kind, out, gone)
}

fn of_item(note: &MeetingNote, item: &ItemNote) -> Entry {
    let key = format!("{}/{}", note.address, item.slug);
    let times = Times { created: moment(&item.created_at), ..times(note) };
    if item.shown { Entry::held(key, times, note.id) } else { Entry::gone(key, times) }
}

/// The files of attachments that hang on items of a meeting: those that may be
/// seen as `brief` tells them. The others could be seen once, for a file is
/// attached to an open item only.
pub(super) fn of_attachments(note: &MeetingNote, brief: &Brief) -> Vec<Entry> {
    let seen: BTreeMap<&str, Times> = brief.attachments().collect();
    let entry = |held: &AttachmentNote| {
        let key = format!("{}/{}/{}", note.address, held.slug, attachment_part(&held.sha256));
        match seen.get(key.as_str()) {
            Some(times) => Entry::held(key, *times, note.id),
            None => Entry::gone(key, Times { created: moment(&held.created_at), ..times(note) }),
        }
    };
    note.attachments.iter().map(entry).collect()
}

/// `entries` with what is gone, in an order that stays: by when they came.
pub(super) fn with_gone(kind: Kind, mut entries: Vec<Entry>, gone: &[Gone]) -> Vec<Entry> {
    let told = gone.iter().flat_map(of_gone).filter(|(of, ..)| *of == kind);
    entries.extend(told.map(|(_, key, times)| Entry::gone(key, times)));
    sorted(entries)
}

/// `entries` with those that are `left` of what is gone.
pub(super) fn with_left(mut entries: Vec<Entry>, left: BTreeMap<&str, Times>) -> Vec<Entry> {
    entries.extend(left.into_iter().map(|(key, times)| Entry::gone(key.to_owned(), times)));
    sorted(entries)
}

/// Each key once: an item that no paper holds may have been noted as gone too.
fn sorted(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_by(|a, b| (&a.key, a.gone).cmp(&(&b.key, b.gone)));
    entries.dedup_by(|a, b| a.key == b.key);
    entries.sort_by(|a, b| (a.times.created, &a.key).cmp(&(b.times.created, &b.key)));
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gone(meeting: &str, slug: Option<&str>) -> Gone {
        Gone {
            meeting: meeting.into(),
            slug: slug.map(str::to_owned),
            created_at: "2026-01-01T00:00:00Z".into(),
            forgotten_at: "2026-02-01T00:00:00Z".into(),
        }
    }

    #[test]
    fn a_committee_is_gone_with_its_last_meeting() {
        let all = [gone("a/b/1", None), gone("a/c/1", None), gone("a/c/1", Some("2"))];
        let left: Vec<_> = above(2, &all, ["a/c/2"].into_iter()).into_keys().collect();
        assert_eq!(left, ["a/b"]);
        assert!(above(1, &all, ["a/c/2"].into_iter()).is_empty());
        assert_eq!(above(1, &all, std::iter::empty()).into_keys().collect::<Vec<_>>(), ["a"]);
    }

    #[test]
    fn what_is_held_goes_before_what_is_gone() {
        let times = times_gone(&gone("a/b/1", None));
        let held = Entry::held("a/b/1".into(), times, 7);
        assert_eq!(with_gone(Kind::Meeting, vec![held.clone()], &[gone("a/b/1", None)]), [held]);
        assert_eq!(with_gone(Kind::Paper, Vec::new(), &[gone("a/b/1", Some("3"))]).len(), 1);
        let file = [gone("a/b/1", Some("3/0123456789ab"))];
        assert_eq!(with_gone(Kind::File, Vec::new(), &file).len(), 1);
        assert!(with_gone(Kind::AgendaItem, Vec::new(), &file).is_empty());
    }
}
