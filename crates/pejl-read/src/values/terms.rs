//! Electoral terms.

use super::scan::{byte, byte_before, dash, digits_end, next_digit, number, skip_blank, word_at, word_before};
use pejl_model::{Located, Span};

/// The first plausible council term, as printed: "2018-2025", "2022-25", "2022 - 2025".
///
/// Plausible is a start from 1970 to 2060 and a length of 1 to 8 years.
pub(crate) fn find_term(text: &str, base: usize) -> Option<Located<String>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(start) = next_digit(bytes, at) {
        let first_end = digits_end(bytes, start);
        at = first_end;
        if let Some(end) = term_end(text, start, first_end) {
            let printed = text.get(start..end).unwrap_or("").to_owned();
            return Some(Located::new(printed, Span::new(base + start, base + end)));
        }
    }
    None
}

/// One past the span of years that opens with the digits `start..first_end`.
pub(super) fn term_end(text: &str, start: usize, first_end: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    if first_end - start != 4 || word_before(text, start) || matches!(byte_before(bytes, start), b'-' | b'/' | b'.') {
        return None;
    }
    let mark = skip_blank(bytes, first_end);
    let length = dash(bytes, mark);
    let second = skip_blank(bytes, mark + length);
    let end = digits_end(bytes, second);
    if length == 0 || word_at(text, end) || goes_on(bytes, end) {
        return None;
    }
    let from = number(bytes, start, first_end);
    let until = match end - second {
        4 => number(bytes, second, end),
        2 if second == mark + length => from / 100 * 100 + number(bytes, second, end),
        _ => return None,
    };
    let plausible = (1970..=2060).contains(&from) && until > from && until - from <= 8;
    plausible.then_some(end)
}

/// True where another part follows: 2023-11-06.
fn goes_on(bytes: &[u8], end: usize) -> bool {
    matches!(byte(bytes, end), b'-' | b'/' | b'.' | b',') && byte(bytes, end + 1).is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_given_as_printed() {
        for (text, expected) in [
            ("REFERAT Jobudvalget 2018-2025 d. 06-11-2023", "2018-2025"),
            ("REFERAT 2022-25: Udvalget d. 13-08-2024", "2022-25"),
            ("Udvalg 2022 - 2025", "2022 - 2025"),
            ("Økonomiudvalg (2014-2017)", "2014-2017"),
        ] {
            let term = find_term(text, 5).unwrap();
            assert_eq!(term.value, expected);
            assert_eq!(&text[term.span.start - 5..term.span.end - 5], expected);
        }
    }

    #[test]
    fn dates_and_case_numbers_are_no_terms() {
        for text in ["2023-11-06", "330-2017-90442", "2016-001340", "2030-2050", "2025-2018", "1914-1918", "06-11-2023"]
        {
            assert_eq!(find_term(text, 0), None, "{text}");
        }
    }
}
