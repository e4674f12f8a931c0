//! XML text, well-formed whatever is put into it.

use quick_xml::escape::escape;
use std::fmt::Write;

/// A document that is being written, indented.
pub(crate) struct Xml {
    out: String,
    open: Vec<&'static str>,
}

impl Xml {
    pub(crate) fn new() -> Self {
        Self { out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), open: Vec::new() }
    }

    /// Opens an element that holds elements.
    pub(crate) fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.out.push_str(">\n");
        self.open.push(name);
    }

    /// Closes the element that was opened last.
    pub(crate) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.indent();
            let _ = writeln!(self.out, "</{name}>");
        }
    }

    /// An element without content.
    pub(crate) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.out.push_str("/>\n");
    }

    /// An element that holds text only.
    pub(crate) fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.mixed(name, attributes, &escaped(text));
    }

    /// An element that holds `inner`, which is XML already.
    pub(crate) fn mixed(&mut self, name: &str, attributes: &[(&str, &str)], inner: &str) {
        self.tag(name, attributes);
        let _ = writeln!(self.out, ">{inner}</{name}>");
    }

    /// The whole text, with what is still open closed.
    pub(crate) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.indent();
        let _ = write!(self.out, "<{name}{}", written(attributes));
    }

    fn indent(&mut self) {
        self.out.extend(std::iter::repeat_n("  ", self.open.len()));
    }
}

/// One element in running text.
pub(crate) fn inline(name: &str, attributes: &[(&str, &str)], text: &str) -> String {
    format!("<{name}{}>{}</{name}>", written(attributes), escaped(text))
}

/// `text` without the characters that XML forbids, and with its own characters escaped.
pub(crate) fn escaped(text: &str) -> String {
    let clean: String = text.chars().filter(|c| allowed(*c)).collect();
    escape(clean.as_str()).into_owned()
}

fn written(attributes: &[(&str, &str)]) -> String {
    let mut out = String::new();
    for (name, value) in attributes {
        let _ = write!(out, " {name}=\"{}\"", escaped(&pejl_model::text::collapse(value)));
    }
    out
}

/// The characters of XML 1.0 but for control characters, which it allows from U+007F on and discourages.
fn allowed(c: char) -> bool {
    matches!(c, '\t' | '\n') || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}' | '\u{fdd0}'..='\u{fdef}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_out_of_text_or_attribute() {
        let mut xml = Xml::new();
        xml.open("a", &[("b", "\"><c d='\n&\u{0}")]);
        xml.text("p", &[], "</p>]]>&amp;\u{1}\u{8}\u{1b}\u{85}\u{fffe}\u{ffff}\r");
        let text = xml.finish();
        assert!(text.contains("<p>&lt;/p&gt;]]&gt;&amp;amp;</p>"), "{text}");
        assert!(text.contains("b=\"&quot;&gt;&lt;c d=&apos; &amp;\""), "{text}");
    }
}
