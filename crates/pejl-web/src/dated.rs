//! `Last-Modified`: when what a page shows changed last.
//!
//! The tag of the body (see [`crate::fresh`]) is the better sign and wins where
//! a request brings both. The date is for those who keep no tags, and is only
//! told where it cannot mislead:
//!
//! - it is asked for before the page is made, so the page is never older than it;
//! - it is no earlier than the start of this program, for a new program or
//!   another setting may show the same papers otherwise (masked more, say);
//! - a second that is not over yet is not told, for more may happen in it;
//! - a page that is not in [`shown_at`] has no date: what is made of more than
//!   its line tells must not stand there.

use crate::answers::Answers;
use crate::asked::{Asked, Form, plain};
use crate::fresh::{is_known, is_reading, not_modified};
use crate::known_tags::KnownTags;
use crate::language::ENGLISH;
use crate::routes::Site;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use jiff::Timestamp;
use jiff::fmt::rfc2822::{DateTimeParser, DateTimePrinter};
use pejl_app::Shown;
use std::sync::Arc;

/// What the middleware works with.
pub(crate) struct Dates<A> {
    site: Arc<Site<A>>,
    tags: Arc<KnownTags>,
    clock: Option<fn() -> Timestamp>,
    started: Option<Timestamp>,
}

impl<A> Dates<A> {
    /// Dates over the answers of `site`; none are told without a clock.
    pub(crate) fn new(site: Arc<Site<A>>, clock: Option<fn() -> Timestamp>) -> Arc<Self> {
        Arc::new(Self { site, tags: Arc::default(), clock, started: clock.map(|clock| clock()) })
    }

    /// What the body of the page follows from, beside what it shows.
    fn key(&self, request: &Request) -> u64 {
        let asked = request.extensions().get::<Asked>();
        self.tags.key((
            request.uri().to_string(),
            asked.map(|a| (a.form == Form::Data, a.preferred == Form::Data, Arc::clone(&a.base))),
        ))
    }

    /// The date that may be told of something that changed at `change`.
    fn told(&self, change: Timestamp) -> Option<Timestamp> {
        let (clock, started) = self.clock.zip(self.started)?;
        let date = change.max(started).as_second();
        (date < clock().as_second()).then(|| Timestamp::from_second(date).ok()).flatten()
    }
}

/// A page whose tag is kept once it is known.
#[derive(Clone)]
pub(crate) struct Remembered {
    change: Timestamp,
    key: u64,
    tags: Arc<KnownTags>,
}

impl Remembered {
    /// Keeps the tag.
    pub(crate) fn keep(&self, tag: &str) {
        self.tags.keep(self.key, self.change, tag);
    }

    /// The page's tag, where it is kept and `asked` names it.
    fn known_to(&self, asked: &HeaderMap) -> Option<Box<str>> {
        if !asked.contains_key(header::IF_NONE_MATCH) {
            return None;
        }
        self.tags.tag(self.key, self.change).filter(|tag| is_known(tag, asked))
    }
}

/// Gives an answer its date, where the page has one; where the reader has the
/// page already, it is not made again.
pub(crate) async fn dated<A: Answers>(State(dates): State<Arc<Dates<A>>>, request: Request, next: Next) -> Response {
    if !is_reading(request.method()) {
        return next.run(request).await;
    }
    let as_data = request.extensions().get::<Asked>().is_some_and(|asked| asked.form == Form::Data);
    let shown = shown_at(request.uri().path(), as_data).filter(|_| dates.clock.is_some());
    let change = match shown {
        // Where the date can't be found the page still can, or tells why not.
        Some(shown) => dates.site.answers.changed(&shown).await.ok().flatten(),
        None => None,
    };
    let remembered =
        change.map(|change| Remembered { change, key: dates.key(&request), tags: Arc::clone(&dates.tags) });
    if let Some(tag) = remembered.as_ref().and_then(|page| page.known_to(request.headers())) {
        return not_modified(&tag, change.and_then(|change| dates.told(change)).and_then(header_of));
    }
    let mut response = next.run(request).await;
    if let Some(page) = remembered {
        response.extensions_mut().insert(page);
    }
    let date = change.filter(|_| response.status() == StatusCode::OK).and_then(|change| dates.told(change));
    if let Some(date) = date.and_then(header_of) {
        response.headers_mut().insert(header::LAST_MODIFIED, date);
    }
    response
}

/// What the page at `path`, or the same as data, is made of.
fn shown_at(path: &str, as_data: bool) -> Option<Shown> {
    let path = path.strip_prefix(ENGLISH).filter(|rest| rest.starts_with('/')).unwrap_or(path);
    let (room, rest) = path.get(1..)?.split_once('/').unwrap_or((path.get(1..)?, ""));
    let rest = plain(rest).0;
    match room {
        "" | ".json" | "forside.json" | "katalog.ttl" => Some(Shown::Library),
        "soeg" | "soeg.json" | "soeg.atom" | "soeg.ics" | "sag" => Some(Shown::Index),
        "fund" | "fund.json" if !rest.starts_with("regler") => Some(Shown::Findings),
        "moede" => Some(Shown::Meeting(rest.to_owned())),
        // The data tell what became of the item's case in other meetings, too.
        "punkt" if as_data && rest.contains('/') => Some(Shown::Index),
        "punkt" => Some(Shown::Meeting(rest.rsplit_once('/')?.0.to_owned())),
        // A committee's page shows others of its municipality that a person joined it with.
        "kommune" | "udvalg" => Some(Shown::Under(rest.split('/').next()?.to_owned())),
        _ => None,
    }
}

fn header_of(date: Timestamp) -> Option<HeaderValue> {
    let text = DateTimePrinter::new().timestamp_to_rfc9110_string(&date).ok()?;
    HeaderValue::from_str(&text).ok()
}

/// True where `answer` bears a date and `asked` an `If-Modified-Since` that is
/// no earlier. One that is no date is passed over.
pub(crate) fn is_unchanged(asked: Option<&HeaderValue>, answer: &HeaderMap) -> bool {
    let date = |value: &HeaderValue| DateTimeParser::new().parse_timestamp(value.to_str().ok()?).ok();
    let changed = answer.get(header::LAST_MODIFIED).and_then(date);
    asked.and_then(date).zip(changed).is_some_and(|(asked, changed)| asked >= changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dated_page_tells_what_it_is_made_of() {
        let meeting = || Some(Shown::Meeting("faxe/jobudvalget/2023-11-06".into()));
        for path in ["", ".json"] {
            let as_data = !path.is_empty();
            let shown = |page: &str| shown_at(&format!("{page}{path}"), as_data);
            assert_eq!(shown("/moede/faxe/jobudvalget/2023-11-06"), meeting());
            let item = if as_data { Some(Shown::Index) } else { meeting() };
            assert_eq!(shown("/punkt/faxe/jobudvalget/2023-11-06/83"), item);
            assert_eq!(shown("/kommune/faxe"), Some(Shown::Under("faxe".into())));
            assert_eq!(shown("/udvalg/faxe/jobudvalget"), Some(Shown::Under("faxe".into())));
            assert_eq!(shown("/soeg"), Some(Shown::Index));
        }
        for path in ["/fund", "/fund.json", "/fund/faxe", "/en/fund/faxe/jobudvalget.json"] {
            assert_eq!(shown_at(path, false), Some(Shown::Findings), "{path}");
        }
        assert_eq!((shown_at("/", false), shown_at("/sag/24/7", false)), (Some(Shown::Library), Some(Shown::Index)));
        for none in ["", "/om", "/api", "/sundhed", "/assets/x", "/punkt/x", "/æ", "/fund/regler", "/fund/regler/D001"]
        {
            assert_eq!(shown_at(none, false), None, "{none}");
        }
    }

    #[test]
    fn dates_are_compared_and_nonsense_is_no_date() {
        let header = |text: &'static str| HeaderValue::from_static(text);
        let mut answer = HeaderMap::new();
        assert!(!is_unchanged(Some(&header("Thu, 01 Jan 2026 00:00:00 GMT")), &answer));
        let date = header_of("2026-01-01T00:00:05Z".parse().unwrap()).unwrap();
        assert_eq!(date, "Thu, 01 Jan 2026 00:00:05 GMT");
        answer.insert(header::LAST_MODIFIED, date);
        for (asked, unchanged) in [
            ("Thu, 01 Jan 2026 00:00:05 GMT", true),
            ("Fri, 02 Jan 2026 00:00:00 GMT", true),
            ("Thu, 01 Jan 2026 00:00:04 GMT", false),
            ("2026-01-02", false),
            ("x", false),
            ("", false),
        ] {
            assert_eq!(is_unchanged(Some(&header(asked)), &answer), unchanged, "{asked}");
        }
        assert!(!is_unchanged(None, &answer));
    }
}
