//! A001: a percentage that no whole number of the stated base can give.

use super::base::{Base, base_of};
use super::sentence::{Sentence, has, is_percent, sentences};
use super::survey::Surveys;
use crate::exact::{ShareOf, bases, share};
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Unit};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    code: "A001",
    severity: Severity::Warning,
    on: true,
    words: &["%", "pct", "procent"],
    find,
    examples: &[
        Example { text: "I alt er 82,3 % af de 156 deltagere kommet i job.", finds: &["82,3"] },
        Example {
            text: "Der har været 42 borgere på holdet. Heraf er 37 pct. kvinder, og 63 pct. har børn.",
            finds: &["37", "63"],
        },
        Example { text: "Af de 24 virksomheder svarer 40 procent, at de mangler folk.", finds: &["40"] },
        Example {
            text: "Skemaet er sendt til 900 ledige. Ud af de 900 ledige har 130 personer besvaret spørgeskemaet.\n\n\
                   Resultat\n\nDe fleste af de adspurgte (77,4 %) kender ordningen og er glade for den (88,8 %).",
            finds: &["77,4", "88,8"],
        },
        Example {
            text: "Skemaet blev sendt til 640 borgere, og 89 har svaret. Heraf kender 82,3 pct. ordningen.",
            finds: &["82,3"],
        },
        Example { text: "Forløbet havde 31 deltagere, hvoraf 50 % gennemførte.", finds: &["50"] },
        Example { text: "Værkstedet havde 130 besøgende. 47 % af disse kom igen.", finds: &[] },
        Example { text: "Ca. 40 % af de 24 virksomheder mangler folk.", finds: &[] },
        Example { text: "Målet er, at 40 % af de 24 deltagere kommer i job.", finds: &[] },
        Example {
            text: "Af de 24 deltagere har 18 fået et tilbud, og 50 % af dem, der sagde ja, er i job.",
            finds: &[],
        },
        Example { text: "Af de 24 deltagere er 6 i job, hvilket er 40 % flere end året før.", finds: &[] },
        Example {
            text: "Blandt de 19 kommuner har Birkedal en ledighed på 2,7 %, og tilgangen er 3,1 %.", finds: &[]
        },
        Example {
            text: "Der er 24 ansatte. Heraf er 12 nye, og fraværet er 5,3 %. 41 % af dem, der er nye, er unge.",
            finds: &[],
        },
        Example { text: "Der er 24 ansatte. Sygefraværet er steget med 11,3 %.", finds: &[] },
        Example { text: "Der er tre hold med 12, 14 og 15 deltagere. 82,3 % af dem er kvinder.", finds: &[] },
        Example {
            text: "| Hold | Deltagere | I job |\n|---|---|---|\n| A | 24 | 40 % |\n| B | 20 | 50 % |",
            finds: &[],
        },
    ],
};

/// Words that make the percentages of a sentence aims or averages.
const NO_SHARES: [&str; 8] = [" mål", "målet", "mindst", "forvent", "gennemsnit", "procentpoint", "refusion", "maksim"];
/// Words that make a percentage an aim or a share of something else, in its own clause.
const NO_SHARE: [&str; 14] = [
    "skal ",
    "minimum",
    "højst",
    "vægt",
    "krav",
    "tilskud",
    "budget",
    "løn ",
    "timer",
    "finansier",
    "betal",
    "bidrag",
    "udgift",
    " kr.",
];

/// A percentage that cannot be.
struct Impossible<'p, 'a> {
    percent: &'p Amount<'a>,
    base: Base<'p, 'a>,
    of: ShareOf,
}

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (item, _) in prepared.items() {
        let all = in_item(prepared, item);
        let fits = fitting(&all);
        for one in &all {
            report(one, fits.get(&(one.base.count, one.percent.decimals)).map_or("", String::as_str), found);
        }
    }
}

fn in_item<'p, 'a>(prepared: &'p Prepared<'a>, item: usize) -> Vec<Impossible<'p, 'a>> {
    let mut surveys = Surveys::default();
    let mut all = Vec::new();
    for sentence in sentences(prepared, item, |amounts| amounts.iter().any(is_percent)) {
        for percent in sentence.amounts.iter().filter(|amount| is_percent(amount)) {
            let base = base_of(prepared, &sentence, percent).or_else(|| surveys.base(prepared, &sentence, percent));
            let Some(base) = base else { continue };
            let Some(of) = impossible(percent, base.count).filter(|_| may_be_share(&sentence, percent)) else {
                continue;
            };
            all.push(Impossible { percent, base, of });
        }
    }
    all
}

/// True where no word tells that the percentage is an aim or an average, or a share of something else.
fn may_be_share(sentence: &Sentence<'_, '_>, percent: &Amount<'_>) -> bool {
    let (before, after) = (sentence.clause_before(percent), sentence.clause_after(percent));
    !sentence.has(&NO_SHARES) && !has(before, &NO_SHARE) && !has(after, &NO_SHARE)
}

/// What is known of the percentage where no whole number gives it, however halves are rounded.
fn impossible(percent: &Amount<'_>, base: u64) -> Option<ShareOf> {
    let finest = 100_u64.checked_mul(10_u64.checked_pow(percent.decimals)?)?;
    let within = percent.value > Decimal::ZERO && percent.value < Decimal::ONE_HUNDRED;
    if !within || base > finest || base < 2 {
        return None;
    }
    let of = share(percent.value, base, percent.decimals).filter(|of| of.counts.is_none())?;
    let half = Decimal::try_new(5, percent.decimals.saturating_add(1)).ok()?;
    let exactly = |count: u64| Decimal::from(count) * Decimal::ONE_HUNDRED / Decimal::from(base);
    let tie =
        |near: &Option<(u64, Decimal)>| near.is_some_and(|(count, _)| (exactly(count) - percent.value).abs() <= half);
    (!tie(&of.below) && !tie(&of.above)).then_some(of)
}

/// The bases that would fit all percentages held against one base, by that base and their digits.
fn fitting(all: &[Impossible<'_, '_>]) -> BTreeMap<(u64, u32), String> {
    const LARGEST: u64 = 400;
    const GROUPS: usize = 8;
    const PERCENTS: usize = 4;
    const MOST: usize = 3;
    let mut groups: BTreeMap<(u64, u32), Vec<Decimal>> = BTreeMap::new();
    for one in all.iter().filter(|one| one.base.count <= LARGEST && one.percent.decimals > 0) {
        let group = groups.entry((one.base.count, one.percent.decimals)).or_default();
        if group.len() < PERCENTS && !group.contains(&one.percent.value) {
            group.push(one.percent.value);
        }
    }
    let told = groups.into_iter().filter(|(_, percents)| percents.len() > 1).take(GROUPS);
    let fits = told.map(|((base, decimals), percents)| ((base, decimals), bases(&percents, decimals, base)));
    fits.filter(|(_, fit)| fit.len() <= MOST)
        .map(|(of, fit)| (of, fit.iter().map(u64::to_string).collect::<Vec<_>>().join(", ")))
        .collect()
}

fn report(one: &Impossible<'_, '_>, fits: &str, found: &mut Found<'_>) {
    let (Some((low_count, low)), Some((high_count, high))) = (one.of.below, one.of.above) else { return };
    let percent = |value: Decimal| crate::Argument::Amount(value, Unit::Percent, 1);
    found
        .at(one.percent.span)
        .related(one.base.amount.span)
        .with("percent", percent(one.percent.value))
        .with("base", crate::Argument::Count(one.base.count))
        .with("lowcount", crate::Argument::Count(low_count))
        .with("low", percent(low))
        .with("highcount", crate::Argument::Count(high_count))
        .with("high", percent(high))
        .with("fit", if fits.is_empty() { "none" } else { "some" })
        .with("bases", fits);
}
