//! The mail that tells what is new.

use super::letter::{Letter, frequency};
use crate::pages::outcome_name;
use askama::Template;
use pejl_app::{Frequency, NewsChange, NewsItem};
use pejl_model::text::shortened;
use pejl_words as words;
use std::borrow::Cow;
use std::fmt::Write as _;

/// Items that a mail names; the page has the rest.
const MOST: usize = 50;
/// Letters of a decision that are enough in a mail.
const DECISION: usize = 280;

/// What is told.
pub(crate) struct Digest<'a> {
    /// The mail's name.
    pub(crate) id: String,
    /// The site's address.
    pub(crate) base: &'a str,
    /// What was subscribed to, as a person calls it.
    pub(crate) topic: &'a str,
    /// Its page, without host.
    pub(crate) path: &'a str,
    /// How often.
    pub(crate) often: Frequency,
    /// The new items, the latest meeting first.
    pub(crate) items: &'a [&'a NewsItem],
    /// The link that stops it.
    pub(crate) stop: String,
}

#[derive(Template)]
#[template(path = "mail_digest.html")]
struct DigestMail<'a> {
    subject: &'a str,
    topic: &'a str,
    lead: String,
    meetings: Vec<MeetingPart<'a>>,
    more: Option<String>,
    page: String,
    why: String,
    stop: &'a str,
    manage: String,
}

struct MeetingPart<'a> {
    title: String,
    items: Vec<ItemPart<'a>>,
}

struct ItemPart<'a> {
    link: String,
    title: Cow<'a, str>,
    told: String,
    decision: Option<Cow<'a, str>>,
}

impl Digest<'_> {
    /// The mail.
    pub(crate) fn letter(self) -> askama::Result<Letter> {
        let count = self.items.len();
        let subject =
            words::text("subscribe-mail-digest-subject", &[("count", count.into()), ("topic", self.topic.into())]);
        let left = count.saturating_sub(MOST);
        let page = DigestMail {
            subject: &subject,
            topic: self.topic,
            lead: words::text("subscribe-mail-digest-lead", &[("count", count.into())]),
            meetings: self.meetings(),
            more: (left > 0).then(|| words::text("subscribe-mail-digest-more", &[("count", left.into())])),
            page: format!("{}{}", self.base, self.path),
            why: words::text("subscribe-mail-digest-why", &[("often", frequency(self.often).into())]),
            stop: &self.stop,
            manage: format!("{}/abonner/mine", self.base),
        };
        let (text, html) = (page.text(), page.render()?);
        Ok(Letter { id: self.id, text, html, stop: Some(self.stop), subject })
    }

    fn meetings(&self) -> Vec<MeetingPart<'_>> {
        let same = |a: &&NewsItem, b: &&NewsItem| {
            (a.date, &a.committee, &a.municipality) == (b.date, &b.committee, &b.municipality)
        };
        let told = self.items.get(..MOST).unwrap_or(self.items);
        told.chunk_by(same).map(|items| self.meeting(items)).collect()
    }

    fn meeting(&self, items: &[&'_ NewsItem]) -> MeetingPart<'_> {
        let title = items.first().map_or_else(String::new, |first| {
            format!("{}, {}, {}", first.committee, first.municipality, words::date_long(first.date))
        });
        MeetingPart { title, items: items.iter().map(|item| self.item(item)).collect() }
    }

    fn item(&self, item: &NewsItem) -> ItemPart<'static> {
        let mut told = vec![change(item)];
        if let Some(number) = &item.number {
            told.insert(0, words::text("web-item-number", &[("number", number.into())]).into());
        }
        if let Some((outcome, detail)) = item.outcome {
            told.push(outcome_name(outcome, detail));
        }
        let title =
            if item.title.trim().is_empty() { words::label("web-untitled").into_owned() } else { item.title.clone() };
        ItemPart {
            link: format!("{}/punkt/{}", self.base, item.address),
            title: title.into(),
            told: told.join(" · "),
            decision: item.decision.as_deref().map(|text| shortened(text, DECISION).into()),
        }
    }
}

impl DigestMail<'_> {
    fn text(&self) -> String {
        let mut text = format!("{}\n{}\n", self.topic, self.lead);
        for meeting in &self.meetings {
            let _ = write!(text, "\n{}\n", meeting.title);
            for item in &meeting.items {
                let _ = write!(text, "\n* {}\n  {}\n", item.title, item.told);
                if let Some(decision) = &item.decision {
                    let _ = writeln!(text, "  {decision}");
                }
                let _ = writeln!(text, "  {}", item.link);
            }
        }
        if let Some(more) = &self.more {
            let _ = write!(text, "\n{more}\n");
        }
        let see = words::label("subscribe-mail-digest-page");
        let stop = words::label("subscribe-mail-digest-stop");
        let manage = words::label("subscribe-mail-digest-manage");
        let _ = write!(text, "\n{see}: {}\n\n-- \n{}\n", self.page, self.why);
        let _ = write!(text, "{stop}: {}\n{manage}: {}\n", self.stop, self.manage);
        text
    }
}

fn change(item: &NewsItem) -> Cow<'static, str> {
    match (item.open, item.change) {
        (false, _) => words::label("web-item-closed"),
        (true, NewsChange::New) => words::label("subscribe-change-new"),
        (true, NewsChange::Decided) => words::label("subscribe-change-decided"),
        (true, NewsChange::Changed) => words::label("subscribe-change-changed"),
    }
}
