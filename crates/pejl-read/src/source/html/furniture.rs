//! Which elements of a page are not the paper but the site around it.
//!
//! Judged by element, role and the words in `class` and `id`, never by site. A
//! wrong guess must not cost content: what holds the main part, the first
//! heading or too much of the page's text is no furniture.

use super::tags::{is_accordion, is_main};
use super::tree::Element;
use super::{Holding, PageOutline};
use crate::source::blocks::Builder;

/// Where in the page we are.
#[derive(Debug, Default)]
pub(super) struct Surroundings {
    main: usize,
    article: usize,
}

/// What an element means for the elements inside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Main,
    Article,
    Plain,
}

impl Surroundings {
    /// Steps into `element`.
    pub fn enter(&mut self, element: &Element) -> Place {
        if is_main(element) {
            self.main += 1;
            Place::Main
        } else if element.name() == "article" {
            self.article += 1;
            Place::Article
        } else {
            Place::Plain
        }
    }

    /// Steps out of an element.
    pub fn leave(&mut self, place: Place) {
        match place {
            Place::Main => self.main -= 1,
            Place::Article => self.article -= 1,
            Place::Plain => {}
        }
    }

    fn in_content(&self) -> bool {
        self.main > 0 || self.article > 0
    }
}

/// Words in `class` or `id` that name what surrounds a paper.
const WORDS: &[&str] = &[
    "cookie",
    "cookies",
    "cookiebanner",
    "consent",
    "breadcrumb",
    "breadcrumbs",
    "crumbs",
    "skip",
    "skiplink",
    "skiplinks",
    "nav",
    "navbar",
    "navigation",
    "menu",
    "megamenu",
    "submenu",
    "topmenu",
    "footer",
    "sitefooter",
    "sidebar",
    "share",
    "sharing",
    "socialmedia",
    "print",
    "printpage",
    "toolbar",
    "pagination",
    "pager",
    "search",
    "searchbox",
    "readspeaker",
    "newsletter",
    "feedback",
    "chatbot",
    "backtotop",
    "totop",
    "banner",
    "modal",
];

/// How the text of links begins that only serve the reading of the page.
const SKIPS: &[&str] = &[
    "spring til",
    "gå til",
    "hop til",
    "skip to",
    "til top",
    "til indhold",
    "til hovedindhold",
    "fold alle",
    "åbn alle",
    "luk alle",
    "udskriv",
    "print",
    "kopier link",
    "tilbage",
];

/// True for the text of a link that only serves the reading of the page.
pub(super) fn is_skip_text(text: &str) -> bool {
    let text = text.trim_start();
    let first: String = text.chars().take(20).flat_map(char::to_lowercase).collect();
    text.len() < 60 && SKIPS.iter().any(|skip| first.starts_with(skip))
}

/// "Punkt 3: Title", "3. Title": what a button that folds an item out says.
pub(super) fn is_numbered(text: &str) -> bool {
    const WORDS: [&str; 5] = ["Punkt ", "Pkt. ", "Pkt ", "Sag nr. ", "Sag "];
    let text = text.trim_start();
    let rest = WORDS.iter().find_map(|w| text.strip_prefix(w)).unwrap_or(text);
    let title = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = rest.len() - title.len();
    (1..=4).contains(&digits)
        && title.starts_with(['.', ':', ' ', '\u{a0}'])
        && title.trim_start_matches(['.', ':', ' ', '\u{a0}', '-', '–']).starts_with(char::is_uppercase)
}

/// True where `element` opens a part that is no part of the paper.
pub(super) fn is_furniture(
    element: &Element,
    holding: Holding,
    page: &PageOutline,
    around: &Surroundings,
    builder: &Builder,
) -> bool {
    if holding.letters == 0 || holding.main || is_main(element) || builder.in_heading() || builder.in_furniture() {
        return false;
    }
    let small = |percent: usize| holding.letters.saturating_mul(100) <= page.whole.letters.saturating_mul(percent);
    match element.name() {
        "html" | "body" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "summary" | "dt" | "table" | "thead" | "tbody"
        | "tr" | "td" | "th" => return false,
        "nav" | "select" | "input" | "dialog" | "search" => return true,
        "header" | "footer" => return !around.in_content(),
        "aside" => return around.main == 0 && small(50),
        "form" => return !holding.structure && small(40),
        "button" => {
            return !is_accordion(element) && element.attr("aria-expanded").is_none() && !holding.numbered;
        }
        "a" if holding.skips && serves_reading(element) => return true,
        _ => {}
    }
    role_is_furniture(element, around) || (small(40) && !holding.structure_in_content(around) && named(element))
}

impl Holding {
    /// Inside the main part a piece with tables or headings is content, whatever its class says.
    fn structure_in_content(self, around: &Surroundings) -> bool {
        self.structure && around.in_content()
    }
}

/// True for a link that leads nowhere else.
fn serves_reading(link: &Element) -> bool {
    link.attr("href").is_none_or(|href| href.starts_with('#') || href.starts_with("javascript:"))
}

fn role_is_furniture(element: &Element, around: &Surroundings) -> bool {
    match element.attr("role") {
        Some("navigation" | "search" | "menu" | "menubar" | "toolbar" | "dialog" | "alertdialog") => true,
        Some("banner" | "contentinfo" | "complementary") => !around.in_content(),
        _ => false,
    }
}

/// True where a word of the element's class or id is one of [`WORDS`].
fn named(element: &Element) -> bool {
    let class = element.attr("class").unwrap_or("");
    let id = element.attr("id").unwrap_or("");
    [class, id].iter().flat_map(|names| names.split(|c: char| !c.is_alphanumeric())).any(|name| {
        let lower = name.to_lowercase();
        WORDS.contains(&lower.as_str()) || camel_words(name).any(|word| WORDS.contains(&word.as_str()))
    })
}

/// The words of a name like `cookieBanner`, in lower case.
fn camel_words(name: &str) -> impl Iterator<Item = String> + '_ {
    let mut starts: Vec<usize> = name.char_indices().filter(|(_, c)| c.is_uppercase()).map(|(at, _)| at).collect();
    starts.insert(0, 0);
    starts.push(name.len());
    (1..starts.len()).map(move |i| {
        let from = starts.get(i - 1).copied().unwrap_or(0);
        let to = starts.get(i).copied().unwrap_or(from);
        name.get(from..to).unwrap_or("").to_lowercase()
    })
}
