//! A041: a rise or a fall that goes the other way by its own figures.

use super::said;
use super::stated::{self, Pair};
use super::ways::{self, Way};
use crate::danish;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "A041",
    severity: Severity::Error,
    on: true,
    words: ways::WORDS,
    find,
    examples: &[
        Example {
            text: "Fraværet er 5,4 % mod 6,1 % i samme kvartal 2022, altså en stigning på 0,7 procentpoint.",
            finds: &["stigning"],
        },
        Example { text: "Fraværet er 5,4 % mod 6,1 % i 2022, altså et fald på 0,7 procentpoint.", finds: &[] },
        Example { text: "I 2022 var fraværet 5,4 % mod 6,1 % i 2023, en stigning på 0,7 procentpoint.", finds: &[] },
        Example { text: "Antallet af borgere i job er faldet fra 100 til 120.", finds: &["faldet"] },
        Example { text: "- Andelen er steget fra 12,5 % i maj til 11,9 % i juni.\n- Andet.", finds: &["steget"] },
        Example {
            text: "Udgiften er reduceret fra 1,2 mio. kr. i 2022 til 1,4 mio. kr. i 2023.",
            finds: &["reduceret"],
        },
        Example { text: "Antallet er gået fra 100 til 120, et fald på 20.", finds: &["fald"] },
        Example { text: "Der er en stigning på 30 fra 180 til 150.", finds: &["stigning"] },
        Example { text: "Antallet er faldet fra 120 til 100 og igen steget til 110.", finds: &[] },
        Example { text: "Kommunen er steget fra plads 26 til 19 på ranglisten.", finds: &[] },
        Example { text: "Køen er faldet fra 120 til 100, mens ventetiden er steget fra 3 til 5 uger.", finds: &[] },
        Example { text: "Underskuddet er steget fra -2 mio. kr. til -5 mio. kr.", finds: &[] },
        Example { text: "Udgiften er faldet fra 1,2 mio. kr. til 900.000 kr.", finds: &[] },
        Example { text: "Faldet i ledigheden har øget beskæftigelsen fra 70 til 75 %.", finds: &[] },
        Example { text: "Ventetiden er faldet fra 2 timer til 45 minutter.", finds: &[] },
        Example { text: "Tiden er faldet fra 1,5 time til 50 minutter pr. borger.", finds: &[] },
        Example { text: "Afstanden er reduceret fra 2 km til 800 meter.", finds: &[] },
        Example { text: "Der er fald i forløb fra 12 til 18 måneder.", finds: &[] },
        Example { text: "Der var en stigning på 4 pct.\n\nAntallet af klager gik fra 12 til 8.", finds: &[] },
        Example { text: "Antallet er ikke faldet fra 10 til 12, men har ligget fast.", finds: &[] },
        Example { text: "Antallet er i så fald fra 10 til 12 borgere.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for hit in found.hits() {
        let Some((way, word)) = ways::word(prepared.text, hit.span) else { continue };
        let Some((pair, sure)) = pair_of(prepared, word, hit.span).filter(|(pair, _)| !pair.rough) else { continue };
        let Some(right) = pair.way().filter(|right| *right != way) else { continue };
        let lead = said::before(prepared.text, word.start, 40, pair.from.words());
        if said::has_any(&lead, &["ikke", "hverken", "uden", "eller"]) {
            continue;
        }
        let finding = found.at(word).related(pair.from.span).related(pair.to.span);
        finding.with("printed", word.of(prepared.text)).with("way", if right == Way::Up { "up" } else { "down" });
        finding.with("from", said::shown(&pair.from)).with("to", said::shown(&pair.to));
        if !sure {
            finding.severity = finding.severity.min(Severity::Warning);
        }
    }
}

/// The two figures that the word tells about, and whether nothing else can be meant:
/// after it ("faldet fra 120 til 100", "et fald på 20 fra 120 til 100") or right
/// before it ("fra 120 til 100, et fald på 20").
fn pair_of<'a>(prepared: &Prepared<'a>, word: Span, hit: Span) -> Option<(Pair<'a>, bool)> {
    let item = prepared.item_at(word.start)? as usize;
    let sized = stated::stated(prepared, hit);
    let next = sized.as_ref().map_or_else(|| said::first_from(prepared, item, word.end), |stated| stated.index + 1);
    if let Some(pair) = stated::pair(prepared, item, next).filter(|pair| pair.from.words().contains(word)) {
        let from = sized.as_ref().map_or(word.end, |stated| stated.amount.span.end);
        let link = said::between(prepared.text, from, pair.from.span.start, 60)?;
        let link = said::without_units(&link).replace('%', "");
        let link = danish::ends_in_word(&link, "fra").unwrap_or(&link).trim();
        return told(link, sized.is_some()).map(|sure| (pair, sure));
    }
    let stated = sized?;
    let two = stated.index.checked_sub(2)?;
    let (pair, sure) = stated::pair(prepared, item, two)
        .map(|pair| (pair, true))
        .or_else(|| stated::later(prepared, item, two).map(|pair| (pair, false)))?;
    let last = pair.from.span.end.max(pair.to.span.end);
    let link = said::between(prepared.text, last, word.start, 60)?;
    let tail = [
        ", altså et",
        ", altså en",
        ", dvs. et",
        ", dvs. en",
        ", et",
        ", en",
        "(et",
        "(en",
        "svarende til et",
        "svarende til en",
    ]
    .iter()
    .find_map(|end| link.strip_suffix(end))?;
    let plain = stated::is_open(&said::without_units(tail)) && pair.from.words().contains(stated.amount.span);
    plain.then_some((pair, sure))
}

/// Whether what stands between the word and "fra" leaves the figures to the word,
/// and does so for sure: "fald i antallet fra" may go on with what the number is of.
fn told(link: &str, sized: bool) -> Option<bool> {
    let words = link.split_whitespace().count();
    if link.is_empty() || (sized && words == 1) {
        return stated::is_open(link).then_some(true);
    }
    let times =
        ["i perioden", "i samme periode", "i 20", "yderligere", "markant", "lidt", "svagt", "samlet", "betydeligt"];
    if times.iter().any(|time| link.starts_with(time)) && words <= 2 && stated::is_open(link) {
        return Some(true);
    }
    let of = ["i antallet", "i andelen", "i antal", "af antallet", "af andelen", "i ledigheden", "i ventetiden"];
    (of.iter().any(|of| link.starts_with(of)) && words <= 5 && stated::is_open(link)).then_some(false)
}
