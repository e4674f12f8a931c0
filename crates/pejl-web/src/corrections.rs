//! What is told of a correction, on pages, as data and on the command line.

use jiff::civil::Date;
use pejl_app::{CorrectionKind, CorrectionView};
use pejl_model::Outcome;
use pejl_words as words;
use serde::Serialize;

/// "Udfaldet er rettet af ... den ...: læst som ..., rettet til ..., fordi: ...".
#[must_use]
pub fn correction_sentence(correction: &CorrectionView) -> String {
    let key = match correction.kind {
        CorrectionKind::Outcome => "correction-outcome",
        CorrectionKind::Date => "correction-date",
        CorrectionKind::Committee => "correction-committee",
        CorrectionKind::SamePerson => "correction-same-person",
        CorrectionKind::SameCommittee => "correction-same-committee",
    };
    let args = [
        ("who", (&correction.who).into()),
        ("day", day_of(&correction.at).into()),
        ("before", value(correction.kind, &correction.before).into()),
        ("after", value(correction.kind, &correction.after).into()),
        ("why", (&correction.why).into()),
        ("kept", (&correction.kept).into()),
        ("other", (&correction.other).into()),
    ];
    words::text(key, &args)
}

/// The day of an ISO timestamp as a person reads it; a text that is none as it is.
#[must_use]
pub fn day_of(at: &str) -> String {
    let day = at.get(..10).and_then(|day| day.parse::<Date>().ok());
    day.map_or_else(|| at.to_owned(), words::date_long)
}

fn value(kind: CorrectionKind, value: &str) -> String {
    match kind {
        CorrectionKind::Outcome => match Outcome::of_code(value) {
            Some(outcome) => words::outcome(outcome).into_owned(),
            None => words::label("correction-nothing").into_owned(),
        },
        CorrectionKind::Date => day_of(value),
        _ => value.to_owned(),
    }
}

/// The sentences of `corrections`.
pub(crate) fn sentences(corrections: &[CorrectionView]) -> Vec<String> {
    corrections.iter().map(correction_sentence).collect()
}

/// A correction as data.
#[derive(Debug, Serialize)]
pub(crate) struct CorrectionData<'a> {
    number: i64,
    kind: &'static str,
    before: Option<&'a str>,
    after: Option<&'a str>,
    kept: Option<&'a str>,
    joined: Option<&'a str>,
    why: &'a str,
    who: &'a str,
    at: &'a str,
}

impl<'a> CorrectionData<'a> {
    pub(crate) fn of(correction: &'a CorrectionView) -> Self {
        let told = |text: &'a String| Some(text.as_str()).filter(|text| !text.is_empty());
        Self {
            number: correction.number,
            kind: correction.kind.as_str(),
            before: told(&correction.before),
            after: told(&correction.after),
            kept: told(&correction.kept),
            joined: told(&correction.other),
            why: &correction.why,
            who: &correction.who,
            at: &correction.at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_correction_is_told_in_a_sentence() {
        let mut correction = CorrectionView {
            number: 3,
            kind: CorrectionKind::Outcome,
            meeting: "sandby/byraadet/2024-03-06".into(),
            item: "2".into(),
            kept: String::new(),
            other: String::new(),
            before: "approved".into(),
            after: "rejected".into(),
            why: "referatet siger nej".into(),
            who: "Ida".into(),
            at: "2026-01-02T03:04:05Z".into(),
            undone: None,
        };
        let told = "Udfaldet er rettet af Ida den 2. januar 2026: læst som »Godkendt«, rettet til »Forkastet«, \
                    fordi: referatet siger nej";
        assert_eq!(correction_sentence(&correction), told);
        correction.before = String::new();
        assert!(correction_sentence(&correction).contains("»ingen beslutning«"));
        correction.kind = CorrectionKind::Date;
        correction.after = "2024-05-06".into();
        assert!(correction_sentence(&correction).contains("rettet til »6. maj 2024«"));
    }
}
