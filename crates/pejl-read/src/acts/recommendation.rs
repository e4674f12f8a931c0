//! What is recommended, point by point, and by whom.

use super::flow::{Flow, find_word, fold, mark};
use super::phrases::{Phrases, Recommends};
use crate::lines::Line;
use pejl_model::{Located, Recommendation, RecommendationPoint, Span, text::collapse};
use std::ops::Range;

/// The recommendation that `lines` print; `None` where they print none.
pub(crate) fn read(lines: &[Line<'_>], phrases: &Phrases) -> Option<Recommendation> {
    let kinds: Vec<Kind> = lines.iter().map(|line| kind(line.text)).collect();
    let paragraphs = paragraphs(lines, &kinds);
    let lead = find_lead(lines, &paragraphs, phrases);
    let mut reader = Points { lines, phrases, out: Vec::new(), open: false, style: None };
    let mut proposer = None;
    match &lead {
        Some(lead) => {
            proposer.clone_from(&lead.proposer);
            let listed = kinds.get(lead.lines.end..).is_some_and(|rest| rest.iter().any(Kind::is_point));
            reader.clause(lead, listed);
            reader.list(lead.lines.end, &kinds, !lead.is_open() && !listed);
            if reader.out.is_empty() {
                reader.list_until(0, lead.lines.start, &kinds);
            }
        }
        None => reader.list_until(0, lines.len(), &kinds),
    }
    if reader.out.is_empty() {
        reader.sentences(&paragraphs, lead.as_ref());
    }
    let points: Vec<_> = reader.out.into_iter().filter_map(Draft::finish).collect();
    (!points.is_empty()).then_some(Recommendation { proposer, points })
}

/// What a line is by its own looks.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    /// A point with its style, the bytes before its text, and its number.
    Point(Style, usize, Option<String>),
    /// "eller", "og" on a line of its own.
    Joiner,
    /// Anything else.
    Plain,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Number,
    Letter,
    Bullet,
    /// "at ..." without a mark.
    At,
}

impl Kind {
    fn is_point(&self) -> bool {
        matches!(self, Kind::Point(..))
    }
}

fn kind(text: &str) -> Kind {
    let bare = text.trim_matches(['|', ' ', '.', ':', ',']);
    if bare.len() <= 12 && matches!(fold(bare).as_str(), "eller" | "og" | "samt" | "alternativt" | "og/eller" | "enten")
    {
        return Kind::Joiner;
    }
    let skip = text.len() - text.trim_start_matches(['|', ' ', '\t']).len();
    let body = text.get(skip..).unwrap_or("");
    if let Some(len) = mark(body) {
        let sign = body.get(..len).unwrap_or("").trim_matches([' ', '\t', '.', ')', '(', '\u{a0}']);
        let rest = body.get(len..).unwrap_or("");
        let (style, number) = match sign.chars().next() {
            Some(c) if c.is_ascii_digit() => (Style::Number, Some(sign.to_owned())),
            Some(c) if c.is_alphabetic() => (Style::Letter, Some(sign.to_owned())),
            _ => (Style::Bullet, None),
        };
        return Kind::Point(style, skip + len, number.or_else(|| at_number(rest).map(|found| found.0)));
    }
    if let Some((number, _)) = at_number(body) {
        return Kind::Point(Style::Number, skip, Some(number));
    }
    let folded = fold(body.get(..3.min(body.len())).unwrap_or(body));
    if folded == "at " || folded == "at\t" || folded == "at|" {
        return Kind::Point(Style::At, skip, None);
    }
    Kind::Plain
}

/// "At 1) udvalget ...": the number and the bytes of "At 1)".
fn at_number(body: &str) -> Option<(String, usize)> {
    let rest = body.strip_prefix("At ").or_else(|| body.strip_prefix("at "))?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let sign = rest.get(digits..)?.starts_with([')', ':', '.']);
    (sign && (1..=2).contains(&digits)).then(|| (rest.get(..digits).unwrap_or("").to_owned(), 3 + digits + 1))
}

/// Runs of plain lines without a blank line or a point between them.
fn paragraphs(lines: &[Line<'_>], kinds: &[Kind]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for (i, (line, kind)) in lines.iter().zip(kinds).enumerate() {
        if *kind != Kind::Plain {
            continue;
        }
        match out.last_mut() {
            Some(last) if last.end == i && !line.gap => last.end = i + 1,
            _ => out.push(i..i + 1),
        }
    }
    out
}

/// The sentence that says who recommends.
struct Lead {
    /// Its lines.
    lines: Range<usize>,
    /// The text of its paragraph.
    flow: Flow,
    /// Where the verb ends in the flow.
    verb_end: usize,
    /// Who, as printed.
    proposer: Option<Located<String>>,
}

impl Lead {
    /// What stands behind the verb.
    fn rest(&self) -> &str {
        self.flow.text.get(self.verb_end..).unwrap_or("")
    }

    /// Where the clause "at ..." begins behind the verb.
    fn clause(&self) -> Option<usize> {
        let at = find_word(&self.flow.folded, "at", self.verb_end)?;
        // "indstiller til udvalget, at" is a lead; a full stop in between ends it.
        let between = self.flow.text.get(self.verb_end..at)?;
        (!between.contains(". ")).then_some(at)
    }

    /// True where nothing but an addressee stands behind the verb.
    fn is_open(&self) -> bool {
        let clause = self.clause().map_or(self.rest(), |at| self.flow.text.get(at + 2..).unwrap_or(""));
        let bare = clause.trim_matches([' ', ',', ':', '.']);
        let folded = fold(bare);
        let addressee = self.clause().is_none()
            && (folded.starts_with("til ") || folded.starts_with("over for ") || folded.starts_with("overfor "));
        bare.is_empty() || folded == "følgende" || addressee || clause.trim_end().ends_with(':')
    }
}

/// The first sentence with "indstiller", else with another verb of recommending.
fn find_lead(lines: &[Line<'_>], paragraphs: &[Range<usize>], phrases: &Phrases) -> Option<Lead> {
    let mut second = None;
    for range in paragraphs {
        let flow = Flow::new(lines.get(range.clone())?);
        let Some((sentence, hit)) = first_verb(&flow, phrases) else { continue };
        let strong = flow.folded.get(hit.clone()).is_some_and(|verb| verb.contains("indstil"));
        let comment =
            flow.folded.get(..hit.start).is_some_and(|t| t.contains("kommentar") || t.contains("høringssvar"));
        let named = phrases
            .recommends
            .hits(flow.folded.get(hit.clone())?)
            .first()
            .is_some_and(|h| h.means == Recommends::Named);
        let proposer = if named { proposer(&flow, &sentence, &hit) } else { by_whom(&flow, &hit) };
        let found = Lead { lines: range.clone(), verb_end: hit.end, proposer, flow };
        if strong && !comment {
            return Some(found);
        }
        if second.is_none() && !comment {
            second = Some(found);
        }
    }
    second
}

/// The first verb of recommending in a paragraph, with its sentence. "indstiller" goes before the others.
fn first_verb(flow: &Flow, phrases: &Phrases) -> Option<(Range<usize>, Range<usize>)> {
    let hits = phrases.recommends.hits(&flow.folded);
    let strong = hits.iter().find(|hit| flow.folded.get(hit.range.clone()).is_some_and(|v| v.contains("indstil")));
    let hit = strong.or(hits.first())?;
    let verb = verb_only(flow, hit.range.clone());
    let inside = |s: &Range<usize>| s.start <= verb.start && verb.start < s.end;
    Some((flow.sentences().into_iter().find(inside)?, verb))
}

/// "indstiller til" without the "til", that belongs to what follows.
fn verb_only(flow: &Flow, hit: Range<usize>) -> Range<usize> {
    let text = flow.folded.get(hit.clone()).unwrap_or("");
    hit.start..hit.end - if text.ends_with(" til") { 4 } else { 0 }
}

/// Who stands before the verb, or right behind it ("På den baggrund indstiller administrationen, at").
fn proposer(flow: &Flow, sentence: &Range<usize>, verb: &Range<usize>) -> Option<Located<String>> {
    const TURNED: [&str; 13] = [
        "på ",
        "derfor",
        "herudover",
        "endvidere",
        "med ",
        "desuden",
        "samtidig",
        "ligeledes",
        "efter ",
        "som ",
        "i ",
        "ud fra ",
        "herefter",
    ];
    const LONGEST: usize = 240;
    let mut start = sentence.start;
    let before = flow.text.get(start..verb.start)?;
    if let Some(colon) = before.rfind(": ") {
        start += colon + 2;
    }
    let low = flow.low(start..verb.start);
    if low.is_empty() || TURNED.iter().any(|word| low.starts_with(word)) {
        return behind_verb(flow, verb.end, sentence.end);
    }
    let text = flow.cut(start..verb.start).trim_matches([' ', ',', '-', '•', '"']);
    let nobody = matches!(low, "det" | "der" | "hermed" | "og" | "at");
    let whole = flow.text.get(start..).map_or(start, |rest| start + rest.find(text).unwrap_or(0));
    let span = flow.span(whole..whole + text.len());
    (!nobody && text.len() <= LONGEST && text.contains(char::is_alphabetic))
        .then(|| Located::new(text.to_owned(), span))
}

fn behind_verb(flow: &Flow, from: usize, limit: usize) -> Option<Located<String>> {
    let rest = flow.folded.get(from..limit)?;
    let end = [" at", ",", ":", " til ", " over", " følgende"].iter().filter_map(|stop| rest.find(stop)).min()?;
    let range = from..from + end;
    let text = flow.cut(range.clone());
    let said = text.contains(char::is_alphabetic) && fold(text) != "det" && text.split(' ').count() <= 12;
    said.then(|| Located::new(text.to_owned(), flow.span(range)))
}

/// "Det indstilles af forvaltningen, at ...".
fn by_whom(flow: &Flow, verb: &Range<usize>) -> Option<Located<String>> {
    let rest = flow.folded.get(verb.end..)?;
    let lead = ["af ", "fra "].iter().find(|word| rest.trim_start().starts_with(**word))?;
    behind_verb(flow, verb.end + (rest.len() - rest.trim_start().len()) + lead.len(), flow.text.len())
}

/// A point while its lines are gathered.
struct Draft {
    number: Option<String>,
    text: String,
    span: Span,
}

impl Draft {
    fn finish(self) -> Option<RecommendationPoint> {
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

struct Points<'l, 's> {
    lines: &'l [Line<'s>],
    phrases: &'l Phrases,
    out: Vec<Draft>,
    /// Whether the last point may go on.
    open: bool,
    style: Option<Style>,
}

impl Points<'_, '_> {
    /// The clause behind the verb, where it is a point of its own and no lead-in.
    fn clause(&mut self, lead: &Lead, listed: bool) {
        let Some(at) = lead.clause() else { return };
        let text = lead.flow.cut(at..lead.flow.text.len());
        let words = text.split(' ').count();
        let joined = text.ends_with(" og") || text.ends_with(" samt") || text.ends_with([',', ';']);
        let complete = words >= 3 && !text.ends_with(':') && (!listed || text.ends_with('.') || joined);
        if !complete {
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
    fn list(&mut self, from: usize, kinds: &[Kind], only_more: bool) {
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

    fn list_until(&mut self, from: usize, to: usize, kinds: &[Kind]) {
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

    /// Where there is neither a list nor a clause: each paragraph behind the lead, or the sentence itself.
    fn sentences(&mut self, paragraphs: &[Range<usize>], lead: Option<&Lead>) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;

    fn told(source: &str) -> (Option<String>, Vec<String>) {
        let Some(read) = read(&split(source), Phrases::get(None)) else { return (None, Vec::new()) };
        for point in &read.points {
            assert!(!point.span.of(source).is_empty(), "{source}");
        }
        if let Some(proposer) = &read.proposer {
            assert_eq!(collapse(proposer.span.of(source)), proposer.value);
        }
        (read.proposer.map(|p| p.value), read.points.into_iter().map(|p| p.text).collect())
    }

    #[test]
    fn points_and_proposer_are_read_in_every_printed_form() {
        for (source, proposer, points) in [
            (
                "Administrationen indstiller, at dagsorden godkendes.",
                Some("Administrationen"),
                vec!["at dagsorden godkendes."],
            ),
            (
                "Direktionen indstiller:\n\n1. at planen tages til efterretning.",
                Some("Direktionen"),
                vec!["at planen tages til efterretning."],
            ),
            (
                "Social- og Sundhedsforvaltningen indstiller,\nat planen drøftes.",
                Some("Social- og Sundhedsforvaltningen"),
                vec!["at planen drøftes."],
            ),
            (
                "Forvaltningen indstiller til Jobudvalget at godkende\n\n- dagsordenen.",
                Some("Forvaltningen"),
                vec!["dagsordenen."],
            ),
            (
                "Forvaltningen indstiller til Jobudvalget, at Byrådet godkender\n\n- at loftet hæves.",
                Some("Forvaltningen"),
                vec!["at loftet hæves."],
            ),
            (
                "Forvaltningen indstiller at godkende løsning:\n\n1. Egen måling\n\neller\n\n2. Fælles måling.",
                Some("Forvaltningen"),
                vec!["Egen måling", "Fælles måling."],
            ),
            (
                "Staben indstiller,\n- at a godkendes og\n- at b godkendes samt\n- at c godkendes.",
                Some("Staben"),
                vec!["at a godkendes og", "at b godkendes samt", "at c godkendes."],
            ),
            ("Punktet forelægges til orientering.", None, vec!["Punktet forelægges til orientering."]),
            ("Det indstilles, at planen godkendes.", None, vec!["at planen godkendes."]),
            ("Staben foreslår, at planen godkendes.", Some("Staben"), vec!["at planen godkendes."]),
            (
                "Seniorrådets kommentar:\n\nPkt. 8 - fint.\n\nStaben indstiller, at planen tages til efterretning",
                Some("Staben"),
                vec!["at planen tages til efterretning"],
            ),
            (
                "Chefen for A, B og C samt Chefen for Børn\nog Unge indstiller,\n\n  1. at a.\n  2. at b.",
                Some("Chefen for A, B og C samt Chefen for Børn og Unge"),
                vec!["at a.", "at b."],
            ),
            (
                "På den baggrund indstiller administrationen, at planen godkendes.",
                Some("administrationen"),
                vec!["at planen godkendes."],
            ),
            ("Direktionen indstiller, at\n1) at a\n2) at b", Some("Direktionen"), vec!["at a", "at b"]),
            (
                "At 1) udvalget godkender a\nAt 2) udvalget godkender b",
                None,
                vec!["At udvalget godkender a", "At udvalget godkender b"],
            ),
            (
                "Direktionen indstiller\n\nat | planen godkendes |\nat | prisen godkendes |",
                Some("Direktionen"),
                vec!["at planen godkendes", "at prisen godkendes"],
            ),
            ("Direktionen indstiller:\n• At a\n• At b", Some("Direktionen"), vec!["At a", "At b"]),
            (
                "Direktionen indstiller:\n\nat a,\nat b.\n\nDirektionen indstiller.",
                Some("Direktionen"),
                vec!["at a,", "at b."],
            ),
            (
                "Direktionen indstiller til Byrådet:\n\nPlanen godkendes.",
                Some("Direktionen"),
                vec!["Planen godkendes."],
            ),
            (
                "Staben indstiller, at a godkendes. Staben indstiller endvidere, at b drøftes.",
                Some("Staben"),
                vec!["at a godkendes.", "at b drøftes."],
            ),
            (
                "Staben indstiller:\n1. at udvalget godkender:\n- a\n- b\n2. at c",
                Some("Staben"),
                vec!["at udvalget godkender: - a - b", "at c"],
            ),
            (
                "Staben indstiller:\n\n1. at udvalget godkender planen for det\n\nkommende år.",
                Some("Staben"),
                vec!["at udvalget godkender planen for det kommende år."],
            ),
            ("Ingen.", None, vec![]),
            ("", None, vec![]),
        ] {
            let expected = (proposer.map(str::to_owned), points.into_iter().map(str::to_owned).collect::<Vec<_>>());
            assert_eq!(told(source), expected, "{source}");
        }
    }

    #[test]
    fn numbers_are_kept_beside_the_text() {
        let read = read(&split("Staben indstiller\n1. at a\n2. at b"), Phrases::get(None)).unwrap();
        assert_eq!(read.points.iter().map(|p| p.number.as_deref()).collect::<Vec<_>>(), [Some("1"), Some("2")]);
    }
}
