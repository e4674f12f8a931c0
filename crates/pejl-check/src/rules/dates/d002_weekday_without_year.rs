//! D002: a day of the week beside a date without a year, where the meeting tells the year.

use super::d001_weekday::{WORDS, day_with_date};
use super::near;
use crate::exact::{Kind, calendar};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use jiff::civil::Date;
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "D002",
    severity: Severity::Warning,
    on: true,
    words: WORDS,
    find,
    examples: &[
        Example { text: "Næste møde er torsdag den 14. august kl. 16.", finds: &["torsdag"] },
        Example { text: "- Fredag d. 6. september: besøg på skolen\n- Onsdag d. 11. september: kursus", finds: &[] },
        Example {
            text: "- Fredag d. 5. september: besøg på skolen\n- Onsdag d. 11. september: kursus",
            finds: &["Fredag"],
        },
        Example { text: "Dag\tEmne\nTirsdag 12. november\tBudget\nTirsdag 19. november\tPlan", finds: &[] },
        Example { text: "Dag\tEmne\nMandag 12. november\tBudget\nTirsdag 19. november\tPlan", finds: &["Mandag"] },
        Example { text: "I 1940 gik det løs tirsdag den 9. september.", finds: &[] },
        Example { text: "Der er holdt møde fredag den 2. februar.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let Some(meeting) = near::meeting(prepared) else { return };
    for hit in found.hits() {
        let Some((day, moment)) = day_with_date(prepared.text, hit.span) else { continue };
        let (None, Kind::Day(month, number)) = (moment.year, moment.kind) else { continue };
        let Some(date) = near::near(meeting, month, number).filter(|date| date.weekday() != day) else { continue };
        // Far ahead it may as well be told of the year before, where the day fits.
        let before = Date::new(date.year() - 1, month, number).is_ok_and(|before| before.weekday() == day);
        if (before && calendar::days(meeting, date) > 60)
            || near::names_other_year(prepared.at(prepared.sentence_at(hit.span.start)), date.year())
        {
            continue;
        }
        let finding = found.at(hit.span).related(moment.span).with("date", date);
        finding.with("printed", day).with("right", date.weekday());
    }
}
