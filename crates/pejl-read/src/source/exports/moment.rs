//! Days and times as exports write them.

/// "15-05-2013 16:30:00" and "2013-05-15T16:30:00" as "15-05-2013"; words stay as they are.
pub(super) fn day(text: &str) -> Option<String> {
    let first = text.split(|c: char| c == 'T' || c.is_whitespace()).next()?;
    let mut numbers = first.split(['-', '.', '/']);
    let (a, b, c) = (numbers.next()?, numbers.next().unwrap_or(""), numbers.next().unwrap_or(""));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if [a, b, c].into_iter().all(digits) {
        return match (a.len(), c.len()) {
            (4, 1..=2) => Some(format!("{c}-{b}-{a}")),
            (1..=2, 4) => Some(format!("{a}-{b}-{c}")),
            _ => None,
        };
    }
    Some(text.to_owned()).filter(|text| text.len() < 60)
}

/// The time in "15-05-2013 16:30:00" or "16.30" as "16:30". Midnight is what systems write where they know no time.
pub(super) fn time(text: &str) -> Option<String> {
    text.split(|c: char| c == 'T' || c.is_whitespace()).find_map(|word| {
        let (hour, rest) = word.split_once([':', '.'])?;
        let minute = rest.get(..2)?;
        let rest = rest.get(2..)?;
        let hour = hour.parse::<u8>().ok().filter(|hour| *hour < 24)?;
        let minute = minute.parse::<u8>().ok().filter(|minute| *minute < 60)?;
        let ends = rest.is_empty() || rest.starts_with([':', '.', 'Z', '+']);
        // "15.05.2013" is a day.
        let is_day = rest.strip_prefix('.').is_some_and(|year| year.len() >= 4);
        (ends && !is_day && (hour, minute) != (0, 0)).then(|| format!("{hour:02}:{minute:02}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_times_are_written_one_way() {
        assert_eq!(day("15-05-2013 16:30:00").as_deref(), Some("15-05-2013"));
        assert_eq!(day("2013-05-15T16:30:00").as_deref(), Some("15-05-2013"));
        assert_eq!(day("27. august 2018").as_deref(), Some("27. august 2018"));
        assert_eq!(time("15-05-2013 16:30:00").as_deref(), Some("16:30"));
        assert_eq!(time("2013-05-15T06:30:00+02:00").as_deref(), Some("06:30"));
        assert_eq!(time("16.00").as_deref(), Some("16:00"));
        assert_eq!(time("15.05.2013"), None);
        assert_eq!(time("15-05-2013 00:00:00"), None);
    }
}
