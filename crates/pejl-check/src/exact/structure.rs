//! Pure questions about how a paper is built: numbers in order, titles that are
//! one, points that are decided, notes that have a mark.

use crate::danish;

/// What lacks in a row of numbers that should follow on each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sequence {
    /// True where each number is one more than the one before it.
    pub consecutive: bool,
    /// The numbers that are jumped over.
    pub missing: Vec<u32>,
}

/// Most numbers that one gap is told with.
const WIDEST: usize = 1_000;

/// Looks through `numbers` in their order.
#[must_use]
pub fn sequence(numbers: &[u32]) -> Sequence {
    let pairs = || numbers.iter().zip(numbers.iter().skip(1));
    let consecutive = pairs().all(|(a, b)| a.checked_add(1) == Some(*b));
    let missing = pairs().flat_map(|(a, b)| (a.saturating_add(1)..*b).take(WIDEST)).collect();
    Sequence { consecutive, missing }
}

/// True where no page comes before the one above it.
#[must_use]
pub fn ascending(pages: &[u32]) -> bool {
    pages.iter().zip(pages.iter().skip(1)).all(|(a, b)| a <= b)
}

/// How a title of the contents page stands to the item's heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Titles {
    /// The same, whatever case, blanks and marks.
    Same,
    /// The beginning of it.
    CutOff,
    /// Another.
    Other,
}

/// Compares a `contents` title with a `heading`.
#[must_use]
pub fn titles(contents: &str, heading: &str) -> Titles {
    const LEAST: usize = 12;
    let (contents, heading) = (plain(contents), plain(heading));
    match () {
        () if contents == heading => Titles::Same,
        () if contents.len() >= LEAST && heading.starts_with(&contents) => Titles::CutOff,
        () => Titles::Other,
    }
}

/// Letters and digits in small letters: what two prints of a title have in common.
#[must_use]
pub fn plain(title: &str) -> String {
    title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// How many of `points` have no numbered decision; less than zero where more is decided than was put.
#[must_use]
pub fn undecided(points: usize, decided: usize) -> i64 {
    i64::try_from(points).unwrap_or(i64::MAX).saturating_sub(i64::try_from(decided).unwrap_or(i64::MAX))
}

/// The titles in an attachment line that holds several "Bilag N:", without blanks around.
#[must_use]
pub fn attachments_in(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(title) = after_mark(rest) {
        let end = next_mark(title).unwrap_or(title.len());
        found.push(title.get(..end).unwrap_or("").trim());
        rest = title.get(end..).unwrap_or("");
    }
    found
}

/// Where the next "Bilag N:" stands in `text`.
#[must_use]
pub fn next_mark(text: &str) -> Option<usize> {
    text.match_indices("Bilag ").map(|(at, _)| at).find(|at| text.get(*at..).is_some_and(|t| after_mark(t).is_some()))
}

/// What follows "Bilag N:" at the start of `text`.
fn after_mark(text: &str) -> Option<&str> {
    let rest = text.trim_start().strip_prefix("Bilag ")?;
    let number = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    (number.len() < rest.len()).then(|| number.strip_prefix(':')).flatten()
}

/// False where an item's number ("Sag nr. 12") stands right below an attachment
/// line, so that the item's title must be the end of that line.
#[must_use]
pub fn has_own_title(above: &str, number: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let bare = ["Sag nr. ", "Sag ", "Punkt "].iter().any(|word| number.trim().strip_prefix(word).is_some_and(digits));
    !(bare && after_mark(above).is_some())
}

/// The items of `open` (number, absence recorded) where absence is not recorded, if it is on any other.
#[must_use]
pub fn without_absence(open: &[(u32, bool)]) -> Vec<u32> {
    if !open.iter().any(|(_, recorded)| *recorded) {
        return Vec::new();
    }
    open.iter().filter(|(_, recorded)| !recorded).map(|(number, _)| *number).collect()
}

/// True where an entry of a list of participants says that the person was away ("Ida Holm (afbud)").
#[must_use]
pub fn marked_absent(entry: &str) -> bool {
    let low = entry.to_lowercase();
    ["(afbud", "(fravær", "- afbud", "– afbud", "- fravær", "(ikke til stede"].iter().any(|mark| low.contains(mark))
}

/// True where nothing but blanks and marks stands in a closed item.
#[must_use]
pub fn closed_is_empty(body: &str) -> bool {
    !body.contains(char::is_alphanumeric)
}

/// What a number word states ("seks"), where it is one.
#[must_use]
pub fn stated(word: &str) -> Option<u32> {
    danish::small_number(word)
}

/// The ages that lie between two of `groups` (from, to; no end for the last) and in none of them.
#[must_use]
pub fn ages_left_out(groups: &[(u32, Option<u32>)]) -> Vec<u32> {
    const OLDEST: u32 = 130;
    let mut groups = groups.to_vec();
    groups.sort_unstable();
    let mut next = groups.first().map_or(0, |group| group.0);
    let mut left_out = Vec::new();
    for (from, to) in groups {
        left_out.extend(next..from.min(OLDEST));
        next = next.max(to.map_or(OLDEST, |to| to.saturating_add(1)));
    }
    left_out
}

/// The notes that no mark in the text points to.
#[must_use]
pub fn notes_without_mark<'a>(marks: &[&str], notes: &[&'a str]) -> Vec<&'a str> {
    notes.iter().copied().filter(|note| !marks.contains(note)).collect()
}

/// The form of a case number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseForm {
    /// "15.00.00-A00-28-23"
    SubjectFacetSerialYear,
    /// "23/64938"
    YearSlashSerial,
    /// "24-000584"
    YearDashSerial,
}

/// The form of `text` as a case number, where it has one.
#[must_use]
pub fn case_form(text: &str) -> Option<CaseForm> {
    let digits = |text: &str, from: usize, to: usize| {
        (from..=to).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
    };
    if let Some((year, serial)) = text.split_once('/') {
        return (digits(year, 2, 2) && digits(serial, 1, 6)).then_some(CaseForm::YearSlashSerial);
    }
    let parts: Vec<&str> = text.split('-').collect();
    match parts.as_slice() {
        [year, serial] => (digits(year, 2, 2) && digits(serial, 6, 6)).then_some(CaseForm::YearDashSerial),
        [subject, facet, serial, year] => {
            let subject: Vec<&str> = subject.split('.').collect();
            let mut letters = facet.chars();
            let facet_fits = letters.next().is_some_and(char::is_uppercase) && digits(letters.as_str(), 2, 2);
            let fits = subject.len() == 3 && subject.iter().all(|part| digits(part, 2, 2)) && facet_fits;
            (fits && digits(serial, 1, 6) && digits(year, 2, 2)).then_some(CaseForm::SubjectFacetSerialYear)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_told_and_pages_rise() {
        assert_eq!(sequence(&[7, 8, 10]), Sequence { consecutive: false, missing: vec![9] });
        assert_eq!(sequence(&[7, 7]), Sequence { consecutive: false, missing: vec![] });
        assert!(sequence(&[]).consecutive && sequence(&[4]).consecutive);
        assert!(ascending(&[3, 3, 5]) && !ascending(&[3, 5, 4]));
    }

    #[test]
    fn titles_are_the_same_cut_or_other() {
        assert_eq!(titles("Plan for  2024", "PLAN for 2024"), Titles::Same);
        assert_eq!(titles("Orientering om den nye afta", "Orientering om den nye aftale"), Titles::CutOff);
        assert_eq!(titles("Plan", "Planer"), Titles::Other);
    }

    #[test]
    fn lists_are_compared() {
        assert_eq!(undecided(3, 2), 1);
        assert_eq!(attachments_in("Bilag 1: Plan 2024Bilag 2: Brev om plan"), ["Plan 2024", "Brev om plan"]);
        assert!(!has_own_title("Bilag 1: Plan Næste punkt", "Sag nr. 12"));
        assert!(has_own_title("Næste punkt", "Sag nr. 12"));
        assert_eq!(without_absence(&[(1, true), (2, false)]), [2]);
        assert!(without_absence(&[(1, false)]).is_empty());
        assert!(marked_absent("Bo Lind (V) - Afbud") && !marked_absent("Bo Lind (V)"));
        assert_eq!(ages_left_out(&[(0, Some(15)), (18, None)]), [16, 17]);
        assert_eq!(notes_without_mark(&["**"], &["*", "**"]), ["*"]);
        assert_eq!(case_form("15.20.00-Ø40-7-24"), Some(CaseForm::SubjectFacetSerialYear));
        assert_eq!(case_form("15.20.00-Ø40"), None);
    }
}
