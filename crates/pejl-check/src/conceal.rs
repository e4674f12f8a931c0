//! A paper's text and what findings quote of it, without what findings must not tell.

use crate::finding::{Argument, Finding, Place};
use crate::paper::Paper;
use aho_corasick::{AhoCorasick, MatchKind};
use pejl_model::text::collapse;
use std::borrow::Cow;

/// The text of `paper`, or of its attached file with this index, with everything
/// personal as `*`, byte for byte and with the same line ends, so that spans and
/// lines still fit: what is masked everywhere, and what stands at each secret
/// finding.
#[must_use]
pub fn conceal<'a>(paper: &Paper<'a>, file: Option<usize>, findings: &[Finding]) -> Cow<'a, str> {
    let here = |finding: &&Finding| match finding.place {
        Place::Paper(_) => file.is_none(),
        Place::Attached(of, _) => file == Some(of),
    };
    let mut shown = match file {
        None => pejl_mask::mask_across(paper.text, &pejl_mask::furniture(paper.document)),
        Some(file) => pejl_mask::mask(paper.attached.get(file).map_or("", |file| &file.text)),
    };
    for finding in findings.iter().filter(|finding| finding.secret).filter(here) {
        let span = finding.place.span();
        if let Some(words) = shown.get(span.start..span.end).filter(|words| !words.is_empty()) {
            let hidden = stars(words);
            shown.to_mut().replace_range(span.start..span.end, &hidden);
        }
    }
    shown
}

/// `words` as `*`, byte for byte; line ends stay.
fn stars(words: &str) -> String {
    words.chars().map(|c| if matches!(c, '\n' | '\r') { c.to_string() } else { "*".repeat(c.len_utf8()) }).collect()
}

/// Conceals in every message and correction what secret findings are about,
/// whichever rule quotes it, and what is masked everywhere. Places need none of
/// that: what stands there is shown through [`conceal`].
pub(crate) fn conceal_messages(findings: &mut [Finding], paper: &Paper<'_>) {
    let secrets = Secrets::of(findings, paper);
    for finding in findings {
        for (_, argument) in &mut finding.arguments {
            if let Argument::Words(words) = argument
                && let Some(hidden) = secrets.hidden_in(words)
            {
                *argument = Argument::Words(hidden.into());
            }
        }
        if let Some(correction) = &mut finding.correction
            && let Some(hidden) = secrets.hidden_in(&correction.text)
        {
            correction.text = hidden;
        }
    }
}

/// The words at secret findings.
struct Secrets {
    words: Vec<String>,
    searcher: Option<AhoCorasick>,
}

impl Secrets {
    fn of(findings: &[Finding], paper: &Paper<'_>) -> Self {
        let mut words: Vec<String> = Vec::new();
        for finding in findings.iter().filter(|finding| finding.secret) {
            match finding.place {
                Place::Paper(span) => words.push(collapse(span.of(paper.text))),
                Place::Attached(file, span) => {
                    let Some(file) = paper.attached.get(file) else { continue };
                    // A finding about the file as a whole is about its name.
                    let name = [file.name.clone(), file.name.replace('_', " "), stem(&file.name)];
                    let quoted = if span.is_empty() { name.to_vec() } else { vec![span.of(&file.text).to_owned()] };
                    words.extend(quoted.iter().map(|words| collapse(words)));
                }
            }
        }
        words.retain(|words| !words.is_empty());
        words.sort_unstable();
        words.dedup();
        let mut builder = AhoCorasick::builder();
        builder.match_kind(MatchKind::LeftmostLongest).ascii_case_insensitive(true);
        let searcher = if words.is_empty() { None } else { builder.build(&words).ok() };
        Self { words, searcher }
    }

    /// `words` without secrets; none where there are none in them. Lines that
    /// were joined in the message are joined in the secret as well.
    fn hidden_in(&self, words: &str) -> Option<String> {
        let mut shown = Cow::Borrowed(words);
        if let Some(searcher) = &self.searcher {
            let plain = collapse(words);
            let mut hidden = plain.clone();
            for hit in searcher.find_iter(&plain) {
                hidden.replace_range(hit.start()..hit.end(), &stars(plain.get(hit.start()..hit.end()).unwrap_or("")));
            }
            self.hide_cut(&mut hidden);
            if hidden != plain {
                shown = Cow::Owned(hidden);
            }
        }
        match (pejl_mask::mask(&shown), &shown) {
            (Cow::Owned(masked), _) => Some(masked),
            (Cow::Borrowed(_), Cow::Owned(hidden)) => Some(hidden.clone()),
            _ => None,
        }
    }

    /// Hides the beginning of a secret where a long quotation was cut in it.
    fn hide_cut(&self, words: &mut String) {
        let Some(kept) = words.strip_suffix('…').map(str::trim_end) else { return };
        let cut = self.words.iter().filter_map(|secret| {
            let ends = secret.char_indices().map(|(at, _)| at).skip(1).filter(|at| *at <= kept.len());
            ends.filter(|at| secret.get(..*at).is_some_and(|begin| kept.ends_with(begin.trim_end()))).max()
        });
        if let Some(length) = cut.max().filter(|length| *length > SHORTEST) {
            let from = kept.len().saturating_sub(length);
            let from = (from..=kept.len()).find(|at| kept.is_char_boundary(*at)).unwrap_or(kept.len());
            let hidden = stars(kept.get(from..).unwrap_or(""));
            words.replace_range(from..from + hidden.len(), &hidden);
        }
    }
}

/// So few letters at a cut are no name's beginning that tells anything, in bytes.
const SHORTEST: usize = 2;

/// A file's name without its ending.
fn stem(name: &str) -> String {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
}
