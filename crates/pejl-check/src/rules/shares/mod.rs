//! Percentages, shares and parts of a whole in running text.

mod a001_impossible_share;
mod a002_weak_response;
mod a003_count_and_share;
mod base;
mod sentence;
mod survey;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[a001_impossible_share::RULE, a002_weak_response::RULE, a003_count_and_share::RULE];
