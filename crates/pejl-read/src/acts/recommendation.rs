//! What is recommended, point by point, and by whom.

mod lead;
mod points;

use super::flow::{fold, mark};
use super::phrases::Phrases;
use crate::lines::Line;
use lead::find_lead;
use pejl_model::{Located, Recommendation, Section, Span};
use points::{Draft, Points};
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
    reader.part_sentences();
    let points: Vec<_> = reader.out.into_iter().filter_map(Draft::finish).collect();
    (!points.is_empty()).then_some(Recommendation { proposer, points })
}

/// Who recommends where the label says so: "Forvaltningen indstiller", "Indstilling fra direktionen".
pub(crate) fn proposer_in(section: &Section) -> Option<Located<String>> {
    const VERBS: [&str; 3] = [" indstiller", " foreslår", " anbefaler"];
    let label = section.label.trim_end_matches([':', ' ']);
    let before = VERBS.iter().find_map(|verb| label.strip_suffix(verb));
    let name = before.or_else(|| label.split_once("ndstilling fra ").map(|(_, name)| name))?;
    let start = section.label_span.start + section.label.find(name)?;
    let somebody = name.contains(char::is_alphabetic) && !matches!(fold(name).as_str(), "vi" | "det" | "der" | "jeg");
    somebody.then(|| Located::new(name.to_owned(), Span::new(start, start + name.len())))
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
    let opens = |word: &[u8]| body.as_bytes().get(..word.len()).is_some_and(|b| b.eq_ignore_ascii_case(word));
    if opens(b"at ") || opens(b"at\t") || opens(b"at|") {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;
    use pejl_model::text::collapse;

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
    fn sentences_that_all_begin_with_at_are_points() {
        let points = |source: &str| told(source).1;
        assert_eq!(points("At modellen godkendes. At den evalueres."), ["At modellen godkendes.", "At den evalueres."]);
        assert_eq!(points("At modellen godkendes. Den evalueres."), ["At modellen godkendes. Den evalueres."]);
    }

    #[test]
    fn a_label_may_name_who_recommends() {
        let named = |label: &str| {
            let label_span = Span::new(10, 10 + label.len());
            let (text, content) = ("At sagen drøftes.".to_owned(), Span::new(80, 98));
            let kinds = vec![pejl_model::SectionKind::Recommendation];
            let found = proposer_in(&Section { kinds, label: label.to_owned(), label_span, text, content });
            found.map(|name| (name.value, name.span.start))
        };
        assert_eq!(named("Forvaltningen indstiller:"), Some(("Forvaltningen".to_owned(), 10)));
        assert_eq!(named("Indstilling fra direktionen"), Some(("direktionen".to_owned(), 26)));
        assert_eq!(named("Det indstiller"), None);
        assert_eq!(named("Indstilling"), None);
    }

    #[test]
    fn numbers_are_kept_beside_the_text() {
        let read = read(&split("Staben indstiller\n1. at a\n2. at b"), Phrases::get(None)).unwrap();
        assert_eq!(read.points.iter().map(|p| p.number.as_deref()).collect::<Vec<_>>(), [Some("1"), Some("2")]);
    }
}
