//! Permanent addresses of meetings and items. Pure.

use jiff::civil::{Date, Time};
pub use pejl_model::text::slug;

/// The key of all meetings of one committee on one day, and the address of the
/// first of them: `faxe/beskaeftigelsesudvalget/2023-11-06`.
#[must_use]
pub fn day_key(municipality: &str, committee: &str, date: Date) -> String {
    format!("{}/{}/{date}", slug(municipality), slug(committee))
}

/// The address of a further meeting on the same day: the first one's with the time after it.
#[must_use]
pub fn second_address(day_key: &str, start: Option<Time>, taken: impl Fn(&str) -> bool) -> String {
    let base = match start {
        Some(start) => format!("{day_key}-{:02}{:02}", start.hour(), start.minute()),
        None => day_key.to_owned(),
    };
    free(base, taken)
}

/// The slug of a new item: its number, or `nr-3` for the third of a paper without numbers.
#[must_use]
pub fn item_slug(number: Option<&str>, position: usize, taken: impl Fn(&str) -> bool) -> String {
    let number = number.map(slug).filter(|number| !number.is_empty());
    free(number.unwrap_or_else(|| format!("nr-{}", position + 1)), taken)
}

/// `base`, or `base-2`, `base-3` ... where it is taken.
fn free(base: String, taken: impl Fn(&str) -> bool) -> String {
    if !taken(&base) {
        return base;
    }
    let mut next = 2usize;
    loop {
        let candidate = format!("{base}-{next}");
        if !taken(&candidate) {
            return candidate;
        }
        next += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn danish_letters_become_ascii() {
        assert_eq!(slug("Rødovre"), "roedovre");
        assert_eq!(slug("  Økonomi- & Ældreudvalget på Ærø "), "oekonomi-og-aeldreudvalget-paa-aeroe");
    }

    #[test]
    fn two_spellings_of_a_committee_agree() {
        assert_eq!(slug("Beskæftigelses- og Integrationsudvalget"), slug("Beskæftigelses & Integrationsudvalget"));
        assert_eq!(slug("Børn&Unge"), "boern-og-unge");
    }

    #[test]
    fn the_second_meeting_of_a_day_bears_its_time() {
        let at = Time::constant(16, 30, 0, 0);
        assert_eq!(second_address("a/b/2024-01-02", Some(at), |_| false), "a/b/2024-01-02-1630");
        assert_eq!(second_address("a/b/2024-01-02", None, |a| a == "a/b/2024-01-02"), "a/b/2024-01-02-2");
    }

    #[test]
    fn an_item_without_number_is_named_by_its_place() {
        assert_eq!(item_slug(Some("03A"), 0, |_| false), "03a");
        assert_eq!(item_slug(None, 2, |_| false), "nr-3");
        assert_eq!(item_slug(Some("§"), 0, |_| false), "nr-1");
        assert_eq!(item_slug(Some("5"), 0, |s| s == "5" || s == "5-2"), "5-3");
    }

    proptest! {
        #[test]
        fn a_slug_is_clean_and_stays_itself(text in "\\PC{0,40}") {
            let once = slug(&text);
            prop_assert!(once.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
            prop_assert!(!once.starts_with('-') && !once.ends_with('-') && !once.contains("--"));
            prop_assert_eq!(slug(&once), once);
        }
    }
}
