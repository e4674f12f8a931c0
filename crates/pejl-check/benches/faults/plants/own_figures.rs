//! Mutations of one number or word in a carrier's own sentence.

use super::ground::Ground;
use super::mutate::{Mutation, Mutator, all, texts};
use super::words::between;
use pejl_model::{Figure, Span, Unit};
use rust_decimal::Decimal;

/// What one wrong number in a sentence can be the cause of: any relation that it is part of.
const NUMBER: &[&str] = &[
    "A001", "A003", "A004", "A005", "A006", "A008", "A010", "A011", "A012", "A032", "A040", "A041", "A043", "A044",
    "A048", "A050",
];

pub const MUTATORS: &[Mutator] = &[
    Mutator::new("A006", division_changed, NUMBER),
    Mutator::new("A041", direction_turned, NUMBER),
    Mutator::new("A049", count_of_list_changed, NUMBER),
];

/// The sentences of texts, each with its figures.
fn sentences<'a>(ground: &Ground<'a>) -> Vec<(Span, Vec<&'a Figure>)> {
    let mut found: Vec<(Span, Vec<&Figure>)> = Vec::new();
    for (item, section) in texts(ground) {
        let in_table = |figure: &Figure| item.tables.iter().any(|table| table.span.contains(figure.span));
        for figure in item.figures.iter().filter(|figure| section.content.contains(figure.span) && !in_table(figure)) {
            match found.last_mut() {
                Some((words, figures)) if *words == figure.words => figures.push(figure),
                _ => found.push((figure.words, vec![figure])),
            }
        }
    }
    found
}

fn is_count(figure: &Figure) -> bool {
    matches!(figure.unit, Unit::Number | Unit::Persons | Unit::FullTimePersons) && figure.scale == 1
}

/// `figure` moved by so many units.
fn moved(figure: &Figure, by: i64) -> String {
    (figure.value + Decimal::from(by)).to_string().replace('.', ",")
}

/// Shares that make a hundred do so no longer.
fn division_changed(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for (words, figures) in sentences(ground) {
        let shares: Vec<&&Figure> = figures.iter().filter(|figure| figure.unit == Unit::Percent).collect();
        if shares.len() >= 3 && shares.iter().map(|share| share.value).sum::<Decimal>() == Decimal::ONE_HUNDRED {
            let by = between(&mut ground.random, 2, 9);
            found.push(Mutation::replace(shares[shares.len() - 1].span, moved(shares[shares.len() - 1], by)).at(words));
        }
    }
    found
}

/// Two figures of one sentence, "fra 60 til 65".
fn pair_of<'a>(text: &str, words: Span, figures: &[&'a Figure]) -> Option<(&'a Figure, &'a Figure)> {
    let from = figures.windows(2).find(|pair| {
        let between = text.get(pair[0].span.end..pair[1].span.start).unwrap_or("");
        let lead = text.get(words.start..pair[0].span.start).unwrap_or("");
        lead.trim_end().ends_with("fra")
            && between.trim_end().ends_with("til")
            && between.len() < 40
            && pair[0].unit == pair[1].unit
    })?;
    Some((from[0], from[1]))
}

/// What has risen has fallen.
fn direction_turned(ground: &mut Ground<'_>) -> Vec<Mutation> {
    const TURNS: [(&str, &str, bool); 6] = [
        ("steget", "faldet", true),
        ("faldet", "steget", false),
        ("stiger", "falder", true),
        ("falder", "stiger", false),
        ("steg ", "faldt ", true),
        ("faldt ", "steg ", false),
    ];
    let mut found = Vec::new();
    for (words, figures) in sentences(ground) {
        let Some((a, b)) = pair_of(ground.text(), words, &figures) else { continue };
        let up = b.value > a.value;
        let before = Span::new(words.start, a.span.start);
        for (old, new, rises) in TURNS.into_iter().filter(|(_, _, rises)| *rises == up && a.value != b.value) {
            let at = all(ground.text(), before, old).pop().filter(|at| before.end - at.end < 25 && rises == up);
            found.extend(at.map(|at| Mutation::replace(at, new).at(words)));
        }
    }
    found
}

const COUNTS: [&str; 7] = ["to", "tre", "fire", "fem", "seks", "syv", "otte"];

/// "fire mål:" above a list of four becomes another number.
fn count_of_list_changed(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let text = ground.text();
    let mut found = Vec::new();
    for (_, section) in texts(ground) {
        let lines: Vec<&str> = section.content.of(text).lines().filter(|line| !line.trim().is_empty()).collect();
        for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.trim_end().ends_with(':')) {
            let listed = |line: &&&str| line.trim_start().starts_with(['-', '•', '–']);
            let count = lines[at + 1..].iter().take_while(listed).count();
            let Some(word) = count.checked_sub(2).and_then(|at| COUNTS.get(at)) else { continue };
            let start = line.as_ptr() as usize - text.as_ptr() as usize;
            let sentence = [". ", ", "].iter().filter_map(|mark| line.rfind(mark).map(|at| at + 2)).max().unwrap_or(0);
            let span = Span::new(start + sentence, start + line.len());
            let place = all(text, span, &format!(" {word} ")).pop();
            // With more words behind it, or with two numbers, it may count something else than what is listed.
            let clause = span.of(text);
            let counts = COUNTS.iter().filter(|word| clause.contains(&format!(" {word} "))).count();
            let short = |place: &Span| text[place.end..span.end].split_whitespace().count() <= 3 && counts == 1;
            if let Some(place) = place.filter(short) {
                let others: Vec<&str> = COUNTS.into_iter().filter(|other| other != word).collect();
                let new = format!(" {} ", ground.random.pick(&others));
                found.push(Mutation::replace(place, new).at(span));
            }
        }
    }
    found
}
