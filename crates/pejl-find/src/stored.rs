//! Reading back what a document keeps.

use tantivy::TantivyDocument;
use tantivy::schema::{Field, Value};

/// The first text of `field`; empty where there is none.
pub(crate) fn text(document: &TantivyDocument, field: Field) -> String {
    document.get_first(field).and_then(|value| value.as_str()).unwrap_or_default().to_owned()
}

/// The first number of `field`.
pub(crate) fn signed(document: &TantivyDocument, field: Field) -> Option<i64> {
    document.get_first(field).and_then(|value| value.as_i64())
}

/// The first number of `field`.
pub(crate) fn unsigned(document: &TantivyDocument, field: Field) -> Option<u64> {
    document.get_first(field).and_then(|value| value.as_u64())
}

/// Every text of `field`.
pub(crate) fn texts(document: &TantivyDocument, field: Field) -> Vec<String> {
    document.get_all(field).filter_map(|value| value.as_str().map(str::to_owned)).collect()
}
