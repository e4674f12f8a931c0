//! W005: an amount written in another style than Danish, or than its neighbours.

use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    code: "W005",
    severity: Severity::Note,
    on: false,
    words: &["mio kr", "mia kr", "mio. kr.", "mia. kr.", " kr"],
    find,
    examples: &[
        Example { text: "Udgiften er 1,234,500 kr. i alt.", finds: &["1,234,500"] },
        Example { text: "Udgiften er 12500 kr., og indtægten er 14.500 kr.", finds: &["12500"] },
        Example { text: "- Løn: 4 mio. kr.\n- Husleje: 2 mio kr\n- Kurser: 1 mio. kr.", finds: &["mio kr"] },
        Example { text: "Udgiften er 1.234.500,00 kr., og renten er 1,234 pct. af 4.500 kr.", finds: &[] },
        Example { text: "Udgiften er 12500 kr., og indtægten er 14500 kr. i 2024.", finds: &[] },
        Example { text: "Udgiften er 4 mio kr og 5 mio kr.", finds: &[] },
    ],
};

/// The place of "kr" among the rule's words.
const KRONER: usize = 4;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut items: BTreeMap<Option<u32>, Vec<Span>> = BTreeMap::new();
    for hit in found.hits().iter().filter(|hit| hit.word == KRONER) {
        let item = prepared.item_at(hit.span.start);
        items.entry(item).or_default().extend(number_before(prepared.text, hit.span.start));
    }
    for numbers in items.values() {
        let pointed = numbers.iter().any(|at| is_pointed(prepared.at(*at)));
        for at in numbers {
            let printed = prepared.at(*at);
            let right = if is_english(printed) {
                printed.replace(',', "\u{0}").replace('.', ",").replace('\u{0}', ".")
            } else if pointed && printed.len() >= 5 && printed.bytes().all(|b| b.is_ascii_digit()) {
                with_points(printed)
            } else {
                continue;
            };
            found.at(*at).with("printed", printed).with("right", right.as_str()).correct(*at, right);
        }
    }
    millions(prepared, found);
}

/// "mio kr" where the paper mostly has "mio. kr.".
fn millions(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let full = found.hits().iter().filter(|hit| matches!(hit.word, 2 | 3)).count();
    let short: Vec<Span> = found.hits().iter().filter(|hit| hit.word < 2).map(|hit| hit.span).collect();
    if full > short.len() {
        for at in short {
            let right = prepared.at(at).replace(' ', ". ") + ".";
            found.at(at).with("printed", prepared.at(at)).with("right", right);
        }
    }
}

/// The number that ends at `end`.
fn number_before(text: &str, end: usize) -> Option<Span> {
    let before = text.get(..end)?;
    let number =
        before.len() - before.bytes().rev().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')).count();
    let joined = before.get(..number)?.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '/'));
    (number < end && !joined).then_some(Span::new(number, end))
}

fn is_pointed(number: &str) -> bool {
    number.split_once('.').is_some_and(|(head, tail)| {
        (1..=3).contains(&head.len()) && tail.split([',', '.']).next().is_some_and(|group| group.len() == 3)
    })
}

/// "1,234,500" and "1,234.50": commas between thousands.
fn is_english(printed: &str) -> bool {
    let (head, decimals) = printed.split_once('.').unwrap_or((printed, ""));
    let mut groups = head.split(',');
    let first = groups.next().is_some_and(|first| (1..=3).contains(&first.len()));
    let groups: Vec<&str> = groups.collect();
    let thousands = groups.iter().all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()));
    let plain = decimals.bytes().all(|b| b.is_ascii_digit());
    first && thousands && plain && (groups.len() >= 2 || (groups.len() == 1 && matches!(decimals.len(), 1 | 2)))
}

fn with_points(digits: &str) -> String {
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}
