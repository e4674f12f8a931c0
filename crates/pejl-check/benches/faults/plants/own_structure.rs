//! Mutations of a carrier's items, contents page, closed items and notes.

use super::ground::Ground;
use super::mutate::{
    Mutation, Mutator, all, closed_of, heading, lines_at, number, open, plain, sections, shape, shape_of, texts, title,
    whole,
};
use super::twin::TITLES;
use pejl_model::{AgendaItem, ContentsEntry, Role, SectionKind, Span};
use pejl_read::Reading;

pub const MUTATORS: &[Mutator] = &[
    Mutator::new("S001", item_dropped, &["S003", "S011", "S024"]),
    Mutator::new("S002", number_doubled, &["S001"]),
    Mutator::new("S003", listed_item_dropped, &["S001", "S011", "S024"]),
    Mutator::new("S004", contents_line_dropped, &[]),
    Mutator::new("S005", contents_cut, &[]),
    Mutator::new("S006", contents_other, &[]),
    Mutator::new("S007", page_lowered, &[]),
    Mutator::new("S031", item_closed, &[]),
    Mutator::new("S031", content_in_closed, &[]),
    Mutator::new("S032", closed_title_tells, &["S003", "S004", "S006"]),
    Mutator::new("S033", closed_title_dropped, &["S003", "S004", "S006"]),
    Mutator::new("S034", title_glued, &["S014"]),
    Mutator::new("S036", note_marked, &[]),
    Mutator::new("S037", word_marked, &[]),
    Mutator::new("S038", link_emptied, &[]),
    Mutator::new("S043", label_bulleted, &[]),
];

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
