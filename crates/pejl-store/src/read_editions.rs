//! A meeting as its papers stood before later versions came in.

use crate::database::{Tx, args, list_of};
use crate::encode::unpack_reading;
use crate::error::Result;
use crate::identity::{Address, ItemKey, KnownItem, assign};
use crate::meeting::{Item, MeetingReading, Paper, Which, load};
use crate::merge::shown;
use crate::read_library::{PaperVersion, versions_of};
use crate::store::Store;
use std::collections::BTreeMap;
use std::sync::Arc;

impl Store {
    /// The meeting at `address` as it stood when its first `edition` versions
    /// of papers had come in; none where there are not so many. An item has the
    /// address that it has now; one that is in no current paper has that of its time.
    ///
    /// # Errors
    /// Where the database fails or what is stored is damaged.
    pub async fn edition(&self, address: &str, edition: u32) -> Result<Option<MeetingReading>> {
        let mut tx = self.db().read().await?;
        let row: Option<(i64,)> = tx.first("select id from meeting where address = $1", args![address]).await?;
        let Some((id,)) = row else { return Ok(None) };
        let Some(mut held) = load(&mut tx, Which::Ids(vec![id])).await?.pop() else { return Ok(None) };
        let mut versions = versions_of(&mut tx, id).await?;
        versions.sort_by_key(|version| version.id);
        let count = usize::try_from(edition).unwrap_or(usize::MAX);
        if count == 0 || count > versions.len() {
            return Ok(None);
        }
        versions.truncate(count);
        held.papers = papers_then(&mut tx, &held.papers, versions).await?;
        hang(&mut held);
        Ok(Some(held))
    }
}

/// Each paper in the newest of `versions`, which come oldest first.
async fn papers_then(tx: &mut Tx, papers: &[Paper], versions: Vec<PaperVersion>) -> Result<Vec<Paper>> {
    let newest: BTreeMap<i64, PaperVersion> = versions.into_iter().map(|version| (version.paper, version)).collect();
    let sql = format!("select id, reading from paper_version where id in ({})", list_of(newest.len()));
    let ids = newest.values().map(|version| version.id.into()).collect();
    let mut readings: BTreeMap<i64, Vec<u8>> = tx.all_built::<(i64, Vec<u8>)>(sql, ids).await?.into_iter().collect();
    let mut then = Vec::with_capacity(newest.len());
    for paper in papers {
        let Some(version) = newest.get(&paper.id) else { continue };
        let reading = readings.remove(&version.id).unwrap_or_default();
        then.push(Paper {
            version: version.version,
            sha256: version.sha256.clone(),
            file_name: version.file_name.clone(),
            document: Arc::new(unpack_reading(&format!("version {}", version.id), &reading)?),
            ..paper.clone()
        });
    }
    Ok(then)
}

/// The paper that shows an item, which of its items it is, and what is known of it.
type Found = (i64, usize, bool, ItemKey);

/// Gives the items that the papers show the addresses that they have now.
fn hang(held: &mut MeetingReading) {
    let shown = shown(&held.papers);
    let found = shown.iter().filter_map(|(paper, ordinal)| {
        let paper = held.papers.get(*paper)?;
        Some((paper.id, *ordinal, paper.document.items.get(*ordinal)?))
    });
    let found: Vec<Found> =
        found.map(|(paper, ordinal, item)| (paper, ordinal, item.open, ItemKey::of(item))).collect();
    let known: Vec<KnownItem<'_>> =
        held.items.iter().map(|item| KnownItem { slug: &item.slug, key: &item.key }).collect();
    let keys: Vec<ItemKey> = found.iter().map(|(.., key)| key.clone()).collect();
    let slug = |address| match address {
        Address::Kept(at) => held.items.get(at).map(|item| item.slug.clone()).unwrap_or_default(),
        Address::New(slug) => slug,
    };
    let slugs: Vec<String> = assign(&known, &keys).into_iter().map(slug).collect();
    let item = |(position, (slug, (paper, ordinal, open, key))): (i64, (String, Found))| Item {
        id: 0,
        slug,
        position,
        number: key.number.clone(),
        title: key.title.clone(),
        key,
        open,
        shown: Some((paper, ordinal)),
    };
    held.items = (0_i64..).zip(slugs.into_iter().zip(found)).map(item).collect();
    if let Some(main) = held.main_paper() {
        held.meeting.kind = main.kind;
    }
    held.meeting.items = i64::try_from(held.items.len()).unwrap_or(i64::MAX);
}
