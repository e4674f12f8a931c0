//! Small pure functions on text that several rooms need.

/// True for what Pejl counts as blank: white space, no-break spaces, the byte
/// order mark, zero-width characters and soft hyphens.
#[must_use]
#[inline]
pub fn is_blank(c: char) -> bool {
    if c.is_ascii() {
        return matches!(c, ' ' | '\t'..='\r');
    }
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{00ad}' | '\u{200c}' | '\u{200d}' | '\u{2060}')
}

/// `text` with every run of blank characters as one space and none at the ends;
/// soft hyphens and zero-width characters vanish without leaving a space.
#[must_use]
pub fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_collapsed(&mut out, text);
    out
}

/// Appends `text`, collapsed as by [`collapse`], to `out`; where `out` is not
/// empty one space stands between.
pub fn push_collapsed(out: &mut String, text: &str) {
    let mut gap = !out.is_empty();
    let mut rest = text;
    while !rest.is_empty() {
        // Words of plain letters, that most are, go over in one piece.
        let plain = rest.bytes().position(|b| !b.is_ascii_graphic()).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(plain);
        let mut chars = behind.chars();
        let next = chars.next();
        if !word.is_empty() {
            if std::mem::take(&mut gap) {
                out.push(' ');
            }
            out.push_str(word);
        }
        match next {
            Some('\u{00ad}' | '\u{200b}' | '\u{feff}' | '\u{200c}' | '\u{200d}' | '\u{2060}') | None => {}
            Some(c) if c.is_whitespace() => gap = !out.is_empty(),
            Some(c) => {
                if std::mem::take(&mut gap) {
                    out.push(' ');
                }
                out.push(c);
            }
        }
        rest = chars.as_str();
    }
}

/// The beginning of `text`, collapsed as by [`collapse`]: at most `most`
/// characters, cut between words where it has any; "…" stands for what is left out.
#[must_use]
pub fn shortened(text: &str, most: usize) -> String {
    let line = collapse(text);
    let Some((end, _)) = line.char_indices().nth(most) else { return line };
    let (start, rest) = line.split_at(end);
    let whole = if rest.starts_with(' ') { None } else { start.rsplit_once(' ') };
    format!("{} …", whole.map_or(start, |(before, _)| before))
}

/// `text` as a part of an address: small ASCII letters, digits and hyphens;
/// æ, ø and å become ae, oe and aa, "&" becomes "og".
///
/// Two spellings of one committee ("Beskæftigelses- og Integrationsudvalget",
/// "Beskæftigelses & Integrationsudvalget") have the same slug, which is
/// therefore also the key by which meetings are recognised.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        let ascii = folded(c);
        if ascii.is_empty() {
            if !out.is_empty() && !out.ends_with('-') {
                out.push('-');
            }
        } else if c == '&' {
            let gap = if out.is_empty() || out.ends_with('-') { "" } else { "-" };
            out.push_str(gap);
            out.push_str("og-");
        } else {
            out.push_str(ascii);
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

fn folded(c: char) -> &'static str {
    const ALPHABET: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    if let Some(at) = ALPHABET.find(c) {
        return ALPHABET.get(at..=at).unwrap_or("");
    }
    match c {
        'æ' | 'ä' => "ae",
        'ø' | 'ö' => "oe",
        'å' => "aa",
        'é' | 'è' | 'ê' => "e",
        'ü' => "u",
        '&' => "og",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_runs_become_one_space() {
        assert_eq!(collapse("  a\u{a0}\n b\tc  "), "a b c");
    }

    #[test]
    fn a_long_text_is_cut_between_words() {
        assert_eq!(shortened(" Godkendt\n af  alle. ", 17), "Godkendt af alle.");
        assert_eq!(shortened("Godkendt af alle.", 16), "Godkendt af …");
        assert_eq!(shortened("Godkendt af alle.", 11), "Godkendt af …");
        assert_eq!(shortened("ærgrelse", 2), "ær …");
    }

    #[test]
    fn soft_hyphens_join_the_word() {
        assert_eq!(collapse("be\u{ad}slut\u{ad}ning"), "beslutning");
    }
}
