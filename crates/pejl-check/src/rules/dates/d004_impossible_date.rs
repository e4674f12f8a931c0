//! D004: a day that no calendar has.

use crate::cut;
use crate::danish;
use crate::danish::MONTHS;
use crate::exact::{Kind, Moment, calendar, moment_around, moment_at};
use crate::finding::Argument;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Unit};
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "D004",
    severity: Severity::Error,
    on: true,
    words: &[
        MONTHS[0], MONTHS[1], MONTHS[2], MONTHS[3], MONTHS[4], MONTHS[5], MONTHS[6], MONTHS[7], MONTHS[8], MONTHS[9],
        MONTHS[10], MONTHS[11], ".20", "-20",
    ],
    find,
    examples: &[
        Example { text: "Ordningen løber til den 31. november 2024.", finds: &["31. november 2024"] },
        Example {
            text: "Status gives pr. 29. februar 2023 og igen 31. juni.",
            finds: &["29. februar 2023", "31. juni"],
        },
        Example { text: "Frist\tEmne\n30.02.2024\tPlan\n28.02.2024\tBudget", finds: &["30.02.2024"] },
        Example { text: "Mødet holdes d. 31/9-2024 eller den 32. oktober.", finds: &["31/9-2024", "32. oktober"] },
        Example { text: "Mødet flyttes til den 15.13.2024.", finds: &["15.13.2024"] },
        Example { text: "Nyhedsbrev nr. 31 april 2024 og side 31 juni 2024; 12/31/2024.", finds: &[] },
        Example { text: "Fra 29. februar 2024 til 30. november og hver 29. februar.", finds: &[] },
        Example { text: "Sag 15.31.02.2024 og fil 12-31-2024_31-02-20240.", finds: &[] },
        Example { text: "Antallet var 31. November bød på flere. I alt 45. Maj lå lavere.", finds: &[] },
        Example { text: "Udgiften er 1.231. november er ikke talt med. Den 14./31. november.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for hit in found.hits() {
        let named = hit.word < MONTHS.len();
        let text = prepared.text;
        let moment = if named { moment_around(text, hit.span) } else { numeric(text, hit.span) };
        let Some(moment) = moment.filter(|moment| is_meant(text, *moment, named.then_some(hit.span))) else { continue };
        let Kind::Day(month, day) = moment.kind else { continue };
        let (whole, most) = match calendar::days_in(moment.year, month) {
            Some(days) if day < 1 || day > days => (danish::month_name(month), amount(days, Unit::Days)),
            None if (1..=31).contains(&day) && is_led(text, moment) => ("year", amount(12, Unit::Months)),
            _ => continue,
        };
        let finding = found.at(moment.span).with("printed", moment.span.of(text));
        finding.with("whole", whole).with("most", most);
    }
}

fn amount(number: i8, unit: Unit) -> Argument {
    Argument::Amount(Decimal::from(number), unit, 1)
}

/// True where the number belongs to the month: a sentence that ends in a number
/// before one that begins with a month is no date, nor is "nr. 31 april"; and a
/// number beyond 31 is a day only behind "den" or before a year.
fn is_meant(text: &str, moment: Moment, name: Option<Span>) -> bool {
    let Some(name) = name else { return true };
    let Kind::Day(_, day) = moment.kind else { return false };
    let small = name.of(text).starts_with(char::is_lowercase);
    let pointed = moment.span.of(text).trim_start_matches(|c: char| c.is_ascii_digit()).starts_with('.');
    is_led(text, moment) || (small && pointed && (day <= 31 || moment.year.is_some()))
}

fn is_led(text: &str, moment: Moment) -> bool {
    let before = cut::before(text, moment.span.start, 6);
    ["den ", "d. ", "pr. "].iter().any(|lead| before.ends_with(lead))
}

/// The date in numbers whose year begins at `at` (".20").
fn numeric(text: &str, at: Span) -> Option<Moment> {
    let before = cut::before(text, at.start, 12);
    let head = before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '/'));
    let length = before.len() - head.len();
    let start = at.start - length;
    if length > 5 || head.ends_with(|c: char| c.is_alphanumeric() || c == '_') {
        return None;
    }
    let moment = moment_at(text, start).filter(|moment| moment.span.start == start)?;
    let rest = text.get(moment.span.end..)?;
    let goes_on = rest.starts_with(|c: char| c.is_alphanumeric() || c == '_' || c == '-' || c == '/');
    (moment.year.is_some() && moment.span.end == at.start + 5 && !goes_on).then_some(moment)
}
