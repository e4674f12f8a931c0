//! Items whose headings are lost, told by the labels alone: the row of labels is
//! divided so that no item has a main label twice and each goes on in the order
//! that papers follow.

use super::candidates::Surroundings;
use super::labels::{Label, main_kind as is_main};
use super::meta;
use pejl_model::SectionKind;
use rustc_hash::FxHashMap as HashMap;

/// Most labels of one item.
const MOST: usize = 40;
/// What an item costs.
const ITEM: f32 = 1.0;
/// What text of the case costs below a decision, and any label below attachments.
const BACKWARDS: f32 = 0.75;
/// What a label costs that stands twice in an item though it is no main one.
const TWICE: f32 = 0.6;

/// Where a label stands in the order of most papers.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Place {
    Opens,
    Follows,
    Decides,
    Closes,
}

fn place(label: &Label) -> Place {
    match label.kinds.first() {
        Some(SectionKind::Summary | SectionKind::Topic | SectionKind::Background | SectionKind::LegalBasis) => {
            Place::Opens
        }
        Some(SectionKind::Decision | SectionKind::Absence) => Place::Decides,
        Some(SectionKind::Attachments) => Place::Closes,
        _ => Place::Follows,
    }
}

/// A label of the row with its line.
struct Step<'a> {
    line: usize,
    label: &'a Label,
    place: Place,
    /// What speaks for an item that begins here.
    gain: f32,
}

/// The lines of the labels that open an item each.
pub(crate) fn openings(
    around: &Surroundings<'_, '_>,
    skip: &dyn Fn(usize) -> bool,
    titled: &dyn Fn(usize) -> bool,
) -> Vec<usize> {
    let mut steps = row(around, skip, titled);
    let tells = |s: &Step<'_>| is_main(s.label) || s.label.kinds.first() == Some(&SectionKind::Topic);
    if !steps.iter().any(tells) {
        return Vec::new();
    }
    let first = divide(&steps);
    let mut openers: HashMap<&str, usize> = HashMap::default();
    for start in &first {
        *openers.entry(steps[*start].label.key.as_ref()).or_default() += 1;
    }
    let usual: Vec<&str> =
        openers.into_iter().filter(|(_, n)| *n * 2 > first.len() && *n > 1).map(|(k, _)| k).collect();
    for step in steps.iter_mut().filter(|s| usual.contains(&s.label.key.as_ref())) {
        step.gain += 0.3;
    }
    divide(&steps).into_iter().map(|s| steps[s].line).collect()
}

fn row<'a>(
    around: &Surroundings<'a, '_>,
    skip: &dyn Fn(usize) -> bool,
    titled: &dyn Fn(usize) -> bool,
) -> Vec<Step<'a>> {
    let mut steps: Vec<Step<'a>> = Vec::new();
    for (line, label) in around.labels.iter().enumerate() {
        let Some(label) = label.as_ref().filter(|l| !l.weak && !skip(line)) else { continue };
        let place = place(label);
        let follows = label.inline && (is_main(label) || place == Place::Follows);
        if follows && label.dated.is_none() {
            continue;
        }
        let above = line.checked_sub(1).map_or("", |i| around.lines[i].text);
        let metadata = !above.is_empty() && meta::is(above, around.vocabulary);
        let gain = if metadata { 1.5 } else { 0.0 } + if place != Place::Closes && titled(line) { 0.4 } else { 0.0 };
        steps.push(Step { line, label, place, gain });
    }
    steps
}

/// The steps that open an item each, by the cheapest division.
fn divide(steps: &[Step<'_>]) -> Vec<usize> {
    let mut best: Vec<(f32, usize)> = vec![(0.0, 0)];
    for end in 1..=steps.len() {
        let mut cheapest = (f32::MAX, end - 1);
        let mut inside = 0.0;
        for start in (end.saturating_sub(MOST)..end).rev() {
            inside += joined(steps, start, end);
            if inside >= f32::MAX {
                break;
            }
            let cost = best[start].0 + ITEM - steps[start].gain + inside;
            if cost < cheapest.0 {
                cheapest = (cost, start);
            }
        }
        best.push(cheapest);
    }
    let mut starts = Vec::new();
    let mut at = steps.len();
    while at > 0 {
        at = best[at].1;
        starts.push(at);
    }
    starts.reverse();
    starts
}

/// What it costs that the item of the steps up to `end` begins at `start` and not one later.
fn joined(steps: &[Step<'_>], start: usize, end: usize) -> f32 {
    let Some(next) = steps.get(start + 1).filter(|_| start + 1 < end) else { return 0.0 };
    let this = &steps[start];
    let mut cost = 0.0;
    for later in &steps[start + 1..end] {
        if later.label.key != this.label.key {
            continue;
        }
        let other_body = this.label.dated != later.label.dated;
        if is_main(this.label) && !other_body {
            return f32::MAX;
        }
        cost += if is_main(this.label) || this.place == Place::Decides { 0.0 } else { TWICE };
        break;
    }
    let backwards = match this.place {
        Place::Decides => next.place == Place::Opens,
        Place::Closes => next.place != Place::Closes,
        _ => false,
    };
    if backwards { cost + BACKWARDS } else { cost }
}
