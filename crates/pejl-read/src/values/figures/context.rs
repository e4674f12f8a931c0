//! What captions and header cells tell about the figures under them.

use super::unit::{scale_of, unit_of};
use pejl_model::Unit;

/// Longest caption that is looked at, in bytes; a longer one is prose.
const LONGEST_CAPTION: usize = 200;

/// What the place of a figure tells about it, where the figure itself does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct FigureContext {
    /// From a heading such as "(kr.)" or "Antal personer".
    pub unit: Option<Unit>,
    /// From a heading such as "(i 1.000 kr.)" or "mio. kr.".
    pub scale: Option<u64>,
    /// True where four digits alone are a count and no year.
    pub years_count: bool,
}

impl FigureContext {
    /// This, and where it tells nothing what `other` tells.
    pub(super) fn or(self, other: FigureContext) -> Self {
        if self.unit.is_some() || self.scale.is_some() { self } else { other }
    }
}

/// What a caption or a header cell tells about the figures under it.
pub(crate) fn context(heading: &str) -> FigureContext {
    if heading.is_empty() || heading.len() > LONGEST_CAPTION {
        return FigureContext::default();
    }
    let heading = heading.to_lowercase();
    let thousands = ["1.000 kr", "1000 kr", "1.000\u{a0}kr", "1 000 kr", "t.kr", "tkr", "t. kr", "1.000 dkk"];
    let holds = |letters: &[u8]| heading.as_bytes().windows(letters.len()).any(|w| w == letters);
    let money = holds(b"kr") || holds(b"dkk");
    let scale = if money && thousands.iter().any(|t| heading.contains(t)) {
        Some(1_000)
    } else {
        words(&heading).find_map(|(_, word)| scale_of(word))
    };
    let unit = scale.map(|_| Unit::Kroner).or_else(|| unit(&heading));
    FigureContext { unit, scale, years_count: false }
}

fn words(heading: &str) -> impl Iterator<Item = (usize, &str)> {
    let pieces = heading.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
    pieces.map(|w| (w.as_ptr() as usize - heading.as_ptr() as usize, w))
}

/// The last unit that is named, unless as a rate ("pr. måned"); years name columns rather than count.
fn unit(heading: &str) -> Option<Unit> {
    if heading.contains('%') {
        return Some(if heading.contains("point") { Unit::PercentagePoint } else { Unit::Percent });
    }
    let rate =
        |at: usize| heading.get(..at).is_some_and(|b| b.trim_end().ends_with("pr.") || b.trim_end().ends_with("per"));
    let told = words(heading).filter(|(at, _)| !rate(*at)).filter_map(|(_, word)| unit_of(word));
    told.filter(|u| *u != Unit::Years).last()
}
