//! The files that an export lies beside: which published attachment is which file.

use super::tree::Tree;
use super::{decode, legal, reader, told_encoding};

/// An attachment that an export publishes, with the path of its file from the export's own folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosure {
    /// The number of the item as the export tells it, if any.
    pub item: Option<String>,
    /// The attachment's name.
    pub name: String,
    /// The path of its file, as written.
    pub path: String,
}

/// The published attachments of the open items. A path that the export writes
/// more than once is left out: it may be the file of something withheld too.
pub(in crate::source) fn enclosures(bytes: &[u8]) -> Vec<Enclosure> {
    let (text, _) = legal(decode(bytes, told_encoding(bytes)).text);
    let tree = Tree::of(&text);
    let Some((root, read)) = tree.root.as_ref().and_then(|root| Some((root, reader(root)?))) else {
        return Vec::new();
    };
    let low = text.to_lowercase();
    let items = read(root).items.into_iter().filter(|item| item.open);
    let of_item = |item: super::paper::Item| {
        let number = item.number;
        item.files.into_iter().map(move |(name, path)| Enclosure { item: number.clone(), name, path })
    };
    items.flat_map(of_item).filter(|one| times(&low, &one.path) == 1).collect()
}

/// How often `low`, in small letters, has `path` as a word of its own.
fn times(low: &str, path: &str) -> usize {
    let path = path.to_lowercase().replace('&', "&amp;");
    let letter = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '/' | '\\');
    let alone = |at: &usize| {
        let before = low.get(..*at).and_then(|text| text.chars().next_back());
        let after = low.get(at + path.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(letter) && !after.is_some_and(letter)
    };
    low.match_indices(&path).filter(|(at, _)| alone(at)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_counted_as_a_word_of_its_own() {
        assert_eq!(times(r#"<a u="bilag/1.pdf"/><b>bilag/11.pdf</b><c>x/bilag/1.pdf</c>"#, "Bilag/1.pdf"), 1);
        assert_eq!(times("<a>1.pdf</a><b>1.PDF</b>".to_lowercase().as_str(), "1.pdf"), 2);
        assert_eq!(times("<a>a &amp; b.pdf</a>", "A & b.pdf"), 1);
    }
}
