//! Days, months, quarters and years as Danish papers print them.

use crate::cut;
use crate::danish;
use crate::exact::calendar;
use jiff::civil::Date;
use pejl_model::Span;

/// What a printed moment names. Numbers are as printed, so that what no calendar
/// has ("31. november") can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A day of a month: the month, then the day.
    Day(i8, i8),
    /// A month.
    Month(i8),
    /// A quarter.
    Quarter(i8),
    /// A half of a year.
    Half(i8),
    /// A year.
    Year,
}

/// A printed moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// What it names.
    pub kind: Kind,
    /// The year, where it is printed.
    pub year: Option<i16>,
    /// Where it stands, from its first number or word to the end of the year.
    pub span: Span,
}

impl Moment {
    /// The first day; none without a year, or where no calendar has it.
    #[must_use]
    pub fn first(self) -> Option<Date> {
        self.first_in(self.year?)
    }

    /// The first day, with `year` in place of what is printed.
    #[must_use]
    pub fn first_in(self, year: i16) -> Option<Date> {
        let (month, day) = match self.kind {
            Kind::Day(month, day) => (month, day),
            Kind::Month(month) => (month, 1),
            Kind::Quarter(quarter) => (quarter.checked_mul(3)?.checked_sub(2)?, 1),
            Kind::Half(half) => (half.checked_mul(6)?.checked_sub(5)?, 1),
            Kind::Year => (1, 1),
        };
        Date::new(year, month, day).ok()
    }

    /// The last day; none without a year, or where no calendar has it.
    #[must_use]
    pub fn last(self) -> Option<Date> {
        let first = self.first()?;
        let month = match self.kind {
            Kind::Day(..) => return Some(first),
            Kind::Month(month) => month,
            Kind::Quarter(_) => first.month().checked_add(2)?,
            Kind::Half(_) => first.month().checked_add(5)?,
            Kind::Year => 12,
        };
        Date::new(first.year(), month, calendar::days_in(Some(first.year()), month)?).ok()
    }
}

/// The moment that stands at `from` of `text`, behind "den", "d." or "hele":
/// "14. august 2024", "14/8-24", "2. kvartal 2023", "jan. 2024", "2024".
#[must_use]
pub fn moment_at(text: &str, from: usize) -> Option<Moment> {
    let rest = text.get(from..)?;
    let begins = rest.trim_start_matches(GAP);
    let begins = LEADS.iter().find_map(|lead| begins.strip_prefix(lead)).unwrap_or(begins).trim_start_matches(GAP);
    let start = text.len() - begins.len();
    let (kind, year, after) =
        if begins.starts_with(|c: char| c.is_ascii_digit()) { numbered(begins)? } else { worded(begins)? };
    Some(Moment { kind, year, span: Span::new(start, text.len() - after.len()) })
}

/// The moment whose last character stands right before `end`.
#[must_use]
pub fn moment_before(text: &str, end: usize) -> Option<Moment> {
    let before = cut::before(text, end, LONGEST);
    let base = end - before.len();
    before
        .char_indices()
        .filter(|(at, c)| c.is_alphanumeric() && !ends_in_word(before.get(..*at).unwrap_or("")))
        .filter_map(|(at, _)| moment_at(text, base + at))
        .find(|moment| moment.span.end == end)
}

/// The moment that the name at `name` (of a month, "kvartal", "halvår") belongs
/// to, with the number before it.
#[must_use]
pub fn moment_around(text: &str, name: Span) -> Option<Moment> {
    let before = cut::before(text, name.start, 12);
    if ends_in_word(before) && !before.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let number = before.trim_end_matches(GAP).trim_end_matches('.');
    let ordinal = number.rsplit(|c: char| !c.is_alphabetic()).next().filter(|word| ORDINALS.contains(word));
    if let Some(ordinal) = ordinal.filter(|_| number.len() < before.len()) {
        let start = name.start - (before.len() - (number.len() - ordinal.len()));
        return moment_at(text, start).filter(|moment| moment.span.end >= name.end);
    }
    let digits = number.len() - number.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let start = if (1..=2).contains(&digits) && !joined(number.get(..number.len() - digits)?) {
        name.start - (before.len() - (number.len() - digits))
    } else {
        name.start
    };
    moment_at(text, start).filter(|moment| moment.span.end >= name.end)
}

/// The end of the range that begins with `first`: "juli 2022 - juni 2023",
/// "1. marts til 30. november 2024", "maj til udgangen af juni 2024".
#[must_use]
pub fn range_end(text: &str, first: Moment) -> Option<Moment> {
    let after = behind_dash(text, first.span.end)?;
    let after = ["ultimo ", "udgangen af "].iter().find_map(|lead| after.strip_prefix(lead)).unwrap_or(after);
    moment_at(text, text.len() - after.len())
}

/// What follows the dash, or the words for one, that stand at `at`.
pub(crate) fn behind_dash(text: &str, at: usize) -> Option<&str> {
    let spaced = text.get(at..)?.trim_start_matches(GAP);
    ["-", "–", "—", "til og med ", "til ", "t.o.m. "].iter().find_map(|mark| spaced.strip_prefix(mark))
}

const GAP: [char; 2] = [' ', '\u{a0}'];
const LEADS: [&str; 6] = ["den ", "d. ", "d.", "d ", "hele ", "Den "];
const ORDINALS: [&str; 8] = ["første", "andet", "tredje", "fjerde", "Første", "Andet", "Tredje", "Fjerde"];
const LONGEST: usize = 32;

type Read<'a> = (Kind, Option<i16>, &'a str);

fn numbered(text: &str) -> Option<Read<'_>> {
    let (number, digits, after) = number(text)?;
    if digits == 4 {
        return year(text).map(|(year, after)| (Kind::Year, Some(year), after));
    }
    let number = i8::try_from(number).ok().filter(|_| digits <= 2)?;
    slashed(number, after).or_else(|| {
        let spaced = after.strip_prefix('.').unwrap_or(after).trim_start_matches(GAP);
        let (word, after) = word(spaced);
        match word.to_lowercase().as_str() {
            "kvartal" => Some(with_year(Kind::Quarter(number), after)),
            "halvår" => Some(with_year(Kind::Half(number), after)),
            _ => {
                let month = danish::month(word)?;
                Some(with_year(Kind::Day(month, number), behind_short(month, word, after)))
            }
        }
    })
}

/// The rest of "14.08.2024", "14/8-2024", "14/8-24", "14-08-2024" behind the day.
fn slashed(day: i8, after: &str) -> Option<Read<'_>> {
    let mark = after.chars().next().filter(|c| matches!(c, '.' | '/' | '-'))?;
    let (month, digits, after) = number(after.get(1..)?)?;
    let month = i8::try_from(month).ok().filter(|_| digits <= 2)?;
    let next = after.chars().next().filter(|c| matches!(c, '.' | '/' | '-' | ' '))?;
    let after = after.get(1..)?;
    if mark != '/' && next != mark {
        return None;
    }
    if let Some((year, after)) = year(after) {
        return Some((Kind::Day(month, day), Some(year), after));
    }
    let (short, digits, after) = number(after)?;
    let year = i16::try_from(short).ok().filter(|_| digits == 2 && mark == '/' && next == '-')?;
    Some((Kind::Day(month, day), Some(2000 + year), after))
}

fn worded(text: &str) -> Option<Read<'_>> {
    let (first, after) = word(text);
    if let Some(month) = danish::month(first) {
        return Some(with_year(Kind::Month(month), behind_short(month, first, after)));
    }
    let number = ORDINALS.iter().position(|name| *name == first)? % 4;
    let number = i8::try_from(number + 1).ok()?;
    let (second, after) = word(after.trim_start_matches(GAP));
    match second.to_lowercase().as_str() {
        "kvartal" => Some(with_year(Kind::Quarter(number), after)),
        "halvår" => Some(with_year(Kind::Half(number), after)),
        _ => None,
    }
}

/// What follows a month, behind the full stop of one that is cut short ("sept.").
fn behind_short<'a>(month: i8, word: &str, after: &'a str) -> &'a str {
    let short = word.len() < danish::month_name(month).len();
    after.strip_prefix('.').filter(|_| short).unwrap_or(after)
}

fn with_year(kind: Kind, after: &str) -> Read<'_> {
    let spaced = after.trim_start_matches([',', ' ', '\u{a0}']);
    let found = year(spaced).filter(|_| spaced.len() < after.len());
    found.map_or((kind, None, after), |(year, after)| (kind, Some(year), after))
}

/// The year that `text` begins with, 1900 to 2100 in four digits, and what follows.
fn year(text: &str) -> Option<(i16, &str)> {
    let (number, digits, after) = number(text)?;
    let ends = !after.starts_with(char::is_alphanumeric) && !thousands(after);
    let year = i16::try_from(number).ok().filter(|year| digits == 4 && (1900..=2100).contains(year))?;
    ends.then_some((year, after))
}

/// The years in `text`, in their order, each with where it begins.
pub(crate) fn years(text: &str) -> impl Iterator<Item = (i16, usize)> {
    let digit = |c: char| c.is_ascii_digit();
    let begins = move |at: &usize| text.get(..*at).is_some_and(|before| !before.ends_with(digit));
    let starts = text.match_indices(digit).map(|(at, _)| at).filter(begins);
    starts.filter_map(|at| year(text.get(at..)?).map(|(year, _)| (year, at)))
}

/// True for ".500" and ",5": the number goes on.
fn thousands(after: &str) -> bool {
    after.strip_prefix(['.', ',']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// The number that `text` begins with, how many digits it has, and what follows.
fn number(text: &str) -> Option<(u32, usize, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    Some((text.get(..digits)?.parse().ok()?, digits, text.get(digits..)?))
}

/// The word that `text` begins with and what follows; of one that is too long for a month, the beginning.
fn word(text: &str) -> (&str, &str) {
    let near = cut::head(text, LONGEST);
    text.split_at(near.find(|c: char| !c.is_alphabetic()).unwrap_or(near.len()))
}

fn ends_in_word(before: &str) -> bool {
    before.ends_with(char::is_alphanumeric)
}

/// True where a number behind `before` is only the tail of a longer one.
fn joined(before: &str) -> bool {
    let mark = before.trim_end_matches(['.', ',', '/']);
    before.ends_with(char::is_alphanumeric)
        || (mark.len() < before.len() && mark.ends_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests;
