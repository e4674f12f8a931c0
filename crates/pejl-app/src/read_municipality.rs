//! Use case: someone looks at a municipality.

use crate::error::{AppError, Result};
use crate::library::Library;
use crate::overviews::{CommitteeLine, MunicipalityView};
use crate::permission::{Act, Viewer, permit};
use crate::read_front::danish_order;
use crate::read_meeting::meeting_line;
use crate::views::MeetingLine;
use pejl_store::{CommitteeTotals, MeetingFilter, slug};
use std::collections::BTreeMap;

/// How many of the latest meetings the page names.
const LATEST: u32 = 10;

impl Library {
    /// The municipality whose meetings' addresses begin with `address` ("faxe").
    ///
    /// # Errors
    /// [`AppError::NotFound`] where no meeting's does; otherwise where the store fails.
    pub async fn read_municipality(&self, viewer: Viewer, address: &str) -> Result<MunicipalityView> {
        permit(viewer, Act::Read)?;
        let missing = || AppError::NotFound(address.to_owned());
        let names = self.municipalities_at(address).await?;
        let mut totals = Vec::new();
        for name in &names {
            totals.extend(self.store.committees(name).await?);
        }
        let first = totals.iter().map(|line| line.first).min().ok_or_else(missing)?;
        let last = totals.iter().map(|line| line.last).max().ok_or_else(missing)?;
        Ok(MunicipalityView {
            address: address.to_owned(),
            meetings: totals.iter().map(|line| line.meetings).sum(),
            period: (first, last),
            completeness: self.completeness_of(address).await?,
            latest: self.latest_of(&names).await?,
            committees: committee_lines(address, totals),
            name: names.into_iter().next().unwrap_or_default(),
        })
    }

    /// Every spelling of the municipality at `address`, that of most meetings first.
    pub(crate) async fn municipalities_at(&self, address: &str) -> Result<Vec<String>> {
        let mut names = self.whole_library().await?.municipalities.clone();
        names.retain(|(name, _)| slug(name) == address);
        names.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        Ok(names.into_iter().map(|(name, _)| name).collect())
    }

    async fn latest_of(&self, names: &[String]) -> Result<Vec<MeetingLine>> {
        let mut latest = Vec::new();
        for name in names {
            let filter =
                MeetingFilter { municipality: Some(name.clone()), limit: Some(LATEST), ..MeetingFilter::default() };
            latest.extend(self.store.meetings(&filter).await?);
        }
        latest.sort_by_key(|meeting| std::cmp::Reverse(meeting.date));
        Ok(latest.iter().take(LATEST as usize).map(meeting_line).collect())
    }
}

/// Spellings of one committee joined, by name.
fn committee_lines(municipality: &str, mut totals: Vec<CommitteeTotals>) -> Vec<CommitteeLine> {
    totals.sort_by_key(|line| std::cmp::Reverse(line.last));
    let mut lines: BTreeMap<String, CommitteeLine> = BTreeMap::new();
    for CommitteeTotals { committee, meetings, first, last } in totals {
        let address = format!("{municipality}/{}", slug(&committee));
        let new = CommitteeLine { address: address.clone(), name: committee, meetings: 0, first, last };
        let line = lines.entry(address).or_insert(new);
        line.meetings += meetings;
        line.first = line.first.min(first);
    }
    let mut lines: Vec<CommitteeLine> = lines.into_values().collect();
    lines.sort_by_cached_key(|line| danish_order(&line.name));
    lines
}
