//! Mutations of a carrier's dates, weekdays, times, quarters, periods and term.

use super::ground::Ground;
use super::mutate::{Mutation, Mutator, all, texts};
use super::twin::{DAYS, MONTHS};
use super::words::between;
use pejl_check::exact::calendar;
use pejl_model::{Role, Span};

pub const MUTATORS: &[Mutator] = &[
    Mutator::new("D001", other_weekday, &[]),
    Mutator::new("D004", impossible_day, &["D011", "D014", "A048"]),
    Mutator::new("D005", impossible_minute, &["D009", "S026"]),
    Mutator::new("D006", broken_year, &["D008", "D011", "D019"]),
    Mutator::new("D007", far_quarter, &["D008", "D011", "D016"]),
    Mutator::new("D008", years_swapped, &["D011"]),
    Mutator::new("D009", times_swapped, &[]),
    Mutator::new("D010", impossible_quarter, &["D008", "D011"]),
    Mutator::new("D012", term_widened, &["D013"]),
    Mutator::new("D013", term_moved, &[]),
];

/// A date in words: "tirsdag den 4. juni 2024".
struct Dated {
    weekday: Option<Span>,
    day: Span,
    month: usize,
    year: Option<Span>,
}

/// What stands at the end of `text` of these characters.
fn tail(text: &str, of: impl Fn(char) -> bool) -> &str {
    &text[text.trim_end_matches(of).len()..]
}

fn dates(ground: &Ground<'_>, within: Span) -> Vec<Dated> {
    let text = ground.text();
    let mut found = Vec::new();
    for (month, name) in MONTHS.iter().enumerate() {
        for at in all(text, within, &format!(". {name}")) {
            let day = tail(&text[within.start..at.start], |c| c.is_ascii_digit());
            let start = at.start - day.len();
            if day.is_empty() || day.len() > 2 || text[at.end..].starts_with(char::is_alphabetic) {
                continue;
            }
            let before = text[within.start..start].trim_end();
            let lead = ["den", "d."].iter().find_map(|lead| before.strip_suffix(lead)).unwrap_or(before).trim_end();
            let weekday = DAYS.iter().find(|day| lead.to_lowercase().ends_with(*day)).map(|day| {
                let end = within.start + lead.len();
                Span::new(end - day.len(), end)
            });
            let digits = text[at.end..].trim_start_matches([' ', ',']);
            let from = text.len() - digits.len();
            let year = digits.get(..4).filter(|year| year.bytes().all(|b| b.is_ascii_digit()) && from == at.end + 1);
            let year = year.map(|_| Span::new(from, from + 4));
            found.push(Dated { weekday, day: Span::new(start, at.start), month, year });
        }
    }
    found
}

/// The texts, and with the head.
fn places(ground: &Ground<'_>, head: bool) -> Vec<Span> {
    let heads = ground.document().parts.iter().filter(|part| part.role == Role::Head && head).map(|part| part.span);
    texts(ground).into_iter().map(|(_, section)| section.content).chain(heads).collect()
}

fn in_texts(ground: &Ground<'_>, head: bool) -> Vec<Dated> {
    places(ground, head).into_iter().flat_map(|within| dates(ground, within)).collect()
}

fn other_weekday(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for date in in_texts(ground, true).into_iter().filter(|date| date.year.is_some()) {
        let Some(span) = date.weekday else { continue };
        let printed = span.of(ground.text());
        let others: Vec<&str> = DAYS.into_iter().filter(|day| *day != printed.to_lowercase()).collect();
        let new = ground.random.pick(&others);
        let capital = printed.starts_with(char::is_uppercase);
        found.push(Mutation::replace(span, if capital { super::twin::capital(new) } else { new.to_owned() }));
    }
    found
}

fn impossible_day(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for date in in_texts(ground, false) {
        let year = date.year.and_then(|year| year.of(ground.text()).parse().ok());
        let days = i64::from(calendar::days_in(year, date.month as i8 + 1).unwrap_or(31));
        let led = ["den ", "d. "].iter().any(|lead| ground.text()[..date.day.start].ends_with(lead));
        // A larger number than a day can be is one only behind "den" or before a year.
        let most = if led || date.year.is_some() { days + 3 } else { 31 };
        if days >= most {
            continue;
        }
        let new = between(&mut ground.random, days + 1, most);
        found.push(Mutation::replace(date.day, new.to_string()));
    }
    found
}

fn broken_year(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    // Before a noun, and without "den", the number may count something.
    let ends = |date: &Dated, year: Span| {
        let led = ["den ", "d. "].iter().any(|lead| ground.text()[..date.day.start].ends_with(lead));
        led && ground.text()[year.end..].starts_with(['.', ',', ')', '\n'])
    };
    let dates = in_texts(ground, false).into_iter().filter_map(|date| date.year.filter(|year| ends(&date, *year)));
    for year in dates.collect::<Vec<_>>() {
        let printed = year.of(ground.text());
        let new =
            if ground.random.chance(50) { printed[..3].to_owned() } else { format!("{printed}{}", &printed[3..]) };
        found.push(Mutation::replace(year, new));
    }
    found
}

/// The times "kl. 16.30" with where their hour and minute stand.
fn times(ground: &Ground<'_>) -> Vec<(Span, Span)> {
    let text = ground.text();
    let mut found = Vec::new();
    for within in places(ground, true) {
        for at in all(text, within, "kl. ") {
            let rest = &text[at.end..within.end];
            let hour = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let minute = rest.get(hour + 1..hour + 3).filter(|minute| minute.bytes().all(|b| b.is_ascii_digit()));
            if (1..=2).contains(&hour) && rest[hour..].starts_with(['.', ':']) && minute.is_some() {
                let from = at.end + hour + 1;
                found.push((Span::new(at.end, at.end + hour), Span::new(from, from + 2)));
            }
        }
    }
    found
}

fn impossible_minute(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for (hour, minute) in times(ground) {
        found.push(match ground.random.below(2) {
            0 => Mutation::replace(minute, between(&mut ground.random, 60, 99).to_string()),
            _ => Mutation::replace(hour, between(&mut ground.random, 25, 99).to_string()),
        });
    }
    found
}

/// "kl. 16.00-17.30" with its two times swapped.
fn times_swapped(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let text = ground.text();
    let mut found = Vec::new();
    for (hour, minute) in times(ground) {
        let rest = &text[minute.end..];
        let second = rest.trim_start_matches([' ', '-', '–']);
        let from = text.len() - second.len();
        let end = second.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ':').unwrap_or(second.len());
        let time = second[..end].trim_end_matches('.');
        let first = Span::new(hour.start, minute.end);
        let apart = from > minute.end && text[minute.end..from].contains(['-', '–']);
        if apart && time.len() == 5 && first.of(text) < time {
            let second = Span::new(from, from + time.len());
            found.push(Mutation::replace(first, time).and(second, first.of(text)));
        }
    }
    found
}

/// "3. kvartal 2023", with where its number and its year stand.
fn quarters(ground: &Ground<'_>) -> Vec<(Span, Option<Span>)> {
    let text = ground.text();
    let mut found = Vec::new();
    for within in places(ground, false) {
        for at in all(text, within, ". kvartal") {
            let number = tail(&text[within.start..at.start], |c| c.is_ascii_digit());
            let year = text.get(at.end + 1..at.end + 5).filter(|year| year.bytes().all(|b| b.is_ascii_digit()));
            if number.len() == 1 {
                let year = year.map(|_| Span::new(at.end + 1, at.end + 5));
                found.push((Span::new(at.start - 1, at.start), year));
            }
        }
    }
    found
}

fn far_quarter(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let now = i64::from(ground.year());
    let years: Vec<Span> = quarters(ground).into_iter().filter_map(|(_, year)| year).collect();
    let far = |year: Span| Mutation::replace(year, (now + between(&mut ground.random, 8, 40)).to_string());
    years.into_iter().map(far).collect()
}

fn impossible_quarter(ground: &mut Ground<'_>) -> Vec<Mutation> {
    // Without a year it may be a quarter of a project.
    let numbers = quarters(ground).into_iter().filter_map(|(number, year)| year.map(|_| number));
    let numbers: Vec<Span> = numbers.collect();
    numbers.into_iter().map(|span| Mutation::replace(span, ground.random.pick(&["5", "6", "7", "8", "0"]))).collect()
}

/// "2024-2027" the other way round.
fn years_swapped(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let text = ground.text();
    let mut found = Vec::new();
    let year = |span: &str| span.len() == 4 && span.starts_with("20") && span.bytes().all(|b| b.is_ascii_digit());
    for within in places(ground, false) {
        for dash in ["-", "–", " - ", " – "] {
            for at in all(text, within, dash).into_iter().filter(|at| at.start >= 5) {
                let (Some(first), Some(last)) = (text.get(at.start - 4..at.start), text.get(at.end..at.end + 4)) else {
                    continue;
                };
                let alone = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '-' && c != '.');
                let apart = alone(text[..at.start - 4].chars().next_back()) && alone(text[at.end + 4..].chars().next());
                if year(first) && year(last) && first < last && apart {
                    let span = Span::new(at.start - 4, at.end + 4);
                    found.push(Mutation::replace(span, format!("{last}{dash}{first}")));
                }
            }
        }
    }
    found
}

/// The printed term with where it stands and its years.
fn term(ground: &Ground<'_>) -> Option<(Span, i16, i16)> {
    let printed = ground.document().term.as_ref()?;
    let (first, last) = printed.value.split_once('-')?;
    let first: i16 = first.trim().parse().ok()?;
    let last: i16 = last.trim().parse().ok()?;
    Some((printed.span, first, if last < 100 { first / 100 * 100 + last } else { last }))
}

fn term_widened(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let Some((span, first, last)) = term(ground) else { return Vec::new() };
    let forms = [(first - 4, last), (first, last + 1), (first - 1, last), (first, last - 1)];
    forms.into_iter().map(|(first, last)| Mutation::replace(span, format!("{first}-{last}"))).collect()
}

fn term_moved(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let Some((span, first, last)) = term(ground) else { return Vec::new() };
    [-8, -4, 4, 8].into_iter().map(|by| Mutation::replace(span, format!("{}-{}", first + by, last + by))).collect()
}
