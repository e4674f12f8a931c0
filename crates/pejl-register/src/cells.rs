//! What stands in a cell as a person, a day, a number or a code.

use crate::error::Result;
use crate::mapping::{Codes, Mapping, PersonIs};
use crate::pseudonym::{PersonalNumber, Pseudonyms};
use crate::raw::{BAD_CODE, BAD_DAY, BAD_NUMBER, BARRED, FIRST_MARK, NO_CODE, NO_DAY, NO_NUMBER, NO_PERSON, narrow};
use jiff::civil::Date;
use pejl_rules::{Dag, Form, HoldtAf, Maalgruppe, Tilbud, Ydelse};

/// A cell of a file that goes row by row.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Cell<'c> {
    Empty,
    Text(&'c str),
    Whole(i64),
    Real(f64),
    Day(Dag),
}

/// Which day of something a column tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    /// The first or only one.
    First,
    /// The last, or the day after it, as the mapping says.
    Last,
}

/// Which of the law's lists a code stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum List {
    Sex,
    YesNo,
    Benefit,
    Group,
    Form,
    Holder,
    Offer,
}

/// How the cells of a delivery are read.
#[derive(Debug)]
pub(crate) struct Door<'a> {
    dates: DateForm,
    decimal: u8,
    open: Vec<Dag>,
    last_day_included: bool,
    pub(crate) divider: u8,
    pseudonyms: Option<&'a Pseudonyms>,
    /// True where pseudonyms may be as personal numbers are.
    serial: bool,
}

impl<'a> Door<'a> {
    /// As `mapping` says; personal numbers become pseudonyms by `pseudonyms`.
    pub(crate) fn of(mapping: &Mapping, pseudonyms: Option<&'a Pseudonyms>) -> Result<Self> {
        let whole = &mapping.register;
        let pseudonyms = match whole.person {
            PersonIs::Pseudonym => None,
            PersonIs::PersonalNumber => Some(pseudonyms.ok_or(crate::RegisterError::NoKey)?),
        };
        Ok(Self {
            dates: DateForm::of(&whole.dates),
            decimal: u8::try_from(whole.decimal).unwrap_or(b','),
            open: whole.open.iter().filter_map(|day| iso(day)).collect(),
            last_day_included: whole.last_day_included,
            divider: whole.divider.bytes().next().unwrap_or(b';'),
            pseudonyms,
            serial: whole.serial_pseudonyms,
        })
    }

    pub(crate) fn person_text(&self, text: &str) -> u64 {
        match self.pseudonyms {
            Some(pseudonyms) => PersonalNumber::of(text).map_or(NO_PERSON, |number| pseudonyms.of(number)),
            None if !self.serial && PersonalNumber::of(text).is_some() => BARRED,
            None => text.trim().parse().ok().filter(|number| *number < FIRST_MARK).unwrap_or(NO_PERSON),
        }
    }

    pub(crate) fn person_number(&self, number: u64) -> u64 {
        match self.pseudonyms {
            Some(pseudonyms) => PersonalNumber::number(number).map_or(NO_PERSON, |number| pseudonyms.of(number)),
            None if !self.serial && PersonalNumber::number(number).is_some() => BARRED,
            None if number < FIRST_MARK => number,
            None => NO_PERSON,
        }
    }

    pub(crate) fn person(&self, cell: Cell<'_>) -> u64 {
        match cell {
            Cell::Text(text) => self.person_text(text),
            Cell::Whole(number) => u64::try_from(number).map_or(NO_PERSON, |number| self.person_number(number)),
            Cell::Real(number) => whole(number).map_or(NO_PERSON, |number| self.person(Cell::Whole(number))),
            Cell::Empty | Cell::Day(_) => NO_PERSON,
        }
    }

    pub(crate) fn day_text(&self, text: &str, which: Which) -> u16 {
        match text.trim() {
            "" => NO_DAY,
            text => self.dates.day(text).map_or(BAD_DAY, |day| self.told(day, which)),
        }
    }

    pub(crate) fn day(&self, cell: Cell<'_>, which: Which) -> u16 {
        match cell {
            Cell::Empty => NO_DAY,
            Cell::Text(text) => self.day_text(text, which),
            Cell::Day(day) => self.told(day, which),
            Cell::Whole(_) | Cell::Real(_) => BAD_DAY,
        }
    }

    /// True where [`Door::told`] gives each day as it stands.
    pub(crate) fn as_it_stands(&self, which: Which) -> bool {
        which == Which::First || (!self.last_day_included && self.open.is_empty())
    }

    /// The day that `day` is in the register: of the last day of something, the day after it.
    pub(crate) fn told(&self, day: Dag, which: Which) -> u16 {
        match which {
            Which::First => narrow(day),
            Which::Last if self.open.contains(&day) => NO_DAY,
            Which::Last => narrow(Dag(day.0.saturating_add(i32::from(self.last_day_included)))),
        }
    }

    /// `times` the number in `text`, exact where it is whole; else rounded half away from 0 where `times` is not 1.
    pub(crate) fn number_text(&self, text: &str, times: i32) -> u16 {
        let text = text.trim();
        if text.is_empty() {
            return NO_NUMBER;
        }
        let (whole, part) = text.split_once(char::from(self.decimal)).unwrap_or((text, ""));
        self.thousands(whole).and_then(|whole| scaled(whole, part, times)).unwrap_or(BAD_NUMBER)
    }

    /// Digits with or without marks between thousands.
    fn thousands(&self, text: &str) -> Option<i64> {
        let mark = if self.decimal == b',' { '.' } else { ',' };
        let mut groups = text.split(mark);
        let mut digits = groups.next()?.to_owned();
        let first = digits.len();
        // Nothing in a register is below 0.
        if !text.bytes().all(|byte| byte.is_ascii_digit() || char::from(byte) == mark) {
            return None;
        }
        for group in groups {
            if group.len() != 3 || !(1..=3).contains(&first) {
                return None;
            }
            digits.push_str(group);
        }
        digits.parse().ok()
    }

    pub(crate) fn number(&self, cell: Cell<'_>, times: i32) -> u16 {
        match cell {
            Cell::Empty => NO_NUMBER,
            Cell::Text(text) => self.number_text(text, times),
            Cell::Whole(number) => fit(number.saturating_mul(i64::from(times))),
            Cell::Real(number) => real(number, times),
            Cell::Day(_) => BAD_NUMBER,
        }
    }
}

/// A whole number of the register.
pub(crate) fn fit(number: i64) -> u16 {
    u16::try_from(number).map_or(BAD_NUMBER, |number| number.min(BAD_NUMBER))
}

/// `times` a binary number, as a sheet or Parquet holds it.
pub(crate) fn real(number: f64, times: i32) -> u16 {
    let scaled = number * f64::from(times);
    let near = scaled.round();
    if times == 1 && near != scaled { BAD_NUMBER } else { whole(near).map_or(BAD_NUMBER, fit) }
}

/// The whole number that a sheet keeps as a binary one.
#[expect(clippy::cast_possible_truncation, reason = "the range is looked at first")]
pub(crate) fn whole(number: f64) -> Option<i64> {
    (number.fract() == 0.0 && number.abs() <= 9_007_199_254_740_992.0).then_some(number as i64)
}

fn scaled(whole: i64, part: &str, times: i32) -> Option<u16> {
    if part.len() > 12 || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let below = 10_i64.pow(u32::try_from(part.len()).ok()?);
    let part: i64 = if part.is_empty() { 0 } else { part.parse().ok()? };
    let scaled = part.checked_mul(i64::from(times))?;
    if times == 1 && scaled % below != 0 {
        return None;
    }
    let part = (scaled + below / 2) / below;
    whole.checked_mul(i64::from(times))?.checked_add(part).map(fit)
}

/// What the mapping and the law call `code`.
pub(crate) fn meant(list: List, codes: &Codes, code: &str) -> u8 {
    let code = code.trim();
    if code.is_empty() {
        return NO_CODE;
    }
    match list {
        List::Sex => match codes.get(code).map_or(code, String::as_str) {
            "mand" => 1,
            "kvinde" => 2,
            _ => BAD_CODE,
        },
        List::YesNo => match codes.get(code).map_or(code, String::as_str) {
            "nej" => 0,
            "ja" => 1,
            _ => BAD_CODE,
        },
        List::Benefit => of(codes, code, Ydelse::af_kode, Ydelse::ALLE),
        List::Group => of(codes, code, Maalgruppe::af_kode, Maalgruppe::ALLE),
        List::Form => of(codes, code, Form::af_kode, Form::ALLE),
        List::Holder => of(codes, code, HoldtAf::af_kode, HoldtAf::ALLE),
        List::Offer => of(codes, code, Tilbud::af_kode, Tilbud::ALLE),
    }
}

/// The place among `all` of what the mapping calls `code`.
fn of<T: Copy + PartialEq>(codes: &Codes, code: &str, known: impl Fn(&str) -> Option<T>, all: &[T]) -> u8 {
    let meant = codes.get(code).map_or(code, String::as_str);
    let place = known(meant).and_then(|one| all.iter().position(|other| *other == one));
    place.and_then(|place| u8::try_from(place).ok()).unwrap_or(BAD_CODE)
}

/// The code in a cell.
pub(crate) fn code(cell: Cell<'_>, list: List, codes: &Codes) -> u8 {
    match cell {
        Cell::Empty => NO_CODE,
        Cell::Text(text) => meant(list, codes, text),
        Cell::Whole(number) => meant(list, codes, &number.to_string()),
        Cell::Real(number) => whole(number)
            .map_or_else(|| meant(list, codes, &number.to_string()), |number| meant(list, codes, &number.to_string())),
        Cell::Day(_) => BAD_CODE,
    }
}

fn iso(text: &str) -> Option<Dag> {
    text.parse::<Date>().ok().map(Dag::from)
}

/// How days are written: year, month and day in some order are read quickly, all else by `strptime`.
#[derive(Debug)]
enum DateForm {
    /// The parts with what stands before each: `%Y`, `%m` or `%d`.
    Plain(Vec<(u8, u8)>),
    Other(String),
}

impl DateForm {
    fn of(form: &str) -> Self {
        let mut parts = Vec::new();
        let mut bytes = form.bytes();
        let mut before = 0;
        while let Some(byte) = bytes.next() {
            match (byte, before) {
                (b'%', _) => match bytes.next() {
                    Some(part @ (b'Y' | b'm' | b'd')) => parts.push((std::mem::take(&mut before), part)),
                    _ => return Self::Other(form.to_owned()),
                },
                (byte, 0) if byte.is_ascii_punctuation() || byte == b' ' => before = byte,
                _ => return Self::Other(form.to_owned()),
            }
        }
        let mut letters: Vec<u8> = parts.iter().map(|(_, part)| *part).collect();
        letters.sort_unstable();
        if letters == *b"Ydm" && before == 0 { Self::Plain(parts) } else { Self::Other(form.to_owned()) }
    }

    fn day(&self, text: &str) -> Option<Dag> {
        let date = match self {
            Self::Plain(parts) => plain(parts, text.as_bytes()),
            Self::Other(form) => Date::strptime(form, text).ok(),
        };
        date.map(Dag::from)
    }
}

/// Days and months of one or two digits, years of four.
fn plain(parts: &[(u8, u8)], text: &[u8]) -> Option<Date> {
    let (mut year, mut month, mut day) = (0_i16, 0_i8, 0_i8);
    let mut rest = text;
    for (before, part) in parts {
        if *before != 0 {
            rest = rest.strip_prefix(&[*before])?;
        }
        let longest = if *part == b'Y' { 4 } else { 2 };
        let length = rest.iter().take(longest).take_while(|byte| byte.is_ascii_digit()).count();
        let (digits, after) = rest.split_at(length);
        let number = digits.iter().fold(0_i16, |sum, digit| sum * 10 + i16::from(digit - b'0'));
        match part {
            b'Y' if length == 4 => year = number,
            b'm' if length > 0 => month = i8::try_from(number).ok()?,
            b'd' if length > 0 => day = i8::try_from(number).ok()?,
            _ => return None,
        }
        rest = after;
    }
    if rest.is_empty() { Date::new(year, month, day).ok() } else { None }
}

#[cfg(test)]
mod tests;
