//! The permanent address of a list of findings: what stands after `/fund`.

use crate::addresses::found_path;
use crate::problem::Problem;
use pejl_app::{FindingsAfter, FindingsRequest};
use pejl_model::Severity;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// The name of the place that a list goes on after.
const AFTER: &str = "efter";
/// Grows whenever what stands in that place changes its meaning.
const VERSION: u8 = 1;
/// Bytes of the word: version, mark, day, meeting, item.
const LENGTH: usize = 1 + 4 + 10 + 8 + 2;

/// The weights that a list is narrowed to, heaviest first: as pages show them.
pub(crate) const WEIGHTS: &str = "fejl|advarsel|bemaerkning";
/// What addresses said before the pages' words were these.
const OLD_WEIGHTS: &str = "fejl|se-efter|bemaerk";

fn weights(words: &'static str) -> impl Iterator<Item = (Severity, &'static str)> {
    [Severity::Error, Severity::Warning, Severity::Note].into_iter().zip(words.split('|'))
}

fn weight_of(word: &str) -> Option<Severity> {
    weights(WEIGHTS).chain(weights(OLD_WEIGHTS)).find(|(_, of)| *of == word).map(|(severity, _)| severity)
}

/// What the findings at `place` are asked for with. What is not understood is
/// left out, never refused: an old address goes on working.
///
/// # Errors
/// [`Problem::BadRequest`] where the list is to go on after a place that is none of this list.
pub(crate) fn parse(place: &str, query: &str) -> Result<FindingsRequest, Problem> {
    let mut request = FindingsRequest { place: place.to_owned(), ..FindingsRequest::default() };
    let mut after = None;
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let value = value.trim();
        match &*name {
            "regel" => request.rule = pejl_app::rule_of(value),
            "vaegt" | "alvor" => request.severity = weight_of(value),
            "aar" => request.year = value.parse().ok(),
            AFTER if !value.is_empty() => after = Some(value.to_owned()),
            _ => {}
        }
    }
    if let Some(word) = after {
        let wrong = || Problem::BadRequest(pejl_words::label("web-problem-cursor").into_owned());
        request.after = Some(read(&word, &request).ok_or_else(wrong)?);
    }
    Ok(request)
}

/// The address of `request`; `end` is ".json" for its data.
pub(crate) fn address(request: &FindingsRequest, end: &str) -> String {
    let path = format!("{}{end}", found_path(&request.place));
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    if let Some(rule) = request.rule {
        pairs.append_pair("regel", rule.code);
    }
    if let Some((_, word)) = weights(WEIGHTS).find(|(severity, _)| Some(*severity) == request.severity) {
        pairs.append_pair("vaegt", word);
    }
    if let Some(year) = request.year {
        pairs.append_pair("aar", &year.to_string());
    }
    if let Some(after) = request.after {
        pairs.append_pair(AFTER, &word(request, after));
    }
    let query = pairs.finish();
    if query.is_empty() { path } else { format!("{path}?{query}") }
}

/// A word that says nothing to anyone but this program.
fn word(request: &FindingsRequest, after: FindingsAfter) -> String {
    let mut bytes = vec![VERSION];
    bytes.extend(mark(request));
    bytes.extend(format!("{:>10}", after.date.to_string()).bytes());
    bytes.extend(after.meeting.to_be_bytes());
    bytes.extend(after.item.to_be_bytes());
    let mut word = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        let _ = write!(word, "{byte:02x}");
    }
    word
}

fn read(word: &str, request: &FindingsRequest) -> Option<FindingsAfter> {
    if word.len() != LENGTH * 2 || !word.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let byte = |at| u8::from_str_radix(word.get(at..at + 2)?, 16).ok();
    let bytes: Vec<u8> = (0..word.len()).step_by(2).map(byte).collect::<Option<_>>()?;
    let (version, rest) = bytes.split_first()?;
    let (marked, rest) = rest.split_at_checked(4)?;
    let (date, rest) = rest.split_at_checked(10)?;
    let (meeting, item) = rest.split_at_checked(8)?;
    if *version != VERSION || marked != mark(request) {
        return None;
    }
    Some(FindingsAfter {
        date: std::str::from_utf8(date).ok()?.trim().parse().ok()?,
        meeting: i64::from_be_bytes(meeting.try_into().ok()?),
        item: u16::from_be_bytes(item.try_into().ok()?),
    })
}

/// What tells a list from others, whatever part of it is asked for.
fn mark(request: &FindingsRequest) -> [u8; 4] {
    let whole = FindingsRequest { after: None, ..request.clone() };
    let [a, b, c, d, ..]: [u8; 32] = Sha256::digest(address(&whole, "")).into();
    [a, b, c, d]
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn asked(query: &str) -> FindingsRequest {
        parse("faxe", query).unwrap_or_else(|_| panic!("{query}"))
    }

    #[test]
    fn an_address_reads_back() {
        for query in ["", "?regel=D001", "?vaegt=fejl", "?regel=D001&vaegt=advarsel&aar=2024", "?aar=-5"] {
            let request = asked(query.trim_start_matches('?'));
            assert_eq!(address(&request, ""), format!("/fund/faxe{query}"));
            assert_eq!(address(&request, ".json"), format!("/fund/faxe.json{query}"));
        }
        for nothing in ["regel=X999", "vaegt=slem", "aar=nu", "x=y", "efter="] {
            assert_eq!(address(&asked(nothing), ""), "/fund/faxe", "{nothing}");
        }
    }

    #[test]
    fn weights_are_the_words_of_the_pages() {
        for (severity, word) in weights(WEIGHTS) {
            assert_eq!(pejl_model::text::slug(&pejl_words::severity(severity)), word);
        }
        for (old, now) in [("fejl", "fejl"), ("se-efter", "advarsel"), ("bemaerk", "bemaerkning")] {
            assert_eq!(address(&asked(&format!("alvor={old}")), ""), format!("/fund/faxe?vaegt={now}"));
        }
    }

    #[test]
    fn a_list_goes_on_in_itself_only() {
        let after = FindingsAfter { date: date(2024, 5, 14), meeting: 812, item: 3 };
        let request = FindingsRequest { after: Some(after), ..asked("regel=D001") };
        let path = address(&request, "");
        let (_, query) = path.split_once('?').unwrap();
        assert_eq!(asked(query).after, Some(after));
        for other in ["faxe/jobudvalget", ""] {
            assert!(matches!(parse(other, query), Err(Problem::BadRequest(_))), "{other}");
        }
        for other in [query.replace("D001", "X"), format!("{query}00"), "efter=x".into(), format!("{query}&aar=2024")] {
            assert!(matches!(parse("faxe", &other), Err(Problem::BadRequest(_))), "{other}");
        }
    }

    proptest! {
        #[test]
        fn any_word_gets_an_answer(word in "\\PC{0,60}|[0-9a-f]{50}") {
            let _ = read(&word, &FindingsRequest::default());
        }
    }
}
