//! The committee's name.

mod segments;

use crate::lines::Line;
use crate::outline::names_body;
use crate::source::SourceText;
use crate::values::dates::WEEKDAYS;
use crate::values::{dates, municipalities, terms};
use pejl_model::{Located, Span, text::collapse};
use segments::segments;

/// Words around a body's name that are no part of it.
pub(super) const BEFORE: [&str; 42] = [
    "referat",
    "dagsorden",
    "beslutningsprotokol",
    "protokol",
    "beslutningsreferat",
    "mødereferat",
    "tillægsdagsorden",
    "tillægsreferat",
    "udskrift",
    "åben",
    "åbent",
    "åbne",
    "lukket",
    "lukkede",
    "endeligt",
    "endelig",
    "godkendt",
    "foreløbigt",
    "ekstraordinært",
    "ordinært",
    "konstituerende",
    "til",
    "fra",
    "for",
    "af",
    "i",
    "på",
    "møde",
    "mødet",
    "udvalgsmøde",
    "med",
    "vedtagelser",
    "beslutninger",
    "indkaldelse",
    "den",
    "nr.",
    "og",
    "dagsordenen",
    "referatet",
    "mødeindkaldelse",
    "tillæg",
    "ekstra",
];

/// The committee: from a labelled value, else from the best line of the head, else from the document's own title.
pub(crate) fn find(labelled: &[Line<'_>], plain: &[Line<'_>], source: &SourceText) -> Option<Located<String>> {
    let from_label = labelled.iter().find_map(|l| name_in(l.text, l.span.start, true));
    from_label.or_else(|| best_line(plain)).or_else(|| {
        let title = source.title.as_deref()?;
        let found = name_in(title, 0, false)?;
        Some(Located::new(found.value, Span::default()))
    })
}

/// The committee in a file's name such as "2024-03-12-arbejdsmarkedsudvalget-referat.pdf".
pub(crate) fn in_file_name(name: &str) -> Option<String> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let slug = !stem.contains(' ');
    let spaced = if slug { stem.replace(['-', '_', '+'], " ") } else { stem.to_owned() };
    let spaced = if slug && stem.is_ascii() {
        spaced.replace("ae", "æ").replace("oe", "ø").replace("aa", "å")
    } else {
        spaced
    };
    let words: Vec<&str> = spaced.split_whitespace().filter(|w| municipalities::by_name(w).is_none()).collect();
    let found = name_in(&words.join(" "), 0, false)?.value;
    let end = found.find(|c: char| c.is_ascii_digit()).unwrap_or(found.len());
    let name = strip(&found[..end]);
    let mut chars = name.chars();
    names_body(name).then(|| chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default())
}

/// Lines of a head that may name the body.
pub(super) const LINES: usize = 60;

fn best_line(plain: &[Line<'_>]) -> Option<Located<String>> {
    let mut best: Option<(i32, Located<String>)> = None;
    for (i, line) in plain.iter().take(LINES).enumerate().filter(|(_, l)| l.text.len() <= 200) {
        let owned = owner_of_meeting(line);
        let Some(name) = owned.clone().or_else(|| name_in(line.text, line.span.start, false)) else { continue };
        if is_prose(&name.value) || is_column(&name.value) {
            continue;
        }
        let low = line.text.to_lowercase();
        let mut points = 30 - i as i32;
        points += if ["referat", "dagsorden", "protokol", "mødet i", "møde i"].iter().any(|w| low.contains(w)) {
            20
        } else {
            0
        };
        points += if dates::first(line.text, 0).is_some() { 12 } else { 0 };
        points += if owned.is_some() { 20 } else { 0 };
        points += if name.value.len() + 4 >= line.text.len() { 8 } else { 0 };
        points -= if line.text.ends_with('.') || line.text.contains('(') { 15 } else { 0 };
        points -= 2 * (name.value.split_whitespace().count() as i32 - 4).max(0);
        if best.as_ref().is_none_or(|(most, _)| points > *most) {
            best = Some((points, name));
        }
    }
    best.map(|(_, name)| name)
}

/// "Se hvilke udvalg der er aktive", "Økonomiudvalgets sager": words that no name holds.
pub(super) fn is_prose(name: &str) -> bool {
    const WORDS: [&str; 9] = ["der", "er", "kan", "hvilke", "skal", "har", "du", "se", "vælg"];
    let groups = ["sager", "punkter"].iter().any(|w| name.to_lowercase().ends_with(w));
    groups || name.split(' ').any(|w| w.len() <= 6 && WORDS.contains(&w.to_lowercase().as_str()))
}

/// "Titel Udvalg Funktioner": headings of columns, and no body.
fn is_column(name: &str) -> bool {
    let mut words = name.split(' ');
    name.contains(' ') && words.any(|w| w == "Udvalg") && !name.contains(" for ") && {
        let lowered = |w: &str| names_body(w) && w != "Udvalg";
        !name.split(' ').any(lowered) && name.split(' ').filter(|w| w.starts_with(char::is_uppercase)).count() > 2
    }
}

/// "Børn, kultur og fritids møde den 4. maj 2021": whoever has the meeting is the body.
fn owner_of_meeting(line: &Line<'_>) -> Option<Located<String>> {
    let at = ["s møde den ", "s møde d. ", "s ordinære møde den ", "s ekstraordinære møde den ", "s møde "]
        .iter()
        .find_map(|w| {
            line.text
                .find(w)
                .filter(|at| dates::first(&line.text[at + w.len()..], 0).is_some_and(|d| d.span.start == 0))
        })?;
    let owner = &line.text[..at];
    let owner = owner.trim_end_matches(['\'', '’', '´']);
    let end = terms::find_term(owner, 0).map_or(owner.len(), |t| t.span.start);
    let name = strip(&owner[..end]);
    let fits = name.starts_with(char::is_uppercase) && name.split_whitespace().count() <= 9 && name.len() >= 4;
    let start = line.span.start + (name.as_ptr() as usize).saturating_sub(line.text.as_ptr() as usize);
    fits.then(|| Located::new(as_written(&collapse(name)), Span::new(start, start + name.len())))
}

/// "at Kulturudvalget godkender ...": the body that is asked to decide.
pub(crate) fn subject(point: &str, base: usize) -> Option<Located<String>> {
    const VERBS: [&str; 10] = [
        " godkender",
        " drøfter",
        " tager",
        " tiltræder",
        " anbefaler",
        " beslutter",
        " indstiller",
        " vedtager",
        " bemyndiger",
        " udpeger",
    ];
    let text = point.strip_prefix("at ").or_else(|| point.strip_prefix("At ")).unwrap_or(point);
    let end = VERBS.iter().filter_map(|v| text.find(v)).min().filter(|e| *e <= 90)?;
    let name = strip(&text[..end]);
    let fits = name.starts_with(char::is_uppercase) && names_body(name) && name.split_whitespace().count() <= 8;
    fits.then(|| Located::new(as_written(&collapse(name)), Span::new(base, base)))
}

/// The body's name in `text`; `sure` where a label says that it is one.
pub(crate) fn name_in(text: &str, base: usize, sure: bool) -> Option<Located<String>> {
    let mut best: Option<&str> = None;
    let bracketed = sure && text.ends_with(')') && text.len() <= 80 && dates::first(text, 0).is_none();
    let pieces = if bracketed { vec![text] } else { segments(text) };
    for segment in pieces {
        let name = if sure { with_brackets(segment) } else { tight(strip(segment)) };
        let low = name.to_lowercase();
        let other = low == "udvalg" || BEFORE.contains(&low.as_str()) || low.ends_with("salen");
        let fits = !name.is_empty() && !other && name.len() <= 140 && name.chars().any(char::is_alphabetic);
        // "Fjordby Byråd" heads the paper of a committee.
        let council = |b: &str| b.ends_with(" Byråd") || b.ends_with(" byråd") || b.ends_with(" BYRÅD");
        if fits && best.is_some_and(council) && names_body(name) && !council(name) {
            best = Some(name);
        }
        if fits && (names_body(name) || (sure && best.is_none())) && best.is_none_or(|b| !names_body(b)) {
            best = Some(name);
        }
    }
    let name = best?;
    let start = base + (name.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    Some(Located::new(as_written(&collapse(name)), Span::new(start, start + name.len())))
}

/// A labelled name with what it has in brackets at its end.
fn with_brackets(segment: &str) -> &str {
    let whole = segment.trim();
    let term = || terms::find_term(whole, 0).is_some();
    let bracketed = whole.ends_with(')') && whole.contains(" (") && names_body(whole) && !term();
    if bracketed { whole } else { strip(segment) }
}

/// The name alone where more words stand around it than names have: "FJORDBY KOMMUNE
/// Klima og Miljøudvalget Møde nr. 13".
fn tight(name: &str) -> &str {
    const MOST: usize = 7;
    let foreign = [" KOMMUNE ", " Møde ", " Mødet "].iter().any(|w| name.contains(w));
    if name.split_whitespace().count() <= MOST && !foreign {
        return name;
    }
    let mut words: Vec<(usize, &str)> = Vec::new();
    for word in name.split_whitespace() {
        words.push(((word.as_ptr() as usize).saturating_sub(name.as_ptr() as usize), word));
    }
    let Some(at) = words.iter().position(|(_, w)| w.starts_with(char::is_uppercase) && names_body(w)) else {
        return name;
    };
    let shouts = |w: &str| w.chars().filter(|c| c.is_alphabetic()).count() > 3 && !w.contains(char::is_lowercase);
    let joins = |w: &str| {
        matches!(w, "og" | "&" | "for" | "samt")
            || (w.starts_with(char::is_uppercase) && shouts(w) == shouts(words[at].1))
    };
    let known = |w: &str| BEFORE.contains(&w.to_lowercase().as_str()) && !matches!(w, "og" | "for");
    let before = words[..at].iter().rev().take_while(|(_, w)| joins(w) && !known(w)).count();
    let bare = matches!(words[at].1, "Udvalget" | "Udvalg" | "UDVALGET");
    let behind = words[at + 1..].iter().take_while(|(_, w)| bare && joins(w) && !known(w)).count();
    let from =
        words[at - before..at].iter().find(|(_, w)| w.starts_with(char::is_uppercase)).map_or(words[at].0, |w| w.0);
    let (last, word) = words[at + behind];
    name[from..last + word.len()].trim_end_matches([',', '.', ':'])
}

/// A segment without the words around the name.
fn strip(segment: &str) -> &str {
    without_municipality(without_words_behind(without_words_before(segment.trim_matches(is_edge))))
}

fn is_edge(c: char) -> bool {
    c.is_whitespace() || ",:;.|-–—_()\"".contains(c)
}

fn without_words_before(mut name: &str) -> &str {
    loop {
        let first = name.split_whitespace().next().unwrap_or("");
        let low = first.trim_end_matches([':', ',', '.']).to_lowercase();
        let rest = name[first.len()..].trim_start_matches(is_edge);
        if rest.is_empty() || !(BEFORE.contains(&low.as_str()) || is_figures(&low)) {
            return name;
        }
        name = rest;
    }
}

/// Words that may follow the name of a body in its paper's head.
const BEHIND: [&str; 13] = [
    "den",
    "d.",
    "d",
    "ordinært",
    "ekstraordinært",
    "møde",
    "mødet",
    "referat",
    "dagsorden",
    "beslutningsprotokol",
    "protokol",
    "kl",
    "kl.",
];

fn without_words_behind(mut name: &str) -> &str {
    loop {
        let last = name.split_whitespace().next_back().unwrap_or("");
        let low = last.to_lowercase();
        let cut = name[..name.len() - last.len()].trim_end_matches(is_edge);
        if cut.is_empty() || !(WEEKDAYS.contains(&low.as_str()) || BEHIND.contains(&low.as_str())) {
            return name;
        }
        name = if low.starts_with("møde") { without_genitive(cut) } else { cut };
    }
}

/// "Jobudvalgets ordinære" (before "møde") is "Jobudvalget".
fn without_genitive(name: &str) -> &str {
    let plain = ["ordinære", "ekstraordinære", "konstituerende"].iter().find_map(|w| name.strip_suffix(w));
    let name = plain.map_or(name, |p| p.trim_end_matches(is_edge));
    let name = name.strip_suffix('S').filter(|n| n.ends_with(['T', 'N', 'D'])).unwrap_or(name);
    let name = name.strip_suffix('s').filter(|n| n.ends_with(['t', 'n', 'd', '\'', '’'])).unwrap_or(name);
    name.trim_end_matches(['\'', '’'])
}

fn without_municipality(mut name: &str) -> &str {
    if let Some(at) = of_municipality(name) {
        name = &name[..at];
    }
    if name.ends_with(" Kommune")
        && let Some(at) = name.rfind(", ").filter(|at| names_body(&name[..*at]))
    {
        name = &name[..at];
    }
    if let Some(at) = name.rfind(" (").filter(|_| !name.ends_with(')')) {
        name = &name[..at];
    }
    match name.find(" Kommune ") {
        Some(at) if names_body(&name[at + 9..]) => name[at + 9..].trim_matches(is_edge),
        _ => name,
    }
}

/// "13", "09-13": a number or the years of a term beside a name.
fn is_figures(word: &str) -> bool {
    let years = word.len() == 5 && word.as_bytes()[2] == b'-';
    word.bytes().all(|b| b.is_ascii_digit() || (years && b == b'-'))
}

/// "Udvalget for Fjordby Kommune", "Byrådet i Fjordby Kommune": where the municipality begins.
fn of_municipality(name: &str) -> Option<usize> {
    let head = name.strip_suffix("Kommune").or_else(|| name.strip_suffix("KOMMUNE"))?.trim_end();
    let (body, _) = head.rsplit_once(' ')?;
    let at = [" for", " i", " FOR", " I"].iter().find_map(|w| body.strip_suffix(w)).map(str::len)?;
    (at > 8 && names_body(&name[..at])).then_some(at)
}

/// Capital letters throughout are a matter of print: "BYRÅDET" is Byrådet.
pub(super) fn as_written(name: &str) -> String {
    let shouted = name.chars().filter(|c| c.is_alphabetic()).count() > 5 && !name.chars().any(char::is_lowercase);
    // "Møde i kommunalbestyrelsen": a name of one word, in running text.
    let lowered = !name.contains(' ') && name.starts_with(char::is_lowercase);
    if !shouted && !lowered {
        return name.to_owned();
    }
    let mut words = String::with_capacity(name.len());
    let mut joined = false;
    for word in name.to_lowercase().split(' ') {
        // "Job- og Vækstudvalget"
        let capital = words.is_empty() || joined;
        joined = joined_before(&words, word) || word.ends_with("-,");
        words.push_str(if words.is_empty() { "" } else { " " });
        let mut letters = word.chars();
        match letters.next().filter(|_| capital) {
            Some(first) => words.extend(first.to_uppercase().chain(letters)),
            None => words.push_str(word),
        }
    }
    words
}

/// True for "og" behind "Job-".
fn joined_before(words: &str, word: &str) -> bool {
    matches!(word, "og" | "&") && words.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_file_names() {
        for (name, body) in [
            ("2024-03-12-arbejdsmarkedsudvalget-referat.txt", "Arbejdsmarkedsudvalget"),
            ("Referat Byrådet 12-03-2024.pdf", "Byrådet"),
            ("faxe-beskaeftigelsesudvalget-2024-01-01.html", "Beskæftigelsesudvalget"),
        ] {
            assert_eq!(in_file_name(name).as_deref(), Some(body), "{name}");
        }
        assert_eq!(in_file_name("notat-om-budget.pdf"), None);
    }

    #[test]
    fn names_in_lines() {
        for (line, body) in [
            ("Kommunalbestyrelsens ordinære møde tirsdag den 12. marts 2024", "Kommunalbestyrelsen"),
            ("Møder > Økonomiudvalget > 12. marts 2024", "Økonomiudvalget"),
            ("Byrådet, Fjordby Kommune", "Byrådet"),
            ("Socialudvalget indkaldes til møde", "Socialudvalget"),
            ("09-13 Udvalget for Klima og Miljø", "Udvalget for Klima og Miljø"),
        ] {
            assert_eq!(name_in(line, 0, false).map(|n| n.value).as_deref(), Some(body), "{line}");
        }
        assert!(name_in("Kommunalbestyrelsessalen", 0, false).is_none());
    }
}
