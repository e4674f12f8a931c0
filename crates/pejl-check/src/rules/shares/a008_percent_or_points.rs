//! A008: a change of a share, or a gap between two, that is told in per cent
//! where percentage points are meant or may be.

use super::change::{direction, is_amount_of_change, names_share};
use super::sentence::{Sentence, half_step, has, is_percent, sentence_at, sentences};
use crate::Argument;
use crate::exact::{before_percent, before_points, gap, rounded};
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Unit};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "A008",
    severity: Severity::Warning,
    on: true,
    words: &["%", "pct", "procent"],
    find,
    examples: &[
        Example {
            text: "Fraværsprocenten var 6,2 %. Hos os er fraværsprocenten 3% højere end i nabokommunerne.",
            finds: &["3"],
        },
        Example {
            text: "På skolen er 14 % fraværende, hvilket er en stigning på ca. 0,5 % siden foråret.",
            finds: &["0,5"],
        },
        Example {
            text: "Fraværet ligger under landsgennemsnittet på 9 %. Landsgennemsnittet er dog faldet med ca. 0,2 % siden jul.",
            finds: &["0,2"],
        },
        Example { text: "Andelen er steget fra 60 pct. til 65 pct., altså en stigning på 5 pct.", finds: &["5"] },
        Example { text: "- Beskæftigelsesfrekvensen er faldet med 2 % siden 2020", finds: &["2"] },
        Example { text: "Andelen er steget fra 60 pct. til 66 pct., altså en stigning på 10 pct.", finds: &[] },
        Example { text: "Antallet af ledige er steget med 5 %.", finds: &[] },
        Example { text: "Andelen er steget med 5 procentpoint.", finds: &[] },
        Example { text: "Andelen er stor, og udgifterne er faldet med 3 %.", finds: &[] },
        Example {
            text: "De ansatte arbejder i gennemsnit på 73 %. For boligerne er huslejen i gennemsnit steget med 3,2 %.",
            finds: &[],
        },
        Example { text: "Ledighedsprocenten falder, mens produktionen er steget med 2 %.", finds: &[] },
        Example { text: "Udgiften er 3 % lavere end budgettet.", finds: &[] },
        Example { text: "Ledighedsprocenten er faldet fra 2,8 til 2,4 %.", finds: &[] },
        Example { text: "Jobcentret modtog 288 jobordrer mod 241 året før, en stigning på 20 pct.", finds: &[] },
    ],
};

/// Words of what is counted or paid, whose change may be told in per cent.
const COUNTED: [&str; 14] = [
    "antal",
    "udgift",
    "forbrug",
    "budget",
    "beløb",
    "pris",
    "løn",
    "kr.",
    "indtægt",
    "tallet af",
    "timer",
    "omsætning",
    "besparelse",
    "tilgang",
];

/// How a change of a share can be read.
enum Reading {
    /// It is the difference of these two.
    Points(Decimal, Decimal),
    /// It led to this share.
    To(Decimal),
    Open,
}

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (item, _) in prepared.items() {
        for sentence in sentences(prepared, item, |amounts| amounts.iter().any(is_percent)) {
            if sentence.has(&["point", "relativ"]) {
                continue;
            }
            for percent in sentence.amounts.iter().filter(|amount| is_percent(amount)) {
                if let Some(reading) = reading(prepared, &sentence, percent) {
                    report(prepared, &sentence, percent, reading, found);
                }
            }
        }
    }
}

fn reading(prepared: &Prepared<'_>, sentence: &Sentence<'_, '_>, percent: &Amount<'_>) -> Option<Reading> {
    const COMPARES: [&str; 6] = ["lavere", "højere", "under ", "over ", "bedre", "dårligere"];
    let before = sentence.before(percent);
    let changes = is_amount_of_change(before);
    let compares = COMPARES.iter().any(|word| sentence.tail(percent).starts_with(word));
    if !(changes || compares) || percent.value >= Decimal::ONE_HUNDRED || percent.value <= Decimal::ZERO {
        return None;
    }
    let levels: Vec<&Amount<'_>> =
        sentence.amounts.iter().filter(|other| is_percent(other) && other.span != percent.span).collect();
    let clause = sentence.clause_before(percent);
    let named = is_named(before, clause);
    let led = changes && levels.last().is_some_and(|level| led_to(sentence, level, percent));
    if has(clause, &COUNTED) || !(named || led || (changes && told_before(prepared, sentence, clause))) {
        return None;
    }
    match levels.as_slice() {
        [a, b] if named || led => by_two(percent, a, b),
        [level] if led => Some(Reading::To(level.value)),
        _ => Some(Reading::Open),
    }
}

/// True where the clause names a share, or takes up one that was named before it: ", altså en stigning på 5 %".
fn is_named(before: &str, clause: &str) -> bool {
    const TAKES_UP: [&str; 7] = ["hvilket", "altså", "en", "et", "svarende", "det", "dvs."];
    let again = clause.split_whitespace().next().is_some_and(|first| TAKES_UP.contains(&first));
    let subject = if again { before.rsplit([';', '(']).next().unwrap_or("") } else { clause };
    names_share(subject) && !has(after_share(subject), &COUNTED) && !subject.contains(" mens ")
}

/// What follows the last word that names a share.
fn after_share(subject: &str) -> &str {
    let at = ["procent", "andel", "frekvens", "rate", "grad"].iter().filter_map(|word| subject.rfind(word)).max();
    at.and_then(|at| subject.get(at..)).unwrap_or(subject)
}

/// True for "11 % ..., hvilket er en stigning på 0,5 %".
fn led_to(sentence: &Sentence<'_, '_>, level: &Amount<'_>, percent: &Amount<'_>) -> bool {
    const LINKS: [&str; 6] = ["hvilket er", "hvilket svarer", "det er", "svarende til", "altså", ", en "];
    level.span < percent.span && has(sentence.between(level, percent), &LINKS)
}

/// True where the sentence before gives the same subject as a percentage: "landsgennemsnittet på 13 %".
fn told_before(prepared: &Prepared<'_>, sentence: &Sentence<'_, '_>, clause: &str) -> bool {
    const LONG: usize = 9;
    const LINKS: [&str; 6] = ["på", "er", "var", "er på", "var på", "ligger på"];
    let start = sentence.span.start;
    let Some(last) = prepared.text.get(..start).map(|before| before.trim_end().len()) else { return false };
    let before = last.checked_sub(1).and_then(|last| sentence_at(prepared, last));
    let Some(before) = before.filter(|before| before.item == sentence.item && start - last < 2) else { return false };
    let things = clause.split(|c: char| !c.is_alphabetic());
    let things = things.filter(|word| word.len() >= LONG && (word.ends_with("et") || word.ends_with("en")));
    let things: Vec<&str> = things.filter(|word| direction(word).is_none()).collect();
    before.amounts.iter().filter(|amount| is_percent(amount)).any(|level| {
        let told = before.before(level).trim_end();
        let of = LINKS.iter().filter_map(|link| told.strip_suffix(link)).map(str::trim_end);
        let mut of = of.filter_map(|told| told.rsplit(|c: char| !c.is_alphabetic()).next());
        of.any(|of| things.contains(&of))
    })
}

/// The reading of a change between two shares: none where it holds in per cent.
fn by_two(percent: &Amount<'_>, a: &Amount<'_>, b: &Amount<'_>) -> Option<Reading> {
    let half = half_step(percent);
    let near = |told: Option<Decimal>, slack: Decimal| {
        told.is_some_and(|told| (told.abs() - percent.value).abs() <= half + slack)
    };
    let slack = (half_step(a) + half_step(b)).checked_mul(Decimal::ONE_HUNDRED)?.checked_div(a.value.min(b.value))?;
    let (there, back) = (gap(b.value, a.value)?, gap(a.value, b.value)?);
    if near(there.percent, slack) || near(back.percent, slack) {
        return None;
    }
    Some(if near(Some(there.points), Decimal::ZERO) { Reading::Points(a.value, b.value) } else { Reading::Open })
}

fn report(
    prepared: &Prepared<'_>,
    sentence: &Sentence<'_, '_>,
    percent: &Amount<'_>,
    reading: Reading,
    found: &mut Found<'_>,
) {
    let amount = |value: Decimal| Argument::Amount(value.normalize(), Unit::Percent, 1);
    let signed =
        direction(sentence.before(percent)).and_then(|way| way.checked_mul(percent.value)).unwrap_or(percent.value);
    let (kind, first, second) = match reading {
        Reading::Points(a, b) => ("points", a, b),
        Reading::To(now) => {
            let places = percent.decimals.max(1);
            let before = [before_points(now, signed), before_percent(now, signed)];
            let [points, per_cent] = before.map(|before| rounded(before.unwrap_or(now), places));
            ("level", points, per_cent)
        }
        Reading::Open => ("open", Decimal::ZERO, Decimal::ZERO),
    };
    let finding = found.at(percent.span).with("kind", kind).with("change", amount(percent.value));
    finding.with("first", amount(first)).with("second", amount(second));
    if kind == "points" {
        let end = sentence.span.end - sentence.tail(percent).len();
        let printed = prepared.at(percent.span);
        let unit = prepared.at(Span::new(percent.span.start, end)).trim_end();
        finding
            .correct(Span::new(percent.span.start, percent.span.start + unit.len()), format!("{printed} procentpoint"));
    }
}
