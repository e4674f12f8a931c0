//! What a mail says: subject, text and page, in the same words.

use askama::Template;
use pejl_app::{Frequency, SubscriptionView};
use pejl_words as words;
use std::borrow::Cow;

/// A mail before it has a receiver.
pub(crate) struct Letter {
    /// Its name among all mails, with our host ("ab12@pejl.example").
    pub(crate) id: String,
    /// The subject.
    pub(crate) subject: String,
    /// The text.
    pub(crate) text: String,
    /// The same as HTML.
    pub(crate) html: String,
    /// The address that stops the subscription at once.
    pub(crate) stop: Option<String>,
}

/// Texts and a link: the mails that ask for something.
#[derive(Template)]
#[template(path = "mail_ask.html")]
struct AskMail<'a> {
    title: &'a str,
    paragraphs: &'a [Cow<'a, str>],
    link: &'a str,
    link_name: &'a str,
    after: &'a [Cow<'a, str>],
}

/// "hver dag", "hver uge".
pub(crate) fn frequency(frequency: Frequency) -> Cow<'static, str> {
    match frequency {
        Frequency::Daily => words::label("subscribe-daily"),
        Frequency::Weekly => words::label("subscribe-weekly"),
    }
}

/// The mail that asks to confirm.
pub(crate) fn confirmation(id: String, view: &SubscriptionView, topic: &str, link: &str) -> askama::Result<Letter> {
    let often = frequency(view.frequency);
    let args = [("topic", topic.into()), ("often", often.into())];
    let subject = words::text("subscribe-mail-confirm-subject", &[("topic", topic.into())]);
    let paragraphs = [words::text("subscribe-mail-confirm-text", &args).into()];
    let after = [words::label("subscribe-mail-confirm-until"), words::label("subscribe-mail-confirm-not-you")];
    ask(id, subject, &paragraphs, (link, &words::label("subscribe-mail-confirm-link")), &after)
}

/// The mail with the link to one's subscriptions.
pub(crate) fn overview(id: String, link: &str) -> askama::Result<Letter> {
    let subject = words::label("subscribe-mail-overview-subject").into_owned();
    let paragraphs = [words::label("subscribe-mail-overview-text")];
    let after = [words::label("subscribe-mail-overview-until"), words::label("subscribe-mail-overview-not-you")];
    ask(id, subject, &paragraphs, (link, &words::label("subscribe-mail-overview-link")), &after)
}

fn ask(
    id: String,
    subject: String,
    paragraphs: &[Cow<'_, str>],
    (link, link_name): (&str, &str),
    after: &[Cow<'_, str>],
) -> askama::Result<Letter> {
    let page = AskMail { title: &subject, paragraphs, link, link_name, after };
    let html = page.render()?;
    let mut text = String::new();
    for paragraph in paragraphs {
        text += &format!("{paragraph}\n\n");
    }
    text += &format!("{link_name}:\n{link}\n");
    for paragraph in after {
        text += &format!("\n{paragraph}\n");
    }
    Ok(Letter { id, subject, text, html, stop: None })
}
