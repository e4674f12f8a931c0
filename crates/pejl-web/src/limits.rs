//! How many requests a client may make: a bucket each, refilled steadily.
//!
//! Nobody's address is kept: a bucket is found by a hash with a key that is
//! drawn when the program starts and never leaves it. The number of buckets is
//! bounded, and time is a parameter.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::net::{IpAddr, Ipv6Addr};
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A full bucket is a minute's requests.
const WINDOW: Duration = Duration::from_secs(60);
/// Buckets that are kept at most, some megabytes.
const MOST: usize = 100_000;
/// Those that come when all buckets are taken share this one.
const SHARED: u64 = 0;

/// Buckets by client.
pub(crate) struct Limiter {
    per_minute: u32,
    key: RandomState,
    begun: Instant,
    buckets: Mutex<Buckets>,
}

/// When each client's bucket is full again, counted from the start of the program.
#[derive(Default)]
struct Buckets {
    full_at: HashMap<u64, Duration>,
    /// When full ones were last thrown away.
    swept: Duration,
}

/// What a client has left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Turn {
    per_minute: u32,
    left: u32,
    /// Until the bucket is full again.
    full_in: Duration,
    /// Until the next request is answered; none where this one is.
    wait: Option<Duration>,
}

impl Limiter {
    /// A limiter that lets `per_minute` requests through; `now` is the start of the program.
    pub(crate) fn new(per_minute: u32, now: Instant) -> Self {
        Self { per_minute, key: RandomState::new(), begun: now, buckets: Mutex::default() }
    }

    /// Takes one request of `client` out of its bucket.
    pub(crate) fn take(&self, client: IpAddr, now: Instant) -> Turn {
        let now = now.saturating_duration_since(self.begun);
        let each = WINDOW / self.per_minute.max(1);
        let name = self.key.hash_one(network(client)).max(SHARED + 1);
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        let full_at = buckets.of(name, now);
        let after = (*full_at).max(now) + each;
        let full_in = after - now;
        if full_in > WINDOW {
            let wait = Some(full_in - WINDOW);
            return Turn { per_minute: self.per_minute, left: 0, full_in: WINDOW, wait };
        }
        *full_at = after;
        let left = ((WINDOW - full_in).as_nanos() / each.as_nanos().max(1)) as u32;
        Turn { per_minute: self.per_minute, left, full_in, wait: None }
    }
}

impl Buckets {
    /// The bucket called `name`, or the shared one where there is no room.
    fn of(&mut self, name: u64, now: Duration) -> &mut Duration {
        let new = !self.full_at.contains_key(&name);
        // Looking through all of them costs time, so at most once a second.
        if new && self.full_at.len() >= MOST && now.saturating_sub(self.swept) >= Duration::from_secs(1) {
            self.full_at.retain(|_, full_at| *full_at > now);
            self.swept = now;
        }
        let room = !new || self.full_at.len() < MOST;
        self.full_at.entry(if room { name } else { SHARED }).or_insert(now)
    }
}

/// One household or office has a whole network of IPv6 addresses, and counts as one client.
pub(crate) fn network(client: IpAddr) -> IpAddr {
    match client.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
        v4 => v4,
    }
}

impl Turn {
    /// True where the request is not answered.
    pub(crate) fn is_refused(self) -> bool {
        self.wait.is_some()
    }

    /// Tells the client what it has left, in the fields that the IETF's draft names.
    pub(crate) fn mark(self, headers: &mut HeaderMap) {
        let seconds = |time: Duration| time.as_millis().div_ceil(1000).max(1);
        let policy = format!("\"default\";q={};w={}", self.per_minute, WINDOW.as_secs());
        let left = format!("\"default\";r={};t={}", self.left, seconds(self.wait.unwrap_or(self.full_in)));
        let fields = [
            (HeaderName::from_static("ratelimit-policy"), Some(policy)),
            (HeaderName::from_static("ratelimit"), Some(left)),
            (header::RETRY_AFTER, self.wait.map(|wait| seconds(wait).to_string())),
        ];
        for (name, value) in fields {
            if let Some(value) = value.and_then(|value| HeaderValue::from_str(&value).ok()) {
                headers.insert(name, value);
            }
        }
    }
}

/// The proxies in front of the server whose word about a client is taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proxies(Vec<IpAddr>);

/// A list of proxies that is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an IP address: {0}")]
pub struct ProxiesError(pub String);

impl FromStr for Proxies {
    type Err = ProxiesError;

    /// IP addresses with commas between.
    fn from_str(text: &str) -> Result<Self, ProxiesError> {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        let address = |part: &str| part.parse().map_err(|_| ProxiesError(part.to_owned()));
        parts.map(address).collect::<Result<_, _>>().map(Self)
    }
}

impl Proxies {
    /// True where there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// True where `peer` is one of them.
    pub(crate) fn hold(&self, peer: IpAddr) -> bool {
        self.0.contains(&peer.to_canonical())
    }

    /// Whose request it is: the last hop that a trusted proxy names, or the peer itself.
    /// None for a program on this machine, and for a proxy here that nobody told
    /// of: behind it everyone would be taken for one client.
    pub(crate) fn client(&self, peer: IpAddr, headers: &HeaderMap) -> Option<IpAddr> {
        let named = if self.hold(peer) { last_hop(headers) } else { None };
        named.or_else(|| (!peer.to_canonical().is_loopback()).then_some(peer))
    }
}

/// The address that the nearest proxy has put last; what stands before it anyone can have written.
fn last_hop(headers: &HeaderMap) -> Option<IpAddr> {
    let last = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
    last.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn a_bucket_empties_and_is_refilled() {
        let start = Instant::now();
        let limiter = Limiter::new(3, start);
        let take = |seconds| limiter.take(ip("192.0.2.7"), start + Duration::from_secs(seconds));
        let lefts: Vec<u32> = (0..3).map(|_| take(0).left).collect();
        assert_eq!(lefts, [2, 1, 0]);
        assert_eq!(take(0).wait, Some(Duration::from_secs(20)));
        assert_eq!(take(5).wait, Some(Duration::from_secs(15)), "a refusal takes nothing");
        assert!(!take(20).is_refused() && take(20).is_refused());
        assert_eq!(take(200).left, 2, "no fuller than full");
        assert!(!limiter.take(ip("192.0.2.8"), start).is_refused(), "others have their own");
    }

    #[test]
    fn a_client_is_told_what_it_has_left() {
        let start = Instant::now();
        let limiter = Limiter::new(1, start);
        let mut headers = HeaderMap::new();
        limiter.take(ip("192.0.2.7"), start).mark(&mut headers);
        assert_eq!(headers["ratelimit-policy"], "\"default\";q=1;w=60");
        assert_eq!(headers["ratelimit"], "\"default\";r=0;t=60");
        assert!(!headers.contains_key("retry-after"));
        limiter.take(ip("192.0.2.7"), start + Duration::from_millis(500)).mark(&mut headers);
        assert_eq!(
            (&headers["retry-after"], &headers["ratelimit"]),
            (&"60".parse().unwrap(), &"\"default\";r=0;t=60".parse().unwrap())
        );
    }

    #[test]
    fn an_ipv6_network_is_one_client_and_a_mapped_address_its_own() {
        assert_eq!(network(ip("2001:db8:1:2::5")), network(ip("2001:db8:1:2:ffff::")));
        assert_ne!(network(ip("2001:db8:1:2::5")), network(ip("2001:db8:1:3::5")));
        assert_eq!(network(ip("::ffff:192.0.2.7")), ip("192.0.2.7"));
    }

    #[test]
    fn memory_is_bounded_and_full_buckets_make_room() {
        let start = Instant::now();
        let limiter = Limiter::new(60, start);
        for n in 0..=MOST as u32 + 100 {
            limiter.take(IpAddr::V4(n.into()), start);
        }
        let held = |limiter: &Limiter| limiter.buckets.lock().unwrap().full_at.len();
        assert!(held(&limiter) <= MOST + 1);
        limiter.take(ip("203.0.113.9"), start + WINDOW);
        assert!(held(&limiter) < 10, "{}", held(&limiter));
    }

    #[test]
    fn only_a_trusted_proxy_names_the_client() {
        let mut headers = HeaderMap::new();
        headers.append("x-forwarded-for", HeaderValue::from_static("10.0.0.1, 198.51.100.2"));
        let none = Proxies::default();
        assert_eq!(none.client(ip("192.0.2.7"), &headers), Some(ip("192.0.2.7")));
        assert_eq!(none.client(ip("127.0.0.1"), &headers), None, "a program here, or a proxy nobody told of");
        let proxies: Proxies = "127.0.0.1, ::1".parse().unwrap();
        assert_eq!(proxies.client(ip("127.0.0.1"), &headers), Some(ip("198.51.100.2")));
        assert_eq!(proxies.client(ip("::ffff:127.0.0.1"), &headers), Some(ip("198.51.100.2")));
        assert_eq!(proxies.client(ip("192.0.2.7"), &headers), Some(ip("192.0.2.7")));
        assert_eq!(proxies.client(ip("127.0.0.1"), &HeaderMap::new()), None);
        assert!("127.0.0.1, nginx".parse::<Proxies>().is_err());
        assert_eq!("".parse(), Ok(none));
    }

    proptest! {
        /// However the requests fall, no more go through than a full bucket and what was refilled.
        #[test]
        fn no_more_than_promised_goes_through(steps in prop::collection::vec(0_u64..3_000, 1..300), per_minute in 1_u32..100) {
            let start = Instant::now();
            let limiter = Limiter::new(per_minute, start);
            let (mut now, mut through) = (0, 0_u64);
            for step in steps {
                now += step;
                through += u64::from(!limiter.take(ip("192.0.2.7"), start + Duration::from_millis(now)).is_refused());
            }
            prop_assert!(through <= u64::from(per_minute) + now * u64::from(per_minute) / 60_000 + 1);
        }

        /// Whatever a client writes, nothing breaks.
        #[test]
        fn any_header_is_survived(value in prop::collection::vec(any::<u8>(), 0..60)) {
            let mut headers = HeaderMap::new();
            if let Ok(value) = HeaderValue::from_bytes(&value) {
                headers.insert("x-forwarded-for", value);
            }
            let proxies: Proxies = "127.0.0.1".parse().unwrap();
            let _ = proxies.client(ip("127.0.0.1"), &headers);
        }
    }
}
