//! What stands at the top and at the foot of flat pages and is no part of their text.

use super::split_number;
use crate::lines::Line;
use crate::outline::labels::names_body;

/// Most words of a running head or foot.
const MOST_WORDS: usize = 24;

/// Bytes of a page's text that are its running head and its foot.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Border {
    pub head: usize,
    pub foot: usize,
}

/// The borders of each page: the words that it shares with its neighbours, and what counts the pages.
pub(super) fn find(lines: &[Line<'_>], pages: &[usize]) -> Vec<Border> {
    let texts: Vec<&str> = pages.iter().map(|p| split_number(lines[*p].text).1).collect();
    let border = |n: usize| {
        let head = head(n, &texts);
        let foot = foot(n, &texts, head);
        Border { head, foot: foot + counted_before(texts[n], foot) }
    };
    (0..texts.len()).map(border).collect()
}

/// The pages up to two away from the n-th.
fn around<'a>(n: usize, texts: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    let from = n.saturating_sub(2);
    (from..n + 3).filter(move |i| *i != n).filter_map(|i| texts.get(i).copied())
}

/// Bytes of the running head with the page's number behind it: words that a neighbour begins with
/// too and that name a body or a municipality. Labels are among them only where two neighbours have them.
fn head(n: usize, texts: &[&str]) -> usize {
    let text = texts[n];
    let shared = |other: &str, labels: bool| {
        let pairs = text.split_inclusive(' ').zip(other.split_inclusive(' ')).take(MOST_WORDS);
        let same = pairs.take_while(|(x, y)| x.trim_end() == y.trim_end() && (labels || !x.trim_end().ends_with(':')));
        same.map(|(x, _)| x.len()).sum::<usize>()
    };
    let near = n.checked_sub(1).into_iter().chain([n + 1]).filter_map(|i| texts.get(i));
    let plain = near.map(|other| shared(other, false)).max().unwrap_or(0);
    let mut labelled: Vec<usize> = around(n, texts).map(|other| shared(other, true)).collect();
    labelled.sort_unstable_by(|a, b| b.cmp(a));
    let length = plain.max(labelled.get(1).copied().unwrap_or(0));
    let shared = text.get(..length).unwrap_or("");
    let item = shared.split(' ').position(|w| matches!(w.trim_end_matches(':'), "Punkt" | "Pkt." | "Sag"));
    let end = item.map_or(length, |at| shared.split_inclusive(' ').take(at).map(str::len).sum());
    let named = names_body(&shared[..end]) || shared[..end].to_lowercase().contains("kommune");
    let end = if named { end } else { 0 };
    let sided = ["Side", "Side:"].iter().any(|w| text[..end].trim_end().ends_with(w));
    end + if sided { page_number(&text[end..]) } else { side(&text[end..]) }
}

/// Bytes of "Side 3 af 12 " at the beginning of a page.
fn side(text: &str) -> usize {
    let Some(rest) = text.strip_prefix("Side").map(|r| r.strip_prefix(':').unwrap_or(r)) else { return 0 };
    let Some(number) = rest.strip_prefix(' ') else { return 0 };
    let length = page_number(number);
    if length > 0 { text.len() - number.len() + length } else { 0 }
}

/// Bytes of a page's number, "of how many" and the blank behind, where something new begins after it.
fn page_number(text: &str) -> usize {
    let word = text.split(' ').next().unwrap_or("");
    if !is_page(word) {
        return 0;
    }
    let rest = &text[word.len()..];
    let of = rest.strip_prefix(" af ").map_or(0, |r| 4 + r.bytes().take_while(u8::is_ascii_digit).count());
    let tail = rest[of..].trim_start();
    let anew = tail.is_empty() || tail.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    if anew { text.len() - tail.len() } else { 0 }
}

/// A page's number in figures, or in small Roman ones.
fn is_page(word: &str) -> bool {
    let figures = word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit());
    let roman = word.len() <= 6 && word.bytes().all(|b| b"ivxl".contains(&b));
    !word.is_empty() && (figures || roman)
}

/// Bytes of the foot.
fn foot(n: usize, texts: &[&str], head: usize) -> usize {
    let text = texts[n];
    let counts = |stretch: &str| {
        let counted = stretch.contains("Side ") || stretch.contains("ommune") || stretch.starts_with(is_figure);
        counted && (names_body(stretch) || stretch.to_lowercase().contains("kommune"))
    };
    // Of those that tell the paper, the shortest: neighbours may end with the same names too.
    let shared = around(n, texts).map(|other| shared_foot(text, other));
    if let Some(length) = shared.filter(|length| counts(&text[text.len() - length..])).min() {
        return length;
    }
    let last = text.rsplit(' ').next().unwrap_or("");
    let lone = last.chars().all(char::is_lowercase) && last.len() < text.len();
    if lone && around(n, texts).filter(|o| o.ends_with(last) && shared_foot(text, o) > 0).count() >= 2 {
        return last.len();
    }
    counted(text, text.get(..head).unwrap_or("").trim_end())
}

/// Bytes of a page's number right before the foot: "3 Fjordby Kommune", "Side 9 Byrådet Side 3".
fn counted_before(text: &str, foot: usize) -> usize {
    if foot == 0 {
        return 0;
    }
    let (left, foot) = text.split_at(text.len() - foot);
    let bare = left.trim_end();
    let digits = bare.len() - bare.trim_end_matches(is_figure).len();
    let counts = (1..=3).contains(&digits) && !foot.contains("Side ") && bare[..bare.len() - digits].ends_with(' ');
    let at = if counts { Some(bare.len() - digits) } else { side_before(left) };
    at.map_or(0, |at| left.len() - at)
}

fn is_figure(c: char) -> bool {
    c.is_ascii_digit()
}

/// Bytes of the words that two pages end with, their numbers apart; no sentence's end is among them.
fn shared_foot(text: &str, other: &str) -> usize {
    let figures = |w: &str| w.trim_end_matches('.').bytes().all(|b| b.is_ascii_digit());
    let told = |w: &str| matches!(w, "Godkendt" | "Anbefales" | "Tiltrådt" | "Drøftet" | "Udsat" | "Vedtaget");
    let same = |x: &str, y: &str| {
        let equal = x == y && !x.ends_with(['.', ':']) && !told(x);
        equal || (figures(x) && figures(y)) || (is_page(x) && is_page(y))
    };
    let pairs = text.rsplit(' ').zip(other.rsplit(' ')).take(MOST_WORDS);
    let length: usize = pairs.take_while(|(x, y)| same(x, y)).map(|(x, _)| x.len() + 1).sum();
    length.saturating_sub(1).min(text.len())
}

/// Bytes of "Side 2" with the running head before it, or of the page's number alone behind the last sentence.
fn counted(text: &str, head: &str) -> usize {
    let digits = text.len() - text.trim_end_matches(is_figure).len();
    if (1..=3).contains(&digits) && text[..text.len() - digits].ends_with(". ") {
        return digits;
    }
    let Some(side) = text.rfind(" Side ").filter(|at| text.len() - at <= 20) else { return 0 };
    if !text[side + 6..].bytes().all(|b| b.is_ascii_digit() || b" af".contains(&b)) {
        return 0;
    }
    let named = text[..side].rfind(head).filter(|at| !head.is_empty() && side - at <= 100);
    let named = named.filter(|at| !text[*at..side].contains('.'));
    let dayless = ["Møde den", "Mødet den", "Møde d."].iter().find_map(|w| text[..side].strip_suffix(w)).map(str::len);
    text.len() - named.or(dayless).unwrap_or(side + 1)
}

/// Where a page's number that another paper's list left before a heading begins: "... efterretning. Side 6".
pub(super) fn side_before(text: &str) -> Option<usize> {
    const REACH: usize = 14;
    let bare = text.trim_end();
    let near = bare.floor_char_boundary(bare.len().saturating_sub(REACH));
    let at = near + bare[near..].rfind("Side ")?;
    let free = at == 0 || bare[..at].ends_with(' ');
    (free && is_page(&bare[at + 5..])).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_and_feet_are_what_pages_share() {
        let cut = |texts: [&'static str; 3]| {
            let (head, text) = (head(1, &texts), texts[1]);
            let foot = foot(1, &texts, head);
            (&text[..head], &text[text.len() - foot - counted_before(text, foot)..])
        };
        assert_eq!(cut(["", "Byrådet Side: 2 7. Vej", "Byrådet Side: 3 8. Bro"]), ("Byrådet Side: 2 ", ""));
        assert_eq!(cut(["", "Side ii 7. Vej åben", "Side iii 8. Bro åben"]).0, "Side ii ");
        assert_eq!(cut(["x 1 Fjordby Kommune Møde", "Vej. 2 Fjordby Kommune Møde", ""]).1, "2 Fjordby Kommune Møde");
        assert_eq!(cut(["Ja. åben", "Nej. åben", "Udsat. åben"]).1, "åben");
        assert_eq!(cut(["Vej. Godkendt Side 3", "Bro. Godkendt Side 4", ""]).1, "Side 4");
        assert_eq!(cut(["Vej. Godkendt.", "Bro. Godkendt.", "Sti. Godkendt."]).1, "");
    }
}
