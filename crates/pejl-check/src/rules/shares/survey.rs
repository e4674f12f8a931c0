//! How many answered a survey, where a section tells it once.

use super::base::{Base, is_share};
use super::sentence::{Sentence, counts, has, is_count, is_part_of, opens_whole};
use crate::danish::lowered;
use crate::prepared::{Amount, Prepared};
use pejl_model::Span;

/// Words for having answered, behind the number of those who did.
const ANSWERED: [&str; 9] = [
    "svaret",
    "besvarede",
    "svarede",
    "afsluttet undersøgelsen",
    "afsluttede undersøgelsen",
    "gennemført undersøgelsen",
    "gennemførte undersøgelsen",
    "deltog i undersøgelsen",
    "respondenter",
];
/// Words for a survey.
pub(super) const SURVEY: [&str; 10] = [
    "undersøgelse",
    "spørgeskema",
    "survey",
    "rundspørge",
    "inviter",
    "udsendt",
    "adspurgt",
    "tilfredshedsmåling",
    "besvarelse",
    "respondent",
];
/// Words in a sentence about the answers of all who answered.
const ALL_ANSWERS: [&str; 9] = [
    "adspurgte",
    "respondenterne",
    "svarpersonerne",
    "de svarende",
    "af besvarelserne",
    "der har svaret",
    "som har svaret",
    "deltagerne i undersøgelsen",
    "har besvaret",
];
/// Words that make a sentence tell of others, or of the response itself.
const OTHERS: [&str; 14] = [
    "svarprocent",
    "besvarelsesprocent",
    "svarandel",
    "svarrate",
    "responsrate",
    "landsplan",
    "hele landet",
    "sidste år",
    "tidligere",
    "seneste",
    "året før",
    "i 20",
    "kvinder",
    "mænd",
];

/// The number of answers of each section that was looked at.
#[derive(Default)]
pub(super) struct Surveys<'p, 'a> {
    last: Option<(Span, Option<Base<'p, 'a>>)>,
}

impl<'p, 'a> Surveys<'p, 'a> {
    /// The answers that `percent` is a share of: those told once in the section
    /// before it, for a sentence about all who answered.
    pub(super) fn base(
        &mut self,
        prepared: &'p Prepared<'a>,
        sentence: &Sentence<'p, 'a>,
        percent: &Amount<'_>,
    ) -> Option<Base<'p, 'a>> {
        let other = sentence.amounts.iter().any(|amount| counts(amount) && amount.span != percent.span);
        if other || !sentence.has(&ALL_ANSWERS) || sentence.has(&OTHERS) || !is_share(sentence, percent) {
            return None;
        }
        let tail = sentence.tail(percent);
        if tail.starts_with("af ") && !ALL_ANSWERS.iter().any(|all| tail.get(..40).unwrap_or(tail).contains(all)) {
            return None;
        }
        let section = prepared.section_at(percent.span.start)?.content;
        let told = match self.last {
            Some((of, told)) if of == section => told,
            _ => answers_in(prepared, sentence.item, section),
        };
        self.last = Some((section, told));
        told.filter(|told| told.amount.span.end <= sentence.span.start)
    }
}

/// How many answered, where the section has exactly one such number.
fn answers_in<'p, 'a>(prepared: &'p Prepared<'a>, item: usize, section: Span) -> Option<Base<'p, 'a>> {
    let amounts = prepared.amounts_in(item, section);
    let mut told: Option<&Amount<'a>> = None;
    for (at, amount) in amounts.iter().enumerate() {
        if amount.table.is_some() || !is_count(amount) || !has_answered(prepared, amount, amounts.get(at + 1)) {
            continue;
        }
        if told.is_some_and(|told| told.value != amount.value) {
            return None;
        }
        told = told.or(Some(amount));
    }
    told.and_then(Base::of)
}

/// True where what follows the number, before the next, says that so many answered.
fn has_answered(prepared: &Prepared<'_>, amount: &Amount<'_>, next: Option<&Amount<'_>>) -> bool {
    let end = next.map_or(usize::MAX, |next| next.span.start).min(amount.words().end);
    tells_answers(&lowered(near(prepared.text.get(amount.span.end..end.max(amount.span.end)).unwrap_or(""))))
}

/// True where `after`, what follows a number in small letters, says that so many answered.
pub(super) fn tells_answers(after: &str) -> bool {
    has(near(after), &ANSWERED) && !near(after).contains("ikke")
}

/// The beginning of a text.
fn near(text: &str) -> &str {
    const FAR: usize = 60;
    text.char_indices().nth(FAR).map_or(text, |(at, _)| text.get(..at).unwrap_or(""))
}

/// Answers and invitations of a sentence that tells both: "af 900 har 130 svaret", "130 af 900 har svaret".
pub(super) fn answers<'p, 'a>(sentence: &Sentence<'p, 'a>) -> Option<(&'p Amount<'a>, &'p Amount<'a>)> {
    let told: Vec<&Amount<'a>> = sentence.amounts.iter().filter(|amount| is_count(amount)).collect();
    let [first, second] = told.as_slice() else { return None };
    let (answered, invited) = if opens_whole(sentence.before(first)) {
        (*second, *first)
    } else if is_part_of(sentence.between(first, second)) {
        (*first, *second)
    } else {
        return None;
    };
    let clear = !sentence.is_loose(answered) && !sentence.is_loose(invited) && answered.value <= invited.value;
    (clear && sentence.has(&ANSWERED) && sentence.has(&SURVEY)).then_some((answered, invited))
}
