//! PDF: glyphs to lines to pages.
//!
//! Only text is taken: paths, clips and pictures are passed over unseen, so a
//! page costs little more than the unpacking of its content.

mod budget;
mod cells;
mod glyphs;
mod lines;
mod pages;
mod tables;

use super::xml::{self, Xml};
use super::{Limits, SourceFormat, SourceText};
use glyphs::{Glyphs, PageText};
use hayro_interpret::font::{FontData, FontQuery};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, TransformExt, interpret_page};
use hayro_syntax::page::Page;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use kurbo::Rect;
use memchr::memmem;
use pejl_model::text::collapse;
use pejl_model::{Diagnostic, DiagnosticCode};
use rayon::prelude::*;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// Fewer pages than this are not worth fonts of their own.
const FEWEST_PAGES: usize = 4;

/// So many shares of the pages are made for each thread.
const SHARES: usize = 4;

/// The text of a PDF.
pub(super) fn load(bytes: &[u8], limits: &Limits) -> SourceText {
    // A letter costs a dense paper about one byte and three calls; what is drawn anew on
    // each page costs calls only.
    load_within(bytes, limits, bytes.len().saturating_mul(64).saturating_add(20_000_000))
}

/// The same with so many calls of the interpreter allowed.
fn load_within(bytes: &[u8], limits: &Limits, calls: usize) -> SourceText {
    if budget::unpacks_beyond(bytes, limits.unpacked_bytes) {
        return refused(too_large(limits));
    }
    // The interpreter is a third party's and its input anybody's: should it panic on a
    // damaged file, the file is told as damaged and the run goes on. `Glyphs` also
    // leaves it this way when a file asks for endless work.
    let read = catch_unwind(AssertUnwindSafe(|| read_pages(bytes, limits, calls)));
    match read {
        Ok(Ok(paper)) => paper.into_source(),
        Ok(Err(diagnostic)) => refused(diagnostic),
        Err(reason) if reason.is::<glyphs::OverBudget>() => refused(too_large(limits)),
        Err(_) => refused(damaged()),
    }
}

/// Who made a PDF, as its information or else its XMP packet says.
pub(super) fn author(bytes: &[u8], limits: &Limits) -> Option<String> {
    if budget::unpacks_beyond(bytes, limits.unpacked_bytes) {
        return None;
    }
    let read = catch_unwind(AssertUnwindSafe(|| {
        let pdf = Pdf::new(bytes.to_vec()).ok()?;
        pdf.metadata().author.as_deref().map(title_text)
    }));
    read.ok().flatten().filter(|author| !author.is_empty()).or_else(|| packet_author(bytes))
}

/// The creator in an XMP packet that stands unpacked in the file, as the standard asks for.
fn packet_author(bytes: &[u8]) -> Option<String> {
    const LONGEST: usize = 1_000;
    let start = memmem::find(bytes, b"<dc:creator>")?;
    let piece = bytes.get(start..bytes.len().min(start + LONGEST))?;
    let piece = piece.get(..memmem::find(piece, b"</dc:creator>")?)?;
    let mut author = String::new();
    xml::read(&String::from_utf8_lossy(piece), |event| {
        if let Xml::Text(text) = event {
            author.push_str(&text);
            author.push(' ');
        }
    });
    Some(collapse(&author)).filter(|author| !author.is_empty())
}

/// The pages' text and the paper's own title.
struct Paper {
    pages: Vec<PageText>,
    title: Option<String>,
}

fn read_pages(bytes: &[u8], limits: &Limits, calls: usize) -> Result<Paper, Diagnostic> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(refusal)?;
    let pages = pdf.pages();
    if pages.len() > limits.pdf_pages {
        let code = DiagnosticCode::TooManyPages;
        return Err(Diagnostic::new(code, None).with("pages", pages.len()).with("limit", limits.pdf_pages));
    }
    // More shares than threads: a thread that comes late, from other work, takes fewer.
    let share = pages.len().div_ceil(rayon::current_num_threads() * SHARES).max(FEWEST_PAGES);
    // Each thread may use up all calls: what they do together stays bounded, if not as tightly.
    let texts = pages.par_chunks(share).flat_map_iter(|pages| {
        let cache = InterpreterCache::new();
        let mut glyphs = Glyphs::new(calls);
        pages.iter().map(|page| read_page(page, &pdf, &cache, &mut glyphs)).collect::<Vec<_>>()
    });
    let texts = texts.collect();
    let title = pdf.metadata().title.as_deref().map(title_text).filter(|title| !title.is_empty());
    Ok(Paper { pages: texts, title })
}

fn read_page<'a>(page: &Page<'a>, pdf: &'a Pdf, cache: &InterpreterCache<'a>, glyphs: &mut Glyphs) -> PageText {
    let (width, height) = page.render_dimensions();
    let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let transform = page.initial_transform(true).to_kurbo();
    let mut context = Context::new(transform, area, cache, pdf.xref(), settings());
    glyphs.start_page(width, height);
    interpret_page(page, &mut context, glyphs);
    glyphs.take_page()
}

/// A standard font that is not in the file is drawn with one of the program's own, whose
/// glyphs are sought by name one after the other. Letters and widths come from the file and
/// from tables, so an OpenType font without any glyph will do.
fn settings() -> InterpreterSettings {
    let font_resolver = |query: &FontQuery| match query {
        FontQuery::Standard(_) => Some((Arc::new(NAMES_ONLY) as FontData, 0)),
        FontQuery::Fallback(font) => Some(font.pick_standard_font().get_font_data()),
    };
    InterpreterSettings { font_resolver: Arc::new(font_resolver), ..InterpreterSettings::default() }
}

/// A font of one table, `post` in version 1.0, which stands for 258 usual names of glyphs:
/// the interpreter gives up much sooner on a name that it finds in the font.
const NAMES_ONLY: [u8; 60] = {
    const HEADER: [u8; 12] = [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0];
    const RECORD: [u8; 16] = [b'p', b'o', b's', b't', 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, 32];
    let mut font = [0; 60];
    let (header, tables) = font.split_at_mut(12);
    header.copy_from_slice(&HEADER);
    let (record, post) = tables.split_at_mut(16);
    record.copy_from_slice(&RECORD);
    post[1] = 1;
    font
};

impl Paper {
    fn into_source(self) -> SourceText {
        let unmapped: usize = self.pages.iter().map(|page| page.unmapped).sum();
        let letters: usize = self.pages.iter().map(PageText::letters).sum();
        // Glyphs that no table maps to letters are no more use than a picture.
        if letters <= unmapped {
            return refused(Diagnostic::new(DiagnosticCode::PdfWithoutText, None).with("pages", self.pages.len()));
        }
        let mut source = pages::write(&self.pages);
        source.title = self.title;
        if unmapped > 0 {
            source.diagnostics.push(Diagnostic::new(DiagnosticCode::BytesReplaced, None).with("count", unmapped));
        }
        source
    }
}

fn refused(diagnostic: Diagnostic) -> SourceText {
    SourceText::refused(SourceFormat::Pdf, diagnostic)
}

fn damaged() -> Diagnostic {
    Diagnostic::new(DiagnosticCode::Damaged, None).with("format", "pdf")
}

fn too_large(limits: &Limits) -> Diagnostic {
    Diagnostic::new(DiagnosticCode::UnpackedTooLarge, None).with("limit", limits.unpacked_bytes)
}

fn refusal(error: LoadPdfError) -> Diagnostic {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm) => {
            Diagnostic::new(DiagnosticCode::PdfEncrypted, None)
        }
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => damaged(),
    }
}

/// Metadata is UTF-16 or UTF-8 with a mark, or else nearly Latin-1.
fn title_text(bytes: &[u8]) -> String {
    let text = match bytes {
        [0xfe, 0xff, rest @ ..] => encoding_rs::UTF_16BE.decode_without_bom_handling(rest).0.into_owned(),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ if std::str::from_utf8(bytes).is_ok() => String::from_utf8_lossy(bytes).into_owned(),
        _ => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    };
    collapse(&text.replace('\0', ""))
}

#[cfg(test)]
pub(super) mod tests;
