//! What the server counts about itself, in the text format that Prometheus reads.
//!
//! Served on an address of its own that the public never reaches. A request is
//! counted under its route's pattern, never under its address or its words.

use crate::answers::Answers;
use axum::Router;
use axum::extract::State;
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Registry, Unit};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::{Duration, Instant};

const MEDIA: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
/// How long the library may take to tell how it stands.
const PATIENCE: Duration = Duration::from_secs(2);
/// Upper bounds in seconds. The bars of the pages are 60 ms, and 5 ms for what is known.
const BOUNDS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.06, 0.1, 0.25, 0.5, 1.0, 5.0, 15.0];

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Answered {
    route: String,
    method: &'static str,
    status: u16,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct ByRoute {
    route: String,
}

/// Everything that is counted.
pub(crate) struct Metrics {
    registry: Registry,
    begun: Instant,
    requests: Family<Answered, Counter>,
    seconds: Family<ByRoute, Histogram, fn() -> Histogram>,
    in_flight: Gauge,
    uptime: Gauge<f64, AtomicU64>,
    memory: Gauge,
    library: LibraryGauges,
}

/// How the library stands, asked for when someone reads the figures.
#[derive(Default)]
struct LibraryGauges {
    up: Gauge,
    change: Gauge,
    followed: Gauge,
    lacks: Gauge,
    meetings: Gauge,
    items: Gauge,
}

impl Metrics {
    /// Nothing counted yet; `now` is the start of the program.
    pub(crate) fn new(now: Instant) -> Self {
        let mut metrics = Self {
            registry: Registry::with_prefix("pejl"),
            begun: now,
            requests: Family::default(),
            seconds: Family::new_with_constructor(|| Histogram::new(BOUNDS)),
            in_flight: Gauge::default(),
            uptime: Gauge::default(),
            memory: Gauge::default(),
            library: LibraryGauges::default(),
        };
        metrics.register();
        metrics
    }

    fn register(&mut self) {
        let to = &mut self.registry;
        let build = [("version", env!("CARGO_PKG_VERSION"))];
        to.register("build", "The program that runs", Info::new(build.to_vec()));
        to.register("http_requests", "Requests answered, by route, method and status", self.requests.clone());
        let told = "Time until an answer began, by route";
        to.register_with_unit("http_request_duration", told, Unit::Seconds, self.seconds.clone());
        to.register("http_requests_in_flight", "Requests under way", self.in_flight.clone());
        to.register_with_unit("uptime", "Time since the server started", Unit::Seconds, self.uptime.clone());
        to.register_with_unit("resident_memory", "Memory in use", Unit::Bytes, self.memory.clone());
        let library = &self.library;
        to.register("library_up", "1 where the library answers", library.up.clone());
        to.register("library_change", "Number of the store's last change", library.change.clone());
        to.register("index_change", "Change that the index has followed to", library.followed.clone());
        to.register("index_lacks_changes", "Change numbers that the index is behind the store", library.lacks.clone());
        to.register("library_meetings", "Meetings held", library.meetings.clone());
        to.register("library_items", "Items held", library.items.clone());
    }

    /// Counts a request that comes in, until what is given is dropped.
    pub(crate) fn enter(self: &Arc<Self>) -> UnderWay {
        self.in_flight.inc();
        UnderWay(Arc::clone(self))
    }

    /// Counts an answer. `route` is a pattern, or none where nothing lies at the address.
    pub(crate) fn answered(&self, route: Option<&str>, method: &Method, status: StatusCode, took: Duration) {
        let route = route.unwrap_or("none").to_owned();
        self.seconds.get_or_create(&ByRoute { route: route.clone() }).observe(took.as_secs_f64());
        self.requests.get_or_create(&Answered { route, method: known(method), status: status.as_u16() }).inc();
    }

    async fn look(&self, answers: &impl Answers, now: Instant) {
        self.uptime.set(now.saturating_duration_since(self.begun).as_secs_f64());
        self.memory.set(resident().unwrap_or(0));
        let library = &self.library;
        let asked = async { Ok::<_, crate::Failure>((answers.standing().await?, answers.holdings().await?)) };
        let Ok(Ok((standing, holdings))) = tokio::time::timeout(PATIENCE, asked).await else {
            library.up.set(0);
            return;
        };
        library.up.set(1);
        library.change.set(standing.change);
        library.followed.set(standing.followed);
        library.lacks.set(standing.lacks());
        library.meetings.set(i64::try_from(holdings.meetings).unwrap_or(i64::MAX));
        library.items.set(i64::try_from(holdings.items).unwrap_or(i64::MAX));
    }
}

/// A request under way. It may end without an answer, where the client hangs up.
pub(crate) struct UnderWay(Arc<Metrics>);

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.in_flight.dec();
    }
}

/// A client may make up methods; they are all one to us.
fn known(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "OPTIONS" => "OPTIONS",
        "POST" => "POST",
        _ => "other",
    }
}

/// Bytes of memory in use, where the system tells.
fn resident() -> Option<i64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    Some(line.trim().trim_end_matches("kB").trim().parse::<i64>().ok()? * 1024)
}

/// The page with the figures, for the address that only the operator reaches.
pub(crate) fn metrics_router<A: Answers>(answers: A, metrics: Arc<Metrics>) -> Router {
    Router::new().route("/metrics", get(figures::<A>)).with_state(Arc::new((answers, metrics)))
}

async fn figures<A: Answers>(State(state): State<Arc<(A, Arc<Metrics>)>>) -> Response {
    let (answers, metrics) = &*state;
    metrics.look(answers, Instant::now()).await;
    let mut body = String::new();
    match encode(&mut body, &metrics.registry) {
        Ok(()) => ([(header::CONTENT_TYPE, MEDIA)], body).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_made_up_method_makes_no_figure_of_its_own() {
        assert_eq!(known(&Method::from_bytes(b"BREW").unwrap()), "other");
        assert_eq!(known(&Method::HEAD), "HEAD");
    }

    #[test]
    fn a_request_that_ends_without_an_answer_is_under_way_no_more() {
        let metrics = Arc::new(Metrics::new(Instant::now()));
        let under_way = metrics.enter();
        assert_eq!(metrics.in_flight.get(), 1);
        drop(under_way);
        assert_eq!(metrics.in_flight.get(), 0);
    }
}
