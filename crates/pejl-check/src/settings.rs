//! Which rules run, how much they weigh, and the limits that are a choice.

use crate::rule::Rule;
use pejl_model::Severity;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// How a paper is checked.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// What is set by code ("A003") or by group ("W"): the severity, or none to
    /// switch off. A code goes before its group.
    pub severities: BTreeMap<String, Option<Severity>>,
    /// True where rules run that otherwise only run where they are set.
    pub all: bool,
    /// Limits.
    pub limits: Limits,
}

/// Limits that no law sets.
#[derive(Debug, Clone)]
pub struct Limits {
    /// A survey answered by less than this share, in per cent, is a weak ground.
    pub weak_response: Decimal,
    /// A number of persons below this may point at somebody.
    pub few_persons: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { weak_response: Decimal::from(20), few_persons: 5 }
    }
}

impl Settings {
    /// Every rule on, with its own severity.
    #[must_use]
    pub fn everything() -> Self {
        Self { all: true, ..Self::default() }
    }

    /// The rule with this code alone.
    #[must_use]
    pub fn only(rule: &Rule) -> Self {
        let mut settings = Self::default();
        settings.severities.extend(crate::RULES.iter().map(|other| (other.code.to_owned(), None)));
        settings.severities.insert(rule.code.to_owned(), Some(rule.severity));
        settings
    }

    /// The severity that `rule` has, or none where it is off.
    #[must_use]
    pub fn severity(&self, rule: &Rule) -> Option<Severity> {
        let set = self.severities.get(rule.code).or_else(|| self.severities.get(rule.group().letter()));
        match set {
            Some(set) => *set,
            None => (rule.on || self.all).then_some(rule.severity),
        }
    }
}
