//! Months and periods as they are printed: "september 2020", "Sept. 2020 – sept. 2023".

use crate::exact::{Kind, Moment, Month, moment_at, range_end};

/// The first period from month to month in a short piece of text; a year that is
/// told once holds for both ends.
pub(super) fn period(text: &str) -> Option<(Month, Month)> {
    let mut starts = text.char_indices().filter(|(at, c)| {
        c.is_alphabetic() && text.get(..*at).is_some_and(|before| !before.ends_with(char::is_alphanumeric))
    });
    starts.find_map(|(at, _)| {
        let first = moment_at(text, at)?;
        let last = range_end(text, first)?;
        let year = last.year?;
        Some(((first.year.unwrap_or(year), month(first)?), (year, month(last)?)))
    })
}

fn month(moment: Moment) -> Option<i8> {
    match moment.kind {
        Kind::Month(month) | Kind::Day(month, _) => Some(month),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_from_month_to_month() {
        assert_eq!(period("Sept. 2020 – sept. 2023"), Some(((2020, 9), (2023, 9))));
        assert_eq!(period("i perioden januar til juni 2024 er"), Some(((2024, 1), (2024, 6))));
        assert_eq!(period("fra 1. maj 2022 til udgangen af april 2024"), Some(((2022, 5), (2024, 4))));
        assert_eq!(period("i januar og juni 2024"), None);
        assert_eq!(period("fra maj til juni"), None);
    }
}
