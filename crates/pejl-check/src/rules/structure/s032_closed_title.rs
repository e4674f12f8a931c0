//! S032: a closed item whose title names a firm, an address or a price.

use super::layout::{heading, title};
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::Severity;

pub(super) const RULE: Rule = Rule {
    code: "S032",
    severity: Severity::Note,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Lukket: Køb af grund fra Havnens Smede ApS\n",
            finds: &["Lukket: Køb af grund fra Havnens Smede ApS"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Salg af Skovvej 14 - Lukket\n",
            finds: &["Salg af Skovvej 14 - Lukket"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Lukket: Erstatning på 250.000 kr.\n",
            finds: &["Lukket: Erstatning på 250.000 kr."],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Lukket: Salg af grund\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Leje af Skovvej 14\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Lukket: Orientering fra formanden - juni 2024\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus\n\nBeslutning\n\nUdsat.\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (at, item) in prepared.items().filter(|(_, item)| !item.open) {
        let what = match title(item) {
            told if is_firm(told) => "firm",
            told if is_address(told) => "address",
            told if is_price(told) => "price",
            _ => continue,
        };
        found.in_item(at, heading(item)).with("what", what);
    }
}

fn words(title: &str) -> impl Iterator<Item = &str> {
    title.split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | ':')).filter(|word| !word.is_empty())
}

fn is_firm(title: &str) -> bool {
    words(title)
        .any(|word| matches!(word.trim_end_matches('.'), "ApS" | "A/S" | "I/S" | "K/S" | "P/S" | "IVS" | "A.m.b.a"))
}

/// A street's name and a house number.
fn is_address(title: &str) -> bool {
    const ENDS: [&str; 8] = ["vej", "gade", "allé", "stræde", "vænget", "parken", "torvet", "plads"];
    let street = |word: &str| word.starts_with(char::is_uppercase) && ENDS.iter().any(|end| word.ends_with(end));
    let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) && word.len() <= 4;
    words(title).zip(words(title).skip(1)).any(|(name, next)| street(name) && number(next))
}

fn is_price(title: &str) -> bool {
    let digits = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let unit = |word: &str| matches!(word.trim_end_matches('.'), "kr" | "kroner" | "mio");
    words(title).zip(words(title).skip(1)).any(|(amount, next)| digits(amount) && unit(next))
}
