//! A made-up paper printed in each layout and read again equals what was
//! printed, spans apart, in every field that the layout shows.
//!
//! What the reader still misses is counted: a layout's number is how many values
//! of its 30 papers (some 3 000) may differ. The numbers only ever go down.

use pejl_papermill::{Difference, Faults, Layout, Size, differences, print, truth};
use pejl_read::{ReadOptions, read};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Papers a layout.
const SEEDS: u64 = 30;

/// Papers a layout with a fault.
const FAULTY: u64 = 4;

/// What was read otherwise than printed, with where it was.
fn misread(layout: Layout, faults: &Faults, seeds: u64) -> Vec<(u64, Difference)> {
    let mut out = Vec::new();
    for seed in 0..seeds {
        let printed = print(&truth(seed, Size::Small), layout, faults, seed);
        let reading = read(printed.text.as_bytes(), &ReadOptions::default());
        let found = differences(&printed.expected, &reading.document, &printed.can);
        out.extend(found.into_iter().map(|difference| (seed, difference)));
    }
    out
}

/// The differences by field, most frequent first, each with one case.
fn report(layout: Layout, misread: &[(u64, Difference)]) -> String {
    let mut fields: BTreeMap<&str, Vec<&(u64, Difference)>> = BTreeMap::new();
    for case in misread {
        fields.entry(case.1.field).or_default().push(case);
    }
    let mut fields: Vec<_> = fields.into_iter().collect();
    fields.sort_by_key(|(_, cases)| std::cmp::Reverse(cases.len()));
    let mut out = format!("{layout:?}: {} differences in {SEEDS} papers\n", misread.len());
    for (field, cases) in fields {
        let (seed, case) = cases[0];
        let _ = writeln!(out, "{layout:?} | {field} | {} times | seed {seed} item {:?}", cases.len(), case.item);
        let _ = writeln!(out, "    expected {:.600}\n    found    {:.600}", case.expected, case.found);
    }
    out
}

/// At most `known` values differ. Whoever betters the reader lowers the number,
/// so that what was gained is not lost again.
fn check(layout: Layout, known: usize) {
    let misread = misread(layout, &Faults::NONE, SEEDS);
    assert!(misread.len() <= known, "{} known, now {}", known, report(layout, &misread));
}

macro_rules! layouts {
    ($($name:ident => $layout:ident, $known:literal;)+) => {
        $(#[test] fn $name() { check(Layout::$layout, $known); })+

        #[test]
        fn every_layout_has_its_test() {
            let tested = [$(Layout::$layout),+];
            assert!(Layout::ALL.iter().all(|layout| tested.contains(layout)));
        }
    };
}

layouts! {
    export_late => ExportLate, 0;
    export_first => ExportFirst, 0;
    export_dated => ExportDated, 0;
    web_numbered => WebNumbered, 0;
    web_punkt => WebPunkt, 0;
    web_twice => WebTwice, 0;
    preview_five => PreviewFive, 0;
    preview_one => PreviewOne, 0;
    preview_labelled => PreviewLabelled, 0;
    publication => Publication, 0;
    initials => Initials, 0;
    cards => Cards, 0;
    report_of_meeting => Report, 0;
    title_above => TitleAbove, 0;
    type_letter => TypeLetter, 0;
    capitals => Capitals, 0;
    protocol => Protocol, 0;
    agenda_point => AgendaPoint, 0;
    far_right => FarRight, 0;
}

/// Faults that a careful reader sees through: what is read differs no more than
/// without them.
fn see_through(faults: &Faults, known: usize) {
    let (mut count, mut out) = (0, String::new());
    for &layout in Layout::ALL {
        let clean = misread(layout, &Faults::NONE, FAULTY);
        let mut faulty = misread(layout, faults, FAULTY);
        faulty.retain(|(seed, d)| !clean.iter().any(|(s, c)| s == seed && c.field == d.field && c.item == d.item));
        count += faulty.len();
        if !faulty.is_empty() {
            out.push_str(&report(layout, &faulty));
        }
    }
    assert!(count <= known, "{known} known, now {count}\n{out}");
}

#[test]
fn page_breaks_change_nothing() {
    see_through(&Faults { page_breaks: true, ..Faults::NONE }, 0);
}

#[test]
fn page_numbers_change_nothing() {
    see_through(&Faults { page_breaks: true, page_numbers: true, ..Faults::NONE }, 0);
}

#[test]
fn carriage_returns_change_nothing() {
    see_through(&Faults { crlf: true, ..Faults::NONE }, 0);
}

#[test]
fn no_break_spaces_change_little() {
    see_through(&Faults { no_break_spaces: true, ..Faults::NONE }, 0);
}

#[test]
fn mojibake_changes_nothing() {
    see_through(&Faults { mojibake: true, ..Faults::NONE }, 0);
}

#[test]
fn wrapped_lines_change_nothing() {
    see_through(&Faults { wrapped: true, ..Faults::NONE }, 0);
}

#[test]
fn empty_sections_change_little() {
    see_through(&Faults { empty_sections: true, ..Faults::NONE }, 0);
}
