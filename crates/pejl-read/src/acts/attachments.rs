//! Attached papers, as the list under "Bilag" names them.

use super::flow::{fold, mark};
use crate::lines::Line;
use pejl_model::{Attachment, Span, text::collapse};

/// The attachments listed in `lines`, one a line; several "Bilag N:" on one line are parted.
pub(crate) fn read(lines: &[Line<'_>]) -> Vec<Attachment> {
    let mut found: Vec<Attachment> = lines.iter().flat_map(|line| of_line(line.text, line.span.start)).collect();
    let counted = found.iter().enumerate().all(|(i, a)| without_count(&a.title, i + 1).is_some());
    for (i, attachment) in found.iter_mut().enumerate().filter(|_| counted) {
        if let Some(title) = without_count(&attachment.title, i + 1) {
            attachment.span.start += attachment.title.len() - title.len();
            attachment.title = title.to_owned();
        }
    }
    found
}

/// "1 Plan" as the first of a list that is counted.
fn without_count(title: &str, number: usize) -> Option<&str> {
    let rest = title.strip_prefix(&number.to_string())?.strip_prefix(' ')?;
    rest.starts_with(char::is_uppercase).then_some(rest)
}

fn of_line(text: &str, base: usize) -> Vec<Attachment> {
    let folded = fold(text);
    let heads = heads(text, &folded);
    if heads.is_empty() {
        return plain(text, base).into_iter().collect();
    }
    let mut out = Vec::new();
    // What stands before the first "Bilag N:" is a title of its own, unless it is only a bullet.
    let first = heads.first().map_or(0, |head| head.start);
    out.extend(text.get(..first).and_then(|t| plain(t, base)));
    for (i, head) in heads.iter().enumerate() {
        let end = heads.get(i + 1).map_or(text.len(), |next| next.start);
        let Some(title) = text.get(head.title..end) else { continue };
        let lead = title.len() - title.trim_start().len();
        if let Some(mut found) = plain(title, base + head.title) {
            found.number = text.get(head.number.0..head.number.1).map(str::to_owned);
            found.span = Span::new(base + head.start, found.span.end.max(base + head.title + lead));
            out.push(found);
        }
    }
    out
}

/// A "Bilag N:" in a line.
struct Head {
    start: usize,
    number: (usize, usize),
    title: usize,
}

/// Every "bilag <number>:" ("Bilag 2 -", "Bilag 3." at the line's start) in small letters.
fn heads(text: &str, folded: &str) -> Vec<Head> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(found) = folded.get(at..).and_then(|rest| rest.find("bilag")) {
        let start = at + found;
        at = start + "bilag".len();
        let blank = folded.get(at..).and_then(|r| r.chars().next()).filter(|c| matches!(c, ' ' | '\u{a0}'));
        let Some(number) = blank.map(|c| at + c.len_utf8()) else { continue };
        let rest = folded.get(number..).unwrap_or("");
        let digits = rest.bytes().take_while(|b| b.is_ascii_digit()).count();
        let letter = rest.as_bytes().get(digits).is_some_and(u8::is_ascii_lowercase) && digits > 0;
        let end = number + digits + usize::from(letter);
        let after = folded.get(end..).unwrap_or("");
        let at_start = folded.get(..start).is_some_and(|b| !b.contains(char::is_alphanumeric));
        let sign = after.trim_start_matches([' ', '\u{a0}']);
        let signed = sign.starts_with(':')
            || (at_start && (sign.starts_with(['-', '–', '.', '_']) || sign.starts_with(char::is_alphabetic)));
        if digits > 0 && digits <= 3 && signed && starts_word(text, start) {
            let title = folded.len() - sign.trim_start_matches([':', '-', '–', '.', '_', ' ', '\u{a0}']).len();
            out.push(Head { start, number: (number, end), title });
        }
    }
    out
}

/// "2022Bilag 2:" and "planBilag 2:" are glued and begin a word too; "delbilag 2:" does not.
fn starts_word(text: &str, at: usize) -> bool {
    let letter_before = text.get(..at).and_then(|t| t.chars().next_back()).is_some_and(char::is_alphabetic);
    !letter_before || text.get(at..).is_some_and(|t| t.starts_with("Bilag"))
}

/// A title without bullet, number, icon words and size; `None` where nothing is attached.
fn plain(text: &str, base: usize) -> Option<Attachment> {
    const NOTHING: [&str; 9] =
        ["ingen bilag", "ingen", "ingen bilag.", "ingen.", "-", "bilag", "bilag:", "se alle bilag", "intet"];
    const ICONS: [&str; 4] = ["application/pdf icon", "pdf icon", "pdf-ikon", "microsoft word icon"];
    let mut at = text.len() - text.trim_start().len();
    at += mark(text.get(at..)?).unwrap_or(0);
    let folded = fold(text);
    for icon in ICONS {
        if folded.get(at..).is_some_and(|rest| rest.starts_with(icon)) {
            at += icon.len();
        }
    }
    let rest = text.get(at..)?;
    at += rest.len() - rest.trim_start().len();
    let title = without_size(text.get(at..)?.trim_end());
    let title = match filed(title) {
        Some((from, name)) => {
            at += from;
            name
        }
        None => title,
    };
    // "Åben - Plan": how some systems print that it may be read.
    let title = match ["Åben - ", "Åbent - "].iter().find_map(|w| title.strip_prefix(w)) {
        Some(name) => {
            at += title.len() - name.len();
            name
        }
        None => title,
    };
    let title = match linked(title) {
        Some(name) => {
            at += 1;
            name
        }
        None => title,
    };
    let low = fold(title);
    let count_only = low.strip_suffix(" bilag").is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()));
    let said = title.contains(char::is_alphanumeric) && !NOTHING.contains(&low.as_str()) && !count_only;
    said.then(|| Attachment {
        number: None,
        title: collapse(title),
        span: Span::new(base + at, base + at + title.len()),
    })
}

/// "2 åben Plan 118830/20" without what the archive adds: a count, whether it may be read, the document's number.
fn filed(title: &str) -> Option<(usize, &str)> {
    let rest = title.trim_start_matches(|c: char| c.is_ascii_digit());
    let name = ["åben ", "Åben "].iter().find_map(|w| rest.trim_start().strip_prefix(w))?;
    let name = name.strip_prefix("- ").unwrap_or(name);
    let number = name.rsplit(' ').next()?;
    let (serial, year) = number.split_once('/')?;
    let figures = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    let fits = rest.len() < title.len() && figures(serial) && figures(year) && year.len() == 2;
    fits.then(|| (title.len() - name.len(), name[..name.len() - number.len()].trim_end()))
}

/// "[Name](address)" as the name.
fn linked(title: &str) -> Option<&str> {
    let (name, address) = title.strip_prefix('[')?.strip_suffix(')')?.split_once("](")?;
    (!name.is_empty() && !address.contains(' ')).then(|| name.trim_end_matches('\\'))
}

/// "Name (123 KB)", "Name (pdf, 1,2 MB)", "Name 123 KB" without the size.
fn without_size(title: &str) -> &str {
    // The last letters of the units.
    if !title.trim_end_matches(')').ends_with(['b', 'B', 's', 'S']) {
        return title;
    }
    let folded = fold(title);
    let trimmed = folded.trim_end_matches(')');
    let sized = ["kb", "mb", " bytes"].iter().any(|unit| trimmed.ends_with(unit));
    let open = folded.rfind('(').filter(|_| folded.ends_with(')'));
    let Some(open) = open.filter(|_| sized) else { return title };
    let inner = folded.get(open..).unwrap_or("");
    if inner.contains(|c: char| c.is_ascii_digit()) && inner.len() < 24 {
        title.get(..open).unwrap_or(title).trim_end()
    } else {
        title
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;

    #[test]
    fn each_printed_form_gives_the_title_alone() {
        for (source, titles) in [
            ("Status juni.pdf\n\nNotat om løn", vec!["Status juni.pdf", "Notat om løn"]),
            ("Bilag 1: Tilsagn 2022Bilag 2: Brev", vec!["Tilsagn 2022", "Brev"]),
            ("Bilag 1: Plan", vec!["Plan"]),
            ("- Plan (123 KB)\n2. Brev (pdf, 1,2 MB)", vec!["Plan", "Brev"]),
            ("application/pdf icon plan.pdf", vec!["plan.pdf"]),
            ("Ingen bilag", vec![]),
            ("3 bilag", vec![]),
            ("Bilag_Notat om 12", vec!["Bilag_Notat om 12"]),
            ("Oversigt over delbilag 2: rest", vec!["Oversigt over delbilag 2: rest"]),
            ("Svar (2023)", vec!["Svar (2023)"]),
            ("1 Plan\n2 Brev", vec!["Plan", "Brev"]),
            ("3 Plan\n2 Brev", vec!["3 Plan", "2 Brev"]),
            ("Åben - Plan", vec!["Plan"]),
            ("1 åben Plan 118822/20", vec!["Plan"]),
            ("- [Plan for job](https://x.dk/1)", vec!["Plan for job"]),
            ("Bilag 3 - Høring", vec!["Høring"]),
        ] {
            let read = read(&split(source));
            assert_eq!(read.iter().map(|a| a.title.as_str()).collect::<Vec<_>>(), titles, "{source}");
        }
    }

    #[test]
    fn numbers_and_places_are_kept() {
        let source = "Bilag 1: Tilsagn 2022Bilag 2:  Brev";
        let read = read(&split(source));
        assert_eq!(read[1].number.as_deref(), Some("2"));
        assert_eq!(read[1].span.of(source), "Bilag 2:  Brev");
        assert_eq!(read[0].span.of(source), "Bilag 1: Tilsagn 2022");
    }
}
