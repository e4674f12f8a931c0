//! Items side by side, section by section, and their figures in one table.

use super::quantity::{difference, quantity};
use super::{Badge, Head, meeting_title, or_untitled};
use crate::compare_address::{MOST, address, address_as};
use crate::prose::{Block, SourceText, blocks};
use askama::Template;
use pejl_app::{Comparison, FigureRow, ItemView};
use pejl_model::{Decision, SectionKind, Vote};
use pejl_words as words;
use std::borrow::Cow;

/// Letters of one kind of section that are shown of an item; the rest stands on its own page.
const LONGEST: usize = 4_000;

/// Why there is nothing to compare yet.
pub(crate) enum CompareProblem {
    /// Fewer than two.
    TooFew,
    /// More than four.
    TooMany,
    /// The same item more than once.
    Twice,
    /// Some that do not exist, by their place in the address, from 1.
    Unknown(Vec<usize>),
}

#[derive(Template)]
#[template(path = "compare_start.html")]
struct StartPage<'a> {
    head: Head,
    /// What to do, or what was wrong.
    told: String,
    wrong: bool,
    chosen: Vec<Chosen<'a>>,
    /// Where the chosen items can be compared as they are.
    go_on: Option<String>,
    room: bool,
}

#[derive(Template)]
#[template(path = "compare.html")]
struct ComparePage<'a> {
    head: Head,
    count: usize,
    chosen: Vec<Chosen<'a>>,
    kinds: Vec<Kind<'a>>,
    figures: Vec<FigureLine>,
    left_out: Option<String>,
    room: bool,
    data: String,
}

/// An item that is compared.
struct Chosen<'a> {
    address: &'a str,
    /// "1. Sandby, 6. marts 2024".
    name: String,
    title: Cow<'a, str>,
    committee: Cow<'a, str>,
    closed: bool,
    badge: Option<Badge>,
    votes: Option<String>,
    /// The comparison without it.
    without: String,
}

struct Kind<'a> {
    name: Cow<'static, str>,
    cells: Vec<Cell<'a>>,
}

/// What one item tells in sections of one kind.
struct Cell<'a> {
    address: &'a str,
    name: String,
    badge: Option<Badge>,
    points: Vec<&'a str>,
    blocks: Vec<Block<'a>>,
    cut: bool,
}

impl Cell<'_> {
    fn is_empty(&self) -> bool {
        self.points.is_empty() && self.blocks.is_empty()
    }
}

struct FigureLine {
    words: String,
    cells: Vec<Option<(String, Option<String>)>>,
}

/// The page `/sammenlign?...`.
pub(crate) fn compare_page(base: &str, comparison: &Comparison) -> askama::Result<String> {
    let addresses = addresses(&comparison.items);
    let left_out = comparison.left_out;
    let mut tables = 0;
    let page = ComparePage {
        head: Head::with_data(base, &address(&addresses), address_as(&addresses, ".json")),
        count: comparison.items.len(),
        chosen: chosen(&comparison.items),
        kinds: comparison.kinds.iter().map(|kind| kind_row(&comparison.items, *kind, &mut tables)).collect(),
        figures: comparison.figures.iter().map(figure_line).collect(),
        left_out: (left_out > 0).then(|| words::text("web-compare-figures-left-out", &[("count", left_out.into())])),
        room: comparison.items.len() < MOST,
        data: address_as(&addresses, ".json"),
    };
    page.render()
}

/// The page where the items are chosen; `items` are those that are known.
pub(crate) fn compare_start_page(base: &str, items: &[ItemView], problem: &CompareProblem) -> askama::Result<String> {
    let addresses = addresses(items);
    let page = StartPage {
        head: Head::of(base, &address(&addresses)),
        told: told(problem, items.len()),
        wrong: !matches!(problem, CompareProblem::TooFew),
        chosen: chosen(items),
        go_on: (items.len() > 1).then(|| address(&addresses)),
        room: items.len() < MOST,
    };
    page.render()
}

fn told(problem: &CompareProblem, chosen: usize) -> String {
    match problem {
        CompareProblem::TooFew if chosen == 0 => words::label("web-compare-none").into_owned(),
        CompareProblem::TooFew => words::label("web-compare-one").into_owned(),
        CompareProblem::TooMany => words::label("web-compare-too-many").into_owned(),
        CompareProblem::Twice => words::label("web-compare-twice").into_owned(),
        CompareProblem::Unknown(places) => {
            let places: Vec<String> = places.iter().map(ToString::to_string).collect();
            let args = [("count", places.len().into()), ("places", words::list(&places).into())];
            words::text("web-compare-unknown", &args)
        }
    }
}

fn addresses(items: &[ItemView]) -> Vec<&str> {
    items.iter().map(|view| view.address.as_str()).collect()
}

fn chosen(items: &[ItemView]) -> Vec<Chosen<'_>> {
    let one = |(at, view): (usize, &'_ ItemView)| {
        let decision = view.item.decision.as_ref().filter(|_| view.item.open);
        let others = items.iter().filter(|other| other.address != view.address).map(|other| other.address.as_str());
        (at, decision.map(Badge::of_decision), decision.and_then(votes), address(&others.collect::<Vec<_>>()))
    };
    let facts: Vec<_> = items.iter().enumerate().map(one).collect();
    items
        .iter()
        .zip(facts)
        .map(|(view, (at, badge, votes, without))| Chosen {
            address: &view.address,
            name: name(at, view),
            title: or_untitled(view.item.title.as_ref().map(|title| title.value.as_str())),
            committee: meeting_title(&view.meeting),
            closed: !view.item.open,
            badge,
            votes,
            without,
        })
        .collect()
}

/// What an item is called over each of its cells.
fn name(at: usize, view: &ItemView) -> String {
    format!("{}. {}, {}", at + 1, view.meeting.municipality, words::date_long(view.meeting.date))
}

/// "For: 5, Imod: 2".
fn votes(decision: &Decision) -> Option<String> {
    let side = |vote: &Vote| {
        let ballot = words::ballot(vote.ballot);
        match vote.count {
            Some(count) => format!("{ballot}: {count}"),
            None => format!("{ballot}: {}", words::list(&vote.parties)),
        }
    };
    let told = decision.votes.iter().filter(|vote| vote.count.is_some() || !vote.parties.is_empty());
    let sides: Vec<String> = told.map(side).collect();
    (!sides.is_empty()).then(|| sides.join(", "))
}

fn kind_row<'a>(items: &'a [ItemView], kind: SectionKind, tables: &mut usize) -> Kind<'a> {
    let cells = items.iter().enumerate().map(|(at, view)| cell(at, view, kind, tables)).collect();
    Kind { name: words::section_kind(kind), cells }
}

fn cell<'a>(at: usize, view: &'a ItemView, kind: SectionKind, tables: &mut usize) -> Cell<'a> {
    let item = &view.item;
    let mut cell = Cell {
        address: &view.address,
        name: name(at, view),
        badge: None,
        points: Vec::new(),
        blocks: Vec::new(),
        cut: false,
    };
    match kind {
        _ if !item.open => return cell,
        SectionKind::Recommendation => {
            cell.points = item.recommendation.iter().flat_map(|r| &r.points).map(|point| point.text.as_str()).collect();
        }
        SectionKind::Attachments => {
            cell.points = item.attachments.iter().map(|attachment| attachment.title.as_str()).collect();
        }
        SectionKind::Decision => {
            if let Some(decision) = &item.decision {
                cell.badge = Some(Badge::of_decision(decision));
                cell.blocks = vec![Block::Paragraph(vec![decision.text.as_str().into()])];
            }
        }
        _ => {}
    }
    if cell.is_empty() {
        let source = SourceText { text: &view.source, start: view.source_start, parts: &view.parts };
        for section in item.sections.iter().filter(|section| section.kind() == kind) {
            cell.blocks.extend(blocks(section, &source, &item.tables, tables));
        }
    }
    cell.cut = cut(&mut cell.blocks);
    cell
}

/// Leaves what is too long to stand beside others; true where something was left out.
fn cut(blocks: &mut Vec<Block<'_>>) -> bool {
    let mut room = LONGEST;
    let whole = blocks.len();
    let fits = blocks.iter().take_while(|block| {
        let fits = room > 0;
        room = room.saturating_sub(length(block));
        fits
    });
    let kept = fits.count();
    blocks.truncate(kept);
    kept < whole
}

fn length(block: &Block<'_>) -> usize {
    match block {
        Block::Paragraph(lines) | Block::Bullets(lines) => lines.iter().map(|line| line.len()).sum(),
        Block::Heading(line) => line.len(),
        Block::Numbers(entries) | Block::Letters(entries) => entries.iter().map(|(_, text)| text.len()).sum(),
        Block::Table(table) => table.rows.iter().flatten().map(|cell| cell.text.len() + 8).sum(),
    }
}

fn figure_line(row: &FigureRow) -> FigureLine {
    let (before, after) = &row.words;
    let between = match (row.of_table, after.is_empty()) {
        (_, true) => "",
        (true, false) => ", ",
        (false, false) => " … ",
    };
    let cell = |(value, more): &(_, Option<_>)| (quantity(*value), more.map(difference));
    FigureLine {
        words: format!("{before}{between}{after}"),
        cells: row.cells.iter().map(|told| told.as_ref().map(cell)).collect(),
    }
}
