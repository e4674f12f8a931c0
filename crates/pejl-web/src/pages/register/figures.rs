//! Key figures: full-time persons and focus measures, a line a municipality.

use super::{Choice, benefits, cell, day, month, name, places};
use crate::pages::chart::SeveralChart;
use crate::register::place_query;
use askama::Template;
use pejl_app::register::{
    Cell, FocusCell, FocusFigures, FocusLine, KeyFigures, KeyFiguresRequest, PlaceName, RegisterOverview,
};
use pejl_words as words;
use rust_decimal::Decimal;

#[derive(Template)]
#[template(path = "register_figures.html")]
struct FiguresPage {
    places: Vec<Choice>,
    benefits: Vec<Choice>,
    from: String,
    to: String,
    of: String,
    chart: Option<SeveralChart>,
    summary: String,
    columns: Vec<String>,
    rows: Vec<(String, Vec<String>)>,
    focus: Vec<FocusTable>,
    unconfirmed: bool,
    query: String,
}

/// The focus measures of a municipality.
struct FocusTable {
    id: usize,
    name: String,
    rows: Vec<(String, String, String, String)>,
}

/// The page `/register/noegletal`.
pub(crate) fn figures_page(
    overview: &RegisterOverview,
    request: &KeyFiguresRequest,
    figures: &KeyFigures,
    focus: &FocusFigures,
) -> askama::Result<String> {
    let periods: Vec<String> = figures.months.iter().map(|one| month(*one)).collect();
    let values = |cells: &[Cell<Decimal>]| cells.iter().map(|cell| drawn(*cell)).collect();
    let lines: Vec<(String, Vec<Option<Decimal>>)> =
        figures.lines.iter().map(|line| (PlaceName::of(line.place).name, values(&line.cells))).collect();
    let row = |(at, period): (usize, &String)| {
        let cells = figures.lines.iter().filter_map(|line| line.cells.get(at));
        (period.clone(), cells.map(|one| cell(*one, words::decimal)).collect())
    };
    let mut rows: Vec<(String, Vec<String>)> = periods.iter().enumerate().map(row).collect();
    rows.reverse();
    FiguresPage {
        places: places(overview, &request.places),
        benefits: benefits(request.benefit),
        from: request.from.to_string(),
        to: request.to.to_string(),
        of: request.benefit.map_or_else(|| words::label("register-all-benefits").into_owned(), |one| name(one.kode())),
        chart: SeveralChart::of(&periods, &lines),
        summary: summary(&periods, &lines),
        columns: lines.iter().map(|(name, _)| name.clone()).collect(),
        rows,
        focus: focus.lines.iter().enumerate().map(|(id, line)| focus_table(id, line, focus)).collect(),
        unconfirmed: !focus.confirmed,
        query: place_query(request),
    }
    .render()
}

/// Nobody is a figure too: the line goes down to nought.
fn drawn(cell: Cell<Decimal>) -> Option<Decimal> {
    match cell {
        Cell::Nobody => Some(Decimal::ZERO),
        other => other.shown(),
    }
}

/// The first and the last figure of each place in a sentence, for whoever does not see the chart.
fn summary(periods: &[String], lines: &[(String, Vec<Option<Decimal>>)]) -> String {
    let told = |(name, values): &(String, Vec<Option<Decimal>>)| {
        let mut known = periods.iter().zip(values).filter_map(|(period, value)| Some((period, (*value)?)));
        let (from, first) = known.next()?;
        let (to, last) = known.next_back()?;
        let args = [
            ("name", name.into()),
            ("from", from.into()),
            ("first", words::decimal(first).into()),
            ("to", to.into()),
            ("last", words::decimal(last).into()),
        ];
        Some(words::text("register-figures-summary", &args))
    };
    lines.iter().filter_map(told).collect::<Vec<_>>().join(" ")
}

fn focus_table(id: usize, line: &FocusLine, focus: &FocusFigures) -> FocusTable {
    let row = |(on, told): (&pejl_app::register::Dag, &Option<Cell<FocusCell>>)| {
        let told = (*told)?;
        let share = |part: fn(FocusCell) -> u64| cell(told, |f| of_all(part(f), f.persons));
        let persons = cell(told, |f| words::number(f.persons));
        Some((day(*on), persons, share(|f| f.lack_contacts), share(|f| f.lack_offer)))
    };
    let mut rows: Vec<_> = focus.days.iter().zip(&line.cells).filter_map(row).collect();
    rows.reverse();
    FocusTable { id, name: PlaceName::of(line.place).name, rows }
}

/// "12 (8,5 %)".
fn of_all(part: u64, all: u64) -> String {
    let share = Decimal::from(part) * Decimal::ONE_HUNDRED;
    let strategy = rust_decimal::RoundingStrategy::MidpointAwayFromZero;
    let share = share.checked_div(Decimal::from(all)).map(|share| share.round_dp_with_strategy(1, strategy));
    let mut share = share.unwrap_or_default();
    share.rescale(1);
    format!("{} ({} %)", words::number(part), words::decimal(share))
}
