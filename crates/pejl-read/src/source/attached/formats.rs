//! How a workbook shows the numbers of its cells: dates, shares and amounts are
//! numbers with a format, and without it they can't be read, or a personal
//! number that is shown as one passes for an amount.

use crate::source::xml::{self, Xml};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use rust_decimal::Decimal;
use std::collections::HashMap;

/// Digits behind the comma where the format does not tell: a program's last digits are its own noise.
const MOST_DIGITS: u32 = 10;
/// The last day that a workbook can hold, counted from its first.
const LAST_DAY: i64 = 2_958_465;

/// How a number is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Format {
    /// As it is.
    General,
    /// With so many digits behind the comma, and groups of three where it says so.
    Number { digits: u32, grouped: bool },
    /// As a share of hundred, with so many digits behind the comma.
    Percent(u32),
    /// Digits filled into a pattern ("000000-0000").
    Pattern(String),
    /// A day, a time of day, or both.
    Moment { day: bool, time: bool },
}

/// The formats of a workbook, by the number that its cells name.
#[derive(Debug, Default)]
pub(super) struct Formats {
    of_cells: Vec<Format>,
    /// Days are counted from 1904.
    from_1904: bool,
}

impl Formats {
    /// What `styles` and `workbook` tell.
    pub(super) fn of(styles: &str, workbook: &str) -> Self {
        let mut own: HashMap<String, String> = HashMap::new();
        let (mut of_cells, mut inside) = (Vec::new(), false);
        xml::read(styles, |event| match event {
            Xml::Start(start) => match start.local_name().as_ref() {
                "numFmt" => {
                    let id = xml::attribute(&start, "numFmtId");
                    own.extend(id.zip(xml::attribute(&start, "formatCode")));
                }
                "cellXfs" => inside = true,
                "xf" if inside => of_cells.push(xml::attribute(&start, "numFmtId").unwrap_or_default()),
                _ => {}
            },
            Xml::End(name) if name == "cellXfs" => inside = false,
            _ => {}
        });
        let format = |id: &String| own.get(id).map_or_else(|| builtin(id), |code| Format::of(code));
        Self { of_cells: of_cells.iter().map(format).collect(), from_1904: counts_from_1904(workbook) }
    }

    /// The number `value` as the cell style `style` shows it; anything else as it is.
    pub(super) fn shown(&self, value: &str, style: Option<&str>) -> String {
        let format = style.and_then(|style| self.of_cells.get(style.parse::<usize>().ok()?));
        let number = value.parse::<Decimal>().or_else(|_| Decimal::from_scientific(value));
        let Ok(number) = number else { return value.to_owned() };
        match format.unwrap_or(&Format::General) {
            Format::General => general(number),
            Format::Number { digits, grouped } => amount(number, *digits, *grouped),
            Format::Percent(digits) => match number.checked_mul(Decimal::ONE_HUNDRED) {
                Some(hundreds) => format!("{} %", amount(hundreds, *digits, false)),
                None => value.to_owned(),
            },
            Format::Pattern(pattern) => filled(pattern, number).unwrap_or_else(|| general(number)),
            Format::Moment { day, time } => self.moment(number, *day, *time).unwrap_or_else(|| general(number)),
        }
    }

    fn moment(&self, number: Decimal, day: bool, time: bool) -> Option<String> {
        let seconds = number.fract().checked_mul(Decimal::from(86_400))?.round();
        let seconds = i64::try_from(seconds).ok().filter(|seconds| *seconds >= 0)?;
        let days = i64::try_from(number.trunc()).ok().filter(|days| (0..=LAST_DAY).contains(days))?;
        let time = time.then(|| format!("{:02}.{:02}", seconds / 3600 % 24, seconds / 60 % 60));
        let date = self.day(days)?.strftime("%d-%m-%Y").to_string();
        match (day, time) {
            (false, Some(time)) => Some(time),
            (_, Some(time)) => Some(format!("{date} {time}")),
            (_, None) => Some(date),
        }
    }

    /// Counting begins one day early, for it has a 29 February 1900 that never was.
    fn day(&self, days: i64) -> Option<Date> {
        let first = if self.from_1904 { date(1904, 1, 1) } else { date(1899, 12, 30) };
        first.checked_add(days.days()).ok()
    }
}

fn counts_from_1904(workbook: &str) -> bool {
    let mut told = false;
    xml::read(workbook, |event| {
        if let Xml::Start(start) = event {
            let is = start.local_name().as_ref() == "workbookPr";
            told |= is && matches!(xml::attribute(&start, "date1904").as_deref(), Some("1" | "true"));
        }
    });
    told
}

/// The formats that every workbook has under these numbers.
fn builtin(id: &str) -> Format {
    let number = |digits, grouped| Format::Number { digits, grouped };
    match id.parse::<u32>().unwrap_or(0) {
        1 => number(0, false),
        2 => number(2, false),
        3 | 5 | 6 | 37 | 38 | 41 | 42 => number(0, true),
        4 | 7 | 8 | 39 | 40 | 43 | 44 => number(2, true),
        9 => Format::Percent(0),
        10 => Format::Percent(2),
        14..=17 | 27..=31 | 34..=36 | 50..=58 => Format::Moment { day: true, time: false },
        18..=21 | 32 | 33 | 45..=47 => Format::Moment { day: false, time: true },
        22 => Format::Moment { day: true, time: true },
        _ => Format::General,
    }
}

impl Format {
    /// What a format's code says, by its part for numbers above zero.
    fn of(code: &str) -> Self {
        let code = plain(code);
        let has = |letters: &[char]| code.contains(letters);
        if code.is_empty() || code.eq_ignore_ascii_case("general") || code == "@" {
            return Self::General;
        }
        let digits = code.split_once('.').map_or(0, |(_, rest)| {
            let digits = rest.chars().take_while(|c| matches!(c, '0' | '#' | '?')).count();
            u32::try_from(digits).unwrap_or(0).min(MOST_DIGITS)
        });
        if has(&['%']) {
            return Self::Percent(digits);
        }
        let (day, time) = (has(&['y', 'd', 'Y', 'D']), has(&['h', 's', 'H', 'S']));
        if day || time || has(&['m', 'M']) {
            return Self::Moment { day: day || !time, time };
        }
        let zeros = code.chars().filter(|c| *c == '0').count();
        if zeros >= 4 && code.chars().all(|c| matches!(c, '0' | '-' | ' ' | '/')) {
            return Self::Pattern(code);
        }
        Self::Number { digits, grouped: has(&[',']) }
    }
}

/// The first part of a format's code without what is only written out, colours and room.
fn plain(code: &str) -> String {
    let (mut out, mut chars) = (String::new(), code.chars());
    while let Some(c) = chars.next() {
        match c {
            '"' => drop(chars.by_ref().find(|c| *c == '"')),
            '[' => {
                let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                // Time that runs on past a day.
                out.extend(inside.chars().filter(|c| inside.len() <= 2 && "hms".contains(*c)));
            }
            '\\' => out.extend(chars.next().filter(|c| matches!(c, '-' | ' ' | '/'))),
            '_' | '*' => drop(chars.next()),
            ';' => break,
            c => out.push(c),
        }
    }
    out.trim().to_owned()
}

/// A number without a format. A personal number that lost its first nought is
/// given it back, so that it is known as one.
fn general(number: Decimal) -> String {
    let text = number.round_dp(MOST_DIGITS).normalize().to_string();
    if text.len() == 9 && text.bytes().all(|b| b.is_ascii_digit()) && begins_as_day(&format!("0{text}")) {
        return format!("0{text}");
    }
    text.replace('.', ",")
}

fn begins_as_day(digits: &str) -> bool {
    let part = |from: usize| digits.get(from..from + 2).and_then(|part| part.parse::<u8>().ok());
    part(0).is_some_and(|day| (1..=31).contains(&day)) && part(2).is_some_and(|month| (1..=12).contains(&month))
}

fn amount(number: Decimal, digits: u32, grouped: bool) -> String {
    let text = format!("{:.*}", digits as usize, number.round_dp(digits));
    let (sign, text) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("-", rest));
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let mut out = sign.to_owned();
    for (at, c) in whole.chars().enumerate() {
        if grouped && at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(c);
    }
    if !rest.is_empty() {
        out.push(',');
        out.push_str(rest);
    }
    out
}

/// The digits of a whole number in the noughts of `pattern`, from behind; none where they do not fit.
fn filled(pattern: &str, number: Decimal) -> Option<String> {
    let digits = u64::try_from(number).ok().filter(|_| number.is_integer())?.to_string();
    let mut digits = digits.bytes().rev();
    let fill = |c: char| if c == '0' { digits.next().map_or('0', char::from) } else { c };
    let mut out: Vec<char> = pattern.chars().rev().map(fill).collect();
    out.reverse();
    digits.next().is_none().then(|| out.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn formats(codes: &[&str]) -> Formats {
        Formats { of_cells: codes.iter().map(|code| Format::of(code)).collect(), from_1904: false }
    }

    #[test]
    fn numbers_are_read_as_they_are_shown() {
        for (value, code, shown) in [
            ("45518", "dd\\-mm\\-yyyy", "14-08-2024"),
            ("45518.6875", "d/m/yy h:mm;@", "14-08-2024 16.30"),
            ("0.6875", "[h]:mm", "16.30"),
            ("0.453", "0.0%", "45,3 %"),
            ("1234567.5", "#,##0", "1.234.568"),
            ("-1234.5", "#,##0.00\\ \"kr.\";[Red]-#,##0.00", "-1.234,50"),
            ("1.5E-2", "General", "0,015"),
            ("0.30000000000000004", "General", "0,3"),
            ("101701234", "000000\\-0000", "010170-1234"),
            ("101701234", "General", "0101701234"),
            ("991701234", "General", "991701234"),
            ("3001701234", "0000000000", "3001701234"),
            ("123456789012", "000000\\-0000", "123456789012"),
            ("-5", "yyyy", "-5"),
            ("99999999999", "yyyy", "99999999999"),
            ("tekst", "0.00", "tekst"),
        ] {
            assert_eq!(formats(&[code]).shown(value, Some("0")), shown, "{value} {code}");
        }
        assert_eq!(formats(&[]).shown("4.5", Some("7")), "4,5");
    }

    #[test]
    fn styles_are_found_by_their_numbers() {
        let styles = "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='yyyy\\-mm'/></numFmts>\
            <cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>\
            <cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='9'/></cellXfs></styleSheet>";
        let formats = Formats::of(styles, "<workbook><workbookPr date1904='1'/></workbook>");
        assert_eq!(formats.shown("0", Some("1")), "01-01-1904");
        assert_eq!(formats.shown("0.5", Some("2")), "50 %");
        assert_eq!(formats.shown("0.5", None), "0,5");
    }
}
