//! The Fluent bundles, one a language, and the two ways to ask them.

use crate::language::{Language, spoken};
use crate::numbers::grouped;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// The Danish files, embedded, with their names for the tests' messages.
pub(crate) const DANISH: &[(&str, &str)] = &[
    ("access.ftl", include_str!("../locales/da/access.ftl")),
    ("attachments.ftl", include_str!("../locales/da/attachments.ftl")),
    ("calendar.ftl", include_str!("../locales/da/calendar.ftl")),
    ("cli.ftl", include_str!("../locales/da/cli.ftl")),
    ("cli-check.ftl", include_str!("../locales/da/cli-check.ftl")),
    ("check.ftl", include_str!("../locales/da/check.ftl")),
    ("check-changes.ftl", include_str!("../locales/da/check-changes.ftl")),
    ("check-dates.ftl", include_str!("../locales/da/check-dates.ftl")),
    ("check-privacy.ftl", include_str!("../locales/da/check-privacy.ftl")),
    ("check-shares.ftl", include_str!("../locales/da/check-shares.ftl")),
    ("check-structure.ftl", include_str!("../locales/da/check-structure.ftl")),
    ("check-tables.ftl", include_str!("../locales/da/check-tables.ftl")),
    ("check-wording.ftl", include_str!("../locales/da/check-wording.ftl")),
    ("cli-figures.ftl", include_str!("../locales/da/cli-figures.ftl")),
    ("cli-register.ftl", include_str!("../locales/da/cli-register.ftl")),
    ("compare.ftl", include_str!("../locales/da/compare.ftl")),
    ("completeness.ftl", include_str!("../locales/da/completeness.ftl")),
    ("correct.ftl", include_str!("../locales/da/correct.ftl")),
    ("data.ftl", include_str!("../locales/da/data.ftl")),
    ("diagnostics.ftl", include_str!("../locales/da/diagnostics.ftl")),
    ("editions.ftl", include_str!("../locales/da/editions.ftl")),
    ("explained.ftl", include_str!("../locales/da/explained.ftl")),
    ("found.ftl", include_str!("../locales/da/found.ftl")),
    ("import.ftl", include_str!("../locales/da/import.ftl")),
    ("oparl.ftl", include_str!("../locales/da/oparl.ftl")),
    ("open.ftl", include_str!("../locales/da/open.ftl")),
    ("papers.ftl", include_str!("../locales/da/papers.ftl")),
    ("people.ftl", include_str!("../locales/da/people.ftl")),
    ("regler-arbejdspligt.ftl", include_str!("../locales/da/regler-arbejdspligt.ftl")),
    ("regler-maal.ftl", include_str!("../locales/da/regler-maal.ftl")),
    ("regler-penge.ftl", include_str!("../locales/da/regler-penge.ftl")),
    ("regler-samtaler.ftl", include_str!("../locales/da/regler-samtaler.ftl")),
    ("regler-tilbud.ftl", include_str!("../locales/da/regler-tilbud.ftl")),
    ("regler-udfald.ftl", include_str!("../locales/da/regler-udfald.ftl")),
    ("register.ftl", include_str!("../locales/da/register.ftl")),
    ("search.ftl", include_str!("../locales/da/search.ftl")),
    ("served.ftl", include_str!("../locales/da/served.ftl")),
    ("subscriptions.ftl", include_str!("../locales/da/subscriptions.ftl")),
    ("web.ftl", include_str!("../locales/da/web.ftl")),
];

/// The English ones. The command line and what it prints is Danish only.
pub(crate) const ENGLISH: &[(&str, &str)] = &[
    ("access.ftl", include_str!("../locales/en/access.ftl")),
    ("attachments.ftl", include_str!("../locales/en/attachments.ftl")),
    ("calendar.ftl", include_str!("../locales/en/calendar.ftl")),
    ("check.ftl", include_str!("../locales/en/check.ftl")),
    ("check-changes.ftl", include_str!("../locales/en/check-changes.ftl")),
    ("check-dates.ftl", include_str!("../locales/en/check-dates.ftl")),
    ("check-privacy.ftl", include_str!("../locales/en/check-privacy.ftl")),
    ("check-shares.ftl", include_str!("../locales/en/check-shares.ftl")),
    ("check-structure.ftl", include_str!("../locales/en/check-structure.ftl")),
    ("check-tables.ftl", include_str!("../locales/en/check-tables.ftl")),
    ("check-wording.ftl", include_str!("../locales/en/check-wording.ftl")),
    ("compare.ftl", include_str!("../locales/en/compare.ftl")),
    ("completeness.ftl", include_str!("../locales/en/completeness.ftl")),
    ("data.ftl", include_str!("../locales/en/data.ftl")),
    ("diagnostics.ftl", include_str!("../locales/en/diagnostics.ftl")),
    ("editions.ftl", include_str!("../locales/en/editions.ftl")),
    ("explained.ftl", include_str!("../locales/en/explained.ftl")),
    ("found.ftl", include_str!("../locales/en/found.ftl")),
    ("oparl.ftl", include_str!("../locales/en/oparl.ftl")),
    ("open.ftl", include_str!("../locales/en/open.ftl")),
    ("papers.ftl", include_str!("../locales/en/papers.ftl")),
    ("people.ftl", include_str!("../locales/en/people.ftl")),
    ("regler-arbejdspligt.ftl", include_str!("../locales/en/regler-arbejdspligt.ftl")),
    ("regler-maal.ftl", include_str!("../locales/en/regler-maal.ftl")),
    ("regler-penge.ftl", include_str!("../locales/en/regler-penge.ftl")),
    ("regler-samtaler.ftl", include_str!("../locales/en/regler-samtaler.ftl")),
    ("regler-tilbud.ftl", include_str!("../locales/en/regler-tilbud.ftl")),
    ("regler-udfald.ftl", include_str!("../locales/en/regler-udfald.ftl")),
    ("register.ftl", include_str!("../locales/en/register.ftl")),
    ("search.ftl", include_str!("../locales/en/search.ftl")),
    ("served.ftl", include_str!("../locales/en/served.ftl")),
    ("subscriptions.ftl", include_str!("../locales/en/subscriptions.ftl")),
    ("web.ftl", include_str!("../locales/en/web.ftl")),
];

type Bundle = FluentBundle<FluentResource>;

static DANISH_BUNDLE: LazyLock<Bundle> = LazyLock::new(|| build(Language::Danish, DANISH));
static ENGLISH_BUNDLE: LazyLock<Bundle> = LazyLock::new(|| build(Language::English, ENGLISH));

/// The bundle that has `key`: that of the language spoken, else the Danish one.
fn bundle(key: &str) -> &'static Bundle {
    match spoken() {
        Language::English if ENGLISH_BUNDLE.has_message(key) => &ENGLISH_BUNDLE,
        _ => &DANISH_BUNDLE,
    }
}

/// A faulty file still gives its good messages; the tests refuse any fault.
fn build(language: Language, files: &[(&str, &str)]) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![language.tag().parse::<LanguageIdentifier>().unwrap_or_default()]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Danish => danish,
        Language::English => english,
    }));
    for (_, source) in files {
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn danish<M: MemoizerKind>(value: &FluentValue, _: &M) -> Option<String> {
    whole(value, Language::Danish)
}

fn english<M: MemoizerKind>(value: &FluentValue, _: &M) -> Option<String> {
    whole(value, Language::English)
}

/// Whole numbers with a mark between thousands; the rest as Fluent does it.
fn whole(value: &FluentValue, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(n) if n.value >= 0.0 && n.value.fract() == 0.0 => {
            Some(grouped(&(n.value as u64).to_string(), language))
        }
        _ => None,
    }
}

/// A named argument of a text: words as they are, or a count, which chooses
/// between singular and plural and is written with points between thousands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Words.
    Words(Cow<'a, str>),
    /// A count.
    Count(u64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(words: &'a str) -> Self {
        Arg::Words(Cow::Borrowed(words))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(words: &'a String) -> Self {
        Arg::Words(Cow::Borrowed(words))
    }
}

impl From<String> for Arg<'_> {
    fn from(words: String) -> Self {
        Arg::Words(Cow::Owned(words))
    }
}

impl<'a> From<Cow<'a, str>> for Arg<'a> {
    fn from(words: Cow<'a, str>) -> Self {
        Arg::Words(words)
    }
}

impl From<u64> for Arg<'_> {
    fn from(count: u64) -> Self {
        Arg::Count(count)
    }
}

impl From<u32> for Arg<'_> {
    fn from(count: u32) -> Self {
        Arg::Count(count.into())
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Arg::Count(count as u64)
    }
}

impl<'a> From<Arg<'a>> for FluentValue<'a> {
    fn from(arg: Arg<'a>) -> Self {
        match arg {
            Arg::Words(words) => FluentValue::String(words),
            Arg::Count(count) => FluentValue::from(count),
        }
    }
}

/// The text under `key` with its arguments filled in. A key that does not exist
/// gives the key itself, so that a slip can be seen but stops nobody.
#[must_use]
pub fn text(key: &str, args: &[(&str, Arg<'_>)]) -> String {
    let mut fluent = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        fluent.set(*name, FluentValue::from(value.clone()));
    }
    let bundle = bundle(key);
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    bundle.format_pattern(pattern, Some(&fluent), &mut Vec::new()).into_owned()
}

/// The text under `key` that takes no argument, as a rule without a copy.
#[must_use]
pub fn label(key: &str) -> Cow<'static, str> {
    let bundle = bundle(key);
    match bundle.get_message(key).and_then(|message| message.value()) {
        Some(pattern) => bundle.format_pattern(pattern, None, &mut Vec::new()),
        None => Cow::Owned(key.to_owned()),
    }
}

/// True where there is a text under `key`.
#[must_use]
pub fn has(key: &str) -> bool {
    DANISH_BUNDLE.has_message(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_sound() {
        for files in [DANISH, ENGLISH] {
            let mut bundle = Bundle::new_concurrent(vec!["da".parse().unwrap()]);
            for (name, source) in files {
                let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(_, errors)| {
                    panic!("{name}: {errors:?}");
                });
                bundle.add_resource(resource).unwrap_or_else(|errors| panic!("{name}: {errors:?}"));
            }
        }
    }

    #[test]
    fn counts_choose_the_form_and_are_written_with_points() {
        assert_eq!(text("search-count", &[("count", 1_u64.into())]), "1 punkt fundet");
        assert_eq!(text("search-count", &[("count", 12_345_u64.into())]), "12.345 punkter fundet");
        assert_eq!(text("search-count", &[("count", 0_u64.into())]), "Ingen punkter fundet");
    }

    #[test]
    fn arguments_stand_without_invisible_marks() {
        let sentence = text("search-count-for", &[("count", 2_u64.into()), ("words", "<æ>".into())]);
        assert_eq!(sentence, "2 punkter fundet for »<æ>«");
    }

    #[test]
    fn the_same_in_english_where_it_is_spoken() {
        use crate::language::speaking;
        let count = || text("search-count", &[("count", 12_345_u64.into())]);
        assert_eq!(speaking(Language::English, count), "12,345 items found");
        assert_eq!(count(), "12.345 punkter fundet");
        assert_eq!(speaking(Language::English, || label("outcome-noted")), "Noted");
        // What the command line alone says has no English text.
        assert_eq!(speaking(Language::English, || label("cli-about")), label("cli-about"));
    }

    #[test]
    fn an_unknown_key_shows_itself() {
        assert_eq!(label("no-such-text"), "no-such-text");
        assert!(!has("no-such-text"));
    }

    #[test]
    fn a_plain_text_is_not_copied() {
        assert!(matches!(label("outcome-approved"), Cow::Borrowed("Godkendt")));
    }
}
