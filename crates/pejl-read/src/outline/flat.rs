//! Pages that lost their line ends: a text with one line a page is cut again where
//! labels, metadata and headings stand, and its running heads are told.

mod borders;
mod decisions;
mod forms;
mod paper;
mod titles;

use super::contents;
use super::vocabulary::Vocabulary;
use crate::lines::Line;
use paper::Paper;
use pejl_model::Span;

/// Least bytes of a page that is a line.
const SHORTEST_PAGE: usize = 20;
/// Least bytes of a page on average.
const AVERAGE_PAGE: usize = 100;
/// Signs that a page may begin with behind its number.
const OPENING: &str = "-–•·*(\"”“»";
/// Least bytes of a page that is alone.
const LONG_PAGE: usize = 600;
/// Most bytes of a label.
const LONGEST: usize = 70;
/// Most letters of a list of contents on one page.
const LONGEST_LIST: usize = 8_000;

/// A text with its lines cut anew.
pub(super) struct Unfolded<'s> {
    pub lines: Vec<Line<'s>>,
    /// Page numbers and running heads.
    pub furniture: Vec<Span>,
    /// Where the entries of lists of contents begin.
    pub listed: Vec<usize>,
    /// Where the headings of items begin.
    pub headings: Vec<usize>,
}

/// The lines of a flat text cut anew, with the stretches that are furniture;
/// `None` where the text has its line ends.
pub(super) fn unfold<'s>(lines: &[Line<'s>], vocabulary: &Vocabulary) -> Option<Unfolded<'s>> {
    let pages = pages(lines)?;
    let borders = borders::find(lines, &pages);
    let list = listing(lines, &pages, vocabulary);
    let mut paper = Paper::new(vocabulary, list.text);
    let mut next = 0;
    for (i, line) in lines.iter().enumerate() {
        match pages.get(next).filter(|p| **p == i) {
            Some(_) => {
                paper.page(line, borders[next], next, list.pages.contains(&next));
                next += 1;
            }
            None => paper.out.push(*line),
        }
    }
    Some(paper.unfolded())
}

/// The lines that are a page each: they begin with rising numbers and hold most of the text.
fn pages(lines: &[Line<'_>]) -> Option<Vec<usize>> {
    let mut found: Vec<usize> = Vec::new();
    for (i, line) in lines.iter().enumerate().filter(|(_, l)| l.text.len() >= SHORTEST_PAGE) {
        let (digits, text) = split_number(line.text);
        if digits.parse() == Ok(found.len() + 1)
            && text.starts_with(|c: char| c.is_alphanumeric() || OPENING.contains(c))
        {
            found.push(i);
        }
    }
    let bytes: usize = found.iter().map(|i| lines[*i].text.len()).sum();
    let all: usize = lines.iter().map(|l| l.text.len()).sum();
    let enough = found.len() >= 2 || bytes >= LONG_PAGE;
    (!found.is_empty() && enough && bytes * 3 > all * 2 && bytes >= AVERAGE_PAGE * found.len()).then_some(found)
}

fn split_number(text: &str) -> (&str, &str) {
    let (digits, rest) = text.split_at(text.bytes().take_while(u8::is_ascii_digit).count());
    let apart = rest.starts_with(' ') && digits.len() <= 3;
    if apart { (digits, rest.trim_start()) } else { ("", text) }
}

/// What a paper lists of its items before them.
struct Listing {
    text: String,
    /// The pages that are list from their first word on.
    pages: std::ops::Range<usize>,
}

/// Words that stand in items and in no list of them.
const OF_ITEMS: [&str; 12] = [
    "Beslutning",
    "Vedtagelse",
    "Sagsfremstilling",
    "Indstilling",
    "indstiller",
    "indstilles",
    "Sagsnr",
    "Sagsid",
    "Sags ID",
    "J.nr",
    "Journalnr",
    "Resum",
];

/// Where the list that begins at `from` ends on its page: at the number before the first word of an item.
fn list_end(text: &str, from: usize) -> usize {
    let Some(list) = text.get(from..) else { return text.len() };
    let item = OF_ITEMS.iter().filter_map(|w| memchr::memmem::find(list.as_bytes(), w.as_bytes())).min();
    let Some(item) = item.map(|at| from + at) else { return text.len() };
    let heads = |at: &usize| {
        *at > from
            && *at < item
            && forms::number(&text[*at..item]).is_some_and(|n| {
                let signed = n.sure || text[..at + n.title].trim_end().ends_with('.');
                signed && text[at + n.title..].starts_with(char::is_uppercase)
            })
    };
    words(&text[..item]).filter(heads).last().unwrap_or(text.len())
}

/// True where a page holds an item, and no list of them.
fn of_items(text: &str) -> bool {
    // What is told in sentences is no list of titles either.
    const VERBS: [&str; 5] = [" er ", " der ", " blev ", " har ", " bliver "];
    let told = || VERBS.iter().map(|w| text.matches(w).take(2).count()).sum::<usize>();
    OF_ITEMS.iter().any(|w| text.contains(w)) || told() >= 2
}

/// The text from the heading of contents on with the pages that it goes on over, else the pages before the
/// first item.
fn listing(lines: &[Line<'_>], pages: &[usize], vocabulary: &Vocabulary) -> Listing {
    const FIRST: usize = 6;
    let mut list = Listing { text: String::new(), pages: 0..0 };
    for (n, text) in pages.iter().take(FIRST).map(|page| lines[*page].text).enumerate() {
        let from = words(text).find(|at| contents_heading(&text[*at..], vocabulary).is_some());
        let goes_on = list.goes_on(n, split_number(text).1);
        let Some(from) = from.or(goes_on.then_some(0)) else { continue };
        list.pages = if goes_on && list.pages.is_empty() { n..n + 1 } else { list.pages.start..n + 1 };
        list.pages.start = if goes_on { list.pages.start } else { n + 1 };
        list.add(&text[from..list_end(text, from)]);
    }
    if list.text.is_empty() {
        let before = pages.iter().take(4).map(|page| lines[*page].text).take_while(|t| !of_items(t));
        before.for_each(|page| {
            list.pages.end += 1;
            list.add(page);
        });
        // Where no page has an item's words, none is a list.
        list.pages.end = if list.pages.end < pages.len() { list.pages.end } else { 0 };
        list.pages.start = 1.min(list.pages.end);
    }
    list
}

impl Listing {
    /// True where the list goes on over the n-th page: no item is told, and the numbers do not begin anew.
    fn goes_on(&self, n: usize, text: &str) -> bool {
        let number = |t: &str| t.split(' ').find_map(|w| w.split('.').next().and_then(|w| w.parse::<u32>().ok()));
        let anew = || number(text).is_some_and(|first| number(&self.text) == Some(first));
        !self.text.is_empty() && self.pages.end == n && !of_items(text) && !anew()
    }

    fn add(&mut self, text: &str) {
        let end = text.char_indices().nth(LONGEST_LIST).map_or(text.len(), |(at, _)| at);
        self.text.push_str(&text[..end]);
        self.text.push(' ');
    }
}

/// The bytes at which words begin.
fn words(text: &str) -> impl Iterator<Item = usize> + '_ {
    std::iter::once(0).chain(memchr::memchr_iter(b' ', text.as_bytes()).map(|at| at + 1)).filter(|at| *at < text.len())
}

/// The bytes of a heading of contents at the beginning of `text`.
fn contents_heading(text: &str, vocabulary: &Vocabulary) -> Option<usize> {
    if !text.starts_with(char::is_uppercase) {
        return None;
    }
    let ends = words(text).skip(1).map(|at| at - 1).take(6).chain((text.len() <= LONGEST).then_some(text.len()));
    let known = |end: &usize| *end <= LONGEST && *end >= 8 && contents::is_heading(&text[..*end], vocabulary);
    ends.filter(known).last()
}
