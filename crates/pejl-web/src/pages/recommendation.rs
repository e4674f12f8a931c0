//! What was recommended, point by point, beside what was decided on each.

use super::Badge;
use pejl_model::text::collapse;
use pejl_model::{AgendaItem, Recommendation, SectionKind};
use std::borrow::Cow;

/// A point of the recommendation beside its outcome.
pub(super) struct Point<'a> {
    pub(super) number: Cow<'a, str>,
    pub(super) text: &'a str,
    /// True where the decision tells this point's own outcome.
    pub(super) own: bool,
    pub(super) badge: Option<Badge>,
    /// What was decided on the point, where the whole decision does not say just that.
    pub(super) decision: &'a str,
}

/// Who recommends what, before the points.
#[derive(Debug, PartialEq)]
pub(super) enum LeadIn<'a> {
    /// In the words of the paper: the points go on with its sentence.
    Printed(String),
    /// No more than who recommends.
    Proposer(&'a str),
}

/// The longest sentence that is taken for the one that the points go on with, in characters.
const LEAD_IN: usize = 400;

pub(super) fn lead_in(item: &AgendaItem) -> Option<LeadIn<'_>> {
    let recommendation = item.recommendation.as_ref()?;
    let proposer = recommendation.proposer.as_ref().map(|proposer| proposer.value.as_str());
    let printed = printed_lead_in(item, recommendation).filter(|lead| proposer.is_none_or(|who| says_more(lead, who)));
    printed.map(LeadIn::Printed).or(proposer.map(LeadIn::Proposer))
}

/// The text of the section before its first point.
fn printed_lead_in(item: &AgendaItem, recommendation: &Recommendation) -> Option<String> {
    let first = recommendation.points.first()?;
    let section = item.sections.iter().find(|section| section.kinds.contains(&SectionKind::Recommendation))?;
    let text = collapse(&section.text);
    let lead = without_mark(text.get(..text.find(&first.text)?)?);
    (!lead.is_empty() && lead.chars().count() <= LEAD_IN).then(|| lead.to_owned())
}

/// Without the bullet, number or letter of the point that follows.
fn without_mark(lead: &str) -> &str {
    let lead = lead.trim_end();
    let (before, last) = lead.rsplit_once(' ').unwrap_or(("", lead));
    let stem = last.trim_end_matches(['.', ')']);
    let bullet = !last.is_empty() && last.chars().all(|c| !c.is_alphanumeric() && !",:;.)»\"”".contains(c));
    let counted = stem.len() < last.len() && (stem.parse::<u32>().is_ok() || stem.chars().count() == 1);
    if bullet || counted { before.trim_end() } else { lead }
}

/// True where `lead` tells more than that `proposer` recommends something.
fn says_more(lead: &str, proposer: &str) -> bool {
    let rest = lead.strip_prefix(proposer).unwrap_or(lead).trim_matches([' ', ',', ':']);
    !["indstiller", "anbefaler", "indstiller, at", "indstiller at"].contains(&rest)
}

pub(super) fn points(item: &AgendaItem) -> Vec<Point<'_>> {
    let Some(recommendation) = &item.recommendation else { return Vec::new() };
    let whole = item.decision.as_ref();
    let decided = whole.map_or(&[][..], |d| &d.points);
    let mut points = Vec::with_capacity(recommendation.points.len());
    for (index, point) in recommendation.points.iter().enumerate() {
        let number: Cow<'_, str> = match &point.number {
            Some(number) => Cow::Borrowed(number),
            None => Cow::Owned((index + 1).to_string()),
        };
        let own = decided.iter().find(|d| d.number == *number);
        points.push(Point {
            badge: own.map(|d| Badge::of(d.outcome)).or_else(|| whole.map(Badge::of_decision)),
            own: own.is_some(),
            decision: own.map_or("", |d| &d.text),
            text: &point.text,
            number,
        });
    }
    // The decision on the only point stands above, word for word.
    if let ([only], Some(whole)) = (points.as_mut_slice(), whole)
        && whole.text.contains(only.decision)
    {
        only.decision = "";
    }
    points
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;
    use pejl_read::{ReadOptions, read};

    fn item(recommendation: &str, decision: &str) -> AgendaItem {
        let paper = format!(
            "Sandby Kommune\nReferat fra Jobudvalgets møde den 10. januar 2023\n\n1. Plan for indsatsen\n\nSagsfremstilling\nDer er en plan.\n\nIndstilling\n{recommendation}\n\nBeslutning\n{decision}\n"
        );
        read(paper.as_bytes(), &ReadOptions::default()).document.items.remove(0)
    }

    #[test]
    fn the_sentence_that_the_points_go_on_with_is_told_whole() {
        let asked = item("Forvaltningen indstiller til Jobudvalget at drøfte\n\n- planen for indsatsen.", "Drøftet.");
        let whole = "Forvaltningen indstiller til Jobudvalget at drøfte";
        assert_eq!(lead_in(&asked), Some(LeadIn::Printed(whole.to_owned())));
        let plain = item("Direktionen indstiller:\n\n1. at planen godkendes.", "Godkendt.");
        assert_eq!(lead_in(&plain), Some(LeadIn::Proposer("Direktionen")));
    }

    #[test]
    fn what_counts_the_first_point_is_no_part_of_the_sentence() {
        for (lead, told) in [
            ("Direktionen indstiller 1.", "Direktionen indstiller"),
            ("Direktionen indstiller, a)", "Direktionen indstiller,"),
            ("Direktionen indstiller: •", "Direktionen indstiller:"),
            ("at følgende godkendes:", "at følgende godkendes:"),
            ("i perioden 2024", "i perioden 2024"),
            ("-", ""),
            ("", ""),
        ] {
            assert_eq!(without_mark(lead), told, "{lead}");
        }
    }

    #[test]
    fn the_decision_on_an_only_point_is_not_told_twice() {
        let decided = "At 1: Taget til orientering, idet udvalget ønsker en ny status i juni.";
        let one = item("Direktionen indstiller:\n\n1. at planen tages til orientering.", decided);
        let told = points(&one);
        assert_eq!(told.len(), 1);
        assert!(told[0].own && told[0].decision.is_empty());
        let two = item(
            "Direktionen indstiller:\n\n1. at planen godkendes.\n2. at der gives en status.",
            "At 1: Godkendt.\nAt 2: Udsat.",
        );
        let told: Vec<&str> = points(&two).iter().map(|point| point.decision).collect();
        assert_eq!(told, ["Godkendt.", "Udsat."]);
    }
}
