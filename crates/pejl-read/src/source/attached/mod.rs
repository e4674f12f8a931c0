//! The text of an attached file, and what the file tells beside it.
//!
//! An attached file may be a workbook, which no paper is: its cells are text here
//! alone, and [`load`] goes on refusing it.

mod formats;
pub(super) mod office;
mod sheet;
mod workbook;

use super::sniff::{self, Kind};
use super::unpack::{Package, PackageKind};
use super::{Hidden, Limits, load, load_text_of, pdf};
use pejl_model::text::collapse;
use pejl_model::{AttachedFile, Diagnostic, DiagnosticCode, FileMetadata, Severity};

/// What a workbook is called where it is refused as a paper.
const WORKBOOK: &str = "xlsx";
/// The formats of pictures, by the names that they are refused under.
const PICTURES: [&str; 8] = ["png", "jpeg", "gif", "tiff", "webp", "heic", "bmp", "psd"];

/// The text of an attachment as anyone sees it who opens the file: what a
/// workbook or a word processor's document hides is not in it.
///
/// # Errors
/// Why there is no text.
pub fn attachment_text(bytes: &[u8], file_name: &str, limits: &Limits) -> Result<String, Diagnostic> {
    let source = load_text_of(bytes, Some(file_name), limits, Hidden::LeftOut);
    let refused = source.diagnostics.into_iter().find(|told| told.severity == Severity::Error);
    let text = match refused {
        None => source.text,
        Some(why) if format_of(&why) == Some(WORKBOOK) => workbook_text(bytes, limits)?,
        Some(why) => return Err(why),
    };
    if text.trim().is_empty() { Err(Diagnostic::new(DiagnosticCode::EmptyFile, None)) } else { Ok(text) }
}

/// True where a file has no text because it is a picture, or pictures of pages.
#[must_use]
pub fn is_scan(why: &Diagnostic) -> bool {
    why.code == DiagnosticCode::PdfWithoutText || format_of(why).is_some_and(|format| PICTURES.contains(&format))
}

/// The format that was refused as unknown.
fn format_of(why: &Diagnostic) -> Option<&str> {
    let format = why.args.iter().find(|(name, _)| name == "format").map(|(_, format)| format.as_str());
    format.filter(|_| why.code == DiagnosticCode::UnknownFormat)
}

fn workbook_text(bytes: &[u8], limits: &Limits) -> Result<String, Diagnostic> {
    let mut text = String::new();
    let mut package = Package::open(bytes, limits.unpacked_bytes).map_err(|error| error.diagnostic(WORKBOOK))?;
    workbook::read(&mut package, limits.unpacked_bytes, false, &mut text)
        .map_err(|error| error.diagnostic(WORKBOOK))?;
    Ok(text)
}

/// The text and the metadata of the attached file in `bytes`. Reading never
/// fails: of what can't be read, the text is empty.
#[must_use]
pub fn attached(bytes: &[u8], file_name: &str, limits: &Limits) -> AttachedFile {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name).to_owned();
    let mut file = AttachedFile { name, ..AttachedFile::default() };
    if bytes.len() > limits.file_bytes {
        return file;
    }
    file.text = load(bytes, Some(file_name), limits).text;
    match sniff::kind(bytes, Some(file_name)) {
        Kind::Zip => packed(bytes, limits, &mut file),
        Kind::Pdf => file.metadata.author = pdf::author(bytes, limits),
        _ => {}
    }
    let metadata = &mut file.metadata;
    for name in [&mut metadata.author, &mut metadata.last_saved_by] {
        *name = name.take().map(|name| collapse(&name)).filter(|name| !name.is_empty());
    }
    file
}

/// What a package tells. What stands before the part that can't be read is kept.
fn packed(bytes: &[u8], limits: &Limits, file: &mut AttachedFile) {
    let Ok(mut package) = Package::open(bytes, limits.unpacked_bytes) else { return };
    let metadata = &mut file.metadata;
    let _ = match package.kind() {
        PackageKind::Docx => office::word(&mut package, metadata),
        PackageKind::Odt => office::open_text(&mut package, metadata),
        PackageKind::Other(WORKBOOK) => workbook::describe(&mut package, metadata)
            .and_then(|()| workbook::read(&mut package, limits.unpacked_bytes, true, &mut file.text)),
        PackageKind::Other(_) => office::persons(&mut package, metadata),
    };
}

#[cfg(test)]
mod tests;
