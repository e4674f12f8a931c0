//! W007: a numbered decision marked in another form than the paper's others.

use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    code: "W007",
    severity: Severity::Note,
    on: false,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Dagsorden\n\nBeslutning\nAt 1: Godkendt.\n\n\
                   2. Budget\n\nBeslutning\nAt 1. Godkendt.\n\n3. Plan\n\nBeslutning\nAt 1: Drøftet.\n",
            finds: &["At 1."],
        },
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Dagsorden\n\nBeslutning\nAd 1) Godkendt.\n\n\
                   2. Budget\n\nBeslutning\nAt 1) Godkendt.\n\n3. Plan\n\nBeslutning\nAd 1) Drøftet.\n",
            finds: &["At 1)"],
        },
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Dagsorden\n\nBeslutning\nAd 1: Godkendt.\n\n\
                   2. Budget\n\nBeslutning\nad 2: Godkendt.\n\n3. Plan\n\nBeslutning\nAd 1: Drøftet.\n",
            finds: &["ad 2:"],
        },
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Dagsorden\n\nBeslutning\nAt 1: Godkendt.\n\n\
                   2. Budget\n\nBeslutning\nGodkendt.\n\n3. Plan\n\nBeslutning\nAt 1: Drøftet.\n",
            finds: &[],
        },
        Example {
            text: "# Birkedal Kommune\nJobudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Dagsorden\n\nBeslutning\nAt 1: Godkendt.\n\n\
                   2. Budget\n\nBeslutning\nAt 1. Godkendt.\n",
            finds: &[],
        },
        Example { text: "At 1. del er slut. At 1: Sådan. Ad 2) Og videre.", finds: &[] },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut forms: BTreeMap<String, Vec<(usize, Span)>> = BTreeMap::new();
    for (index, item) in prepared.items() {
        let Some(decision) = &item.decision else { continue };
        let points = decision.points.iter().map(|point| from_line(prepared.text, point.span));
        let mut places: Vec<Span> = decision.spans.first().copied().into_iter().chain(points).collect();
        places.sort_unstable();
        places.dedup_by_key(|place| place.start);
        for (form, at) in places.into_iter().filter_map(|at| mark(prepared.text, at)) {
            forms.entry(form).or_default().push((index, at));
        }
    }
    let all: usize = forms.values().map(Vec::len).sum();
    let Some((usual, marks)) = forms.iter().max_by_key(|(_, marks)| marks.len()) else { return };
    let Some((_, right)) = marks.first().copied().filter(|_| marks.len() * 2 > all) else { return };
    for (_, marks) in forms.iter().filter(|(form, _)| *form != usual) {
        for (index, at) in marks {
            let finding = found.in_item(*index, *at).related(right).with("printed", prepared.at(*at));
            finding.with("usual", prepared.at(right));
        }
    }
}

/// `span` from the beginning of its line.
fn from_line(text: &str, span: Span) -> Span {
    let line = text.get(..span.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let words = text.get(line..span.start).unwrap_or("");
    Span::new(line + words.len() - words.trim_start().len(), span.end)
}

/// The mark that a decision begins with ("At 1:"), and its form with the number left out.
fn mark(text: &str, at: Span) -> Option<(String, Span)> {
    let words = at.of(text);
    let word = ["At", "at", "Ad", "ad"].into_iter().find(|word| words.starts_with(word))?;
    let rest = words.get(word.len()..)?;
    let number = rest.trim_start_matches([' ', '\u{a0}']);
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let sign = number.get(digits..)?.chars().next().filter(|c| digits > 0 && matches!(c, '.' | ':' | ')' | ','))?;
    let length = words.len() - number.len() + digits + sign.len_utf8();
    Some((format!("{word} {sign}"), Span::new(at.start, at.start + length)))
}
