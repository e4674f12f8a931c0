//! Use case: someone asks what was found in the papers of the library.

use crate::error::{AppError, Result};
use crate::findings::{FindingsRequest, FindingsView, FoundPlace, MeetingFindings, ShownFinding, findings_of};
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use crate::read_front::danish_order;
use crate::read_meeting::meeting_line;
use crate::views::{ItemLine, MeetingLine};
use std::sync::Arc;
use std::time::Duration;

/// How long following rests after each group, so that readers come first.
const REST: Duration = Duration::from_millis(15);

impl Library {
    /// The findings that `request` asks for: counts, and some of the places.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where there is no such place; otherwise where the store fails.
    pub async fn read_findings(&self, viewer: Viewer, request: &FindingsRequest) -> Result<FindingsView> {
        permit(viewer, Act::Read)?;
        self.follow_findings().await?;
        let totals = self.whole_library().await?.totals.meetings;
        let counted = self.cache.findings.register.count(request);
        let (mut view, places) = counted.ok_or_else(|| AppError::NotFound(request.place.clone()))?;
        // What was looked through since may be more than the look at the whole library knows.
        view.counting = view.counting.map(|(looked, _)| (looked, totals.max(looked)));
        view.by_place.sort_by_cached_key(|place| danish_order(&place.name));
        view.found = self.found_places(request, &places).await?;
        Ok(view)
    }

    /// The change that the counts are of; none where not all was counted yet.
    pub(crate) async fn findings_change(&self) -> Result<Option<i64>> {
        self.follow_findings().await?;
        Ok(self.cache.findings.register.complete())
    }

    /// Looks through what is new, beside the pages, until nothing is left. For
    /// whoever keeps up with the library.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn keep_findings(&self, viewer: Viewer) -> Result<()> {
        permit(viewer, Act::Import)?;
        let findings = &self.cache.findings;
        let Ok(_keeping) = findings.register.keeping.try_lock() else { return Ok(()) };
        while findings.register.follow(&self.store, findings).await? {
            tokio::time::sleep(REST).await;
        }
        Ok(())
    }

    /// Where the library is kept up with, a reader waits for one group of
    /// meetings and no longer; else for all of them.
    async fn follow_findings(&self) -> Result<()> {
        let findings = &self.cache.findings;
        if self.looks.are_taken() {
            findings.register.follow(&self.store, findings).await.map(drop)
        } else {
            findings.register.follow_all(&self.store, findings).await
        }
    }

    async fn found_places(&self, request: &FindingsRequest, places: &[(Box<str>, u16)]) -> Result<Vec<FoundPlace>> {
        let mut addresses: Vec<String> = places.iter().map(|(address, _)| address.to_string()).collect();
        addresses.dedup();
        let mut known: Vec<(MeetingLine, Arc<MeetingFindings>)> = Vec::with_capacity(addresses.len());
        for meeting in self.store.meetings_at(&addresses).await? {
            let found = findings_of(&self.store, &self.cache.findings, &meeting).await?;
            known.extend(found.map(|(meeting, found)| (meeting_line(&meeting), found)));
        }
        let place = |(address, item): &(Box<str>, u16)| {
            let (line, found) = known.iter().find(|(line, _)| line.address == **address)?;
            let (item, findings) = at(found, *item)?;
            let asked = |found: &&ShownFinding| request.asks_for(found.finding.code, found.finding.severity);
            let findings: Vec<ShownFinding> = findings.iter().filter(asked).cloned().collect();
            (!findings.is_empty()).then(|| FoundPlace { meeting: line.clone(), item, findings })
        };
        Ok(places.iter().filter_map(place).collect())
    }
}

/// What was found in the item with this number, or in the papers as a whole.
fn at(found: &MeetingFindings, number: u16) -> Option<(Option<ItemLine>, &[ShownFinding])> {
    if number == 0 {
        return Some((None, &found.whole));
    }
    let item = found.items.iter().find(|item| item.number == number)?;
    Some((Some(item.line.clone()), &item.findings))
}
