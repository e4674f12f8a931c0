//! A042: named parts of a change that do not make up the change told for the whole.

use super::said;
use super::stated::{self, Stated};
use super::ways::{self, Way};
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Unit};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "A042",
    severity: Severity::Warning,
    on: true,
    words: ways::WORDS,
    find,
    examples: &[
        Example {
            text: "Alle modtagere under ét er faldet med 30 personer. Dagpenge er faldet med 50 personer. \
                   Kontanthjælp er steget med 10 personer, og fleksjob er steget med 4 personer.",
            finds: &["30"],
        },
        Example {
            text: "Det samlede antal er steget med 20 borgere, heraf:\n- Sygedagpenge: +12\n- Revalidering: -3\n- Fleksjob: +8",
            finds: &["20"],
        },
        Example {
            text: "I alt er antallet faldet med 12 fuldtidspersoner, fordelt således:\n\n- Unge er faldet med 9 fuldtidspersoner\n\
                   - Ældre er faldet med 8 fuldtidspersoner\n- Øvrige er steget med 14 fuldtidspersoner",
            finds: &["12"],
        },
        Example {
            text: "Alle modtagere under ét er faldet med 30 personer. Dagpenge er faldet med 50 personer. \
                   Kontanthjælp er steget med 10 personer, og fleksjob er steget med 10 personer.",
            finds: &[],
        },
        Example {
            text: "Det samlede antal er steget med 17 borgere, heraf:\n- Sygedagpenge: +12\n- Revalidering: -3\n- Fleksjob: +8",
            finds: &[],
        },
        Example {
            text: "Alle under ét er faldet med ca. 30 personer. Dagpenge er faldet med 50 personer. Kontanthjælp er \
                   steget med 10 personer, og fleksjob er steget med 4 personer.",
            finds: &[],
        },
        Example {
            text: "I alt er antallet faldet med 30 personer. Mænd er faldet med 20 personer, heraf er unge faldet med 15 \
                   personer. Kvinder er faldet med 10 personer.",
            finds: &[],
        },
        Example {
            text: "Målene er opgjort i procent af befolkningen. Andelen sænkes fra 7,4 procent til 7,3 procent. Unge på \
                   uddannelseshjælp falder med 0,6 procentpoint, ledige falder med 0,3 procentpoint, og sygemeldte stiger \
                   med 0,2 procentpoint.",
            finds: &["7,3"],
        },
        Example {
            text: "Andelen sænkes fra 7,4 procent til 7,3 procent. Unge falder med 0,6 procentpoint, ledige falder med 0,3 \
                   procentpoint, og sygemeldte stiger med 0,2 procentpoint.",
            finds: &[],
        },
        Example {
            text: "Det samlede antal er faldet med 40 borgere (heraf -25 ledige, -12 sygemeldte og +4 i fleksjob).",
            finds: &["40"],
        },
        Example { text: "Det samlede antal er faldet med 40 borgere, heraf 12 unge og 8 ældre.", finds: &[] },
        Example {
            text: "I alt er antallet af ansatte steget med 5 personer. Fleksjob er steget med 12 personer, ledighedsydelse er \
                   faldet med 4 personer, og revalidering er faldet med 2 personer.",
            finds: &[],
        },
        Example { text: "Alle under ét er faldet med 30 personer. Dagpenge er faldet med 50 personer.", finds: &[] },
    ],
};

/// How far from the total its parts are looked for.
const FAR: usize = 3_000;
/// A longer sentence, in bytes, is none that tells parts.
const LONGEST: usize = 2_000;
/// Words that say that not everything is told.
const SOME: [&str; 8] = ["primært", "især", "blandt andet", "bl.a.", "særligt", "hovedsageligt", "hovedsagelig", "fx"];

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut changes: Vec<(Span, Stated<'_>)> = Vec::new();
    for hit in found.hits() {
        let stated = stated::stated(prepared, hit.span).or_else(|| stated::in_points(prepared, hit.span));
        let counted =
            |stated: &Stated<'_>| matches!(stated.unit, Unit::Persons | Unit::FullTimePersons | Unit::PercentagePoint);
        let Some(stated) = stated.filter(counted) else { continue };
        let Some(section) = prepared.section_at(hit.span.start) else { continue };
        if changes.last().is_some_and(|(last, _)| *last != section.content) {
            of_section(prepared, &changes, found);
            changes.clear();
        }
        changes.push((section.content, stated));
    }
    of_section(prepared, &changes, found);
}

/// The changes of one section: the first that is told of the whole, and its parts.
fn of_section(prepared: &Prepared<'_>, changes: &[(Span, Stated<'_>)], found: &mut Found<'_>) {
    let whole = changes.iter().position(|(_, change)| is_total(prepared, change));
    let Some(at) = whole.or_else(|| total_share(prepared, changes)) else { return };
    let (Some((section, total)), Some(later)) = (changes.get(at), changes.get(at + 1..)) else { return };
    let parts = signed_list(prepared, total, *section).or_else(|| told_parts(prepared, total, later));
    let Some(parts) = parts else { return };
    let Some(sum) = parts.iter().try_fold(Decimal::ZERO, |sum, (value, _)| sum.checked_add(*value)) else { return };
    let whole = signed(total.way, total.amount.value);
    let Some(rest) = whole.checked_sub(sum).filter(|rest| !is_rounding(*rest, total, parts.len())) else { return };
    let mut sentences = parts.iter().map(|(_, span)| prepared.sentence_at(span.start)).chain([total.amount.words()]);
    let open = sentences.any(|sentence| said::has_any(&prepared.at(sentence).to_lowercase(), &SOME));
    let finding = found.at(total.amount.span);
    parts.iter().for_each(|(_, span)| {
        finding.related(*span);
    });
    finding.with("total", said::in_scale_of(whole, &total.amount, total.unit));
    finding.with("sum", said::in_scale_of(sum, &total.amount, total.unit));
    finding.with("rest", said::in_scale_of(rest, &total.amount, total.unit)).with("parts", parts.len());
    if open || total.unit == Unit::PercentagePoint {
        finding.severity = finding.severity.min(Severity::Note);
    }
}

/// True where the rest is nothing, or so little that rounding of the parts explains it.
fn is_rounding(rest: Decimal, total: &Stated<'_>, parts: usize) -> bool {
    let slack = match total.unit {
        Unit::Persons => Some(Decimal::ZERO),
        _ => total.amount.step().checked_mul(Decimal::from(parts + 1)).and_then(|all| all.checked_div(Decimal::TWO)),
    };
    slack.is_none_or(|slack| rest.abs() <= slack)
}

fn signed(way: Way, value: Decimal) -> Decimal {
    if way == Way::Down { -value } else { value }
}

/// True where the change is told of a whole that the text goes on to divide.
fn is_total(prepared: &Prepared<'_>, change: &Stated<'_>) -> bool {
    let sentence = change.amount.words();
    let lead = said::before(prepared.text, change.amount.span.start, 160, sentence);
    let rest = Span::new(sentence.start, prepared.text.len());
    let after = said::after(prepared.text, change.amount.span.end, 200, rest);
    let divides = ["dækker over", "heraf", "fordel", "skyldes", "består af"].iter().any(|word| after.contains(word));
    let whole = said::has_any(&lead, &["under ét", "samlede antal", "den samlede andel"]);
    !change.rough && (whole || divides && said::has_any(&lead, &["i alt", "samlet set"]))
}

/// The first change of a share of all, in a section that tells its shares of one base.
fn total_share(prepared: &Prepared<'_>, changes: &[(Span, Stated<'_>)]) -> Option<usize> {
    let share = |change: &Stated<'_>| change.unit == Unit::PercentagePoint && change.amount.unit() == Unit::Percent;
    let at = changes.iter().position(|(_, change)| share(change))?;
    let text = prepared.at(changes.get(at)?.0);
    let bases = ["procent af befolkningen", "pct. af befolkningen", "% af befolkningen"];
    bases.iter().any(|base| text.contains(base)).then_some(at)
}

/// The changes told in the sentences after the total, with their signs; None where
/// they cannot be added: fewer than three, rough ones, parts of parts, other years.
fn told_parts(
    prepared: &Prepared<'_>,
    total: &Stated<'_>,
    later: &[(Span, Stated<'_>)],
) -> Option<Vec<(Decimal, Span)>> {
    let years = said::years(prepared.at(total.amount.words()));
    let near = total.amount.span.start.saturating_add(FAR);
    let same = |change: &&(Span, Stated<'_>)| change.1.unit == total.unit && change.1.amount.span.start < near;
    let mut parts = Vec::new();
    for (_, change) in later.iter().filter(same) {
        let sentence = prepared.at(change.amount.words());
        if sentence.len() > LONGEST {
            return None;
        }
        let nested = said::has_any(&sentence.to_lowercase(), &["heraf", "hvoraf", "herunder"]);
        let elsewhen = said::years(sentence).iter().any(|year| !years.contains(year));
        if change.rough || nested || elsewhen {
            return None;
        }
        // Another way to tell the total.
        if !sentence.starts_with("Det svarer") && change.amount.unit() == change.unit {
            parts.push((signed(change.way, change.amount.value), change.amount.span));
        }
    }
    (parts.len() >= 3).then_some(parts)
}

/// A list right after the total of figures that all have a sign: "- Fleksjob: +8".
fn signed_list(prepared: &Prepared<'_>, total: &Stated<'_>, section: Span) -> Option<Vec<(Decimal, Span)>> {
    let amounts = prepared.amounts(total.item).get(total.index + 1..)?;
    let lead = said::between(prepared.text, total.amount.span.end, amounts.first()?.span.start, 160)?;
    // "heraf -12 ledige, +3 unge" goes on in the sentence, a list after a colon line by line.
    let listed = lead.contains(':');
    if !listed && !said::has_any(&lead, &["heraf", "fordelt"]) {
        return None;
    }
    let mut parts = Vec::new();
    let mut at = total.amount.span.end;
    for amount in amounts.iter().take(30).take_while(|amount| amount.span.end <= section.end) {
        let gap = prepared.text.get(at..amount.span.start)?;
        let apart = if listed {
            !gap.contains('\n') || (gap.contains("\n\n") && !parts.is_empty())
        } else {
            amount.words() != total.amount.words()
        };
        if amount.table.is_some() || apart {
            break;
        }
        parts.push((sign_of(prepared.text, amount)?, amount.span));
        at = amount.span.end;
    }
    (parts.len() >= 2).then_some(parts)
}

/// The figure with its printed sign; None where it has none and is not zero.
fn sign_of(text: &str, amount: &Amount<'_>) -> Option<Decimal> {
    let plus = text.get(..amount.span.start)?.ends_with('+') || amount.span.of(text).starts_with('+');
    (plus || amount.value.is_sign_negative() || amount.value.is_zero()).then_some(amount.value)
}
