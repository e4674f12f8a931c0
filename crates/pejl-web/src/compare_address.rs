//! The permanent address of a comparison: what stands after `/sammenlign`.

/// Items that a comparison has at least and at most.
pub(crate) const FEWEST: usize = 2;
pub(crate) const MOST: usize = 4;
/// Items that are read from an address; more are not even counted.
const READ: usize = 12;

/// The items that the query part of an address names, in order.
pub(crate) fn parse(query: &str) -> Vec<String> {
    let named = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name == "punkt");
    named.map(|(_, value)| item(&value).to_owned()).filter(|item| !item.is_empty()).take(READ).collect()
}

/// The item that a person means: its address, or that of its page copied from the browser.
fn item(text: &str) -> &str {
    let text = text.trim();
    let text = text.split_once("/punkt/").map_or(text, |(_, address)| address);
    let text = text.split(['?', '#']).next().unwrap_or(text).trim_matches('/');
    text.strip_suffix(".json").unwrap_or(text)
}

/// The address that compares `items`.
pub(crate) fn address<T: AsRef<str>>(items: &[T]) -> String {
    address_as(items, "")
}

/// The same in another form: with ".json" after the path.
pub(crate) fn address_as<T: AsRef<str>>(items: &[T], end: &str) -> String {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    for item in items {
        pairs.append_pair("punkt", item.as_ref());
    }
    let query = pairs.finish();
    if query.is_empty() { format!("/sammenlign{end}") } else { format!("/sammenlign{end}?{query}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back_as_the_same_items() {
        let items = ["a/b/2024-01-02/1", "ø/c/2024-01-02/nr-2"];
        assert_eq!(parse(address(&items).strip_prefix("/sammenlign?").unwrap()), items);
    }

    #[test]
    fn what_is_copied_from_the_browser_is_understood() {
        let pasted = [
            "https://pejl.example/punkt/a/b/2024-01-02/1?kilde",
            " /punkt/a/b/2024-01-02/1.json ",
            "a/b/2024-01-02/1/",
        ];
        for text in pasted {
            let query: String = form_urlencoded::Serializer::new(String::new()).append_pair("punkt", text).finish();
            assert_eq!(parse(&query), ["a/b/2024-01-02/1"], "{text}");
        }
        assert!(parse("punkt=&punkt=+&andet=1").is_empty());
        assert_eq!(parse(&"punkt=x&".repeat(50)).len(), READ);
    }
}
