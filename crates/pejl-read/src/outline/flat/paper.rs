//! A flat page cut into lines where labels, metadata and headings stand.

use super::borders::{self, Border};
use super::{LONGEST, Unfolded, contents_heading, decisions, forms, list_end, split_number, words};
use crate::lines::{Line, cut};
use crate::outline::labels::names_body;
use crate::outline::vocabulary::{Vocabulary, fold_into};
use pejl_model::{SectionKind, Span};
use std::collections::HashSet;
use std::ops::Range;

/// Most bytes of what stands between a page's head and its first heading.
const LONGEST_GROUP: usize = 80;

/// What a page's words are read with.
pub(super) struct Paper<'s, 'v> {
    pub(super) vocabulary: &'v Vocabulary,
    pub(super) listed: String,
    /// The words of the list: a title begins with one of them.
    pub(super) listed_words: HashSet<String>,
    buffer: String,
    /// The first item's number, the last one's, and the last listed one.
    pub(super) first: usize,
    pub(super) number: usize,
    entries: usize,
    /// True where the last heading still lacks its title.
    untitled: bool,
    /// True where the last mark was a section's label.
    labelled: bool,
    /// True while a list of attachments goes on.
    attached: bool,
    /// True where the label looked at last opens such a list.
    attaching: bool,
    pub out: Vec<Line<'s>>,
    furniture: Vec<Span>,
    pub(super) listings: Vec<usize>,
    pub(super) headings: Vec<usize>,
}

/// A page whose words are being looked at.
struct Page<'a, 's> {
    line: &'a Line<'s>,
    /// The bytes between its head and its foot.
    range: Range<usize>,
    cuts: Vec<usize>,
    /// How many of the cuts are its borders.
    borders: usize,
    list: bool,
    /// Where a list ends that goes on no longer than the page.
    list_end: usize,
    /// True for the paper's first page.
    first: bool,
}

impl<'s, 'v> Paper<'s, 'v> {
    pub fn new(vocabulary: &'v Vocabulary, listed: String) -> Self {
        Self {
            vocabulary,
            listed_words: listed.split(' ').map(|w| w.trim_end_matches('.').to_owned()).collect(),
            listed,
            buffer: String::new(),
            first: 0,
            number: 0,
            entries: 0,
            untitled: false,
            labelled: false,
            attached: false,
            attaching: false,
            out: Vec::new(),
            furniture: Vec::new(),
            listings: Vec::new(),
            headings: Vec::new(),
        }
    }

    pub fn unfolded(mut self) -> Unfolded<'s> {
        self.furniture.sort_unstable_by_key(|s| s.start);
        Unfolded { lines: self.out, furniture: self.furniture, listed: self.listings, headings: self.headings }
    }

    /// Adds the lines of a page.
    pub fn page(&mut self, line: &Line<'s>, border: Border, number: usize, list: bool) {
        let (digits, text) = split_number(line.text);
        let mut from = line.text.len() - text.len();
        let mut cuts = vec![from];
        self.leave_out(line, 0..digits.len());
        if border.head > 0 && number > 0 {
            self.leave_out(line, from..from + border.head);
            from += border.head;
            cuts.push(from);
        }
        let end = line.text.len().saturating_sub(border.foot).max(from);
        if end < line.text.len() {
            self.leave_out(line, end..line.text.len());
            cuts.push(end);
        }
        let mut page =
            Page { line, range: from..end, borders: cuts.len(), cuts, list, list_end: usize::MAX, first: number == 0 };
        self.look(&mut page);
        page.cuts.sort_unstable();
        page.cuts.dedup();
        let mut rest = *line;
        for at in page.cuts {
            let Some(from) = (line.span.start + at).checked_sub(rest.span.start) else { continue };
            if let (left, Some(right)) = cut(&rest, from) {
                self.out.push(left);
                rest = Line { gap: true, ..right };
            }
        }
        self.out.push(rest);
    }

    /// Marks bytes of a page as furniture.
    fn leave_out(&mut self, line: &Line<'_>, bytes: Range<usize>) {
        let text = &line.text[bytes.clone()];
        let end = bytes.start + text.trim_end().len();
        self.furniture.push(Span::new(line.span.start + bytes.start, line.span.start + end));
    }

    /// Finds the bytes at which the page's text is cut.
    fn look(&mut self, page: &mut Page<'_, 's>) {
        let text = page.line.text;
        let mut free = page.range.start;
        let mut valued = false;
        let range = page.range.clone();
        for at in words(text).filter(|at| range.contains(at)) {
            let rest = &text[at..range.end];
            if at < free || !rest.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '(') {
                continue;
            }
            if let Some(length) = contents_heading(rest, self.vocabulary) {
                page.list = true;
                page.list_end = list_end(text, at + length);
                page.cuts.extend([at, at + length]);
                free = at + length;
                continue;
            }
            if at >= page.list_end {
                (page.list, page.first) = (false, false);
            }
            page.list |= page.first && !self.listed.is_empty() && forms::opened_entry(rest).is_some();
            let found = if page.list { self.entry(&text[..at], rest) } else { self.item(page, at, valued) };
            if let Some(length) = found {
                if page.list && length == 0 {
                    self.listings.push(page.line.span.start + at);
                }
                page.cuts.push(at);
                page.cuts.extend((length > 0).then_some(at + length));
                free = at + length.max(1);
                valued = length == 0 && !self.labelled;
            }
        }
    }

    /// What begins at `at` outside lists: a heading, a label or metadata. Its own line's bytes; 0 where the
    /// line goes on to the next cut; `None` where nothing begins.
    fn item(&mut self, page: &mut Page<'_, 's>, at: usize, valued: bool) -> Option<usize> {
        let (before, rest) = (&page.line.text[..at], &page.line.text[at..page.range.end]);
        self.labelled = false;
        if page.first && !self.listed.is_empty() {
            return if rest.starts_with(|c: char| c.is_ascii_digit()) { None } else { self.mark(before, rest) };
        }
        if let Some(length) = self.heading(before, rest) {
            self.begin(page, at, length == 0);
            return Some(length);
        }
        // "Personsag (Lukket)", "Personsag - Lukket punkt": the title goes on.
        let closes =
            rest.starts_with("(Luk") || (rest.starts_with("Lukket") && before.trim_end().ends_with(['-', '–']));
        if self.untitled && closes {
            return None;
        }
        if self.untitled
            && let Some(length) = self.below_title(rest)
        {
            return Some(length);
        }
        let label = if rest.starts_with(|c: char| c.is_ascii_digit()) { None } else { self.mark(before, rest) };
        self.untitled &= !self.labelled;
        let opens = label.is_none() && at == page.range.start && !page.first;
        let title = || self.title_here(rest, valued).or_else(|| opens.then(|| self.page_title(rest)).flatten());
        let length = label.is_none().then(title).flatten();
        // An attachment may be named as its item is.
        let value = before.trim_end().ends_with(':') && !valued;
        let length = length.filter(|_| !value).filter(|l| !self.attached || self.opens_item(rest[*l..].trim_start()));
        if length.is_some() {
            if !std::mem::take(&mut self.untitled) {
                self.begin(page, at, false);
            }
            return length;
        }
        label
    }

    /// Metadata that ends a title: a case number, or a word for open with more of it behind.
    fn below_title(&mut self, rest: &str) -> Option<usize> {
        let opens = |length: &usize| self.opens_item(rest[*length..].trim_start());
        forms::below_title(rest).or_else(|| forms::open_word(rest).filter(opens))
    }

    /// An item begins: what stands before its heading at the page's top names a group, or is the rest of a
    /// number; a page's number that stands right before it belongs to another paper.
    fn begin(&mut self, page: &mut Page<'_, 's>, at: usize, untitled: bool) {
        let start = page.line.span.start;
        let from = page.range.start;
        let group = &page.line.text[from..at];
        let known = self.upto(group, |v, key| v.known(key).is_some_and(|w| w.group.is_some())).is_some();
        let fresh = page.cuts.len() == page.borders;
        let names = group.starts_with(char::is_uppercase) && !group.trim_end().ends_with(['.', ',']);
        if !page.first && fresh && names && group.len() <= LONGEST_GROUP && !known {
            self.leave_out(page.line, from..at);
        } else if let Some(side) = borders::side_before(&page.line.text[from..at]) {
            page.cuts.push(from + side);
            self.leave_out(page.line, from + side..at);
        }
        // A case number may stand above its item's heading.
        let bullet = page.line.text[..at].trim_end();
        let last = bullet.rfind(' ').map_or(bullet.len(), |blank| blank + 1);
        if last > from && forms::case_number_first(&bullet[last..]) {
            page.cuts.push(last);
        }
        if let Some(left) = bullet.strip_suffix(['•', '·', '-', '–']).filter(|l| l.len() > from && l.ends_with(' '))
        {
            page.cuts.push(left.len());
            self.leave_out(page.line, left.len()..bullet.len());
        }
        self.untitled = untitled;
        self.attached = false;
        self.headings.push(start + at);
    }

    /// The beginning of an entry or a group in a list of contents.
    fn entry(&mut self, before: &str, rest: &str) -> Option<usize> {
        if let Some(number) = forms::opened_entry(rest) {
            self.entries = number;
            return Some(0);
        }
        let group = self.upto(rest, |v, key| v.known(key).is_some_and(|w| w.group.is_some()));
        let numbered = before.trim_end().strip_suffix('.').is_some_and(|t| t.ends_with(|c: char| c.is_ascii_digit()));
        let closed = || {
            let key =
                rest.get(..8).is_some_and(|t| t.eq_ignore_ascii_case("Lukket -") || t.eq_ignore_ascii_case("Lukket: "));
            let apart = ["Lukket – ", "Lukket punkt:", "LUKKET PUNKT:", "Bilagsliste", "Bilagsoversigt", "Underskrift"];
            key || apart.iter().any(|w| rest.starts_with(w)) || rest.starts_with("Fejl! Bog")
        };
        group
            .or_else(|| forms::worded(rest).map(|_| 0))
            .or_else(|| self.listed_number(rest).then_some(0))
            .or_else(|| (!numbered && closed()).then_some(0))
    }

    /// The next number, or one a little further, before an entry's title.
    fn listed_number(&mut self, rest: &str) -> bool {
        const LOST: usize = 12;
        let digits = rest.bytes().take(4).take_while(u8::is_ascii_digit).count();
        let Some(number) = forms::number(rest).filter(|n| digits <= 3 && n.title < rest.len()) else { return false };
        let signed = number.sure || rest[digits..].starts_with(". ");
        let title = rest[number.title..].starts_with(char::is_uppercase);
        let next = self.entries == 0 || (number.value > self.entries && number.value <= self.entries + LOST);
        let bare = number.value == self.entries + 1;
        let found = title && next && (signed || bare);
        if found {
            self.entries = number.value;
        }
        found
    }

    /// The bytes of a label or of metadata that begins here; 0 where its line goes on to the next cut.
    fn mark(&mut self, before: &str, rest: &str) -> Option<usize> {
        if rest.starts_with('(') {
            return forms::openness(rest);
        }
        if let Some(length) = decisions::decision(before, rest) {
            self.attached = false;
            return Some(length);
        }
        if let Some(length) =
            self.label(rest).filter(|l| !goes_on(before) && (!types(before) || rest[..*l].ends_with(':')))
        {
            (self.labelled, self.attached) = (true, self.attaching);
            return Some(length);
        }
        if let Some(length) = forms::shouted(rest) {
            return Some(length);
        }
        let meta = self.upto(rest, |v, key| {
            v.open.contains(key) || v.closed.contains(key) || v.known(key).is_some_and(|w| w.group.is_some())
        });
        if let Some(length) = meta.filter(|l| *l > 7) {
            return Some(length);
        }
        self.valued(rest)
            .or_else(|| self.unvalued(rest))
            .or_else(|| self.head_label(rest))
            .or_else(|| forms::kind_word(rest).then_some(0))
    }

    /// A section's label that text, a colon or another label follows.
    pub(super) fn label(&mut self, rest: &str) -> Option<usize> {
        use SectionKind::{Absence, Assessment, Attachments, Background, Economy, Summary};
        let (mut absence, mut attached) = (false, false);
        let kinds = |v: &Vocabulary, key: &str| {
            let heads = |k: &SectionKind| matches!(k, Background | Summary | Economy | Assessment);
            v.known(key).and_then(|w| w.section.as_ref()).is_some_and(|l| {
                attached |= l.kinds.first() == Some(&Attachments);
                absence |= l.kinds.first() == Some(&Absence);
                !l.weak || l.kinds.first().is_some_and(heads)
            })
        };
        let length = self.upto(rest, kinds)?;
        self.attaching = attached;
        let tail = &rest[length..];
        let colon = rest[..length].ends_with(':');
        let text = tail.trim_start();
        if absence && let Some(told) = decisions::absence(text).filter(|_| colon) {
            return Some(rest.len() - text.len() + told);
        }
        let opens = |c: char| c.is_uppercase() || c.is_ascii_digit() || "-•–\"”“(".contains(c);
        (colon || text.is_empty() || text.starts_with(opens)).then_some(if colon { 0 } else { length })
    }

    /// "Dok.nr.: 2071", "Mødedato: Mandag": a label of head or metadata with its colon.
    pub(super) fn valued(&mut self, rest: &str) -> Option<usize> {
        let colon = rest.bytes().take(40).position(|b| b == b':')?;
        fold_into(&rest[..colon], &mut self.buffer);
        let known = self.vocabulary.meta.contains_key(self.buffer.as_str())
            || self.vocabulary.head.contains_key(self.buffer.as_str());
        known.then_some(0)
    }

    /// "J.nr Forslaget ...": a case number's label without colon; alone on its line where its value is lost.
    pub(super) fn unvalued(&mut self, rest: &str) -> Option<usize> {
        let word = rest.split(' ').next().filter(|w| w.len() <= 16 && w.contains("nr") && !w.ends_with(':'))?;
        fold_into(word, &mut self.buffer);
        if !self.vocabulary.meta.get(self.buffer.as_str()).is_some_and(|l| l.numbers()) {
            return None;
        }
        let value = rest[word.len()..].trim_start().split(' ').next().unwrap_or("");
        Some(if value.contains(|c: char| c.is_ascii_digit()) { 0 } else { word.len() })
    }

    /// "Dato 24. juni", "Mødested Rådssalen": a label of the head without colon.
    fn head_label(&mut self, rest: &str) -> Option<usize> {
        use crate::outline::HeadLabel::{Date, End, Place, Start, Time};
        let word = rest.split(' ').next().filter(|w| w.len() < rest.len() && self.vocabulary.may_hold(w))?;
        fold_into(word, &mut self.buffer);
        let label = self.vocabulary.head.get(self.buffer.as_str())?;
        let value = rest[word.len() + 1..].starts_with(|c: char| c.is_ascii_digit());
        let named = word.starts_with("Møde") && matches!(label, Date | Time | Start | End | Place);
        (named || (value && matches!(label, Date | Time | Start | End))).then_some(0)
    }

    /// The longest beginning of whole words that `is` knows, a colon included.
    pub(super) fn upto(&mut self, rest: &str, mut is: impl FnMut(&Vocabulary, &str) -> bool) -> Option<usize> {
        let mut best = None;
        let ends = words(rest).skip(1).map(|at| at - 1).take(7).chain((rest.len() <= LONGEST).then_some(rest.len()));
        for end in ends.take_while(|e| *e <= LONGEST) {
            let Some(words) = rest.get(..end).filter(|w| self.vocabulary.may_hold(w) && !w.ends_with('.')) else {
                continue;
            };
            fold_into(words, &mut self.buffer);
            best = if is(self.vocabulary, &self.buffer) { Some(end) } else { best };
        }
        best
    }
}

/// True behind "Punkttype:": what follows is its value.
fn types(before: &str) -> bool {
    before.trim_end().strip_suffix(':').is_some_and(|t| t.ends_with("type") || t.ends_with("karakter"))
}

/// True behind a word that a label never follows: "Udvalg for" before "Økonomi", "BYRÅDETS" before "AFGØRELSE".
pub(super) fn goes_on(before: &str) -> bool {
    const SMALL: [&str; 12] = ["for", "og", "af", "til", "om", "med", "på", "fra", "&", "i", "under", "samt"];
    let owner = |w: &str| w.ends_with(['s', 'S']) && names_body(w);
    before.trim_end().rsplit(' ').next().is_some_and(|w| SMALL.contains(&w) || owner(w))
}
