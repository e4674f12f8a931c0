//! The sequence of item headings, scored as a whole.
//!
//! One heading alone proves little: body text has numbered lines too. What
//! tells is the whole row of rising numbers in one form, each with its
//! evidence. The best row is found by dynamic programming in `n log n`.

use super::candidates::Candidate;

/// A rising row of candidates and its score, in tenths.
#[derive(Debug, Clone, Default)]
pub(crate) struct Chain {
    /// Indexes into the candidates, rising.
    pub members: Vec<usize>,
    /// The score.
    pub score: i32,
}

const NEXT_NUMBER: i32 = 20;
const JUMP: i32 = -8;
const FIRST_IS_ONE: i32 = 8;

/// The best chain among the candidates of one style (`picked`, rising by line).
pub(crate) fn best(candidates: &[Candidate], picked: &[usize]) -> Chain {
    let top = picked.iter().map(|i| candidates[*i].number as usize).max().unwrap_or(0);
    let mut tree = PrefixMax::new(top + 2);
    let mut ends: Vec<Option<(i32, usize)>> = vec![None; top + 2];
    let mut score = vec![0i32; picked.len()];
    let mut previous: Vec<Option<usize>> = vec![None; picked.len()];
    let mut best_end: Option<usize> = None;
    for (n, index) in picked.iter().enumerate() {
        let candidate = &candidates[*index];
        let number = candidate.number as usize;
        let mut reach = (if number == 1 { FIRST_IS_ONE } else { 0 }, None);
        if let Some((points, at)) = number.checked_sub(1).and_then(|before| ends[before]) {
            reach = reach.max((points + NEXT_NUMBER, Some(at)));
        }
        if let Some((points, at)) = tree.below(number) {
            reach = reach.max((points + JUMP, Some(at)));
        }
        score[n] = reach.0 + candidate.evidence;
        previous[n] = reach.1;
        if ends[number].is_none_or(|(points, _)| score[n] > points) {
            ends[number] = Some((score[n], n));
            tree.raise(number, (score[n], n));
        }
        if best_end.is_none_or(|b| score[n] > score[b]) {
            best_end = Some(n);
        }
    }
    let mut chain = Chain { members: Vec::new(), score: best_end.map_or(0, |b| score[b]) };
    let mut at = best_end;
    while let Some(n) = at {
        chain.members.push(picked[n]);
        at = previous[n];
    }
    chain.members.reverse();
    chain
}

/// The largest value below a key (a Fenwick tree over maxima).
struct PrefixMax(Vec<Option<(i32, usize)>>);

impl PrefixMax {
    fn new(size: usize) -> Self {
        Self(vec![None; size + 1])
    }

    fn raise(&mut self, key: usize, value: (i32, usize)) {
        let mut i = key + 1;
        while i < self.0.len() {
            if self.0[i].is_none_or(|old| value.0 > old.0) {
                self.0[i] = Some(value);
            }
            i += i & i.wrapping_neg();
        }
    }

    /// The best of all keys below `key`.
    fn below(&self, key: usize) -> Option<(i32, usize)> {
        let mut best: Option<(i32, usize)> = None;
        let mut i = key;
        while i > 0 {
            if let Some(value) = self.0[i]
                && best.is_none_or(|old| value.0 > old.0)
            {
                best = Some(value);
            }
            i &= i - 1;
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use pejl_model::Span;

    fn candidate(line: usize, number: u32, evidence: i32) -> Candidate {
        let span = Span::default();
        Candidate { line, style: String::new(), worded: false, number, number_span: span, title: span, evidence }
    }

    #[test]
    fn numbered_body_text_does_not_break_the_row() {
        let row =
            [(0, 1, 30), (5, 2, 30), (7, 1, -25), (8, 2, -25), (9, 3, -25), (12, 3, 30), (20, 4, 30), (25, 5, -25)];
        let candidates: Vec<_> = row.iter().map(|(l, n, e)| candidate(*l, *n, *e)).collect();
        let picked: Vec<usize> = (0..candidates.len()).collect();
        let lines: Vec<usize> = best(&candidates, &picked).members.iter().map(|m| candidates[*m].line).collect();
        assert_eq!(lines, [0, 5, 12, 20]);
    }

    #[test]
    fn a_gap_in_the_numbering_is_allowed() {
        let candidates: Vec<_> =
            [(0, 10, 30), (3, 11, 30), (6, 14, 30)].iter().map(|(l, n, e)| candidate(*l, *n, *e)).collect();
        assert_eq!(best(&candidates, &[0, 1, 2]).members, [0, 1, 2]);
    }
}
