//! D006: a year of three or five digits.

use super::near;
use crate::danish::MONTHS;
use crate::exact::{Kind, Moment, moment_around, moment_at, moment_before};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "D006",
    severity: Severity::Error,
    on: true,
    words: &[
        MONTHS[0], MONTHS[1], MONTHS[2], MONTHS[3], MONTHS[4], MONTHS[5], MONTHS[6], MONTHS[7], MONTHS[8], MONTHS[9],
        MONTHS[10], MONTHS[11], "kvartal", "halvår",
    ],
    find,
    examples: &[
        Example { text: "I perioden 1. kvartal 202 - 4. kvartal 2023 kom flere i job.", finds: &["202"] },
        Example { text: "Aftalen er fra den 14. august 202.", finds: &["202"] },
        Example { text: "Periode\tAntal\n3. kvartal 2023 - 2. kvartal 202\t17", finds: &["202"] },
        Example { text: "Aftalen gælder fra 1. september 20244 og et år frem.", finds: &["20244"] },
        Example {
            text: "Målt fra 1. halvår 202-2. halvår 2024 er der fremgang (1. maj 202, 2. maj 203).",
            finds: &["202"],
        },
        Example { text: "I januar 202 borgere, i 2. kvartal 202 og i 3. kvartal 198.", finds: &[] },
        Example { text: "Pr. 1. august 202, mod 198 året før; den 1. maj 20244 kr.", finds: &[] },
        Example { text: "I 1. kvartal 20345 besøg, og i 2. halvår 20111 opkald.", finds: &[] },
        Example { text: "Fra 3. kvartal 2022 - 2. kvartal 2023 og den 1. august 2024.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let text = prepared.text;
    for hit in found.hits() {
        let (rest, start) = near::after(text, hit.span.end, &[' ', '\u{a0}']);
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let at = Span::new(start, start + digits);
        if start == hit.span.end || !matches!(digits, 3 | 5) || !rest.starts_with("20") {
            continue;
        }
        let Some(moment) = moment_around(text, hit.span) else { continue };
        let certain = if digits == 3 { is_cut(text, moment, at) } else { is_long(text, moment, at) };
        if certain {
            found.at(at).with("printed", at.of(text)).with("whole", Span::new(moment.span.start, at.end).of(text));
        }
    }
}

/// A number of three digits is the rest of a year where it stands in a range, or at
/// the end of a phrase behind "den" and a day.
fn is_cut(text: &str, moment: Moment, at: Span) -> bool {
    let before = text.get(..moment.span.start).unwrap_or("");
    let (after, _) = near::after(text, at.end, &[' ', '\u{a0}']);
    if let Some(other) = after.strip_prefix(['-', '–']) {
        return moment_at(text, text.len() - other.len())
            .is_some_and(|other| other.year.is_some() && other.kind != Kind::Year);
    }
    let ranged = before.trim_end().strip_suffix(['-', '–']).map(str::trim_end);
    if ranged.and_then(|first| moment_before(text, first.len())).is_some_and(|first| first.year.is_some()) {
        return true;
    }
    let led = before.ends_with("den ") || before.ends_with("d. ");
    let ends = after.is_empty() || after.starts_with(['.', ',', ')', '\n']);
    matches!(moment.kind, Kind::Day(..)) && led && ends
}

fn is_long(text: &str, moment: Moment, at: Span) -> bool {
    let after = text.get(at.end..).unwrap_or("");
    // What a year may be followed by; any other word may be what is counted.
    let goes_on_after = ["og", "til", "er", "var", "har", "blev", "samt", "i", "med", "for", "som", "at", "om", "på"];
    let (unit, _) = near::after(text, at.end, &[' ', '\u{a0}']);
    let goes_on = after.starts_with(char::is_alphanumeric)
        || after.strip_prefix(['.', ',', '-']).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
    let word = unit.split(|c: char| !c.is_alphanumeric() && c != '%').next().unwrap_or("");
    let is_count = matches!(moment.kind, Kind::Month(_)) || !(word.is_empty() || goes_on_after.contains(&word));
    !goes_on && !is_count
}
