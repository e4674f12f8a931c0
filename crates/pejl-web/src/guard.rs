//! What stands around every answer: who may have how much, and what is told to browsers, robots and whoever counts.

use crate::asked::Asked;
use crate::limits::{Limiter, Proxies, Turn};
use crate::metrics::{Metrics, UnderWay};
use crate::serve::{Robots, ServeOptions};
use axum::extract::{ConnectInfo, MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue, Method, header};
use axum::response::Response;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Instant;

/// Nothing from elsewhere, no script at all, and nobody frames us.
const POLICY: &str = "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; \
                      form-action 'self'; frame-ancestors 'none'";
/// What no page of ours needs of a browser.
const ABILITIES: &str = "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), \
                         gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

const SECURITY: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), ABILITIES),
];

/// A year. Only for this host: what else the municipality serves is not ours to decide.
const ONLY_HTTPS: &str = "max-age=31536000";

/// See the module.
pub(crate) struct Guard {
    public: Option<String>,
    only_https: bool,
    robots: Robots,
    proxies: Proxies,
    limiter: Option<Limiter>,
    metrics: Arc<Metrics>,
}

/// Whose request it is, as [`Proxies::client`] tells it; for whoever counts by client behind the guard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Client(pub(crate) Option<IpAddr>);

/// A request that came in.
pub(crate) struct Passage {
    begun: Instant,
    route: Option<MatchedPath>,
    method: Method,
    turn: Option<Turn>,
    _under_way: UnderWay,
}

impl Passage {
    /// True where the client has had its share.
    pub(crate) fn is_refused(&self) -> bool {
        self.turn.is_some_and(Turn::is_refused)
    }
}

impl Guard {
    /// The guard that `options` ask for, counting in `metrics`.
    pub(crate) fn new(options: &ServeOptions, metrics: Arc<Metrics>) -> Self {
        let public = options.public_address.clone();
        Self {
            only_https: public.as_deref().is_some_and(|public| public.starts_with("https://")),
            public,
            robots: options.robots,
            proxies: options.proxies.clone(),
            limiter: options.requests_per_minute.map(|most| Limiter::new(most.get(), Instant::now())),
            metrics,
        }
    }

    /// How `request` asks, and under which address it came to us or to the proxy in front of us.
    pub(crate) fn asked(&self, request: &Request) -> Asked {
        let asked = Asked::of(request.uri().path(), request.headers(), self.public.as_deref());
        let trusted = peer(request).is_some_and(|peer| self.proxies.hold(peer));
        let proto = request.headers().get("x-forwarded-proto");
        let by_https = trusted && proto.is_some_and(|proto| proto.as_bytes() == b"https");
        if by_https && self.public.is_none() { asked.by_https() } else { asked }
    }

    /// Lets `request` in, or not, and notes whose it is.
    pub(crate) fn enter(&self, request: &mut Request) -> Passage {
        let begun = Instant::now();
        let client = peer(request).and_then(|peer| self.proxies.client(peer, request.headers()));
        request.extensions_mut().insert(Client(client));
        let limiter = self.limiter.as_ref().filter(|_| counts(request.uri().path()));
        Passage {
            begun,
            route: request.extensions().get::<MatchedPath>().cloned(),
            method: request.method().clone(),
            turn: limiter.zip(client).map(|(limiter, client)| limiter.take(client, begun)),
            _under_way: self.metrics.enter(),
        }
    }

    /// Gives the answer its headers, and counts it.
    pub(crate) fn leave(&self, passage: Passage, response: &mut Response) {
        let headers = response.headers_mut();
        for (name, value) in SECURITY {
            headers.insert(name, HeaderValue::from_static(value));
        }
        if self.only_https {
            headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(ONLY_HTTPS));
        }
        if self.robots == Robots::Closed {
            headers.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
        }
        if let Some(turn) = passage.turn {
            turn.mark(headers);
        }
        headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache"));
        let route = passage.route.as_ref().map(MatchedPath::as_str);
        self.metrics.answered(route, &passage.method, response.status(), passage.begun.elapsed());
    }
}

/// Who holds the other end of the connection; unknown where the pages are served without one.
pub(crate) fn peer(request: &Request) -> Option<IpAddr> {
    request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip())
}

/// Style sheets, icons and questions about health cost next to nothing and are asked for in bursts.
fn counts(path: &str) -> bool {
    !["/assets/", "/favicon.", "/sundhed", "/robots.txt"].iter().any(|free| path.starts_with(free))
}
