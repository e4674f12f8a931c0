//! An export written out as the lines that a paper has.

use super::paper::{Item, Kind, Paper, Seat, Section, Treated};
use crate::source::blocks::{Block, Line};
use pejl_model::text::collapse;

/// The lines of `paper`.
pub(super) fn blocks(paper: &Paper) -> Vec<Block> {
    let mut page = Page::default();
    page.head(paper);
    paper.items.iter().for_each(|item| page.item(item));
    page.0
}

#[derive(Default)]
struct Page(Vec<Block>);

impl Page {
    fn push(&mut self, text: &str, heading: Option<u8>, gap: bool) {
        let text = collapse(text);
        if !text.is_empty() {
            self.0.push(Block::Line(Line { text, heading, gap, ..Line::default() }));
        }
    }

    fn field(&mut self, label: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.push(&format!("{label}: {value}"), None, false);
        }
    }

    fn head(&mut self, paper: &Paper) {
        self.push(&title(paper), Some(1), false);
        self.field("Udvalg", paper.committee.as_deref());
        self.field("Mødedato", paper.date.as_deref());
        self.field("Mødetidspunkt", hours(paper).as_deref());
        self.field("Mødested", paper.place.as_deref());
        self.seats("Til stede", &paper.seats, Some(true));
        self.seats("Medlemmer", &paper.seats, None);
        self.seats("Afbud", &paper.seats, Some(false));
    }

    fn seats(&mut self, label: &str, seats: &[Seat], present: Option<bool>) {
        let mut label = Some(format!("{label}:"));
        for seat in seats.iter().filter(|seat| seat.present == present) {
            if let Some(label) = label.take() {
                self.push(&label, None, true);
            }
            let line = if present == Some(false) { absent(seat) } else { member(seat) };
            self.push(&line, None, false);
        }
    }

    fn item(&mut self, item: &Item) {
        self.push(&heading(item), Some(2), true);
        if !item.open {
            return;
        }
        self.field("Sagsnummer", item.case_number.as_deref());
        item.sections.iter().for_each(|section| self.section(section));
        if !item.absent.is_empty() {
            self.push("Fraværende", Some(3), true);
            item.absent.iter().for_each(|seat| self.push(&absent(seat), None, false));
        }
        self.treated(&item.treated);
        if !item.attachments.is_empty() {
            self.push("Bilag", Some(3), true);
            item.attachments.iter().for_each(|name| self.push(name, None, true));
        }
    }

    fn treated(&mut self, treated: &[Treated]) {
        if !treated.is_empty() {
            self.push("Sagens forløb", Some(3), true);
        }
        for one in treated {
            let day = one.date.as_deref().unwrap_or("");
            self.push(&format!("{day} {}", one.committee), None, true);
            self.body(&one.body);
        }
    }

    fn section(&mut self, section: &Section) {
        if section.body.is_empty() {
            return;
        }
        self.push(section.label.as_deref().unwrap_or(""), Some(3), true);
        self.body(&section.body);
    }

    fn body(&mut self, blocks: &[Block]) {
        self.0.extend(blocks.iter().map(within));
    }
}

/// "Referat", "Tillægsdagsorden", ...
fn title(paper: &Paper) -> String {
    let named = paper.name.as_deref().map(str::to_lowercase).unwrap_or_default();
    let word = match (paper.kind, named.contains("tillæg")) {
        (Kind::Agenda, false) => "Dagsorden",
        (Kind::Agenda, true) => "Tillægsdagsorden",
        (Kind::Minutes, false) => "Referat",
        (Kind::Minutes, true) => "Tillægsreferat",
    };
    let extra = if named.contains("ekstraordinær") { " ekstraordinært møde" } else { "" };
    format!("{word}{extra}")
}

fn hours(paper: &Paper) -> Option<String> {
    let (start, end) = (paper.hours.0.as_deref()?, paper.hours.1.as_deref());
    Some(end.filter(|end| *end != start).map_or_else(|| format!("kl. {start}"), |end| format!("kl. {start} - {end}")))
}

fn heading(item: &Item) -> String {
    let title = item.title.as_deref().map(collapse);
    let title = match (item.open, title) {
        (true, title) => title.unwrap_or_default(),
        (false, None) => "Lukket punkt".to_owned(),
        (false, Some(title)) => format!("Lukket: {title}"),
    };
    match item.number.as_deref().map(|number| number.trim_end_matches('.')) {
        Some(number) => format!("Punkt {number}: {title}"),
        None => title,
    }
}

/// "Birthe Lindholt (A), formand - fra kl. 15.30"
fn member(seat: &Seat) -> String {
    let role = seat.role.as_deref().map(|role| format!(", {}", role.to_lowercase()));
    let note = seat.note.as_deref().map(|note| format!(" - {note}"));
    [seat.name.as_str(), role.as_deref().unwrap_or(""), note.as_deref().unwrap_or("")].concat()
}

/// "Gitte Sønderby (A), næstformand. Som stedfortræder deltog Poul Mølgaard (A)."
fn absent(seat: &Seat) -> String {
    let role = seat.role.as_deref().map(|role| format!(", {}", role.to_lowercase())).unwrap_or_default();
    let note = seat.note.as_deref().map(|note| format!(". {note}")).unwrap_or_default();
    format!("{}{role}{note}", seat.name)
}

/// A block as it stands inside an item: its headings are lower than the item's own.
fn within(block: &Block) -> Block {
    block.with_lines(&|line| Line {
        text: line.text.clone(),
        furniture: Vec::new(),
        heading: line.heading.map(|level| (level + 3).min(6)),
        gap: line.gap,
    })
}
