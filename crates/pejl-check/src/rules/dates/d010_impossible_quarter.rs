//! D010: a quarter or half that no year has.

use crate::exact::{Kind, moment_around};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "D010",
    severity: Severity::Error,
    on: true,
    words: &["kvartal", "halvår"],
    find,
    examples: &[
        Example { text: "Rapporten kommer i 5. kvartal 2024.", finds: &["5. kvartal 2024"] },
        Example { text: "Periode\tAntal\n0. kvartal 2023\t12\n1. kvartal 2023\t14", finds: &["0. kvartal 2023"] },
        Example { text: "- 3. halvår 2024: evaluering\n- 2. halvår 2024: opstart", finds: &["3. halvår 2024"] },
        Example { text: "I projektets 5. kvartal er der status; i 4. kvartal 2024 ligeså.", finds: &[] },
        Example { text: "I alt var det 15. Kvartal 2024 blev bedre.", finds: &[] },
        Example { text: "I de seneste 4 halvår, 2022-2024, er det gået frem.", finds: &[] },
        Example { text: "Over de seneste 5 halvår 2022-2024 er der fremgang.", finds: &[] },
        Example { text: "Første halvår 2024 og 2. halvår 2024.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for hit in found.hits() {
        let Some(moment) = moment_around(prepared.text, hit.span).filter(|moment| moment.year.is_some()) else {
            continue;
        };
        // "4 halvår" are four of them; the fourth has its full stop.
        let printed = moment.span.of(prepared.text);
        let pointed = printed.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with('.');
        let most = match moment.kind {
            Kind::Quarter(number) if !(1..=4).contains(&number) => 4,
            Kind::Half(number) if pointed && !(1..=2).contains(&number) => 2,
            _ => continue,
        };
        if prepared.at(hit.span).starts_with(char::is_lowercase) {
            let finding = found.at(moment.span).with("printed", printed);
            finding.with("most", Decimal::from(most)).with("word", if most == 2 { "half" } else { "quarter" });
        }
    }
}
