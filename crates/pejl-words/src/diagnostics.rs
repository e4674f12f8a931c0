//! Sentences for what the reader and the search were unsure of.

use crate::{Arg, bytes, has, text};
use pejl_model::{Diagnostic, DiagnosticCode};

/// Every argument that a diagnostic text may name, so that one left out by the
/// reader shows as "?" and not as a Fluent variable.
const ARGS: &[&str] = &["format", "size", "limit", "looks_like", "encoding", "count", "pages", "number", "title"];

/// The sentence for `diagnostic`.
#[must_use]
pub fn diagnostic(diagnostic: &Diagnostic) -> String {
    let mut args: Vec<(&str, Arg<'_>)> =
        diagnostic.args.iter().map(|(n, v)| (n.as_str(), arg(diagnostic.code, n, v))).collect();
    for name in ARGS {
        if !diagnostic.args.iter().any(|(given, _)| given == name) {
            args.push((name, "?".into()));
        }
    }
    text(&format!("diagnostic-{}", diagnostic.code.as_str()), &args)
}

/// What a person can do about `diagnostic`.
#[must_use]
pub fn diagnostic_help(diagnostic: &Diagnostic) -> String {
    text(&format!("diagnostic-{}-help", diagnostic.code.as_str()), &[])
}

/// What diagnostics with this code are called where many are counted; where
/// there is no such name (a paper with one is never kept), its sentence.
#[must_use]
pub fn diagnostic_kind(code: DiagnosticCode) -> String {
    let key = format!("finding-kind-{}", code.as_str());
    if has(&key) { text(&key, &[]) } else { diagnostic(&Diagnostic::new(code, None)) }
}

/// The sentence for the search hint `code` that concerns `concerned`.
#[must_use]
pub fn query_hint(code: &str, concerned: &str) -> String {
    let key = format!("query-hint-{code}");
    let key = if has(&key) { key.as_str() } else { "query-hint-other" };
    text(key, &[("text", concerned.into())])
}

/// Sizes are written in bytes, counts as numbers, the rest as it is.
fn arg<'a>(code: DiagnosticCode, name: &str, value: &'a str) -> Arg<'a> {
    let sized = matches!(code, DiagnosticCode::TooLarge | DiagnosticCode::UnpackedTooLarge);
    match (name, value.parse::<u64>()) {
        ("size" | "limit", Ok(size)) if sized => Arg::Words(bytes(size).into()),
        ("count" | "pages" | "limit", Ok(count)) => Arg::Count(count),
        _ => value.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_sentence_and_help() {
        for &code in DiagnosticCode::ALL {
            let found = Diagnostic::new(code, None);
            let (sentence, help) = (diagnostic(&found), diagnostic_help(&found));
            assert!(sentence.ends_with('.') && !sentence.contains('{'), "{}: {sentence}", code.as_str());
            assert!(help.ends_with('.'), "{}: {help}", code.as_str());
        }
    }

    #[test]
    fn every_code_of_a_kept_paper_has_a_short_name() {
        use pejl_model::Severity;
        for code in DiagnosticCode::ALL.iter().filter(|code| code.severity() != Severity::Error) {
            assert!(has(&format!("finding-kind-{}", code.as_str())), "{}", code.as_str());
        }
        assert!(diagnostic_kind(DiagnosticCode::EmptyFile).ends_with('.'));
    }

    #[test]
    fn arguments_are_written_as_danes_do() {
        let large = Diagnostic::new(DiagnosticCode::TooLarge, None).with("size", 500_000_000).with("limit", 64_000_000);
        assert_eq!(diagnostic(&large), "Filen fylder 500 MB og er større end grænsen på 64 MB.");
        let long = Diagnostic::new(DiagnosticCode::TooManyPages, None).with("pages", 6_000).with("limit", 3_000);
        assert_eq!(diagnostic(&long), "PDF-filen har 6.000 sider, og grænsen er 3.000.");
        let lost = Diagnostic::new(DiagnosticCode::BytesReplaced, None).with("count", 1);
        assert_eq!(diagnostic(&lost), "Ét tegn kunne ikke læses og er erstattet.");
        let news = Diagnostic::new(DiagnosticCode::NotAPaper, None).with("looks_like", "news");
        assert!(diagnostic(&news).contains("nyhed"));
    }

    #[test]
    fn an_unknown_hint_still_has_a_sentence() {
        assert!(query_hint("unclosed-quote", "abc").contains("»abc«"));
        assert!(query_hint("something-new", "abc").contains("»abc«"));
    }
}
