//! Mutations of what stands in a carrier's items: sections, decisions, points and attachments.

use super::ground::Ground;
use super::mutate::{
    Mutation, Mutator, all, heading, is_formal, is_minutes, lines_at, open, plain, sections, texts, whole,
};
use pejl_model::{AgendaItem, Attachment, Decider, Outcome, Section, SectionKind, Span};
use std::collections::HashSet;

pub const MUTATORS: &[Mutator] = &[
    Mutator::new("S008", usual_section_dropped, &["S010", "S012"]),
    Mutator::new("S009", decision_emptied, &["S023", "S024"]),
    Mutator::new("S010", decision_dropped, &["S023", "S024"]),
    Mutator::new("S011", section_emptied, &["S015"]),
    Mutator::new("S012", case_dropped, &["S008", "S015"]),
    Mutator::new("S013", attachment_renumbered, &[]),
    Mutator::new("S013", attachment_dropped, &[]),
    Mutator::new("S014", attachments_dropped, &[]),
    Mutator::new("S015", attachments_renamed, &[]),
    Mutator::new("S016", handed_out, &["S014"]),
    Mutator::new("S017", point_dropped, &["S027"]),
    Mutator::new("S018", point_renumbered, &["S017"]),
    Mutator::new("S027", decided_by_other, &["S024"]),
    Mutator::new("S027", decided_otherwise, &["S028", "S024"]),
    Mutator::new("S028", decided_in_other_word, &["S027", "S024"]),
    Mutator::new("S035", attachments_glued, &[]),
];

/// A section that all other cases have.
fn usual_section_dropped(ground: &mut Ground<'_>) -> Vec<Mutation> {
    const KINDS: [SectionKind; 4] =
        [SectionKind::Recommendation, SectionKind::Economy, SectionKind::Competence, SectionKind::LegalBasis];
    let cases: Vec<&AgendaItem> = open(ground).filter(|item| !is_formal(item) && !item.sections.is_empty()).collect();
    let mut found = Vec::new();
    for kind in KINDS {
        if cases.len() >= 5 && cases.iter().all(|item| item.sections.iter().any(|s| s.kinds.contains(&kind))) {
            for item in &cases {
                let own: Vec<Span> = item.sections.iter().filter(|s| s.kinds.contains(&kind)).map(whole).collect();
                found.push(Mutation::drop_all(own).at(heading(item)));
            }
        }
    }
    found
}

fn decision_emptied(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let decided = |item: &&AgendaItem| item.decision.is_some() && !is_formal(item);
    // Where nothing else is decided, the paper is a draft.
    let others = open(ground).filter(|item| item.decision.is_some()).count() > 1;
    let items = open(ground).filter(decided).filter(|_| is_minutes(ground) && others);
    let one = items.filter(|item| sections(item, SectionKind::Decision).count() == 1);
    one.flat_map(|item| sections(item, SectionKind::Decision))
        .map(|section| Mutation::drop(section.content).at(section.label_span))
        .collect()
}

fn decision_dropped(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let asked = |item: &&AgendaItem| item.decision.is_some() && item.recommendation.is_some() && !is_formal(item);
    let others = open(ground).filter(|item| item.decision.is_some()).count() > 1;
    let items = open(ground).filter(asked).filter(|_| is_minutes(ground) && others);
    let one = items.filter(|item| sections(item, SectionKind::Decision).count() == 1);
    one.map(|item| Mutation::drop_all(sections(item, SectionKind::Decision).map(whole).collect()).at(heading(item)))
        .collect()
}

fn section_emptied(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let kinds = [SectionKind::Decision, SectionKind::Attachments, SectionKind::Absence];
    let of = open(ground).flat_map(|item| &item.sections);
    let labelled = of.filter(|s| !s.label_span.is_empty() && !s.content.is_empty());
    let all: Vec<&Section> = labelled.collect();
    // A label that stands once may be part of a form.
    let usual = |s: &&&Section| all.iter().filter(|other| plain(&other.label) == plain(&s.label)).count() >= 2;
    let usual = all.iter().filter(|s| !kinds.contains(&s.kind())).filter(usual);
    usual.map(|section| Mutation::drop(section.content).at(section.label_span)).collect()
}

/// All that comes before a decision that only notes something.
fn case_dropped(ground: &mut Ground<'_>) -> Vec<Mutation> {
    const TEXT: [SectionKind; 5] = [
        SectionKind::Summary,
        SectionKind::Topic,
        SectionKind::Background,
        SectionKind::Assessment,
        SectionKind::Recommendation,
    ];
    let (all, with) = (open(ground).count(), open(ground).filter(|item| item.recommendation.is_some()).count());
    let mut found = Vec::new();
    for item in open(ground).filter(|item| item.recommendation.is_some() && (with - 1) * 2 > all) {
        let Some(decision) = item.decision.as_ref().filter(|told| told.outcome == Outcome::Noted) else { continue };
        let own = item.sections.iter().filter(|s| s.kinds.iter().any(|kind| TEXT.contains(kind)));
        if decision.text.len() <= 60 && decision.spans.len() == 1 && is_minutes(ground) {
            found.push(Mutation::drop_all(own.map(whole).collect()).at(decision.spans[0]));
        }
    }
    found
}

/// The mentions "bilag 2" in the item's own text, each with its number.
fn mentions<'a>(ground: &Ground<'a>) -> Vec<(&'a AgendaItem, Span, usize)> {
    let text = ground.text();
    let mut found = Vec::new();
    for (item, section) in texts(ground).into_iter().filter(|(item, _)| !item.attachments.is_empty()) {
        for span in all(text, section.content, "bilag ") {
            let rest = &text[span.end..];
            let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            if let (Ok(number), true) = (rest[..end].parse(), end < 3 && !rest[end..].starts_with(" til ")) {
                found.push((item, Span::new(span.end, span.end + end), number));
            }
        }
    }
    found
}

fn attached_as(attachment: &Attachment) -> Option<usize> {
    attachment.number.as_ref()?.parse().ok()
}

fn attachment_renumbered(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let found = mentions(ground);
    let mut renumber = |item: &AgendaItem, span: Span| {
        let most = item.attachments.iter().filter_map(attached_as).max().unwrap_or(0).max(item.attachments.len());
        Mutation::replace(span, (most + 1 + ground.random.below(5)).to_string())
    };
    found.into_iter().map(|(item, span, _)| renumber(item, span)).collect()
}

/// The last attachment, which the text mentions by its number.
fn attachment_dropped(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for (item, span, number) in mentions(ground) {
        let Some(last) = item.attachments.last().filter(|_| item.attachments.len() == number && number > 1) else {
            continue;
        };
        if attached_as(last).is_none_or(|printed| printed == number) {
            found.push(Mutation::drop(lines_at(ground.text(), last.span)).at(span));
        }
    }
    found
}

/// Words with which a text speaks of its attachments.
const REFERS: [&str; 9] =
    ["vedlagt", "vedhæft", "(bilag", "jf. bilag", "se bilag", "Se bilag", "bilag 1", "bilag 2", "af bilag"];

fn attachments_dropped(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let text = ground.text();
    let refers = |item: &AgendaItem| {
        let of = texts(ground).into_iter().filter(|(of, _)| of.span == item.span);
        of.flat_map(|(_, s)| REFERS.iter().flat_map(move |word| all(text, s.content, word))).collect::<Vec<Span>>()
    };
    let mut found = Vec::new();
    for item in open(ground).filter(|item| !item.attachments.is_empty()) {
        let own: Vec<Span> = sections(item, SectionKind::Attachments).map(whole).collect();
        let inside = |attachment: &Attachment| own.iter().any(|span| span.contains(attachment.span));
        let places = refers(item);
        if !places.is_empty() && item.attachments.iter().all(inside) {
            found.push(Mutation { near: places, ..Mutation::drop_all(own) });
        }
    }
    found
}

/// Titles that no carrier speaks of.
const ALIEN: [&str; 6] = [
    "Prisliste for kajakker",
    "Skitse af gynger",
    "Svømmehallens åbningstider",
    "Fredningsgrænser",
    "Vejviser 1974",
    "Koncertplakat",
];

fn attachments_renamed(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for item in open(ground).filter(|item| !item.attachments.is_empty() && item.attachments.len() < 6) {
        let own: String = texts(ground).iter().filter(|(of, _)| of.span == item.span).map(|(_, s)| &*s.text).collect();
        let low = own.to_lowercase();
        if low.len() < 200 || ["bilag", "vedlagt", "vedhæft", "vedlæg"].iter().any(|word| low.contains(word)) {
            continue;
        }
        let first = ground.random.below(ALIEN.len());
        let places = item.attachments.iter().map(|a| all(ground.text(), a.span, &a.title).pop());
        let Some(places) = places.collect::<Option<Vec<Span>>>() else { continue };
        let new = |at: usize| ALIEN[(first + at) % ALIEN.len()].to_owned();
        let changes = places.into_iter().enumerate().map(|(at, span)| (span, new(at))).collect();
        found.push(Mutation { changes, ..Mutation::default() });
    }
    found
}

/// What was attached is handed out instead, and the list of attachments goes.
fn handed_out(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for (item, section) in texts(ground) {
        for words in ["er vedlagt", "vedlægges", "vedhæftes"] {
            for span in all(ground.text(), section.content, words) {
                let new = ground.random.pick(&["udleveres på mødet", "omdeles på mødet", "uddeles på mødet"]);
                let own = sections(item, SectionKind::Attachments).map(whole);
                found.push(Mutation::drop_all(own.collect()).and(span, new).at(span));
            }
        }
    }
    found
}

/// The items that decide two points or more one by one.
fn by_points<'a>(ground: &Ground<'a>) -> impl Iterator<Item = &'a AgendaItem> + use<'a> {
    open(ground).filter(|item| {
        let asked = item.recommendation.as_ref().map_or(0, |told| told.points.len());
        let numbers: HashSet<&str> =
            item.decision.iter().flat_map(|told| &told.points).map(|point| &*point.number).collect();
        asked >= 2 && numbers.len() == asked
    })
}

fn point_dropped(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for item in by_points(ground) {
        let points = item.decision.iter().flat_map(|told| &told.points);
        let spans: Vec<Span> = points.map(|point| lines_at(ground.text(), point.span)).collect();
        for (at, span) in spans.iter().enumerate() {
            let alone = spans.iter().filter(|other| *other == span).count() == 1;
            let rest = spans.iter().enumerate().find(|(other, _)| *other != at);
            if let (true, Some((_, rest))) = (alone, rest) {
                found.push(Mutation::drop(*span).at(Span::new(rest.start, rest.start + 1)));
            }
        }
    }
    found
}

fn point_renumbered(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for item in by_points(ground) {
        let points: Vec<_> = item.decision.iter().flat_map(|told| &told.points).collect();
        for point in &points {
            let alone = points.iter().filter(|other| other.span == point.span).count() == 1;
            let line = lines_at(ground.text(), point.span);
            let printed = all(ground.text(), line, &point.number).into_iter().next();
            if let (Some(span), true) = (printed, alone) {
                let new = points.len() + 1 + ground.random.below(4);
                found.push(Mutation::replace(span, new.to_string()).at(line));
            }
        }
    }
    found
}

/// True where nothing in the item sends it on to others.
fn stays(item: &AgendaItem) -> bool {
    let asked = item.recommendation.iter().flat_map(|told| &told.points).map(|point| point.text.to_lowercase());
    let decided = item.decision.iter().map(|told| told.text.to_lowercase());
    let others = ["anbefal", "byråd", "kommunalbestyrelse", "økonomiudvalg", "oversend", "indstiller til"];
    asked.chain(decided).all(|text| others.iter().all(|word| !text.contains(word)))
}

/// The open items of a committee's minutes; none of a council's.
fn of_committee<'a>(ground: &Ground<'a>) -> Vec<&'a AgendaItem> {
    let name = ground.document().committee.as_ref().map_or("", |name| name.value.as_str()).to_lowercase();
    let council = name.is_empty() || name.contains("byråd") || name.contains("kommunalbestyrelse");
    open(ground).filter(|_| is_minutes(ground) && !council).collect()
}

/// The council in place of the committee, where the committee decided.
fn decided_by_other(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for item in of_committee(ground).into_iter().filter(|item| stays(item)) {
        let (Some(decides), Some(decision)) = (&item.decides, &item.decision) else { continue };
        // "Indstillingen tiltrådt" follows what was asked, whoever decides.
        let follows = ["tiltr", "indstilling"].iter().any(|word| decision.text.to_lowercase().contains(word));
        let plain = decision.outcome == Outcome::Approved && decision.points.is_empty() && !follows;
        let place = decision.spans.first().filter(|_| plain);
        if let (Decider::Committee, Some(place)) = (decides.value, place) {
            let new = ground.random.pick(&["Byrådet", "Kommunalbestyrelsen"]);
            found.push(Mutation::replace(decides.span, new).at(*place));
        }
    }
    found
}

/// Another decision than the competence allows.
fn decided_otherwise(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for item in of_committee(ground) {
        let (Some(decides), Some(decision)) = (&item.decides, &item.decision) else { continue };
        let new: &[&str] = match decides.value {
            Decider::Committee if stays(item) => &["Anbefales.", "Indstillingen anbefales."],
            Decider::Council if stays(item) => &["Godkendt.", "Vedtaget."],
            _ => continue,
        };
        if let [span] = decision.spans.as_slice() {
            found.push(Mutation::replace(*span, ground.random.pick(new)));
        }
    }
    found
}

/// A decision of another kind than all points ask for.
fn decided_in_other_word(ground: &mut Ground<'_>) -> Vec<Mutation> {
    const NOTED: [&str; 2] = ["Taget til efterretning.", "Taget til orientering."];
    const APPROVED: [&str; 2] = ["Godkendt.", "Vedtaget."];
    let mut found = Vec::new();
    let minutes = is_minutes(ground);
    for item in open(ground).filter(|_| minutes) {
        let (Some(asked), Some(decision)) = (&item.recommendation, &item.decision) else { continue };
        let all = |words: &[&str]| asked.points.iter().all(|p| words.iter().any(|word| p.text.contains(word)));
        let any = |word: &str| asked.points.iter().any(|p| p.text.contains(word));
        let new: &[&str] = match () {
            () if all(&[" til efterretning", " til orientering"]) => &APPROVED,
            () if all(&["drøftes", "drøfter"]) && !any("godkend") => &APPROVED,
            () if !any("drøft") && all(&["godkendes", "godkender"]) => &NOTED,
            () => continue,
        };
        if let ([span], true) = (decision.spans.as_slice(), decision.points.is_empty()) {
            found.push(Mutation::replace(*span, ground.random.pick(new)));
        }
    }
    found
}

fn attachments_glued(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for row in open(ground).flat_map(|item| item.attachments.windows(2)) {
        let [first, second] = row else { continue };
        let line = lines_at(ground.text(), second.span);
        let gap = Span::new(first.span.end, second.span.start.max(first.span.end));
        let own = gap.of(ground.text()).trim().is_empty() && line.start <= second.span.start;
        if let (Some(_), Some(_), true) = (&first.number, &second.number, own && gap.of(ground.text()).contains('\n')) {
            let glue = ground.random.pick(&["", " "]);
            found.push(Mutation::replace(gap, glue).at(second.span));
        }
    }
    found
}
