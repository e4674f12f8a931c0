//! A050: "de fem mål" where the same item has six.

use super::said;
use crate::danish;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "A050",
    severity: Severity::Warning,
    on: true,
    words: &[
        "de to ",
        "de tre ",
        "de fire ",
        "de fem ",
        "de seks ",
        "de syv ",
        "de otte ",
        "de ni ",
        "de ti ",
        "de elleve ",
        "de tolv ",
    ],
    find,
    examples: &[
        Example {
            text: "Politikken indeholder seks principper. Rådet finder, at de fem principper er gode.",
            finds: &["de fem principper"],
        },
        Example {
            text: "Der er peget på fire indsatsområder:\n- Job\n- Bolig\n- Sprog\n- Fritid\n\nDe tre indsatsområder skal drøftes i maj.",
            finds: &["De tre indsatsområder"],
        },
        Example {
            text: "Planen har 8 delmål for de næste år.\n\nUdvalget har set på de syv delmål.",
            finds: &["de syv delmål"],
        },
        Example { text: "Politikken indeholder seks principper. De seks principper er gode.", finds: &[] },
        Example {
            text: "Politikken indeholder seks principper. De fem principper, der handler om børn, er nye.",
            finds: &[],
        },
        Example {
            text: "Vi har seks projekter, og fem af dem er i gang. De fem projekter er beskrevet i bilaget.",
            finds: &[],
        },
        Example { text: "Der er tre projekter i byen og to på landet. De fem projekter er i gang.", finds: &[] },
        Example { text: "Der er seks medarbejdere. De fem medarbejdere er nye.", finds: &[] },
    ],
};

/// Ends of nouns that are told in many numbers: persons, time, money.
const ANY_NUMBER: [&str; 20] = [
    "år",
    "måneder",
    "uger",
    "dage",
    "timer",
    "gange",
    "møder",
    "personer",
    "borgere",
    "kommuner",
    "medarbejdere",
    "medlemmer",
    "procent",
    "ledige",
    "virksomheder",
    "kvartaler",
    "deltagere",
    "sager",
    "kroner",
    "millioner",
];
const AFTER: [&str; 12] =
    ["er", "har", "skal", "vil", "bliver", "blev", "kan", "i", "fremgår", "udgør", "dækker", "understøtter"];
/// As many of these are looked at in an item, so that the time stays linear.
const MOST: usize = 12;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut seen: (Option<u32>, usize) = (None, 0);
    for hit in found.hits() {
        let item = prepared.item_at(hit.span.start);
        if seen.0 != item {
            seen = (item, 0);
        }
        let Some((number, noun, span)) = definite(prepared, hit.span) else { continue };
        let Some(whole) = item.and_then(|item| prepared.document.items.get(item as usize)) else { continue };
        seen.1 += 1;
        if seen.1 > MOST {
            continue;
        }
        let text = prepared.at(whole.span);
        let before = text.get(..span.start - whole.span.start).unwrap_or("");
        let Some((other, at)) = other_number(text, &noun, number) else { continue };
        // "Seks projekter, hvoraf fem ...": what is told after the whole may be a part of it.
        let between = before.get(at.end..).unwrap_or(before);
        if tells(between, number) || tells_of(before, &noun, number) {
            continue;
        }
        let at = Span::new(whole.span.start + at.start, whole.span.start + at.end);
        let finding = found.at(span).related(at);
        finding.with("told", number as usize).with("other", other as usize).with("noun", noun);
    }
}

/// "de fem principper er": the number, the noun and the place.
fn definite(prepared: &Prepared<'_>, hit: Span) -> Option<(u32, String, Span)> {
    let before = prepared.text.get(..hit.start)?.chars().next_back();
    let number = danish::small_number(hit.of(prepared.text).trim().get(3..)?)?;
    let rest = prepared.text.get(hit.end..)?;
    let end = rest.find(|c: char| !c.is_alphabetic())?;
    let noun = rest.get(..end)?.to_lowercase();
    let plural = noun.ends_with('r') || noun.ends_with("mål") || noun.ends_with("spor") || noun.ends_with("temaer");
    let counted = noun.len() >= 6 && plural && !ANY_NUMBER.iter().any(|many| noun.ends_with(many));
    let after = rest.get(end..)?.get(..30).or_else(|| rest.get(end..))?;
    let next = after.split_whitespace().next().unwrap_or("");
    let whole = after.starts_with('.') || (after.starts_with(' ') && AFTER.contains(&next) && next != "i");
    let begins = before.is_none_or(|c| !c.is_alphanumeric());
    let lead = said::before(prepared.text, hit.start, 12, Span::new(0, hit.start));
    let part = ["af", "blandt", "heraf", "første"].iter().any(|word| danish::ends_in_word(&lead, word).is_some());
    (counted && whole && begins && !part).then(|| (number, noun, Span::new(hit.start, hit.end + end)))
}

/// True where the number stands in the text, as a word or in digits.
fn tells(text: &str, number: u32) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| (1..=6).contains(&word.len()));
    words.into_iter().any(|word| as_number(word) == Some(number))
}

/// True where the number stands before the noun in the text.
fn tells_of(text: &str, noun: &str, number: u32) -> bool {
    let mut told = text.match_indices(noun).filter_map(|(at, _)| text.get(..at)?.split_whitespace().next_back());
    told.any(|word| as_number(word) == Some(number))
}

fn as_number(word: &str) -> Option<u32> {
    if word.bytes().all(|b| b.is_ascii_digit()) { word.parse().ok() } else { danish::small_number(word) }
}

/// The only other number that the noun is told with, where it is larger.
fn other_number(text: &str, noun: &str, number: u32) -> Option<(u32, Span)> {
    let mut other: Option<(u32, Span)> = None;
    for (at, _) in text.match_indices(noun) {
        let ends = text.get(at + noun.len()..)?.chars().next().is_none_or(|c| !c.is_alphanumeric());
        let before = text.get(..at)?.trim_end_matches(' ');
        let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
        let Some(told) = as_number(word).filter(|told| ends && *told != number && !word.is_empty()) else { continue };
        if told < number || told > 20 || other.is_some_and(|(known, _)| known != told) {
            return None;
        }
        other = other.or(Some((told, Span::new(before.len() - word.len(), at + noun.len()))));
    }
    other
}
