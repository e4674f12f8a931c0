//! Percentages, shares and parts of a whole in running text.

mod a001_impossible_share;
mod a002_weak_response;
mod a003_count_and_share;
mod a004_parts_and_total;
mod a005_parts_of_whole;
mod a006_shares_of_division;
mod a007_gap_between_groups;
mod a008_percent_or_points;
mod a009_number_in_points;
mod a010_unexplained_change;
mod a011_persons_per_point;
mod a012_money_per_person;
mod base;
mod change;
mod intervals;
mod parts;
mod sentence;
mod survey;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[
    a001_impossible_share::RULE,
    a002_weak_response::RULE,
    a003_count_and_share::RULE,
    a004_parts_and_total::RULE,
    a005_parts_of_whole::RULE,
    a006_shares_of_division::RULE,
    a007_gap_between_groups::RULE,
    a008_percent_or_points::RULE,
    a009_number_in_points::RULE,
    a010_unexplained_change::RULE,
    a011_persons_per_point::RULE,
    a012_money_per_person::RULE,
];
