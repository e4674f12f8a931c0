//! Agendas that print nothing of an item but its title: a list under the heading of a group
//! or of contents, or below "med følgende dagsorden".

use super::candidates::Surroundings;
use super::starts::Start;
use super::vocabulary::strip_bullet;
use pejl_model::Span;

/// Longest title.
const LONGEST: usize = 200;
/// Least titles that make an agenda.
const LEAST: usize = 2;

/// The items of the lists in a paper that has no labels.
pub(crate) fn find(around: &Surroundings<'_, '_>, skip: &dyn Fn(usize) -> bool) -> Vec<Start> {
    if around.labels.iter().flatten().any(|l| !l.weak) {
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
