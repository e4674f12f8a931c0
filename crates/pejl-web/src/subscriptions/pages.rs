//! The pages where mail is asked for, confirmed, changed and stopped.

use super::topic::{kind_name, topic_path};
use crate::mail::frequency;
use askama::Template;
use pejl_app::{Frequency, SubscriptionView, TopicKind};
use pejl_words as words;
use std::borrow::Cow;

/// What the form is about, and what was wrong with what came in.
#[derive(Template)]
#[template(path = "subscribe.html")]
pub(crate) struct SubscribePage {
    /// The topic as it was asked for; none where the page only tells how.
    pub(crate) topic: Option<FormTopic>,
    /// True where the address that came in is none.
    pub(crate) wrong_address: bool,
    /// What came in.
    pub(crate) typed: String,
    /// True where "every day" is chosen.
    pub(crate) daily: bool,
    /// Who to ask about what is kept.
    pub(crate) contact: Option<String>,
}

/// The topic of a form.
pub(crate) struct FormTopic {
    kind: &'static str,
    value: String,
    title: String,
    path: String,
}

impl FormTopic {
    /// Of what is kept as `kind` and `value`, which a person calls `title`.
    pub(crate) fn new(kind: TopicKind, value: &str, title: String) -> Self {
        Self { kind: kind_name(kind), value: value.to_owned(), title, path: topic_path(kind, value) }
    }
}

/// The page where a link to one's own subscriptions is asked for.
#[derive(Template)]
#[template(path = "subscribe_ask.html")]
pub(crate) struct AskPage {
    /// True where the address that came in is none.
    pub(crate) wrong_address: bool,
    /// What came in.
    pub(crate) typed: String,
}

/// A page that says something and may ask for one press of a button.
#[derive(Template)]
#[template(path = "subscribe_notice.html")]
struct NoticePage {
    title: Cow<'static, str>,
    paragraphs: Vec<Cow<'static, str>>,
    /// The name of the button that sends the page's own address as a form.
    button: Option<Cow<'static, str>>,
    /// Where to go on, and what it is called.
    link: Option<(String, Cow<'static, str>)>,
}

/// One's own subscriptions.
#[derive(Template)]
#[template(path = "subscribe_mine.html")]
struct MinePage<'a> {
    action: String,
    changed: bool,
    rows: Vec<MineRow<'a>>,
}

struct MineRow<'a> {
    id: &'a str,
    title: String,
    path: String,
    often: Cow<'static, str>,
    daily: bool,
}

/// What a page about one subscription says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Notice {
    /// A mail is on its way, if there is one to send.
    Sent,
    /// Asks to confirm.
    Confirm,
    /// It is confirmed.
    Confirmed,
    /// Asks whether to stop.
    Stop,
    /// It is stopped.
    Stopped,
    /// The link does not count.
    OldLink,
    /// Too many were asked for.
    TooMany,
    /// The form came from elsewhere.
    Elsewhere,
}

/// The page of `notice`; `topic` is what it is about.
pub(crate) fn notice_page(notice: Notice, topic: Option<(&SubscriptionView, &str)>) -> askama::Result<String> {
    let label = words::label;
    let title = topic.map_or("", |(_, title)| title);
    let often = topic.map(|(view, _)| frequency(view.frequency)).unwrap_or_default();
    let about = [("topic", title.into()), ("often", often.into())];
    let mine = || Some(("/abonner/mine".to_owned(), label("subscribe-mine-link")));
    let page = topic.map(|(view, title)| (topic_path(view.kind, &view.value), title.to_owned().into()));
    let (title, paragraphs, button, link) = match notice {
        Notice::Sent => (
            label("subscribe-sent-title"),
            vec![label("subscribe-sent-text"), label("subscribe-sent-until"), label("subscribe-sent-missing")],
            None,
            None,
        ),
        Notice::Confirm => (
            label("subscribe-confirm-title"),
            vec![words::text("subscribe-confirm-text", &about).into()],
            Some(label("subscribe-confirm-button")),
            None,
        ),
        Notice::Confirmed => (
            label("subscribe-confirmed-title"),
            vec![words::text("subscribe-confirmed-text", &about).into(), label("subscribe-confirmed-stop")],
            None,
            page,
        ),
        Notice::Stop => (
            label("subscribe-stop-title"),
            vec![words::text("subscribe-stop-text", &about).into()],
            Some(label("subscribe-stop-button")),
            mine(),
        ),
        Notice::Stopped => (label("subscribe-stopped-title"), vec![label("subscribe-stopped-text")], None, mine()),
        Notice::OldLink => (label("subscribe-old-title"), vec![label("subscribe-old-text")], None, mine()),
        Notice::TooMany => (label("subscribe-many-title"), vec![label("subscribe-many-text")], None, None),
        Notice::Elsewhere => (label("subscribe-elsewhere-title"), vec![label("subscribe-elsewhere-text")], None, None),
    };
    NoticePage { title, paragraphs, button, link }.render()
}

/// The page of one's own subscriptions; `titles` names them in their order.
pub(crate) fn mine_page(
    token: &str,
    held: &[SubscriptionView],
    titles: Vec<String>,
    changed: bool,
) -> askama::Result<String> {
    let rows = held.iter().zip(titles).map(|(view, title)| mine_row(view, title)).collect();
    MinePage { action: format!("/abonner/mine/{token}"), changed, rows }.render()
}

fn mine_row(view: &SubscriptionView, title: String) -> MineRow<'_> {
    MineRow {
        id: &view.id,
        title,
        path: topic_path(view.kind, &view.value),
        often: frequency(view.frequency),
        daily: view.frequency == Frequency::Daily,
    }
}
