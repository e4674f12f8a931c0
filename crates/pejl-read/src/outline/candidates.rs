//! Lines that may be an item's heading, with the evidence for each.

mod forms;

use super::labels::Label;
use super::meta;
use super::vocabulary::{LineWord, OPENINGS_OF_TITLES, Vocabulary};
use crate::lines::Line;
use crate::values::case_numbers;
pub(crate) use forms::word_above;
use forms::{GROUP, GROUPED, LONGEST_HEADING, parse, title_like};
use pejl_model::{SectionKind, Span};
use rustc_hash::{FxHashMap, FxHashSet};

/// A line that begins with a number in the way that an item's heading may.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    /// Index of the line.
    pub line: usize,
    /// The form: words before the number and the sign after it. Items of one paper share it.
    pub style: String,
    /// True where the words before the number are known ("Punkt", "Sag nr.").
    pub worded: bool,
    /// The number's value.
    pub number: u32,
    /// The number as printed.
    pub number_span: Span,
    /// What follows; empty where nothing does.
    pub title: Span,
    /// How much speaks for it, in tenths.
    pub evidence: i32,
}

/// The candidates among `lines`, without evidence yet.
pub(crate) fn find(lines: &[Line<'_>], skip: &dyn Fn(usize) -> bool, vocabulary: &Vocabulary) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        if line.text.len() <= LONGEST_HEADING
            && !skip(i)
            && let Some(mut candidate) = parse(line, i, vocabulary)
        {
            if candidate.style == "#$"
                && let Some(word) = i.checked_sub(1).and_then(|p| word_above(lines[p].text, vocabulary))
            {
                (candidate.worded, candidate.style) = (true, format!("{word}:#"));
            }
            found.push(candidate);
        }
    }
    count_through(&mut found);
    found
}

/// The letters of groups count on: "B.1" follows upon "A.3" as 4 upon 3.
fn count_through(found: &mut [Candidate]) {
    let mut last: Option<(u32, u32)> = None;
    for candidate in found.iter_mut().filter(|c| c.style == GROUPED) {
        let printed = candidate.number;
        let (group, serial) = (printed / GROUP, printed % GROUP);
        candidate.number = match last {
            Some((before, number)) if printed == before + 1 || (group == before / GROUP + 1 && serial == 1) => {
                number + 1
            }
            _ if serial == 1 => 1,
            _ => printed,
        };
        last = Some((printed, candidate.number));
    }
}

/// What the evidence is read from.
pub(crate) struct Surroundings<'a, 's> {
    pub lines: &'a [Line<'s>],
    pub words: &'a [Option<&'static LineWord>],
    pub labels: &'a [Option<Label>],
    pub headings: &'a [u8],
    pub contents: &'a [String],
    pub vocabulary: &'a Vocabulary,
}

/// Weighs each candidate by what stands around it.
pub(crate) fn weigh(candidates: &mut [Candidate], around: &Surroundings<'_, '_>) {
    let mut lists: FxHashMap<String, List> = FxHashMap::default();
    let common = common_labels(around);
    for candidate in candidates.iter_mut() {
        candidate.evidence = evidence(candidate, around, &common);
        if let Some(list) = lists.get(&candidate.style)
            && list.goes_on(candidate, around)
        {
            candidate.evidence -= 30;
            lists.insert(candidate.style.clone(), List { line: candidate.line, number: candidate.number });
        } else if before(candidate.line, around) < 0 {
            lists.insert(candidate.style.clone(), List { line: candidate.line, number: candidate.number });
        } else {
            lists.remove(&candidate.style);
        }
    }
}

/// Labels that this paper prints about as often as any: words that are else only
/// sub-headings count in full then.
fn common_labels<'a>(around: &Surroundings<'a, '_>) -> FxHashSet<&'a str> {
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    for label in around.labels.iter().flatten() {
        *counts.entry(label.key.as_ref()).or_default() += 1;
    }
    let most = counts.values().copied().max().unwrap_or(0);
    counts.into_iter().filter(|(_, n)| *n >= 3 && n * 3 >= most * 2).map(|(key, _)| key).collect()
}

/// The last line of a numbered list in running text.
struct List {
    line: usize,
    number: u32,
}

impl List {
    /// True where the candidate is the list's next line, and not the heading of what follows.
    fn goes_on(&self, candidate: &Candidate, around: &Surroundings<'_, '_>) -> bool {
        let near = candidate.number == self.number + 1 && candidate.line <= self.line + 3;
        let between = (self.line + 1..candidate.line).all(|i| around.labels[i].is_none());
        let heads = around.labels.get(candidate.line + 1).is_some_and(Option::is_some)
            || around.lines.get(candidate.line + 1).is_some_and(|l| meta::is(l.text, around.vocabulary));
        near && between && !heads
    }
}

fn evidence(candidate: &Candidate, around: &Surroundings<'_, '_>, common: &FxHashSet<&str>) -> i32 {
    let line = &around.lines[candidate.line];
    let skip = candidate.title.start.saturating_sub(line.span.start);
    let title = line.text.get(skip..).unwrap_or("");
    let mut points = if candidate.worded { 5 } else { -25 };
    let title = match case_numbers::behind_title(title, 0) {
        Some((_, taken)) => {
            points += 30;
            &title[..taken.start]
        }
        None => title,
    };
    // A case number's label where a number alone follows it.
    points -= if title.is_empty() && candidate.style.starts_with("sagsnr") { 20 } else { 0 };
    points += if title.is_empty() && heads_title(candidate, around) { -5 } else { shape(title, candidate.worded) };
    points += if line.gap { 8 } else { 0 };
    points += if around.headings[candidate.line] > 0 { 25 } else { 0 };
    if !title.is_empty() && around.contents.iter().any(|c| same_title(c, title)) {
        points += 30;
    }
    points += if after_decision(candidate.line, around) { 10 } else { 0 };
    points + after(candidate.line, around, common) + before(candidate.line, around)
}

/// True where the label above, not far off, is a decision's: what most items end with.
fn after_decision(index: usize, around: &Surroundings<'_, '_>) -> bool {
    let above = (1..=8).map_while(|n| index.checked_sub(n)).find_map(|i| around.labels[i].as_ref().map(|l| (i, l)));
    above.is_some_and(|(i, l)| {
        (l.inline || (i + 1 < index && !l.weak)) && l.kinds.first() == Some(&SectionKind::Decision)
    })
}

/// A number alone on its line, with a line like a title and then a label or metadata below.
fn heads_title(candidate: &Candidate, around: &Surroundings<'_, '_>) -> bool {
    let Some(below) = around.lines.get(candidate.line + 1) else { return false };
    let after = candidate.line + 2;
    around.labels[candidate.line + 1].is_none()
        && below.text.len() <= 250
        && title_like(below.text, false)
        && !below.text.ends_with(['.', ';', ','])
        && (around.labels.get(after).is_some_and(Option::is_some)
            || around.lines.get(after).is_some_and(|l| meta::is(l.text, around.vocabulary)))
}

fn shape(title: &str, worded: bool) -> i32 {
    if title.is_empty() {
        return if worded { 0 } else { -25 };
    }
    let mut points = 0;
    if type_marker(title).is_some() {
        points += 25;
    }
    let first = title.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("").to_lowercase();
    let closed = title.len() <= 120 && meta::may_tell_open(title.as_bytes()) && title.to_lowercase().contains("lukke");
    points += if closed || OPENINGS_OF_TITLES.contains(&first.as_str()) { 15 } else { 0 };
    if title.ends_with(['.', ',', ';', ':'])
        && !title.ends_with("m.m.")
        && !title.ends_with("mv.")
        && title != "Evt."
        && !title.starts_with("Lukket")
    {
        points -= 25;
    }
    if title.len() > 200 {
        points -= 20;
    }
    if title.contains('\t') {
        points -= 30;
    }
    points
}

/// Evidence from the lines that follow: metadata, labels, the title once more.
fn after(index: usize, around: &Surroundings<'_, '_>, common: &FxHashSet<&str>) -> i32 {
    let mut points = 0;
    let mut metadata = false;
    for i in index + 1..(index + 9).min(around.lines.len()) {
        if let Some(label) = &around.labels[i] {
            let near = i - index;
            points += match label.weak && !common.contains(label.key.as_ref()) {
                true if near == 1 => 20,
                true => 5,
                false => 30 - 3 * near as i32,
            };
            break;
        }
        if !metadata && i < index + 5 && meta::is(around.lines[i].text, around.vocabulary) {
            metadata = true;
            points += 30;
        }
        if i > index + 3 && !metadata {
            break;
        }
    }
    points
}

/// Evidence against: the line before is a recommendation's label or lead-in.
fn before(index: usize, around: &Surroundings<'_, '_>) -> i32 {
    let Some(previous) = index.checked_sub(1) else { return 5 };
    if let Some(open) = around.words[previous].and_then(|word| word.group) {
        return if open { 0 } else { 30 };
    }
    let kind = |l: &Label| l.kinds.first().copied();
    let empty_decision = |l: &Label| l.weak && !l.inline && kind(l) == Some(SectionKind::Decision);
    // A label that has its text already, of what items end with, leads nothing in.
    let ended = |l: &Label| l.inline && matches!(kind(l), Some(SectionKind::Decision | SectionKind::Absence));
    let labelled = around.labels[previous].as_ref().is_some_and(|l| !empty_decision(l) && !ended(l));
    if word_above(around.lines[previous].text, around.vocabulary).is_some() {
        return 0;
    }
    if labelled || around.lines[previous].text.ends_with([':', ',']) { -30 } else { 0 }
}

/// True where two titles are the same, or one is the other's cut-off beginning.
pub(crate) fn same_title(a: &str, b: &str) -> bool {
    let (a, b) = (a.trim(), b.trim());
    let shorter = a.len().min(b.len());
    if shorter < 8 {
        return a.eq_ignore_ascii_case(b);
    }
    let mut left = a.chars().filter(|c| !c.is_whitespace());
    let mut right = b.chars().filter(|c| !c.is_whitespace());
    loop {
        match (left.next(), right.next()) {
            (None, None) => return true,
            (None, Some(_)) | (Some(_), None) => return shorter >= 12,
            (Some(x), Some(y)) if x == y || x.to_lowercase().eq(y.to_lowercase()) => {}
            _ => return false,
        }
    }
}

/// The type that a title's end tells: "(B)", "(Orientering)"; with the byte where the marker begins.
pub(crate) fn type_marker(title: &str) -> Option<(usize, pejl_model::ItemType)> {
    use pejl_model::ItemType::{Decision, Discussion, Information};
    let trimmed = title.trim_end();
    let open = trimmed.strip_suffix(')')?.rfind('(')?;
    let kind = match trimmed[open + 1..trimmed.len() - 1].trim().to_lowercase().as_str() {
        "b" | "beslutning" | "beslutningssag" | "til beslutning" | "bevilling" | "bevillingssag" => Decision,
        "o" | "orientering" | "orienteringssag" | "til orientering" => Information,
        "d" | "drøftelse" | "drøftelsessag" | "til drøftelse" | "temadrøftelse" => Discussion,
        _ => return None,
    };
    Some((trimmed[..open].trim_end().len(), kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;

    fn one(text: &str) -> Option<(String, u32, String)> {
        let lines = split(text);
        let found = parse(&lines[0], 0, Vocabulary::get(None))?;
        Some((found.style, found.number, found.title.of(text).to_owned()))
    }

    #[test]
    fn headings_in_their_forms() {
        for (text, number, title) in [
            ("Punkt 83: Godkendelse af dagsorden", 83, "Godkendelse af dagsorden"),
            ("• 419. Budgetopfølgning", 419, "Budgetopfølgning"),
            ("2. Nytænkning af indsatsen (O)", 2, "Nytænkning af indsatsen (O)"),
            ("Sag nr. 46", 46, ""),
            ("Sag nr. 12 – Ny model", 12, "Ny model"),
            ("1.  1. Fraværende", 1, "Fraværende"),
            ("Pkt. 42 Status", 42, "Status"),
            ("DAGSORDENSPUNKT 4", 4, ""),
            ("IV. Status", 4, "Status"),
            ("C) Orientering", 3, "Orientering"),
            ("B.2 Ny model", 202, "Ny model"),
            ("52Ny strategi", 52, "Ny strategi"),
            ("2024-15 Ny model", 15, "Ny model"),
            ("16/2024. Ny model", 16, "Ny model"),
            ("3.0 Ny model", 3, "Ny model"),
            ("[7] Ny model", 7, "Ny model"),
            ("Pkt.nr. 8 Ny model", 8, "Ny model"),
            ("Punkt 9 (åbent): Ny model", 9, "Ny model"),
            ("5 / Ny model", 5, "Ny model"),
            ("49/1. Ny model", 49, "Ny model"),
            ("1 (Åben) Ny model", 1, "Ny model"),
            ("2  Lukket       Ny model", 2, "Ny model"),
            ("ØU-55/07-O Ny model", 55, "Ny model"),
            ("T7. Ny model", 7, "Ny model"),
            ("109Godkendelse", 109, "Godkendelse"),
            ("Sag nr. 19 (ØU 23/2010)", 19, ""),
            ("Åben sag nr. 4. Ny model", 4, "Ny model"),
            ("Lukket punkt 5: Ny model", 5, "Ny model"),
            ("Sag 12/2011: Ny model", 12, "Ny model"),
            ("Punkt 19 (TMU-14): Ny model", 19, "Ny model"),
            ("109GB", 0, "none"),
            ("Punkt 13 tages af dagsordenen.", 0, "none"),
        ] {
            match one(text) {
                Some((_, n, t)) => assert_eq!((n, t.as_str()), (number, title), "{text}"),
                None => assert_eq!(title, "none", "{text}"),
            }
        }
    }

    #[test]
    fn what_only_looks_like_a_heading() {
        for text in [
            "1. at orienteringen tages til efterretning.",
            "5.68.98 beskæftigelse",
            "12 procent af de ledige",
            "Bilag 1: Notat",
            "Skolegade 71 - Familiecenter",
            "13-08-2024",
            "Jan 2022",
            "2022-25: rammeaftale",
            "IVS. selskab",
        ] {
            assert_eq!(one(text), None, "{text}");
        }
    }

    #[test]
    fn titles_are_compared_by_their_beginning() {
        assert!(same_title("Orientering om undersøgelsen af før", "Orientering om undersøgelsen af første"));
        assert!(!same_title("Orientering om budget", "Orientering om regnskab"));
    }
}
