//! A056: a full-year effect below what the same item says was promised a year.

use super::said;
use crate::danish;
use crate::exact::percent_of;
use crate::finding::Argument;
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Unit};

pub(super) const RULE: Rule = Rule {
    code: "A056",
    severity: Severity::Note,
    on: true,
    words: &["helårseffekt på", "helårsvirkning på", "årseffekt på"],
    find,
    examples: &[
        Example {
            text: "Forslaget bygger på en besparelse på sygedagpenge på 900.000 kr. årligt.\n\nBesparelsen på sygedagpenge svarer \
                   til en helårseffekt på 450.000 kr.",
            finds: &["450.000"],
        },
        Example {
            text: "Projektet skulle give en gevinst på 2,0 mio. kr. pr. år ved kortere kontanthjælpsforløb. De kortere \
                   kontanthjælpsforløb giver en helårseffekt på 1,4 mio. kr.",
            finds: &["1,4"],
        },
        Example {
            text: "- Besparelsen på befordring er 300.000 kr. om året efter aftalen.\n- Befordring har nu en helårsvirkning på 120.000 kr.",
            finds: &["120.000"],
        },
        Example {
            text: "Forslaget bygger på en besparelse på sygedagpenge på 900.000 kr. årligt. Besparelsen på sygedagpenge svarer \
                   til en helårseffekt på 900.000 kr.",
            finds: &[],
        },
        Example { text: "Indsatsen har en helårseffekt på 450.000 kr.", finds: &[] },
        Example {
            text: "Der er en besparelse på rengøring på 900.000 kr. årligt. Kortere kontanthjælpsforløb har en helårseffekt på 450.000 kr.",
            finds: &[],
        },
        Example {
            text: "Forslaget bygger på en besparelse på sygedagpenge på 900.000 kr. årligt. Besparelsen på sygedagpenge svarer \
                   til en helårseffekt på 450.000 kr. og når dermed ikke det forventede.",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut last = 0;
    for hit in found.hits() {
        if hit.span.start < last || said::whole_word(prepared.text, hit.span).is_none() {
            continue;
        }
        let Some(item) = prepared.item_at(hit.span.start).map(|item| item as usize) else { continue };
        let next = said::first_from(prepared, item, hit.span.end);
        let Some(effect) = prepared.amounts(item).get(next).copied().filter(|amount| amount.unit() == Unit::Kroner)
        else {
            continue;
        };
        let gap = said::between(prepared.text, hit.span.end, effect.span.start, 12);
        let told = gap.is_some_and(|gap| danish::without_rough(&gap).0.is_empty());
        let sentence = prepared.sentence_at(hit.span.start);
        let Some(promised) = promised(prepared, item, next, sentence, hit.span.start) else { continue };
        let words = prepared.at(said::near(prepared.text, sentence, hit.span.start)).to_lowercase();
        let said_so = ["ikke", "kun", "lavere", "mindre end", "ud af"];
        let Some(percent) = percent_of(effect.value, promised.value, 0) else { continue };
        if told && effect.value < promised.value && effect.value.is_sign_positive() && !said::has_any(&words, &said_so)
        {
            let finding = found.at(effect.span).related(promised.span);
            finding.with("effect", said::shown(&effect)).with("promised", said::shown(&promised));
            finding.with("percent", Argument::Amount(percent, Unit::Percent, 1));
            last = sentence.end;
        }
    }
}

/// The first saving a year that is told before the effect at `at` in the same section for the same
/// purpose: one longer word is shared with the sentence or the one before it.
fn promised<'a>(prepared: &Prepared<'a>, item: usize, next: usize, sentence: Span, at: usize) -> Option<Amount<'a>> {
    let section = prepared.section_at(sentence.start)?.content;
    let from = said::first_from(prepared, item, section.start).max(next.saturating_sub(150));
    let earlier = prepared.amounts(item).get(from..next)?.iter();
    let promised =
        *earlier.filter(|amount| amount.unit() == Unit::Kroner && amount.table.is_none()).find(|amount| {
            let lead = said::before(prepared.text, amount.span.start, 60, amount.words());
            let after = said::after(prepared.text, amount.span.end, 24, amount.words());
            let saving = ["besparelse", "besparelsen", "gevinst", "gevinsten", "potentiale", "mindreudgift"];
            let yearly = ["årligt", "pr. år", "om året"].iter().any(|word| after.contains(word));
            yearly && said::has_any(&lead, &saving)
        })?;
    let last = prepared.text.get(..sentence.start)?.trim_end().len();
    let previous = prepared.sentence_at(last.saturating_sub(1));
    let here = Span::new(previous.start.max(promised.span.end), sentence.end);
    let here = said::content_words(prepared.at(said::near(prepared.text, here, at)), 10);
    let there = said::near(prepared.text, promised.words(), promised.span.start);
    let there = said::content_words(prepared.at(there), 10);
    let shared = there.iter().any(|word| !word.starts_with("besparelse") && here.contains(word));
    shared.then_some(promised)
}
