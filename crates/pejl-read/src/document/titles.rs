//! An item's title, and what else its line tells: type, case number, open or closed.

use crate::outline::{RawItem, type_marker};
use crate::values::case_numbers;
use pejl_model::{CaseNumber, ItemType, Located, Span, text::push_collapsed};

/// What the line of an item's title tells.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub title: Option<Located<String>>,
    pub item_type: Option<Located<ItemType>>,
    /// A case number in brackets or far behind the title.
    pub case_number: Option<CaseNumber>,
    pub closed: bool,
}

/// The title without marker and case number, and what these tell.
pub(super) fn read(raw: &RawItem, source: &str) -> Told {
    let Some(whole) = raw.title.iter().copied().reduce(Span::cover) else {
        let item_type = raw.item_type.map(|t| Located::new(t, Span::default()));
        return Told { item_type, ..Told::default() };
    };
    let (mut text, case_number) = joined(&raw.title, source);
    let bare = text.trim_matches(['|', ' ']).len();
    if bare < text.len() {
        text = text.trim_matches(['|', ' ']).to_owned();
    }
    const BUTTONS: [&str; 4] = ["Klik her for", "Åbn/luk punkt", "Kopier link til punktet", "Fold punkt ud"];
    for button in BUTTONS {
        // Most titles have none, which a look tells sooner than a search does.
        if text.contains(button)
            && let Some(at) = text.find(button).filter(|at| *at > 0)
        {
            text.truncate(text[..at].trim_end().len());
        }
    }
    if let Some(bare) = text.strip_suffix("( )").or_else(|| text.strip_suffix("()")) {
        text.truncate(bare.trim_end().len());
    }
    let closed = closed_title(&text);
    if let Some(at) = ["Åben - ", "Åbent - ", "Åben: "].iter().find(|w| text.starts_with(**w)).map(|w| w.len()) {
        text.drain(..at);
    }
    text.truncate(without_openness(&text).len());
    let marker = type_marker(&text);
    let item_type = match marker {
        Some((at, kind)) => {
            text.truncate(at);
            Some(Located::new(kind, whole))
        }
        None => raw.item_type.or_else(|| type_by_opening(&text)).map(|kind| Located::new(kind, whole)),
    };
    let title = (!text.is_empty()).then(|| Located::new(text, whole));
    Told { title, item_type, case_number, closed }
}

/// The title's stretches as one text, and the case number behind them, which is left out.
fn joined(stretches: &[Span], source: &str) -> (String, Option<CaseNumber>) {
    let mut text = String::new();
    let mut number = None;
    for (i, span) in stretches.iter().enumerate() {
        let printed = span.of(source);
        let behind = (i + 1 == stretches.len()).then(|| case_numbers::behind_title(printed, span.start)).flatten();
        match behind {
            Some((found, taken)) => {
                number = Some(found);
                push_collapsed(&mut text, &printed[..taken.start]);
                push_collapsed(&mut text, &printed[taken.end..]);
            }
            None => push_collapsed(&mut text, printed),
        }
    }
    (text, number)
}

/// The title without brackets at its end that tell only whether the item is open: they are no part of it.
fn without_openness(text: &str) -> &str {
    const WORDS: [&str; 9] = [
        "åben",
        "åbent",
        "åben sag",
        "åbent punkt",
        "åbent dagsordenspunkt",
        "lukket",
        "lukket sag",
        "lukket punkt",
        "lukket dagsordenspunkt",
    ];
    let inside = text.strip_suffix(')').and_then(|t| t.rsplit_once('('));
    let told = inside.filter(|(title, word)| !title.trim().is_empty() && WORDS.contains(&word.to_lowercase().as_str()));
    told.map_or(text, |(title, _)| title.trim_end())
}

/// The type that a title's first words tell beyond doubt. Codes of committees
/// before a dash are passed over.
fn type_by_opening(title: &str) -> Option<ItemType> {
    let coded = |t: &str| t.len() <= 40 && t.chars().all(|c| c.is_uppercase() || "/,. ".contains(c));
    let title = title.split_once(" - ").filter(|(codes, _)| coded(codes)).map_or(title, |(_, rest)| rest);
    // The first letters of the words.
    if !title.starts_with(['O', 'o', 'D', 'd', 'T', 't', 'B', 'b']) {
        return None;
    }
    let low = title.to_lowercase();
    let opens = |verb: &str| {
        ["om ", "af ", "vedr", "vedrørende "].iter().any(|w| low.strip_prefix(verb).is_some_and(|r| r.starts_with(w)))
    };
    if opens("orientering ") {
        Some(ItemType::Information)
    } else if opens("drøftelse ") || opens("temadrøftelse ") {
        Some(ItemType::Discussion)
    } else if opens("beslutning ") {
        Some(ItemType::Decision)
    } else {
        None
    }
}

/// True for a title that says that the item is closed.
fn closed_title(title: &str) -> bool {
    let holds = |letters: &str| memchr::memmem::find(title.as_bytes(), letters.as_bytes()).is_some();
    if !holds("ukke") && !holds("UKKE") {
        return false;
    }
    let low = title.to_lowercase();
    let low = low.trim_end_matches([')', '.', ' ']);
    low.starts_with("lukket:")
        || low.starts_with("lukket ")
        || low == "lukket"
        || low.starts_with("(lukket")
        || [" - lukket", " – lukket", "(lukket", "lukket punkt", "lukket sag", "for lukkede døre", "(lukket punkt"]
            .iter()
            .any(|w| low.ends_with(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(text: &str) -> (String, Option<String>) {
        let (title, number) = joined(&[Span::new(0, text.len())], text);
        (without_openness(&title).to_owned(), number.map(|n| n.text))
    }

    #[test]
    fn what_stands_behind_a_title_is_no_part_of_it() {
        for (text, told, number) in [
            ("Ny model (2024-0012345)", "Ny model", Some("2024-0012345")),
            ("Ny model (2024-0012345) - LUKKET", "Ny model - LUKKET", Some("2024-0012345")),
            ("Ny model               24/23344", "Ny model", Some("24/23344")),
            ("Ny model (Åben)", "Ny model", None),
            ("Køb af ejendom (lukket sag)", "Køb af ejendom", None),
            ("Budget 2024 (2. behandling)", "Budget 2024 (2. behandling)", None),
            ("Regnskab 2023/2024", "Regnskab 2023/2024", None),
            ("(Lukket)", "(Lukket)", None),
        ] {
            assert_eq!(title(text), (told.to_owned(), number.map(str::to_owned)), "{text}");
        }
    }
}
