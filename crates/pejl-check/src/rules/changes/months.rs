//! Months and periods as they are printed: "september 2020", "Sept. 2020 – sept. 2023".

use super::said;
use crate::danish;
use crate::exact::Month;

/// The month that begins at the start of `text` ("1. september 2022", "september
/// 2020", "sept. 2020"), its year where it is told, and what follows.
fn leading(text: &str) -> Option<(i8, Option<i16>, &str)> {
    let text = text.trim_start();
    let bare = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let text = if bare.len() < text.len() { bare.strip_prefix('.')?.trim_start() } else { text };
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let month = danish::month(text.get(..end)?)?;
    let rest = text.get(end..)?.trim_start_matches('.').trim_start();
    match said::year_at(rest, 0) {
        Some((year, _)) => Some((month, Some(year), rest.get(4..)?)),
        None => Some((month, None, rest)),
    }
}

/// The first period from month to month in a short piece of text; a year that is
/// told once holds for both ends.
pub(super) fn period(text: &str) -> Option<(Month, Month)> {
    let starts = text.char_indices().filter(|(at, c)| {
        c.is_alphabetic() && text.get(..*at).is_some_and(|before| !before.ends_with(char::is_alphanumeric))
    });
    starts.into_iter().find_map(|(at, _)| {
        let (first, first_year, rest) = leading(text.get(at..)?)?;
        let rest = rest.trim_start();
        let joints = ["til og med ", "til ", "-", "–", "—"];
        let rest = joints.iter().find_map(|joint| rest.strip_prefix(joint))?;
        let rest = ["ultimo ", "udgangen af "].iter().find_map(|lead| rest.strip_prefix(lead)).unwrap_or(rest);
        let (last, last_year, _) = leading(rest)?;
        let last_year = last_year?;
        Some(((first_year.unwrap_or(last_year), first), (last_year, last)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_from_month_to_month() {
        assert_eq!(period("Sept. 2020 – sept. 2023"), Some(((2020, 9), (2023, 9))));
        assert_eq!(period("i perioden januar til juni 2024 er"), Some(((2024, 1), (2024, 6))));
        assert_eq!(period("i januar og juni 2024"), None);
        assert_eq!(period("fra maj til juni"), None);
    }
}
