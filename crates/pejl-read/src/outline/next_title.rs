//! The next item's title on the line of the last attachment.

use super::labels::Label;
use super::vocabulary::{OPENINGS_OF_TITLES, fold_into};
use pejl_model::SectionKind;
use rustc_hash::FxHashSet;

/// The byte in `line` where the next item's title begins after the last
/// attachment, judged by the words that each side shares with its own item:
/// `this` is the text of the item that the attachment belongs to, `next` of the one that
/// the title heads.
pub(crate) fn title_after_attachment(line: &str, this: &str, next: &str, this_title: &str) -> Option<usize> {
    if line.len() > LONGEST_GLUED {
        return None;
    }
    let start = line.rfind("Bilag ").map_or(0, |at| line[at..].find(':').map_or(0, |c| at + c + 1));
    let named = line[start..].trim_start();
    let named_at = line.len() - named.len();
    let this_title = this_title.trim();
    if this_title.len() > 6
        && let Some(rest) = named.strip_prefix(this_title)
        && rest.trim_start().starts_with(char::is_uppercase)
    {
        return Some(line.len() - rest.trim_start().len());
    }
    let (this, next) = (words(this), words(next));
    let mut best: Option<(f32, usize)> = None;
    for at in breaks(line, named_at) {
        let opening = line[at..].split(|c: char| !c.is_alphanumeric()).next().unwrap_or("").to_lowercase();
        let opens = if OPENINGS_OF_TITLES.contains(&opening.as_str()) { 0.6 } else { 0.0 };
        let score =
            share(&line[named_at..at], &this) + share(&line[at..], &next) - share(&line[at..], &this) * 0.4 + opens;
        if best.is_none_or(|(points, _)| score > points) {
            best = Some((score, at));
        }
    }
    best.map(|(_, at)| at)
}

/// Bytes where a capital follows a small letter or a digit and a blank.
fn breaks(line: &str, from: usize) -> Vec<usize> {
    let mut found = Vec::new();
    let mut previous = ['-', '-'];
    for (at, c) in line.char_indices() {
        let after_word =
            previous[1] == ' ' && (previous[0].is_lowercase() || previous[0].is_ascii_digit() || previous[0] == ')');
        if at > from && c.is_uppercase() && after_word {
            found.push(at);
        }
        previous = [previous[1], c];
    }
    found
}

const MOST_WORDS: usize = 1_500;
/// Longest line that may be an attachment and a title.
const LONGEST_GLUED: usize = 2_000;

fn words(text: &str) -> FxHashSet<String> {
    let mut found = FxHashSet::default();
    let mut stem = String::new();
    let long = text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().nth(3).is_some());
    for word in long.take(MOST_WORDS) {
        stem_into(word, &mut stem);
        if !found.contains(&stem) {
            found.insert(stem.clone());
        }
    }
    found
}

/// The first letters of a word: enough to meet its other forms.
fn stem_into(word: &str, out: &mut String) {
    let end = word.char_indices().nth(7).map_or(word.len(), |(at, _)| at);
    fold_into(&word[..end], out);
}

fn stem(word: &str) -> String {
    let mut out = String::new();
    stem_into(word, &mut out);
    out
}

fn share(part: &str, of: &FxHashSet<String>) -> f32 {
    let mine: Vec<String> =
        part.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().nth(3).is_some()).map(stem).collect();
    if mine.is_empty() {
        return 0.3;
    }
    mine.iter().filter(|w| of.contains(*w)).count() as f32 / mine.len() as f32
}

/// True where a section of attachments is what the line stands in.
pub(crate) fn in_attachments(labels: &[Option<Label>], line: usize, text: &str) -> bool {
    text.starts_with("Bilag ")
        && labels[..line].iter().rev().flatten().next().is_some_and(|l| l.kinds.contains(&SectionKind::Attachments))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_title_is_cut_from_the_attachment() {
        let line = "Bilag 1: Notat om hjælp til de ramte borgere Design af undersøgelse i Jobcentret";
        let at = title_after_attachment(
            line,
            "Notat om hjælp til ramte borgere",
            "Forslag til design af brugerundersøgelse i Jobcentret",
            "Meddelelser",
        );
        assert_eq!(at.map(|a| &line[a..]), Some("Design af undersøgelse i Jobcentret"));
    }
}
