//! What is new: items of papers that came in since a change number.
//!
//! New is what was published, not what was read again: an item of bytes that
//! the library did not hold. Items that stood the same in what it held before
//! (the agenda's PDF beside its HTML, a new version with one item corrected)
//! are not told again. Everything is taken from public meetings as they are
//! now, so what was forgotten or closed meanwhile is not told.

use super::Topic;
use crate::error::Result;
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use crate::publish::PublicMeeting;
use jiff::civil::Date;
use pejl_find::{SearchRequest, case_key};
use pejl_model::{AgendaItem, Document, Outcome, OutcomeDetail};
use pejl_store::{FreshMeeting, FreshPaper};
use std::collections::{BTreeSet, HashSet};

/// More new meetings than this are an archive that comes in: the latest are told.
const MOST_MEETINGS: i64 = 2_000;
/// Meetings unpacked at a time.
const AT_A_TIME: usize = 32;

/// What happened to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewsChange {
    /// It was not there before.
    New,
    /// It was there, and is decided now.
    Decided,
    /// It was there, and says something else now.
    Changed,
}

/// An item that is new, as anyone may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsItem {
    /// Its permanent address.
    pub address: String,
    /// The number as printed.
    pub number: Option<String>,
    /// The title.
    pub title: String,
    /// The municipality.
    pub municipality: String,
    /// The committee.
    pub committee: String,
    /// The day of the meeting.
    pub date: Date,
    /// False for a closed item.
    pub open: bool,
    /// What happened.
    pub change: NewsChange,
    /// How it ended.
    pub outcome: Option<(Outcome, Option<OutcomeDetail>)>,
    /// What was decided, in its own words.
    pub decision: Option<String>,
    case: String,
}

/// Everything that is new since a change number.
#[derive(Debug, Default)]
pub struct NewsBatch {
    /// The change number up to which it goes.
    pub upto: i64,
    items: Vec<NewsItem>,
}

impl Library {
    /// The change number up to which can be told now: what the search knows.
    ///
    /// # Errors
    /// Where the index fails.
    pub fn news_up_to(&self, viewer: Viewer) -> Result<i64> {
        permit(viewer, Act::Read)?;
        Ok(self.index().sequence()?)
    }

    /// Everything that came after change `after`, up to `upto`.
    ///
    /// # Errors
    /// Where the store fails.
    pub async fn gather_news(&self, viewer: Viewer, after: i64, upto: i64) -> Result<NewsBatch> {
        permit(viewer, Act::Read)?;
        let ids = self.store.fresh_meetings(after, upto, MOST_MEETINGS).await?;
        let mut items = Vec::new();
        for ids in ids.chunks(AT_A_TIME) {
            let readings = self.store.fresh_readings(ids.to_vec(), after).await?;
            // Masking computes: on a thread where it keeps nobody waiting.
            let work = tokio::task::spawn_blocking(move || {
                readings.iter().flat_map(|meeting| news_of(meeting, after)).collect::<Vec<_>>()
            });
            items.extend(work.await.unwrap_or_default());
        }
        items.sort_by_key(|item| std::cmp::Reverse(item.date));
        Ok(NewsBatch { upto, items })
    }

    /// What of `batch` belongs to `topic`, the latest meeting first.
    ///
    /// # Errors
    /// Where the index fails.
    pub fn pick_news<'a>(&self, viewer: Viewer, batch: &'a NewsBatch, topic: &Topic) -> Result<Vec<&'a NewsItem>> {
        permit(viewer, Act::Read)?;
        let found: Box<dyn Fn(&NewsItem) -> bool> = match topic {
            Topic::Committee(address) => {
                let start = format!("{address}/");
                Box::new(move |item| item.address.starts_with(&start))
            }
            Topic::Case(number) => {
                let key = case_key(number);
                Box::new(move |item| !key.is_empty() && item.case == key)
            }
            Topic::Search { request, .. } => {
                let found = self.found_among(batch, request)?;
                Box::new(move |item| found.contains(&item.address))
            }
        };
        Ok(batch.items.iter().filter(|item| found(item)).collect())
    }

    /// The addresses of the batch's items that `request` finds.
    fn found_among(&self, batch: &NewsBatch, request: &SearchRequest) -> Result<HashSet<String>> {
        let meetings: BTreeSet<&str> =
            batch.items.iter().filter_map(|item| Some(item.address.rsplit_once('/')?.0)).collect();
        let meetings: Vec<String> = meetings.into_iter().map(str::to_owned).collect();
        // A meeting has other items than its new ones; all of them may be found.
        let hits = self.index().search_among(request, &meetings, HITS)?;
        Ok(hits.into_iter().map(|hit| hit.address).collect())
    }
}

/// Hits that are looked at; a mail names far fewer.
const HITS: usize = 2_000;

/// The new items of a meeting.
fn news_of(meeting: &FreshMeeting, after: i64) -> Vec<NewsItem> {
    let public = PublicMeeting::of(&meeting.reading);
    let came = |slug: &str| meeting.reading.items.iter().find(|item| item.slug == slug).map_or(0, |i| i.came_at());
    let before = |fresh: &FreshPaper| fresh.before.as_ref().map(pejl_mask::public_view);
    let before: Vec<(i64, Option<Document>)> = meeting.fresh.iter().map(|fresh| (fresh.paper, before(fresh))).collect();
    let others = others(meeting);
    let mut news = Vec::new();
    for ((slug, paper, _), item) in public.items.iter().zip(&public.document.items) {
        let Some((_, before)) = before.iter().find(|(fresh, _)| fresh == paper) else { continue };
        if let Some(change) = change_of(item, came(slug) > after, before.as_ref(), &others) {
            news.push(news_item(meeting, slug, item, change));
        }
    }
    news
}

/// The papers of the meeting that were held before, as anyone may see them.
fn others(meeting: &FreshMeeting) -> Vec<Document> {
    let new = |paper: &pejl_store::Paper| meeting.fresh.iter().any(|fresh| fresh.paper == paper.id);
    let held = meeting.reading.papers.iter().filter(|paper| !new(paper));
    held.map(|paper| pejl_mask::public_view(&paper.document)).collect()
}

/// What happened to `item`, seen from its own paper as it was `before` and from
/// the `others`; `None` where it stood the same.
fn change_of(item: &AgendaItem, new: bool, before: Option<&Document>, others: &[Document]) -> Option<NewsChange> {
    let held = before.and_then(|document| same_item(document, item));
    let elsewhere: Vec<&AgendaItem> = others.iter().filter_map(|document| same_item(document, item)).collect();
    if held.is_none() && elsewhere.is_empty() {
        return Some(if new { NewsChange::New } else { NewsChange::Changed });
    }
    if !item.open {
        return None;
    }
    let decision = words_of_decision(item);
    let known: Vec<String> = held.iter().chain(&elsewhere).map(|item| words_of_decision(item)).collect();
    if !decision.is_empty() && known.iter().all(String::is_empty) {
        return Some(NewsChange::Decided);
    }
    // The same words in another form of the paper are cut otherwise; only the
    // paper's own earlier version can tell that the text is another.
    let text_changed = held.is_some_and(|held| words_of(held) != words_of(item));
    (text_changed || (!decision.is_empty() && !known.contains(&decision))).then_some(NewsChange::Changed)
}

/// The item of `document` with the same number and title, or the same title.
fn same_item<'a>(document: &'a Document, item: &AgendaItem) -> Option<&'a AgendaItem> {
    let title = |item: &AgendaItem| folded(item.title.as_ref().map_or("", |title| &title.value));
    let number = |item: &AgendaItem| item.number.as_ref().map(|number| number.value.clone());
    let same: Vec<&AgendaItem> = document.items.iter().filter(|held| title(held) == title(item)).collect();
    same.iter().find(|held| number(held) == number(item)).or_else(|| same.first()).copied()
}

fn words_of_decision(item: &AgendaItem) -> String {
    item.decision.as_ref().map(|decision| folded(&decision.text)).unwrap_or_default()
}

fn words_of(item: &AgendaItem) -> String {
    let mut texts: Vec<&str> = item.sections.iter().map(|section| section.text.as_str()).collect();
    texts.extend(item.attachments.iter().map(|attachment| attachment.title.as_str()));
    folded(&texts.join(" "))
}

/// Letters and digits only, lower case.
fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn news_item(meeting: &FreshMeeting, slug: &str, item: &AgendaItem, change: NewsChange) -> NewsItem {
    let held = &meeting.reading.meeting;
    let decision = item.decision.as_ref().filter(|_| item.open);
    NewsItem {
        address: format!("{}/{slug}", held.address),
        number: item.number.as_ref().map(|number| number.value.clone()),
        title: item.title.as_ref().map(|title| title.value.clone()).unwrap_or_default(),
        municipality: held.municipality.clone(),
        committee: held.committee.clone(),
        date: held.date,
        open: item.open,
        change,
        outcome: decision.map(|decision| (decision.outcome, decision.detail)),
        decision: decision.map(|decision| decision.text.clone()),
        case: item.case_number.as_ref().map(|number| case_key(&number.text)).unwrap_or_default(),
    }
}
