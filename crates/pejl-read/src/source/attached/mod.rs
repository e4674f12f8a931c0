//! The text of an attached file, and what the file tells beside it.
//!
//! An attached file may be a workbook, which no paper is: its cells are text here
//! alone, and [`load`] goes on refusing it.

mod office;
mod workbook;

use super::sniff::{self, Kind};
use super::unpack::{Package, PackageKind};
use super::{Limits, load, pdf};
use pejl_model::text::collapse;
use pejl_model::{AttachedFile, FileMetadata};

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
        PackageKind::Other("xlsx") => workbook::read(&mut package, limits.unpacked_bytes, &mut file.text, metadata),
        PackageKind::Other(_) => office::persons(&mut package, metadata),
    };
}

#[cfg(test)]
mod tests;
