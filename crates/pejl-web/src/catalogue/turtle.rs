//! Turtle (RDF 1.1), as little of it as the catalogue needs.

use jiff::civil::Date;
use std::fmt::Write as _;

const PREFIXES: [(&str, &str); 7] = [
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// What stands behind a property.
pub(super) enum Node {
    /// An address, as written between angle brackets.
    Iri(String),
    /// A name under one of the prefixes.
    Name(&'static str),
    /// Danish words.
    Text(String),
    /// A value with its type.
    Literal(String, &'static str),
    /// Something without a name of its own.
    Blank(Vec<(&'static str, Node)>),
}

/// Something with its properties.
pub(super) struct Subject {
    node: Node,
    properties: Vec<(&'static str, Node)>,
}

impl Subject {
    /// Something of this type.
    pub(super) fn of(node: Node, kind: &'static str) -> Self {
        Self { node, properties: vec![("a", Node::Name(kind))] }
    }

    /// The same with a property more.
    pub(super) fn with(mut self, property: &'static str, value: Node) -> Self {
        self.properties.push((property, value));
        self
    }

    pub(super) fn write(&self, out: &mut String) {
        let _ = write!(out, "\n{}", written(&self.node));
        for (at, (property, value)) in self.properties.iter().enumerate() {
            let separator = if at == 0 { "" } else { " ;\n   " };
            let _ = write!(out, "{separator} {property} {}", written(value));
        }
        out.push_str(" .\n");
    }
}

/// The prefixes that names stand under.
pub(super) fn prefixes() -> String {
    PREFIXES.iter().map(|(prefix, space)| format!("@prefix {prefix}: <{space}> .\n")).collect()
}

pub(super) fn iri(address: &str) -> Node {
    Node::Iri(address.to_owned())
}

pub(super) fn text(words: &str) -> Node {
    Node::Text(words.to_owned())
}

pub(super) fn literal(value: &str, kind: &'static str) -> Node {
    Node::Literal(value.to_owned(), kind)
}

pub(super) fn date(day: Date) -> Node {
    Node::Literal(day.to_string(), "xsd:date")
}

fn written(node: &Node) -> String {
    match node {
        Node::Iri(address) => format!("<{}>", in_brackets(address)),
        Node::Name(name) => (*name).to_owned(),
        Node::Text(words) => format!("\"{}\"@da", in_quotes(words)),
        Node::Literal(value, kind) => format!("\"{}\"^^{kind}", in_quotes(value)),
        Node::Blank(properties) => {
            let properties: Vec<String> =
                properties.iter().map(|(property, value)| format!("{property} {}", written(value))).collect();
            format!("[ {} ]", properties.join(" ; "))
        }
    }
}

/// `text` as it may stand between quotation marks.
fn in_quotes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// `address` as it may stand between angle brackets: what is not allowed there
/// is written with per cent signs.
fn in_brackets(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '\0'..=' ' | '<' | '>' | '"' | '{' | '}' | '|' | '^' | '`' | '\\' => {
                let _ = write!(out, "%{:02X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out() {
        assert_eq!(written(&text("a \"b\" \\ \n\0æ")), "\"a \\\"b\\\" \\\\ \\næ\"@da");
        assert_eq!(written(&iri("http://x/> . <b\">")), "<http://x/%3E%20.%20%3Cb%22%3E>");
        assert_eq!(written(&literal("1\"", "xsd:string")), "\"1\\\"\"^^xsd:string");
    }
}
