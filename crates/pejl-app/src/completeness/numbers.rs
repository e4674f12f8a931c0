//! What the numbers of items tell of items and meetings that are missing. Pure.

/// Numbers that nothing bears: those between `after` and `before`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberGap {
    /// The number before the gap.
    pub after: u32,
    /// The number after it.
    pub before: u32,
}

/// Where the numbers of a meeting's items jump, in any order.
pub(crate) fn gaps(numbers: &[Option<&str>]) -> Vec<NumberGap> {
    let mut numbers: Vec<u32> = numbers.iter().copied().flatten().filter_map(leading).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let gap = |pair: &[u32]| match pair {
        [after, before] if before - after > 1 => Some(NumberGap { after: *after, before: *before }),
        _ => None,
    };
    numbers.windows(2).filter_map(gap).collect()
}

/// The first and the last number of a meeting.
pub(crate) fn range(numbers: &[Option<&str>]) -> Option<(u32, u32)> {
    let found = || numbers.iter().copied().flatten().filter_map(leading);
    found().min().zip(found().max())
}

/// Where numbers that run on from meeting to meeting jump: for each jump the
/// place of the meeting before it. `ranges` are a year's meetings in order.
/// Empty where the numbers don't run on, or too few meetings tell.
pub(crate) fn jumps(ranges: &[Option<(u32, u32)>]) -> Vec<(usize, NumberGap)> {
    let pairs: Vec<(usize, u32, u32)> = ranges
        .windows(2)
        .enumerate()
        .filter_map(|(at, pair)| match pair {
            [Some((_, last)), Some((first, _))] => Some((at, *last, *first)),
            _ => None,
        })
        .collect();
    let follows = pairs.iter().filter(|(_, last, first)| last.checked_add(1) == Some(*first)).count();
    let begins_again = pairs.iter().any(|(_, last, first)| first <= last);
    if follows < 2 || begins_again {
        return Vec::new();
    }
    let jumps = pairs.into_iter().filter(|(_, last, first)| first - last > 1);
    jumps.map(|(at, after, before)| (at, NumberGap { after, before })).collect()
}

/// The number that "83" and "03A" begin with.
fn leading(number: &str) -> Option<u32> {
    let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_no_item_bears_is_a_gap() {
        let told = |numbers: &[&str]| gaps(&numbers.iter().map(|n| Some(*n)).collect::<Vec<_>>());
        assert_eq!(told(&["83", "84", "87", "88"]), [NumberGap { after: 84, before: 87 }]);
        for whole in [&["1", "2", "3"][..], &["2", "1", "3", "1"], &["03", "03A", "04"], &["a", "b"], &[], &["7"]] {
            assert!(told(whole).is_empty(), "{whole:?}");
        }
        assert!(gaps(&[Some("99999999999999999999"), None, Some("1")]).is_empty());
    }

    #[test]
    fn numbers_that_run_on_tell_of_a_meeting_between() {
        let running = [Some((1, 9)), Some((10, 17)), Some((18, 30)), Some((44, 50))];
        assert_eq!(jumps(&running), [(2, NumberGap { after: 30, before: 44 })]);
        assert!(jumps(&[Some((1, 9)), Some((1, 7)), Some((1, 12))]).is_empty(), "each meeting begins at 1");
        assert!(jumps(&[Some((1, 9)), Some((10, 12)), Some((30, 33))]).is_empty(), "too little to go by");
        assert!(jumps(&[None, Some((10, 12)), None]).is_empty());
        assert_eq!(range(&[Some("12"), None, Some("9b")]), Some((9, 12)));
    }
}
