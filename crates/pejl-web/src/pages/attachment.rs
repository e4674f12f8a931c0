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
    /// Lines that belong together, blank ones between them.
    paragraphs: Vec<Vec<&'a str>>,
    cut: bool,
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
        paragraphs: paragraphs(&view.text),
        cut: view.cut,
        file: words::text("web-attachment-file", &args),
        fingerprint: &line.sha256,
    };
    page.render()
}

fn paragraphs(text: &str) -> Vec<Vec<&str>> {
    let mut out: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.split(['\n', '\u{c}']).map(str::trim) {
        match (line.is_empty(), out.last_mut()) {
            (true, Some(last)) if !last.is_empty() => out.push(Vec::new()),
            (false, Some(last)) => last.push(line),
            _ => {}
        }
    }
    out.retain(|paragraph| !paragraph.is_empty());
    out
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn blank_lines_part_paragraphs() {
        assert_eq!(paragraphs("\n\nEn\r\nto\n\n \n\u{c}tre"), [vec!["En", "to"], vec!["tre"]]);
        assert!(paragraphs(" \n").is_empty());
    }
}
