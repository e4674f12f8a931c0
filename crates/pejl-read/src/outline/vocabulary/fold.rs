//! Texts as they are looked up.

/// `text` as labels are looked up: small letters, without bullet, closing colon,
/// full stop or question mark and soft hyphens, inner white space as single spaces. Written into `out`.
pub(crate) fn fold_into(text: &str, out: &mut String) {
    out.clear();
    let text = bare(text);
    if is_plain(text.as_bytes()) {
        out.push_str(text);
        return out.make_ascii_lowercase();
    }
    let mut gap = false;
    for c in text.chars() {
        match c {
            '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
            c if c.is_whitespace() => gap = !out.is_empty(),
            c => {
                if std::mem::take(&mut gap) {
                    out.push(' ');
                }
                match c {
                    '!'..='~' => out.push(c.to_ascii_lowercase()),
                    'ß'..='ÿ' => out.push(c),
                    c => out.extend(c.to_lowercase()),
                }
            }
        }
    }
}

/// True for ASCII letters and signs and small Danish letters with single blanks between them.
fn is_plain(text: &[u8]) -> bool {
    /// The first byte of "à" to "ÿ" and the lowest second one, that of "ß".
    const LATIN: (u8, u8) = (0xC3, 0x9F);
    let mut before = b' ';
    text.iter().all(|b| {
        let fits = b.is_ascii_graphic()
            || match *b {
                b' ' => before != b' ',
                b if b == LATIN.0 => true,
                b => before == LATIN.0 && b >= LATIN.1,
            };
        before = *b;
        fits
    })
}

/// [`fold_into`] a new string.
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// `text` without bullet and blanks before it and what may close it.
pub(super) fn bare(text: &str) -> &str {
    let text = strip_bullet(text);
    let closed = text.as_bytes().last().is_none_or(|b| !b.is_ascii_alphanumeric());
    if closed { text.trim_end_matches([':', '.', '?', ' ', '\u{a0}', '\t']) } else { text }
}

/// `text` without a leading bullet and the blanks after it.
#[inline(always)]
pub(crate) fn strip_bullet(text: &str) -> &str {
    // Most texts begin with a letter or a digit, and "o" alone is a bullet as well.
    let plain = text.as_bytes().first().is_some_and(|b| b.is_ascii_alphanumeric() && *b != b'o');
    if plain { text } else { strip_sign(text) }
}

/// [`strip_bullet`] of a text that may begin with one.
fn strip_sign(text: &str) -> &str {
    let mut rest = text;
    if let Some(after) = rest.strip_prefix(['-', '–', '•', '·', '*', '̵', '▪', '●', '»', '→', 'o']) {
        let bullet_o = rest.starts_with('o');
        if after.starts_with([' ', '\t', '\u{a0}']) || (!bullet_o && rest.starts_with(['•', '·', '▪', '●'])) {
            rest = after;
        }
    }
    rest.trim_start_matches([' ', '\t', '\u{a0}'])
}
