//! S001: item numbers that jump.

use super::layout::{heading, lines, number};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{AgendaItem, Severity};

pub(super) const RULE: Rule = Rule {
    code: "S001",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 14: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 16: Status på værkstedet\n\nBeslutning\n\nDrøftet.\n",
            finds: &["Status på værkstedet"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat\n4. juni 2024\n\n1. Godkendelse af dagsorden\n\nBeslutning\nGodkendt.\n\n2. Ny praktikordning\n\nBeslutning\nDrøftet.\n\n5. Lån af lokaler\n\nBeslutning\nGodkendt.\n",
            finds: &["Lån af lokaler"],
        },
        Example {
            text: "# Socialudvalget\n04-06-2024\nSager 7 - 9\nMeddelelser\nSag nr. 7\nBeslutning\nTaget til efterretning.\nVærested i havnen\nSag nr. 9\nBeslutning\nGodkendt.\n",
            finds: &["Værested i havnen"],
        },
        Example { text: "Punkt 14 og punkt 16 hænger sammen.", finds: &[] },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 14: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 15: Status på værkstedet\n\nBeslutning\n\nDrøftet.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 3: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 03A: Status på værkstedet\n\nBeslutning\n\nDrøftet.\n\nPunkt 4: Lån af lokaler\n\nBeslutning\n\nDrøftet.\n",
            finds: &[],
        },
    ],
};

/// A wider jump is rather another agenda in the same file.
const WIDEST: u32 = 20;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let items = &prepared.document.items;
    for ((_, before), (at, after)) in items.iter().enumerate().zip(items.iter().enumerate().skip(1)) {
        let (Some(a), Some(b)) = (number(before), number(after)) else { continue };
        if b.saturating_sub(a) > WIDEST {
            continue;
        }
        let missing: Vec<u32> = (a.saturating_add(1)..b).collect();
        let (Some(first), Some(last)) = (missing.first(), missing.last()) else { continue };
        if is_printed(prepared, before, &missing) {
            continue;
        }
        let finding = found.in_item(at, heading(after));
        finding.with("before", a.to_string()).with("number", b.to_string()).with("count", missing.len());
        finding.with("first", first.to_string()).with("last", last.to_string());
        if let Some(number) = &before.number {
            finding.related(number.span);
        }
    }
}

/// True where a missing number opens a line inside the item before: then it was printed in a form that was not read.
fn is_printed(prepared: &Prepared<'_>, before: &AgendaItem, missing: &[u32]) -> bool {
    const WORDS: [&str; 7] = ["punkt", "punkt nr.", "pkt.", "sag", "sag nr.", "§", "nr."];
    lines(prepared.text, before.span).any(|line| {
        let line = line.of(prepared.text);
        let bare = line.trim_start_matches(|c: char| !c.is_ascii_digit());
        let lead = line.get(..line.len() - bare.len()).unwrap_or("").trim();
        let (number, after) = bare.split_at(bare.find(|c: char| !c.is_ascii_digit()).unwrap_or(bare.len()));
        let marked = lead.is_empty() && after.starts_with(['.', ':', ')']);
        let worded = lead.len() <= 9 && WORDS.contains(&lead.to_lowercase().as_str());
        (marked || worded) && number.parse().is_ok_and(|n: u32| missing.contains(&n))
    })
}
