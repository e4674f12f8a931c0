//! Where a case stands, from what became of its items.

/// Which items tell where a case stands, by their place among all items of the case.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// The last item with a decision.
    pub now: Option<usize>,
    /// The last item of all, where it is open, has no decision yet, and another has one.
    pub waiting: Option<usize>,
}

/// Where a case stands. `items` are its items, the oldest first: whether each
/// is open, and whether it has a decision.
pub fn standing(items: impl Iterator<Item = (bool, bool)>) -> Standing {
    let mut found = Standing::default();
    let mut last = None;
    for (at, (open, decided)) in items.enumerate() {
        if decided {
            found.now = Some(at);
        }
        last = (open && !decided).then_some(at);
    }
    found.waiting = last.filter(|_| found.now.is_some());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_decision_counts_and_what_comes_after_it_waits() {
        let of = |items: &[(bool, bool)]| {
            let found = standing(items.iter().copied());
            (found.now, found.waiting)
        };
        assert_eq!(of(&[]), (None, None));
        assert_eq!(of(&[(true, false)]), (None, None), "nothing was decided yet");
        assert_eq!(of(&[(true, true), (true, true)]), (Some(1), None));
        assert_eq!(of(&[(true, true), (true, false), (true, false)]), (Some(0), Some(2)));
        assert_eq!(of(&[(true, true), (false, false)]), (Some(0), None), "a closed item tells nothing");
    }
}
