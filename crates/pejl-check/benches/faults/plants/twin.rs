//! Plants that are written twice from the same seed, with the fault and without: papers to plant in, layouts of
//! what is planted, dates as papers print them.

use super::ground::{Ground, Kind, Plant, always};
use super::mutate::shape_of;
use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use pejl_model::{AttachedFile, Span};
use pejl_papermill::Random;
use std::ops::{Deref, DerefMut};

/// A paper with one fault of a kind, or its sound twin.
#[derive(Debug, Default)]
pub struct Draft {
    /// The paper.
    pub text: String,
    /// Its attached files.
    pub attached: Vec<AttachedFile>,
    /// Where the fault stands; none in a sound twin.
    pub at: Vec<Span>,
}

impl Draft {
    /// A paper in which `[[` and `]]` stand around each fault.
    pub fn marked(text: &str) -> Self {
        let mut plant = Draft::default();
        for (at, piece) in text.split("[[").enumerate() {
            let (fault, rest) = if at == 0 { ("", piece) } else { piece.split_once("]]").unwrap_or(("", piece)) };
            if at > 0 {
                plant.at.push(Span::new(plant.text.len(), plant.text.len() + fault.len()));
            }
            plant.text.push_str(fault);
            plant.text.push_str(rest);
        }
        plant
    }

    /// The paper with an attached file, which may hold the fault.
    pub fn attaching(text: &str, file: AttachedFile) -> Self {
        Draft { attached: vec![file], ..Draft::marked(text) }
    }
}

/// Makes a paper, with the fault where the second argument is true.
pub type Writer = fn(&mut Hand, bool) -> Draft;

/// A planter that writes a paper twice.
macro_rules! twin {
    ($code:literal, $writer:expr $(, $change:ident($($codes:expr)?))?) => {
        crate::plants::Planter {
            code: $code,
            plant: |ground| crate::plants::twin::written(ground, $writer)$(.map(|plant| plant.$change($($codes)?)))?,
        }
    };
}
pub(super) use twin;

/// The paper that `writer` makes with the fault, and its twin without, both from the same random numbers.
pub fn written(ground: &mut Ground<'_>, writer: Writer) -> Option<Plant> {
    let (at, seed) = (ground.place(), ground.random.draw());
    let date = ground.document().date.as_ref().map(|date| date.value);
    let carrier = at.zip(date).map(|(at, date)| (ground.text().to_owned(), at, date));
    let hand = || Hand { random: Random::new(seed), scene: Random::new(!seed), carrier: carrier.clone() };
    let (faulty, sound) = (writer(&mut hand(), true), writer(&mut hand(), false));
    let inside = carrier.as_ref().is_some_and(|(text, at, _)| faulty.text.starts_with(&text[..*at]));
    let shape = shape_of(&ground.carrier.reading);
    Some(Plant {
        text: faulty.text,
        near: faulty.at,
        // A list or table may break a flattened layout; then the paper is another one.
        kept: if inside { Box::new(move |reading| shape_of(reading) == shape) } else { always() },
        sound: Some(sound.text),
        kind: if inside { Kind::Inserted } else { Kind::Own },
        also: Vec::new(),
        also_sound: Vec::new(),
        attached: faulty.attached,
        attached_sound: sound.attached,
    })
}

/// Random numbers, and a paper to plant in with the place for a paragraph and the day of its meeting.
pub struct Hand {
    random: Random,
    /// What the scene follows from, whatever was drawn before it.
    scene: Random,
    carrier: Option<(String, usize, Date)>,
}

impl Deref for Hand {
    type Target = Random;

    fn deref(&self) -> &Random {
        &self.random
    }
}

impl DerefMut for Hand {
    fn deref_mut(&mut self) -> &mut Random {
        &mut self.random
    }
}

/// `words` marked as a fault where `bad`.
pub fn mark(words: &str, bad: bool) -> String {
    if bad { format!("[[{words}]]") } else { words.to_owned() }
}

/// `form` with `words` in place of `{}`.
pub fn fill(form: &str, words: &str) -> String {
    form.replace("{}", words)
}

pub const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];
pub const DAYS: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

pub fn month(number: i8) -> &'static str {
    MONTHS[(number - 1) as usize]
}

pub fn weekday(day: Weekday) -> &'static str {
    DAYS[day.to_monday_zero_offset() as usize]
}

/// A day in the years `from` to `to`.
pub fn day(r: &mut Random, from: i16, to: i16) -> Date {
    let year = from + r.below((to - from + 1) as usize) as i16;
    Date::constant(year, 1 + r.below(12) as i8, 1 + r.below(28) as i8)
}

/// `date` moved by `days`.
pub fn later(date: Date, days: i64) -> Date {
    date.checked_add(days.days()).unwrap_or(date)
}

/// `date` with its year, in one of the forms that papers have.
pub fn print_date(r: &mut Random, date: Date) -> String {
    let (d, m, y) = (date.day(), date.month(), date.year());
    match r.below(6) {
        0 => format!("{d:02}.{m:02}.{y}"),
        1 => format!("{d}/{m}-{y}"),
        2 => format!("{d:02}-{m:02}-{y}"),
        _ => format!("{d}. {} {y}", month(m)),
    }
}

/// A first letter in capital.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

const TOWNS: [&str; 8] = ["Birkedal", "Fjordby", "Aaby", "Klitmark", "Ravnholt", "Sundved", "Elmelund", "Havnsø"];
pub const COMMITTEES: [&str; 6] = [
    "Socialudvalget",
    "Jobudvalget",
    "Beskæftigelsesudvalget",
    "Arbejdsmarkedsudvalget",
    "Udvalget for Job og Vækst",
    "Integrationsudvalget",
];
const PLACES: [&str; 5] = ["Rådhuset, lokale 2", "Rådhuset", "Jobhuset, salen", "Borgerhuset", "Mødelokale Havblik"];
pub const TITLES: [&str; 14] = [
    "Status på indsatsen",
    "Værksted på havnen",
    "Lån af lokaler til ungehuset",
    "Ny praktikordning for unge",
    "Bus til skoven",
    "Plan for jobhuset",
    "Budgetopfølgning",
    "Tilbud om sprogundervisning",
    "Samarbejde med virksomheder",
    "Drøftelse af mentorordning",
    "Nyt gulv i hallen",
    "Cykler til jobcentret",
    "Kurser for ledige",
    "Åbent hus i maj",
];
const FILLERS: [&str; 8] = [
    "Forvaltningen har talt med de berørte.",
    "Arbejdet går som ventet.",
    "Der er god søgning til tilbuddet.",
    "Udvalget fik en kort gennemgang.",
    "Huset ligger tæt på stationen.",
    "Erfaringerne fra de andre hold er gode.",
    "Ordningen kendes fra andre steder.",
    "Personalet er glad for de nye rammer.",
];
const FIRST: [&str; 16] = [
    "Anna", "Bent", "Ida", "Per", "Eva", "Mia", "Jens", "Hanne", "Søren", "Lone", "Kaj", "Birgit", "Ole", "Grethe",
    "Tove", "Finn",
];
const LAST: [&str; 16] = [
    "Holm",
    "Lund",
    "Dal",
    "Skovgaard",
    "Bak",
    "Birkelund",
    "Klitgaard",
    "Ravnsø",
    "Ølholm",
    "Thorsø",
    "Krabbe",
    "Elmedal",
    "Friis",
    "Åkær",
    "Bækmark",
    "Strandby",
];

/// A made-up name.
pub fn name(r: &mut Random) -> String {
    format!("{} {}", r.pick(&FIRST), r.pick(&LAST))
}

/// As many different made-up names.
pub fn names(r: &mut Random, count: usize) -> Vec<String> {
    let (first, last) = (r.below(16), r.below(16));
    (0..count).map(|at| format!("{} {}", FIRST[(first + at * 3) % 16], LAST[(last + at * 5) % 16])).collect()
}

pub fn party(r: &mut Random) -> &'static str {
    r.pick(&["A", "V", "C", "F", "B", "Ø"])
}

pub fn filler(r: &mut Random) -> &'static str {
    r.pick(&FILLERS)
}

/// `words` among other sentences, alone or as a line of a list.
pub fn spoken(r: &mut Random, words: &str) -> String {
    match r.below(5) {
        0 => words.to_owned(),
        1 => format!("{} {words}", filler(r)),
        2 => format!("{}\n\n{words} {}", filler(r), filler(r)),
        3 => format!("{words}\n\n{}", filler(r)),
        _ => {
            let dash = r.pick(&["-", "•", "–"]);
            format!("{dash} {}\n{dash} {words}\n{dash} {}", filler(r), filler(r))
        }
    }
}

/// `words` as [`spoken`], or in a cell of a table.
pub fn anywhere(r: &mut Random, words: &str) -> String {
    match r.below(4) {
        0 => format!("Emne\tHvad\nHus\tjobhuset\nPlan\t{words}\nSal\tden store"),
        1 => format!("| Emne | Hvad |\n|---|---|\n| Hus | jobhuset |\n| Plan | {words} |"),
        _ => spoken(r, words),
    }
}

/// The meeting that a paper is of, and how the paper is printed.
pub struct Scene {
    pub meeting: Date,
    pub town: &'static str,
    pub committee: &'static str,
    pub form: usize,
    carrier: Option<(String, usize)>,
    pub members: Vec<String>,
}

impl Scene {
    /// A paper that was there already, where there is one.
    pub fn of(r: &mut Hand) -> Self {
        let mut scene = Self::plain(r);
        if let Some((text, at, date)) = r.carrier.clone() {
            scene.meeting = date;
            scene.carrier = Some((text, at));
        }
        scene
    }

    /// A paper in a layout of this file.
    pub fn plain(r: &mut Hand) -> Self {
        let r = &mut r.scene.clone();
        let members = names(r, 5);
        let meeting = day(r, 2018, 2025);
        Self { meeting, town: r.pick(&TOWNS), committee: r.pick(&COMMITTEES), form: r.below(4), carrier: None, members }
    }

    /// The paper with `body` in an item's text.
    pub fn with(&self, r: &mut Random, body: &str) -> Draft {
        Draft::marked(&self.text(r, body))
    }

    pub fn text(&self, r: &mut Random, body: &str) -> String {
        if let Some((text, at)) = &self.carrier {
            let (before, after) = text.split_at(*at);
            return format!("{before}\n\n{body}\n{after}");
        }
        let first = self.item(1, "Godkendelse af dagsorden", "", "at dagsordenen godkendes", "Godkendt.");
        let title = r.pick(&TITLES);
        let second = self.item(2, title, body, "at orienteringen tages til efterretning", "Taget til efterretning.");
        format!("{}{first}{second}", self.head())
    }

    /// The lines above the first item.
    pub fn head(&self) -> String {
        let (date, town, body) = (self.meeting, self.town, self.committee);
        let (d, m, y) = (date.day(), date.month(), date.year());
        let (long, place, day) = (format!("{d}. {} {y}", month(m)), PLACES[d as usize % 5], weekday(date.weekday()));
        let list: Vec<String> = self.members.iter().map(|member| format!("{member} (A)")).collect();
        match self.form {
            0 => format!(
                "{town} Kommune\n{body}\n\nReferat\n\nDato: {long}\nTid: 16.00\nSted: {place}\n\nMedlemmer: {}\n\n",
                list.join(", ")
            ),
            1 => format!(
                "REFERAT {body} d. {d:02}-{m:02}-{y}\n\nMødedato {} d. {long} kl. 15:30\n\nMødested {place}\n\n\
                 Mødedeltagere {}\n\n",
                capital(day),
                self.members.join(", ")
            ),
            2 => format!(
                "{body} - {d:02}-{m:02}-{y}\nReferat\nDato:\n{}, {d} {}, {y} - 16:30\nMødested:\n{place}\n\n",
                capital(day),
                month(m)
            ),
            _ => format!("{town} Kommune\n{body}\nReferat {long}\n\n"),
        }
    }

    /// An item with its number and sections.
    pub fn item(&self, number: u32, title: &str, body: &str, asked: &str, decision: &str) -> String {
        let background = if body.is_empty() { String::new() } else { self.section("Sagsfremstilling", body) };
        let asked = if asked.is_empty() {
            String::new()
        } else {
            self.section("Indstilling", &format!("Forvaltningen indstiller, {asked}."))
        };
        let decided = if decision.is_empty() { String::new() } else { self.section("Beslutning", decision) };
        format!("{}{asked}{background}{decided}", self.heading(number, title))
    }

    pub fn heading(&self, number: u32, title: &str) -> String {
        self.heading_as(&(if self.form == 1 { number + 13 } else { number }).to_string(), title)
    }

    /// A heading with the number as it is to be printed.
    pub fn heading_as(&self, number: &str, title: &str) -> String {
        match self.form {
            0 | 2 => format!("{number}. {title}\n\n"),
            _ => format!("Punkt {number}: {title}\n\n"),
        }
    }

    pub fn section(&self, label: &str, text: &str) -> String {
        match self.form {
            0 | 2 => format!("{label}\n{text}\n\n"),
            1 => format!("{label}\n\n{text}\n\n"),
            _ => format!("{label}:\n{text}\n\n"),
        }
    }
}
