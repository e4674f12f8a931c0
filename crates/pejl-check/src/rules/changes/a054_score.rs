//! A054: an average score with no number of answers beside it.

use super::said;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Unit};

pub(super) const RULE: Rule = Rule {
    code: "A054",
    severity: Severity::Note,
    on: true,
    words: &[" ud af 5", " ud af 6", " ud af 7", " ud af 10", " ud af 100", " ud af fem", " ud af ti"],
    find,
    examples: &[
        Example { text: "Deltagerne giver kurset en score på 3,9 ud af 5.", finds: &["3,9"] },
        Example { text: "- Tilfredsheden var i gennemsnit 7,9 ud af 10 mulige.\n- Andet.", finds: &["7,9"] },
        Example { text: "Rådgivningen får karakteren 3,8 ud af fem. Den er god.", finds: &["3,8"] },
        Example { text: "I alt 120 borgere har svaret. De giver forløbet en score på 4,4 ud af 5.", finds: &[] },
        Example { text: "Af de ansatte har 4 ud af 5 svaret ja.", finds: &[] },
        Example { text: "Scoren er 4,4 ud af 5 på baggrund af 87 besvarelser.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut last = Span::new(0, 0);
    for hit in found.hits() {
        let whole = prepared.text.get(hit.span.end..).is_some_and(|rest| {
            let more = rest.trim_start_matches([',', '.']);
            let goes_on = more.len() < rest.len() && more.starts_with(|c: char| c.is_ascii_digit());
            !goes_on && !rest.starts_with(char::is_alphanumeric)
        });
        let Some(item) = prepared.item_at(hit.span.start).map(|item| item as usize).filter(|_| whole) else { continue };
        let Some(before) = said::first_from(prepared, item, hit.span.start).checked_sub(1) else { continue };
        let Some(score) = prepared.amounts(item).get(before).copied() else { continue };
        let average = score.decimals > 0 && score.span.end == hit.span.start && score.table.is_none();
        if !average || score.unit() != Unit::Number {
            continue;
        }
        // One finding a paragraph is enough.
        if last.contains(hit.span) {
            continue;
        }
        let paragraph = prepared.paragraph_at(hit.span.start);
        last = paragraph;
        let answers = prepared.amounts_in(item, paragraph).iter().any(|amount| {
            let after = said::after(prepared.text, amount.span.end, 30, paragraph);
            let told = ["besvarelser", "svar", "respondenter", "adspurgte", "forældre", "brugere", "virksomheder"];
            amount.decimals == 0 && (amount.unit() == Unit::Persons || told.iter().any(|word| after.contains(word)))
        });
        if !answers {
            found.at(score.span).with("score", said::shown(&score));
        }
    }
}
