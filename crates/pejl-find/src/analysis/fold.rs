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

/// The first two bytes of `c` (in lower case) as [`spell_out`] writes it.
pub(crate) fn spelt_bytes(c: char) -> [Option<u8>; 2] {
    let (first, second) = match c {
        'æ' => (b'a', Some(b'e')),
        'ø' => (b'o', Some(b'e')),
        'å' => (b'a', Some(b'a')),
        other => {
            let mut bytes = [0; 4];
            let encoded = other.encode_utf8(&mut bytes).as_bytes();
            (encoded.first().copied().unwrap_or_default(), encoded.get(1).copied())
        }
    };
    [Some(first), second]
}

/// Writes `word` into `out` in lower case and spelt out, as [`lower`] and
/// [`spell_out`] would; `out` is kept to be used again.
pub(crate) fn spell_into(out: &mut String, word: &str) {
    out.clear();
    if word.is_ascii() {
        out.push_str(word);
        out.make_ascii_lowercase();
    } else {
        out.push_str(&spell_out(&lower(word)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_ways_give_the_same() {
        for word in ["Ærø", "ÅBENRÅ", "Jobcenter", "ligeså", "ψ", "Österreich"] {
            let mut spelt = String::from("før");
            spell_into(&mut spelt, word);
            assert_eq!(spelt, spell_out(&lower(word)));
            for c in lower(word).chars() {
                let bytes: Vec<u8> = spelt_bytes(c).into_iter().flatten().collect();
                assert!(spell_out(&c.to_string()).as_bytes().starts_with(&bytes));
            }
        }
    }

    #[test]
    fn both_spellings_are_one_and_a_ring_is_never_dropped() {
        assert_eq!(spell_out(&lower("ÅBENRÅ")), spell_out(&lower("Aabenraa")));
        assert_eq!(spell_out(&lower("A\u{30a}en")), "aaen");
        assert_eq!(lower("Resum\u{e9}"), "resume");
        assert_eq!(lower("Resume\u{301}"), "resume");
        assert_eq!(lower("syge\u{ad}dagpenge"), "sygedagpenge");
    }
}
