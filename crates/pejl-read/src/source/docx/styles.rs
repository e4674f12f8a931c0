//! Paragraph styles: which are headings, numbered, and spaced apart.

use crate::source::attached::office::is_on;
use crate::source::xml::{self, Xml};
use quick_xml::events::BytesStart;
use std::collections::{HashMap, HashSet};

/// Styles inherit from each other no deeper than this; a loop ends here.
const MAX_DEPTH: usize = 12;

/// The ids of the styles whose text is not shown.
pub(super) fn hidden(part: &str) -> HashSet<String> {
    let (mut hidden, mut style) = (HashSet::new(), None);
    xml::read(part, |event| {
        let Xml::Start(start) = event else { return };
        match start.local_name().as_ref() {
            "style" => style = xml::attribute(&start, "styleId"),
            "vanish" if is_on(&start) => hidden.extend(style.clone()),
            _ => {}
        }
    });
    hidden
}

/// What a style or a paragraph says of itself.
#[derive(Debug, Default, Clone)]
pub(super) struct Format {
    /// Outline level, 0 the highest; 9 is body text.
    pub outline: Option<u8>,
    /// Numbering and its level.
    pub number: Option<String>,
    pub number_level: Option<usize>,
    /// Space before and after, in twentieths of a point.
    pub before: Option<i32>,
    pub after: Option<i32>,
    /// No space between neighbours of one style.
    pub contextual: Option<bool>,
}

impl Format {
    /// Takes over what a property element says.
    pub fn property(&mut self, start: &BytesStart<'_>) {
        let value = || xml::attribute(start, "val");
        let number = |name: &str| xml::attribute(start, name).and_then(|value| value.parse().ok());
        match start.local_name().as_ref() {
            "outlineLvl" => self.outline = value().and_then(|v| v.parse().ok()),
            "numId" => self.number = value(),
            "ilvl" => self.number_level = value().and_then(|v| v.parse().ok()),
            "spacing" => {
                self.before = number("before").or(self.before);
                self.after = number("after").or(self.after);
            }
            "contextualSpacing" => self.contextual = Some(!matches!(value().as_deref(), Some("0" | "false"))),
            _ => {}
        }
    }

    /// Fills what is not said here from `other`.
    pub fn inherit(&mut self, other: &Self) {
        self.outline = self.outline.or(other.outline);
        self.number = self.number.take().or_else(|| other.number.clone());
        self.number_level = self.number_level.or(other.number_level);
        self.before = self.before.or(other.before);
        self.after = self.after.or(other.after);
        self.contextual = self.contextual.or(other.contextual);
    }
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    format: Format,
}

/// The paragraph styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    default: Format,
    /// The style of a paragraph that names none.
    normal: Option<String>,
}

impl Styles {
    /// Reads `word/styles.xml`.
    pub fn read(part: &str) -> Self {
        let mut styles = Self::default();
        let mut open: Option<(String, Style)> = None;
        let mut in_defaults = false;
        xml::read(part, |event| match event {
            Xml::Start(start) => match (start.local_name().as_ref(), &mut open) {
                ("style", _) => {
                    let id = xml::attribute(&start, "styleId").unwrap_or_default();
                    let paragraph = xml::attribute(&start, "type").is_none_or(|kind| kind == "paragraph");
                    if paragraph && matches!(xml::attribute(&start, "default").as_deref(), Some("1" | "true")) {
                        styles.normal = Some(id.clone());
                    }
                    open = Some((id, Style::default()));
                }
                ("name", Some((_, style))) => style.name = xml::attribute(&start, "val").unwrap_or_default(),
                ("basedOn", Some((_, style))) => style.based_on = xml::attribute(&start, "val"),
                ("pPrDefault", _) => in_defaults = true,
                (_, Some((_, style))) => style.format.property(&start),
                _ if in_defaults => styles.default.property(&start),
                _ => {}
            },
            Xml::End(name) if name == "style" => {
                if let Some((id, style)) = open.take() {
                    styles.by_id.insert(id, style);
                }
            }
            Xml::End(name) => in_defaults &= name != "pPrDefault",
            Xml::Text(_) => {}
        });
        styles
    }

    /// What holds for a paragraph of style `id` that says `own` of itself.
    pub fn resolve(&self, id: Option<&str>, own: &Format) -> Format {
        let mut format = own.clone();
        let mut next = id.or(self.normal.as_deref());
        for _ in 0..MAX_DEPTH {
            let Some(style) = next.and_then(|id| self.by_id.get(id)) else { break };
            format.inherit(&style.format);
            format.outline = format.outline.or_else(|| heading_level(&style.name));
            next = style.based_on.as_deref();
        }
        // Without a styles part the well-known ids still speak.
        format.outline = format.outline.or_else(|| id.and_then(heading_level));
        format.inherit(&self.default);
        format
    }
}

/// The outline level that a style's name tells: `heading 2`, `Overskrift 2`, `Title`.
fn heading_level(name: &str) -> Option<u8> {
    let name = name.trim().to_lowercase();
    if matches!(name.as_str(), "title" | "titel") {
        return Some(0);
    }
    let rest = name.strip_prefix("heading").or_else(|| name.strip_prefix("overskrift"))?;
    rest.trim().parse::<u8>().ok()?.checked_sub(1).filter(|level| *level < 9)
}
