//! What goes wrong in real papers.

use crate::random::Random;

/// Which faults a printed paper has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Faults {
    /// Pages break in mid-sentence: a blank line there.
    pub page_breaks: bool,
    /// A page number stands at each page break.
    pub page_numbers: bool,
    /// Lines end with carriage return and line feed.
    pub crlf: bool,
    /// Some spaces are no-break spaces.
    pub no_break_spaces: bool,
    /// The text is UTF-8 that was once read as Latin-1.
    pub mojibake: bool,
    /// Long paragraphs are wrapped.
    pub wrapped: bool,
    /// Some labels have a bullet.
    pub stray_bullets: bool,
    /// Labels of the template stand without content.
    pub empty_sections: bool,
    /// Some labels are glued to the sentence before.
    pub glued_labels: bool,
    /// Titles are glued to the attachments before, in the layout that has them above the number.
    pub glued_titles: bool,
}

impl Faults {
    /// None.
    pub const NONE: Faults = Faults {
        page_breaks: false,
        page_numbers: false,
        crlf: false,
        no_break_spaces: false,
        mojibake: false,
        wrapped: false,
        stray_bullets: false,
        empty_sections: false,
        glued_labels: false,
        glued_titles: false,
    };

    /// A mixture: each fault in a part of all papers.
    #[must_use]
    pub fn mixed(random: &mut Random) -> Self {
        Self {
            page_breaks: random.chance(25),
            page_numbers: random.chance(20),
            crlf: random.chance(20),
            no_break_spaces: random.chance(25),
            mojibake: random.chance(3),
            wrapped: random.chance(25),
            stray_bullets: random.chance(10),
            empty_sections: random.chance(25),
            glued_labels: random.chance(10),
            glued_titles: random.chance(50),
        }
    }

    /// The faults that change the text as a whole.
    pub(crate) fn apply(&self, text: String, random: &mut Random) -> String {
        let mut text = text;
        if self.page_breaks || self.page_numbers {
            text = pages(&text, self, random);
        }
        if self.wrapped {
            text = wrap(&text, random.between(76, 110));
        }
        if self.no_break_spaces {
            text = text.chars().map(|c| if c == ' ' && random.chance(3) { '\u{a0}' } else { c }).collect();
        }
        if self.crlf {
            text = text.replace('\n', "\r\n");
        }
        if self.mojibake {
            text = text.bytes().map(char::from).collect();
        }
        text
    }
}

/// A page break after about every 2 600 bytes: inside a sentence of a long
/// paragraph with `page_breaks`, else between two paragraphs.
fn pages(text: &str, faults: &Faults, random: &mut Random) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 50);
    let total = text.len() / 2_600 + 1;
    let (mut page, mut length) = (1, 0);
    for line in text.split_inclusive('\n') {
        length += line.len();
        let cut = if length > 2_600 { inside(line, random) } else { None };
        let Some(cut) = cut else {
            out.push_str(line);
            continue;
        };
        let (before, after) = line.split_at(cut);
        let foot = if faults.page_numbers { format!("Side {page} af {total}\n\n") } else { String::new() };
        if faults.page_breaks {
            out.push_str(&format!("{}\n\n{foot}{}", before.trim_end(), after));
        } else {
            out.push_str(&format!("{line}\n{foot}"));
        }
        page += 1;
        length = 0;
    }
    out
}

/// A place between two lower-case words of a long paragraph.
fn inside(line: &str, random: &mut Random) -> Option<usize> {
    if line.len() < 240 || line.contains(['\t', '|']) || line.starts_with(['-', '•']) {
        return None;
    }
    let lower = |c: Option<char>| c.is_some_and(char::is_lowercase);
    let places: Vec<usize> = line
        .match_indices(' ')
        .map(|(i, _)| i)
        .filter(|&i| lower(line[..i].chars().next_back()) && lower(line[i + 1..].chars().next()))
        .collect();
    (!places.is_empty()).then(|| random.pick(&places))
}

/// Wraps paragraphs of more than two lines at `width` characters.
fn wrap(text: &str, width: usize) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / width);
    for line in text.split_inclusive('\n') {
        if line.len() < 240 || line.contains(['\t', '|']) {
            out.push_str(line);
            continue;
        }
        let mut column = 0;
        for word in line.split_inclusive(' ') {
            let length = word.chars().count();
            if column > 0 && column + length > width {
                out.truncate(out.trim_end_matches(' ').len());
                out.push('\n');
                column = 0;
            }
            out.push_str(word);
            column += length;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapping_changes_white_space_only() {
        let text = format!("Overskrift\n{}\n", "et ord til ".repeat(60));
        let wrapped = wrap(&text, 80);
        assert!(wrapped.lines().all(|l| l.chars().count() <= 81));
        assert!(wrapped.split_whitespace().eq(text.split_whitespace()));
    }

    #[test]
    fn page_breaks_change_white_space_only() {
        let text = format!("{}\n", "lange sætninger om mange ting ".repeat(20)).repeat(20);
        let faults = Faults { page_breaks: true, ..Faults::NONE };
        let broken = faults.apply(text.clone(), &mut Random::new(1));
        assert!(broken.contains("\n\n"));
        assert!(broken.split_whitespace().eq(text.split_whitespace()));
    }

    #[test]
    fn mojibake_is_utf8_read_as_latin1() {
        let faults = Faults { mojibake: true, ..Faults::NONE };
        assert_eq!(faults.apply("Indstilling på møde".to_owned(), &mut Random::new(1)), "Indstilling pÃ¥ mÃ¸de");
    }
}
