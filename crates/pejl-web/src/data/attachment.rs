//! An attachment as data.

use super::{Links, VERSION};
use crate::pages::attachment_path;
use pejl_app::{AttachmentLine, AttachmentView};
use serde::Serialize;

/// An attachment's page as data.
#[derive(Debug, Serialize)]
pub(crate) struct AttachmentPageData<'a> {
    version: u32,
    links: AttachmentLinks,
    number: Option<&'a str>,
    title: &'a str,
    text: &'a str,
    /// True where the text goes on but is not told.
    cut: bool,
    /// True for a scan or a picture, which has no text.
    scan: bool,
    file: FileData<'a>,
}

#[derive(Debug, Serialize)]
struct AttachmentLinks {
    #[serde(flatten)]
    links: Links,
    item: String,
}

/// The file of an attachment.
#[derive(Debug, Serialize)]
pub(super) struct FileData<'a> {
    name: &'a str,
    bytes: u64,
    sha256: &'a str,
    imported_at: &'a str,
    links: Links,
}

impl<'a> FileData<'a> {
    /// The file `line` of an attachment of the item at `address`.
    pub(super) fn of(base: &str, address: &str, line: &'a AttachmentLine) -> Self {
        Self {
            name: &line.file_name,
            bytes: line.bytes,
            sha256: &line.sha256,
            imported_at: &line.imported_at,
            links: Links::to(base, &attachment_path(address, &line.id)),
        }
    }
}

/// The data of `/bilag/....json`.
pub(crate) fn attachment_data<'a>(base: &str, view: &'a AttachmentView) -> AttachmentPageData<'a> {
    let address = &view.item.address;
    AttachmentPageData {
        version: VERSION,
        links: AttachmentLinks {
            links: Links::to(base, &attachment_path(address, &view.line.id)),
            item: Links::item(base, address).own,
        },
        number: view.number.as_deref(),
        title: &view.title,
        text: &view.text,
        cut: view.cut,
        scan: view.scan,
        file: FileData::of(base, address, &view.line),
    }
}
