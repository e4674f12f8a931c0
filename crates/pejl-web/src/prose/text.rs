//! Words of a paper that know where they stood, so that a place in the source
//! can be marked after lines were joined.

use pejl_model::Span;
use std::fmt;

/// See the module. As text it is escaped HTML, with its marks.
#[derive(Clone, Default)]
pub(crate) struct Prose {
    text: String,
    /// Stretches of the text with where each began in the source.
    stretches: Vec<Stretch>,
    /// Where it stood, where single words can't be told apart: it is marked whole.
    whole: Option<Span>,
    marks: Vec<Mark>,
}

#[derive(Clone, Copy)]
struct Stretch {
    at: usize,
    from: usize,
    length: usize,
}

/// What is marked at a place.
#[derive(Debug, Clone)]
pub(crate) struct Marking {
    /// The class that the mark bears.
    pub(crate) class: &'static str,
    /// The number of the finding, and what it is called aloud; none for a place that only belongs to one.
    pub(crate) finding: Option<(usize, String)>,
}

#[derive(Clone)]
struct Mark {
    start: usize,
    end: usize,
    marking: Marking,
}

impl Prose {
    /// `text`, which stood at `from` in the source; none where that is not known.
    pub(crate) fn read(text: &str, from: Option<usize>) -> Self {
        let stretch = from.map(|from| Stretch { at: 0, from, length: text.len() });
        Self { text: text.to_owned(), stretches: stretch.into_iter().collect(), ..Self::default() }
    }

    /// `text`, which stood at `span` with other blanks.
    pub(super) fn within(text: &str, span: Span) -> Self {
        if text.len() == span.len() {
            return Self::read(text, Some(span.start));
        }
        Self { text: text.to_owned(), whole: (!span.is_empty()).then_some(span), ..Self::default() }
    }

    /// The same with `lead` before it.
    pub(super) fn led_by(&self, lead: &str) -> Self {
        let moved = |stretch: &Stretch| Stretch { at: stretch.at + lead.len(), ..*stretch };
        Self {
            text: format!("{lead}{}", self.text),
            stretches: self.stretches.iter().map(moved).collect(),
            ..Self::default()
        }
    }

    /// Appends with one space.
    pub(super) fn join(&mut self, more: &Self) {
        self.text.push(' ');
        let shift = self.text.len();
        self.text.push_str(&more.text);
        let moved = |stretch: &Stretch| Stretch { at: stretch.at + shift, ..*stretch };
        self.stretches.extend(more.stretches.iter().map(moved));
    }

    /// True where the byte at `offset` of the source is one of these words'.
    pub(crate) fn holds(&self, offset: usize) -> bool {
        let inside = |from: usize, to: usize| from <= offset && offset < to;
        self.whole.is_some_and(|span| inside(span.start, span.end))
            || self.stretches.iter().any(|stretch| inside(stretch.from, stretch.from + stretch.length))
    }

    /// Marks what of `span` stands here; false where nothing does.
    pub(crate) fn mark(&mut self, span: Span, marking: &Marking) -> bool {
        let Some((start, end)) = self.found(span) else { return false };
        self.marks.push(Mark { start, end, marking: marking.clone() });
        true
    }

    fn found(&self, span: Span) -> Option<(usize, usize)> {
        if let Some(whole) = self.whole {
            return (span.start < whole.end && whole.start < span.end).then_some((0, self.text.len()));
        }
        let cut = |stretch: &Stretch| {
            let start = span.start.max(stretch.from);
            let end = span.end.min(stretch.from + stretch.length);
            (start < end).then(|| (stretch.at + start - stretch.from, stretch.at + end - stretch.from))
        };
        let mut found = self.stretches.iter().filter_map(cut);
        let (start, first_end) = found.next()?;
        let end = found.next_back().map_or(first_end, |(_, end)| end);
        let fits = self.text.get(start..end).is_some_and(|marked| !marked.is_empty());
        fits.then_some((start, end))
    }
}

impl From<&str> for Prose {
    fn from(text: &str) -> Self {
        Self::read(text, None)
    }
}

impl std::ops::Deref for Prose {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl PartialEq for Prose {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl fmt::Debug for Prose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}

impl askama::filters::HtmlSafe for Prose {}

impl fmt::Display for Prose {
    /// The text is cut wherever a mark begins or ends, so marks never cross;
    /// after the end of a finding's mark stands the way to the finding.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut cuts: Vec<usize> = self.marks.iter().flat_map(|mark| [mark.start, mark.end]).collect();
        cuts.push(self.text.len());
        cuts.sort_unstable();
        cuts.dedup();
        let mut from = 0;
        for to in cuts {
            let piece = self.text.get(from..to).unwrap_or("");
            let around = self.marks.iter().filter(|mark| mark.start <= from && to <= mark.end);
            // A finding goes before what only belongs to one.
            let class = around.max_by_key(|mark| mark.marking.finding.is_some()).map(|mark| mark.marking.class);
            match class.filter(|_| !piece.is_empty()) {
                Some(class) => {
                    write!(f, "<mark class=\"found {class}\">")?;
                    escaped(piece, f)?;
                    f.write_str("</mark>")?;
                }
                None => escaped(piece, f)?,
            }
            for mark in self.marks.iter().filter(|mark| mark.end == to) {
                reference(&mark.marking, f)?;
            }
            from = to;
        }
        Ok(())
    }
}

/// "3", read aloud as "Fund 3: fejl".
fn reference(marking: &Marking, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Some((number, name)) = &marking.finding else { return Ok(()) };
    write!(
        f,
        "<a class=\"found-ref\" id=\"sted-{number}\" href=\"#fund-{number}\" lang=\"{}\">",
        crate::language::tag()
    )?;
    f.write_str("<span class=\"sr-only\">")?;
    escaped(name, f)?;
    write!(f, "</span><span aria-hidden=\"true\">{number}</span></a>")
}

fn escaped(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
        let (before, sign) = rest.split_at(at);
        f.write_str(before)?;
        f.write_str(match sign.as_bytes().first() {
            Some(b'&') => "&#38;",
            Some(b'<') => "&#60;",
            Some(b'>') => "&#62;",
            Some(b'"') => "&#34;",
            _ => "&#39;",
        })?;
        rest = sign.get(1..).unwrap_or("");
    }
    f.write_str(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn finding(number: usize) -> Marking {
        Marking { class: "found-error", finding: Some((number, format!("Fund {number}: fejl"))) }
    }

    fn link(number: usize) -> String {
        format!(
            "<a class=\"found-ref\" id=\"sted-{number}\" href=\"#fund-{number}\" lang=\"da\">\
             <span class=\"sr-only\">Fund {number}: fejl</span><span aria-hidden=\"true\">{number}</span></a>"
        )
    }

    #[test]
    fn a_place_is_marked_over_joined_lines() {
        let mut prose = Prose::read("Mødet er mandag", Some(10));
        prose.join(&Prose::read("den 14. & slut", Some(40)));
        assert!(prose.holds(10) && prose.holds(40) && !prose.holds(35) && !prose.holds(9));
        assert_eq!(prose.to_string(), "Mødet er mandag den 14. &#38; slut");
        let start = 10 + "Mødet er ".len();
        assert!(prose.mark(Span::new(start, 47), &finding(1)));
        assert!(!prose.mark(Span::new(0, 9), &finding(2)));
        let expected =
            format!("Mødet er <mark class=\"found found-error\">mandag den 14.</mark>{} &#38; slut", link(1));
        assert_eq!(prose.to_string(), expected);
    }

    #[test]
    fn a_cell_with_other_blanks_is_marked_whole() {
        let mut cell = Prose::within("1 234", Span::new(5, 12));
        assert!(cell.mark(Span::new(6, 7), &Marking { class: "found-related", finding: None }));
        assert_eq!(cell.to_string(), "<mark class=\"found found-related\">1 234</mark>");
    }

    proptest! {
        /// Whatever is marked, the text is whole and every mark is closed.
        #[test]
        fn marks_never_cross(text in "[a-zæ<& ]{0,20}", spans in proptest::collection::vec((0_usize..30, 0_usize..30), 0..6)) {
            let mut prose = Prose::read(&text, Some(3));
            for (number, (a, b)) in spans.iter().enumerate() {
                prose.mark(Span::new(*a.min(b), *a.max(b)), &finding(number));
            }
            let (mut bare, mut depth) = (String::new(), 0_i32);
            let html = format!("{prose}").split("<a ").map(|piece| piece.split_once("</a>").map_or(piece, |(_, rest)| rest).to_owned()).collect::<String>();
            for piece in html.split_inclusive('>') {
                let (text, tag) = piece.split_once('<').unwrap_or((piece, ""));
                bare.push_str(text);
                depth += i32::from(tag.starts_with("mark")) - i32::from(tag.starts_with("/mark"));
                prop_assert!((0..=1).contains(&depth));
            }
            let bare = bare.replace("&#60;", "<").replace("&#38;", "&");
            prop_assert_eq!((bare, depth), (text, 0));
        }
    }
}
