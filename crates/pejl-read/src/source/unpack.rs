//! The members of a ZIP package, never unpacked beyond the limit.

use super::decode::decode;
use pejl_model::{Diagnostic, DiagnosticCode};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// What stops the reading of a package.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PackageError {
    /// The package or a member that must be there can't be read.
    Damaged,
    /// The members unpack to more than the limit, in bytes.
    TooLarge(usize),
}

impl PackageError {
    /// The error as told to the user; `format` is what the package should be.
    pub fn diagnostic(self, format: &str) -> Diagnostic {
        match self {
            Self::Damaged => Diagnostic::new(DiagnosticCode::Damaged, None).with("format", format),
            Self::TooLarge(limit) => Diagnostic::new(DiagnosticCode::UnpackedTooLarge, None).with("limit", limit),
        }
    }
}

/// What a package holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PackageKind {
    Docx,
    Odt,
    /// Something that Pejl doesn't read, by its short name.
    Other(&'static str),
}

/// An open package.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    limit: usize,
    left: usize,
}

impl<'a> Package<'a> {
    /// Opens the package in `bytes`, of which at most `limit` bytes may be unpacked.
    pub fn open(bytes: &'a [u8], limit: usize) -> Result<Self, PackageError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| PackageError::Damaged)?;
        Ok(Self { archive, limit, left: limit })
    }

    /// What the package holds, by the names of its members.
    pub fn kind(&mut self) -> PackageKind {
        const PARTS: &[(&str, PackageKind)] = &[
            ("word/document.xml", PackageKind::Docx),
            ("xl/workbook.xml", PackageKind::Other("xlsx")),
            ("xl/workbook.bin", PackageKind::Other("xlsx")),
            ("ppt/presentation.xml", PackageKind::Other("pptx")),
        ];
        if let Some((_, kind)) = PARTS.iter().find(|(part, _)| self.archive.index_for_name(part).is_some()) {
            return *kind;
        }
        match self.text("mimetype").ok().flatten().as_deref().map(str::trim) {
            Some("application/vnd.oasis.opendocument.text") => PackageKind::Odt,
            Some("application/vnd.oasis.opendocument.spreadsheet") => PackageKind::Other("ods"),
            Some("application/vnd.oasis.opendocument.presentation") => PackageKind::Other("odp"),
            Some("application/epub+zip") => PackageKind::Other("epub"),
            _ => PackageKind::Other("zip"),
        }
    }

    /// The members whose names begin so, in order of name.
    pub fn names(&self, start: &str) -> Vec<String> {
        let names = self.archive.file_names().flatten();
        let mut names: Vec<String> = names.filter(|name| name.starts_with(start)).map(|n| n.into_owned()).collect();
        names.sort();
        names.dedup();
        names
    }

    /// The text of a member; `None` where there is no such member. What it unpacks
    /// to is counted while it is unpacked: what the package says of it is not trusted.
    pub fn text(&mut self, name: &str) -> Result<Option<String>, PackageError> {
        if self.archive.index_for_name(name).is_none() {
            return Ok(None);
        }
        let member = self.archive.by_name(name).map_err(|_| PackageError::Damaged)?;
        let mut bytes = Vec::new();
        let read = member.take(self.left as u64 + 1).read_to_end(&mut bytes);
        self.left = self.left.checked_sub(bytes.len()).ok_or(PackageError::TooLarge(self.limit))?;
        read.map_err(|_| PackageError::Damaged)?;
        Ok(Some(decode(&bytes, None).text))
    }
}

/// What was read of a part that breaks off is kept; the user is told.
pub(super) fn broken_off(format: &str) -> Diagnostic {
    let mut diagnostic = PackageError::Damaged.diagnostic(format);
    diagnostic.severity = pejl_model::Severity::Warning;
    diagnostic
}
