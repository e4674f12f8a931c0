//! Exports of the systems that agendas are written in: XML with fields of its own for what other papers print.
//!
//! Each shape has a reader that makes a [`Paper`] of it; `print` writes that as
//! the lines that a paper would have, so that the rest of Pejl needs to know of
//! no export. What an export says must not be published never gets into the
//! [`Paper`], and so not into the kept text. A flag that is missing or cannot be
//! read counts as a no.

mod acadre;
mod agman;
mod dagsorden;
mod edoc;
mod files;
mod moment;
mod paper;
mod print;
mod publication;
mod tree;

pub use files::Enclosure;
pub(super) use files::enclosures;

use super::decode::decode;
use super::{SourceFormat, SourceText, flow, unknown};
use encoding_rs::Encoding;
use memchr::memmem;
use paper::Paper;
use pejl_model::{Diagnostic, DiagnosticCode};
use tree::{Node, Tree};

/// Names of root elements that an export may have, in small letters.
const ROOTS: &[&[u8]] = &[b"publication", b"dagsorden", b"meeting"];

/// True where `head`, in small letters, begins as an export does.
pub(super) fn begins(head: &[u8]) -> bool {
    let Some(root) = root(head) else { return false };
    let name = root.split(|b| matches!(b, b' ' | b'\t' | b'\r' | b'\n' | b'>' | b'/')).next().unwrap_or(root);
    let local = name.rsplit(|b| *b == b':').next().unwrap_or(name);
    let has = |words: &[u8]| memmem::find(head, words).is_some();
    ROOTS.contains(&local) || ((has(b"<table name=") || has(b"<fields>")) && has(b"<field "))
}

/// What stands behind the bracket of the first start tag.
fn root(head: &[u8]) -> Option<&[u8]> {
    let mut rest = head;
    loop {
        rest = rest.get(memchr::memchr(b'<', rest)? + 1..)?;
        let end: &[u8] = match rest.first()? {
            b'?' => b"?>",
            b'!' if rest.starts_with(b"!--") => b"-->",
            b'!' => b">",
            _ => return Some(rest),
        };
        rest = rest.get(memmem::find(rest, end)? + end.len()..)?;
    }
}

/// The reader of the shape that `root` has.
fn reader(root: &Node) -> Option<fn(&Node) -> Paper> {
    if root.is("Publication") && root.child("Agendas").is_some() {
        return Some(publication::read);
    }
    if root.is("Dagsorden") && (root.child("Dagsordenpunkter").is_some() || root.child("Møde").is_some()) {
        return Some(dagsorden::read);
    }
    if root.is("Meeting") && root.child("MeetingAgendaTypes").is_some() {
        return Some(edoc::read);
    }
    acadre::is_agenda(root).then_some(acadre::read)
}

/// The text of an export.
pub(super) fn load(bytes: &[u8]) -> SourceText {
    let decoded = decode(bytes, told_encoding(bytes));
    let (text, removed) = legal(decoded.text);
    let Tree { root, whole } = Tree::of(&text);
    let Some((root, read)) = root.as_ref().and_then(|root| Some((root, reader(root)?))) else {
        return unknown("xml");
    };
    let paper = read(root);
    let mut source = flow::write(&print::blocks(&paper), SourceFormat::Export);
    source.diagnostics = decoded.diagnostics;
    if removed > 0 {
        source.diagnostics.push(Diagnostic::new(DiagnosticCode::BytesReplaced, None).with("count", removed));
    }
    if !whole {
        source.diagnostics.push(super::unpack::broken_off("xml"));
    }
    if paper.draft {
        source.diagnostics.push(Diagnostic::new(DiagnosticCode::DraftPaper, None));
    }
    source
}

/// The encoding that the declaration names.
fn told_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(200))?;
    let declaration = head.get(..memmem::find(head, b"?>")?)?;
    let after = declaration.get(memmem::find(declaration, b"encoding")? + 8..)?;
    let label = after.split(|b| matches!(b, b'"' | b'\'')).nth(1)?;
    Encoding::for_label(label)
}

/// The text without letters that XML forbids, and how many there were.
fn legal(text: String) -> (String, usize) {
    let count = text.chars().filter(|c| is_illegal(*c)).count();
    if count == 0 {
        return (text, 0);
    }
    (text.chars().map(legal_letter).collect(), count)
}

/// The letter, or what stands for it where XML forbids it: the line and page ends of word processors stay line ends.
fn legal_letter(c: char) -> char {
    match c {
        '\u{b}' | '\u{c}' => '\n',
        _ if is_illegal(c) => ' ',
        _ => c,
    }
}

/// True for letters that XML forbids.
fn is_illegal(c: char) -> bool {
    (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
}
