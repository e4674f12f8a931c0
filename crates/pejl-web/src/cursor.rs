//! Where a program goes on in the hits of a search: a word that it gets and
//! gives back, and that says nothing to anyone but this program.
//!
//! In it stand what the last hit is ordered by and its public address, and a
//! mark of the search that it belongs to: the words themselves do not.

use crate::problem::Problem;
use crate::search_address::address;
use pejl_find::{After, SearchRequest};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// The name that it has in an address.
pub(crate) const PARAMETER: &str = "efter";
/// Longer ones are refused without a look.
const LONGEST: usize = 1200;
/// Grows whenever what stands in it changes its meaning.
const VERSION: u8 = 1;
/// Bytes before the hit's address: version, mark, key, place.
const HEAD: usize = 1 + 4 + 8 + 8;

/// The word for going on after `after` in the search `request`.
pub(crate) fn word(request: &SearchRequest, after: &After) -> String {
    let mut bytes = vec![VERSION];
    bytes.extend(mark(request));
    bytes.extend(after.key.to_be_bytes());
    bytes.extend(after.place.to_be_bytes());
    bytes.extend(after.address.as_bytes());
    let mut word = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        let _ = write!(word, "{byte:02x}");
    }
    word
}

/// The place that `query` asks to go on after, if it asks for one.
///
/// # Errors
/// [`Problem::BadRequest`] where the word is none of ours, or one of another search.
pub(crate) fn asked(query: &str, request: &SearchRequest) -> Result<Option<After>, Problem> {
    let found = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == PARAMETER);
    let Some((_, word)) = found.filter(|(_, word)| !word.is_empty()) else { return Ok(None) };
    match read(&word, request) {
        Some(after) => Ok(Some(after)),
        None => Err(Problem::BadRequest(pejl_words::label("web-problem-cursor").into_owned())),
    }
}

fn read(word: &str, request: &SearchRequest) -> Option<After> {
    if word.len() > LONGEST || !word.len().is_multiple_of(2) || !word.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let byte = |at| u8::from_str_radix(word.get(at..at + 2)?, 16).ok();
    let bytes: Vec<u8> = (0..word.len()).step_by(2).map(byte).collect::<Option<_>>()?;
    let (head, address) = bytes.split_at_checked(HEAD)?;
    let (version, rest) = head.split_first()?;
    let (marked, rest) = rest.split_at_checked(4)?;
    let (key, place) = rest.split_at_checked(8)?;
    if *version != VERSION || marked != mark(request) {
        return None;
    }
    Some(After {
        key: u64::from_be_bytes(key.try_into().ok()?),
        place: u64::from_be_bytes(place.try_into().ok()?),
        address: std::str::from_utf8(address).ok()?.to_owned(),
    })
}

/// What tells a search from others, whatever page of it is asked for.
fn mark(request: &SearchRequest) -> [u8; 4] {
    let whole = SearchRequest { offset: 0, after: None, ..request.clone() };
    let [a, b, c, d, ..]: [u8; 32] = Sha256::digest(address(&whole)).into();
    [a, b, c, d]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search_address::parse;
    use proptest::prelude::*;

    fn after() -> After {
        After { key: u64::MAX, place: 7, address: "faxe/jobudvalget/2023-11-06/83".into() }
    }

    fn is_refused(query: &str) -> bool {
        matches!(asked(query, &parse(query)), Err(Problem::BadRequest(_)))
    }

    #[test]
    fn a_word_reads_back_in_its_own_search_only() {
        let request = parse("q=sygedagpenge&aar=2023&side=3");
        let word = word(&request, &after());
        assert!(!word.contains("syge") && word.len() < 150);
        let again = asked(&format!("q=sygedagpenge&aar=2023&efter={word}"), &request);
        assert!(matches!(again, Ok(Some(found)) if found == after()));
        for other in ["q=sygedagpenge", "q=sygedagpenge&aar=2023&sortering=nyeste", "q=andet&aar=2023"] {
            assert!(is_refused(&format!("{other}&efter={word}")), "{other}");
        }
        assert!(matches!(asked("q=x&efter=", &parse("q=x")), Ok(None)));
    }

    #[test]
    fn what_is_no_word_of_ours_is_refused() {
        let word = word(&parse("q=x"), &after());
        let long = "0".repeat(LONGEST + 2);
        for bad in
            ["x", "0", "01", "+1", &word[2..], &word[..40], &format!("02{}", &word[2..]), &format!("{word}ff"), &long]
        {
            assert!(is_refused(&format!("q=x&efter={bad}")), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn any_word_gets_an_answer(word in "\\PC{0,80}|[0-9a-f]{0,90}") {
            let _ = read(&word, &SearchRequest::default());
        }
    }
}
