//! How sure the reader is of an item, and why not surer.

use super::item::{Meeting, lacks_decision};
use crate::outline::RawItem;
use pejl_model::{AgendaItem, Confidence, Diagnostic, DiagnosticCode, Outcome};

/// Adds the item's diagnostics and sets its confidence.
pub(crate) fn judge(item: &mut AgendaItem, raw: &RawItem, meeting: &Meeting<'_>, guessed_label: bool) {
    let title = item.title.as_ref().map(|t| t.span);
    let place = title.or(Some(item.span));
    let mut add = |yes: bool, code: DiagnosticCode| {
        if yes {
            item.diagnostics.push(Diagnostic::new(code, place));
        }
    };
    add(raw.title.is_empty(), DiagnosticCode::TitleMissing);
    add(raw.cut_title, DiagnosticCode::TitleFromAttachment);
    add(raw.guessed, DiagnosticCode::HeadingGuessed);
    add(guessed_label, DiagnosticCode::LabelGuessed);
    add(raw.glued, DiagnosticCode::LabelGlued);
    let lacking = lacks_decision(item, meeting.minutes);
    let unknown = item.decision.as_ref().is_some_and(|d| d.outcome == Outcome::Other && d.detail.is_none());
    let mut add = |yes: bool, code: DiagnosticCode| {
        if yes {
            item.diagnostics.push(Diagnostic::new(code, place));
        }
    };
    add(lacking, DiagnosticCode::DecisionMissing);
    add(unknown, DiagnosticCode::OutcomeUnknown);
    item.confidence = confidence(item);
}

fn confidence(item: &AgendaItem) -> Confidence {
    let has = |code: DiagnosticCode| item.diagnostics.iter().any(|d| d.code == code);
    if has(DiagnosticCode::TitleMissing) || has(DiagnosticCode::HeadingGuessed) {
        return Confidence::Low;
    }
    if has(DiagnosticCode::TitleFromAttachment)
        || has(DiagnosticCode::DecisionMissing)
        || has(DiagnosticCode::OutcomeUnknown)
    {
        return Confidence::Medium;
    }
    Confidence::High
}
