//! From when and until when somebody was away.

use crate::acts::flow::{find_word, fold};

/// From when and until when: the clock ("kl. 16.35") or the items ("punkt 12", "punkt 15").
pub(super) fn period(text: &str) -> (Option<String>, Option<String>) {
    let clocks = clocks(text);
    let folded = fold(text);
    match clocks.as_slice() {
        [] => items(&folded),
        [(at, clock)] => {
            let before = folded.get(..*at).unwrap_or("");
            let until = before.trim_end().ends_with("til") || before.trim_end().ends_with("indtil");
            if until { (None, Some(clock.clone())) } else { (Some(clock.clone()), None) }
        }
        [(_, first), (_, second), ..] => (Some(first.clone()), Some(second.clone())),
    }
}

/// Every clock time in `text` as printed, with where it stands.
fn clocks(text: &str) -> Vec<(usize, String)> {
    let folded = fold(text);
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(start) = find_word(&folded, "kl", at) {
        let rest = folded.get(start + 2..).unwrap_or("");
        let blank = rest.len() - rest.trim_start_matches(['.', ' ', ':']).len();
        let time = rest.get(blank..).unwrap_or("");
        let len = time.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b':')).count();
        let time = time.get(..len).unwrap_or("").trim_end_matches(['.', ':']);
        let end = start + 2 + blank + time.len();
        if !time.is_empty() {
            out.push((start, text.get(start..end).unwrap_or("").to_owned()));
        }
        at = end.max(start + 2);
    }
    out
}

/// "punkterne 12-15" from "punkt 12" until "punkt 15"; a single or scattered one from and until itself.
fn items(folded: &str) -> (Option<String>, Option<String>) {
    const NOUNS: [(&str, &str); 10] = [
        ("punkterne", "punkt"),
        ("punkter", "punkt"),
        ("punkt", "punkt"),
        ("pkt.", "pkt."),
        ("pkt", "pkt."),
        ("sagerne", "sag"),
        ("sager", "sag"),
        ("sag nr.", "sag"),
        ("sag", "sag"),
        ("dagsordenspunkt", "punkt"),
    ];
    for (printed, noun) in NOUNS {
        let Some(at) = find_word(folded, printed, 0) else { continue };
        let rest = folded.get(at + printed.len()..).unwrap_or("").trim_start_matches([' ', '.']);
        let len =
            rest.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'-' | b' ' | b',' | b'o' | b'g')).count();
        let listed = rest.get(..len).unwrap_or("");
        let numbers: Vec<u32> = listed.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
        let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else { continue };
        let whole = listed.contains('-')
            || numbers.windows(2).all(|pair| matches!(pair, [a, b] if a.checked_add(1) == Some(*b)));
        if whole {
            return (Some(format!("{noun} {first}")), Some(format!("{noun} {last}")));
        }
        let scattered = listed.trim_end_matches(|c: char| !c.is_ascii_digit());
        return (Some(format!("{noun} {scattered}")), None);
    }
    (None, None)
}
