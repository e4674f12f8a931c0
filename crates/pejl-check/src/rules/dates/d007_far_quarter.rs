//! D007: a quarter so many years ahead that a year is misprinted.

use super::near;
use crate::exact::{Kind, moment_around};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;
use rust_decimal::Decimal;

/// Nobody plans by the quarter further ahead.
const FAR: i16 = 8;

pub(super) const RULE: Rule = Rule {
    code: "D007",
    severity: Severity::Warning,
    on: true,
    words: &["kvartal"],
    find,
    examples: &[
        Example { text: "Antallet faldt fra 1. kvartal 2024 til 2. kvartal 2042.", finds: &["2. kvartal 2042"] },
        Example { text: "Måling\tPlads\n1. kvartal 2034\t12\n4. kvartal 2023\t19", finds: &["1. kvartal 2034"] },
        Example {
            text: "- andet kvartal 2044: 17 forløb\n- andet kvartal 2023: 15 forløb",
            finds: &["andet kvartal 2044"],
        },
        Example { text: "Broen ventes åbnet i 4. kvartal 2029.", finds: &[] },
        Example { text: "Klimaplanen gælder frem til 2050 og måles hvert kvartal 2050 gange.", finds: &[] },
        Example { text: "Fra 3. kvartal 2022 til 2. kvartal 2024.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let Some(meeting) = near::meeting(prepared) else { return };
    for hit in found.hits() {
        let Some(moment) = moment_around(prepared.text, hit.span) else { continue };
        let (Kind::Quarter(_), Some(year)) = (moment.kind, moment.year) else { continue };
        if year >= meeting.year() + FAR {
            let finding = found.at(moment.span).with("printed", moment.span.of(prepared.text));
            finding.with("years", Decimal::from(year - meeting.year())).with("meeting", meeting);
        }
    }
}
