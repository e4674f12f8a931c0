//! Days in the query language: `2023`, `2023-05`, `14.05.2023`, `2023..2024`, `>=2024-01-01`.

use crate::kinds::day_number;
use jiff::civil::Date;

/// Days as numbers (20230514), both ends included.
pub(crate) type Range = (i64, i64);

/// The last number that a day can have.
const END: i64 = 99_991_231;

/// The days asked for: in every wanted range and in no excluded one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Days {
    pub wanted: Vec<Range>,
    pub excluded: Vec<Range>,
}

impl Days {
    /// True where every day will do, also none.
    pub(crate) fn is_any(&self) -> bool {
        self.wanted.is_empty() && self.excluded.is_empty()
    }

    /// True where `day` is asked for.
    pub(crate) fn contains(&self, day: i64) -> bool {
        let inside = |(first, last): &Range| *first <= day && day <= *last;
        self.wanted.iter().all(inside) && !self.excluded.iter().any(inside)
    }
}

/// The days that `text` means; `None` where it is no date.
pub(crate) fn range(text: &str) -> Option<Range> {
    let text = text.trim();
    if let Some((first, last)) = text.split_once("..") {
        return between(first, last.trim_start_matches('.'));
    }
    for (sign, after, whole) in [(">=", true, true), ("<=", false, true), (">", true, false), ("<", false, false)] {
        if let Some(bound) = text.strip_prefix(sign) {
            let (first, last) = period(bound)?;
            return Some(match (after, whole) {
                (true, true) => (first, END),
                (true, false) => (last + 1, END),
                (false, true) => (1, last),
                (false, false) => (1, first - 1),
            });
        }
    }
    period(text.trim_start_matches('='))
}

fn between(first: &str, last: &str) -> Option<Range> {
    let open = |text: &str| text.trim().is_empty();
    match (open(first), open(last)) {
        (true, true) => None,
        (true, false) => Some((1, period(last)?.1)),
        (false, true) => Some((period(first)?.0, END)),
        (false, false) => {
            let ((first, _), (_, last)) = (period(first)?, period(last)?);
            (first <= last).then_some((first, last))
        }
    }
}

/// A year, a month or a day.
fn period(text: &str) -> Option<Range> {
    let parts: Vec<&str> = text.trim().split(['-', '.', '/']).collect();
    let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse::<i64>().ok()).flatten();
    let year = |text: &str| number(text).filter(|year| text.len() == 4 && *year > 0);
    let month = |text: &str| number(text).filter(|month| (1..=12).contains(month));
    match parts.as_slice() {
        [one] => year(one).map(|y| (y * 10_000, y * 10_000 + 1231)),
        [first, second] => {
            let (y, m) = year(first).zip(month(second)).or_else(|| year(second).zip(month(first)))?;
            Some((y * 10_000 + m * 100, y * 10_000 + m * 100 + 31))
        }
        [first, second, third] => {
            let m = month(second)?;
            let (y, d) = year(first).zip(number(third)).or_else(|| year(third).zip(number(first)))?;
            let date = Date::new(i16::try_from(y).ok()?, i8::try_from(m).ok()?, i8::try_from(d).ok()?).ok()?;
            Some((day_number(date), day_number(date)))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read() {
        for (text, expected) in [
            ("2023", (20_230_000, 20_231_231)),
            ("2023-05", (20_230_500, 20_230_531)),
            ("05.2023", (20_230_500, 20_230_531)),
            ("2023-05-14", (20_230_514, 20_230_514)),
            ("14-05-2023", (20_230_514, 20_230_514)),
            ("2023..2024", (20_230_000, 20_241_231)),
            ("2023-05..", (20_230_500, END)),
            ("..2023", (1, 20_231_231)),
            (">=2024-01-01", (20_240_101, END)),
            (">2023", (20_231_232, END)),
            ("<2023", (1, 20_229_999)),
            ("=2023", (20_230_000, 20_231_231)),
        ] {
            assert_eq!(range(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "..", "maj", "2024..2023", "2023-13", "31.02.2023", "23", "2023-05-14-1", ">=", "99999"] {
            assert_eq!(range(text), None, "{text}");
        }
    }
}
