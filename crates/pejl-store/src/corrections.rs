//! What a person corrected: kept beside the readings, loaded with each meeting,
//! and laid over what was read by whoever shows it.

use crate::address::day_key;
use crate::counter::Counter;
use crate::database::{Arg, Tx, args, list_of};
use crate::error::{Result, StoreError};
use crate::meeting::MeetingReading;
use crate::move_papers::{Moved, rehang};
use crate::paper::Place;
use crate::read_library::note;
use crate::store::Store;
use crate::write_papers::Author;
use jiff::civil::Time;

pejl_model::coded! {
    /// What is corrected.
    pub enum CorrectionKind {
        /// How an item ended.
        Outcome = "outcome",
        /// The day of a meeting.
        Date = "date",
        /// The committee of a meeting.
        Committee = "committee",
        /// That two names are one person's.
        SamePerson = "same-person",
        /// That two names are one committee's.
        SameCommittee = "same-committee",
    }
}

/// A correction as it is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCorrection {
    /// What is corrected.
    pub kind: CorrectionKind,
    /// The meeting's address; empty where two persons or committees are joined.
    pub meeting: String,
    /// The last part of the item's address, for an outcome.
    pub item: String,
    /// The address that is kept, where two are joined.
    pub kept: String,
    /// The address that leads to it.
    pub other: String,
    /// The value as read.
    pub before: String,
    /// The value from now on.
    pub after: String,
    /// Why.
    pub why: String,
}

/// A correction that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Its number.
    pub id: i64,
    /// What was asked for; `kept` holds the day key as read for a day or a committee.
    pub what: NewCorrection,
    /// Only papers with this start, where two meetings share the day; empty for all.
    pub(crate) start: String,
    /// Who made it.
    pub who: String,
    /// When.
    pub at: String,
    /// Who took it back, and when.
    pub undone: Option<(String, String)>,
}

/// A correction that was made or taken back, with the papers that moved for it.
#[derive(Debug, Clone)]
pub struct Corrected {
    /// The correction.
    pub correction: Correction,
    /// Papers that hang elsewhere now.
    pub moved: Vec<Moved>,
}

type Row =
    ((i64, String, String, String, String, String, String), (String, String, String, String, String, String, String));

const COLUMNS: &str =
    "id, kind, meeting, item, kept, other, start_time, before, after, why, who, made_at, undone_by, undone_at";

/// A row of [`COLUMNS`], in two halves because tuples end early.
struct Read(Row);

macro_rules! read_row {
    ($row:ty) => {
        impl sqlx::FromRow<'_, $row> for Read {
            fn from_row(row: &$row) -> std::result::Result<Self, sqlx::Error> {
                use sqlx::Row as _;
                let text = |at: usize| row.try_get::<String, _>(at);
                let first = (row.try_get::<i64, _>(0)?, text(1)?, text(2)?, text(3)?, text(4)?, text(5)?, text(6)?);
                let second = (text(7)?, text(8)?, text(9)?, text(10)?, text(11)?, text(12)?, text(13)?);
                Ok(Self((first, second)))
            }
        }
    };
}

read_row!(sqlx::sqlite::SqliteRow);
read_row!(sqlx::postgres::PgRow);

fn correction_of(Read((first, second)): Read) -> Result<Correction> {
    let (id, kind, meeting, item, kept, other, start) = first;
    let (before, after, why, who, at, undone_by, undone_at) = second;
    let kind = CorrectionKind::of_code(&kind).ok_or_else(|| StoreError::damaged(format!("correction {id}"), "kind"))?;
    let undone = (!undone_at.is_empty()).then_some((undone_by, undone_at));
    let what = NewCorrection { kind, meeting, item, kept, other, before, after, why };
    Ok(Correction { id, what, start, who, at, undone })
}

impl Store {
    /// Every correction that was ever made, in the order of their numbers.
    ///
    /// # Errors
    /// Where the database fails or what is stored is damaged.
    pub async fn corrections(&self) -> Result<Vec<Correction>> {
        let mut tx = self.db().read().await?;
        let rows = tx.all_built(format!("select {COLUMNS} from correction order by id"), args![]).await?;
        rows.into_iter().map(correction_of).collect()
    }

    /// The corrections that hold and that join two persons or two committees.
    ///
    /// # Errors
    /// Where the database fails or what is stored is damaged.
    pub async fn joins(&self) -> Result<Vec<Correction>> {
        let sql = format!(
            "select {COLUMNS} from correction \
             where kind in ('same-person', 'same-committee') and undone_at = '' order by id"
        );
        let mut tx = self.db().read().await?;
        tx.all_built(sql, args![]).await?.into_iter().map(correction_of).collect()
    }

    /// Lays a correction over what was read. A meeting whose day or committee is
    /// corrected goes where it then belongs.
    ///
    /// # Errors
    /// Where the database fails; then nothing was corrected.
    pub async fn correct(&self, new: NewCorrection, author: &Author) -> Result<Corrected> {
        let mut tx = self.db().write().await?;
        let mut counter = Counter::lock(&mut tx).await?;
        let sql = "update counter set value = value + 1 where name = 'correction' returning value";
        let row: Option<(i64,)> = tx.first(sql, args![]).await?;
        let (id,) = row.ok_or_else(|| StoreError::damaged("counter", "missing"))?;
        let (kept, start) = match new.kind {
            CorrectionKind::Date | CorrectionKind::Committee => place_of_meeting(&mut tx, &new.meeting).await?,
            _ => (new.kept.clone(), String::new()),
        };
        let what = NewCorrection { kept, ..new };
        let (who, at) = (author.who.clone(), author.at.clone());
        let correction = Correction { id, what, start, who, at, undone: None };
        insert(&mut tx, &mut counter, &correction).await?;
        let target = target(&correction.what);
        let detail = format!("{id} {} {}", correction.what.kind.as_str(), correction.what.after);
        note(&mut tx, &mut counter, author, "correct", &target, detail.trim_end()).await?;
        let moved = take_effect(&mut tx, &mut counter, &correction.what, author).await?;
        crate::change_time::stamp(&mut tx, &counter, &author.at).await?;
        counter.save(&mut tx).await?;
        tx.commit().await?;
        Ok(Corrected { correction, moved })
    }

    /// Takes the correction with this number back; `None` where it is not there or was taken back already.
    ///
    /// # Errors
    /// Where the database fails; then it holds as before.
    pub async fn undo_correction(&self, id: i64, author: &Author) -> Result<Option<Corrected>> {
        let mut tx = self.db().write().await?;
        let mut counter = Counter::lock(&mut tx).await?;
        let sql = "update correction set undone_by = $1, undone_at = $2, change = $3 where id = $4 and undone_at = ''";
        if tx.run(sql, args![&author.who, &author.at, counter.next(), id]).await? == 0 {
            return Ok(None);
        }
        let sql = format!("select {COLUMNS} from correction where id = $1");
        let Some(row) = tx.all_built(sql, args![id]).await?.pop() else { return Ok(None) };
        let correction = correction_of(row)?;
        note(&mut tx, &mut counter, author, "undo", &target(&correction.what), &id.to_string()).await?;
        let moved = take_effect(&mut tx, &mut counter, &correction.what, author).await?;
        crate::change_time::stamp(&mut tx, &counter, &author.at).await?;
        counter.save(&mut tx).await?;
        tx.commit().await?;
        Ok(Some(Corrected { correction, moved }))
    }

    /// Removes corrections for good, as where what they name was forgotten with
    /// the meeting at `meeting`, whose places change with it once more.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn forget_corrections(&self, ids: &[i64], meeting: &str, author: &Author) -> Result<()> {
        if ids.is_empty() {
            return Ok(());
        }
        let mut tx = self.db().write().await?;
        let mut counter = Counter::lock(&mut tx).await?;
        // Who follows the change number looks again, and no page that named them is as new as one that does not.
        let change = counter.next();
        let gone = "update tombstone set change = $1 where kind = 'meeting' and name = $2";
        tx.run(gone, args![change, meeting]).await?;
        tx.run("update meeting set change = $1 where address = $2", args![change, meeting]).await?;
        let sql = format!("delete from correction where id in ({})", list_of(ids.len()));
        tx.run_built(sql, ids.iter().map(|id| Arg::from(*id)).collect()).await?;
        crate::change_time::stamp(&mut tx, &counter, &author.at).await?;
        counter.save(&mut tx).await?;
        tx.commit().await?;
        self.db().empty_log().await
    }
}

fn target(what: &NewCorrection) -> String {
    match (what.meeting.as_str(), what.item.as_str()) {
        ("", _) => format!("{} {}", what.kept, what.other),
        (meeting, "") => meeting.to_owned(),
        (meeting, item) => format!("{meeting}/{item}"),
    }
}

async fn insert(tx: &mut Tx, counter: &mut Counter, correction: &Correction) -> Result<()> {
    let what = &correction.what;
    let sql = "insert into correction (id, kind, meeting, item, kept, other, start_time, before, after, why, who, \
               made_at, undone_by, undone_at, change) \
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '', '', $13)";
    let row = args![
        correction.id,
        what.kind.as_str(),
        &what.meeting,
        &what.item,
        &what.kept,
        &what.other,
        &correction.start,
        &what.before,
        &what.after,
        &what.why,
        &correction.who,
        &correction.at,
        counter.next(),
    ];
    tx.run(sql, row).await?;
    Ok(())
}

/// The day key of the meeting, and its start where another meeting shares the day.
async fn place_of_meeting(tx: &mut Tx, address: &str) -> Result<(String, String)> {
    let sql = "select day_key, start_time from meeting where address = $1";
    let row: Option<(String, Option<String>)> = tx.first(sql, args![address]).await?;
    let (key, start) = row.ok_or_else(|| StoreError::damaged(format!("meeting {address}"), "missing"))?;
    let shared: Option<(i64,)> = tx.first("select count(*) from meeting where day_key = $1", args![&key]).await?;
    let start = if shared.is_some_and(|(count,)| count > 1) { start } else { None };
    Ok((key, start.unwrap_or_default()))
}

/// Tells those who follow, and hangs papers where they now belong.
async fn take_effect(tx: &mut Tx, counter: &mut Counter, what: &NewCorrection, author: &Author) -> Result<Vec<Moved>> {
    if what.meeting.is_empty() {
        return Ok(Vec::new());
    }
    let row: Option<(i64,)> = tx.first("select id from meeting where address = $1", args![&what.meeting]).await?;
    let Some((meeting,)) = row else { return Ok(Vec::new()) };
    tx.run("update meeting set change = $1 where id = $2", args![counter.next(), meeting]).await?;
    match what.kind {
        CorrectionKind::Date | CorrectionKind::Committee => rehang(tx, counter, meeting, author).await,
        _ => Ok(Vec::new()),
    }
}

/// The corrections of day and committee that hold.
pub(crate) async fn of_places(tx: &mut Tx) -> Result<Vec<Correction>> {
    let sql =
        format!("select {COLUMNS} from correction where kind in ('date', 'committee') and undone_at = '' order by id");
    tx.all_built(sql, args![]).await?.into_iter().map(correction_of).collect()
}

/// Where a paper belongs that is read to be of `place`. Each correction is
/// used once, so that two that point at each other exchange their meetings.
pub(crate) fn corrected(mut place: Place, start: Option<Time>, corrections: &[Correction]) -> Place {
    let start = start.map(|start| start.to_string());
    let mut used: Vec<i64> = Vec::new();
    loop {
        let key = day_key(&place.municipality, &place.committee, place.date);
        let fits = |c: &&Correction| {
            c.what.kept == key
                && !used.contains(&c.id)
                // What was made later was made of the place that the earlier one gave.
                && used.last().is_none_or(|last| *last < c.id)
                && (c.start.is_empty() || start.as_deref() == Some(c.start.as_str()))
        };
        let Some(correction) = corrections.iter().find(fits) else { return place };
        used.push(correction.id);
        match correction.what.kind {
            CorrectionKind::Committee => place.committee.clone_from(&correction.what.after),
            _ => place.date = correction.what.after.parse().unwrap_or(place.date),
        }
    }
}

/// Attaches to each meeting the corrections of it that hold.
pub(crate) async fn attach(tx: &mut Tx, meetings: &mut [MeetingReading]) -> Result<()> {
    if meetings.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "select {COLUMNS} from correction where undone_at = '' and meeting in ({}) order by id",
        list_of(meetings.len())
    );
    let addresses = meetings.iter().map(|held| Arg::from(&held.meeting.address)).collect();
    for row in tx.all_built(sql, addresses).await? {
        let correction = correction_of(row)?;
        let of = |held: &&mut MeetingReading| held.meeting.address == correction.what.meeting;
        if let Some(held) = meetings.iter_mut().find(of) {
            held.corrections.push(correction);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn place(committee: &str, day: i8) -> Place {
        Place {
            municipality: "Sandby".into(),
            municipality_code: None,
            committee: committee.into(),
            date: jiff::civil::date(2024, 3, day),
        }
    }

    fn correction(id: i64, kind: CorrectionKind, kept: &Place, after: &str) -> Correction {
        let what = NewCorrection {
            kind,
            meeting: String::new(),
            item: String::new(),
            kept: day_key(&kept.municipality, &kept.committee, kept.date),
            other: String::new(),
            before: String::new(),
            after: after.into(),
            why: "prøve".into(),
        };
        Correction { id, what, start: String::new(), who: "p".into(), at: "2026".into(), undone: None }
    }

    #[test]
    fn corrections_follow_each_other() {
        let made = [
            correction(1, CorrectionKind::Committee, &place("Jobudvalget", 6), "Byrådet"),
            correction(2, CorrectionKind::Date, &place("Byrådet", 6), "2024-03-07"),
        ];
        assert_eq!(corrected(place("Jobudvalget", 6), None, &made), place("Byrådet", 7));
        assert_eq!(corrected(place("Byrådet", 6), None, &made), place("Byrådet", 7));
        assert_eq!(corrected(place("Jobudvalget", 8), None, &made), place("Jobudvalget", 8));
    }

    #[test]
    fn a_shared_day_is_told_apart_by_the_hour() {
        let mut made = correction(1, CorrectionKind::Date, &place("Byrådet", 6), "2024-03-07");
        made.start = "16:30:00".into();
        let start = |hour| Some(jiff::civil::time(hour, 30, 0, 0));
        assert_eq!(corrected(place("Byrådet", 6), start(16), &[made.clone()]), place("Byrådet", 7));
        assert_eq!(corrected(place("Byrådet", 6), start(9), &[made.clone()]), place("Byrådet", 6));
        assert_eq!(corrected(place("Byrådet", 6), None, &[made]), place("Byrådet", 6));
    }

    proptest! {
        #[test]
        fn any_corrections_come_to_an_end(days in proptest::collection::vec((1i8..6, 1i8..6), 0..12), from in 1i8..6) {
            let made: Vec<Correction> = (1..).zip(&days).map(|(id, (kept, after))| {
                correction(id, CorrectionKind::Date, &place("Byrådet", *kept), &format!("2024-03-0{after}"))
            }).collect();
            let there = corrected(place("Byrådet", from), None, &made);
            prop_assert!((1..6).contains(&there.date.day()));
        }
    }
}
