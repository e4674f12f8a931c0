//! What the bytes are.

use memchr::memmem;
use std::borrow::Cow;

/// The family that the bytes belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Plain text in some encoding.
    Text,
    /// A web page.
    Html,
    /// XML that may be the export of a system for agendas.
    Export,
    /// PDF.
    Pdf,
    /// A ZIP package; its members tell more.
    Zip,
    /// A format that Pejl doesn't read, by its short name.
    Other(&'static str),
}

/// So many bytes at the start are looked at.
const HEAD: usize = 4096;

/// First bytes that give a format away.
const MAGIC: &[(&[u8], &str)] = &[
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"8BPS", "psd"),
    (b"%!PS", "postscript"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\0", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"SQLite format 3\0", "sqlite"),
    (b"\x7fELF", "program"),
    (b"MZ\x90", "program"),
    (b"ID3", "mp3"),
    (b"OggS", "ogg"),
    (b"fLaC", "flac"),
    (b"PAR1", "parquet"),
];

/// What `bytes` are. `file_name` decides only between text and a piece of HTML.
pub(super) fn kind(bytes: &[u8], file_name: Option<&str>) -> Kind {
    let head = &bytes[..bytes.len().min(HEAD)];
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") || head.starts_with(b"PK\x07\x08") {
        return Kind::Zip;
    }
    if head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Kind::Other(compound_file(bytes));
    }
    if let Some((_, name)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Kind::Other(name);
    }
    // The standard lets a PDF begin anywhere in the first kilobyte.
    if memmem::find(&head[..head.len().min(1024)], b"%PDF-").is_some() {
        return Kind::Pdf;
    }
    if let Some(name) = container(head) {
        return Kind::Other(name);
    }
    textual(head, file_name)
}

/// Formats whose name stands some bytes into the file.
fn container(head: &[u8]) -> Option<&'static str> {
    let at = |from: usize, tag: &[u8]| head.get(from..from + tag.len()) == Some(tag);
    if at(0, b"RIFF") {
        return Some(if at(8, b"WEBP") { "webp" } else { "riff" });
    }
    if at(4, b"ftyp") {
        return Some(if at(8, b"hei") || at(8, b"mif1") { "heic" } else { "mp4" });
    }
    // A bitmap tells its own size; two letters alone could begin a text.
    (at(0, b"BM") && at(6, b"\0\0\0\0")).then_some("bmp")
}

/// Old Office files are told apart by the names of their streams, in UTF-16.
fn compound_file(bytes: &[u8]) -> &'static str {
    const STREAMS: &[(&str, &str)] = &[
        ("EncryptedPackage", "encrypted-office"),
        ("WordDocument", "doc"),
        ("Workbook", "xls"),
        ("PowerPoint Document", "ppt"),
        ("__substg1.0_", "msg"),
    ];
    let named = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes, &wide).is_some()
    };
    STREAMS.iter().find(|(stream, _)| named(stream)).map_or("office-97", |(_, format)| format)
}

fn textual(head: &[u8], file_name: Option<&str>) -> Kind {
    // The BOM and NULs go away here, so that UTF-16 markup is seen as markup.
    let plain: Cow<'_, [u8]> = if wide(head) {
        head.iter().copied().filter(|b| *b != 0).collect()
    } else {
        if mostly_control(head) {
            return Kind::Other("binary");
        }
        head.into()
    };
    let start = plain.iter().position(|b| !b.is_ascii_whitespace() && !matches!(b, 0xef | 0xbb | 0xbf | 0xff | 0xfe));
    let text = start.map_or(&[][..], |start| &plain[start..]);
    let opens = |word: &[u8]| text.get(..word.len()).is_some_and(|t| t.eq_ignore_ascii_case(word));
    if opens(b"mime-version:") || opens(b"from: <saved by") {
        return Kind::Other("mhtml");
    }
    if memchr::memchr(b'<', text).is_none() {
        return Kind::Text;
    }
    let text = text.to_ascii_lowercase();
    let text = text.as_slice();
    if super::exports::begins(text) {
        return Kind::Export;
    }
    if is_html(text, file_name) {
        return Kind::Html;
    }
    if text.starts_with(b"<?xml") {
        return Kind::Other("xml");
    }
    Kind::Text
}

/// True for UTF-16, by its mark or by its zero bytes.
fn wide(head: &[u8]) -> bool {
    super::decode::utf16(head).is_some()
}

/// True where more than one byte in ten is a control character that no text holds.
fn mostly_control(head: &[u8]) -> bool {
    // Without branches, so that many bytes are looked at together.
    let control = |b: u8| ((b < 0x20) & !((9..=13).contains(&b) | (b == 0x1b))) | (b == 0x7f);
    let of_chunk = |chunk: &[u8]| chunk.iter().map(|b| u8::from(control(*b))).sum::<u8>();
    let count: usize = head.chunks(128).map(|chunk| usize::from(of_chunk(chunk))).sum();
    count * 10 > head.len()
}

/// Tags that only a web page begins with.
const FIRST_TAGS: &[&[u8]] = &[
    b"<!doctype html",
    b"<html",
    b"<head",
    b"<body",
    b"<div",
    b"<p>",
    b"<p ",
    b"<h1",
    b"<h2",
    b"<h3",
    b"<table",
    b"<section",
    b"<article",
    b"<main",
    b"<meta",
    b"<title",
    b"<ul",
    b"<ol",
    b"<span",
    b"<header",
    b"<nav",
];

fn is_html(text: &[u8], file_name: Option<&str>) -> bool {
    if FIRST_TAGS.iter().any(|tag| text.starts_with(tag)) {
        return true;
    }
    let has = |tag: &[u8]| memmem::find(text, tag).is_some();
    if text.starts_with(b"<!--") || text.starts_with(b"<?xml") || text.starts_with(b"<!doctype") {
        return has(b"<html") || has(b"<body") || has(b"<head>");
    }
    let named_html = file_name.is_some_and(|name| {
        let name = name.to_ascii_lowercase();
        name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".xhtml") || name.ends_with(".aspx")
    });
    let tagged = has(b"</p>") || has(b"</div>") || has(b"</a>") || has(b"</h2>") || has(b"<br");
    // Text with a stray tag stays text; a whole skeleton does not.
    (named_html && tagged) || (has(b"<html") && has(b"<body"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_decide() {
        assert_eq!(kind(b"Referat", Some("x.pdf")), Kind::Text);
        assert_eq!(kind(b"%PDF-1.7\n", Some("x.txt")), Kind::Pdf);
        assert_eq!(kind(b"junk\n%PDF-1.4\n", None), Kind::Pdf);
        assert_eq!(kind(b"\xef\xbb\xbf \n<!DOCTYPE HTML><p>x", None), Kind::Html);
        assert_eq!(kind(b"<?xml version='1.0'?><html xmlns='x'>", None), Kind::Html);
        assert_eq!(kind(b"<?xml version='1.0'?><feed/>", None), Kind::Other("xml"));
        assert_eq!(kind(b"<?xml version='1.0'?><!-- x --><Publication><Agendas>", None), Kind::Export);
        assert_eq!(kind(b"<Meeting>\n<Committee>", Some("x.html")), Kind::Export);
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n....", None), Kind::Other("png"));
        assert_eq!(kind(b"{\\rtf1\\ansi", None), Kind::Other("rtf"));
        assert_eq!(kind(&[0, 1, 2, 3, 4, 5, 6, 7, 1, 1, 1], None), Kind::Other("binary"));
    }

    #[test]
    fn text_with_stray_tags_stays_text() {
        assert_eq!(kind(b"Punkt 1: Budget<br />\n&nbsp;Godkendt.", None), Kind::Text);
        assert_eq!(kind(b"Punkt 1: Budget<br />\n&nbsp;Godkendt.", Some("a.HTML")), Kind::Html);
    }

    #[test]
    fn wide_markup_is_markup() {
        let wide: Vec<u8> = "\u{feff}<html><body>Møde".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(kind(&wide, None), Kind::Html);
    }

    #[test]
    fn old_office_files_are_named() {
        let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        bytes.extend("WordDocument".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(kind(&bytes, None), Kind::Other("doc"));
    }
}
