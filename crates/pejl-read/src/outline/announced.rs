//! Agendas that print nothing of an item but its title: a list under the heading of a group
//! or of contents, or below "med følgende dagsorden".

use super::candidates::{Candidate, Surroundings};
use super::labels::main_kind;
use super::starts::Start;
use super::vocabulary::strip_bullet;
use pejl_model::Span;

/// Longest title.
const LONGEST: usize = 200;
/// Least titles that make an agenda.
const LEAST: usize = 2;

/// The items of the lists in a paper that labels nothing that is recommended, told or decided.
pub(crate) fn find(around: &Surroundings<'_, '_>, skip: &dyn Fn(usize) -> bool) -> Vec<Start> {
    if around.labels.iter().flatten().any(|l| !l.weak && main_kind(l)) {
        return Vec::new();
    }
    let mut starts = Vec::new();
    let mut listing = false;
    for (i, line) in around.lines.iter().enumerate() {
        let title = strip_bullet(line.text);
        let bulleted = title.len() < line.text.len();
        if !bulleted && opens(i, around) {
            listing = true;
        } else if listing && bulleted && !skip(i) && is_title(title) {
            let title = Span::new(line.span.end - title.len(), line.span.end);
            starts.push(Start { line: i, after: i + 1, number: None, title: vec![title], guessed: true });
        } else {
            listing = false;
        }
    }
    if starts.len() < LEAST { Vec::new() } else { starts }
}

/// Where a paper of a meeting has no labels at all, numbers set apart are its headings: they
/// count as much as others do with a label below. True where any was found.
pub(crate) fn trust_numbers(all: &mut [Candidate], around: &Surroundings<'_, '_>) -> bool {
    const HEAD: usize = 20;
    let told = |w: &str| ["møde", "dagsorden", "referat", "protokol"].iter().any(|m| w.to_lowercase().contains(m));
    let meeting = around.lines.iter().take(HEAD).any(|l| l.text.len() <= LONGEST && told(l.text));
    if !meeting || around.labels.iter().flatten().any(|l| !l.weak && main_kind(l)) {
        return false;
    }
    let mut found = false;
    for candidate in all {
        let line = &around.lines[candidate.line];
        let ends = line.text.ends_with([',', ';', ':', '.']) && !line.text.ends_with(" Evt.");
        // "Referat:" right above the first.
        let above = candidate.line.checked_sub(1).map(|i| &around.lines[i]);
        let led = above.is_some_and(|l| l.gap && l.text.len() <= 20 && l.text.ends_with(':'));
        if (line.gap || led) && !candidate.title.is_empty() && !ends {
            candidate.evidence += if led { 70 } else { 40 };
            found = true;
        }
    }
    found
}

/// "Åbent møde", "Dagsorden:", "... indkaldes med følgende dagsorden.": a list of items follows.
fn opens(i: usize, around: &Surroundings<'_, '_>) -> bool {
    let text = around.lines[i].text.trim_end_matches([':', '.', ' ']);
    let word = around.words[i];
    word.is_some_and(|w| w.group.is_some() || w.contents)
        || ["dagsorden", "Dagsorden", "DAGSORDEN"].iter().any(|w| text.ends_with(w))
}

fn is_title(text: &str) -> bool {
    text.len() <= LONGEST && text.starts_with(char::is_uppercase) && !text.ends_with([',', ';', ':', '.'])
}
