//! An item's lines to its fields.

use super::sure;
use super::titles;
use super::undecided::{set_above_quotation, set_decision_apart, set_last_sentence_apart};
use crate::acts::{Phrases, absence, attachments, competence, conflicts, decision, history, outcome, recommendation};
use crate::lines::Line;
use crate::outline::{Dated, Outline, RawItem, RawSection, fold, type_of};
use crate::values::{figures, tables};
use jiff::civil::Date;
use pejl_model::{AgendaItem, CaseNumber, Decision, HistoryEntry, Located, Section, SectionKind, Span, text::collapse};
use rustc_hash::FxHashSet;

/// What the whole paper tells that an item needs.
pub(crate) struct Meeting<'a> {
    pub source: &'a str,
    pub outline: &'a Outline<'a>,
    pub committee: Option<&'a str>,
    pub date: Option<Date>,
    pub minutes: bool,
    /// True where no section of the paper is a decision though it calls itself no agenda.
    pub undecided: bool,
    /// The phrases that decisions, absence and recommendations are known by.
    pub phrases: &'static Phrases,
}

/// A section with its lines.
pub(crate) struct Body<'a> {
    pub section: Section,
    pub lines: Vec<Line<'a>>,
    pub dated: Option<Dated>,
    pub guessed: bool,
}

/// The fields of one item.
pub(crate) fn read(raw: &RawItem, meeting: &Meeting<'_>) -> AgendaItem {
    let titles::Told { title, item_type, case_number, closed } = titles::read(raw, meeting.source);
    let open = raw.open.unwrap_or(true) && !closed;
    let mut item = AgendaItem {
        number: raw.number.map(|s| Located::new(s.of(meeting.source).to_owned(), s)),
        title,
        item_type,
        case_number: raw.case_number.clone().or(case_number),
        open,
        ..AgendaItem::bare(span_of(raw, meeting.outline))
    };
    // What was decided behind closed doors may still be published.
    let decided = |s: &crate::outline::RawSection| s.kinds.first() == Some(&SectionKind::Decision);
    if open || raw.sections.iter().any(decided) {
        let mut bodies = bodies(raw, meeting);
        super::apart::behind_absence(&mut bodies, raw, meeting);
        set_decision_apart(&mut bodies, meeting);
        set_above_quotation(&mut bodies, meeting);
        set_last_sentence_apart(&mut bodies, meeting);
        fill(&mut item, &bodies, meeting);
        let guessed = bodies.iter().any(|b| b.guessed);
        item.sections = bodies.into_iter().map(|b| b.section).collect();
        sure::judge(&mut item, raw, meeting, guessed);
    }
    item
}

fn span_of(raw: &RawItem, outline: &Outline<'_>) -> Span {
    let line = |i: usize| outline.lines.get(i).map_or(Span::default(), |l| l.span);
    let last = raw.lines.end.max(raw.lines.start + 1) - 1;
    line(raw.lines.start).cover(line(last))
}

/// The sections with content, in order.
fn bodies<'a>(raw: &RawItem, meeting: &Meeting<'a>) -> Vec<Body<'a>> {
    raw.sections.iter().filter_map(|section| body(section, meeting)).collect()
}

fn body<'a>(raw: &RawSection, meeting: &Meeting<'a>) -> Option<Body<'a>> {
    let outline = meeting.outline;
    let mut lines: Vec<Line<'a>> = Vec::with_capacity(raw.lines.len() + 1);
    if let Some(span) = raw.inline {
        lines.push(Line {
            text: span.of(meeting.source),
            span,
            gap: false,
            page: false,
            tab_first: false,
            tab_last: false,
        });
    }
    lines.extend(raw.lines.clone().filter(|i| !outline.furniture[*i]).map(|i| outline.lines[i]));
    let (first, last) = (lines.first()?.span, lines.last()?.span);
    let found = raw.found.as_ref();
    let section = Section {
        kinds: raw.kinds.to_vec(),
        label: raw.label.of(meeting.source).trim_end().to_owned(),
        label_span: raw.label,
        text: joined(&lines),
        content: first.cover(last),
    };
    Some(Body { section, lines, dated: found.and_then(|f| f.dated.clone()), guessed: found.is_some_and(|f| f.guessed) })
}

/// The lines with a line feed between, and a blank line where one stood.
pub(super) fn joined(lines: &[Line<'_>]) -> String {
    let mut text = String::with_capacity(lines.iter().map(|l| l.text.len() + 2).sum());
    for (i, line) in lines.iter().enumerate() {
        if i > 0 {
            text.push_str(if line.gap { "\n\n" } else { "\n" });
        }
        text.push_str(line.text);
    }
    text
}

fn fill(item: &mut AgendaItem, bodies: &[Body<'_>], meeting: &Meeting<'_>) {
    let chosen = choose_decision(bodies, meeting);
    for (i, body) in bodies.iter().enumerate() {
        let kinds = &body.section.kinds;
        match kinds.first() {
            Some(SectionKind::Recommendation) if item.recommendation.is_none() => {
                item.recommendation = recommendation::read(&recommending(body, meeting), meeting.phrases);
                if let Some(read) = item.recommendation.as_mut().filter(|read| read.proposer.is_none()) {
                    read.proposer = recommendation::proposer_in(&body.section);
                }
            }
            Some(SectionKind::Absence) => item.absent.extend(absence::read(&body.lines, meeting.phrases)),
            Some(SectionKind::Attachments) => item.attachments.extend(attachments::read(&body.lines)),
            Some(SectionKind::CaseHistory) => {
                item.history.extend(history::read(&body.lines));
                let told =
                    fold(&body.section.label).contains("type").then(|| type_of(&fold(&body.section.text))).flatten();
                item.item_type = item.item_type.take().or(told.map(|t| Located::new(t, body.section.content)));
            }
            Some(SectionKind::Competence) if item.decides.is_none() => {
                item.decides = competence::read(&body.section.text, meeting.committee)
                    .map(|d| Located::new(d, body.section.content));
            }
            Some(SectionKind::Decision) if Some(i) != chosen => item.history.extend(other_decision(body)),
            _ => {}
        }
        item.conflicts.extend(conflicts::read(&body.lines, meeting.source, meeting.phrases));
        figures_and_tables(item, body, meeting.source);
    }
    if let Some(body) = chosen.map(|i| &bodies[i]) {
        decide(item, body, meeting);
    }
    let mut seen = FxHashSet::default();
    item.absent.retain(|a| seen.insert(a.person.clone()));
}

/// The section with this meeting's decision. An unqualified "Beslutning" wins unless
/// the label that names this body stands below it; else the label with this day, of this body where several bodies met on it;
/// else, in a paper without a date, the last one.
fn choose_decision(bodies: &[Body<'_>], meeting: &Meeting<'_>) -> Option<usize> {
    let decisions: Vec<usize> =
        (0..bodies.len()).filter(|i| bodies[*i].section.kinds.contains(&SectionKind::Decision)).collect();
    let plain = decisions.iter().copied().filter(|i| bodies[*i].dated.is_none()).collect::<Vec<_>>();
    let combined = |i: &usize| bodies[*i].section.kind() != SectionKind::Decision;
    let own = |i: &usize| {
        let dated = bodies[*i].dated.as_ref();
        let body = dated.filter(|d| d.date.is_none() || d.date == meeting.date).and_then(|d| d.body.as_deref());
        body.zip(meeting.committee).is_some_and(|(b, c)| same_body(b, c))
    };
    if let Some(plain) = plain.iter().copied().find(|i| !combined(i)) {
        // A word of a table's head above the label that names this very body.
        return Some(decisions.iter().copied().rev().find(|i| *i > plain && own(i)).unwrap_or(plain));
    }
    let this_day = |i: &&usize| bodies[**i].dated.as_ref().is_some_and(|d| d.date.is_none() || d.date == meeting.date);
    let on_day: Vec<&usize> = decisions.iter().filter(|i| !combined(i)).filter(this_day).collect();
    let ours = on_day.iter().rev().find(|i| {
        let body = bodies[***i].dated.as_ref().and_then(|d| d.body.as_deref());
        body.is_none_or(|b| meeting.committee.is_none_or(|c| same_body(b, c)))
    });
    let last_dated = || decisions.iter().rev().find(|i| !combined(i)).filter(|_| meeting.date.is_none());
    ours.copied()
        .or_else(|| on_day.last().copied())
        .or_else(last_dated)
        .copied()
        .or_else(|| plain.into_iter().find(combined))
}

/// True where two names mean one body, whatever their dashes, ampersands and endings.
pub(super) fn same_body(a: &str, b: &str) -> bool {
    let plain = |name: &str| -> String {
        let name = name.to_lowercase().replace('&', "og");
        name.split(|c: char| !c.is_alphanumeric())
            .filter(|w| !matches!(*w, "og" | "udvalget" | "for" | ""))
            .map(|w| w.trim_end_matches('s'))
            .collect()
    };
    let (a, b) = (plain(a), plain(b));
    a == b || (a.len() >= 6 && b.contains(&a)) || (b.len() >= 6 && a.contains(&b))
}

/// The lines of a recommendation: in "Indstilling og beslutning" only those before the decision.
fn recommending<'a>(body: &Body<'a>, meeting: &Meeting<'_>) -> Vec<Line<'a>> {
    let combined = body.section.kinds.contains(&SectionKind::Decision);
    match combined.then(|| decision_in(body, meeting.phrases)).flatten() {
        Some(at) => body.lines[..at].to_vec(),
        None => body.lines.clone(),
    }
}

/// The line with which the decision begins in a combined section: the first that
/// says an outcome and neither recommends nor is a point.
fn decision_in(body: &Body<'_>, phrases: &Phrases) -> Option<usize> {
    body.lines.iter().position(|l| {
        let low = l.text.to_lowercase();
        let recommends = low.contains("indstill") && !low.starts_with("indstillingen")
            || low.contains("foreslår")
            || low.contains("at ");
        !recommends && outcome::read(l.text, phrases).2.is_some()
    })
}

fn decide(item: &mut AgendaItem, body: &Body<'_>, meeting: &Meeting<'_>) {
    let from = match body.section.kind() {
        SectionKind::Decision => 0,
        _ => decision_in(body, meeting.phrases).unwrap_or(body.lines.len()),
    };
    let lines = body.lines.get(from..).unwrap_or(&[]);
    let away = absence::sentence_spans(lines, meeting.phrases);
    let kept: Vec<Line<'_>> = lines.iter().flat_map(|l| without_spans(l, &away)).collect();
    if !away.is_empty() {
        let told: Vec<Line<'_>> = lines.iter().flat_map(|l| only_spans(l, &away)).collect();
        item.absent.extend(absence::read_inside(&told, meeting.phrases));
    }
    if kept.is_empty() && !meeting.minutes {
        return;
    }
    item.decision = decision::read(&kept, item.recommendation.as_ref(), meeting.phrases);
}

/// The stretches of `line` outside `spans`.
fn without_spans<'a>(line: &Line<'a>, spans: &[Span]) -> Vec<Line<'a>> {
    let mut from = line.span.start;
    let mut kept = Vec::new();
    for span in spans.iter().filter(|s| s.start < line.span.end && s.end > line.span.start) {
        kept.extend(stretch(line, from, span.start));
        from = span.end;
    }
    kept.extend(stretch(line, from, line.span.end));
    kept
}

fn only_spans<'a>(line: &Line<'a>, spans: &[Span]) -> Vec<Line<'a>> {
    let inside = spans.iter().filter(|s| s.start < line.span.end && s.end > line.span.start);
    inside.filter_map(|s| stretch(line, s.start.max(line.span.start), s.end.min(line.span.end))).collect()
}

pub(super) fn stretch<'a>(line: &Line<'a>, from: usize, to: usize) -> Option<Line<'a>> {
    let text = line.text.get(from.checked_sub(line.span.start)?..to.checked_sub(line.span.start)?)?;
    let trimmed = text.trim_start();
    let start = from + (text.len() - trimmed.len());
    let trimmed = trimmed.trim_end();
    (!trimmed.is_empty()).then(|| Line { text: trimmed, span: Span::new(start, start + trimmed.len()), ..*line })
}

/// A decision of another body or day is case history.
fn other_decision(body: &Body<'_>) -> Option<HistoryEntry> {
    let dated = body.dated.as_ref()?;
    let text = collapse(&body.section.text);
    Some(HistoryEntry {
        committee: dated.body.clone(),
        date: dated.date,
        text,
        span: body.section.label_span.cover(body.section.content),
    })
}

fn figures_and_tables(item: &mut AgendaItem, body: &Body<'_>, source: &str) {
    let kind = body.section.kind();
    if matches!(kind, SectionKind::Attachments | SectionKind::Absence | SectionKind::Competence) {
        return;
    }
    let found = if kind == SectionKind::Recommendation { Vec::new() } else { tables::find(&body.lines, source) };
    figures::in_section(source, body.section.content, &found, &mut item.figures);
    item.tables.extend(found);
}

/// True where the item's decision is missing though it should be there.
pub(crate) fn lacks_decision(item: &AgendaItem, minutes: bool) -> bool {
    let empty = |d: &Decision| d.text.is_empty();
    minutes && item.open && item.decision.as_ref().is_none_or(empty)
}

/// The case number that a paper's items share with a municipality's code.
pub(crate) fn municipality_code(numbers: &[&CaseNumber]) -> Option<u16> {
    numbers.iter().find_map(|n| n.municipality_code)
}
