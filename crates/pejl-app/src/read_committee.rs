//! Use case: someone looks at a committee.

use crate::committee_figures::{months, outcomes, presence, terms, years};
use crate::error::{AppError, Result};
use crate::library::Library;
use crate::overviews::{CommitteeMeeting, CommitteeView, JoinedCommittee};
use crate::people::Joins;
use crate::permission::{Act, Viewer, permit};
use pejl_store::{CorrectionKind, Meeting, MeetingFilter, slug};

impl Library {
    /// The committee whose meetings' addresses begin with `address`
    /// ("faxe/beskaeftigelsesudvalget").
    ///
    /// # Errors
    /// [`AppError::NotFound`] where no meeting's does; otherwise where the store fails.
    pub async fn read_committee(&self, viewer: Viewer, address: &str) -> Result<CommitteeView> {
        permit(viewer, Act::Read)?;
        let missing = || AppError::NotFound(address.to_owned());
        let (municipality, committee) = address.split_once('/').ok_or_else(missing)?;
        let mut meetings = self.meetings_of_committee(municipality, committee).await?;
        let newest = meetings.first().cloned().ok_or_else(missing)?;
        let own_spellings = spellings(&meetings);
        let joined = self.joined_committees(address, &mut meetings, &self.joins().await?).await?;
        let digests = self.cache.digests.of(&self.store, &meetings).await?;
        let meeting = |digest: &std::sync::Arc<crate::meeting_digest::MeetingDigest>| CommitteeMeeting {
            line: digest.line.clone(),
            presence: presence(digest),
        };
        Ok(CommitteeView {
            address: address.to_owned(),
            municipality: newest.municipality,
            name: newest.committee,
            names: spellings(&meetings),
            spellings: own_spellings,
            joined,
            meetings: digests.iter().map(meeting).collect(),
            terms: terms(&digests),
            outcomes: outcomes(&digests),
            years: years(&digests),
            months: months(&digests),
        })
    }

    /// The committees that a person joined with the one at `address`. Where that
    /// is the newest of them, their meetings are taken among its own.
    async fn joined_committees(
        &self,
        address: &str,
        meetings: &mut Vec<Meeting>,
        joins: &Joins,
    ) -> Result<Vec<JoinedCommittee>> {
        let addresses = joins.addresses_of_committee(joins.committee(address));
        let told = joins.told(CorrectionKind::SameCommittee, &addresses);
        let own = meetings.first().map(|meeting| meeting.date);
        let (mut out, mut earlier) = (Vec::new(), Vec::new());
        for other in addresses.iter().filter(|other| other.as_str() != address) {
            let Some((municipality, committee)) = other.split_once('/') else { continue };
            let held = self.meetings_of_committee(municipality, committee).await?;
            let Some(newest) = held.first() else { continue };
            let touches = |c: &&crate::CorrectionView| c.kept == *other || c.other == *other;
            out.push(JoinedCommittee {
                address: other.clone(),
                name: newest.committee.clone(),
                later: Some(newest.date) > own,
                correction: told.iter().find(touches).cloned(),
            });
            earlier.extend(held);
        }
        if out.iter().all(|other| !other.later) {
            meetings.extend(earlier);
            meetings.sort_by_key(|meeting| std::cmp::Reverse((meeting.date, meeting.start)));
        }
        Ok(out)
    }

    /// All meetings of the committee, whatever its name is spelt like, newest first.
    pub(crate) async fn meetings_of_committee(&self, municipality: &str, committee: &str) -> Result<Vec<Meeting>> {
        let mut meetings = Vec::new();
        for name in self.municipalities_at(municipality).await? {
            for totals in self.store.committees(&name).await? {
                if slug(&totals.committee) == committee {
                    let (municipality, committee) = (Some(name.clone()), Some(totals.committee));
                    let filter = MeetingFilter { municipality, committee, ..MeetingFilter::default() };
                    meetings.extend(self.store.meetings(&filter).await?);
                }
            }
        }
        meetings.sort_by_key(|meeting| std::cmp::Reverse((meeting.date, meeting.start)));
        Ok(meetings)
    }
}

fn spellings(meetings: &[Meeting]) -> Vec<String> {
    let mut spellings: Vec<String> = Vec::new();
    for meeting in meetings {
        if !spellings.contains(&meeting.committee) {
            spellings.push(meeting.committee.clone());
        }
    }
    spellings
}
