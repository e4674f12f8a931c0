//! Meetings as OParl 1.1 objects.
//!
//! | Danish | OParl |
//! |---|---|
//! | kommune | `Body` |
//! | valgperiode | `LegislativeTerm` |
//! | udvalg | `Organization` |
//! | medlem | `Person` and `Membership`; persons only from lists of members, attendance and votes |
//! | møde | `Meeting`; `participant` are those that the list tells were there |
//! | punkt | `AgendaItem`; `result` is the outcome in the paper's words, `resolutionText` the decision |
//! | sag | `Paper` by case number, with a `Consultation` for each item that dealt with it |
//! | referat, dagsorden | `File`: the meeting as Akoma Ntoso |
//! | bilag | `File` in `auxiliaryFile`: the page with its masked text, where its file is held; what is only named has nothing that `accessUrl`, which the schema asks for, could lead to |
//! | mødested | `Location` |
//!
//! What OParl has no place for stands under keys that begin with `pejl:`, with
//! the codes of the published JSON; votes have the names of Popolo
//! (`vote_events`, `counts`, `option`, `value`, `votes`, `voter`). When a
//! meeting came and last changed is told by whoever keeps it; what many
//! meetings share came with the first of them and changed with the last. A
//! closed item has number, title and `public: false` only. What became of a case
//! stands in its `Paper`, whose times follow all its items: an item does not
//! change because another meeting takes the case up again.
//!
//! What is gone stays as [`deleted`]: id, type and times, and nothing else.

mod brief;
mod collect;
mod files;
mod follow_up;
mod items;
mod kind;
mod objects;
mod shapes;
mod time;

pub use brief::Brief;
pub use collect::{Collector, term_key};
pub use kind::Kind;
pub use objects::{deleted, system};
pub use shapes::*;
pub use time::{MeetingTimes, Moment, Times};

/// How the addresses of objects are made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Links {
    /// In front of the kind of object, without a slash at the end: "https://example.org/oparl".
    pub objects: String,
    /// Behind each object's address: ".json" for files, empty for a service.
    pub suffix: String,
    /// In front of a meeting's address and ".xml" for its Akoma Ntoso: "https://example.org/akn".
    pub files: String,
    /// In front of the paths of the pages, where there are pages: "https://example.org".
    pub pages: Option<String>,
}

impl Links {
    /// The links of an export that can be reached at `base`.
    #[must_use]
    pub fn of_export(base: &str) -> Self {
        let base = base.trim_end_matches('/');
        Self { objects: format!("{base}/oparl"), suffix: ".json".to_owned(), files: format!("{base}/akn"), pages: None }
    }

    /// The links of a service whose pages begin with `base`; its objects and
    /// files begin with `base` and the given paths.
    #[must_use]
    pub fn of_service(base: &str, objects: &str, files: &str) -> Self {
        Self {
            objects: format!("{base}{objects}"),
            suffix: String::new(),
            files: format!("{base}{files}"),
            pages: Some(base.to_owned()),
        }
    }

    /// The address of an object.
    #[must_use]
    pub fn to(&self, kind: &str, rest: &str) -> String {
        format!("{}/{kind}/{rest}{}", self.objects, self.suffix)
    }

    /// The page at `room` and `address`.
    fn page(&self, room: &str, address: &str) -> Option<String> {
        self.pages.as_ref().map(|base| format!("{base}/{room}/{address}"))
    }
}
