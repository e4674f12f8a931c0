//! Mutations of a carrier's items, contents page, sections, attachments, points and closed items.

use super::ground::Ground;
use super::mutate::{
    Mutation, Mutator, all, closed_of, heading, is_formal, lines_at, number, plain, sections, shape, shape_of, texts,
    title, whole,
};
use super::twin::TITLES;
use pejl_model::{
    AgendaItem, Attachment, ContentsEntry, Decider, Outcome, PaperKind, Role, Section, SectionKind, Span,
};
use pejl_read::Reading;
use std::collections::HashSet;

const fn mutator(
    code: &'static str,
    of: fn(&mut Ground<'_>) -> Vec<Mutation>,
    also: &'static [&'static str],
) -> Mutator {
    Mutator { code, of, also }
}

pub const MUTATORS: &[Mutator] = &[
    mutator("S001", item_dropped, &["S003", "S011", "S024"]),
    mutator("S002", number_doubled, &["S001"]),
    mutator("S003", listed_item_dropped, &["S001", "S011", "S024"]),
    mutator("S004", contents_line_dropped, &[]),
    mutator("S005", contents_cut, &[]),
    mutator("S006", contents_other, &[]),
    mutator("S007", page_lowered, &[]),
    mutator("S008", usual_section_dropped, &["S010", "S012"]),
    mutator("S009", decision_emptied, &["S023", "S024"]),
    mutator("S010", decision_dropped, &["S023", "S024"]),
    mutator("S011", section_emptied, &["S015"]),
    mutator("S012", case_dropped, &["S008", "S015"]),
    mutator("S013", attachment_renumbered, &[]),
    mutator("S013", attachment_dropped, &[]),
    mutator("S014", attachments_dropped, &[]),
    mutator("S015", attachments_renamed, &[]),
    mutator("S016", handed_out, &["S014"]),
    mutator("S017", point_dropped, &["S027"]),
    mutator("S018", point_renumbered, &["S017"]),
    mutator("S027", decided_by_other, &["S024"]),
    mutator("S027", decided_otherwise, &["S028", "S024"]),
    mutator("S028", decided_in_other_word, &["S027", "S024"]),
    mutator("S031", item_closed, &[]),
    mutator("S031", content_in_closed, &[]),
    mutator("S032", closed_title_tells, &["S003", "S004", "S006"]),
    mutator("S033", closed_title_dropped, &["S003", "S004", "S006"]),
    mutator("S034", title_glued, &["S014"]),
    mutator("S035", attachments_glued, &[]),
    mutator("S036", note_marked, &[]),
    mutator("S037", word_marked, &[]),
    mutator("S038", link_emptied, &[]),
    mutator("S043", label_bulleted, &[]),
];

fn is_minutes(ground: &Ground<'_>) -> bool {
    ground.document().kind == PaperKind::Minutes
}

fn open<'a>(ground: &Ground<'a>) -> impl Iterator<Item = &'a AgendaItem> + use<'a> {
    ground.document().items.iter().filter(|item| item.open)
}

/// The items that stand between two others with the numbers before and behind.
fn between<'a>(ground: &Ground<'a>) -> Vec<(&'a AgendaItem, Span, &'a AgendaItem)> {
    let rows = ground.document().items.windows(3).filter_map(|row| {
        let [a, item, b] = row else { return None };
        let (first, at, last) = (number(a)?, number(item)?, number(b)?);
        (first + 1 == at && at + 1 == last).then_some((item, Span::new(item.span.start, b.span.start), b))
    });
    rows.collect()
}

fn item_dropped(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let whole = shape_of(&ground.carrier.reading);
    let drop = |(item, span, next): (&AgendaItem, Span, &AgendaItem)| {
        Mutation::drop(span).at(heading(next)).reads(shape_of, whole - shape(item))
    };
    between(ground).into_iter().map(drop).collect()
}

/// Where `number` stands as a number of its own in the heading of `item`.
fn printed_number(ground: &Ground<'_>, item: &AgendaItem) -> Vec<Span> {
    let Some(number) = &item.number else { return Vec::new() };
    let mut spans = vec![number.span];
    let headings = ground.document().parts.iter().filter(|part| part.role == Role::Heading);
    for part in headings.filter(|part| item.span.start <= part.span.start && part.span.end <= item.span.end) {
        let alone = |at: &Span| {
            let digit = |text: &str, last: bool| {
                let next = if last { text.chars().next_back() } else { text.chars().next() };
                next.is_some_and(|c| c.is_alphanumeric())
            };
            !digit(&ground.text()[..at.start], true) && !digit(&ground.text()[at.end..], false)
        };
        let title = heading(item);
        let found = all(ground.text(), part.span, number.span.of(ground.text()));
        spans.extend(found.into_iter().filter(|at| alone(at) && *at != number.span && !title.contains(*at)));
    }
    spans
}

/// With fewer items a number that comes twice leaves too few for the reader to see the numbering.
const NUMBERED: usize = 4;

fn number_doubled(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    if ground.document().items.len() < NUMBERED {
        return found;
    }
    for row in ground.document().items.windows(2) {
        let [before, item] = row else { continue };
        let (Some(a), Some(b), Some(new)) = (number(before), number(item), &before.number) else { continue };
        // A closed item has nothing below it by which it could be told from a mere mention.
        if a + 1 == b && title(before) != title(item) && item.open {
            let new = new.span.of(ground.text()).to_owned();
            let changes = printed_number(ground, item).into_iter().map(|span| (span, new.clone())).collect();
            let shape = shape_of(&ground.carrier.reading);
            found.push(Mutation { changes, ..Mutation::default() }.at(heading(item)).reads(shape_of, shape));
        }
    }
    found
}

/// The contents page's entries, each with the item that bears its whole title.
fn listed<'a>(ground: &Ground<'a>) -> Vec<(&'a ContentsEntry, &'a AgendaItem)> {
    let items = &ground.document().items;
    let of = |entry: &ContentsEntry| items.iter().find(|item| plain(title(item)) == plain(&entry.title));
    let once = |entry: &ContentsEntry| {
        ground.document().contents.iter().filter(|other| plain(&other.title) == plain(&entry.title)).count() == 1
    };
    let told = |entry: &ContentsEntry| !matches!(plain(&entry.title).as_str(), "" | "lukket" | "lukketpunkt");
    let entries = ground.document().contents.iter().filter(|entry| told(entry) && once(entry));
    let entries = entries.filter(|_| ground.document().contents.len() >= 2);
    entries.filter_map(|entry| Some((entry, of(entry)?))).collect()
}

fn listed_item_dropped(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let listed = listed(ground);
    let of = |item: &AgendaItem| listed.iter().find(|(_, of)| of.span == item.span).map(|(entry, _)| entry.span);
    let whole = shape_of(&ground.carrier.reading);
    let drop =
        |item: &AgendaItem, span: Span| Some(Mutation::drop(span).at(of(item)?).reads(shape_of, whole - shape(item)));
    between(ground).into_iter().filter_map(|(item, span, _)| drop(item, span)).collect()
}

fn contents_line_dropped(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let text = ground.text();
    let left = ground.document().contents.len() > 2;
    let listed = listed(ground).into_iter().filter(|_| left);
    listed.map(|(entry, item)| Mutation::drop(lines_at(text, entry.span)).at(heading(item))).collect()
}

/// Where the entry's title stands, where it stands on one line.
fn entry_title(ground: &Ground<'_>, entry: &ContentsEntry) -> Option<Span> {
    all(ground.text(), entry.span, &entry.title).into_iter().next()
}

/// An entry that ends inside a word of its title, with its page.
fn contents_cut(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for (entry, item) in listed(ground) {
        let Some(span) = entry_title(ground, entry).filter(|span| span.len() > 24) else { continue };
        let inside: Vec<usize> = (span.start + 14..span.end - 1)
            .filter(|at| {
                let text = ground.text();
                text.is_char_boundary(*at)
                    && text[..*at].ends_with(char::is_alphabetic)
                    && text[*at..].starts_with(char::is_lowercase)
            })
            .collect();
        if inside.is_empty() || title(item) != entry.title {
            continue;
        }
        let from = ground.random.pick(&inside);
        found.push(Mutation::drop(Span::new(from, span.end)).at(entry.span));
    }
    found
}

fn contents_other(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    // A closed item's title may be read from the contents page.
    for (entry, item) in listed(ground).into_iter().filter(|(_, item)| item.open) {
        let Some(span) = entry_title(ground, entry) else { continue };
        let new = match ground.random.below(3) {
            0 => format!("Orientering: {}", entry.title),
            1 => format!("{} i 2023", entry.title.split_once(' ').map_or("Sti i parken", |(_, rest)| rest)),
            _ => ground.random.pick(&TITLES).to_owned(),
        };
        found.push(Mutation::replace(span, new).at(heading(item)));
    }
    found
}

/// A page number below the one of the entry above.
fn page_lowered(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for row in ground.document().contents.windows(2) {
        let [above, entry] = row else { continue };
        let (Some(before), Some(page)) = (above.page, entry.page) else { continue };
        let printed = all(ground.text(), entry.span, &page.to_string()).pop();
        if let (Some(span), true) = (printed, before > 1 && page >= before) {
            let new = 1 + ground.random.below(before as usize - 1);
            found.push(Mutation::replace(span, new.to_string()).at(entry.span));
        }
    }
    found
}

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

/// The heading says that an item is closed, and its text stays.
fn item_closed(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let told = |item: &&AgendaItem| {
        sections(item, SectionKind::Background).map(|section| section.text.len()).sum::<usize>() > 80
    };
    let items: Vec<&AgendaItem> = open(ground).filter(told).filter(|item| !title(item).is_empty()).collect();
    let near = |item: &AgendaItem| item.sections.iter().map(|section| section.content).collect::<Vec<Span>>();
    let closed = ground.document().items.iter().filter(|item| !item.open).count();
    let items = items.into_iter().map(|item| {
        let form = ground.random.pick(&["Lukket: {}", "{} - Lukket", "{} (lukket)"]);
        let new = form.replace("{}", heading(item).of(ground.text()));
        let mut near = near(item);
        near.push(heading(item));
        Mutation { near, ..Mutation::replace(heading(item), new) }.reads(closed_of, closed + 1)
    });
    items.collect()
}

/// The text of an open item moves into a closed one.
fn content_in_closed(ground: &mut Ground<'_>) -> Vec<Mutation> {
    // What everybody has signed is no secret.
    let secret = |item: &&AgendaItem| !item.open && !title(item).contains("nderskrift");
    let closed: Vec<&AgendaItem> = ground.document().items.iter().filter(secret).collect();
    let all = closed_of(&ground.carrier.reading);
    let mut found = Vec::new();
    for section in open(ground).flat_map(|item| sections(item, SectionKind::Background).take(1)) {
        let own = whole(section);
        if !(100..4_000).contains(&section.content.len()) || closed.is_empty() {
            continue;
        }
        let item = ground.random.pick(&closed);
        let at = Span::new(heading(item).end, heading(item).end);
        let moved = format!("\n\n{}\n", own.of(ground.text()));
        found.push(Mutation::drop(own).and(at, moved).at(at).reads(closed_of, all));
    }
    found
}

fn closed<'a>(ground: &Ground<'a>) -> Vec<&'a AgendaItem> {
    ground.document().items.iter().filter(|item| !item.open && !title(item).is_empty()).collect()
}

fn closed_title_tells(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for item in closed(ground) {
        let number = ground.random.between(2, 190);
        let told = match ground.random.below(4) {
            0 => format!("Aftale med {} A/S", ground.random.pick(&["Nordbus", "Sundets Rederi", "Ravn Byg"])),
            1 => format!("Køb af grund fra {} ApS", ground.random.pick(&["Havnens Smede", "Klitbyg"])),
            2 => format!("Salg af {} {number}", ground.random.pick(&["Skovvej", "Elmegade", "Birkevænget"])),
            _ => format!("Erstatning på {number}.000 kr."),
        };
        let form = ground.random.pick(&["Lukket: {}", "{} - Lukket", "{} (lukket)"]);
        found.push(Mutation::replace(heading(item), form.replace("{}", &told)));
    }
    found
}

fn closed_title_dropped(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let untitled = |ground: &mut Ground<'_>| ground.random.pick(&["Lukket:", "Lukket", "Lukket punkt"]);
    closed(ground).into_iter().map(|item| Mutation::replace(heading(item), untitled(ground))).collect()
}

fn titles_of(reading: &Reading) -> usize {
    reading.document.items.iter().map(|item| title(item).len()).sum()
}

/// The last attachment's line runs on into the title of the next item.
fn title_glued(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for row in ground.document().items.windows(2) {
        let [before, item] = row else { continue };
        let Some(last) = before.attachments.last().filter(|_| heading(item).start > before.span.end) else { continue };
        let gap = Span::new(last.span.end, heading(item).start.max(last.span.end));
        if gap.of(ground.text()).contains('\n') && gap.of(ground.text()).trim().is_empty() {
            let glue = ground.random.pick(&["", " "]);
            let items: usize = ground.document().items.iter().map(|item| title(item).len()).sum();
            // The line belongs to both items.
            let anywhere = Span::new(0, ground.text().len());
            found.push(Mutation::replace(gap, glue).at(anywhere).reads(titles_of, items));
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

/// The last paragraph of a text becomes a note.
fn note_marked(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for (item, section) in texts(ground) {
        if item.span.of(ground.text()).contains('*') {
            continue;
        }
        let content = section.content.of(ground.text());
        if let Some(at) = content.rfind("\n\n").map(|at| section.content.start + at + 2) {
            let prose = ground.text()[at..].starts_with(char::is_uppercase) && content.ends_with('.');
            found.extend(prose.then(|| Mutation::replace(Span::new(at, at), "*")));
        }
    }
    found
}

/// A word gets a mark that no note belongs to.
fn word_marked(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for (item, section) in texts(ground) {
        if item.span.of(ground.text()).contains('*') {
            continue;
        }
        let ends: Vec<usize> = all(ground.text(), section.content, " ").iter().map(|span| span.start).collect();
        let ends: Vec<usize> = ends.into_iter().filter(|at| is_between_words(ground.text(), *at)).collect();
        if !ends.is_empty() {
            let at = ground.random.pick(&ends);
            found.push(Mutation::replace(Span::new(at, at), ground.random.pick(&["*", "**"])));
        }
    }
    found
}

/// True for a blank between two small letters.
fn is_between_words(text: &str, at: usize) -> bool {
    text[..at].ends_with(char::is_lowercase) && text[at + 1..].starts_with(char::is_lowercase)
}

/// A word becomes a link that leads nowhere.
fn link_emptied(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for (_, section) in texts(ground) {
        let words: Vec<&str> = section.content.of(ground.text()).split(char::is_whitespace).collect();
        let words: Vec<&str> =
            words.into_iter().filter(|word| word.len() > 4 && word.chars().all(char::is_lowercase)).collect();
        if words.is_empty() {
            continue;
        }
        let word = ground.random.pick(&words);
        let target = ground.random.pick(&["#", "javascript:void(0)"]);
        if let Some(span) = all(ground.text(), section.content, word).into_iter().next() {
            found.push(Mutation::replace(span, format!("[{word}]({target})")));
        }
    }
    found
}

/// A dash before a label that four others bear without.
fn label_bulleted(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let text = ground.text();
    let labels: Vec<Span> = open(ground).flat_map(|item| &item.sections).map(|s| s.label_span).collect();
    let ends = |span: &Span| text[span.end..].trim_start_matches([':', ' ', '\r']).starts_with('\n');
    let bare = |span: &Span| !span.is_empty() && text[..span.start].ends_with('\n') && ends(span);
    let labels: Vec<Span> = labels.into_iter().filter(bare).collect();
    let usual = |span: &&Span| labels.iter().filter(|other| other.of(text) == span.of(text)).count() >= 5;
    let places = labels.iter().filter(usual).map(|span| Span::new(span.start, span.start));
    places.map(|at| Mutation::replace(at, ground.random.pick(&["- ", "• ", "– "]))).collect()
}
