//! Sentences for what `pejl-check` finds.
//!
//! A rule has three texts: `check-a003` (the message, with the finding's own
//! arguments), `check-a003-name` and `check-a003-why` (the explanation).

use crate::{Arg, date_long, decimal, holiday, label, text};
use pejl_check::{Argument, Finding, Group};
use pejl_model::Unit;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// The sentence for `finding`.
#[must_use]
pub fn finding(finding: &Finding) -> String {
    let arguments: Vec<(&str, Arg<'_>)> =
        finding.arguments.iter().map(|(name, value)| (*name, written(value))).collect();
    text(&key(finding.code), &arguments)
}

/// What the rule with this code is called.
#[must_use]
pub fn rule_name(code: &str) -> String {
    text(&format!("{}-name", key(code)), &[])
}

/// What the rule with this code looks for, why, and what it leaves alone.
#[must_use]
pub fn rule_why(code: &str) -> String {
    text(&format!("{}-why", key(code)), &[])
}

/// What a group of rules is called.
#[must_use]
pub fn rule_group(group: Group) -> String {
    text(&format!("check-group-{}", group.letter().to_lowercase()), &[])
}

fn key(code: &str) -> String {
    format!("check-{}", code.to_lowercase())
}

fn written(argument: &Argument) -> Arg<'_> {
    match argument {
        Argument::Count(count) => Arg::Count(*count),
        Argument::Number(number) => decimal(*number).into(),
        Argument::Amount(number, unit, scale) => amount(*number, *unit, *scale).into(),
        Argument::Date(date) => date_long(*date).into(),
        Argument::Weekday(day) => Arg::Words(label(&format!("weekday-{day}"))),
        Argument::Holiday(day) => Arg::Words(holiday(*day)),
        Argument::Words(words) => Arg::Words(Cow::Borrowed(words)),
    }
}

/// "82,3 %", "4,6 mio. kr.", "48 fuldtidspersoner".
#[must_use]
pub fn amount(number: Decimal, unit: Unit, scale: u64) -> String {
    let scale = match scale {
        1_000 => "thousand",
        1_000_000 => "million",
        1_000_000_000 => "billion",
        _ => "one",
    };
    text("check-amount", &[("number", decimal(number).into()), ("unit", unit.as_str().into()), ("scale", scale.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::has;
    use crate::language::{Language, speaking};
    use pejl_check::RULES;

    #[test]
    fn every_rule_has_its_texts_in_both_languages() {
        for language in [Language::Danish, Language::English] {
            let without: Vec<_> = speaking(language, || {
                let texts = |code: &str| ["", "-name", "-why"].map(|end| format!("{}{end}", key(code)));
                RULES.iter().flat_map(|rule| texts(rule.code)).filter(|key| !has(key)).collect()
            });
            assert!(without.is_empty(), "{language:?}: {without:?}");
        }
        for group in Group::ALL {
            assert!(!rule_group(group).starts_with("check-"), "{group:?}");
        }
    }

    #[test]
    fn every_message_has_all_its_arguments() {
        for rule in pejl_check::RULES.iter() {
            for example in rule.examples {
                let reading = pejl_read::read(example.paper().as_bytes(), &pejl_read::ReadOptions::default());
                let attached: Vec<_> = example.attached().into_iter().collect();
                let alone = pejl_check::Paper::alone(&reading.document, &reading.source.text);
                let paper = pejl_check::Paper { attached: &attached, ..alone };
                for found in pejl_check::check(&paper, &pejl_check::Settings::only(rule)) {
                    let sentence = finding(&found);
                    assert!(
                        !sentence.contains(['{', '}', '$']) && !sentence.contains('\n'),
                        "{}: {sentence}",
                        rule.code
                    );
                }
            }
        }
    }

    #[test]
    fn sentences_on_personal_data_hold_none_of_it() {
        for rule in pejl_check::RULES.iter().filter(|rule| rule.group() == Group::Privacy) {
            for example in rule.examples {
                let reading = pejl_read::read(example.paper().as_bytes(), &pejl_read::ReadOptions::default());
                let attached: Vec<_> = example.attached().into_iter().collect();
                let alone = pejl_check::Paper::alone(&reading.document, &reading.source.text);
                let paper = pejl_check::Paper { attached: &attached, ..alone };
                for found in pejl_check::check(&paper, &pejl_check::Settings::only(rule)).iter().filter(|f| f.secret) {
                    let sentence = finding(found);
                    let data = example.finds.iter().filter(|data| !data.is_empty());
                    let authors = attached.iter().filter_map(|file| file.metadata.author.as_deref());
                    let data: Vec<&str> = data.copied().chain(authors).collect();
                    assert!(data.iter().all(|data| !sentence.contains(data)), "{}: {sentence}", rule.code);
                }
            }
        }
    }

    #[test]
    fn amounts_are_written_with_unit_and_scale() {
        assert_eq!(amount(Decimal::new(823, 1), Unit::Percent, 1), "82,3 %");
        assert_eq!(amount(Decimal::new(-46, 1), Unit::Kroner, 1_000_000), "-4,6 mio. kr.");
        assert_eq!(amount(Decimal::new(5_390, 0), Unit::Kroner, 1_000), "5.390 t. kr.");
        assert_eq!(amount(Decimal::new(48, 0), Unit::FullTimePersons, 1), "48 fuldtidspersoner");
        assert_eq!(amount(Decimal::new(12, 0), Unit::Number, 1), "12");
    }
}
