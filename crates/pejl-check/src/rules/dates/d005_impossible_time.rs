//! D005: a time that no clock shows.

use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "D005",
    severity: Severity::Error,
    on: true,
    words: &["kl. ", "kl "],
    find,
    examples: &[
        Example { text: "Mødet begynder kl. 25.10 i salen.", finds: &["25.10"] },
        Example { text: "| Tid | Emne |\n|---|---|\n| kl. 16:75 | Kaffe |", finds: &["16:75"] },
        Example { text: "Døren åbnes kl 24.30, og der lukkes kl. 23.59.", finds: &["24.30"] },
        Example { text: "Fra kl. 16.00 til kl. 24.00, kl. 8 og kl. 10.000.", finds: &[] },
        Example { text: "I 9. kl. 25.10 procent, og i aftalen mellem KL 25.10.2023 og staten.", finds: &[] },
        Example { text: "Klokken er mange kl. 12.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for hit in found.hits() {
        let Some((hour, minute, at)) = clock_behind(prepared.text, hit.span) else { continue };
        let with_minutes = at.len() > 2;
        if with_minutes && (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) {
            found.at(at).with("printed", at.of(prepared.text));
        }
    }
}

/// The time in hours and minutes behind "kl. " at `at`; not that of a school class ("9. kl. 25").
pub(super) fn clock_behind(text: &str, at: Span) -> Option<(u32, u32, Span)> {
    let before = text.get(..at.start)?;
    let class = before.trim_end().ends_with('.')
        && before.trim_end().trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit());
    if class || before.ends_with(char::is_alphanumeric) || at.of(text).starts_with("KL") {
        return None;
    }
    clock(text, at.end)
}

/// The time at `from`: "16.00", "9:30", "16".
pub(super) fn clock(text: &str, from: usize) -> Option<(u32, u32, Span)> {
    let rest = text.get(from..)?.trim_start_matches([' ', '\u{a0}']);
    let start = text.len() - rest.len();
    let hours = rest.bytes().take_while(u8::is_ascii_digit).count();
    let hour = rest.get(..hours).filter(|_| hours <= 2)?.parse().ok()?;
    let after = rest.get(hours..)?;
    let Some(minutes) = after.strip_prefix(['.', ':']).filter(|after| after.starts_with(|c: char| c.is_ascii_digit()))
    else {
        let ends = !after.starts_with(|c: char| c.is_alphanumeric() || c == ',');
        return ends.then(|| (hour, 0, Span::new(start, start + hours)));
    };
    let ends = minutes.get(2..).is_some_and(|after| {
        let goes_on = after.strip_prefix(['.', ',']).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
        !goes_on && !after.starts_with(char::is_alphanumeric)
    });
    let minute = minutes.get(..2)?.parse().ok().filter(|_| ends)?;
    Some((hour, minute, Span::new(start, start + hours + 3)))
}
