//! Use cases: someone corrects what was read, looks at what was corrected, and takes it back.

use crate::corrections::CorrectionView;
use crate::error::{AppError, Result};
use crate::follow_library::Follower;
use crate::library::Library;
use crate::meeting_cache::ReadyMeeting;
use crate::people::{Appearance, Joins, Known};
use crate::permission::{Act, Viewer, permit};
use crate::views::Address;
use jiff::civil::Date;
use pejl_model::{Outcome, person_key, text::collapse};
use pejl_store::{Author, Correction, CorrectionKind, NewCorrection, slug};
use std::sync::Arc;

/// A correction that was made or taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectionMade {
    /// The correction.
    pub correction: CorrectionView,
    /// Where what it is about is now: the address of a meeting, an item, a person or a committee.
    pub address: Address,
}

/// What is to be corrected, and to what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CorrectionRequest {
    /// How the item at an address ended.
    Outcome(Address, Outcome),
    /// The day of the meeting at an address.
    Date(Address, Date),
    /// The committee of the meeting at an address.
    Committee(Address, String),
    /// Two addresses that are one politician's; the first is kept.
    SamePerson(Address, Address),
    /// Two addresses that are one committee's; the first is kept.
    SameCommittee(Address, Address),
}

impl Library {
    /// Corrects what was read, for the reason `why`.
    ///
    /// # Errors
    /// Where there is nothing at the address, no reason is given, the value is
    /// the same, or another correction stands in the way; otherwise where
    /// another program is changing the library, or store or index fail. Then
    /// nothing was corrected.
    pub async fn correct(
        &self,
        viewer: Viewer,
        request: CorrectionRequest,
        why: &str,
        author: &Author,
    ) -> Result<CorrectionMade> {
        permit(viewer, Act::Correct)?;
        let why = collapse(why);
        if why.is_empty() {
            return Err(AppError::NoReason);
        }
        let follower = Follower::start(self).await?;
        let new = match request {
            CorrectionRequest::Outcome(address, outcome) => self.new_outcome(&plain(&address), outcome).await?,
            CorrectionRequest::Date(address, date) => self.new_date(&plain(&address), date).await?,
            CorrectionRequest::Committee(address, name) => self.new_committee(&plain(&address), &name).await?,
            CorrectionRequest::SamePerson(kept, other) => self.same_person(&plain(&kept), &plain(&other)).await?,
            CorrectionRequest::SameCommittee(kept, other) => self.same_committee(&plain(&kept), &plain(&other)).await?,
        };
        let made = self.store.correct(NewCorrection { why, ..new }, author).await?;
        self.made(follower, made.correction, made.moved.last().map(|moved| moved.to.clone())).await
    }

    /// Takes the correction with this number back; it stays told who made it and who took it back.
    ///
    /// # Errors
    /// Where there is none, it was taken back already, or a later one rests on
    /// it; otherwise as [`Library::correct`].
    pub async fn undo_correction(&self, viewer: Viewer, number: i64, author: &Author) -> Result<CorrectionMade> {
        permit(viewer, Act::Correct)?;
        let follower = Follower::start(self).await?;
        let all = self.store.corrections().await?;
        let known = all.iter().find(|correction| correction.id == number);
        let known = known.ok_or(AppError::UnknownCorrection(number))?;
        if known.undone.is_some() {
            return Err(AppError::CorrectionUndone(number));
        }
        if let Some(later) = all.iter().find(|later| rests_on(later, known)) {
            return Err(AppError::CorrectionUnder(later.id));
        }
        let undone = self.store.undo_correction(number, author).await?;
        let undone = undone.ok_or(AppError::CorrectionUndone(number))?;
        self.made(follower, undone.correction, undone.moved.last().map(|moved| moved.to.clone())).await
    }

    /// Every correction that was ever made, the newest first.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn list_corrections(&self, viewer: Viewer) -> Result<Vec<CorrectionView>> {
        permit(viewer, Act::Correct)?;
        Ok(self.store.corrections().await?.iter().rev().map(CorrectionView::of).collect())
    }

    /// Brings the index up to a correction and tells where what it is about is now.
    async fn made(&self, mut follower: Follower, made: Correction, to: Option<Address>) -> Result<CorrectionMade> {
        follower.catch_up(&self.store).await?;
        follower.finish()?;
        let what = &made.what;
        let address = match (to, what.meeting.as_str(), what.item.as_str()) {
            (Some(to), ..) => to,
            (None, "", _) => what.kept.clone(),
            (None, meeting, "") => meeting.to_owned(),
            (None, meeting, item) => format!("{meeting}/{item}"),
        };
        Ok(CorrectionMade { correction: CorrectionView::of(&made), address })
    }

    async fn new_outcome(&self, address: &str, outcome: Outcome) -> Result<NewCorrection> {
        let missing = || AppError::NotFound(address.to_owned());
        let address = self.store.moved_to(address).await?.unwrap_or_else(|| address.to_owned());
        let (meeting, slug) = address.rsplit_once('/').ok_or_else(missing)?;
        let ready = self.cache.get(&self.store, meeting).await?.ok_or_else(missing)?;
        let at = ready.public.items.iter().position(|(known, ..)| known == slug).ok_or_else(missing)?;
        let item = ready.public.document.items.get(at).ok_or_else(missing)?;
        if !item.open {
            return Err(AppError::ClosedItem);
        }
        free(&ready, CorrectionKind::Outcome, slug)?;
        let before = item.decision.as_ref().map_or("", |decision| decision.outcome.as_str());
        let after = outcome.as_str();
        if before == after {
            return Err(AppError::SameValue(address.clone()));
        }
        let new = of_meeting(CorrectionKind::Outcome, &ready);
        Ok(NewCorrection { item: slug.to_owned(), before: before.into(), after: after.into(), ..new })
    }

    async fn new_date(&self, address: &str, date: Date) -> Result<NewCorrection> {
        let ready = self.meeting_to_correct(address).await?;
        free(&ready, CorrectionKind::Date, "")?;
        let before = ready.held.meeting.date;
        if before == date {
            return Err(AppError::SameValue(address.to_owned()));
        }
        let new = of_meeting(CorrectionKind::Date, &ready);
        Ok(NewCorrection { before: before.to_string(), after: date.to_string(), ..new })
    }

    async fn new_committee(&self, address: &str, name: &str) -> Result<NewCorrection> {
        let ready = self.meeting_to_correct(address).await?;
        free(&ready, CorrectionKind::Committee, "")?;
        // It becomes part of an address, where nothing can be masked.
        let name = pejl_mask::mask(&collapse(name)).into_owned();
        if slug(&name).is_empty() {
            return Err(AppError::NoName);
        }
        let before = ready.held.meeting.committee.clone();
        // Spellings that agree in their slug are one committee by the library's own rule.
        if slug(&before) == slug(&name) {
            return Err(AppError::SameValue(address.to_owned()));
        }
        Ok(NewCorrection { before, after: name, ..of_meeting(CorrectionKind::Committee, &ready) })
    }

    async fn meeting_to_correct(&self, address: &str) -> Result<Arc<ReadyMeeting>> {
        if let Some(ready) = self.cache.get(&self.store, address).await? {
            return Ok(ready);
        }
        let missing = || AppError::NotFound(address.to_owned());
        let now = self.store.moved_to(address).await?.ok_or_else(missing)?;
        self.cache.get(&self.store, &now).await?.ok_or_else(missing)
    }

    async fn same_person(&self, kept: &str, other: &str) -> Result<NewCorrection> {
        let joins = self.joins().await?;
        let (kept, other) = (joins.person(kept), joins.person(other));
        self.is_person(kept, &joins).await?;
        self.is_person(other, &joins).await?;
        if kept == other {
            return Err(AppError::SameValue(kept.to_owned()));
        }
        if let Some(meeting) = self.in_one_list(kept, other, &joins).await? {
            return Err(AppError::InOneList(meeting));
        }
        Ok(joining(CorrectionKind::SamePerson, kept, other))
    }

    async fn is_person(&self, address: &str, joins: &Joins) -> Result<()> {
        let known = self.known(address, joins).await?;
        known.map(drop).ok_or_else(|| AppError::UnknownPerson(address.to_owned()))
    }

    /// The meeting whose list of members has both, or where one took the other's seat, if there is one.
    async fn in_one_list(&self, a: &str, b: &str, joins: &Joins) -> Result<Option<Address>> {
        let (Some(a), Some(b)) = (self.known(a, joins).await?, self.known(b, joins).await?) else { return Ok(None) };
        let listed = |known: &Known<'_>| -> Vec<Address> {
            let in_list = |a: &&Appearance| a.person().is_some_and(|person| person.listed.is_some());
            known.meetings.iter().filter(in_list).map(|a| a.meeting.line.address.clone()).collect()
        };
        let of_b = listed(&b);
        if let Some(meeting) = seat_changed(&a, &b) {
            return Ok(Some(meeting));
        }
        Ok(listed(&a).into_iter().find(|meeting| of_b.contains(meeting)))
    }

    async fn same_committee(&self, kept: &str, other: &str) -> Result<NewCorrection> {
        let joins = self.joins().await?;
        let (kept, other) = (joins.committee(kept), joins.committee(other));
        for address in [kept, other] {
            if !self.is_committee(address).await? {
                return Err(AppError::UnknownCommittee(address.to_owned()));
            }
        }
        if kept == other {
            return Err(AppError::SameValue(kept.to_owned()));
        }
        let municipality = |address: &str| address.split('/').next().unwrap_or("").to_owned();
        if municipality(kept) != municipality(other) {
            return Err(AppError::TwoMunicipalities);
        }
        Ok(joining(CorrectionKind::SameCommittee, kept, other))
    }

    async fn is_committee(&self, address: &str) -> Result<bool> {
        let Some((municipality, committee)) = address.split_once('/') else { return Ok(false) };
        Ok(!self.meetings_of_committee(municipality, committee).await?.is_empty())
    }

    /// Removes corrections that join names of which nothing is held any more since `meeting` is forgotten: after forgetting, they would still tell them.
    pub(crate) async fn forget_joins(&self, meeting: &str, author: &Author) -> Result<()> {
        let municipality = meeting.split('/').next();
        let mut gone = Vec::new();
        let none = Joins::default();
        for correction in self.store.corrections().await? {
            for address in [&correction.what.kept, &correction.what.other] {
                let held = match correction.what.kind {
                    _ if address.split('/').next() != municipality => true,
                    CorrectionKind::SamePerson => self.known(address, &none).await?.is_some(),
                    CorrectionKind::SameCommittee => self.is_committee(address).await?,
                    _ => true,
                };
                if !held {
                    gone.push(correction.id);
                }
            }
        }
        gone.dedup();
        Ok(self.store.forget_corrections(&gone, meeting, author).await?)
    }
}

/// The meeting where one of two persons took the other's seat.
fn seat_changed(a: &Known<'_>, b: &Known<'_>) -> Option<Address> {
    let keys: Vec<String> = b.meetings.iter().filter_map(|held| Some(held.person()?.key.clone())).collect();
    let changed = |held: &&Appearance| {
        let others = held.person().map(|person| person.seat_of.iter().chain(&person.substitutes));
        others.into_iter().flatten().filter_map(|other| person_key(&other.name)).any(|key| keys.contains(&key))
    };
    a.meetings.iter().find(changed).map(|held| held.meeting.line.address.clone())
}

/// An address as people copy it: with slashes around it, or from a page's own address.
fn plain(address: &str) -> String {
    let address = address.trim().trim_matches('/');
    let rooms = ["moede/", "punkt/", "person/", "udvalg/"];
    let bare = rooms.iter().find_map(|room| address.strip_prefix(room)).unwrap_or(address);
    bare.trim_end_matches(".json").to_owned()
}

/// That no other correction of the kind holds.
fn free(ready: &ReadyMeeting, kind: CorrectionKind, item: &str) -> Result<()> {
    let made = ready.held.corrections.iter().find(|c| c.what.kind == kind && c.what.item == item);
    made.map_or(Ok(()), |made| Err(AppError::CorrectedBefore(made.id)))
}

fn of_meeting(kind: CorrectionKind, ready: &ReadyMeeting) -> NewCorrection {
    NewCorrection { meeting: ready.held.meeting.address.clone(), ..joining(kind, "", "") }
}

fn joining(kind: CorrectionKind, kept: &str, other: &str) -> NewCorrection {
    NewCorrection {
        kind,
        meeting: String::new(),
        item: String::new(),
        kept: kept.to_owned(),
        other: other.to_owned(),
        before: String::new(),
        after: String::new(),
        why: String::new(),
    }
}

/// True where `later` moved the meeting on from where `known` had put it.
fn rests_on(later: &Correction, known: &Correction) -> bool {
    let moves = |c: &Correction| matches!(c.what.kind, CorrectionKind::Date | CorrectionKind::Committee);
    let same = later.what.meeting == known.what.meeting;
    later.id > known.id && later.undone.is_none() && moves(later) && moves(known) && same
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_as_people_copy_them() {
        for address in
            ["faxe/jobudvalget/2024-03-06", "/moede/faxe/jobudvalget/2024-03-06.json", " faxe/jobudvalget/2024-03-06/ "]
        {
            assert_eq!(plain(address), "faxe/jobudvalget/2024-03-06");
        }
    }
}
