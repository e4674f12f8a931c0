//! Tables with tabs between the cells.

use super::rows::{Row, RowCell, is_list_mark, is_ruler, opens_list};
use super::{Taken, build, header};
use crate::lines::Line;
use memchr::memchr;
use pejl_model::text::is_blank;
use pejl_model::{Span, TableForm};

/// Most lines without tabs (labels of empty rows) between two rows of one table.
const MOST_LABELS: usize = 20;

/// True where a table can begin with the line.
pub(super) fn is_row(line: &Line<'_>, source: &str) -> bool {
    has_tab(line) && {
        let row = row(line, source);
        (row.filled() >= 2 || row.cells.len() >= 3 && row.filled() >= 1) && !is_other(&row)
    }
}

/// True where any of the lines may have a tab.
pub(super) fn stand_in(lines: &[Line<'_>], source: &str) -> bool {
    let stretch = lines.iter().map(|line| line.span).reduce(Span::cover);
    lines.iter().any(|line| line.tab_first || line.tab_last)
        || stretch.is_some_and(|stretch| memchr(b'\t', stretch.of(source).as_bytes()).is_some())
}

fn has_tab(line: &Line<'_>) -> bool {
    line.tab_first || line.tab_last || memchr(b'\t', line.text.as_bytes()).is_some()
}

/// True for a list with tabs after its marks, and for a line of a contents page.
fn is_other(row: &Row) -> bool {
    let mut filled = row.cells.iter().filter(|c| !c.text.is_empty());
    let first = filled.next().map_or("", |c| c.text.as_str());
    let list = is_list_mark(first) && filled.count() <= 1 && first != "-" && first != "–";
    list || (first == "-" && row.cells.len() == 2) || row.cells.iter().any(|c| c.text.ends_with("...."))
}

/// The whole printed line, with the blanks at its ends that hold empty cells.
fn row(line: &Line<'_>, source: &str) -> Row {
    let outside =
        |c: char| is_blank(c) && !matches!(c, '\n' | '\r' | '\u{c}' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{b}');
    let before = source.get(..line.span.start).unwrap_or("");
    let start = if line.tab_first { before.trim_end_matches(outside).len() } else { line.span.start };
    let after = source.get(line.span.end..).unwrap_or("");
    let end =
        if line.tab_last { line.span.end + after.find(|c| !outside(c)).unwrap_or(after.len()) } else { line.span.end };
    Row::divided(source.get(start..end).unwrap_or(line.text), start, '\t', line.gap)
}

/// The table that begins at line `at`.
pub(super) fn take(lines: &[Line<'_>], at: usize, source: &str) -> Option<Taken> {
    let (mut rows, next) = collect(lines, at, source);
    rows.retain(|r| !r.is_ruler() && r.filled() > 0);
    drop_empty_columns(&mut rows);
    let columns = rows.iter().map(|r| r.cells.len()).max()?;
    let head = header::count(&rows, columns);
    let mut body = rows.split_off(head);
    unwrap_groups(&mut body);
    unwrap_lines(&mut body);
    rows.append(&mut body);
    let table = if rows.len() >= 2 { build(&rows, head, columns, TableForm::Tabs) } else { None };
    Some((table, next))
}

/// The rows of a table so far.
#[derive(Default)]
struct Printed {
    rows: Vec<Row>,
    /// The widest row.
    columns: usize,
    /// True where all rows are as wide.
    steady: bool,
    /// True where a row holds a number.
    numbers: bool,
}

impl Printed {
    fn push(&mut self, row: Row) {
        self.steady = self.rows.is_empty() || (self.steady && row.cells.len() == self.columns);
        self.columns = self.columns.max(row.cells.len());
        self.numbers |= row.has_number();
        self.rows.push(row);
    }

    /// True where `row` is the header, printed again at the top of a page.
    fn is_header_again(&self, row: &Row) -> bool {
        let same =
            |f: &Row| f.cells.len() == row.cells.len() && f.cells.iter().zip(&row.cells).all(|(a, b)| a.text == b.text);
        row.gap && !row.has_number() && self.rows.first().is_some_and(same)
    }

    /// True where `row` can't go on this table.
    fn is_ended_by(&self, row: &Row) -> bool {
        if !row.gap {
            // Back to back: a wider row after a table that has kept its own width.
            return self.rows.len() >= 3 && self.steady && row.cells.len() > self.columns;
        }
        let titled = row.filled() >= 2 && !row.has_number() && self.numbers;
        row.cells.len() != self.columns || (titled && !self.is_header_again(row))
    }
}

/// The printed rows of one table, and the first line after them.
fn collect(lines: &[Line<'_>], at: usize, source: &str) -> (Vec<Row>, usize) {
    let mut printed = Printed::default();
    let mut next = at;
    while let Some(line) = lines.get(next) {
        if has_tab(line) {
            let row = row(line, source);
            if !printed.rows.is_empty() && (is_other(&row) || printed.is_ended_by(&row)) {
                break;
            }
            if !printed.is_header_again(&row) {
                printed.push(row);
            }
            next += 1;
        } else if is_ruler(line.text) {
            next += 1;
        } else if let Some(resumed) = resumes(lines, next, &printed, source) {
            labels(lines.get(next..resumed).unwrap_or(&[])).into_iter().for_each(|r| printed.rows.push(r));
            next = resumed;
        } else {
            break;
        }
    }
    (printed.rows, next)
}

/// The line at which the table goes on after lines that only label empty rows.
fn resumes(lines: &[Line<'_>], at: usize, printed: &Printed, source: &str) -> Option<usize> {
    if printed.columns < 3 || printed.rows.len() < 2 {
        return None;
    }
    let window = lines.get(at..)?;
    let labels = window.iter().take(MOST_LABELS + 1).take_while(|l| is_label(l)).count();
    let next = window.get(labels).filter(|l| labels <= MOST_LABELS && has_tab(l))?;
    let row = row(next, source);
    (row.cells.len() == printed.columns && !printed.is_ended_by(&row) && row.has_number()).then_some(at + labels)
}

fn is_label(line: &Line<'_>) -> bool {
    line.text.len() <= 60 && !has_tab(line) && !line.text.ends_with(['.', '!', '?', ';']) && !opens_list(line.text)
}

/// One row for each group of lines that no blank line divides.
fn labels(lines: &[Line<'_>]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for line in lines {
        let row = Row { cells: vec![RowCell::piece(line.text, line.span.start)], gap: line.gap };
        match rows.last_mut().filter(|_| !line.gap) {
            Some(last) => last.merge(&row),
            None => rows.push(row),
        }
    }
    rows
}

/// A last column that no row fills is a tab too many.
fn drop_empty_columns(rows: &mut [Row]) {
    while let Some(columns) = rows.iter().map(|r| r.cells.len()).max().filter(|c| *c > 2) {
        let empty = |r: &Row| r.cells.get(columns - 1).is_none_or(|c| c.text.is_empty());
        if !rows.iter().all(empty) {
            return;
        }
        rows.iter_mut().for_each(|r| r.cells.truncate(columns - 1));
    }
}

/// A row of words spread over several printed lines with its label in the middle: between two blank lines only one
/// line has a label, and others have holes.
fn unwrap_groups(rows: &mut Vec<Row>) {
    let mut out: Vec<Row> = Vec::with_capacity(rows.len());
    let mut from = 0;
    while from < rows.len() {
        let length = 1 + rows.iter().skip(from + 1).take_while(|r| !r.gap).count();
        let group: Vec<Row> = rows.iter().skip(from).take(length).cloned().collect();
        out.extend(if is_one_row(&group) { vec![merged(&group)] } else { group });
        from += length;
    }
    *rows = out;
}

fn is_one_row(group: &[Row]) -> bool {
    let labelled = group.iter().filter(|r| !r.first_empty()).count();
    let holes = group.iter().any(|r| r.values().iter().any(|c| c.text.is_empty()));
    group.len() >= 2 && labelled == 1 && holes && !group.iter().any(Row::has_number)
}

fn merged(group: &[Row]) -> Row {
    let mut row = Row { gap: group.first().is_some_and(|r| r.gap), ..Row::default() };
    group.iter().for_each(|r| row.merge(r));
    row
}

/// Joins a printed line that only goes on the cells of the line before it.
fn unwrap_lines(rows: &mut Vec<Row>) {
    let mut out: Vec<Row> = Vec::with_capacity(rows.len());
    for row in rows.drain(..) {
        match out.last_mut().filter(|last| goes_on(last, &row)) {
            Some(last) => last.merge(&row),
            None => out.push(row),
        }
    }
    *rows = out;
}

fn goes_on(last: &Row, row: &Row) -> bool {
    let lower = |c: &RowCell| c.text.chars().next().is_some_and(char::is_lowercase);
    let filled = || row.cells.iter().filter(|c| !c.text.is_empty());
    let columns = row.cells.len();
    let wrapped_label = !row.first_empty()
        && row.cells.first().is_some_and(lower)
        && (last.filled() == 1 && !last.first_empty() && columns > 1 || row.filled() == 1 && !row.gap && columns > 1);
    let wrapped_value = row.first_empty() && filled().all(lower) && !row.gap && last.cells.len() == columns;
    wrapped_label || wrapped_value
}
