//! The decision of this meeting on one item.

use super::dissents;
use super::flow::Flow;
use super::outcome::{Verdict, effect, judge};
use super::phrases::Phrases;
use super::votes;
use crate::lines::Line;
use pejl_model::{Decision, Located, OutcomeDetail, PointDecision, Recommendation, Span};
use std::ops::Range;

/// The decision that `lines` print, sentences of absence already taken out; `None` where they print nothing.
pub(crate) fn read(lines: &[Line<'_>], recommendation: Option<&Recommendation>, phrases: &Phrases) -> Option<Decision> {
    let flow = Flow::new(lines);
    if !flow.text.contains(char::is_alphanumeric) {
        return None;
    }
    let found = dissents::read(&flow, phrases);
    let apart: Vec<_> = found.iter().map(|f| f.tail.clone()).collect();
    let points = points(&flow, recommendation, &apart, phrases);
    let mut verdict = judge(&flow, 0..flow.text.len(), &apart, phrases);
    heed_points(&mut verdict, &points);
    let words = verdict.words.map(|range| Located::new(flow.cut(range.clone()).to_owned(), flow.span(range)));
    Some(Decision {
        spans: spans(lines),
        outcome: verdict.outcome,
        detail: verdict.detail,
        outcome_words: words,
        effect: effect(recommendation, verdict.outcome),
        points,
        votes: votes::read(&flow, phrases),
        dissents: found.into_iter().map(|f| f.dissent).collect(),
        text: flow.text,
    })
}

/// The first point decides where the whole text tells nothing; different points are "partly".
fn heed_points(verdict: &mut Verdict, points: &[PointDecision]) {
    let Some(first) = points.first() else { return };
    if verdict.words.is_none() {
        (verdict.outcome, verdict.detail) = (first.outcome, first.detail);
    }
    if points.iter().any(|point| point.outcome != first.outcome) {
        verdict.detail = Some(OutcomeDetail::Partly);
    }
}

/// One span a run of lines with nothing but blanks between them.
fn spans(lines: &[Line<'_>]) -> Vec<Span> {
    const BLANKS: usize = 6;
    let mut out: Vec<Span> = Vec::new();
    for line in lines {
        match out.last_mut() {
            Some(last) if line.span.start >= last.end && line.span.start - last.end <= BLANKS => {
                *last = last.cover(line.span)
            }
            _ => out.push(line.span),
        }
    }
    out
}

/// A mark that opens the decision of one or more points.
struct Mark {
    start: usize,
    text: usize,
    numbers: Vec<String>,
}

/// The decision on each point, where the text gives one a point.
fn points(
    flow: &Flow,
    recommendation: Option<&Recommendation>,
    apart: &[Range<usize>],
    phrases: &Phrases,
) -> Vec<PointDecision> {
    let asked = recommendation.map(|r| r.points.len());
    let mut starts: Vec<usize> =
        flow.sentences().iter().map(|s| s.start).chain(flow.starts.iter().map(|s| s.0)).collect();
    starts.sort_unstable();
    starts.dedup();
    let mut marks: Vec<Mark> = Vec::new();
    for start in starts {
        let free = marks.last().is_none_or(|last| last.text <= start);
        if let Some(mark) = point_mark(flow, start, asked).filter(|_| free) {
            marks.push(mark);
        }
    }
    let mut out = Vec::new();
    for (i, mark) in marks.iter().enumerate() {
        let end = marks.get(i + 1).map_or(flow.text.len(), |next| next.start);
        out.extend(point(flow, mark, end, apart, phrases));
    }
    out
}

fn point(flow: &Flow, mark: &Mark, end: usize, apart: &[Range<usize>], phrases: &Phrases) -> Vec<PointDecision> {
    let text = flow.cut(mark.text..end);
    if !text.contains(char::is_alphabetic) {
        return Vec::new();
    }
    let verdict = judge(flow, mark.text..end, apart, phrases);
    let span = flow.span(mark.start..end);
    let one = |number: &String| PointDecision {
        number: number.clone(),
        text: text.to_owned(),
        outcome: verdict.outcome,
        detail: verdict.detail,
        span,
    };
    mark.numbers.iter().map(one).collect()
}

/// What may stand before a point's number. A plain one needs no sign behind the number.
const LEADS: [(&str, bool); 14] = [
    ("indstillingens punkt", true),
    ("indstillingens pkt.", true),
    ("indstillingspunkterne", true),
    ("indstillingspunkt", true),
    ("indstillingspkt.", true),
    ("ad punkt", true),
    ("ad pkt.", true),
    ("ad.", true),
    ("ad", true),
    ("at-punkt", true),
    ("at", false),
    ("punkt", true),
    ("pkt.", true),
    ("delpunkt", true),
];

/// "At 1:", "Ad. 2", "1. at:", "Indstillingspunkt 1-4", "Punkt 1 og 2", "1. Godkendt".
fn point_mark(flow: &Flow, start: usize, asked: Option<usize>) -> Option<Mark> {
    let low = flow.folded.get(start..)?;
    let lead = LEADS.iter().find(|(word, _)| low.strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', '.'])));
    match lead {
        Some((word, plain)) => {
            let (numbers, used) = numbers(low.get(word.len()..)?, asked)?;
            let text = start + word.len() + used;
            let printed = low.get(word.len()..word.len() + used)?.trim_end();
            let signed = printed.contains([':', '.', ')', '–']) || printed.ends_with('-');
            (signed || *plain).then_some(())?;
            (!word.contains("p") || fits(&numbers, asked)).then_some(Mark { start, text, numbers })
        }
        None => numbered(flow, start, low, asked),
    }
}

/// Points have numbers that the recommendation knows; "Punkt 15 udgår" speaks of another item.
fn fits(numbers: &[String], asked: Option<usize>) -> bool {
    const FEW: usize = 12;
    let most = asked.map_or(FEW, |asked| asked.max(1));
    numbers.iter().all(|n| n.parse::<usize>().map_or(n.len() == 1, |n| n >= 1 && n <= most))
}

/// "1. at: Godkendt", "2) Godkendt" where the recommendation has as many points.
fn numbered(flow: &Flow, start: usize, low: &str, asked: Option<usize>) -> Option<Mark> {
    let (numbers, used) = numbers(low, asked)?;
    let signed = low.get(..used)?.contains(['.', ')', ':']);
    let rest = low.get(used..)?;
    let at = ["at:", "at."].iter().find(|word| rest.starts_with(**word)).map(|word| word.len());
    let lines = flow.starts.iter().any(|line| line.0 == start);
    let fitting = fits(&numbers, asked) && asked.is_some_and(|asked| asked > 1);
    let text = start + used + at.unwrap_or(0);
    let letter_only = numbers.iter().any(|n| n.parse::<u32>().is_err());
    (signed && !letter_only && (at.is_some() || (lines && fitting))).then_some(Mark { start, text, numbers })
}

/// " 1-4 ", "1 og 2", "1. - 2.:" -> the numbers and the bytes with the sign behind them.
fn numbers(text: &str, asked: Option<usize>) -> Option<(Vec<String>, usize)> {
    const MOST: usize = 60;
    let mut out: Vec<String> = Vec::new();
    let mut at = text.len() - text.trim_start().len();
    let mut range_open = false;
    loop {
        let rest = text.get(at..)?;
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let letter = digits == 0 && out.is_empty() && lone_letter(rest);
        if (digits == 0 && !letter) || digits > 2 {
            return None;
        }
        let number = rest.get(..digits.max(1))?.to_owned();
        extend(&mut out, number, std::mem::take(&mut range_open), MOST.min(asked.map_or(MOST, |a| a.max(1) + MOST)));
        at += digits.max(1);
        let (joint, is_range) = joint(text.get(at..)?);
        if joint == 0 {
            break;
        }
        at += joint;
        range_open = is_range;
    }
    let rest = text.get(at..)?;
    let sign = rest.len() - rest.trim_start_matches(['.', ')', ':']).len();
    if sign == 0 && rest.starts_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let behind = rest.get(sign..)?;
    Some((out, at + sign + (behind.len() - behind.trim_start_matches([' ', '-', '–', ':']).len())))
}

fn lone_letter(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next().is_some_and(|c| c.is_ascii_lowercase()) && chars.next().is_some_and(|c| matches!(c, ')' | ':' | '.'))
}

/// Adds a number, or the whole range from the last one on.
fn extend(out: &mut Vec<String>, number: String, range: bool, most: usize) {
    let last = out.last().and_then(|n| n.parse::<usize>().ok());
    match (last, number.parse::<usize>()) {
        (Some(last), Ok(to)) if range && to > last && to - last < most => {
            out.extend((last + 1..=to).map(|n| n.to_string()));
        }
        _ => out.push(number),
    }
}

/// The bytes of what joins this number to the next ("-", ". - ", ", ", " og "), and whether it is a range.
fn joint(rest: &str) -> (usize, bool) {
    for (words, range) in [
        (". - ", true),
        (" - ", true),
        ("-", true),
        ("–", true),
        (".-", true),
        (" til ", true),
        (", ", false),
        (" og ", false),
        (". og ", false),
        (" samt ", false),
        (" & ", false),
        ("+", false),
    ] {
        if rest.strip_prefix(words).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit())) {
            return (words.len(), range);
        }
    }
    (0, false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;
    use pejl_model::{Outcome, RecommendationPoint};

    fn asked(count: usize) -> Recommendation {
        let point = |n: usize| RecommendationPoint {
            number: Some(n.to_string()),
            text: "at x godkendes".into(),
            span: Span::default(),
        };
        Recommendation { proposer: None, points: (1..=count).map(point).collect() }
    }

    fn told(source: &str, count: usize) -> Vec<(String, Outcome)> {
        let decision = read(&split(source), Some(&asked(count)), Phrases::get(None)).unwrap();
        assert!(decision.points.iter().all(|p| !p.span.of(source).is_empty()));
        decision.points.into_iter().map(|p| (p.number, p.outcome)).collect()
    }

    #[test]
    fn each_point_gets_its_decision() {
        use Outcome::{Approved, Noted, Recommended};
        for (source, expected) in [
            ("At 1: Godkendt.", vec![("1", Approved)]),
            ("At 1. Taget til orientering.", vec![("1", Noted)]),
            ("Ad 1. Godkendt.\nAd 2. Taget til efterretning.", vec![("1", Approved), ("2", Noted)]),
            ("Ad. 1 Godkendt. Ad. 2 Anbefales.", vec![("1", Approved), ("2", Recommended)]),
            ("1. at: Godkendt\n2. at: Anbefales", vec![("1", Approved), ("2", Recommended)]),
            (
                "Indstillingspunkt 1-3 anbefales. Indstillingspunkt 4 taget til efterretning.",
                vec![("1", Recommended), ("2", Recommended), ("3", Recommended), ("4", Noted)],
            ),
            ("Punkt 1 og 2 godkendt.", vec![("1", Approved), ("2", Approved)]),
            ("1. - 2.: Godkendt.\n3.: Anbefales.", vec![("1", Approved), ("2", Approved), ("3", Recommended)]),
            ("Punkt 15 udgår. Godkendt.", vec![]),
            ("At 2024 bliver et godt år, blev drøftet.", vec![]),
        ] {
            let expected: Vec<_> = expected.into_iter().map(|(n, o)| (n.to_owned(), o)).collect();
            assert_eq!(told(source, 4), expected, "{source}");
        }
    }

    #[test]
    fn different_points_are_partly() {
        let lines = "At 1: Godkendt.\n\nAt 2: Taget til efterretning.";
        let decision = read(&split(lines), Some(&asked(2)), Phrases::get(None)).unwrap();
        assert_eq!(decision.outcome, Outcome::Approved);
        assert_eq!(decision.detail, Some(OutcomeDetail::Partly));
        assert_eq!(decision.outcome_words.unwrap().span.of(lines), "Godkendt");
        assert_eq!(decision.points[1].text, "Taget til efterretning.");
    }

    #[test]
    fn a_point_without_remarks_is_other() {
        let decision = read(&split("At 1: Ingen bemærkninger."), Some(&asked(1)), Phrases::get(None)).unwrap();
        assert_eq!(decision.outcome, Outcome::Other);
        assert_eq!(decision.detail, Some(OutcomeDetail::NoRemarks));
    }

    #[test]
    fn text_and_spans_are_those_of_the_lines() {
        let source = "Godkendt.\n\nAfbud: Ida Holm (F).\n\nUdvalget  takker.";
        let lines: Vec<_> = split(source).into_iter().filter(|l| !l.text.starts_with("Afbud")).collect();
        let decision = read(&lines, None, Phrases::get(None)).unwrap();
        assert_eq!(decision.text, "Godkendt. Udvalget takker.");
        assert_eq!(decision.spans.iter().map(|s| s.of(source)).collect::<Vec<_>>(), ["Godkendt.", "Udvalget  takker."]);
        assert_eq!(read(&[], None, Phrases::get(None)), None);
    }
}
