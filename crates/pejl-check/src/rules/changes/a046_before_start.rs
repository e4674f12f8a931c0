//! A046: results of something that are older than the day it began by the same item.

use super::months;
use super::said;
use crate::exact::Month;
use crate::prepared::{Hit, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span};

/// The place of "siden" among the words; those after it tell a beginning.
const SINCE: usize = 0;

pub(super) const RULE: Rule = Rule {
    code: "A046",
    severity: Severity::Warning,
    on: true,
    words: &["siden ", "etableret", "oprettet", "startede", "begyndte", "åbnede", "igangsat"],
    find,
    examples: &[
        Example {
            text: "Indsatsen blev etableret 1. maj 2022. Siden marts 2020 har indsatsen hjulpet 90 borgere.",
            finds: &["etableret 1. maj 2022"],
        },
        Example {
            text: "Indsatsen er oprettet i august 2021 efter en aftale.\n\nIndsatsen har siden januar 2019 samarbejdet med 12 skoler.",
            finds: &["oprettet i august 2021"],
        },
        Example {
            text: "- Indsatsen startede 1. juni 2023.\n- Siden 1. februar 2023 er indsatsen brugt af 40 borgere.",
            finds: &["startede 1. juni 2023"],
        },
        Example {
            text: "Indsatsen blev etableret 1. maj 2022. Siden juni 2022 har indsatsen hjulpet 90 borgere.",
            finds: &[],
        },
        Example {
            text: "Indsatsen blev etableret 1. maj 2022. Siden marts 2020 har ledigheden været faldende.",
            finds: &[],
        },
        Example {
            text: "Indsatsen blev etableret 1. maj 2022. Siden marts 2020 er behovet vokset, og det mærkes i indsatsen.",
            finds: &[],
        },
        Example {
            text: "Indsatsen blev genetableret 1. maj 2022. Siden marts 2020 har indsatsen hjulpet 90 borgere.",
            finds: &[],
        },
        Example {
            text: "Indsatsen startede 1. maj 2022, men har siden marts 2020 kørt som forsøg med en indsats for unge.",
            finds: &[],
        },
    ],
};

struct Begun {
    item: u32,
    month: Month,
    /// The verb with the date.
    span: Span,
    /// The date alone.
    date: Span,
    sentence: Span,
    /// What began: a word of the item's title.
    name: String,
}

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut begun: Option<Begun> = None;
    let hits = found.hits();
    for (at, hit) in hits.iter().enumerate().filter(|(_, hit)| hit.word != SINCE) {
        let Some(now) = beginning(prepared, hit) else { continue };
        if begun.as_ref().is_some_and(|last| last.item == now.item) {
            continue;
        }
        let later = hits.get(at + 1..).unwrap_or(&[]).iter().filter(|hit| hit.word == SINCE);
        let in_item = later.take_while(|hit| prepared.item_at(hit.span.start) == Some(now.item));
        let Some((month, since)) = in_item.take(200).find_map(|hit| earlier(prepared, &now, hit)) else { continue };
        let finding = found.at(now.span).related(since);
        finding.with("name", now.name.as_str()).with("start", prepared.at(now.date)).with("before", prepared.at(month));
        begun = Some(now);
    }
}

/// "Indsatsen blev etableret 1. maj 2022", where the title names it.
fn beginning(prepared: &Prepared<'_>, hit: &Hit) -> Option<Begun> {
    let verb = said::whole_word(prepared.text, hit.span).filter(|word| word.len() == hit.span.len())?;
    let item = prepared.item_at(verb.start)?;
    let (month, date) = months::month_at(prepared.text, verb.end).filter(|(_, date)| date.start - verb.end < 8)?;
    let sentence = prepared.sentence_at(verb.start);
    let title = prepared.document.items.get(item as usize)?.title.as_ref()?;
    let before = said::before(prepared.text, verb.start, 80, sentence);
    let title_words = said::content_words(&title.value, 7);
    let name = said::content_words(&before, 7).into_iter().find(|word| title_words.contains(word))?;
    let tried = ["forsøg", "tidligere", "pilot", "prøve", "midlertidigt", "igen"];
    let whole = prepared.at(sentence).to_lowercase();
    (!tried.iter().any(|word| whole.contains(word))).then_some(Begun {
        item,
        month,
        span: verb.cover(date),
        date,
        sentence,
        name,
    })
}

/// A month before the beginning since which the same has had results, and the words with it.
fn earlier(prepared: &Prepared<'_>, begun: &Begun, hit: &Hit) -> Option<(Span, Span)> {
    let (month, span) = months::month_at(prepared.text, hit.span.end)?;
    let sentence = prepared.sentence_at(hit.span.start);
    let apart = sentence != begun.sentence && month < begun.month && span.start - hit.span.end < 6;
    let last = prepared.text.get(..sentence.start)?.trim_end().len();
    let previous = prepared.sentence_at(last.saturating_sub(1));
    // "Siden 2020 er der således ..." tells about what the sentence before names.
    let refers = said::has_any(
        &prepared.at(sentence).to_lowercase(),
        &["således", "disse", "dette", "denne", "dermed", "herved"],
    );
    let previous =
        if refers && previous != begun.sentence { previous.of(prepared.text).to_lowercase() } else { String::new() };
    let before = said::before(prepared.text, hit.span.start, 60, sentence);
    let after = said::after(prepared.text, span.end, 60, sentence);
    let clause =
        [before.rsplit(',').next().unwrap_or(""), " ", after.split(',').next().unwrap_or(""), " ", &previous].concat();
    let tried = ["forsøg", "tidligere", "pilot", "forgænger", "forløber"].iter().any(|word| clause.contains(word));
    (apart && !tried && clause.contains(&begun.name)).then(|| (span, hit.span.cover(span)))
}
