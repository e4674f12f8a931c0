//! Dates as Danish papers print them.

use super::scan::{
    byte, byte_before, dash, digits_end, letters_end, letters_start, next_digit, number, skip_blank, skip_blank_back,
    word_at, word_before,
};
use jiff::civil::Date;
use pejl_model::{Located, Span};

/// The days of the week.
pub(crate) const WEEKDAYS: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

/// All dates in `text`, in order.
pub(crate) fn find(text: &str, base: usize) -> Vec<Located<Date>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((date, start, end)) = next(text, at) {
        found.push(Located::new(date, Span::new(base + start, base + end)));
        at = end;
    }
    found
}

/// The first date in `text`.
pub(crate) fn first(text: &str, base: usize) -> Option<Located<Date>> {
    next(text, 0).map(|(date, start, end)| Located::new(date, Span::new(base + start, base + end)))
}

/// The date whose first digit stands at `at`, and one past its end; for dates that begin with a month name the
/// day's digit counts as the first.
pub(super) fn at(text: &str, at: usize) -> Option<(Date, usize)> {
    date_at(text, at, digits_end(text.as_bytes(), at)).map(|(date, _, end)| (date, end))
}

/// One past the day without a year ("11. juni", "1/10") whose first digit stands at `at`.
pub(super) fn day_month_end(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let end = digits_end(bytes, at);
    if end - at > 2 || word_before(text, at) {
        return None;
    }
    let day = number(bytes, at, end);
    let (month, end) = match byte(bytes, end) {
        b'/' => {
            let to = digits_end(bytes, end + 1);
            let outer = matches!(byte_before(bytes, at), b'/' | b'-' | b'.') || byte(bytes, to) == b'/';
            if to - end > 3 || word_at(text, to) || outer {
                return None;
            }
            (number(bytes, end + 1, to), to)
        }
        _ => {
            let dot = end + usize::from(byte(bytes, end) == b'.');
            let (month, to) = month_at(text, skip_blank(bytes, dot))?;
            (month, to)
        }
    };
    // The year 2000 is a leap year, so the 29th of February counts.
    civil(2000, month, day).map(|_| end)
}

fn next(text: &str, mut at: usize) -> Option<(Date, usize, usize)> {
    let bytes = text.as_bytes();
    while let Some(start) = next_digit(bytes, at) {
        let end = digits_end(bytes, start);
        let hit = date_at(text, start, end);
        if hit.is_some() {
            return hit;
        }
        at = end;
    }
    None
}

/// The date that the digits `start..end` open, with its own start and end.
fn date_at(text: &str, start: usize, end: usize) -> Option<(Date, usize, usize)> {
    let bytes = text.as_bytes();
    if word_before(text, start) {
        return None;
    }
    match end - start {
        1 | 2 => {
            let day = number(bytes, start, end);
            numeric(text, start, end, day)
                .or_else(|| slash_year(text, start, end, day))
                .or_else(|| named(text, end, day))
                .map(|(date, to)| (date, start, to))
                .or_else(|| month_first(text, start, end, day))
        }
        4 => iso(text, start, end).map(|(date, to)| (date, start, to)),
        _ => None,
    }
}

/// 06-11-2023, 06.11.23, 26/04/2016, and 8/29/2019 where a time with AM or PM follows.
fn numeric(text: &str, start: usize, end: usize, first: u32) -> Option<(Date, usize)> {
    let bytes = text.as_bytes();
    let mark = byte(bytes, end);
    if !matches!(mark, b'-' | b'.' | b'/') || glued_before(bytes, start, mark) {
        return None;
    }
    let second_end = digits_end(bytes, end + 1);
    let third_end = digits_end(bytes, second_end + 1);
    let year_digits = third_end.saturating_sub(second_end + 1);
    if !(1..=2).contains(&(second_end - end - 1))
        || byte(bytes, second_end) != mark
        || !matches!(year_digits, 2 | 4)
        || glued_after(text, third_end, mark, year_digits)
    {
        return None;
    }
    let second = number(bytes, end + 1, second_end);
    let year = full_year(number(bytes, second_end + 1, third_end), year_digits);
    let american = mark == b'/' && followed_by_half_day(bytes, third_end);
    let (day, month) = if american { (second, first) } else { (first, second) };
    Some((civil(year, month, day)?, third_end))
}

/// 26/4 2016, 12/3-2008, 12/3-24.
fn slash_year(text: &str, start: usize, end: usize, day: u32) -> Option<(Date, usize)> {
    let bytes = text.as_bytes();
    if byte(bytes, end) != b'/' || glued_before(bytes, start, b'/') {
        return None;
    }
    let month_end = digits_end(bytes, end + 1);
    if !(1..=2).contains(&(month_end - end - 1)) {
        return None;
    }
    let short = month_end + 1;
    let short_end = digits_end(bytes, short);
    if byte(bytes, month_end) == b'-'
        && short_end - short == 2
        && !word_at(text, short_end)
        && byte(bytes, short_end) != b'-'
    {
        let year = full_year(number(bytes, short, short_end), 2);
        return Some((civil(year, number(bytes, end + 1, month_end), day)?, short_end));
    }
    let blank = skip_blank(bytes, month_end);
    let year_start = skip_blank(bytes, blank + dash(bytes, blank));
    if year_start == month_end {
        return None;
    }
    let (year, to) = year_at(text, year_start)?;
    Some((civil(year, number(bytes, end + 1, month_end), day)?, to))
}

/// 6. november 2023, 7 februar 2022, 15-maj-2002, 15 juni, 2020.
fn named(text: &str, end: usize, day: u32) -> Option<(Date, usize)> {
    let bytes = text.as_bytes();
    let mark = byte(bytes, end);
    if mark == b'-' {
        let (month, to) = month_at(text, end + 1)?;
        let year_start = to + usize::from(byte(bytes, to) == b'-');
        let year_end = digits_end(bytes, year_start);
        let width = year_end - year_start;
        if year_start == to || !matches!(width, 2 | 4) || word_at(text, year_end) {
            return None;
        }
        return Some((civil(full_year(number(bytes, year_start, year_end), width), month, day)?, year_end));
    }
    let from = skip_blank(bytes, end + usize::from(mark == b'.'));
    let (month, to) = month_at(text, from)?;
    let comma = to + usize::from(byte(bytes, to) == b',');
    let (year, to) = year_at(text, skip_blank(bytes, comma))?;
    Some((civil(year, month, day)?, to))
}

/// April 3, 2019: the digits `start..end` are the day.
fn month_first(text: &str, start: usize, end: usize, day: u32) -> Option<(Date, usize, usize)> {
    let bytes = text.as_bytes();
    let word_end = skip_blank_back(bytes, start);
    if byte(bytes, end) != b',' || word_end == start {
        return None;
    }
    let word_start = letters_start(text, word_end);
    let (month, to) = month_at(text, word_start)?;
    let (year, year_end) = year_at(text, skip_blank(bytes, end + 1))?;
    (to == word_end).then_some((civil(year, month, day)?, word_start, year_end))
}

/// 2023-11-06.
fn iso(text: &str, start: usize, end: usize) -> Option<(Date, usize)> {
    let bytes = text.as_bytes();
    let month_end = digits_end(bytes, end + 1);
    let day_end = digits_end(bytes, month_end + 1);
    let shape = byte(bytes, end) == b'-'
        && month_end == end + 3
        && byte(bytes, month_end) == b'-'
        && day_end == month_end + 3
        && !glued_before(bytes, start, b'-')
        && (!glued_after(text, day_end, b'-', 4) || byte(bytes, day_end) == b'T');
    let month = number(bytes, end + 1, month_end);
    let day = number(bytes, month_end + 1, day_end);
    let year = number(bytes, start, end);
    shape.then(|| civil(year, month, day))?.map(|date| (date, day_end))
}

/// True where the digits at `start` go on a longer number with the same mark: 1.06.11.23.
fn glued_before(bytes: &[u8], start: usize, mark: u8) -> bool {
    byte_before(bytes, start) == mark && start >= 2 && byte(bytes, start - 2).is_ascii_alphanumeric()
}

/// True where what ends at `end` goes on: 13.05.12-Ø00, 85.02.02G00, 1.2.34.5.
fn glued_after(text: &str, end: usize, mark: u8, year_digits: usize) -> bool {
    let bytes = text.as_bytes();
    let next = byte(bytes, end);
    if word_at(text, end) {
        return true;
    }
    let then = byte(bytes, end + 1);
    (next == mark && then.is_ascii_digit())
        || (year_digits == 2 && next == b'-' && word_at(text, end + 1) && !then.is_ascii_digit())
}

/// True for "4:00:00 PM" and the like after `at`.
fn followed_by_half_day(bytes: &[u8], at: usize) -> bool {
    let mut at = skip_blank(bytes, at);
    let start = at;
    while matches!(byte(bytes, at), b'0'..=b'9' | b':') && at - start < 8 {
        at += 1;
    }
    let at_mark = skip_blank(bytes, at);
    at > start
        && matches!(byte(bytes, at_mark).to_ascii_uppercase(), b'A' | b'P')
        && byte(bytes, at_mark + 1).eq_ignore_ascii_case(&b'M')
}

/// A year of four digits at `at`.
fn year_at(text: &str, at: usize) -> Option<(u32, usize)> {
    let bytes = text.as_bytes();
    let end = digits_end(bytes, at);
    (end == at + 4 && !word_at(text, end)).then(|| (number(bytes, at, end), end))
}

fn full_year(year: u32, digits: usize) -> u32 {
    match (digits, year) {
        (2, 0..=49) => 2000 + year,
        (2, _) => 1900 + year,
        _ => year,
    }
}

fn civil(year: u32, month: u32, day: u32) -> Option<Date> {
    if !(1800..2200).contains(&year) {
        return None;
    }
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The month whose name, Danish or English, whole or short, stands at `at`, and one past it.
fn month_at(text: &str, at: usize) -> Option<(u32, usize)> {
    let bytes = text.as_bytes();
    if !opens_month(byte(bytes, at)) {
        return None;
    }
    let end = letters_end(text, at);
    let month = month_number(text.get(at..end)?)?;
    let short = end - at <= 4 && byte(bytes, end) == b'.';
    Some((month, end + usize::from(short)))
}

/// True for the first letters of months.
pub(super) fn opens_month(byte: u8) -> bool {
    matches!(byte | 0x20, b'j' | b'f' | b'm' | b'a' | b's' | b'o' | b'n' | b'd')
}

fn month_number(word: &str) -> Option<u32> {
    const NAMES: [&[&str]; 12] = [
        &["januar", "jan", "january"],
        &["februar", "feb", "february"],
        &["marts", "mar", "march"],
        &["april", "apr"],
        &["maj", "may"],
        &["juni", "jun", "june"],
        &["juli", "jul", "july"],
        &["august", "aug"],
        &["september", "sep", "sept"],
        &["oktober", "okt", "october", "oct"],
        &["november", "nov"],
        &["december", "dec"],
    ];
    if !(3..=9).contains(&word.len()) {
        return None;
    }
    let index = NAMES.iter().position(|names| names.iter().any(|n| n.eq_ignore_ascii_case(word)))?;
    u32::try_from(index + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_printed_form_is_read() {
        for (text, printed, date) in [
            ("06-11-2023", "06-11-2023", "2023-11-06"),
            ("d. 06.11.23.", "06.11.23", "2023-11-06"),
            ("den 15.11.2022", "15.11.2022", "2022-11-15"),
            ("2023-11-06", "2023-11-06", "2023-11-06"),
            ("2023-11-06T12:00", "2023-11-06", "2023-11-06"),
            ("Mandag d. 06. november 2023 kl. 19:00", "06. november 2023", "2023-11-06"),
            ("6. NOVEMBER 2023", "6. NOVEMBER 2023", "2023-11-06"),
            ("Mandag d. 7 februar 2022", "7 februar 2022", "2022-02-07"),
            ("15-maj-2002", "15-maj-2002", "2002-05-15"),
            ("11. jun 2019", "11. jun 2019", "2019-06-11"),
            ("06. apr. 2022", "06. apr. 2022", "2022-04-06"),
            ("Onsdag, April 3, 2019 - 18:00", "April 3, 2019", "2019-04-03"),
            ("Torsdag, Marts 3, 2016 - 08:00", "Marts 3, 2016", "2016-03-03"),
            ("Mandag, 15 juni, 2020 - 17:00", "15 juni, 2020", "2020-06-15"),
            ("8/29/2019 4:00:00 PM", "8/29/2019", "2019-08-29"),
            ("22-06-2022 17:30:00", "22-06-2022", "2022-06-22"),
            ("26/4 2016", "26/4 2016", "2016-04-26"),
            ("12/3-2008", "12/3-2008", "2008-03-12"),
            ("26/04/2016", "26/04/2016", "2016-04-26"),
            ("01.01.75", "01.01.75", "1975-01-01"),
            ("6.\u{a0}november\u{a0}2023", "6.\u{a0}november\u{a0}2023", "2023-11-06"),
        ] {
            let found = first(text, 100).unwrap_or_else(|| panic!("no date in {text}"));
            assert_eq!(found.value.to_string(), date, "{text}");
            assert_eq!(&text[found.span.start - 100..found.span.end - 100], printed);
        }
    }

    #[test]
    fn look_alikes_are_no_dates() {
        for text in [
            "2018-2025",
            "2022-25",
            "(2014-2017)",
            "14-17 Økonomiudvalget",
            "15.00.00-A00-28-23",
            "13.05.12-Ø00-1-15",
            "85.02.02G00-0011",
            "24-000584",
            "330-2017-90442",
            "5.68.98",
            "4.133.399",
            "11. juni",
            "31-02-2023",
            "32. maj 2020",
            "00-00-0000",
            "1/10",
            "kl. 19.00",
            "1.2.34.5",
            "8/29/2019",
        ] {
            assert_eq!(find(text, 0), [], "{text}");
        }
    }

    #[test]
    fn ranges_give_both_ends() {
        let found = find("Fra 01.01.2012-31.12.2012 og 1. maj 2024 til 3. juni 2024", 0);
        assert_eq!(found.len(), 4);
    }

    #[test]
    fn days_without_a_year_are_kept_apart() {
        assert_eq!(day_month_end("11. juni", 0), Some(8));
        assert_eq!(day_month_end("1/10", 0), Some(4));
        assert_eq!(day_month_end("31. februar", 0), None);
        assert!(find("11. juni, 1/10", 0).is_empty());
    }
}
