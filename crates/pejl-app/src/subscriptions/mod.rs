//! Use cases: someone gets mail about what is new in a search, a case or a
//! committee.
//!
//! Who subscribes is known to nobody but the store: no use case tells whether an
//! address is known, and all answers to the public are the same. Links in mails
//! are the only key; the store keeps their hashes.

mod add_subscription;
mod find_news;
mod follow_mail_link;
mod forget_subscriber;
mod send_mail;
mod times;
mod token;

pub use find_news::{NewsBatch, NewsChange, NewsItem};
pub use send_mail::{MailErrand, MailFailure, MailKind};

use pejl_find::SearchRequest;
use pejl_store::Subscription;

/// What can be subscribed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TopicKind {
    /// A search.
    Search,
    /// A case.
    Case,
    /// A committee.
    Committee,
}

impl TopicKind {
    const ALL: [(Self, &'static str); 3] =
        [(Self::Search, "search"), (Self::Case, "case"), (Self::Committee, "committee")];

    pub(crate) fn name(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }

    fn of(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(kind, _)| *kind)
    }
}

/// A topic, ready to be looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Topic {
    /// A search: how its address writes it, and what that means.
    Search {
        /// The query part of its address.
        query: String,
        /// What it asks for.
        request: Box<SearchRequest>,
    },
    /// A case, by its number.
    Case(String),
    /// A committee, by the beginning of its meetings' addresses.
    Committee(String),
}

impl Topic {
    /// What kind it is.
    #[must_use]
    pub fn kind(&self) -> TopicKind {
        match self {
            Self::Search { .. } => TopicKind::Search,
            Self::Case(_) => TopicKind::Case,
            Self::Committee(_) => TopicKind::Committee,
        }
    }

    /// What it is kept as.
    #[must_use]
    pub fn value(&self) -> &str {
        match self {
            Self::Search { query, .. } => query,
            Self::Case(value) | Self::Committee(value) => value,
        }
    }
}

/// How often mail comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frequency {
    /// Every morning.
    Daily,
    /// Every Monday morning.
    Weekly,
}

impl Frequency {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Weekly => "weekly",
        }
    }

    fn of(name: &str) -> Self {
        if name == "daily" { Self::Daily } else { Self::Weekly }
    }
}

/// A wish to subscribe.
#[derive(Debug, Clone)]
pub struct SignUp {
    /// The address, checked to be one.
    pub address: String,
    /// To what.
    pub topic: Topic,
    /// How often.
    pub frequency: Frequency,
}

/// A subscription as its owner sees it; whose it is, it does not tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubscriptionView {
    /// Its id.
    pub id: String,
    /// To what kind of thing.
    pub kind: TopicKind,
    /// To what of that kind.
    pub value: String,
    /// How often.
    pub frequency: Frequency,
}

impl SubscriptionView {
    fn of(held: &Subscription) -> Option<Self> {
        Some(Self {
            id: held.id.clone(),
            kind: TopicKind::of(&held.kind)?,
            value: held.value.clone(),
            frequency: Frequency::of(&held.frequency),
        })
    }
}
