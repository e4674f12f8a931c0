//! S008: a section that nearly all other items of the paper have.

use super::layout::{heading, is_formal, lines};
use super::s012_noted_without_recommendation as noted;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_model::{AgendaItem, Section, SectionKind, Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "S008",
    severity: Severity::Note,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted på havnen\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus til skoven\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\n\nGodkendt.\n\nPunkt 3: Lån af lokaler\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\n\nGodkendt.\n\nPunkt 4: Praktik for unge\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Nyt gulv i hallen\n\nSagsfremstilling\n\nGulvet er slidt.\n\nBeslutning\n\nGodkendt.\n",
            finds: &["Nyt gulv i hallen"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\n1. Værksted på havnen\n\nØkonomi\nUdgiften er 4.000 kr.\n\nBeslutning\nGodkendt.\n\n2. Bus til skoven\n\nØkonomi\nIngen.\n\nBeslutning\nGodkendt.\n\n3. Lån af lokaler\n\nSagsfremstilling\nLokalerne står tomme.\n\nBeslutning\nGodkendt.\n\n4. Praktik for unge\n\nØkonomi\nIngen.\n\nBeslutning\nGodkendt.\n\n5. Nyt gulv i hallen\n\nØkonomi\nUdgiften er 90.000 kr.\n\nBeslutning\nGodkendt.\n",
            finds: &["Lån af lokaler"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted på havnen\n\nSagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus til skoven\n\nSagsfremstilling\n\nSkoven ligger langt væk.\n\nBeslutning\n\nGodkendt.\n\nPunkt 3: Lån af lokaler\n\nSagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 4: Praktik for unge\n\nSagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Nyt gulv i hallen\n\nSagen afgøres af\n\nSocialudvalget\n\nBeslutning\n\nGodkendt.\n",
            finds: &["Bus til skoven"],
        },
        Example { text: "Punktet har ingen indstilling.", finds: &[] },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Værksted på havnen\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus til skoven\n\nBeslutning\n\nGodkendt.\n\nPunkt 3: Lån af lokaler\n\nBeslutning\n\nGodkendt.\n\nPunkt 4: Praktik for unge\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Nyt gulv i hallen\n\nBeslutning\n\nGodkendt.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 1: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Bus til skoven\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\n\nGodkendt.\n\nPunkt 3: Lån af lokaler\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\n\nGodkendt.\n\nPunkt 4: Praktik for unge\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\n\nGodkendt.\n\nPunkt 5: Nyt gulv i hallen\n\nIndstilling\n\nForvaltningen indstiller, at planen godkendes.\n\nBeslutning\n\nGodkendt.\n\nPunkt 6: Eventuelt\n\nBeslutning\n\nIntet.\n",
            finds: &[],
        },
    ],
};

const KINDS: [SectionKind; 4] =
    [SectionKind::Recommendation, SectionKind::Economy, SectionKind::Competence, SectionKind::LegalBasis];

/// Fewest items with a case behind them that tell what is usual.
const LEAST: usize = 4;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    // Items about the meeting itself need no recommendation, unless most such items have one.
    let cases = prepared.items().filter(|(_, item)| item.open && !item.sections.is_empty());
    let cases: Vec<_> = cases.map(|(at, item)| (at, item, is_formal(item))).collect();
    for kind in KINDS {
        let formal = || cases.iter().filter(|(_, _, formal)| *formal);
        let formal_have = formal().filter(|(_, item, _)| has(item, kind)).count() * 2 > formal().count();
        let weighed = || cases.iter().filter(|(_, _, formal)| formal_have || !formal).map(|(at, item, _)| (at, *item));
        let (all, with) = (weighed().count(), weighed().filter(|(_, item)| has(item, kind)).count());
        let Some(label) = weighed().find_map(|(_, item)| section(item, kind)).map(|section| section.label.as_str())
        else {
            continue;
        };
        if with < LEAST || all - with > 1.max(all / 10) {
            continue;
        }
        let told_apart = |item: &AgendaItem| kind == SectionKind::Recommendation && noted::told(prepared, item);
        // A label with nothing below it, or with a dash before it, is told apart too.
        let stands = |item: &AgendaItem| {
            let label = bare(label);
            let printed = |line: Span| bare(line.of(prepared.text)).starts_with(label);
            lines(prepared.text, item.span).any(printed)
        };
        let lacks = |item: &AgendaItem| !(has(item, kind) || told_apart(item) || stands(item));
        for (at, item) in weighed().filter(|(_, item)| lacks(item)) {
            let finding = found.in_item(*at, heading(item)).with("section", label.trim_end_matches(':'));
            finding.with("with", with).with("all", all.to_string());
        }
    }
}

fn bare(words: &str) -> &str {
    words.trim_matches(|c: char| !c.is_alphanumeric())
}

fn section(item: &AgendaItem, kind: SectionKind) -> Option<&Section> {
    item.sections.iter().find(|section| section.kinds.contains(&kind) && !section.label.is_empty())
}

fn has(item: &AgendaItem, kind: SectionKind) -> bool {
    let read = kind == SectionKind::Recommendation && item.recommendation.is_some();
    read || item.sections.iter().any(|section| section.kinds.contains(&kind))
}
