//! Whole names of persons in running text.
//!
//! Two or more words with a capital can be a place, a firm, a law or a project.
//! So a name counts where its first word is a common first name, or where words
//! around it call it a person; and never where something of it belongs to a
//! street, an authority or a firm.

use crate::place::line_before;
use pejl_model::Span;
use std::collections::HashSet;
use std::sync::LazyLock;

static FIRST_NAMES: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("first_names.txt").split_whitespace().collect());

/// Words that are in no person's name.
const NO_NAMES: [&str; 58] = [
    "kommune",
    "kommunen",
    "region",
    "center",
    "centret",
    "centeret",
    "jobcenter",
    "forvaltning",
    "forvaltningen",
    "afdeling",
    "udvalg",
    "udvalget",
    "byråd",
    "råd",
    "rådet",
    "styrelsen",
    "ministeriet",
    "forening",
    "forbund",
    "fond",
    "fonden",
    "skole",
    "skolen",
    "kirke",
    "sogn",
    "plejehjem",
    "plejecenter",
    "hospital",
    "sygehus",
    "bibliotek",
    "projekt",
    "plan",
    "lov",
    "bekendtgørelse",
    "dansk",
    "danske",
    "danmark",
    "ukraine",
    "syd",
    "nord",
    "øst",
    "vest",
    "sjælland",
    "fyn",
    "jylland",
    "hus",
    "huset",
    "team",
    "gruppe",
    "office",
    "user",
    "microsoft",
    "bruger",
    "admin",
    "administrator",
    "system",
    "aps",
    "group",
];

/// Ends of words that are places.
const PLACES: [&str; 15] = [
    "vej",
    "vejen",
    "gade",
    "gaden",
    "allé",
    "stræde",
    "vænget",
    "torvet",
    "plads",
    "pladsen",
    "parken",
    "boulevard",
    "forvaltning",
    "forvaltningen",
    "kommune",
];

/// Words after a name that make it a place's or a firm's.
const AFTER: [&str; 15] = [
    "a/s", "aps", "i/s", "k/s", "amba", "vej", "gade", "allé", "plads", "skole", "fond", "fonden", "kommune", "& co",
    "og co",
];

/// A person's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    /// Where it stands.
    pub span: Span,
}

/// The names inside `within` that begin with a common first name.
#[must_use]
pub fn in_span(text: &str, within: Span) -> Vec<Name> {
    runs(text, within).into_iter().filter_map(|run| of_run(text, &run, true)).collect()
}

/// Ends of family names. Only these tell a name whose first name is not common from what else is written with capitals.
const FAMILIES: [&str; 22] = [
    "sen", "gaard", "gård", "lund", "holm", "berg", "skov", "dahl", "bjerg", "strup", "borg", "kjær", "bæk", "bech",
    "toft", "mann", "ova", "enko", "ska", "ovic", "oglu", "zadeh",
];

/// The name that begins right at `at`: it has a common first name or the end of a family name.
#[must_use]
pub fn right_at(text: &str, at: usize, end: usize) -> Option<Name> {
    let rest = text.get(at..end).filter(|rest| rest.starts_with(char::is_uppercase))?;
    let end = at + head(rest, LONGEST).len();
    let run =
        runs(text, Span::new(at, end)).into_iter().next().filter(|run| run.first().is_some_and(|w| w.start == at))?;
    let first = FIRST_NAMES.contains(run.first()?.of(text));
    let family = run.last()?.of(text).trim_end_matches('s');
    let family =
        FAMILIES.iter().any(|end| family.ends_with(end) || run.last().is_some_and(|w| w.of(text).ends_with(end)));
    of_run(text, &run, false).filter(|_| first || family)
}

/// True where a whole name that begins with a common first name stands right before `at`, on the same line.
pub(crate) fn is_before(text: &str, at: usize) -> bool {
    let line = line_before(text, at);
    let lead = line.get(line.ceil_char_boundary(line.len().saturating_sub(NEAR))..).unwrap_or("");
    let between = |c: char| matches!(c, ' ' | ',' | '(' | ':' | ';' | '\u{a0}' | '-' | '–');
    let named = |name: Name| text.get(name.span.end..at).is_some_and(|gap| gap.chars().all(between));
    in_span(text, Span::new(at - lead.len(), at)).into_iter().any(named)
}

/// So far before a number its owner's name may begin, in bytes.
const NEAR: usize = 60;
/// The longest name, in bytes.
const LONGEST: usize = 120;

/// At most the first `most` bytes of `text`.
fn head(text: &str, most: usize) -> &str {
    text.get(..text.floor_char_boundary(most)).unwrap_or("")
}

/// True for the words of a whole name and nothing else, as in a file's metadata.
#[must_use]
pub fn is_name(text: &str) -> bool {
    let text = text.trim();
    // "Jensen, Hanne" as well.
    let plain = text.split_once(", ").map_or(text.to_owned(), |(last, first)| [first, " ", last].concat());
    let run = runs(&plain, Span::new(0, plain.len()));
    let [run] = run.as_slice() else { return false };
    of_run(&plain, run, false).is_some_and(|name| name.span == Span::new(0, plain.len()))
}

/// Words with a capital, each run as long as single blanks part them.
fn runs(text: &str, within: Span) -> Vec<Vec<Span>> {
    let mut runs: Vec<Vec<Span>> = Vec::new();
    let mut last_end = None;
    for word in words(text, within) {
        if !is_capitalised(word.of(text)) {
            last_end = None;
            continue;
        }
        let joined = last_end.is_some_and(|end| matches!(text.get(end..word.start), Some(" " | "\u{a0}" | ". ")));
        match runs.last_mut().filter(|_| joined) {
            Some(run) => run.push(word),
            None => runs.push(vec![word]),
        }
        last_end = Some(word.end);
    }
    runs
}

fn words(text: &str, within: Span) -> impl Iterator<Item = Span> + '_ {
    let part = within.of(text);
    let is_word = |c: char| c.is_alphabetic() || matches!(c, '-' | '\'' | '’');
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = part.get(at..)?;
        let start = at + rest.find(is_word)?;
        let rest = part.get(start..)?;
        let end = start + rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        at = end;
        Some(Span::new(within.start + start, within.start + end))
    })
}

/// A capital and small letters, or a capital alone as an initial.
fn is_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    capital && (letters.clone().next().is_none() || letters.any(char::is_lowercase))
}

/// The name in a run of capitalised words; from the first common first name on where `known` is asked for.
fn of_run(text: &str, run: &[Span], known: bool) -> Option<Name> {
    let from = if known { run.iter().position(|word| FIRST_NAMES.contains(word.of(text)))? } else { 0 };
    if run.iter().any(|word| is_no_name(word.of(text))) {
        return None;
    }
    let run = run.get(from..)?;
    let run = run.get(..run.len().min(5))?;
    let (first, last) = (run.first()?, run.last()?);
    let initial = |word: &Span| word.of(text).chars().count() < 2;
    if run.len() < 2 || initial(first) || initial(last) {
        return None;
    }
    let tail = text.get(last.end..).unwrap_or("").trim_start_matches([' ', ',']);
    let tail: String = tail.chars().take(8).collect::<String>().to_lowercase();
    let owned =
        AFTER.iter().any(|after| tail.strip_prefix(after).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)));
    (!owned).then(|| Name { span: first.cover(*last) })
}

fn is_no_name(word: &str) -> bool {
    let word = word.to_lowercase();
    NO_NAMES.contains(&word.as_str()) || PLACES.iter().any(|place| word.ends_with(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        in_span(text, Span::new(0, text.len())).into_iter().map(|name| name.span.of(text)).collect()
    }

    #[test]
    fn names_begin_with_a_first_name() {
        assert_eq!(
            found("I går fik Hanne K. Birkelund svar, og Bent Lund-Klit med."),
            ["Hanne K. Birkelund", "Bent Lund-Klit"]
        );
        assert_eq!(found("Endelig Søren Åkær"), ["Søren Åkær"]);
    }

    #[test]
    fn places_and_firms_are_no_names() {
        let text =
            "Hans Jensens Vej, Peter Bangsvej, Bent Lund A/S, Anna Kommune, Birkedal Kommune, Ny Strandvej, Ida.";
        assert_eq!(found(text), Vec::<&str>::new());
    }

    #[test]
    fn the_maker_of_a_file_is_a_person_or_not() {
        assert!(
            is_name("Hanne Holm")
                && is_name("Holm, Hanne")
                && is_name("Holm, Hanne K.")
                && is_name("Yngvild Ravn Klit")
        );
        for text in
            ["Birkedal Kommune", "Microsoft Office User", "hanhol", "HHO", "Acadre", "", "Hanne Holm (konsulent)"]
        {
            assert!(!is_name(text), "{text}");
        }
    }
}
