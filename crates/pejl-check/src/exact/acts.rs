//! What a recommendation asks for, what a decision does, and whether they go together.

use crate::danish::lowered;
use pejl_model::Decider;

/// What is asked for or done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// Taken to notice: "til efterretning", "til orientering".
    Information,
    /// Approved.
    Approval,
    /// Discussed.
    Discussion,
    /// Sent on to another body with a recommendation.
    Recommendation,
    /// The recommendation as a whole is followed, whatever it asks for.
    Any,
    /// None of these.
    Unknown,
}

/// What `clause` of a recommendation asks the committee to do.
#[must_use]
pub fn asked(clause: &str) -> Act {
    let low = lowered(clause);
    let holds = |words: &[&str]| words.iter().any(|word| low.contains(word));
    if holds(&["anbefal", "indstilles", "indstiller"]) {
        Act::Recommendation
    } else if holds(&["godkend", "vedtag", "bevilg", "tiltræd"]) {
        Act::Approval
    } else if holds(&["efterretning", "til orientering", "orienteres"]) {
        Act::Information
    } else if holds(&["drøft"]) {
        Act::Discussion
    } else {
        Act::Unknown
    }
}

/// What the first sentence of `decision` does.
#[must_use]
pub fn done(decision: &str) -> Act {
    let first = lowered(decision.split(". ").next().unwrap_or(""));
    let holds = |words: &[&str]| words.iter().any(|word| first.contains(word));
    if holds(&["anbefal", "indstilles"]) {
        Act::Recommendation
    } else if holds(&["tiltrådt", "tiltræd", "følges"]) || (holds(&["indstilling"]) && holds(&["godkend", "vedtag"]))
    {
        Act::Any
    } else if holds(&["godkend", "vedtag", "bevilg"]) {
        Act::Approval
    } else if holds(&["efterretning", "til orientering", "orienteret"]) {
        Act::Information
    } else if holds(&["drøft"]) {
        Act::Discussion
    } else {
        Act::Unknown
    }
}

/// True where a decision does what was asked for.
#[must_use]
pub fn fits(asked: Act, done: Act) -> bool {
    match (asked, done) {
        (_, Act::Any) => true,
        (_, Act::Unknown) => false,
        // A committee without the power to approve recommends.
        (Act::Approval | Act::Recommendation, Act::Recommendation) => true,
        (asked, done) => asked == done,
    }
}

/// True where a committee may do this in a case that `decider` decides: what the
/// council decides, a committee recommends, notes or discusses.
#[must_use]
pub fn in_power(decider: Decider, done: Act) -> bool {
    match decider {
        Decider::Committee => done != Act::Recommendation,
        Decider::Council | Decider::Finance => done != Act::Approval,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell_what_is_asked_and_done() {
        assert_eq!(asked("at planen drøftes og godkendes"), Act::Approval);
        assert_eq!(asked("at status tages til efterretning"), Act::Information);
        assert_eq!(asked("at drøfte modellen"), Act::Discussion);
        assert_eq!(asked("at udvalget anbefaler byrådet at godkende planen"), Act::Recommendation);
        assert_eq!(done("Godkendt. Udvalget takker."), Act::Approval);
        assert_eq!(done("Indstillingen blev godkendt."), Act::Any);
        assert_eq!(done("Tiltrådt."), Act::Any);
        assert_eq!(done("Udvalget anbefaler indstillingen."), Act::Recommendation);
        assert_eq!(done("Indstilles godkendt."), Act::Recommendation);
        assert_eq!(done("Sagen udsat."), Act::Unknown);
    }

    #[test]
    fn a_decision_fits_what_was_asked_and_who_decides() {
        assert!(fits(Act::Information, Act::Any));
        assert!(fits(Act::Approval, Act::Recommendation));
        assert!(!fits(Act::Information, Act::Approval));
        assert!(!fits(Act::Discussion, Act::Unknown));
        assert!(in_power(Decider::Council, Act::Recommendation));
        assert!(!in_power(Decider::Council, Act::Approval));
        assert!(!in_power(Decider::Committee, Act::Recommendation));
    }
}
