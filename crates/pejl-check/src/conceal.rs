//! A paper's text without what findings must not tell.

use crate::finding::{Finding, Place};
use std::borrow::Cow;

/// `text` with everything personal as `*`, byte for byte, so that spans still
/// fit: what is masked everywhere, and what stands at each secret finding.
/// `file` is the attached file whose text this is; none for the paper's own.
#[must_use]
pub fn conceal<'a>(text: &'a str, file: Option<usize>, findings: &[Finding]) -> Cow<'a, str> {
    let here = |finding: &&Finding| match finding.place {
        Place::Paper(_) => file.is_none(),
        Place::Attached(of, _) => file == Some(of),
    };
    let mut shown = pejl_mask::mask(text);
    for finding in findings.iter().filter(|finding| finding.secret).filter(here) {
        let span = finding.place.span();
        if shown.get(span.start..span.end).is_some_and(|at| !at.is_empty()) {
            shown.to_mut().replace_range(span.start..span.end, &"*".repeat(span.len()));
        }
    }
    shown
}
