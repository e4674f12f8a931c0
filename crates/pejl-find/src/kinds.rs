//! Year, type and outcome of an item as the numbers that the index keeps.

use crate::analysis::lower;
use jiff::civil::Date;
use pejl_model::{ItemType, Outcome};

/// What the facets of one item are packed into: type, outcome, year; 0 is "none" in each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Kind {
    pub item_type: u8,
    pub outcome: u8,
    pub year: u16,
}

impl Kind {
    pub(crate) fn new(item_type: Option<ItemType>, outcome: Option<Outcome>, date: Option<Date>) -> Self {
        Self {
            item_type: item_type.map_or(0, type_code),
            outcome: outcome.map_or(0, outcome_code),
            year: date.map_or(0, |d| u16::try_from(d.year()).unwrap_or(0)),
        }
    }

    pub(crate) fn pack(self) -> u64 {
        u64::from(self.item_type) | u64::from(self.outcome) << 4 | u64::from(self.year) << 8
    }

    pub(crate) fn unpack(packed: u64) -> Self {
        Self { item_type: (packed & 15) as u8, outcome: (packed >> 4 & 15) as u8, year: (packed >> 8 & 0xffff) as u16 }
    }

    pub(crate) fn type_value(self) -> Option<ItemType> {
        type_of(self.item_type.into())
    }

    pub(crate) fn outcome_value(self) -> Option<Outcome> {
        outcome_of(self.outcome.into())
    }
}

/// The number that stands for a type: its place among them, from 1.
pub(crate) fn type_code(value: ItemType) -> u8 {
    code(ItemType::ALL.iter().position(|other| *other == value))
}

/// The number that stands for an outcome: its place among them, from 1.
pub(crate) fn outcome_code(value: Outcome) -> u8 {
    code(Outcome::ALL.iter().position(|other| *other == value))
}

fn code(place: Option<usize>) -> u8 {
    place.and_then(|p| u8::try_from(p + 1).ok()).unwrap_or(0)
}

/// The type with this number.
pub(crate) fn type_of(number: usize) -> Option<ItemType> {
    ItemType::ALL.get(number.checked_sub(1)?).copied()
}

/// The outcome with this number; `None` for no decision.
pub(crate) fn outcome_of(number: usize) -> Option<Outcome> {
    Outcome::ALL.get(number.checked_sub(1)?).copied()
}

/// What stands in the index for a type.
pub(crate) fn type_mark(value: ItemType) -> String {
    format!("type-{}", type_code(value))
}

/// What stands in the index for an outcome.
pub(crate) fn outcome_mark(value: Outcome) -> String {
    format!("outcome-{}", outcome_code(value))
}

/// The types that a Danish word or the printed letter means.
pub(crate) fn types_named(text: &str) -> Vec<ItemType> {
    let word = lower(text.trim());
    let starts = |starts: &[&str]| starts.iter().any(|start| word.starts_with(start));
    match word.as_str() {
        "b" => vec![ItemType::Decision],
        "o" => vec![ItemType::Information],
        "d" => vec![ItemType::Discussion],
        _ if starts(&["beslut", "decision"]) => vec![ItemType::Decision],
        _ if starts(&["orient", "inform"]) => vec![ItemType::Information],
        _ if starts(&["drøft", "droeft", "discus"]) => vec![ItemType::Discussion],
        _ => Vec::new(),
    }
}

/// Beginnings of the words that committees use for each outcome.
const OUTCOME_WORDS: [(&str, Outcome); 19] = [
    ("godkend", Outcome::Approved),
    ("tiltr", Outcome::Approved),
    ("tilråd", Outcome::Approved),
    ("vedtag", Outcome::Approved),
    ("efterretning", Outcome::Noted),
    ("anbefal", Outcome::Recommended),
    ("indstillet", Outcome::Recommended),
    ("drøft", Outcome::Discussed),
    ("droeft", Outcome::Discussed),
    ("udsat", Outcome::Postponed),
    ("udsæt", Outcome::Postponed),
    ("udsaet", Outcome::Postponed),
    ("udskudt", Outcome::Postponed),
    ("tilbagesend", Outcome::Postponed),
    ("forkast", Outcome::Rejected),
    ("afvis", Outcome::Rejected),
    ("afslag", Outcome::Rejected),
    ("faldet", Outcome::Rejected),
    ("nedstemt", Outcome::Rejected),
];

/// The outcomes that the words of `text` mean.
pub(crate) fn outcomes_named(text: &str) -> Vec<Outcome> {
    let text = lower(text);
    let named =
        |word: &str| OUTCOME_WORDS.iter().find(|(start, _)| word.starts_with(start)).map(|(_, outcome)| *outcome);
    text.split_whitespace().filter_map(named).collect()
}

/// A day as one number that sorts: 20231106.
pub(crate) fn day_number(date: Date) -> i64 {
    i64::from(date.year()) * 10_000 + i64::from(date.month()) * 100 + i64::from(date.day())
}

/// Where an item stands among those of its day: the meetings in an order that
/// is always the same, each with its items in their own.
pub(crate) fn place_number(meeting: &str, position: u16) -> u64 {
    // FNV-1a, which no upgrade of compiler or crate changes.
    let hash = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let meeting = meeting.bytes().fold(0xcbf2_9ce4_8422_2325, hash);
    meeting << 16 | u64::from(position)
}

/// The day of a number made by [`day_number`].
pub(crate) fn day_date(number: i64) -> Option<Date> {
    let year = i16::try_from(number / 10_000).ok()?;
    Date::new(year, (number / 100 % 100) as i8, (number % 100) as i8).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_survives_packing() {
        for &item_type in ItemType::ALL {
            for &outcome in Outcome::ALL {
                let date = Date::new(2023, 11, 6).unwrap();
                let kind = Kind::unpack(Kind::new(Some(item_type), Some(outcome), Some(date)).pack());
                assert_eq!(
                    (kind.type_value(), kind.outcome_value(), kind.year),
                    (Some(item_type), Some(outcome), 2023)
                );
            }
        }
        assert_eq!(Kind::unpack(Kind::default().pack()).type_value(), None);
    }

    #[test]
    fn items_of_a_meeting_stay_together_in_their_order() {
        let places = [("a/b/2024-01-02", 0), ("a/b/2024-01-02", 1), ("a/b/2024-01-02", u16::MAX)];
        let places = places.map(|(meeting, position)| place_number(meeting, position));
        assert!(places.is_sorted());
        assert!(places.iter().all(|place| place >> 16 == places[0] >> 16));
        assert_ne!(place_number("a/b/2024-01-02", 0) >> 16, place_number("a/c/2024-01-02", 0) >> 16);
    }

    #[test]
    fn a_day_survives_its_number() {
        let date = Date::new(2024, 2, 29).unwrap();
        assert_eq!(day_date(day_number(date)), Some(date));
        assert_eq!(day_date(20_230_231), None);
    }
}
