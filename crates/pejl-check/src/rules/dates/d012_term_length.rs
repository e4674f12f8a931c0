//! D012: a printed term that is not one council term.

use super::{near, term};
use crate::exact::calendar;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;
use rust_decimal::Decimal;

pub(super) const RULE: Rule = Rule {
    code: "D012",
    severity: Severity::Note,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# REFERAT Jobudvalget 2018-2025 d. 13-08-2024\n\nMødedato Tirsdag d. 13. august 2024 kl. 15:30\n\n\
                   Punkt 1: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.",
            finds: &["2018-2025"],
        },
        Example {
            text: "# REFERAT Jobudvalget 2022-2026 d. 13-08-2024\n\nMødedato Tirsdag d. 13. august 2024 kl. 15:30\n\n\
                   Punkt 1: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.",
            finds: &["2022-2026"],
        },
        Example {
            text: "# REFERAT 2021-25: Jobudvalget d. 13-08-2024\n\nMødedato Tirsdag d. 13. august 2024 kl. 15:30\n\n\
                   Punkt 1: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.",
            finds: &["2021-25"],
        },
        Example {
            text: "# REFERAT 2022-25: Jobudvalget d. 13-08-2024\n\nMødedato Tirsdag d. 13. august 2024 kl. 15:30\n\n\
                   Punkt 1: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.",
            finds: &[],
        },
        Example {
            text: "# REFERAT Jobudvalget 2014-2017 d. 09-08-2016\n\nMødedato Tirsdag d. 9. august 2016 kl. 15:30\n\n\
                   Punkt 1: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.",
            finds: &[],
        },
        Example { text: "Politikken 2022-2030 gælder i to valgperioder.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let Some((first, last, at)) = term::printed(prepared) else { return };
    let right = calendar::term(near::meeting(prepared).map_or(first, |meeting| meeting.year()));
    if calendar::term(first) != (first, last) {
        let finding =
            found.in_paper(at).with("printed", prepared.at(at)).with("years", Decimal::from(last - first + 1));
        finding.with("right", format!("{}-{}", right.0, right.1));
    }
}
