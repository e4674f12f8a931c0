//! What of a rule's outcomes is hidden where the law and a hypothetical stand side by side.
//!
//! Whoever sees both sees how many persons go from one outcome to another, so a number of the
//! hypothetical is hidden where it differs from the law's by few. Each side adds up to everybody
//! asked about, those without an answer among them: so where something is hidden, more is,
//! until at least two numbers and persons enough are unknown.

/// An outcome's counts by the law and by the hypothetical, and which of them are hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Beside {
    pub(super) ways: [u64; 2],
    pub(super) hidden: [bool; 2],
}

/// What is hidden of the counts of a rule's outcomes; `persons` were asked about.
pub(super) fn beside(outcomes: &[[u64; 2]], persons: u64, threshold: u32) -> Vec<Beside> {
    let small = |count: u64| (1..u64::from(threshold)).contains(&count);
    let rest = |way: usize| {
        let told: u64 = outcomes.iter().filter_map(|ways| ways.get(way)).sum();
        persons.saturating_sub(told)
    };
    let (without, other_without) = (rest(0), rest(1));
    let few_between = |[law, other]: [u64; 2]| small(law.abs_diff(other));
    let law = outcomes.iter().map(|[law, _]| (*law, small(*law))).collect();
    let law = column(law, without, small(without), threshold);
    // A zero can't be hidden: where few went to it or came from it, they are those of the law.
    let other = outcomes.iter().map(|[law, other]| (*other, small(*other) || few_between([*law, *other]))).collect();
    let unclear = small(other_without) || few_between([without, other_without]);
    let other = column(other, other_without, unclear, threshold);
    let both = law.into_iter().zip(other);
    outcomes.iter().zip(both).map(|(ways, (law, other))| Beside { ways: *ways, hidden: [law, other] }).collect()
}

/// What of a column is hidden: what is marked, and the smallest others that it takes. `rest` is
/// never shown; where it is `unclear` nothing may tell it.
fn column(counts: Vec<(u64, bool)>, rest: u64, unclear: bool, threshold: u32) -> Vec<bool> {
    let mut counts = counts;
    loop {
        let unknown = counts.iter().filter(|(count, hidden)| *hidden && *count > 0).map(|(count, _)| *count);
        let unknown: Vec<u64> = unknown.chain(Some(rest).filter(|rest| *rest > 0)).collect();
        let any = unclear || counts.iter().any(|(count, hidden)| *hidden && *count > 0);
        let enough = unknown.len() > 1 && unknown.iter().sum::<u64>() >= u64::from(threshold);
        let next = counts.iter_mut().filter(|(count, hidden)| !*hidden && *count > 0).min_by_key(|(count, _)| *count);
        match next {
            Some((_, hidden)) if any && !enough => *hidden = true,
            _ => return counts.into_iter().map(|(_, hidden)| hidden).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(outcomes: &[[u64; 2]], persons: u64) -> Vec<[Option<u64>; 2]> {
        let told = beside(outcomes, persons, 5);
        told.iter()
            .map(|one| [0, 1].map(|way: usize| Some(one.ways[way]).filter(|count| *count == 0 || !one.hidden[way])))
            .collect()
    }

    #[test]
    fn three_who_get_another_answer_are_not_told() {
        let told = shown(&[[100, 97], [50, 53], [60, 60]], 210);
        assert_eq!(told, [[Some(100), None], [Some(50), None], [Some(60), Some(60)]]);
    }

    #[test]
    fn three_who_get_an_answer_at_all_are_not_told() {
        let told = shown(&[[100, 103], [60, 60]], 200);
        assert_eq!(told[0], [Some(100), None]);
        let told = shown(&[[197, 200]], 200);
        assert_eq!(told, [[None, None]], "those without an answer are three");
    }

    #[test]
    fn a_small_outcome_is_not_what_is_left_of_everybody() {
        let told = shown(&[[3, 3], [50, 50], [60, 60]], 113);
        assert_eq!(told[0], [None, None]);
        assert_eq!(told[1], [None, None]);
        assert_eq!(told[2], [Some(60), Some(60)]);
    }

    #[test]
    fn large_changes_are_shown() {
        let outcomes = [[100, 40], [50, 110]];
        assert_eq!(shown(&outcomes, 150), outcomes.map(|ways| ways.map(Some)));
    }

    /// Tries all small tables: from what is shown and how many were asked, nothing follows about
    /// one to four persons, neither of an outcome nor of a change.
    #[test]
    fn nothing_small_can_be_worked_out() {
        let numbers = [0_u64, 1, 3, 4, 5, 9, 12];
        let pairs: Vec<[u64; 2]> = numbers.iter().flat_map(|a| numbers.iter().map(move |b| [*a, *b])).collect();
        for (one, other) in pairs.iter().flat_map(|one| pairs.iter().map(move |other| (*one, *other))) {
            let least = (one[0] + other[0]).max(one[1] + other[1]);
            for persons in [least, least + 2, least + 7].into_iter().filter(|persons| *persons >= 5) {
                tried(&[one, other], persons);
            }
        }
    }

    fn tried(outcomes: &[[u64; 2]], persons: u64) {
        let told = shown(outcomes, persons);
        let small = |count: u64| (1..5).contains(&count);
        for way in 0..2 {
            let known: u64 = told.iter().filter_map(|one| one[way]).sum();
            let unknown: Vec<usize> = (0..told.len()).filter(|row| told[*row][way].is_none()).collect();
            let rest = persons - outcomes.iter().map(|one| one[way]).sum::<u64>();
            // What is left of everybody is hidden in one place only: then it is told.
            let left = persons - known;
            if unknown.is_empty() {
                assert!(!small(left), "{outcomes:?} {persons}: {left} without an answer by way {way}");
            }
            if unknown.len() == 1 && rest == 0 {
                assert!(!small(left), "{outcomes:?} {persons}: {left} by way {way}");
            }
        }
        for ([law, other], told) in outcomes.iter().zip(&told) {
            assert!(!small(*law) || told[0].is_none(), "{outcomes:?}");
            assert!(!small(*other) || told[1].is_none(), "{outcomes:?}");
            let both = told[0].is_some() && told[1].is_some();
            assert!(!both || !small(law.abs_diff(*other)), "{outcomes:?} {persons}: the change is told");
        }
    }
}
