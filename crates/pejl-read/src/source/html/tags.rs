//! What shape an element gives its text.

use super::tree::Element;

/// How an element stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Inside a line.
    Inline,
    /// A line end.
    Break,
    /// On lines of its own.
    Line,
    /// On lines of its own, with a blank line around.
    Paragraph,
    /// A heading of this level.
    Heading(u8),
    /// A table; `layout` where the page says that it only serves the layout.
    Table { layout: bool },
    /// A table row.
    Row,
    /// A table cell over so many columns and rows.
    Cell { columns: usize, rows: usize },
    /// A list.
    List,
    /// An item of a list.
    Item,
    /// Text whose line ends count.
    Preformatted,
    /// Never in the text.
    Unseen,
}

/// The shape of `element`.
pub(super) fn shape(element: &Element) -> Shape {
    if element.attr("role") == Some("heading") {
        return Shape::Heading(element.attr("aria-level").and_then(|level| level.parse().ok()).unwrap_or(2));
    }
    match element.name() {
        "head" | "title" | "script" | "style" | "noscript" | "template" | "svg" | "iframe" | "object" | "embed"
        | "applet" | "canvas" | "audio" | "video" | "datalist" => Shape::Unseen,
        "br" => Shape::Break,
        "h1" => Shape::Heading(1),
        "h2" => Shape::Heading(2),
        "h3" => Shape::Heading(3),
        "h4" => Shape::Heading(4),
        "h5" => Shape::Heading(5),
        "h6" => Shape::Heading(6),
        // The line that opens a folded part is its heading.
        "summary" => Shape::Heading(4),
        "button" if is_accordion(element) => Shape::Heading(4),
        "table" => Shape::Table { layout: matches!(element.attr("role"), Some("presentation" | "none")) },
        "tr" => Shape::Row,
        "td" | "th" => Shape::Cell { columns: number(element, "colspan"), rows: number(element, "rowspan") },
        "ul" | "ol" | "menu" | "dir" => Shape::List,
        "li" => Shape::Item,
        "pre" | "listing" | "xmp" | "plaintext" => Shape::Preformatted,
        "p" | "blockquote" | "hr" | "dl" | "figure" | "article" | "section" | "main" | "nav" | "aside" | "header"
        | "footer" | "form" | "fieldset" | "details" | "dialog" | "search" => Shape::Paragraph,
        "div" | "dt" | "dd" | "address" | "center" | "caption" | "figcaption" | "legend" | "option" | "optgroup"
        | "hgroup" | "body" | "html" | "button" | "select" | "textarea" | "label" | "thead" | "tbody" | "tfoot" => {
            Shape::Line
        }
        _ => Shape::Inline,
    }
}

/// True for a button that folds a part of the text in and out.
pub(super) fn is_accordion(element: &Element) -> bool {
    let named = |words: &str| words.to_ascii_lowercase().contains("accordion");
    element.attr("aria-expanded").is_some() && element.attr("class").is_some_and(named)
}

/// True for the main part of a page.
pub(super) fn is_main(element: &Element) -> bool {
    element.name() == "main" || element.attr("role") == Some("main")
}

fn number(element: &Element, attribute: &str) -> usize {
    element.attr(attribute).and_then(|value| value.trim().parse().ok()).unwrap_or(1)
}

/// An open list and how its items are marked.
#[derive(Debug)]
pub(super) struct List {
    /// Number of the next item; none where items are not numbered.
    next: Option<i64>,
    letters: Option<u8>,
}

impl List {
    /// The list that `element` opens.
    pub fn of(element: &Element) -> Self {
        let start = element.attr("start").and_then(|value| value.trim().parse().ok()).unwrap_or(1);
        let letters = match element.attr("type") {
            Some("a") => Some(b'a'),
            Some("A") => Some(b'A'),
            _ => None,
        };
        Self { next: (element.name() == "ol").then_some(start), letters }
    }

    /// The mark of the item that `element` opens.
    pub fn mark(&mut self, element: &Element) -> String {
        let Some(next) = self.next else { return "- ".to_owned() };
        let number = element.attr("value").and_then(|value| value.trim().parse().ok()).unwrap_or(next);
        self.next = Some(number.saturating_add(1));
        match (self.letters, u8::try_from(number)) {
            (Some(first), Ok(n @ 1..=26)) => format!("{}. ", char::from(first + n - 1)),
            _ => format!("{number}. "),
        }
    }
}
