//! The meetings of a search's hits as a calendar (RFC 5545).
//!
//! No clock is asked: `DTSTAMP` is the day of the meeting, so the same library
//! always gives the same calendar.

use jiff::civil::{Date, Time};
use pejl_app::MeetingTimes;
use pejl_find::{Hit, SearchResults};
use pejl_words as words;

/// The media type.
pub(crate) const MEDIA: &str = "text/calendar; charset=utf-8";
/// Hits that are looked through for meetings.
pub(crate) const LIMIT: usize = 200;
/// Meetings of a calendar.
const MEETINGS: usize = 50;
/// The longest line, in bytes.
const LINE: usize = 75;

/// Danish time, with the days on which it changes.
const ZONE: [&str; 17] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Copenhagen",
    "BEGIN:DAYLIGHT",
    "DTSTART:19810329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZNAME:CEST",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZNAME:CET",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// A meeting with the hits that it has.
pub(crate) struct Found<'a> {
    /// The meeting's address.
    pub(crate) address: &'a str,
    date: Date,
    hits: Vec<&'a Hit>,
}

/// The meetings that the hits of `results` belong to, in their order.
pub(crate) fn meetings(results: &SearchResults) -> Vec<Found<'_>> {
    let mut found: Vec<Found<'_>> = Vec::new();
    for hit in &results.hits {
        let (Some((address, _)), Some(date)) = (hit.address.rsplit_once('/'), hit.date) else { continue };
        let full = found.len() >= MEETINGS;
        match found.iter_mut().find(|meeting| meeting.address == address) {
            Some(meeting) => meeting.hits.push(hit),
            None if full => {}
            None => found.push(Found { address, date, hits: vec![hit] }),
        }
    }
    found
}

/// The calendar `title` of `meetings`, each with what `times` knows of it.
pub(crate) fn calendar(base: &str, title: &str, meetings: &[Found<'_>], times: &[MeetingTimes]) -> String {
    let mut out = Lines::default();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pejl//Pejl//DA", "CALSCALE:GREGORIAN"] {
        out.put(line);
    }
    out.put(&format!("X-WR-CALNAME:{}", escape(title)));
    ZONE.iter().for_each(|line| out.put(line));
    for found in meetings {
        event(base, found, times.iter().find(|times| times.address == found.address), &mut out);
    }
    out.put("END:VCALENDAR");
    out.0
}

fn event(base: &str, found: &Found<'_>, times: Option<&MeetingTimes>, out: &mut Lines) {
    let host = base.rsplit("//").next().unwrap_or("pejl");
    let day = found.date.strftime("%Y%m%d").to_string();
    out.put("BEGIN:VEVENT");
    out.put(&format!("UID:{}@{host}", escape(found.address)));
    out.put(&format!("DTSTAMP:{day}T000000Z"));
    match times.and_then(|times| times.start) {
        Some(start) => hours(&day, start, times.and_then(|times| times.end), out),
        None => out.put(&format!("DTSTART;VALUE=DATE:{day}")),
    }
    let first = found.hits.first();
    let names = first.map(|hit| [hit.committee.as_str(), hit.municipality.as_str()]).unwrap_or_default();
    let names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
    out.put(&format!("SUMMARY:{}", escape(&names.join(", "))));
    if let Some(place) = times.and_then(|times| times.place.as_ref()) {
        out.put(&format!("LOCATION:{}", escape(place)));
    }
    let titles: Vec<String> = found.hits.iter().map(|hit| line(hit)).collect();
    out.put(&format!("DESCRIPTION:{}", escape(&titles.join("\n"))));
    out.put(&format!("URL:{base}/moede/{}", found.address));
    out.put("END:VEVENT");
}

fn hours(day: &str, start: Time, end: Option<Time>, out: &mut Lines) {
    let moment = |time: Time| format!("{day}T{}", time.strftime("%H%M%S"));
    out.put(&format!("DTSTART;TZID=Europe/Copenhagen:{}", moment(start)));
    if let Some(end) = end.filter(|end| *end > start) {
        out.put(&format!("DTEND;TZID=Europe/Copenhagen:{}", moment(end)));
    }
}

/// A hit as a line of its meeting's description.
fn line(hit: &Hit) -> String {
    let title = if hit.title.trim().is_empty() { words::label("web-untitled") } else { hit.title.as_str().into() };
    match &hit.number {
        Some(number) => format!("{number}. {title}"),
        None => title.into_owned(),
    }
}

/// `text` as a value: what the format reserves is escaped, other controls are left out.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Lines as the format wants them: folded, each ended by CR and LF.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn put(&mut self, line: &str) {
        let mut used = 0;
        for c in line.chars() {
            if used + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(c);
            used += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_letters() {
        let (mut out, text) = (Lines::default(), "æ1".repeat(120));
        out.put(&text);
        assert!(out.0.ends_with("\r\n"));
        assert!(out.0.split("\r\n").all(|line| line.len() <= LINE));
        assert_eq!(out.0.trim_end().replace("\r\n ", ""), text);
    }

    #[test]
    fn a_value_stays_one_value() {
        assert_eq!(escape("a, b; c\\d\r\nBEGIN:VEVENT\u{0}"), "a\\, b\\; c\\\\d\\nBEGIN:VEVENT");
    }
}
