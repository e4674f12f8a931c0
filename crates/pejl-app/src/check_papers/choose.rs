//! Which rules run: what the settings say, and what is asked for this time.

use pejl_check::{Group, RULES, Rule, Settings};

/// A rule or a whole group, as a person names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleName {
    /// One rule, by its code ("A003").
    Rule(&'static str),
    /// All rules of a group, by its letter ("A").
    Group(Group),
}

impl RuleName {
    /// The rule or group of this name, in upper or lower case.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let name = name.trim();
        let group = Group::ALL.into_iter().find(|group| group.letter().eq_ignore_ascii_case(name));
        group.map(Self::Group).or_else(|| pejl_check::rule(name).map(|rule| Self::Rule(rule.code)))
    }

    /// The name as the settings have it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rule(code) => code,
            Self::Group(group) => group.letter(),
        }
    }

    fn names(self, rule: &Rule) -> bool {
        match self {
            Self::Rule(code) => rule.code == code,
            Self::Group(group) => rule.group() == group,
        }
    }
}

/// What is asked for beside the settings.
#[derive(Debug, Clone, Default)]
pub struct RuleChoice {
    /// Only these; all where there are none.
    pub only: Vec<RuleName>,
    /// Not these.
    pub skip: Vec<RuleName>,
    /// Also the rules about wording, where the settings do not speak of them.
    pub wording: bool,
}

impl RuleChoice {
    /// `settings` with this choice laid over. A rule that is asked for by its
    /// code runs also where the settings switch it off.
    #[must_use]
    pub fn over(&self, mut settings: Settings) -> Settings {
        for rule in RULES.iter() {
            let set = settings.severity(rule);
            let wording = self.wording
                && rule.group() == Group::Wording
                && !settings.severities.contains_key(rule.code)
                && !settings.severities.contains_key(Group::Wording.letter());
            let asked = self.only.iter().any(|name| name.names(rule));
            let named = self.only.contains(&RuleName::Rule(rule.code)) || (asked && rule.group() == Group::Wording);
            let severity = match set {
                _ if self.skip.iter().any(|name| name.names(rule)) => None,
                _ if !self.only.is_empty() && !asked => None,
                None if wording || named => Some(rule.severity),
                set => set,
            };
            settings.severities.insert(rule.code.to_owned(), severity);
        }
        settings
    }
}

/// `settings` with every rule about personal data on: what they find is hidden also where nobody asks for them.
pub(super) fn hiding(settings: &Settings) -> Settings {
    let mut settings = settings.clone();
    for rule in RULES.iter().filter(|rule| rule.group() == Group::Privacy) {
        let severity = settings.severity(rule).unwrap_or(rule.severity);
        settings.severities.insert(rule.code.to_owned(), Some(severity));
    }
    settings
}

#[cfg(test)]
mod tests {
    use super::*;
    use pejl_model::Severity;

    fn severity(settings: &Settings) -> Option<Severity> {
        settings.severity(pejl_check::rule("D001").expect("there is such a rule"))
    }

    #[test]
    fn rules_are_named_by_code_or_letter() {
        assert_eq!(RuleName::parse(" d001 "), Some(RuleName::Rule("D001")));
        assert_eq!(RuleName::parse("p"), Some(RuleName::Group(Group::Privacy)));
        assert_eq!((RuleName::parse("X001"), RuleName::parse("")), (None, None));
    }

    #[test]
    fn what_is_asked_for_goes_before_the_settings() {
        let name = |name: &str| RuleName::parse(name).expect("a name");
        let only =
            |names: &[&str]| RuleChoice { only: names.iter().map(|n| name(n)).collect(), ..RuleChoice::default() };
        let skip =
            |names: &[&str]| RuleChoice { skip: names.iter().map(|n| name(n)).collect(), ..RuleChoice::default() };
        let off = || {
            let mut settings = Settings::default();
            settings.severities.insert("D".to_owned(), None);
            settings
        };
        assert_eq!(severity(&RuleChoice::default().over(Settings::default())), Some(Severity::Error));
        assert_eq!(severity(&RuleChoice::default().over(off())), None);
        assert_eq!(severity(&only(&["A"]).over(Settings::default())), None);
        assert_eq!(severity(&only(&["D001"]).over(off())), Some(Severity::Error));
        assert_eq!(severity(&only(&["D"]).over(off())), None, "a group asks for those that are on");
        assert_eq!(severity(&skip(&["D"]).over(Settings::default())), None);
    }
}
