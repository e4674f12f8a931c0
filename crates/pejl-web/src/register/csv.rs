//! The register's tables as CSV. What is hidden is empty and told in a column of its own.

use pejl_app::register::{Cell, DueList, DueRequest, FocusFigures, KeyFigures, PlaceName, Ydelse};
use std::fmt::Write as _;

/// The media type.
pub(super) const CSV: &str = "text/csv; charset=utf-8; header=present";

/// Full-time persons, a line a municipality and month.
pub(super) fn figures(figures: &KeyFigures, benefit: Option<Ydelse>) -> String {
    let mut out = String::from("maaned,kommunekode,kommune,ydelse,fuldtidspersoner,skjult\r\n");
    for line in &figures.lines {
        for (month, cell) in figures.months.iter().zip(&line.cells) {
            let value = match cell {
                Cell::Shown(value) => value.to_string(),
                Cell::Hidden => String::new(),
                Cell::Nobody => "0".to_owned(),
            };
            let _ = write!(out, "{month},{},{},{value},{}\r\n", place(line.place), of(benefit), told(cell));
        }
    }
    out
}

/// The focus measures, a line a municipality and month-end.
pub(super) fn focus(figures: &FocusFigures, benefit: Option<Ydelse>) -> String {
    let mut out = String::from("dag,kommunekode,kommune,ydelse,personer,mangler_samtaler,mangler_tilbud,skjult\r\n");
    for line in &figures.lines {
        for (day, cell) in figures.days.iter().zip(&line.cells) {
            let Some(cell) = cell else { continue };
            let values = match cell {
                Cell::Shown(f) => format!("{},{},{}", f.persons, f.lack_contacts, f.lack_offer),
                Cell::Hidden => ",,".to_owned(),
                Cell::Nobody => "0,0,0".to_owned(),
            };
            let _ = write!(out, "{day},{},{},{values},{}\r\n", place(line.place), of(benefit), told(cell));
        }
    }
    out
}

/// The due list.
pub(super) fn due(list: &DueList, request: &DueRequest) -> String {
    let mut out = String::from("pseudonym,kommunekode,kommune,dag,ydelse,hvad,frist,dage_over_fristen\r\n");
    for line in &list.lines {
        let (person, on, benefit) = (line.person, request.on, line.benefit.kode());
        let (owed, latest, overdue) = (line.owed, line.latest, line.overdue);
        let _ = write!(out, "{person},{},{on},{benefit},{owed},{latest},{overdue}\r\n", place(request.place));
    }
    out
}

/// Code and name. No municipality's name holds a comma or a quotation mark.
fn place(code: u16) -> String {
    format!("{code:03},{}", PlaceName::of(code).name)
}

fn of(benefit: Option<Ydelse>) -> &'static str {
    benefit.map_or("alle", Ydelse::kode)
}

fn told<T>(cell: &Cell<T>) -> &'static str {
    if matches!(cell, Cell::Hidden) { "ja" } else { "nej" }
}
