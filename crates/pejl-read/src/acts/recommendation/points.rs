//! What is recommended, point by point.

use super::lead::Lead;
use super::{Kind, Style, at_number};
use crate::acts::flow::{Flow, find_word, fold};
use crate::acts::phrases::Phrases;
use crate::lines::Line;
use pejl_model::{RecommendationPoint, Span, text::collapse};
use std::ops::Range;

/// A point while its lines are gathered.
pub(super) struct Draft {
    number: Option<String>,
    text: String,
    span: Span,
}

impl Draft {
    pub fn finish(self) -> Option<RecommendationPoint> {
        let text = collapse(self.text.replace('|', " ").trim());
        text.contains(char::is_alphanumeric).then_some(RecommendationPoint {
            number: self.number,
            text,
            span: self.span,
        })
    }

    /// True where the text has come to an end, or to a joint with the next point.
    fn ended(&self) -> bool {
        let text = self.text.trim_end_matches([' ', '|']);
        text.ends_with(['.', ',', ';', '!', '?'])
            || text.ends_with(" og")
            || text.ends_with(" samt")
            || text.ends_with(" eller")
    }
}

/// True where the last word is what a body is asked to do.
fn ends_with_verb(text: &str) -> bool {
    const VERBS: [&str; 8] =
        ["anbefaler", "indstiller", "godkender", "beslutter", "tiltræder", "drøfter", "vedtager", "bevilger"];
    let last = text.trim_end_matches([',', ':', ' ']).rsplit(' ').next().unwrap_or("");
    VERBS.contains(&last)
}

pub(super) struct Points<'l, 's> {
    pub lines: &'l [Line<'s>],
    pub phrases: &'l Phrases,
    pub out: Vec<Draft>,
    /// Whether the last point may go on.
    pub open: bool,
    pub style: Option<Style>,
}

impl Points<'_, '_> {
    /// The clause behind the verb, where it is a point of its own and no lead-in.
    pub fn clause(&mut self, lead: &Lead, listed: bool) {
        let Some(at) = lead.clause() else { return };
        let text = lead.flow.cut(at..lead.flow.text.len());
        let words = text.split(' ').count();
        let joined = text.ends_with(" og") || text.ends_with(" samt") || text.ends_with([',', ';']);
        let complete = words >= 3 && !text.ends_with(':') && (!listed || text.ends_with('.') || joined);
        // "..., at udvalget over for byrådet anbefaler," leads in what is listed below.
        let leads = listed && text.ends_with(',') && ends_with_verb(text);
        // "..., at udvalget" goes on in the paragraph below.
        let next = self.lines.get(lead.lines.end);
        let goes_on = !listed && words == 2 && next.is_some_and(|l| l.text.starts_with(char::is_lowercase));
        if leads || !(complete || goes_on) {
            return;
        }
        let ends = |r: &Range<usize>| r.start > at && self.opens_clause(&lead.flow, r);
        let mut starts = vec![at];
        starts.extend(lead.flow.sentences().into_iter().filter(ends).filter_map(|r| {
            let hit = self.phrases.recommends.first(lead.flow.low(r.clone()))?;
            find_word(&lead.flow.folded, "at", r.start + hit.range.end)
        }));
        let sentences = lead.flow.sentences();
        for (i, start) in starts.iter().enumerate() {
            let next = starts.get(i + 1).copied();
            let end = next
                .and_then(|n| sentences.iter().find(|s| s.contains(&n)).map(|s| s.start))
                .unwrap_or(lead.flow.text.len());
            let range = *start..end;
            let text = lead.flow.cut(range.clone()).to_owned();
            self.out.push(Draft { number: None, text, span: lead.flow.span(range) });
        }
        self.open = true;
    }

    /// True for a sentence that recommends on its own ("Administrationen indstiller endvidere, at ...").
    fn opens_clause(&self, flow: &Flow, sentence: &Range<usize>) -> bool {
        let low = flow.low(sentence.clone());
        let Some(hit) = self.phrases.recommends.first(low) else { return false };
        let before = low.get(..hit.range.start).unwrap_or("");
        before.split(' ').count() <= 8 && find_word(low, "at", hit.range.end).is_some()
    }

    /// The points from line `from` on; `only_more` where the clause itself was the point.
    pub fn list(&mut self, from: usize, kinds: &[Kind], only_more: bool) {
        if only_more && !self.out.is_empty() {
            self.go_on(from, kinds);
            return;
        }
        self.list_until(from, self.lines.len(), kinds);
    }

    /// A clause cut by a page break goes on in small letters.
    fn go_on(&mut self, from: usize, kinds: &[Kind]) {
        for (line, kind) in self.lines.iter().zip(kinds).skip(from) {
            let small = line.text.starts_with(char::is_lowercase);
            if *kind != Kind::Plain || !small || self.out.last().is_none_or(Draft::ended) {
                return;
            }
            self.append(*line);
        }
    }

    pub fn list_until(&mut self, from: usize, to: usize, kinds: &[Kind]) {
        for (at, kind) in kinds.iter().enumerate().take(to).skip(from) {
            let Some(line) = self.lines.get(at).copied() else { return };
            match kind {
                Kind::Joiner => self.open = false,
                Kind::Point(style, skip, number) => self.point(&line, *style, *skip, number.clone()),
                Kind::Plain => self.plain(&line),
            }
        }
    }

    fn point(&mut self, line: &Line<'_>, style: Style, skip: usize, number: Option<String>) {
        let first = *self.style.get_or_insert(style);
        let sub = match (first, style) {
            (first, style) if first == style => false,
            (Style::At, _) | (Style::Number, Style::Bullet | Style::Letter) => true,
            (Style::Bullet | Style::Letter | Style::Number, Style::At) => {
                !line.gap && self.out.last().is_some_and(|last| !last.ended())
            }
            (Style::Bullet | Style::Letter, _) => {
                self.out.last().is_some_and(|last| last.text.trim_end().ends_with(':'))
            }
            (Style::Number, Style::Number) => false,
        };
        if sub && self.open && !self.out.is_empty() {
            self.append(*line);
            return;
        }
        let body = line.text.get(skip..).unwrap_or("");
        let text = match at_number(body) {
            Some((_, len)) => format!("{} {}", body.get(..2).unwrap_or(""), body.get(len..).unwrap_or("").trim_start()),
            None => body.to_owned(),
        };
        let span = Span::new(line.span.start + skip, line.span.end);
        self.out.push(Draft { number, text, span });
        self.open = true;
    }

    /// A plain line goes on with the point above, or ends it.
    fn plain(&mut self, line: &Line<'_>) {
        let Some(last) = self.out.last().filter(|_| self.open) else { return };
        let small = line.text.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || matches!(c, '(' | ','));
        let stopped = last.text.trim_end().ends_with(['.', '!', '?']);
        let goes_on = if line.gap { small && !last.ended() } else { small || !stopped };
        let repeats = self.phrases.recommends.first(&fold(line.text)).is_some_and(|hit| hit.range.start < 80) && !small;
        if goes_on && !repeats {
            self.append(*line);
        } else {
            self.open = false;
        }
    }

    fn append(&mut self, line: Line<'_>) {
        if let Some(last) = self.out.last_mut() {
            last.text.push(' ');
            last.text.push_str(line.text);
            last.span = last.span.cover(line.span);
        }
    }

    /// Parts an only point whose sentences all begin with "at": "At sagen godkendes. At den evalueres."
    pub fn part_sentences(&mut self) {
        let [only] = self.out.as_slice() else { return };
        let lines: Vec<Line<'_>> = self.lines.iter().filter(|line| only.span.contains(line.span)).copied().collect();
        let flow = Flow::new(&lines);
        let sentences = flow.sentences();
        let listed = sentences.len() > 1 && sentences.iter().all(|s| flow.low(s.clone()).starts_with("at "));
        if only.number.is_none() && flow.text == only.text && listed {
            let draft =
                |s: Range<usize>| Draft { number: None, span: flow.span(s.clone()), text: flow.cut(s).to_owned() };
            self.out = sentences.into_iter().map(draft).collect();
        }
    }

    /// Where there is neither a list nor a clause: each paragraph behind the lead, or the sentence itself.
    pub fn sentences(&mut self, paragraphs: &[Range<usize>], lead: Option<&Lead>) {
        let from = lead.map_or(0, |lead| lead.lines.end);
        if let Some(lead) = lead.filter(|lead| !lead.is_open()) {
            let whole = lead.proposer.is_none() || lead.clause().is_some();
            let start = if whole { 0 } else { lead.verb_end };
            let range = start..lead.flow.text.len();
            let text = lead.flow.cut(range.clone()).trim_start_matches([',', ':', ' ']).to_owned();
            self.out.push(Draft { number: None, text, span: lead.flow.span(range) });
            return;
        }
        let mut comment = false;
        for range in paragraphs.iter().filter(|range| range.start >= from) {
            let Some(lines) = self.lines.get(range.clone()) else { continue };
            let flow = Flow::new(lines);
            if flow.folded.ends_with("kommentar:") || std::mem::take(&mut comment) || is_filler(&flow.folded) {
                comment = flow.folded.ends_with("kommentar:");
                continue;
            }
            let all = 0..flow.text.len();
            self.out.push(Draft { number: None, span: flow.span(all.clone()), text: flow.cut(all).to_owned() });
        }
    }
}

/// "Ingen.", "-", "Ikke relevant": an empty section.
fn is_filler(folded: &str) -> bool {
    let bare = folded.trim_matches(|c: char| !c.is_alphanumeric());
    matches!(bare, "" | "ingen" | "intet" | "ikke relevant" | "ingen indstilling" | "ikke registreret" | "nej")
}
