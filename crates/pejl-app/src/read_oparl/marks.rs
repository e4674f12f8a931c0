//! Objects are made and kept without the address of the server, which each
//! request may name otherwise: a mark stands for it until they go out.

use pejl_publish::oparl::Links;
use serde_json::Value;

const MARK: char = '\u{1}';

/// Links that begin with marks.
pub(super) fn links() -> Links {
    let marked = |end: char| format!("{MARK}{end}");
    Links { objects: marked('o'), suffix: String::new(), files: marked('f'), pages: Some(marked('p')) }
}

/// `value` with the beginnings of `links` in the place of the marks.
pub(super) fn filled(value: Value, links: &Links) -> Value {
    match value {
        Value::String(text) => Value::String(filled_text(text, links)),
        Value::Array(values) => values.into_iter().map(|value| filled(value, links)).collect(),
        Value::Object(fields) => fields.into_iter().map(|(key, value)| (key, filled(value, links))).collect(),
        other => other,
    }
}

fn filled_text(text: String, links: &Links) -> String {
    let Some(rest) = text.strip_prefix(MARK) else { return text };
    let beginning = match rest.chars().next() {
        Some('o') => links.objects.as_str(),
        Some('f') => links.files.as_str(),
        Some('p') => links.pages.as_deref().unwrap_or_default(),
        _ => return text,
    };
    format!("{beginning}{}", rest.get(1..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn marks_become_addresses_and_words_stay() {
        let to = Links::of_service("https://a.dk", "/oparl", "/akn");
        let value = json!({"id": links().to("body", "faxe"), "web": "\u{1}p/om", "f": ["\u{1}f/x"], "n": "over o"});
        let wanted = json!({"id": "https://a.dk/oparl/body/faxe", "web": "https://a.dk/om", "f": ["https://a.dk/akn/x"],
                            "n": "over o"});
        assert_eq!(filled(value, &to), wanted);
        assert_eq!(filled(json!("\u{1}ø"), &to), json!("\u{1}ø"));
    }
}
