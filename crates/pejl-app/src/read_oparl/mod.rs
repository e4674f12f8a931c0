//! Use case: another system reads the library as OParl objects.
//!
//! A list is paged by what [`notes`] and [`entries`] know of each object: its
//! address, its times and the meetings that it is made from. Only the objects
//! of the page asked for are made.

mod bodies;
mod cache;
mod entries;
mod make;
mod marks;

pub(crate) use cache::OparlCache;
pub(crate) use entries::{above, of_gone};
pub(crate) use make::meeting_times;

use crate::error::{AppError, Result};
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use entries::Entry;
use pejl_publish::oparl::{self, Kind, Links, Moment, Times};
use serde_json::Value;

/// Objects of a page at most; of meetings, which hold whole agendas, fewer.
const PAGE: usize = 100;
const MEETING_PAGE: usize = 20;

/// Which objects of a list are asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OparlFilter {
    /// Came then or later.
    pub created_since: Option<Moment>,
    /// Came then or earlier.
    pub created_until: Option<Moment>,
    /// Changed then or later; what is gone is told only where this is asked.
    pub modified_since: Option<Moment>,
    /// Changed then or earlier.
    pub modified_until: Option<Moment>,
}

impl OparlFilter {
    fn takes(&self, entry: &Entry) -> bool {
        let Times { created, modified } = entry.times;
        let within = |at: Moment, since: Option<Moment>, until: Option<Moment>| {
            since.is_none_or(|since| at >= since) && until.is_none_or(|until| at <= until)
        };
        (!entry.gone || self.modified_since.is_some())
            && within(created, self.created_since, self.created_until)
            && within(modified, self.modified_since, self.modified_until)
    }
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OparlListRequest {
    /// "body" for all bodies; else "faxe/meeting", or "faxe/jobudvalget/meeting" for those of one committee.
    pub name: String,
    /// Which objects.
    pub filter: OparlFilter,
    /// True where lists inside objects may be left out.
    pub omit_internal: bool,
    /// The page, from 1.
    pub page: usize,
    /// What the page before ended with, where that is known: then this page begins behind it, whatever went meanwhile.
    pub after: Option<OparlAfter>,
    /// Objects of a page, where fewer than usual are wanted.
    pub limit: Option<usize>,
}

/// Where an object stands in its list: when it came, and the last part of its address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct OparlAfter {
    /// When it came.
    pub created: Moment,
    /// The last part of its address.
    pub key: String,
}

/// Objects of a page, and how many there are.
#[derive(Debug, Clone)]
pub struct OparlPage {
    /// The objects.
    pub data: Vec<Value>,
    /// Number of objects in the list.
    pub total: usize,
    /// Objects of each page but the last.
    pub limit: usize,
    /// What this page ends with, where another one follows.
    pub next: Option<OparlAfter>,
}

impl Library {
    /// The object of `kind` with this last part of its address; what is gone
    /// is told as deleted.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where there never was one, or its address held
    /// words (a name, a case number) and was forgotten with it; otherwise where
    /// the store fails.
    pub async fn read_oparl(&self, viewer: Viewer, links: &Links, kind: Kind, key: &str) -> Result<Value> {
        permit(viewer, Act::Read)?;
        let missing = || AppError::NotFound(key.to_owned());
        let object = match kind {
            Kind::System if key == "pejl" => self.system(links).await?,
            Kind::System => None,
            Kind::Body | Kind::LegislativeTerm => {
                let all = self.oparl_bodies().await?;
                let entry: Vec<&Entry> = all.entries(kind).iter().filter(|entry| entry.key == key).take(1).collect();
                make::objects(&all.collector, kind, &entry).pop()
            }
            _ => {
                let body = self.oparl_body(key.split('/').next().unwrap_or_default()).await?.ok_or_else(missing)?;
                let entries = self.oparl_entries(&body, kind).await?;
                let entry: Vec<&Entry> = entries.iter().filter(|entry| entry.key == key).take(1).collect();
                self.make(&body, kind, &entry).await?.pop()
            }
        };
        object.map(|object| marks::filled(object, links)).ok_or_else(missing)
    }

    /// A page of a list.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where there is no such list, or no such page of
    /// it; otherwise where the store fails.
    pub async fn list_oparl(&self, viewer: Viewer, links: &Links, request: &OparlListRequest) -> Result<OparlPage> {
        permit(viewer, Act::Read)?;
        let missing = || AppError::NotFound(request.name.clone());
        let answer = |data: Vec<Value>, page: &Page<'_>| {
            let done = |object| without_lists(marks::filled(object, links), request.omit_internal);
            let data = data.into_iter().map(done).collect();
            OparlPage { data, total: page.total, limit: page.limit, next: page.next() }
        };
        if request.name == Kind::Body.path() {
            let all = self.oparl_bodies().await?;
            let page = page(all.bodies.iter(), request, PAGE).ok_or_else(missing)?;
            Ok(answer(make::objects(&all.collector, Kind::Body, &page.entries), &page))
        } else {
            let (above, kind) = request.name.rsplit_once('/').ok_or_else(missing)?;
            let kind = Kind::parse(kind).filter(|kind| Kind::LISTED.contains(kind)).ok_or_else(missing)?;
            let (name, committee) = above.split_once('/').unwrap_or((above, ""));
            if !committee.is_empty() && !matches!(kind, Kind::Meeting | Kind::Consultation) {
                return Err(missing());
            }
            let body = self.oparl_body(name).await?.ok_or_else(missing)?;
            let within = format!("{above}/");
            if kind == Kind::LegislativeTerm {
                let all = self.oparl_bodies().await?;
                let of_list = all.terms.iter().filter(|entry| entry.key.starts_with(&within));
                let page = page(of_list, request, PAGE).ok_or_else(missing)?;
                return Ok(answer(make::objects(&all.collector, kind, &page.entries), &page));
            }
            let entries = self.oparl_entries(&body, kind).await?;
            let of_list = entries.iter().filter(|entry| entry.key.starts_with(&within));
            let most = if kind == Kind::Meeting { MEETING_PAGE } else { PAGE };
            let page = page(of_list, request, most).ok_or_else(missing)?;
            Ok(answer(self.make(&body, kind, &page.entries).await?, &page))
        }
    }

    async fn system(&self, links: &Links) -> Result<Option<Value>> {
        let all = self.oparl_bodies().await?;
        let times = all.bodies.iter().map(|entry| entry.times).reduce(Times::with);
        let empty = Times { created: Moment::EPOCH, modified: Moment::EPOCH };
        Ok(oparl::system(links, times.unwrap_or(empty)))
    }
}

/// Some of the entries that a request takes.
struct Page<'a> {
    total: usize,
    limit: usize,
    entries: Vec<&'a Entry>,
    /// True where more entries follow.
    more: bool,
}

impl Page<'_> {
    fn next(&self) -> Option<OparlAfter> {
        let last = self.entries.last().filter(|_| self.more)?;
        Some(OparlAfter { created: last.times.created, key: last.key.clone() })
    }
}

/// The page of `entries`, which stand in their order, that `request` asks for. None where there is no such page; the
/// first is always there, and so is one behind an entry.
fn page<'a>(entries: impl Iterator<Item = &'a Entry>, request: &OparlListRequest, most: usize) -> Option<Page<'a>> {
    let taken: Vec<&Entry> = entries.filter(|entry| request.filter.takes(entry)).collect();
    let limit = request.limit.unwrap_or(most).clamp(1, most);
    let start = match &request.after {
        Some(after) => taken.partition_point(|at| (at.times.created, &at.key) <= (after.created, &after.key)),
        None => request.page.checked_sub(1)?.checked_mul(limit)?,
    };
    let is_there = request.after.is_some() || request.page == 1 || start < taken.len();
    let entries: Vec<&Entry> = taken.iter().skip(start).take(limit).copied().collect();
    let more = start.saturating_add(entries.len()) < taken.len();
    is_there.then_some(Page { total: taken.len(), limit, entries, more })
}

/// `object` without the lists that `omit_internal` means.
fn without_lists(mut object: Value, omit: bool) -> Value {
    if let (true, Value::Object(fields)) = (omit, &mut object) {
        let kind = fields.get("type").and_then(Value::as_str).and_then(|kind| kind.rsplit('/').next());
        let list = match kind {
            Some("Person") => "membership",
            Some("Meeting") => "agendaItem",
            Some("Body") => "legislativeTerm",
            _ => return object,
        };
        fields.remove(list);
    }
    object
}
