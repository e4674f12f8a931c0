//! Names with party, office and presence, as lists of members print them.

mod members;
mod named;
mod words;

use super::flow::{Flow, fold, mark};
pub(crate) use members::members;
pub(crate) use named::named_in;
use pejl_model::{Person, Span, text::collapse};
use std::ops::Range;
use words::{NO_NAMES, OFFICES, OFFICIALS, PARTIES};

/// One entry of a list of persons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Who.
    pub person: Person,
    /// The office as printed.
    pub role: Option<String>,
    /// Where the entry stands.
    pub span: Span,
    /// Whether the entry itself tells presence ("(Afbud)", "- Deltog").
    pub present: Option<bool>,
}

/// A person in any of the printed forms, or `None` where `text` is none.
pub(crate) fn parse(text: &str) -> Option<Person> {
    entry(text, true).map(|e| e.person)
}

/// The persons of a list divided by commas, semicolons, "og" and "samt" that is
/// a range of a flow (all of it where `None`).
pub(crate) fn list_in(flow: &Flow, range: Option<Range<usize>>) -> Vec<Entry> {
    let range = range.unwrap_or(0..flow.text.len());
    let mut out: Vec<Entry> = Vec::new();
    for piece in pieces(&flow.text, range) {
        let text = flow.cut(piece.clone());
        let span = flow.span(piece);
        if join_to_last(&mut out, text, span) {
            continue;
        }
        if let Some(mut found) = entry(text, true) {
            found.span = span;
            out.push(found);
        }
    }
    out
}

/// "Name, A", "Name, (A)", "Name, direktør", "Name (A), Suppleant for ...": the second half of an entry.
fn join_to_last(out: &mut [Entry], text: &str, span: Span) -> bool {
    let Some(last) = out.last_mut() else { return false };
    let bare = text.trim_matches(['(', ')', ' ', '.']);
    let folded = fold(bare);
    let first = folded.split(' ').next().unwrap_or("");
    if is_party(bare) && last.person.party.is_none() {
        last.person.party = Some(bare.to_owned());
    } else if OFFICIALS.contains(&first) || OFFICES.contains(&first) || OFFICES.contains(&folded.as_str()) {
        last.role.get_or_insert_with(|| bare.to_owned());
    } else if let Some(present) = presence(&folded) {
        last.present = Some(present);
    } else {
        return false;
    }
    last.span = last.span.cover(span);
    true
}

/// The pieces of a list, parted outside round brackets.
pub(crate) fn pieces(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let Some(part) = text.get(range.clone()) else { return out };
    let (mut depth, mut from) = (0usize, 0usize);
    let mut at = 0;
    while let Some(c) = part.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = part.get(at..).unwrap_or("");
        let joint = JOINTS.iter().find(|joint| rest.starts_with(**joint)).map_or(0, |joint| joint.len());
        match c {
            '(' => depth += 1,
            ')' => {
                depth = depth.saturating_sub(1);
                if depth == 0 && opens_entry(part.get(at + 1..).unwrap_or("")) {
                    out.push(range.start + from..range.start + at + 1);
                    from = at + 1;
                }
            }
            _ if joint > 0 && depth == 0 => {
                out.push(range.start + from..range.start + at);
                from = at + joint;
                at = from;
                continue;
            }
            _ => {}
        }
        at += c.len_utf8();
    }
    out.push(range.start + from..range.end);
    out.retain(|piece| text.get(piece.clone()).is_some_and(|t| !t.trim().is_empty()));
    out
}

/// True behind "Bo Holm (A)" in a list without signs: another name with its party follows.
fn opens_entry(rest: &str) -> bool {
    const LONGEST: usize = 60;
    let Some(open) = rest.find('(').filter(|at| *at <= LONGEST && rest.starts_with(' ')) else { return false };
    let mut words = rest[..open].split_whitespace();
    let named = |w: Option<&str>| w.is_some_and(|w| w.starts_with(char::is_uppercase));
    let two = named(words.next()) && named(words.next());
    two && words.all(|w| !w.contains([',', '.', ':', ';']))
}

/// What parts two entries of a list. A middle stop ("Hansen (A). Bo ...") parts too.
const JOINTS: [&str; 6] = [",", ";", " og ", " samt ", " & ", "). "];

/// One entry: the name with what stands around it. `bare` allows a name without party.
fn entry(text: &str, bare: bool) -> Option<Entry> {
    let text =
        text.get(mark(text).unwrap_or(0)..)?.trim_matches([' ', '.', ',', ';', ':', '-', '–', '•', '\t', '\u{a0}']);
    let mut found =
        Entry { person: Person { name: String::new(), party: None }, role: None, span: Span::default(), present: None };
    let text = strip_office(text, &mut found);
    let (name, tail) = match text.find('(') {
        Some(at) => text.split_at(at),
        None => split_dash(text),
    };
    read_tail(tail, &mut found);
    let (name, behind) = split_dash(name.trim_end_matches([' ', ',']));
    read_tail(behind, &mut found);
    let name = trailing_party(name, &mut found);
    found.person.name = collapse(name.trim_matches([' ', ',', '.']));
    let enough = found.person.party.is_some() || (bare && found.person.name.contains(' '));
    (enough && is_name(&found.person.name)).then_some(found)
}

/// "Formand Name", "Borgmester - Name", "Overborgmester Name", "Formand: Name".
fn strip_office<'t>(text: &'t str, found: &mut Entry) -> &'t str {
    let folded = fold(text);
    let office =
        OFFICES.iter().chain(&OFFICIALS).filter(|office| starts_with_word(&folded, office)).max_by_key(|o| o.len());
    let Some(office) = office else { return text };
    let rest = text.get(office.len()..).unwrap_or("").trim_start_matches([' ', '-', '–', ':', ',']);
    if !rest.starts_with(char::is_uppercase) {
        return text;
    }
    found.role = text.get(..office.len()).map(str::to_owned);
    rest
}

fn starts_with_word(folded: &str, word: &str) -> bool {
    folded.strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', ':', ',', '-']))
}

/// Splits at the first dash that stands between blanks.
fn split_dash(text: &str) -> (&str, &str) {
    // The first bytes of the dashes.
    if memchr::memchr2(b'-', 0xE2, text.as_bytes()).is_none() {
        return (text, "");
    }
    let at = [" - ", " – ", " — "].iter().filter_map(|dash| text.find(dash)).min();
    at.map_or((text, ""), |at| text.split_at(at))
}

/// What stands behind a name: "(A)", "((O))", "(Borgmester)(V)", "(1. suppleant - Ø)", "- Formand", "- Deltog".
fn read_tail(tail: &str, found: &mut Entry) {
    for part in tail.split(['(', ')']).map(|p| p.trim_matches([' ', '-', '–', '—', ',', '.', ':'])) {
        let mut whole = true;
        for sub in [" - ", " – ", ", "]
            .iter()
            .find(|dash| part.contains(**dash))
            .map_or(vec![part], |d| part.split(d).collect())
        {
            whole &= read_mark(sub.trim(), found);
        }
        if !whole && !part.is_empty() && found.role.is_none() && part.len() < 40 && !part.contains(char::is_numeric) {
            let folded = fold(part);
            let first = folded.split(' ').next().unwrap_or("");
            found.role = (OFFICES.contains(&first) || OFFICIALS.contains(&first)).then(|| part.to_owned());
        }
    }
}

/// One mark behind a name; false where it is not known.
fn read_mark(part: &str, found: &mut Entry) -> bool {
    let folded = fold(part);
    if is_party(part) {
        found.person.party.get_or_insert_with(|| part.to_owned());
    } else if let Some(present) = presence(&folded) {
        found.present = Some(present);
    } else if OFFICES.contains(&folded.as_str()) {
        found.role.get_or_insert_with(|| part.to_owned());
    } else {
        return part.is_empty();
    }
    true
}

/// "Name A" where the party letter stands bare behind the name is not read; "Name, A" is.
fn trailing_party<'t>(name: &'t str, found: &mut Entry) -> &'t str {
    let Some((before, last)) = name.rsplit_once(',') else { return name };
    let last = last.trim();
    if is_party(last) {
        found.person.party.get_or_insert_with(|| last.to_owned());
        return before;
    }
    name
}

/// Whether a word behind a name tells presence.
fn presence(folded: &str) -> Option<bool> {
    const AWAY: [&str; 12] = [
        "afbud",
        "fraværende",
        "fravær",
        "ikke til stede",
        "deltog ikke",
        "ikke mødt",
        "forfald",
        "meldt afbud",
        "fraværende med afbud",
        "fraværende uden afbud",
        "ej til stede",
        "har meldt afbud",
    ];
    const HERE: [&str; 6] = ["deltog", "deltager", "til stede", "tilstede", "mødt", "fremmødt"];
    let folded = folded.trim_end_matches('.');
    if AWAY.contains(&folded) {
        return Some(false);
    }
    HERE.contains(&folded).then_some(true)
}

/// True for a party as printed: a letter, a known short form, or a party's name.
pub(crate) fn is_party(text: &str) -> bool {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => c.is_ascii_uppercase() || matches!(c, 'Æ' | 'Ø' | 'Å'),
        (Some(_), Some(_)) => PARTIES.contains(&fold(text).as_str()),
        _ => false,
    }
}

/// True where every word can be part of a name.
fn is_name(name: &str) -> bool {
    let mut words = name.split(' ').peekable();
    let first = words.peek().copied().unwrap_or("");
    let last = name.rsplit(' ').next().unwrap_or("");
    name.len() <= 60
        && first.starts_with(char::is_uppercase)
        && last.starts_with(char::is_uppercase)
        && !NO_NAMES.contains(&fold(first).as_str())
        && !NO_NAMES.contains(&fold(last).as_str())
        && name.split(' ').count() <= 6
        && words.all(is_name_word)
}

fn is_name_word(word: &str) -> bool {
    const SMALL: [&str; 13] = ["de", "von", "van", "af", "der", "el", "al", "la", "den", "da", "du", "ter", "bin"];
    let letters = word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '.' | '\'' | '’' | '´'));
    let single = word.chars().count() == 1;
    letters && (word.starts_with(char::is_uppercase) || (!single && SMALL.contains(&word)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::Phrases;
    use crate::lines::split;

    fn person(name: &str, party: &str) -> Person {
        Person { name: name.into(), party: (!party.is_empty()).then(|| party.into()) }
    }

    #[test]
    fn a_person_is_read_in_every_printed_form() {
        for (text, name, party) in [
            ("Ida Holm (A)", "Ida Holm", "A"),
            ("Ida Holm, A", "Ida Holm", "A"),
            ("Ida Holm, (A)", "Ida Holm", "A"),
            ("Ida Holm ((O))", "Ida Holm", "O"),
            ("Ida Holm(A)", "Ida Holm", "A"),
            ("Ida Holm (1. suppleant - Ø)", "Ida Holm", "Ø"),
            ("Formand Ida Holm (A)", "Ida Holm", "A"),
            ("Ida Holm (A) - Formand", "Ida Holm", "A"),
            ("Ida Holm (Borgmester)(V)", "Ida Holm", "V"),
            ("Borgmester - Ida Holm (C)", "Ida Holm", "C"),
            ("Overborgmester Ida Holm (A)", "Ida Holm", "A"),
            ("Ida B. Holm", "Ida B. Holm", ""),
            ("Ida de la Holm-Å (Løsgænger)", "Ida de la Holm-Å", "Løsgænger"),
            ("Ida Holm (UFG)", "Ida Holm", "UFG"),
            ("Ida Holm ()", "Ida Holm", ""),
            ("- Ida Holm (V).", "Ida Holm", "V"),
        ] {
            assert_eq!(parse(text), Some(person(name, party)), "{text}");
        }
    }

    #[test]
    fn what_is_no_person_is_not_read() {
        for text in ["", "Godkendt", "Udvalget for Job", "(A)", "12. maj", "Holm", "ida holm", "Liste V", "Punkt 2"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn members_keep_their_presence_and_offices() {
        let source = "Ida Holm (A) - Formand, Bo Å. Lind (Afbud), Per\nSkov (V) og Eva Dal, Ø\nFraværende: Ib Ask (C)\nFra forvaltningen:\nOle Berg, direktør";
        let read = members(&split(source), Phrases::get(None));
        let told: Vec<_> =
            read.iter().map(|m| (m.person.name.as_str(), m.person.party.as_deref(), m.present)).collect();
        assert_eq!(
            told,
            [
                ("Ida Holm", Some("A"), None),
                ("Bo Å. Lind", None, Some(false)),
                ("Per Skov", Some("V"), None),
                ("Eva Dal", Some("Ø"), None),
                ("Ib Ask", Some("C"), Some(false)),
            ]
        );
        assert_eq!(read[0].role.as_deref(), Some("Formand"));
        assert_eq!(read[2].span.of(source), "Per\nSkov (V)");
    }

    #[test]
    fn one_a_line_with_officials_mixed_in() {
        let source = "• Ida Holm (A) - Deltog\n• Ole Berg, direktør\n• Direktør Ea Strøm\n• Bo Lind (V) - Afbud";
        let read = members(&split(source), Phrases::get(None));
        let told: Vec<_> = read.iter().map(|m| (m.person.name.as_str(), m.present)).collect();
        assert_eq!(told, [("Ida Holm", Some(true)), ("Bo Lind", Some(false))]);
    }

    #[test]
    fn a_part_of_officials_in_the_list_is_passed_over() {
        let source = "Ida Holm (A)\nDeltagere fra administrationen:\nOle Berg\nEa Strøm\nMedlemmer:\nBo Lind (V)";
        let read = members(&split(source), Phrases::get(None));
        assert_eq!(read.iter().map(|m| m.person.name.as_str()).collect::<Vec<_>>(), ["Ida Holm", "Bo Lind"]);
    }

    #[test]
    fn names_stand_out_of_running_text() {
        let flow = Flow::of("Som stedfortræder deltog Ida B. Holm (V), mens Bo Lind og Liste V ikke deltog.", 0);
        let found: Vec<_> = named_in(&flow, 0..flow.text.len()).into_iter().map(|f| f.0).collect();
        assert_eq!(found, [person("Ida B. Holm", "V"), person("Bo Lind", "")]);
    }
}
