//! Use case: someone looks at what the library holds.

use crate::error::Result;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use crate::views::FrontView;

impl Library {
    /// What the library holds.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn read_front(&self, viewer: Viewer) -> Result<FrontView> {
        permit(viewer, Act::Read)?;
        let whole = self.whole_library().await?;
        let mut by_municipality = whole.municipalities.clone();
        by_municipality.sort_by_cached_key(|(name, _)| danish_order(name));
        Ok(FrontView {
            municipalities: whole.totals.municipalities,
            committees: whole.totals.committees,
            meetings: whole.totals.meetings,
            items: whole.totals.items,
            period: whole.totals.period,
            latest: whole.latest.clone(),
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
