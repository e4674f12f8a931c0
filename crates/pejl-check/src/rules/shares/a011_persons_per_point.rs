//! A011: percentage points and persons that are set equal twice, in different ratios.

use super::sentence::{Sentence, has, sentences};
use crate::Argument;
use crate::exact::{Range, rounded};
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Unit};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "A011",
    severity: Severity::Warning,
    on: true,
    words: &["point", "andel på"],
    find,
    examples: &[
        Example {
            text: "Målet sænkes med 0,20 procentpoint, svarende til 50 personer. Et fald på 0,40 procentpoint svarer til 200 personer.",
            finds: &["200"],
        },
        Example {
            text: "En andel på 1,0 procent udgør ca. 250 fuldtidspersoner.\n\nDer ventes 500 personer færre, svarende til \
                   1,0 procentpoint.",
            finds: &["500"],
        },
        Example {
            text: "- 2,5 procentpoint svarer til 75 borgere\n- 5,0 procentpoint svarer til 250 borgere",
            finds: &["250"],
        },
        Example {
            text: "Målet sænkes med 0,2 procentpoint, svarende til 50 personer. Her i kommunen svarer 0,1 procentpoint til ca. 25 personer.",
            finds: &[],
        },
        Example {
            text: "0,5 procentpoint af arbejdsstyrken svarer til 100 personer. 0,5 procentpoint af de unge svarer til 9 personer.",
            finds: &[],
        },
        Example { text: "Andelen er 2 procentpoint højere end sidste år, hvor der var 400 ledige.", finds: &[] },
        Example {
            text: "1 procentpoint svarer til 25-300 personer. 2 procentpoint svarer til 40 personer.",
            finds: &[],
        },
    ],
};

/// Points that are set equal to persons.
struct Pair<'p, 'a> {
    points: &'p Amount<'a>,
    persons: &'p Amount<'a>,
    /// The numbers of which the persons can be that share.
    base: Range,
    /// What the points are of, where that is told.
    of: String,
}

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (item, _) in prepared.items() {
        let mut first: Option<Pair<'_, '_>> = None;
        let points = |amount: &Amount<'_>| matches!(amount.unit(), Unit::PercentagePoint | Unit::Percent);
        for sentence in sentences(prepared, item, |amounts| amounts.len() > 1 && amounts.iter().any(points)) {
            for amount in sentence.amounts.iter().filter(|amount| points(amount)) {
                let Some(pair) = pair(&sentence, amount) else { continue };
                match &first {
                    Some(first) if first.of == pair.of && !first.base.meets(pair.base) => report(first, &pair, found),
                    Some(_) => {}
                    None => first = Some(pair),
                }
            }
        }
    }
}

fn pair<'p, 'a>(sentence: &Sentence<'p, 'a>, points: &'p Amount<'a>) -> Option<Pair<'p, 'a>> {
    const LINKS: [&str; 5] = ["svarende til", "svarer til", "udgør", "dvs.", "er det samme som"];
    let share = points.unit() == Unit::PercentagePoint || sentence.before(points).ends_with("andel på ");
    let persons = |amount: &&Amount<'_>| matches!(amount.unit(), Unit::Persons | Unit::FullTimePersons);
    let linked = |between: &str| between.len() < 60 && has(between, &LINKS) && !has(between, &[" end ", "fra "]);
    let next = sentence.next(points).filter(persons).filter(|next| linked(sentence.between(points, next)));
    let last = sentence.previous(points).filter(persons).filter(|last| linked(sentence.between(last, points)));
    let persons = next.or(last).filter(|persons| !sentence.is_ranged(persons) && !sentence.is_ranged(points))?;
    if !share || points.value <= Decimal::ZERO || persons.value <= Decimal::ZERO {
        return None;
    }
    let half = Decimal::try_new(5, points.decimals.saturating_add(1)).ok()?;
    let slack = match sentence.is_loose(persons) {
        true => persons.value.checked_div(Decimal::from(5))?,
        false => Decimal::new(5, 1),
    };
    let hundredfold = Range::around(persons.value, slack).times(Decimal::ONE_HUNDRED)?;
    let base = hundredfold.divided_by(Range::around(points.value, half))?;
    Some(Pair { points, persons, base, of: whole_after(sentence, points) })
}

/// "af arbejdsstyrken": the words that tell what the points are of.
fn whole_after(sentence: &Sentence<'_, '_>, points: &Amount<'_>) -> String {
    let after = sentence.after(points).trim_start();
    let mut words = after.split(|c: char| c.is_whitespace() || c == ',').skip(1);
    match words.next() {
        Some("af") => words.take(2).collect::<Vec<_>>().join(" "),
        _ => String::new(),
    }
}

fn report(first: &Pair<'_, '_>, second: &Pair<'_, '_>, found: &mut Found<'_>) {
    let amount = |of: &Amount<'_>| Argument::Amount(of.value, of.unit(), 1);
    let each = |pair: &Pair<'_, '_>| pair.persons.value.checked_div(pair.points.value);
    let (Some(one), Some(other)) = (each(first), each(second)) else { return };
    let finding = found.at(second.persons.span).related(second.points.span).related(first.points.span);
    finding.related(first.persons.span).with("points", amount(second.points)).with("persons", amount(second.persons));
    finding.with("otherpoints", amount(first.points)).with("otherpersons", amount(first.persons));
    finding.with("each", rounded(other, 0)).with("othereach", rounded(one, 0));
}
