//! Who has the competence to decide.

use super::flow::{find_word, fold, has_mark, mark};
use pejl_model::Decider;

/// Who decides, told by the competence section's `text`; `committee` is the paper's own body.
pub(crate) fn read(text: &str, committee: Option<&str>) -> Option<Decider> {
    let own = committee.map(plain).filter(|own| !own.is_empty());
    let folded = fold(text);
    if let Some(code) = codes(text, committee) {
        return code;
    }
    let council = mentions(&folded, &["råd", "bestyrelse", "repræsentation"], &COUNCIL);
    let finance = mentions(&folded, &["økonomi", "magistrat"], &FINANCE);
    let delegated = folded.contains("deleger");
    let named = own.as_deref().is_some_and(|own| names(text, own));
    match () {
        () if council && !(delegated && (named || folded.contains("udvalg"))) => Some(Decider::Council),
        () if finance => Some(Decider::Finance),
        () if named => Some(Decider::Committee),
        () => unnamed(&folded).then_some(Decider::Committee),
    }
}

const COUNCIL: [&str; 8] = [
    "byråd",
    "byrådet",
    "byrådets",
    "kommunalbestyrelse",
    "kommunalbestyrelsen",
    "kommunalbestyrelsens",
    "borgerrepræsentationen",
    "borgerrepræsentation",
];
const FINANCE: [&str; 7] = [
    "økonomiudvalg",
    "økonomiudvalget",
    "økonomiudvalgets",
    "magistraten",
    "magistrat",
    "økonomi- og erhvervsudvalget",
    "økonomi- og planudvalget",
];

/// True where one of `words` stands in the text; each of them holds one of `stems`.
fn mentions(folded: &str, stems: &[&str], words: &[&str]) -> bool {
    stems.iter().any(|stem| folded.contains(stem)) && words.iter().any(|word| find_word(folded, word, 0).is_some())
}

/// "Udvalget", "Fagudvalget", "Det stående udvalg": this committee without its name.
fn unnamed(folded: &str) -> bool {
    const WORDS: [&str; 6] =
        ["udvalget", "fagudvalget", "fagudvalg", "det stående udvalg", "stående udvalg", "pågældende fagudvalg"];
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    let first = bare.split(['.', ',', '\n']).next().unwrap_or("").trim();
    WORDS.contains(&first) || first.starts_with("udvalget har") || first.starts_with("udvalget kan")
}

/// A text of codes only ("BEU", "BEU/ØU/KB"): the highest body named. The outer `None` says that it is no such text.
fn codes(text: &str, committee: Option<&str>) -> Option<Option<Decider>> {
    let tokens: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|t| !t.is_empty()).collect();
    let code = |t: &&str| t.chars().count() <= 5 && t.chars().count() > 1 && t.chars().all(char::is_uppercase);
    if tokens.is_empty() || !tokens.iter().all(code) {
        return None;
    }
    let council = tokens.iter().any(|t| matches!(*t, "KB" | "BY" | "BR" | "BYR" | "KOM" | "BYRÅD"));
    let finance = tokens.iter().any(|t| matches!(*t, "ØU" | "ØK" | "ØKU" | "ØKE"));
    if council || finance {
        return Some(Some(if council { Decider::Council } else { Decider::Finance }));
    }
    let own = committee.is_some_and(|name| tokens.iter().any(|t| fits_initials(t, name)));
    Some(own.then_some(Decider::Committee))
}

/// True where the letters of `code` stand in order in `name`, the first of them at a word's start or
/// at the start of a word's second part, and `u` where the name says udvalg.
pub(crate) fn fits_initials(code: &str, name: &str) -> bool {
    let name = fold(name);
    let mut rest = name.chars();
    let code = fold(code);
    let starts = name.starts_with(code.chars().next().unwrap_or('\0'))
        || name
            .strip_prefix("udvalget for ")
            .or_else(|| name.strip_prefix("udvalg for "))
            .is_some_and(|n| code.chars().next().is_some_and(|c| n.starts_with(c)));
    starts && code.chars().all(|c| rest.any(|n| n == c))
}

/// True where a line of `text` is `own` (plain letters), a few letters apart, or holds it.
fn names(text: &str, own: &str) -> bool {
    let whole = plain(text);
    if whole.contains(own) || near(&whole, own) {
        return true;
    }
    text.lines().chain(text.split([';', '.'])).any(|line| {
        let line = line.trim();
        let line = if has_mark(line) { line.get(mark(line).unwrap_or(0)..).unwrap_or(line) } else { line };
        near(&plain(line), own)
    })
}

/// Small letters only, "&" as "og": what two spellings of a name have in common.
fn plain(text: &str) -> String {
    let folded = fold(text).replace('&', "og");
    folded.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// True where the two differ by few letters ("Beskæftigelse" for "Beskæftigelses").
fn near(a: &str, b: &str) -> bool {
    let allowed = (b.chars().count() / 12).clamp(1, 3);
    a == b || (a.len().abs_diff(b.len()) <= allowed * 2 && b.len() >= 6 && distance(a, b) <= allowed)
}

/// Edit distance.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut left = i + 1;
        let mut diagonal = i;
        for (cell, y) in row.iter_mut().skip(1).zip(&b) {
            let best = (diagonal + usize::from(x != *y)).min(left + 1).min(*cell + 1);
            diagonal = std::mem::replace(cell, best);
            left = best;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_decides_is_told_by_name_and_by_code() {
        use Decider::{Committee, Council, Finance};
        for (text, committee, decider) in [
            ("Beskæftigelse & Integrationsudvalget.", "Beskæftigelses & Integrationsudvalget", Some(Committee)),
            ("Beskæftigelses & integrationsudvalget.", "Beskæftigelses & Integrationsudvalget", Some(Committee)),
            (
                "Erhvervs-, Beskæftigelses-, og Uddannelsesudvalget.",
                "Erhvervs-, Beskæftigelses- og Uddannelsesudvalget",
                Some(Committee),
            ),
            ("Udvalget for Børn\n\nUdvalget for Job & Integration", "Udvalget for Job og Integration", Some(Committee)),
            ("BEU", "Beskæftigelsesudvalget", Some(Committee)),
            ("KB", "Beskæftigelsesudvalget", Some(Council)),
            ("BEU/ØU", "Beskæftigelsesudvalget", Some(Finance)),
            ("TMU", "Beskæftigelsesudvalget", None),
            ("Byrådet har beslutningskompetencen, jf. delegationsplanen.", "Socialudvalget", Some(Council)),
            ("Økonomiudvalget", "Socialudvalget", Some(Finance)),
            ("Udvalget", "Socialudvalget", Some(Committee)),
            ("Teknik- og Miljøudvalget", "Socialudvalget", None),
            ("Byrådet har delegeret kompetencen til Socialudvalget", "Socialudvalget", Some(Committee)),
            ("", "Socialudvalget", None),
        ] {
            assert_eq!(read(text, Some(committee)), decider, "{text}");
        }
    }
}
