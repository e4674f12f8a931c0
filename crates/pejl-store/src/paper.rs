//! A paper on its way into the library.

use crate::encode::{CHUNK, content_hash, pack, pack_reading, text_hash};
use crate::error::Result;
use jiff::civil::Date;
use pejl_model::{Document, PaperVariant};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

pejl_model::coded! {
    /// What a paper came as; the form with most structure first.
    pub enum PaperForm {
        /// A web page.
        Html = "html",
        /// A Word document.
        Docx = "docx",
        /// Plain text.
        Text = "text",
        /// PDF.
        Pdf = "pdf",
    }
}

/// The variant as it is stored; empty for an ordinary paper.
pub(crate) fn variant_code(variant: Option<PaperVariant>) -> &'static str {
    variant.map_or("", PaperVariant::as_str)
}

/// What the operator told beside the bytes. Kept, so that a later reading of
/// the same bytes starts from the same knowledge.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Given {
    /// The municipality.
    pub municipality: Option<String>,
    /// The committee.
    pub committee: Option<String>,
    /// The day of the meeting.
    pub date: Option<Date>,
}

impl Given {
    /// True where nothing was told.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What is told now, and beside it what was told before.
    #[must_use]
    pub fn over(&self, before: &Self) -> Self {
        Self {
            municipality: self.municipality.clone().or_else(|| before.municipality.clone()),
            committee: self.committee.clone().or_else(|| before.committee.clone()),
            date: self.date.or(before.date),
        }
    }
}

/// What a paper lacks to have a place in the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Which municipality.
    Municipality,
    /// Which committee.
    Committee,
    /// Which day.
    Date,
}

/// Where in the library a paper belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The municipality's name.
    pub municipality: String,
    /// The municipality's official code.
    pub municipality_code: Option<u16>,
    /// The committee's name.
    pub committee: String,
    /// The day of the meeting.
    pub date: Date,
}

impl Place {
    /// The place of a document: what was given goes before what was read.
    ///
    /// # Errors
    /// What is neither given nor read.
    pub fn of(document: &Document, given: &Given) -> std::result::Result<Self, Missing> {
        let named = |text: &&str| !crate::address::slug(text).is_empty();
        let read = document.municipality.as_ref();
        let municipality = given.municipality.as_deref().or(read.map(|m| m.name.as_str())).filter(named);
        let committee = document.committee.as_ref().map(|committee| committee.value.as_str());
        let committee = given.committee.as_deref().or(committee).filter(named);
        let date = given.date.or(document.date.as_ref().map(|date| date.value));
        let municipality = municipality.ok_or(Missing::Municipality)?.to_owned();
        let municipality_code = read.filter(|read| read.name == municipality).and_then(|read| read.code);
        let committee = committee.ok_or(Missing::Committee)?.to_owned();
        Ok(Self { municipality, municipality_code, committee, date: date.ok_or(Missing::Date)? })
    }
}

/// A paper, read and packed, ready to be written.
#[derive(Debug, Clone)]
pub struct NewPaper {
    pub(crate) sha256: String,
    pub(crate) text_hash: String,
    pub(crate) bytes: usize,
    pub(crate) chunks: Vec<Vec<u8>>,
    pub(crate) reading: Vec<u8>,
    pub(crate) kept_text: Option<Vec<u8>>,
    pub(crate) file_name: String,
    pub(crate) form: PaperForm,
    pub(crate) reader_version: u32,
    pub(crate) place: Place,
    pub(crate) given: Given,
    pub(crate) document: Arc<Document>,
    pub(crate) welcome: bool,
}

/// What [`NewPaper::pack`] makes a paper from.
#[derive(Debug)]
pub struct PaperSource<'a> {
    /// The bytes as they came.
    pub bytes: &'a [u8],
    /// The kept text that the document's spans count in.
    pub text: &'a str,
    /// The name of the file, without folders.
    pub file_name: &'a str,
    /// What the bytes are.
    pub form: PaperForm,
    /// The version of the reader that read it.
    pub reader_version: u32,
}

impl NewPaper {
    /// Packs a paper. This is the costly part and may be done on any thread.
    ///
    /// # Errors
    /// Where packing fails, which only a lack of memory explains.
    pub fn pack(source: &PaperSource<'_>, document: Document, place: Place, given: Given) -> Result<Self> {
        let kept_text = if source.text.as_bytes() == source.bytes { None } else { Some(pack(source.text.as_bytes())?) };
        Ok(Self {
            sha256: content_hash(source.bytes),
            text_hash: text_hash(source.text),
            bytes: source.bytes.len(),
            chunks: source.bytes.chunks(CHUNK).map(pack).collect::<Result<_>>()?,
            reading: pack_reading(&document)?,
            kept_text,
            file_name: source.file_name.to_owned(),
            form: source.form,
            reader_version: source.reader_version,
            place,
            given,
            document: Arc::new(document),
            welcome: false,
        })
    }

    /// The same paper, which comes in also where it was forgotten before.
    #[must_use]
    pub fn welcome_again(self) -> Self {
        Self { welcome: true, ..self }
    }

    /// The content hash.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// The document.
    #[must_use]
    pub fn document(&self) -> &Arc<Document> {
        &self.document
    }
}
