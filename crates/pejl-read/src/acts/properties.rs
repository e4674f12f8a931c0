//! No input panics, and every span lies inside the text.

use super::{
    Phrases, absence, attachments, competence, conflicts, decision, history, outcome, persons, recommendation,
};
use crate::lines::split;
use pejl_model::Span;
use proptest::prelude::*;

/// Texts made of the words that the readers look for, marks, blanks and anything else.
fn papers() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => proptest::sample::select(vec![
            "Godkendt.", "ikke", "anbefales", "Ida Holm (A)", "Bo B. Lind, Ø", "Afbud:", "Fraværende", "Som stedfortræder deltog",
            "i stedet for", "mødte i stedet", "indstiller", "at", "At 1:", "Ad 2.", "1.", "- ", "• ", "2) at", "For stemte", "11",
            "(", ")", "((O))", "Imod:", "tager forbehold", "protokolbemærkning: \"", "\"", "Bilag 1:", "Bilag 2:", "udgår",
            "Punkt 15", "kl. 16.35", "punkterne 12-15", "04-03-2024", "5. maj 2021", "Socialudvalget", "KB", "eller", "og", "|",
            "34 stemmer imod 15", "Faldet.", "inhabil", "forlod lokalet", "flertal (", "medlemmer (A+V)", "5", "(12 KB)", "Æ", "ÅØ",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    let blank = proptest::sample::select(vec![" ", " ", "\n", "\n\n", "\u{a0}", "\u{ad}", "  ", "\t", ""]);
    proptest::collection::vec((word, blank), 0..40).prop_map(|parts| parts.into_iter().map(|(w, b)| w + b).collect())
}

fn inside(span: Span, source: &str) -> bool {
    span.end <= source.len() && source.get(span.start..span.end).is_some()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics_and_spans_lie_inside(source in papers()) {
        let phrases = Phrases::get(None);
        let lines = split(&source);
        let mut spans: Vec<Span> = absence::sentence_spans(&lines, phrases);
        spans.extend(absence::read(&lines, phrases).iter().map(|a| a.span));
        spans.extend(absence::read_inside(&lines, phrases).iter().map(|a| a.span));
        spans.extend(conflicts::read(&lines, &source, phrases).iter().map(|c| c.span));
        spans.extend(attachments::read(&lines).iter().map(|a| a.span));
        spans.extend(history::read(&lines).iter().map(|h| h.span));
        spans.extend(persons::members(&lines, phrases).iter().map(|m| m.span));
        spans.extend(persons::list_in(&super::flow::Flow::of(&source, 0), None).iter().map(|e| e.span));
        let recommendation = recommendation::read(&lines, phrases);
        if let Some(found) = &recommendation {
            spans.extend(found.points.iter().map(|p| p.span));
            spans.extend(found.proposer.iter().map(|p| p.span));
            prop_assert!(!found.points.is_empty());
        }
        if let Some(found) = decision::read(&lines, recommendation.as_ref(), phrases) {
            spans.extend(found.spans.iter().copied());
            spans.extend(found.points.iter().map(|p| p.span));
            spans.extend(found.votes.iter().map(|v| v.span));
            spans.extend(found.dissents.iter().map(|d| d.span));
            spans.extend(found.outcome_words.iter().map(|w| w.span));
        }
        if let Some((from, to)) = outcome::read(&source, phrases).2 {
            spans.push(Span::new(from, to));
        }
        let _ = competence::read(&source, Some("Socialudvalget"));
        for span in spans {
            prop_assert!(inside(span, &source), "{span:?} in {source:?}");
        }
    }

    #[test]
    fn reading_twice_gives_the_same(source in papers()) {
        let phrases = Phrases::get(None);
        let lines = split(&source);
        prop_assert_eq!(absence::read(&lines, phrases), absence::read(&lines, phrases));
        prop_assert_eq!(decision::read(&lines, None, phrases), decision::read(&lines, None, phrases));
    }
}
