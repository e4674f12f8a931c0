//! Checking that what is stored is whole and agrees with itself.

use crate::counter::Counter;
use crate::database::{Tx, args};
use crate::encode::unpack_reading;
use crate::error::{Result, StoreError};
use crate::meeting::{Item, MeetingReading, Which, load};
use crate::read_library::{source, text_of};
use crate::reread_papers::settle_again;
use crate::save_meetings::settle;
use crate::store::Store;
use crate::write_papers::Author;

/// Rows looked at in one go.
const GROUP: usize = 32;

/// Something in the store that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The bytes of a paper are missing or changed. Only a backup, or importing
    /// the same file after forgetting the paper, brings them back.
    SourceDamaged {
        /// The paper.
        paper: i64,
        /// The hash that the bytes should have.
        sha256: String,
    },
    /// The reading or the kept text can't be understood. Reading the source again mends it.
    ReadingDamaged {
        /// The paper.
        paper: i64,
        /// The version's id.
        version: i64,
    },
    /// Source bytes that belong to no paper. Removing them mends it.
    SourceWithoutPaper {
        /// Their hash.
        sha256: String,
    },
    /// A paper without its current version: nothing can be shown of it.
    PaperWithoutVersion {
        /// The paper.
        paper: i64,
    },
    /// The bytes or the text of an attachment are damaged, or it hangs on no
    /// meeting. Only a backup, or importing the same file after forgetting it, mends it.
    AttachmentDamaged {
        /// The attachment.
        attachment: i64,
    },
    /// What a meeting shows is not what follows from its papers. Working it out anew mends it.
    MeetingUnsettled {
        /// The meeting's id.
        meeting: i64,
        /// The meeting's address.
        address: String,
    },
}

type VersionRow = (i64, i64, String, Vec<u8>, Option<Vec<u8>>);

impl Store {
    /// Looks through everything that is stored.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn check(&self) -> Result<Vec<Fault>> {
        let mut faults = Vec::new();
        let mut tx = self.db().read().await?;
        let orphans = "select sha256 from source where sha256 not in (select sha256 from paper_version)";
        let orphans: Vec<(String,)> = tx.all(orphans, args![]).await?;
        faults.extend(orphans.into_iter().map(|(sha256,)| Fault::SourceWithoutPaper { sha256 }));
        let bare = "select p.id from paper p left join paper_version v on v.paper = p.id and v.version = p.version \
                    where v.id is null";
        let bare: Vec<(i64,)> = tx.all(bare, args![]).await?;
        faults.extend(bare.into_iter().map(|(paper,)| Fault::PaperWithoutVersion { paper }));
        let damaged = crate::attachments::damaged(&mut tx).await?;
        faults.extend(damaged.into_iter().map(|attachment| Fault::AttachmentDamaged { attachment }));
        check_versions(&mut tx, &mut faults).await?;
        check_meetings(&mut tx, &mut faults).await?;
        Ok(faults)
    }

    /// Mends what the store can mend alone: sources that belong to no paper, and
    /// meetings that don't show what follows from their papers.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn repair(&self, faults: &[Fault], author: &Author) -> Result<()> {
        let mut tx = self.db().write().await?;
        let mut counter = Counter::lock(&mut tx).await?;
        let mut unsettled = Vec::new();
        for fault in faults {
            match fault {
                Fault::SourceWithoutPaper { sha256 } => {
                    tx.run("delete from source_chunk where sha256 = $1", args![sha256]).await?;
                    tx.run("delete from source where sha256 = $1", args![sha256]).await?;
                }
                Fault::MeetingUnsettled { meeting, .. } => unsettled.push(*meeting),
                _ => {}
            }
        }
        settle_again(&mut tx, &mut counter, unsettled).await?;
        crate::change_time::stamp(&mut tx, &counter, &author.at).await?;
        counter.save(&mut tx).await?;
        tx.commit().await
    }
}

async fn check_versions(tx: &mut Tx, faults: &mut Vec<Fault>) -> Result<()> {
    let mut after = 0;
    loop {
        let sql = "select id, paper, sha256, reading, kept_text from paper_version where id > $1 order by id limit $2";
        let rows: Vec<VersionRow> = tx.all(sql, args![after, GROUP as i64]).await?;
        let last = rows.len() < GROUP;
        for (version, paper, sha256, reading, kept) in rows {
            after = version;
            let whole = sound(source(tx, &sha256).await)?;
            if !whole {
                faults.push(Fault::SourceDamaged { paper, sha256: sha256.clone() });
            }
            let text_is_source = kept.is_none();
            let readable = unpack_reading("reading", &reading).is_ok();
            // A text that is its source is damaged with it, and told above.
            let text = (text_is_source && !whole) || sound(text_of(tx, "text", &sha256, kept).await)?;
            if !readable || !text {
                faults.push(Fault::ReadingDamaged { paper, version });
            }
        }
        if last {
            return Ok(());
        }
    }
}

/// False for damage; a failing database is an error as ever.
fn sound<T>(answer: Result<T>) -> Result<bool> {
    match answer {
        Ok(_) => Ok(true),
        Err(StoreError::Damaged { .. }) => Ok(false),
        Err(other) => Err(other),
    }
}

async fn check_meetings(tx: &mut Tx, faults: &mut Vec<Fault>) -> Result<()> {
    let ids: Vec<(i64, String)> = tx.all("select id, address from meeting order by id", args![]).await?;
    for (meeting, address) in ids {
        match load(tx, Which::Ids(vec![meeting])).await {
            Ok(held) if held.iter().all(is_settled) => {}
            Ok(_) => faults.push(Fault::MeetingUnsettled { meeting, address }),
            // A reading that can't be understood is told by `check_versions`.
            Err(StoreError::Damaged { .. }) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(())
}

/// True where working out the meeting anew changes nothing that is seen.
fn is_settled(held: &MeetingReading) -> bool {
    let mut again = held.clone();
    settle(&mut again, &mut Counter::detached());
    let seen = |item: &Item| (item.slug.clone(), item.number.clone(), item.title.clone(), item.open, item.shown);
    let all =
        |held: &MeetingReading| held.items.iter().filter(|item| item.shown.is_some()).map(seen).collect::<Vec<_>>();
    again.meeting.items == held.meeting.items && again.meeting.kind == held.meeting.kind && all(&again) == all(held)
}
