//! A012: an amount, a number of persons and an amount a person that do not fit.

use super::sentence::{Sentence, half_step, has, sentence_at};
use crate::Argument;
use crate::danish;
use crate::exact::{Range, rounded};
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Unit};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "A012",
    severity: Severity::Warning,
    on: true,
    words: &["kr. pr", "kr pr", "kroner pr", "kr. per ", "kr. om året pr", "kr. for hver", "kr. i gennemsnit pr"],
    find,
    examples: &[
        Example {
            text: "Ordningen koster 3,6 mio. kr. for 30 fuldtidspersoner, svarende til 135.000 kr. pr. fuldtidsperson.",
            finds: &["135.000"],
        },
        Example {
            text: "For 12 deltagere koster holdet 180.000 kr., altså 18.000 kr. pr. deltager.",
            finds: &["18.000"],
        },
        Example {
            text: "Der blev givet 87 fritidspas for i alt 91.350 kr., dvs. i gennemsnit 1.500 kr. pr. pas.",
            finds: &["1.500"],
        },
        Example { text: "- 2,0 mio. kr. til 50 pladser, hvilket svarer til 50.000 kr. pr. plads", finds: &["50.000"] },
        Example {
            text: "Ordningen koster 3,6 mio. kr. for 30 fuldtidspersoner, svarende til 120.000 kr. pr. fuldtidsperson.",
            finds: &[],
        },
        Example {
            text: "Med 30 elever færre blev der sparet 2,4 mio. kr., svarende til 96 kr. pr. borger.",
            finds: &[],
        },
        Example {
            text: "Holdet koster 180.000 kr. for 12 deltagere, svarende til ca. 16.000 kr. pr. deltager.",
            finds: &[],
        },
        Example {
            text: "I 2023 kostede det 180.000 kr. for 12 deltagere, mod 9.000 kr. pr. deltager året før.",
            finds: &[],
        },
        Example {
            text: "De 12 deltagere får 180.000 kr., svarende til 5.000 kr. pr. deltager pr. måned.", finds: &[]
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for hit in found.hits() {
        let Some(sentence) = sentence_at(prepared, hit.span.start).filter(|sentence| sentence.amounts.len() == 3)
        else {
            continue;
        };
        if let Some((each, amount, persons)) = told(&sentence, hit.span.start)
            && let Some(right) = wrong(&sentence, each, amount, persons)
        {
            let argument = |of: &Amount<'_>| Argument::Amount(of.figure.value, of.unit(), of.figure.scale);
            let finding = found.at(each.span).related(amount.span).related(persons.span).with("each", argument(each));
            finding.with("amount", argument(amount)).with("persons", persons.value.normalize());
            finding.with("right", Argument::Amount(right, Unit::Kroner, 1));
        }
    }
}

/// The amount a person, the whole amount and the number of persons.
fn told<'p, 'a>(sentence: &Sentence<'p, 'a>, at: usize) -> Option<(&'p Amount<'a>, &'p Amount<'a>, &'p Amount<'a>)> {
    const LINKS: [&str; 6] = ["svarende til", "svarer til", "altså", "dvs.", "hvilket er", "hvilket giver"];
    const OTHER: [&str; 7] = ["måned", "pr. år", "om året", "årlig", "pr. uge", " mod ", "time"];
    let money = |amount: &&Amount<'_>| amount.unit() == Unit::Kroner;
    let each = sentence.amounts.iter().rev().filter(money).find(|amount| amount.span.start < at)?;
    let amount = sentence.amounts.iter().filter(money).find(|amount| amount.span != each.span)?;
    let counted = sentence.amounts.iter().find(|amount| !money(amount))?;
    let noun = noun(sentence.after(each))?;
    let named = sentence.after(counted).split_whitespace().take(3).any(|word| same_noun(word, noun));
    let (lead, _) = danish::without_rough(sentence.before(each));
    let (lead, mean) = match ["i gennemsnit", "gennemsnitligt"].iter().find_map(|mean| lead.strip_suffix(mean)) {
        Some(rest) => (danish::without_rough(rest).0, true),
        None => (lead, false),
    };
    let linked = LINKS.iter().any(|link| lead.ends_with(link)) && (mean || !sentence.has(&["gennemsnit"]));
    let persons = !matches!(counted.unit(), Unit::Percent | Unit::PercentagePoint);
    (named && linked && persons && !sentence.has(&OTHER)).then_some((each, amount, counted))
}

/// The word after "kr. pr.".
fn noun(after: &str) -> Option<&str> {
    const SHORTEST: usize = 3;
    let mut words = after.split(|c: char| c.is_whitespace() || matches!(c, ',' | ')' | ';'));
    words.find(|word| matches!(*word, "pr." | "pr" | "per" | "hver"))?;
    let noun = words.next()?.trim_end_matches(['.', ':']);
    (noun.len() >= SHORTEST).then_some(noun)
}

/// True for "deltagere" beside "deltager", "pladser" beside "plads".
fn same_noun(word: &str, noun: &str) -> bool {
    let word = word.trim_end_matches([',', '.', ')', ';']);
    let end = word.rfind(noun).and_then(|at| word.get(at + noun.len()..));
    end.is_some_and(|end| matches!(end, "" | "e" | "r" | "er" | "ere" | "s"))
}

/// The amount a person that the other two give, where the printed one is another.
fn wrong(sentence: &Sentence<'_, '_>, each: &Amount<'_>, amount: &Amount<'_>, persons: &Amount<'_>) -> Option<Decimal> {
    if persons.value <= Decimal::ZERO || amount.value <= Decimal::ZERO || has(sentence.lower, &["mellem "]) {
        return None;
    }
    let loose = [each, amount, persons].iter().any(|one| sentence.is_loose(one));
    let right = amount.value.checked_div(persons.value)?;
    let range =
        Range::around(amount.value, half_step(amount)).divided_by(Range::around(persons.value, half_step(persons)))?;
    // Printed amounts are rounded to a few digits without saying so.
    let share = if loose { Decimal::new(15, 2) } else { Decimal::new(2, 2) };
    let slack = each.value.checked_mul(share)?.max(half_step(each));
    (!range.meets(Range::around(each.value, slack))).then(|| rounded(right, 0))
}
