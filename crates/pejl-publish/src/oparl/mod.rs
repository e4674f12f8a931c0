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
//!
//! What OParl has no place for stands under keys that begin with `pejl:`, with
//! the codes of the published JSON; votes have the names of Popolo
//! (`vote_events`, `counts`, `option`, `value`, `votes`, `voter`). `created`
//! and `modified` are left out: whoever serves the objects knows them, a pure
//! mapping does not. A closed item has number, title and `public: false` only.

mod collect;
mod items;
mod shapes;
mod time;

pub use collect::Collector;
pub use shapes::*;

/// How the addresses of objects are made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Links {
    /// In front of the kind of object, without a slash at the end: "https://example.org/oparl".
    pub objects: String,
    /// Behind each object's address: ".json" for files, empty for a service.
    pub suffix: String,
    /// In front of a meeting's address and ".xml" for its Akoma Ntoso: "https://example.org/akn".
    pub files: String,
}

impl Links {
    /// The links of an export that can be reached at `base`.
    #[must_use]
    pub fn of_export(base: &str) -> Self {
        let base = base.trim_end_matches('/');
        Self { objects: format!("{base}/oparl"), suffix: ".json".to_owned(), files: format!("{base}/akn") }
    }

    /// The address of an object.
    #[must_use]
    pub fn to(&self, kind: &str, rest: &str) -> String {
        format!("{}/{kind}/{rest}{}", self.objects, self.suffix)
    }
}
