//! The text of an attachment, and where it belongs.

use super::{Crumbs, Head, item_title};
use askama::Template;
use pejl_app::AttachmentView;
use pejl_words as words;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "attachment.html")]
struct AttachmentPage<'a> {
    head: Head,
    crumbs: Crumbs<'a>,
    address: &'a str,
    item_title: Cow<'a, str>,
    /// "Bilag 2", or "Bilag".
    over: String,
    title: &'a str,
    blocks: Vec<Block<'a>>,
    cut: bool,
    scan: bool,
    file: String,
    fingerprint: &'a str,
}

/// Where the attachment `id` of the item at `address` is shown.
pub(crate) fn attachment_path(address: &str, id: &str) -> String {
    format!("/bilag/{address}/{id}")
}

/// The page `/bilag/...`.
pub(crate) fn attachment_page(base: &str, view: &AttachmentView) -> askama::Result<String> {
    let (item, line) = (&view.item, &view.line);
    let over = match &view.number {
        Some(number) => words::text("web-attachment-number", &[("number", number.into())]),
        None => words::label("web-attachment-one").into_owned(),
    };
    let size = words::bytes(line.bytes);
    let day = line.imported_at.get(..10).and_then(|day| day.parse().ok()).map(words::date_long).unwrap_or_default();
    let args = [("file", (&line.file_name).into()), ("size", size.into()), ("day", day.into())];
    let page = AttachmentPage {
        head: Head::of(base, &attachment_path(&item.address, &line.id)),
        crumbs: Crumbs::to_attachment(item, over.clone()),
        address: &item.address,
        item_title: item_title(item),
        over,
        title: &view.title,
        blocks: blocks(&view.text),
        cut: view.cut,
        scan: view.scan,
        file: words::text("web-attachment-file", &args),
        fingerprint: &line.sha256,
    };
    page.render()
}

/// A stretch of the text, with blank lines around it.
#[derive(Debug, PartialEq, Eq)]
enum Block<'a> {
    Lines(Vec<&'a str>),
    /// Rows of cells, as of a workbook.
    Table(Vec<Vec<&'a str>>),
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut paragraphs: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.split(['\n', '\u{c}']).map(str::trim_end) {
        match (line.is_empty(), paragraphs.last_mut()) {
            (true, Some(last)) if !last.is_empty() => paragraphs.push(Vec::new()),
            (false, Some(last)) => last.push(line),
            _ => {}
        }
    }
    paragraphs.into_iter().flat_map(blocks_of).collect()
}

/// Lines with tabs in them are the rows of a table; what stands before the first is its name.
fn blocks_of(lines: Vec<&str>) -> Vec<Block<'_>> {
    let rows = lines.iter().filter(|line| line.contains('\t')).count();
    let first = if rows > 1 { lines.iter().position(|line| line.contains('\t')) } else { None };
    let (before, rows) = lines.split_at(first.unwrap_or(lines.len()));
    let before: Vec<&str> = before.iter().map(|line| line.trim()).collect();
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.split('\t').map(str::trim).collect()).collect();
    let before = (!before.is_empty()).then_some(Block::Lines(before));
    before.into_iter().chain((!rows.is_empty()).then_some(Block::Table(rows))).collect()
}

#[cfg(test)]
mod tests {
    use super::{Block, blocks};

    #[test]
    fn blank_lines_part_paragraphs() {
        let lines = |lines: &[&'static str]| Block::Lines(lines.to_vec());
        assert_eq!(blocks("\n\nEn\r\nto\n\n \n\u{c}tre"), [lines(&["En", "to"]), lines(&["tre"])]);
        assert!(blocks(" \n").is_empty());
        assert_eq!(blocks("En\ttabulator alene"), [lines(&["En\ttabulator alene"])]);
    }

    #[test]
    fn rows_with_tabs_are_a_table_under_its_name() {
        let rows = vec![vec!["Navn", "År"], vec!["", "2024"], vec!["I alt"]];
        let sheet = [Block::Lines(vec!["Ark1"]), Block::Table(rows)];
        assert_eq!(blocks("Ark1\nNavn\tÅr\n\t2024\nI alt\n"), sheet);
    }
}
