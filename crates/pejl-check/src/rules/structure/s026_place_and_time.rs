//! S026: minutes that do not say where and when the meeting was held.

use super::layout::{first_line, is_minutes};
use crate::cut;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "S026",
    severity: Severity::Note,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &["Fjordby Kommune"],
        },
        Example {
            text: "# REFERAT Socialudvalget 2022-2025 d. 04-06-2024\n\nMødedato Tirsdag d. 04. juni 2024 kl. 15:00\n\nMødested Havnen\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &["REFERAT Socialudvalget 2022-2025 d. 04-06-2024"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n\nMødet sluttede kl. 17.10.\n",
            finds: &["Fjordby Kommune"],
        },
        Example {
            text: "# Aaby Kommune\nUDVALG\nSocialudvalget\nMØDE\nReferat\nSTED\nHavnen\nSTARTTIDSPUNKT\n04-06-2024 16:30:00\nSLUTTIDSPUNKT\n04-06-2024 18:50:00\n\n1. Dagsorden\n\nBeslutning\nGodkendt.\n\n2. Bus\n\nBeslutning\nUdsat.\n",
            finds: &[],
        },
        Example {
            text: "# Socialudvalget\n\nReferat, tirsdag den 4. juni 2024 kl. 14:00 - 16:00 på Havnegården\n\n1. Dagsorden\n\nBeslutning\n\nGodkendt.\n\n2. Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nDagsorden 4. juni 2024\n\nPunkt 1: Bus\n\nIndstilling\n\nForvaltningen indstiller, at bussen kører.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat\n\nDato: 4. juni 2024\nStarttidspunkt: kl. 15.00\nSluttidspunkt: kl. 17.00\nSted: Havnen\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let document = prepared.document;
    if !is_minutes(prepared) || document.items.len() < 2 {
        return;
    }
    let head = head(prepared);
    let hours = names_hours(head);
    let place = document.place.is_none() && !names_place(head);
    let what = match (place, document.start.is_none() && !hours, document.end.is_none() && !hours) {
        (false, false, false) => return,
        (true, true, true) => "place-start-end",
        (true, true, false) => "place-start",
        (true, false, true) => "place-end",
        (false, true, true) => "start-end",
        (true, false, false) => "place",
        (false, true, false) => "start",
        (false, false, true) => "end",
    };
    found.in_paper(first_line(prepared)).with("what", what);
}

/// What stands before the first item, in small letters.
fn head<'p>(prepared: &'p Prepared<'_>) -> &'p str {
    /// No head is longer, in bytes.
    const LONGEST: usize = 4_000;
    let end = prepared.document.items.first().map_or(0, |item| item.span.start);
    cut::head(prepared.lowered(Span::new(0, end)), LONGEST)
}

/// True where hours from and to are told ("kl. 15.00-17.30"): also planned ones tell when the meeting ended.
fn names_hours(head: &str) -> bool {
    head.match_indices(['-', '–']).any(|(at, dash)| {
        let before = head.get(..at).unwrap_or("").trim_end_matches([' ', '\u{a0}']);
        let after = head.get(at + dash.len()..).unwrap_or("").trim_start_matches([' ', '\u{a0}']);
        let after = after.strip_prefix("kl.").map_or(after, str::trim_start);
        ends_in_time(before) && starts_with_time(after)
    })
}

fn ends_in_time(text: &str) -> bool {
    let from = text.rfind(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ':')).map_or(0, |at| at + 1);
    let from = text.ceil_char_boundary(from);
    text.get(from..).is_some_and(is_time)
}

fn starts_with_time(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ':')).unwrap_or(text.len());
    text.get(..end).is_some_and(|time| is_time(time.trim_end_matches(['.', ':'])))
}

/// "15.00", "9:30".
fn is_time(text: &str) -> bool {
    let Some((hour, minute)) = text.split_once(['.', ':']) else { return false };
    let number = |digits: &str| digits.parse::<u8>().ok();
    (1..=2).contains(&hour.len())
        && minute.len() == 2
        && number(hour).is_some_and(|hour| hour <= 24)
        && number(minute).is_some_and(|minute| minute < 60)
}

/// True where the head names a room or a house, though under no label that the reader knows.
fn names_place(head: &str) -> bool {
    const PLACES: [&str; 10] = [
        "lokale",
        "rådhus",
        "værelse",
        "mødesal",
        "rådssalen",
        "kantine",
        "afholdt i ",
        "afholdt på ",
        "virtuelt møde",
        "teams",
    ];
    // "kl. 16.15 på Ungdomsgården"
    let behind_time = || {
        [" på ", " i "]
            .iter()
            .any(|word| head.match_indices(word).any(|(at, _)| head.get(..at).is_some_and(ends_in_time)))
    };
    PLACES.iter().any(|place| head.contains(place)) || behind_time()
}
