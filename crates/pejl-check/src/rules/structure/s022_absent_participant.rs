//! S022: an absent member inside the list of participants.

use super::members::is_list_of_participants;
use crate::cut::line_at;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{Member, Severity};

pub(super) const RULE: Rule = Rule {
    code: "S022",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMødedeltagere Ida Holm, Bo Lind (Afbud), Per Skov, Eva Dal\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n",
            finds: &["Bo Lind (Afbud)"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMødedeltagere Ida Holm, Bo Lind, Per Skov (fraværende), Eva Dal\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n",
            finds: &["Per Skov (fraværende)"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nDeltagere:\nIda Holm (A)\nBo Lind (V) - Afbud\nPer Skov (C)\nEva Dal (F)\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n",
            finds: &["Bo Lind (V) - Afbud"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMødedeltagere Ida Holm, Bo Lind, Per Skov, Eva Dal\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMedlemmer: Ida Holm (A), Bo Lind (V) - Afbud, Per Skov (C), Eva Dal (F)\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nMødedeltagere Ida Holm, Bo Lind, Per Skov, Eva Dal\n\nAfbud: Mia Bak\n\nPunkt 1: Dagsorden\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    if !is_list_of_participants(prepared) {
        return;
    }
    let members = &prepared.document.members;
    let entry = |at: usize| {
        let start = members.get(at).map_or(0, |member| member.span.start);
        let next = members.get(at + 1).map_or(usize::MAX, |next| next.span.start);
        let line = line_at(prepared.text, start);
        prepared.text.get(start..line.end.min(next)).unwrap_or("")
    };
    let marked = |at: usize, member: &Member| {
        member.present == Some(false) && marked_absent(member.span.of(prepared.text)) || marked_absent(entry(at))
    };
    let away = members.iter().enumerate().filter(|(at, m)| m.present == Some(false) || marked(*at, m)).count();
    for (at, member) in members.iter().enumerate() {
        if marked(at, member) {
            let finding = found.in_paper(member.span).with("name", member.person.name.as_str());
            finding.with("listed", members.len()).with("present", (members.len() - away).to_string());
        }
    }
}

/// True where an entry says that the person was away ("Ida Holm (afbud)").
fn marked_absent(entry: &str) -> bool {
    const MARKS: [&str; 6] = ["(afbud", "(fravær", "- afbud", "– afbud", "- fravær", "(ikke til stede"];
    let low = entry.to_lowercase();
    MARKS.iter().any(|mark| low.contains(mark))
}
