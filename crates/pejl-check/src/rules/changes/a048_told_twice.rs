//! A048: the same sentence in two sections of an item, with another figure.

use super::said;
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{AgendaItem, SectionKind, Severity, Span};
use std::collections::HashMap;

pub(super) const RULE: Rule = Rule {
    code: "A048",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Birkedal Kommune\nBeskæftigelsesudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Status på fleksjob\n\nResumé\n\
                   Ved udgangen af maj 2024 var 412 borgere ansat i fleksjob i kommunen.\n\nSagsfremstilling\nAntallet følges.\n\n\
                   Ved udgangen af maj 2024 var 421 borgere ansat i fleksjob i kommunen.\n\nBeslutning\nTaget til efterretning.\n",
            finds: &["412"],
        },
        Example {
            text: "# Birkedal Kommune\nBeskæftigelsesudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Budgetopfølgning\n\nResumé\n\
                   Der er et forventet forbrug på 481,7 mio. kr. på udvalgets samlede område.\n\nSagsfremstilling\n\
                   - Der er et forventet forbrug 487,1 mio. kr. på udvalgets samlede område.\n\nBeslutning\nTaget til efterretning.\n",
            finds: &["481,7"],
        },
        Example {
            text: "# Birkedal Kommune\nBeskæftigelsesudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Frivilligpuljen\n\nSagsfremstilling\n\
                   Frivilligpuljen til lokale foreninger i kommunen udgør 250.000 kr. i alt.\n\nØkonomi\n\
                   Frivilligpuljen til lokale foreninger i kommunen udgør 225.000 kr. i alt.\n\nBeslutning\nTaget til efterretning.\n",
            finds: &["250.000"],
        },
        Example {
            text: "# Birkedal Kommune\nBeskæftigelsesudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Status på fleksjob\n\nResumé\n\
                   Ved udgangen af maj 2024 var 412 borgere ansat i fleksjob i kommunen.\n\nSagsfremstilling\n\
                   Ved udgangen af maj 2023 var 421 borgere ansat i fleksjob i kommunen.\n\nBeslutning\nTaget til efterretning.\n",
            finds: &[],
        },
        Example {
            text: "# Birkedal Kommune\nBeskæftigelsesudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Budgetopfølgning\n\nResumé\n\
                   Der er et forventet mindreforbrug på 20 mio. kr. på udvalgets samlede område.\n\nSagsfremstilling\n\
                   Der er et forventet mindreforbrug på 4 mio. kr. på udvalgets område for integration.\n\nBeslutning\nTaget til efterretning.\n",
            finds: &[],
        },
        Example {
            text: "Ved udgangen af maj var 412 borgere ansat i fleksjob i kommunen.\n\nVed udgangen af maj var 421 borgere ansat i fleksjob i kommunen.",
            finds: &[],
        },
        Example {
            text: "# Birkedal Kommune\nBeskæftigelsesudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Status på fleksjob\n\nResumé\n\
                   Ved udgangen af maj 2024 var 412 borgere ansat i fleksjob i kommunen.\n\nSagsfremstilling\n\
                   Ved udgangen af maj 2024 var 412 borgere ansat i fleksjob i kommunen.\n\nBeslutning\nTaget til efterretning.\n",
            finds: &[],
        },
    ],
};

/// Fewer words than these are no sentence that could only be told twice.
const FEWEST: usize = 5;
/// So many of them tell whether another sentence may be the same.
const OPENING: usize = 2;
/// A longer sentence is not compared.
const LONGEST: usize = 600;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (index, item) in prepared.items() {
        if item.sections.iter().filter(|section| is_own(section.kind())).take(2).count() < 2 {
            continue;
        }
        let mut told: HashMap<u64, (usize, Span)> = HashMap::new();
        for (section, sentence) in opened_alike(prepared, index, item) {
            let Some(key) = signature(prepared.at(sentence), FEWEST, usize::MAX) else { continue };
            match told.get(&key) {
                Some((other, first)) if *other != section => compare(prepared, index, *first, sentence, found),
                Some(_) => {}
                None => {
                    told.insert(key, (section, sentence));
                }
            }
        }
    }
}

/// The sentences with figures that begin as another one of the item does, each with its section. The other ones need
/// not be read to their ends.
fn opened_alike(prepared: &Prepared<'_>, index: usize, item: &AgendaItem) -> Vec<(usize, Span)> {
    let mut sentences: Vec<Span> =
        prepared.amounts(index).iter().filter(|a| a.table.is_none()).map(Amount::words).collect();
    sentences.dedup();
    sentences.retain(|sentence| sentence.len() <= LONGEST);
    let mut opened: Vec<(u64, usize, Span)> = Vec::new();
    for sentence in sentences {
        let Some(section) = section_of(item, sentence) else { continue };
        let Some(opening) = signature(prepared.at(sentence), OPENING, OPENING) else { continue };
        opened.push((opening, section, sentence));
    }
    let mut often: HashMap<u64, usize> = HashMap::new();
    opened.iter().for_each(|(opening, _, _)| *often.entry(*opening).or_default() += 1);
    opened.retain(|(opening, _, _)| often.get(opening).is_some_and(|times| *times > 1));
    opened.into_iter().map(|(_, section, sentence)| (section, sentence)).collect()
}

/// The section that a sentence stands in, where the item itself speaks there.
fn section_of(item: &AgendaItem, sentence: Span) -> Option<usize> {
    let next = item.sections.partition_point(|section| section.content.start <= sentence.start);
    let at = next.checked_sub(1)?;
    item.sections.get(at).filter(|section| is_own(section.kind())).map(|_| at)
}

fn is_own(kind: SectionKind) -> bool {
    matches!(
        kind,
        SectionKind::Summary
            | SectionKind::Topic
            | SectionKind::Background
            | SectionKind::Economy
            | SectionKind::Personnel
            | SectionKind::Assessment
    )
}

/// What two sentences have in common that differ in figures and small words only:
/// a hash over the first `most` of their longer words; none where there are fewer than `least`.
fn signature(sentence: &str, least: usize, most: usize) -> Option<u64> {
    const SEED: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let mut lead = false;
    let parts = |byte: &u8| {
        // "æ", "ø" and "å" begin with the byte C3.
        let letter = byte.is_ascii_alphabetic() || *byte == 0xC3 || (lead && *byte >= 0x80);
        lead = *byte == 0xC3;
        !letter
    };
    let (mut all, mut words) = (SEED, 0);
    for word in sentence.as_bytes().split(parts).filter(|word| word.len() >= 4).take(most) {
        let hash = word.iter().fold(SEED, |hash, byte| (hash ^ u64::from(byte | 0x20)).wrapping_mul(PRIME));
        all = (all ^ hash).wrapping_mul(PRIME).rotate_left(5);
        words += 1;
    }
    (words >= least).then_some(all)
}

/// Every number of a sentence as printed, dates and years among them.
fn numbers(sentence: &str) -> Vec<&str> {
    let pieces = sentence
        .split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))
        .map(|piece| piece.trim_matches(['.', ',']));
    pieces.filter(|piece| !piece.is_empty()).collect()
}

/// A finding where exactly one number differs and that is a figure in both sentences.
fn compare(prepared: &Prepared<'_>, item: usize, first: Span, second: Span, found: &mut Found<'_>) {
    let (one, other) = (numbers(prepared.at(first)), numbers(prepared.at(second)));
    let differ = one.iter().zip(&other).filter(|(a, b)| a != b).count();
    let (figures, others) = (prepared.amounts_in(item, first), prepared.amounts_in(item, second));
    if one.len() != other.len() || differ != 1 || figures.len() != others.len() {
        return;
    }
    let pairs: Vec<(&Amount<'_>, &Amount<'_>)> =
        figures.iter().zip(others).filter(|(a, b)| a.value != b.value).collect();
    let [(a, b)] = pairs.as_slice() else { return };
    if a.unit() == b.unit() && a.figure.scale == b.figure.scale {
        let finding = found.at(a.span).related(b.span);
        finding.with("first", said::shown(a)).with("second", said::shown(b));
    }
}
