//! What opens a list entry: bullets, numbers and letters.

/// What opens a list entry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Mark {
    Bullet,
    Number(u32),
    Letter(u32),
}

/// Divides "• text", "1. text", "a) text" into mark and text.
pub(super) fn marked(line: &str) -> (Option<Mark>, &str) {
    const BULLETS: &[char] = &['•', '·', '▪', '●', '◦', '‣', '\u{f0b7}', '\u{f0a7}', '○', '■', '*', '-', '–', '—'];
    let mut chars = line.chars();
    let first = chars.next();
    let rest = chars.as_str();
    if first.is_some_and(|c| BULLETS.contains(&c)) && (rest.is_empty() || rest.starts_with(char::is_whitespace)) {
        return (Some(Mark::Bullet), rest.trim_start());
    }
    let Some(end) = line.find(['.', ')']).filter(|end| *end <= 2) else { return (None, line) };
    let (head, tail) = line.split_at(end);
    let tail = tail.get(1..).unwrap_or("");
    if !tail.is_empty() && !tail.starts_with(char::is_whitespace) || begins_with_month(tail) {
        return (None, line);
    }
    let letter = || match head.as_bytes() {
        [c @ b'a'..=b'z'] if line.as_bytes().get(1) == Some(&b')') => Some(Mark::Letter(u32::from(c - b'a') + 1)),
        _ => None,
    };
    let mark = head.parse().ok().filter(|_| head.bytes().all(|b| b.is_ascii_digit())).map(Mark::Number);
    match mark.or_else(letter) {
        Some(mark) => (Some(mark), tail.trim_start()),
        None => (None, line),
    }
}

/// "6. november" at a line's start is a date, not the sixth point.
fn begins_with_month(text: &str) -> bool {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    let word = text.trim_start().get(..3).unwrap_or("");
    MONTHS.iter().any(|month| word.eq_ignore_ascii_case(month))
}
