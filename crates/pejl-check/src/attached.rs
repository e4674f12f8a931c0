//! The text of an attached file, looked through by the rules that ask nothing of a paper.

use crate::conceal::conceal_messages;
use crate::finding::{Finding, Place};
use crate::paper::Paper;
use crate::prepared::{Prepared, words};
use crate::rule::{Found, Rule};
use crate::rules::RULES;
use crate::settings::Settings;
use pejl_model::{AttachedFile, Document};

/// Rules whose findings are true of any text, by what stands there alone: days,
/// times and periods that no calendar has. What rules on sums, shares and
/// structure go by is told by a paper's items and tables, which no other file has.
const OF_ANY_TEXT: [&str; 8] = ["D001", "D003", "D004", "D005", "D006", "D008", "D009", "D010"];

/// What those rules that `settings` leaves on find in the text of `file`, in the
/// order of their places. `at` is which of the paper's attached files it is.
/// Rules on personal data are not among them: they come with [`crate::check`].
#[must_use]
pub fn check_attached(file: &AttachedFile, at: usize, settings: &Settings) -> Vec<Finding> {
    let document = Document::unreadable(Vec::new());
    let paper = Paper::alone(&document, &file.text);
    let prepared = Prepared::of(&paper, &settings.limits);
    let hits = words::hits(prepared.all_lowered());
    let mut all = Vec::new();
    for (rule, hits) in RULES.iter().zip(&hits).filter(|(rule, hits)| is_of_any_text(rule) && !hits.is_empty()) {
        let Some(severity) = settings.severity(rule) else { continue };
        (rule.find)(&prepared, &mut Found { rule, severity, document: &document, all: &mut all, hits });
    }
    for finding in &mut all {
        finding.place = Place::Attached(at, finding.place.span());
        // Other places are the paper's.
        finding.related.clear();
    }
    conceal_messages(&mut all, &paper);
    all.sort_by(|a, b| (a.place, a.code, &a.arguments).cmp(&(b.place, b.code, &b.arguments)));
    all.dedup_by(|a, b| a.place == b.place && a.code == b.code);
    all
}

fn is_of_any_text(rule: &Rule) -> bool {
    OF_ANY_TEXT.contains(&rule.code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Group, check};
    use pejl_model::FileMetadata;

    fn file(text: &str) -> AttachedFile {
        AttachedFile { name: "Notat.docx".into(), text: text.into(), ..AttachedFile::default() }
    }

    #[test]
    fn days_that_no_calendar_has_are_found_in_any_text() {
        let text = "Tidsplan\n\nKick-off er mandag den 14. august 2024 kl. 25.30.\nSlut\tden 31. april 2024\n\
                    Perioden 1. maj 2024 - 1. marts 2024.\n";
        let found = check_attached(&file(text), 3, &Settings::default());
        let told: Vec<(&str, &str)> =
            found.iter().map(|finding| (finding.code, finding.place.span().of(text))).collect();
        assert_eq!(
            told,
            [
                ("D001", "mandag"),
                ("D005", "25.30"),
                ("D004", "31. april 2024"),
                ("D008", "1. maj 2024 - 1. marts 2024")
            ]
        );
        let placed = |finding: &Finding| matches!(finding.place, Place::Attached(3, _)) && finding.related.is_empty();
        assert!(found.iter().all(placed), "{found:?}");
    }

    #[test]
    fn what_holds_and_what_is_personal_is_left_alone() {
        let text = "Mødet er onsdag den 14. august 2024 kl. 16.30. Spørg Birke på 010170-1234 eller 23 45 67 89.";
        let metadata = FileMetadata { hidden_sheets: vec!["Navne".into()], tracked_changes: 2, ..Default::default() };
        let file = AttachedFile { metadata, ..file(text) };
        assert!(check_attached(&file, 0, &Settings::everything()).is_empty());
    }

    #[test]
    fn a_paper_is_checked_with_its_attached_files() {
        let document = Document::unreadable(Vec::new());
        let attached = [file("Intet."), file("Mødet er mandag den 14. august 2024.")];
        let found = check(&Paper { attached: &attached, ..Paper::alone(&document, "") }, &Settings::default());
        let days: Vec<_> = found.iter().filter(|finding| finding.code == "D001").map(|finding| finding.place).collect();
        assert!(matches!(days[..], [Place::Attached(1, span)] if span.of(&attached[1].text) == "mandag"), "{found:?}");
    }

    #[test]
    fn every_rule_of_the_list_is_there_and_none_is_on_personal_data() {
        for code in OF_ANY_TEXT {
            assert!(crate::rule(code).is_some_and(|rule| rule.group() != Group::Privacy), "{code}");
        }
    }
}
