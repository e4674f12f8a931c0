//! Groups by age or duration, as written: "under 16", "16-66", "mellem 16 og 66", "67 og derover".

use pejl_model::Span;

/// A group of whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Interval {
    /// The first number in it; none for "under 16".
    pub(super) from: Option<u32>,
    /// The last number in it; none for "over 66".
    pub(super) to: Option<u32>,
    /// Its numbers, in the text that was read.
    pub(super) span: Span,
}

/// A number larger than this is no age and no duration.
const LARGEST: u32 = 150;

/// The groups that `lower`, in small letters, tells, in order.
pub(super) fn intervals(lower: &str) -> Vec<Interval> {
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(start) =
        lower.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())).map(|found| at + found)
    {
        let (number, end) = number(lower, start);
        at = end;
        let Some(number) = number else { continue };
        if let Some((second, to)) = second(lower, start, end) {
            at = to;
            if number < second {
                all.push(Interval { from: Some(number), to: Some(second), span: Span::new(start, to) });
            }
        } else if let Some((from, to)) = open(lower, number, start, end) {
            all.push(Interval { from, to, span: Span::new(start, end) });
        }
    }
    all
}

/// The whole number at `start`, where it is a small one and no part of a longer one, and its end.
fn number(lower: &str, start: usize) -> (Option<u32>, usize) {
    let rest = lower.get(start..).unwrap_or("");
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let end = start + digits;
    let after = lower.get(end..).unwrap_or("");
    let longer = after.strip_prefix(['.', ',']).is_some_and(|more| more.starts_with(|c: char| c.is_ascii_digit()));
    let before = lower.get(..start).unwrap_or("");
    let glued = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | '/' | '§'));
    let number = rest.get(..digits).and_then(|digits| digits.parse().ok()).filter(|number| *number <= LARGEST);
    (number.filter(|_| !longer && !glued), end)
}

/// The second number of "16-66", "16 til 66", "mellem 16 og 66", and its end.
fn second(lower: &str, start: usize, end: usize) -> Option<(u32, usize)> {
    let after = lower.get(end..)?;
    let unit =
        ["-årige", " år", " uger", " måneder"].iter().find_map(|unit| after.strip_prefix(*unit)).unwrap_or(after);
    let gap = unit.trim_start();
    let word = lower.get(..start)?.trim_end();
    let between = ["mellem", "ml.", "imellem"].iter().any(|between| word.ends_with(between));
    let joined = gap
        .strip_prefix(['-', '–'])
        .or_else(|| gap.strip_prefix("til og med "))
        .or_else(|| gap.strip_prefix("til "))
        .or_else(|| gap.strip_prefix("og ").filter(|_| between))?
        .trim_start();
    let from = lower.len() - joined.len();
    let (number, to) = number_after_dash(lower, from)?;
    Some((number, to))
}

/// The number at `from`, which may follow a dash.
fn number_after_dash(lower: &str, from: usize) -> Option<(u32, usize)> {
    let rest = lower.get(from..)?;
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let number = rest.get(..digits)?.parse().ok().filter(|number| *number <= LARGEST)?;
    Some((number, from + digits))
}

/// The open group around a single number: "under 16", "over 66", "67 år og derover".
fn open(lower: &str, number: u32, start: usize, end: usize) -> Option<(Option<u32>, Option<u32>)> {
    let before = lower.get(..start)?.trim_end();
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or("");
    let after = lower.get(end..)?.trim_start();
    let after = ["års", "årige", "år", "uger", "måneder", "mdr.", "dage", "timer"]
        .iter()
        .find_map(|unit| after.strip_prefix(*unit))
        .unwrap_or(after)
        .trim_start();
    let more = ["og derover", "og over", "og opefter", "og ældre", "eller derover", "eller ældre", "eller mere", "+"];
    let less = ["og derunder", "og under", "og yngre", "eller derunder", "eller yngre", "eller mindre"];
    if more.iter().any(|more| after.starts_with(more)) {
        return Some((Some(number), None));
    }
    if less.iter().any(|less| after.starts_with(less)) {
        return Some((None, Some(number)));
    }
    match word {
        "under" => Some((None, Some(number.checked_sub(1)?))),
        "over" => Some((Some(number + 1), None)),
        "fyldt" => Some((Some(number), None)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(text: &str) -> Vec<(Option<u32>, Option<u32>)> {
        intervals(text).into_iter().map(|one| (one.from, one.to)).collect()
    }

    #[test]
    fn groups_are_read_with_their_ends() {
        let all = [(None, Some(15)), (Some(16), Some(66)), (Some(68), None)];
        assert_eq!(bounds("27 unge under 16 år, 64 på 16-66 år og 9 over 67 år"), all);
        assert_eq!(bounds("mellem 16 og 66 år"), all[1..2]);
        assert_eq!(bounds("16 til 66 år, 67 år og derover"), [(Some(16), Some(66)), (Some(67), None)]);
        assert_eq!(bounds("i 2022-2025 og 1.500 og 12,5"), []);
    }
}
