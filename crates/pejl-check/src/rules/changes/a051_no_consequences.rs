//! A051: an economy section that says there is nothing, in an item that tells of an overspend or an appropriation.

use super::said;
use crate::danish;
use crate::exact::years;
use crate::prepared::{Amount, Hit, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{SectionKind, Severity, Span, Unit};

pub(super) const RULE: Rule = Rule {
    code: "A051",
    severity: Severity::Warning,
    on: true,
    words: &[
        "merforbrug",
        "mindreforbrug",
        "tillægsbevilling",
        "budgetbesparelse",
        "budgetoverskridelse",
        "budgetreduktion",
        "anlægsbevilling",
        "mindreindtægt",
        "besparelse på",
        "merudgift på",
    ],
    find,
    examples: &[
        Example {
            text: "Området ventes at ende med et merforbrug i 2024 på 240.000 kr.\n\nØkonomi\nIngen økonomiske konsekvenser.",
            finds: &["Ingen økonomiske konsekvenser."],
        },
        Example {
            text: "- Området skal finde en budgetbesparelse på 12 millioner kr.\n- Sagen er ny.\n\nØkonomiske konsekvenser\nIngen bemærkninger.",
            finds: &["Ingen bemærkninger."],
        },
        Example {
            text: "Der søges en tillægsbevilling på 1,2 mio. kr. til ordningen.\n\nØkonomi\nIngen.",
            finds: &["Ingen."],
        },
        Example {
            text: "Der forventes et merforbrug på 240.000 kr.\n\nØkonomi\nMerforbruget dækkes af kassen.",
            finds: &[],
        },
        Example { text: "Regnskabet for 2022 viste et merforbrug på 240.000 kr.\n\nØkonomi\nIngen.", finds: &[] },
        Example { text: "Der er ikke noget merforbrug på området.\n\nØkonomi\nIngen.", finds: &[] },
        Example {
            text: "Der forventes et merforbrug på 240.000 kr.\n\nBevillingsmæssige konsekvenser\nSagen har ikke bevillingsmæssige konsekvenser.",
            finds: &[],
        },
        Example {
            text: "Der gives en udgiftsneutral tillægsbevilling på 90.000 kr.\n\nØkonomi\nIngen.", finds: &[]
        },
    ],
};

/// The first of the words that are told of savings and expenses of any kind.
const WEAKER: usize = 8;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut best: Option<(usize, bool, Hit, Amount<'_>)> = None;
    for hit in found.hits() {
        let Some(item) = prepared.item_at(hit.span.start).map(|item| item as usize) else { continue };
        if best.as_ref().is_some_and(|(of, ..)| *of != item) {
            best.take().into_iter().for_each(|(item, _, hit, amount)| tell(prepared, item, hit, &amount, found));
        }
        let weak = hit.word >= WEAKER;
        let known = best.as_ref().is_some_and(|(_, weaker, ..)| weak || !*weaker);
        if let Some(amount) = (!known).then(|| told(prepared, item, hit.span)).flatten() {
            best = Some((item, weak, *hit, amount));
        }
    }
    best.into_iter().for_each(|(item, _, hit, amount)| tell(prepared, item, hit, &amount, found));
}

fn tell(prepared: &Prepared<'_>, item: usize, hit: Hit, amount: &Amount<'_>, found: &mut Found<'_>) {
    let Some(none) = nothing(prepared, item) else { return };
    let word = hit.span.of(prepared.text).to_lowercase();
    let word = word.trim_end_matches(" på");
    let finding = found.in_item(item, none).related(hit.span.cover(amount.span));
    finding.with("printed", none.of(prepared.text)).with("what", word).with("amount", said::shown(amount));
}

/// The item's economy section, where all that it says is that there is nothing.
fn nothing(prepared: &Prepared<'_>, item: usize) -> Option<Span> {
    let item = prepared.document.items.get(item)?;
    let mut economy = item.sections.iter().filter(|section| section.kinds.contains(&SectionKind::Economy));
    let section = economy.next().filter(|section| section.text.len() < 300 && economy.next().is_none())?;
    // A heading of its own may stand before the sentence: "Økonomiske konsekvenser".
    let last = section.text.lines().rev().find(|line| !line.trim().is_empty())?.trim();
    let others = section.text.lines().map(str::trim).filter(|line| !line.is_empty() && *line != last);
    let heads = others.clone().count() <= 1 && others.clone().all(|line| line.len() < 50 && !line.contains(['.', '0']));
    let words = last.to_lowercase();
    let plain = words.trim_end_matches('.');
    let says = says_nothing(plain);
    let at = prepared.at(section.content).rfind(last)?;
    let start = section.content.start + at;
    (heads && says).then(|| Span::new(start, start + last.len()))
}

/// True for "ingen" and for a short sentence that there are no consequences, and nothing else.
fn says_nothing(plain: &str) -> bool {
    const WHOLE: [&str; 6] = [
        "ingen",
        "ingen bemærkninger",
        "ingen økonomiske konsekvenser",
        "ingen konsekvenser",
        "ikke relevant",
        "intet",
    ];
    const BEGINS: [&str; 7] = [
        "ingen økonomiske",
        "ingen konsekvenser for budget",
        "sagen har ingen økonomiske konsekvenser",
        "sagen har ikke økonomiske konsekvenser",
        "der er ingen økonomiske konsekvenser",
        "orienteringen har ingen økonomiske konsekvenser",
        "punktet har ingen økonomiske konsekvenser",
    ];
    const LIMITS: [&str; 10] = [
        "ud over",
        "udover",
        "men",
        "bevilling",
        "særskilte",
        "yderligere",
        "direkte",
        "afledte",
        "for nuværende",
        "i 20",
    ];
    let begins = BEGINS.iter().any(|begin| plain.starts_with(begin)) && plain.len() < 90;
    WHOLE.contains(&plain) || (begins && !LIMITS.iter().any(|limit| plain.contains(limit)))
}

/// The amount of kroner that the word is told with, as something that is to come
/// or that is wanted now.
fn told<'a>(prepared: &Prepared<'a>, item: usize, hit: Span) -> Option<Amount<'a>> {
    let kind = prepared.kind_at(hit.start)?;
    let own = matches!(
        kind,
        SectionKind::Summary
            | SectionKind::Topic
            | SectionKind::Background
            | SectionKind::Recommendation
            | SectionKind::Assessment
    );
    let amount = *prepared.amounts(item).get(said::first_from(prepared, item, hit.end))?;
    let link = said::between(prepared.text, hit.end, amount.span.start, 40)?;
    let link = danish::without_rough(&link).0;
    let sized = (link.ends_with("på") || hit.of(prepared.text).ends_with("på") && link.is_empty())
        && !link.contains(['.', ',', ';']);
    let money = amount.unit() == Unit::Kroner && amount.table.is_none();
    if !(own && sized && money) {
        return None;
    }
    let sentence = amount.words();
    let words = said::after(prepared.text, sentence.start, 1_000, sentence);
    let past = [
        "viste",
        "regnskabet",
        "tidligere",
        "sidste år",
        "udgiftsneutral",
        "udgiftsneutrale",
        "ikke",
        "hvis",
        "undgå",
        "havde",
        "var",
        "opnået",
        "vandt",
        "sparede",
        "i forhold til",
        "kan",
        "vurderes",
        "baseret på",
    ];
    let meeting = prepared.document.date.as_ref().map_or(i16::MAX, |date| date.value.year());
    let now = years(&words).next().is_none() || years(&words).any(|(year, _)| year >= meeting);
    (now && !said::has_any(&words, &past)).then_some(amount)
}
