//! The elements and text of a page in document order.
//!
//! html5ever cuts the page into tags and text. The elements are nested here and
//! not by its tree builder, because that takes time by the depth of the page and
//! opens unclosed formatting again in each paragraph: a small hostile page costs
//! it minutes and gigabytes. Here each tag costs at most [`MAX_DEPTH`] steps. For
//! text it is enough to know which end tags are commonly left out.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::{Attribute, LocalName};
use std::cell::RefCell;

/// Elements nest no deeper; what is deeper stands beside instead. Browsers stop at 512.
const MAX_DEPTH: usize = 200;

/// An element and what was said in its start tag.
#[derive(Debug)]
pub(super) struct Element {
    name: LocalName,
    attributes: Vec<Attribute>,
}

impl Element {
    /// The tag name, in lower case.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The value of an attribute.
    pub fn attr(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|a| &*a.name.local == name).map(|a| &*a.value)
    }
}

/// A step through the page.
#[derive(Debug)]
pub(super) enum Step {
    Open(Element),
    Text(StrTendril),
    Close,
}

/// The steps through `html`; opens and closes balance.
pub(super) fn steps(html: &str) -> Vec<Step> {
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from(html));
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    // A script's end stops the tokenizer once each time.
    while !matches!(tokenizer.feed(&queue), html5ever::TokenizerResult::Done) {}
    tokenizer.end();
    let mut nesting = tokenizer.sink.0.into_inner();
    nesting.close_to(0);
    nesting.steps
}

#[derive(Default)]
struct Sink(RefCell<Nesting>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        // The tokenizer never calls back while it is being called.
        let mut nesting = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => nesting.start(tag),
            Token::TagToken(tag) => {
                nesting.end(&tag.name);
                TokenSinkResult::Continue
            }
            Token::CharacterTokens(text) => {
                nesting.steps.push(Step::Text(text));
                TokenSinkResult::Continue
            }
            _ => TokenSinkResult::Continue,
        }
    }
}

#[derive(Default)]
struct Nesting {
    steps: Vec<Step>,
    open: Vec<LocalName>,
    /// How many heads, paragraphs and drawings stand open, so that most tags need no search for them.
    heads: usize,
    paragraphs: usize,
    drawings: usize,
}

const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    "frame", "keygen",
];

/// Elements that may stand in a page's head; any other one ends it.
const IN_HEAD: &[&str] = &["title", "meta", "link", "script", "style", "base", "noscript", "template"];

/// Elements that end an open paragraph.
const ENDS_PARAGRAPH: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "ul",
    "li",
    "dd",
    "dt",
];

/// An element that ends what stands open inside a table.
const TABLE_PARTS: &[&str] = &["table", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th"];

impl Nesting {
    fn start(&mut self, tag: Tag) -> TokenSinkResult<()> {
        let name = &*tag.name;
        if matches!(name, "html" | "body") && self.open.iter().any(|open| **open == *tag.name) {
            return TokenSinkResult::Continue;
        }
        self.end_implied(name);
        let raw = raw_kind(name);
        let shut = VOID.contains(&name) || (self.drawings > 0 && tag.self_closing) || self.open.len() >= MAX_DEPTH;
        let plaintext = name == "plaintext";
        self.count(&tag.name, true);
        self.open.push(tag.name.clone());
        self.steps.push(Step::Open(Element { name: tag.name, attributes: tag.attrs }));
        if shut && raw.is_none() {
            self.close_to(self.open.len() - 1);
        }
        match raw {
            _ if plaintext => TokenSinkResult::Plaintext,
            Some(kind) => TokenSinkResult::RawData(kind),
            None => TokenSinkResult::Continue,
        }
    }

    /// Closes what the start of `name` closes without an end tag.
    fn end_implied(&mut self, name: &str) {
        if self.heads > 0 && !IN_HEAD.contains(&name) {
            self.close_nearest(&["head"], &[]);
        }
        let ends_paragraph = self.paragraphs + self.drawings > 0 && ENDS_PARAGRAPH.contains(&name);
        if ends_paragraph && self.drawings > 0 {
            // Text for people does not stand in a drawing: its end tag is missing.
            self.close_nearest(&["svg", "math"], &["foreignobject", "desc", "title", "annotation-xml"]);
        }
        if ends_paragraph && self.paragraphs > 0 {
            self.close_nearest(&["p"], &["td", "th", "table", "caption", "button", "object"]);
        }
        match name {
            "li" => self.close_nearest(&["li"], &["ul", "ol", "menu", "dir", "td", "th", "table"]),
            "dt" | "dd" => self.close_nearest(&["dt", "dd"], &["dl", "td", "th", "table"]),
            "td" | "th" => self.close_nearest(&["td", "th", "caption"], &["tr", "table"]),
            "tr" => self.close_nearest(&["tr", "caption"], &["table"]),
            "thead" | "tbody" | "tfoot" => self.close_nearest(&["thead", "tbody", "tfoot", "caption"], &["table"]),
            "option" | "optgroup" => self.close_nearest(&["option"], &["select"]),
            "a" => self.close_nearest(&["a"], &["p", "div", "li", "td", "th", "table"]),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.close_nearest(&["h1", "h2", "h3", "h4", "h5", "h6"], &["div", "section", "td", "th", "table"]);
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &LocalName) {
        if matches!(&**name, "body" | "html") {
            return;
        }
        // An end tag reaches out of a cell only where it ends a part of the table.
        let in_table = TABLE_PARTS.contains(&&**name);
        let bars = |open: &LocalName| match &**open {
            "table" => in_table,
            "td" | "th" | "caption" => !in_table,
            _ => false,
        };
        let heading = is_heading(name);
        let same = |open: &LocalName| open == name || (heading && is_heading(open));
        match self.open.iter().rposition(|open| same(open) || bars(open)) {
            Some(at) if self.open.get(at).is_some_and(same) => self.close_to(at),
            _ if matches!(&**name, "br" | "p") => {
                self.steps.push(Step::Open(Element { name: name.clone(), attributes: Vec::new() }));
                self.steps.push(Step::Close);
            }
            _ => {}
        }
    }

    fn count(&mut self, name: &LocalName, opens: bool) {
        let counter = match &**name {
            "head" => &mut self.heads,
            "p" => &mut self.paragraphs,
            "svg" | "math" => &mut self.drawings,
            _ => return,
        };
        *counter = if opens { *counter + 1 } else { counter.saturating_sub(1) };
    }

    /// Closes the innermost of `names` with all inside it, unless a barrier stands between.
    fn close_nearest(&mut self, names: &[&str], barriers: &[&str]) {
        for at in (0..self.open.len()).rev() {
            let Some(open) = self.open.get(at) else { return };
            if names.contains(&&**open) {
                return self.close_to(at);
            }
            if barriers.contains(&&**open) {
                return;
            }
        }
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            if let Some(name) = self.open.pop() {
                self.count(&name, false);
            }
            self.steps.push(Step::Close);
        }
    }
}

fn is_heading(name: &LocalName) -> bool {
    matches!(&**name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// How the tokenizer must read the content of an element that holds no tags.
fn raw_kind(name: &str) -> Option<RawKind> {
    match name {
        "script" => Some(RawKind::ScriptData),
        "style" | "xmp" | "iframe" | "noembed" | "noframes" | "noscript" => Some(RawKind::Rawtext),
        "title" | "textarea" => Some(RawKind::Rcdata),
        _ => None,
    }
}
