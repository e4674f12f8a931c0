//! Times of day.

use super::scan::{
    byte, byte_before, dash, digits_end, next_digit, number, skip_blank, skip_blank_back, word_at, word_before,
};
use jiff::civil::Time;
use pejl_model::{Located, Span};

/// How plainly the digits are a time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// "kl." before, seconds, or AM or PM.
    Sure,
    /// Hours and minutes alone.
    Bare,
}

struct Hit {
    time: Time,
    start: usize,
    end: usize,
    form: Form,
}

/// The times that are told as such: "kl. 19:00", "kl 18.30", "18:00:00", "4:00:00 PM".
pub(crate) fn find(text: &str, base: usize) -> Vec<Located<Time>> {
    collect(text, base, |hit| hit.form == Form::Sure)
}

/// All times, also hours and minutes alone: "17.00", "19:00".
pub(crate) fn find_bare(text: &str, base: usize) -> Vec<Located<Time>> {
    collect(text, base, |_| true)
}

/// The first pair of times with a dash or "til" between: "9:30-11:00", "kl. 19.00-23.55".
pub(crate) fn range(text: &str, base: usize) -> Option<(Located<Time>, Located<Time>)> {
    let mut at = 0;
    while let Some(hit) = next(text, at) {
        at = hit.end;
        if let Some(until) = until(text, hit.end) {
            return Some((located(&hit, base), located(&until, base)));
        }
    }
    None
}

fn collect(text: &str, base: usize, wanted: impl Fn(&Hit) -> bool) -> Vec<Located<Time>> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut sure_until = None;
    while let Some(mut hit) = next(text, at) {
        at = hit.end;
        // The second half of "kl. 19.00-23.55" is as sure as the first.
        if sure_until == Some(hit.start) {
            hit.form = Form::Sure;
        }
        sure_until = (hit.form == Form::Sure).then(|| until(text, hit.end).map(|u| u.start)).flatten();
        if wanted(&hit) {
            found.push(located(&hit, base));
        }
    }
    found
}

fn located(hit: &Hit, base: usize) -> Located<Time> {
    Located::new(hit.time, Span::new(base + hit.start, base + hit.end))
}

fn next(text: &str, mut at: usize) -> Option<Hit> {
    let bytes = text.as_bytes();
    while let Some(start) = next_digit(bytes, at) {
        if let Some(hit) = time_at(text, start) {
            return Some(hit);
        }
        at = digits_end(bytes, start);
    }
    None
}

/// The time that a dash or "til" at `at` leads to.
fn until(text: &str, at: usize) -> Option<Hit> {
    let bytes = text.as_bytes();
    let mut from = skip_blank(bytes, at);
    from += match dash(bytes, from) {
        0 if bytes.get(from..from + 4) == Some(b"til ") => 4,
        0 => return None,
        length => length,
    };
    from = skip_blank(bytes, from);
    if bytes.get(from..from + 2).is_some_and(|kl| kl.eq_ignore_ascii_case(b"kl")) {
        from = skip_blank(bytes, from + 2 + usize::from(byte(bytes, from + 2) == b'.'));
    }
    time_at(text, from)
}

/// The time whose first digit stands at `start`.
pub(super) fn end_at(text: &str, start: usize) -> Option<usize> {
    time_at(text, start)
        .filter(|hit| hit.form == Form::Sure || byte(text.as_bytes(), hit.end - 3) == b':')
        .map(|h| h.end)
}

fn time_at(text: &str, start: usize) -> Option<Hit> {
    let bytes = text.as_bytes();
    let hour_end = digits_end(bytes, start);
    if !(1..=2).contains(&(hour_end - start)) {
        return None;
    }
    let after_clock = clock_word_before(text, start);
    if !after_clock && (word_before(text, start) || goes_on_before(bytes, start)) {
        return None;
    }
    let hour = number(bytes, start, hour_end);
    let mark = byte(bytes, hour_end);
    let minute_end = digits_end(bytes, hour_end + 1);
    if matches!(mark, b'.' | b':') && minute_end == hour_end + 3 {
        return full(text, start, hour, mark, minute_end, after_clock);
    }
    let goes_on = matches!(mark, b'.' | b':' | b',' | b'/') && minute_end > hour_end + 1;
    if !after_clock || goes_on || word_at(text, hour_end) {
        return None;
    }
    Some(Hit { time: clock(hour, 0, 0)?, start, end: hour_end, form: Form::Sure })
}

/// Hours and minutes are read; seconds and AM or PM may follow.
fn full(text: &str, start: usize, hour: u32, mark: u8, minute_end: usize, after_clock: bool) -> Option<Hit> {
    let bytes = text.as_bytes();
    let minute = number(bytes, minute_end - 2, minute_end);
    let second_end = digits_end(bytes, minute_end + 1);
    let seconds = byte(bytes, minute_end) == mark && second_end == minute_end + 3;
    let second = if seconds { number(bytes, minute_end + 1, second_end) } else { 0 };
    let end = if seconds { second_end } else { minute_end };
    let half = skip_blank(bytes, end);
    let is_half = byte(bytes, half + 1).eq_ignore_ascii_case(&b'M') && !word_at(text, half + 2);
    let (hour, end, has_half) = match byte(bytes, half).to_ascii_uppercase() {
        b'P' if is_half => (hour % 12 + 12, half + 2, true),
        b'A' if is_half => (hour % 12, half + 2, true),
        _ => (hour, end, false),
    };
    if word_at(text, end) || (seconds && mark == b'.' && !after_clock) || goes_on_after(bytes, end) {
        return None;
    }
    let form = if after_clock || seconds || has_half { Form::Sure } else { Form::Bare };
    Some(Hit { time: clock(hour, minute, second)?, start, end, form })
}

/// True after "kl", "kl." or "kl:", with or without blanks.
pub(super) fn clock_word_before(text: &str, start: usize) -> bool {
    let bytes = text.as_bytes();
    let mut at = skip_blank_back(bytes, start);
    at -= usize::from(byte_before(bytes, at) == b':');
    at -= usize::from(byte_before(bytes, at) == b'.');
    let word = at.checked_sub(2).and_then(|from| bytes.get(from..at));
    word.is_some_and(|w| w.eq_ignore_ascii_case(b"kl")) && !word_before(text, at - 2)
}

/// True where the digits are the tail of a longer number or date.
fn goes_on_before(bytes: &[u8], start: usize) -> bool {
    matches!(byte_before(bytes, start), b'.' | b',' | b':' | b'/')
        && start.checked_sub(2).is_some_and(|i| byte(bytes, i).is_ascii_digit())
}

/// True where a longer number or date goes on.
fn goes_on_after(bytes: &[u8], end: usize) -> bool {
    matches!(byte(bytes, end), b'.' | b',' | b':' | b'/') && byte(bytes, end + 1).is_ascii_digit()
}

/// 24.00 is midnight, which a clock shows as 0.00.
fn clock(hour: u32, minute: u32, second: u32) -> Option<Time> {
    let hour = if hour == 24 && minute == 0 { 0 } else { hour };
    Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, i8::try_from(second).ok()?, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(found: &[Located<Time>]) -> Vec<String> {
        found.iter().map(|t| format!("{:02}:{:02}", t.value.hour(), t.value.minute())).collect()
    }

    #[test]
    fn told_times_are_found() {
        for (text, expected) in [
            ("kl. 19:00", "19:00"),
            ("kl. 19.00", "19:00"),
            ("Kl. 8.00", "08:00"),
            ("kl 18.30", "18:30"),
            ("kl.21.33", "21:33"),
            ("18:00:00", "18:00"),
            ("8/29/2019 4:00:00 PM", "16:00"),
            ("Tidspunkt: Kl. 16.30.", "16:30"),
            ("Start kl.: 14:00", "14:00"),
            ("kl. 19", "19:00"),
            ("12:05 AM", "00:05"),
        ] {
            assert_eq!(read(&find(text, 7)), [expected], "{text}");
        }
    }

    #[test]
    fn bare_times_are_kept_apart() {
        assert_eq!(find("17.00 og 19:00", 0), []);
        assert_eq!(read(&find_bare("17.00 og 19:00", 0)), ["17:00", "19:00"]);
        assert_eq!(find_bare("06.11.2023 1.000,50 25.00 12.345 17.60", 0), []);
    }

    #[test]
    fn ranges_are_pairs() {
        for text in ["9:30-11:00", "Lokale 2 - kl. 9.30-11.00", "9:30 - 11:00", "kl. 9.30 til kl. 11.00", "09.30–11.00"]
        {
            let (from, until) = range(text, 0).unwrap();
            assert_eq!(read(&[from, until]), ["09:30", "11:00"], "{text}");
        }
        assert!(range("kl. 17:00 -", 0).is_none());
        assert_eq!(read(&find("kl. 19.00-23.55", 0)), ["19:00", "23:55"]);
    }
}
