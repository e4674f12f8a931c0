//! A003: a count, its base and its share that do not fit.

use super::base::{opens_with_them, told_before};
use super::sentence::{
    Sentence, counts, half_step, has, is_count, is_part_of, is_percent, means_out_of, opens_whole, sentences,
};
use crate::exact::{Range, rounded};
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use crate::{Argument, exact};
use pejl_model::{Severity, Unit};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "A003",
    severity: Severity::Error,
    on: true,
    words: &["%", "pct", "procent"],
    find,
    examples: &[
        Example { text: "I alt har 156 ud af 1.334 borgere svaret. Det er 156 af 1.334 (15 %).", finds: &["15"] },
        Example { text: "Ud af 240 inviterede mødte 96 op (45 pct.).", finds: &["45"] },
        Example { text: "48 % af de 128 brugere, svarende til 71 personer, har en sag.", finds: &["48"] },
        Example { text: "- 12 af 40 ledige, svarende til 25 pct., er over 50 år.", finds: &["25"] },
        Example { text: "Der er brugt 1,2 mio. kr. ud af 4,0 mio. kr. (40 %).", finds: &["40"] },
        Example { text: "Af de 60 er 20 mænd (33,3 %) og 40 kvinder (60,7 %).", finds: &["60,7"] },
        Example { text: "Der var 8.412 samtaler i 2024, heraf 3.105 digitale (39,6 %).", finds: &["39,6"] },
        Example {
            text: "Der var 118 langtidsledige i juni, svarende til 16,9 pct. af de 603 ledige.",
            finds: &["16,9"],
        },
        Example { text: "Der er 1.204 ledige i kommunen, heraf 312 i Nordbyen (4,1 %).", finds: &[] },
        Example {
            text: "Der er 128 borgere i indsatsen. Heraf er 92 i beskæftigelse, svarende til 79,1 %.",
            finds: &["79,1"],
        },
        Example {
            text: "141 (44,3 %) gik videre til uddannelse, 96 (30,2 %) kom i job, 52 (14,6 %) fik andet, og 29 (9,1 %) er i forløb.",
            finds: &["14,6"],
        },
        Example {
            text: "141 (44,3 %) gik videre til uddannelse, 96 (30,2 %) kom i job, 52 (16,4 %) fik andet, og 29 (9,1 %) er i forløb.",
            finds: &[],
        },
        Example { text: "Der er 3 projekter, svarende til 60 pct. af de 500 deltagere.", finds: &[] },
        Example { text: "Der var 118 langtidsledige i juni, svarende til 19,6 pct. af de 603 ledige.", finds: &[] },
        Example { text: "48 % af de 128 brugere, svarende til 61 personer, har en sag.", finds: &[] },
        Example { text: "Ud af 1.334 inviterede svarede 156 (12 %).", finds: &[] },
        Example { text: "10 % af 33, svarende til 3 personer.", finds: &[] },
        Example { text: "Ud af 200 er 100 i job (50 %), heraf 30 på deltid (30 %).", finds: &[] },
        Example { text: "Ca. 12 af 40 (25 %) er over 50 år.", finds: &[] },
        Example { text: "Antallet steg fra 40 til 50 (25 %).", finds: &[] },
        Example { text: "12 af 40 ledige er over 50 år (mod 25 % i hele landet).", finds: &[] },
        Example { text: "Der er brugt 1,2 mio. kr. ud af 4,1 mio. kr. (30 %).", finds: &[] },
    ],
};

/// A share with the part and the whole that it is told of.
struct Told<'p, 'a> {
    percent: &'p Amount<'a>,
    part: &'p Amount<'a>,
    whole: &'p Amount<'a>,
    /// True where the count was reckoned from the share, and so rounded.
    reckoned: bool,
}

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let wanted = |amounts: &[Amount<'_>]| amounts.len() > 1 && amounts.iter().any(is_percent);
    for (item, _) in prepared.items() {
        for sentence in sentences(prepared, item, wanted) {
            let before = found.all.len();
            for percent in sentence.amounts.iter().filter(|amount| is_percent(amount)) {
                let told = share_behind(prepared, &sentence, percent)
                    .or_else(|| share_before(&sentence, percent))
                    .or_else(|| share_between(&sentence, percent));
                if let Some(told) = told
                    && !fits(&told)
                {
                    report(&told, found);
                }
            }
            if found.all.len() == before {
                odd_share(&sentence, found);
            }
        }
    }
}

/// "x af y (z %)", "af y er x i job (z %)", "x af y, svarende til z %".
fn share_behind<'p, 'a>(
    prepared: &'p Prepared<'a>,
    sentence: &Sentence<'p, 'a>,
    percent: &'p Amount<'a>,
) -> Option<Told<'p, 'a>> {
    const LEADS: [&str; 6] = ["(", "svarende til", "svarer til", "dvs.", "(svarende til", "(="];
    const WORDS: usize = 5;
    let before = sentence.before(percent).trim_end();
    let lead = LEADS.iter().find(|lead| before.ends_with(**lead))?;
    let closed = sentence.tail(percent).starts_with(')');
    if lead.starts_with('(') && !closed {
        return None;
    }
    let last = counted_before(sentence, percent)?;
    let between = sentence.between(last, percent);
    let named = between
        .trim_end()
        .strip_suffix(*lead)?
        .trim_end()
        .trim_end_matches([',', '('])
        .trim_end_matches("hvilket")
        .trim();
    if named.contains([',', ';', ':', '(', ')', '%']) || named.split_whitespace().count() > WORDS || is_percent(last) {
        return None;
    }
    let before = sentence.previous(last).filter(|part| is_part_of(sentence.between(part, last)));
    let (part, whole) = match before {
        Some(part) => (part, last),
        None => {
            let whole = opened(sentence, last).or_else(|| containing(sentence, last, percent));
            (last, whole.or_else(|| told_before_them(prepared, sentence, last, percent))?)
        }
    };
    told(sentence, Told { percent, part, whole, reckoned: false })
}

/// The figure before the share; an age ("over 50 år") only tells who is counted.
fn counted_before<'p, 'a>(sentence: &Sentence<'p, 'a>, percent: &Amount<'a>) -> Option<&'p Amount<'a>> {
    let last = sentence.previous(percent)?;
    let age = last.unit() == Unit::Years && sentence.is_loose(last);
    if age { sentence.previous(last) } else { Some(last) }
}

/// The whole that opens the sentence, where nothing between it and `part` tells of another.
fn opened<'p, 'a>(sentence: &Sentence<'p, 'a>, part: &Amount<'_>) -> Option<&'p Amount<'a>> {
    const OTHER: [&str; 9] = ["heraf", "hvoraf", "deraf", "af dem", "af disse", " mod ", " af ", "blandt", "fra "];
    let whole = sentence.amounts.first().filter(|whole| opens_whole(sentence.before(whole)))?;
    (whole.span < part.span && !has(sentence.between(whole, part), &OTHER)).then_some(whole)
}

/// The whole right before "heraf" and the part, where the sentence tells of no other thing before it.
/// A share that is far from theirs is of something else: "1.204 ledige, heraf 312 i Nord (4,1 %)".
fn containing<'p, 'a>(sentence: &Sentence<'p, 'a>, part: &Amount<'_>, percent: &Amount<'_>) -> Option<&'p Amount<'a>> {
    let whole = sentence.amounts.first().filter(|whole| whole.span < part.span)?;
    let alone = sentence.previous(part).is_some_and(|before| before.span == whole.span);
    let link = sentence.between(whole, part).trim_end();
    let told = alone && [", heraf", ", hvoraf"].iter().any(|word| link.ends_with(word));
    (told && is_near(part, whole, percent)).then_some(whole)
}

/// The one count of the sentence before, where this one begins with "Heraf" and the part is its first figure.
fn told_before_them<'p, 'a>(
    prepared: &'p Prepared<'a>,
    sentence: &Sentence<'p, 'a>,
    part: &Amount<'_>,
    percent: &Amount<'_>,
) -> Option<&'p Amount<'a>> {
    let first = opens_with_them(sentence) && sentence.previous(part).is_none();
    let whole = if first { told_before(prepared, sentence) } else { None };
    whole.filter(|whole| is_near(part, whole, percent))
}

/// Counts with their shares in brackets, where all but one are shares of the sum.
fn among<'p, 'a>(sentence: &Sentence<'p, 'a>) -> Option<Vec<(&'p Amount<'a>, &'p Amount<'a>)>> {
    const LEAST: usize = 3;
    let pair = |percent: &'p Amount<'a>| {
        let count = sentence.previous(percent).filter(|count| is_count(count))?;
        let closed = sentence.tail(percent).starts_with(')');
        (closed && sentence.between(count, percent).trim() == "(").then_some((count, percent))
    };
    let pairs: Vec<_> = sentence.amounts.iter().filter(|amount| is_percent(amount)).filter_map(pair).collect();
    (pairs.len() >= LEAST).then_some(pairs)
}

/// The share of the sum that does not fit, where all others do.
fn odd_share(sentence: &Sentence<'_, '_>, found: &mut Found<'_>) {
    let Some(pairs) = among(sentence) else { return };
    let Some(sum) = pairs.iter().try_fold(Decimal::ZERO, |sum, (count, _)| sum.checked_add(count.value)) else {
        return;
    };
    let fits = |(count, percent): &(&Amount<'_>, &Amount<'_>)| {
        let share = exact::points_of_persons(count.value, sum)?;
        Some((share - percent.value).abs() <= half_step(percent))
    };
    let mut wrong = pairs.iter().filter(|pair| fits(pair) == Some(false));
    let (Some((count, percent)), None) = (wrong.next(), wrong.next()) else { return };
    let share = exact::points_of_persons(count.value, sum).unwrap_or_default();
    let amount = |value: Decimal, of: &Amount<'_>| Argument::Amount(value.normalize(), of.figure.unit, 1);
    let finding = found.at(percent.span).related(count.span).with("part", amount(count.value, count));
    finding.with("whole", amount(sum, count)).with("percent", amount(percent.value, percent));
    finding.with("right", Argument::Amount(rounded(share, percent.decimals), Unit::Percent, 1));
}

/// True where the share told is neither double nor half of the one that the two numbers give.
fn is_near(part: &Amount<'_>, whole: &Amount<'_>, percent: &Amount<'_>) -> bool {
    let near = || {
        let share = exact::points_of_persons(part.value, whole.value)?;
        let double = |of: Decimal| of.checked_mul(Decimal::TWO);
        Some(double(share)? >= percent.value && double(percent.value)? >= share)
    };
    near().unwrap_or(false)
}

/// "x ledige, svarende til z % af de y".
fn share_between<'p, 'a>(sentence: &Sentence<'p, 'a>, percent: &'p Amount<'a>) -> Option<Told<'p, 'a>> {
    const LEADS: [&str; 4] = ["svarende til", "svarer til", "dvs.", "hvilket er"];
    const FAR: usize = 60;
    let (part, whole) = (sentence.previous(percent)?, sentence.next(percent)?);
    let of = super::sentence::after_percent(sentence.between(percent, whole));
    let link = sentence.between(part, percent).trim_end();
    let lead = LEADS.iter().any(|lead| link.ends_with(lead));
    let plain = link.len() <= FAR && !link.contains([';', ':', '(', ')']) && !has(link, &[" end ", " mod "]);
    let told_so = lead && plain && means_out_of(of) && !is_percent(part) && is_near(part, whole, percent);
    told_so.then_some(Told { percent, part, whole, reckoned: false }).and_then(|of| told(sentence, of))
}

/// "z % af y, svarende til x".
fn share_before<'p, 'a>(sentence: &Sentence<'p, 'a>, percent: &'p Amount<'a>) -> Option<Told<'p, 'a>> {
    const LEADS: [&str; 5] = ["svarende til", "svarer til", "dvs.", "(", "altså"];
    let whole = sentence.next(percent)?;
    let of = super::sentence::after_percent(sentence.between(percent, whole));
    let part = sentence.next(whole)?;
    let between = sentence.between(whole, part);
    let lead = LEADS.iter().any(|lead| between.trim_end().ends_with(lead));
    let near = between.len() <= 60 && !between.contains(" end ");
    let told_so = lead && near && means_out_of(of) && !is_percent(part);
    told_so.then_some(Told { percent, part, whole, reckoned: true }).and_then(|of| told(sentence, of))
}

/// The share where all three are of the kinds that go together and none is only about right.
fn told<'p, 'a>(sentence: &Sentence<'p, 'a>, told: Told<'p, 'a>) -> Option<Told<'p, 'a>> {
    let money = |amount: &Amount<'_>| amount.unit() == Unit::Kroner;
    let alike = (counts(told.part) && counts(told.whole)) || (money(told.part) && money(told.whole));
    let loose = [told.percent, told.part, told.whole].iter().any(|amount| sentence.is_loose(amount));
    let right =
        told.part.value > Decimal::ZERO && told.whole.value > Decimal::ZERO && told.percent.value >= Decimal::ZERO;
    (alike && right && !loose && told.part.value <= told.whole.value).then_some(told)
}

/// True where the printed numbers can be right together.
fn fits(told: &Told<'_, '_>) -> bool {
    let range = |amount: &Amount<'_>| Range::around(amount.value, half_step(amount));
    let share = range(told.part).divided_by(range(told.whole)).and_then(|share| share.times(Decimal::ONE_HUNDRED));
    let Some(share) = share else { return true };
    let reckoned = exact::persons_of_points(told.percent.value, told.whole.value);
    let near = |part: Decimal| (part - told.part.value).abs() < Decimal::ONE;
    share.meets(range(told.percent)) || (told.reckoned && counts(told.part) && reckoned.is_some_and(near))
}

fn report(told: &Told<'_, '_>, found: &mut Found<'_>) {
    let share = exact::points_of_persons(told.part.value, told.whole.value).unwrap_or_default();
    let right = rounded(share, told.percent.decimals);
    let amount = |of: &Amount<'_>| Argument::Amount(of.figure.value, of.figure.unit, of.figure.scale);
    let finding = found.at(told.percent.span).related(told.part.span).related(told.whole.span);
    finding.with("part", amount(told.part)).with("whole", amount(told.whole)).with("percent", amount(told.percent));
    finding.with("right", Argument::Amount(right, Unit::Percent, 1));
    if !told.reckoned {
        let text = format!("{right:.places$}", places = told.percent.decimals as usize).replace('.', ",");
        finding.correct(told.percent.span, text);
    }
}
