//! The section `[check]` of the settings file: which rules run, how much they
//! weigh, and the limits that are a choice. What is unknown is an error that names it.

use crate::output::Failure;
use pejl_app::RuleName;
use pejl_check::Settings;
use pejl_model::Severity;
use pejl_words::{Arg, label, text};
use rust_decimal::Decimal;
use toml::{Table, Value};

/// Every key of the section. `docs/settings.md` lists the same, and a test compares them.
const KEYS: [&str; 3] = ["rules", "weak_response", "few_persons"];

/// The settings that `section` makes.
pub(crate) fn of(section: &Table) -> Result<Settings, Failure> {
    let mut settings = Settings::default();
    for (key, value) in section {
        let wrong = || wrong("cli-check-setting-wrong", key, value);
        match key.as_str() {
            "rules" => rules(value.as_table().ok_or_else(wrong)?, &mut settings)?,
            "weak_response" => settings.limits.weak_response = share(value).ok_or_else(wrong)?,
            "few_persons" => {
                let number = value.as_integer().and_then(|number| u32::try_from(number).ok());
                settings.limits.few_persons = number.ok_or_else(wrong)?;
            }
            _ => {
                let known = pejl_words::list(&KEYS);
                let args = [("key", Arg::from(key.as_str())), ("known", known.into())];
                return Err(Failure::new(text("cli-check-setting-unknown", &args))
                    .with_help(label("cli-settings-help").into_owned()));
            }
        }
    }
    Ok(settings)
}

fn rules(table: &Table, settings: &mut Settings) -> Result<(), Failure> {
    for (name, value) in table {
        let Some(rule) = RuleName::parse(name) else {
            return Err(Failure::new(text("cli-check-setting-unknown-rule", &[("code", Arg::from(name.as_str()))]))
                .with_help(label("cli-check-rules-help").into_owned()));
        };
        let severity = match value.as_str() {
            Some("off") => None,
            written => match written.and_then(Severity::of_code) {
                None => return Err(wrong("cli-check-setting-wrong-severity", name, value)),
                known => known,
            },
        };
        settings.severities.insert(rule.as_str().to_owned(), severity);
    }
    Ok(())
}

/// A share in per cent, exactly as it is written.
fn share(value: &Value) -> Option<Decimal> {
    let written = match value {
        Value::Integer(_) | Value::Float(_) => value.to_string(),
        _ => return None,
    };
    written.parse().ok().filter(|share| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(share))
}

fn wrong(message: &str, key: &str, value: &Value) -> Failure {
    let written = value.to_string();
    let args = [("key", Arg::from(key)), ("value", Arg::from(written.trim()))];
    Failure::new(text(message, &args)).with_help(label("cli-settings-help").into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &str) -> Result<Settings, String> {
        of(&words.parse().expect("is TOML")).map_err(|failure| failure.to_string())
    }

    #[test]
    fn rules_and_limits_are_set() {
        let set = read("weak_response = 12.5\nfew_persons = 3\n[rules]\nd001 = \"warning\"\nW = \"note\"\nA = \"off\"")
            .expect("is right");
        assert_eq!((set.limits.weak_response, set.limits.few_persons), (Decimal::new(125, 1), 3));
        assert_eq!(set.severities["D001"], Some(Severity::Warning));
        assert_eq!((set.severities["W"], set.severities["A"]), (Some(Severity::Note), None));
        assert!(read("").expect("is right").severities.is_empty());
    }

    #[test]
    fn what_is_unknown_is_named() {
        for (words, named) in [
            ("few = 3", "few"),
            ("few_persons = -1", "few_persons"),
            ("weak_response = 101", "101"),
            ("weak_response = \"20\"", "weak_response"),
            ("rules = 3", "rules"),
            ("[rules]\nD999 = \"off\"", "D999"),
            ("[rules]\nD001 = \"fejl\"", "fejl"),
        ] {
            let told = read(words).expect_err(words);
            assert!(told.contains(named) && told.contains('\n'), "{told}");
        }
    }

    #[test]
    fn every_key_stands_in_the_settings_page() {
        let page = include_str!("../../../docs/settings.md");
        assert!(KEYS.iter().all(|key| page.contains(&format!("`{key}`"))) && page.contains("[check.rules]"));
    }
}
