//! What holds for every format.

use super::*;
use proptest::prelude::*;

/// Spans lie on character boundaries of the text, sorted and disjoint.
pub(super) fn assert_sound(source: &SourceText) {
    let headings: Vec<Span> = source.headings.iter().map(|h| h.span).collect();
    for spans in [&source.furniture, &headings] {
        let mut end = 0;
        for span in spans {
            assert!(span.start >= end && span.start < span.end, "{spans:?}");
            assert!(source.text.get(span.start..span.end).is_some(), "{span:?}");
            end = span.end;
        }
    }
    assert!(source.headings.iter().all(|h| (1..=6).contains(&h.level)));
    assert!(!source.text.contains('\0'));
}

/// The codes that `load` gave.
pub(super) fn codes(source: &SourceText) -> Vec<DiagnosticCode> {
    source.diagnostics.iter().map(|d| d.code).collect()
}

#[test]
fn an_empty_file_and_a_large_file_are_refused() {
    assert_eq!(codes(&load(b"", None, &Limits::default())), [DiagnosticCode::EmptyFile]);
    let limits = Limits { file_bytes: 3, ..Limits::default() };
    let source = load("Møde".as_bytes(), None, &limits);
    assert_eq!(codes(&source), [DiagnosticCode::TooLarge]);
    assert!(source.text.is_empty());
    let args = [("size".to_owned(), "5".to_owned()), ("limit".to_owned(), "3".to_owned())];
    assert_eq!(source.diagnostics[0].args, args);
}

#[test]
fn a_picture_is_refused_by_name() {
    let source = load(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Some("referat.txt"), &Limits::default());
    assert_eq!(codes(&source), [DiagnosticCode::UnknownFormat]);
    assert_eq!(source.diagnostics[0].args, [("format".to_owned(), "png".to_owned())]);
}

proptest! {
    #[test]
    fn any_bytes_load(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        assert_sound(&load(&bytes, None, &Limits::default()));
    }

    #[test]
    fn any_bytes_after_a_known_beginning_load(
        start in prop::sample::select(vec![&b"%PDF-1.7\n"[..], b"PK\x03\x04", b"<html>", b"\xff\xfe", b"{\\rtf", b"\xef\xbb\xbf"]),
        bytes in proptest::collection::vec(any::<u8>(), 0..600),
    ) {
        assert_sound(&load(&[start, &bytes].concat(), None, &Limits::default()));
    }
}
