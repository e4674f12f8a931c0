//! Nobody is flooded with mails they did not ask for, and nobody asks for
//! thousands. Addresses and clients are known by a hash with a salt of this
//! process only, and forgotten when their time is over.

use crate::limits::network;
use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// So many are counted at a time.
const MOST_KNOWN: usize = 20_000;

/// How often something may be asked, and in how many seconds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limit {
    kind: u8,
    most: u32,
    within: i64,
}

/// Mails that may be asked for to one address.
pub(crate) const OF_ADDRESS: Limit = Limit { kind: 0, most: 5, within: 24 * 3600 };
/// Mails that may be asked for from one client.
pub(crate) const OF_CLIENT: Limit = Limit { kind: 1, most: 30, within: 3600 };
/// Mails that may be asked for by all whom nobody tells apart: programs on this
/// machine, and everyone behind a proxy that is not among the trusted ones.
pub(crate) const OF_UNKNOWN: Limit = Limit { kind: 2, most: 120, within: 3600 };

/// Counts one more question of `client`; true where that is too many.
pub(crate) fn asks_too_often(limits: &Limits, client: Option<IpAddr>, now: i64) -> bool {
    match client {
        Some(client) => !limits.allows(OF_CLIENT, &network(client).to_string(), now),
        None => !limits.allows(OF_UNKNOWN, "", now),
    }
}

/// See the module.
#[derive(Default)]
pub(crate) struct Limits {
    salt: RandomState,
    /// By hash: when counting began for how long, and how many.
    counts: Mutex<HashMap<u64, Count>>,
}

struct Count {
    until: i64,
    count: u32,
}

impl Limits {
    /// Counts one more of `who`; false where that is too many.
    pub(crate) fn allows(&self, limit: Limit, who: &str, now: i64) -> bool {
        let key = self.salt.hash_one((limit.kind, who));
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.len() >= MOST_KNOWN && !counts.contains_key(&key) {
            counts.retain(|_, count| count.until > now);
            // Still full: someone is trying very hard. Better no mail than a flood.
            if counts.len() >= MOST_KNOWN {
                return false;
            }
        }
        let count = counts.entry(key).or_insert(Count { until: 0, count: 0 });
        if count.until <= now {
            *count = Count { until: now + limit.within, count: 0 };
        }
        count.count = count.count.saturating_add(1);
        count.count <= limit.most
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_a_while_one_may_ask_again() {
        let limits = Limits::default();
        for _ in 0..OF_ADDRESS.most {
            assert!(limits.allows(OF_ADDRESS, "a@b.example", 1000));
        }
        assert!(!limits.allows(OF_ADDRESS, "a@b.example", 1001));
        assert!(limits.allows(OF_CLIENT, "a@b.example", 1001), "clients are counted for themselves");
        assert!(limits.allows(OF_ADDRESS, "c@b.example", 1001));
        assert!(limits.allows(OF_ADDRESS, "a@b.example", 1000 + OF_ADDRESS.within));
    }

    #[test]
    fn clients_are_told_apart_by_their_network_and_the_unknown_share_one_limit() {
        let limits = Limits::default();
        let asks = |client: &str| asks_too_often(&limits, client.parse().ok(), 0);
        for _ in 0..OF_CLIENT.most {
            assert!(!asks("2001:db8:1:2:3::4"));
        }
        assert!(asks("2001:db8:1:2::9") && !asks("2001:db8:1:3::9") && !asks("192.0.2.7"));
        for _ in 0..OF_UNKNOWN.most {
            assert!(!asks(""));
        }
        assert!(asks("") && !asks("192.0.2.7"));
    }

    #[test]
    fn memory_has_an_end_and_is_given_back() {
        let limits = Limits::default();
        for at in 0..MOST_KNOWN {
            assert!(limits.allows(OF_CLIENT, &at.to_string(), 0));
        }
        assert!(!limits.allows(OF_CLIENT, "ny", 0));
        assert!(limits.allows(OF_CLIENT, "7", 0), "who is known is counted on");
        assert!(limits.allows(OF_CLIENT, "ny", OF_CLIENT.within));
    }
}
