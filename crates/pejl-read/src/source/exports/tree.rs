//! The elements of an export.

use super::legal_letter;
use crate::source::blocks::{Block, Line};
use crate::source::html;
use crate::source::xml::{self, Xml};
use pejl_model::text::collapse;

/// Elements nest no deeper; the text of deeper ones belongs to the last one. So walking needs no deep stack.
const MAX_DEPTH: usize = 100;

/// No export has more elements; what comes behind is left out, and the export counts as broken off.
const MAX_NODES: usize = 500_000;

/// An element.
#[derive(Debug, Default)]
pub(super) struct Node {
    name: String,
    attributes: Vec<(String, String)>,
    content: Vec<Content>,
    /// True where its end tag is missing: it may hold what belongs to others, and lack a flag.
    broken: bool,
}

#[derive(Debug)]
enum Content {
    Text(String),
    Node(Node),
}

/// What was read of an export.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// The root element, if there is one.
    pub root: Option<Node>,
    /// False where the XML breaks off.
    pub whole: bool,
}

impl Tree {
    /// The elements in `text`.
    pub fn of(text: &str) -> Self {
        let mut grower = Grower::default();
        let read = xml::read(text, |event| grower.event(event));
        let ended = grower.open.is_empty();
        grower.close_to(0, false);
        Self { root: grower.root, whole: read && ended && grower.nodes < MAX_NODES }
    }
}

#[derive(Default)]
struct Grower {
    root: Option<Node>,
    open: Vec<Node>,
    /// Elements that were too deep or too many to open.
    unopened: usize,
    nodes: usize,
}

impl Grower {
    fn event(&mut self, event: Xml<'_>) {
        match event {
            Xml::Start(start) => {
                if self.unopened > 0 || self.open.len() >= MAX_DEPTH || self.nodes >= MAX_NODES {
                    self.unopened += 1;
                    return;
                }
                self.nodes += 1;
                let name = xml::local(start.name().as_ref()).to_owned();
                self.open.push(Node { name, attributes: xml::attributes(&start), content: Vec::new(), broken: false });
            }
            Xml::End(_) if self.unopened > 0 => self.unopened -= 1,
            Xml::End(name) => {
                if let Some(at) = self.open.iter().rposition(|node| node.name == name) {
                    self.close_to(at, true);
                }
            }
            Xml::Text(text) if self.nodes < MAX_NODES => self.text(&text),
            Xml::Text(_) => {}
        }
    }

    fn text(&mut self, text: &str) {
        let Some(node) = self.open.last_mut() else { return };
        let legal = text.chars().map(legal_letter);
        match node.content.last_mut() {
            Some(Content::Text(before)) => before.extend(legal),
            _ => node.content.push(Content::Text(legal.collect())),
        }
    }

    /// Closes all but so many elements; `whole` where the last of them has an end tag.
    fn close_to(&mut self, depth: usize, whole: bool) {
        while self.open.len() > depth {
            let Some(mut node) = self.open.pop() else { return };
            node.broken = !(whole && self.open.len() == depth);
            match self.open.last_mut() {
                Some(outer) => outer.content.push(Content::Node(node)),
                None => self.root = self.root.take().or(Some(node)),
            }
        }
    }
}

impl Node {
    /// The name, as it is written.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// True for an element of this name.
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// All elements in this one.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.content.iter().filter_map(|content| match content {
            Content::Node(node) => Some(node),
            Content::Text(_) => None,
        })
    }

    /// The elements of this name in this one.
    pub fn children<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'n Node> {
        self.nodes().filter(move |node| node.is(name))
    }

    /// The first element of this name in this one.
    pub fn child(&self, name: &str) -> Option<&Node> {
        self.nodes().find(|node| node.is(name))
    }

    /// This element and all below it that `wanted` holds for, in order; none inside of one found.
    pub fn find<'n>(&'n self, wanted: &impl Fn(&Node) -> bool, found: &mut Vec<&'n Node>) {
        if wanted(self) {
            found.push(self);
        } else {
            self.nodes().for_each(|node| node.find(wanted, found));
        }
    }

    /// The value of an attribute, without what is blank.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let found = self.attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
        found.map(|(_, value)| collapse(value)).filter(|value| !value.is_empty())
    }

    /// The first of these attributes or else elements that says something.
    pub fn told(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.attribute(name)).or_else(|| names.iter().find_map(|name| self.value(name)))
    }

    /// The text of the element of this name in this one, unless blank.
    pub fn value(&self, name: &str) -> Option<String> {
        self.children(name).filter(|node| !node.broken).map(Node::text).find(|text| !text.is_empty())
    }

    /// The text in one line.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.gather(&mut text);
        collapse(&text)
    }

    fn gather(&self, text: &mut String) {
        for content in &self.content {
            match content {
                Content::Text(piece) => text.push_str(piece),
                Content::Node(node) => {
                    text.push(' ');
                    node.gather(text);
                }
            }
        }
    }

    /// True where the end tag is missing.
    pub fn is_broken(&self) -> bool {
        self.broken
    }

    /// The text as it stands, line ends and all; none where the end is missing.
    pub fn raw(&self) -> String {
        if self.broken {
            return String::new();
        }
        let mut text = String::new();
        self.gather(&mut text);
        text
    }

    /// What the element holds, read as the HTML that it is, or else as lines.
    pub fn blocks(&self) -> Vec<Block> {
        if self.broken {
            return Vec::new();
        }
        if self.nodes().next().is_some() {
            let mut page = String::new();
            self.write_html(&mut page);
            return html::blocks(&page);
        }
        let text = self.raw();
        if is_html(&text) { html::blocks(&text) } else { lines(&text) }
    }

    fn write_html(&self, page: &mut String) {
        for content in &self.content {
            match content {
                // A field may hold HTML as text beside elements of its own.
                Content::Text(text) if is_html(text) => page.push_str(text),
                Content::Text(text) => page.push_str(&text.replace('&', "&amp;").replace('<', "&lt;")),
                Content::Node(node) => {
                    let tag = |page: &mut String, open: &str| {
                        page.push_str(open);
                        page.push_str(&node.name);
                        page.push('>');
                    };
                    tag(page, "<");
                    node.write_html(page);
                    if !node.content.is_empty() {
                        tag(page, "</");
                    }
                }
            }
        }
    }
}

/// True for text with tags or entities in it.
fn is_html(text: &str) -> bool {
    let tag = |(at, _): (usize, &str)| {
        let rest = text.get(at + 1..).unwrap_or("").trim_start_matches('/');
        rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') && rest.contains('>')
    };
    let entity = |(at, _): (usize, &str)| {
        let rest = text.get(at + 1..).unwrap_or("").trim_start_matches('#');
        let name = rest.chars().take(10).take_while(char::is_ascii_alphanumeric).count();
        name > 0 && rest.get(name..).is_some_and(|rest| rest.starts_with(';'))
    };
    text.match_indices('<').take(50).any(tag) || text.match_indices('&').take(50).any(entity)
}

/// The lines of a text without tags.
pub(super) fn lines(text: &str) -> Vec<Block> {
    let mut gap = true;
    let mut lines = Vec::new();
    let text = text.replace("\r\n", "\n");
    for line in text.split(['\n', '\r']) {
        let line = line.trim_end().trim_start_matches(' ');
        if line.trim().is_empty() {
            gap = true;
            continue;
        }
        lines.push(Block::Line(Line { text: line.to_owned(), gap: std::mem::take(&mut gap), ..Line::default() }));
    }
    lines
}
