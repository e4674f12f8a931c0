//! Corrections laid over what was read, and what is told of them. The one
//! place that does either; everything public comes by here.

use pejl_model::{AgendaItem, Decision, Outcome, SectionKind, text::collapse};
use pejl_store::{Correction, CorrectionKind};

/// A correction as anyone may see it: masked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectionView {
    /// Its number.
    pub number: i64,
    /// What was corrected.
    pub kind: CorrectionKind,
    /// The meeting's address; empty where two persons or committees are joined.
    pub meeting: String,
    /// The last part of the item's address; empty for a meeting.
    pub item: String,
    /// The address that is kept, where two are joined.
    pub kept: String,
    /// The address that leads to it.
    pub other: String,
    /// The value as read: a name, an ISO date or the code of an outcome; empty where none was read.
    pub before: String,
    /// The value from then on.
    pub after: String,
    /// Why.
    pub why: String,
    /// Who made it.
    pub who: String,
    /// When, as an ISO timestamp.
    pub at: String,
    /// Who took it back, and when.
    pub undone: Option<(String, String)>,
}

impl CorrectionView {
    /// What may be seen of `correction`.
    pub(crate) fn of(correction: &Correction) -> Self {
        let what = &correction.what;
        let masked = |text: &str| pejl_mask::mask(text).into_owned();
        let joined = matches!(what.kind, CorrectionKind::SamePerson | CorrectionKind::SameCommittee);
        Self {
            number: correction.id,
            kind: what.kind,
            meeting: what.meeting.clone(),
            item: what.item.clone(),
            kept: if joined { what.kept.clone() } else { String::new() },
            other: what.other.clone(),
            before: masked(&what.before),
            after: masked(&what.after),
            why: masked(&what.why),
            who: masked(&correction.who),
            at: correction.at.clone(),
            undone: correction.undone.clone().map(|(who, at)| (masked(&who), at)),
        }
    }
}

/// What is told of the corrections of a meeting: of a closed item nothing,
/// for the reason may tell what it is about. `open` knows the open items.
pub(crate) fn of_meeting(corrections: &[Correction], open: impl Fn(&str) -> bool) -> Vec<CorrectionView> {
    let told = |correction: &&Correction| correction.what.item.is_empty() || open(&correction.what.item);
    corrections.iter().filter(told).map(CorrectionView::of).collect()
}

/// Lays the corrected outcome over an open item. The paper's own words stay;
/// what was told of the outcome beyond it was told of the wrong one, and goes.
pub(crate) fn lay_over(item: &mut AgendaItem, slug: &str, corrections: &[Correction]) {
    if !item.open {
        return;
    }
    let of_item = |c: &&Correction| c.what.kind == CorrectionKind::Outcome && c.what.item == slug;
    let Some(outcome) = corrections.iter().rev().find(of_item).and_then(|c| Outcome::of_code(&c.what.after)) else {
        return;
    };
    let words: Vec<&str> =
        item.sections.iter().filter(|s| s.kind() == SectionKind::Decision).map(|s| s.text.as_str()).collect();
    let decision = item.decision.get_or_insert_with(|| Decision {
        text: collapse(&words.join(" ")),
        spans: Vec::new(),
        outcome,
        detail: None,
        outcome_words: None,
        effect: None,
        points: Vec::new(),
        votes: Vec::new(),
        dissents: Vec::new(),
    });
    decision.outcome = outcome;
    (decision.detail, decision.effect, decision.outcome_words) = (None, None, None);
}
