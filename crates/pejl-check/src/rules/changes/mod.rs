//! Changes, rates and quantities that are told twice.

mod a040_change;
mod a041_direction;
mod a043_budget_use;
mod a044_band;
mod a045_average;
mod a048_told_twice;
mod a049_list_length;
mod a050_other_number;
mod a051_no_consequences;
mod a052_whole_range;
mod a053_lowest_and_goal;
mod a054_score;
mod a056_full_year;
mod a057_plan_and_result;
mod a058_part_grant;
mod a059_left_out;
mod months;
mod said;
mod stated;
mod ways;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[
    a040_change::RULE,
    a041_direction::RULE,
    a043_budget_use::RULE,
    a044_band::RULE,
    a045_average::RULE,
    a048_told_twice::RULE,
    a049_list_length::RULE,
    a050_other_number::RULE,
    a051_no_consequences::RULE,
    a052_whole_range::RULE,
    a053_lowest_and_goal::RULE,
    a054_score::RULE,
    a056_full_year::RULE,
    a057_plan_and_result::RULE,
    a058_part_grant::RULE,
    a059_left_out::RULE,
];
