//! A figure as it was published beside what is known of it now, and what the difference comes of.

use super::asked::{AskError, open, parameters, period};
use super::compute_figures::run_of;
use jiff::civil::Date;
use pejl_register::THRESHOLD;
use pejl_register::{Indicator, Manifest, Register, Revised, revised};
use std::path::Path;

/// What is asked.
#[derive(Debug, Clone)]
pub struct RevisionRequest {
    /// The day that the figures were published: what was known at its end.
    pub published: Date,
    /// The day that they are compared with; what is known now where there is none.
    pub as_of: Option<Date>,
    /// A day of the first month; a year before the last where there is none.
    pub from: Option<Date>,
    /// A day of the last month; the last whole one of the register as published where there is none.
    pub to: Option<Date>,
    /// One municipality's code; all and their totals where there is none.
    pub municipality: Option<u16>,
    /// From how many persons on a number is shown.
    pub threshold: Option<u32>,
}

/// What figures of one day were computed from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownThen {
    /// The day that the last thing of it became known, ISO.
    pub as_of: String,
    /// The run, as [`super::compute_figures`] has it.
    pub run: String,
}

/// The answer.
#[derive(Debug, Clone)]
pub struct RevisionAnswer {
    /// From how many persons on a number is shown.
    pub threshold: u32,
    /// As published.
    pub before: KnownThen,
    /// As known.
    pub after: KnownThen,
    /// Full-time persons that are others now, and why.
    pub revised: Revised,
}

/// Explains why full-time persons are others now than when they were published.
///
/// # Errors
/// Where the register can't be read, had nothing on the day, or the days or months are none.
pub fn explain_revision(folder: &Path, request: &RevisionRequest) -> Result<RevisionAnswer, AskError> {
    let published = request.published;
    if let Some(as_of) = request.as_of.filter(|as_of| *as_of < published) {
        return Err(AskError::Backwards { published, as_of });
    }
    let (before, manifest, known_before) = open(folder, Some(published))?;
    if known_before.is_empty() {
        let first = manifest.parts.iter().map(|part| part.recorded.clone()).min().unwrap_or_default();
        return Err(AskError::NotYet { day: published, first });
    }
    let (after, _, known_after) = open(folder, request.as_of)?;
    let months = period(request.from, request.to, &before)?;
    let law = parameters(&[])?;
    let then = |register: &Register, manifest: &Manifest, day, as_of| KnownThen {
        as_of,
        run: run_of(manifest, day, register, (Indicator::FullTime, months), &law),
    };
    let threshold = request.threshold.unwrap_or(THRESHOLD);
    // All municipalities are guarded together: what is hidden must not depend on who asks for how much.
    let mut revised = revised(&before, &after, months, threshold);
    if let Some(municipality) = request.municipality {
        revised.figures.retain(|figure| figure.place == Some(municipality));
    }
    Ok(RevisionAnswer {
        threshold,
        before: then(&before, &manifest, Some(published), known_before),
        after: then(&after, &manifest, request.as_of, known_after),
        revised,
    })
}
