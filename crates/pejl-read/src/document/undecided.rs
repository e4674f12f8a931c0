//! Decisions that no label tells: the last paragraph or sentences of an item, or what stands above a quotation.

use super::item::{Body, Meeting, joined, stretch};
use crate::acts::{Phrases, outcome};
use crate::lines::Line;
use pejl_model::{Section, SectionKind, Span};

/// In minutes that label no decision, the last paragraph below a heading may be
/// it: text of its own that begins with an outcome.
pub(super) fn set_decision_apart<'a>(bodies: &mut Vec<Body<'a>>, meeting: &Meeting<'a>) {
    let labelled = bodies.iter().any(|b| b.section.kinds.contains(&SectionKind::Decision));
    let Some(last) = bodies.last_mut().filter(|b| !labelled && meeting.minutes && b.section.label.is_empty()) else {
        return;
    };
    let opens = |l: &Line<'_>| outcome::read(l.text, meeting.phrases).2.is_some_and(|(at, _)| at <= 60);
    let paragraph = last.lines.iter().rposition(|l| l.gap).unwrap_or(0);
    // In a block without blank lines the last line may be it.
    let end = last.lines.len().saturating_sub(1);
    let short = |l: &Line<'_>| l.text.len() <= 160 && opens(l);
    let alone = end > paragraph && !opens(&last.lines[paragraph]) && short(&last.lines[end]);
    let from = if alone { end } else { paragraph };
    if last.section.kind() != SectionKind::Other || !last.lines.get(from).is_some_and(opens) {
        return;
    }
    let Some(decision) = unlabelled_decision(last.lines.split_off(from)) else { return };
    match (last.lines.first().map(|l| l.span), last.lines.last().map(|l| l.span)) {
        (Some(start), Some(end)) => {
            last.section.text = joined(&last.lines);
            last.section.content = start.cover(end);
        }
        _ => drop(bodies.pop()),
    }
    bodies.push(decision);
}

/// Where a paper labels no decision and an item is a question or motion in quotation
/// marks, what stands above the quotation is what came of it.
pub(super) fn set_above_quotation<'a>(bodies: &mut Vec<Body<'a>>, meeting: &Meeting<'a>) {
    const LONGEST: usize = 400;
    let [only] = bodies.as_mut_slice() else { return };
    let kind = only.section.kind();
    if !meeting.undecided || !matches!(kind, SectionKind::Background | SectionKind::Other) {
        return;
    }
    let quotes = |l: &Line<'_>| l.text.starts_with(['”', '“', '"', '»']);
    let Some(quotation) = only.lines.iter().position(quotes).filter(|at| *at > 0) else { return };
    let told = only.lines[quotation - 1].text.ends_with('.');
    if !told || only.lines[..quotation].iter().map(|l| l.text.len()).sum::<usize>() > LONGEST {
        return;
    }
    let rest = only.lines.split_off(quotation);
    let above = std::mem::replace(&mut only.lines, rest);
    if let (Some(start), Some(end)) = (only.lines.first(), only.lines.last()) {
        only.section.content = start.span.cover(end.span);
        only.section.text = joined(&only.lines);
    }
    bodies.extend(unlabelled_decision(above));
}

/// Where a paper labels no decision, what came of an item may be the last sentences of its text.
pub(super) fn set_last_sentence_apart(bodies: &mut Vec<Body<'_>>, meeting: &Meeting<'_>) {
    if !meeting.undecided || !meeting.minutes || bodies.iter().any(|b| b.section.kinds.contains(&SectionKind::Decision))
    {
        return;
    }
    let Some(last) = bodies.last_mut() else { return };
    let Some(line) = last.lines.last().copied() else { return };
    let Some(at) = last_outcome(line.text, meeting.phrases) else { return };
    let split = line.span.start + at;
    let (Some(above), Some(told)) = (stretch(&line, line.span.start, split), stretch(&line, split, line.span.end))
    else {
        return;
    };
    last.lines.pop();
    last.lines.push(above);
    last.section.text = joined(&last.lines);
    last.section.content.end = above.span.end;
    bodies.extend(unlabelled_decision(vec![told]));
}

/// Where one of the last sentences opens with its outcome: "Godkendt med 5 stemmer. Bo Holm stemte imod."
fn last_outcome(text: &str, phrases: &Phrases) -> Option<usize> {
    const SENTENCES: usize = 3;
    const OPENERS: [&str; 14] = [
        "Godkendt",
        "Tiltrådt",
        "Taget",
        "Anbefales",
        "Anbefalet",
        "Indstillingen",
        "Orienteringen",
        "Udsat",
        "Drøftet",
        "Vedtaget",
        "Udsættes",
        "Sagen",
        "Ikke",
        "Bevilget",
    ];
    let tail = text.len().saturating_sub(600);
    let tail = text.ceil_char_boundary(tail);
    let opens = |at: &usize| OPENERS.iter().any(|w| text[*at..].starts_with(w));
    let told = |at: &usize| outcome::read(&text[*at..], phrases).2.is_some_and(|(from, _)| from <= 60);
    let stops: Vec<usize> =
        memchr::memmem::find_iter(&text.as_bytes()[tail..], b". ").map(|at| tail + at + 2).collect();
    stops[stops.len().saturating_sub(SENTENCES)..].iter().copied().filter(opens).find(told)
}

/// Lines without a label as a decision.
fn unlabelled_decision(lines: Vec<Line<'_>>) -> Option<Body<'_>> {
    let (first, end) = (lines.first()?.span, lines.last()?.span);
    let section = Section {
        kinds: vec![SectionKind::Decision],
        label: String::new(),
        label_span: Span::new(first.start, first.start),
        text: joined(&lines),
        content: first.cover(end),
    };
    Some(Body { section, lines, dated: None, guessed: true })
}
