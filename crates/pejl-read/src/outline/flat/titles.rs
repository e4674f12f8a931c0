//! Which words of a flat page are an item's heading, and where its title ends.

use super::paper::{Paper, goes_on};
use super::{decisions, forms, words};
use crate::outline::vocabulary::Vocabulary;
use pejl_model::SectionKind;

/// How far behind an item's number or title a label must stand.
const HEADING_REACH: usize = 300;
/// Most bytes of a title that ends its page.
const LAST_TITLE: usize = 160;
/// Most words of a title.
const MOST_WORDS: usize = 24;

impl Paper<'_, '_> {
    /// An item's heading: the number with words before it, or the next number with a title
    /// and a label soon after. Its own line ends where the list of contents says that the title ends.
    pub(super) fn heading(&mut self, before: &str, rest: &str) -> Option<usize> {
        const LOST: usize = 12;
        let number = forms::number(rest)?;
        let title = rest.get(number.title..).filter(|t| t.starts_with(char::is_uppercase))?;
        let stopped = rest[..number.title].trim_end().ends_with(['.', ':']);
        let listed = self.listed_title(title).filter(|l| *l >= 8 && !before.is_empty());
        let again = number.value == self.first && self.number > self.first;
        let near = number.value > self.number && number.value <= self.number + LOST;
        let next = self.number == 0 || number.value == self.number + 1 || (near && listed.is_some());
        let refers = before.trim_end().ends_with(['.', ','])
            && ["pkt.", "nr.", "kl.", "sag", "punkt", ","].iter().any(|w| before.trim_end().ends_with(w));
        let shown = number.sure || (stopped && self.labelled_soon(title)) || self.titled(title);
        let ends = ["Lukket", "LUKKET"].iter().any(|w| title.starts_with(w)) || title.ends_with("Lukket punkt");
        // The last words of a page may head what stands on the next.
        let ends = ends || (title.len() <= LAST_TITLE && !title.trim_end().ends_with('.') && !title.contains(". "));
        let shown = shown || (stopped && (self.case_label(title) || before.trim_end().is_empty() || (near && ends)));
        if !(next || again) || refers || !shown {
            return None;
        }
        if again {
            // What came first was the list of the items.
            self.listings.append(&mut self.headings);
        }
        self.first = if self.first == 0 { number.value } else { self.first };
        self.number = number.value;
        if self.case_label(title) {
            return Some(number.title);
        }
        let length = self.listed_title(title).or_else(|| forms::printed_twice(title, &rest[..number.title]));
        let length = length.or_else(|| self.title_before_sentence(title));
        Some(length.map_or(0, |length| number.title + length))
    }

    /// The bytes of a title that no list has and no label ends: up to where a sentence opens.
    fn title_before_sentence(&mut self, title: &str) -> Option<usize> {
        const LEAST: usize = 8;
        const REACH: usize = 160;
        let near = &title[..title.floor_char_boundary(REACH)];
        let capital = |at: &usize| title[*at..].starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        for at in words(near).skip(1).filter(capital) {
            let (before, rest) = title.split_at(at);
            let bare = before.trim_end();
            if at >= LEAST && forms::sentence_opens(rest) {
                return (!goes_on(bare) && !bare.ends_with([':', ',', '-', '–'])).then_some(bare.len());
            }
            if rest.starts_with(char::is_uppercase) && self.begins(before, rest, false) {
                return None;
            }
        }
        None
    }

    /// "Journalnr" right behind an item's number: the title stands below the case number.
    fn case_label(&mut self, title: &str) -> bool {
        self.unvalued(title).is_some() || self.valued(title).is_some()
    }

    /// True where a title that the list of contents has stands here as a whole.
    fn titled(&mut self, title: &str) -> bool {
        self.title_here(title, false).is_some()
    }

    /// A title that the list of contents has, behind metadata and before a label.
    pub(super) fn title_here(&mut self, rest: &str, valued: bool) -> Option<usize> {
        const SURE: usize = 12;
        let length = self.listed_title(rest).filter(|l| valued || *l >= SURE)?;
        let tail = rest[length..].trim_start();
        (tail.is_empty() || self.begins(&rest[..length], tail, valued)).then_some(length)
    }

    /// True where a label, metadata or a case number begins.
    fn begins(&mut self, before: &str, tail: &str, valued: bool) -> bool {
        self.label(tail).is_some()
            || forms::openness(tail).is_some()
            || decisions::decision(before, tail).is_some()
            || forms::case_number_first(tail)
            || self.unvalued(tail).is_some()
            || (!valued && self.valued(tail).is_some())
    }

    /// A title without number that opens a page: few words, no sentence, and then a label that opens an item.
    pub(super) fn page_title(&mut self, rest: &str) -> Option<usize> {
        const REACH: usize = 150;
        let near = &rest[..rest.floor_char_boundary(REACH)];
        if !rest.starts_with(char::is_uppercase) {
            return None;
        }
        let capital = |at: &usize| rest[*at..].starts_with(char::is_uppercase);
        let ends: Vec<usize> = words(near).skip(1).filter(capital).collect();
        let end = ends.into_iter().find(|at| self.opens_case(&rest[*at..]))?;
        // What stands before a listed title is no part of it.
        if words(&rest[..end]).skip(1).any(|at| self.title_here(&rest[at..], false).is_some()) {
            return None;
        }
        let title = rest[..end].trim_end();
        (title.len() >= 5 && !title.contains(". ") && !title.ends_with(['.', ':', ','])).then_some(title.len())
    }

    /// True where a label begins that the presentation of a case stands below.
    fn opens_case(&mut self, tail: &str) -> bool {
        let opening = |v: &Vocabulary, key: &str| {
            let kinds = v.known(key).and_then(|w| w.section.as_ref()).and_then(|l| l.kinds.first());
            matches!(kinds, Some(SectionKind::Background | SectionKind::Summary))
        };
        self.upto(tail, opening).is_some() && self.label(tail).is_some()
    }

    /// True where what stands below an item's heading begins.
    pub(super) fn opens_item(&mut self, tail: &str) -> bool {
        let meta = self.valued(tail).is_some() || self.unvalued(tail).is_some() || forms::case_number_first(tail);
        meta || forms::openness(tail).is_some() || self.opens_case(tail)
    }

    fn labelled_soon(&mut self, title: &str) -> bool {
        let near: Vec<usize> = words(title).skip(1).take_while(|at| *at <= HEADING_REACH).collect();
        let capital = |at: &usize| title[*at..].starts_with(char::is_uppercase);
        let listed = self.listed_title(title).is_some_and(|l| l >= 8);
        listed
            || near.into_iter().filter(capital).any(|at| {
                let rest = &title[at..];
                self.label(rest).is_some()
                    || self.valued(rest).is_some()
                    || decisions::decision(&title[..at], rest).is_some()
            })
    }

    /// The bytes of the longest beginning of whole words that the list of contents has too.
    fn listed_title(&self, title: &str) -> Option<usize> {
        let first = title.split(' ').next().unwrap_or("");
        if !self.listed_words.contains(first.trim_end_matches('.')) {
            return None;
        }
        let ends = words(title).skip(1).map(|at| at - 1).chain(std::iter::once(title.len())).take(MOST_WORDS);
        let known = |end: &usize| {
            let words = &title[..*end];
            self.listed.contains(words) || words.strip_suffix('.').is_some_and(|w| self.listed.contains(w))
        };
        let end = ends.take_while(known).last().filter(|end| *end >= 5)?;
        // Figures are often lost in the list: a year at the title's end.
        let figures =
            title[end..].len() - title[end..].trim_start_matches(|c: char| c == ' ' || c.is_ascii_digit()).len();
        let year = figures == 5 && title[end..].get(5..).is_none_or(|t| t.is_empty())
            || title[end..].get(..6).is_some_and(|t| figures == 6 && t.ends_with(' '));
        Some(if year { end + 5 } else { end })
    }
}
