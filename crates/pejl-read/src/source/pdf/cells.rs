//! Pieces of a line put together to words and cells.
//!
//! A wide gap parts two cells, but a justified line has wide gaps too, and narrow
//! cells have small ones; the lines around tell which is which.

use super::lines::{Cell, Line};

/// A gap as wide as this, in units of the font size, stands between two cells.
const CELL_GAP: f32 = 1.15;

/// A gap as wide as this does where the cells of a neighbouring line begin or end at the same place.
const NARROW_GAP: f32 = 0.42;

/// Lines this near, in units of the font size, are halves of one row: a cell of
/// two lines beside a cell of one line in the middle.
const HALF_LINE: f32 = 0.8;

/// So many lines before and after are asked where a gap is narrow.
const NEIGHBOURS: usize = 6;

/// Lines of pieces as lines of cells.
pub(super) fn cut(lines: Vec<Line>) -> Vec<Line> {
    let lines = join_halves(lines);
    let edge = right_edge(&lines);
    let rows: Vec<bool> = lines.iter().map(|line| has_cells(line, edge)).collect();
    let cuts: Vec<Vec<bool>> = (0..lines.len()).map(|at| cuts(&lines, &rows, at)).collect();
    lines.into_iter().zip(cuts).map(|(line, cuts)| joined(line, &cuts)).collect()
}

/// Puts rows together whose cells stand half a line higher or lower than others.
fn join_halves(lines: Vec<Line>) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::with_capacity(lines.len());
    let mut joined = false;
    for line in lines {
        match out.last_mut() {
            Some(above) if line.top - above.y < HALF_LINE * line.size && (joined || !overlaps(above, &line)) => {
                joined = true;
                interleave(above, line);
            }
            _ => {
                joined = false;
                out.push(line);
            }
        }
    }
    out
}

fn overlaps(a: &Line, b: &Line) -> bool {
    a.cells.iter().any(|one| b.cells.iter().any(|other| one.x0 < other.x1 && other.x0 < one.x1))
}

fn interleave(above: &mut Line, line: Line) {
    above.y = line.y;
    above.bold &= line.bold;
    for cell in line.cells {
        match above.cells.iter_mut().find(|one| one.x0 < cell.x1 && cell.x0 < one.x1) {
            Some(one) => {
                one.text.push(' ');
                one.text.push_str(&cell.text);
                one.x0 = one.x0.min(cell.x0);
                one.x1 = one.x1.max(cell.x1);
            }
            None => above.cells.push(cell),
        }
    }
    above.cells.sort_by(|a, b| a.x0.total_cmp(&b.x0));
}

/// Where most long lines end: the right edge of justified text.
fn right_edge(lines: &[Line]) -> f32 {
    let mut ends: Vec<f32> = lines.iter().filter_map(|line| line.cells.last()).map(|cell| cell.x1).collect();
    ends.sort_by(f32::total_cmp);
    let near = |at: usize| {
        let end = ends.get(at).copied().unwrap_or(0.0);
        ends.iter().skip(at).take_while(|other| **other - end < 2.0).count()
    };
    // The sorted ends are walked in steps, so that the count stays linear.
    (0..ends.len())
        .step_by(1 + ends.len() / 200)
        .max_by_key(|at| near(*at))
        .and_then(|at| ends.get(at))
        .map_or(0.0, |end| *end + 1.0)
}

fn gap(line: &Line, at: usize) -> f32 {
    match (line.cells.get(at), line.cells.get(at + 1)) {
        (Some(left), Some(right)) => (right.x0 - left.x1) / line.size,
        _ => 0.0,
    }
}

/// True for a line with a wide gap that is not one of justified text.
fn has_cells(line: &Line, edge: f32) -> bool {
    let gaps: Vec<f32> = (0..line.cells.len().saturating_sub(1)).map(|at| gap(line, at)).collect();
    gaps.iter().any(|gap| *gap >= CELL_GAP) && !is_justified(line, &gaps, edge)
}

/// True for a line stretched to the right edge: all gaps are alike, and between words.
fn is_justified(line: &Line, gaps: &[f32], edge: f32) -> bool {
    let (least, most) = gaps.iter().fold((f32::MAX, 0.0_f32), |(least, most), gap| (least.min(*gap), most.max(*gap)));
    let words = line.cells.iter().filter(|cell| cell.text.contains(char::is_alphabetic)).count();
    let at_edge = line.cells.last().is_some_and(|cell| (cell.x1 - edge).abs() < 2.5);
    gaps.len() >= 2 && at_edge && most < 4.0 && most - least < 0.2 * most && words * 2 > line.cells.len()
}

/// For each gap of the line whether it parts two cells.
fn cuts(lines: &[Line], rows: &[bool], at: usize) -> Vec<bool> {
    let (Some(line), Some(true)) = (lines.get(at), rows.get(at)) else { return Vec::new() };
    let from = at.saturating_sub(NEIGHBOURS);
    let near = || {
        let around = lines.iter().zip(rows).enumerate().skip(from).take(2 * NEIGHBOURS + 1);
        around.filter(|(other, (_, row))| **row && *other != at).map(|(_, (line, _))| line)
    };
    (0..line.cells.len().saturating_sub(1))
        .map(|k| {
            let width = gap(line, k);
            width >= CELL_GAP || (width >= NARROW_GAP && near().any(|other| is_edge(line, k, other)))
        })
        .collect()
}

/// True where a gap of `other` stands where gap `at` of `line` does, or begins or ends there.
fn is_edge(line: &Line, at: usize, other: &Line) -> bool {
    let edges = |line: &Line, at: usize| Some((line.cells.get(at)?.x1, line.cells.get(at + 1)?.x0));
    let Some((left, right)) = edges(line, at) else { return false };
    (0..other.cells.len().saturating_sub(1)).filter(|k| gap(other, *k) >= NARROW_GAP).any(|k| {
        edges(other, k).is_some_and(|(from, to)| {
            let shared = to.min(right) - from.max(left);
            (from - left).abs() < 1.2 || (to - right).abs() < 1.2 || shared > 0.6 * (right - left)
        })
    })
}

/// Joins what no cut parts.
fn joined(mut line: Line, cuts: &[bool]) -> Line {
    let mut cells: Vec<Cell> = Vec::new();
    for (at, piece) in std::mem::take(&mut line.cells).into_iter().enumerate() {
        let cut = at > 0 && cuts.get(at - 1).copied().unwrap_or(false);
        match cells.last_mut() {
            Some(cell) if !cut => {
                let gap = piece.x0 - cell.x1;
                if gap > 0.12 * line.size || gap < -0.3 * line.size {
                    cell.text.push(' ');
                }
                cell.text.push_str(&piece.text);
                cell.x1 = cell.x1.max(piece.x1);
            }
            _ => cells.push(piece),
        }
    }
    join_mark(&mut cells);
    line.cells = cells;
    line
}

/// The mark of a list item stands apart from its text, but is no cell.
fn join_mark(cells: &mut Vec<Cell>) {
    if cells.len() >= 2 && cells.first().is_some_and(|cell| is_list_mark(&cell.text)) {
        let mark = cells.remove(0);
        if let Some(cell) = cells.first_mut() {
            cell.text = format!("{} {}", mark.text, cell.text);
            cell.x0 = mark.x0;
        }
    }
}

fn is_list_mark(text: &str) -> bool {
    let bullet = matches!(text, "•" | "-" | "–" | "—" | "o" | "*" | "▪" | "·" | "■" | "►" | "✓");
    let body = text.trim_end_matches(['.', ')', ':']);
    let number = body.len() < text.len() && body.len() <= 3 && !body.is_empty();
    let letter = body.len() == 1 && body.chars().all(char::is_alphabetic);
    bullet || (number && (letter || body.chars().all(|c| c.is_ascii_digit() || c == '.')))
}
