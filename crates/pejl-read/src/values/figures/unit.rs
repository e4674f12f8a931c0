//! What a figure counts: the words after it, or "kr." before it.

use crate::values::scan::{byte, byte_before, letters_end, letters_start, skip_blank, skip_blank_back};
use pejl_model::Unit;

/// What the words beside a figure tell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Told {
    pub unit: Option<Unit>,
    pub scale: Option<u64>,
}

impl Told {
    /// True where anything is told.
    pub fn is_told(&self) -> bool {
        self.unit.is_some() || self.scale.is_some()
    }

    /// True for money and bare numbers: a heading's "1.000 kr." does not make 5 % into 5,000 %.
    pub fn takes_scale(&self) -> bool {
        self.unit.is_none_or(|u| matches!(u, Unit::Kroner | Unit::Number))
    }

    /// True where the unit is such as even a year's digits can have: "2000 kr.", "1990 mio.".
    pub fn is_money_or_share(&self) -> bool {
        self.scale.is_some() || matches!(self.unit, Some(Unit::Kroner | Unit::Percent | Unit::PercentagePoint))
    }
}

/// The unit and scale of the number `start..end`.
pub(super) fn of(text: &str, start: usize, end: usize) -> Told {
    let mut told = after(text, end);
    if told.unit.is_none() && kroner_before(text, start) {
        told.unit = Some(Unit::Kroner);
    }
    told
}

/// True where the letters right after a number are a unit: "50kr.", "25mio.", "37t".
pub(super) fn glued(text: &str, at: usize) -> bool {
    let word = text.get(at..letters_end(text, at)).unwrap_or("");
    scale_of(word).is_some() || unit_of(word).is_some()
}

fn after(text: &str, end: usize) -> Told {
    let bytes = text.as_bytes();
    let mut told = Told::default();
    let mut at = blank(bytes, end);
    if byte(bytes, end) == b',' && byte(bytes, end + 1) == b'-' {
        return Told { unit: Some(Unit::Kroner), scale: None };
    }
    if byte(bytes, at) == b'%' {
        let word = at + 1 + usize::from(byte(bytes, at + 1) == b'-');
        let point = is_point(text, word) || is_point(text, skip_blank(bytes, word));
        return Told { unit: Some(if point { Unit::PercentagePoint } else { Unit::Percent }), scale: None };
    }
    // "37-timers", "2-årig".
    let hyphen = usize::from(byte(bytes, end) == b'-');
    at += if at == end { hyphen } else { 0 };
    for step in 0..4 {
        let to = letters_end(text, at);
        let word = text.get(at..to).unwrap_or("");
        if word.is_empty() {
            break;
        }
        if let Some(scale) = scale_of(word).filter(|_| told.scale.is_none()) {
            told.scale = Some(scale);
        } else if let Some(unit) = unit_of(word).filter(|_| !describes_things(text, word, to)) {
            let dots = to + usize::from(byte(bytes, to) == b'.');
            let share = unit == Unit::Percent
                && (is_point(text, skip_blank(bytes, dots))
                    || is_point(text, dots + usize::from(byte(bytes, dots) == b'-')));
            told.unit = Some(if share { Unit::PercentagePoint } else { unit });
            break;
        } else if word.eq_ignore_ascii_case("t") && kr_follows(text, to) {
            told.scale = Some(1_000);
        } else if told.scale.is_some() || step >= 3 || hyphen > 0 || !may_stand_between(word) {
            break;
        }
        at = blank(bytes, to + usize::from(byte(bytes, to) == b'.' && told.scale.is_some()));
        if at == to {
            break;
        }
    }
    told
}

/// True for "ledige" before things rather than persons: "ledige stillinger".
fn describes_things(text: &str, word: &str, end: usize) -> bool {
    const THINGS: [&str; 7] = ["værelser", "stillinger", "pladser", "boliger", "lejligheder", "lokaler", "job"];
    let start = skip_blank(text.as_bytes(), end);
    let next = text.get(start..letters_end(text, start)).unwrap_or("");
    word == "ledige" && THINGS.iter().any(|t| next.ends_with(t))
}

/// Blanks, and one line end, from `at`.
fn blank(bytes: &[u8], at: usize) -> usize {
    let mut end = skip_blank(bytes, at);
    end += usize::from(byte(bytes, end) == b'\r');
    if byte(bytes, end) == b'\n' { skip_blank(bytes, end + 1) } else { end }
}

fn is_point(text: &str, at: usize) -> bool {
    let word = text.get(at..letters_end(text, at)).unwrap_or("");
    word.eq_ignore_ascii_case("point") || word.eq_ignore_ascii_case("points") || word.eq_ignore_ascii_case("p")
}

/// True for ".kr" and ". kr" after the "t" of "t.kr.".
fn kr_follows(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let word = skip_blank(bytes, at + usize::from(byte(bytes, at) == b'.'));
    text.get(word..letters_end(text, word)).is_some_and(|w| w.eq_ignore_ascii_case("kr"))
}

/// True for "kr. 1.000" and "DKK 5", unless the "kr." belongs to a number before it.
fn kroner_before(text: &str, start: usize) -> bool {
    let bytes = text.as_bytes();
    let end = skip_blank_back(bytes, start);
    let letters = end - usize::from(byte_before(bytes, end) == b'.');
    if end == start || !byte_before(bytes, letters).is_ascii_alphabetic() {
        return false;
    }
    let word = letters_start(text, letters);
    let kroner =
        text.get(word..letters).is_some_and(|w| ["kr", "dkk", "kroner"].iter().any(|k| k.eq_ignore_ascii_case(w)));
    let before = byte_before(bytes, skip_blank_back(bytes, word));
    kroner && !(before.is_ascii_digit() || matches!(before, b'.' | b'r' | b'o'))
}

/// Adjectives and the like that may stand between a figure and what it counts.
fn may_stand_between(word: &str) -> bool {
    const NEVER: [&str; 12] = ["i", "og", "eller", "på", "af", "til", "for", "om", "det", "de", "ikke", "blevet"];
    let lower = word.chars().next().is_some_and(char::is_lowercase);
    lower && word.len() >= 3 && word.ends_with(['e', 't', 'a']) && !NEVER.contains(&word)
}

/// What one stands for before "mio.", "mia.", "tusind".
pub(super) fn scale_of(word: &str) -> Option<u64> {
    const THOUSAND: [&str; 3] = ["tusind", "tusinde", "tusinder"];
    const MILLION: [&str; 5] = ["mio", "mill", "million", "millioner", "mill"];
    const MILLIARD: [&str; 4] = ["mia", "milliard", "milliarder", "mrd"];
    let is = |words: &[&str]| words.iter().any(|w| w.eq_ignore_ascii_case(word));
    match word.len() {
        3..=10 if is(&MILLION) => Some(1_000_000),
        3..=10 if is(&MILLIARD) => Some(1_000_000_000),
        3..=10 if is(&THOUSAND) => Some(1_000),
        _ => None,
    }
}

/// What a word counts. Compounds count by their last part: "medarbejdertimer" are hours.
pub(super) fn unit_of(word: &str) -> Option<Unit> {
    const WHOLE: [(&str, Unit); 27] = [
        ("kr", Unit::Kroner),
        ("dkk", Unit::Kroner),
        ("dkr", Unit::Kroner),
        ("krone", Unit::Kroner),
        ("kroner", Unit::Kroner),
        ("pct", Unit::Percent),
        ("procent", Unit::Percent),
        ("percent", Unit::Percent),
        ("procentpoint", Unit::PercentagePoint),
        ("procentpoints", Unit::PercentagePoint),
        ("pctpoint", Unit::PercentagePoint),
        ("år", Unit::Years),
        ("års", Unit::Years),
        ("årig", Unit::Years),
        ("årige", Unit::Years),
        ("årigt", Unit::Years),
        ("time", Unit::Hours),
        ("uge", Unit::Weeks),
        ("dag", Unit::Days),
        ("måned", Unit::Months),
        ("mdr", Unit::Months),
        ("mdrs", Unit::Months),
        ("unge", Unit::Persons),
        ("børn", Unit::Persons),
        ("mænd", Unit::Persons),
        ("kvinder", Unit::Persons),
        ("voksne", Unit::Persons),
    ];
    if !(2..=60).contains(&word.len()) {
        return None;
    }
    // The first letters of all the whole words, "å" by its first byte.
    let first = word.as_bytes().first().map(|b| b | 0x20);
    if matches!(first, Some(b'b' | b'd' | b'k' | b'm' | b'p' | b't' | b'u' | b'v' | 0xE3))
        && let Some((_, unit)) = WHOLE.iter().find(|(w, _)| same(w, word))
    {
        return Some(*unit);
    }
    if word.len() < SHORTEST_END {
        return None;
    }
    let last = word.as_bytes().last().map_or(0, u8::to_ascii_lowercase);
    ends_of(last).iter().find(|(end, _)| ends(word, end)).map(|(_, unit)| *unit)
}

/// Ends of words and what those count, by their last letter.
fn ends_of(last: u8) -> &'static [(&'static str, Unit)] {
    match last {
        b'e' => &[
            ("fuldtidsledige", Unit::FullTimePersons),
            ("fuldtidsmodtagere", Unit::FullTimePersons),
            ("helårsmodtagere", Unit::FullTimePersons),
            ("borgere", Unit::Persons),
            ("ledige", Unit::Persons),
            ("sygemeldte", Unit::Persons),
            ("modtagere", Unit::Persons),
            ("medarbejdere", Unit::Persons),
            ("deltagere", Unit::Persons),
            ("flygtninge", Unit::Persons),
            ("fordrevne", Unit::Persons),
            ("ansatte", Unit::Persons),
            ("indbyggere", Unit::Persons),
            ("beboere", Unit::Persons),
            ("studerende", Unit::Persons),
            ("fleksjobbere", Unit::Persons),
            ("dage", Unit::Days),
        ],
        b'k' => &[("årsværk", Unit::FullTimePersons)],
        b'n' => &[
            ("fuldtidsperson", Unit::FullTimePersons),
            ("helårsperson", Unit::FullTimePersons),
            ("person", Unit::Persons),
        ],
        b'r' => &[
            ("fuldtidspersoner", Unit::FullTimePersons),
            ("helårspersoner", Unit::FullTimePersons),
            ("fuldtidsstillinger", Unit::FullTimePersons),
            ("personer", Unit::Persons),
            ("borger", Unit::Persons),
            ("medlemmer", Unit::Persons),
            ("kursister", Unit::Persons),
            ("elever", Unit::Persons),
            ("modtager", Unit::Persons),
            ("timer", Unit::Hours),
            ("uger", Unit::Weeks),
            ("måneder", Unit::Months),
        ],
        b's' => &[("timers", Unit::Hours), ("dages", Unit::Days), ("ugers", Unit::Weeks), ("måneders", Unit::Months)],
        _ => &[],
    }
}

/// Length of "uger" and "dage".
const SHORTEST_END: usize = 4;

fn same(a: &str, b: &str) -> bool {
    a.len() == b.len() && ends(b, a)
}

/// True where `word` ends with `end`, whatever the case of its ASCII letters.
fn ends(word: &str, end: &str) -> bool {
    let (word, end) = (word.as_bytes(), end.as_bytes());
    let tail = word.len().checked_sub(end.len()).and_then(|at| word.get(at..));
    // Most words are told apart by one letter.
    tail.is_some_and(|t| t.first().zip(end.first()).is_some_and(|(a, b)| a | 0x20 == b | 0x20))
        && tail.is_some_and(|t| t.eq_ignore_ascii_case(end))
}
