//! Spelling variants that mean the same: case, å/aa, æ/ae, ø/oe, accents.

use super::scan::is_mark;

/// `word` in lower case, with composed letters, without soft hyphens and without
/// accents; æ, ø and å stay. A ring makes å and never a.
pub(crate) fn lower(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        if is_mark(c) {
            compose(&mut out, c);
        } else if c != '\u{ad}' {
            out.push(plain(c));
        }
    }
    out
}

/// Joins a loose accent with the letter before it, where Danish has such a letter.
fn compose(out: &mut String, mark: char) {
    let joined = match (out.chars().next_back(), mark) {
        (Some('a'), '\u{30a}') => 'å',
        (Some('a'), '\u{308}') => 'æ',
        (Some('o'), '\u{308}') => 'ø',
        _ => return,
    };
    out.pop();
    out.push(joined);
}

fn plain(c: char) -> char {
    match c {
        'ä' => 'æ',
        'ö' => 'ø',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'á' | 'à' | 'â' | 'ã' => 'a',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}

/// `stem` with æ, ø and å spelt ae, oe and aa, so that both spellings are one
/// term. This comes after stemming: before it, "broen" would become "brøn".
pub(crate) fn spell_out(stem: &str) -> String {
    let mut out = String::with_capacity(stem.len() + 2);
    for c in stem.chars() {
        match c {
            'æ' => out.push_str("ae"),
            'ø' => out.push_str("oe"),
            'å' => out.push_str("aa"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_are_one_and_a_ring_is_never_dropped() {
        assert_eq!(spell_out(&lower("ÅBENRÅ")), spell_out(&lower("Aabenraa")));
        assert_eq!(spell_out(&lower("A\u{30a}en")), "aaen");
        assert_eq!(lower("Resum\u{e9}"), "resume");
        assert_eq!(lower("Resume\u{301}"), "resume");
        assert_eq!(lower("syge\u{ad}dagpenge"), "sygedagpenge");
    }
}
