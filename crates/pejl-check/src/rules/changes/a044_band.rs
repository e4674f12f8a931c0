//! A044: an expected deviation that is told as a band, and budget, forecast and cut do not lead into it.

use super::said;
use crate::exact::deviation;
use crate::prepared::{Amount, Hit, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{SectionKind, Severity, Unit};
use rust_decimal::Decimal;

const LESS: usize = 0;
const MORE: usize = 1;
const BUDGET: usize = 2;
const FORECAST: usize = 3;
const ACCOUNT: usize = 4;

pub(super) const RULE: Rule = Rule {
    code: "A044",
    severity: Severity::Warning,
    on: true,
    words: &[
        "mindreforbrug",
        "merforbrug",
        "budget på",
        "forventet forbrug",
        "forventet regnskab",
        "budgettet reduceres med",
        "budgettet nedsættes med",
    ],
    find,
    examples: &[
        Example {
            text: "Der ventes et forventet forbrug på 480,5 mio. kr. Holdt op mod et budget på 490,0 mio. kr. \
                   giver det et mindreforbrug på 10-15 mio. kr.",
            finds: &["10-15"],
        },
        Example {
            text: "Med et budget på 300,0 mio. kr. og et forventet regnskab på 304,0 mio. kr. ventes et merforbrug på \
                   mellem 5 og 8 mio. kr.",
            finds: &["5 og 8"],
        },
        Example {
            text: "Med et budget på 90,0 mio. kr. og et forventet forbrug på 82,0 mio. kr. ventes et mindreforbrug på 7-9 \
                   mio. kr.\n\nIndstilling\nForvaltningen indstiller, at budgettet reduceres med 2,5 mio. kr.",
            finds: &["7-9"],
        },
        Example {
            text: "Med et budget på 90,0 mio. kr. og et forventet forbrug på 82,0 mio. kr. ventes et mindreforbrug på 7-9 mio. kr.",
            finds: &[],
        },
        Example { text: "Der ventes et mindreforbrug på 7-9 mio. kr.", finds: &[] },
        Example {
            text: "Med et budget på 90,0 mio. kr. og et forventet forbrug på 82,0 mio. kr. ventes et mindreforbrug.\n\n\
                   På et andet område ventes et mindreforbrug på 1-2 mio. kr.",
            finds: &[],
        },
    ],
};

/// How far before the band budget and forecast may stand.
const FAR: usize = 500;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut done = None;
    let hits = found.hits();
    for (at, hit) in hits.iter().enumerate().filter(|(_, hit)| matches!(hit.word, LESS | MORE)) {
        let Some(item) = prepared.item_at(hit.span.start).map(|item| item as usize) else { continue };
        if done == Some(item) {
            continue;
        }
        let Some((low, high)) = band(prepared, item, hit) else { continue };
        let earlier = hits.get(..at).unwrap_or(&[]);
        let close = |hit: &Hit, of: &[usize]| amount_after(prepared, item, earlier, of, hit);
        let Some(budget) = close(hit, &[BUDGET]) else { continue };
        let Some(forecast) = close(hit, &[FORECAST, ACCOUNT]) else { continue };
        let outside = |cut: Decimal| {
            let budget = budget.value.checked_sub(cut)?;
            let (from, to) = if hit.word == LESS { (budget, forecast.value) } else { (forecast.value, budget) };
            deviation(from, to, (low.value, high.value)).filter(|deviation| !deviation.in_band)
        };
        let cut = cut(prepared, item, hits, at);
        let before = outside(Decimal::ZERO);
        let Some(wrong) = before.or_else(|| outside(cut?.value)) else { continue };
        done = Some(item);
        let finding = found.at(low.span.cover(high.span)).related(budget.span).related(forecast.span);
        finding.with("budget", said::shown(&budget)).with("forecast", said::shown(&forecast));
        finding.with("right", said::in_scale_of(wrong.amount, &budget, Unit::Kroner));
        finding.with("low", said::shown(&low)).with("high", said::shown(&high));
        let after = cut.filter(|_| before.is_none());
        finding.with("case", if after.is_some() { "cut" } else { "plain" });
        finding.with("cut", after.map_or_else(|| "".into(), |cut| said::shown(&cut)));
        if let Some(cut) = after {
            finding.related(cut.span);
        }
    }
}

/// The two ends after "mindreforbrug på".
fn band<'a>(prepared: &Prepared<'a>, item: usize, hit: &Hit) -> Option<(Amount<'a>, Amount<'a>)> {
    let next = said::first_from(prepared, item, hit.span.end);
    let (low, high) = (*prepared.amounts(item).get(next)?, *prepared.amounts(item).get(next + 1)?);
    let lead = said::between(prepared.text, hit.span.end, low.span.start, 40)?;
    let joint = said::between(prepared.text, low.span.end, high.span.start, 8)?;
    let told = lead.starts_with("på") || lead.starts_with("i størrelsesordenen") || lead.starts_with("mellem");
    let joined = matches!(joint.as_str(), "-" | "–" | "til" | "og" | "");
    let money = low.unit() == Unit::Kroner && high.unit() == Unit::Kroner && low.table.is_none();
    let high = Amount { value: high.value.abs(), ..high };
    (told && joined && money && low.value < high.value).then_some((low, high))
}

/// The amount after the last of the words `of`, near before the band and in its section.
fn amount_after<'a>(
    prepared: &Prepared<'a>,
    item: usize,
    earlier: &[Hit],
    of: &[usize],
    band: &Hit,
) -> Option<Amount<'a>> {
    let near = |hit: &&Hit| band.span.start.saturating_sub(hit.span.end) <= FAR;
    let hit = earlier.iter().rev().take_while(near).find(|hit| of.contains(&hit.word))?;
    let amount = *prepared.amounts(item).get(said::first_from(prepared, item, hit.span.end))?;
    let lead = said::between(prepared.text, hit.span.end, amount.span.start, 20)?;
    let apart = prepared.text.get(hit.span.end..band.span.start)?.contains("\n\n");
    let plain = matches!(lead.as_str(), "" | "på" | "i alt" | "på i alt");
    (plain && !apart && amount.unit() == Unit::Kroner && amount.table.is_none()).then_some(amount)
}

/// The one cut of the budget that is recommended in the item.
fn cut<'a>(prepared: &Prepared<'a>, item: usize, hits: &[Hit], at: usize) -> Option<Amount<'a>> {
    let in_item = |hit: &&Hit| prepared.item_at(hit.span.start) == u32::try_from(item).ok();
    let later = hits.get(at..)?.iter().take(40).filter(in_item);
    let earlier = hits.get(..at)?.iter().rev().take(40).filter(in_item);
    let mut cuts = later.chain(earlier).filter(|hit| hit.word > ACCOUNT).filter_map(|hit| {
        let recommended = prepared.kind_at(hit.span.start) == Some(SectionKind::Recommendation);
        let next = said::first_from(prepared, item, hit.span.end);
        prepared.amounts(item).get(next).copied().filter(|amount| recommended && amount.unit() == Unit::Kroner)
    });
    let cut = cuts.next()?;
    cuts.all(|other| other.value == cut.value).then_some(cut)
}
