//! S034: an attachment line that runs on into the title of the next item.

use super::layout::{heading, title};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{DiagnosticCode, Severity};

pub(super) const RULE: Rule = Rule {
    code: "S034",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Socialudvalget\n04-06-2024\nSager 7 - 9\nMeddelelser\nSag nr. 7\nBeslutning\nTaget til efterretning.\nBilag\nBilag 1: Kort over havnen Værested i havnen\nSag nr. 8\nSagens kerne\nVærestedet i havnen flytter.\nBeslutning\nGodkendt.\nLån af lokaler\nSag nr. 9\nBeslutning\nGodkendt.\n",
            finds: &["Værested i havnen"],
        },
        Example {
            text: "# Socialudvalget\n04-06-2024\nSager 7 - 9\nMeddelelser\nSag nr. 7\nBeslutning\nTaget til efterretning.\nVærested i havnen\nSag nr. 8\nSagens kerne\nVærestedet i havnen flytter.\nBeslutning\nGodkendt.\nBilag\nBilag 1: Kort over havnen 2024 Diverse\nSag nr. 9\nBeslutning\nGodkendt.\n",
            finds: &["Diverse"],
        },
        Example {
            text: "# Socialudvalget\n04-06-2024\nSager 7 - 9\nMeddelelser\nSag nr. 7\nBeslutning\nTaget til efterretning.\nVærested i havnen\nSag nr. 8\nSagens kerne\nVærestedet i havnen flytter.\nBeslutning\nGodkendt.\nBilag\nBilag 1: Kort over havnen Bilag 2: Priser 2024 Godkendelse af busplan\nSag nr. 9\nSagens kerne\nEn busplan lægges frem.\nBeslutning\nGodkendt.\n",
            finds: &["Godkendelse af busplan"],
        },
        Example {
            text: "# Socialudvalget\n04-06-2024\nSager 7 - 8\nMeddelelser\nSag nr. 7\nBeslutning\nTaget til efterretning.\nBilag\nBilag 1: Kort over havnen\nVærested i havnen\nSag nr. 8\nSagens kerne\nVærestedet i havnen flytter.\nBeslutning\nGodkendt.\n",
            finds: &[],
        },
        Example { text: "Havnen.\n\nBilag\nBilag 1: Kort over havnen", finds: &[] },
        Example { text: "Havnen.\n\nBilag\nKort over havnen Priser 2024", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (at, item) in prepared.items() {
        let cut = item.diagnostics.iter().any(|diagnostic| diagnostic.code == DiagnosticCode::TitleFromAttachment);
        // The line that runs on belongs to the item before.
        let Some(before) = at.checked_sub(1).filter(|_| cut) else { continue };
        let number = item.number.as_ref().map_or("", |number| number.value.as_str());
        found.in_item(before, heading(item)).with("title", title(item)).with("number", number);
    }
}
