//! D001: a day of the week that is not that of the date beside it.

use crate::danish;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use jiff::civil::Date;
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "D001",
    severity: Severity::Error,
    on: true,
    words: &["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "LØRDAG", "søndag", "SØNDAG"],
    find,
    examples: &[
        Example { text: "Næste møde er mandag den 14. august 2024 kl. 16.", finds: &["mandag"] },
        Example { text: "Kurset holdes tirsdag d. 14/8-2024.", finds: &["tirsdag"] },
        Example { text: "Fristen er fredag den 15.08.2024.", finds: &["fredag"] },
        Example { text: "Næste møde er onsdag den 14. august 2024 kl. 16.", finds: &[] },
        Example { text: "Vi mødes hver mandag. Den 14. august 2024 er der fest.", finds: &[] },
        Example { text: "Mandag, den 12. august og tirsdag den 13. august 2024.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for hit in found.hits() {
        let Some(day) = danish::weekday(prepared.at(hit.span)) else { continue };
        let Some((date, at)) = date_after(prepared.text, hit.span.end) else { continue };
        if date.weekday() != day {
            let right = danish::weekday_name(date.weekday());
            let finding = found.at(hit.span).related(at).with("date", date);
            finding.with("printed", danish::weekday_name(day)).with("right", right).correct(hit.span, right);
        }
    }
}

/// The date that stands right after `from` ("den 14. august 2024", "d. 14/8-2024", "14.08.2024").
fn date_after(text: &str, from: usize) -> Option<(Date, Span)> {
    let rest = text.get(from..)?;
    let begins = rest.trim_start_matches([' ', ',', '\u{a0}']);
    let begins = ["den ", "d. ", "d "].iter().find_map(|lead| begins.strip_prefix(lead)).unwrap_or(begins);
    let start = from + (rest.len() - begins.len());
    let (day, after) = number(begins)?;
    let after = after.strip_prefix(['.', '/', '-'])?;
    let (month, after) = match number(after) {
        Some((month, after)) => (month, after.strip_prefix(['.', '/', '-', ' '])?),
        None => {
            let after = after.trim_start();
            let end = after.find(|c: char| !c.is_alphabetic())?;
            (i16::from(danish::month(after.get(..end)?)?), after.get(end..)?.trim_start_matches(['.', ' ']))
        }
    };
    let (year, after) = number(after)?;
    let date = Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok().filter(|date| date.year() > 1900)?;
    Some((date, Span::new(start, text.len() - after.len())))
}

fn number(text: &str) -> Option<(i16, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    Some((text.get(..end)?.parse().ok()?, text.get(end..)?))
}
