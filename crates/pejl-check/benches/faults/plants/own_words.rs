//! Mutations of a carrier's own names, decision words, points and numbers, and of its personal data.

use super::ground::Ground;
use super::mutate::{Mutation, Mutator, all, lines_at, texts};
use super::privacy::citizen;
use pejl_model::{AgendaItem, Span};

pub const MUTATORS: &[Mutator] = &[
    Mutator::new("P008", attachment_of_somebody, &["P007", "S015"]),
    Mutator::new("P015", attachment_editable, &["S013", "S015"]),
    Mutator::new("W001", decision_misspelt, &["S028", "S012", "S017"]),
    Mutator::new("W002", committee_misspelt, &["S027", "S008"]),
    Mutator::new("W005", number_in_english, &["A048"]),
    Mutator::new("W006", point_without_at, &[]),
    Mutator::new("W007", mark_changed, &[]),
];

fn open<'a>(ground: &Ground<'a>) -> Vec<&'a AgendaItem> {
    ground.document().items.iter().filter(|item| item.open).collect()
}

/// The titles of the attachments of open items, with where they stand.
fn attachments(ground: &Ground<'_>) -> Vec<Span> {
    open(ground).iter().flat_map(|item| &item.attachments).map(|named| named.span).collect()
}

/// An attachment's own title with what it is and whose before it.
fn attachment_of_somebody(ground: &mut Ground<'_>) -> Vec<Mutation> {
    const CASES: [&str; 4] = ["Ansøgning fra", "Klage fra", "Henvendelse fra", "Lægeerklæring for"];
    let mut found = Vec::new();
    for title in attachments(ground) {
        if !plain_title(title.of(ground.text())) {
            continue;
        }
        let told = format!("{} {}, ", ground.random.pick(&CASES), citizen(&mut ground.random));
        found.push(Mutation::replace(Span::new(title.start, title.start), told).at(title));
    }
    found
}

/// A title without number and ending, which more words may stand before.
fn plain_title(title: &str) -> bool {
    title.starts_with(char::is_uppercase) && !title.starts_with("Bilag") && !title.contains(['.', ':', '\n'])
}

/// An attachment's own title as that of a file for editing; ".pdf" is replaced where it has that.
fn attachment_editable(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for title in attachments(ground) {
        let printed = title.of(ground.text()).trim_end();
        let end = title.start + printed.len();
        let ending = ground.random.pick(&[".docx", ".doc", ".xlsx", ".odt"]);
        match printed.strip_suffix(".pdf") {
            Some(bare) => found.push(Mutation::replace(Span::new(title.start + bare.len(), end), ending)),
            None if !printed.contains(['.', '\n']) => found.push(Mutation::replace(Span::new(end, end), ending)),
            None => {}
        }
    }
    found
}

/// `word` with one letter left out, doubled or swapped with the next, away from its first and last.
fn misspelt(ground: &mut Ground<'_>, word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    loop {
        let at = ground.random.between(1, letters.len() - 3);
        let mut wrong = letters.clone();
        match ground.random.below(3) {
            0 => drop(wrong.remove(at)),
            1 => wrong.insert(at, letters[at]),
            _ => wrong.swap(at, at + 1),
        }
        if wrong != letters {
            return wrong.into_iter().collect();
        }
    }
}

fn decision_misspelt(ground: &mut Ground<'_>) -> Vec<Mutation> {
    const WORDS: [&str; 8] =
        ["Godkendt", "godkendt", "efterretning", "orientering", "tiltrådt", "Vedtaget", "vedtaget", "Drøftet"];
    let mut found = Vec::new();
    for span in open(ground).iter().filter_map(|item| item.decision.as_ref()).filter_map(|told| told.spans.first()) {
        let first = Span::new(span.start, span.start + span.of(ground.text()).find(". ").unwrap_or(span.len()));
        let place = WORDS.iter().find_map(|word| all(ground.text(), first, word).into_iter().next());
        if let Some(place) = place {
            let wrong = misspelt(ground, place.of(ground.text()));
            found.push(Mutation::replace(place, wrong));
        }
    }
    found
}

/// The committee's own name in the text, with an error in it.
fn committee_misspelt(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let Some(name) = ground.document().committee.as_ref().map(|name| name.value.clone()) else { return Vec::new() };
    let wrong = |name: &str| match () {
        () if name.contains("s- og ") => name.replacen("s- og ", " og ", 1),
        () if name.contains("- og ") => name.replacen("- og ", " og ", 1),
        () => name.replacen("sudvalget", "udvalget", 1),
    };
    let mut found = Vec::new();
    for (_, section) in texts(ground) {
        for span in all(ground.text(), section.content, &name) {
            let alone = ground.text()[span.end..].starts_with([' ', '.', ',', '\n']);
            if alone && wrong(&name) != name {
                found.push(Mutation::replace(span, wrong(&name)));
            }
        }
    }
    found
}

/// An amount in kroner with commas between its thousands.
fn number_in_english(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let text = ground.text();
    let mut found = Vec::new();
    for (_, section) in texts(ground) {
        for at in all(text, section.content, " kr.") {
            let before = &text[section.content.start..at.start];
            let start = before.rfind(|c: char| !c.is_ascii_digit() && c != '.').map_or(0, |at| at + 1);
            let number = before.get(start..).unwrap_or("");
            if number.split('.').count() == 3 && number.split('.').skip(1).all(|group| group.len() == 3) {
                let span = Span::new(at.start - number.len(), at.start);
                found.push(Mutation::replace(span, number.replace('.', ",")));
            }
        }
    }
    found
}

/// A point of a recommendation of several without its "at".
fn point_without_at(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for item in open(ground) {
        let points: Vec<_> = item.recommendation.iter().flat_map(|told| &told.points).collect();
        let all_at = points.iter().all(|point| point.text.starts_with("at "));
        for point in points.iter().filter(|_| points.len() >= 2 && all_at) {
            let at = all(ground.text(), point.span, "at ").into_iter().next();
            // Without a mark it would be read as the rest of the point above.
            let line = lines_at(ground.text(), Span::new(point.span.start, point.span.start)).of(ground.text());
            let marked = point.number.is_some() || line.trim_start().starts_with(['-', '•', '–']);
            found.extend(at.filter(|_| marked).map(|at| Mutation::drop(at).at(point.span)));
        }
    }
    found
}

/// A decision's mark in another form than all the others.
fn mark_changed(ground: &mut Ground<'_>) -> Vec<Mutation> {
    const FORMS: [&str; 4] = ["At ", "Ad ", "ad ", "at "];
    let text = ground.text();
    let marks: Vec<Span> = open(ground)
        .iter()
        .flat_map(|item| item.decision.iter().flat_map(|told| &told.points))
        .filter_map(|point| {
            let line = lines_at(text, Span::new(point.span.start, point.span.start));
            FORMS.iter().find(|form| line.of(text).trim_start().starts_with(**form)).map(|form| {
                let lead = line.of(text).len() - line.of(text).trim_start().len();
                Span::new(line.start + lead, line.start + lead + form.len())
            })
        })
        .collect();
    let same = |span: &&Span| marks.iter().all(|other| other.of(text) == span.of(text));
    let usual: Vec<Span> = marks.iter().filter(same).copied().collect();
    let other = |span: Span| if span.of(text).starts_with("A") && span.of(text) == "Ad " { "At " } else { "Ad " };
    usual.iter().filter(|_| usual.len() >= 3).map(|span| Mutation::replace(*span, other(*span))).collect()
}
