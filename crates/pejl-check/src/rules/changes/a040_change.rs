//! A040: a change that is not the one between the two figures beside it.

use super::said;
use super::stated::{self, Pair, Stated};
use super::ways;
use crate::danish;
use crate::exact::{can_change_by_percent, can_differ_by, change, percent_change};
use crate::finding::Argument;
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Unit};

pub(super) const RULE: Rule = Rule {
    code: "A040",
    severity: Severity::Error,
    on: true,
    words: ways::WORDS,
    find,
    examples: &[
        Example { text: "Antallet er faldet fra 150 til 102, et fald på 50.", finds: &["50"] },
        Example { text: "Der ses en stigning på 12 % fra 2.150 til 4.210 samtaler.", finds: &["12"] },
        Example {
            text: "- Køen er vokset fra 40 borgere til 55 borgere, hvilket er en vækst på 20 borgere.\n- Andet.",
            finds: &["20"],
        },
        Example { text: "Andelen er steget med 0,2 procentpoint fra 8,6 til 8,7 %.", finds: &["0,2"] },
        Example { text: "Budgettet hæves med 2 mio. kr. fra 1,75 mio. kr. til 2,75 mio. kr.", finds: &["2"] },
        Example { text: "Der var 412 ledige i marts 2024 mod 389 i marts 2023, en stigning på 32.", finds: &["32"] },
        Example {
            text: "Forbruget er 388,9 mio. kr. mod et budget på 395,4 mio. kr., altså et fald på 5,6 mio. kr.",
            finds: &["5,6"],
        },
        Example { text: "Der var 412 ledige i marts 2024 mod 389 i marts 2023, en stigning på 23.", finds: &[] },
        Example { text: "Andelen er 35 % mod 28 % på landsplan, en stigning på 2 procentpoint.", finds: &[] },
        Example {
            text: "Fraværet var 5,4 % mod 6,1 % i 2022, en stigning på 0,3 procentpoint siden maj.", finds: &[]
        },
        Example { text: "Fraværet var 5,4 % mod 6,1 % i 2022, altså et fald på 0,7 procentpoint.", finds: &[] },
        Example {
            text: "I marts var der 412 ledige og 96 sygemeldte mod 389 ledige året før, en stigning på 23.",
            finds: &[],
        },
        Example { text: "Antallet er faldet fra 150 til 102, et fald på 48 eller 32 %.", finds: &[] },
        Example { text: "Andelen steg fra 8 % til 9 %, en stigning på 12,5 %.", finds: &[] },
        Example { text: "Antallet er faldet fra 150 til 102, et fald på ca. 50.", finds: &[] },
        Example {
            text: "Ledigheden steg fra 120 til 130, mens antallet af samtaler blev reduceret med 50.",
            finds: &[],
        },
        Example {
            text: "Andelen nedbringes fra 7,4 til 7,3 %. Det er et fald på 0,2 procentpoint i forhold til målet.",
            finds: &[],
        },
        Example {
            text: "Antallet steg fra 100 til 120, hvilket skyldes en stigning på 5 % i befolkningen.",
            finds: &[],
        },
        Example { text: "Kapaciteten reduceres fra 2 til 1 medarbejder, en reduktion på 37 timer.", finds: &[] },
        Example { text: "Antallet øges fra 24 til 30 pladser, en stigning på 2 hold.", finds: &[] },
        Example { text: "Antallet steg fra 100 til 148, en stigning på 4 pr. måned.", finds: &[] },
        Example { text: "Varigheden er steget med 3 måneder for forløb fra 12 til 18 måneder.", finds: &[] },
        Example { text: "Prisen steg med 4 % fra 2021 til 2022 og med 3 % fra 2022 til 2023.", finds: &[] },
        Example { text: "Der er en stigning på 9 fra 1. januar til 1. marts.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for hit in found.hits() {
        let Some(stated) = stated::stated(prepared, hit.span).filter(|stated| !stated.rough) else { continue };
        let pair = after(prepared, &stated)
            .or_else(|| before(prepared, &stated, stated::pair))
            .or_else(|| before(prepared, &stated, stated::compared));
        let Some(pair) = pair.filter(|pair| !pair.rough && counts_the_same(prepared, &stated.amount, pair)) else {
            continue;
        };
        let Some((sure, right)) = verdict(&pair, &stated.amount) else { continue };
        let at = stated.amount.span;
        let finding = found.at(at).related(pair.from.span).related(pair.to.span);
        finding.with("printed", said::shown(&stated.amount)).with("right", right);
        finding.with("from", said::shown(&pair.from)).with("to", said::shown(&pair.to));
        finding.with("case", if sure { "sure" } else { "shown" });
        if !sure {
            finding.severity = finding.severity.min(Severity::Note);
        }
    }
}

/// "en stigning på 12 % fra 2.150 til 4.210"
fn after<'a>(prepared: &Prepared<'a>, stated: &Stated<'a>) -> Option<Pair<'a>> {
    let pair = stated::pair(prepared, stated.item, stated.index + 1)?;
    let link = said::between(prepared.text, stated.amount.span.end, pair.from.span.start, 60)?;
    let link = said::without_units(&link).replace('%', "");
    let unit = danish::ends_in_word(&link, "fra").unwrap_or(&link).trim();
    let bare =
        unit.split_whitespace().count() <= 2 && stated::is_open(unit) && !said::has_any(unit, &["i", "på", "af"]);
    (stated.amount.words().contains(pair.to.span) && bare).then_some(pair)
}

/// How two figures stand beside each other.
type Paired<'a> = fn(&Prepared<'a>, usize, usize) -> Option<Pair<'a>>;

/// "fra 150 til 102, et fald på 50", "102 i år mod 150 sidste år, et fald på 50"
fn before<'a>(prepared: &Prepared<'a>, stated: &Stated<'a>, paired: Paired<'a>) -> Option<Pair<'a>> {
    let pair = paired(prepared, stated.item, stated.index.checked_sub(2)?)?;
    let sentence = pair.from.words();
    let last = pair.from.span.end.max(pair.to.span.end);
    let link = said::between(prepared.text, last, stated.amount.span.start, 110)?;
    let (tail, lead) = match link.rfind([',', '(']) {
        Some(at) => (link.get(..at)?, link.get(at + 1..)?.trim()),
        None => link.find("svarende til").map(|at| (link.get(..at).unwrap_or(""), link.get(at..).unwrap_or("")))?,
    };
    let leads = [
        "et ",
        "en ",
        "hvilket er e",
        "hvilket svarer til e",
        "hvilket giver e",
        "svarende til e",
        "svarer til e",
        "dvs. e",
        "altså e",
        "det vil sige e",
        "i alt e",
        "og dermed e",
    ];
    let linked = leads.iter().any(|begin| lead.starts_with(begin)) && lead.split_whitespace().count() <= 7;
    let after = said::after(prepared.text, stated.amount.span.end, 45, sentence);
    let of_other = [
        "i forhold til",
        "sammenlignet",
        "end",
        "pr",
        "året",
        "årligt",
        "måneden",
        "gennemsnit",
        "snit",
        "hver",
        "siden",
        "fra",
    ];
    let open = stated::is_open(&said::without_units(tail)) && !said::has_any(&after, &of_other);
    (sentence.contains(stated.amount.span) && linked && open).then_some(pair)
}

/// True where the size of the change counts what the figures count: a bare number
/// has no noun of its own, or that of the others.
fn counts_the_same(prepared: &Prepared<'_>, size: &Amount<'_>, pair: &Pair<'_>) -> bool {
    let next = |amount: &Amount<'_>| {
        let after = said::after(prepared.text, amount.span.end, 30, amount.words());
        let word = after.split_whitespace().next().unwrap_or("");
        word.trim_end_matches(['.', ',', ')', ';']).to_owned()
    };
    let bare = |noun: &str| ["", "i", "på", "over", "svarende", "fra", "siden", "og", "eller"].contains(&noun);
    match (size.unit(), pair.to.unit()) {
        (Unit::Number, _) => bare(&next(size)) || next(size) == next(&pair.to),
        (Unit::Percent | Unit::PercentagePoint | Unit::Kroner, _) => true,
        (_, Unit::Number) => bare(&next(&pair.to)),
        _ => true,
    }
}

/// What the change is, where it is not the one told, and whether that is sure
/// whatever was rounded.
fn verdict(pair: &Pair<'_>, told: &Amount<'_>) -> Option<(bool, Argument)> {
    let (from, to, size) = (said::rounded(&pair.from), said::rounded(&pair.to), said::rounded(told));
    let compared = if pair.to.unit() == Unit::Number { pair.from.unit() } else { pair.to.unit() };
    let difference = change(pair.from.value, pair.to.value)?.abs();
    match (told.unit(), compared) {
        (Unit::Percent, Unit::Percent) => {
            let either = can_differ_by(from, to, size)? || can_change_by_percent(from, to, size)?;
            (!either).then_some((true, Argument::Amount(difference.normalize(), Unit::PercentagePoint, 1)))
        }
        (Unit::Percent, _) => {
            let right = percent_change(pair.from.value, pair.to.value, told.decimals.max(1))?.abs();
            let can = can_change_by_percent(from, to, size)?;
            (!can).then_some((true, Argument::Amount(right.normalize(), Unit::Percent, 1)))
        }
        (unit, compared)
            if (unit, compared) == (Unit::PercentagePoint, Unit::Percent) || said::same_kind(unit, compared) =>
        {
            let off = difference.checked_sub(told.value)?.abs();
            let can = can_differ_by(from, to, size)?;
            // Points are mostly worked out from the figures shown, amounts from those behind them.
            let silent = off.is_zero() || (can && (unit != Unit::PercentagePoint || off < size.grain));
            (!silent).then(|| (!can, said::in_scale_of(difference, told, unit)))
        }
        _ => None,
    }
}
