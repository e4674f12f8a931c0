//! Use case: someone looks at what the library holds.

use crate::error::Result;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use crate::read_meeting::meeting_line;
use crate::views::FrontView;
use pejl_store::MeetingFilter;

/// How many of the latest meetings the front page names.
const LATEST: u32 = 10;

impl Library {
    /// What the library holds.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn read_front(&self, viewer: Viewer) -> Result<FrontView> {
        permit(viewer, Act::Read)?;
        let totals = self.store.totals().await?;
        let latest = self.store.meetings(&MeetingFilter { limit: Some(LATEST), ..MeetingFilter::default() }).await?;
        let mut by_municipality = self.store.municipalities().await?;
        by_municipality.sort_by_cached_key(|(name, _)| danish_order(name));
        Ok(FrontView {
            municipalities: totals.municipalities,
            committees: totals.committees,
            meetings: totals.meetings,
            items: totals.items,
            period: totals.period,
            latest: latest.iter().map(meeting_line).collect(),
            by_municipality,
            completeness: self.completeness().await?,
        })
    }
}

/// A key that sorts as a Dane expects: æ, ø and å after z, aa as å.
pub(crate) fn danish_order(name: &str) -> String {
    let lower = name.to_lowercase().replace("aa", "å");
    lower
        .chars()
        .map(|c| match c {
            'æ' | 'ä' => '\u{e000}',
            'ø' | 'ö' => '\u{e001}',
            'å' => '\u{e002}',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::danish_order;

    #[test]
    fn danish_letters_come_last() {
        let mut names = ["Aabenraa", "Ærø", "Vejle", "Århus", "Øster", "Billund"];
        names.sort_by_cached_key(|name| danish_order(name));
        assert_eq!(names, ["Billund", "Vejle", "Ærø", "Øster", "Aabenraa", "Århus"]);
    }
}
