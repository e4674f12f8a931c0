//! A010: the named changes of parts against the stated change of the whole.

use super::change::{direction, is_amount_of_change};
use super::sentence::{Sentence, half_step, has, is_percent, sentence_at};
use crate::Argument;
use crate::exact::decomposition;
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Unit};
use rust_decimal::Decimal;

/// The first word opens a sentence of parts; the others stand beside the change of a whole.
pub(super) const RULE: Rule = Rule {
    code: "A010",
    severity: Severity::Warning,
    on: true,
    words: &["dækker over", "under ét", "samlede antal", "alle ydelser", "offentlig forsørgelse"],
    find,
    examples: &[
        Example {
            text: "Modtagere af en ydelse er under ét faldet med 35 personer. Sygedagpenge er faldet med 90 personer.\n\n\
                   Ledigheden er steget med 17 ledige, og kontanthjælp er steget med 21 personer.",
            finds: &["35"],
        },
        Example {
            text: "Andelen på offentlig forsørgelse skal ned fra 9,4 procent til 9,2 procent, et fald. \
                   Ressourceforløb falder med 0,2 procentpoint. Jobafklaring ventes at stige 0,1 procentpoint. \
                   Sygedagpenge falder med 0,7 procentpoint.",
            finds: &["9,2"],
        },
        Example {
            text: "Det er 62 færre end året før. Faldet dækker over 85 færre på kontanthjælp og 38 flere på sygedagpenge.",
            finds: &["62"],
        },
        Example {
            text: "- Det samlede antal på en ydelse er steget med 30 personer.\n- Kontanthjælp er steget med 12 personer\n\
                   - Dagpenge er steget med 25 personer\n- Sygedagpenge er faldet med 17 personer",
            finds: &["30"],
        },
        Example {
            text: "Det er 62 færre end året før. Faldet dækker over 85 færre på kontanthjælp, 38 flere på sygedagpenge og \
                   15 færre på øvrige ydelser.",
            finds: &[],
        },
        Example {
            text: "Modtagere af en ydelse er under ét faldet med 35 personer. Det skyldes især sygedagpenge, som er faldet med 90 personer.",
            finds: &[],
        },
        Example {
            text: "Det samlede antal på en ydelse er faldet med 48 personer. Kontanthjælp er faldet med 30 personer, dagpenge er faldet med \
                   20 personer, og sygedagpenge er steget med 2 personer. Antallet af kvinder er faldet med 31 personer.",
            finds: &[],
        },
        Example {
            text: "Antallet på offentlig forsørgelse er faldet med 100 personer. Antallet af job er steget med 300 personer. \
                   Antallet af pensionister er steget med 20 personer, og antallet af elever er faldet med 30 personer.",
            finds: &[],
        },
        Example {
            text: "Det samlede antal på en ydelse er faldet med ca. 50 personer. Kontanthjælp er faldet med 30 personer, dagpenge er faldet \
                   med 20 personer, og sygedagpenge er steget med 7 personer.",
            finds: &[],
        },
    ],
};

/// Words for public support as a whole: what is counted is persons on some benefit.
const SUPPORT: [&str; 5] = ["ydelse", "forsørgelse", "forsørgede", "ledige og sygemeldte", "målgrupper"];
/// Beginnings of the names of benefits and of those who get them.
const BENEFITS: [&str; 21] = [
    "dagpenge",
    "kontanthjælp",
    "uddannelseshjælp",
    "fleksjob",
    "fleksydelse",
    "ledighedsydelse",
    "ressourceforløb",
    "førtidspension",
    "seniorpension",
    "tidlig pension",
    "jobafklaring",
    "revalidering",
    "forsikrede ledige",
    "ledigheden",
    "selvforsørgelse",
    "hjemrejse",
    "overgangsydelse",
    "integrationsydelse",
    "sygemeldte",
    "efterløn",
    "jobparate",
];

/// A figure with its sign as a change.
struct Change<'p, 'a> {
    amount: &'p Amount<'a>,
    value: Decimal,
    /// How far it may be from the exact number.
    slack: Decimal,
}

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut last = 0;
    for hit in found.hits() {
        let Some(sentence) = sentence_at(prepared, hit.span.start).filter(|sentence| sentence.span.end > last) else {
            continue;
        };
        let told =
            if hit.word == 0 { covered(prepared, &sentence, hit.span.end) } else { followed(prepared, &sentence) };
        let Some((total, parts)) = told else { continue };
        if !explained(&total, &parts) {
            report(&total, &parts, found);
        }
        last = sentence.span.end;
    }
}

/// The change told in the sentence before, and the parts that the sentence says it covers.
fn covered<'p, 'a>(
    prepared: &'p Prepared<'a>,
    sentence: &Sentence<'p, 'a>,
    at: usize,
) -> Option<(Change<'p, 'a>, Vec<Change<'p, 'a>>)> {
    const NEAR: usize = 40;
    let parts = changes(sentence)?;
    let opening = sentence.part(at, parts.first()?.amount.span.start);
    if opening.len() > NEAR || opening.contains(',') {
        return None;
    }
    let last = prepared.text.get(..sentence.span.start)?.trim_end().len().checked_sub(1)?;
    let before = sentence_at(prepared, last).filter(|before| before.item == sentence.item)?;
    let total = total(&before)?;
    let whole = parts.len() > 1 && parts.iter().all(|part| alike(&total, part));
    (whole && !sentence.has(&["bl.a.", "blandt andet", "især", "primært"])).then_some((total, parts))
}

/// The change of the whole that the sentence tells, and the changes that the rest of its section tells.
fn followed<'p, 'a>(
    prepared: &'p Prepared<'a>,
    sentence: &Sentence<'p, 'a>,
) -> Option<(Change<'p, 'a>, Vec<Change<'p, 'a>>)> {
    const FAR: usize = 3_000;
    const TOTALS: [&str; 3] = ["under ét", "samlede antal", "i alt"];
    const ACROSS: [&str; 8] =
        ["kvinder", "mænd", "under 30", "over 30", "-årige", "sidste måned", "måneden før", "heraf"];
    let total = from_to(sentence).or_else(|| total(sentence)).filter(|_| sentence.has(&SUPPORT))?;
    let section = prepared.section_at(sentence.span.start)?.content;
    let end = section.end.min(sentence.span.end + FAR);
    let mut parts: Vec<Change<'p, 'a>> = Vec::new();
    for amounts in
        prepared.amounts_in(sentence.item, Span::new(sentence.span.end, end)).chunk_by(|a, b| a.words() == b.words())
    {
        let next = amounts.first().and_then(|amount| sentence_at(prepared, amount.span.start));
        let Some(next) = next.filter(|next| !next.lower.starts_with("det svarer til")) else { continue };
        let told = changes(&next)?;
        let told: Vec<_> = told.into_iter().filter(|part| alike(&total, part)).collect();
        if !told.is_empty() && next.has(&TOTALS) {
            return None;
        }
        if made_up(&total, &parts) {
            return None;
        }
        if !told.is_empty() && (next.has(&ACROSS) || !next.has(&BENEFITS)) {
            return None;
        }
        parts.extend(told);
    }
    (parts.len() > 2).then_some((total, parts))
}

/// True where the parts so far make up the whole, so that what follows divides it in another way.
fn made_up(total: &Change<'_, '_>, parts: &[Change<'_, '_>]) -> bool {
    parts.len() > 1 && total.slack < Decimal::ONE && total.value.abs() >= Decimal::TEN && explained(total, parts)
}

/// The one change of a sentence about the whole.
fn total<'p, 'a>(sentence: &Sentence<'p, 'a>) -> Option<Change<'p, 'a>> {
    let mut all = changes(sentence)?.into_iter();
    let one = all.next()?;
    all.next().is_none().then_some(one)
}

/// "andelen ... fra 8,7 procent til 8,6 procent" as a change in points.
fn from_to<'p, 'a>(sentence: &Sentence<'p, 'a>) -> Option<Change<'p, 'a>> {
    let percents: Vec<&Amount<'a>> = sentence.amounts.iter().filter(|amount| is_percent(amount)).collect();
    let [from, to] = percents.as_slice() else { return None };
    let told =
        sentence.has(&["andel"]) && has(sentence.before(from), &["fra "]) && has(sentence.between(from, to), &["til "]);
    let slack = half_step(from).checked_add(half_step(to))?;
    told.then_some(Change { amount: to, value: to.value.checked_sub(from.value)?, slack })
}

/// The changes that a sentence tells. None where one of them is only about right.
fn changes<'p, 'a>(sentence: &Sentence<'p, 'a>) -> Option<Vec<Change<'p, 'a>>> {
    let mut all = Vec::new();
    for amount in sentence.amounts {
        let Some(way) = way(sentence, amount) else { continue };
        if sentence.is_loose(amount) || amount.value <= Decimal::ZERO {
            return None;
        }
        all.push(Change { amount, value: amount.value.checked_mul(way)?, slack: half_step(amount) });
    }
    Some(all)
}

/// Which way the figure changes its subject, where it is how much that changed.
fn way(sentence: &Sentence<'_, '_>, amount: &Amount<'_>) -> Option<Decimal> {
    const NEAR: usize = 4;
    let persons = matches!(amount.unit(), Unit::Persons | Unit::FullTimePersons | Unit::Number);
    if !persons && amount.unit() != Unit::PercentagePoint {
        return None;
    }
    let until = sentence.next(amount).map_or(sentence.span.end, |next| next.span.start);
    let after = sentence.part(amount.span.end, until);
    let after = after.split([',', '.', ';']).next().unwrap_or("");
    let more = after.split_whitespace().take(NEAR).find_map(|word| match word {
        "færre" => Some(Decimal::NEGATIVE_ONE),
        "flere" => Some(Decimal::ONE),
        _ => None,
    });
    let from = sentence.previous(amount).map_or(sentence.span.start, |last| last.span.end);
    let before = sentence.part(from, amount.span.start);
    let verb = before.split_whitespace().last().is_some_and(|last| direction(last).is_some());
    more.or_else(|| direction(before).filter(|_| verb || is_amount_of_change(before)))
}

/// True where both are of persons, or both of points.
fn alike(total: &Change<'_, '_>, part: &Change<'_, '_>) -> bool {
    let points = |change: &Change<'_, '_>| matches!(change.amount.unit(), Unit::PercentagePoint | Unit::Percent);
    points(total) == points(part)
}

/// True where the parts make up the whole, as far as they are rounded.
fn explained(total: &Change<'_, '_>, parts: &[Change<'_, '_>]) -> bool {
    let values: Vec<Decimal> = parts.iter().map(|part| part.value).collect();
    let slack = parts.iter().map(|part| part.slack).try_fold(total.slack, Decimal::checked_add);
    match (decomposition(&values, total.value), slack) {
        (Some(of), Some(slack)) => of.residual.abs() <= slack,
        _ => true,
    }
}

fn report(total: &Change<'_, '_>, parts: &[Change<'_, '_>], found: &mut Found<'_>) {
    let values: Vec<Decimal> = parts.iter().map(|part| part.value).collect();
    let Some(of) = decomposition(&values, total.value) else { return };
    let unit = if total.amount.unit() == Unit::Percent { Unit::PercentagePoint } else { total.amount.unit() };
    let amount = |value: Decimal| Argument::Amount(value.normalize(), unit, 1);
    let finding = found.at(total.amount.span).with("sum", amount(of.sum)).with("total", amount(total.value));
    finding.with("rest", amount(of.residual)).with("count", parts.len());
    for part in parts {
        finding.related(part.amount.span);
    }
}
