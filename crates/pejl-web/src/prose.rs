//! A section's lines as paragraphs, lists, headings and real tables.
//!
//! A paper from a PDF breaks its lines where the page ends, not where the
//! thought does. Lines are joined as long as the sentence goes on; bullets and
//! numbers open list entries; a table stands where its cells stood. Only the
//! form is made here: every word of the section comes out once, in order.

use pejl_model::{Part, Role, Section, Table};

/// A stretch of a section as it is shown.
#[derive(Debug, PartialEq)]
pub(crate) enum Block<'a> {
    /// Lines that belong together; more than one where the break was meant.
    Paragraph(Vec<String>),
    /// A short line that heads what follows.
    Heading(String),
    /// Entries with a bullet.
    Bullets(Vec<String>),
    /// Entries with their printed number.
    Numbers(Vec<(u32, String)>),
    /// Entries with their printed letter, a being 1.
    Letters(Vec<(u32, String)>),
    /// A table.
    Table(TableBlock<'a>),
}

/// A table with what its markup needs.
#[derive(Debug, PartialEq)]
pub(crate) struct TableBlock<'a> {
    /// Its number on the page.
    pub(crate) number: usize,
    /// "Tabel 1".
    pub(crate) caption: String,
    /// Header cells, numeric where their column is; empty where there are none.
    pub(crate) header: Vec<CellText<'a>>,
    /// The rows, filled up to the same length.
    pub(crate) rows: Vec<Vec<CellText<'a>>>,
    /// True where the first cell of a row names the row.
    pub(crate) row_headers: bool,
}

/// A cell's text and whether it is a number.
#[derive(Debug, PartialEq)]
pub(crate) struct CellText<'a> {
    pub(crate) text: &'a str,
    pub(crate) numeric: bool,
}

/// The source of an item with what divides it.
pub(crate) struct SourceText<'a> {
    /// The stretch; empty where it is not shown.
    pub(crate) text: &'a str,
    /// Where the stretch begins in the whole text.
    pub(crate) start: usize,
    /// Its parts, in order.
    pub(crate) parts: &'a [Part],
}

impl<'a> SourceText<'a> {
    /// The part that holds the byte at `offset` of the whole text.
    fn part_at(&self, offset: usize) -> Option<&'a Part> {
        let after = self.parts.partition_point(|part| part.span.start <= offset);
        self.parts.get(after.checked_sub(1)?).filter(|part| offset < part.span.end)
    }

    /// The lines of `section` that are no page furniture, each with its offset.
    fn lines(&self, section: &Section) -> Option<Vec<(usize, &'a str)>> {
        let from = section.content.start.checked_sub(self.start)?;
        let text = self.text.get(from..section.content.end.checked_sub(self.start)?)?;
        let mut lines = Vec::new();
        let mut offset = section.content.start;
        for line in text.split_inclusive('\n') {
            let first = offset + (line.len() - line.trim_start().len());
            let furniture = self.part_at(first).is_some_and(|part| part.role == Role::Furniture);
            if line.trim().is_empty() || !furniture {
                lines.push((first, line.trim()));
            }
            offset += line.len();
        }
        Some(lines)
    }
}

/// The blocks of `section`; `tables` are the item's, `shown` counts those already on the page.
pub(crate) fn blocks<'a>(
    section: &'a Section,
    source: &SourceText<'a>,
    tables: &'a [Table],
    shown: &mut usize,
) -> Vec<Block<'a>> {
    let inside: Vec<&Table> = tables.iter().filter(|t| section.content.contains(t.span)).collect();
    let mut writer = Writer::default();
    let Some(lines) = source.lines(section).filter(|lines| !lines.is_empty()) else {
        section.text.lines().for_each(|line| writer.line(line.trim()));
        inside.into_iter().for_each(|table| writer.table(table, shown));
        return writer.finish();
    };
    writer.widest = lines.iter().map(|(_, line)| line.chars().count()).max().unwrap_or(0);
    let mut waiting = inside.into_iter().peekable();
    let mut covered = 0;
    for (offset, line) in lines {
        while let Some(table) = waiting.next_if(|table| table.span.start <= offset && !line.is_empty()) {
            covered = table.span.end;
            writer.table(table, shown);
        }
        if offset >= covered {
            writer.line(line);
        }
    }
    waiting.for_each(|table| writer.table(table, shown));
    writer.finish()
}

/// What opens a list entry.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Mark {
    Bullet,
    Number(u32),
    Letter(u32),
}

#[derive(Default)]
struct Writer<'a> {
    blocks: Vec<Block<'a>>,
    /// Characters of the widest line; a line much shorter ended on purpose.
    widest: usize,
    /// The last line written had a blank line after it.
    gap: bool,
    /// Length in characters of the last line as printed.
    last_line: usize,
    /// A mark that stood alone on its line.
    lone_mark: Option<Mark>,
}

impl<'a> Writer<'a> {
    fn line(&mut self, line: &str) {
        if line.is_empty() {
            self.gap = true;
            return;
        }
        let (mark, text) = match self.lone_mark.take() {
            Some(mark) => (Some(mark), line),
            None => marked(line),
        };
        match mark {
            Some(mark) if text.is_empty() => self.lone_mark = Some(mark),
            Some(mark) => self.entry(mark, text),
            None => self.words(text),
        }
        self.gap = false;
        self.last_line = line.chars().count();
    }

    fn entry(&mut self, mark: Mark, text: &str) {
        let text = text.to_owned();
        match (mark, self.blocks.last_mut()) {
            (Mark::Bullet, Some(Block::Bullets(entries))) => entries.push(text),
            (Mark::Number(n), Some(Block::Numbers(entries))) => entries.push((n, text)),
            (Mark::Letter(n), Some(Block::Letters(entries))) => entries.push((n, text)),
            (Mark::Bullet, _) => self.blocks.push(Block::Bullets(vec![text])),
            (Mark::Number(n), _) => self.blocks.push(Block::Numbers(vec![(n, text)])),
            (Mark::Letter(n), _) => self.blocks.push(Block::Letters(vec![(n, text)])),
        }
    }

    fn words(&mut self, text: &str) {
        let (gap, wide) = (self.gap, self.last_line * 3 >= self.widest * 2);
        let starts_low = text.starts_with(char::is_lowercase);
        let Some(last) = self.blocks.last_mut().and_then(last_text) else {
            return self.blocks.push(Block::Paragraph(vec![text.to_owned()]));
        };
        let open = !last.ends_with(['.', ':', '!', '?', ';']);
        // A page break or an empty line inside a sentence, or a line that was simply full.
        if (open && starts_low) || (!gap && wide) {
            join(last, text);
        } else if let (false, Some(Block::Paragraph(lines))) = (gap, self.blocks.last_mut()) {
            lines.push(text.to_owned());
        } else {
            self.blocks.push(Block::Paragraph(vec![text.to_owned()]));
        }
    }

    fn table(&mut self, table: &'a Table, shown: &mut usize) {
        *shown += 1;
        self.blocks.push(Block::Table(table_block(table, *shown)));
        self.gap = true;
    }

    /// Short lone lines before a longer paragraph become headings.
    fn finish(mut self) -> Vec<Block<'a>> {
        if let Some(mark) = self.lone_mark.take() {
            self.entry(mark, "");
        }
        for at in 0..self.blocks.len().saturating_sub(1) {
            let (before, after) = self.blocks.split_at_mut(at + 1);
            let (Some(block), Some(next)) = (before.last_mut(), after.first()) else { break };
            let line = match block {
                Block::Paragraph(lines) if lines.len() == 1 => lines.first().cloned(),
                // One number alone before running text counts headings, not entries.
                Block::Numbers(entries) => match entries.as_slice() {
                    [(number, text)] if matches!(next, Block::Paragraph(_)) => Some(format!("{number}. {text}")),
                    _ => None,
                },
                _ => None,
            };
            if let Some(line) = line.filter(|line| heads(line, next)) {
                *block = Block::Heading(line);
            }
        }
        self.blocks
    }
}

fn last_text<'b>(block: &'b mut Block<'_>) -> Option<&'b mut String> {
    match block {
        Block::Paragraph(lines) => lines.last_mut(),
        Block::Bullets(entries) => entries.last_mut(),
        Block::Numbers(entries) | Block::Letters(entries) => entries.last_mut().map(|(_, text)| text),
        Block::Heading(_) | Block::Table(_) => None,
    }
}

/// Appends with one space; a word divided at a line end keeps its hyphen, for
/// whether it belongs to the word cannot be told.
fn join(text: &mut String, more: &str) {
    text.push(' ');
    text.push_str(more);
}

fn heads(line: &str, next: &Block<'_>) -> bool {
    let short = line.chars().count() <= 80 && !line.ends_with(['.', ',', ';', ':', '!']);
    let words = line.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' '));
    let named = words.starts_with(char::is_uppercase) && words.chars().any(char::is_lowercase);
    let carries = match next {
        Block::Paragraph(lines) => lines.iter().map(|l| l.chars().count()).sum::<usize>() > 100,
        Block::Bullets(_) | Block::Numbers(_) | Block::Letters(_) | Block::Table(_) => true,
        Block::Heading(_) => false,
    };
    short && named && carries
}

/// Divides "• text", "1. text", "a) text" into mark and text.
fn marked(line: &str) -> (Option<Mark>, &str) {
    const BULLETS: &[char] = &['•', '·', '▪', '●', '◦', '‣', '\u{f0b7}', '\u{f0a7}', '○', '■', '*', '-', '–', '—'];
    let mut chars = line.chars();
    let first = chars.next();
    let rest = chars.as_str();
    if first.is_some_and(|c| BULLETS.contains(&c)) && (rest.is_empty() || rest.starts_with(char::is_whitespace)) {
        return (Some(Mark::Bullet), rest.trim_start());
    }
    let Some(end) = line.find(['.', ')']).filter(|end| *end <= 2) else { return (None, line) };
    let (head, tail) = line.split_at(end);
    let tail = tail.get(1..).unwrap_or("");
    if !tail.is_empty() && !tail.starts_with(char::is_whitespace) || begins_with_month(tail) {
        return (None, line);
    }
    let letter = || match head.as_bytes() {
        [c @ b'a'..=b'z'] if line.as_bytes().get(1) == Some(&b')') => Some(Mark::Letter(u32::from(c - b'a') + 1)),
        _ => None,
    };
    let mark = head.parse().ok().filter(|_| head.bytes().all(|b| b.is_ascii_digit())).map(Mark::Number);
    match mark.or_else(letter) {
        Some(mark) => (Some(mark), tail.trim_start()),
        None => (None, line),
    }
}

/// "6. november" at a line's start is a date, not the sixth point.
fn begins_with_month(text: &str) -> bool {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    let word = text.trim_start().get(..3).unwrap_or("");
    MONTHS.iter().any(|month| word.eq_ignore_ascii_case(month))
}

fn table_block(table: &Table, number: usize) -> TableBlock<'_> {
    let row = |row: &'_ [pejl_model::Cell]| row.len().max(table.columns);
    let rows: Vec<Vec<CellText<'_>>> = table
        .rows
        .iter()
        .map(|cells| {
            let texts = cells.iter().map(|c| c.text.as_str()).chain(std::iter::repeat(""));
            texts.take(row(cells)).map(|text| CellText { text, numeric: numeric(text) }).collect()
        })
        .collect();
    let names = |cell: &CellText<'_>| !cell.numeric;
    let row_headers = table.columns > 1 && rows.iter().filter_map(|r| r.first()).all(names);
    let caption = crate::text("web-table-caption", &[("number", number.into())]);
    let header =
        table.header.iter().enumerate().map(|(column, text)| CellText { text, numeric: all_numeric(&rows, column) });
    TableBlock { number, caption, header: header.collect(), rows, row_headers }
}

/// True where the column holds numbers and nothing else but empty cells.
fn all_numeric(rows: &[Vec<CellText<'_>>], column: usize) -> bool {
    let mut cells = rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.text.is_empty()).peekable();
    cells.peek().is_some() && cells.all(|cell| cell.numeric)
}

fn numeric(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    digits > 0 && letters <= 4 && text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '−' | '('))
}

#[cfg(test)]
mod tests {
    use super::*;
    use pejl_model::{Cell, SectionKind, Span, TableForm};

    fn section(text: &str) -> Section {
        Section {
            kinds: vec![SectionKind::Background],
            label: "Sagsfremstilling".into(),
            label_span: Span::default(),
            text: text.into(),
            content: Span::new(0, text.len()),
        }
    }

    fn shown(text: &str) -> Vec<String> {
        let section = section(text);
        let parts = [];
        let source = SourceText { text, start: 0, parts: &parts };
        blocks(&section, &source, &[], &mut 0).iter().map(|block| format!("{block:?}")).collect()
    }

    #[test]
    fn wrapped_lines_become_one_paragraph() {
        let text = "Udvalget har bedt om en status på indsatsen for de unge,\nsom er i et forløb i kommunen. Status gives hvert halve\når og omfatter alle unge.\n\nDet andet afsnit.";
        assert_eq!(shown(text).len(), 2);
        assert!(shown(text)[0].contains("hvert halve år og"));
    }

    #[test]
    fn a_sentence_goes_on_over_an_empty_line() {
        assert_eq!(
            shown("Det giver en mulighed, på\n\nen måde som hjælper."),
            [r#"Paragraph(["Det giver en mulighed, på en måde som hjælper."])"#]
        );
    }

    #[test]
    fn short_lines_keep_their_breaks() {
        let text = "Anna Berg\nRådhuspladsen 1\n\nEn lang linje, der fylder det hele ud, som en sats gør det.";
        assert_eq!(shown(text)[0], r#"Paragraph(["Anna Berg", "Rådhuspladsen 1"])"#);
    }

    #[test]
    fn marks_become_lists_with_the_printed_numbers() {
        assert_eq!(shown("• at et\n• at to"), [r#"Bullets(["at et", "at to"])"#]);
        assert_eq!(shown("3. at et\n4. at to"), [r#"Numbers([(3, "at et"), (4, "at to")])"#]);
        assert_eq!(shown("a) at et\nb) at to"), [r#"Letters([(1, "at et"), (2, "at to")])"#]);
        assert_eq!(shown("•\nat et"), [r#"Bullets(["at et"])"#]);
        assert_eq!(shown("6. november 2023 holdes møde."), [r#"Paragraph(["6. november 2023 holdes møde."])"#]);
        assert_eq!(shown("-5 procent"), [r#"Paragraph(["-5 procent"])"#]);
    }

    #[test]
    fn a_short_line_before_a_long_one_is_a_heading() {
        let text = format!("Status på indsatsen\n\n{}.", "Ord ".repeat(40).trim());
        assert_eq!(shown(&text)[0], r#"Heading("Status på indsatsen")"#);
    }

    #[test]
    fn a_table_stands_in_its_place_and_furniture_nowhere() {
        let text = "Før tabellen.\nÅr\tAntal\n2022\t5\nEfter.\nSide 3\nSlut.";
        let at = |word: &str| text.find(word).unwrap();
        let cell = |word: &str| Cell { text: word.into(), span: Span::new(at(word), at(word) + word.len()) };
        let table = Table {
            header: vec!["År".into(), "Antal".into()],
            rows: vec![vec![cell("2022")]],
            columns: 2,
            form: TableForm::Tabs,
            span: Span::new(at("År"), at("Efter") - 1),
        };
        let part = |span, role| Part { span, role, item: Some(0), section: Some(0) };
        let side = Span::new(at("Side"), at("Slut") - 1);
        let parts = [
            part(Span::new(0, side.start), Role::Content),
            part(side, Role::Furniture),
            part(Span::new(at("Slut"), text.len()), Role::Content),
        ];
        let (section, tables) = (section(text), [table]);
        let found = blocks(&section, &SourceText { text, start: 0, parts: &parts }, &tables, &mut 0);
        assert_eq!(found[0], Block::Paragraph(vec!["Før tabellen.".into()]));
        assert!(matches!(&found[1], Block::Table(t) if t.rows[0].len() == 2 && !t.row_headers));
        assert_eq!(found[2], Block::Paragraph(vec!["Efter.".into(), "Slut.".into()]));
        assert_eq!(found.len(), 3);
    }

    proptest::proptest! {
        /// Nothing is lost, nothing is said twice, nothing panics.
        #[test]
        fn every_word_comes_out_once(lines in proptest::collection::vec("([•-] |[0-9]{1,2}\\. )?[a-zæøåA-Z]{1,9}( [a-zæø]{1,9}){0,9}[.:]?|", 0..30)) {
            let text = lines.join("\n");
            let section = section(&text);
            let found = blocks(&section, &SourceText { text: &text, start: 0, parts: &[] }, &[], &mut 0);
            let letters = |s: &str| s.chars().filter(|c| c.is_alphabetic()).collect::<String>();
            let mut out = String::new();
            for block in &found {
                match block {
                    Block::Paragraph(lines) => lines.iter().for_each(|l| out.push_str(l)),
                    Block::Heading(line) => out.push_str(line),
                    Block::Bullets(entries) => entries.iter().for_each(|e| out.push_str(e)),
                    Block::Numbers(entries) | Block::Letters(entries) => entries.iter().for_each(|(_, e)| out.push_str(e)),
                    Block::Table(_) => {}
                }
            }
            proptest::prop_assert_eq!(letters(&out), letters(&text));
        }
    }
}
