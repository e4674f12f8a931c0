//! What Pejl is, how to have something removed, and accessibility.

use super::Head;
use askama::Template;
use pejl_words as words;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "about.html")]
struct AboutPage<'a> {
    head: Head,
    contact: Cow<'a, str>,
    /// The words of the trade, each with what it means.
    explained: Vec<(Cow<'static, str>, Cow<'static, str>)>,
}

/// Keys of the words that are explained, each with the key of what it means.
const EXPLAINED: [(&str, &str); 10] = [
    ("web-words-committee", "web-words-committee-text"),
    ("web-words-papers", "web-words-papers-text"),
    ("web-words-item", "web-words-item-text"),
    ("web-words-recommendation", "web-words-recommendation-text"),
    ("web-words-decision", "web-words-decision-text"),
    ("web-words-case", "web-words-case-text"),
    ("web-words-closed", "web-words-closed-text"),
    ("web-words-substitute", "web-words-substitute-text"),
    ("web-words-reservation", "web-words-reservation-text"),
    ("web-words-finding", "web-words-finding-text"),
];

/// The page `/om`; `contact` is who to write to.
pub(crate) fn about_page(base: &str, contact: Option<&str>) -> askama::Result<String> {
    let contact = match contact {
        Some(contact) => words::text("web-about-takedown-contact", &[("contact", contact.into())]).into(),
        None => words::label("web-about-takedown-nobody"),
    };
    let explained = EXPLAINED.map(|(word, meaning)| (words::label(word), words::label(meaning))).into();
    AboutPage { head: Head::of_about(base), contact, explained }.render()
}
