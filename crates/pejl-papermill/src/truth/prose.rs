//! Sentences with their slots filled.

use crate::random::Random;
use crate::stock::{places, sentences};
use pejl_model::{Figure, Span, Unit};
use rust_decimal::Decimal;

/// What a sentence is about.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'a> {
    pub municipality: &'a str,
    /// The subject in the definite form ("nytteindsatsen").
    pub phrase: &'a str,
    pub year: i16,
}

/// Fills sentences and keeps the figures that it wrote.
pub(crate) struct Prose<'a> {
    subject: Subject<'a>,
    pub figures: Vec<Figure>,
}

impl<'a> Prose<'a> {
    pub(crate) fn new(subject: Subject<'a>) -> Self {
        Self { subject, figures: Vec::new() }
    }

    /// `template` with every slot filled.
    pub(crate) fn fill(&mut self, template: &str, random: &mut Random) -> String {
        let mut out = String::with_capacity(template.len() + 40);
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let (slot, tail) = after.split_once('}').unwrap_or((after, ""));
            self.slot(slot, random, &mut out);
            // "48 pct." at the end of a sentence takes no second full stop.
            rest = if out.ends_with('.') { tail.strip_prefix('.').unwrap_or(tail) } else { tail };
        }
        out.push_str(rest);
        out
    }

    /// A paragraph of `count` different sentences from `stock`.
    pub(crate) fn paragraph(&mut self, stock: &[&str], count: usize, random: &mut Random) -> String {
        let mut out = String::new();
        let offset = random.below(stock.len());
        let step = 1 + 2 * random.below(stock.len().div_ceil(2));
        for i in 0..count.min(stock.len()) {
            if i > 0 {
                out.push(' ');
            }
            out.push_str(&self.fill(stock[(offset + i * step) % stock.len()], random));
        }
        out
    }

    fn slot(&mut self, slot: &str, random: &mut Random, out: &mut String) {
        match slot {
            "g" => out.push_str(random.pick(sentences::GROUPS)),
            "G" => push_capital(out, random.pick(sentences::GROUPS)),
            "i" => out.push_str(random.pick(sentences::MEASURES)),
            "b" => out.push_str(random.pick(sentences::TRADES)),
            "o" => out.push_str(random.pick(places::TOWNS)),
            "md" => out.push_str(random.pick(places::MONTHS)),
            "t" => out.push_str(self.subject.phrase),
            "k" => out.push_str(self.subject.municipality),
            "år" => out.push_str(&(self.subject.year - random.below(2) as i16).to_string()),
            "antal" => out.push_str(&random.between(6, 240).to_string()),
            _ => self.figure(slot, random, out),
        }
    }

    fn figure(&mut self, slot: &str, random: &mut Random, out: &mut String) {
        let (value, unit, scale, words) = match slot {
            "p" => {
                let tenths = random.below(2);
                let value =
                    Decimal::new(random.between(21, 960) as i64 / if tenths == 0 { 10 } else { 1 }, tenths as u32);
                (value, Unit::Percent, 1, random.pick(&["pct.", "procent", "%"]))
            }
            "mio" => (Decimal::new(random.between(3, 940) as i64, 1), Unit::Kroner, 1_000_000, "mio. kr."),
            "kr" => (Decimal::from(random.between(9, 1900) * 250), Unit::Kroner, 1, "kr."),
            "uger" => (Decimal::from(random.between(3, 60)), Unit::Weeks, 1, "uger"),
            "mdr" => (Decimal::from(random.between(3, 40)), Unit::Months, 1, "måneder"),
            "timer" => (Decimal::from(random.between(4, 90)), Unit::Hours, 1, "timer"),
            "dage" => (Decimal::from(random.between(4, 40)), Unit::Days, 1, "dage"),
            _ => (Decimal::from(random.between(12, 2400)), Unit::Persons, 1, random.pick(&["borgere", "personer"])),
        };
        out.push_str(&danish(value));
        out.push(' ');
        out.push_str(words);
        self.figures.push(Figure { value, unit, scale, span: Span::default(), words: Span::default() });
    }
}

/// `value` with a decimal comma and full stops between thousands.
pub(crate) fn danish(value: Decimal) -> String {
    let text = value.abs().to_string();
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::new();
    if value.is_sign_negative() && !value.is_zero() {
        out.push('-');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push('.');
        }
        out.push(digit);
    }
    if !part.is_empty() {
        out.push(',');
        out.push_str(part);
    }
    out
}

/// `text` with its first letter as a capital, at the end of `out`.
pub(crate) fn push_capital(out: &mut String, text: &str) {
    let mut chars = text.chars();
    out.extend(chars.next().into_iter().flat_map(char::to_uppercase));
    out.push_str(chars.as_str());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stock::{acts, topics};

    #[test]
    fn numbers_are_danish() {
        assert_eq!(danish(Decimal::new(12_345_678, 1)), "1.234.567,8");
        assert_eq!(danish(Decimal::from(-1200)), "-1.200");
    }

    #[test]
    fn no_slot_is_left_open_in_any_sentence_of_the_stock() {
        let mut prose = Prose::new(Subject { municipality: "Nordvig", phrase: "nytteindsatsen", year: 2024 });
        let mut random = Random::new(1);
        let topics = topics::TOPICS.iter().flat_map(|t| t.own);
        let all = [
            sentences::SUMMARY,
            sentences::BACKGROUND,
            sentences::ECONOMY,
            sentences::LEGAL,
            sentences::CROSS,
            sentences::CONSULTATION,
            sentences::PROCESS,
            sentences::ASSESSMENT,
            sentences::BULLETS,
            sentences::ATTACHMENTS,
            sentences::BEFORE_LIST,
            sentences::BEFORE_TABLE,
            acts::REMARKS,
            acts::REASONS,
        ];
        for template in all.into_iter().flatten().chain(topics) {
            let text = prose.fill(template, &mut random);
            assert!(!text.contains(['{', '}']) && !text.contains(".."), "{text}");
        }
        assert!(prose.figures.len() > 20);
    }
}
