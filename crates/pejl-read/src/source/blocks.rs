//! Lines and tables, as web pages and word processor files hold them.

use std::ops::Range;

/// Tables nest no deeper than this; a deeper one becomes lines of the cell that
/// it stands in. So walking blocks never needs a deep stack.
const MAX_TABLES: usize = 6;

/// Columns that row spans are followed in, and cells that one span may fill.
const MAX_SPAN: usize = 64;

/// A paragraph or a part of one up to a line break.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// The text, without blanks at the ends. Never empty.
    pub text: String,
    /// Parts of the text that are page furniture. Sorted, disjoint.
    pub furniture: Vec<Range<usize>>,
    /// The level, where the line is a heading.
    pub heading: Option<u8>,
    /// True where a blank line stands before.
    pub gap: bool,
}

/// A line or a table.
#[derive(Debug)]
pub(super) enum Block {
    Line(Line),
    Table(Table),
}

impl Block {
    /// The same block with each of its lines made anew.
    pub fn with_lines(&self, make: &impl Fn(&Line) -> Line) -> Self {
        match self {
            Self::Line(line) => Self::Line(make(line)),
            Self::Table(table) => {
                let cell = |cell: &Cell| Cell { blocks: cell.blocks.iter().map(|b| b.with_lines(make)).collect() };
                let rows = table.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
                Self::Table(Table { rows, layout: table.layout })
            }
        }
    }
}

/// Rows of cells.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub rows: Vec<Vec<Cell>>,
    /// True where the format says that the table is only there for the layout.
    pub layout: bool,
}

/// One cell; a cell over several columns is followed by empty ones.
#[derive(Debug, Default)]
pub(super) struct Cell {
    pub blocks: Vec<Block>,
}

#[derive(Debug, Default)]
struct OpenTable {
    table: Table,
    cell: Option<Cell>,
    /// Text between the rows, such as a caption: stands before the table.
    loose: Vec<Block>,
    /// Per column, how many of the rows to come a cell from above covers.
    covered: Vec<usize>,
    /// Columns of the open row that a cell from above covers.
    due: Vec<bool>,
    /// Columns that the open cell covers.
    columns: usize,
}

/// Collects text into blocks.
#[derive(Debug, Default)]
pub(super) struct Builder {
    done: Vec<Block>,
    tables: Vec<OpenTable>,
    /// Tables that were too deep to open.
    unopened: usize,
    line: Line,
    /// A blank stands between the line so far and what comes.
    space: bool,
    /// The next line begins after a blank line.
    gap: bool,
    /// Stands before the next text: a list mark.
    prefix: String,
    furniture: usize,
    heading: Option<u8>,
    /// Lines interrupted by text boxes, with the headings that they stand in.
    aside: Vec<(Line, Option<u8>)>,
    /// What the boxes held, to stand after the line that they interrupted.
    boxed: Vec<Block>,
}

impl Builder {
    /// Text whose runs of white space count as one blank.
    pub fn flowing(&mut self, text: &str) {
        self.space |= text.starts_with(|c: char| c.is_ascii_whitespace());
        for word in text.split_ascii_whitespace() {
            self.word(word);
            self.space = true;
        }
        self.space = text.ends_with(|c: char| c.is_ascii_whitespace()) || (self.space && text.is_empty());
    }

    /// Text as it stands. Line ends in it are blanks.
    pub fn verbatim(&mut self, text: &str) {
        if self.line.text.is_empty() && text.chars().all(|c| matches!(c, ' ' | '\n' | '\r')) {
            return;
        }
        let start = self.begin_piece();
        self.line.text.extend(text.chars().map(|c| if matches!(c, '\n' | '\r' | '\u{c}') { ' ' } else { c }));
        self.end_piece(start);
    }

    fn word(&mut self, word: &str) {
        let start = self.begin_piece();
        self.line.text.push_str(word);
        self.end_piece(start);
    }

    /// Writes what is pending and gives the place where the piece begins.
    fn begin_piece(&mut self) -> usize {
        if self.line.text.is_empty() {
            let prefix = std::mem::take(&mut self.prefix);
            self.line.text.push_str(&prefix);
            self.line.gap = std::mem::take(&mut self.gap);
            self.line.heading = self.heading;
            self.space = false;
            return 0;
        }
        if std::mem::take(&mut self.space) && !self.line.text.ends_with([' ', '\t']) {
            self.line.text.push(' ');
        }
        self.line.text.len()
    }

    fn end_piece(&mut self, start: usize) {
        let end = self.line.text.len();
        if self.furniture == 0 || start == end {
            return;
        }
        match self.line.furniture.last_mut() {
            // Only blanks can stand between two pieces that follow each other.
            Some(last) if start.saturating_sub(last.end) <= 1 => last.end = end,
            _ => self.line.furniture.push(start..end),
        }
    }

    /// A line end inside a paragraph. A heading stays on one line.
    pub fn line_break(&mut self) {
        if self.heading.is_some() {
            self.space = true;
        } else {
            self.finish_line();
        }
    }

    /// The edge of a block; with `gap` a blank line keeps it from its neighbour.
    pub fn block_edge(&mut self, gap: bool) {
        self.line_break();
        self.gap |= gap;
    }

    fn finish_line(&mut self) {
        self.space = false;
        let mut line = std::mem::take(&mut self.line);
        // Blanks at the ends carry nothing; a tab is a cell edge and stays.
        line.text.truncate(line.text.trim_end_matches(' ').len());
        if line.text.chars().all(char::is_whitespace) {
            self.gap |= line.gap;
            self.release_boxed();
            return;
        }
        for part in &mut line.furniture {
            part.end = part.end.min(line.text.len());
        }
        line.furniture.retain(|part| part.start < part.end);
        if !self.aside.is_empty() {
            self.boxed.push(Block::Line(line));
            return;
        }
        self.container().push(Block::Line(line));
        self.release_boxed();
    }

    fn release_boxed(&mut self) {
        if self.aside.is_empty() && !self.boxed.is_empty() {
            let mut boxed = std::mem::take(&mut self.boxed);
            self.container().append(&mut boxed);
        }
    }

    /// A text box interrupts the open line.
    pub fn set_aside(&mut self) {
        self.aside.push((std::mem::take(&mut self.line), self.heading.take()));
    }

    /// The text box ends; the line that it interrupted goes on.
    pub fn resume(&mut self) {
        self.heading = None;
        self.finish_line();
        if let Some((line, heading)) = self.aside.pop() {
            self.line = line;
            self.heading = heading;
        }
    }

    fn container(&mut self) -> &mut Vec<Block> {
        match self.tables.last_mut() {
            Some(OpenTable { cell: Some(cell), .. }) => &mut cell.blocks,
            Some(open) => &mut open.loose,
            None => &mut self.done,
        }
    }

    /// A heading begins; what it holds is one line.
    pub fn start_heading(&mut self, level: u8) {
        self.finish_line();
        self.gap = true;
        self.heading = Some(level.clamp(1, 6)).filter(|_| self.furniture == 0);
    }

    /// The heading ends.
    pub fn end_heading(&mut self) {
        self.heading = None;
        self.finish_line();
        self.gap = true;
    }

    /// True inside a heading.
    pub fn in_heading(&self) -> bool {
        self.heading.is_some()
    }

    /// A mark to stand before the next text of the list item that begins.
    pub fn list_mark(&mut self, mark: &str) {
        mark.clone_into(&mut self.prefix);
    }

    /// Forgets a list mark whose item turned out empty.
    pub fn end_item(&mut self) {
        self.prefix.clear();
    }

    /// What follows is page furniture, until as many ends as starts have come.
    pub fn start_furniture(&mut self) {
        self.furniture += 1;
    }

    /// The other end of [`Self::start_furniture`].
    pub fn end_furniture(&mut self) {
        self.furniture = self.furniture.saturating_sub(1);
    }

    /// True inside page furniture.
    pub fn in_furniture(&self) -> bool {
        self.furniture > 0
    }

    /// A table begins.
    pub fn start_table(&mut self, layout: bool) {
        self.finish_line();
        if self.tables.len() >= MAX_TABLES {
            self.unopened += 1;
            return;
        }
        self.tables.push(OpenTable { table: Table { layout, ..Table::default() }, ..OpenTable::default() });
    }

    /// A row begins.
    pub fn start_row(&mut self) {
        self.end_cell();
        if let Some(open) = self.open_table() {
            open.end_row();
            open.start_row();
        }
    }

    /// A cell begins that covers so many columns and rows.
    pub fn start_cell(&mut self, columns: usize, rows: usize) {
        self.end_cell();
        if let Some(open) = self.open_table() {
            open.start_cell(columns.clamp(1, MAX_SPAN), rows.max(1));
        }
    }

    /// The open cell ends, if there is one.
    pub fn end_cell(&mut self) {
        self.finish_line();
        if self.open_table().is_some_and(OpenTable::end_cell) {
            self.gap = false;
        }
    }

    /// The table ends.
    pub fn end_table(&mut self) {
        self.end_cell();
        if self.unopened > 0 {
            self.unopened -= 1;
            return;
        }
        if let Some(mut open) = self.tables.pop() {
            open.end_row();
            let container = self.container();
            container.append(&mut open.loose);
            container.push(Block::Table(open.table));
        }
        self.gap = true;
    }

    /// The table that rows and cells belong to; none where it was too deep to open.
    fn open_table(&mut self) -> Option<&mut OpenTable> {
        if self.unopened > 0 { None } else { self.tables.last_mut() }
    }

    /// All that was collected. Tables left open are closed.
    pub fn finish(mut self) -> Vec<Block> {
        self.heading = None;
        while !self.aside.is_empty() {
            self.resume();
        }
        while !self.tables.is_empty() {
            self.end_table();
        }
        self.finish_line();
        self.release_boxed();
        self.done
    }
}

impl OpenTable {
    fn start_row(&mut self) {
        self.table.rows.push(Vec::new());
        self.due = self.covered.iter().map(|rows| *rows > 0).collect();
        self.covered.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
    }

    fn start_cell(&mut self, columns: usize, rows: usize) {
        if self.table.rows.is_empty() {
            self.start_row();
        }
        let Some(row) = self.table.rows.last_mut() else { return };
        while self.due.get(row.len()) == Some(&true) {
            row.push(Cell::default());
        }
        let (from, to) = (row.len(), (row.len() + columns).min(MAX_SPAN));
        if rows > 1 && from < to {
            self.covered.resize(self.covered.len().max(to), 0);
            self.covered.iter_mut().take(to).skip(from).for_each(|left| *left = rows - 1);
        }
        self.cell = Some(Cell::default());
        self.columns = columns;
    }

    /// True where a cell was open.
    fn end_cell(&mut self) -> bool {
        let Some(cell) = self.cell.take() else { return false };
        if let Some(row) = self.table.rows.last_mut() {
            row.push(cell);
            row.extend(std::iter::repeat_with(Cell::default).take(self.columns.saturating_sub(1)));
        }
        true
    }

    fn end_row(&mut self) {
        let due = self.due.iter().rposition(|due| *due).map_or(0, |last| last + 1);
        if let Some(row) = self.table.rows.last_mut()
            && row.len() < due
        {
            row.resize_with(due, Cell::default);
        }
        self.due.clear();
    }
}
