//! Numbers of lists and headings, counted as Word counts them.

use crate::source::xml::{self, Xml};
use std::collections::HashMap;

/// Word knows nine levels.
const LEVELS: usize = 9;

#[derive(Debug, Default, Clone)]
struct Level {
    format: String,
    text: String,
    start: Option<i64>,
}

/// The numberings of a document and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    abstracts: HashMap<String, Vec<Level>>,
    /// Numbering to abstract numbering.
    numbers: HashMap<String, String>,
    /// Numbering and level to another start.
    restarts: HashMap<(String, usize), i64>,
    counters: HashMap<String, [Option<i64>; LEVELS]>,
}

impl Numbering {
    /// Reads `word/numbering.xml`.
    pub fn read(part: &str) -> Self {
        let mut numbering = Self::default();
        let (mut shape, mut number, mut level) = (None::<String>, None::<String>, 0usize);
        xml::read(part, |event| {
            let Xml::Start(start) = event else { return };
            let value = || xml::attribute(&start, "val");
            match start.local_name().as_ref() {
                "abstractNum" => {
                    shape = xml::attribute(&start, "abstractNumId");
                    number = None;
                }
                "num" => number = xml::attribute(&start, "numId"),
                "lvl" | "lvlOverride" => {
                    level = xml::attribute(&start, "ilvl").and_then(|v| v.parse().ok()).unwrap_or(0).min(LEVELS - 1);
                }
                "abstractNumId" => {
                    if let (Some(number), Some(shape)) = (&number, value()) {
                        numbering.numbers.insert(number.clone(), shape);
                    }
                }
                "startOverride" => {
                    if let (Some(number), Some(first)) = (&number, value().and_then(|v| v.parse().ok())) {
                        numbering.restarts.insert((number.clone(), level), first);
                    }
                }
                name @ ("start" | "numFmt" | "lvlText") if number.is_none() => {
                    let Some(shape) = &shape else { return };
                    let levels =
                        numbering.abstracts.entry(shape.clone()).or_insert_with(|| vec![Level::default(); LEVELS]);
                    let Some(level) = levels.get_mut(level) else { return };
                    match name {
                        "start" => level.start = value().and_then(|v| v.parse().ok()),
                        "numFmt" => level.format = value().unwrap_or_default(),
                        _ => level.text = value().unwrap_or_default(),
                    }
                }
                _ => {}
            }
        });
        numbering
    }

    /// Counts one paragraph and gives its mark, with a blank after it.
    pub fn mark(&mut self, number: &str, level: usize) -> Option<String> {
        let level = level.min(LEVELS - 1);
        let shape = self.numbers.get(number)?;
        let levels = self.abstracts.get(shape)?;
        // A numbering that restarts counts on its own; others share the count of their shape.
        let own = (0..LEVELS).any(|level| self.restarts.contains_key(&(number.to_owned(), level)));
        let counters = self.counters.entry(if own { format!("#{number}") } else { shape.clone() }).or_default();
        let first = |at: usize| {
            let restart = self.restarts.get(&(number.to_owned(), at)).copied();
            restart.or_else(|| levels.get(at).and_then(|level| level.start)).unwrap_or(1)
        };
        for (at, counter) in counters.iter_mut().enumerate() {
            match at.cmp(&level) {
                std::cmp::Ordering::Less => *counter = counter.or_else(|| Some(first(at))),
                std::cmp::Ordering::Equal => *counter = Some(counter.map_or(first(at), |n| n.saturating_add(1))),
                std::cmp::Ordering::Greater => *counter = None,
            }
        }
        let format = levels.get(level)?;
        match format.format.as_str() {
            "bullet" => return Some("- ".to_owned()),
            "none" | "" => return None,
            _ => {}
        }
        Some(printed(&format.text, levels, counters)).filter(|mark| !mark.trim().is_empty())
    }
}

/// `%1.%2` with the counts in place of the signs.
fn printed(text: &str, levels: &[Level], counters: &[Option<i64>; LEVELS]) -> String {
    let mut mark = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let at = chars.peek().and_then(|next| next.to_digit(10)).filter(|n| c == '%' && *n > 0);
        match at.map(|n| n as usize - 1) {
            Some(at) => {
                chars.next();
                let format = levels.get(at).map_or("decimal", |level| level.format.as_str());
                mark.push_str(&number(counters.get(at).copied().flatten().unwrap_or(1), format));
            }
            None => mark.push(c),
        }
    }
    mark.push(' ');
    mark
}

fn number(n: i64, format: &str) -> String {
    match format {
        "lowerLetter" => letters(n, b'a'),
        "upperLetter" => letters(n, b'A'),
        "lowerRoman" => roman(n).to_lowercase(),
        "upperRoman" => roman(n),
        "decimalZero" => format!("{n:02}"),
        _ => n.to_string(),
    }
}

fn letters(n: i64, first: u8) -> String {
    match u8::try_from(n) {
        Ok(n @ 1..=26) => char::from(first + n - 1).to_string(),
        _ => n.to_string(),
    }
}

fn roman(n: i64) -> String {
    const SIGNS: &[(i64, &str)] =
        &[(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    if !(1..400).contains(&n) {
        return n.to_string();
    }
    let (mut left, mut out) = (n, String::new());
    for (value, sign) in SIGNS {
        while left >= *value {
            out.push_str(sign);
            left -= value;
        }
    }
    out
}
