//! All rules, one file each.
//!
//! Codes, by folder: `shares` A001 to A019, `tables` A020 to A039, `changes`
//! A040 to A059, `dates` D, `structure` S, `privacy` P, `wording` W.

mod changes;
mod dates;
mod privacy;
mod shares;
mod structure;
mod tables;
mod wording;

pub(crate) use privacy::Few;
pub(crate) use structure::Titles;
pub(crate) use tables::Grid;

use crate::rule::Rule;
use std::sync::LazyLock;

/// Every rule, by group and code.
pub static RULES: LazyLock<Vec<&'static Rule>> = LazyLock::new(|| {
    let folders =
        [shares::RULES, tables::RULES, changes::RULES, dates::RULES, structure::RULES, privacy::RULES, wording::RULES];
    folders.into_iter().flatten().collect()
});

/// The rule with this code; upper or lower case.
#[must_use]
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code.eq_ignore_ascii_case(code)).copied()
}
