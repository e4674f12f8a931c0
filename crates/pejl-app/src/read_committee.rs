//! Use case: someone looks at a committee.

use crate::committee_figures::{months, outcomes, presence, terms, years};
use crate::error::{AppError, Result};
use crate::library::Library;
use crate::overviews::{CommitteeMeeting, CommitteeView};
use crate::permission::{Act, Viewer, permit};
use pejl_store::{Meeting, MeetingFilter, slug};

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
        let meetings = self.meetings_of_committee(municipality, committee).await?;
        let newest = meetings.first().ok_or_else(missing)?;
        let digests = self.cache.digests.of(&self.store, &meetings).await?;
        let meeting = |digest: &std::sync::Arc<crate::meeting_digest::MeetingDigest>| CommitteeMeeting {
            line: digest.line.clone(),
            presence: presence(digest),
        };
        Ok(CommitteeView {
            address: address.to_owned(),
            municipality: newest.municipality.clone(),
            name: newest.committee.clone(),
            spellings: spellings(&meetings),
            meetings: digests.iter().map(meeting).collect(),
            terms: terms(&digests),
            outcomes: outcomes(&digests),
            years: years(&digests),
            months: months(&digests),
        })
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
