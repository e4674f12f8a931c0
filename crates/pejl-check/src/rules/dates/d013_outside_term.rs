//! D013: a meeting outside the term that its paper prints.

use super::term;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "D013",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# REFERAT Jobudvalget 2018-2021 d. 13-08-2024\n\nMødedato Tirsdag d. 13. august 2024 kl. 15:30\n\n\
                   Punkt 1: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.",
            finds: &["2018-2021"],
        },
        Example {
            text: "# REFERAT 2018-21: Jobudvalget d. 11-01-2022\n\nMødedato Tirsdag d. 11. januar 2022 kl. 15:30\n\n\
                   Punkt 1: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.",
            finds: &["2018-21"],
        },
        Example {
            text: "# REFERAT Jobudvalget 2026-2029 d. 12-08-2025\n\nMødedato Tirsdag d. 12. august 2025 kl. 15:30\n\n\
                   Punkt 1: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.",
            finds: &["2026-2029"],
        },
        Example {
            text: "# REFERAT Jobudvalget 2022-2025 d. 13-08-2024\n\nMødedato Tirsdag d. 13. august 2024 kl. 15:30\n\n\
                   Punkt 1: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.",
            finds: &[],
        },
        Example {
            text: "# REFERAT Byrådet 2022-2025 d. 07-12-2021\n\nMødedato Tirsdag d. 7. december 2021 kl. 15:30\n\n\
                   Punkt 1: Konstituering\n\nBeslutning\n\nGodkendt.",
            finds: &[],
        },
        Example { text: "Udvalget 2018-2021 godkendte planen.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let Some((first, last, at)) = term::printed(prepared) else { return };
    let Some(meeting) = &prepared.document.date else { return };
    // A new council meets in December before its term, to constitute itself.
    let constituting = meeting.value.year() + 1 == first && meeting.value.month() == 12;
    if !(first..=last).contains(&meeting.value.year()) && !constituting {
        found.in_paper(at).related(meeting.span).with("printed", prepared.at(at)).with("date", meeting.value);
    }
}
