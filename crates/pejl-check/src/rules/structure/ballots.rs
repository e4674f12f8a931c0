//! Votes, counted.

use pejl_model::{Ballot, Span, Vote};

/// One vote of a meeting: what was counted for, against and abstaining.
pub(super) struct Count {
    pub total: u32,
    pub span: Span,
    /// True where all three sides, or those for and against, are counted.
    pub whole: bool,
}

/// The counted votes among `votes`; a side that comes again begins the next one. Those with an uncounted side are left out.
pub(super) fn counts(votes: &[Vote]) -> Vec<Count> {
    let mut found = Vec::new();
    let mut current: Vec<&Vote> = Vec::new();
    for vote in votes {
        if current.iter().any(|other| other.ballot == vote.ballot) {
            found.extend(count(&current));
            current.clear();
        }
        current.push(vote);
    }
    found.extend(count(&current));
    found
}

fn count(votes: &[&Vote]) -> Option<Count> {
    let span = votes.iter().map(|vote| vote.span).reduce(Span::cover)?;
    let total = votes.iter().try_fold(0u32, |sum, vote| sum.checked_add(size(vote)?))?;
    let has = |ballot: Ballot| votes.iter().any(|vote| vote.ballot == ballot);
    Some(Count { total, span, whole: has(Ballot::For) && has(Ballot::Against) })
}

/// How many are on a side: as printed, or the persons where only persons are named.
fn size(vote: &Vote) -> Option<u32> {
    let named = || u32::try_from(vote.persons.len()).ok().filter(|named| *named > 0 && vote.parties.is_empty());
    vote.count.or_else(named)
}
