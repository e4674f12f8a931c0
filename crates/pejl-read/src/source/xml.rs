//! Events of an XML part, with entities resolved and nothing external ever read.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// What stands in an XML part.
#[derive(Debug)]
pub(super) enum Xml<'a> {
    /// A start tag.
    Start(BytesStart<'a>),
    /// The end of the element of this local name.
    End(String),
    /// Text, with entities as the letters that they stand for.
    Text(String),
}

/// Calls `visit` with all that stands in `part`. An empty element gives a start
/// and an end. False where the part breaks off or is no XML.
pub(super) fn read(part: &str, mut visit: impl FnMut(Xml<'_>)) -> bool {
    let mut reader = Reader::from_str(part.trim_start_matches('\u{feff}'));
    // What Word wrote is well formed; of what others broke, as much as can be is read.
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_dangling_amp = true;
    reader.config_mut().allow_unmatched_ends = true;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => visit(Xml::Start(start)),
            Ok(Event::Empty(start)) => {
                let name = local(start.name().as_ref()).to_owned();
                visit(Xml::Start(start));
                visit(Xml::End(name));
            }
            Ok(Event::End(end)) => visit(Xml::End(local(end.name().as_ref()).to_owned())),
            Ok(Event::Text(text)) => visit(Xml::Text(text.to_string())),
            Ok(Event::CData(text)) => visit(Xml::Text(text.to_string())),
            // Only the five entities of XML and numbers: others could reach outside.
            Ok(Event::GeneralRef(entity)) => visit(Xml::Text(entity_text(&entity))),
            Ok(Event::Eof) => return true,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}

fn entity_text(entity: &str) -> String {
    let code = match entity.strip_prefix('#') {
        Some(number) => match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        },
        None => match entity {
            "amp" => Some(38),
            "lt" => Some(60),
            "gt" => Some(62),
            "quot" => Some(34),
            "apos" => Some(39),
            _ => None,
        },
    };
    code.and_then(char::from_u32).filter(|c| *c != '\0').map(String::from).unwrap_or_default()
}

/// The name without its prefix.
pub(super) fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// The value of the attribute of this local name.
pub(super) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.attributes().flatten().find(|attribute| local(attribute.key.as_ref()) == name)?;
    Some(resolved(found.value.as_ref()))
}

/// All attributes, by their local names.
pub(super) fn attributes(start: &BytesStart<'_>) -> Vec<(String, String)> {
    let all = start.attributes().flatten();
    all.map(|one| (local(one.key.as_ref()).to_owned(), resolved(one.value.as_ref()))).collect()
}

/// The value of an attribute with entities as the letters that they stand for.
fn resolved(value: &str) -> String {
    let mut text = String::new();
    // Attribute values hold few entities, so the plain way is fast enough.
    let mut rest = value;
    while let Some((before, after)) = rest.split_once('&') {
        text.push_str(before);
        match after.split_once(';') {
            Some((entity, tail)) if entity.len() < 12 => {
                text.push_str(&entity_text(entity));
                rest = tail;
            }
            _ => {
                text.push('&');
                rest = after;
            }
        }
    }
    text.push_str(rest);
    text
}
